"""The rail of stages at the left: the only navigation that shows everything."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.chrome.side import Side
from ui.theme import px, theme
from ui.tokens import RoleName, Token
from ui.widgets import painting
from ui.widgets.box import Rule
from ui.widgets.buttons import IconButton, Row
from ui.widgets.label import Label
from ui.widgets.layouts import Scroll, Stack, column, fixed
from wizard.engine.evaluate import Results
from wizard.engine.route import Status, Stop
from wizard.languages import Lang
from wizard.overview import StageProgress, stage_progress, stands, step_name

NUMERALS = "一二三四五"
WIDE = 248


class Rail(Side):
    """Stages, and the steps of the open one. Papers at the foot. Folds to the stages' numbers."""

    step_wanted = Signal(str)
    """Emitted with the key of the stop a person wants to go to."""
    stage_wanted = Signal(str)
    """Emitted with the id of the stage a person wants to see on the matter's home."""
    dossier_wanted = Signal()
    """Emitted when the person wants the papers."""
    library_wanted = Signal()
    """Emitted when the person wants the library."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(WIDE, "right", parent)
        self.setAccessibleName(self.tr("Stages and steps"))
        self._shown: tuple[Results, Stop, Lang] | None = None

    def show_results(self, results: Results, current: Stop, lang: Lang) -> None:
        """Draw the rail anew around the step people are at."""
        self._shown = results, current, lang
        self.draw()

    def whole(self) -> QWidget:
        """Every stage, and the steps of the current one."""
        body = QWidget()
        rows = column(body, margins=(0, 12, 0, 12))
        if not self.is_roomy:
            fold = IconButton("panel", self.tr("Fold (Shift+F1)"))
            fold.clicked.connect(self.toggle)
            rows.addWidget(fold, 0, Qt.AlignmentFlag.AlignRight)
        if self._shown is not None:
            self._add_stages(rows, *self._shown)
        rows.addStretch(1)
        papers = Row(self.tr("Papers"), height=32, margins=(20, 0, 16, 0), rule=False, hover="sunk")
        papers.add(Label(self.tr("Papers"), "ui", "ink2"), 1)
        papers.clicked.connect(self.dossier_wanted)
        rows.addWidget(papers)
        words = self.tr("Library")
        library = Row(words, height=32, margins=(20, 0, 16, 0), rule=False, hover="sunk")
        library.add(Label(words, "ui", "ink2"), 1)
        library.clicked.connect(self.library_wanted)
        rows.addWidget(library)
        return _scrolled(body)

    def _add_stages(self, rows: Stack, results: Results, current: Stop, lang: Lang) -> None:
        for progress in stage_progress(results):
            is_open = current.stage is not None and progress.stage.id == current.stage.id
            rows.addWidget(self._stage_row(progress, lang, is_open=is_open))
            if is_open:
                for stop in _one_per_step(results, progress, current):
                    rows.addWidget(self._step_row(results, stop, current, lang))
                rows.add_gap(8)
                rows.addWidget(Rule())

    def strip(self) -> QWidget:
        """The numbers of the stages, the current one marked."""
        body = QWidget()
        rows = column(body, margins=(0, 12, 1, 12))
        if self._shown is not None:
            results, current, lang = self._shown
            for progress in stage_progress(results):
                is_current = current.stage is not None and progress.stage.id == current.stage.id
                rows.addWidget(self._number_row(progress, lang, is_current=is_current))
        rows.addStretch(1)
        return _scrolled(body)

    def _number_row(self, progress: StageProgress, lang: Lang, *, is_current: bool) -> Row:
        number = progress.stage.number
        name = f"{progress.stage.title.in_(lang)}, {progress.done} / {progress.of}"
        row = Row(name, height=38, rule=False, hover="sunk")
        row.setToolTip(name)
        mark = NUMERALS[number - 1] if lang == "zh" else str(number)
        centre = Qt.AlignmentFlag.AlignHCenter
        row.add(Label(mark, "uib" if is_current else "ui", "ink2", align=centre), 1)
        row.set_current("paper" if is_current else None)
        row.clicked.connect(self.toggle)
        return row

    def _stage_row(self, progress: StageProgress, lang: Lang, *, is_open: bool) -> Row:
        count = f"{progress.done} / {progress.of}"
        if progress.locked_by:
            count = self.tr("Not yet")
        name = progress.stage.title.in_(lang)
        row = Row(f"{name}, {count}", height=38, margins=(20, 0, 16, 0), rule=False, hover="sunk")
        mark = f"{NUMERALS[progress.stage.number - 1]}、" if lang == "zh" else ""
        number = Label(mark or str(progress.stage.number), "uib" if is_open else "ui")
        number.set_colour("ink" if is_open else "ink3")
        fixed(number, width=30 if lang == "zh" else 20)
        row.add(number)
        row.add(Label(name, "uib" if is_open else "ui", "ink" if is_open else "ink3"), 1)
        row.add(Label(count, "small", "ink3"))
        row.clicked.connect(partial(self.stage_wanted.emit, progress.stage.id))
        return row

    def _step_row(self, results: Results, stop: Stop, current: Stop, lang: Lang) -> Row:
        locked = results.locked_by(stop)
        standing = stands(results, stop)
        status = self._words(standing, locked=bool(locked))
        name = step_name(stop.step, lang)
        row = Row(f"{name}, {status}", height=34, margins=(24, 0, 12, 0), rule=False, hover="sunk")
        row.add(Glyph(standing, locked=bool(locked)))
        row.content.add_gap(10)
        is_current = stop.step.id == current.step.id
        ink: Token = "ink3" if locked else "ink2" if stop.status == "done" else "ink"
        role: RoleName = "uib" if is_current else "ui"
        row.add(Label(name, role, "ink" if is_current else ink, wrap=True), 1)
        row.set_current("paper" if is_current else None)
        row.setEnabled(not locked)
        row.clicked.connect(partial(self.step_wanted.emit, stop.key))
        return row

    def _words(self, status: Status, *, locked: bool) -> str:
        if locked:
            return self.tr("cannot start yet")
        return {
            "todo": self.tr("not started"),
            "started": self.tr("in progress"),
            "problem": self.tr("has a problem"),
            "done": self.tr("done"),
        }[status]


class Glyph(QWidget):
    """How a step stands, in 16 pixels: tick, ring, half ring, octagon, padlock."""

    def __init__(self, status: Status, *, locked: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status, self._locked = status, locked
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """A small square."""
        return QSize(px(16), px(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture of the status."""
        painter = QPainter(self)
        square = QRectF(0, 0, px(16), px(16))
        if self._locked:
            painting.draw_icon(painter, "lock", square, "ink3")
        elif self._status == "done":
            painting.draw_icon(painter, "check", square, "ink3")
        elif self._status == "problem":
            painting.draw_icon(painter, "stop", square, "stop")
        else:
            self._ring(painter, square, half=self._status == "started")

    def _ring(self, painter: QPainter, square: QRectF, *, half: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = theme().colour("accent")
        painter.setPen(QPen(accent, px(1.5)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = px(3)
        ring = square.adjusted(inset, inset, -inset, -inset)
        painter.drawEllipse(ring)
        if half:
            path = QPainterPath()
            path.moveTo(ring.center())
            path.arcTo(ring, 90, -180)
            path.closeSubpath()
            painter.fillPath(path, accent)


def _scrolled(body: QWidget) -> Scroll:
    """A body that scrolls on the desk's own ground."""
    area = Scroll(body)
    area.viewport().setAutoFillBackground(False)
    body.setAutoFillBackground(False)
    return area


def _one_per_step(results: Results, progress: StageProgress, current: Stop) -> list[Stop]:
    """One row a step: for a repeating one, the current period, or the first that is not done."""
    shown: dict[str, Stop] = {}
    for stop in results.route.of_stage(progress.stage.id):
        kept = shown.get(stop.step.id)
        if kept is None or (kept.status == "done" and stop.status != "done"):
            shown[stop.step.id] = stop
    if current.step.id in shown:
        shown[current.step.id] = current
    return list(shown.values())
