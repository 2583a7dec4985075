"""Is everything ready for the switch: fifteen success factors rated 0–4 (准备度).

Source: methods.md §L1 with CSF01–CSF15 of content-b §4; pipeline.md §2.11 for the critical six.
"""

from decimal import Decimal
from typing import Literal

from wizard.engine.methods.diagnosis import FULL, Model
from wizard.engine.methods.exact import MethodError

Verdict = Literal["go", "conditional", "no_go", "unknown"]
CRITICAL = ("csf02", "csf04", "csf11", "csf13", "csf14", "csf15")


class Factor(Model):
    """One success factor: its mark from 0 to 4, and whether somebody is to improve it by a day.

    None is not rated yet. Weights need not sum to one.
    """

    id: str
    mark: Decimal | None
    planned: bool = False
    weight: Decimal = Decimal(1)

    @property
    def at_least(self) -> Decimal:
        """The mark, or the worst it may turn out to be."""
        return self.mark or Decimal(0)


class Readiness(Model):
    """The verdict, the score out of 100, and the factors that stand in the way.

    What is not rated counts for nothing; a critical factor that is not leaves no verdict.
    """

    verdict: Verdict
    score: Decimal
    short: tuple[str, ...]
    """Factors below 3, worst first."""
    critical_short: tuple[str, ...]
    """Critical factors below 3."""
    critical_open: tuple[str, ...]
    """Critical factors not rated yet."""


class ReadinessParameters(Model):
    """Scores out of 100 from which on the switch may go ahead."""

    go: Decimal
    conditional: Decimal


def readiness(factors: tuple[Factor, ...], parameters: ReadinessParameters) -> Readiness:
    """Whether to switch. Raises MethodError where no factor carries a weight."""
    weight = sum((factor.weight for factor in factors), Decimal(0))
    if not weight:
        raise MethodError("readiness.no_weight")
    marks = sum((factor.weight * factor.at_least for factor in factors), Decimal(0))
    score = marks / (4 * weight) * FULL
    short = sorted(
        (factor for factor in factors if factor.at_least < 3),
        key=lambda factor: (factor.at_least, factor.id),
    )
    rated = {factor.id for factor in factors if factor.mark is not None}
    open_ = tuple(name for name in CRITICAL if name not in rated)
    return Readiness(
        verdict="unknown" if open_ else _verdict(factors, score, parameters),
        score=score,
        short=tuple(factor.id for factor in short),
        critical_short=tuple(
            factor.id for factor in factors if factor.id in CRITICAL and factor.at_least < 3
        ),
        critical_open=open_,
    )


def _verdict(
    factors: tuple[Factor, ...], score: Decimal, parameters: ReadinessParameters
) -> Verdict:
    critical = [factor.at_least for factor in factors if factor.id in CRITICAL]
    if (
        score >= parameters.go
        and all(mark >= 3 for mark in critical)
        and all(factor.at_least >= 2 for factor in factors)
    ):
        return "go"
    if (
        score >= parameters.conditional
        and all(mark >= 2 for mark in critical)
        and all(factor.planned for factor in factors if factor.at_least < 3)
    ):
        return "conditional"
    return "no_go"
