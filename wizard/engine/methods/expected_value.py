"""A decision in steps under chance (期望值决策树): what each choice is worth on average.

Source: methods.md §K and §J3 for expected values; Raiffa 1968. Amounts are yuan, a gain above zero
and a cost below. At a chance the branches are weighed by probability; a choice takes the best.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from wizard.engine.methods.exact import Figures, MethodError, Name, Share, each_once, equal

Amount = Annotated[Decimal, Field(ge=-(Decimal(10) ** 15), le=Decimal(10) ** 15)]
DEEPEST = 20


class End(Figures):
    """Where a road ends, and what it is worth."""

    kind: Literal["end"]
    amount: Amount


class Branch(Figures):
    """One thing that may happen, how likely it is, and what follows."""

    name: Name
    probability: Share
    then: Node


class Chance(Figures):
    """What nobody decides: one branch or another happens."""

    kind: Literal["chance"]
    branches: Annotated[tuple[Branch, ...], Field(min_length=1, max_length=20)]


class Way(Figures):
    """One thing that can be chosen, what choosing it costs, and what follows."""

    name: Name
    cost: Annotated[Decimal, Field(ge=0, le=Decimal(10) ** 15)] = Decimal(0)
    then: Node


class Choice(Figures):
    """What somebody decides: one way or another."""

    kind: Literal["choice"]
    ways: Annotated[tuple[Way, ...], Field(min_length=1, max_length=20)]


Node = Annotated[End | Chance | Choice, Field(discriminator="kind")]


class TreeInput(Figures):
    """The first choice: two ways or more."""

    ways: Annotated[tuple[Way, ...], Field(min_length=2, max_length=20)]


class Outcome(Figures):
    """One end of a way, what the way cost taken off, and its probability."""

    amount: Decimal
    probability: Decimal


class Worth(Figures):
    """One way of the first choice: its expected worth, and the worst and best that may come."""

    name: str
    expected: Decimal
    worst: Decimal
    best: Decimal
    loses: Decimal
    """The probability that it ends below zero."""
    outcomes: tuple[Outcome, ...]


class Tree(Figures):
    """The ways, best first; `lead` is that of the first over the second."""

    ways: tuple[Worth, ...]
    first: tuple[str, ...]
    lead: Decimal


def expected_value(given: TreeInput) -> Tree:
    """What each way is worth. Raises MethodError for probabilities that do not sum to one."""
    each_once([way.name for way in given.ways])
    told = sorted((_worth(way) for way in given.ways), key=lambda one: (-one.expected, one.name))
    return Tree(
        ways=tuple(told),
        first=tuple(one.name for one in told if one.expected == told[0].expected),
        lead=told[0].expected - told[1].expected,
    )


Outcomes = tuple[tuple[Decimal, Decimal], ...]
"""Every end with its probability."""


def _worth(way: Way) -> Worth:
    outcomes = _outcomes(way, depth=1)
    amounts = [amount for amount, likely in outcomes if likely]
    return Worth(
        name=way.name,
        expected=_mean(outcomes),
        worst=min(amounts),
        best=max(amounts),
        loses=sum((likely for amount, likely in outcomes if amount < 0), Decimal(0)),
        outcomes=tuple(Outcome(amount=amount, probability=likely) for amount, likely in outcomes),
    )


def _outcomes(way: Way, *, depth: int) -> Outcomes:
    """The ends a way leads to, its cost taken off, when every later choice is the best."""
    return tuple((amount - way.cost, likely) for amount, likely in _after(way.then, depth=depth))


def _after(node: End | Chance | Choice, *, depth: int) -> Outcomes:
    if depth > DEEPEST:
        raise MethodError("tree.too_deep", most=str(DEEPEST))
    match node:
        case End():
            return ((node.amount, Decimal(1)),)
        case Choice():
            return max((_outcomes(way, depth=depth + 1) for way in node.ways), key=_mean)
        case Chance():
            _sums_to_one(node)
            return tuple(
                (amount, likely * branch.probability)
                for branch in node.branches
                for amount, likely in _after(branch.then, depth=depth + 1)
            )


def _mean(outcomes: Outcomes) -> Decimal:
    return sum((amount * likely for amount, likely in outcomes), Decimal(0))


def _sums_to_one(node: Chance) -> None:
    total = sum((branch.probability for branch in node.branches), Decimal(0))
    if not equal(float(total), 1):
        names = ", ".join(branch.name for branch in node.branches)
        raise MethodError("tree.not_one", names=names, sum=str(total))
