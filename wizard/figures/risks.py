"""The risk map (风险图): each risk in the cell its probability and impact lead to.

The colour of a cell is worked out, and each says its colour in a word, so that a copy in grey
says as much as the screen.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil

from wizard.content import numerals
from wizard.content.text import Text, both
from wizard.engine.methods.risk import Colour
from wizard.figures.measure import text_width
from wizard.figures.shapes import Box, Figure, Fill, Shape, TextMark

_FILLS: dict[Colour, Fill] = {"red": "against", "yellow": "dots", "green": "quiet"}
COLOURS: dict[Colour, Text] = {
    "red": Text(zh="红", en="red"),
    "yellow": Text(zh="黄", en="yellow"),
    "green": Text(zh="绿", en="green"),
}
_YES, _NO = Text(zh="值得", en="yes"), Text(zh="不值得", en="no")


@dataclass(frozen=True, slots=True)
class Placed:
    """One risk: where it stands in the map, rows and columns from 1, and its losses in yuan."""

    name: Text
    probability: Decimal
    impact: Decimal
    row: int
    column: int
    colour: Colour
    loss: Decimal
    after: Decimal | None = None
    cost: Decimal | None = None
    worth: bool | None = None


@dataclass(frozen=True, slots=True)
class Map:
    """The cells row by row from the lowest probability, and the edges between them.

    `impact_edges` are in yuan; beyond the last there is no end.
    """

    grid: tuple[tuple[Colour, ...], ...]
    probability_edges: tuple[Decimal, ...]
    impact_edges: tuple[Decimal, ...]


_LEFT, _TOP, _FOOT, _CELL, _LINE, _A_LINE = 92.0, 26.0, 44.0, 46.0, 18.0, 3


def heat_map(cells: Map, risks: Sequence[Placed], *, width: float = 606) -> Figure:
    """The map with the numbers of the risks in its cells; the numbers are their order."""
    step = (width - _LEFT) / len(cells.impact_edges)
    heights = _heights(cells, risks)
    shapes: list[Shape] = [
        TextMark(0, 10, Text(zh="可能性（合同期）", en="Probability (over the contract)"))
    ]
    top = _TOP
    for row in range(len(cells.grid), 0, -1):
        height = heights[row - 1]
        shapes.append(TextMark(_LEFT - 10, top + height / 2, _chances(cells, row), anchor="end"))
        for column, colour in enumerate(cells.grid[row - 1], start=1):
            box = Box(_LEFT + (column - 1) * step, top, step, height, _FILLS[colour])
            shapes += _cell(box, colour, _numbers(risks, row, column))
        top += height
    shapes += _impacts(cells, step, top)
    return Figure(
        title=Text(zh="风险图", en="Risk map"),
        width=width,
        height=top + _FOOT,
        shapes=tuple(shapes),
        header=_HEADER,
        rows=tuple(_told(number, one) for number, one in enumerate(risks, start=1)),
    )


def _numbers(risks: Sequence[Placed], row: int, column: int) -> tuple[str, ...]:
    return tuple(
        str(number)
        for number, one in enumerate(risks, start=1)
        if (one.row, one.column) == (row, column)
    )


def _heights(cells: Map, risks: Sequence[Placed]) -> tuple[float, ...]:
    """How high each row is: as its fullest cell needs."""
    columns = range(1, len(cells.impact_edges) + 1)
    most = (
        max(len(_numbers(risks, row, column)) for column in columns)
        for row in range(1, len(cells.grid) + 1)
    )
    return tuple(_CELL + max(0, ceil(count / _A_LINE) - 1) * _LINE for count in most)


def _cell(box: Box, colour: Colour, numbers: Sequence[str]) -> Iterable[Shape]:
    """The ground, the word of the colour, and the numbers; both on paper, to be read over it."""
    yield box
    yield Box(box.x, box.y, box.width, box.height)
    word = COLOURS[colour]
    wide = max(text_width(word.zh, 13), text_width(word.en, 13)) + 8
    yield Box(box.x + 4, box.y + 4, wide, _LINE, "quiet")
    yield TextMark(box.x + 4 + wide / 2, box.y + 4 + _LINE / 2, word, ink="ink", anchor="middle")
    if not numbers:
        return
    lines = [numbers[at : at + _A_LINE] for at in range(0, len(numbers), _A_LINE)]
    told = [Text(zh="、".join(line), en=", ".join(line)) for line in lines]
    room = max(text_width(line.zh, 15) for line in told) + 12
    foot = box.y + box.height - 4
    left = box.x + box.width - room - 4
    yield Box(left, foot - len(told) * _LINE, room, len(told) * _LINE, "quiet")
    for at, line in enumerate(told):
        y = foot - (len(told) - at - 0.5) * _LINE
        yield TextMark(left + room / 2, y, line, 15, "ink", "middle", bold=True)


def _chances(cells: Map, row: int) -> Text:
    low, high = (numerals.plain(edge * 100) for edge in cells.probability_edges[row - 1 : row + 1])
    return both(f"{low}–{high} %")


def _impacts(cells: Map, step: float, top: float) -> Iterable[Shape]:
    """The edges of impact below the columns, and what they are."""
    for column in range(1, len(cells.impact_edges) + 1):
        middle = _LEFT + (column - 0.5) * step
        yield TextMark(middle, top + 14, _amounts(cells, column), anchor="middle")
    title = Text(zh="发生时的损失（万元）", en="Loss if it happens (×10,000 yuan)")
    yield TextMark(_LEFT + 2.5 * step, top + 34, title, anchor="middle")


def _amounts(cells: Map, column: int) -> Text:
    low = numerals.in_wan(cells.impact_edges[column - 1], 1)
    if column == len(cells.impact_edges):
        return Text(zh=f"{low} 以上", en=f"from {low}")
    return both(f"{low}–{numerals.in_wan(cells.impact_edges[column], 1)}")


# --- the same as a table -------------------------------------------------------------------------

_HEADER = (
    Text(zh="风险", en="Risk"),
    Text(zh="颜色", en="Colour"),
    Text(zh="可能性", en="Chance"),
    Text(zh="平均损失（万元）", en="Mean, 10,000 yuan"),
    Text(zh="期望损失（万元）", en="Expected, 10,000 yuan"),
    Text(zh="应对后（万元）", en="After, 10,000 yuan"),
    Text(zh="应对费用（万元）", en="Cost, 10,000 yuan"),
    Text(zh="值得花", en="Worth it"),
)


def _told(number: int, one: Placed) -> tuple[Text, ...]:
    verdict = both("–") if one.worth is None else _YES if one.worth else _NO
    return (
        Text(zh=f"{number}. {one.name.zh}", en=f"{number}. {one.name.en}"),
        COLOURS[one.colour],
        both(numerals.percent(one.probability, 0)),
        _wan(one.impact),
        _wan(one.loss),
        _wan(one.after),
        _wan(one.cost),
        verdict,
    )


def _wan(yuan: Decimal | None) -> Text:
    return both("–" if yuan is None else numerals.in_wan(yuan))
