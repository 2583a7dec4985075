"""What is said of a problem, a failure or a flaw: one sentence per code, in both languages.

A message says what happened, what it means, and what can be done, in that order, without blame and
without our nouns. Codes come from `Problem`, `WizardError` and `Flaw`; a test walks every one.
"""

from collections.abc import Mapping

from wizard.content.flaw import Flaw, Flawed
from wizard.content.kinds import KINDS
from wizard.content.text import Text
from wizard.errors import Problem, WizardError
from wizard.languages import Lang


def problem_said(problem: Problem, lang: Lang) -> str:
    """Why an answer is not acceptable."""
    if not (problem.code.startswith("table.") and "line" in problem.values):
        # What a problem names by two words, one for each language, is filled with the right one.
        values = {name.removesuffix(f".{lang}"): said for name, said in problem.values.items()}
        return _said(PROBLEMS, problem.code, values, lang)
    place, column = problem.values["line"], problem.values[f"column.{lang}"]
    inner = _said(PROBLEMS, problem.code.removeprefix("table."), problem.values, lang)
    return (
        f"第 {place} 行“{column}”：{inner}" if lang == "zh" else f"Row {place}, {column}: {inner}"
    )


def failure_said(error: WizardError, lang: Lang) -> str:
    """What stands in the way, and what to do about it."""
    values = dict(error.values)
    if "complaint" in values:
        values["detail"] = _complaint_said(values, lang)
    if isinstance(error, Flawed):
        values["detail"] = "\n".join(f"{file}: {flaw_said(one, lang)}" for file, one in error.found)
    return _said(FAILURES, error.code, values, lang)


def _complaint_said(values: Mapping[str, str], lang: Lang) -> str:
    """What is wrong in a content file, and how many more places are."""
    told = _said(COMPLAINTS, values["complaint"], values, lang)
    others = values.get("others", "0")
    return told if others == "0" else told + _MORE.in_(lang).replace("{others}", others)


def flaw_said(flaw: Flaw, lang: Lang) -> str:
    """What a pack gets wrong, where, and what puts it right."""
    values = {**flaw.values}
    if "kind" in values:
        values["kind"] = kind_said(values["kind"], lang)
    return f"{flaw.place}: {_said(FLAWS, flaw.code, values, lang)}"


def _said(table: Mapping[str, Text], code: str, values: Mapping[str, str], lang: Lang) -> str:
    text = table[code].in_(lang)
    for name, value in values.items():
        text = text.replace("{" + name + "}", value)
    return text


def _t(zh: str, en: str) -> Text:
    return Text(zh=zh, en=en)


_ONE_OF: Mapping[str, Text] = {
    "question": _t("题目", "question"),
    "hint": _t("题目提示", "hint"),
    "step": _t("步骤", "step"),
    "gate": _t("关口", "gate"),
    "clause": _t("条文", "clause"),
    "parameter": _t("参数", "figure"),
    "phrase": _t("语句", "sentence"),
    "document": _t("文书", "paper"),
    "indicator": _t("测评指标", "measure"),
    "rule": _t("规则", "rule"),
    "entry": _t("资料条目", "library entry"),
    "code": _t("步骤编号", "step code"),
    "entry code": _t("条目编号", "entry code"),
}
"""One of a kind of content, as the sentences about a pack name it."""


def kind_said(kind: str, lang: Lang) -> str:
    """What one thing of a kind is called; the kind’s own name where it has none here."""
    named = _ONE_OF.get(kind) or KINDS.get(kind.removeprefix("library."))
    return kind if named is None else named.in_(lang)


PROBLEMS: Mapping[str, Text] = {
    "choice.malformed": _t("须从选项中选择", "Choose from the options"),
    "choice.empty": _t("必须选择", "Must be chosen"),
    "choice.unknown_option": _t(
        "选项 {option} 已不在本题中，须重新选择",
        "The option {option} is no longer offered; choose again",
    ),
    "choice.contradiction": _t(
        "选了“没有”就不能再选其他", "“None” cannot stand beside other options"
    ),
    "text.malformed": _t("须为文字", "Must be text"),
    "text.empty": _t("必须填写", "Must be filled in"),
    "text.too_long": _t("须不超过 {at_most} 字", "Must be at most {at_most} characters"),
    "number.malformed": _t("须为数字", "Must be a number"),
    "number.too_small": _t("须不小于 {at_least}", "Must be at least {at_least}"),
    "number.too_large": _t("须不大于 {at_most}", "Must be at most {at_most}"),
    "number.outside": _t(
        "须在 {at_least} 与 {at_most} 之间", "Must be between {at_least} and {at_most}"
    ),
    "date.malformed": _t("应形如 2026-03-05", "Should look like 2026-03-05"),
    "rating.malformed": _t("须为 1 到 5 分", "Must be a mark from 1 to 5"),
    "rating.one_rater": _t("须有两人独立评分", "Two people must rate independently"),
    "rating.apart": _t(
        "两人相差 2 分以上，须会商并写明商定分",
        "The raters differ by 2 or more; confer and give the agreed mark",
    ),
    "attachment.malformed": _t(
        "附件没有记全，须重新添加", "The file is not recorded; add it again"
    ),
    "attachment.too_few": _t("须不少于 {at_least} 个附件", "At least {at_least} file(s) needed"),
    "table.malformed": _t(
        "表格没有记全，须重新填写", "The table is not recorded; fill it in again"
    ),
    "table.too_few": _t("须不少于 {at_least} 行", "At least {at_least} row(s) needed"),
    "table.too_many": _t("须不超过 {at_most} 行", "At most {at_most} rows"),
    "cell.empty": _t("必须填写", "Must be filled in"),
    "weights.malformed": _t(
        "权重没有记全，须重新填写", "The weights are not recorded; give them again"
    ),
    "weights.unfinished": _t("“{criterion}”还没有填", "{criterion} is still open"),
    "weights.all_zero": _t(
        "不能全为 0，至少给一项正数", "Not all may be 0; give at least one more"
    ),
    "weights.top_open": _t(
        "最重要的一项须为 100，其余与它相比", "The weightiest must be 100; compare the rest with it"
    ),
    "weights.apart": _t(
        "{names} 与其余准则之间还没有比较，须至少再答一对",
        "Nothing yet compares {names} with the others; answer at least one more pair",
    ),
    "scores.malformed": _t(
        "打分没有记全，须重新填写", "The scores are not recorded; give them again"
    ),
    "scores.unfinished": _t(
        "“{option}”的“{criterion}”还没有打分；不知道的填“?”",
        "{option} has no score on {criterion}; enter ? where it is not known",
    ),
    "scores.unreadable": _t(
        "“{option}”的“{criterion}”应形如 70，或 60 70 80",
        "{option}, {criterion}: should look like 70, or 60 70 80",
    ),
    "scores.off_scale": _t(
        "“{option}”的“{criterion}”须在 0 与 100 之间",
        "{option}, {criterion}: must be between 0 and 100",
    ),
    "scores.range": _t(
        "“{option}”的“{criterion}”须依次为低、最可能、高",
        "{option}, {criterion}: must run low, likely, high",
    ),
    "scores.too_few": _t("须至少给两个方案打分", "At least two options must be scored"),
    "not_applicable.no_reason": _t("不适用须写明理由", "Say why it does not apply"),
}

FAILURES: Mapping[str, Text] = {
    "workspace.exists": _t(
        "这里已经有同名文件，没有改动它。换一个名称，或直接打开它。（{file}）",
        "A file of this name is already there and was left as it is. Choose another name, or open it. ({file})",
    ),
    "workspace.not_created": _t(
        "工作区没有建成，这里写不进去：{why}。换一个文件夹再试。（{file}）",
        "The workspace was not made; nothing could be written here: {why}. Try another folder. ({file})",
    ),
    "workspace.missing": _t(
        "找不到这个文件。它可能已移动或改名，U 盘可能没有插好。（{file}）",
        "This file cannot be found. It may have been moved or renamed, or the stick is not plugged in. ({file})",
    ),
    "workspace.read_only": _t(
        "这个文件只能读，不能写。把它复制到可以写的文件夹，再打开副本。没有改动任何内容。（{file}）",
        "This file can be read but not written. Copy it to a folder you may write to and open the copy. Nothing has been changed. ({file})",
    ),
    "workspace.open_elsewhere": _t(
        "这个文件正在别处打开。在那边关闭后再试。没有改动任何内容。（{file}）",
        "This file is open elsewhere, perhaps on another computer. Close it there and try again. Nothing has been changed. ({file})",
    ),
    "workspace.not_a_workspace": _t(
        "这不是定策的工作区文件。选择扩展名为 .dingce 的文件。没有改动任何内容。（{file}）",
        "This is not a Dingce workspace. Choose a file ending in .dingce. Nothing has been changed. ({file})",
    ),
    "workspace.newer": _t(
        "这个文件是用更新版本的定策保存的，本版本读不全。用新版本打开。没有改动任何内容。（{file}）",
        "This file was saved by a newer Dingce that this one cannot read in full. Open it with the newer one. Nothing has been changed. ({file})",
    ),
    "workspace.damaged": _t(
        "这个文件已损坏，不能打开。没有改动任何内容。可用的备份在：{backups}",
        "This file is damaged and cannot be opened. Nothing has been changed. Backups are in: {backups}",
    ),
    "workspace.pack_missing": _t(
        "文件里缺少内容包 {pack} {version}，这个事项打不开。用备份恢复。",
        "The file lacks the content pack {pack} {version}, so this matter cannot be opened. Restore a backup.",
    ),
    "matter.unknown": _t(
        "文件里没有这个事项：{matter}。", "There is no such matter in the file: {matter}."
    ),
    "matter.date_too_early": _t(
        "基准日 {day} 太早，内容包从 {since} 起才能作判断。没有新建事项。改用 {since} 或之后的基准日；日期若取自本机，先调准本机日期。",
        "The reference date {day} is too early: the content can judge only from {since} on. No matter was made. Use a date from {since} on; if this computer gave the date, set its clock first.",
    ),
    "matter.not_saved": _t(
        "事项没有存上：{why}。已填的内容还在屏幕上，检查磁盘后再试。",
        "The matter was not saved: {why}. What you entered is still on screen; check the disk and try again.",
    ),
    "answer.not_saved": _t(
        "没有存上：{why}。内容还在屏幕上，检查磁盘后再试。",
        "Not saved: {why}. It is still on screen; check the disk and try again.",
    ),
    "record.not_saved": _t(
        "没有存上：{why}。检查磁盘后再试。", "Not saved: {why}. Check the disk and try again."
    ),
    "gate.not_saved": _t(
        "关口 {gate} 没有存上：{why}。检查磁盘后再试。",
        "Gate {gate} was not saved: {why}. Check the disk and try again.",
    ),
    "gate.closed": _t(
        "关口 {gate} 还差 {left} 项，现在不能通过。",
        "Gate {gate} still lacks {left}; it cannot be passed yet.",
    ),
    "seal.refused": _t(
        "自办成本还没有填，或者已经密封、没有改动，不用再封。",
        "There is no in-house cost yet, or it is sealed and unchanged; there is nothing to seal.",
    ),
    "file.too_large": _t(
        "附件超过 {at_most}，没有存入。压缩或拆分后再加。",
        "The file exceeds {at_most} and was not stored. Compress or split it.",
    ),
    "file.not_saved": _t(
        "附件没有存上：{why}。检查磁盘后再试。",
        "The file was not stored: {why}. Check the disk and try again.",
    ),
    "file.unknown": _t(
        "文件里找不到这个附件的内容。用备份恢复。",
        "The content of this file is missing. Restore a backup.",
    ),
    "file.unreadable": _t(
        "这个附件读不出来：{why}。（{file}）", "This file cannot be read: {why}. ({file})"
    ),
    "backup.failed": _t(
        "打开前没能备份：{why}。备份文件夹是 {folder}。没有改动任何内容。",
        "No backup could be made before opening: {why}. The folder is {folder}. Nothing has been changed.",
    ),
    "content.file_missing": _t(
        "{file}：没有这个文件。补上它。", "{file}: the file is missing. Supply it."
    ),
    "content.not_toml": _t("{file}：格式不对，{detail}", "{file}: not valid TOML, {detail}"),
    "content.unexpected_key": _t(
        "{file}：不认识 {key}，这里只能是 {known}。",
        "{file}: {key} is not known here; only {known} is.",
    ),
    "content.invalid": _t("{file}：{detail}", "{file}: {detail}"),
    "overlay.refused": _t(
        "补充包没有导入，有 {count} 处须改，已有内容没有变动：\n{detail}",
        "The overlay was not taken over; {count} to put right, and nothing has been changed:\n{detail}",
    ),
    "overlay.not_removed": _t(
        "补充包没有撤下，有 {count} 处依赖它，已有内容没有变动：\n{detail}",
        "The overlay was not removed; {count} lean on it, and nothing has been changed:\n{detail}",
    ),
    "upgrade.date_too_early": _t(
        "基准日 {day} 早于内容包 {version} 能作判断的第一天 {since}，没有更新。事项仍按原内容包办理。",
        "The reference date {day} is before the first day {since} from which the content pack {version} can judge, so nothing was upgraded. The matter goes on under its own pack.",
    ),
    "overlay.not_there": _t(
        "这个文件里没有补充包 {overlay}。", "This file has no overlay {overlay}."
    ),
    "overlay.not_saved": _t(
        "补充包没有存上：{why}。检查磁盘后再试。",
        "The overlay was not saved: {why}. Check the disk and try again.",
    ),
    "overlay.folder_taken": _t(
        "{folder} 里已经有文件，没有写入。换一个新文件夹。",
        "There are files in {folder} already; nothing was written. Choose a new folder.",
    ),
    "overlay.folder_closed": _t(
        "{folder} 写不进去：{why}。换一个文件夹再试。",
        "Nothing could be written to {folder}: {why}. Try another folder.",
    ),
    "content.pack_unfit": _t(
        "这里的事项是按内容包 {pack} {version} 建的，本版本的定策不能据它判断，打不开。没有改动任何内容。把事项更换到现在的内容包，或用建立它的定策版本打开。（缺或不认识 {count} 项：{names}）",
        "Matters here were made with the content pack {pack} {version}, by which this Dingce cannot judge, so they cannot be opened. Nothing has been changed. Move them to the present content pack, or open them with the Dingce that made them. (Missing or not known, {count}: {names})",
    ),
    "content.stored_pack_unreadable": _t(
        "文件里存的内容包 {pack} {version} 本版本的定策读不了，据它建的事项打不开。没有改动任何内容。把事项更换到现在的内容包，或用建立这个文件的定策版本打开；文件若有损坏，用备份恢复。（{detail}）",
        "This Dingce cannot read the content pack {pack} {version} stored in the file, so matters made with it cannot be opened. Nothing has been changed. Move them to the present content pack, or open it with the Dingce that made the file; if the file is damaged, restore a backup. ({detail})",
    ),
    "print.not_written": _t(
        "文书没有写成：{why}。换一个位置再试。（{file}）",
        "The document was not written: {why}. Try another place. ({file})",
    ),
    "print.font_missing": _t(
        "找不到字体 {font}，不能打印。重新安装定策。",
        "The typeface {font} is missing, so nothing can be printed. Install Dingce again.",
    ),
    "print.unknown_document": _t(
        "没有文书 {document}。可选：{known}。",
        "There is no document {document}. Choose from: {known}.",
    ),
    "usage.unknown_question": _t("没有题目 {question}。", "There is no question {question}."),
    "usage.unknown_computation": _t(
        "没有名为 {name} 的计算。可选：{known}。",
        "There is no computation {name}. Choose from: {known}.",
    ),
    "usage.bad_input": _t("输入不对：{detail}", "The input is not right: {detail}"),
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
    "input.too_small": _t(
        "{place} 太小，界限是 {bound}。", "{place} is too small; the bound is {bound}."
    ),
    "input.too_large": _t(
        "{place} 太大，界限是 {bound}。核对单位。",
        "{place} is too large; the bound is {bound}. Check its unit.",
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

COMPLAINTS: Mapping[str, Text] = {
    "complaint.key_missing": _t("缺 {place}，须补上。", "{place} is missing; supply it."),
    "complaint.key_unknown": _t(
        "不认识 {place}，须删去或改正写法。",
        "{place} is not known here; remove it or correct its spelling.",
    ),
    "complaint.not_one_of": _t(
        "{place} 须是这些之一：{expected}。", "{place} must be one of: {expected}."
    ),
    "complaint.wrong_form": _t(
        "{place} 的写法不对，须合 {pattern}。", "{place} must have the form {pattern}."
    ),
    "complaint.not_text": _t("{place} 须是文字，写在引号里。", "{place} must be text, in quotes."),
    "complaint.not_whole": _t("{place} 须是整数。", "{place} must be a whole number."),
    "complaint.not_number": _t("{place} 须是数字。", "{place} must be a number."),
    "complaint.not_true_or_false": _t(
        "{place} 须是 true 或 false。", "{place} must be true or false."
    ),
    "complaint.not_date": _t(
        "{place} 须是日期，形如 2026-03-05。", "{place} must be a date such as 2026-03-05."
    ),
    "complaint.not_list": _t("{place} 须是列表，写在 [] 里。", "{place} must be a list, in []."),
    "complaint.not_table": _t(
        "{place} 须是一组键和值，写在 {} 里。", "{place} must be keys and values, in {}."
    ),
    "complaint.not_tables": _t(
        "{place} 须写成若干个 [[{place}]]。", "{place} must be written as [[{place}]] entries."
    ),
    "complaint.no_place": _t("{place} 不能写在内容包里。", "{place} has no place in a pack."),
    "complaint.other": _t("{place}：{message}", "{place}: {message}"),
}
_MORE = _t("另有 {others} 处。", " And {others} more.")

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
