"""What a department or a bureau lays over the official pack (补充包), and the pack it makes.

An overlay adds, re-words and hides; it never touches what a question is answered with, because
answers and rules hold to that. `laid_over` is a pure function; what an overlay gets wrong is told
by `overlay_checks` before, and by every whole-pack check after.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Literal, TypeVar

from wizard.content.calendar import CalendarYear
from wizard.content.library import Library
from wizard.content.model import (
    AnswersPart,
    Applied,
    Clause,
    Document,
    Pack,
    Parameter,
    ParameterValue,
    Part,
    Phrase,
    Section,
    Step,
)
from wizard.content.questions import ChoiceQuestion, Guide, Question
from wizard.content.text import Content, Text

C = TypeVar("C", bound=Content)


class AddedQuestion(Content):
    """A question of the department's own: in which step, and behind which question, if not last."""

    step: str
    after: str | None = None
    question: Question


class AddedValue(Content):
    """A figure from a day on. A statutory one needs a clause; a default 〔设〕 needs a reason."""

    parameter: str
    since: date
    value: str
    clause: str | None = None
    reason: Text | None = None


class Additions(Content):
    """What is added; everything carries an id that the pack does not have yet."""

    questions: tuple[AddedQuestion, ...] = ()
    clauses: tuple[Clause, ...] = ()
    values: tuple[AddedValue, ...] = ()
    library: Library = Library()


class Wording(Content):
    """New words for something that stays what it is. What is not said here stays as it reads."""

    id: str

    def changes(self) -> Mapping[str, object]:
        """The fields that are said, as they are to read."""
        fields = (name for name in type(self).model_fields if name != "id")
        return {name: told for name in fields if (told := getattr(self, name)) is not None}


class StepWording(Wording):
    """How a step is called and explained."""

    title: Text | None = None
    task: Text | None = None
    purpose: Text | None = None
    guidance: tuple[Guide, ...] | None = None


class QuestionWording(Wording):
    """How a question is asked and explained; its options by id."""

    label: Text | None = None
    prompt: Text | None = None
    why: Text | None = None
    hint: Text | None = None
    example: Text | None = None
    guidance: tuple[Guide, ...] | None = None
    options: Mapping[str, Text] | None = None


class ClauseWording(Wording):
    """What a clause says in our words, and what of it is not verified."""

    says: Text | None = None
    unverified: Text | None = None


class PhraseWording(Wording):
    """A sentence; it may use the places the official one has, and no others."""

    text: Text


class Replacements(Content):
    """New words, and entries and years put in the place of those that have the same id."""

    steps: tuple[StepWording, ...] = ()
    questions: tuple[QuestionWording, ...] = ()
    clauses: tuple[ClauseWording, ...] = ()
    phrases: tuple[PhraseWording, ...] = ()
    library: Library = Library()
    calendar: tuple[CalendarYear, ...] = ()


class Hidden(Content):
    """Something taken out; of a question's hint, only the hint and the example."""

    kind: Literal["question", "hint", "clause", "phrase", "parameter", "entry"]
    id: str


class Overlay(Content):
    """A small body of content laid over the official pack `pack` (补充包)."""

    id: str
    version: str
    title: Text
    pack: str
    author: str
    add: Additions = Additions()
    replace: Replacements = Replacements()
    hide: tuple[Hidden, ...] = ()

    @property
    def digest(self) -> str:
        """The SHA-256 of what it says."""
        return hashlib.sha256(self.model_dump_json(by_alias=True).encode()).hexdigest()

    def hidden(self, kind: str) -> frozenset[str]:
        """The ids of one kind it hides."""
        return frozenset(one.id for one in self.hide if one.kind == kind)


def laid_over(pack: Pack, overlay: Overlay) -> Pack:
    """The pack as it reads with the overlay: made anew, its version naming both.

    What the overlay names and the pack does not have is passed over here.
    """
    layer = _Layer(overlay)
    applied = Applied(
        id=overlay.id,
        version=overlay.version,
        title=overlay.title,
        author=overlay.author,
        digest=overlay.digest,
    )
    stages = tuple(
        changed(stage, steps=tuple(map(layer.step, stage.steps))) for stage in pack.stages
    )
    return changed(
        pack,
        version=f"{pack.version}+{overlay.title.zh} {overlay.version}",
        department=tuple(map(layer.step, pack.department)),
        stages=stages,
        clauses=layer.clauses(pack.clauses),
        parameters=layer.parameters(pack.parameters),
        phrases=layer.phrases(pack.phrases),
        documents=tuple(map(layer.document, pack.documents)),
        library=layer.library(pack.library),
        calendar=layer.calendar(pack.calendar),
        overlays=(*pack.overlays, applied),
    )


def all_laid_over(pack: Pack, overlays: Iterable[Overlay]) -> Pack:
    """The pack with every overlay, in their order."""
    for overlay in overlays:
        pack = laid_over(pack, overlay)
    return pack


def changed(whole: C, **changes: object) -> C:
    """A piece of content made anew with some fields changed.

    Made anew rather than copied: a copy would carry along what was worked out from the old fields.
    """
    told = {name: getattr(whole, name) for name in type(whole).model_fields}
    return type(whole).model_validate({**told, **changes})


class _Layer:
    """One overlay, applied to each part of a pack."""

    def __init__(self, overlay: Overlay) -> None:
        self._add = overlay.add
        self._replace = overlay.replace
        self._hidden = overlay.hidden

    def step(self, step: Step) -> Step:
        """The step with its own words and its questions shown, re-worded and added."""
        shown = [self._question(one) for one in step.questions if self._shows(one)]
        for added in self._add.questions:
            if added.step == step.id:
                place = next((n for n, q in enumerate(shown, 1) if q.id == added.after), len(shown))
                shown.insert(place, added.question)
        worded = _worded((step,), self._replace.steps)[0]
        return changed(worded, questions=tuple(shown))

    def _shows(self, question: Question) -> bool:
        return question.id not in self._hidden("question")

    def _question(self, question: Question) -> Question:
        if question.id in self._hidden("hint"):
            question = changed(question, hint=None, example=None)
        for wording in self._replace.questions:
            if wording.id == question.id:
                question = _reworded(question, wording)
        return question

    def clauses(self, clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
        """The clauses shown, in their own words, then those added."""
        shown = tuple(one for one in clauses if one.id not in self._hidden("clause"))
        return (*_worded(shown, self._replace.clauses), *self._add.clauses)

    def phrases(self, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
        """The sentences shown, in their own words."""
        shown = tuple(one for one in phrases if one.id not in self._hidden("phrase"))
        return _worded(shown, self._replace.phrases)

    def parameters(self, parameters: tuple[Parameter, ...]) -> tuple[Parameter, ...]:
        """The figures shown, with the values added from their days on."""
        shown = (one for one in parameters if one.id not in self._hidden("parameter"))
        return tuple(map(self._parameter, shown))

    def _parameter(self, parameter: Parameter) -> Parameter:
        for added in self._add.values:
            if added.parameter == parameter.id:
                parameter = _with_value(parameter, added)
        return parameter

    def library(self, library: Library) -> Library:
        """Every kind of entry: those shown or put in their place, then those added."""
        hidden, fields = self._hidden("entry"), type(library).model_fields
        return Library(
            **{
                kind: (
                    *_replaced(
                        getattr(library, kind), getattr(self._replace.library, kind), hidden
                    ),
                    *getattr(self._add.library, kind),
                )
                for kind in fields
            }
        )

    def calendar(self, years: tuple[CalendarYear, ...]) -> tuple[CalendarYear, ...]:
        """The years, those of the overlay in the place of the official ones."""
        of = {one.year: one for one in (*years, *self._replace.calendar)}
        return tuple(of[year] for year in sorted(of))

    def document(self, document: Document) -> Document:
        """The document without the hidden questions in its lists of answers."""
        if not self._hidden("question"):
            return document
        return changed(document, sections=tuple(map(self._section, document.sections)))

    def _section(self, section: Section) -> Section:
        parts = [self._part(part) for part in section.parts]
        return changed(section, parts=tuple(part for part in parts if part is not None))

    def _part(self, part: Part) -> Part | None:
        if not isinstance(part, AnswersPart):
            return part
        left = tuple(one for one in part.questions if one not in self._hidden("question"))
        return changed(part, questions=left) if left else None


def _worded(items: Sequence[C], wordings: Iterable[Wording]) -> tuple[C, ...]:
    """The items, those named by a wording in its words."""
    told = {wording.id: wording.changes() for wording in wordings}
    return tuple(changed(one, **told.get(getattr(one, "id", ""), {})) for one in items)


def _reworded(question: Question, wording: QuestionWording) -> Question:
    changes = dict(wording.changes())
    labels = changes.pop("options", None)
    if isinstance(labels, Mapping) and isinstance(question, ChoiceQuestion):
        changes["options"] = tuple(
            changed(one, label=labels.get(one.id, one.label)) for one in question.options
        )
    return changed(question, **changes)


def _with_value(parameter: Parameter, added: AddedValue) -> Parameter:
    """The figure with one more row; a default may also be changed from the same day."""
    kept = [one for one in parameter.values if parameter.statutory or one.since != added.since]
    row = ParameterValue(since=added.since, value=added.value, clause=added.clause)
    values = tuple(sorted((*kept, row), key=lambda one: one.since))
    return changed(parameter, values=values, reason=added.reason or parameter.reason)


def _replaced(old: Iterable[C], new: Iterable[C], hidden: frozenset[str]) -> list[C]:
    by_id = {getattr(one, "id", ""): one for one in new}
    names = ((getattr(one, "id", ""), one) for one in old)
    return [by_id.get(name, one) for name, one in names if name not in hidden]
