"""Points for events, turned into money (事件扣分): the more of them, the dearer each.

Source: methods.md §M6, after the points and ratchets of the model payment mechanism for housing
contracts. Points up to the free ones cost nothing; those beyond fall into bands.
"""

from decimal import Decimal
from itertools import pairwise
from typing import Annotated

from pydantic import Field

from wizard.engine.methods.exact import Figures, MethodError, Money

ZERO = Decimal(0)
Count = Annotated[Decimal, Field(ge=0, le=100_000)]
Times = Annotated[Decimal, Field(ge=0, le=100)]


class Events(Figures):
    """The points of a period, how many are free, what one costs in yuan, and the bands.

    A band is where it begins, counted from the free points on, and how many times a point costs
    there; the first begins at 0.
    """

    points: Count
    free: Count = ZERO
    value: Money
    bands: Annotated[tuple[tuple[Count, Times], ...], Field(min_length=1, max_length=20)]


def taken_for(events: Events) -> Decimal:
    """What the events cost, in yuan. Raises MethodError where the bands do not rise from 0."""
    starts = [start for start, _ in events.bands]
    if starts[0] != 0 or any(later <= earlier for earlier, later in pairwise(starts)):
        raise MethodError("payment.bands")
    beyond = max(events.points - events.free, ZERO)
    ends = [*starts[1:], max(beyond, starts[-1])]
    within = [max(min(beyond, end) - start, ZERO) for start, end in zip(starts, ends, strict=True)]
    times = (one for _, one in events.bands)
    return events.value * sum((n * one for n, one in zip(within, times, strict=True)), ZERO)
