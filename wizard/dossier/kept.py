"""Tables of the record: gates, people, objections, figures used, answers, what happened."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby

from wizard.case.model import Event
from wizard.content.citing import citation
from wizard.content.model import Parameter, Step
from wizard.content.questions import Question, TableQuestion, table_rows
from wizard.content.text import Text
from wizard.dossier.model import Block, Note, Paragraph
from wizard.dossier.paper import Blocks, Col, Paper, col, holds_names
from wizard.dossier.parts import answers_table, objections, table_answer
from wizard.dossier.periodic import by_period
from wizard.engine.findings import Finding
from wizard.engine.gates import GateStanding
from wizard.overview import step_name
from wizard.stored import stored_words


def _t(zh: str, en: str) -> Text:
    return Text(zh=zh, en=en)


# --- gates --------------------------------------------------------------------------------------

GATE_STANDINGS: Mapping[str, Text] = {
    "held": _t("未具备条件", "conditions not met"),
    "open": _t("具备条件，未办理", "may be passed"),
    "passed": _t("已通过", "passed"),
    "to_confirm": _t("通过后答案有改动，须再确认", "to be confirmed again: answers changed since"),
}
"""What the standing of a gate is called."""
_CONDITIONALLY = _t("有条件通过", "passed with conditions")


def gates(paper: Paper) -> Blocks:
    """Every gate: how it stands, who passed it when, under which conditions."""
    rows = [_gate_row(paper, one) for one in paper.results.gates.values()]
    columns = (
        col("关口", "Gate", 3),
        col("状态", "Standing", 3),
        col("通过人", "By", 2),
        col("时间", "On", 3),
        col("条件和说明", "Conditions and remarks", 4),
    )
    yield paper.table(paper.said(_t("关口办理情况", "The gates")), columns, rows)
    for one in paper.results.gates.values():
        if one.passed is not None:
            yield _gate_conditions(paper, one)


def _gate_row(paper: Paper, one: GateStanding) -> tuple[str, ...]:
    name, passed = _gate_name(paper, one), one.passed
    if passed is None:
        return (name, paper.said(GATE_STANDINGS[one.standing]), "—", "—", "—")
    standing = GATE_STANDINGS[one.standing]
    if passed.outcome == "conditional" and one.standing == "passed":
        standing = _CONDITIONALLY
    return (
        name,
        paper.said(standing),
        paper.person(passed.passed_by),
        paper.day(passed.passed_at),
        paper.typed(passed.note) or "—",
    )


def _gate_conditions(paper: Paper, one: GateStanding) -> Block:
    told = {True: _t("满足", "met"), False: _t("不满足", "not met"), None: _t("未定", "not known")}
    rows = [
        (
            paper.said(each.condition.title),
            paper.said(each.condition.requirement),
            paper.said(told[each.met]),
        )
        for each in one.conditions
    ]
    columns = (
        col("条件", "Condition", 4),
        col("要求", "Requirement", 6),
        col("现在是否满足", "Met now", 2),
    )
    return paper.table(_gate_name(paper, one), columns, rows)


def _gate_name(paper: Paper, one: GateStanding) -> str:
    return paper.typed(f"{one.gate.id} {paper.said(one.gate.title)}")


# --- people and objections ----------------------------------------------------------------------


def participants(paper: Paper) -> Blocks:
    """Everybody in the tables of people; without names, how many of which office and part."""
    people = [one for step in _steps(paper) for one in _people(paper, step)]
    if not people:
        none = _t("没有登记参与人员。", "Nobody is registered as taking part.")
        yield Paragraph(paper.said(none))
        return
    part = (
        col("部门、职务或分工", "Office, post or part", 5),
        col("环节", "Step", 4),
    )
    title = paper.said(_t("参与人员", "Who took part"))
    if paper.printing.names:
        yield paper.table(title, (col("姓名", "Name", 2), *part), people)
        return
    counted = Counter((told, step) for _, told, step in people)
    rows = [(told, step, str(count)) for (told, step), count in counted.items()]
    yield paper.table(title, (*part, col("人数", "People", 1, "right")), rows)


def _steps(paper: Paper) -> Iterator[Step]:
    """The steps of the stages the document speaks of."""
    for stage in paper.pack.stages:
        if stage.number <= paper.scope.until:
            yield from stage.steps


def _people(paper: Paper, step: Step) -> Iterator[tuple[str, str, str]]:
    """Name, what the table says of them, and the step."""
    for question in step.questions:
        if not (isinstance(question, TableQuestion) and holds_names(question)):
            continue
        for row in table_rows(paper.results.value(question.id)) or ():
            told = [column.show(row.get(column.id), paper.lang) for column in question.columns[:2]]
            name = paper.row_name(question, row)
            yield name, paper.joined(one for one in told if one), step_name(step, paper.lang)


def disagreements(paper: Paper) -> Blocks:
    """Every recorded disagreement, with the finding it is about."""
    if not paper.printing.disagreements:
        return
    rules = tuple(one.rule for one in paper.results.snapshot.disagreements)
    if not rules:
        yield Paragraph(paper.said(_t("没有登记异议。", "No disagreement is recorded.")))
    yield from _about(paper, rules)


def exemptions(paper: Paper) -> Blocks:
    """Every registered exception, with the finding it is from."""
    rules = tuple(one.rule for one in paper.results.snapshot.exemptions)
    if not rules:
        yield Paragraph(paper.said(_t("没有登记例外。", "No exception is registered.")))
    yield from _about(paper, rules)


def _about(paper: Paper, rules: tuple[str, ...]) -> Blocks:
    for rule in dict.fromkeys(rules):
        found = paper.results.finding(rule)
        if found is not None:
            yield Paragraph(paper.sentence(paper.reason(found.headline)))
        yield from objections(paper, rule)


# --- figures used -------------------------------------------------------------------------------


def statutory(paper: Paper) -> Blocks:
    """The figures law sets that judgement used, with their clauses."""
    rows = []
    for one in _used(paper, statutory=True):
        value = one.at(_as_of(paper))
        clause = paper.pack.clause_of.get(value.clause or "")
        cited = paper.typed(citation(paper.pack, clause, paper.lang)) if clause else "—"
        grade = clause.grade if clause else "—"
        rows.append((paper.said(one.title), paper.parameter(one.id), cited, grade))
    columns = (
        col("参数", "Figure", 4),
        col("取值", "Value", 2),
        col("条文", "Clause", 6),
        col("核对", "Verified", 1),
    )
    yield from _listed(paper, _t("用到的法定数", "Statutory figures used"), columns, rows)


def defaults(paper: Paper) -> Blocks:
    """The design defaults 〔设〕 that judgement used, with their reasons."""
    rows = [
        (
            paper.said(one.title),
            paper.parameter(one.id),
            paper.said(one.reason) if one.reason else "—",
        )
        for one in _used(paper, statutory=False)
    ]
    columns = (col("参数", "Figure", 4), col("取值", "Value", 3), col("理由", "Reason", 6))
    title = _t("用到的默认参数〔设〕", "Design defaults used")
    yield from _listed(paper, title, columns, rows)


def _used(paper: Paper, *, statutory: bool) -> tuple[Parameter, ...]:
    """The parameters the document's findings read, in the pack's order."""
    read = {
        name
        for key, outcome in paper.results.outcomes.items()
        if isinstance(outcome, Finding) and key.partition("@")[0] in paper.scope.rules
        for name in outcome.parameters
    }
    return tuple(
        one for one in paper.pack.parameters if one.id in read and one.statutory is statutory
    )


def _as_of(paper: Paper) -> date:
    return date.fromisoformat(paper.results.snapshot.matter.as_of)


def _listed(
    paper: Paper, title: Text, columns: Sequence[Col], rows: Sequence[Sequence[str]]
) -> Blocks:
    if rows:
        yield paper.table(paper.said(title), columns, rows)
    else:
        none = _t("{title}：无。", "{title}: none.")
        yield Paragraph(paper.said(none, title=paper.said(title)))


# --- answers ------------------------------------------------------------------------------------


def stage_answers(paper: Paper, stage: str, printed: Mapping[str, str]) -> Blocks:
    """Every question of a stage that is on the route, step by step, with its answer.

    `printed` names the bound papers that have an answer in full already; it is referred to.
    """
    stops = paper.results.route.of_stage(stage)
    if not any(asked.answer for stop in stops for asked in stop.asked):
        yield Paragraph(paper.said(_t("本阶段还没有填写。", "Nothing is filled in at this stage.")))
        return
    for step, of_step in groupby(stops, key=lambda stop: stop.step):
        yield paper.heading(2, paper.typed(step_name(step, paper.lang)))
        if step.repeats:
            yield from by_period(paper, tuple(of_step))
            continue
        for stop in of_step:
            if any(asked.answer for asked in stop.asked):
                asked = [one.question for one in stop.asked]
                yield from _referred(paper, asked, printed)
                yield from _asked(paper, step, [one for one in asked if one.id not in printed])
            else:
                yield Paragraph(paper.said(_t("还没有填写。", "Nothing is filled in.")))


_REFERRED = _t("已列入《{paper}》：{names}。", "Printed in “{paper}”: {names}.")


def _referred(paper: Paper, asked: Sequence[Question], printed: Mapping[str, str]) -> Blocks:
    """Which answers stand in which of the bound papers."""
    for title in dict.fromkeys(printed[one.id] for one in asked if one.id in printed):
        names = (paper.said(one.label) for one in asked if printed.get(one.id) == title)
        yield Note(paper.said(_REFERRED, paper=title, names=paper.joined(names)))


def department_answers(paper: Paper) -> Blocks:
    """The department's own answers, without its inventory of other services."""
    for step in paper.pack.department:
        if any(question.kind != "table" for question in step.questions):
            yield paper.heading(2, paper.typed(step_name(step, paper.lang)))
            plain = [question for question in step.questions if question.kind != "table"]
            yield from _asked(paper, step, plain)


def _asked(paper: Paper, step: Step, questions: Sequence[Question]) -> Blocks:
    plain = [(question, "") for question in questions if not isinstance(question, TableQuestion)]
    if plain:
        yield answers_table(paper, paper.said(step.title), plain)
    for question in questions:
        if isinstance(question, TableQuestion):
            yield from table_answer(paper, question, paper.said(question.label))


def dormant(paper: Paper) -> Blocks:
    """Answers whose questions are off the route: kept, and counted for nothing."""
    rows = [_dormant_row(paper, key) for key in paper.results.route.dormant]
    columns = (col("项目", "Item", 3), col("原来的回答", "What was answered", 7))
    title = _t("不再适用的回答", "Answers that no longer apply")
    yield from _listed(paper, title, columns, rows)


_GONE = _t("原题已不在内容包中（{question}）", "The pack no longer has the question ({question})")


def _dormant_row(paper: Paper, key: str) -> tuple[str, str]:
    """What was asked and answered; where the pack has lost the question, the answer as stored."""
    answer = paper.results.snapshot.answers[key]
    question = paper.pack.question_of.get(answer.question)
    period = paper.period(answer.period)
    if question is None:
        said = paper.said(_GONE, question=answer.question)
        return said + period, paper.typed(stored_words(answer)) or "—"
    return paper.said(question.label) + period, paper.shown(question, answer)


# --- what happened ------------------------------------------------------------------------------

_KINDS: Mapping[str, Text] = {
    "answer": _t("填写和修改", "answers"),
    "gate_passed": _t("通过关口", "gates passed"),
    "gate_reopened": _t("重开关口", "gates reopened"),
    "disagreement": _t("登记异议", "disagreements"),
    "exemption": _t("登记例外", "exceptions"),
    "sealed": _t("密封自办估算", "estimate sealed"),
    "seal_broken": _t("密封后改动", "seal broken"),
    "attachment": _t("增减附件", "files"),
    "printed": _t("打印文书", "documents printed"),
    "upgraded": _t("更换内容包", "content pack changed"),
}
_LAST_DIGEST = _t(
    "共{count}条，自{first}至{last}。最后一条的摘要是{digest}；"
    "每条记录都带着上一条的摘要，据此可以核对记录是否完整。",
    "{count} events from {first} to {last}. The digest of the last is {digest}; every event "
    "carries the digest of the one before it, so that the record can be checked.",
)


def history(paper: Paper) -> Blocks:
    """How much was done in every month, and the digest that proves the record."""
    matter = paper.results.snapshot.matter.id
    events = [one for one in paper.printing.events if one.matter in (matter, "")]
    if not events:
        yield Paragraph(paper.said(_t("没有过程记录。", "Nothing is on record.")))
        return
    yield Paragraph(
        paper.said(
            _LAST_DIGEST,
            count=str(len(events)),
            first=paper.day(events[0].at),
            last=paper.day(events[-1].at),
            digest=events[-1].digest,
        )
    )
    yield _by_month(paper, events)
    yield from _acts(paper, events)


def _by_month(paper: Paper, events: list[Event]) -> Block:
    counted = Counter((event.at[:7], event.kind) for event in events)
    months = sorted({month for month, _ in counted})
    kinds = [kind for kind in _KINDS if any((month, kind) in counted for month in months)]
    columns = (col("月份", "Month"), *(Col(_KINDS[kind], 2, "right") for kind in kinds))
    rows = [
        (month, *(str(counted[month, kind]) if counted[month, kind] else "—" for kind in kinds))
        for month in months
    ]
    totals = (str(sum(counted[month, kind] for month in months)) for kind in kinds)
    title = paper.said(_t("各月办理记录数", "Events by month"))
    return paper.table(title, columns, rows, total=(paper.said(_t("合计", "Total")), *totals))


def _acts(paper: Paper, events: list[Event]) -> Blocks:
    """Everything that was not merely an answer, one by one."""
    rows = [
        (
            paper.day(event.at),
            paper.said(_KINDS[event.kind]),
            event.subject.partition("#")[0],
            paper.person(event.by),
            event.digest[:12],
        )
        for event in events
        if event.kind != "answer" and event.kind in _KINDS
    ]
    columns = (
        col("日期", "On", 3),
        col("事项", "What", 3),
        col("对象", "Of", 3),
        col("办理人", "By", 2),
        col("摘要", "Digest", 3),
    )
    yield from _listed(paper, _t("办理记录", "The record"), columns, rows)
