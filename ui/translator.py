"""The words of the interface in Chinese, read from the translation source itself.

Sentences in code are English. The `.ts` file is read as it is, so that a language can be switched
while running and nothing has to be compiled before. One English sentence has one Chinese
counterpart, whichever part of the window says it.
"""

from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree as Xml

from PySide6.QtCore import QLibraryInfo, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from wizard.languages import Lang
from wizard.paths import TRANSLATIONS

SOURCE = TRANSLATIONS / "wizard_zh_CN.ts"

Words = Mapping[str, str]
"""From the English sentence to the sentence in the other language, wherever it stands."""


class SourceTranslator(QTranslator):
    """Translates from a `.ts` file."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def isEmpty(self) -> bool:
        """Whether there is nothing to translate with."""
        return not self._words

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803  # Qt's name
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        """The sentence in the other language; null lets Qt look in the base class's context.

        Qt's own dialogs say some of the same English words and mean other things by them: its
        file dialog's “Files” are no attachments.
        """
        words = self._words if not _is_qts(context) else {}
        return words.get(sourceText)  # type: ignore[return-value]


def _is_qts(context: str) -> bool:
    """Whether a class of Qt is speaking: they are called QSomething, ours are not."""
    return context[:1] == "Q" and context[1:2].isupper()


def read_words(source: Path) -> dict[str, str]:
    """All finished translations of a `.ts` file."""
    words = {}
    root = Xml.parse(source).getroot()  # noqa: S314  # our own file
    for message in root.iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.get("type") is None:
            words[message.findtext("source", "")] = translation.text or ""
    return words


def speak(app: QApplication, lang: Lang) -> None:
    """Let the interface, and Qt's own menus and dialogs, speak this language from now on."""
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    if lang == "zh":
        own = QTranslator(app)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if own.load("qtbase_zh_CN", folder):
            app.installTranslator(own)
        app.installTranslator(SourceTranslator(read_words(SOURCE), app))
