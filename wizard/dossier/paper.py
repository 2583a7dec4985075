"""What a document being composed may look at, and how it says it in one language.

Everything printed passes through here once: placeholders are filled, answers shown, tables and
figures numbered, and every string set for paper.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from wizard.case.canonical import answers_digest
from wizard.case.model import Answer, Event, keyed
from wizard.content import numerals
from wizard.content.conditions import Condition, holds
from wizard.content.model import NotInForce, Pack
from wizard.content.questions import Question, TableQuestion, as_date, table_rows
from wizard.content.text import Text, both
from wizard.dossier import words
from wizard.dossier.model import Align, Block, Column, FigureBlock, Heading, Table
from wizard.dossier.quoted import PLACE, Quoted
from wizard.dossier.setting import Numbering, for_paper, impersonal
from wizard.engine.evaluate import Results
from wizard.engine.findings import Finding, Reason, Unsettled
from wizard.engine.rules.redlines import PURCHASERS
from wizard.engine.wording import fill, not_in_force, say, word
from wizard.figures.shapes import Figure
from wizard.languages import Lang, run_on
from wizard.overview import period_name
from wizard.why.made import FigureOf

Blocks = Iterable[Block]
FIGURE_WIDTH = 606.0
"""Figures are drawn as wide as on screen and made to fit the type area."""
RATERS = ("rating.first", "rating.second")


@dataclass(frozen=True, slots=True)
class Printing:
    """What a person chose for one print, and what the results do not hold.

    `grounds` prints clauses, bases and sources; `disagreements` what people said against findings
    and their notes; `names` the names of people. Without a `day`, it is left open to be written
    by hand. `events` are the workspace's, oldest first.
    """

    day: date | None = None
    grounds: bool = True
    disagreements: bool = True
    names: bool = False
    events: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True)
class Scope:
    """What one document draws on, and where it stands.

    `bases` says whether answers print what they rest on; `until` is the number of the last stage
    it speaks of; `depth` how deep it is bound into another.
    """

    rules: frozenset[str] = frozenset()
    bases: bool = True
    until: int = 5
    depth: int = 0
    before: Mapping[str, str] = field(default_factory=dict)
    """Figures and tables papers bound before this one have printed, with those papers' titles."""


@dataclass(frozen=True, slots=True)
class Col:
    """One column as a table is made: its heading, its share, how its cells are aligned."""

    title: Text
    share: int = 2
    align: Align = "left"


def col(zh: str, en: str, share: int = 2, align: Align = "left") -> Col:
    """A column."""
    return Col(Text(zh=zh, en=en), share, align)


class Paper:
    """One document being composed: the results, the language, and what was numbered so far."""

    def __init__(
        self,
        results: Results,
        lang: Lang,
        printing: Printing,
        scope: Scope | None = None,
        *,
        quoted: Quoted | None = None,
    ) -> None:
        """Begin a document; headings, tables and figures count from one.

        `quoted` collects the figures that get a note; without it, nothing is marked.
        """
        self.results = results
        self.scope = scope or Scope()
        self.lang = lang
        self.printing = printing
        self.quoted = quoted
        self._marked: set[FigureOf] = set()
        self._cited: list[frozenset[str]] = []
        self._headings = Numbering(lang)
        self._tables = self._figures = 0

    def within(self, scope: Scope) -> "Paper":
        """A fresh count for a document bound into this one."""
        below = replace(scope, depth=self.scope.depth + 1)
        return Paper(self.results, self.lang, self.printing, below, quoted=self.quoted)

    @property
    def bound(self) -> bool:
        """Whether this document is bound into the case file."""
        return self.scope.depth > 0

    @property
    def sources(self) -> bool:
        """Whether answers print their basis and source."""
        return self.printing.grounds and self.scope.bases

    @property
    def notes(self) -> bool:
        """Whether answers print the notes beside them."""
        return self.printing.disagreements and self.scope.bases

    @property
    def pack(self) -> Pack:
        """The pack the matter is worked under."""
        return self.results.pack

    # --- words ------------------------------------------------------------------------------

    def said(self, text: Text, /, **values: str) -> str:
        """A text in the document's language, with what fills it."""
        told = impersonal(text.in_(self.lang), self.lang)
        for name, value in values.items():
            told = told.replace("{" + name + "}", value)
        return for_paper(told, self.lang)

    def typed(self, text: str) -> str:
        """Words somebody typed."""
        return for_paper(text, self.lang)

    def reason(self, reason: Reason) -> str:
        """A reason as a sentence."""
        told = impersonal(say(self.pack, reason, self.lang), self.lang)
        return for_paper(told, self.lang)

    def grounds(self, finding: Finding, reason: Reason) -> str:
        """A reason of a finding, with marks behind those of its figures that get a note."""

        def marked(place: re.Match[str]) -> str:
            name = place[1]
            figure = FigureOf(finding.rule, name, finding.period)
            return place[0] + (self.mark(figure) if name in finding.measures else "")

        told = PLACE.sub(marked, self.pack.phrase_of[reason.phrase].in_(self.lang))
        said = impersonal(fill(both(told), reason.values, self.lang), self.lang)
        return for_paper(said, self.lang)

    def mark(self, figure: FigureOf, *, again: bool = False) -> str:
        """The mark of a figure’s note, the first time this paper quotes it, or `again`."""
        if self.quoted is None or not self.scope.bases or not figure.measure:
            return ""
        if figure in self._marked and not again:
            return ""
        self._marked.add(figure)
        return self.said(words.NOTE_MARK, number=str(self.quoted.number(figure)))

    def sentence(self, text: str) -> str:
        """The words closed with a full stop."""
        if text.endswith(("。", "！", "？", ".", "!", "?", "；", ";")):
            return text
        return f"{text}{'。' if self.lang == 'zh' else '.'}"

    def joined(self, parts: Iterable[str]) -> str:
        """Short things in a row."""
        return ("、" if self.lang == "zh" else ", ").join(parts)

    def listed(self, parts: Iterable[str]) -> str:
        """Longer things in a row, closed."""
        return self.sentence(("；" if self.lang == "zh" else "; ").join(parts))

    def run_on(self, sentences: Iterable[str]) -> str:
        """Sentences one after the other."""
        return run_on(sentences, self.lang)

    def person(self, name: str) -> str:
        """A person's name, where names are printed."""
        return self.typed(name) if self.printing.names else self.said(words.NAME_LEFT_OUT)

    def day(self, day: date | str) -> str:
        """A day as an office writes it; what is no day stays as it is."""
        known = as_date(day[:10]) if isinstance(day, str) else day
        return str(day) if known is None else for_paper(word(known, "", self.lang), self.lang)

    def number(self, value: Decimal | None, places: int | None = None) -> str:
        """A number; a dash where there is none."""
        return "—" if value is None else numerals.plain(value, places)

    def leant_on(self, clauses: tuple[str, ...]) -> frozenset[str]:
        """The most of these clauses that one finding printed before rests on, and no others."""
        whole = frozenset(clauses)
        told = max((one for one in self._cited if one < whole), key=len, default=frozenset())
        self._cited.append(whole)
        return told

    def wan(self, yuan: Decimal | None, places: int = 2) -> str:
        """An amount in 万元, without the unit; a dash where there is none."""
        return "—" if yuan is None else numerals.in_wan(yuan, places)

    def wans(self, yuan: Sequence[Decimal | None]) -> tuple[str, ...]:
        """Amounts in 万元 that add up as printed; a dash where there is none."""
        told = iter(numerals.in_wan_adding_up([one for one in yuan if one is not None]))
        return tuple("—" if one is None else next(told) for one in yuan)

    def percent(self, share: Decimal | None, places: int = 1) -> str:
        """A share as a percentage; a dash where there is none."""
        return "—" if share is None else for_paper(numerals.percent(share, places), self.lang)

    def period(self, period: str) -> str:
        """A period in brackets, or nothing."""
        if not period:
            return ""
        return self.said(words.PERIOD, period=period_name(period, self.lang))

    def holds(self, condition: Condition) -> bool:
        """Whether a condition of the document is met by the answers that count."""
        given = {
            key: answer.value
            for key, answer in self.results.route.active.items()
            if answer.standing == "given"
        }
        return holds(condition, given)

    # --- answers ------------------------------------------------------------------------------

    def asked(self, question: str) -> bool:
        """Whether a question is on the route, in any period."""
        return any(one.question.id == question for one in self.results.route.asked())

    def stored(self, question: str, period: str = "") -> Answer | None:
        """The answer that counts."""
        return self.results.route.active.get(keyed(question, period))

    def answer(self, question: str, period: str = "") -> str:
        """An answer as it reads, or why there is none."""
        return self.shown(self.pack.question_of[question], self.stored(question, period))

    def shown(self, question: Question, answer: Answer | None) -> str:
        """A stored answer as it reads; a table as the names of its rows."""
        if answer is None:
            return self.said(words.NOT_PROVIDED)
        if answer.standing == "unknown":
            return self.said(words.UNKNOWN)
        if answer.standing == "not_applicable":
            return self.said(words.NOT_APPLICABLE, reason=answer.reason.strip() or "—")
        if isinstance(question, TableQuestion):
            rows = table_rows(answer.value) or ()
            names = self.joined(self.row_name(question, row) for row in rows)
            return names or self.said(words.NONE)
        if question.id in RATERS:
            return self.person(str(answer.value))
        told = question.show(answer.value, self.lang)
        chosen = question.kind == "choice"
        return self.typed(impersonal(told, self.lang) if chosen else told)

    def row_name(self, question: TableQuestion, row: Mapping[str, object]) -> str:
        """What a row is called; its name is looked up where the rows are another table's."""
        if question.rows_from:
            return self._borrowed_name(question.rows_from, row)
        name = question.row_name(row, self.lang)
        return self.person(name) if holds_names(question) else self.typed(name)

    def _borrowed_name(self, source: str, row: Mapping[str, object]) -> str:
        other = self.pack.question_of[source]
        if not isinstance(other, TableQuestion):
            return ""
        for known in table_rows(self.results.value(source)) or ():
            if known.get("row") == row.get("row"):
                return self.row_name(other, known)
        return self.typed(other.row_name(row, self.lang))

    # --- what documents name --------------------------------------------------------------------

    @property
    def name(self) -> str:
        """What the matter is called; its title stands in for a name not yet given."""
        if self.stored("matter.name") is None and self.results.snapshot.matter.title:
            return self.typed(self.results.snapshot.matter.title)
        return self.answer("matter.name")

    @property
    def today(self) -> str:
        """The day on the paper, or room to write one."""
        day = self.printing.day
        return self.day(day) if day else self.said(words.DAY_LEFT_OPEN)

    @property
    def buying(self) -> str:
        """What contracting out is called for this department."""
        under = self.results.value("department.kind") in (*PURCHASERS, None)
        return self.said(words.BUYING_102 if under else words.BUYING_OTHER)

    def parameter(self, name: str) -> str:
        """A figure in force on the reference date, with its unit, or that there is none yet."""
        unit = self.pack.parameter_of[name].unit
        try:
            values = self.joined(self.parameter_values(name))
        except NotInForce:
            return self.said(words.NOT_IN_FORCE)
        return for_paper(f"{values} {unit.in_(self.lang) if unit else ''}".strip(), self.lang)

    def parameter_values(self, name: str) -> tuple[str, ...]:
        """The figures of a parameter in force on the matter's reference date."""
        day = date.fromisoformat(self.results.snapshot.matter.as_of)
        return tuple(self.pack.parameter_of[name].at(day).value.split())

    def waits(self, rule: str, period: str = "") -> str:
        """What a rule that cannot speak yet is waiting for."""
        outcome = self.results.outcomes.get(keyed(rule, period))
        if not isinstance(outcome, Unsettled):
            return self.said(words.NOT_YET)
        if outcome.parameter:
            return for_paper(not_in_force(self.pack, outcome.parameter, self.lang), self.lang)
        question = outcome.question.partition("@")[0]
        label = self.pack.question_of[question].label.in_(self.lang)
        text = words.WAITS_FOR_KNOWN if outcome.known_to_be_unknown else words.WAITS_FOR
        return self.said(text, question=label)

    # --- blocks -------------------------------------------------------------------------------

    def heading(self, level: int, text: str) -> Heading:
        """A heading with its number."""
        if level not in (1, 2, 3, 4):
            raise ValueError(f"there is no heading of level {level}")
        numbered = f"{self._headings.next(level)}{text}"
        return Heading(level, numbered, self.scope.depth + level)  # type: ignore[arg-type]

    def table(
        self,
        title: str,
        columns: Sequence[Col],
        rows: Iterable[Sequence[str]],
        *,
        total: Sequence[str] = (),
        note: str = "",
    ) -> Table:
        """A table with its number, or without either where it has no title."""
        caption, again = self._captions(title) if title else ("", "")
        return Table(
            caption=caption,
            columns=tuple(Column(self.said(one.title), one.share, one.align) for one in columns),
            rows=tuple(tuple(self.typed(cell) for cell in row) for row in rows),
            again=again,
            total=tuple(self.typed(cell) for cell in total),
            note=note,
        )

    def _captions(self, title: str) -> tuple[str, str]:
        """What stands above a table, and above it on every further page."""
        self._tables += 1
        number, mark = str(self._tables), self.said(words.TABLE)
        if self.lang == "zh":
            return f"{mark}{number}　{title}", f"{self.said(words.AGAIN)}{number}"
        return f"{mark} {number}  {title}", self.said(words.AGAIN, number=number)

    def figure(self, title: str, figure: Figure) -> FigureBlock:
        """A drawing with its number."""
        self._figures += 1
        mark, number = self.said(words.FIGURE), self._figures
        told = f"{mark}{number}　{title}" if self.lang == "zh" else f"{mark} {number}  {title}"
        return FigureBlock(told, figure)

    def numbers_of(self, figure: Figure) -> Table:
        """The numbers a figure was drawn from, which was numbered last."""
        title = self.said(words.FORM_OF_FIGURE, number=str(self._figures))
        columns = [Col(figure.header[0], 3), *(Col(one, 2, "right") for one in figure.header[1:])]
        rows = [[cell.in_(self.lang) for cell in row] for row in figure.rows]
        return self.table(title, columns, rows)

    def digest(self) -> str:
        """The first characters of the digest of all answers, to recognise a print by."""
        return answers_digest(self.results.snapshot.answers)[:12]


def holds_names(question: TableQuestion) -> bool:
    """Whether the rows of a table are people."""
    return "姓名" in question.name_label.zh


def period_findings(results: Results, rule: str) -> tuple[tuple[str, Finding], ...]:
    """A rule's findings by month, for the months that have one."""
    found = ((month, results.finding(rule, month)) for month in results.route.months)
    return tuple((month, finding) for month, finding in found if finding is not None)
