"""What there is to find: everything in a pack, and what was said about a matter.

A thing has a title in the language shown, the same in the other language, a place that says where
it stands, and the lines of its body. A target is where Enter goes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from wizard.case.model import Answer, Snapshot
from wizard.content.citing import citation, short_citation
from wizard.content.headings import SET
from wizard.content.kinds import DEPARTMENT_PAGES, KINDS
from wizard.content.library import Entry, Service
from wizard.content.model import Clause, Document, Gate, Pack, Parameter, Step
from wizard.content.names import name_of, paper_code
from wizard.content.questions import Guide, Question, TableQuestion, table_rows
from wizard.content.reading import passages
from wizard.content.text import Text
from wizard.engine.rulebook import NUMBERED
from wizard.languages import Lang
from wizard.overview import period_name, step_name

TargetKind = Literal["question", "step", "gate", "entry", "clause", "parameter", "document"]


@dataclass(frozen=True, slots=True)
class Target:
    """Where Enter goes: to a question (by its key, with its period) or what else has this id."""

    kind: TargetKind
    id: str


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing that may be found. `other` is its title in the language that is not shown."""

    kind: str
    id: str
    title: str
    place: str
    target: Target
    code: str = ""
    other: str = ""
    lines: tuple[str, ...] = ()


def in_pack(pack: Pack, lang: Lang) -> Iterator[Thing]:
    """Everything a pack holds, in its order."""
    teller = _Teller(pack, lang)
    for step in pack.steps():
        yield teller.step(step)
        yield from (teller.question(step, question) for question in step.questions)
    yield from teller.rules()
    yield from map(teller.gate, pack.gates)
    yield from map(teller.clause, pack.clauses)
    yield from map(teller.parameter, pack.parameters)
    yield from map(teller.document, pack.documents)
    for kind in type(pack.library).model_fields:
        yield from (teller.entry(kind, entry) for entry in getattr(pack.library, kind))


def in_snapshot(pack: Pack, snapshot: Snapshot, lang: Lang) -> Iterator[Thing]:
    """The answers and the files’ names, of the matter and of the department."""
    teller = _Teller(pack, lang)
    for key, answer in snapshot.answers.items():
        if answer.question in pack.question_of:
            yield teller.answer(key, answer)
    for kept in snapshot.attachments:
        place = name_of(pack, kept.question, lang)
        target = Target("question", kept.question)
        yield Thing("attachment", f"{kept.question}#{kept.sha256}", kept.name, place, target)


class _Teller:
    """One pack, told in one language."""

    def __init__(self, pack: Pack, lang: Lang) -> None:
        self._pack = pack
        self._lang = lang
        self._other: Lang = "en" if lang == "zh" else "zh"

    def step(self, step: Step) -> Thing:
        """A step, by its title and what it is for."""
        return Thing(
            "step",
            step.id,
            place=self._stage(step),
            code=step.code,
            target=Target("step", step.id),
            **self._titled(step.title),
            lines=self._lines(step.task, step.purpose, *_guidance(step.guidance)),
        )

    def question(self, step: Step, question: Question) -> Thing:
        """A question, by its label, how it is asked, its options and its guidance."""
        asked = (question.prompt, question.why, question.hint, question.example)
        return Thing(
            "question",
            question.id,
            place=self._step(step),
            code=self._pack.code_of[question.id],
            target=Target("question", question.id),
            **self._titled(question.label),
            lines=self._lines(*asked, *_offered(question), *_guidance(question.guidance)),
        )

    def gate(self, gate: Gate) -> Thing:
        """A gate, by its title, purpose and conditions."""
        conditions = [text for one in gate.conditions for text in (one.title, one.requirement)]
        after = self._pack.step_of.get(gate.after)
        return Thing(
            "gate",
            gate.id,
            place="" if after is None else self._step(after),
            code=gate.id,
            target=Target("gate", gate.id),
            **self._titled(gate.title),
            lines=self._lines(gate.purpose, *conditions),
        )

    def rules(self) -> Iterator[Thing]:
        """The numbered rules of law, by name and by what they may say, in the step that shows them.

        A rule the pack has no name for, or shows nowhere, is not there to be found.
        """
        names = self._pack.phrase_of
        for code, rule in sorted(NUMBERED.items()):
            shown = next((step for step in self._pack.steps() if rule in step.findings), None)
            if shown is not None and f"{rule}.name" in names:
                yield Thing(
                    "rule",
                    rule,
                    place=self._step(shown),
                    code=code,
                    target=Target("step", shown.id),
                    **self._titled(names[f"{rule}.name"]),
                    lines=self._lines(*self._said_by(rule)),
                )

    def _said_by(self, rule: str) -> Iterator[Text]:
        """The sentences of a rule that are whole as they stand."""
        for name, text in self._pack.phrase_of.items():
            if name.startswith(f"{rule}.") and "{" not in text.zh:
                yield text

    def clause(self, clause: Clause) -> Thing:
        """A clause, by the law it is from and what it says."""
        return Thing(
            "clause",
            clause.id,
            title=short_citation(self._pack, clause, self._lang),
            other=short_citation(self._pack, clause, self._other),
            place=f"〔{clause.grade}〕",
            target=Target("clause", clause.id),
            lines=(
                citation(self._pack, clause, self._lang),
                *self._lines(clause.says, clause.unverified),
            ),
        )

    def parameter(self, parameter: Parameter) -> Thing:
        """A figure, by its title and reason; its place says what sets it."""
        clause = parameter.values[-1].clause if parameter.values else None
        place = SET.in_(self._lang) if clause is None else name_of(self._pack, clause, self._lang)
        named = name_of(self._pack, parameter.id, self._lang)
        return Thing(
            "parameter",
            parameter.id,
            place=place.strip(),
            target=Target("parameter", parameter.id),
            **self._titled(parameter.title),
            lines=(named, *self._lines(parameter.reason)),
        )

    def document(self, document: Document) -> Thing:
        """A paper, by its title and headings."""
        headings = [section.heading for section in document.sections]
        return Thing(
            "document",
            document.id,
            place=next(
                (s.title.in_(self._lang) for s in self._pack.stages if s.id == document.stage), ""
            ),
            code=paper_code(document.id),
            target=Target("document", document.id),
            **self._titled(document.short),
            lines=self._lines(document.title, *headings),
        )

    def entry(self, kind: str, entry: Entry) -> Thing:
        """An entry of the library, by its title and all it says."""
        told = passages(entry, self._pack, self._lang)
        place = KINDS[kind].in_(self._lang)
        if isinstance(entry, Service):
            group = self._pack.question_of.get("matter.category")
            place = group.show(entry.group, self._lang) if group else entry.group
        return Thing(
            kind,
            entry.id,
            place=place,
            code=entry.code,
            target=Target("entry", entry.id),
            **self._titled(entry.title),
            lines=tuple(line for passage in told for line in passage.lines),
        )

    def answer(self, key: str, answer: Answer) -> Thing:
        """An answer, by its question’s label and what was said, noted and given as its source."""
        question = self._pack.question_of[answer.question]
        period = f" {period_name(answer.period, self._lang)}" if answer.period else ""
        return Thing(
            "answer",
            key,
            title=question.label.in_(self._lang) + period,
            place=self._step(self._pack.asked_in[answer.question]),
            code=self._pack.code_of[answer.question],
            target=Target("question", key),
            lines=(*self._shown(question, answer), answer.note, answer.source, answer.reason),
        )

    def _shown(self, question: Question, answer: Answer) -> Iterator[str]:
        if answer.standing != "given":
            return
        rows = table_rows(answer.value) if isinstance(question, TableQuestion) else None
        if rows is None or not isinstance(question, TableQuestion):
            yield from question.show(answer.value, self._lang).split("\n")
            return
        for row in rows:
            cells = (column.show(row.get(column.id), self._lang) for column in question.columns)
            told = (question.row_name(row, self._lang), *cells)
            yield " · ".join(part for part in told if part)

    def _step(self, step: Step) -> str:
        between = "·" if self._lang == "zh" else " · "
        return f"{step_name(step, self._lang)}{between}{self._stage(step)}"

    def _stage(self, step: Step) -> str:
        stage = self._pack.stage_of.get(step.id)
        return (DEPARTMENT_PAGES if stage is None else stage.title).in_(self._lang)

    def _titled(self, title: Text) -> dict[str, str]:
        return {"title": title.in_(self._lang), "other": title.in_(self._other)}

    def _lines(self, *texts: Text | None) -> tuple[str, ...]:
        return tuple(text.in_(self._lang) for text in texts if text is not None)


def _guidance(guides: Iterable[Guide]) -> Iterator[Text]:
    for guide in guides:
        yield guide.title
        yield from guide.lines


def _offered(question: Question) -> Iterator[Text]:
    """What a question offers: options, rows and columns, with their hints."""
    offered = (*getattr(question, "options", ()), *getattr(question, "columns", ()))
    rows = question.rows if isinstance(question, TableQuestion) else ()
    for one in (*offered, *rows):
        yield one.label
        if one.hint is not None:
            yield one.hint
