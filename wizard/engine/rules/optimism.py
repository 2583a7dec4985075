"""What is left of the saving if the outside cost turns out as such estimates do (乐观偏差)."""

from dataclasses import dataclass
from decimal import Decimal

from wizard.engine.costing import TermCost
from wizard.engine.facts import Facts, Missing
from wizard.engine.findings import Finding, Reason
from wizard.engine.methods.cashflow import Cashflow
from wizard.engine.methods.exact import MethodError, reaches
from wizard.engine.methods.optimism_bias import Bias, BiasInput, optimism_bias
from wizard.engine.rules.cost_lines import HUNDRED
from wizard.engine.rules.saying import found, says
from wizard.engine.rules.term_cost import has_own_ranges

CHECKED = "cost.checked"


@dataclass(frozen=True, slots=True)
class Raised:
    """The outside cost over the contract as estimated and raised, and the saving with both."""

    given: BiasInput
    result: Bias
    flows: Cashflow

    @property
    def saving(self) -> Decimal:
        """What is saved over the contract once the outside cost is raised."""
        return self.flows.inside - self.result.amount


def optimism(facts: Facts) -> Finding:
    """Does outside still save once its cost is raised by what such estimates fall short of?"""
    # Asked first, so that a matter without it waits for this and not for its cost.
    checked = facts.number(CHECKED) / HUNDRED
    flows = facts.detail("cost.term", TermCost).flows
    if has_own_ranges(facts):
        return found(
            "cost.optimism",
            "ranges",
            because=(says("cost.optimism.twice"),),
            limits=(says("cost.optimism.narrow"),),
        )
    bias = facts.parameter("bias.bound") / HUNDRED
    if not 0 <= checked <= 1:
        raise Missing(CHECKED)
    given = BiasInput(amount=flows.outside, bias=bias, mitigated=checked)
    try:
        told = Raised(given, optimism_bias(given), flows)
    except MethodError as error:
        raise Missing("cost.price") from error
    measures = _measures(told)
    return found(
        "cost.optimism",
        _verdict(told),
        because=_because(told, measures),
        measures=measures,
        detail=told,
        given=given,
        values=dict(measures),
    )


def _verdict(told: Raised) -> str:
    if told.saving <= 0:
        return "costs"
    return "saves" if reaches(float(told.saving), float(told.flows.least)) else "short"


def _measures(told: Raised) -> dict[str, Decimal]:
    """The share added, and the money with it in yuan over the contract."""
    return {
        "uplift": told.result.uplift,
        "raised": told.result.amount,
        "saving": told.saving,
        "loss": -told.saving,
    }


def _because(told: Raised, measures: dict[str, Decimal]) -> tuple[Reason, ...]:
    flows, given = told.flows, told.given
    reasons = [
        says("cost.optimism.raised", bias=given.bias, checked=given.mitigated, **measures),
        says("cost.optimism.from", outside=flows.outside, before=flows.saving, **measures),
    ]
    if flows.saving > 0 and flows.outside > 0:
        room = flows.saving / flows.outside
        reasons.append(says("cost.optimism.room", room=room))
    return tuple(reasons)
