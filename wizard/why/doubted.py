"""How the figures of an outside cost raised for optimism come about."""

from wizard.engine.rules.optimism import CHECKED, Raised
from wizard.tellers import money
from wizard.tellers.telling import shown
from wizard.why.made import Asked, FigureOf, Made, Seen, Set, summed_up, t, worked

_OUTSIDE, _INSIDE = FigureOf("cost.term", "outside"), FigureOf("cost.term", "inside")


def optimism(seen: Seen, measure: str) -> Made | None:
    """A figure of the raised outside cost."""
    told = seen.finding.detail
    if not isinstance(told, Raised):
        return None
    uplift, raised = money.optimism_bias(told.given, told.result).steps
    inside, amount = told.flows.inside, told.result.amount
    match measure:
        case "uplift":
            return worked(uplift, _UPLIFT, Set("bias.bound"), Asked(CHECKED))
        case "raised":
            return worked(raised, _RAISED, _OUTSIDE, seen.figure("uplift"))
        case "saving":
            numbers = f"{shown(inside)} − {shown(amount)}"
            return summed_up(_SAVING, numbers, told.saving, _INSIDE, seen.figure("raised"))
        case _:
            numbers = f"{shown(amount)} − {shown(inside)}"
            return summed_up(_LOSS, numbers, -told.saving, _INSIDE, seen.figure("raised"))


_UPLIFT = t("超出估算的上限×没有核实的比例", "The bound × the share that was not checked")
_RAISED = t("外包成本现值×（1＋上调比例）", "Present cost outside × (1 + the share added)")
_SAVING = t("自办成本现值－上调后的外包成本", "Present cost inside − outside cost, raised")
_LOSS = t("上调后的外包成本－自办成本现值", "Outside cost, raised − present cost inside")
