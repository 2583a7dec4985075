"""Findings that papers draw are drawn on their pages too, with their numbers a key away."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from tests.ui.window import click, page_of, seen
from ui.shell import Shell
from ui.widgets.figure_view import FigureView
from ui.widgets.table import Table
from wizard.figures.drawn import FACTORS, factors_of
from wizard.journey import Page

OpenMatter = Callable[[str], Shell]


def figure_on(page: QWidget) -> FigureView:
    """The one figure of a page."""
    (drawn,) = seen(page, FigureView)
    return drawn


def test_the_diagnosis_shows_where_the_service_stands(open_matter: OpenMatter) -> None:
    shell = open_matter("hotline")
    shell.work.go_page(Page("diagnose", "findings"))

    drawn = figure_on(page_of(shell))
    click(drawn, "Show the numbers")

    (numbers,) = drawn.findChildren(Table)
    assert numbers.model().index(0, 0).data() == shell.work.desk.session.matter.title


def test_readiness_shows_every_success_factor_the_weakest_first(
    open_matter: OpenMatter,
) -> None:
    shell = open_matter("hotline")
    shell.work.go_page(Page("readiness", "findings"))

    drawn = figure_on(page_of(shell))
    click(drawn, "Show the numbers")

    (numbers,) = drawn.findChildren(Table)
    model = numbers.model()
    marks = [int(model.index(row, 1).data()) for row in range(model.rowCount())]
    told = factors_of(shell.work.desk.results, "readiness.transition")
    assert marks == sorted(one.rating for one in told)
    assert len(marks) == 15


def test_factors_without_a_mark_are_not_drawn(matter: Shell) -> None:
    for rule in FACTORS:
        assert factors_of(matter.work.desk.results, rule) == ()
