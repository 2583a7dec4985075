"""Text as strips: slices of a page that are never cut, each of which can draw itself.

The page of GB/T 9704 is one grid: 22 lines of 28 characters at 16 pt within 156 by 225 mm. English
keeps the page and sets its text smaller, at two thirds of the grid's line.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from wizard.dossier.fonts import Fonts, Role
from wizard.dossier.lines import TextLine, Type, balanced, broken
from wizard.languages import Lang

WIDTH, HEIGHT = 156 * mm, 225 * mm
"""The type area (版心) of an upright page."""
LINE = 28.95
"""The body's leading: 22 lines fill the height and do not overflow it (§2.1)."""
BODY = 16.0
CELL, CLOSE_CELL = 10.5, 9.5
"""Points of a table’s cells: 五号 on a paper (§3.1), smaller in the case file."""
_PER_LINE = 28
_ASCENT = 0.88
"""How far above its line a Chinese character reaches, in ems."""

Draw = Callable[[Canvas, float, float], None]


@dataclass(frozen=True, slots=True)
class Strip:
    """One slice: how high it is, and how it is drawn from its top left corner.

    `keep` ties it to the strip after it. A blank strip disappears at the head of a page.
    """

    height: float
    draw: Draw
    text: str = ""
    keep: bool = False
    blank: bool = False


@dataclass(frozen=True, slots=True)
class Flow:
    """One block as strips. `again` is drawn at the head of every further page it runs onto.

    `entry` is its line in the contents and in the reader's outline, of a depth from 0.
    """

    strips: tuple[Strip, ...]
    again: tuple[Strip, ...] = ()
    wide: bool = False
    """Whether it lies on a page turned on its side."""
    breaks: bool = False
    """Whether it begins a new page."""
    front: bool = False
    """Whether it is a cover or contents, whose pages carry no number."""
    entry: str = ""
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Manner:
    """How a language is set: its sizes, its leading, its indent, its faces."""

    lang: Lang
    fonts: Fonts
    body: float
    leading: float
    indent: float
    after: float
    """Space after a paragraph."""
    close: bool = False
    """Whether tables, too, are set smaller, and cut sooner than leave a page half empty."""
    types: dict[tuple[Role, float, float, bool], Type] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """The types made so far, each of which keeps what it has measured."""

    def type(self, role: Role, size: float, leading: float, *, justified: bool = False) -> Type:
        """A type of this manner."""
        key = (role, size, leading, justified)
        if key not in self.types:
            self.types[key] = Type(
                glyph=self.fonts.glyphs(role).__getitem__,
                size=size,
                leading=leading,
                tracking=self._tracking(size),
                justified=justified and self.lang == "zh",
                narrow_quotes=self.lang == "en",
            )
        return self.types[key]

    def running(self, role: Role = "body") -> Type:
        """The type of body text and of headings within it."""
        return self.type(role, self.body, self.leading, justified=role == "body")

    def small(self, role: Role = "body", size: float = 10.5) -> Type:
        """The type of tables and notes."""
        return self.type(role, size, size * (1.36 if self.close else 1.45))

    @property
    def cell(self) -> float:
        """The size of a table's cells."""
        return CLOSE_CELL if self.close else CELL

    @property
    def whole(self) -> float:
        """The height up to which a table is not cut."""
        return HEIGHT / (8 if self.close else 3)

    def _tracking(self, size: float) -> float:
        """28 characters of 16 pt are a little wider than the area; they stand that much closer."""
        if self.lang == "en" or size != BODY:
            return 0.0
        return WIDTH / _PER_LINE - BODY


def manner(lang: Lang, fonts: Fonts, *, close: bool = False) -> Manner:
    """How a language is set; close, for the case file: 34 lines of 小四 a page instead of 22."""
    if lang == "en":
        if close:
            return Manner("en", fonts, 11.0, HEIGHT / 42, indent=0.0, after=5.0, close=True)
        return Manner("en", fonts, 12.5, LINE * 2 / 3, indent=0.0, after=7.0)
    if close:
        return Manner("zh", fonts, 12.0, HEIGHT / 34, indent=24.0, after=0.0, close=True)
    return Manner("zh", fonts, BODY, LINE, indent=2 * WIDTH / _PER_LINE, after=0.0)


def gap(height: float) -> Strip:
    """Empty space, which disappears at the head of a page."""
    return Strip(height, _nothing, blank=True)


def spacer(height: float) -> Strip:
    """Empty space that stays."""
    return Strip(height, _nothing)


def paragraph(text: str, how: Manner, *, lead: str = "") -> tuple[Strip, ...]:
    """A paragraph of body text; never one line of it alone on a page."""
    of = how.running()
    before = (lead, how.running("h1")) if lead else None
    lines = broken(text, of, WIDTH, indent=how.indent, lead=before)
    strips = [line_strip(line, of) for line in lines]
    for place in {0, len(strips) - 2}:
        if 0 <= place < len(strips) - 1:
            strips[place] = replace(strips[place], keep=True)
    return (*strips, gap(how.after)) if how.after else tuple(strips)


def heading(text: str, level: int, how: Manner) -> tuple[Strip, ...]:
    """A heading, tied to what follows."""
    role: Role = "h1" if level == 1 else "h2" if level == 2 else "body"
    of = how.running(role)
    lines = broken(text, replace(of, justified=False), WIDTH, indent=how.indent)
    strips = tuple(replace(line_strip(line, of), keep=True) for line in lines)
    return (replace(gap(how.after), keep=True), *strips) if how.after else strips


def title(text: str, how: Manner) -> tuple[Strip, ...]:
    """A title: 22 pt, centred, its lines about equally long."""
    of = how.type("title", 22, 36)
    lines = balanced(text, of, WIDTH - 22)
    strips = (replace(line_strip(line, of, align="centre"), keep=True) for line in lines)
    return (replace(spacer(LINE), keep=True), *strips, replace(gap(LINE), keep=True))


def note(text: str, how: Manner) -> tuple[Strip, ...]:
    """Small print over the whole width, as large as the cells of a table."""
    of = how.small(size=how.cell)
    lines = broken(text, of, WIDTH)
    return (gap(3), *(line_strip(line, of) for line in lines), gap(6))


def centred(text: str, of: Type, width: float = WIDTH) -> tuple[Strip, ...]:
    """Lines in the middle, such as captions."""
    return tuple(
        line_strip(line, of, align="centre", width=width) for line in balanced(text, of, width)
    )


def line_strip(line: TextLine, of: Type, *, align: str = "left", width: float = WIDTH) -> Strip:
    """One line of text as a strip."""

    def draw(canvas: Canvas, x: float, top: float) -> None:
        draw_line(canvas, line, of, x, top, align=align, width=width)

    return Strip(of.leading, draw, text=line.text)


def draw_line(
    canvas: Canvas,
    line: TextLine,
    of: Type,
    x: float,
    top: float,
    *,
    align: str = "left",
    width: float = WIDTH,
) -> None:
    """Draw a line with its em box in the middle of its leading."""
    baseline = top - (of.leading - of.size) / 2 - _ASCENT * of.size
    spare = width - line.indent - line.width - line.gap * max(len(line.pieces) - 1, 0)
    at = x + line.indent + {"left": 0.0, "right": spare}.get(align, spare / 2)
    for text, face, start, spacing in _stretches(line, of, at):
        words = canvas.beginText(start, baseline)
        words.setFont(face, of.size)
        words.setCharSpace(spacing)
        words.textOut(text)
        canvas.drawText(words)


def _stretches(line: TextLine, of: Type, at: float) -> Iterable[tuple[str, str, float, float]]:
    """What can be drawn in one go: text, face, where, and the space after every character."""
    pending: tuple[str, str, float, float] | None = None
    for piece in line.pieces:
        spacing = line.gap + of.tracking if piece.kind == "wide" else 0.0
        for run in piece.runs:
            joins = (
                pending is not None
                and piece.kind == "wide"
                and pending[1] == run.face
                and pending[3] == spacing
                and len(piece.runs) == 1
            )
            if joins and pending is not None:
                pending = (pending[0] + run.text, run.face, pending[2], spacing)
            else:
                if pending is not None:
                    yield pending
                pending = (run.text, run.face, at + run.shift, spacing)
                if piece.kind != "wide":
                    yield pending
                    pending = None
            at += run.width
        at += line.gap
    if pending is not None:
        yield pending


def _nothing(_canvas: Canvas, _x: float, _top: float) -> None:
    """Draw nothing."""
