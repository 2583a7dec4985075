"""Tables of the argument: marks, tests, and what the conclusion needs."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from wizard.content.model import Indicator
from wizard.content.questions import TableQuestion, as_decimal, rating_marks, table_rows, used_mark
from wizard.content.text import Text
from wizard.dossier import words
from wizard.dossier.barred import LINE_NAMES
from wizard.dossier.model import Paragraph
from wizard.dossier.paper import Blocks, Paper, col
from wizard.engine.methods.suitability import Steady, Suitability
from wizard.engine.rules.argument import HARD_TESTS, TESTS
from wizard.engine.rules.conclusion import Conclusion
from wizard.engine.rules.redlines import LINES
from wizard.engine.rules.ticks import Tick
from wizard.figures.drawn import DIMENSIONS


def _t(zh: str, en: str) -> Text:
    return Text(zh=zh, en=en)


_GROUPS: Mapping[str, Text] = {
    "need.measured": _t("必要性", "Need"),
    "need.rated": _t("必要性", "Need"),
    "fit.measured": _t("适合度", "Fitness"),
    "fit.rated": _t("适合度", "Fitness"),
    "path": _t("路径", "Path"),
}


def measured(paper: Paper) -> Blocks:
    """Q1–Q15: what was measured, the mark it earns, what it weighs."""
    rows = []
    for one in _indicators(paper, measured=True):
        value = as_decimal(paper.results.value(one.question))
        mark = "—" if value is None else str(one.mark(value))
        rows.append(
            (
                one.code,
                paper.said(paper.pack.question_of[one.question].label),
                paper.answer(one.question),
                mark,
                *_weight(paper, one),
            )
        )
    columns = (
        col("编号", "No.", 2),
        col("指标", "Indicator", 6),
        col("实测值", "Value", 4, "right"),
        col("得分", "Mark", 2, "right"),
        col("用于", "Counts for", 3),
        col("权重%", "Weight %", 2, "right"),
    )
    note = paper.said(
        _t(
            "注：得分1至5；必要性得分高表示更需要改变，适合度得分高表示更适合委托。",
            "Marks run from 1 to 5: high need speaks for change, high fitness for contracting.",
        )
    )
    yield paper.table(paper.said(_t("定量指标", "Measured indicators")), columns, rows, note=note)


def ratings(paper: Paper) -> Blocks:
    """D01–D21: both raters' marks, the one that counts, and why where they conferred."""
    rows = []
    for one in _indicators(paper, measured=False):
        value = paper.results.value(one.question)
        given = rating_marks(value) or {} if isinstance(value, Mapping) else {}
        used = used_mark(value)
        reason = str(value.get("reason", "")) if isinstance(value, Mapping) else ""
        missing = paper.answer(one.question) if used is None else ""
        rows.append(
            (
                one.code,
                paper.said(paper.pack.question_of[one.question].label),
                *(str(given[rater]) if rater in given else "—" for rater in ("a", "b")),
                paper.number(used),
                *_weight(paper, one),
                paper.typed(reason) or missing or "—",
            )
        )
    columns = (
        col("编号", "No.", 2),
        col("项目", "Item", 5),
        col("甲", "First", 1, "right"),
        col("乙", "Second", 1, "right"),
        col("采用", "Used", 2, "right"),
        col("用于", "Counts for", 2),
        col("权重%", "Weight %", 2, "right"),
        col("会商理由", "Why, where conferred", 6),
    )
    yield paper.table(paper.said(_t("定性评分", "Ratings")), columns, rows)


def _indicators(paper: Paper, *, measured: bool) -> Iterator[Indicator]:
    for one in paper.pack.indicators:
        if bool(one.bounds) is measured:
            yield one


def _weight(paper: Paper, one: Indicator) -> tuple[str, str]:
    weight = paper.number(one.weight) if one.weight else "—"
    return paper.said(_GROUPS[one.group]), weight


def tests(paper: Paper) -> Blocks:
    """K1–K8: the question, the answer, and whether failing it stops everything."""
    hard, soft = _t("硬检验", "hard"), _t("软检验", "soft")
    rows = [
        (
            paper.said(paper.pack.question_of[test].label),
            paper.said(paper.pack.question_of[test].prompt),
            paper.answer(test),
            paper.said(hard if test in HARD_TESTS else soft),
        )
        for test in TESTS
    ]
    columns = (
        col("检验", "Test", 3),
        col("问题", "Question", 7),
        col("回答", "Answer", 2),
        col("性质", "Kind", 2),
    )
    yield paper.table(paper.said(_t("可管理性检验", "Manageability tests")), columns, rows)


def suitability(paper: Paper) -> Blocks:
    """S1–S8: points, weights, and what each adds to the composite score."""
    result = paper.results.detail("suitability", Suitability)
    if result is None:
        yield Paragraph(paper.waits("suitability"))
        return
    rows = [
        (
            f"{one.id} {DIMENSIONS[one.id].in_(paper.lang)}",
            paper.number(one.points, 1),
            paper.number(one.weight),
            paper.number(one.adds, 2),
            _steady(paper, steady),
        )
        for one, steady in zip(result.dimensions, result.steady, strict=True)
    ]
    columns = (
        col("维度", "Dimension", 5),
        col("分值", "Points", 2, "right"),
        col("权重%", "Weight %", 2, "right"),
        col("加权得分", "Adds", 2, "right"),
        col("档次不变的权重%", "Same band at %", 3, "right"),
    )
    whole = sum((one.weight for one in result.dimensions), Decimal(0))
    total = (paper.said(words.TOTAL), "", paper.number(whole), paper.number(result.score, 2), "")
    title = paper.said(_t("综合适宜度", "Composite suitability"))
    yield paper.table(title, columns, rows, total=total)


def _steady(paper: Paper, one: Steady) -> str:
    """Between which weights the band stays, the others in proportion."""
    if one.nearest is None:
        return paper.said(_t("都不变", "any"))
    return f"{paper.number(one.low, 1)}–{paper.number(one.high, 1)}"


def ticks(paper: Paper) -> Blocks:
    """Every condition of “outsource”: what is there, what it asks for, whether it is met."""
    result = paper.results.detail("conclusion", Conclusion)
    if result is None or not result.ticks:
        yield Paragraph(
            paper.said(
                _t(
                    "本结论不需要逐项核对外包条件。",
                    "This conclusion needs no tally of conditions.",
                )
            )
        )
        return
    rows = [
        (
            paper.reason(tick.title),
            paper.reason(tick.value),
            paper.reason(tick.requirement),
            _met(paper, tick),
        )
        for tick in result.ticks
    ]
    columns = (
        col("条件", "Condition", 4),
        col("实际", "Value", 3),
        col("要求", "Requirement", 4),
        col("是否满足", "Met", 2),
    )
    title = paper.said(_t("建议外包的各项条件", "What the verdict “outsource” asks for"))
    yield paper.table(title, columns, rows)


def _met(paper: Paper, tick: Tick) -> str:
    told = {
        True: _t("满足", "met"),
        False: _t("不满足", "not met"),
        None: _t("尚未测算", "not worked out"),
    }
    return paper.said(told[tick.met])


def conditions(paper: Paper) -> Blocks:
    """Everything that must be done first or is tied to the decision, with owner and day."""
    rows = [*_condition_rows(paper, "argument.conditions", _t("论证提出", "Argument"))]
    rows += _condition_rows(paper, "decision.conditions", _t("集体决策", "Decision"))
    for line in LINES:
        found = paper.results.finding(line)
        if found is not None and found.verdict in ("condition", "reroute", "carved"):
            told = paper.run_on(paper.sentence(paper.reason(one)) for one in found.next_steps)
            rows.append((paper.said(LINE_NAMES[line]), told, "—", "—"))
    for gate in paper.results.gates.values():
        if gate.passed is not None and gate.passed.outcome == "conditional":
            name = f"{gate.gate.id} {paper.said(gate.gate.title)}"
            rows.append((name, paper.typed(gate.passed.note), "—", "—"))
    if not rows:
        yield Paragraph(paper.said(_t("没有附带条件。", "No conditions are attached.")))
        return
    columns = (
        col("来源", "From", 2),
        col("条件", "Condition", 6),
        col("责任人", "Owner", 2),
        col("期限", "Due", 2),
    )
    yield paper.table(paper.said(_t("附带条件", "Conditions")), columns, rows)


def _condition_rows(
    paper: Paper, question: str, source: Text
) -> Iterator[tuple[str, str, str, str]]:
    asked = paper.pack.question_of[question]
    for row in table_rows(paper.results.value(question)) or ():
        if isinstance(asked, TableQuestion):
            owner, due = str(row.get("owner") or "—"), str(row.get("due") or "—")
            yield (paper.said(source), paper.row_name(asked, row), owner, due)
