"""The lists below the portfolio: what each service is expected to save, and how likely."""

from collections.abc import Sequence
from decimal import Decimal
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.tasks import Progress, Task
from ui.theme import theme
from ui.tokens import Token
from ui.widgets.box import Rule
from ui.widgets.figure_view import FigureMark
from ui.widgets.flow import Flow
from ui.widgets.label import Label
from ui.widgets.layouts import Stack, column, fixed, line
from wizard.content import numerals
from wizard.figures.quadrant import STANDINGS, Standing, mark_of
from wizard.languages import Lang
from wizard.screening import Bounds, drawn, listed
from wizard.service import Saving, Service

LISTS: tuple[Standing, ...] = ("argue", "redesign", "share", "keep", "contract")
AT_MOST = 8
"""How many services of a list have a line of their own; so many more are named."""
NAME_WIDTH, SAVING_WIDTH, CHANCE_WIDTH = 104, 112, 112


class PortfolioLists(QWidget):
    """Four lists and the contracts, the most rewarding service first.

    What is in doubt is shown by the normal curve at once, and drawn meanwhile in a worker.
    """

    def __init__(
        self, found: Sequence[Service], bounds: Bounds, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._lang: Lang = theme().lang
        self._rows: Stack = column(self)
        self._shown: QWidget | None = None
        self._show(tuple(found))
        if any(one.saving and one.saving.in_doubt for one in found):
            self._task = Task(partial(_draw, tuple(found), bounds), self)
            self._task.done.connect(self._show)
            self._task.start()

    def _show(self, found: tuple[Service, ...]) -> None:
        """Show the lists of these services in place of what was shown."""
        if self._shown is not None:
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = QWidget()
        rows = column(self._shown)
        lists = {standing: listed(found, standing) for standing in LISTS}
        counts = Flow(spacing=18)
        for standing, members in lists.items():
            counts.addWidget(self._count(standing, len(members)))
        rows.addLayout(counts)
        rows.add_gap(10)
        is_costed = any(one.saving for members in lists.values() for one in members)
        if is_costed:
            self._add_head(rows)
        for standing, members in lists.items():
            if members:
                rows.addWidget(Rule())
                rows.addLayout(self._list(standing, members))
        if is_costed:
            rows.add_gap(8)
            rows.addWidget(Label(self._how(), "small", "ink3", wrap=True))
        self._rows.addWidget(self._shown)
        # What joins a layout that is on the screen already is else shown an event later.
        self._shown.show()

    def _how(self) -> str:
        """What the figures are, and where they come from."""
        return self.tr(
            "Saving, in 10,000 yuan: what is expected over the contract, in money of today, spread"
            " over its years. “Near” chances are read from the normal curve, the others drawn."
            " Services whose cost nobody has compared come last, without figures."
        )

    def _count(self, standing: Standing, count: int) -> QWidget:
        """How many services a list holds, beside the mark of its bubbles."""
        holder = QWidget()
        row = line(holder, spacing=6)
        middle = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(FigureMark(mark_of(standing)), 0, middle)
        row.addWidget(Label(str(count), "numx"), 0, middle)
        row.addWidget(Label(STANDINGS[standing].in_(self._lang), "ui", "ink2"), 0, middle)
        return holder

    def _add_head(self, rows: Stack) -> None:
        head = line(margins=(0, 0, 0, 4))
        head.addStretch(1)
        for words, width in (
            (self.tr("saved a year"), SAVING_WIDTH),
            (self.tr("chance of saving"), CHANCE_WIDTH),
        ):
            head.addWidget(_right(words, "ink3", width))
        rows.addLayout(head)

    def _list(self, standing: Standing, members: tuple[Service, ...]) -> Stack:
        """The services of a list: those with a saving each on a line, the others by name."""
        row = line(margins=(0, 6, 0, 6), spacing=8)
        name = Label(STANDINGS[standing].in_(self._lang), "small", "ink3", wrap=True)
        fixed(name, width=NAME_WIDTH)
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        services = column(spacing=4)
        costed = [one for one in members if one.saving is not None]
        for one in costed[:AT_MOST]:
            services.addWidget(self._member(one))
        rest = [*costed[AT_MOST:], *(one for one in members if one.saving is None)]
        if rest:
            services.addWidget(Label(self._names(rest), "small", "ink2", wrap=True))
        row.addLayout(services, 1)
        return row

    def _member(self, service: Service) -> QWidget:
        """One service with its saving and its chance."""
        holder = QWidget()
        row = line(holder)
        row.addWidget(Label(service.name, "small", wrap=True), 1)
        saving = service.saving
        if saving is not None:
            expected = numerals.in_wan(saving.expected, 1)
            row.addWidget(_right(expected, "ink", SAVING_WIDTH))
            row.addWidget(_right(self._chance(saving), "ink2", CHANCE_WIDTH))
        return holder

    def _chance(self, saving: Saving) -> str:
        share = numerals.chance(Decimal(repr(saving.chance)))
        return self.tr("near %1").replace("%1", share) if saving.how == "near" else share

    def _names(self, services: Sequence[Service]) -> str:
        """The first of these, and how many more there are."""
        names = ("、" if self._lang == "zh" else ", ").join(one.name for one in services[:AT_MOST])
        more = len(services) - AT_MOST
        if more <= 0:
            return names
        told = self.tr("%1, and %2 more").replace("%2", str(more))
        return told.replace("%1", names)


def _draw(found: tuple[Service, ...], bounds: Bounds, progress: Progress) -> tuple[Service, ...]:
    """Draw what is in doubt, service by service, until nobody wants it any more."""
    return drawn(found, bounds, progress)


def _right(words: str, ink: Token, width: int) -> Label:
    label = Label(words, "small", ink, align=Qt.AlignmentFlag.AlignRight)
    fixed(label, width=width)
    return label
