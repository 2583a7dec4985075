"""What is to be ranked: options scored on criteria whose scales were fixed in words beforehand.

A scale names its worst and its best level before anything is scored, so that adding or dropping an
option cannot move the others. Source: methods.md §G; DCLG 2009; Keeney & Raiffa 1976. Weights are
fractions that sum to one; values are points from 0 to 100, 100 best.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Annotated

from pydantic import Field

from wizard.engine.methods.diagnosis import Model
from wizard.engine.methods.exact import Figures, MethodError, each_once, equal, one_for_each

Said = Annotated[str, Field(min_length=1)]
Share = Annotated[float, Field(ge=0, le=1)]
Row = Sequence[float]


class Criterion(Figures):
    """A criterion with its weight and its fixed scale.

    Without knots a score is the value itself, from 0 to 100. Knots (score, value) make it linear
    between them and flat beyond. Below `floor` an option is out, whatever else it offers.
    """

    name: Said
    weight: Share
    worst: Said
    best: Said
    knots: Annotated[tuple[tuple[float, float], ...], Field(max_length=20)] = ()
    floor: float | None = None


class Cell(Figures):
    """One score, and how low and high it may be; `likely` is None where it is not known."""

    likely: float | None
    low: float | None = None
    high: float | None = None


class Option(Figures):
    """One way to go on, with a cell for every criterion."""

    name: Said
    cells: Annotated[tuple[Cell, ...], Field(max_length=9)]


class OptionsInput(Figures):
    """The options that law admits, and the criteria they are scored on.

    `tie` is the difference in points up to which two options count as equal.
    """

    criteria: Annotated[tuple[Criterion, ...], Field(min_length=3, max_length=9)]
    options: Annotated[tuple[Option, ...], Field(min_length=2, max_length=8)]
    tie: Annotated[float, Field(ge=0)] = 0.5

    @property
    def weights(self) -> tuple[float, ...]:
        """The weights, in the order of the criteria."""
        return tuple(criterion.weight for criterion in self.criteria)


class Range(Model):
    """A cell in points of value: the least, the likely and the most."""

    low: float
    likely: float | None
    high: float


def valued(given: OptionsInput) -> tuple[tuple[Range, ...], ...]:
    """Every option's row in points of value. Raises MethodError for scores no value follows from.

    What is not known ranges from 0 to 100.
    """
    each_once([criterion.name for criterion in given.criteria])
    each_once([option.name for option in given.options])
    if not equal(sum(given.weights), 1):
        raise MethodError("weights.not_one", sum=f"{sum(given.weights):.6f}")
    for criterion in given.criteria:
        _scale_holds(criterion)
    return tuple(_row(option, given.criteria) for option in given.options)


def _row(option: Option, criteria: Sequence[Criterion]) -> tuple[Range, ...]:
    one_for_each(option.name, option.cells, criteria)
    return tuple(
        _range(option.name, cell, criterion)
        for cell, criterion in zip(option.cells, criteria, strict=True)
    )


def _range(option: str, cell: Cell, criterion: Criterion) -> Range:
    if cell.likely is None:
        return Range(low=0.0, likely=None, high=100.0)
    low = cell.likely if cell.low is None else cell.low
    high = cell.likely if cell.high is None else cell.high
    if not low <= cell.likely <= high:
        raise MethodError("options.range", option=option, criterion=criterion.name)
    ends = [_value(score, option, criterion) for score in (low, high)]
    return Range(low=min(ends), likely=_value(cell.likely, option, criterion), high=max(ends))


def _value(score: float, option: str, criterion: Criterion) -> float:
    if not criterion.knots:
        if not 0 <= score <= 100:
            raise MethodError("options.off_scale", option=option, criterion=criterion.name)
        return score
    if score <= criterion.knots[0][0]:
        return criterion.knots[0][1]
    for (x, v), (x_next, v_next) in pairwise(criterion.knots):
        if score <= x_next:
            return v + (score - x) / (x_next - x) * (v_next - v)
    return criterion.knots[-1][1]


def _scale_holds(criterion: Criterion) -> None:
    """Refuse knots that do not climb, or whose values turn back or leave 0 to 100."""
    if not criterion.knots:
        return
    steps = [(x_next - x, v_next - v) for (x, v), (x_next, v_next) in pairwise(criterion.knots)]
    climbs = len(steps) > 0 and all(x > 0 for x, _ in steps)
    turns = min(v for _, v in steps) * max(v for _, v in steps) < 0 if steps else True
    if not climbs or turns or not all(0 <= v <= 100 for _, v in criterion.knots):
        raise MethodError("options.scale", criterion=criterion.name)
