"""How the figures of cost come about: the year line by line, and the whole contract."""

from dataclasses import replace
from decimal import Decimal

from wizard.content.questions import TableQuestion
from wizard.content.text import Text
from wizard.engine.costing import UNCERTAIN, TermCost
from wizard.engine.methods.annual_cost import AnnualCost, CostInput, InsideLine, OutsideLine
from wizard.engine.rules.cost_lines import INSIDE_LINES, OUTSIDE_LINES
from wizard.tellers import cost
from wizard.tellers.telling import shown, summed
from wizard.why.made import (
    TAKEN,
    Asked,
    FigureOf,
    Made,
    Part,
    Seen,
    Set,
    summed_up,
    t,
    taken,
    worked,
)
from wizard.why.reading import likely, money

INSIDE, OUTSIDE = "inside.", "outside."
"""Before the id of a line, the figure that is one line of a side."""
LINES: dict[str, Text] = {
    "price": t("年价款", "Yearly price"),
    "tender": t("采购组织费", "Running the procurement"),
    "transition": t("转移成本（按年分摊）", "Transition, spread over the years"),
    "governance": t("合同治理费", "Governing the contract"),
    "exit": t("退出准备", "Provision for exit"),
    "risk": t("风险准备", "Provision for risk"),
    "retained": t("保留能力费", "Retained capability"),
    "freed_income": t("腾出资产收入（减项）", "Income from what is set free (less)"),
}
_ASKED = {
    "price": "cost.price",
    "tender": "cost.tender",
    "governance": "cost.governance",
    "retained": "cost.retained",
    "freed_income": "cost.income",
}


def annual(seen: Seen, measure: str) -> Made | None:
    """A figure of the annual comparison, or one line of either side."""
    given, result = seen.finding.given, seen.finding.detail
    if not isinstance(given, CostInput) or not isinstance(result, AnnualCost):
        return None
    if measure.startswith(INSIDE):
        return _inside_line(seen, result, measure.removeprefix(INSIDE))
    if measure.startswith(OUTSIDE):
        return _outside_line(seen, given, result, measure.removeprefix(OUTSIDE))
    return _whole_year(seen, measure, given, result)


def _whole_year(seen: Seen, measure: str, given: CostInput, result: AnnualCost) -> Made | None:
    avoidable, outside, advantage = cost.annual_cost(given, result).steps
    figure = seen.figure
    match measure:
        case "advantage":
            return worked(advantage, _ADVANTAGE, figure("inside_avoidable"), figure("outside"))
        case "inside_avoidable":
            lines = (figure(INSIDE + line.id) for line in result.inside)
            return worked(avoidable, _AVOIDABLE, *lines)
        case "outside":
            return worked(outside, _OUTSIDE, *(figure(OUTSIDE + one.id) for one in result.outside))
        case "inside_full":
            numbers = summed([line.amount for line in result.inside])
            return summed_up(_FULL, numbers, result.inside_full, Asked("cost.inside"))
        case "surface":
            numbers = f"1 − {shown(result.price)}/{shown(result.inside_full)}"
            parts = (figure("price"), figure("inside_full"))
            return summed_up(_SURFACE, numbers, result.surface, *parts)
        case "even_price":
            return _even(seen, given, result)
        case "price":
            return taken(Asked("cost.price"))
        case _:
            return None


def _inside_line(seen: Seen, result: AnnualCost, name: str) -> Made | None:
    line = next((one for one in result.inside if one.id == name), None)
    if line is None:
        return None
    return Made(
        (_LINE,),
        f"{shown(line.amount)}×{shown(line.share)}",
        shown(line.avoidable),
        (Asked("cost.inside"),),
        name=_row_name(seen, line),
        value=money(line.avoidable),
    )


def _row_name(seen: Seen, line: InsideLine) -> Text:
    question = seen.results.pack.question_of["cost.inside"]
    if not isinstance(question, TableQuestion):
        raise TypeError("cost.inside is not a table")
    row = {"row": line.id, "name": line.name}
    return Text(zh=question.row_name(row, "zh"), en=question.row_name(row, "en"))


def _outside_line(seen: Seen, given: CostInput, result: AnnualCost, name: str) -> Made | None:
    line = next((one for one in result.outside if one.id == name), None)
    if line is None:
        return None
    words, numbers, parts = _outside_made(seen, given, line)
    came_to = shown(line.amount) if numbers else ""
    value = money(line.amount)
    return Made((words,), numbers, came_to, parts, name=LINES[name], value=value)


def _outside_made(
    seen: Seen, given: CostInput, line: OutsideLine
) -> tuple[Text, str, tuple[Part, ...]]:
    """A line of the outside: in words, in numbers, and what it comes from."""
    price = seen.figure("price")
    match line.id:
        case "exit":
            rate = seen.stated("cost.exit_rate", "exit.rate")
            return _RATE, f"{shown(given.price)}×{shown(given.exit_rate)}", (price, rate)
        case "risk":
            rate = seen.stated("cost.risk_rate", "risk.rate")
            return _RATE, f"{shown(given.price)}×{shown(given.risk_rate)}", (price, rate)
        case "transition":
            numbers = f"{shown(given.transition)}/{shown(given.years)}"
            return _SPREAD, numbers, (Asked("cost.transition"), Asked("cost.years"))
        case name:
            return TAKEN, "", (Asked(_ASKED[name]),)


def _even(seen: Seen, given: CostInput, result: AnnualCost) -> Made:
    others = (given.tender, given.governance, given.retained)
    numbers = (
        f"({shown(result.inside_avoidable)} − ({summed(others)}"
        f" + {shown(given.transition)}/{shown(given.years)} − {shown(given.freed_income)}))"
        f"/(1 + {shown(given.exit_rate)} + {shown(given.risk_rate)})"
    )
    lines = [one.id for one in result.outside if one.id not in ("price", "exit", "risk")]
    return summed_up(
        _EVEN,
        numbers,
        result.even_price,
        seen.figure("inside_avoidable"),
        *(seen.figure(OUTSIDE + name) for name in lines),
        seen.stated("cost.exit_rate", "exit.rate"),
        seen.stated("cost.risk_rate", "risk.rate"),
    )


# --- the whole contract ---------------------------------------------------------------------------


def term(seen: Seen, measure: str) -> Made | None:
    """A figure of the comparison over the whole contract."""
    result = seen.finding.detail
    if not isinstance(result, TermCost):
        return None
    flows = result.flows
    inside, outside, saving = cost.cashflow(result.given, flows).steps
    figure = seen.figure
    both_sides = (figure("inside"), figure("outside"))
    match measure:
        case "inside":
            part = FigureOf("cost.annual", "inside_avoidable")
            own = _given(seen, INSIDE_LINES)
            return worked(inside, _PRESENT, part, *own, figure("years"), figure("rate"))
        case "outside":
            part = FigureOf("cost.annual", "outside")
            told = (Asked("cost.transition"), *_given(seen, OUTSIDE_LINES))
            return worked(outside, _PRESENT_OUT, part, *told, figure("years"), figure("rate"))
        case "saving":
            return worked(saving, _SAVING, *both_sides)
        case "loss":
            numbers = f"{shown(flows.outside)} − {shown(flows.inside)}"
            return summed_up(_LOSS, numbers, -flows.saving, *both_sides)
        case "advantage":
            numbers = f"{shown(flows.saving)}/{shown(flows.inside)}"
            return summed_up(_TERM, numbers, result.advantage, figure("saving"), figure("inside"))
        case "least":
            return _least(seen, result)
        case "rate":
            return Made((_RATE_STATED,), parts=(seen.stated("cost.rate", "discount.rate"),))
        case "years":
            return Made((_YEARS,), parts=(Asked("cost.years"),))
        case _:
            return (_left if measure in _LEFT else _drawn)(seen, measure, result)


_LEFT = ("stays", "stranded", "fallen")


def _left(seen: Seen, measure: str, result: TermCost) -> Made:
    """What is still paid inside after contracting, and what its fading brings."""
    stranded, figure = result.stranded, seen.figure
    own, fades = _given(seen, INSIDE_LINES), Set("stranded.years")
    match measure:
        case "stays":
            return _first_year(seen, stranded.first, *own)
        case "stranded":
            pairs = zip(stranded.years, (one.factor for one in result.flows.years), strict=True)
            numbers = " + ".join(
                f"{shown(amount)}×{shown(factor)}" for amount, factor in pairs if amount
            )
            parts = (figure("stays"), fades, figure("years"), figure("rate"))
            return summed_up(_STRANDED, numbers, stranded.present, *parts)
        case _:
            numbers = f"{shown(stranded.lasting)} − {shown(stranded.present)}"
            return summed_up(_FALLEN, numbers, stranded.fallen, figure("stranded"), fades)


def _first_year(seen: Seen, stays: Decimal, *own: Part) -> Made:
    """What is still paid in the first year, in numbers too where nothing has risen by then."""
    full, avoided = (FigureOf("cost.annual", f"inside_{name}") for name in ("full", "avoidable"))
    year = seen.results.detail("cost.annual", AnnualCost)
    if year is None or year.inside_full - year.inside_avoidable != stays:
        return Made((_STAYS,), parts=(full, avoided, *own))
    numbers = f"{shown(year.inside_full)} − {shown(year.inside_avoidable)}"
    return summed_up(_STAYS, numbers, stays, full, avoided, *own)


def _least(seen: Seen, result: TermCost) -> Made:
    """The least saving: its share of in-house pay, as a share of all that is avoided."""
    share = result.flows.least / result.flows.inside
    numbers = f"{shown(result.flows.inside)}×{shown(share)}"
    words = t(
        "自办成本现值×要求的比例；比例由“最低节约”占人员费的百分比折算。",
        "Present cost inside × the share asked for, which is the least saving as a share of pay.",
    )
    parts = (Set("saving.least"), Asked("cost.inside"), seen.figure("inside"))
    return summed_up(words, numbers, result.flows.least, *parts)


def _drawn(seen: Seen, measure: str, result: TermCost) -> Made:
    """A figure counted from the draws, or settled without any where nothing is uncertain."""
    ranges = _ranges(seen)
    aim = (seen.figure("least"),) if measure == "reaches" else ()
    if result.odds is None:
        return Made((_CERTAIN,), parts=(seen.figure("saving"), *aim, *ranges))
    parts = (*ranges, *aim, seen.figure("saving"))
    match measure:
        case "saves":
            return _counted(result.odds.saves.share, _SAVES, result.odds.draws, *parts)
        case "reaches":
            return _counted(result.odds.reaches_least.share, _REACHES, result.odds.draws, *parts)
        case _:
            place = measure.removeprefix("p")
            words = t(
                f"抽样 {result.odds.draws} 次（随机种子 {result.odds.seed}），把各次的节约从小到大"
                f"排列，取 {place}% 处的一个。",
                f"{result.odds.draws} draws (seed {result.odds.seed}), the savings put in order, "
                f"the one at {place} %.",
            )
            return Made((words,), parts=parts)


def _counted(share: float, words: Text, draws: int, *parts: Part) -> Made:
    """A share of the draws, as so many of all."""
    told = summed_up(words, f"{round(share * draws)}/{draws}", share, *parts)
    return replace(told, value=likely(share))


def _ranges(seen: Seen) -> tuple[Part, ...]:
    """Where the ranges come from: as answered, and the defaults that were used."""
    used = [name for name in UNCERTAIN if f"range.{name}" in seen.finding.parameters]
    told = _given(seen, "cost.ranges", INSIDE_LINES, OUTSIDE_LINES)
    return (*told, *(Set(f"range.{name}") for name in used))


def _given(seen: Seen, *questions: str) -> tuple[Asked, ...]:
    """The answers there are to questions that may be left open."""
    return tuple(Asked(one) for one in questions if seen.results.value(one) is not None)


_ADVANTAGE = t(
    "（自办可避免成本－外包总成本）÷自办可避免成本", "(Avoided inside − outside) ÷ avoided inside"
)
_AVOIDABLE = t("各科目的全成本×可避免比例，相加", "Each line’s full cost × its avoidable share")
_OUTSIDE = t("外包各项相加", "All lines outside added up")
_FULL = t("自办各科目的全成本相加", "The full cost of all lines inside added up")
_SURFACE = t("1－报价÷自办全成本", "1 − price ÷ full cost inside")
_LINE = t("全成本×可避免比例", "Full cost × avoidable share")
_RATE = t("年价款×比例", "Yearly price × rate")
_SPREAD = t("一次性费用÷合同年数", "Spent once ÷ years of the contract")
_EVEN = t(
    "（自办可避免成本－价款以外的各项净支出）÷（1＋退出准备比例＋风险准备比例）",
    "(Avoided inside − all outside but the price, net) ÷ (1 + rate for exit + rate for risk)",
)
_PRESENT = t(
    "各年可避免成本×折现系数，相加（从第0年起）", "Each year’s avoided cost × its discount factor"
)
_PRESENT_OUT = t(
    "各年外包支出×折现系数，相加（转移费用在第0年）",
    "Each year’s spending outside × its discount factor; the transition falls in year 0",
)
_SAVING = t("自办成本现值－外包成本现值", "Present cost inside − present cost outside")
_LOSS = t("外包成本现值－自办成本现值", "Present cost outside − present cost inside")
_TERM = t("合同期节约÷自办成本现值", "Saving over the contract ÷ present cost inside")
_RATE_STATED = t("填了折现率的用所填的，没填的用设定值。", "The rate stated, or else the default.")
_YEARS = t("合同年数，不足一年按一年计。", "The contract’s years; a part of one counts as one.")
_STAYS = t(
    "自办全成本－自办可避免成本；有每年增减的科目，算到第一年",
    "Full cost inside − avoided inside; items with a yearly change at the first year’s level",
)
_STRANDED = t(
    "各年照付的数×折现系数，相加；每年少付一份，到消化完为止。不计入两边",
    "Each year’s amount × its discount factor, one step less a year; on neither side",
)
_FALLEN = t("一直照付的现值－逐年消化的现值", "Present value if nothing fell − as it falls")
_CERTAIN = t(
    "没有不确定的数字，只看节约够不够。", "Nothing is uncertain; only the saving itself counts."
)
_SAVES = t("抽样中外包更省的次数÷抽样次数", "Draws in which outside is cheaper ÷ all draws")
_REACHES = t(
    "抽样中达到最低节约的次数÷抽样次数", "Draws in which the least saving is reached ÷ all draws"
)
