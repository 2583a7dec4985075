"""Figures on paper: the shapes of a figure in black, greys and hatches that survive a copier."""

from collections.abc import Mapping
from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from wizard.dossier.lines import Piece, Type, pieces
from wizard.dossier.setting import for_paper
from wizard.dossier.strips import Manner
from wizard.figures.shapes import Box, Dot, Figure, Fill, Ink, Line, Polygon, TextMark
from wizard.languages import Lang

_GREYS: Mapping[Ink, float] = {
    "ink": 0.0,
    "ink2": 0.2,
    "ink3": 0.3,
    "line": 0.45,
    "edge": 0.35,
    "accent": 0.0,
    "onaccent": 1.0,
    "against": 0.0,
}
"""0 is black, 1 the paper."""
_PITCH = 2 * mm
_HATCH = 0.4
_DESCENT = 0.38
"""How far below the middle of a text its baseline lies, in ems."""


@dataclass(frozen=True, slots=True)
class Easel:
    """Where a figure is drawn: its top left corner, its scale, how text is set."""

    canvas: Canvas
    how: Manner
    left: float
    top: float
    scale: float

    def at(self, x: float, y: float) -> tuple[float, float]:
        """A point of the figure on the page."""
        return self.left + x * self.scale, self.top - y * self.scale


def draw_figure(easel: Easel, figure: Figure) -> None:
    """Draw every shape in order."""
    for shape in figure.shapes:
        match shape:
            case Box():
                _box(easel, shape)
            case Line():
                _line(easel, shape)
            case Polygon():
                _polygon(easel, shape)
            case Dot():
                _dot(easel, shape)
            case TextMark():
                _text(easel, shape)


def _box(easel: Easel, shape: Box) -> None:
    x, y = easel.at(shape.x, shape.y + shape.height)
    path = easel.canvas.beginPath()
    path.rect(x, y, shape.width * easel.scale, shape.height * easel.scale)
    if shape.fill is None:
        easel.canvas.setStrokeGray(_GREYS["line"])
        easel.canvas.setLineWidth(0.5)
        easel.canvas.drawPath(path, stroke=1, fill=0)
        return
    corner = easel.at(shape.x + shape.width, shape.y)
    _fill(easel, path, shape.fill, (x, y, *corner))


def _polygon(easel: Easel, shape: Polygon) -> None:
    points = [easel.at(x, y) for x, y in shape.points]
    path = easel.canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    path.close()
    across, down = zip(*points, strict=True)
    _fill(easel, path, shape.fill, (min(across), min(down), max(across), max(down)))


def _dot(easel: Easel, shape: Dot) -> None:
    x, y = easel.at(shape.x, shape.y)
    radius = shape.radius * easel.scale
    path = easel.canvas.beginPath()
    path.circle(x, y, radius)
    _fill(easel, path, shape.fill, (x - radius, y - radius, x + radius, y + radius))


def _fill(
    easel: Easel, path: PDFPathObject, fill: Fill, bounds: tuple[float, float, float, float]
) -> None:
    canvas = easel.canvas
    grey = {"series1": 0.15, "wash": 0.92}.get(fill, 1.0)
    canvas.saveState()
    canvas.setFillGray(grey)
    canvas.setStrokeGray(0.0)
    canvas.setLineWidth(0.35 if fill == "quiet" else 0.5)
    canvas.drawPath(path, stroke=0 if fill in ("series1", "wash") else 1, fill=1)
    if fill in ("hatch", "dots", "against"):
        canvas.clipPath(path, stroke=0, fill=0)
        _pattern(canvas, fill, bounds)
    canvas.restoreState()


def _pattern(canvas: Canvas, fill: Fill, bounds: tuple[float, float, float, float]) -> None:
    """Hatching at 45 degrees, cross-hatching, or dots, over the bounds of what is clipped."""
    left, low, right, high = bounds
    pitch = min(_PITCH, max((right - left) / 3, 1.0))
    canvas.setLineWidth(_HATCH)
    if fill == "dots":
        canvas.setFillGray(0.0)
        for row in range(int((high - low) / pitch) + 2):
            for column in range(int((right - left) / pitch) + 2):
                canvas.circle(left + column * pitch, low + row * pitch, 0.45, stroke=0, fill=1)
        return
    reach = high - low
    for step in range(int((right - left + reach) / pitch) + 2):
        x = left - reach + step * pitch
        canvas.line(x, low, x + reach, high)
        if fill == "against":
            canvas.line(x, high, x + reach, low)


def _line(easel: Easel, shape: Line) -> None:
    canvas = easel.canvas
    canvas.saveState()
    canvas.setStrokeGray(_GREYS[shape.ink])
    canvas.setLineWidth(max(shape.width * easel.scale, 0.35))
    if shape.dashed:
        canvas.setDash(3, 2)
    canvas.line(*easel.at(shape.x1, shape.y1), *easel.at(shape.x2, shape.y2))
    canvas.restoreState()


def _text(easel: Easel, shape: TextMark) -> None:
    """One line of text, its middle at the mark's height."""
    canvas, lang = easel.canvas, easel.how.lang
    of = easel.how.small("h1" if shape.bold else "body", shape.size * easel.scale)
    told = tuple(pieces(_said(shape, lang), of))
    width = sum(piece.width for piece in told)
    x, y = easel.at(shape.x, shape.y)
    canvas.saveState()
    canvas.translate(x, y)
    if shape.turned:
        canvas.rotate(90)
    canvas.setFillGray(_GREYS[shape.ink])
    at = {"start": 0.0, "middle": -width / 2, "end": -width}[shape.anchor]
    if shape.struck:
        canvas.setStrokeGray(_GREYS[shape.ink])
        canvas.line(at, 0, at + width, 0)
    _runs(canvas, told, of, at)
    canvas.restoreState()


def _said(shape: TextMark, lang: Lang) -> str:
    return for_paper(shape.text.in_(lang), lang).replace("\n", " ")


def _runs(canvas: Canvas, told: tuple[Piece, ...], of: Type, at: float) -> None:
    for piece in told:
        for run in piece.runs:
            canvas.setFont(run.face, of.size)
            canvas.drawString(at + run.shift, -_DESCENT * of.size, run.text)
            at += run.width
