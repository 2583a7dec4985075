"""What is really saved, once only what can be avoided counts."""

from decimal import Decimal

from wizard.content.questions import TableQuestion, as_decimal
from wizard.engine.facts import Facts, Missing
from wizard.engine.findings import Finding, Reason
from wizard.engine.methods.annual_cost import (
    AnnualCost,
    CostInput,
    InsideLine,
    annual_cost,
)
from wizard.engine.methods.exact import MethodError
from wizard.engine.rules.cost_lines import HUNDRED, profiles, with_volumes
from wizard.engine.rules.saying import found, says

ESTABLISHED = "established"


def annual(facts: Facts) -> Finding:
    """Is outside cheaper once the costs that stay are counted?"""
    stated = cost_input(facts)
    given = with_volumes(stated, profiles(facts, stated))
    try:
        result = annual_cost(given)
    except MethodError as error:
        raise Missing("cost.inside" if "avoid" in error.code else "cost.years") from error
    good, bad = (facts.parameter(f"advantage.{name}") / HUNDRED for name in ("good", "bad"))
    values = {
        "advantage": result.advantage,
        "surface": result.surface,
        "inside_full": result.inside_full,
        "inside_avoidable": result.inside_avoidable,
        "outside": result.outside_total,
        "even_price": result.even_price,
        "price": result.price,
    }
    return found(
        "cost.annual",
        _verdict(result.advantage, good, bad),
        because=(
            says("cost.annual.real", **values),
            says("cost.annual.trap", **values),
            says("cost.annual.even", **values),
            *_established(given, result),
        ),
        limits=_limits(result, follows=given != stated),
        measures=values,
        detail=result,
        given=given,
        values=values,
    )


def cost_input(facts: Facts) -> CostInput:
    """Both sides of the comparison, from the answers."""
    facts.cite("demand22.art10")
    return CostInput(
        inside=_inside(facts),
        price=facts.number("cost.price"),
        years=facts.number("cost.years"),
        tender=facts.number("cost.tender"),
        transition=facts.number("cost.transition"),
        governance=facts.number("cost.governance"),
        retained=facts.number_or("cost.retained", Decimal(0)),
        freed_income=facts.number_or("cost.income", Decimal(0)),
        exit_rate=facts.number_or("cost.exit_rate", facts.parameter("exit.rate")) / HUNDRED,
        risk_rate=facts.number_or("cost.risk_rate", facts.parameter("risk.rate")) / HUNDRED,
        quality_inside=_if_given(facts, "cost.quality_inside"),
        quality_outside=_if_given(facts, "cost.quality_outside"),
        quality_least=facts.parameter("quality.least"),
        quality_most=facts.parameter("quality.most"),
        share_changes=_changes(facts, "avoidable"),
        price_changes=_changes(facts, "price"),
        volume_changes=_changes(facts, "volume"),
    )


def _changes(facts: Facts, name: str) -> tuple[Decimal, ...]:
    """The changes the sensitivity tries, as fractions."""
    return tuple(change / HUNDRED for change in facts.parameters(f"sensitivity.{name}"))


def _inside(facts: Facts) -> tuple[InsideLine, ...]:
    question = facts.pack.question_of["cost.inside"]
    if not isinstance(question, TableQuestion):
        raise TypeError("cost.inside is not a table")
    lines = []
    for row in facts.rows("cost.inside"):
        amount, share = as_decimal(row.get("amount")), as_decimal(row.get("share"))
        if amount is None or share is None:
            if amount is None and share is None:
                continue
            raise Missing("cost.inside")
        name = question.row_name(row, "zh")
        lines.append(
            InsideLine(id=str(row.get("row", "")), name=name, amount=amount, share=share / HUNDRED)
        )
    return tuple(lines)


def _if_given(facts: Facts, question: str) -> Decimal | None:
    return facts.number(question) if facts.given(question) else None


def _verdict(advantage: Decimal, good: Decimal, bad: Decimal) -> str:
    if advantage >= good:
        return "favourable"
    return "level" if advantage > bad else "unfavourable"


def _established(given: CostInput, result: AnnualCost) -> tuple[Reason, ...]:
    """What changes if every established post is avoided: the most sensitive figure of all."""
    line = next((one for one in given.inside if one.id == ESTABLISHED), None)
    if line is None or line.share >= 1 or not line.amount:
        return ()
    moved = tuple(
        one.model_copy(update={"share": Decimal(1)}) if one is line else one for one in given.inside
    )
    changed = annual_cost(given.model_copy(update={"inside": moved}))
    return (
        says(
            "cost.annual.established",
            share=line.share,
            advantage=result.advantage,
            changed=changed.advantage,
        ),
    )


def _limits(result: AnnualCost, *, follows: bool) -> tuple[Reason, ...]:
    """How much hangs on the figures; `follows` says that lines have their own way with volume."""
    crossing = sum(1 for cell in result.cells if (cell.advantage >= 0) != (result.advantage >= 0))
    limits = [says("cost.annual.cells", count=crossing, of=len(result.cells))]
    if follows:
        limits.append(says("cost.annual.volume"))
    if result.advantage_with_quality is not None and result.quality_ratio is not None:
        limits.append(
            says(
                "cost.annual.quality",
                ratio=result.quality_ratio,
                advantage=result.advantage_with_quality,
            )
        )
    return tuple(limits)
