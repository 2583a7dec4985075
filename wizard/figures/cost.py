"""Figures about money: the hidden-cost trap, and the 27 cells of the sensitivity of saving."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from wizard.content import numerals
from wizard.content.text import Text, both
from wizard.figures.measure import beside, text_width
from wizard.figures.shapes import Box, Figure, Fill, Ink, Line, Shape, TextMark

_LABELS, _PERCENTS, _BAR, _GAP = 168.0, 150.0, 20.0, 4.0
_SECOND, _ABOVE, _NARROW = 74.0, 24.0, 620.0
_FULL = Text(zh="自办全成本", en="In-house, full cost")
_PRICE = Text(zh="价款", en="Price")
_AVOIDABLE = Text(zh="自办可避免", en="In-house, avoidable")
_OUTSOURCED = Text(zh="外包总成本", en="Outsourcing, total cost")

TEN_PER_CENT = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Trap:
    """What each way of reckoning compares, in yuan a year."""

    in_house_full: Decimal
    price: Decimal
    in_house_avoidable: Decimal
    outsourced_total: Decimal

    @property
    def surface_saving(self) -> Decimal:
        """What outsourcing seems to save."""
        return _saving(self.in_house_full, self.price)

    @property
    def real_saving(self) -> Decimal:
        """What it saves of the money that would no longer be spent."""
        return _saving(self.in_house_avoidable, self.outsourced_total)


def trap(figures: Trap, *, width: float = 1022) -> Figure:
    """Two pairs of bars on one scale: the sum that looks right, and the one that is.

    Each pair's name stands beside its bars; above them where the bars would have no room.
    """
    pairs = (
        (_FULL, figures.in_house_full),
        (_PRICE, figures.price),
        (_AVOIDABLE, figures.in_house_avoidable),
        (_OUTSOURCED, figures.outsourced_total),
    )
    largest = max(amount for _, amount in pairs)
    above = _ABOVE if width < _NARROW else 0.0
    left = 0.0 if above else _LABELS
    second = _SECOND + above
    room = width - left - _PERCENTS
    scale = room / float(largest) if largest else 0.0
    surface = numerals.percent(figures.surface_saving)
    real = numerals.percent(figures.real_saving)
    shapes = (
        *_named(0, Text(zh="表面算法", en="At first sight"), _FIRST_NOTE, is_above=bool(above)),
        *_bars(left, above, pairs[:2], scale),
        TextMark(width, above + 22, both(surface), 24, "ink3", "end", bold=True, struck=True),
        Line(0, above + 59, width, above + 59),
        *_named(second, Text(zh="真实算法", en="In truth"), _SECOND_NOTE, is_above=bool(above)),
        *_bars(left, second + above, pairs[2:], scale),
        TextMark(width, second + above + 22, both(real), 30, "ink", "end", bold=True),
    )
    return Figure(
        title=Text(zh="表面节约与真实节约", en="Saving at first sight and in truth"),
        width=width,
        height=126 + 2 * above,
        shapes=shapes,
        header=(Text(zh="项目", en="Item"), Text(zh="万元/年", en="×10,000 yuan a year")),
        rows=(
            *((name, both(numerals.in_wan(amount))) for name, amount in pairs),
            (Text(zh="表面节约", en="Saving at first sight"), both(surface)),
            (Text(zh="真实节约", en="Real saving"), both(real)),
        ),
    )


_FIRST_NOTE = Text(zh="全成本比价款", en="Full cost against price")
_SECOND_NOTE = Text(zh="只比能省下的钱", en="Only money really saved")


def _named(top: float, name: Text, note: Text, *, is_above: bool) -> Iterable[Shape]:
    """A name with its note below it, or beside it on a line above the bars."""
    beside_it = 12 + max(text_width(name.zh, 15), text_width(name.en, 15))
    yield TextMark(0, top + 12, name, 15, "ink", bold=True)
    yield TextMark(beside_it, top + 12, note) if is_above else TextMark(0, top + 33, note)


def _bars(
    left: float, top: float, pair: Sequence[tuple[Text, Decimal]], scale: float
) -> Iterable[Shape]:
    """In-house above, outside below, each with its name and amount in it or after it."""
    fills: tuple[Fill, ...] = ("series2", "series1")
    inks: tuple[Ink, ...] = ("ink", "onaccent")
    for place, (name, amount) in enumerate(pair):
        y = top + place * (_BAR + _GAP)
        length = max(1.0, float(amount) * scale)
        yield Box(left, y, length, _BAR, fills[place])
        words = beside(name, both(numerals.in_wan(amount)))
        needed = max(text_width(words.zh, 13), text_width(words.en, 13)) + 20
        fits = needed <= length
        x = left + 10 if fits else left + length + 8
        yield TextMark(x, y + _BAR / 2, words, ink=inks[place] if fits else "ink")


def _saving(before: Decimal, after: Decimal) -> Decimal:
    return (before - after) / before if before else Decimal(0)


@dataclass(frozen=True, slots=True)
class Cell:
    """The real saving if share, price and volume were this much higher or lower (shares)."""

    avoidable: Decimal
    price: Decimal
    volume: Decimal
    saving: Decimal


_CELL_W, _CELL_H, _ROWS, _HEAD, _BETWEEN = 76.0, 34.0, 92.0, 58.0, 20.0
_BAR_W = 4.0
_NARROWEST = 56.0
"""A cell narrower than this could not hold its figure."""


def sensitivity(cells: Sequence[Cell], *, width: float = 832) -> Figure:
    """27 cells: one square for each volume, price across, avoidable share down.

    The squares stand beside each other, their cells as narrow as that takes, or below each other
    where the cells would be too narrow.

    Solid where the saving reaches ten per cent, pale where it is above nought, an outline with a
    bar where outsourcing costs more.
    """
    volumes = sorted({cell.volume for cell in cells})
    squares = len(volumes)
    room = ((width - _ROWS + _BETWEEN) / squares - _BETWEEN) / 3
    fits = room >= _NARROWEST
    wide = min(room, _CELL_W) if fits else _CELL_W
    across, down = 3 * wide + _BETWEEN, _HEAD + 3 * _CELL_H + 4
    shapes: list[Shape] = []
    for place, volume in enumerate(volumes):
        same = [cell for cell in cells if cell.volume == volume]
        left, top = (place * across, 0.0) if fits else (0.0, place * (down + _BETWEEN))
        if place == 0 or not fits:
            shapes += _shares(top, same)
        shapes += _square(_ROWS + left, top, volume, same, wide=wide)
    return Figure(
        title=Text(zh="真实节约的敏感性", en="How sensitive the real saving is"),
        width=_ROWS + (squares if fits else 1) * across - _BETWEEN,
        height=down if fits else squares * (down + _BETWEEN) - _BETWEEN,
        shapes=tuple(shapes),
        header=(
            Text(zh="业务量", en="Volume"),
            Text(zh="可避免比例", en="Avoidable share"),
            Text(zh="单价", en="Price"),
            Text(zh="真实节约", en="Real saving"),
        ),
        rows=tuple(
            (
                both(_change(cell.volume)),
                both(_change(cell.avoidable)),
                both(_change(cell.price)),
                both(numerals.percent(cell.saving)),
            )
            for cell in cells
        ),
    )


def _shares(top: float, cells: Sequence[Cell]) -> Iterable[Shape]:
    yield TextMark(0, top + _HEAD - 12, Text(zh="可避免比例", en="Avoidable"))
    for row, share in enumerate(sorted({cell.avoidable for cell in cells})):
        y = top + _HEAD + (row + 0.5) * _CELL_H
        yield TextMark(0, y, both(_change(share)))


def _square(
    left: float, top: float, volume: Decimal, cells: Sequence[Cell], *, wide: float
) -> Iterable[Shape]:
    """One volume; where its cells are narrow, its name says that the price runs across."""
    shares = sorted({cell.avoidable for cell in cells})
    prices = sorted({cell.price for cell in cells})
    told = beside(Text(zh="业务量", en="Volume"), both(_change(volume)))
    if wide < _CELL_W:
        told = Text(zh=f"{told.zh}，单价", en=f"{told.en}, price")
    middle = left + 1.5 * wide
    yield TextMark(middle, top + 10, told, 15, "ink", "middle", bold=True)
    for place, price in enumerate(prices):
        x = left + (place + 0.5) * wide
        words = both(_change(price))
        if wide == _CELL_W:
            words = beside(Text(zh="单价", en="Price"), words)
        yield TextMark(x, top + _HEAD - 12, words, anchor="middle")
    for cell in cells:
        x = left + prices.index(cell.price) * wide
        y = top + _HEAD + shares.index(cell.avoidable) * _CELL_H
        yield from _cell(x, y, cell, wide)


def _cell(x: float, y: float, cell: Cell, wide: float) -> Iterable[Shape]:
    is_now = not (cell.avoidable or cell.price or cell.volume)
    fill, ink = _look(cell.saving)
    yield Box(x + 1, y + 1, wide - 2, _CELL_H - 2, fill)
    bar = _BAR_W if cell.saving < 0 else 0.0
    if bar:
        yield Box(x + 1, y + 1, bar, _CELL_H - 2, "against")
    told, size = both(numerals.percent(cell.saving)), 15 if wide == _CELL_W else 13
    middle = x + (wide + bar) / 2
    yield TextMark(middle, y + _CELL_H / 2, told, size, ink, "middle", bold=is_now)
    if is_now:
        edges = ((x, y), (x + wide, y), (x + wide, y + _CELL_H), (x, y + _CELL_H), (x, y))
        for (x1, y1), (x2, y2) in pairwise(edges):
            yield Line(x1, y1, x2, y2, "ink", 2)


def _look(saving: Decimal) -> tuple[Fill, Ink]:
    if saving >= TEN_PER_CENT:
        return "series1", "onaccent"
    return ("series2", "ink") if saving >= 0 else ("quiet", "ink")


def _change(share: Decimal) -> str:
    return "0 %" if not share else f"{numerals.signed(share * 100, 0)} %"
