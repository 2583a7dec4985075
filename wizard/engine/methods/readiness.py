"""Is everything ready for the switch: fifteen success factors rated 0–4 (准备度).

Source: methods.md §L1 with CSF01–CSF15 of content-b §4; pipeline.md §2.11 for the critical six.
"""

from decimal import Decimal
from typing import Literal

from wizard.engine.methods.diagnosis import FULL, Model

CRITICAL = ("csf02", "csf04", "csf11", "csf13", "csf14", "csf15")


class Factor(Model):
    """One success factor: its mark from 0 to 4, and whether somebody is to improve it by a day."""

    id: str
    mark: Decimal
    planned: bool = False


class Readiness(Model):
    """The verdict, the score out of 100, and the factors that stand in the way."""

    verdict: Literal["go", "conditional", "no_go"]
    score: Decimal
    short: tuple[str, ...]
    """Factors below 3, worst first."""
    critical_short: tuple[str, ...]
    """Critical factors below 3."""


class ReadinessParameters(Model):
    """Scores out of 100 from which on the switch may go ahead."""

    go: Decimal
    conditional: Decimal


def readiness(factors: tuple[Factor, ...], parameters: ReadinessParameters) -> Readiness:
    """Whether to switch: go, go with owners and dates, or not yet."""
    score = sum((factor.mark for factor in factors), Decimal(0)) / (4 * len(factors)) * FULL
    critical = [factor for factor in factors if factor.id in CRITICAL]
    short = sorted((factor for factor in factors if factor.mark < 3), key=lambda f: (f.mark, f.id))
    return Readiness(
        verdict=_verdict(factors, critical, score, parameters),
        score=score,
        short=tuple(factor.id for factor in short),
        critical_short=tuple(factor.id for factor in critical if factor.mark < 3),
    )


def _verdict(
    factors: tuple[Factor, ...],
    critical: list[Factor],
    score: Decimal,
    parameters: ReadinessParameters,
) -> Literal["go", "conditional", "no_go"]:
    if (
        score >= parameters.go
        and all(factor.mark >= 3 for factor in critical)
        and all(factor.mark >= 2 for factor in factors)
    ):
        return "go"
    if (
        score >= parameters.conditional
        and all(factor.mark >= 2 for factor in critical)
        and all(factor.planned for factor in factors if factor.mark < 3)
    ):
        return "conditional"
    return "no_go"
