"""The papers: composed in the background, saved whole or not at all, printed page by page."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QMarginsF, QPoint
from PySide6.QtGui import QColor, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.window import asked, button, click, in_dialog, read_it, said, texts
from ui.pages.dossier_page import DossierPage
from ui.pages.preview import Preview
from ui.shell import Shell
from ui.theme import Theme
from ui.tokens import THEMES, ThemeName

OpenMatter = Callable[[str], Shell]


@pytest.fixture
def papers(open_matter: OpenMatter, qtbot: QtBot) -> DossierPage:
    """W01 of the hotline, composed."""
    shell = open_matter("hotline")
    shell.work.go_dossier("W01")
    page = shell.frame.page
    assert isinstance(page, DossierPage)
    qtbot.waitUntil(lambda: pages_told(page) > 0, timeout=20000)
    return page


def pages_told(page: DossierPage) -> int:
    """How many pages the preview says there are; none while it is being composed."""
    start, _, end = said("Page %1 of %2").partition("%2")
    start = start.replace("%1", "1")
    found = [one for one in texts(page) if one.startswith(start) and one.endswith(end)]
    return int(found[0].removeprefix(start).removesuffix(end)) if found else 0


def test_a_paper_is_composed_and_its_pages_are_counted(papers: DossierPage, tmp_path: Path) -> None:
    saved = tmp_path / "W01.pdf"
    papers.save(saved)

    assert saved.read_bytes().startswith(b"%PDF")
    assert len(PdfReader(BytesIO(saved.read_bytes())).pages) == pages_told(papers)
    assert button(papers, "Open the folder").isVisible()
    assert list(tmp_path.glob("*.part")) == []


def test_saving_asks_where_to(
    papers: DossierPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = tmp_path / "chosen.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(saved), ""))
    click(papers, "Save as PDF")

    assert saved.read_bytes().startswith(b"%PDF")


def test_a_folder_that_cannot_be_written_gives_a_sentence_and_no_file(
    papers: DossierPage, tmp_path: Path
) -> None:
    missing = tmp_path / "gone" / "W01.pdf"
    told = in_dialog(read_it)
    papers.save(missing)

    assert any(str(missing) in words for words in told)
    assert not missing.parent.exists()


def test_a_file_in_the_way_of_saving_leaves_nothing_half_written(
    papers: DossierPage, tmp_path: Path
) -> None:
    folder = tmp_path / "W01.pdf"
    folder.mkdir()
    told = in_dialog(read_it)
    papers.save(folder)

    assert any(str(folder) in words for words in told)
    assert list(tmp_path.glob("*.part")) == []


def test_printing_paints_every_page_at_its_size(papers: DossierPage, tmp_path: Path) -> None:
    out = tmp_path / "printed.pdf"
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(out))
    printer.setFullPage(True)
    portrait = QPageLayout.Orientation.Portrait
    size = QPageSize(QPageSize.PageSizeId.A4)
    printer.setPageLayout(QPageLayout(size, portrait, QMarginsF()))
    papers.print_to(printer)

    assert len(PdfReader(out).pages) == pages_told(papers)


def test_what_is_missing_leads_to_its_question(open_matter: OpenMatter) -> None:
    shell = open_matter("intake")
    shell.work.desk.withdraw("matter.duty_document")
    shell.work.go_dossier("W01")
    pack = shell.work.desk.session.pack
    question = pack.question_of["matter.duty_document"]
    click(shell, f"{pack.code_of[question.id]} {question.label.in_('zh')}")

    assert asked(shell) == "matter.duty_document"


def test_going_away_while_a_paper_is_composed_is_no_trouble(
    open_matter: OpenMatter, qtbot: QtBot
) -> None:
    shell = open_matter("hotline")
    shell.work.go_dossier("W01")
    shell.work.go_matter()
    shell.work.go_dossier("LEADER")
    page = shell.frame.page
    assert isinstance(page, DossierPage)

    qtbot.waitUntil(lambda: pages_told(page) > 0, timeout=20000)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("zoom", ["Whole page", "Width"])
def test_every_page_that_is_seen_has_an_edge_in_every_theme(
    papers: DossierPage, look: Theme, name: ThemeName, zoom: str
) -> None:
    look.set(name=name)
    button(papers, zoom).click()
    view = papers.findChild(Preview)
    assert view is not None
    seen_of_it = view.viewport().grab().toImage()

    page = view.page_rects()[0]
    left = QPoint(page.left(), min(page.center().y(), view.viewport().height() // 2))
    line, ground = look.colour("line"), look.colour("sunk")
    assert seen_of_it.pixelColor(left) == line
    assert seen_of_it.pixelColor(left + QPoint(8, 0)) == QColor("white")
    if page.left() > 0:
        assert seen_of_it.pixelColor(left - QPoint(1, 0)) == ground


def test_the_pages_of_the_preview_lie_where_qt_paints_them(papers: DossierPage) -> None:
    view = papers.findChild(Preview)
    assert view is not None
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    last = view.page_rects()[-1]

    end = view.verticalScrollBar().maximum() + view.viewport().height()
    below = view.pageSpacing() + view.documentMargins().bottom()
    assert last.bottom() + 1 + below == end
