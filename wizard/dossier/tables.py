"""Tables as strips: columns by their shares, rows line by line, headings on every page.

Rules are 0.35 mm above, below and under the heading, 0.12 mm between rows, and none upright. A row
stays whole unless it is taller than a third of a page; then it runs on like text.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from wizard.dossier.lines import TextLine, Type, broken, even, longest
from wizard.dossier.model import Column, Signatures, Table
from wizard.dossier.strips import (
    CELL,
    HEIGHT,
    LINE,
    WIDTH,
    Flow,
    Manner,
    Strip,
    centred,
    draw_line,
    gap,
    note,
)

THICK, THIN = 0.35 * mm, 0.12 * mm
_SIDE, _AWAY = 1.4 * mm, 1.6 * mm
_PAD = 0.243
"""What is left free above and below a cell, in ems: 0.9 mm at 五号."""
_TALL = HEIGHT / 3
"""Rows above this are cut."""
_WIDE_FROM, _DEEP_FROM = 7, 4
"""A table of so many columns, whose rows need more than so many lines, lies on its side."""
_SIGNING, _SIGNING_CLOSE = 15 * mm, 11 * mm
_SIGNING_SHARES = (4, 3, 3, 3)
_ONE_PAGE = HEIGHT - 6.6 * LINE
"""What a title of two lines and the printing notes leave of a page."""
_MOST = 1.3
"""How far beyond an equal part a column may grow for a long word; longer words are cut."""

Setting = Callable[[str, Type, float], tuple[TextLine, ...]]
"""How the text of a cell becomes lines: as long as they go, or evenly."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The columns as they are drawn: where each begins, how wide it is, how its cells align."""

    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    aligns: tuple[str, ...]

    @property
    def width(self) -> float:
        """The width of all columns together."""
        return self.lefts[-1] + self.widths[-1]

    def inner(self, place: int) -> float:
        """The width a cell's text has; figures keep away from a text that follows them."""
        right = self.aligns[place] == "right" and place < len(self.aligns) - 1
        return self.widths[place] - 2 * _SIDE - (_AWAY if right else 0.0)


def table(block: Table, how: Manner) -> Flow:
    """A table, upright if its rows stay shallow, else on a page turned on its side.

    One without a caption is a page by itself, set as large as fits.
    """
    if not block.caption:
        return _on_one_page(block, how)
    upright = _laid_out(block, how, WIDTH, how.cell)
    if len(block.columns) < _WIDE_FROM or _depth(block, how, WIDTH) <= _DEEP_FROM:
        return upright
    return replace(_laid_out(block, how, HEIGHT, how.cell), wide=True)


def _on_one_page(block: Table, how: Manner) -> Flow:
    sizes = (12.0, 11.0, CELL, 9.5, 8.5)
    flows = (_laid_out(block, how, WIDTH, size) for size in sizes)
    fitting = (one for one in flows if sum(s.height for s in one.strips) <= _ONE_PAGE)
    return next(fitting, _laid_out(block, how, WIDTH, sizes[-1]))


def _laid_out(block: Table, how: Manner, width: float, size: float) -> Flow:
    cell, bold = how.small(size=size), how.small("h1", size)
    frame = columns(block, cell, bold, width)
    caption = how.small("h1", 12.0)
    titles = tuple(column.title for column in block.columns)
    head = _row(titles, frame, bold, set_in=even, above=THICK, below=THICK, whole=True)
    head = tuple(replace(strip, keep=True) for strip in head)
    above, again = (
        tuple(replace(one, keep=True) for one in centred(text, caption, width)) if text else ()
        for text in (block.caption, block.again)
    )
    body = [_row(row, frame, cell, below=THIN) for row in block.rows]
    if block.total:
        body.append(_row(block.total, frame, bold, above=THICK, below=THICK))
    elif body:
        body[-1] = _row(block.rows[-1], frame, cell, below=THICK)
    rows = tuple(strip for row in body for strip in row)
    if sum(strip.height for strip in rows) <= how.whole:
        rows = tuple(replace(strip, keep=True) for strip in rows[:-1]) + rows[-1:]
    if rows and block.note:
        rows = (*rows[:-1], replace(rows[-1], keep=True))
    below = note(block.note, how) if block.note else (gap(6 if how.close else 10),)
    # A note never stands alone under a heading repeated for it.
    below = (*(replace(strip, keep=True) for strip in below[:-1]), below[-1])
    strips = (replace(gap(6), keep=True), *above, *head, *rows, *below)
    return Flow(strips, again=(*again, *head))


def signatures(block: Signatures, how: Manner) -> Flow:
    """Rows high enough to sign in, inside a full grid."""
    cell = how.small(size=12.0)
    shares = zip(block.columns, _SIGNING_SHARES, strict=False)
    shape = Table("", tuple(Column(name, share) for name, share in shares), ())
    frame = columns(shape, cell, cell, WIDTH)
    strips = [_boxed(block.columns, frame, cell, 9 * mm)]
    blank = ("",) * (len(block.columns) - 1)
    high = _SIGNING_CLOSE if how.close else _SIGNING
    strips += [_boxed((role, *blank), frame, cell, high) for role in block.roles]
    return Flow(
        (
            replace(gap(10), keep=True),
            *(replace(one, keep=True) for one in strips[:-1]),
            strips[-1],
        )
    )


def columns(block: Table, cell: Type, bold: Type, width: float) -> Frame:
    """The columns by their shares, none narrower than its longest word where there is room."""
    count = len(block.columns)
    least = [
        min(max(longest(text, of) for text, of in cells) + 2 * _SIDE + _AWAY, width / count * _MOST)
        for cells in _by_column(block, cell, bold)
    ]
    shares = [column.share for column in block.columns]
    wanted = [width * share / sum(shares) for share in shares]
    widths = [max(pair) for pair in zip(least, wanted, strict=True)]
    spare = [have - low for have, low in zip(widths, least, strict=True)]
    over = sum(widths) - width
    if over > 0 and sum(spare) > 0:
        taken = min(over / sum(spare), 1.0)
        widths = [have - taken * extra for have, extra in zip(widths, spare, strict=True)]
    widths = [have * width / sum(widths) for have in widths]
    lefts = tuple(sum(widths[:place]) for place in range(count))
    return Frame(lefts, tuple(widths), tuple(column.align for column in block.columns))


def _by_column(block: Table, cell: Type, bold: Type) -> tuple[tuple[tuple[str, Type], ...], ...]:
    """Everything each column holds, with what it is set in."""
    rows = (*block.rows, block.total) if block.total else block.rows
    return tuple(
        ((column.title, bold), *((row[place], cell) for row in rows))
        for place, column in enumerate(block.columns)
    )


def _depth(block: Table, how: Manner, width: float) -> int:
    """How many lines the deepest row needs."""
    cell = how.small(size=how.cell)
    frame = columns(block, cell, cell, width)
    deepest = (max(map(len, _cells(row, frame, cell))) for row in block.rows)
    return max(deepest, default=0)


def _cells(
    row: Sequence[str], frame: Frame, of: Type, set_in: Setting = broken
) -> tuple[tuple[TextLine, ...], ...]:
    return tuple(set_in(text, of, frame.inner(place)) for place, text in enumerate(row))


def _row(
    row: Sequence[str],
    frame: Frame,
    of: Type,
    *,
    set_in: Setting = broken,
    above: float = 0.0,
    below: float = 0.0,
    whole: bool = False,
) -> tuple[Strip, ...]:
    """A row as strips, one for every line; tied together unless the row is tall."""
    cells = _cells(row, frame, of, set_in)
    count = max(len(lines) for lines in cells)
    whole = whole or count * of.leading <= _TALL
    strips = []
    for place in range(count):
        lines = tuple(cell[place] if place < len(cell) else None for cell in cells)
        first, last, pad = place == 0, place == count - 1, _PAD * of.size
        strips.append(
            _line_of_cells(
                lines,
                frame,
                of,
                rules=(above if first else 0.0, below if last else 0.0),
                pads=(pad if first else 0.0, pad if last else 0.0),
                keep=whole and not last,
            )
        )
    return tuple(strips)


def _line_of_cells(
    lines: tuple[TextLine | None, ...],
    frame: Frame,
    of: Type,
    *,
    rules: tuple[float, float],
    pads: tuple[float, float],
    keep: bool,
) -> Strip:
    height = of.leading + sum(pads)

    def draw(canvas: Canvas, x: float, top: float) -> None:
        _rule(canvas, x, top, frame.width, rules[0])
        _rule(canvas, x, top - height, frame.width, rules[1])
        for place, line in enumerate(lines):
            if line is not None:
                at, inner = x + frame.lefts[place] + _SIDE, frame.inner(place)
                align = frame.aligns[place]
                draw_line(canvas, line, of, at, top - pads[0], align=align, width=inner)

    text = "\t".join(line.text if line else "" for line in lines)
    return Strip(height, draw, text=text, keep=keep)


def _boxed(row: Sequence[str], frame: Frame, of: Type, height: float) -> Strip:
    """One row of a full grid, its text in the middle."""
    cells = _cells(row, frame, of)

    def draw(canvas: Canvas, x: float, top: float) -> None:
        canvas.setLineWidth(THIN)
        for lines, left, width in zip(cells, frame.lefts, frame.widths, strict=True):
            canvas.rect(x + left, top - height, width, height)
            y = top - (height - len(lines) * of.leading) / 2
            for line in lines:
                inner = width - 2 * _SIDE
                draw_line(canvas, line, of, x + left + _SIDE, y, align="centre", width=inner)
                y -= of.leading

    return Strip(height, draw, text="\t".join(row))


def _rule(canvas: Canvas, x: float, y: float, width: float, weight: float) -> None:
    if weight:
        canvas.setLineWidth(weight)
        canvas.line(x, y, x + width, y)
