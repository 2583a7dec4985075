"""Where the spread of the saving comes from (方差贡献): what varies, each with its part in it.

A part is the squared correlation of the figure with the saving. The parts come to about the whole;
what is missing, or too much, is figures acting together, and chance.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from wizard.content import numerals
from wizard.content.text import Text, both
from wizard.figures.shapes import Box, Figure, Fill, Line, Shape, TextMark

_NAME, _BAR, _PITCH, _NUMBER = 26.0, 14.0, 48.0, 64.0
MOST = 10
"""As many are drawn by themselves; what comes after is gathered into one."""
_TOGETHER = Text(zh="各项相加", en="All together")


@dataclass(frozen=True, slots=True)
class Source:
    """One figure that varies, and its part in the spread, as a share of one."""

    name: Text
    share: Decimal


def saving_sources(sources: Sequence[Source], *, width: float = 606) -> Figure:
    """A bar each on one scale, the largest first and solid."""
    told = _gathered(sources)
    scale = (width - _NUMBER) / float(max(Decimal(1), *(one.share for one in told)))
    shapes = [shape for at, one in enumerate(told) for shape in _source(at, one, scale, width)]
    height = len(told) * _PITCH
    shapes.append(Line(0, 0, 0, height, "edge"))
    rows = (*told, Source(_TOGETHER, sum((one.share for one in told), Decimal(0))))
    return Figure(
        title=Text(zh="节约的波动来自哪里", en="Where the spread of the saving comes from"),
        width=width,
        height=height,
        shapes=tuple(shapes),
        header=(
            Text(zh="变动项", en="What varies"),
            Text(zh="占波动（相关系数平方）", en="Part of the spread (squared correlation)"),
        ),
        rows=tuple((one.name, both(numerals.percent(one.share))) for one in rows),
    )


def _gathered(sources: Sequence[Source]) -> list[Source]:
    """The largest by themselves, the rest as one."""
    ordered = sorted(sources, key=lambda one: -one.share)
    if len(ordered) <= MOST:
        return ordered
    rest = ordered[MOST - 1 :]
    name = Text(zh=f"其余 {len(rest)} 项", en=f"{len(rest)} others")
    return [*ordered[: MOST - 1], Source(name, sum((one.share for one in rest), Decimal(0)))]


def _source(at: int, one: Source, scale: float, width: float) -> Iterable[Shape]:
    """A name above its bar, and the part as a number at the right."""
    y = at * _PITCH + _NAME
    fill: Fill = "series2" if at else "series1"
    told = both(numerals.percent(one.share))
    yield TextMark(6, y - _NAME + 12, one.name, 15, "ink")
    yield Box(0, y, max(1.0, float(one.share) * scale), _BAR, fill)
    yield TextMark(width, y + _BAR / 2, told, 15, "ink", "end", bold=not at)
