"""KPIs to a score, a score to a payment.

Source: content-b §2.1 (score, coefficients, deduction cap), §3.4 (year).
Amounts are yuan; scores are points out of 100; shares are fractions.
"""

from decimal import Decimal
from typing import Literal

from wizard.engine.methods.diagnosis import FULL, Model
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


class PaymentInput(Model):
    """A period's fees, score and deductions. `steps` are (score from, coefficient), descending."""

    base: Decimal
    performance: Decimal
    score: Decimal
    deduction: Decimal
    deduction_cap: Decimal
    vetoed: bool = False
    steps: tuple[tuple[Decimal, Decimal], ...]


class Payment(Model):
    """What is due, and how it came about."""

    base: Decimal
    performance: Decimal
    deduction: Decimal
    """The deduction taken, after the cap."""
    capped: bool
    coefficient: Decimal
    base_due: Decimal
    performance_due: Decimal
    due: Decimal


def payment(given: PaymentInput) -> Payment:
    """Base fee less deductions, plus the performance fee times its coefficient."""
    deduction = min(given.deduction, given.deduction_cap)
    factor = given.steps[-1][1] if given.vetoed else coefficient(given.score, given.steps)
    base_due = given.base * (1 - deduction)
    performance_due = given.performance * factor
    return Payment(
        base=given.base,
        performance=given.performance,
        deduction=deduction,
        capped=given.deduction > given.deduction_cap,
        coefficient=factor,
        base_due=base_due,
        performance_due=performance_due,
        due=base_due + performance_due,
    )


def coefficient(score: Decimal, steps: tuple[tuple[Decimal, Decimal], ...]) -> Decimal:
    """The coefficient of the first step the score reaches; closed below, open above."""
    for least, factor in steps:
        if score >= least:
            return factor
    return steps[-1][1]
