"""What uses what: for a clause, a parameter, a question or an entry, everything that rests on it.

Steps, gates, indicators, figures, documents and entries say so in the pack. What a rule uses is
only known once it has run, because `Facts` watches it; whoever has results hands those pairs over.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Literal

from wizard.content.conditions import depends_on
from wizard.content.model import (
    AnswersPart,
    Document,
    GridPart,
    Pack,
    Step,
    TablePart,
    TextPart,
)
from wizard.content.questions import Question, TableQuestion
from wizard.content.text import Text

UseKind = Literal[
    "step", "question", "gate", "indicator", "parameter", "document", "entry", "clause", "rule"
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Use:
    """One thing that uses another: what kind it is, and its id."""

    kind: UseKind
    id: str


Observed = Iterable[tuple[str, str]]
"""Pairs of a rule and the id of something it read or cited while it ran."""


def uses(pack: Pack, observed: Observed = ()) -> Mapping[str, tuple[Use, ...]]:
    """By the id of what is used: everything that uses it, each once, in the order of the pack.

    A law is used by its clauses and by all that uses them.
    """
    found: dict[str, dict[Use, None]] = {}
    for used, use in (*_told(pack), *((used, Use("rule", rule)) for rule, used in observed)):
        found.setdefault(used, {})[use] = None
    for clause in pack.clauses:
        law = found.setdefault(clause.law, {})
        law[Use("clause", clause.id)] = None
        law |= found.get(clause.id, {})
    return {used: tuple(by) for used, by in found.items()}


def _told(pack: Pack) -> Iterator[tuple[str, Use]]:
    """What the pack itself says."""
    for step in pack.steps():
        yield from _by_step(pack, step)
    yield from _by_gates(pack)
    for indicator in pack.indicators:
        yield indicator.question, Use("indicator", indicator.id)
    for parameter in pack.parameters:
        for value in parameter.values:
            if value.clause is not None:
                yield value.clause, Use("parameter", parameter.id)
    for document in pack.documents:
        for used in _in_document(pack, document):
            yield used, Use("document", document.id)
    for entry in pack.library.entries():
        for used in pack.library.links(entry):
            yield used, Use("entry", entry.id)


def _by_step(pack: Pack, step: Step) -> Iterator[tuple[str, Use]]:
    use = Use("step", step.id)
    shown = depends_on(step.shown_when) if step.shown_when is not None else frozenset()
    for used in (*step.cites, *step.needs, *sorted(shown)):
        yield used, use
    for line in step.data_line:
        for used in _filled(pack, line):
            yield used, use
    for question in step.questions:
        for used in _in_question(question):
            yield used, Use("question", question.id)


def _in_question(question: Question) -> Iterator[str]:
    yield from question.cites
    if question.shown_when is not None:
        yield from sorted(depends_on(question.shown_when))
    if isinstance(question, TableQuestion) and question.rows_from:
        yield question.rows_from


def _by_gates(pack: Pack) -> Iterator[tuple[str, Use]]:
    for gate in pack.gates:
        for condition in gate.conditions:
            asked = depends_on(condition.holds) if condition.holds is not None else frozenset()
            for used in (*condition.cites, condition.goto, *sorted(asked)):
                yield used, Use("gate", gate.id)


def _in_document(pack: Pack, document: Document) -> Iterator[str]:
    """The questions and figures a document prints."""
    yield from _filled(pack, document.title)
    for section in document.sections:
        for part in section.parts:
            match part:
                case AnswersPart(questions=questions):
                    yield from questions
                case TablePart(question=question):
                    yield question
                case TextPart(text=text):
                    yield from _filled(pack, text)
                case GridPart(rows=rows):
                    for row in rows:
                        yield from _filled(pack, row.text)
                case _:
                    pass


def _filled(pack: Pack, text: Text) -> Iterator[str]:
    """The questions and parameters a text has places for."""
    for _, name, _, _ in Formatter().parse(text.zh):
        used = (name or "").removeprefix("parameter.")
        if used in pack.question_of or used in pack.parameter_of:
            yield used
