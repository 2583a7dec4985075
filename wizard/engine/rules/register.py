"""The risk register (风险登记册): which risks are high, and whether those are treated.

A risk is placed by its two marks; where its probability and impact are given in figures, by the
computed map instead (methods.md §K), which may call it high or not whatever the marks say.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from wizard.content.questions import as_decimal
from wizard.content.text import Text
from wizard.engine.facts import Facts, Missing, Row
from wizard.engine.findings import Finding
from wizard.engine.methods.risk import Colour
from wizard.engine.rules.risk_money import Valued, valued
from wizard.engine.rules.saying import found, says

Standing = Literal["high", "medium", "low"]
_BY_COLOUR: dict[Colour, Standing] = {"red": "high", "yellow": "medium", "green": "low"}


@dataclass(frozen=True, slots=True)
class Risk:
    """One risk of the register with its level (1–25), where it stands, and whether it is treated.

    `colour` is that of its cell in the computed map; None where it was not put into figures.
    """

    row: str
    name: Text
    likelihood: Decimal
    impact: Decimal
    treated: bool
    standing: Standing
    colour: Colour | None = None

    @property
    def level(self) -> Decimal:
        """Likelihood times impact."""
        return self.likelihood * self.impact


@dataclass(frozen=True, slots=True)
class RiskRegister:
    """The rated risks, largest first."""

    risks: tuple[Risk, ...]
    high: Decimal
    medium: Decimal
    """The levels from which a risk without figures is high or medium."""
    counted: int
    """How many of the largest count towards the composite score."""
    valued: Valued | None
    """Those put into figures, worked out together; None where there are none."""

    @property
    def top(self) -> tuple[Risk, ...]:
        """The largest few."""
        return self.risks[: self.counted]

    def count(self, standing: Standing) -> int:
        """How many risks stand so."""
        return sum(1 for risk in self.risks if risk.standing == standing)

    @property
    def untreated_high(self) -> tuple[Risk, ...]:
        """High risks nobody has a measure and an owner for."""
        return tuple(r for r in self.risks if r.standing == "high" and not r.treated)


def risks(facts: Facts) -> Finding:
    """Which risks weigh most, and is every high one treated?"""
    facts.cite("demand22.art25")
    register = _register(facts)
    if not register.risks:
        raise Missing("risks")
    top = register.risks[0]
    values: dict[str, Decimal] = {
        "high": Decimal(register.count("high")),
        "medium": Decimal(register.count("medium")),
        "untreated": Decimal(len(register.untreated_high)),
        "mean": sum((r.level for r in register.top), Decimal(0)) / len(register.top),
    }
    return found(
        "risks",
        "untreated" if register.untreated_high else "controlled",
        because=(
            says("risks.counted", **values),
            says("risks.largest", name=top.name, level=top.level),
            *(says("risks.without_treatment", name=r.name) for r in register.untreated_high),
        ),
        measures=values,
        detail=register,
        values=values,
    )


def _register(facts: Facts) -> RiskRegister:
    rows = [row for row in facts.rows("risks") if _marks(row) is not None]
    names = {str(row.get("row", "")): row_name(facts, "risks", row) for row in rows}
    told = valued(facts, names)
    levels = facts.parameter("risk.high"), facts.parameter("risk.medium")
    rated = [_risk(row, names, told, levels) for row in rows]
    return RiskRegister(
        risks=tuple(sorted(rated, key=lambda risk: -risk.level)),
        high=levels[0],
        medium=levels[1],
        counted=int(facts.parameter("suitability.top_risks")),
        valued=told,
    )


def _marks(row: Row) -> tuple[Decimal, Decimal] | None:
    likelihood, impact = as_decimal(row.get("likelihood")), as_decimal(row.get("impact"))
    return None if likelihood is None or impact is None else (likelihood, impact)


def _risk(
    row: Row, names: dict[str, Text], told: Valued | None, levels: tuple[Decimal, Decimal]
) -> Risk:
    likelihood, impact = _marks(row) or (Decimal(0), Decimal(0))
    name = str(row.get("row", ""))
    colour = told.colour_of(name) if told is not None else None
    return Risk(
        row=name,
        name=names[name],
        likelihood=likelihood,
        impact=impact,
        treated=bool(row.get("response") and row.get("measure") and row.get("owner")),
        standing=_BY_COLOUR[colour] if colour else _by_level(likelihood * impact, levels),
        colour=colour,
    )


def _by_level(level: Decimal, levels: tuple[Decimal, Decimal]) -> Standing:
    high, medium = levels
    return "high" if level >= high else "medium" if level >= medium else "low"


def row_name(facts: Facts, question: str, row: Row) -> Text:
    """What a row of a table is called, in both languages."""
    asked = facts.pack.question_of[question]
    if asked.kind != "table":
        raise TypeError(f"{question} is not a table")
    return Text(zh=asked.row_name(row, "zh"), en=asked.row_name(row, "en"))
