"""Whether what was bought is delivered, and what is due for it."""

from decimal import Decimal
from itertools import pairwise

from wizard.content.questions import as_decimal
from wizard.engine.facts import Facts, Missing, Row
from wizard.engine.findings import Finding, Reason
from wizard.engine.methods.event_points import Events
from wizard.engine.methods.performance import (
    PaymentInput,
    Reading,
    Scorecard,
    payment,
    scorecard,
)
from wizard.engine.methods.renewal import added_share
from wizard.engine.methods.trend import slope
from wizard.engine.rules.register import row_name
from wizard.engine.rules.saying import Values, found, ruled, says

HUNDRED = Decimal(100)
GRADES = ("full", "good", "fair", "poor", "failed")
Pairs = tuple[tuple[Decimal, Decimal], ...]
POINTS_MOST = 10_000
"""More points than this in a month are a slip of the hand."""
YEAR = 12
"""Months an annual review looks back on."""


def kpi_score(facts: Facts) -> Finding:
    """How well did the provider do in this period?"""
    card = read_scorecard(facts, "kpi.readings")
    steps = coefficient_steps(facts)
    grade = next(g for g, (least, _) in zip(GRADES, steps, strict=True) if card.score >= least)
    values: Values = {"score": card.score, "deduction": card.deduction}
    weakest = min(card.lines, key=lambda line: line.score)
    because: tuple[Reason, ...] = (says("kpi.score.counted", **values),)
    if weakest.score < HUNDRED:
        name = next(
            row_name(facts, "kpi.targets", row)
            for row in facts.rows("kpi.targets")
            if row.get("row") == weakest.reading.id
        )
        because += (
            says(
                "kpi.score.weakest",
                name=name,
                actual=weakest.reading.actual,
                target=weakest.reading.target,
            ),
        )
    if card.vetoed:
        because += (says("kpi.score.vetoed"),)
    return found(
        "kpi.score",
        "failed" if card.vetoed else grade,
        because=because,
        measures={"score": card.score, "deduction": card.deduction},
        detail=card,
        values=values,
    )


def payment_due(facts: Facts) -> Finding:
    """What is due for this period?"""
    facts.cite("demand22.art23", "sme802.art9")
    scored = facts.finding("kpi.score", facts.period)
    card = scored.detail
    if not isinstance(card, Scorecard):
        raise TypeError("kpi.score carries no scorecard")
    cap = facts.number_or("contract.deduction_cap", facts.parameter("kpi.deduction_cap"))
    given = PaymentInput(
        base=facts.number("contract.base_fee"),
        performance=facts.number("contract.performance_fee"),
        score=scored.measures["score"],
        deduction=scored.measures["deduction"],
        deduction_cap=cap / HUNDRED,
        vetoed=bool(card.vetoed),
        steps=coefficient_steps(facts),
        curve=_curve(facts),
        events=_events(facts),
    )
    result = payment(given)
    values: dict[str, Decimal] = {
        "due": result.due,
        "base_due": result.base_due,
        "performance_due": result.performance_due,
        "coefficient": result.coefficient,
        "deduction": result.deduction,
        "score": scored.measures["score"],
    }
    because: tuple[Reason, ...] = (
        says("payment.due.base", **values),
        says("payment.due.performance", **values),
    )
    if given.events is not None and result.events:
        because += (says("payment.due.events", points=given.events.points, events=result.events),)
    if result.capped:
        because += (says("payment.due.capped_note", **values),)
    return found(
        "payment.due",
        "capped" if result.capped else "due",
        because=because,
        measures=values,
        detail=result,
        given=given,
        values=values,
    )


def year(facts: Facts) -> Finding:
    """Does the past year speak for going on, for putting things right, or for somebody else?"""
    facts.cite("order102.art21")
    renew, rectify = facts.parameter("year.renew"), facts.parameter("year.rectify")
    scores = _scores(facts)
    if not scores:
        raise Missing("kpi.readings")
    mean = sum(scores, Decimal(0)) / len(scores)
    values: Values = {"score": mean, "count": len(scores), "renew": renew, "rectify": rectify}
    because: tuple[Reason, ...] = (says("kpi.year.mean", **values),)
    if _may_terminate(scores, renew, rectify):
        because += (says("kpi.year.may_terminate", **values),)
    verdict = "renew" if mean >= renew else "rectify" if mean >= rectify else "replace"
    trend = slope(scores[-6:])
    if trend is not None:
        because += (says("kpi.year.trend", slope=trend),)
    return found("kpi.year", verdict, because=because, measures={"score": mean}, values=values)


def changes(facts: Facts) -> Finding:
    """R-35: do the additions stay within what law allows on top of the contract?"""
    most, amount = facts.parameter("change.most"), facts.number("contract.amount")
    rows = facts.rows_or_none("changes.log")
    added = sum((as_decimal(row.get("amount")) or Decimal(0) for row in rows), Decimal(0))
    if amount <= 0:
        raise Missing("contract.amount")
    share = added_share(amount, added) * HUNDRED
    values: Values = {"added": added, "amount": amount, "share": share, "most": most}
    return found(
        "changes.total",
        "within" if share <= most else "exceeded",
        because=(says("changes.total.sum", **values),),
        measures={"share": share, "added": added},
        values=values,
    )


def substance(facts: Facts) -> Finding:
    """R-34: does the contract still say what was tendered for?"""
    facts.cite("ppl.art46", "pplreg.art67")
    changed_later = facts.given("changes.substance") and not facts.yes("changes.substance")
    if facts.yes("contract.same") and not changed_later:
        return ruled(facts, "contract.substance", "clear", says("contract.substance.kept"))
    return ruled(facts, "contract.substance", "blocked", says("contract.substance.changed"))


def read_scorecard(facts: Facts, readings: str) -> Scorecard:
    """The KPI table with the values measured in one table of readings."""
    facts.cite("demand22.art24")
    targets = {str(row.get("row")): row for row in facts.rows("kpi.targets")}
    taken = facts.rows(readings)
    lines = []
    for row in taken:
        target = targets.get(str(row.get("row")))
        reading = None if target is None else _reading(target, row)
        if reading is not None:
            lines.append(reading)
    if not any(line.weight and not line.veto for line in lines):
        raise Missing(readings)
    return scorecard(tuple(lines))


def coefficient_steps(facts: Facts) -> Pairs:
    """Scores and the coefficients they earn, from the top down."""
    return _pairs(facts, "kpi.coefficients")


def _curve(facts: Facts) -> Pairs:
    """Scores and coefficients to be joined by a line; none where the contract goes by steps."""
    if not facts.given("contract.curve") or facts.choice("contract.curve") != "line":
        return ()
    return _pairs(facts, "kpi.curve")


def _events(facts: Facts) -> Events | None:
    """The month’s points and what they cost; None where the contract knows no points."""
    value = facts.number_or("contract.point_value", Decimal(0))
    if value <= 0:
        return None
    points = facts.number("kpi.points")
    if not 0 <= points <= POINTS_MOST:
        raise Missing("kpi.points")
    return Events(
        points=points,
        free=facts.parameter("kpi.points_free"),
        value=value,
        bands=_pairs(facts, "kpi.points_bands"),
    )


def _pairs(facts: Facts, parameter: str) -> Pairs:
    flat = facts.parameters(parameter)
    return tuple(zip(flat[::2], flat[1::2], strict=True))


def _reading(target: Row, row: Row) -> Reading | None:
    goal, actual = as_decimal(target.get("target")), as_decimal(row.get("actual"))
    if goal is None or actual is None:
        return None
    return Reading(
        id=str(row.get("row")),
        name=str(target.get("name", "")),
        direction="lower" if target.get("direction") == "lower" else "higher",
        target=goal,
        floor=as_decimal(target.get("floor")),
        weight=as_decimal(target.get("weight")) or Decimal(0),
        veto=target.get("veto") == "yes",
        actual=actual,
        deduction=(as_decimal(row.get("deduction")) or Decimal(0)) / HUNDRED,
    )


def _scores(facts: Facts) -> tuple[Decimal, ...]:
    """The scores of the past year's months that have readings."""
    found_ = (facts.finding_if_any("kpi.score", month) for month in facts.periods[-YEAR:])
    return tuple(one.measures["score"] for one in found_ if one)


def _may_terminate(scores: tuple[Decimal, ...], renew: Decimal, rectify: Decimal) -> bool:
    """Two periods running below the lower bound, or three in the year below the upper one."""
    running = any(a < rectify and b < rectify for a, b in pairwise(scores))
    return running or sum(1 for score in scores if score < renew) >= 3
