"""What a matter saves a year, one line for every figure that may turn out otherwise (组合筛查).

The saving over the contract in money of today, spread evenly over its years, so that contracts of
any length stand beside one another. Each figure moves it by itself, the others as stated: what
moving two at once would add is left out, as an approximation does. Amounts are yuan a year.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from wizard.engine.costing import INSIDE, PRICE, TRANSITION, VOLUME, WAGES, Range, TermCost
from wizard.engine.methods.flows import MOST, ZERO, flows, present
from wizard.engine.methods.portfolio import SavingLine

Line = tuple[Decimal, Decimal, Decimal]
"""Three amounts in any order of size; the likeliest in the middle."""


def saving_lines(term: TermCost, ranges: Mapping[str, Range]) -> tuple[SavingLine, ...]:
    """The lines, what is certain first; none where an amount is beyond any money there is."""
    annuity = term.flows.annuity
    told = [tuple(amount / annuity for amount in line) for line in _lines(term, ranges)]
    if any(abs(amount) > MOST for line in told for amount in line):
        return ()
    return tuple(SavingLine(low=min(line), likely=line[1], high=max(line)) for line in told)


def _lines(term: TermCost, ranges: Mapping[str, Range]) -> Iterator[Line]:
    """The saving as stated, then what each figure adds to it within its range."""
    inside, saving = term.flows.inside, term.flows.saving
    price, transition = _outside(term, PRICE), _outside(term, TRANSITION)
    yield saving, saving, saving
    for name, moved in (
        (PRICE, -price),
        (INSIDE, inside),
        (TRANSITION, -transition),
        (VOLUME, inside - price),
    ):
        told = ranges[name]
        yield moved * told.low, moved * told.likely, moved * told.high
    pay = ranges[WAGES]
    yield _paid(term, pay.low), _paid(term, pay.likely), _paid(term, pay.high)


def _outside(term: TermCost, name: str) -> Decimal:
    """The present value of one line of the outside."""
    lines = term.flows.lines
    return sum((one.present for one in lines if (one.side, one.name) == ("outside", name)), ZERO)


def _paid(term: TermCost, growth: Decimal) -> Decimal:
    """What more of pay would be avoided if it grew so much every year."""
    factor = tuple(one.factor for one in term.flows.years)
    more = ZERO
    for line in term.given.inside:
        if line.category == "personnel":
            grown = flows(line.model_copy(update={"growth": growth}), term.given)
            more += present(grown, factor) - present(flows(line, term.given), factor)
    return more
