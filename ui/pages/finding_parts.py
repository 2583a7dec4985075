"""What pages about findings are made of: because you answered, clauses, limits, next steps."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.chrome.panel import grade_words
from ui.pages.base import StepPage
from ui.widgets.box import Icon, Rule, Surface
from ui.widgets.buttons import Button, Row
from ui.widgets.chip import Chip
from ui.widgets.flow import Flow
from ui.widgets.label import Label
from ui.widgets.layouts import Stack, column, fixed, line
from wizard.content.citing import citation, short_citation
from wizard.content.model import Clause
from wizard.engine.findings import Finding, Unsettled
from wizard.engine.wording import not_in_force, say
from wizard.languages import Lang

ANSWERS_AT_MOST = 6


def add_because(page: StepPage, body: Stack, finding: Finding) -> None:
    """The grounds of a finding, numbered by their order."""
    for reason in finding.because:
        words = say(page.desk.session.pack, reason, page.lang)
        body.addWidget(_sentence(words, page.lang))
        body.add_gap(4)


def add_answers(page: StepPage, body: Stack, finding: Finding) -> None:
    """“Because you answered”: the answers the finding used, each a link to its question."""
    pack, results, lang = page.desk.session.pack, page.desk.results, page.lang
    used = [key for key in finding.read if key in results.route.active]
    if not used:
        return
    body.addWidget(Label(page.tr("Because you answered"), "uib"))
    body.addWidget(Rule("edge"))
    for key in used[:ANSWERS_AT_MOST]:
        question = pack.question_of[key.partition("@")[0]]
        answer = results.route.active[key]
        shown = question.show(answer.value, lang) if answer.standing == "given" else "–"
        row = QWidget()
        parts = Flow(row, margins=(0, 10, 0, 10), spacing=20)
        asked = Label(question.prompt.in_(lang), "ui", "ink2", wrap=True, lang=lang)
        parts.addWidget(asked.centred(), 3)
        said = shown if len(shown) <= 60 else f"{shown[:60]}…"
        align = Qt.AlignmentFlag.AlignRight
        answered = Label(said, "uib", "ink", wrap=True, align=align, lang=lang)
        parts.addWidget(answered.centred(), 2)
        link = Button(page.tr("Go to it"), "link")
        link.setAccessibleName(f"{page.tr('Go to it')}: {question.label.in_(lang)}")
        link.clicked.connect(partial(page.question_wanted.emit, key))
        parts.addWidget(link)
        body.addWidget(row)
        body.addWidget(Rule())
    more = len(used) - ANSWERS_AT_MOST
    if more > 0:
        body.add_gap(6)
        words = page.tr("and %1 more answers").replace("%1", str(more))
        body.addWidget(Label(words, "small", "ink3"))


def add_clauses(page: StepPage, body: Stack, finding: Finding, *, most: int = 3) -> None:
    """The clauses a finding rests on, in our own words; beyond `most` only named."""
    pack, lang = page.desk.session.pack, page.lang
    for clause in [pack.clause_of[name] for name in finding.clauses][:most]:
        body.addWidget(clause_box(page, clause, lang))
        body.add_gap(10)
    rest = [pack.clause_of[name] for name in finding.clauses][most:]
    if rest:
        row = Flow(spacing=18, below=0)
        row.addWidget(Label(page.tr("Also:"), "small", "ink3"))
        for clause in rest:
            row.addWidget(_clause_link(page, clause, lang))
        body.addLayout(row)
        body.add_gap(10)


def _clause_link(page: StepPage, clause: Clause, lang: Lang) -> Row:
    """A clause as people say it, which leads to its card; a row, because long names must wrap."""
    pack = page.desk.session.pack
    row = Row(citation(pack, clause, lang), height=28, rule=False)
    words = short_citation(pack, clause, lang)
    row.add(Label(words, "small", "accent", wrap=True, lang=lang), 1)
    row.clicked.connect(partial(page.card_wanted.emit, clause.id))
    return row


def clause_box(page: StepPage, clause: Clause, lang: Lang) -> QWidget:
    """One clause in a quiet box with a bar: what it is, what it says, how sure we are."""
    box = Surface("desk", bar=("edge", 3))
    rows = column(box, margins=(20, 14, 20, 14))
    head = Flow(spacing=10)
    head.addWidget(Icon("clause", 18, "ink2"), 0, Qt.AlignmentFlag.AlignTop)
    head.addWidget(
        Label(citation(page.desk.session.pack, clause, lang), "uib", wrap=True, lang=lang), 1
    )
    head.addWidget(Chip(grade_words(page, clause), "plain"), 0, Qt.AlignmentFlag.AlignTop)
    rows.addLayout(head)
    rows.add_gap(6)
    rows.addWidget(Label(clause.says.in_(lang), "body", "ink", wrap=True, lang=lang))
    if clause.unverified is not None:
        rows.add_gap(4)
        words = clause.unverified.in_(lang)
        rows.addWidget(Label(words, "small", "ink3", wrap=True, lang=lang))
    rows.add_gap(4)
    more = Button(page.tr("What rests on it"), "link", role="small")
    more.setAccessibleName(
        f"{page.tr('What rests on it')} {citation(page.desk.session.pack, clause, lang)}"
    )
    more.clicked.connect(partial(page.card_wanted.emit, clause.id))
    rows.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
    return box


def add_limits(page: StepPage, body: Stack, finding: Finding) -> None:
    """Limits and next steps, side by side in words."""
    pack, lang = page.desk.session.pack, page.lang
    for title, reasons in (
        (page.tr("Limits"), finding.limits),
        (page.tr("What next"), finding.next_steps),
    ):
        row = line(spacing=14)
        label = Label(title, "uib")
        fixed(label, width=96)
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        words = column(spacing=4)
        for reason in reasons:
            words.addWidget(_sentence(say(pack, reason, lang), lang))
        row.addLayout(words, 1)
        body.addLayout(row)
        body.add_gap(8)


def unsettled_words(page: StepPage, outcome: Unsettled) -> str:
    """Which question a rule still waits for, or which figure is not in force yet."""
    pack, lang = page.desk.session.pack, page.lang
    if outcome.parameter:
        return not_in_force(pack, outcome.parameter, lang)
    question = pack.question_of[outcome.question.partition("@")[0]]
    name = f"{pack.code_of[question.id]} {question.label.in_(lang)}"
    if outcome.known_to_be_unknown:
        return page.tr("Waits for %1, answered with “don’t know”.").replace("%1", name)
    return page.tr("Waits for %1.").replace("%1", name)


def _sentence(text: str, lang: Lang) -> Label:
    return Label(text, "ui", "ink2", wrap=True, lang=lang)
