"""The papers: which there are, a real preview of one, print, save, open the folder."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSizeF, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QPainter, QResizeEvent
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.desk import Desk
from ui.pages.paper_list import PaperList
from ui.pages.preview import Preview
from ui.tasks import Progress, Task
from ui.theme import px, theme
from ui.widgets.box import Icon, Rule, Surface
from ui.widgets.buttons import Button, Row
from ui.widgets.chip import Chip
from ui.widgets.choice import Tick
from ui.widgets.flow import Flow
from ui.widgets.label import Heading, Label
from ui.widgets.layouts import Scroll, Stack, column, line
from ui.widgets.segments import Segments
from wizard import __version__
from wizard.content.model import Document
from wizard.dossier.compose import compose
from wizard.dossier.fonts import office_fonts, shipped_fonts
from wizard.dossier.paper import Printing
from wizard.dossier.pdf import Printed, pdf_bytes, write_whole
from wizard.engine.evaluate import whole
from wizard.errors import PrintError
from wizard.languages import Lang
from wizard.overview import document_readiness

MISSING_AT_MOST = 5
PRINT_DPI = 200
ROOMY_FROM = 900
"""Logical width from which list, preview and options stand beside each other."""
QWIDGETSIZE_MAX = (1 << 24) - 1


class DossierPage(QWidget):
    """List left, preview in the middle, options right. Printing works before any saving."""

    question_wanted = Signal(str)
    back_wanted = Signal()

    def __init__(
        self, desk: Desk, document: str, lang: Lang, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk, self.lang = desk, lang
        known = desk.session.pack.document_of
        self.document = document if document in known else next(iter(known))
        self._paper_lang: Lang = lang
        self._task: Task[tuple[bytes, Printed]] | None = None
        self._content = b""
        self._saved_to: Path | None = None
        self._list = PaperList(lang)
        self._list.chosen.connect(self._choose_document)
        self._list.back_wanted.connect(self.back_wanted)
        self._side = Surface("paper", hairlines=("left",))
        self._side_rows = column(self._side)
        outer = column(self)
        outer.addWidget(self._part_bar())
        row = line()
        self._parts = {"list": self._list, "preview": self._preview(), "side": self._side}
        for part in self._parts.values():
            row.addWidget(part, int(part is not self._list and part is not self._side))
        outer.addLayout(row, 1)
        self._show_document(self.document)
        theme().changed.connect(self._fit)

    # --- one part at a time in a narrow window --------------------------------------------------

    def _part_bar(self) -> QWidget:
        self._bar = Surface("paper", hairlines=("bottom",))
        words = (
            ("list", self.tr("Papers")),
            ("preview", self.tr("Preview")),
            ("side", self.tr("Options")),
        )
        self._shown_part = Segments(words, says=self.tr("What is shown"))
        self._shown_part.show_value("preview")
        self._shown_part.chosen.connect(self._fit)
        line(self._bar, margins=(20, 8, 20, 8)).addWidget(self._shown_part)
        return self._bar

    def _fit(self) -> None:
        """All three beside each other, or the one that was chosen."""
        is_roomy = self.width() >= px(ROOMY_FROM)
        self._bar.setVisible(not is_roomy)
        for name, part in self._parts.items():
            part.setVisible(is_roomy or name == self._shown_part.value)
        for part, width in ((self._list, 272), (self._side, 300)):
            part.setMinimumWidth(px(width) if is_roomy else 0)
            part.setMaximumWidth(px(width) if is_roomy else QWIDGETSIZE_MAX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width holds all three, or one."""
        super().resizeEvent(event)
        self._fit()

    # --- building -----------------------------------------------------------------------------

    def _preview(self) -> QWidget:
        ground = Surface("sunk")
        rows = column(ground, margins=(0, 0, 0, 0))
        bar = Flow(margins=(32, 8, 32, 8), spacing=14)
        self._pages = Label("", "small", "ink2")
        bar.addWidget(self._pages)
        bar.addStretch()
        self._zoom = Segments(
            (("page", self.tr("Whole page")), ("width", self.tr("Width"))),
            says=self.tr("Size of the preview"),
        )
        self._zoom.show_value("page")
        self._zoom.chosen.connect(self._set_zoom)
        bar.addWidget(self._zoom)
        rows.addLayout(bar)
        self._view = Preview(ground)
        self._view.pageNavigator().currentPageChanged.connect(self._count_pages)
        rows.addWidget(self._view, 1)
        return ground

    def _show_document(self, document: str) -> None:
        self.document = document
        self._list.show_results(self.desk.results, document)
        self._build_side()
        self._compose()

    def _choose_document(self, document: str) -> None:
        self._shown_part.show_value("preview")
        self._show_document(document)
        self._fit()

    def _build_side(self) -> None:
        document = self.desk.session.pack.document_of[self.document]
        missing = document_readiness(self.desk.results, document).missing
        body = QWidget()
        rows = column(body, margins=(24, 20, 24, 24))
        chips = line(spacing=8)
        chips.addWidget(
            Chip(
                self.tr("Draft") if missing else self.tr("Complete"),
                "amber" if missing else "plain",
            )
        )
        chips.addStretch(1)
        rows.addLayout(chips)
        rows.add_gap(12)
        rows.addWidget(Heading(self._readiness_words(document, len(missing)), "h2", lang=self.lang))
        rows.add_gap(8)
        self._build_missing(rows, missing)
        rows.add_gap(14)
        rows.addWidget(Rule())
        rows.add_gap(14)
        rows.addWidget(Label(self.tr("Language of the paper"), "ui", "ink2"))
        rows.add_gap(6)
        languages = Segments(
            (("zh", "中文"), ("en", "English")), says=self.tr("Language of the paper"), equal=True
        )
        languages.show_value(self._paper_lang)
        languages.chosen.connect(self._set_language)
        rows.addWidget(languages)
        rows.add_gap(16)
        rows.addWidget(Label(self.tr("With it"), "ui", "ink2"))
        rows.add_gap(2)
        self._grounds = self._tick(rows, self.tr("Derivation and clauses"), on=True)
        self._dissent = self._tick(rows, self.tr("Disagreements and notes"), on=True)
        self._names = self._tick(rows, self.tr("Names of people"), on=False)
        self._draft = self._tick(rows, self.tr("Mark as a draft"), on=bool(missing))
        self._office = self._tick(rows, self.tr("Use this office’s own typefaces"), on=True)
        rows.add_gap(14)
        rows.addWidget(Rule())
        rows.add_gap(14)
        self._remarks = column()
        rows.addLayout(self._remarks)
        rows.addStretch(1)
        _swap(self._side_rows, Scroll(body))
        self._side_rows.addWidget(self._actions())

    def _tick(self, rows: Stack, words: str, *, on: bool) -> Tick:
        tick = Tick(words)
        tick.setChecked(on)
        tick.toggled.connect(self._compose)
        rows.addWidget(tick)
        return tick

    def _readiness_words(self, document: Document, missing: int) -> str:
        name = document.short.in_(self.lang)
        if not missing:
            return name
        return self.tr("%1: %2 missing").replace("%1", name).replace("%2", str(missing))

    def _build_missing(self, rows: Stack, missing: tuple[str, ...]) -> None:
        pack = self.desk.session.pack
        for key in missing[:MISSING_AT_MOST]:
            question = pack.question_of[key.partition("@")[0]]
            words = f"{pack.code_of[question.id]} {question.label.in_(self.lang)}"
            row = Row(words, height=28, spacing=8, rule=False)
            row.add(Icon("warn", 16, "amber"))
            row.add(Label(words, "ui", "accent", wrap=True), 1)
            row.clicked.connect(partial(self.question_wanted.emit, key))
            rows.addWidget(row)
        if missing:
            words = self.tr("What is missing prints as “not provided”; a draft may be printed.")
            rows.addWidget(Label(words, "small", "ink3", wrap=True))

    def _actions(self) -> QWidget:
        """What can be done with the paper: always in sight, below what scrolls."""
        foot = Surface(None, hairlines=("top",))
        rows = column(foot, margins=(24, 14, 24, 10))
        printed = Button(self.tr("Print"), "go", icon="print")
        printed.clicked.connect(self.print_paper)
        self._print = printed
        saved = Button(self.tr("Save as PDF"))
        saved.clicked.connect(self.choose_and_save)
        self._folder = Button(self.tr("Open the folder"), "link")
        self._folder.clicked.connect(self._open_folder)
        self._folder.setVisible(self._saved_to is not None)
        for buttons in ((printed,), (saved, self._folder)):
            bar = Flow(spacing=14)
            for button in buttons:
                bar.addWidget(button)
            rows.addLayout(bar)
            rows.add_gap(10)
        return foot

    # --- composing ----------------------------------------------------------------------------

    def _compose(self) -> None:
        """Compose and draw off the UI thread, from frozen values."""
        if self._task is not None:
            self._task.stop()
        results, pack = self.desk.results, self.desk.session.pack
        document, lang = pack.document_of[self.document], self._paper_lang
        draft, office = self._draft.isChecked(), self._office.isChecked()
        printing = Printing(
            day=self.desk.now().date(),
            grounds=self._grounds.isChecked(),
            disagreements=self._dissent.isChecked(),
            names=self._names.isChecked(),
            events=self.desk.session.events(),
        )

        def drawn(progress: Progress) -> tuple[bytes, Printed]:
            dossier = compose(whole(results), document, lang, printing)
            fonts = office_fonts(lang) if office else shipped_fonts(lang)
            return pdf_bytes(dossier, fonts=fonts, draft=draft, progress=progress)

        self._pages.set_words(self.tr("Composing …"))
        self._task = Task(drawn, self)
        self._task.progressed.connect(self._show_progress)
        self._task.done.connect(self._show_pdf)
        self._task.failed.connect(self.desk.failed)
        self._task.start()

    def _show_progress(self, done: int, of: int) -> None:
        words = self.tr("Drawing page %1 of %2").replace("%1", str(done)).replace("%2", str(of))
        self._pages.set_words(words)

    def _show_pdf(self, result: tuple[bytes, Printed]) -> None:
        self._content, printed = result
        self._view.show_content(self._content)
        self._count_pages()
        _clear(self._remarks)
        said = list(printed.substitutions)
        if printed.unprinted:
            chars = " ".join(one.char for one in printed.unprinted)
            words = self.tr("Not in any typeface, printed as 〓: %1")
            said.append(words.replace("%1", chars))
        for words in said:
            row = line(spacing=8)
            row.addWidget(Icon("warn", 16, "ink2"), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Label(words, "small", "ink2", wrap=True), 1)
            self._remarks.addLayout(row)
            self._remarks.add_gap(6)

    def _count_pages(self) -> None:
        here = self._view.pageNavigator().currentPage() + 1
        words = self.tr("Page %1 of %2").replace("%1", str(here))
        self._pages.set_words(words.replace("%2", str(self._view.pdf.pageCount())))

    def _set_zoom(self, name: str) -> None:
        modes = {"page": QPdfView.ZoomMode.FitInView, "width": QPdfView.ZoomMode.FitToWidth}
        self._view.setZoomMode(modes[name])

    def _set_language(self, lang: str) -> None:
        self._paper_lang = "en" if lang == "en" else "zh"
        self._compose()

    # --- what leaves the window ---------------------------------------------------------------

    def choose_and_save(self) -> None:
        """Ask where to, and save."""
        title = self.desk.session.matter.title.replace("/", "_")
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save as PDF"),
            str(Path.home() / f"{self.document}-{title}.pdf"),
            "*.pdf",
        )
        if name:
            self.save(Path(name))

    def save(self, path: Path) -> None:
        """Write the file whole, and keep a copy in the workspace."""
        try:
            write_whole(path, self._content)
        except PrintError as error:
            self.desk.failed.emit(error)
            return
        self._saved_to = path
        self._folder.show()
        self._keep()

    def _keep(self) -> None:
        self.desk.session.keep_dossier(
            self.document, self._paper_lang, self._content, app_version=__version__
        )

    def _open_folder(self) -> None:
        if self._saved_to is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._saved_to.parent)))

    def print_paper(self) -> None:
        """Let the person choose a printer, and print every page at its size."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(f"{self.document} {self.desk.session.matter.title}")
        printer.setFullPage(True)
        if QPrintDialog(printer, self).exec() == QPrintDialog.DialogCode.Accepted:
            self.print_to(printer)
            self._keep()

    def print_to(self, printer: QPrinter) -> None:
        """Paint the pages onto a printer."""
        painter = QPainter(printer)
        scale = printer.resolution() / 72
        for page in range(self._view.pdf.pageCount()):
            if page:
                printer.newPage()
            points = self._view.pdf.pagePointSize(page)
            dots = QSizeF(points.width() * PRINT_DPI / 72, points.height() * PRINT_DPI / 72)
            image = self._view.pdf.render(page, dots.toSize())
            target = QSizeF(points.width() * scale, points.height() * scale).toSize()
            painter.drawImage(painter.viewport().topLeft(), image.scaled(target))
        painter.end()

    def focus_first(self) -> None:
        """The button that prints."""
        self._print.setFocus()


def _swap(holder: Stack, body: QWidget) -> None:
    _clear(holder)
    holder.addWidget(body)


def _clear(holder: Stack) -> None:
    while holder.count():
        item = holder.takeAt(0)
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner, Stack):
            _clear(inner)
