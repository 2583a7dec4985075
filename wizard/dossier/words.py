"""The few words a document says of itself, in both languages."""

from wizard.content.text import Text


def _t(zh: str, en: str) -> Text:
    return Text(zh=zh, en=en)


NOT_PROVIDED = _t("未提供", "not provided")
UNKNOWN = _t("不知道", "don’t know")
NOT_APPLICABLE = _t("不适用（{reason}）", "does not apply ({reason})")
NOT_YET = _t("尚未得出", "not yet worked out")
NOT_IN_FORCE = _t("基准日尚无取值", "no value yet on the reference date")
NONE = _t("无", "none")
YES, NO = _t("是", "yes"), _t("否", "no")
DAY_LEFT_OPEN = _t("　　年　月　日", "____ __________ ____")
NAME_LEFT_OUT = _t("（姓名略）", "(name left out)")

BUYING_102 = _t("政府购买服务", "government purchase of services")
BUYING_OTHER = _t("采购服务", "procurement of services")
"""What contracting out is called: by bodies under Order 102, and by others (law.md §3.7)."""

FACT, ESTIMATE, OPINION = _t("事实", "fact"), _t("估计", "estimate"), _t("意见", "opinion")
BASIS = {"fact": FACT, "estimate": ESTIMATE, "opinion": OPINION}
SOURCE = _t("出处：", "source: ")
NOTE = _t("备注：", "Note: ")

NOTES = _t("注释", "Notes")
NOTE_MARK = _t("〔注{number}〕", " [note {number}]")
NOTE_NUMBER = _t("注{number}　", "Note {number}  ")
COMES_FROM = _t("由来：", "From: ")
NAMED = _t("{name}：{value}", "{name}: {value}")
BRACKETED = _t("{before}（{inner}）", "{before} ({inner})")
ANSWERS_COUNTED = _t("共 {count} 个回答", "{count} answers in all")
NOTES_AT_END = _t(
    "各数的由来列在本案卷后面的“注释”一节。",
    "How each figure came about is told under “Notes” at the end of this file.",
)

CONCLUSION = _t("结论：", "Conclusion: ")
GROUNDS = _t("依据：", "Grounds: ")
LIMITS = _t("局限：", "Limits: ")
NEXT = _t("下一步：", "Next: ")
CLAUSES = _t("依据条文：", "Rests on: ")
CLAUSES_BEFORE = _t("前文已列的{count}条", "the {count} articles named above")
DISAGREEMENT = _t("异议：", "Disagreement: ")
EXEMPTION = _t("例外：", "Exception: ")
WAITS_FOR = _t(
    "尚不能下结论，先要回答“{question}”。",
    "No conclusion yet; “{question}” must be answered first.",
)
WAITS_FOR_KNOWN = _t(
    "尚不能下结论，“{question}”填的是不知道。",
    "No conclusion yet; “{question}” was answered with “don’t know”.",
)
TABLE_EMPTY = _t("{title}：未提供。", "{title}: not provided.")

TABLE = _t("表", "Table")
AGAIN = _t("续表", "Table {number} (continued)")
FIGURE = _t("图", "Figure")
ITEM, CONTENT = _t("项目", "Item"), _t("内容", "Content")
FORM_OF_FIGURE = _t("图{number}的数据", "The numbers of figure {number}")
TOTAL = _t("合计", "Total")
TEN_THOUSAND = _t("万元", "10,000 yuan")
PERIOD = _t("（{period}）", " ({period})")

GRADES = {
    "A": _t("A 已核原文", "A text checked"),
    "B": _t("B 两处二手来源印证", "B two secondary sources"),
    "C": _t("C 待核原文", "C text still to be checked"),
}
CLAUSES_TITLE = _t("依据的条文", "The clauses this rests on")
CLAUSE_TOLD = _t("{article}：{says}〔{grade}〕", "{article}: {says} [{grade}]")
ASIDE = _t("（{text}）", " ({text})")
GRADES_TOLD = _t(
    "方括号内为核对程度：{grades}。核对日期：{days}。",
    "In brackets, how well each is verified: {grades}. Checked on {days}.",
)
VERIFIED = _t("核对程度：{grade}，{day}核对。", "Verified: {grade}, {day}.")

SIGNATURE_COLUMNS = (
    _t("角色", "Role"),
    _t("姓名", "Name"),
    _t("签字", "Signature"),
    _t("日期", "Date"),
)
CASE_FILE = _t("完整案卷", "Complete case file")
CONTENTS = _t("目　录", "Contents")
MADE_FROM = _t(
    "{document}；内容包 {pack}；基准日 {as_of}；回答摘要 {digest}",
    "{document}; pack {pack}; reference date {as_of}; digest of answers {digest}",
)
