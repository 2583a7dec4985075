"""A content pack: stages, steps and questions, the law they rest on, and what may be printed.

Everything here is frozen. Ids are dotted lower-case English and permanent: they are stored with
answers, never shown, never parsed for meaning.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from wizard.content.calendar import CalendarYear
from wizard.content.conditions import Condition
from wizard.content.library import Library
from wizard.content.questions import Guide, Question
from wizard.content.text import Content, Grade, Text
from wizard.languages import Lang


class Clause(Content):
    """A cited article, in our own words (条款). `law` is the id of the law it stands in."""

    id: str
    law: str
    article: Text
    says: Text
    grade: Grade
    verified_on: date
    unverified: Text | None = None


class ParameterValue(Content):
    """What a parameter is from a day on. `clause` is the law that sets it, where law does."""

    since: date
    value: str
    clause: str | None = None

    @cached_property
    def figures(self) -> tuple[Decimal, ...]:
        """The value as numbers: one, or those of a table of steps."""
        return tuple(Decimal(part) for part in self.value.split())


class NotInForce(LookupError):  # noqa: N818 - it says what is the case
    """A figure was asked for on a day before its first value."""

    def __init__(self, parameter: str, day: date) -> None:
        super().__init__(f"{parameter} has no value in force on {day.isoformat()}")
        self.parameter = parameter


class Parameter(Content):
    """A figure that judgement uses (法定参数, or a design default 〔设〕 with its reason).

    Statutory figures carry a clause for every value; defaults carry a reason and may be changed.
    A value may be a number, or numbers separated by spaces for a table of steps.
    """

    id: str
    title: Text
    unit: Text | None = None
    reason: Text | None = None
    statutory: bool
    values: tuple[ParameterValue, ...]

    def at(self, day: date) -> ParameterValue:
        """The value in force on a day. Raises NotInForce for a day before the first value."""
        current = [value for value in self.values if value.since <= day]
        if not current:
            raise NotInForce(self.id, day)
        return current[-1]


class Phrase(Content):
    """A sentence a rule or a document can say, with named placeholders."""

    id: str
    text: Text


class Indicator(Content):
    """Something measured or rated that counts towards an index (指标).

    `bounds` turn a measured value into a mark: with `rule` `at_most`, the first bound the value
    does not exceed gives the mark at that place in `marks`; with `at_least`, the first bound it
    reaches. The last mark is for everything else. Rated indicators have neither.
    """

    id: str
    code: str
    question: str
    group: Literal["need.measured", "need.rated", "fit.measured", "fit.rated", "path"]
    weight: Decimal
    rule: Literal["at_most", "at_least"] | None = None
    bounds: tuple[Decimal, ...] = ()
    marks: tuple[int, ...] = ()

    def mark(self, value: Decimal) -> int:
        """The mark from 1 to 5 a measured value earns."""
        for bound, mark in zip(self.bounds, self.marks, strict=False):
            if (value <= bound) if self.rule == "at_most" else (value >= bound):
                return mark
        return self.marks[-1]


class Step(Content):
    """One page's worth of questions and what follows from them (步骤).

    `title` names it in the rail, `task` says it verb-first in the checklist. `findings` are the
    rules whose conclusions close the step, drawn in the manner of `view`; those that stand `apart`
    have a page of their own before. A step that repeats is worked once for every period of the
    contract.
    """

    id: str
    code: Annotated[str, Field(pattern=r"^[A-Z][0-9]+$")]
    title: Text
    task: Text
    purpose: Text
    minutes: int
    office: Text
    layout: Literal["one", "dense"] = "one"
    questions: tuple[Question, ...]
    findings: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    view: Literal["findings", "diagnosis", "cost", "result", "payment"] = "findings"
    repeats: Literal["month", "quarter", "half_year"] | None = None
    needs: tuple[str, ...] = ()
    after_gate: str | None = None
    shown_when: Condition | None = None
    data_line: tuple[Text, ...] = ()
    cites: tuple[str, ...] = ()
    guidance: tuple[Guide, ...] = ()

    @property
    def shown(self) -> tuple[str, ...]:
        """The rules whose conclusions it shows, wherever."""
        return (*self.findings, *self.apart)


class GateCondition(Content):
    """One thing that must hold at a gate: a rule's verdict, or a condition on the answers.

    With a rule, `accepts` are the verdicts that meet it. A `hard` condition cannot be waived by
    passing the gate conditionally. `goto` is the question that decides it.
    """

    id: str
    title: Text
    requirement: Text
    rule: str | None = None
    accepts: tuple[str, ...] = ()
    holds: Condition | None = None
    hard: bool = True
    goto: str
    cites: tuple[str, ...] = ()


class Gate(Content):
    """What must hold before the work may go on (关口), worked after the step `after`."""

    id: str
    title: Text
    purpose: Text
    after: str
    signed_by: Text
    conditions: tuple[GateCondition, ...]


class Stage(Content):
    """One of the five stages (阶段)."""

    id: str
    number: int
    title: Text
    aim: Text
    after_gate: str | None = None
    steps: tuple[Step, ...]


class TextPart(Content):
    """A paragraph of a document, with placeholders for answers and figures."""

    kind: Literal["text"]
    text: Text
    shown_when: Condition | None = None


class AnswersPart(Content):
    """Answers as a two-column table, or as running paragraphs where they are long."""

    kind: Literal["answers"]
    title: Text | None = None
    questions: tuple[str, ...]
    style: Literal["table", "prose"] = "table"


class GridRow(Content):
    """One row of a grid: what it is called, and a text with placeholders."""

    label: Text
    text: Text


class GridPart(Content):
    """Texts side by side with what they are called, such as a summary on one page."""

    kind: Literal["grid"]
    title: Text | None = None
    rows: tuple[GridRow, ...]


class TablePart(Content):
    """A table question with its rows, or an empty form to fill by hand where `blank_rows`."""

    kind: Literal["table"]
    title: Text
    question: str
    columns: tuple[str, ...] = ()
    blank_rows: int = 0


class FindingPart(Content):
    """A rule's conclusion with its grounds, limits and next step."""

    kind: Literal["finding"]
    rule: str
    full: bool = True


class ComputedPart(Content):
    """A table or list the program computes, named by its id in `dossier/computed.py`."""

    kind: Literal["computed"]
    id: str
    title: Text | None = None


class FigurePart(Content):
    """A figure, with its numbers as a table below."""

    kind: Literal["figure"]
    id: str
    title: Text


class ClausesPart(Content):
    """The clauses the document rests on. Those graded D are left out of the grounds."""

    kind: Literal["clauses"]


class SignaturesPart(Content):
    """A page for names, roles, signatures and dates."""

    kind: Literal["signatures"]
    roles: tuple[Text, ...]


Part = Annotated[
    TextPart
    | AnswersPart
    | GridPart
    | TablePart
    | FindingPart
    | ComputedPart
    | FigurePart
    | ClausesPart
    | SignaturesPart,
    Field(discriminator="kind"),
]


class Section(Content):
    """A headed part of a document. Numbers (一、（一）…) are given by the painter."""

    heading: Text | None = None
    level: Literal[1, 2, 3] = 1
    parts: tuple[Part, ...] = ()
    shown_when: Condition | None = None
    new_page: bool = False


class Document(Content):
    """One printed document W01–W24 (文书).

    `bases` says whether answers print what they rest on and their notes; papers that suppliers
    read do not.
    """

    id: str
    title: Text
    short: Text
    stage: str
    ready_after: tuple[str, ...] = ()
    bases: bool = True
    sections: tuple[Section, ...]


class Applied(Content):
    """An overlay that was laid over a pack: which, by whom, and the digest of what it said."""

    id: str
    version: str
    title: Text
    author: str
    digest: str


class Pack(Content):
    """A versioned body of content, whole (内容包)."""

    id: str
    version: str
    title: Text
    verified_on: date
    department: tuple[Step, ...]
    stages: tuple[Stage, ...]
    gates: tuple[Gate, ...]
    clauses: tuple[Clause, ...]
    parameters: tuple[Parameter, ...]
    indicators: tuple[Indicator, ...]
    phrases: tuple[Phrase, ...]
    documents: tuple[Document, ...]
    library: Library = Field(default_factory=Library)
    calendar: tuple[CalendarYear, ...] = ()
    overlays: tuple[Applied, ...] = ()
    """What was laid over the official pack, in that order; `version` says it too."""

    @cached_property
    def step_of(self) -> Mapping[str, Step]:
        """Every step by id, the department's included."""
        return {step.id: step for step in self.steps()}

    @cached_property
    def stage_of(self) -> Mapping[str, Stage]:
        """The stage each step belongs to, by step id."""
        return {step.id: stage for stage in self.stages for step in stage.steps}

    @cached_property
    def question_of(self) -> Mapping[str, Question]:
        """Every question by id."""
        return {question.id: question for step in self.steps() for question in step.questions}

    @cached_property
    def asked_in(self) -> Mapping[str, Step]:
        """The step each question is asked in, by question id."""
        return {question.id: step for step in self.steps() for question in step.questions}

    @cached_property
    def code_of(self) -> Mapping[str, str]:
        """The number people say on the phone (A-3.4), by question id: step and place in it."""
        return {
            question.id: f"{step.code[0]}-{step.code[1:]}.{place}"
            for step in self.steps()
            for place, question in enumerate(step.questions, start=1)
        }

    @cached_property
    def clause_of(self) -> Mapping[str, Clause]:
        """Every clause by id."""
        return {clause.id: clause for clause in self.clauses}

    @cached_property
    def parameter_of(self) -> Mapping[str, Parameter]:
        """Every parameter by id."""
        return {parameter.id: parameter for parameter in self.parameters}

    @cached_property
    def indicator_of(self) -> Mapping[str, Indicator]:
        """Every indicator by id."""
        return {indicator.id: indicator for indicator in self.indicators}

    @cached_property
    def phrase_of(self) -> Mapping[str, Text]:
        """The text of every phrase, by id."""
        return {phrase.id: phrase.text for phrase in self.phrases}

    @cached_property
    def gate_of(self) -> Mapping[str, Gate]:
        """Every gate by id."""
        return {gate.id: gate for gate in self.gates}

    @cached_property
    def document_of(self) -> Mapping[str, Document]:
        """Every document by id."""
        return {document.id: document for document in self.documents}

    @cached_property
    def judges_from(self) -> date:
        """The first day on which every design default has a value.

        Before it the pack has no measure to judge by. What law sets later is another matter: it
        leaves only the rules that read it without a word.
        """
        firsts = (one.values[0].since for one in self.parameters if not one.statutory)
        return max(firsts, default=date.min)

    @cached_property
    def department_questions(self) -> frozenset[str]:
        """The questions answered once for the department, not for a matter."""
        return frozenset(question.id for step in self.department for question in step.questions)

    @cached_property
    def official_version(self) -> str:
        """The version of the official pack, without what was laid over it."""
        return self.version.partition("+")[0] if self.overlays else self.version

    def version_in(self, lang: Lang) -> str:
        """The version as papers name it: the official one, and what was laid over it."""
        laid = (f"+{one.title.in_(lang)} {one.version}" for one in self.overlays)
        return self.official_version + "".join(laid)

    def steps(self) -> Iterator[Step]:
        """Every step in the order it is met: the department's, then stage by stage."""
        yield from self.department
        for stage in self.stages:
            yield from stage.steps
