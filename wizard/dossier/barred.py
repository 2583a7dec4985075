"""Tables of the red lines: what each says, and everything behind those that are hit."""

from collections.abc import Mapping

from wizard.content.text import Text
from wizard.dossier.model import Block, Paragraph
from wizard.dossier.paper import Blocks, Paper, col
from wizard.dossier.parts import clauses_of, objections, quotation
from wizard.engine.findings import Finding
from wizard.engine.rules.redlines import LINES


def _t(zh: str, en: str) -> Text:
    return Text(zh=zh, en=en)


LINE_NAMES: Mapping[str, Text] = {
    "redline.duty": _t("职责范围", "The department’s own duty"),
    "redline.power": _t("公权力", "Public power"),
    "redline.object": _t("货物和工程", "Goods and works"),
    "redline.financing": _t("融资行为", "Financing"),
    "redline.labour": _t("用工", "Labour"),
    "redline.special": _t("专门禁止", "Special prohibitions"),
    "redline.secret": _t("国家秘密", "State secrets"),
    "redline.budget": _t("预算安排", "Budget"),
    "redline.purchaser": _t("购买主体", "Purchaser"),
    "redline.competition": _t("竞争可能", "Competition"),
    "redline.catalogue": _t("指导性目录", "Guiding catalogue"),
}
_LINE_VERDICTS: Mapping[str, Text] = {
    "clear": _t("通过", "clear"),
    "hit": _t("触碰", "hit"),
    "carved": _t("剥离后通过", "clear once carved out"),
    "warning": _t("提示", "caution"),
    "reroute": _t("改走其他程序", "another procedure"),
    "condition": _t("须先办", "to be settled first"),
}


def redlines(paper: Paper) -> Blocks:
    """Red line by red line: the verdict and why."""
    rows = []
    for line in LINES:
        found = paper.results.finding(line)
        if found is None:
            rows.append((paper.said(LINE_NAMES[line]), "—", paper.waits(line)))
            continue
        why = paper.run_on(paper.sentence(paper.reason(one)) for one in found.because)
        verdict = paper.said(_LINE_VERDICTS[found.verdict])
        rows.append((paper.said(LINE_NAMES[line]), verdict, why))
    columns = (col("红线", "Red line", 3), col("结论", "Verdict", 2), col("说明", "Why", 7))
    yield paper.table(paper.said(_t("红线核对", "Red lines")), columns, rows)
    for line in LINES:
        yield from objections(paper, line)


def redlines_hit(paper: Paper) -> Blocks:
    """Every red line that is hit: why, on which answers, under which clause."""
    for line in LINES:
        found = paper.results.finding(line)
        if found is None or found.verdict != "hit":
            continue
        yield paper.heading(2, paper.said(LINE_NAMES[line]))
        told = (found.headline, *found.because)
        yield Paragraph(paper.run_on(paper.sentence(paper.reason(one)) for one in told))
        yield _read_answers(paper, found)
        for clause in clauses_of(paper, found.clauses):
            if clause.grade != "D":
                yield quotation(paper, clause)
        yield from objections(paper, line)


def _read_answers(paper: Paper, found: Finding) -> Block:
    """The answers a finding read, who gave them and when."""
    rows = []
    for key in found.read:
        name, _, period = key.partition("@")
        question, answer = paper.pack.question_of[name], paper.stored(name, period)
        if answer is None:
            continue
        told = (paper.said(question.label), paper.said(question.prompt))
        by = paper.person(answer.saved_by) if answer.saved_by else "—"
        day = paper.day(answer.saved_at) if answer.saved_at else "—"
        rows.append((*told, paper.shown(question, answer), by, day))
    columns = (
        col("项目", "Item", 3),
        col("问题", "Question", 6),
        col("回答", "Answer", 3),
        col("填写人", "By", 2),
        col("日期", "On", 3),
    )
    return paper.table(paper.said(_t("据以判断的回答", "The answers behind it")), columns, rows)
