"""What the risks may cost in all, and which of them the computed map shows red."""

from decimal import Decimal

from wizard.engine.facts import Facts, Missing
from wizard.engine.findings import Finding, Reason
from wizard.engine.methods.risk import Portfolio, Weighed
from wizard.engine.rules.register import RiskRegister
from wizard.engine.rules.risk_money import MONEY, Valued
from wizard.engine.rules.saying import found, says

FIRST = 3
"""How many of the largest expected losses are named as those to see to first."""


def loss(facts: Facts) -> Finding:
    """What may the risks cost over the contract, and does every red one have a treatment?"""
    # Asked first, so that a matter without figures waits for them and not for its marks.
    if not facts.rows_or_none(MONEY):
        raise Missing(MONEY)
    register = facts.detail("risks", RiskRegister)
    told = register.valued
    if told is None:
        raise Missing(MONEY)
    red = tuple(one for one in told.result.risks if one.colour == "red")
    bare = sum(1 for one in register.untreated_high if one.colour == "red")
    measures = _measures(told, red=len(red), untreated=bare)
    return found(
        "risks.loss",
        "exposed" if bare else "held" if red else "within",
        because=_because(told, red, measures),
        limits=(
            says("risks.loss.only_to_talk"),
            says("risks.loss.by_loss"),
            says("risks.loss.no_sums"),
            says("risks.loss.together"),
        ),
        measures=measures,
        detail=told,
        values=dict(measures),
    )


def _measures(told: Valued, *, red: int, untreated: int) -> dict[str, Decimal]:
    """The figures of the finding, money in yuan over the contract."""
    together = told.together
    after = (one.loss if one.loss_after is None else one.loss_after for one in told.result.risks)
    return {
        "count": Decimal(len(told.result.risks)),
        "loss": told.result.loss,
        "after": sum(after, Decimal(0)),
        **({} if together is None else _spread(together)),
        "red": Decimal(red),
        "untreated": Decimal(untreated),
    }


def _spread(together: Portfolio) -> dict[str, Decimal]:
    return {name: Decimal(repr(getattr(together, name))) for name in ("p50", "p80", "p95")}


def _because(
    told: Valued, red: tuple[Weighed, ...], measures: dict[str, Decimal]
) -> tuple[Reason, ...]:
    risks = told.result.risks
    large = tuple(one for one in risks if one.name in told.result.large_impact)
    worth, not_worth = (
        tuple(one for one in risks if one.worth is verdict) for verdict in (True, False)
    )
    reasons = [
        says("risks.loss.undrawn" if told.together is None else "risks.loss.spread", **measures),
        says("risks.loss.first", names=told.named(risks[:FIRST])),
    ]
    if red:
        reasons.append(says("risks.loss.red", count=len(red), names=told.named(red)))
    if large:
        reasons.append(says("risks.loss.large", names=told.named(large)))
    if worth or not_worth:
        reasons.append(says("risks.loss.left", **measures))
    if worth:
        reasons.append(says("risks.loss.worth", names=told.named(worth)))
    if not_worth:
        reasons.append(says("risks.loss.not_worth", names=told.named(not_worth)))
    return tuple(reasons)
