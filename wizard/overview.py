"""What a matter's pages and papers say at a glance, worked out from its results."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from wizard.content import numerals
from wizard.content.model import Document, Stage, Step
from wizard.content.text import Text
from wizard.engine.evaluate import Results
from wizard.engine.findings import Finding
from wizard.engine.route import Status, Stop
from wizard.engine.rules.conclusion import Conclusion
from wizard.engine.wording import say
from wizard.languages import Lang

_PLACEHOLDER = re.compile(r"\{([a-z0-9_.]+)(?::([cnpsw]\d))?\}")


@dataclass(frozen=True, slots=True)
class Counts:
    """What still wants a person: answers with problems, unanswered, flagged for review."""

    problems: int
    unanswered: int
    flagged: int


@dataclass(frozen=True, slots=True)
class StageProgress:
    """How far a stage is: steps done of all, and the gate that keeps it shut, if any."""

    stage: Stage
    done: int
    of: int
    locked_by: str | None

    @property
    def share(self) -> float:
        """The share of steps done."""
        return self.done / self.of if self.of else 0.0


def counts(results: Results) -> Counts:
    """What still wants a person, over everything that can be worked on."""
    asked = [
        one
        for stop in results.route.stops
        if stop.stage and results.locked_by(stop) is None
        for one in stop.asked
    ]
    return Counts(
        problems=sum(1 for one in asked if one.problem),
        unanswered=sum(1 for one in asked if one.open),
        flagged=sum(1 for one in asked if one.answer and one.answer.flagged),
    )


def stage_progress(results: Results) -> tuple[StageProgress, ...]:
    """How far each stage is. A repeating step is done when all its periods are."""
    return tuple(_progress(results, stage) for stage in results.pack.stages)


def _progress(results: Results, stage: Stage) -> StageProgress:
    stops = results.route.of_stage(stage.id)
    by_step: dict[str, list[Stop]] = {}
    for stop in stops:
        by_step.setdefault(stop.step.id, []).append(stop)
    done = sum(1 for of in by_step.values() if all(stop.status == "done" for stop in of))
    gates = {gate for stop in stops if (gate := results.locked_by(stop)) in results.gates}
    shut = stage.after_gate if stage.after_gate in gates else None
    return StageProgress(stage, done, len(by_step), shut)


def data_line(results: Results, stop: Stop, lang: Lang) -> str:
    """The one line under a task that tells what was found; nothing before there is something."""
    told = (_fragment(results, stop, text, lang) for text in stop.step.data_line)
    return ("·" if lang == "zh" else " · ").join(part for part in told if part)


def _fragment(results: Results, stop: Stop, text: Text, lang: Lang) -> str:
    """One fragment, or nothing when something it names is not there."""
    values = {
        name: _shown(results, stop, name, spec, lang)
        for name, spec in _PLACEHOLDER.findall(text.in_(lang))
    }
    if not all(values.values()):
        return ""
    return _PLACEHOLDER.sub(lambda found: values[found.group(1)], text.in_(lang))


def _shown(results: Results, stop: Stop, name: str, spec: str, lang: Lang) -> str:
    """A question's answer, or a measure of a rule (`rule.measure`), as it reads."""
    question = results.pack.question_of.get(name)
    if question is not None:
        period = stop.period if results.pack.asked_in[name].repeats else ""
        value = results.value(name, period)
        return "" if value is None else question.show(value, lang)
    rule, _, measure = name.rpartition(".")
    finding = results.finding(rule, stop.period) or results.finding(rule)
    if finding is None:
        return ""
    if measure == "verdict":
        return say(results.pack, finding.headline, lang)
    return _measure(finding.measures.get(measure), measure, spec, lang)


_SHARES = frozenset(("advantage", "surface", "predicted", "deduction"))
_AMOUNTS = frozenset(("inside_full", "inside_avoidable", "outside", "even_price", "due", "added"))


def _measure(value: Decimal | None, name: str, spec: str, lang: Lang) -> str:
    if value is None:
        return ""
    if spec.startswith("p") or name in _SHARES:
        return numerals.percent(value)
    if spec.startswith("w") or name in _AMOUNTS:
        return numerals.money(value, lang)
    return numerals.plain(value, int(spec[1:]) if spec else 1)


def advice(results: Results, lang: Lang) -> str:
    """The current conclusion as a sentence with its strength."""
    finding = results.finding("conclusion")
    if finding is None:
        return ""
    headline = say(results.pack, finding.headline, lang)
    strength = _strength(results, finding, lang)
    if not strength:
        return f"{headline}。" if lang == "zh" else f"{headline}."
    return f"{headline}（{strength}）。" if lang == "zh" else f"{headline} ({strength})."


def _strength(results: Results, finding: Finding, lang: Lang) -> str:
    detail = finding.detail
    if not isinstance(detail, Conclusion) or detail.verdict == "undecided":
        return ""
    if detail.preliminary:
        return "初步结论" if lang == "zh" else "preliminary"
    grade = results.finding("confidence")
    if grade is None:
        return ""
    letter = grade.verdict.upper()
    return f"可信度 {letter}" if lang == "zh" else f"confidence {letter}"


def most_sensitive(results: Results, lang: Lang) -> str:
    """The sentence under the advice: what would move it most, or why there is none yet."""
    cost = results.finding("cost.annual")
    if cost is not None:
        for reason in cost.because:
            if reason.phrase == "cost.annual.established":
                return say(results.pack, reason, lang)
    finding = results.finding("conclusion")
    if finding is None:
        return ""
    return say(results.pack, finding.because[0], lang)


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether a document can be printed whole: the questions it draws on that lack an answer."""

    document: Document
    missing: tuple[str, ...]


def document_readiness(results: Results, document: Document) -> Readiness:
    """What a document still lacks. It prints all the same, saying “not provided” there."""
    wanted = [
        asked.key
        for step in document.ready_after
        for stop in results.route.of_step(step)
        for asked in stop.asked
        if asked.open
    ]
    return Readiness(document, tuple(wanted))


def knocked_out(results: Results) -> tuple[str, ...]:
    """The red lines that are hit; their banner stays on every page of the matter."""
    return tuple(
        rule
        for rule, outcome in results.outcomes.items()
        if rule.startswith("redline.") and isinstance(outcome, Finding) and outcome.verdict == "hit"
    )


def stands(results: Results, stop: Stop) -> Status:
    """How a step stands; one whose conclusion says stop has a problem."""
    hit = set(knocked_out(results)) & set(stop.step.findings)
    return "problem" if hit else stop.status


def period_name(period: str, lang: Lang) -> str:
    """A period as people say it: 2027年3月, 2027 Q1."""
    year, _, part = period.partition("-")
    if part.startswith("Q"):
        return (
            f"{year}年第{'一二三四'[int(part[1:]) - 1]}季度"
            if lang == "zh"
            else f"Q{part[1:]} {year}"
        )
    if part.startswith("H"):
        half = "上" if part == "H1" else "下"
        return f"{year}年{half}半年" if lang == "zh" else f"{part} {year}"
    return f"{year}年{int(part)}月" if lang == "zh" else f"{year}-{part}"


def step_name(step: Step, lang: Lang) -> str:
    """A step as the rail names it: A3 现状基线."""
    return f"{step.code} {step.title.in_(lang)}"


def uses(results: Results, question: str) -> Mapping[str, str]:
    """The rules that read a question, by id, with the verdict each gives now."""
    return {
        name: outcome.verdict
        for name, outcome in results.outcomes.items()
        if isinstance(outcome, Finding) and question in outcome.read
    }
