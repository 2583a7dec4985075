"""Whether scores are falling, and whether somebody must act (趋势预警).

Source: methods.md §M; Theil 1950, Sen 1968 for the median of all pairwise slopes, which one bad
month does not move. Yellow: low and falling. Red: lower still, after two falls in a row.
"""

from decimal import Decimal
from statistics import median
from typing import Annotated, Literal

from pydantic import Field

from wizard.engine.methods.exact import Figures, Points

POINTS = 4
"""Fewer scores have no slope worth telling."""


class TrendInput(Figures):
    """Scores of consecutive periods, oldest first, and the lines that warn.

    `periods` is how many of the last count; `fall` is the slope below which it is a fall.
    """

    scores: Annotated[tuple[Points, ...], Field(min_length=1, max_length=600)]
    periods: Annotated[int, Field(ge=POINTS, le=60)]
    yellow: Points
    red: Points
    fall: Annotated[Decimal, Field(ge=-100, le=0)]


class Trend(Figures):
    """The slope per period, None with fewer than four scores, and the colour that follows."""

    slope: Decimal | None
    last: Decimal
    counted: int
    falls: int
    """How many falls in a row lead to the last score."""
    colour: Literal["none", "yellow", "red"]


def trend(given: TrendInput) -> Trend:
    """The trend over the last periods."""
    scores = given.scores[-given.periods :]
    found = slope(scores)
    return Trend(
        slope=found,
        last=scores[-1],
        counted=len(scores),
        falls=falls(scores),
        colour=_colour(given, scores, found),
    )


def slope(scores: tuple[Decimal, ...]) -> Decimal | None:
    """Theil–Sen: the median of all pairwise slopes per period, from four points on."""
    if len(scores) < POINTS:
        return None
    return median(
        (later - earlier) / (place - before)
        for before, earlier in enumerate(scores)
        for place, later in enumerate(scores)
        if place > before
    )


def falls(scores: tuple[Decimal, ...]) -> int:
    """How many falls in a row lead to the last score."""
    count = 0
    while count < len(scores) - 1 and scores[-1 - count] < scores[-2 - count]:
        count += 1
    return count


def _colour(
    given: TrendInput, scores: tuple[Decimal, ...], found: Decimal | None
) -> Literal["none", "yellow", "red"]:
    if scores[-1] < given.red and falls(scores) >= 2:
        return "red"
    if found is not None and scores[-1] < given.yellow and found < given.fall:
        return "yellow"
    return "none"
