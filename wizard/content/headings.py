"""The headings and the few fixed words of the library, in both languages."""

from collections.abc import Mapping

from wizard.content.text import Text


def _t(zh: str, en: str) -> Text:
    return Text(zh=zh, en=en)


HEADINGS: Mapping[str, Text] = {
    "articles": _t("引用的条款", "Articles cited"),
    "asks": _t("检查问题", "Ask"),
    "before": _t("签约前的措施", "Before signing"),
    "blanks": _t("填写项目", "To fill in"),
    "carries": _t("可以借鉴的", "What carries over"),
    "claim": _t("事实", "Fact"),
    "clauses": _t("合同应写明", "What the contract must say"),
    "direction": _t("方向", "Direction"),
    "does_not_carry": _t("不能照搬的", "What does not"),
    "during": _t("履约中的措施", "During the contract"),
    "evidence": _t("证据", "Evidence"),
    "formula": _t("公式", "Formula"),
    "gaming": _t("可能的失真", "How it is gamed"),
    "guiding": _t("指导性目录", "Guiding catalogue"),
    "hint": _t("注意事项", "Mind"),
    "in_force_from": _t("施行日期", "In force from"),
    "issuer": _t("发文机关", "Issued by"),
    "items": _t("采购品目", "Procurement items"),
    "kpis": _t("考核指标〔设〕", "Indicators [default]"),
    "levels": _t("建议层次〔设〕", "Suggested levels [default]"),
    "limits": _t("合规要求", "Limits"),
    "may": _t("可以外包的环节", "What may go out"),
    "measured": _t("计量方式", "How it is counted"),
    "modes": _t("建议模式〔设〕", "Suggested modes [default]"),
    "never": _t("不得外包或禁止的", "Never given out, or forbidden"),
    "number": _t("文号", "Number"),
    "payment": _t("付款安排", "How it pays"),
    "pays": _t("付款方式", "Payment"),
    "places": _t("对应题目", "Where it is chosen"),
    "promulgated": _t("公布日期", "Promulgated"),
    "provisions": _t("规定要点", "What it lays down"),
    "refers_to": _t("相关", "See also"),
    "replaced_by": _t("接替它的", "What took its place"),
    "replaced_on": _t("废止日期", "Repealed on"),
    "risks": _t("常见风险", "Usual risks"),
    "roles": _t("分工", "Who"),
    "scoring": _t("评分办法", "Scoring"),
    "secrecy": _t("保密提示", "Confidentiality"),
    "side": _t("责任方", "Whose"),
    "signs": _t("预警信号", "Signs"),
    "source": _t("数据来源", "Where the data come from"),
    "sources": _t("出处", "Sources"),
    "starred": _t("作为实质性要求、不评分", "Conditions, not scored"),
    "status": _t("效力", "Standing"),
    "target": _t("常见目标", "Usual target"),
    "term": _t("期限", "Term"),
    "then": _t("原文的意思", "As it was"),
    "today": _t("现行规定", "The rule today"),
    "traps": _t("常见问题", "Traps"),
    "unit": _t("计量单位", "Unit"),
    "unless": _t("不适用情形", "Not when"),
    "unverified": _t("待核", "Not verified"),
    "verified": _t("核对日期和把握等级", "Checked on, and grade"),
    "weight": _t("常见权重", "Usual weight"),
    "weights": _t("权重〔设〕", "Weights [default]"),
    "when": _t("适用情形", "When"),
    "when_used": _t("适用情形", "When to use it"),
}

WORDS: Mapping[str, Text] = {
    "A": _t("负责", "Answers"),
    "C": _t("会商", "Advises"),
    "I": _t("知会", "Is told"),
    "R": _t("执行", "Does it"),
    "both": _t("双方", "Both sides"),
    "buyer": _t("采购人", "The buyer"),
    "each": _t("逐笔能计量", "Each item can be counted"),
    "expired": _t("已到期，只作背景", "Expired; background only"),
    "higher": _t("越高越好", "Higher is better"),
    "history": _t("历史背景，不作操作依据", "History; not a rule to work by"),
    "in_force": _t("现行", "In force"),
    "internal": _t("内部资料：脱敏，签保密协议", "Internal: mask it and sign an undertaking"),
    "judged": _t(
        "靠主观评价，须配过程指标和服务对象评价",
        "Rests on judgement; add process indicators and users’ views",
    ),
    "lower": _t("越低越好", "Lower is better"),
    "not_repealed": _t("未见废止", "No repeal found"),
    "personal": _t("含个人信息或政务数据", "Holds personal or government data"),
    "provider": _t("服务商", "The provider"),
    "public": _t("公开", "Public"),
    "replaced": _t("已被取代，不得引用", "Replaced; not to be cited"),
    "sampled": _t("抽样或分档计量", "Counted by samples or steps"),
    "secret": _t(
        "可能触及国家秘密或重要系统，先定密",
        "May touch state secrets or vital systems; classify first",
    ),
    "unconfirmed": _t("效力未能确认", "Standing not confirmed"),
}

SET = _t("〔设〕", " [default]")
"""What marks a figure of the product's own where law is silent."""
