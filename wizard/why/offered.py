"""How the figures of the market come about: what each offer comes to, and what it should cost."""

from dataclasses import replace
from decimal import Decimal

from wizard.engine.market import OFFERS
from wizard.engine.methods.market_test import Evaluated
from wizard.engine.methods.should_cost import ShouldCostInput
from wizard.engine.rules.market import Market
from wizard.engine.rules.should_cost import COMPARED, STAFF, Checked, ShouldBe
from wizard.tellers.telling import shown
from wizard.why.made import Asked, FigureOf, Made, Part, Seen, Set, summed_up, t
from wizard.why.reading import money, share


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


# --- what the work should cost --------------------------------------------------------------------


def should_cost(seen: Seen, measure: str) -> Made | None:
    """A figure of the should-cost check."""
    told = seen.finding.detail
    if not isinstance(told, ShouldBe):
        return None
    bounds = Set("should.bounds")
    match measure:
        case "amount":
            return _amount(told)
        case "ratio":
            return _ratio(seen, told.compared)
        case "doubtful":
            return Made((_DOUBTFUL,), parts=(*(_ratio(seen, one) for one in told.checks), bounds))
        case _:
            return Made((_DEAR,), parts=(*(_ratio(seen, one) for one in told.checks), bounds))


def _amount(told: ShouldBe) -> Made:
    """The wages with every add-on, and what is no wage."""
    given, steps = told.given, told.compared.result.steps
    rates = "×".join(f"(1 + {shown(getattr(given, name))})" for name in ADD_ONS)
    wages = steps[0].amount
    staff = Made(
        (_WAGES,), _wages(given), shown(wages), (Asked(STAFF),), name=_ALL_WAGES, value=money(wages)
    )
    parts: list[Part] = [staff, *(Set(f"should.{name}") for name in ADD_ONS)]
    if given.other:
        parts.append(Asked("cost.should_other"))
    return summed_up(
        _AMOUNT, f"{shown(wages)}×{rates} + {shown(given.other)}", steps[-1].amount, *parts
    )


def _wages(given: ShouldCostInput) -> str:
    return " + ".join(f"{shown(one.count)}×{shown(one.wage)}" for one in given.staff)


def _ratio(seen: Seen, one: Checked) -> Made:
    """One price as a share of what the work should cost."""
    stated = Asked("cost.price" if one.row == COMPARED else OFFERS)
    numbers = f"{shown(one.price)}/{shown(one.result.amount)}"
    made = summed_up(_RATIO, numbers, one.result.ratio, stated, seen.figure("amount"))
    return replace(made, name=one.name, value=share(one.result.ratio))


ADD_ONS = ("insurance", "overhead", "profit", "vat")
"""What is added to wages, each on the sum before it."""
_ALL_WAGES = t("工资合计", "Wages in all")
_WAGES = t("各岗位人数乘年工资，相加", "People times yearly wage, over all posts")
_AMOUNT = t(
    "工资依次加社保和公积金、管理费、利润、增值税，再加人员以外的费用",
    "Wages with contributions, overhead, profit and VAT in turn, and the cost besides staff",
)
_RATIO = t("年价除以应有成本", "The yearly price over what the work should cost")
_DOUBTFUL = t("低于下限的价格个数", "How many prices lie below the lower bound")
_DEAR = t("高于上限的价格个数", "How many prices lie above the upper bound")
