"""Whole-pack checks that no single field can see: each a function from a pack to its flaws.

A flaw names what is wrong, where, and what would put it right; `wizard/sentences.py` makes it a
sentence.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from string import Formatter

from wizard.content.calendar import SATURDAY
from wizard.content.conditions import Condition, depends_on
from wizard.content.flaw import Flaw
from wizard.content.library_checks import LIBRARY_CHECKS
from wizard.content.model import (
    AnswersPart,
    FindingPart,
    GridPart,
    Pack,
    Part,
    Step,
    TablePart,
    TextPart,
)
from wizard.content.questions import Question, TableQuestion
from wizard.content.text import Content, Text

NUMBER_FORMATS = frozenset("cnpsw")
CHINESE = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
QUOTED = re.compile("“[^“”]*”")
"""Words in quotation marks, which may be in their own language."""


def flaws(pack: Pack, rules: Iterable[str]) -> tuple[Flaw, ...]:
    """Everything that is wrong with a pack. `rules` are the ids of the rules that exist."""
    found = [flaw for check in CHECKS for flaw in check(pack)]
    found += unknown_rules(pack, frozenset(rules))
    return tuple(found)


def twice_used_ids(pack: Pack) -> Iterator[Flaw]:
    """An id stands for one thing."""
    kinds: Mapping[str, Iterable[str]] = {
        "step": (step.id for step in pack.steps()),
        "code": (step.code for step in pack.steps()),
        "question": (question.id for step in pack.steps() for question in step.questions),
        "clause": (clause.id for clause in pack.clauses),
        "parameter": (parameter.id for parameter in pack.parameters),
        "phrase": (phrase.id for phrase in pack.phrases),
        "gate": (gate.id for gate in pack.gates),
        "document": (document.id for document in pack.documents),
        "indicator": (indicator.id for indicator in pack.indicators),
    }
    for kind, ids in kinds.items():
        for name, count in Counter(ids).items():
            if count > 1:
                yield Flaw("pack.id_twice", name, {"kind": kind})


def conditions_that_look_ahead(pack: Pack) -> Iterator[Flaw]:
    """A condition looks back, and leans only on required questions."""
    met: dict[str, Question] = {}
    for step in pack.steps():
        if step.shown_when is not None:
            yield from _leaning(step.shown_when, met, _at(step))
        for question in step.questions:
            if question.shown_when is not None:
                yield from _leaning(question.shown_when, met, _at(step, question))
            met[question.id] = question


def _leaning(condition: Condition, met: Mapping[str, Question], place: str) -> Iterator[Flaw]:
    for name in sorted(depends_on(condition)):
        if name not in met:
            yield Flaw("pack.condition_ahead", place, {"question": name})
        elif not met[name].required:
            yield Flaw("pack.condition_on_optional", place, {"question": name})


def gate_references(pack: Pack) -> Iterator[Flaw]:
    """What a gate names exists: its step, its conditions' questions, the gates others wait for."""
    for gate in pack.gates:
        if gate.after not in pack.step_of:
            yield Flaw("pack.unknown_step", gate.id, {"step": gate.after})
        for condition in gate.conditions:
            place = f"{gate.id} {condition.id}"
            if condition.goto not in pack.question_of:
                yield Flaw("pack.unknown_question", place, {"question": condition.goto})
            if (condition.rule is None) == (condition.holds is None):
                yield Flaw("pack.gate_condition_unclear", place)
            if condition.holds is not None:
                for name in sorted(depends_on(condition.holds) - set(pack.question_of)):
                    yield Flaw("pack.unknown_question", place, {"question": name})
    waited = {step.after_gate: _at(step) for step in pack.steps() if step.after_gate}
    waited |= {stage.after_gate: stage.id for stage in pack.stages if stage.after_gate}
    for name, place in waited.items():
        if name not in pack.gate_of:
            yield Flaw("pack.unknown_gate", place, {"gate": name})


def question_references(pack: Pack) -> Iterator[Flaw]:
    """Indicators, tables and documents name questions that exist."""
    for place, name in _named_questions(pack):
        if name not in pack.question_of:
            yield Flaw("pack.unknown_question", place, {"question": name})


def step_references(pack: Pack) -> Iterator[Flaw]:
    """A step leans on steps that exist."""
    for step in pack.steps():
        for needed in step.needs:
            if needed not in pack.step_of:
                yield Flaw("pack.unknown_step", _at(step), {"step": needed})


def _named_questions(pack: Pack) -> Iterator[tuple[str, str]]:
    for indicator in pack.indicators:
        yield indicator.id, indicator.question
    for step in pack.steps():
        for question in step.questions:
            if isinstance(question, TableQuestion) and question.rows_from:
                yield _at(step, question), question.rows_from
    for document, part in _parts(pack):
        for name in _named(part):
            yield document, name


def _parts(pack: Pack) -> Iterator[tuple[str, Part]]:
    """Every part of every document, with the document's id."""
    for document in pack.documents:
        for section in document.sections:
            for part in section.parts:
                yield document.id, part


def _named(part: object) -> tuple[str, ...]:
    match part:
        case AnswersPart(questions=questions):
            return questions
        case TablePart(question=question):
            return (question,)
        case _:
            return ()


def choices_without_a_choice(pack: Pack) -> Iterator[Flaw]:
    """A choice offers at least two options, each once."""
    for step in pack.steps():
        for question in step.questions:
            if question.kind != "choice":
                continue
            ids = [option.id for option in question.options]
            if len(ids) < 2 or len(set(ids)) < len(ids):
                yield Flaw("pack.options_unclear", _at(step, question))
            none = question.none_of_these
            if none is not None and none not in ids:
                yield Flaw("pack.options_unclear", _at(step, question))


def citations(pack: Pack) -> Iterator[Flaw]:
    """Every citation is defined."""
    for step in pack.steps():
        for place, cites in (
            (_at(step), step.cites),
            *((_at(step, question), question.cites) for question in step.questions),
        ):
            for clause in cites:
                if clause not in pack.clause_of:
                    yield Flaw("pack.unknown_clause", place, {"clause": clause})
    for gate in pack.gates:
        for condition in gate.conditions:
            for clause in condition.cites:
                if clause not in pack.clause_of:
                    place = f"{gate.id} {condition.id}"
                    yield Flaw("pack.unknown_clause", place, {"clause": clause})


def laws_of_clauses(pack: Pack) -> Iterator[Flaw]:
    """Every clause stands in a law that has a card."""
    for clause in pack.clauses:
        if clause.law not in pack.library.law_of:
            yield Flaw("pack.unknown_law", clause.id, {"law": clause.law})


def parameters(pack: Pack) -> Iterator[Flaw]:
    """Dates ascend; what law sets carries a clause not graded D; a default carries its reason."""
    for parameter in pack.parameters:
        days = [value.since for value in parameter.values]
        if not days or days != sorted(set(days)):
            yield Flaw("pack.parameter_dates", parameter.id)
        if not parameter.statutory and parameter.reason is None:
            yield Flaw("pack.default_without_reason", parameter.id)
        for value in parameter.values:
            if not parameter.statutory:
                continue
            clause = pack.clause_of.get(value.clause or "")
            if clause is None:
                values = {"clause": value.clause or "–"}
                yield Flaw("pack.unknown_clause", parameter.id, values)
            elif clause.grade == "D":
                yield Flaw("pack.rests_on_doubt", parameter.id, {"clause": clause.id})


def calendar_days(pack: Pack) -> Iterator[Flaw]:
    """Years and holidays follow one another; only weekends outside holidays are worked instead."""
    years = [one.year for one in pack.calendar]
    if years != sorted(set(years)):
        yield Flaw("pack.calendar_order", "calendar")
    for year in pack.calendar:
        off = [(one.first, one.last) for one in year.holidays]
        flat = [day for span in off for day in span]
        if flat != sorted(flat):
            yield Flaw("pack.calendar_order", str(year.year))
        for holiday in year.holidays:
            for day in holiday.working:
                inside = any(first <= day <= last for first, last in off)
                if inside or day.weekday() < SATURDAY:
                    values = {"day": day.isoformat()}
                    yield Flaw("pack.calendar_workday", f"{year.year} {holiday.id}", values)


def indicator_weights(pack: Pack) -> Iterator[Flaw]:
    """The weights of a group add up to a hundred, and every measured one has its marks."""
    sums: Counter[str] = Counter()
    for indicator in pack.indicators:
        if indicator.group != "path":
            sums[indicator.group] += int(indicator.weight)
        measured = indicator.group.endswith(".measured")
        if measured and len(indicator.marks) != len(indicator.bounds) + 1:
            yield Flaw("pack.indicator_marks", indicator.id)
    for group, total in sums.items():
        if total != 100:
            yield Flaw("pack.weights", group, {"sum": str(total)})


def phrase_placeholders(pack: Pack) -> Iterator[Flaw]:
    """Both languages name the same placeholders, each a plain name with at most a number format."""
    for phrase in pack.phrases:
        yield from _placeholders(phrase.text, phrase.id)
    for document, part in _parts(pack):
        if isinstance(part, TextPart):
            yield from _placeholders(part.text, document)
        if isinstance(part, GridPart):
            for row in part.rows:
                yield from _placeholders(row.text, document)


def _placeholders(text: Text, place: str) -> Iterator[Flaw]:
    named: list[set[str]] = []
    for words in (text.zh, text.en):
        try:
            fields = [(name, spec) for _, name, spec, _ in Formatter().parse(words) if name]
        except ValueError:
            yield Flaw("pack.placeholder_broken", place)
            return
        for name, spec in fields:
            plain = name.replace(".", "").replace("_", "").replace("@", "").isalnum()
            if not plain or (spec and (spec[0] not in NUMBER_FORMATS or not spec[1:].isdigit())):
                yield Flaw("pack.placeholder_broken", place)
        named.append({name for name, _ in fields})
    if named[0] != named[1]:
        told = ", ".join(sorted(named[0] ^ named[1]))
        yield Flaw("pack.placeholders_differ", place, {"names": told})


def empty_texts(pack: Pack) -> Iterator[Flaw]:
    """Every text is there in both languages."""
    for place, text in texts(pack):
        if not text.zh.strip() or not text.en.strip():
            yield Flaw("pack.text_missing", place)


def english_in_chinese(pack: Pack) -> Iterator[Flaw]:
    """The English is English: no Chinese characters or marks, but those quoted on purpose."""
    for place, text in texts(pack):
        if CHINESE.search(QUOTED.sub("", text.en)):
            yield Flaw("pack.english_in_chinese", place, {"text": text.en})


def unknown_rules(pack: Pack, rules: frozenset[str]) -> Iterator[Flaw]:
    """Every rule named exists."""
    for place, rule in _named_rules(pack):
        if rule not in rules:
            yield Flaw("pack.unknown_rule", place, {"rule": rule})


def _named_rules(pack: Pack) -> Iterator[tuple[str, str]]:
    for step in pack.steps():
        for rule in step.findings:
            yield _at(step), rule
    for gate in pack.gates:
        for condition in gate.conditions:
            if condition.rule is not None:
                yield f"{gate.id} {condition.id}", condition.rule
    for document, part in _parts(pack):
        if isinstance(part, FindingPart):
            yield document, part.rule


CHECKS: tuple[Callable[[Pack], Iterator[Flaw]], ...] = (
    twice_used_ids,
    conditions_that_look_ahead,
    gate_references,
    question_references,
    step_references,
    choices_without_a_choice,
    citations,
    laws_of_clauses,
    parameters,
    calendar_days,
    indicator_weights,
    phrase_placeholders,
    empty_texts,
    english_in_chinese,
    *LIBRARY_CHECKS,
)


def texts(pack: Pack) -> Iterator[tuple[str, Text]]:
    """Every text of a pack with the place it stands in."""
    for name in type(pack).model_fields:
        yield from _texts(getattr(pack, name), name)


def _texts(value: object, place: str) -> Iterator[tuple[str, Text]]:
    if isinstance(value, Text):
        yield place, value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part, place)
    elif isinstance(value, Content):
        here = f"{place} {getattr(value, 'id', '')}".strip()
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name), here)


def _at(step: Step, question: Question | None = None) -> str:
    """Where something stands: the step's code, and the question's id."""
    return step.code if question is None else f"{step.code} {question.id}"
