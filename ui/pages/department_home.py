"""The department's home: its services, the picture of them all, and what runs out soon."""

from datetime import date
from decimal import Decimal
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.pages.content_notices import arrival_notice, waiting_notice
from ui.pages.portfolio_lists import PortfolioLists
from ui.theme import theme
from ui.tokens import Token
from ui.widgets.box import Rule, Surface
from ui.widgets.buttons import Button, Row
from ui.widgets.figure_view import FigureView
from ui.widgets.flow import Flow
from ui.widgets.label import Heading, Label
from ui.widgets.layouts import Scroll, Stack, column, fixed, line
from ui.widgets.notice import EmptyState, Notice
from ui.widgets.reflow import Reflow
from ui.widgets.slips import Slips
from wizard.case.model import Matter
from wizard.content import numerals
from wizard.content.questions import as_decimal
from wizard.engine.evaluate import Results
from wizard.figures.drawn import portfolio_of
from wizard.languages import Lang
from wizard.overlays import Arrival
from wizard.portfolio import ending_soon, renewal_of
from wizard.screening import bounds_of
from wizard.service import Service

AT_ONCE = 100
"""How many services the list shows before it is asked for more."""


class DepartmentHome(QWidget):
    """Profile line, services as rows, portfolio, its lists, contracts that end soon."""

    profile_wanted = Signal()
    inventory_wanted = Signal()
    matter_wanted = Signal(object)
    """Emitted with the Matter to open."""
    argue_wanted = Signal(object)
    """Emitted with the Service to make a matter of; None for one not in the inventory."""
    content_wanted = Signal()
    """Emitted when the person wants the department's own content."""

    def __init__(
        self,
        results: Results,
        found: tuple[Service, ...],
        today: date,
        *,
        news: Arrival | None = None,
        waiting: tuple[Matter, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.news = news
        self.found = found
        self._results, self._today = results, today
        self._lang: Lang = theme().lang
        self._fill: Button | None = None
        content = QWidget()
        body = column(content, margins=(48, 28, 48, 28))
        self._build_head(body)
        self._build_content(body, waiting)
        self._build_banner(body)
        left, right = QWidget(), QWidget()
        self._build_services(column(left))
        self._build_portfolio(column(right))
        body.addWidget(Reflow((left, right), spacing=57, least=500, ruled=True))
        body.addStretch(1)
        sheet = Surface("paper")
        column(sheet).addWidget(Scroll(content))
        column(self).addWidget(sheet)

    # --- head ---------------------------------------------------------------------------------

    def _build_head(self, body: Stack) -> None:
        name = str(self._results.value("department.name") or "")
        row = Flow(spacing=20)
        row.addWidget(Heading(name or self.tr("Your department"), "h1"), 1)
        told = self._profile_words()
        link = Button(
            told or self.tr("Fill in the department’s profile"), "link" if not told else "quiet"
        )
        link.clicked.connect(self.profile_wanted)
        row.addWidget(link, 0, Qt.AlignmentFlag.AlignBottom)
        content = Button(self.tr("Own content"), "quiet", icon="import")
        content.clicked.connect(self.content_wanted)
        row.addWidget(content, 0, Qt.AlignmentFlag.AlignBottom)
        body.addLayout(row)
        body.add_gap(16)

    def _profile_words(self) -> str:
        parts = []
        for question in ("department.kind", "department.level"):
            value = self._results.value(question)
            if value is not None:
                parts.append(self._results.pack.question_of[question].show(value, self._lang))
        year = as_decimal(self._results.value("department.year"))
        if year is not None:
            parts.append(self.tr("budget year %1").replace("%1", f"{year:f}"))
        return ("·" if self._lang == "zh" else " · ").join(parts)

    def _build_content(self, body: Stack, waiting: tuple[Matter, ...]) -> None:
        """What has come in, and the matters that wait to be moved to it."""
        if self.news is not None:
            told = arrival_notice(self, self.news, self._lang)
            told.acted.connect(self.content_wanted)
            body.addWidget(told)
            body.add_gap(18)
        for matter in waiting:
            notice = waiting_notice(self, matter)
            notice.acted.connect(partial(self.matter_wanted.emit, matter))
            body.addWidget(notice)
            body.add_gap(18)

    def _build_banner(self, body: Stack) -> None:
        renewal = renewal_of(self._results)
        for service, days in ending_soon(self.found, self._today, renewal.warn)[:1]:
            title = self.tr("The contract for %1 ends on %2, in %3 days.")
            ends = service.ends.isoformat() if service.ends else ""
            for mark, words in (("%1", service.name), ("%2", ends), ("%3", str(days))):
                title = title.replace(mark, words)
            words = self.tr("Procuring anew usually takes %1–%2 days; begin now.")
            words = words.replace("%1", str(renewal.least)).replace("%2", str(renewal.most))
            notice = Notice("warning", title, words, verb=self.tr("Begin the review"), icon="clock")
            notice.acted.connect(partial(self._open, service))
            body.addWidget(notice)
            body.add_gap(18)

    # --- services -----------------------------------------------------------------------------

    def _build_services(self, left: Stack) -> None:
        head = Flow(spacing=12)
        head.addWidget(Heading(self.tr("Services"), "h2"))
        total = sum((one.cost or Decimal(0)) for one in self.found)
        told = self.tr("%1 · %2 (×10,000 yuan a year)").replace("%1", str(len(self.found)))
        shown = numerals.in_wan(Decimal(total), 0)
        head.addWidget(Label(told.replace("%2", shown), "small", "ink3"), 1)
        edit = Button(self.tr("Edit the list"), "quiet", icon="table")
        edit.clicked.connect(self.inventory_wanted)
        head.addWidget(edit)
        add = Button(self.tr("New matter"), "quiet", icon="plus")
        add.clicked.connect(partial(self.argue_wanted.emit, None))
        head.addWidget(add)
        left.addLayout(head)
        left.add_gap(6)
        if not self.found:
            self._build_empty(left)
            return
        left.addWidget(self._service_head())
        left.addWidget(Rule("edge"))
        self._rows = column()
        left.addLayout(self._rows)
        self._add_services(0)
        excluded = [one.name for one in self.found if one.standing == "excluded"]
        if excluded:
            left.add_gap(14)
            words = self.tr("%1: a red line is touched, so it is left out of the picture.")
            names = ("、" if self._lang == "zh" else ", ").join(excluded)
            left.addWidget(Label(words.replace("%1", names), "small", "ink2", wrap=True))
        left.addStretch(1)

    def _add_services(self, begin: int) -> Row:
        """Add the next services, and what leads to those after them; the first row that is new."""
        rows = [self._service_row(one) for one in self.found[begin : begin + AT_ONCE]]
        for row in rows:
            self._rows.addWidget(row)
        left = len(self.found) - begin - AT_ONCE
        if left > 0:
            words = self.tr("Show %1 more").replace("%1", str(min(left, AT_ONCE)))
            more = Button(words, "link", role="small")
            more.clicked.connect(partial(self._show_more, more, begin + AT_ONCE))
            self._rows.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        return rows[0]

    def _show_more(self, more: Button, begin: int) -> None:
        """Put the next services where the link was, and the keyboard on the first of them."""
        self._rows.removeWidget(more)
        first = self._add_services(begin)
        first.show()
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        more.hide()
        more.deleteLater()

    def _build_empty(self, left: Stack) -> None:
        left.add_gap(10)
        left.addWidget(
            EmptyState(
                "table",
                self.tr("No services yet"),
                self.tr("List what the department does; or begin with one matter."),
            )
        )
        left.add_gap(14)
        row = line(spacing=16)
        self._fill = Button(self.tr("Fill in the inventory"), "go")
        self._fill.clicked.connect(self.inventory_wanted)
        row.addWidget(self._fill)
        row.addStretch(1)
        left.addLayout(row)
        left.addStretch(1)

    def _service_head(self) -> QWidget:
        holder = QWidget()
        row = line(holder, margins=(14, 0, 14, 0))
        fixed(holder, height=32)
        row.addWidget(Label(self.tr("Service"), "small", "ink3"), 1)
        for words, width in self._columns():
            label = Label(words, "small", "ink3", align=Qt.AlignmentFlag.AlignRight)
            fixed(label, width=width)
            row.addWidget(label)
        row.add_gap(26)
        progress = Label(self.tr("Progress"), "small", "ink3")
        fixed(progress, width=128)
        row.addWidget(progress)
        return holder

    def _columns(self) -> tuple[tuple[str, int], ...]:
        return (
            (self.tr("cost"), 64),
            (self.tr("need"), 56),
            (self.tr("fitness"), 56),
        )

    def _service_row(self, service: Service) -> Row:
        figures = (
            "–" if service.cost is None else numerals.in_wan(service.cost, 0),
            "–" if service.need is None else numerals.plain(service.need, 0),
            "–" if service.fit is None else numerals.plain(service.fit, 0),
        )
        state = self._state(service)
        named = zip((words for words, _ in self._columns()), figures, strict=True)
        told = ", ".join(f"{words} {figure}" for words, figure in named)
        row = Row(f"{service.name}, {told}, {state}", height=41, margins=(14, 0, 14, 0))
        row.add(Label(service.name, "uib" if service.matter else "ui", wrap=True), 1)
        inks: tuple[Token, ...] = ("ink", "ink2", "ink2")
        for words, (_, width), ink in zip(figures, self._columns(), inks, strict=True):
            label = Label(words, "ui", ink, align=Qt.AlignmentFlag.AlignRight)
            fixed(label, width=width)
            row.add(label)
        row.content.add_gap(26)
        row.add(self._progress(service, state))
        row.clicked.connect(partial(self._open, service))
        return row

    def _progress(self, service: Service, state: str) -> QWidget:
        holder = QWidget()
        parts = line(holder, spacing=8)
        fixed(holder, width=128)
        if service.matter is not None:
            parts.addWidget(Slips(service.shares, "table"))
            parts.addWidget(Label(state, "small", "ink2"), 1)
        else:
            parts.addWidget(Label(state, "small", "accent"), 1)
        return holder

    def _state(self, service: Service) -> str:
        if service.standing == "excluded":
            return self.tr("red line")
        if service.standing == "contract":
            return self.tr("under contract")
        if service.matter is None:
            return self.tr("argue it")
        if service.standing == "redesign":
            return self.tr("redesign first")
        if service.standing == "share":
            return self.tr("share first")
        return self.tr("being argued")

    def _open(self, service: Service) -> None:
        if service.matter is not None:
            self.matter_wanted.emit(service.matter)
        else:
            self.argue_wanted.emit(service)

    # --- portfolio ----------------------------------------------------------------------------

    def _build_portfolio(self, right: Stack) -> None:
        head = Flow(spacing=12)
        head.addWidget(Heading(self.tr("Portfolio"), "h2"))
        head.addStretch()
        note = self.tr("the larger the circle, the higher the full cost")
        head.addWidget(Label(note, "small", "ink3"))
        right.addLayout(head)
        right.add_gap(6)
        right.addWidget(
            FigureView(partial(portfolio_of, self.found, bounds_of(self._results)), self._lang)
        )
        right.add_gap(14)
        right.addWidget(PortfolioLists(self.found, bounds_of(self._results)))
        right.addStretch(1)

    def focus_first(self) -> None:
        """The first service, or what to begin with where there is none."""
        first = next(iter(self.findChildren(Row)), self._fill)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
