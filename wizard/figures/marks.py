"""Figures about marks: the eight parts of suitability, and the strip of success factors."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from wizard.content import numerals
from wizard.content.text import Text, both
from wizard.figures.measure import beside
from wizard.figures.shapes import Box, Dot, Figure, Fill, Line, Shape, TextMark

_PITCH, _BAR, _NAMES = 30.0, 14.0, 220.0
_STRIP, _DOT, _STEP = 28.0, 5.0, 18.0


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the composite suitability: its score and weight, 0–100.

    `steady` are the weights between which the band stays; None where no weight changes it.
    """

    code: str
    name: Text
    weight: Decimal
    score: Decimal
    steady: tuple[Decimal, Decimal] | None = None


def s_scores(parts: Sequence[Part], total: Decimal, *, width: float = 606) -> Figure:
    """S1–S8 as bars, and what they come to, against the 70, 55 and 40 that decide."""
    room = width - _NAMES - 60
    height = (len(parts) + 1) * _PITCH + 40
    shapes: list[Shape] = []
    for row, part in enumerate(parts):
        name = beside(both(part.code), part.name)
        note = both(f"{numerals.plain(part.weight)} %")
        shapes.append(TextMark(_NAMES - 14, (row + 0.5) * _PITCH, note, anchor="end"))
        shapes += _bar(row * _PITCH, name, part.score, room)
    y = len(parts) * _PITCH + 10
    shapes.append(Line(0, y - 5, width, y - 5, "ink"))
    shapes += _bar(y, Text(zh="综合适宜度 S", en="Suitability S"), total, room, is_total=True)
    shapes += _thresholds(room, y)
    return Figure(
        title=Text(zh="综合适宜度", en="Composite suitability"),
        width=width,
        height=height,
        shapes=tuple(shapes),
        header=(
            Text(zh="分项", en="Part"),
            Text(zh="权重", en="Weight"),
            Text(zh="得分", en="Score"),
            Text(zh="档次不变的权重", en="Same band at weights"),
        ),
        rows=(
            *(
                (
                    beside(both(part.code), part.name),
                    both(f"{numerals.plain(part.weight)} %"),
                    both(numerals.plain(part.score, 1)),
                    _steady(part),
                )
                for part in parts
            ),
            (
                Text(zh="综合适宜度 S", en="Suitability S"),
                both("100 %"),
                both(numerals.plain(total, 1)),
                both("–"),
            ),
        ),
    )


def _steady(part: Part) -> Text:
    if part.steady is None:
        return Text(zh="任何权重", en="any")
    low, high = (numerals.plain(end, 1) for end in part.steady)
    return both(f"{low}–{high} %")


def _bar(
    top: float, name: Text, score: Decimal, room: float, *, is_total: bool = False
) -> Iterable[Shape]:
    middle = top + _PITCH / 2
    yield TextMark(0, middle, name, 15, "ink", bold=is_total)
    length = max(1.0, float(score) / 100 * room)
    yield Box(_NAMES, middle - _BAR / 2, room, _BAR, "wash")
    yield Box(_NAMES, middle - _BAR / 2, length, _BAR, "series1")
    told = both(numerals.plain(score, 1))
    yield TextMark(_NAMES + room + 60, middle, told, 15, "ink", "end", bold=is_total)


def _thresholds(room: float, top: float) -> Iterable[Shape]:
    """Ticks below the bar of the total."""
    foot = top + (_PITCH + _BAR) / 2
    for limit in (40, 55, 70):
        x = _NAMES + limit / 100 * room
        yield Line(x, foot, x, foot + 6, "edge")
        yield TextMark(x, foot + 16, both(str(limit)), anchor="middle")


@dataclass(frozen=True, slots=True)
class Factor:
    """One success factor (关键成功因素), rated 0–4; a critical one may not be below 2."""

    code: str
    name: Text
    rating: int
    is_critical: bool = False


def csf_strip(factors: Sequence[Factor], *, width: float = 606) -> Figure:
    """The factors from the weakest to the strongest, each with its four dots."""
    ordered = sorted(factors, key=lambda factor: (factor.rating, factor.code))
    shapes: list[Shape] = []
    for row, factor in enumerate(ordered):
        shapes += _strip(row * _STRIP, factor, width)
    critical = Text(zh="关键，须不低于 2", en="Critical, at least 2")
    return Figure(
        title=Text(zh="关键成功因素", en="Success factors"),
        width=width,
        height=len(ordered) * _STRIP,
        shapes=tuple(shapes),
        header=(
            Text(zh="因素", en="Factor"),
            Text(zh="评级（0–4）", en="Rating (0–4)"),
            Text(zh="要求", en="Requirement"),
        ),
        rows=tuple(
            (
                beside(both(factor.code), factor.name),
                both(str(factor.rating)),
                critical if factor.is_critical else both("–"),
            )
            for factor in ordered
        ),
    )


def _strip(top: float, factor: Factor, width: float) -> Iterable[Shape]:
    middle = top + _STRIP / 2
    is_low = factor.is_critical and factor.rating < 2
    yield TextMark(0, middle, both(factor.code))
    yield TextMark(58, middle, factor.name, 15, "ink", bold=is_low)
    if factor.is_critical:
        word = Text(zh="关键", en="critical")
        yield TextMark(width - 4 * _STEP - 34, middle, word, anchor="end")
    for place in range(4):
        x = width - (4 - place) * _STEP + _STEP / 2 - 16
        full: Fill = "against" if is_low else "series1"
        yield Dot(x, middle, _DOT, full if place < factor.rating else "quiet")
    yield TextMark(width, middle, both(str(factor.rating)), 15, "ink", "end", bold=is_low)
    yield Line(0, top + _STRIP, width, top + _STRIP)
