"""A figure on screen, and its numbers one key away."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.keys import press
from ui.gallery.figures import FIGURES, TRAP
from ui.theme import Theme
from ui.tokens import THEMES, ThemeName
from ui.widgets.figure_view import FigureView
from ui.widgets.table import Table
from wizard.figures.cost import trap
from wizard.figures.shapes import Figure
from wizard.languages import Lang

Show = Callable[[QWidget], None]


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("figure_at", FIGURES)
def test_every_figure_paints_in_every_theme(
    qtbot: QtBot, look: Theme, figure_at: Callable[[Lang, float], Figure], name: ThemeName
) -> None:
    look.set(name=name, zoom=1.3)
    view = FigureView(partial(figure_at, "zh"), "zh")
    qtbot.addWidget(view)
    view.resize(900, 400)
    image = view.grab().toImage()

    colours = {image.pixelColor(x, y).name() for x in range(0, 600, 3) for y in range(0, 300, 3)}
    assert len(colours) > 3


def test_the_key_t_shows_the_same_numbers_as_a_table_and_back(show: Show) -> None:
    view = FigureView(lambda width: trap(TRAP, width=width), "zh")
    show(view)

    QTest.keyClick(view, Qt.Key.Key_T)
    table = view.findChild(Table)
    assert table is not None
    model = table.model()
    rows = [(model.index(row, 0).data(), model.index(row, 1).data()) for row in range(6)]
    assert ("自办全成本", "367.00") in rows
    assert ("真实节约", "−3.7 %") in rows

    press(Qt.Key.Key_T)

    assert not table.isVisible()


def test_a_figure_is_drawn_for_the_width_there_is(qtbot: QtBot, look: Theme) -> None:
    widths: list[float] = []

    def figure_at(width: float) -> Figure:
        widths.append(width)
        return trap(TRAP, width=width)

    view = FigureView(figure_at, "zh")
    qtbot.addWidget(view)
    view.resize(1000, 300)
    view.grab()

    assert widths[-1] == 1000


def test_a_figure_is_told_in_words_to_who_cannot_see_it(qtbot: QtBot) -> None:
    view = FigureView(lambda width: trap(TRAP, width=width), "en")
    qtbot.addWidget(view)

    told = [child.accessibleDescription() for child in view.findChildren(QWidget)]

    assert view.accessibleName() == "Saving at first sight and in truth"
    assert any("Real saving" in words and "−3.7 %" in words for words in told)
