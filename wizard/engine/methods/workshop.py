"""How far a group agrees (工作坊): each item's spread, the order, and whether to go on asking.

Source: methods.md §O; the RAND/UCLA manual (2001) for nine-point scales; Kendall 1948 for W;
Schmidt 1997 for its words and for stopping. A significant W is not yet agreement. What remains in
dispute is told, never averaged away: the median goes on, with its quartiles as its range.
"""

from collections.abc import Sequence
from statistics import median
from typing import Annotated, Literal

from pydantic import Field

from wizard.engine.methods.agreement import average_ranks, kendall
from wizard.engine.methods.exact import (
    Figures,
    MethodError,
    Name,
    each_once,
    equal,
    one_for_each,
    quantile,
    reaches,
)
from wizard.engine.methods.gamma import chi_square_tail
from wizard.engine.methods.sim import DRAWS, listed, seed_of, uniforms

Word = Literal["weak", "fairly_weak", "moderate", "strong"]
WORDS: tuple[Word, ...] = ("weak", "fairly_weak", "moderate", "strong")
FEW = 5
"""Fewer members show a spread; no flag is raised."""
ROUGH = 7
"""Up to so many items the chi-square is rough, and orders are drawn instead."""
Flag = Literal["spread", "polarised", "disagreement"]
Unit = Annotated[float, Field(ge=0, le=1)]


class Member(Figures):
    """One member, by an anonymous name, and a mark for every item."""

    name: Name
    marks: Annotated[tuple[Annotated[int, Field(ge=1, le=9)], ...], Field(max_length=100)]


class Before(Figures):
    """What the round before came to."""

    agreement: Unit | None
    medians: Annotated[tuple[float, ...], Field(max_length=100)]


class Stopping(Figures):
    """When a group has asked enough, as shares, and the last round in any case."""

    settled: Unit
    agreed: Unit
    still: Unit
    moved: Unit
    last_round: Annotated[int, Field(ge=1, le=20)]


class WorkshopInput(Figures):
    """The items, the members' marks on one scale, the round, and the round before."""

    items: Annotated[tuple[Name, ...], Field(min_length=2, max_length=100)]
    members: Annotated[tuple[Member, ...], Field(min_length=3, max_length=200)]
    scale: Literal[5, 9] = 5
    round: Annotated[int, Field(ge=1, le=20)] = 1
    before: Before | None = None
    words: Annotated[tuple[Unit, ...], Field(min_length=3, max_length=3)]
    stopping: Stopping
    seed: Annotated[int, Field(ge=0, lt=2**64)] | None = None
    draws: Annotated[int, Field(ge=1, le=20_000)] = DRAWS


class Item(Figures):
    """One item: median and quartiles, the shares at both ends of a five-point scale, its flag."""

    name: str
    median: float
    low: float
    high: float
    spread: float
    disagree: float | None
    agree: float | None
    flag: Flag | None


class Workshop(Figures):
    """Every item, the agreement W with its word and chance, and whether to stop.

    `permuted` is the chance of such agreement among drawn orders, for few items.
    """

    items: tuple[Item, ...]
    agreement: float | None
    word: Word | None
    chi_square: float | None
    chance: float | None
    permuted: float | None
    stop: bool
    why: Literal["agreed", "standstill", "last_round", "go_on"]


def workshop(given: WorkshopInput, *, plain: bool = False) -> Workshop:
    """The round. Raises MethodError for marks off the scale, or not one for each item."""
    _hold(given)
    rows = [[float(mark) for mark in member.marks] for member in given.members]
    items = tuple(
        _item(name, column, given.scale)
        for name, column in zip(given.items, zip(*rows, strict=True), strict=True)
    )
    agreement = kendall(rows)
    count = len(given.items)
    chi = None if agreement is None else len(rows) * (count - 1) * agreement
    why = _why(given, items, agreement)
    return Workshop(
        items=items,
        agreement=agreement,
        word=None if agreement is None else word_of(agreement, given.words),
        chi_square=chi,
        chance=None if chi is None else chi_square_tail(chi, count - 1),
        permuted=_permuted(given, rows, plain=plain)
        if agreement is not None and count <= ROUGH
        else None,
        stop=why != "go_on",
        why=why,
    )


def word_of(agreement: float, bounds: Sequence[float]) -> Word:
    """The word for an agreement; a bound belongs to the stronger side."""
    return WORDS[sum(reaches(agreement, bound) for bound in bounds)]


def _hold(given: WorkshopInput) -> None:
    each_once(given.items)
    each_once([member.name for member in given.members])
    for member in given.members:
        one_for_each(member.name, member.marks, given.items)
        if max(member.marks) > given.scale:
            raise MethodError("workshop.off_scale", name=member.name, most=str(given.scale))
    if given.before is not None:
        one_for_each("before.medians", given.before.medians, given.items)


def _item(name: str, marks: Sequence[float], scale: int) -> Item:
    low, high = quantile(marks, 0.25), quantile(marks, 0.75)
    five = scale == 5
    disagree = sum(mark <= 2 for mark in marks) / len(marks) if five else None
    agree = sum(mark >= 4 for mark in marks) / len(marks) if five else None
    return Item(
        name=name,
        median=median(marks),
        low=low,
        high=high,
        spread=high - low,
        disagree=disagree,
        agree=agree,
        flag=_flag(marks, high - low, disagree, agree) if len(marks) >= FEW else None,
    )


def _flag(
    marks: Sequence[float], spread: float, disagree: float | None, agree: float | None
) -> Flag | None:
    if disagree is None or agree is None:
        return "disagreement" if disputed(marks) else None
    if reaches(disagree, 0.30) and reaches(agree, 0.30):
        return "polarised"
    return "spread" if spread > 1 and not equal(spread, 1) else None


def disputed(marks: Sequence[float]) -> bool:
    """Whether marks from 1 to 9 disagree by the RAND/UCLA rule: too wide for their centre."""
    low, high = quantile(marks, 0.30), quantile(marks, 0.70)
    allowed = 2.35 + 1.5 * abs(5 - (low + high) / 2)
    return high - low > allowed and not equal(high - low, allowed)


def _why(
    given: WorkshopInput, items: Sequence[Item], agreement: float | None
) -> Literal["agreed", "standstill", "last_round", "go_on"]:
    stopping = given.stopping
    settled = sum(item.flag is None for item in items) / len(items)
    agreed = agreement is not None and reaches(agreement, stopping.agreed)
    if agreed and reaches(settled, stopping.settled):
        return "agreed"
    before = given.before
    if given.round >= 2 and before is not None and agreement is not None:
        moved = sum(
            not equal(item.median, was) for item, was in zip(items, before.medians, strict=True)
        ) / len(items)
        still = before.agreement is not None and abs(agreement - before.agreement) < stopping.still
        if still and reaches(stopping.moved, moved):
            return "standstill"
    return "last_round" if given.round >= stopping.last_round else "go_on"


def _permuted(given: WorkshopInput, rows: Sequence[Sequence[float]], *, plain: bool) -> float:
    """How often orders drawn by chance agree at least as far."""
    count = len(given.items)
    ranks = [average_ranks(row) for row in rows]
    found = _spread_of(ranks, range(count))
    seed = seed_of(given) if given.seed is None else given.seed
    columns = uniforms(seed, given.draws, len(rows) * count, plain=plain)
    reached = 0
    for draw in zip(*(listed(column) for column in columns), strict=True):
        turned = []
        for at, own in enumerate(ranks):
            drawn = draw[at * count : (at + 1) * count]
            turned.append([own[place] for place in sorted(range(count), key=drawn.__getitem__)])
        reached += _spread_of(turned, range(count)) >= found - 1e-9
    return (1 + reached) / (given.draws + 1)


def _spread_of(ranks: Sequence[Sequence[float]], places: range) -> float:
    sums = [sum(row[place] for row in ranks) for place in places]
    middle = sum(sums) / len(sums)
    return sum((each - middle) ** 2 for each in sums)
