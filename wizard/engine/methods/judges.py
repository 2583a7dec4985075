"""Does a judge's mark lie far from the others' (评委畸高畸低), and is the committee as it must be?

Source: methods.md §J5; 令第87号第47条, 令第74号第7条 for its size. A flag asks the committee to
look again and record; no mark is deleted or changed.
"""

from collections.abc import Sequence
from decimal import Decimal
from statistics import median
from typing import Annotated, Literal

from pydantic import Field

from wizard.engine.methods.agreement import kendall
from wizard.engine.methods.exact import (
    Figures,
    MethodError,
    Name,
    Points,
    Share,
    each_once,
    one_for_each,
)

SPREAD = Decimal("1.4826")
"""Makes the median deviation of a normal sample its standard deviation."""
Rules = Annotated[int, Field(ge=1, le=99)]


class Marks(Figures):
    """The marks of every judge for one offer on one factor."""

    offer: Name
    marks: Annotated[tuple[Points, ...], Field(max_length=99)]


class Outlying(Figures):
    """When a mark stands out: so many spreads from the median, and so far in all.

    `floor` is the least spread and `apart` the least distance, as shares of full marks.
    """

    spreads: Annotated[Decimal, Field(gt=0)]
    floor: Share
    apart: Share


class JudgesInput(Figures):
    """The judges, the full marks, and every offer's marks in the order of the judges.

    `least` is the size the committee must have; `odd` whether it must be odd.
    """

    judges: Annotated[tuple[Name, ...], Field(min_length=1, max_length=99)]
    most: Annotated[Decimal, Field(gt=0, le=100)]
    offers: Annotated[tuple[Marks, ...], Field(min_length=1, max_length=200)]
    way: Literal["tender", "consultation", "negotiation"] = "tender"
    large: bool = False
    """Large, complex or of wide effect; for a negotiation, at or above the tender threshold."""
    experts: Annotated[int, Field(ge=0, le=99)] | None = None
    outlying: Outlying
    tender_least: tuple[Rules, Rules]
    panel_least: tuple[Rules, Rules]
    """The least size: usual, and where `large`."""


class Flag(Figures):
    """One mark that stands out: how far from the median, in spreads."""

    offer: str
    judge: str
    mark: Decimal
    middle: Decimal
    spread: Decimal
    spreads: Decimal
    side: Literal["high", "low"]
    mean: Decimal
    mean_without: Decimal


class Shift(Figures):
    """By how much a judge marks above or below the mean of all."""

    judge: str
    shift: Decimal


class Judges(Figures):
    """The marks that stand out, each judge's shift, and how far they agree on the order."""

    flags: tuple[Flag, ...]
    shifts: tuple[Shift, ...]
    agreement: float | None


def judges(given: JudgesInput) -> Judges:
    """The check. Raises MethodError for a committee law does not allow."""
    _hold(given)
    rows = [one.marks for one in given.offers]
    return Judges(
        flags=tuple(
            flag
            for one in given.offers
            for judge, mark in zip(given.judges, one.marks, strict=True)
            for flag in _flag(given, one, judge, mark)
        ),
        shifts=tuple(
            Shift(judge=judge, shift=_mean(marks) - _mean([m for row in rows for m in row]))
            for judge, marks in zip(given.judges, zip(*rows, strict=True), strict=True)
        ),
        agreement=kendall([[float(one) for one in marks] for marks in zip(*rows, strict=True)])
        if len(rows) > 1
        else None,
    )


def _flag(given: JudgesInput, one: Marks, judge: str, mark: Decimal) -> tuple[Flag, ...]:
    middle = median(one.marks)
    deviation = median([abs(other - middle) for other in one.marks])
    spread = max(SPREAD * deviation, given.outlying.floor * given.most)
    away = mark - middle
    far = abs(away) >= given.outlying.apart * given.most
    if not far or not spread or abs(away) / spread <= given.outlying.spreads:
        return ()
    others = list(one.marks)
    others.remove(mark)
    return (
        Flag(
            offer=one.offer,
            judge=judge,
            mark=mark,
            middle=middle,
            spread=spread,
            spreads=abs(away) / spread,
            side="high" if away > 0 else "low",
            mean=_mean(one.marks),
            mean_without=_mean(others),
        ),
    )


def _mean(marks: Sequence[Decimal]) -> Decimal:
    return sum(marks, Decimal(0)) / len(marks)


def _hold(given: JudgesInput) -> None:
    each_once(given.judges)
    each_once([one.offer for one in given.offers])
    for one in given.offers:
        one_for_each(one.offer, one.marks, given.judges)
        if max(one.marks) > given.most:
            raise MethodError("judges.above_most", name=one.offer, most=str(given.most))
    count = len(given.judges)
    least = (given.tender_least if given.way == "tender" else given.panel_least)[given.large]
    if given.way == "consultation":
        least = given.panel_least[0]
    if count < least or count % 2 == 0:
        raise MethodError("judges.committee", given=str(count), least=str(least))
    if given.experts is not None and given.experts * 3 < count * 2:
        raise MethodError("judges.experts", given=str(given.experts), of=str(count))
