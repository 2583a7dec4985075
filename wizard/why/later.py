"""How the figures of the later stages come about: hand-over, trial, KPIs, payment, evaluation."""

from decimal import Decimal

from wizard.content.questions import as_decimal, table_rows
from wizard.content.text import Text, both
from wizard.engine.methods.performance import Payment, PaymentInput, Scorecard, Scored
from wizard.engine.methods.readiness import CRITICAL, Readiness
from wizard.engine.rules.evaluation import PARTS
from wizard.engine.rules.transition import Rated
from wizard.tellers import money, watching
from wizard.tellers.telling import shown, summed, weighed
from wizard.why import reading
from wizard.why.made import Asked, FigureOf, Made, Part, Seen, Set, summed_up, t, taken, worked

# --- scores and payment ---------------------------------------------------------------------------


def scored(readings: str, seen: Seen, measure: str) -> Made | None:
    """The weighted score of the KPIs in one table of readings, or their deductions."""
    card = seen.finding.detail
    if not isinstance(card, Scorecard):
        return None
    if measure == "deduction":
        taken_off = [one.reading.deduction for one in card.lines]
        return summed_up(_DEDUCTED, summed(taken_off), card.deduction, seen.asked(readings))
    counted = [one for one in card.lines if not one.reading.veto]
    weights = [one.reading.weight for one in counted]
    numbers = f"({weighed(weights, [one.score for one in counted])})/({summed(weights)})"
    lines = (_kpi(seen, readings, one) for one in counted)
    return summed_up(_SCORE, numbers, card.score, *lines)


def _kpi(seen: Seen, readings: str, one: Scored) -> Made:
    """One KPI: reached its target, missed its floor, or the share of the target it came to."""
    reading_, parts = one.reading, (Asked("kpi.targets"), seen.asked(readings))
    name, value = both(reading_.name or reading_.id), reading.points(one.score)
    actual, target = shown(reading_.actual), shown(reading_.target)
    if one.meets_target or not one.score:
        words = _REACHED if one.meets_target else _BELOW
        return Made((words,), parts=parts, name=name, value=value)
    higher = reading_.direction == "higher"
    numbers = f"{actual}/{target}×100" if higher else f"{target}/{actual}×100"
    words = _HIGHER if higher else _LOWER
    return Made((words,), numbers, shown(one.score), parts, name=name, value=value)


def monthly(seen: Seen, measure: str) -> Made | None:
    """A month’s score and deductions."""
    return scored("kpi.readings", seen, measure)


def trial(seen: Seen, measure: str) -> Made | None:
    """The score of the trial run, and its severe faults."""
    if measure == "severe":
        return taken(Asked("trial.severe"))
    return scored("trial.readings", seen, measure)


def due(seen: Seen, measure: str) -> Made | None:
    """A period’s payment: the base fee less deductions, the performance fee by its coefficient."""
    given, result = seen.finding.given, seen.finding.detail
    if not isinstance(given, PaymentInput) or not isinstance(result, Payment):
        return None
    base, performance, whole = money.payment(given, result).steps
    score = FigureOf("kpi.score", "score", seen.finding.period)
    match measure:
        case "due":
            parts = (seen.figure("base_due"), seen.figure("performance_due"))
            return worked(whole, _DUE, *parts)
        case "base_due":
            fee = Asked("contract.base_fee")
            return worked(base, _BASE, fee, seen.figure("deduction"))
        case "performance_due":
            fee = Asked("contract.performance_fee")
            return worked(performance, _PERFORMANCE, fee, seen.figure("coefficient"))
        case "coefficient":
            if given.curve and not given.vetoed:
                return Made((_LINE,), parts=(score, Set("kpi.curve"), Asked("contract.curve")))
            words = _VETOED if given.vetoed else _STEPS
            return Made((words,), parts=(score, Set("kpi.coefficients")))
        case "deduction":
            taken_off = FigureOf("kpi.score", "deduction", seen.finding.period)
            cap = seen.stated("contract.deduction_cap", "kpi.deduction_cap")
            events = _points(seen) if given.events else ()
            return Made((_CAPPED,), parts=(taken_off, *events, cap))
        case "score":
            return Made((_SAME_SCORE,), parts=(score,))
        case _:
            return None


def _points(seen: Seen) -> tuple[Part, ...]:
    """What the events of a period cost goes back to."""
    return (
        Asked("kpi.points", seen.finding.period),
        Asked("contract.point_value"),
        Set("kpi.points_free"),
        Set("kpi.points_bands"),
    )


def year(seen: Seen, measure: str) -> Made | None:
    """The mean of the past year’s months that have readings."""
    months = seen.results.route.months[-12:]
    found = ((month, seen.results.finding("kpi.score", month)) for month in months)
    scores = {month: one.measures[measure] for month, one in found if one is not None}
    parts = (FigureOf("kpi.score", "score", month) for month in scores)
    numbers = f"({summed(list(scores.values()))})/{len(scores)}"
    return summed_up(_YEAR, numbers, seen.finding.measures[measure], *parts)


# --- readiness and hand-over ----------------------------------------------------------------------


def ready(seen: Seen, _: str) -> Made | None:
    """The score of the fifteen success factors."""
    given, result = seen.finding.given, seen.finding.detail
    if not isinstance(given, Rated) or not isinstance(result, Readiness):
        return None
    step = watching.readiness(given, result).steps[0]
    return worked(step, _READY, Asked("csf.transition"))


def short(_seen: Seen, _: str) -> Made | None:
    """How many of the critical factors stand too low to publish."""
    words = t(
        f"{len(CRITICAL)} 项关键因素中，得分低于要求的项数",
        f"How many of the {len(CRITICAL)} critical factors are marked below what is asked for",
    )
    return Made((words,), parts=(Asked("csf.planning"), Set("csf.least")))


Says = tuple[str, str]
"""A column of a table and what it says."""


def _share(seen: Seen, question: str, says: Says, words: Text, *, of: Says | None = None) -> Made:
    """The share of a table’s rows in which a column says one thing, in per cent."""
    rows = table_rows(seen.results.value(question)) or ()
    counted = [row for row in rows if of is None or row.get(of[0]) == of[1]]
    hits = sum(1 for row in counted if row.get(says[0]) == says[1])
    value = seen.finding.measures["share"]
    return summed_up(words, f"{hits}/{len(counted)}×100", value, Asked(question))


def handed_over(seen: Seen, _: str) -> Made | None:
    """What has been handed over, of the list."""
    return _share(seen, "handover.items", ("state", "done"), _HANDED)


def taught(seen: Seen, _: str) -> Made | None:
    """What was taught back, of the items of knowledge."""
    of = ("category", "knowledge")
    return _share(seen, "handover.items", ("teachback", "yes"), _TAUGHT, of=of)


def filed(seen: Seen, _: str) -> Made | None:
    """What is filed, of what must be kept."""
    return _share(seen, "archive.items", ("filed", "yes"), _FILED)


def rights(_seen: Seen, _: str) -> Made | None:
    """Rights nobody needs."""
    return taken(Asked("access.excess"))


# --- changes and evaluation -----------------------------------------------------------------------


def added(seen: Seen, measure: str) -> Made | None:
    """What was added to the contract, and its share of it."""
    amount = Decimal(str(seen.results.value("contract.amount") or 0))
    sum_ = seen.finding.measures["added"]
    if measure == "added":
        rows = table_rows(seen.results.value("changes.log")) or ()
        amounts = [as_decimal(row.get("amount")) or Decimal(0) for row in rows]
        return summed_up(_ADDED, summed(amounts), sum_, Asked("changes.log"))
    parts = (seen.figure("added"), Asked("contract.amount"), Set("change.most"))
    numbers = f"{shown(sum_)}/{shown(amount)}×100"
    return summed_up(_ADDED_SHARE, numbers, seen.finding.measures["share"], *parts)


def evaluated(seen: Seen, measure: str) -> Made | None:
    """The four parts of the self-evaluation added up, none beyond its most."""
    asked = [f"performance.{part}" for part in PARTS]
    given = [as_decimal(seen.results.value(one)) or Decimal(0) for one in asked]
    score = seen.finding.measures[measure]
    # One part beyond its most counts less than it says; then the words alone are right.
    numbers = summed(given) if sum(given) == score else ""
    return summed_up(_PARTS, numbers, score, *map(Asked, asked), Set("performance.most"))


def came(seen: Seen, measure: str) -> Made | None:
    """What was saved in fact, beside what was foreseen."""
    told = seen.finding.measures
    saved, spent = shown(told["saved"]), shown(told["spent"])
    match measure:
        case "advantage":
            numbers = f"({saved} − {spent})/{saved}"
            parts: tuple[Part, ...] = (seen.figure("saved"), seen.figure("spent"))
            return summed_up(_CAME, numbers, told["advantage"], *parts)
        case "predicted":
            return Made((_FORESEEN,), parts=(FigureOf("cost.annual", "advantage"),))
        case "saved":
            return taken(Asked("actual.inside_saved"))
        case _:
            names = ("actual.paid", "actual.governance", "actual.transition", "actual.other")
            asked = (Asked(name) for name in (*names, "cost.years"))
            return Made((_SPENT,), _spent(seen), shown(told["spent"]), tuple(asked))


def _spent(seen: Seen) -> str:
    def given(name: str) -> str:
        return shown(Decimal(str(seen.results.value(name) or 0)))

    paid = f"{given('actual.paid')} + {given('actual.governance')}"
    spread = f"{given('actual.transition')}/{given('cost.years')}"
    return f"{paid} + {spread} + {given('actual.other')}"


def failed(seen: Seen, _: str) -> Made | None:
    """How many items of the self-check failed."""
    read = [key for key in seen.finding.read if key.startswith("selfcheck.")]
    return Made((_RED,), parts=tuple(Asked(key) for key in read))


_DEDUCTED = t("各项扣款比例相加", "The deductions of all KPIs added up")
_SCORE = t(
    "各指标得分按权重平均（一票否决的不计权）", "The KPIs’ scores by weight; vetoes carry none"
)
_REACHED = t("达到目标，计 100 分。", "The target is reached: 100.")
_BELOW = t("低于底线，计 0 分。", "The floor is missed: 0.")
_HIGHER = t("实际值÷目标值×100", "Actual ÷ target × 100")
_LOWER = t("目标值÷实际值×100（越低越好）", "Target ÷ actual × 100; lower is better")
_DUE = t("应付基本费＋应付绩效费", "Base fee due + performance fee due")
_BASE = t("基本费×（1－扣款比例）", "Base fee × (1 − deduction)")
_PERFORMANCE = t("绩效费×系数", "Performance fee × coefficient")
_STEPS = t("考核得分所在的一档对应的系数", "The coefficient of the step the score reaches")
_LINE = t("得分落在的两点之间按比例", "In proportion between the two scores it lies between")
_VETOED = t("触发一票否决，按最低一档的系数。", "A veto was hit: the lowest step’s coefficient.")
_CAPPED = t("各项扣款相加，不超过上限", "The deductions added up, not beyond the cap")
_SAME_SCORE = t("当期考核得分。", "The score of the period.")
_YEAR = t("近一年有读数的各月得分平均", "The mean of the past year’s months that have readings")
_READY = t("各因素得分之和÷（4×项数）×100", "Sum of marks ÷ (4 × factors) × 100")
_HANDED = t("已移交的项数÷清单项数×100", "Items handed over ÷ items listed × 100")
_TAUGHT = t("复述通过的知识项数÷知识项数×100", "Knowledge taught back ÷ knowledge listed × 100")
_FILED = t("已归档的项数÷应归档的项数×100", "Items filed ÷ items to be filed × 100")
_ADDED = t("变更记录中的追加金额相加", "The amounts of all changes added up")
_ADDED_SHARE = t("追加金额÷合同金额×100", "Amount added ÷ contract × 100")
_PARTS = t(
    "四部分自评得分相加，每部分不超过其满分", "The four parts added up, none beyond its most"
)
_CAME = t("（省下的支出－实际外包支出）÷省下的支出", "(Spending saved − spent) ÷ spending saved")
_FORESEEN = t("论证时测算的成本优势。", "The cost advantage as worked out before.")
_SPENT = t(
    "支付的价款＋治理支出＋转移支出÷合同年数＋其他支出",
    "Paid + spent on governance + transition ÷ years + other",
)
_RED = t("自查中不合格的项数", "How many items of the self-check failed")
