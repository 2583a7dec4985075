"""Tables as strips: columns by their shares, rows line by line, headings on every page.

Rules are 0.35 mm above, below and under the heading, 0.12 mm between rows, and none upright. A row
stays whole unless it is taller than a third of a page; then it runs on like text.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from wizard.dossier.lines import TextLine, Type, broken, longest
from wizard.dossier.model import Column, Signatures, Table
from wizard.dossier.strips import (
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
_SIDE, _PAD = 1.4 * mm, 0.9 * mm
_TALL = _SHORT = HEIGHT / 3
"""Rows above the first are cut, tables up to the second are not."""
_WIDE_FROM, _DEEP_FROM = 7, 4
"""A table of so many columns, whose rows need more than so many lines, lies on its side."""
_SIGNING = 15 * mm
SIZE = 10.5
"""五号, the size of tables (§3.1)."""
_ONE_PAGE = HEIGHT - 7.6 * LINE
"""What a title of two lines and the printing notes leave of a page."""
_MOST = 1.3
"""How far beyond an equal part a column may grow for a long word; longer words are cut."""


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


def table(block: Table, how: Manner) -> Flow:
    """A table, upright if its rows stay shallow, else on a page turned on its side.

    One without a caption is a page by itself, set as large as fits.
    """
    if not block.caption:
        return _on_one_page(block, how)
    upright = _laid_out(block, how, WIDTH, SIZE)
    if len(block.columns) < _WIDE_FROM or _depth(block, how, WIDTH) <= _DEEP_FROM:
        return upright
    return replace(_laid_out(block, how, HEIGHT, SIZE), wide=True)


def _on_one_page(block: Table, how: Manner) -> Flow:
    sizes = (12.0, 11.0, SIZE, 9.5, 8.5)
    flows = (_laid_out(block, how, WIDTH, size) for size in sizes)
    fitting = (one for one in flows if sum(s.height for s in one.strips) <= _ONE_PAGE)
    return next(fitting, _laid_out(block, how, WIDTH, sizes[-1]))


def _laid_out(block: Table, how: Manner, width: float, size: float) -> Flow:
    cell, bold = how.small(size=size), how.small("h1", size)
    frame = columns(block, cell, bold, width)
    caption = how.small("h1", 12.0)
    titles = tuple(column.title for column in block.columns)
    head = _row(titles, frame, bold, above=THICK, below=THICK, whole=True)
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
    if sum(strip.height for strip in rows) <= _SHORT:
        rows = tuple(replace(strip, keep=True) for strip in rows[:-1]) + rows[-1:]
    if rows and block.note:
        rows = (*rows[:-1], replace(rows[-1], keep=True))
    below = note(block.note, how) if block.note else (gap(10),)
    strips = (replace(gap(6), keep=True), *above, *head, *rows, *below)
    return Flow(strips, again=(*again, *head))


def signatures(block: Signatures, how: Manner) -> Flow:
    """Rows high enough to sign in, inside a full grid."""
    cell = how.small(size=12.0)
    shape = Table("", tuple(Column(name) for name in block.columns), ())
    frame = columns(shape, cell, cell, WIDTH)
    strips = [_boxed(block.columns, frame, cell, 9 * mm)]
    blank = ("",) * (len(block.columns) - 1)
    strips += [_boxed((role, *blank), frame, cell, _SIGNING) for role in block.roles]
    return Flow((gap(10), *(replace(one, keep=True) for one in strips[:-1]), strips[-1]))


def columns(block: Table, cell: Type, bold: Type, width: float) -> Frame:
    """The columns by their shares, none narrower than its longest word where there is room."""
    count = len(block.columns)
    least = [
        min(max(longest(text, of) for text, of in cells) + 2 * _SIDE, width / count * _MOST)
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
    cell = how.small(size=SIZE)
    frame = columns(block, cell, cell, width)
    deepest = (max(map(len, _cells(row, frame, cell))) for row in block.rows)
    return max(deepest, default=0)


def _cells(row: Sequence[str], frame: Frame, of: Type) -> tuple[tuple[TextLine, ...], ...]:
    return tuple(
        broken(text, of, width - 2 * _SIDE) for text, width in zip(row, frame.widths, strict=True)
    )


def _row(
    row: Sequence[str],
    frame: Frame,
    of: Type,
    *,
    above: float = 0.0,
    below: float = 0.0,
    whole: bool = False,
) -> tuple[Strip, ...]:
    """A row as strips, one for every line; tied together unless the row is tall."""
    cells = _cells(row, frame, of)
    count = max(len(lines) for lines in cells)
    whole = whole or count * of.leading <= _TALL
    strips = []
    for place in range(count):
        lines = tuple(cell[place] if place < len(cell) else None for cell in cells)
        first, last = place == 0, place == count - 1
        strips.append(
            _line_of_cells(
                lines,
                frame,
                of,
                rules=(above if first else 0.0, below if last else 0.0),
                pads=(_PAD if first else 0.0, _PAD if last else 0.0),
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
        for line, left, width, align in zip(
            lines, frame.lefts, frame.widths, frame.aligns, strict=True
        ):
            if line is not None:
                inner = width - 2 * _SIDE
                at = x + left + _SIDE
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
