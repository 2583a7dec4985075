"""Why a method cannot be computed with what it was given, by the code of the `MethodError`."""

from collections.abc import Mapping

from wizard.content.text import Text
from wizard.wordings.text import t as _t

REFUSALS: Mapping[str, Text] = {
    "input.missing": _t("缺 {place}，须补上。", "{place} is missing; supply it."),
    "input.unknown": _t(
        "不认识 {place}，须删去或改正写法。",
        "{place} is not known here; remove it or correct its spelling.",
    ),
    "input.not_one_of": _t("{place} 须是这些之一：{bound}。", "{place} must be one of: {bound}."),
    "input.not_text": _t("{place} 须是文字。", "{place} must be text."),
    "input.empty": _t("{place} 不能空着。", "{place} must not be empty."),
    "input.too_long": _t(
        "{place} 太长，须不超过 {bound} 字。", "{place} is too long; at most {bound} characters."
    ),
    "input.not_whole": _t("{place} 须是整数。", "{place} must be a whole number."),
    "input.not_number": _t("{place} 须是数字。", "{place} must be a number."),
    "input.not_finite": _t(
        "{place} 须是确定的数，不能是无穷大或未定义。",
        "{place} must be a definite number, neither infinite nor undefined.",
    ),
    "input.not_true_or_false": _t("{place} 须是 true 或 false。", "{place} must be true or false."),
    "input.not_date": _t(
        "{place} 须是日期，形如 2026-03-05。", "{place} must be a date such as 2026-03-05."
    ),
    "input.not_list": _t("{place} 须是列表，写在 [] 里。", "{place} must be a list, in []."),
    "input.not_object": _t(
        "{place} 须是一组键和值，写在花括号里。", "{place} must be keys and values, in braces."
    ),
    "input.too_small": _t("{place} 不能小于 {bound}。", "{place} must not be below {bound}."),
    "input.not_above": _t("{place} 须大于 {bound}。", "{place} must be above {bound}."),
    "input.too_large": _t(
        "{place} 不能大于 {bound}。核对数字和单位。",
        "{place} must not exceed {bound}. Check the figure and its unit.",
    ),
    "input.not_below": _t(
        "{place} 须小于 {bound}。核对数字和单位。",
        "{place} must be below {bound}. Check the figure and its unit.",
    ),
    "input.too_few": _t(
        "{place} 项数不够，至少 {bound} 项。", "{place} has too few entries; at least {bound}."
    ),
    "input.too_many": _t(
        "{place} 项数太多，至多 {bound} 项。", "{place} has too many entries; at most {bound}."
    ),
    "input.other": _t("{place} 不合要求，改正后再算。", "{place} is not right; correct it."),
    "input.no_json": _t(
        "输入不是 JSON，第 {line} 行读不下去。", "The input is no JSON; line {line} cannot be read."
    ),
    "input.no_answer": _t(
        "按这些数算不出结果。核对有没有为 0 的除数、过大或过小的数。",
        "No result follows from these figures. Look for a divisor of 0, or figures out of all size.",
    ),
    "input.not_in_force": _t(
        "参数 {name} 在 {day} 还没有取值。换一个基准日，或在输入里写明。",
        "The parameter {name} has no value on {day}. Take another day, or give it in the input.",
    ),
    "cost.nothing_avoidable": _t(
        "没有一项费用可以避免，无从比较。核对自办费用和可避免比例。",
        "No cost could be avoided, so nothing can be compared. Check the lines and their shares.",
    ),
    "cost.no_term": _t(
        "合同年数须大于 0。改正后再算。", "The term in years must be above 0. Correct it."
    ),
    "kpi.no_weight": _t(
        "没有一项指标有权重，算不出得分。至少给一项权重。",
        "No indicator carries a weight, so no score follows. Give at least one.",
    ),
    "readiness.no_weight": _t(
        "各项因素的权重全为 0，算不出准备度。至少给一项正数。",
        "Every factor weighs 0, so no readiness follows. Give at least one a weight above 0.",
    ),
    "payment.curve": _t(
        "绩效系数曲线的得分须从低到高排列。改正后再算。",
        "The scores of the curve must rise. Put them in order.",
    ),
    "payment.bands": _t(
        "事件扣分的档次须从 0 分起、从低到高排列。改正后再算。",
        "The bands of event points must begin at 0 and rise. Put them in order.",
    ),
    "method.name_twice": _t(
        "“{name}”出现了两次。每个名称只能用一次。", "{name} comes twice. Use each name once."
    ),
    "method.name_unknown": _t(
        "没有列出“{name}”。先列出它，或改正名称。",
        "{name} is not listed. List it, or correct its name.",
    ),
    "method.count_differs": _t(
        "“{name}”给了 {given} 个数，须为 {wanted} 个。",
        "{name} has {given} figures where {wanted} are needed.",
    ),
    "weights.below_zero": _t(
        "权重分不能小于 0。改为 0 或正数。", "A weight cannot be below 0. Give 0 or more."
    ),
    "weights.all_zero": _t(
        "各项权重分全为 0，算不出权重。至少给一项正数。",
        "Every weight is 0, so there is nothing to weigh by. Give at least one above 0.",
    ),
    "weights.no_hundred": _t(
        "“{name}”没有给最重要的一项 100 分。先定最重要的一项为 100，其余与它相比。",
        "{name} gave no criterion 100. Give 100 to the weightiest and compare the rest with it.",
    ),
    "suitability.weights": _t(
        "八个维度的权重合计为 {sum}，须为 100，且没有负数。改好后再算。",
        "The weights of the eight dimensions sum to {sum}; they must sum to 100, none below 0."
        " Put them right.",
    ),
    "weights.not_one": _t(
        "权重合计为 {sum}，须为 1。按比例改好后再算。",
        "The weights sum to {sum}; they must sum to 1. Scale them and compute again.",
    ),
    "options.range": _t(
        "“{option}”的“{criterion}”一项，低、中、高三值没有依次递增。改正后再算。",
        "On {criterion}, the low, likely and high scores of {option} do not rise in that order."
        " Put them in order.",
    ),
    "options.off_scale": _t(
        "“{option}”的“{criterion}”一项超出 0 到 100 分。改正后再算。",
        "The score of {option} on {criterion} lies outside 0 to 100. Correct it.",
    ),
    "options.scale": _t(
        "“{criterion}”的刻度不成立：分点须依次递增，对应分值须在 0 到 100 之间、单向变化。",
        "The scale of {criterion} does not hold: its knots must rise,"
        " and their values stay within 0 to 100 and move one way.",
    ),
    "options.none_left": _t(
        "没有一个方案打分齐全并达到底线，无法排序。补全打分，或增加方案。",
        "No option has all its scores and meets every floor, so nothing can be ranked."
        " Complete the scores, or add an option.",
    ),
    "options.no_second": _t(
        "只有一个方案可以排序，没有可比的方案。补全其他方案的打分。",
        "Only one option can be ranked, so there is nothing to compare it with."
        " Complete the scores of another.",
    ),
    "cost.mixed_prices": _t(
        "费用按当年价、折现率按实际值，不能混用。把费用换成第 0 年价格后再算。",
        "Nominal prices cannot be discounted at a real rate."
        " Give the costs in prices of year 0 and compute again.",
    ),
    "cost.rate": _t(
        "比率 {rate} 超出范围，须大于 -0.5、不大于 1。写成小数，如 0.03。",
        "The rate {rate} is out of range; it must lie above -0.5 and not above 1."
        " Write it as a fraction, such as 0.03.",
    ),
    "cost.volumes": _t(
        "业务量给了 {given} 年，期限为 {years} 年。逐年给全，或都不给。",
        "Volumes are given for {given} years of {years}. Give one for every year, or none.",
    ),
    "cost.below_zero": _t(
        "“{name}”不能小于 0。收入另记为收入，金额仍写正数。",
        "{name} cannot be below 0. Mark an income as a credit and keep its amount positive.",
    ),
    "cost.too_large": _t(
        "“{name}”大得不合情理。核对单位是否为元。",
        "{name} is larger than any such amount can be. Check that it is in yuan.",
    ),
    "cost.outside_term": _t(
        "“{name}”的起止年份不在 {years} 年期限之内，或先后颠倒。改正后再算。",
        "The years of {name} lie outside the term of {years}, or end before they begin."
        " Correct them.",
    ),
    "cost.nothing_inside": _t(
        "自办全成本不大于 0，无从比较。补全自办费用。",
        "The in-house cost is not above 0, so nothing can be compared. Complete the in-house lines.",
    ),
    "cost.no_cap": _t(
        "最低节约设了封顶，却没有封顶额。写明不小于 0 的封顶额。",
        "The least saving is to be capped, but no cap is given. Give one of 0 or more.",
    ),
    "cost.prices_many": _t(
        "合同价只能有一行，才能算盈亏平衡价。合并成一行。",
        "Only one line may be the contract price, or no even price follows. Merge them into one.",
    ),
    "cost.risk_twice": _t(
        "已给出低、高区间，再加乐观偏差会重复计算风险。去掉其中一项。",
        "The estimate has a range already; adding optimism bias would count the risk twice."
        " Drop one of the two.",
    ),
    "cost.nothing_to_cost": _t(
        "应有成本为 0，无从核对报价。补全人员或其他费用。",
        "What it should cost comes to 0, so no offer can be checked. Complete the staff or the rest.",
    ),
    "driver.none": _t(
        "没有一项不确定因素，无从模拟。至少给一项区间或一个事件。",
        "Nothing is uncertain, so there is nothing to draw. Give at least one range or event.",
    ),
    "driver.range": _t(
        "“{name}”的低、中、高三值没有依次递增。改正后再算。",
        "The low, likely and high figures of {name} do not rise in that order. Put them in order.",
    ),
    "driver.lines": _t(
        "“{name}”影响哪些费用没有写对：增速和倍数须指明费用，其余不指明。",
        "The lines {name} moves are not right: a growth or a factor names its lines,"
        " the others name none.",
    ),
    "market.none_qualified": _t(
        "没有合格的报价，无从比较。核对资格，或重新征集。",
        "No offer is qualified, so nothing can be compared. Check the qualifications, or ask again.",
    ),
    "bids.ratio_above": _t(
        "异常低价比例 {ratio} 超过上限 {most}。改到上限以内。",
        "The ratio {ratio} exceeds the limit of {most}. Bring it within.",
    ),
    "bids.none_valid": _t(
        "没有一份有效报价，无从比较。核对审查结果。",
        "No offer is valid, so nothing can be compared. Check the examination.",
    ),
    "bids.deduction": _t(
        "“{name}”的价格扣除须在 {least} 与 {most} 之间。改正后再算。",
        "The deduction of {name} must lie between {least} and {most}. Correct it.",
    ),
    "bids.judges_differ": _t(
        "“{name}”各项主观分的评委人数不一样。补齐后再算。",
        "The factors of {name} were not all marked by the same number of judges. Complete them.",
    ),
    "bids.above_most": _t(
        "“{name}”的“{factor}”超过满分。改正后再算。",
        "The mark of {name} on {factor} exceeds full marks. Correct it.",
    ),
    "bids.objective_differs": _t(
        "“{name}”的客观项“{factor}”各评委打分不一致。客观分须一致，核对后再算。",
        "The judges differ on {factor} of {name}, which is objective. It must be one and the same.",
    ),
    "evaluation.not_hundred": _t(
        "价格和各项因素合计 {sum} 分，须为 100 分。改好后再算。",
        "Price and factors make up {sum} points; they must make up 100. Put them right.",
    ),
    "judges.above_most": _t(
        "“{name}”有分数超过满分 {most}。改正后再算。",
        "A mark of {name} exceeds full marks of {most}. Correct it.",
    ),
    "judges.committee": _t(
        "评委 {given} 人，须为 {least} 人以上单数。重新组成后再评。",
        "There are {given} judges; it takes an odd number of {least} or more. Form it anew.",
    ),
    "judges.experts": _t(
        "{of} 名评委中专家 {given} 人，不足三分之二。重新组成后再评。",
        "{given} of {of} judges are experts, less than two thirds. Form the committee anew.",
    ),
    "risk.edges": _t(
        "风险图的分档界限须依次递增。改正后再算。", "The edges of the map must rise. Correct them."
    ),
    "risk.no_probability": _t(
        "“{name}”没有给可能性。给一个概率或档次。",
        "{name} has no probability. Give one, or its bin.",
    ),
    "risk.no_impact": _t(
        "“{name}”没有给影响。给低、中、高三值或档次。",
        "{name} has no impact. Give three figures, or its bin.",
    ),
    "risk.open_bin": _t(
        "“{name}”的影响在最高一档，没有上限，须给低、中、高三值。",
        "The impact of {name} is in the top bin, which has no end. Give three figures.",
    ),
    "benefits.bounds": _t(
        "效益等级的界限须从高到低。改正后再算。",
        "The bounds of the classes must fall. Correct them.",
    ),
    "tree.not_one": _t(
        "{names} 的概率合计为 {sum}，须为 1。改好后再算。",
        "The probabilities of {names} sum to {sum}; they must sum to 1. Put them right.",
    ),
    "tree.too_deep": _t(
        "决策树超过 {most} 层。拆成几棵再算。",
        "The tree is more than {most} levels deep. Split it.",
    ),
    "gates.too_deep": _t(
        "条件嵌套超过 {most} 层。拆开再写。",
        "A condition is nested more than {most} deep. Take it apart.",
    ),
    "gates.no_order": _t(
        "“{fact}”不是数字，不能比大小。改用等于，或改成数字。",
        "{fact} is no number and has no order. Compare it for equality, or give a number.",
    ),
    "gates.no_waiver": _t(
        "“{name}”出自法律或行政法规，不能豁免。附上已满足的证据。",
        "{name} rests on law or regulation and cannot be waived. Attach evidence that it is met.",
    ),
    "value.shares": _t(
        "市场份额合计为 {sum}，须为 1。按比例改好后再算。",
        "The market shares sum to {sum}; they must sum to 1. Scale them.",
    ),
    "procurement.thresholds": _t(
        "采购限额标准高于公开招标数额标准。核对本地文件。",
        "The procurement limit exceeds the tender threshold. Check the local document.",
    ),
    "confidence.bounds": _t(
        "可信度的分级界限须从高到低。改正后再算。",
        "The bounds of the grades must fall. Correct them.",
    ),
    "workshop.off_scale": _t(
        "“{name}”有分数超过 {most}。改正后再算。", "A mark of {name} exceeds {most}. Correct it."
    ),
    "renewal.no_contract": _t(
        "原合同金额须大于 0，才能算追加比例。改正后再算。",
        "The contract amount must be above 0 for additions to be a share of it. Correct it.",
    ),
    "calendar.one_of": _t(
        "天数和截止日只给一个。", "Give either a number of days or a last day, not both."
    ),
    "calendar.backwards": _t(
        "截止日早于起始日。换过来再算。", "The last day is before the first. Turn them round."
    ),
    "calendar.too_far": _t(
        "相隔太远，日历里没有这么长。缩短后再算。",
        "That is further than the calendar reaches. Shorten it.",
    ),
    "tasks.lag": _t(
        "“{name}”比“{before}”提前得太多，早于开工日。减小提前量。",
        "{name} would start before everything, so far ahead of {before}. Shorten the lead.",
    ),
    "tasks.cycle": _t(
        "任务互相等待：{names}。去掉其中一个前置。",
        "These tasks wait for one another: {names}. Drop one of the links.",
    ),
    "ahp.pair_twice": _t(
        "“{first}”与“{second}”不能与自身比较，也不能比较两次。删去一处。",
        "{first} and {second} cannot be compared with themselves or twice. Remove one.",
    ),
    "ahp.disconnected": _t(
        "{names} 与其余准则之间没有比较，算不出权重。至少再答一对。",
        "Nothing compares {names} with the other criteria, so no weights follow."
        " Answer at least one more pair.",
    ),
    "ahp.member_incomplete": _t(
        "“{name}”还有 {open} 对没有比较，不能汇总。补答后再算。",
        "{name} has left {open} pairs open, so the group cannot be summed up."
        " Answer them and compute again.",
    ),
}
