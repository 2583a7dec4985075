"""One change of theme, zoom or language reaches everything."""

from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ui.editors.catalogue import editor_for
from ui.gallery.questions import MONEY
from ui.theme import FONT_FILES, Theme, px
from ui.tokens import COLOURS, THEMES, ThemeName
from ui.widgets.label import Label
from wizard.paths import FONTS, ICONS


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_colours_the_palette(look: Theme, name: ThemeName) -> None:
    look.set(name=name)

    palette = QApplication.palette()
    assert palette.color(QPalette.ColorRole.Base).name().upper() == COLOURS[name]["paper"]
    assert palette.color(QPalette.ColorRole.Highlight).name().upper() == COLOURS[name]["accent"]


def test_a_theme_repaints_a_label_that_is_already_there(qtbot: QtBot, look: Theme) -> None:
    label = Label("已完成", "ui", "ink2")
    qtbot.addWidget(label)

    look.set(name="dark")

    shown = label.palette().color(QPalette.ColorRole.WindowText)
    assert shown.name().upper() == COLOURS["dark"]["ink2"]


def test_zoom_multiplies_fonts_and_lengths(qtbot: QtBot, look: Theme) -> None:
    label = Label("已完成", "ui")
    qtbot.addWidget(label)

    look.set(zoom=2.0)

    assert px(48) == 96
    assert label.font().pixelSize() == 30


def test_setting_what_already_is_changes_nothing(qtbot: QtBot, look: Theme) -> None:
    with qtbot.assertNotEmitted(look.changed):
        look.set(name="light", zoom=1.0, lang="zh")


def test_the_language_of_a_shown_editor_changes_while_it_is_shown(
    qtbot: QtBot, look: Theme
) -> None:
    editor = editor_for(MONEY, "zh")
    qtbot.addWidget(editor)
    editor.show_value("1470000")
    reading = [label.words for label in editor.findChildren(Label)]
    assert "即 1,470,000 元" in reading

    look.set(lang="en")
    QApplication.processEvents()

    assert "That is 1,470,000 yuan" in [label.words for label in editor.findChildren(Label)]


def test_a_widget_that_is_gone_does_not_hear_of_a_change(look: Theme) -> None:
    label = Label("暂时")
    label.deleteLater()
    QApplication.processEvents()

    look.set(name="dark")


def test_the_fonts_are_shipped_and_found_by_weight(look: Theme) -> None:
    assert all((FONTS / file).exists() for file in FONT_FILES)
    assert look.font("h1").family() == "Noto Serif SC"
    assert look.metrics("uib").horizontalAdvance("W") != look.metrics("ui").horizontalAdvance("W")


def test_serif_punctuation_is_squeezed_by_the_font_itself(look: Theme) -> None:
    metrics = look.metrics("h1")

    together = metrics.horizontalAdvance("）。")

    assert together < metrics.horizontalAdvance("）") + metrics.horizontalAdvance("。")


def test_english_quotation_marks_are_narrow_only_in_english(look: Theme) -> None:
    chinese = look.metrics("ui", "zh").horizontalAdvance("’")

    assert look.metrics("ui", "en").horizontalAdvance("’") < chinese / 2


@pytest.mark.parametrize("path", sorted(ICONS.glob("*.svg")), ids=lambda path: path.stem)
def test_every_icon_can_be_drawn_in_any_colour(look: Theme, path: Path) -> None:
    assert look.icon(path.stem, "accent").isValid()
    assert "currentColor" in path.read_text(encoding="utf-8")


def test_buttons_of_qt_are_dressed_too(qtbot: QtBot) -> None:
    button = QPushButton("就这样改")
    qtbot.addWidget(button)

    assert button.sizeHint().height() == 40
