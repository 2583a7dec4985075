"""Start the window: exception hook first, then fonts, language, look, and the first page."""

import logging
import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ui import theme as look
from ui.settings import Settings
from ui.shell import Shell
from wizard import __version__

log = logging.getLogger(__name__)
LOG_BYTES, LOGS_KEPT = 512 * 1024, 3


def application(arguments: list[str], settings: Settings) -> QApplication:
    """The dressed application: fonts loaded, language spoken, theme applied."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = QApplication(arguments)
    app.setApplicationName("Dingce")
    app.setApplicationDisplayName("定策 Dingce")
    app.setApplicationVersion(__version__)
    look.install(app, lang=settings.lang)
    return app


def run(arguments: list[str], opened: Path | None = None) -> int:
    """Open the window and stay until it is closed; the exit code."""
    sys.excepthook = tell_of_our_mistake
    settings = Settings()
    app = application(arguments, settings)
    shell = Shell(settings)
    shell.dress()
    shell.stand()
    _log_to_file()
    if opened is not None:
        shell.open_file(opened)
    return app.exec()


def tell_of_our_mistake(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Say that something of ours failed; nothing is lost, because everything was saved."""
    told = "".join(traceback.format_exception(kind, error, trace))
    log.error("%s", told)
    sys.stderr.write(told)
    if QApplication.instance() is None:
        return
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox()
    box.setWindowTitle("定策 Dingce")
    box.setText(
        QApplication.translate(
            "App",
            "Something in the program failed. Your answers are saved. "
            "Close the window and open it again; if it happens again, pass on the details.",
        )
    )
    box.setDetailedText(told)
    box.exec()


def _log_to_file() -> None:
    """Ids, codes and timings, never what anybody answered: a log may be sent around."""
    from logging.handlers import RotatingFileHandler

    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    folder = Path(place)
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        folder / "dingce.log", maxBytes=LOG_BYTES, backupCount=LOGS_KEPT, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger().addHandler(handler)
    logging.getLogger().setLevel(logging.INFO)
