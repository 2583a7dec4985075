"""Choosing: radio buttons, tick boxes, a long list."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.keys import press
from ui.editors.base import Editor
from ui.editors.choice import ChoiceEditor, ListEditor, choice_editor
from ui.gallery.questions import BUYER, REGION, RISKS, SPLITTABLE
from ui.widgets.choice import Choice, Tick

Show = Callable[[QWidget], None]


def told_by(editor: Editor) -> list[object]:
    told: list[object] = []
    editor.edited.connect(told.append)
    return told


def chosen(editor: Editor) -> list[str]:
    buttons = [*editor.findChildren(Choice), *editor.findChildren(Tick)]
    return [button.text() for button in buttons if button.isChecked()]


def test_a_stored_option_is_shown_and_nothing_is_said(qtbot: QtBot) -> None:
    editor = choice_editor(BUYER, "zh")
    qtbot.addWidget(editor)
    told = told_by(editor)

    editor.show_value("central")

    assert chosen(editor) == ["委托集中采购机构"]
    assert told == []


def test_no_value_and_a_value_of_another_kind_choose_nothing(qtbot: QtBot) -> None:
    editor = choice_editor(BUYER, "zh")
    qtbot.addWidget(editor)
    editor.show_value("central")

    others: tuple[object, ...] = (None, "gone", {"marks": {}}, 3)
    for value in others:
        editor.show_value(value)
        assert chosen(editor) == []


def test_a_digit_chooses(show: Show) -> None:
    editor = choice_editor(BUYER, "zh")
    show(editor)
    told = told_by(editor)
    editor.focus_first()

    press(Qt.Key.Key_3)
    press(Qt.Key.Key_9)

    assert told == ["part"]
    assert chosen(editor) == ["部分委托"]


def test_arrows_choose_the_next_option(show: Show) -> None:
    editor = choice_editor(BUYER, "zh")
    editor.show_value("self")
    show(editor)
    told = told_by(editor)
    editor.focus_first()

    press(Qt.Key.Key_Down)

    assert told == ["central"]


def test_delete_takes_the_answer_back(show: Show) -> None:
    editor = choice_editor(SPLITTABLE, "zh")
    editor.show_value("no")
    show(editor)
    told = told_by(editor)
    editor.focus_first()

    press(Qt.Key.Key_Delete)

    assert told == [None]
    assert chosen(editor) == []


def test_several_may_be_ticked_and_are_told_in_the_order_offered(show: Show) -> None:
    editor = choice_editor(RISKS, "zh")
    show(editor)
    told = told_by(editor)
    editor.focus_first()

    for key in (Qt.Key.Key_3, Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_1):
        press(key)

    assert told == [["ruling"], ["permit", "ruling"], ["permit"], None]


def test_none_of_these_excludes_the_others_both_ways(show: Show) -> None:
    editor = choice_editor(RISKS, "zh")
    editor.show_value(["permit", "ruling"])
    show(editor)
    told = told_by(editor)
    editor.focus_first()

    press(Qt.Key.Key_6)
    press(Qt.Key.Key_2)

    assert told == [["none"], ["penalty"]]
    assert chosen(editor) == ["行政处罚"]


def test_more_than_seven_options_become_a_list(qtbot: QtBot) -> None:
    few, many = choice_editor(BUYER, "zh"), choice_editor(REGION, "zh")
    qtbot.addWidget(few)
    qtbot.addWidget(many)

    assert isinstance(few, ChoiceEditor)
    assert isinstance(many, ListEditor)


def test_a_list_is_walked_by_keys(show: Show) -> None:
    editor = choice_editor(REGION, "zh")
    editor.show_value("k2")
    show(editor)
    told = told_by(editor)
    editor.focus_first()

    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Delete)

    assert told == ["k3", None]


def test_labels_are_in_the_language_asked_for(qtbot: QtBot) -> None:
    editor = choice_editor(SPLITTABLE, "en")
    qtbot.addWidget(editor)
    editor.show_value("yes")

    assert chosen(editor) == ["Yes"]


def test_a_list_is_named_by_its_question(qtbot: QtBot) -> None:
    editor = choice_editor(REGION, "zh")
    qtbot.addWidget(editor)
    view = editor.findChild(QListWidget)
    assert view is not None

    assert view.accessibleName() == "这项服务属于哪一类？"


@pytest.mark.parametrize("value", ["self", "part"])
def test_what_is_only_read_cannot_be_chosen(show: Show, value: str) -> None:
    editor = choice_editor(BUYER, "zh")
    editor.show_value(value)
    editor.set_read_only(read_only=True)
    show(editor)
    told = told_by(editor)
    assert isinstance(editor, ChoiceEditor)

    assert not editor.choose(2)
    assert told == []
