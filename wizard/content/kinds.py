"""The kinds of thing a pack holds, and what they are called, in both languages."""

from collections.abc import Mapping

from wizard.content.text import Text


def _t(zh: str, en: str) -> Text:
    return Text(zh=zh, en=en)


KINDS: Mapping[str, Text] = {
    "question": _t("问题", "Questions"),
    "place": _t("页面", "Pages"),
    "answer": _t("回答", "Answers"),
    "attachment": _t("附件", "Files"),
    "step": _t("步骤", "Steps"),
    "rule": _t("法规核对", "Rules of law"),
    "gate": _t("关口", "Gates"),
    "laws": _t("法规", "Laws"),
    "clause": _t("条文", "Clauses"),
    "parameter": _t("参数", "Figures"),
    "document": _t("文书", "Papers"),
    "phrase": _t("语句", "Sentences"),
    "indicator": _t("测评指标", "Measures"),
    "calendar": _t("放假安排", "Holidays"),
    "services": _t("服务目录", "Catalogue of services"),
    "kpis": _t("绩效指标", "Indicators"),
    "modes": _t("合作模式", "Modes"),
    "factors": _t("选商因素", "Award factors"),
    "templates": _t("权重模板", "Weight templates"),
    "risks": _t("风险", "Risks"),
    "successes": _t("关键成功因素", "Success factors"),
    "duties": _t("职责分工", "Duties"),
    "boundaries": _t("只能切环节的事项", "Work that can be given out only in part"),
    "countries": _t("国别经验", "Other countries"),
    "cases": _t("案例", "Cases"),
    "notes": _t("说明", "Notes"),
    "terms": _t("词条", "Terms"),
}
"""What the kinds are called. Those of the library have the names of its fields."""

DEPARTMENT_PAGES = _t("部门", "Department")
"""Where a step stands that belongs to no stage."""
