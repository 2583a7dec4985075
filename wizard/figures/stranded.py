"""What is still paid inside after contracting (滞留成本), year by year; on neither side of it."""

from collections.abc import Sequence
from decimal import Decimal

from wizard.content import numerals
from wizard.content.text import Text, both
from wizard.figures.shapes import Box, Figure, Line, Shape, TextMark

_PITCH, _BAR, _NAME, _NUMBER = 32.0, 10.0, 84.0, 84.0


def stranded_by_year(years: Sequence[Decimal], present: Decimal, *, width: float = 606) -> Figure:
    """A bar for each year of the contract, falling to nothing; amounts in yuan.

    `present` is all of it in money of today.
    """
    scale = (width - _NAME - _NUMBER) / float(max(*years, Decimal(1)))
    shapes: list[Shape] = []
    for at, paid in enumerate(years):
        middle = (at + 0.5) * _PITCH
        shapes.append(TextMark(0, middle, _year(at), 15, "ink"))
        if paid:
            length = max(1.0, float(paid) * scale)
            shapes.append(Box(_NAME, middle - _BAR / 2, length, _BAR, "hatch"))
        told = both(numerals.in_wan(paid, 1))
        shapes.append(TextMark(width, middle, told, 15, "ink", "end"))
    height = len(years) * _PITCH
    shapes.append(Line(_NAME, 0, _NAME, height, "edge"))
    return Figure(
        title=Text(
            zh="滞留成本：外包后还要照付的（万元）",
            en="Stranded cost, still paid inside (×10,000 yuan)",
        ),
        width=width,
        height=height,
        shapes=tuple(shapes),
        header=(Text(zh="年度", en="Year"), Text(zh="照付（万元）", en="Still paid (×10,000)")),
        rows=(
            *((_year(at), both(numerals.in_wan(paid))) for at, paid in enumerate(years)),
            (
                Text(zh="合计，折成现在的钱", en="In all, in money of today"),
                both(numerals.in_wan(present)),
            ),
        ),
    )


def _year(at: int) -> Text:
    return Text(zh=f"第 {at + 1} 年", en=f"Year {at + 1}")
