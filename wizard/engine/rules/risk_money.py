"""Risks put into figures: probability over the contract, impact in yuan, what treatment does.

The yearly price of the contract is the measure of what is large. The seed of the draws comes from
which risks there are, not from their figures: two treatments are then judged by the same draws, and
money counted in another unit changes nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from wizard.content.questions import as_decimal
from wizard.content.text import Text
from wizard.engine.facts import Facts, Missing
from wizard.engine.methods.exact import MethodError
from wizard.engine.methods.risk import (
    Colour,
    Impact,
    Portfolio,
    Register,
    Risk,
    RiskInput,
    Risks,
    Treatment,
    Weighed,
    register,
    together,
)
from wizard.engine.methods.sim import seed_of_names

HUNDRED = Decimal(100)
KEPT = 64
"""How many inputs worked out are kept."""
MONEY, TREATMENT = "risks.money", "risks.treatment"


@dataclass(frozen=True, slots=True)
class Valued:
    """The risks in figures, what follows from them, and what they are called, by row."""

    given: RiskInput
    result: Register
    together: Portfolio | None
    """What all may cost together; None while that is not drawn yet."""
    names: Mapping[str, Text]

    @property
    def drawn(self) -> Risks:
        """The register with the draws. Raises LookupError while they are still to come."""
        if self.together is None:
            raise LookupError("the draws are still to come")
        return Risks(**dict(self.result), together=self.together)

    def colour_of(self, row: str) -> Colour | None:
        """The colour of a risk’s cell; None where the risk was not put into figures."""
        return next((one.colour for one in self.result.risks if one.name == row), None)

    def cost_of(self, row: str) -> Decimal | None:
        """What treating a risk costs, in yuan; None where no treatment was put into figures."""
        risk = next(one for one in self.given.risks if one.name == row)
        return None if risk.treatment is None else risk.treatment.cost

    def named(self, risks: tuple[Weighed, ...]) -> Text:
        """The names of several, in their order."""
        names = [self.names[one.name] for one in risks]
        return Text(zh="、".join(one.zh for one in names), en=", ".join(one.en for one in names))


def valued(facts: Facts, names: Mapping[str, Text]) -> Valued | None:
    """The rated risks that were put into figures; None where none was.

    Raises Missing where a row is half filled, its risk not rated, or the price not stated.
    """
    told = _risks(facts, names)
    if not told:
        return None
    value = facts.number("cost.price")
    if value <= 0:
        raise Missing("cost.price")
    given = RiskInput(
        value=value,
        risks=told,
        probability_edges=_shares(facts, "risk.probability_edges"),
        impact_edges=_shares(facts, "risk.impact_edges"),
        tolerance=facts.parameter("risk.tolerance") / HUNDRED,
        seed=seed_of_names(one.name for one in told),
    )
    try:
        result = _worked_out(given)
        return Valued(given, result, facts.draw(together, given), names)
    except MethodError as error:
        raise Missing(MONEY) from error


@lru_cache(maxsize=KEPT)
def _worked_out(given: RiskInput) -> Register:
    return register(given)


def _shares(facts: Facts, parameter: str) -> tuple[Decimal, ...]:
    return tuple(figure / HUNDRED for figure in facts.parameters(parameter))


Told = Mapping[str, Decimal | None]
"""The figures of one row; None where a cell is empty."""
_IMPACT = ("low", "likely", "high")
_LEFT = ("cost", "after_probability", "after_impact")


def _risks(facts: Facts, names: Mapping[str, Text]) -> tuple[Risk, ...]:
    """The risks in figures, sorted, so that the order of the rows does not change the draws."""
    losses = _filled(facts, MONEY, ("probability", *_IMPACT))
    treated = _filled(facts, TREATMENT, _LEFT)
    if not set(losses) | set(treated) <= set(names):
        raise Missing("risks")
    if not set(treated) <= set(losses):
        raise Missing(MONEY)
    return tuple(_risk(name, losses[name], treated.get(name)) for name in sorted(losses))


def _filled(facts: Facts, question: str, columns: tuple[str, ...]) -> dict[str, Told]:
    """The rows with any figure, by risk; not those of risks no longer in the register."""
    known = {str(row.get("row", "")) for row in facts.rows("risks")}
    rows = {str(row.get("row", "")): row for row in facts.rows_or_none(question)}
    told = {
        name: {column: as_decimal(row.get(column)) for column in columns}
        for name, row in rows.items()
        if name in known
    }
    return {name: one for name, one in told.items() if any(f is not None for f in one.values())}


def _risk(name: str, told: Told, treated: Told | None) -> Risk:
    low, likely, high = (_needed(told[column], MONEY) for column in _IMPACT)
    impact = Impact(low=low, likely=likely, high=high)
    return Risk(
        name=name,
        probability=_share(told["probability"], MONEY),
        impact=impact,
        treatment=None if treated is None else _treatment(treated, impact),
    )


def _treatment(told: Told, impact: Impact) -> Treatment:
    """What is done and what is left of the risk; an impact left empty stays as it was."""
    left = impact
    if told["after_impact"] is not None:
        amount = _needed(told["after_impact"], TREATMENT)
        left = Impact(low=amount, likely=amount, high=amount)
    return Treatment(
        cost=_needed(told["cost"], TREATMENT),
        probability=_share(told["after_probability"], TREATMENT),
        impact=left,
    )


def _needed(figure: Decimal | None, question: str) -> Decimal:
    if figure is None or figure < 0:
        raise Missing(question)
    return figure


def _share(per_cent: Decimal | None, question: str) -> Decimal:
    known = _needed(per_cent, question)
    if known > HUNDRED:
        raise Missing(question)
    return known / HUNDRED
