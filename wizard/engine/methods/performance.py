"""KPIs to a score, a score to a payment.

Source: content-b §2.1 (score, coefficients, deduction cap), §3.4 (year); methods.md §M4–M7 for the
curve, the events and the cap on the whole, which a contract may choose instead (pipeline.md §2.12).
Amounts are yuan; scores are points out of 100; shares are fractions.
"""

from decimal import Decimal
from itertools import pairwise
from typing import Literal

from wizard.engine.methods.diagnosis import FULL, Model
from wizard.engine.methods.event_points import Events, taken_for
from wizard.engine.methods.exact import MethodError

ZERO = Decimal(0)


class Reading(Model):
    """One KPI with what was measured. `deduction` is a fraction of the base fee."""

    id: str
    name: str = ""
    direction: Literal["higher", "lower"]
    target: Decimal
    floor: Decimal | None
    weight: Decimal
    veto: bool = False
    actual: Decimal
    deduction: Decimal = ZERO


class Scored(Model):
    """One KPI's reading and its score out of 100; a veto counts for or against, unweighted."""

    reading: Reading
    score: Decimal
    meets_target: bool


class Scorecard(Model):
    """A period's KPIs, the weighted score, and which vetoes were hit."""

    lines: tuple[Scored, ...]
    score: Decimal
    vetoed: tuple[str, ...]
    deduction: Decimal
    """The sum of the deductions, as a fraction, before the cap."""


def scorecard(readings: tuple[Reading, ...]) -> Scorecard:
    """Each KPI's score and the weighted whole. Raises MethodError without weighted KPIs."""
    lines = tuple(_scored(reading) for reading in readings)
    weighted = [line for line in lines if not line.reading.veto]
    weight = sum((line.reading.weight for line in weighted), ZERO)
    if not weight:
        raise MethodError("kpi.no_weight")
    total = sum((line.reading.weight * line.score for line in weighted), ZERO)
    return Scorecard(
        lines=lines,
        score=total / weight,
        vetoed=tuple(
            line.reading.id for line in lines if line.reading.veto and not line.meets_target
        ),
        deduction=sum((reading.deduction for reading in readings), ZERO),
    )


def _scored(reading: Reading) -> Scored:
    higher = reading.direction == "higher"
    actual, target = reading.actual, reading.target
    meets = actual >= target if higher else actual <= target
    below = reading.floor is not None and (
        actual < reading.floor if higher else actual > reading.floor
    )
    if meets:
        ratio = Decimal(1)
    elif below:
        ratio = ZERO
    else:
        ratio = _share(actual, target) if higher else _share(target, actual)
    return Scored(reading=reading, score=ratio * FULL, meets_target=meets)


def _share(part: Decimal, whole: Decimal) -> Decimal:
    """How much of a target was reached; nothing where either is not above zero."""
    return max(part, ZERO) / whole if whole > 0 else ZERO


Line = tuple[tuple[Decimal, Decimal], ...]
"""Scores and their coefficients, in pairs."""


class PaymentInput(Model):
    """A period's fees, score and deductions. `steps` are (score from, coefficient), descending.

    A `curve` of rising scores takes the place of the steps: between two of them the coefficient
    lies on the line. `whole_cap` is the most that score, deductions and events may take together,
    as a fraction of both fees.
    """

    base: Decimal
    performance: Decimal
    score: Decimal
    deduction: Decimal
    deduction_cap: Decimal
    vetoed: bool = False
    steps: Line
    curve: Line = ()
    events: Events | None = None
    whole_cap: Decimal | None = None


class Payment(Model):
    """What is due, and how it came about."""

    base: Decimal
    performance: Decimal
    deduction: Decimal
    """The deduction taken, events among it, as a fraction of the base fee and after the cap."""
    events: Decimal
    """What the events cost before any cap, in yuan."""
    capped: bool
    coefficient: Decimal
    base_due: Decimal
    performance_due: Decimal
    least_due: Decimal
    """What is paid in any case, by the cap on the whole; nothing without one."""
    due: Decimal


def payment(given: PaymentInput) -> Payment:
    """Base fee less deductions, plus the performance fee times its coefficient.

    Raises MethodError for a curve or bands that do not rise.
    """
    events = taken_for(given.events) if given.events else ZERO
    asked, most = given.deduction * given.base + events, given.deduction_cap * given.base
    base_due = given.base - min(asked, most)
    factor = _factor(given)
    performance_due = given.performance * factor
    whole = given.base + given.performance
    least_due = ZERO if given.whole_cap is None else (1 - given.whole_cap) * whole
    return Payment(
        base=given.base,
        performance=given.performance,
        deduction=min(asked, most) / given.base if given.base else ZERO,
        events=events,
        capped=asked > most or base_due + performance_due < least_due,
        coefficient=factor,
        base_due=base_due,
        performance_due=performance_due,
        least_due=least_due,
        due=max(base_due + performance_due, least_due),
    )


def _factor(given: PaymentInput) -> Decimal:
    if given.vetoed:
        return given.steps[-1][1]
    if given.curve:
        return along(given.score, given.curve)
    return coefficient(given.score, given.steps)


def coefficient(score: Decimal, steps: Line) -> Decimal:
    """The coefficient of the first step the score reaches; closed below, open above."""
    for least, factor in steps:
        if score >= least:
            return factor
    return steps[-1][1]


def along(score: Decimal, curve: Line) -> Decimal:
    """The coefficient on the line between the two nearest scores; flat beyond the ends."""
    if any(later <= earlier for (earlier, _), (later, _) in pairwise(curve)):
        raise MethodError("payment.curve")
    for (low, at_low), (high, at_high) in pairwise(curve):
        if low <= score < high:
            return at_low + (score - low) / (high - low) * (at_high - at_low)
    return curve[0][1] if score < curve[0][0] else curve[-1][1]
