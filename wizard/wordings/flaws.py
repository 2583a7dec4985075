"""What a pack gets wrong, and what puts it right, by the code of the `Flaw`."""

from collections.abc import Mapping

from wizard.content.text import Text
from wizard.wordings.text import t as _t

FLAWS: Mapping[str, Text] = {
    "pack.id_twice": _t(
        "{kind}的 id 用了两次，须各用各的。", "this {kind} id is used twice; each needs its own."
    ),
    "pack.condition_ahead": _t(
        "条件提到 {question}，它在后面才问；条件只能往回看。",
        "the condition mentions {question}, which comes later or does not exist; a condition may only look back.",
    ),
    "pack.condition_on_optional": _t(
        "条件依赖选填题 {question}；改成必填，或换一题。",
        "the condition leans on {question}, which is optional; make it required or lean on another.",
    ),
    "pack.unknown_step": _t("没有步骤 {step}。", "there is no step {step}."),
    "pack.unknown_question": _t("没有题目 {question}。", "there is no question {question}."),
    "pack.unknown_gate": _t("没有关口 {gate}。", "there is no gate {gate}."),
    "pack.gate_condition_unclear": _t(
        "须且只能写规则或条件之一。", "it must name a rule or a condition, and not both."
    ),
    "pack.options_unclear": _t(
        "选项须不少于两个，id 不得重复，“没有”须是其中之一。",
        "it needs at least two options with different ids, and “none” must be one of them.",
    ),
    "pack.unknown_clause": _t("没有条款 {clause}。", "there is no clause {clause}."),
    "pack.unknown_law": _t("没有法规卡片 {law}。", "there is no law card {law}."),
    "pack.lacks": _t(
        "内容包里没有这个{kind}，判断或文书要用到它。",
        "the pack has no {kind} of this name, which judgement or papers need.",
    ),
    "pack.idle": _t(
        "没有页面、规则或文书用到这个{kind}；删去，或在用得着的地方写上。",
        "no page, rule or paper uses this {kind}; delete it, or name it where it is needed.",
    ),
    "pack.unknown_rule": _t("没有规则 {rule}。", "there is no rule {rule}."),
    "pack.parameter_dates": _t(
        "取值须按施行日期先后排列，日期不得重复。",
        "its values must stand in order of their first days.",
    ),
    "pack.default_without_reason": _t("默认参数须写明理由。", "a default must say its reason."),
    "pack.rests_on_doubt": _t(
        "依据 {clause} 的把握是 D，不能支持法定数。",
        "it rests on {clause}, graded D, which supports nothing.",
    ),
    "pack.calendar_order": _t(
        "年份和假日须按先后排列，不得重叠。",
        "years and holidays must follow one another and not overlap.",
    ),
    "pack.calendar_workday": _t(
        "调休上班日 {day} 须是周六或周日，且不在假日里。",
        "{day}, worked to make up, must be a Saturday or Sunday outside the holidays.",
    ),
    "overlay.other_pack": _t(
        "它是给内容包 {wanted} 的，这里是 {given}；pack 须写成 {given}。",
        "it is for the pack {wanted}, and this is {given}; write {given} as its pack.",
    ),
    "overlay.twice": _t(
        "这个 id 的补充包已经加上；换一个 id，或先撤下原来的。",
        "an overlay of this id is laid over already; give it another id, or remove that one first.",
    ),
    "overlay.plus": _t(
        "名称和版本里不能有加号 +。", "its title and version may not hold a plus sign +."
    ),
    "overlay.version_used": _t(
        "版本 {version} 已经用过，内容不同；改动后须换一个新版本号。",
        "version {version} was used for other content; give what was changed a new version.",
    ),
    "overlay.stored_unreadable": _t(
        "存着的版本 {version} 是按别的定策版本写的，本版本读不了，没有叠加；重新导入改好的一份，或撤下它。",
        "its stored version {version} was written for another Dingce and cannot be read, so it is not laid over; take over a revised one, or remove it.",
    ),
    "overlay.unknown": _t(
        "内容包里没有这个{kind}；改正 id，或删去这一条。",
        "the pack has no {kind} of this id; correct it, or take this out.",
    ),
    "overlay.after": _t(
        "after 写的 {after} 不在步骤 {step} 里；写同一步骤的题目，或删去 after。",
        "{after}, named by after, is not shown in step {step}; name a question of that step, or none.",
    ),
    "overlay.read_by_rule": _t(
        "这道题有规则要用（{rules}），不能隐藏；可以改写措辞。",
        "rules read this question ({rules}), so it cannot be hidden; it may be re-worded.",
    ),
    "overlay.read_by_program": _t(
        "文书或页面要用这道题，不能隐藏；可以改写措辞。",
        "papers or pages use this question, so it cannot be hidden; it may be re-worded.",
    ),
    "overlay.figures": _t(
        "自 {since} 起的 value 须是数字，个数与原来一样，用空格分开。",
        "its value from {since} must be numbers, as many as before, with spaces between.",
    ),
    "overlay.default_without_reason": _t(
        "自 {since} 起改动默认参数〔设〕，须写 reason 说明理由。",
        "a default changed from {since} must say its reason.",
    ),
    "overlay.statutory_without_clause": _t(
        "自 {since} 起增加法定数，须写 clause 指明条款；条款自带核对日期和把握等级。",
        "a statutory figure from {since} must name its clause, which carries a date and a grade.",
    ),
    "overlay.statutory_changed": _t(
        "法定数只能增加新的施行日期，不能改动 {since} 的取值。",
        "a statutory figure is only added from a new day; its value of {since} may not be changed.",
    ),
    "overlay.place_unknown": _t(
        "语句里的 {names} 没有内容可填；只能用原句里有的。",
        "nothing fills {names} in this sentence; use only the places the official one has.",
    ),
    "pack.indicator_marks": _t(
        "分档比界限多一档才对。", "it needs exactly one more mark than it has bounds."
    ),
    "pack.weights": _t("权重合计 {sum}，须为 100。", "the weights add up to {sum}, not 100."),
    "pack.placeholder_broken": _t(
        "占位符须是简单名称，至多带一个数字格式。",
        "a placeholder must be a plain name with at most a number format.",
    ),
    "pack.placeholders_differ": _t(
        "中英文的占位符不一致：{names}。", "the two languages name different placeholders: {names}."
    ),
    "pack.unknown_reference": _t(
        "没有 {name}；它须是条目、题目、步骤、关口、条款、参数、指标或文书。",
        "there is no {name}; it must be an entry, question, step, gate, clause, parameter, indicator or document.",
    ),
    "pack.unknown_entry": _t("资料库里没有 {name}。", "the library has no {name}."),
    "pack.unknown_item": _t(
        "题目 {question} 里没有选项或行 {item}。",
        "question {question} has no option or row {item}.",
    ),
    "pack.code_missing": _t("编号不连续，缺 {code}。", "its codes leave out {code}."),
    "pack.claim_unsourced": _t(
        "写了把握等级，须同时写核对日期和出处。",
        "it has a grade and so needs the day it was verified and its sources.",
    ),
    "pack.text_missing": _t("中文或英文缺一。", "the Chinese or the English is missing."),
    "pack.english_in_chinese": _t(
        "英文里有汉字或中文标点，须译出；确要保留原文的放进“”里。（{text}）",
        "the English holds Chinese characters or marks; translate them, or quote them in “”. ({text})",
    ),
    "pack.glyph_missing": _t(
        "字体里没有这些字：{characters}。", "the typefaces lack these characters: {characters}."
    ),
}
