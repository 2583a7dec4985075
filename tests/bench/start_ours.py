"""Our window, up to its first page being painted."""

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QSettings

from ui.app import application
from ui.settings import Settings
from ui.shell import Shell

with tempfile.TemporaryDirectory() as folder:
    store = QSettings(str(Path(folder) / "bench.ini"), QSettings.Format.IniFormat)
    settings = Settings(store)
    app = application(sys.argv[:1], settings)
    shell = Shell(settings)
    shell.dress()
    shell.stand()
    app.processEvents()
    shell.grab()
