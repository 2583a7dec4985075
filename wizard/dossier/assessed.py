"""Tables of the contract at work: monthly scores, what is due, what was paid, what was added."""

from collections.abc import Mapping
from decimal import Decimal

from wizard.content.model import SignaturesPart
from wizard.content.questions import TableQuestion, as_decimal, table_rows
from wizard.content.text import Text, both
from wizard.dossier import words
from wizard.dossier.model import Block, Note, PageBreak, Paragraph
from wizard.dossier.paper import Blocks, Col, Paper, col, period_findings
from wizard.dossier.parts import signatures, table_answer
from wizard.dossier.turned import pages_across
from wizard.engine.findings import Unsettled
from wizard.engine.methods.performance import Payment, Scorecard, Scored
from wizard.engine.rules.evaluation import PARTS
from wizard.overview import period_name

HUNDRED = Decimal(100)
READINGS = "kpi.readings"


def _t(zh: str, en: str) -> Text:
    return Text(zh=zh, en=en)


_NO_MONTHS = _t("还没有按月考核的数据。", "There are no monthly readings yet.")
_SIGNED_BY = (
    _t("合同经理（甲方）", "Contract manager (department)"),
    _t("服务商负责人（乙方）", "Provider’s manager"),
)


def kpi_months(paper: Paper) -> Blocks:
    """Every month's score, what it means, and which indicators missed their target."""
    found = period_findings(paper.results, "kpi.score")
    if not found:
        yield Paragraph(paper.said(_NO_MONTHS))
        return
    rows = []
    for month, one in found:
        card = paper.results.detail("kpi.score", Scorecard, month)
        short = [] if card is None else [line for line in card.lines if not line.meets_target]
        rows.append(
            (
                period_name(month, paper.lang),
                paper.number(one.measures["score"], 1),
                paper.reason(one.headline),
                paper.joined(_kpi_name(paper, line) for line in short) or paper.said(words.NONE),
            )
        )
    columns = (
        col("月份", "Month", 2),
        col("得分", "Score", 1, "right"),
        col("评价", "Verdict", 4),
        col("未达目标的指标", "Below target", 5),
    )
    yield paper.table(paper.said(_t("每月考核得分", "Monthly scores")), columns, rows)


def payments(paper: Paper) -> Blocks:
    """What was due for every scored month, and what was paid."""
    months = [month for month, _ in period_findings(paper.results, "kpi.score")]
    if not months:
        return
    due = [_due(paper, month) for month in months]
    paid = [as_decimal(paper.results.value("payment.paid", month)) for month in months]
    columns = (
        col("月份", "Month", 3),
        col("得分", "Score", 2, "right"),
        col("系数", "Factor", 2, "right"),
        col("扣减", "Deducted", 2, "right"),
        col("应付", "Due", 2, "right"),
        col("实付", "Paid", 2, "right"),
        col("付款日期", "Paid on", 3),
    )
    sums = (sum((one or Decimal(0) for one in amounts), Decimal(0)) for amounts in (due, paid))
    total = (paper.said(words.TOTAL), "", "", "", *(paper.wan(one) for one in sums), "")
    amounts = zip(paper.wans(due), paper.wans(paid), strict=True)
    rows = [_payment_row(paper, *one) for one in zip(months, amounts, strict=True)]
    title = paper.said(_t("应付和实付（万元）", "Due and paid (10,000 yuan)"))
    yield paper.table(title, columns, rows, total=total)


def _due(paper: Paper, month: str) -> Decimal | None:
    result = paper.results.detail("payment.due", Payment, month)
    return result.due if result else None


def _payment_row(paper: Paper, month: str, amounts: tuple[str, str]) -> tuple[str, ...]:
    result = paper.results.detail("payment.due", Payment, month)
    score = paper.results.finding("kpi.score", month)
    return (
        period_name(month, paper.lang),
        paper.number(score.measures["score"] if score else None, 1),
        paper.number(result.coefficient if result else None, 2),
        paper.percent(result.deduction if result else None),
        *amounts,
        paper.answer("payment.date", month),
    )


def assessment(paper: Paper) -> Blocks:
    """A record for every month, each on its own page: readings, score, what is due, signatures.

    Bound into the case file, one table of all months: what was read stands among the answers.
    """
    if paper.bound:
        yield from _scores_by_month(paper)
        return
    for place, month in enumerate(paper.results.route.months):
        if place:
            yield PageBreak()
        name = period_name(month, paper.lang)
        title = paper.said(_t("{month}考核记录", "Assessment for {month}"), month=name)
        yield paper.heading(1, title)
        yield from _readings(paper, month)
        for rule in ("kpi.score", "payment.due"):
            yield _judged(paper, rule, month)
        yield _paid(paper, month)
        yield from signatures(paper, SignaturesPart(kind="signatures", roles=_SIGNED_BY))


_SCORES = _t("各月各指标得分", "Scores by month and indicator")
_SIGNED = _t(
    "每月考核记录单独打印、签字。各月的实测值、扣减和证据编号列在本案卷“治理阶段的回答”。",
    "The monthly records are printed and signed by themselves. Readings, deductions and evidence "
    "are under “Answers: governance” in this file.",
)


def _scores_by_month(paper: Paper) -> Blocks:
    cards = {
        month: card
        for month in paper.results.route.months
        if (card := paper.results.detail("kpi.score", Scorecard, month)) is not None
    }
    names = {
        line.reading.id: _kpi_name(paper, line) for one in cards.values() for line in one.lines
    }
    for part in pages_across(tuple(names)):
        rows = []
        for month, card in cards.items():
            scores = {line.reading.id: paper.number(line.score, 1) for line in card.lines}
            rows.append((period_name(month, paper.lang), *(scores.get(one, "—") for one in part)))
        columns = (col("月份", "Month", 3), *(Col(both(names[one]), 2, "right") for one in part))
        yield paper.table(paper.said(_SCORES), columns, rows)
    yield Note(paper.said(_SIGNED))


def _judged(paper: Paper, rule: str, month: str) -> Block:
    """A month's verdict with its grounds, in one paragraph: a record is one page to sign."""
    found = paper.results.finding(rule, month)
    if found is None:
        return Paragraph(paper.waits(rule, month), lead=paper.said(words.CONCLUSION))
    told = (found.headline, *found.because)
    sentences = paper.run_on(paper.sentence(paper.reason(one)) for one in told)
    return Paragraph(sentences, lead=paper.said(words.CONCLUSION))


def _readings(paper: Paper, month: str) -> Blocks:
    card = paper.results.detail("kpi.score", Scorecard, month)
    question = paper.pack.question_of[READINGS]
    title = paper.said(_t("考核表", "Readings"))
    if not isinstance(question, TableQuestion):
        raise TypeError(f"{READINGS} is not a table")
    if card is None:
        yield from table_answer(paper, question, title, month)
        return
    proofs = {
        str(row.get("row")): str(row.get("proof") or "—")
        for row in table_rows(paper.results.value(READINGS, month)) or ()
    }
    columns = (
        col("指标", "Indicator", 5),
        col("权重", "Weight", 2, "right"),
        col("目标", "Target", 2, "right"),
        col("实测", "Measured", 2, "right"),
        col("得分", "Score", 2, "right"),
        col("扣减", "Deducted", 2, "right"),
        col("证据编号", "Evidence", 4),
    )
    rows = [_reading_row(paper, line, proofs) for line in card.lines]
    total = (paper.said(words.TOTAL), "", "", "", paper.number(card.score, 1))
    yield paper.table(title, columns, rows, total=(*total, paper.percent(card.deduction), ""))


def _reading_row(paper: Paper, line: Scored, proofs: Mapping[str, str]) -> tuple[str, ...]:
    reading = line.reading
    veto = paper.said(_t("否决", "veto"))
    return (
        _kpi_name(paper, line),
        veto if reading.veto else paper.number(reading.weight),
        ("≥" if reading.direction == "higher" else "≤") + paper.number(reading.target),
        paper.number(reading.actual),
        paper.number(line.score, 1),
        paper.percent(reading.deduction) if reading.deduction else "—",
        proofs.get(reading.id, "—"),
    )


def _kpi_name(paper: Paper, line: Scored) -> str:
    question = paper.pack.question_of["kpi.targets"]
    if isinstance(question, TableQuestion):
        for row in table_rows(paper.results.value("kpi.targets")) or ():
            if str(row.get("row")) == line.reading.id:
                return paper.row_name(question, row)
    return paper.typed(line.reading.name)


def _paid(paper: Paper, month: str) -> Block:
    told = paper.said(
        _t(
            "结算确认日{settled}，付款日期{date}，实付{paid}；申请{applicant}，审批{approved}。",
            "Settled {settled}, paid {date}: {paid}; applied for by {applicant}, approved by "
            "{approved}.",
        ),
        settled=paper.answer("payment.settled_on", month),
        date=paper.answer("payment.date", month),
        paid=paper.answer("payment.paid", month),
        applicant=paper.answer("payment.applicant", month),
        approved=paper.answer("payment.approved", month),
    )
    return Paragraph(told, lead=paper.said(_t("付款：", "Payment: ")))


def changes(paper: Paper) -> Blocks:
    """What was added to the contract, and how it adds up against what law allows."""
    question = paper.pack.question_of["changes.log"]
    if isinstance(question, TableQuestion):
        yield from table_answer(paper, question, paper.said(question.label))
    found = paper.results.finding("changes.total")
    if found is None:
        yield Paragraph(paper.waits("changes.total"))
        return
    told = (found.headline, *found.because)
    yield Paragraph(paper.run_on(paper.sentence(paper.reason(one)) for one in told))


_PARTS: Mapping[str, Text] = {
    "execution": _t("预算执行", "Budget execution"),
    "output": _t("产出", "Output"),
    "benefit": _t("效益", "Benefit"),
    "satisfaction": _t("满意度", "Satisfaction"),
}


def performance(paper: Paper) -> Blocks:
    """The self-evaluation's four parts: the most each can score, and what it scored."""
    outcome = paper.results.outcomes["performance"]
    if isinstance(outcome, Unsettled) and outcome.parameter:
        yield Paragraph(paper.waits("performance"))
        return
    most = (Decimal(value) for value in paper.parameter_values("performance.most"))
    parts = tuple(zip(PARTS, most, strict=True))
    scores = {part: as_decimal(paper.results.value(f"performance.{part}")) for part in PARTS}
    rows = [
        (paper.said(_PARTS[part]), paper.number(top), paper.number(scores[part]))
        for part, top in parts
    ]
    columns = (
        col("部分", "Part", 4),
        col("满分", "Out of", 2, "right"),
        col("得分", "Score", 2, "right"),
    )
    found = paper.results.finding("performance")
    total = (
        paper.said(words.TOTAL),
        paper.number(sum((top for _, top in parts), Decimal(0))),
        paper.number(found.measures["score"] if found else None),
    )
    yield paper.table(paper.said(_t("自评表", "Self-evaluation")), columns, rows, total=total)
