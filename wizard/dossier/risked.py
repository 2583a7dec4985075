"""The risks on paper: the register, what they may cost in all, and the computed map."""

from wizard.content.model import FindingPart
from wizard.content.questions import TableQuestion, table_rows
from wizard.content.text import Text
from wizard.dossier.model import Note
from wizard.dossier.paper import FIGURE_WIDTH, Blocks, Paper, col
from wizard.dossier.parts import finding, table_answer
from wizard.engine.rules.register import RiskRegister
from wizard.engine.rules.risk_money import Valued
from wizard.figures.drawn import risk_map_of


def _t(zh: str, en: str) -> Text:
    return Text(zh=zh, en=en)


_BY_LEVEL = _t(
    "注：等级为可能与影响之积，达到{high}为高，达到{medium}为中。",
    "Level is likelihood times impact: high from {high}, medium from {medium}.",
)
_BY_LEVEL_AND_MAP = _t(
    "注：等级为可能与影响之积，达到{high}为高，达到{medium}为中；估了钱的以风险图为准，红格为高，黄格为中。",
    "Level is likelihood times impact: high from {high}, medium from {medium}. Those in figures "
    "go by the risk map: red is high, yellow medium.",
)


def risks(paper: Paper) -> Blocks:
    """The risk register, largest first, with measures, owners and triggers."""
    register = paper.results.detail("risks", RiskRegister)
    question = paper.pack.question_of["risks"]
    title = paper.said(_t("风险及应对", "Risks and responses"))
    if not isinstance(question, TableQuestion):
        raise TypeError("risks is not a table")
    if register is None:
        yield from table_answer(paper, question, title)
        return
    given = {str(row.get("row")): row for row in table_rows(paper.results.value("risks")) or ()}
    shown = {column.id: column for column in question.columns}
    rows = [
        (
            risk.name.in_(paper.lang),
            paper.number(risk.likelihood),
            paper.number(risk.impact),
            paper.number(risk.level),
            *(
                shown[name].show(given[risk.row].get(name), paper.lang) or "—"
                for name in ("response", "measure", "owner", "trigger")
            ),
        )
        for risk in register.risks
    ]
    columns = (
        col("风险", "Risk", 4),
        col("可能", "Likely", 1, "right"),
        col("影响", "Impact", 1, "right"),
        col("等级", "Level", 1, "right"),
        col("应对", "Response", 2),
        col("措施", "Measure", 5),
        col("责任人", "Owner", 2),
        col("触发点", "Trigger", 3),
    )
    note = paper.said(
        _BY_LEVEL if register.valued is None else _BY_LEVEL_AND_MAP,
        high=paper.number(register.high),
        medium=paper.number(register.medium),
    )
    yield paper.table(title, columns, rows, note=note)


_HOW_COLOURED = _t(
    "注：颜色由程序按各格的界限算出，数字是按期望损失排的序号。可以承受的期望损失取年价款的"
    "{tolerance}：一格里最轻的情形也超过它的为红，最重的情形也不超过的为绿，其余为黄。"
    "抽样{draws}次，随机种子{seed}。",
    "Colours follow from the edges of each cell; numbers are the order by expected loss. The loss "
    "tolerated is {tolerance} of the yearly price: red where even the mildest case of a cell "
    "reaches it, green where even the worst does not exceed it, else yellow. {draws} draws, "
    "seed {seed}.",
)


def risk_map(paper: Paper) -> Blocks:
    """What the risks in figures come to, the computed map, and its numbers; nothing without any."""
    told = paper.results.detail("risks.loss", Valued)
    if told is None:
        return
    yield from finding(paper, FindingPart(kind="finding", rule="risks.loss"))
    drawn = risk_map_of(told, FIGURE_WIDTH)
    yield paper.figure(drawn.title.in_(paper.lang), drawn)
    yield paper.numbers_of(drawn)
    together = told.drawn.together
    note = paper.said(
        _HOW_COLOURED,
        tolerance=paper.percent(told.given.tolerance, 0),
        draws=str(together.draws),
        seed=str(together.seed),
    )
    yield Note(note)
