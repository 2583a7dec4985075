"""The headings and the few fixed words of the library, in both languages."""

from collections.abc import Mapping

from wizard.content.text import Text


def _t(zh: str, en: str) -> Text:
    return Text(zh=zh, en=en)


HEADINGS: Mapping[str, Text] = {
    "asks": _t("检查问题", "Ask"),
    "before": _t("事前", "Before"),
    "blanks": _t("要填的", "To fill in"),
    "carries": _t("能借的", "What carries over"),
    "claim": _t("事实", "Fact"),
    "clauses": _t("合同要写的", "What the contract must say"),
    "direction": _t("方向", "Direction"),
    "does_not_carry": _t("不能借的", "What does not"),
    "during": _t("事中", "During"),
    "evidence": _t("证据", "Evidence"),
    "formula": _t("公式", "Formula"),
    "gaming": _t("怎样防做数", "How it is gamed"),
    "guiding": _t("指导性目录", "Guiding catalogue"),
    "hint": _t("留心", "Mind"),
    "items": _t("采购品目", "Procurement items"),
    "kpis": _t("考核指标〔设〕", "Indicators〔设〕"),
    "levels": _t("建议层次〔设〕", "Suggested levels〔设〕"),
    "limits": _t("不能碰的线", "Limits"),
    "may": _t("可以交的", "What may go out"),
    "measured": _t("能不能计量", "How it is counted"),
    "modes": _t("建议模式〔设〕", "Suggested modes〔设〕"),
    "never": _t("不能交的", "What never goes out"),
    "payment": _t("怎样付", "How it pays"),
    "pays": _t("付款方式", "Payment"),
    "places": _t("在哪里选", "Where it is chosen"),
    "refers_to": _t("相关", "See also"),
    "risks": _t("常见风险", "Usual risks"),
    "roles": _t("谁来做", "Who"),
    "scoring": _t("怎样打分", "Scoring"),
    "secrecy": _t("保密提示", "Confidentiality"),
    "side": _t("哪一方", "Whose"),
    "signs": _t("信号", "Signs"),
    "source": _t("怎样取数", "Where the data come from"),
    "sources": _t("出处", "Sources"),
    "starred": _t("作实质性要求、不评分", "Conditions, not scored"),
    "target": _t("常见目标", "Usual target"),
    "term": _t("期限", "Term"),
    "traps": _t("常见的坑", "Traps"),
    "unit": _t("计量单位", "Unit"),
    "unless": _t("不适合", "Not when"),
    "verified": _t("核对日期和把握", "Checked on, and grade"),
    "weight": _t("常见权重", "Usual weight"),
    "weights": _t("权重〔设〕", "Weights〔设〕"),
    "when": _t("适合", "When"),
    "when_used": _t("什么时候用", "When to use it"),
}

WORDS: Mapping[str, Text] = {
    "A": _t("负责", "Answers"),
    "C": _t("会商", "Advises"),
    "I": _t("知会", "Is told"),
    "R": _t("执行", "Does it"),
    "both": _t("双方", "Both sides"),
    "buyer": _t("采购人", "The buyer"),
    "each": _t("逐笔能计量", "Each item can be counted"),
    "higher": _t("越高越好", "Higher is better"),
    "internal": _t("内部资料：脱敏，签保密协议", "Internal: mask it and sign an undertaking"),
    "judged": _t(
        "靠主观评价，须配过程指标和服务对象评价",
        "Rests on judgement; add process indicators and users’ views",
    ),
    "lower": _t("越低越好", "Lower is better"),
    "personal": _t("含个人信息或政务数据", "Holds personal or government data"),
    "provider": _t("服务商", "The provider"),
    "public": _t("公开", "Public"),
    "sampled": _t("抽样或分档计量", "Counted by samples or steps"),
    "secret": _t(
        "可能触及国家秘密或重要系统，先定密",
        "May touch state secrets or vital systems; classify first",
    ),
}
