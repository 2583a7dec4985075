"""How the figures of the argument come about: both indices, the roads, tests, risks, the score."""

from dataclasses import replace
from decimal import Decimal

from wizard.content.model import Indicator
from wizard.content.numerals import plain
from wizard.content.text import Text, both
from wizard.engine.methods.diagnosis import Diagnosis, Index, Marked, points
from wizard.engine.methods.path import Path, PathInput, advantage_range
from wizard.engine.methods.suitability import Suitability, SuitabilityInput
from wizard.engine.rules.argument import (
    HARD_TESTS,
    TESTS,
    Confidence,
)
from wizard.engine.rules.diagnosis import Diagnosed
from wizard.engine.rules.options import SCORES, WEIGHTS, Comparison
from wizard.engine.rules.register import Risk, RiskRegister
from wizard.figures.drawn import DIMENSIONS
from wizard.tellers import diagnosing
from wizard.tellers.telling import shown, summed, weighed
from wizard.why import reading
from wizard.why.made import Asked, FigureOf, Made, Part, Seen, Set, summed_up, t, worked

NEED, FIT = FigureOf("diagnosis", "need"), FigureOf("diagnosis", "fit")
ADVANTAGE = FigureOf("cost.annual", "advantage")

# --- both indices ---------------------------------------------------------------------------------


def indices(seen: Seen, measure: str) -> Made | None:
    """Need or fitness: two halves, blended; fitness capped where a mark calls for it."""
    given, result = seen.finding.given, seen.finding.detail
    if not isinstance(given, Diagnosed) or not isinstance(result, Diagnosis):
        return None
    need, fit = diagnosing.diagnosis(given, result).steps
    made = {"need": (need, result.need), "fit": (fit, result.fit)}.get(measure)
    if made is None:
        return None
    step, index = made
    halves = tuple(_half(seen, given, measure, index, name) for name in ("measured", "rated"))
    told = worked(step, _BLEND, *halves, Set(f"{measure}.measured_share"))
    return _capped(told, index) if index.capped_by else told


def _capped(told: Made, index: Index) -> Made:
    codes = "、".join(index.capped_by), ", ".join(index.capped_by)
    top = plain(index.value or Decimal(0))
    words = t(
        f"{codes[0]} 的分数使结果封顶，只计 {top}。",
        f"The marks of {codes[1]} cap the result at {top}.",
    )
    caps = [Set("fit.harm_cap")] if "D21" in index.capped_by else []
    caps += [Set("fit.unclear_cap")] if {"D03", "D04"} & set(index.capped_by) else []
    return replace(told, words=(*told.words, words), parts=(*told.parts, *caps))


def _half(seen: Seen, given: Diagnosed, measure: str, index: Index, name: str) -> Made:
    """The measured or the rated half of an index: weighted points over the weights known."""
    items = [one for one in given.items if one.group == f"{measure}.{name}"]
    known = [one for one in items if one.mark is not None]
    group = index.measured if name == "measured" else index.rated
    weights = [one.weight for one in known]
    numbers = f"({weighed(weights, [points(one.mark or Decimal(1)) for one in known])})"
    return Made(
        (_WEIGHTED,),
        f"{numbers}/({summed(weights)})",
        shown(group.value or 0),
        tuple(_indicator(seen, one) for one in items),
        name=_HALVES[name],
        value=reading.points(group.value or Decimal(0)),
    )


def _indicator(seen: Seen, item: Marked) -> Made:
    indicator = next(one for one in seen.results.pack.indicators if one.code == item.code)
    label = seen.label(indicator.question).map(lambda name: f"{item.code} {name}")
    asked = seen.asked(indicator.question)
    if item.mark is None:
        return Made((_NOT_KNOWN,), parts=(asked,), name=label, value=both("—"))
    return Made(
        (_mark_words(indicator, item.mark),),
        f"({shown(item.mark)} − 1)/4×100",
        shown(points(item.mark)),
        (asked,),
        name=label,
        value=reading.points(points(item.mark)),
    )


def _mark_words(indicator: Indicator, mark: Decimal) -> Text:
    """What mark the answer earns, and by which bounds where it was measured."""
    told, weight = plain(mark), plain(indicator.weight)
    if not indicator.bounds:
        return t(
            f"评分 {told} 分，1 至 5 分折成 0 至 100；权重 {weight}。",
            f"Mark {told}; 1 to 5 becomes 0 to 100. Weight {weight}.",
        )
    sign = "≤" if indicator.rule == "at_most" else "≥"
    pairs = zip(indicator.bounds, indicator.marks, strict=False)
    bounds = [(f"{sign} {plain(bound)}", earned) for bound, earned in pairs]
    zh = "，".join(f"{bound} 得 {earned} 分" for bound, earned in bounds)
    en = ", ".join(f"{bound} earns {earned}" for bound, earned in bounds)
    return t(
        f"实测值按档计分（{zh}，其余 {indicator.marks[-1]} 分），得 {told} 分，"
        f"1 至 5 分折成 0 至 100；权重 {weight}。",
        f"The value earns {told} ({en}, else {indicator.marks[-1]}); 1 to 5 becomes 0 to 100. "
        f"Weight {weight}.",
    )


# --- the roads ------------------------------------------------------------------------------------


def roads(seen: Seen, measure: str) -> Made | None:
    """The comparative score of a road."""
    given, result = seen.finding.given, seen.finding.detail
    if not isinstance(given, PathInput) or not isinstance(result, Path):
        return None
    steps = diagnosing.path(given, result).steps
    for step, candidate in zip(steps, result.candidates, strict=True):
        if candidate.road != measure:
            continue
        words, parts = _ROADS[measure]
        told = worked(step, words, *(_advantage(given) if one is None else one for one in parts))
        if candidate.low == candidate.high:
            return told
        return replace(told, words=(*told.words, _OPEN))
    return None


def _advantage(given: PathInput) -> Made:
    """The cost advantage as an index; both ends while it is not known."""
    low, high = advantage_range(given.advantage)
    if given.advantage is None:
        value = both(f"{plain(low, 0)}–{plain(high, 0)}")
        return Made((_OPEN,), parts=(Asked("cost.inside"),), name=_INDEX, value=value)
    return Made((_INDEXED,), parts=(ADVANTAGE,), name=_INDEX, value=reading.points(low))


# --- the composite score --------------------------------------------------------------------------


def composite(seen: Seen, measure: str) -> Made | None:
    """The composite score, or one of its eight parts."""
    given, result = seen.finding.given, seen.finding.detail
    if not isinstance(given, SuitabilityInput) or not isinstance(result, Suitability):
        return None
    if measure == "score":
        step = diagnosing.suitability(given, result).steps[0]
        parts = (seen.figure(one.id.lower()) for one in result.dimensions)
        return worked(step, _COMPOSITE, *parts, Set("suitability.weights"))
    value = next((one.points for one in result.dimensions if one.id.lower() == measure), None)
    if value is None:
        return None
    name = DIMENSIONS[measure.upper()].map(lambda title: f"{measure.upper()} {title}")
    return replace(_dimension(given, measure, value), name=name, value=reading.points(value))


def _dimension(given: SuitabilityInput, name: str, value: Decimal) -> Made:
    match name:
        case "s1":
            return _mean(given.core, value, "rating.d01", "rating.d14")
        case "s2":
            passed = FigureOf("manageable", "passed")
            return summed_up(_PASSED, f"{given.tests_passed}/8×100", value, passed)
        case "s3":
            return _mean(given.market, value, "measure.q12", "rating.d05")
        case "s4":
            return Made((_SAME_AS_NEED,), parts=(NEED,))
        case "s5":
            return Made((_BY_KNOTS,), parts=(ADVANTAGE, Set("suitability.cost_points")))
        case "s6":
            mean = f"({summed(given.top_risks)})/{len(given.top_risks)}"
            figure = FigureOf("risks", "mean")
            return summed_up(_RISK, f"100 − 4×{mean}" if value else "", value, figure)
        case "s7":
            numbers = f"({shown(given.capability)} − 1)/4×100"
            return summed_up(_FROM_MARK, numbers, value, Asked("rating.d10"))
        case _:
            return _mean(given.people, value, "rating.d11", "rating.d12")


def _mean(marks: tuple[Decimal, Decimal], value: Decimal, *questions: str) -> Made:
    """Two marks as points; the mark of a measured value is read off its indicator."""
    numbers = f"(({summed(marks)})/2 − 1)/4×100"
    return summed_up(_MEAN, numbers, value, *(Asked(one) for one in questions))


# --- tests, risks, confidence ---------------------------------------------------------------------


def tests(seen: Seen, measure: str) -> Made | None:
    """How many tests are passed."""
    asked, words = {"passed": (TESTS, _TESTS), "hard_passed": (HARD_TESTS, _HARD)}[measure]
    return Made((words,), parts=tuple(seen.asked(test) for test in asked))


def register(seen: Seen, measure: str) -> Made | None:
    """Counts of the risk register, and the mean level of its largest."""
    found = seen.finding.detail
    if not isinstance(found, RiskRegister):
        return None
    bounds: tuple[Part, ...] = (Set("risk.high"),)
    match measure:
        case "mean":
            levels = summed([risk.level for risk in found.top])
            numbers, value = f"({levels})/{len(found.top)}", seen.finding.measures["mean"]
            lines = (_risk(one) for one in found.top)
            return summed_up(_RISK_MEAN, numbers, value, *lines, Set("suitability.top_risks"))
        case "medium":
            bounds = (Set("risk.medium"), Set("risk.high"))
            told = [one for one in found.risks if one.standing == "medium"]
        case "high":
            told = [one for one in found.risks if one.standing == "high"]
        case _:
            told = list(found.untreated_high)
    return Made((_COUNTED[measure],), parts=(*map(_risk, told), Asked("risks"), *bounds))


def _risk(one: Risk) -> Made:
    numbers = f"{shown(one.likelihood)}×{shown(one.impact)}"
    told = summed_up(_LEVEL, numbers, one.level, Asked("risks"))
    return replace(told, name=one.name, value=both(plain(one.level)))


def reliance(seen: Seen, measure: str) -> Made | None:
    """How complete, evidenced and robust the grounds are."""
    found = seen.finding.detail
    if not isinstance(found, Confidence):
        return None
    answers = tuple(Asked(*key.split("@")) for key in seen.finding.read)
    told = max(found.told, 1)
    match measure:
        case "completeness":
            numbers = f"{found.given}/{found.asked}"
            return summed_up(_COMPLETE, numbers, found.completeness, *answers)
        case "evidence":
            numbers = f"({summed(found.worth)})/{told}" if found.worth else ""
            worth = (Set("confidence.basis"), Set("confidence.unsourced"))
            return summed_up(_EVIDENCE, numbers, found.evidence, *worth, *answers)
        case "soft":
            return summed_up(_SOFT, f"{found.guessed}/{told}", found.soft, *answers)
        case _:
            same = found.robustness == 1
            moving: tuple[Part, ...] = () if same else (Set("confidence.moving"),)
            return Made((_SAME if same else _MOVES,), parts=(NEED, FIT, *moving))


# --- the comparison of options --------------------------------------------------------------------


def comparison(seen: Seen, measure: str) -> Made | None:
    """The lead of the first option, and how often it stays first."""
    found = seen.finding.detail
    if not isinstance(found, Comparison):
        return None
    asked = (Asked(WEIGHTS), Asked(SCORES))
    if measure == "share":
        smaa = found.smaa
        words = t(
            f"权重在设定幅度内、分数在所填范围内随机取 {smaa.draws} 次（随机种子 {smaa.seed}），"
            "第一名仍是第一的次数÷总次数",
            f"Weights within the band and scores within their ranges drawn {smaa.draws} times "
            f"(seed {smaa.seed}); the draws in which the first stays first ÷ all draws",
        )
        numbers = f"{round(smaa.share * smaa.draws)}/{smaa.draws}"
        told = summed_up(words, numbers, smaa.share, *asked, Set("options.band"))
        return replace(told, value=reading.likely(smaa.share))
    ranked = [one for one in found.result.ranking.options if one.value is not None]
    first, second = sorted(ranked, key=lambda one: -(one.value or 0.0))[:2]
    values = first.value or 0.0, second.value or 0.0
    lines = (_option(found, one.option, one.adds, one.value or 0.0) for one in (first, second))
    numbers = f"{shown(values[0])} − {shown(values[1])}"
    return summed_up(_LEAD, numbers, found.result.ranking.margin or 0.0, *lines)


def _option(found: Comparison, name: str, adds: tuple[float, ...], value: float) -> Made:
    return Made(
        (_OPTION,),
        summed(adds),
        shown(value),
        (Asked(WEIGHTS), Asked(SCORES)),
        name=found.contenders.named(name),
        value=reading.points(found.value(name) or Decimal(0)),
    )


_HALVES = {"measured": t("定量指标", "Measured half"), "rated": t("定性评分", "Rated half")}
_BLEND = t(
    "定量指标×定量占比＋定性评分×（1－定量占比）",
    "Measured half × its share + rated half × the rest",
)
_WEIGHTED = t(
    "各指标的分值按权重平均（未答的不计入）", "The indicators’ points by weight, over those known"
)
_NOT_KNOWN = t("尚未回答，没有计入。", "Not answered yet; it does not count.")
_INDEX = t("成本优势指数", "Index of the cost advantage")
_INDEXED = t(
    "成本持平为 50，省三成及以上为 100，贵三成及以上为 0，其间按比例。",
    "Level cost is 50, thirty per cent saved or more 100, thirty dearer or more 0, in proportion.",
)
_OPEN = t(
    "成本优势还没有测算，按 0 和 100 两头计算，取中间值。",
    "The cost advantage is not worked out; tried at 0 and at 100, the middle is shown.",
)
_ROADS: dict[str, tuple[Text, tuple[Part | None, ...]]] = {
    "keep": (
        t(
            "0.5×（100－必要性）＋0.5×（100－成本优势指数）",
            "Half what speaks against need and cost",
        ),
        (NEED, None),
    ),
    "bpr": (
        t("0.4×必要性＋0.6×再造潜力", "0.4 × need + 0.6 × potential to redesign"),
        (NEED, Asked("rating.d18")),
    ),
    "shared": (
        t(
            "0.5×可共享程度＋0.3×必要性＋0.2×再造潜力",
            "0.5 × what is common + 0.3 × need + 0.2 × potential to redesign",
        ),
        (Asked("rating.d19"), NEED, Asked("rating.d18")),
    ),
    "outsource": (
        t("0.4×成本优势指数＋0.6×适合度", "0.4 × index of the cost advantage + 0.6 × fitness"),
        (None, FIT),
    ),
}
"""What each road’s score is made of; None stands for the index of the cost advantage."""
_COMPOSITE = t("八个维度的分值×权重，相加后除以 100", "The eight parts’ points × weights, over 100")
_PASSED = t("八项检验通过的项数÷8×100", "Tests passed ÷ 8 × 100")
_SAME_AS_NEED = t("等于必要性。", "The same as need.")
_BY_KNOTS = t(
    "成本优势按分档表折成分值，两档之间按比例。",
    "The cost advantage by the table of points, in line",
)
_RISK = t("100－4×最大几项风险等级的平均值，不低于 0", "100 − 4 × mean of the largest; not below 0")
_FROM_MARK = t("评分 1 至 5 分折成 0 至 100", "A mark of 1 to 5 as 0 to 100")
_MEAN = t(
    "两项得分的平均，1 至 5 分折成 0 至 100", "The mean of both marks, 1 to 5 becoming 0 to 100"
)
_TESTS = t("八项检验中答“是”的项数", "How many of the eight tests were answered yes")
_HARD = t("六项硬检验中答“是”的项数", "How many of the six hard tests were answered yes")
_RISK_MEAN = t("最大几项风险等级的平均值", "The mean level of the largest risks")
_LEVEL = t("可能性×影响", "Likelihood × impact")
_COUNTED = {
    "high": t("等级达到“高”的风险项数", "How many risks reach the level of high"),
    "medium": t("等级达到“中”、未达到“高”的风险项数", "How many reach medium and not high"),
    "untreated": t(
        "高风险中缺应对、措施或责任人的项数", "How many high ones lack response, measure or owner"
    ),
}
_COMPLETE = t("已作答的题数（“不知道”不算）÷应答题数", "Answered, “don’t know” aside ÷ asked")
_EVIDENCE = t(
    "每个回答按依据计分（事实、估计、意见、无出处的事实），取平均",
    "Each answer is worth what it rests on (fact, estimate, opinion, fact unsourced); the mean",
)
_SOFT = t(
    "属于估计和意见的回答数÷写明依据的回答数", "Estimates and opinions ÷ answers with a basis"
)
_SAME = t(
    "缺项全取最差或最好，都落在同一象限，计 100%。",
    "Whatever is missing, at worst and at best, the quadrant is the same: 100 %.",
)
_MOVES = t(
    "缺项取最差或最好时会换象限，按设定值计。",
    "With what is missing at worst or best the quadrant moves, so the default counts.",
)
_LEAD = t("第一名的总分－第二名的总分", "Points of the first − points of the second")
_OPTION = t("各准则的权重×分值，相加", "Each criterion’s weight × score, added up")
