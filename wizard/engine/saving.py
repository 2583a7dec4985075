"""What a matter saves a year, one line for every figure that may turn out otherwise (组合筛查).

The saving over the contract in money of today, spread evenly over its years, so that contracts of
any length stand beside one another. Each figure moves it by itself, the others as stated: what
moving two at once would add is left out, as an approximation does. Amounts are yuan a year.
"""

from collections.abc import Iterator
from decimal import Decimal

from wizard.engine.costing import TermCost
from wizard.engine.methods.flows import MOST
from wizard.engine.methods.montecarlo import saving_with
from wizard.engine.methods.portfolio import SavingLine

Line = tuple[Decimal, Decimal, Decimal]
"""Three amounts in any order of size; the likeliest in the middle."""


def saving_lines(term: TermCost) -> tuple[SavingLine, ...]:
    """The lines, what is certain first; none where an amount is beyond any money there is."""
    annuity = term.flows.annuity
    told = [tuple(amount / annuity for amount in line) for line in _lines(term)]
    if any(abs(amount) > MOST for line in told for amount in line):
        return ()
    return tuple(SavingLine(low=min(line), likely=line[1], high=max(line)) for line in told)


def _lines(term: TermCost) -> Iterator[Line]:
    """The saving as stated, then what each figure adds to it within its range."""
    stated, given = term.flows.saving, term.uncertain
    yield stated, stated, stated
    if given is None:
        return
    for driver in given.drivers:
        low, likely, high = (
            Decimal(repr(saving_with(given, driver, value))) - stated
            for value in (driver.low, driver.likely, driver.high)
        )
        yield low, _between(low, likely, high), high


def _between(low: Decimal, likely: Decimal, high: Decimal) -> Decimal:
    """The likeliest, which rounding may have carried past an end."""
    return max(min(low, high), min(likely, max(low, high)))
