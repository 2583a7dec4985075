"""A dossier becomes a PDF file, written whole or not at all.

The page is that of GB/T 9704: A4, 37 mm above, 28 mm to the binding, page numbers between dashes
7 mm below the type area, odd ones right and even ones left. What could not be printed as asked,
replaced faces and missing characters, is said at the end.
"""

import os
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from wizard.dossier.flows import Entries, contents, flow
from wizard.dossier.fonts import Fonts, substitutions, uncovered
from wizard.dossier.lines import broken
from wizard.dossier.model import Contents, Dossier
from wizard.dossier.pages import Sheet, pages_of, paginated
from wizard.dossier.strips import HEIGHT, WIDTH, Flow, Manner, draw_line, manner, note
from wizard.errors import PrintError
from wizard.languages import Lang

Progress = Callable[[int, int], None]

_LEFT, _ABOVE = 28 * mm, 37 * mm
_FOLIO, _FOLIO_BELOW = 14.0, 7 * mm
_PAGE_WIDTH, _PAGE_HEIGHT = A4
_DRAFT = {"zh": "草稿", "en": "DRAFT"}


@dataclass(frozen=True, slots=True)
class Unprinted:
    """A character no face has, and the pages where 〓 stands for it."""

    char: str
    pages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Printed:
    """What was written: how many pages, and what could not be printed as asked."""

    pages: int
    substitutions: tuple[str, ...]
    unprinted: tuple[Unprinted, ...]


def write_pdf(
    dossier: Dossier,
    path: Path,
    *,
    fonts: Fonts,
    draft: bool = False,
    progress: Progress | None = None,
) -> Printed:
    """Write the file. Raises PrintError, leaving whatever was there before, when it cannot be."""
    content, printed = pdf_bytes(dossier, fonts=fonts, draft=draft, progress=progress)
    write_whole(path, content)
    return printed


def write_whole(path: Path, content: bytes) -> None:
    """Put the content in place in one step; PrintError, and nothing left behind, if it cannot."""
    beside = path.with_name(f".{path.stem}-{uuid.uuid4().hex}.part")
    try:
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as cause:
        raise PrintError("print.not_written", file=str(path), why=str(cause)) from cause
    finally:
        beside.unlink(missing_ok=True)


def pdf_bytes(
    dossier: Dossier,
    *,
    fonts: Fonts,
    draft: bool = False,
    progress: Progress | None = None,
) -> tuple[bytes, Printed]:
    """The file's bytes, the same for the same dossier and faces, and what could not be printed."""
    told = progress or _silent
    how = manner(dossier.lang, fonts, close=dossier.close)
    of = 2 * len(dossier.blocks)
    flows = []
    for done, block in enumerate(dossier.blocks):
        told(done, of)
        flows.append(flow(block, how))
    sheets = _final(tuple(flows), dossier, how)
    buffer = BytesIO()
    canvas = _canvas(buffer, how)
    canvas.setTitle(dossier.title)
    canvas.setAuthor(dossier.department)
    canvas.setSubject(dossier.subject)
    canvas.setCreator("定策 Dingce")
    outline = _Outline(canvas, pages_of(sheets))
    for done, sheet in enumerate(sheets):
        told(of // 2 + done * of // (2 * len(sheets)), of)
        _draw_sheet(canvas, sheet, how, outline, draft=draft)
    canvas.save()
    told(of, of)
    printed = Printed(len(sheets), substitutions(fonts, dossier.lang), _unprinted(sheets, fonts))
    return buffer.getvalue(), printed


def _canvas(buffer: BytesIO, how: Manner) -> Canvas:
    """A canvas whose bytes depend on the dossier alone, and which embeds every face it names."""
    _, face, _ = how.fonts.glyph("body", "1")
    return Canvas(
        buffer,
        pagesize=A4,
        invariant=1,
        initialFontName=face,  # type: ignore[arg-type]  # the stub says float
        lang="zh-CN" if how.lang == "zh" else "en-GB",
    )


def _final(flows: tuple[Flow, ...], dossier: Dossier, how: Manner) -> tuple[Sheet, ...]:
    """The pages once the contents know their numbers and the end says what was not printed."""
    flows = (*flows, *_remarks(paginated(flows), how))
    listed = {
        place: block for place, block in enumerate(dossier.blocks) if isinstance(block, Contents)
    }
    # Once to learn how many pages the contents take, once with the numbers that gives.
    for _ in range(2 if listed else 0):
        known = pages_of(paginated(flows))
        flows = tuple(
            contents(listed[place], known, how) if place in listed else one
            for place, one in enumerate(flows)
        )
    return paginated(flows)


def _remarks(sheets: tuple[Sheet, ...], how: Manner) -> tuple[Flow, ...]:
    """Small print at the end: replaced faces, and characters that could not be printed."""
    said = [*substitutions(how.fonts, how.lang)]
    said += [_unprinted_said(one, how.lang) for one in _unprinted(sheets, how.fonts)]
    if not said:
        return ()
    if how.lang == "zh":
        return (Flow(note("印制说明：" + "".join(said), how)),)
    return (Flow(note("Printing notes: " + " ".join(said), how)),)


def _unprinted(sheets: tuple[Sheet, ...], fonts: Fonts) -> tuple[Unprinted, ...]:
    where: dict[str, list[int]] = {}
    for sheet in sheets:
        for strip, _ in sheet.placed:
            for char in uncovered(strip.text, fonts):
                pages = where.setdefault(char, [])
                if sheet.number not in pages:
                    pages.append(sheet.number)
    return tuple(Unprinted(char, tuple(pages)) for char, pages in where.items())


def _unprinted_said(one: Unprinted, lang: Lang) -> str:
    code = f"U+{ord(one.char):04X}"
    if lang == "zh":
        pages = "、".join(str(page) for page in one.pages)
        return f"第{pages}页有一个字（{code}）本机字体都没有，以〓代替，请手工补写。"
    pages = ", ".join(str(page) for page in one.pages)
    return f"Page {pages}: no typeface here has {code}; 〓 stands for it, to be written by hand."


def _draw_sheet(
    canvas: Canvas, sheet: Sheet, how: Manner, outline: "_Outline", *, draft: bool
) -> None:
    if draft:
        _watermark(canvas, how)
    canvas.saveState()
    left, top = _LEFT, _PAGE_HEIGHT - _ABOVE
    if sheet.wide:
        # The page is turned so that the head of the table lies at the binding of an odd page and
        # at the open edge of an even one (GB/T 9704 §8); readers show it upright.
        canvas.translate(_LEFT, _PAGE_HEIGHT - _ABOVE - HEIGHT)
        canvas.rotate(90)
        left, top = 0.0, 0.0
    for strip, below in sheet.placed:
        strip.draw(canvas, left, top - below)
    canvas.restoreState()
    canvas.setPageRotation(90 if sheet.wide else 0)
    outline.add(sheet, top)
    if sheet.number:
        _folio(canvas, sheet.number, how)
    canvas.showPage()


class _Outline:
    """The reader's outline, whose depths may rise by one step at a time only."""

    def __init__(self, canvas: Canvas, entries: Entries) -> None:
        self._canvas = canvas
        self._least = min((depth for _, depth, _ in entries), default=0)
        self._depth = -1

    def add(self, sheet: Sheet, top: float) -> None:
        """List what begins on a page."""
        for place, (entry, depth, below) in enumerate(sheet.entries):
            self._depth = min(depth - self._least, self._depth + 1)
            key = f"{sheet.number}-{place}"
            self._canvas.bookmarkHorizontal(key, 0, top - below)
            self._canvas.addOutlineEntry(entry, key, level=self._depth, closed=self._depth > 0)


def _folio(canvas: Canvas, number: int, how: Manner) -> None:
    """— 1 — below the type area: odd pages right, even pages left, one character in."""
    of = how.type("folio", _FOLIO, _FOLIO)
    line = broken(f"— {number} —", of, WIDTH)[0]
    x = _LEFT + _FOLIO if number % 2 == 0 else _LEFT + WIDTH - _FOLIO - line.width
    top = _PAGE_HEIGHT - _ABOVE - HEIGHT - _FOLIO_BELOW + _FOLIO / 2
    draw_line(canvas, line, of, x, top)


def _watermark(canvas: Canvas, how: Manner) -> None:
    word = _DRAFT[how.lang]
    _, face, _ = how.fonts.glyph("h1", word[0])
    canvas.saveState()
    canvas.setFillGray(0.94)
    canvas.setFont(face, 150 if how.lang == "zh" else 120)
    canvas.translate(_PAGE_WIDTH / 2, _PAGE_HEIGHT / 2)
    canvas.rotate(45)
    canvas.drawCentredString(0, -50, "　".join(word) if how.lang == "zh" else word)
    canvas.restoreState()


def _silent(_done: int, _of: int) -> None:
    """Tell nobody."""
