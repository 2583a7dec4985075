"""The comparison of options on paper: weights, scores, how firm the first is, the second look."""

from wizard.content.comparison import Score, Way, WeightsQuestion, score_written
from wizard.content.model import FindingPart
from wizard.content.text import Text
from wizard.dossier.model import Paragraph
from wizard.dossier.paper import FIGURE_WIDTH, Blocks, Col, Paper, col
from wizard.dossier.parts import finding
from wizard.engine.rules.options import SCORES, WEIGHTS, Comparison, exact
from wizard.engine.rules.term_cost import turning
from wizard.figures.compared import lead_of, looks_of, ranges_of, ranks_of, values_of


def _t(zh: str, en: str) -> Text:
    return Text(zh=zh, en=en)


_NOT_MADE = _t("本事项没有比较方案。", "The options of this matter were not compared.")
_FIGURES = (
    (_t("各方案得分", "What the options come to"), values_of),
    (_t("各方案取得各位次的比例", "How often each option takes each place"), ranks_of),
    (_t("权重在多大范围内不换方案", "How far each weight may move"), ranges_of),
    (_t("哪些数最影响先后", "What moves the lead most"), lead_of),
)
_NOTES: dict[Way, Text] = {
    "swing": _t(
        "注：按摆幅法，从最差提高到最好最值得的一条为100，其余与它相比。",
        "By swing: the step from worst to best that is worth most is 100, the rest compared to it.",
    ),
    "direct": _t("注：各条直接赋分，按比例折成权重。", "Points given to each; weights are shares."),
    "order": _t("注：只排次序，由次序推出权重。", "Weights follow from the order of weight alone."),
    "pairs": _t("注：由两两比较推出权重。", "Weights follow from comparing criteria in pairs."),
}

_GIVEN: dict[Way, Text] = {
    "swing": _t("摆幅分", "Swing"),
    "direct": _t("赋分", "Points"),
    "order": _t("次序", "Order"),
}
"""What stands beside a weight: the number it was made of; of pairs there is none."""


def options(paper: Paper) -> Blocks:
    """All of it, or one sentence where no comparison was made."""
    if not any(paper.stored(name) for name in (WEIGHTS, SCORES)):
        yield Paragraph(paper.said(_NOT_MADE))
        return
    yield from finding(paper, FindingPart(kind="finding", rule="options"))
    detail = paper.results.detail("options", Comparison)
    if detail is None:
        return
    yield from _weights(paper, detail)
    yield from _scores(paper, detail)
    for title, drawn in _FIGURES:
        figure = drawn(detail, FIGURE_WIDTH)
        yield paper.figure(paper.said(title), figure)
        yield paper.numbers_of(figure)
    yield from _turning(paper)
    yield from _looks(paper, detail)


def _weights(paper: Paper, detail: Comparison) -> Blocks:
    """What every criterion was given, and the weight it comes to, with both ends of its scale."""
    question, way = paper.pack.question_of[WEIGHTS], detail.weighing.way
    value = paper.results.value(WEIGHTS)
    given = question.points(value) if isinstance(question, WeightsQuestion) else {}
    rows = [
        (
            paper.said(criterion.label),
            paper.said(criterion.worst),
            paper.said(criterion.best),
            *([paper.number(given.get(criterion.id))] if way in _GIVEN else ()),
            paper.percent(exact(share)),
        )
        for criterion, share in zip(detail.criteria, detail.weighing.shares, strict=True)
    ]
    columns = (
        col("准则", "Criterion", 3),
        col("最差", "Worst", 5),
        col("最好", "Best", 5),
        *([Col(_GIVEN[way], 2, "right")] if way in _GIVEN else ()),
        col("权重", "Weight", 2, "right"),
    )
    title = paper.said(_t("准则和权重", "Criteria and weights"))
    yield paper.table(title, columns, rows, note=paper.said(_NOTES[way]))


def _scores(paper: Paper, detail: Comparison) -> Blocks:
    """Every score with its range, and what each option comes to."""
    shown = [one for one in detail.contenders.options if one.id in detail.scores]
    rows = [
        (
            paper.said(criterion.label),
            *(_stacked(paper, detail.scores[one.id][at]) for one in shown),
        )
        for at, criterion in enumerate(detail.criteria)
    ]
    total = (
        paper.said(_t("得分", "Points")),
        *(paper.number(detail.value(one.id), 1) for one in shown),
    )
    columns = (
        col("准则", "Criterion", 3),
        *(Col(one.name, 3, "right") for one in shown),
    )
    note = _t(
        "注：0分最差、100分最好，下面一行为低和高；“—”为不能选或没有参加排序。",
        "0 is worst, 100 best; low and high below; a dash: not open to choice or not ranked.",
    )
    title = paper.said(_t("方案打分", "Scores of the options"))
    yield paper.table(title, columns, rows, total=total, note=paper.said(note))


def _stacked(paper: Paper, score: Score) -> str:
    """A score with its range on a line below, since the columns are narrow."""
    told, space, range_ = score_written(score, "en").partition(" (")
    if score.likely is None:
        return score_written(score, paper.lang)
    return f"{told}\n{range_.rstrip(')')}" if space else told


def _turning(paper: Paper) -> Blocks:
    """The price and the rate at which the cheaper side changes, in the words of the cost."""
    money = paper.results.finding("cost.term")
    if money is not None:
        said = paper.run_on(paper.sentence(paper.reason(one)) for one in turning(money))
        yield Paragraph(said, lead=paper.said(_TURNING))


_TURNING = _t("价款和折现率的转折点：", "Where price and rate turn it: ")


def _looks(paper: Paper, detail: Comparison) -> Blocks:
    rows = [tuple(paper.said(cell) for cell in row) for row in looks_of(detail)]
    columns = (
        col("权重", "Weights", 3),
        col("排第一的方案", "First", 4),
        col("与结论是否一致", "Agrees", 2),
    )
    title = paper.said(_t("换一种权重复核", "A second look under other weights"))
    smaa = detail.smaa
    note = paper.said(
        _t("注：模拟{draws}次，种子{seed}。", "{draws} draws, seed {seed}."),
        draws=str(smaa.draws),
        seed=str(smaa.seed),
    )
    yield paper.table(title, columns, rows, note=note)
