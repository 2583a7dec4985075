"""How an indicator went over twelve months, against its target and its red line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from math import ceil

from wizard.content import numerals
from wizard.content.text import Text, both
from wizard.figures.measure import text_width
from wizard.figures.shapes import Area, Box, Dot, Figure, Line, Shape, TextMark

_LEFT, _TOP, _RIGHT, _BOTTOM = 44.0, 12.0, 92.0, 30.0


@dataclass(frozen=True, slots=True)
class Month:
    """One month's value, or None when nothing was measured."""

    name: Text
    value: Decimal | None


@dataclass(frozen=True, slots=True)
class Threshold:
    """A value that matters and what it is called."""

    name: Text
    value: Decimal


@dataclass(frozen=True, slots=True)
class Measured:
    """What is measured, in which unit, and the lines it must not cross."""

    title: Text
    unit: str
    thresholds: tuple[Threshold, ...]
    higher_is_better: bool = True


def kpi_trend(
    measured: Measured, months: Sequence[Month], *, width: float = 606, height: float = 220
) -> Figure:
    """The months as a line; a month beyond the last line is marked, a missing one leaves a gap."""
    area = Area(_LEFT, _TOP, width - _RIGHT, height - _BOTTOM)
    low, high = _span(months, measured.thresholds)
    step = (area.right - area.left) / max(1, len(months) - 1)

    def place(at: int, value: Decimal) -> tuple[float, float]:
        share = float((value - low) / (high - low))
        return area.left + at * step, area.bottom - share * (area.bottom - area.top)

    points = [
        None if month.value is None else place(at, month.value) for at, month in enumerate(months)
    ]
    shapes: list[Shape] = [Box(area.left, area.top, area.right - area.left, area.bottom - area.top)]
    for threshold in measured.thresholds:
        y = place(0, threshold.value)[1]
        shapes += _threshold(area, y, threshold, measured.unit)
    shapes += _joined(points)
    for month, point in zip(months, points, strict=True):
        if point is not None and month.value is not None:
            is_late = _is_beyond(month.value, measured)
            if is_late:
                told = _told(month.value, measured.unit)
                shapes.append(TextMark(point[0] + 10, point[1], told, ink="ink", bold=True))
            shapes.append(Dot(*point, 5 if is_late else 3.5, "against" if is_late else "series1"))
    shapes += _axis(area, step, months, low, high)
    return Figure(
        title=measured.title,
        width=width,
        height=height,
        shapes=tuple(shapes),
        header=(Text(zh="月份", en="Month"), measured.title),
        rows=tuple((month.name, _told(month.value, measured.unit)) for month in months),
    )


def _span(months: Sequence[Month], thresholds: Sequence[Threshold]) -> tuple[Decimal, Decimal]:
    """The values shown, with a tenth of room above and below."""
    values = [month.value for month in months if month.value is not None]
    values += [threshold.value for threshold in thresholds]
    low, high = min(values, default=Decimal(0)), max(values, default=Decimal(1))
    room = (high - low) / 10 or Decimal(1)
    return low - room, high + room


def _threshold(area: Area, y: float, threshold: Threshold, unit: str) -> Iterable[Shape]:
    told = numerals.plain(threshold.value)
    words = threshold.name.map(lambda name: f"{name} {told}{_unit(unit)}")
    yield Line(area.left, y, area.right, y, "edge", dashed=True)
    yield TextMark(area.right + 8, y, words)


def _joined(points: Sequence[tuple[float, float] | None]) -> Iterable[Shape]:
    for before, after in pairwise(points):
        if before is not None and after is not None:
            yield Line(*before, *after, "accent", 2)


def _axis(
    area: Area, step: float, months: Sequence[Month], low: Decimal, high: Decimal
) -> Iterable[Shape]:
    widest = max((text_width(month.name.en, 13) for month in months), default=0.0)
    every = max(1, ceil((widest + 8) / step)) if step else 1
    for at, month in list(enumerate(months))[::every]:
        x = area.left + at * step
        yield TextMark(x, area.bottom + 16, month.name, anchor="middle")
    for share in (0, 1):
        value = low + (high - low) * share
        y = area.bottom - share * (area.bottom - area.top)
        yield TextMark(area.left - 8, y, both(numerals.plain(value, 0)), anchor="end")


def _is_beyond(value: Decimal, measured: Measured) -> bool:
    """Whether a value is on the wrong side of the last of its lines."""
    limits = [threshold.value for threshold in measured.thresholds]
    if not limits:
        return False
    return value < min(limits) if measured.higher_is_better else value > max(limits)


def _told(value: Decimal | None, unit: str) -> Text:
    if value is None:
        return Text(zh="未测", en="Not measured")
    return both(f"{numerals.plain(value)}{_unit(unit)}")


def _unit(unit: str) -> str:
    return f" {unit}" if unit else ""
