"""The argument of stage one: tests, composite score, confidence."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from wizard.case.model import Answer, Basis
from wizard.engine.facts import Facts, Missing
from wizard.engine.findings import Finding, Reason
from wizard.engine.methods.confidence import Grade, Part, graded, weakest
from wizard.engine.methods.suitability import (
    Suitability,
    SuitabilityInput,
    suitability,
)
from wizard.engine.rules.diagnosis import measured_mark
from wizard.engine.rules.register import RiskRegister
from wizard.engine.rules.saying import found, says

TESTS = tuple(f"test.k{place}" for place in range(1, 9))
HARD_TESTS = ("test.k1", "test.k2", "test.k3", "test.k4", "test.k7", "test.k8")
HUNDRED = Decimal(100)


def manageable(facts: Facts) -> Finding:
    """Can the service be managed by contract: eight tests, six of them hard?"""
    facts.cite("demand22.art6", "demand22.art9")
    answers = {test: facts.yes(test) for test in TESTS}
    failed = [test for test, passed in answers.items() if not passed]
    hard = [test for test in failed if test in HARD_TESTS]
    verdict = "failed" if hard else "passed_hard" if failed else "passed"
    passed = len(TESTS) - len(failed)
    values = {"passed": passed, "of": len(TESTS)}
    because = (
        says("manageable.counted", **values),
        *(says(f"manageable.failed.{test.removeprefix('test.')}") for test in failed),
    )
    return found(
        "manageable",
        verdict,
        because=because,
        measures={
            "passed": Decimal(passed),
            "hard_passed": Decimal(len(HARD_TESTS) - len(hard)),
        },
        values=values,
    )


def composite(facts: Facts) -> Finding:
    """How suitable is the service for contracting, all eight dimensions together?"""
    given = _suitability_input(facts)
    result = suitability(given)
    verdicts = ("high", "middle", "low")
    reached = (v for v, bound in zip(verdicts, given.bands, strict=True) if result.score >= bound)
    return found(
        "suitability",
        next(reached, "very_low"),
        because=(
            says("suitability.sum", score=result.score),
            *_ends(result),
            _steadiness(facts, result),
        ),
        measures={
            "score": result.score,
            **{dimension.id.lower(): dimension.points for dimension in result.dimensions},
        },
        detail=result,
        given=given,
        values={"score": result.score},
    )


def _suitability_input(facts: Facts) -> SuitabilityInput:
    steps = facts.parameters("suitability.cost_points")
    register = facts.detail("risks", RiskRegister)
    return SuitabilityInput(
        core=(_mark(facts, "rating.d01"), _mark(facts, "rating.d14")),
        tests_passed=int(facts.finding("manageable").measures["passed"]),
        market=(_measured(facts, "measure.q12"), _mark(facts, "rating.d05")),
        need=facts.finding("diagnosis").measures["need"],
        advantage=facts.finding("cost.annual").measures["advantage"],
        top_risks=tuple(risk.level for risk in register.top),
        capability=_mark(facts, "rating.d10"),
        people=(_mark(facts, "rating.d11"), _mark(facts, "rating.d12")),
        weights=facts.parameters("suitability.weights"),
        advantage_steps=tuple(
            (advantage / HUNDRED, points)
            for advantage, points in zip(steps[::2], steps[1::2], strict=True)
        ),
        bands=tuple(
            facts.parameter(f"suitability.{name}")
            for name in ("outsource", "conditional", "optimise")
        ),
    )


def _mark(facts: Facts, question: str) -> Decimal:
    mark = facts.mark(question)
    if mark is None:
        raise Missing(question)
    return mark


def _measured(facts: Facts, question: str) -> Decimal:
    indicator = next(one for one in facts.pack.indicators if one.question == question)
    mark = measured_mark(facts, indicator)
    if mark is None:
        raise Missing(question)
    return mark


def _ends(result: Suitability) -> tuple[Reason, ...]:
    """The dimension that adds most beyond its weight's half, and the one that falls short most."""
    short = max(result.dimensions, key=lambda d: d.weight - d.adds)
    strong = max(result.dimensions, key=lambda d: d.adds)
    return (
        says(f"suitability.strong.{strong.id.lower()}", points=strong.points, adds=strong.adds),
        says(
            f"suitability.short.{short.id.lower()}",
            points=short.points,
            lost=short.weight - short.adds,
        ),
    )


def _steadiness(facts: Facts, result: Suitability) -> Reason:
    """The weight whose change would first put the service into another band."""
    turning = [(one, one.nearest) for one in result.steady if one.nearest is not None]
    if not turning:
        return says("suitability.steady")
    first, end = min(turning, key=lambda told: (abs(told[1] - told[0].weight), told[0].id))
    name = facts.pack.phrase_of[f"told.word.{first.id.lower()}"]
    return says("suitability.turns", name=name, weight=first.weight, end=end)


@dataclass(frozen=True, slots=True)
class Confidence:
    """How far the conclusion can be relied on: three shares and the grade of the weakest."""

    grade: str
    completeness: Decimal
    evidence: Decimal
    robustness: Decimal
    soft: Decimal
    """The share of answers that rest on an estimate or an opinion."""
    weakest: str
    asked: int
    """Questions the conclusion rests on; `given` of them have an answer, “don’t know” aside."""
    given: int
    told: int
    """Answers that were asked for a basis; `guessed` of them rest on an estimate or an opinion."""
    guessed: int
    worth: tuple[Decimal, ...]
    """What each of these is worth as evidence."""


BASES: tuple[Basis, ...] = ("fact", "estimate", "opinion")


def confidence(facts: Facts) -> Finding:
    """How complete, how well evidenced and how robust is what the conclusion rests on?"""
    result = _confidence(facts)
    values = {
        "completeness": result.completeness,
        "evidence": result.evidence,
        "robustness": result.robustness,
        "soft": result.soft,
    }
    return found(
        "confidence",
        result.grade.lower(),
        because=(
            says("confidence.completeness", **values),
            says("confidence.evidence", **values),
            says("confidence.robustness", **values),
        ),
        next_steps=(says(f"confidence.raise.{result.weakest}"),),
        measures=values,
        detail=result,
        values=values,
    )


def _confidence(facts: Facts) -> Confidence:
    answers = [facts.answer(question) for question in _inputs(facts)]
    given = [one for one in answers if one is not None and one.standing != "unknown"]
    told = [one for one in given if one.standing == "given"]
    completeness = Decimal(len(given)) / len(answers)
    ground = dict(zip(BASES, facts.parameters("confidence.basis"), strict=True))
    # A question that asks for no basis, such as the years compared over, is a choice, not evidence.
    told = [one for one in told if facts.pack.question_of[one.question].asks_basis]
    unsourced = facts.parameter("confidence.unsourced")
    worth = [_worth(one, ground, unsourced) for one in told]
    evidence = sum(worth, Decimal(0)) / len(worth) if worth else Decimal(0)
    diagnosed = facts.finding("diagnosis").detail
    same = getattr(diagnosed, "same_quadrant_throughout", False)
    robustness = Decimal(1) if same else facts.parameter("confidence.moving")
    soft = sum(1 for one in told if one.basis in ("estimate", "opinion"))
    parts: tuple[tuple[Part, str, Decimal], ...] = (
        ("completeness", "complete", completeness),
        ("evidence", "evidence", evidence),
        ("robustness", "robust", robustness),
    )
    grades: dict[Part, Grade] = {
        name: graded(value, _bounds(facts, parameter)) for name, parameter, value in parts
    }
    weak = weakest(grades)
    return Confidence(
        grade=grades[weak],
        completeness=completeness,
        evidence=evidence,
        robustness=robustness,
        soft=Decimal(soft) / len(told) if told else Decimal(0),
        weakest=weak,
        asked=len(answers),
        given=len(given),
        told=len(told),
        guessed=soft,
        worth=tuple(worth),
    )


def _worth(answer: Answer, ground: Mapping[Basis, Decimal], unsourced: Decimal) -> Decimal:
    """What an answer is worth as evidence (methods.md §P); one without a basis is an opinion."""
    if answer.basis == "fact" and not answer.source.strip():
        return unsourced
    return ground[answer.basis or "opinion"]


def _inputs(facts: Facts) -> tuple[str, ...]:
    """The questions the conclusion rests on."""
    indicators = tuple(one.question for one in facts.pack.indicators)
    costs = ("cost.inside", "cost.price", "cost.years", "cost.tender", "cost.transition")
    return (*indicators, *costs, "cost.governance", *TESTS, "risks")


def _bounds(facts: Facts, part: str) -> tuple[Decimal, ...]:
    """From which share on a part is graded A, B or C."""
    return tuple(bound / HUNDRED for bound in facts.parameters(f"confidence.{part}"))
