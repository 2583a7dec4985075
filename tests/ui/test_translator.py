"""Every sentence of the interface is in Chinese, and none is left over."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication

import ui
from ui.theme import Theme
from ui.translator import SOURCE, read_words

ROOT = Path(ui.__file__).parent


def spoken() -> Iterator[str]:
    """Every sentence given to tr() or translate() in ui/."""
    for path in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                words = [part.value for part in node.args if isinstance(part, ast.Constant)]
                texts = [word for word in words if isinstance(word, str)]
                if node.func.attr in ("tr", "translate") and texts:
                    yield texts[-1]


def test_every_sentence_in_the_code_has_a_translation() -> None:
    missing = set(spoken()) - set(read_words(SOURCE))

    assert not missing


def test_no_translation_is_left_without_a_sentence_in_the_code() -> None:
    unused = set(read_words(SOURCE)) - set(spoken())

    assert not unused


def test_a_translation_has_the_placeholders_of_its_sentence() -> None:
    for sentence, translation in read_words(SOURCE).items():
        assert translation
        assert names(sentence) == names(translation)


def names(sentence: str) -> set[str]:
    named = {part.split("}")[0] for part in sentence.split("{")[1:]}
    return named | set(re.findall(r"%\d", sentence))


def test_what_is_said_in_a_base_class_is_found_from_its_children(look: Theme) -> None:
    class AttachmentEditor(QObject):
        pass

    class Child(AttachmentEditor):
        pass

    assert Child().tr("Add files") == "添加文件"


@pytest.mark.parametrize(("lang", "word"), [("zh", "复制(&C)"), ("en", "&Copy")])
def test_the_menus_of_qt_speak_the_language_too(look: Theme, lang: str, word: str) -> None:
    look.set(lang="zh" if lang == "zh" else "en")

    assert QApplication.translate("QWidgetTextControl", "&Copy") == word


def test_qts_own_dialogs_do_not_speak_with_our_words(look: Theme) -> None:
    assert QCoreApplication.translate("QuestionPage", "Files") == "附件"
    assert QCoreApplication.translate("QFileDialog", "Files") != "附件"
