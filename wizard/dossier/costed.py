"""Tables of the costs: inside, outside, and how sensitive the real saving is."""

from collections.abc import Sequence
from decimal import Decimal

from wizard.content import numerals
from wizard.content.model import FindingPart
from wizard.content.questions import TableQuestion, table_rows
from wizard.content.text import Text
from wizard.dossier import words
from wizard.dossier.model import Paragraph
from wizard.dossier.paper import FIGURE_WIDTH, Blocks, Col, Paper, col
from wizard.dossier.parts import filled_rows, finding, table_answer
from wizard.engine.costing import TermCost
from wizard.engine.methods.annual_cost import AnnualCost
from wizard.engine.rules.cost_lines import INSIDE_LINES, OUTSIDE_LINES
from wizard.engine.rules.market import Market
from wizard.engine.rules.should_cost import ShouldBe
from wizard.figures.drawn import (
    by_year_of,
    odds_of,
    offers_of,
    range_names,
    rates_of,
    sensitivity_of,
    sources_of,
    stranded_of,
    swings_of,
)
from wizard.figures.should import built_of, checked_of
from wizard.sealing import seal_said
from wizard.why.costs import LINES

_CELLS_WIDTH = 640.0
"""Just wide enough for the three squares of the sensitivity to stand beside each other."""


def _t(zh: str, en: str) -> Text:
    return Text(zh=zh, en=en)


def cost_inside(paper: Paper) -> Blocks:
    """What the service costs inside, line by line, and how much of it would be avoided."""
    result = paper.results.detail("cost.annual", AnnualCost)
    question = paper.pack.question_of["cost.inside"]
    title = paper.said(_t("自办成本（万元/年）", "In-house cost (10,000 yuan a year)"))
    if not isinstance(question, TableQuestion):
        raise TypeError("cost.inside is not a table")
    if result is None:
        yield from table_answer(paper, question, title)
        return
    given = {str(row.get("row")): row for row in table_rows(paper.results.value(question.id)) or ()}
    amounts = numerals.in_wan_adding_up([line.amount for line in result.inside])
    avoided = numerals.in_wan_adding_up([line.avoidable for line in result.inside])
    rows = [
        (
            paper.row_name(question, given[line.id]) if line.id in given else line.name,
            amount,
            paper.percent(line.share, 0),
            avoidable,
            str(given.get(line.id, {}).get("why") or "—"),
        )
        for line, amount, avoidable in zip(result.inside, amounts, avoided, strict=True)
    ]
    columns = (
        col("科目", "Line", 3),
        col("全成本", "Full", 2, "right"),
        col("可避免比例", "Avoidable share", 2, "right"),
        col("可避免成本", "Avoidable", 2, "right"),
        col("比例的理由", "Why that share", 5),
    )
    total = (
        paper.said(words.TOTAL),
        paper.wan(result.inside_full),
        "",
        paper.wan(result.inside_avoidable),
        "",
    )
    yield paper.table(title, columns, rows, total=total)


def cost_outside(paper: Paper) -> Blocks:
    """What contracting costs a year, line by line, beside what would be avoided."""
    result = paper.results.detail("cost.annual", AnnualCost)
    if result is None:
        yield Paragraph(paper.waits("cost.annual"))
        return
    amounts = numerals.in_wan_adding_up([line.amount for line in result.outside])
    rows = [
        (paper.said(LINES[line.id]), amount)
        for line, amount in zip(result.outside, amounts, strict=True)
    ]
    columns = (col("科目", "Line", 5), col("金额", "Amount", 2, "right"))
    total = (paper.said(words.TOTAL), paper.wan(result.outside_total))
    note = paper.said(
        _t(
            "注：自办可避免成本{inside}万元，真实节约{real}；持平的年价款为{even}万元。",
            "Avoidable in-house cost {inside}; real saving {real}; level at a price of {even}.",
        ),
        inside=paper.wan(result.inside_avoidable),
        real=paper.percent(result.advantage),
        even=paper.wan(result.even_price),
    )
    title = paper.said(_t("外包总成本（万元/年）", "Cost of contracting (10,000 yuan a year)"))
    yield paper.table(title, columns, rows, total=total, note=note)


def cost_cells(paper: Paper) -> Blocks:
    """The real saving when share, price and volume move together: drawn, and as a table."""
    result = paper.results.detail("cost.annual", AnnualCost)
    if result is None:
        yield Paragraph(paper.waits("cost.annual"))
        return
    title = paper.said(_t("真实节约的敏感性", "How sensitive the real saving is"))
    yield paper.figure(title, sensitivity_of(result, _CELLS_WIDTH))
    shares = sorted({cell.share_change for cell in result.cells})
    prices = sorted({cell.price_change for cell in result.cells})
    volumes = sorted({cell.volume_change for cell in result.cells})
    cells = {(c.share_change, c.price_change, c.volume_change): c for c in result.cells}
    rows = [
        (
            _change(paper, share),
            _change(paper, price),
            *(paper.percent(cells[share, price, volume].advantage) for volume in volumes),
        )
        for share in shares
        for price in prices
    ]
    columns = (
        col("可避免比例", "Avoidable share", 2, "right"),
        col("年价款", "Price", 2, "right"),
        *(
            col(f"业务量 {_change(paper, v)}", f"Volume {_change(paper, v)}", 2, "right")
            for v in volumes
        ),
    )
    yield paper.table(title, columns, rows)


def cost_term(paper: Paper) -> Blocks:
    """The whole contract year by year, at every rate, and how surely; drawn and as tables."""
    term = paper.results.detail("cost.term", TermCost)
    if term is None:
        yield Paragraph(paper.waits("cost.term"))
        return
    yield from _lines(paper)
    drawn = [by_year_of(term, FIGURE_WIDTH), rates_of(term, FIGURE_WIDTH)]
    if term.odds is not None:
        names = range_names(paper.results)
        drawn.append(odds_of(term.odds, FIGURE_WIDTH))
        drawn.append(swings_of(term.odds, names, FIGURE_WIDTH))
        drawn.append(sources_of(term.odds, names, FIGURE_WIDTH))
    if term.stranded.first:
        drawn.append(stranded_of(term.stranded, FIGURE_WIDTH))
    for figure in drawn:
        yield paper.figure(figure.title.in_(paper.lang), figure)
        yield paper.numbers_of(figure)
    if term.odds is not None:
        yield Paragraph(paper.said(_DRAWN, draws=str(term.odds.draws), seed=str(term.odds.seed)))


def _lines(paper: Paper) -> Blocks:
    """What was said of single lines, on either side; nothing where nothing was."""
    for name in (INSIDE_LINES, OUTSIDE_LINES):
        question = paper.pack.question_of[name]
        if isinstance(question, TableQuestion) and filled_rows(question, paper.stored(name)):
            yield from table_answer(paper, question, paper.said(question.label))


_DRAWN = _t(
    "抽样{draws}次，随机种子{seed}；用同样的数字和种子重算，结果相同。",
    "{draws} draws, seed {seed}; the same figures and seed give the same result.",
)


def optimism(paper: Paper) -> Blocks:
    """The saving with the outside cost raised; nothing where nobody asked for it."""
    if paper.results.finding("cost.optimism") is not None:
        yield from finding(paper, FindingPart(kind="finding", rule="cost.optimism"))


def market(paper: Paper) -> Blocks:
    """How the in-house estimate was sealed, and the offers tested; nothing without either."""
    for one in seal_said(paper.results, paper.person):
        yield Paragraph(paper.reason(one), lead=paper.said(_SEAL))
    told = paper.results.detail("market.test", Market)
    if told is None:
        return
    yield from finding(paper, FindingPart(kind="finding", rule="market.test"))
    header, rows = offers_of(told)
    title = paper.said(_t("市场测试", "Market test"))
    amounts = zip(header[1:-1], (4, 5, 5, 5, 3), strict=True)
    columns = (
        Col(header[0], 6),
        *(Col(one, share, "right") for one, share in amounts),
        Col(header[-1], 5),
    )
    yield paper.table(title, columns, [_said(paper, row) for row in rows])


_SEAL = _t("密封：", "Seal: ")


def should_cost(paper: Paper) -> Blocks:
    """What the work should cost and the prices beside it; nothing where nobody reckoned it."""
    told = paper.results.detail("market.should_cost", ShouldBe)
    if told is None:
        return
    yield from finding(paper, FindingPart(kind="finding", rule="market.should_cost"))
    header, rows = built_of(told)
    built = (Col(header[0], 3), Col(header[1], 5), Col(header[2], 3, "right"))
    yield paper.table(paper.said(_BUILT), built, [_said(paper, row) for row in rows])
    header, rows = checked_of(told)
    checked = (Col(header[0], 4), *(Col(one, 3, "right") for one in header[1:3]), Col(header[3], 2))
    yield paper.table(paper.said(_CHECKED), checked, [_said(paper, row) for row in rows])


def _said(paper: Paper, row: Sequence[Text]) -> list[str]:
    return [cell.in_(paper.lang) for cell in row]


_BUILT = _t("应有成本的推算", "How what it should cost was reckoned")
_CHECKED = _t("价格与应有成本对照", "Prices beside what it should cost")


def _change(paper: Paper, share: Decimal) -> str:
    sign = "+" if share > 0 else ""
    return f"{sign}{paper.percent(share, 0)}" if share else "0"
