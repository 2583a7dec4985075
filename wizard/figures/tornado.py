"""A tornado (龙卷风图): how far each figure by itself moves a result, the widest bar first.

The result may be points or money: how an amount reads, and the lines that matter besides nought,
are given. Names stand above their bars, so that a long one needs no column of its own.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from wizard.content.text import Text, both
from wizard.figures.measure import text_width
from wizard.figures.shapes import Box, Figure, Ink, Line, Shape, TextMark

_NAME, _BAR, _PITCH, _MARK, _ROOM = 26.0, 14.0, 48.0, 18.0, 64.0


@dataclass(frozen=True, slots=True)
class Moved:
    """The result with one figure low and high; `note` says what the bar reaches across."""

    name: Text
    at_low: Decimal
    at_high: Decimal
    note: Text | None = None

    @property
    def turns(self) -> bool:
        """Whether the result falls below nought."""
        return min(self.at_low, self.at_high) < 0

    def crosses(self, line: Decimal) -> bool:
        """Whether one end lies below a line and the other reaches it."""
        return min(self.at_low, self.at_high) < line <= max(self.at_low, self.at_high)


@dataclass(frozen=True, slots=True)
class Level:
    """A line upright through the bars: where it stands and what it is; a firm one is not dashed."""

    at: Decimal
    name: Text
    firm: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """What the figure is called, how its table is headed, and how an amount reads."""

    title: Text
    header: tuple[Text, Text, Text, Text]
    amount: Callable[[Decimal], str]


def tornado(
    bars: Sequence[Moved], levels: Sequence[Level], told: Told, *, width: float = 606
) -> Figure:
    """The bars around the result as it is; what lies below nought is dark."""
    lines = (Level(Decimal(0), both("0")), *levels)
    room, top = width - _room_for(bars), 4 + len(lines) * _MARK
    x = _scale(bars, lines, room)
    shapes: list[Shape] = []
    for at, bar in enumerate(bars):
        y = top + at * _PITCH + _NAME
        shapes += _moved(y, bar, x, width)
        # The upright lines keep to the bars, so that they cross no name.
        for one in lines:
            ink: Ink = "ink" if one.firm or one.at else "edge"
            shapes.append(Line(x(one.at), y - 5, x(one.at), y + _BAR + 5, ink, dashed=not one.firm))
    shapes += _marks(lines, x, width)
    return Figure(
        title=told.title,
        width=width,
        height=top + len(bars) * _PITCH,
        shapes=tuple(shapes),
        header=told.header,
        rows=tuple(
            (
                bar.name,
                both(told.amount(bar.at_low)),
                both(told.amount(bar.at_high)),
                bar.note or both("–"),
            )
            for bar in bars
        ),
    )


def _room_for(bars: Sequence[Moved]) -> float:
    """What is left at the right for the notes."""
    notes = [bar.note for bar in bars if bar.note is not None]
    widths = (text_width(note.in_(lang), 13) for note in notes for lang in ("zh", "en"))
    return max(_ROOM, *(wide + 12 for wide in widths)) if notes else _ROOM


def _scale(
    bars: Sequence[Moved], lines: Sequence[Level], room: float
) -> Callable[[Decimal], float]:
    values = [end for bar in bars for end in (bar.at_low, bar.at_high)]
    values += [one.at for one in lines]
    low, high = min(values), max(values)
    scale = room / (float(high - low) or 1.0)
    return lambda value: float(value - low) * scale


def _moved(y: float, bar: Moved, x: Callable[[Decimal], float], width: float) -> Iterable[Shape]:
    left, right = (x(pick(bar.at_low, bar.at_high)) for pick in (min, max))
    zero = x(Decimal(0))
    yield TextMark(0, y - _NAME + 12, bar.name, 15, "ink")
    if left < zero:
        yield Box(left, y, min(zero, right) - left, _BAR, "against")
    if right > zero:
        yield Box(max(zero, left), y, max(1.0, right - max(zero, left)), _BAR, "series2")
    if bar.note is not None:
        yield TextMark(width, y + _BAR / 2, bar.note, ink="ink", anchor="end")


def _marks(lines: Sequence[Level], x: Callable[[Decimal], float], width: float) -> Iterable[Shape]:
    """What the upright lines stand for, each in a row of its own above them."""
    for row, one in enumerate(lines):
        needed = max(text_width(one.name.in_(lang), 13) for lang in ("zh", "en"))
        fits = x(one.at) + needed <= width
        y = 10 + row * _MARK
        yield TextMark(x(one.at), y, one.name, anchor="start" if fits else "end")
