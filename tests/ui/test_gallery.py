"""Every part in every condition can be shown, in every theme, size and language."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.keys import focus, type_in
from ui.editors.base import Editor
from ui.editors.catalogue import editor_for
from ui.gallery.questions import PROBLEMS, QUESTIONS, VALUES
from ui.gallery.window import PAGES, Gallery
from ui.theme import Theme
from ui.tokens import ThemeName
from wizard.content.questions import Question
from wizard.languages import Lang

Kinds = pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)


def test_the_gallery_holds_every_kind_of_question() -> None:
    kinds = {question.kind for question in QUESTIONS}

    assert kinds == {
        "choice",
        "yes_no",
        "text",
        "number",
        "money",
        "date",
        "rating",
        "attachment",
        "table",
        "weights",
        "scores",
    }


@pytest.mark.parametrize(
    ("name", "lang"), [("light", "zh"), ("light", "en"), ("dark", "en"), ("contrast", "zh")]
)
def test_every_page_paints_in_every_theme_and_language(
    qtbot: QtBot, look: Theme, name: ThemeName, lang: Lang
) -> None:
    look.set(name=name, lang=lang, zoom=1.15)
    gallery = Gallery()
    qtbot.addWidget(gallery)
    gallery.resize(1366, 768)

    for page in PAGES:
        gallery.show_page(page)
        assert not gallery.grab().isNull()


def test_at_two_hundred_per_cent_no_page_is_wider_than_a_small_screen(
    qtbot: QtBot, look: Theme
) -> None:
    look.set(zoom=2.0)
    for make in PAGES.values():
        for lang in ("zh", "en"):
            page = make("en" if lang == "en" else "zh")
            qtbot.addWidget(page)
            assert page.minimumSizeHint().width() <= 1366


@Kinds
def test_showing_a_value_says_nothing(qtbot: QtBot, question: Question) -> None:
    editor = editor_for(question, "zh")
    qtbot.addWidget(editor)

    with qtbot.assertNotEmitted(editor.edited), qtbot.assertNotEmitted(editor.malformed):
        for value in (VALUES[question.id], None, "?", [], {}, VALUES[question.id]):
            editor.show_value(value)
            editor.commit()


@Kinds
def test_every_input_is_named_by_its_question(qtbot: QtBot, question: Question) -> None:
    editor = editor_for(question, "zh")
    qtbot.addWidget(editor)
    editor.show_value(VALUES[question.id])

    assert editor.objectName() == question.id
    assert editor.accessibleName() == question.prompt.zh
    for widget in editor.findChildren(QWidget):
        is_reached = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        if isinstance(widget, QAbstractButton) and is_reached:
            assert widget.accessibleName() or widget.text()


@Kinds
def test_a_problem_is_shown_in_exactly_these_words_and_goes_again(
    qtbot: QtBot, question: Question
) -> None:
    editor = editor_for(question, "zh")
    qtbot.addWidget(editor)
    words = PROBLEMS.get(question.id, ("必须填写", ""))[0]

    editor.set_problem(words)
    assert words in spoken_by(editor)
    editor.set_problem(None)

    assert words not in spoken_by(editor)


@Kinds
def test_the_keyboard_reaches_every_editor_first_where_the_answer_goes(
    qtbot: QtBot, question: Question
) -> None:
    editor = editor_for(question, "zh")
    qtbot.addWidget(editor)
    with qtbot.waitActive(editor):
        editor.show()
        editor.activateWindow()

    editor.focus_first()

    assert editor.isAncestorOf(focus())


@Kinds
def test_what_is_only_read_cannot_be_changed_by_any_key(qtbot: QtBot, question: Question) -> None:
    editor = editor_for(question, "zh")
    qtbot.addWidget(editor)
    editor.show_value(VALUES[question.id])
    editor.set_read_only(read_only=True)
    with qtbot.waitActive(editor):
        editor.show()
        editor.activateWindow()
    editor.focus_first()

    with qtbot.assertNotEmitted(editor.edited):
        for key in "1x ":
            if QApplication.focusWidget() is not None:
                type_in(key)
        editor.commit()


def spoken_by(editor: Editor) -> list[str]:
    names = (widget.accessibleName() for widget in editor.findChildren(QWidget))
    return [name for name in names if name]
