"""What moves the lead most (龙卷风图): one score or one weight at a time, low and high.

The lead is that of the first option over the second; a bar that goes below zero turns the order.
Source: methods.md §G3.
"""

from collections.abc import Sequence
from typing import Annotated

from pydantic import Field

from wizard.engine.methods.exact import Figures, MethodError
from wizard.engine.methods.options import OptionsInput, Range, valued
from wizard.engine.methods.rank import rankable, total
from wizard.engine.methods.stability import foremost
from wizard.engine.methods.weights import normalised


class TornadoInput(OptionsInput):
    """The options, and the share by which each weight is moved."""

    band: Annotated[float, Field(gt=0, lt=1)] = 0.30


class Bar(Figures):
    """The lead with one figure low and high; `option` is None where the figure is a weight."""

    option: str | None
    criterion: str
    at_low: float
    at_high: float
    width: float
    turns: bool


class Tornado(Figures):
    """The lead of the first over the second, and every bar, widest first."""

    first: str
    second: str
    margin: float
    bars: tuple[Bar, ...]


def tornado(given: TornadoInput) -> Tornado:
    """The bars. Raises MethodError with fewer than two options to rank."""
    rows = valued(given)
    values = rankable(given, rows)
    if len(values) < 2:
        raise MethodError("options.no_second")
    first, second = foremost(values, given.weights)[:2]
    named = dict(zip((option.name for option in given.options), rows, strict=True))
    lead = [a - b for a, b in zip(values[first], values[second], strict=True)]
    bars = [
        *_scores(given, first, named[first], lead=lead, sign=1),
        *_scores(given, second, named[second], lead=lead, sign=-1),
        *_weights(given, lead),
    ]
    return Tornado(
        first=first,
        second=second,
        margin=total(lead, given.weights),
        bars=tuple(sorted(bars, key=lambda bar: -bar.width)),
    )


def _scores(
    given: TornadoInput, option: str, row: Sequence[Range], *, lead: Sequence[float], sign: int
) -> list[Bar]:
    margin = total(lead, given.weights)
    return [
        _bar(
            option,
            criterion.name,
            margin + sign * criterion.weight * (one.low - (one.likely or 0.0)),
            margin + sign * criterion.weight * (one.high - (one.likely or 0.0)),
        )
        for criterion, one in zip(given.criteria, row, strict=True)
    ]


def _weights(given: TornadoInput, lead: Sequence[float]) -> list[Bar]:
    return [
        _bar(
            None,
            criterion.name,
            total(lead, _moved(given.weights, at, 1 - given.band)),
            total(lead, _moved(given.weights, at, 1 + given.band)),
        )
        for at, criterion in enumerate(given.criteria)
    ]


def _moved(weights: Sequence[float], at: int, factor: float) -> tuple[float, ...]:
    return normalised([w * factor if k == at else w for k, w in enumerate(weights)])


def _bar(option: str | None, criterion: str, at_low: float, at_high: float) -> Bar:
    return Bar(
        option=option,
        criterion=criterion,
        at_low=at_low,
        at_high=at_high,
        width=abs(at_high - at_low),
        turns=min(at_low, at_high) < 0,
    )
