"""How the figures of the market test come about: what each offer comes to, and who is cheapest."""

from dataclasses import replace
from decimal import Decimal

from wizard.engine.market import OFFERS
from wizard.engine.methods.market_test import Evaluated
from wizard.engine.rules.market import Market
from wizard.tellers.telling import shown
from wizard.why.made import Asked, FigureOf, Made, Part, Seen, Set, summed_up, t
from wizard.why.reading import money


def market(seen: Seen, measure: str) -> Made | None:
    """A figure of the market test."""
    told = seen.finding.detail
    if not isinstance(told, Market):
        return None
    counted = [one for one in told.ordered if one.with_least is not None]
    value = seen.finding.measures[measure]
    match measure:
        case "cost":
            return Made((_LOWEST,), parts=tuple(_offer(seen, told, one) for one in counted))
        case "least":
            return Made((_LEAST,), parts=(Set("saving.least"), FigureOf("cost.term", "inside")))
        case "lead":
            first, second = (one.with_least or Decimal(0) for one in counted[:2])
            parts = (_offer(seen, told, one) for one in counted[:2])
            return summed_up(_LEAD, f"{shown(second)} − {shown(first)}", value, *parts)
        case _:
            return Made((_QUALIFIED,), parts=(Asked(OFFERS),))


def _offer(seen: Seen, told: Market, one: Evaluated) -> Made:
    """What one offer comes to; all but the in-house one must save the least as well."""
    cost, with_least = one.cost or Decimal(0), one.with_least or Decimal(0)
    parts: list[Part] = [Asked(OFFERS)]
    words = _STAYS if told.stays(one.name) else _CHANGES
    if not told.stays(one.name):
        parts.append(seen.figure("least"))
    numbers = f"{shown(cost)} + {shown(with_least - cost)}"
    made = summed_up(words, numbers, with_least, *parts)
    return replace(made, name=told.names[one.name], value=money(with_least))


_LOWEST = t("合格报价里评审成本最低的一家", "The lowest evaluated cost among the qualified offers")
_LEAST = t(
    "人员费用现值的一定比例，换人承接须至少省下这么多", "A share of pay; a change must save that"
)
_LEAD = t("第二位的评审成本减第一位的", "The second’s evaluated cost less the first’s")
_QUALIFIED = t("填了“合格”的报价数", "How many offers are said to be qualified")
_STAYS = t(
    "折成现在的钱的全部成本；仍由本单位办，不加最低节约",
    "All its costs in money of today; nothing is added, since nothing changes hands",
)
_CHANGES = t(
    "折成现在的钱的全部成本，加上换手须省下的最低节约",
    "All its costs in money of today, and the least saving a change must bring",
)
