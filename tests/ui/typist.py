"""The program with somebody at its keys, as a process of its own that can be killed.

`python -m tests.ui.typist FILE SETTINGS QUESTION KEYS` opens the file's first matter at a question,
presses the keys one by one, and says on its output how many were pressed. Then it waits for ever.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.keys import focus
from ui.app import application
from ui.settings import Settings
from ui.shell import Shell


def main(file: str, settings_file: str, question: str, keys: str) -> None:
    """Open, go to the question, type; never come back."""
    settings = Settings(QSettings(settings_file, QSettings.Format.IniFormat))
    app = application(sys.argv[:1], settings)
    shell = Shell(settings)
    shell.dress()
    shell.stand()
    shell.work.desk.person = "王芳"
    shell.open_file(Path(file))
    workspace = shell.work.desk.workspace
    assert workspace is not None
    shell.work.open_matter(workspace.matters()[0])
    shell.work.go_question(question)
    while QApplication.focusWidget() is None or not shell.isActiveWindow():
        shell.activateWindow()
        app.processEvents()
    app.processEvents()
    for pressed, letter in enumerate(keys, start=1):
        QTest.keyClicks(focus(), letter)
        sys.stdout.write(f"{pressed}\n")
        sys.stdout.flush()
    sys.stdin.read()


if __name__ == "__main__":
    main(*sys.argv[1:])
