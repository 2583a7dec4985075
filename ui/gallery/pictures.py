"""The pictures in the READMEs, taken of the program itself: `python -m ui --pictures FOLDER`.

The practice matters are opened in a window of 1366 × 768, in both languages.
"""

import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, QSize, QThreadPool
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from ui.app import application
from ui.pages.preview import Preview
from ui.settings import Settings
from ui.shell import Shell
from ui.theme import theme
from wizard.journey import Page
from wizard.languages import LANGS, Lang
from wizard.practice import build_practice
from wizard.search.things import Target

SIZE = QSize(1366, 768)
STEP_MS, PATIENCE = 100, 600


def take_pictures(arguments: list[str], folder: Path) -> int:
    """Take every picture into a folder; the exit code."""
    with tempfile.TemporaryDirectory() as place:
        store = QSettings(str(Path(place) / "pictures.ini"), QSettings.Format.IniFormat)
        settings = Settings(store)
        application(arguments, settings)
        practice = Path(place) / "practice.dingce"
        build_practice(practice)
        shell = Shell(settings)
        shell.resize(SIZE)
        shell.show()
        for lang in LANGS:
            _in_language(shell, practice, lang, folder)
        shell.close()
    return 0


def _in_language(shell: Shell, practice: Path, lang: Lang, folder: Path) -> None:
    theme().set(name="light", zoom=1.0, lang=lang)
    shell.set_language(lang)
    shell.go_welcome()
    _save(shell, folder / f"welcome-{lang}.png")
    shell.work.desk.person = "王芳"
    shell.work.open(practice)
    _save(shell, folder / f"home-{lang}.png")
    for name, (matter, go) in _places(shell).items():
        workspace = shell.work.desk.workspace
        if workspace is not None:
            shell.work.open_matter(workspace.matter(matter))
        go()
        _save(shell, folder / f"{name}-{lang}.png")
    shell.work.desk.close()


def _places(shell: Shell) -> Mapping[str, tuple[str, Callable[[], None]]]:
    """Each picture's matter, and how to get to its page."""
    work = shell.work
    return {
        "checklist": ("hotline", work.go_matter),
        "question": ("hotline", partial(work.go_question, "baseline.contract_staff")),
        "result": ("hotline", partial(work.go_page, Page("argument", "findings"))),
        "gate": ("intake", partial(work.go_page, Page("decision", "gate", gate="G1"))),
        "dossier": ("hotline", partial(work.go_dossier, "W02")),
        "library": ("hotline", partial(work.go_library, Target("clause", "order102.art24"))),
        "knockout": ("permits", partial(work.go_page, Page("redlines", "findings"))),
    }


def _save(shell: Shell, path: Path) -> None:
    """Wait until the page is drawn and nothing is worked out any more, and keep it."""
    QTest.qWaitForWindowExposed(shell)
    page = shell.frame.page
    preview = page.findChild(Preview) if page is not None else None
    if preview is not None:
        _wait(lambda: preview.pdf.pageCount() > 0)
    _wait(lambda: QThreadPool.globalInstance().activeThreadCount() == 0)
    QTest.qWait(STEP_MS)
    shell.grab().toImage().convertToFormat(QImage.Format.Format_RGB888).save(str(path))


def _wait(is_so: Callable[[], bool]) -> None:
    """Wait until something is so, for a minute at most."""
    for _ in range(PATIENCE):
        if is_so():
            return
        QTest.qWait(STEP_MS)
    raise TimeoutError("the page is not drawn")
