"""What the figures of findings are called and how they read, wherever one is shown by itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from wizard.content import numerals
from wizard.content.text import Text
from wizard.figures.drawn import DIMENSIONS
from wizard.languages import Lang

Unit = Literal["count", "points", "share", "per_cent", "yuan"]


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure of a finding: its name, and what it counts in (`share` is a fraction of one)."""

    name: Text
    unit: Unit


def measure_name(rule: str, measure: str, lang: Lang) -> str:
    """What a figure is called."""
    known = _known(rule, measure)
    return f"{rule}.{measure}" if known is None else known.name.in_(lang)


def measure_said(rule: str, measure: str, value: Decimal | None, lang: Lang) -> str:
    """A figure as it reads; nothing where there is none."""
    known = _known(rule, measure)
    if value is None:
        return ""
    match known.unit if known is not None else "points":
        case "count":
            return numerals.plain(value, 0)
        case "share":
            return numerals.percent(value)
        case "per_cent":
            return f"{numerals.plain(value, 1)} %"
        case "yuan":
            return numerals.money(value, lang)
        case _:
            return numerals.plain(value, 1)


def _known(rule: str, measure: str) -> Measure | None:
    return MEASURES.get((rule, measure)) or BY_PERIOD.get((rule, measure))


def _m(zh: str, en: str, unit: Unit = "points") -> Measure:
    return Measure(Text(zh=zh, en=en), unit)


MEASURES: Mapping[tuple[str, str], Measure] = {
    ("access", "excess"): _m("多余的权限", "Rights not needed", "count"),
    ("actual.cost", "advantage"): _m("实际成本优势", "Cost advantage in fact", "share"),
    ("actual.cost", "predicted"): _m("预计成本优势", "Cost advantage foreseen", "share"),
    ("actual.cost", "saved"): _m("实际省下的支出", "Spending saved", "yuan"),
    ("actual.cost", "spent"): _m("实际外包支出", "Spent on the contract", "yuan"),
    ("archive", "share"): _m("归档完整率", "Archived", "per_cent"),
    ("changes.total", "added"): _m("追加金额", "Amount added", "yuan"),
    ("changes.total", "share"): _m("追加占合同额", "Added, of the contract", "per_cent"),
    ("confidence", "completeness"): _m("资料完整度", "Completeness", "share"),
    ("confidence", "evidence"): _m("证据充分度", "Evidence", "share"),
    ("confidence", "robustness"): _m("结论稳健度", "Robustness", "share"),
    ("confidence", "soft"): _m("估计和意见的占比", "Estimates and opinions", "share"),
    ("cost.annual", "advantage"): _m("成本优势", "Cost advantage", "share"),
    ("cost.annual", "even_price"): _m("持平的年价款", "Yearly price to break even", "yuan"),
    ("cost.annual", "inside_avoidable"): _m("自办可避免成本", "In-house cost avoided", "yuan"),
    ("cost.annual", "inside_full"): _m("自办全成本", "Full in-house cost", "yuan"),
    ("cost.annual", "outside"): _m("外包总成本", "Whole cost of contracting", "yuan"),
    ("cost.annual", "price"): _m("年价款", "Yearly price", "yuan"),
    ("cost.annual", "surface"): _m("表面节约率", "Saving on the surface", "share"),
    ("cost.optimism", "loss"): _m("上调后合同期多花", "Spent more with the cost raised", "yuan"),
    ("cost.optimism", "raised"): _m("上调后的外包成本", "Outside cost, raised", "yuan"),
    ("cost.optimism", "saving"): _m("上调后的合同期节约", "Saved with the cost raised", "yuan"),
    ("cost.optimism", "uplift"): _m("外包成本上调", "Outside cost raised by", "share"),
    ("cost.term", "advantage"): _m("合同期成本优势", "Advantage over the contract", "share"),
    ("cost.term", "inside"): _m("合同期自办可避免成本", "Avoided inside over the contract", "yuan"),
    ("cost.term", "least"): _m("最低节约要求", "Least saving", "yuan"),
    ("cost.term", "loss"): _m("合同期多花", "Spent more over the contract", "yuan"),
    ("cost.term", "outside"): _m("合同期外包成本", "Outside over the contract", "yuan"),
    ("cost.term", "p10"): _m("节约：十次有一次低于", "Saving: one in ten is below", "yuan"),
    ("cost.term", "p50"): _m("节约：一半低于", "Saving: half is below", "yuan"),
    ("cost.term", "p90"): _m("节约：十次有九次低于", "Saving: nine in ten are below", "yuan"),
    ("cost.term", "rate"): _m("折现率", "Discount rate", "share"),
    ("cost.term", "reaches"): _m("达到最低节约要求的可能性", "Chance of the least saving", "share"),
    ("cost.term", "saves"): _m("外包更省的可能性", "Chance that outside is cheaper", "share"),
    ("cost.term", "saving"): _m("合同期节约", "Saved over the contract", "yuan"),
    ("cost.term", "stays"): _m("滞留成本，第一年", "Stranded in the first year", "yuan"),
    ("cost.term", "stranded"): _m("滞留成本，合同期内", "Stranded over the contract", "yuan"),
    ("cost.term", "fallen"): _m("滞留成本消化后可再省", "Saved as it is taken down", "yuan"),
    ("cost.term", "years"): _m("测算年数", "Years reckoned", "count"),
    ("diagnosis", "fit"): _m("适合度", "Fitness"),
    ("diagnosis", "need"): _m("必要性", "Need"),
    ("handover", "share"): _m("交接完成率", "Handed over", "per_cent"),
    ("knowledge", "share"): _m("知识转移率", "Knowledge passed on", "per_cent"),
    ("kpi.year", "score"): _m("年度考核得分", "Score of the year"),
    ("manageable", "hard_passed"): _m("通过的必备条件", "Hard tests passed", "count"),
    ("manageable", "passed"): _m("通过的可管理性条件", "Tests passed", "count"),
    ("path", "bpr"): _m("流程再造的得分", "Score of redesigning"),
    ("path", "keep"): _m("维持自办的得分", "Score of keeping it in house"),
    ("path", "outsource"): _m("外包的得分", "Score of outsourcing"),
    ("path", "shared"): _m("共享的得分", "Score of sharing"),
    ("performance", "score"): _m("绩效评价得分", "Score of the evaluation"),
    ("readiness.planning", "short"): _m("准备不足的项数", "Items not ready", "count"),
    ("readiness.transition", "score"): _m("移交准备得分", "Score of readiness"),
    ("risks", "high"): _m("高风险", "High risks", "count"),
    ("risks", "mean"): _m("风险平均值", "Mean level of risk"),
    ("risks", "medium"): _m("中风险", "Medium risks", "count"),
    ("risks", "untreated"): _m("未应对的高风险", "High risks untreated", "count"),
    ("risks.loss", "after"): _m("应对后的期望损失", "Expected loss after treatment", "yuan"),
    ("risks.loss", "count"): _m("估了钱的风险", "Risks in figures", "count"),
    ("risks.loss", "loss"): _m("风险期望损失", "Expected loss from risks", "yuan"),
    ("risks.loss", "p50"): _m("风险损失：一半不超过", "Loss: half is below", "yuan"),
    ("risks.loss", "p80"): _m("风险损失：八成不超过", "Loss: 80 of 100 are below", "yuan"),
    ("risks.loss", "p95"): _m("风险损失：九成五不超过", "Loss: 95 of 100 are below", "yuan"),
    ("risks.loss", "red"): _m("红格风险", "Red risks", "count"),
    ("risks.loss", "untreated"): _m("未应对的红格风险", "Red risks untreated", "count"),
    ("selfcheck", "red"): _m("自查不合格的项数", "Items failed", "count"),
    ("market.should_cost", "amount"): _m("每年应有成本", "What it should cost a year", "yuan"),
    ("market.should_cost", "dear"): _m("偏高的价格", "Prices that are high", "count"),
    ("market.should_cost", "doubtful"): _m("存疑的价格", "Prices that are doubtful", "count"),
    ("market.should_cost", "ratio"): _m(
        "年价款占应有成本", "Price, of what it should cost", "share"
    ),
    ("market.test", "cost"): _m("最低的评审成本", "Lowest evaluated cost", "yuan"),
    ("market.test", "lead"): _m("比第二位低", "Below the second", "yuan"),
    ("market.test", "least"): _m("换人承接须省下的最低节约", "Least saving of a change", "yuan"),
    ("market.test", "qualified"): _m("合格报价", "Qualified offers", "count"),
    ("options", "margin"): _m("领先分差", "Lead in points"),
    ("options", "share"): _m("排第一的比例", "Share of firsts", "share"),
    ("suitability", "score"): _m("综合适宜度", "Composite suitability"),
    ("trial", "severe"): _m("试运行严重问题", "Severe faults in trial", "count"),
    ("trial", "share"): _m("试运行达标率", "Passed in trial", "per_cent"),
    **{
        ("suitability", name.lower()): Measure(title, "points")
        for name, title in DIMENSIONS.items()
    },
}
"""By rule and measure; those of rules judged once, not period by period."""

BY_PERIOD: Mapping[tuple[str, str], Measure] = {
    ("kpi.score", "score"): _m("考核得分", "Score of the KPIs"),
    ("kpi.score", "deduction"): _m("扣款比例合计", "Deductions in all", "share"),
    ("payment.due", "due"): _m("应付金额", "Due", "yuan"),
    ("payment.due", "base_due"): _m("应付基本费", "Base fee due", "yuan"),
    ("payment.due", "performance_due"): _m("应付绩效费", "Performance fee due", "yuan"),
    ("payment.due", "coefficient"): _m("绩效系数", "Coefficient", "share"),
    ("payment.due", "deduction"): _m("扣款比例", "Deduction", "share"),
    ("payment.due", "score"): _m("考核得分", "Score of the KPIs"),
}
"""The same, of rules judged period by period."""
