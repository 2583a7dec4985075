"""Small things with good defaults: a matter, answers, a snapshot, a pack of a few questions."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from pydantic import TypeAdapter

from wizard.case.model import Answer, Matter, Snapshot, keyed
from wizard.content.model import Clause, Gate, Pack, Parameter, ParameterValue, Stage, Step
from wizard.content.questions import Question
from wizard.content.text import both
from wizard.engine.evaluate import Results, evaluate
from wizard.engine.findings import Finding, Unsettled
from wizard.engine.wording import say
from wizard.languages import LANGS, Lang

AS_OF = date(2026, 11, 23)
_QUESTION: TypeAdapter[Question] = TypeAdapter(Question)
UNKNOWN = object()
"""Stands for “don't know” among the values given to `answers`."""


def make_matter(pack: Pack, **changes: Any) -> Matter:
    told = {
        "id": "m1",
        "title": "政务咨询热线",
        "pack_id": pack.id,
        "pack_version": pack.version,
        "as_of": AS_OF.isoformat(),
    }
    return Matter.model_validate({**told, **changes})


def answers(values: Mapping[str, object]) -> dict[str, Answer]:
    """Answers by key; a key may carry a period, and `UNKNOWN` is “don't know”."""
    made = {}
    for key, value in values.items():
        question, _, period = key.partition("@")
        if value is UNKNOWN:
            made[key] = Answer(question=question, period=period, standing="unknown")
        else:
            made[key] = Answer(question=question, period=period, value=value, basis="fact")
    return {keyed(one.question, one.period): one for one in made.values()}


def make_snapshot(pack: Pack, values: Mapping[str, object], **matter: Any) -> Snapshot:
    return Snapshot(make_matter(pack, **matter), answers(values))


def judged(pack: Pack, values: Mapping[str, object], **matter: Any) -> Results:
    return evaluate(pack, make_snapshot(pack, values, **matter))


def found(results: Results, rule: str, period: str = "") -> Finding:
    """The rule's finding; insists on one, and that all it says can be said in both languages."""
    outcome = results.outcomes[keyed(rule, period)]
    assert isinstance(outcome, Finding), outcome
    for lang in LANGS:
        for sentence in sentences(results.pack, outcome, lang):
            assert sentence.strip()
            assert "{" not in sentence
    return outcome


def sentences(pack: Pack, finding: Finding, lang: Lang) -> tuple[str, ...]:
    """Everything a finding says."""
    reasons = (finding.headline, *finding.because, *finding.limits, *finding.next_steps)
    return tuple(say(pack, reason, lang) for reason in reasons)


def unsettled(results: Results, rule: str, period: str = "") -> Unsettled:
    """The question the rule waits for; insists that it cannot speak."""
    outcome = results.outcomes[keyed(rule, period)]
    assert isinstance(outcome, Unsettled), outcome
    return outcome


def make_question(name: str, kind: str = "text", **changes: Any) -> Question:
    """A question of a kind; a choice offers a, b and c."""
    told: dict[str, Any] = {"id": name, "kind": kind, "label": both(name), "prompt": both(name)}
    if kind == "choice":
        told["options"] = tuple({"id": one, "label": both(one)} for one in "abc")
    if kind == "table":
        told |= {"columns": (), "name_label": both("name")}
    if kind == "rating":
        told |= {f"anchor{mark}": both(str(mark)) for mark in (1, 3, 5)}
    return _QUESTION.validate_python({**told, **changes})


def make_step(name: str, *questions: Question, code: str = "A1", **changes: Any) -> Step:
    told = {name_: both(name) for name_ in ("title", "task", "purpose", "office")}
    whole = {"id": name, "code": code, "minutes": 5, "questions": questions, **told}
    return Step.model_validate({**whole, **changes})


def make_clause(name: str, **changes: Any) -> Clause:
    told = {part: both(name) for part in ("article", "says")}
    whole = {"id": name, "law": "law.some", "grade": "A", "verified_on": AS_OF, **told}
    return Clause.model_validate({**whole, **changes})


def make_parameter(name: str, *values: tuple[date, str], clause: str | None = None) -> Parameter:
    """A figure with its value from each day on; a default where no clause sets it."""
    return Parameter(
        id=name,
        title=both(name),
        reason=None if clause else both("why"),
        statutory=clause is not None,
        values=tuple(ParameterValue(since=day, value=told, clause=clause) for day, told in values),
    )


def make_stage(name: str, *steps: Step, number: int = 1, **changes: Any) -> Stage:
    told = {"id": name, "number": number, "title": both(name), "aim": both(name), "steps": steps}
    return Stage.model_validate({**told, **changes})


def make_pack(*stages: Stage, **changes: Any) -> Pack:
    """A pack of these stages; everything else is empty unless given."""
    told: dict[str, Any] = {
        "id": "small",
        "version": "1",
        "title": both("small"),
        "verified_on": AS_OF,
        "stages": stages,
    }
    parts = ("department", "gates", "clauses", "parameters", "indicators", "phrases", "documents")
    empty: dict[str, tuple[()]] = dict.fromkeys(parts, ())
    return Pack.model_validate({**told, **empty, **changes})


def with_figure(pack: Pack, name: str, value: str) -> Pack:
    """The pack with another value for one of its parameters."""
    last = pack.parameter_of[name].values[-1]
    # Made anew rather than copied: a copy would carry the figures already read from the old value.
    given = ParameterValue(since=last.since, value=value, clause=last.clause)
    changed = tuple(
        one.model_copy(update={"values": (given,)}) if one.id == name else one
        for one in pack.parameters
    )
    told = {field: getattr(pack, field) for field in Pack.model_fields}
    return Pack.model_validate({**told, "parameters": changed})


def make_gate(name: str, after: str, *conditions: Mapping[str, Any]) -> Gate:
    """A gate after a step; each condition says what differs from the usual."""
    told = {part: both(name) for part in ("title", "purpose", "signed_by")}
    usual = {"title": both(name), "requirement": both(name)}
    whole = tuple({**usual, **one} for one in conditions)
    return Gate.model_validate({"id": name, "after": after, "conditions": whole, **told})
