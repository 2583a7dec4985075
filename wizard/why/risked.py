"""How the money of the risks comes about: each expected loss, all together, and the red cells."""

from dataclasses import replace
from decimal import Decimal

from wizard.content.text import Text
from wizard.engine.methods.risk import Weighed
from wizard.engine.rules.risk_money import MONEY, TREATMENT, Valued
from wizard.tellers import planning
from wizard.tellers.telling import summed
from wizard.why import reading
from wizard.why.made import Asked, Made, Seen, Set, summed_up, t, worked


def loss(seen: Seen, measure: str) -> Made | None:
    """The expected loss, what may be lost with all of them, and counts of the computed map."""
    told = seen.finding.detail
    if not isinstance(told, Valued):
        return None
    value = seen.finding.measures[measure]
    match measure:
        case "loss":
            numbers = summed([one.loss for one in told.result.risks])
            return summed_up(_LOSS, numbers, value, *_losses(told))
        case "after":
            left = [_after(one) for one in told.result.risks]
            parts = (_left(told, one) for one in told.result.risks)
            return summed_up(_AFTER, summed(left), value, *parts)
        case "p50" | "p80" | "p95":
            return Made((_drawn(told, measure),), parts=(*_losses(told), Asked(MONEY)))
        case "count":
            return Made((_COUNT,), parts=(Asked(MONEY), Asked("risks")))
        case _:
            red = tuple(one for one in _losses(told, colour="red"))
            bounds = (
                Set("risk.tolerance"),
                Set("risk.probability_edges"),
                Set("risk.impact_edges"),
            )
            words = _RED if measure == "red" else _BARE
            return Made((words,), parts=(*red, Asked("cost.price"), Asked("risks"), *bounds))


def _losses(told: Valued, *, colour: str = "") -> tuple[Made, ...]:
    """The expected losses, each as the method worked it out; of one colour only, if asked."""
    steps = planning.risks(told.given, told.drawn).steps
    return tuple(
        replace(
            worked(step, _EACH, Asked(MONEY)),
            name=told.names[one.name],
            value=reading.money(one.loss),
        )
        for one, step in zip(told.result.risks, steps, strict=True)
        if not colour or one.colour == colour
    )


def _left(told: Valued, one: Weighed) -> Made:
    """What is left of one risk once it is treated; as it was where nothing was put into figures."""
    asked = Asked(MONEY if one.loss_after is None else TREATMENT)
    words = _UNTREATED if one.loss_after is None else _TREATED
    name, value = told.names[one.name], reading.money(_after(one))
    return Made((words,), parts=(asked,), name=name, value=value)


def _after(one: Weighed) -> Decimal:
    return one.loss if one.loss_after is None else one.loss_after


def _drawn(told: Valued, measure: str) -> Text:
    share, draws = measure.removeprefix("p"), told.drawn.together.draws
    return t(
        f"各项风险一起抽样 {draws} 次，{share} % 的次数不超过这个数",
        f"All risks drawn together {draws} times; {share} % of the draws stay within this",
    )


_EACH = t("可能性 × 三个影响金额的平均数", "Probability × the mean of the three impacts")
_LOSS = t("各项期望损失之和", "The sum of the expected losses")
_AFTER = t("处置以后各项期望损失之和", "The sum of the expected losses after treatment")
_TREATED = t("按处置以后的可能性和影响算", "With the probability and impact left after treatment")
_UNTREATED = t("没有填处置数字，按处置前算", "No figures for treatment; as before it")
_COUNT = t("填了金额的风险项数", "How many risks were put into figures")
_RED = t(
    "落在红格的项数：最低可能性乘最低影响，已经达到可以承受的损失",
    "In red cells: even least probability times least impact reaches what is tolerated",
)
_BARE = t("红格里没有应对措施和责任人的项数", "Red ones without a measure and an owner")
