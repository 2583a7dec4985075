"""Every kind of block as strips: one case each."""

from dataclasses import replace
from typing import assert_never

from reportlab.pdfgen.canvas import Canvas

from wizard.dossier.drawing import Easel, draw_figure
from wizard.dossier.lines import broken
from wizard.dossier.model import (
    Block,
    Contents,
    Cover,
    FigureBlock,
    Heading,
    Items,
    Note,
    PageBreak,
    Paragraph,
    Quotation,
    Signatures,
    Table,
    Title,
)
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
    heading,
    line_strip,
    note,
    paragraph,
    title,
)
from wizard.dossier.tables import signatures, table

Entries = tuple[tuple[str, int, int], ...]
"""What the contents list: a text, its depth, the number of its page."""
_FIGURE_HIGHEST = HEIGHT * 0.6


def flow(block: Block, how: Manner) -> Flow:  # noqa: C901, PLR0912 - one case per kind
    """A block as strips."""
    match block:
        case Cover():
            return _cover(block, how)
        case Title():
            return _title(block, how)
        case Contents():
            return contents(block, (), how)
        case Heading():
            strips = heading(block.text, block.level, how)
            named = block.text if block.level <= 2 else ""
            return Flow(strips, entry=named, depth=block.depth)
        case Paragraph():
            strips = paragraph(block.text, how, lead=block.lead)
            # A lead by itself heads what follows.
            return Flow(strips if block.text else tuple(replace(one, keep=True) for one in strips))
        case Items():
            return Flow(tuple(s for item in block.items for s in paragraph(item, how)))
        case Table():
            return table(block, how)
        case FigureBlock():
            return _figure(block, how)
        case Quotation():
            return _quotation(block, how)
        case Signatures():
            return signatures(block, how)
        case Note():
            return Flow(note(block.text, how))
        case PageBreak():
            return Flow((gap(0.0),), breaks=True)
        case _ as unreachable:
            assert_never(unreachable)


def _title(block: Title, how: Manner) -> Flow:
    label: tuple[Strip, ...] = ()
    if block.label:
        of = how.running("h1")
        label = tuple(
            replace(line_strip(line, of), keep=True) for line in broken(block.label, of, WIDTH)
        )
    named = block.text.replace("\n", "")
    return Flow((*label, *title(block.text, how)), entry=named, depth=block.depth)


def _cover(block: Cover, how: Manner) -> Flow:
    """A page of its own: the title in its upper half, who made it and when near its foot."""
    of, small = how.type("title", 26, 44), how.type("body", 16, 34)
    above = [*centred(block.title, of), gap(20), *centred(block.subtitle, small)]
    below = [*centred(block.by, small), *centred(block.day, small)]

    def draw(canvas: Canvas, x: float, top: float) -> None:
        for strips, down in ((above, 0.22), (below, 0.82)):
            y = top - down * HEIGHT
            for strip in strips:
                strip.draw(canvas, x, y)
                y -= strip.height

    text = f"{block.title}\n{block.subtitle}\n{block.by}\n{block.day}"
    return Flow((Strip(HEIGHT, draw, text=text),), breaks=True, front=True)


def contents(block: Contents, known: Entries, how: Manner) -> Flow:
    """Titles and headings with their pages, dots between."""
    of = how.type("title", 22, 36)
    strips = [*centred(block.title, of), gap(LINE / 2)]
    shown = [one for one in known if one[1] <= 1]
    least = min((depth for _, depth, _ in shown), default=0)
    strips += [_contents_line(text, depth - least, page, how) for text, depth, page in shown]
    return Flow(tuple(strips), breaks=True, front=True)


def _contents_line(text: str, depth: int, page: int, how: Manner) -> Strip:
    of = how.type("h1" if depth == 0 else "body", 12.0, 21.0)
    number = broken(str(page), of, 40)[0]
    indent = depth * 2 * of.size
    line = broken(text, of, WIDTH - indent - 60)[0]
    dot = broken("." * 200, of, WIDTH * 4)[0]

    def draw(canvas: Canvas, x: float, top: float) -> None:
        draw_line(canvas, line, of, x + indent, top)
        draw_line(canvas, number, of, x, top, align="right")
        start, end = indent + line.width + 8, WIDTH - number.width - 6
        fitting = max(int((end - start) / (dot.width / 200 * 1.6)), 0)
        for place in range(fitting):
            at = x + end - (place + 1) * dot.width / 200 * 1.6
            canvas.setFont(dot.pieces[0].runs[0].face, of.size)
            canvas.drawString(at, top - (of.leading + of.size) / 2 + 0.12 * of.size, ".")

    return Strip(of.leading, draw, text=line.text)


def _figure(block: FigureBlock, how: Manner) -> Flow:
    figure = block.figure
    scale = min(WIDTH / figure.width, _FIGURE_HIGHEST / figure.height, 1.0)
    inset = (WIDTH - figure.width * scale) / 2

    def draw(canvas: Canvas, x: float, top: float) -> None:
        draw_figure(Easel(canvas, how, x + inset, top, scale), figure)

    drawing = Strip(figure.height * scale + 6, draw, keep=True)
    caption = centred(block.caption, how.small("h1", 12.0))
    return Flow((replace(gap(8), keep=True), drawing, *caption, gap(10)))


def _quotation(block: Quotation, how: Manner) -> Flow:
    said = paragraph(block.says, how, lead=block.citation + ("：" if how.lang == "zh" else ": "))
    tied = tuple(replace(strip, keep=True) for strip in said)
    return Flow((*tied, *note(block.standing, how)))
