"""From results to figures: which numbers each figure is drawn from."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from wizard.content import numerals
from wizard.content.questions import TableQuestion, as_decimal, table_rows
from wizard.content.text import Text, both
from wizard.engine.costing import Stranded, TermCost
from wizard.engine.evaluate import Results
from wizard.engine.methods.annual_cost import AnnualCost
from wizard.engine.methods.montecarlo import MonteCarlo
from wizard.engine.methods.readiness import CRITICAL
from wizard.engine.methods.suitability import Suitability
from wizard.engine.rules.cost_lines import names_of_moving
from wizard.engine.rules.market import Market
from wizard.engine.rules.risk_money import Valued
from wizard.figures.cost import Cell, Trap, sensitivity, trap
from wizard.figures.marks import Factor, Part, s_scores
from wizard.figures.quadrant import Bubble, quadrant
from wizard.figures.risks import Map, Placed, heat_map
from wizard.figures.shapes import Figure
from wizard.figures.sources import MOST, Source, saving_sources
from wizard.figures.stranded import stranded_by_year
from wizard.figures.term import (
    AtRate,
    Odds,
    Share,
    Year,
    saving_at_rates,
    saving_by_year,
    saving_odds,
    saving_tornado,
)
from wizard.figures.tornado import Moved
from wizard.figures.trend import Measured, Month, Threshold, kpi_trend
from wizard.languages import Lang
from wizard.portfolio import alone
from wizard.screening import Bounds, bounds_of
from wizard.service import Service

DIMENSIONS: dict[str, Text] = {
    "S1": Text(zh="战略匹配", en="Strategic match"),
    "S2": Text(zh="可管理性", en="Manageability"),
    "S3": Text(zh="市场成熟度", en="Market maturity"),
    "S4": Text(zh="改进必要性", en="Need for change"),
    "S5": Text(zh="成本优势", en="Cost advantage"),
    "S6": Text(zh="风险可控性", en="Control of risk"),
    "S7": Text(zh="治理能力", en="Capability to govern"),
    "S8": Text(zh="社会与人员", en="People and society"),
}


def trap_of(cost: AnnualCost, width: float) -> Figure:
    """The hidden-cost trap of an annual comparison."""
    figures = Trap(
        in_house_full=cost.inside_full,
        price=cost.price,
        in_house_avoidable=cost.inside_avoidable,
        outsourced_total=cost.outside_total,
    )
    return trap(figures, width=width)


def by_year_of(term: TermCost, width: float) -> Figure:
    """What is saved in every year of the contract, and so far."""
    years = [Year(one.year, one.inside, one.outside, one.cumulative) for one in term.flows.years]
    return saving_by_year(years, width=width)


def stranded_of(stranded: Stranded, width: float) -> Figure:
    """What is still paid inside in every year of the contract."""
    return stranded_by_year(stranded.years[1:], stranded.present, width=width)


def rates_of(term: TermCost, width: float) -> Figure:
    """The saving at every rate that is always shown, and at the one used."""
    rates = [AtRate(one.rate, one.inside, one.outside, one.saving) for one in term.flows.presets]
    return saving_at_rates(rates, term.flows.rate, width=width)


def odds_of(odds: MonteCarlo, width: float) -> Figure:
    """The spread of the saving over the contract."""
    told = Odds(
        bins=tuple(Share(_exact(b.low), _exact(b.high), _exact(b.share)) for b in odds.bins),
        p10=_exact(odds.saving.p10),
        p50=_exact(odds.saving.p50),
        p90=_exact(odds.saving.p90),
        least=_exact(odds.least),
        saves=_exact(odds.saves.share),
        reaches=_exact(odds.reaches_least.share),
    )
    return saving_odds(told, width=width)


def swings_of(odds: MonteCarlo, names: Mapping[str, Text], width: float) -> Figure:
    """What moves the saving most, the widest few; `names` are those of the figures that vary."""
    swings = odds.swings[:MOST]
    bars = [Moved(names[one.name], _exact(one.at_low), _exact(one.at_high)) for one in swings]
    return saving_tornado(bars, _exact(odds.stated), _exact(odds.least), width=width)


def sources_of(odds: MonteCarlo, names: Mapping[str, Text], width: float) -> Figure:
    """Every figure that varies, with its part in the spread of the saving."""
    sources = [Source(names[one.name], _exact(one.share)) for one in odds.parts]
    return saving_sources(sources, width=width)


def range_names(results: Results) -> Mapping[str, Text]:
    """What the figures that vary are called, single lines among them."""
    term = results.detail("cost.term", TermCost)
    odds = None if term is None else term.odds
    moving = [] if odds is None else [one.name for one in odds.parts]
    return names_of_moving(results.pack, table_rows(results.value("cost.inside")) or (), moving)


_OFFERS = (
    Text(zh="报价方", en="Offer by"),
    Text(zh="年报价（万元）", en="A year (×10,000)"),
    Text(zh="一次性费用（万元）", en="Once (×10,000)"),
    Text(zh="合同期成本（万元）", en="Cost (×10,000)"),
    Text(zh="加最低节约（万元）", en="With least (×10,000)"),
    Text(zh="质量分", en="Quality"),
    Text(zh="说明", en="Note"),
)
_STAYS = Text(zh="自办", en="in house")
_UNQUALIFIED = Text(zh="不合格", en="not qualified")
_LOWEST, _TIED = Text(zh="最低", en="lowest"), Text(zh="并列", en="tied")


def offers_of(told: Market) -> tuple[tuple[Text, ...], tuple[tuple[Text, ...], ...]]:
    """The offers of a market test as a table: its heading, and a row each, the cheapest first."""
    rows = []
    for one in told.ordered:
        offer = told.offers.get(one.name)
        stated = (offer.price, offer.once) if offer else (None, None)
        quality = offer.quality if offer else None
        rows.append(
            (
                told.names[one.name],
                *(_wan(amount) for amount in (*stated, one.cost, one.with_least)),
                both("–" if quality is None else numerals.plain(quality)),
                _note_on(told, one.name, qualified=one.cost is not None),
            )
        )
    return _OFFERS, tuple(rows)


def _wan(yuan: Decimal | None) -> Text:
    return both("–" if yuan is None else numerals.in_wan(yuan))


def _note_on(told: Market, row: str, *, qualified: bool) -> Text:
    """Whether an offer is the lowest, in house, or not qualified."""
    notes = [_STAYS] if told.stays(row) else []
    if not qualified:
        notes.append(_UNQUALIFIED)
    elif row in told.result.winners:
        notes.append(_LOWEST if len(told.result.winners) == 1 else _TIED)
    if not notes:
        return both("–")
    return Text(zh="，".join(one.zh for one in notes), en=", ".join(one.en for one in notes))


def _exact(value: float) -> Decimal:
    return Decimal(repr(value))


def sensitivity_of(cost: AnnualCost, width: float) -> Figure:
    """The cells of the sensitivity."""
    cells = [
        Cell(
            avoidable=cell.share_change,
            price=cell.price_change,
            volume=cell.volume_change,
            saving=cell.advantage,
        )
        for cell in cost.cells
    ]
    return sensitivity(cells, width=width)


def dimensions_of(result: Suitability, width: float) -> Figure:
    """S1–S8 as bars."""
    parts = [
        Part(
            code=one.id,
            name=DIMENSIONS[one.id],
            weight=one.weight,
            score=one.points,
            steady=None if steady.nearest is None else (steady.low, steady.high),
        )
        for one, steady in zip(result.dimensions, result.steady, strict=True)
    ]
    return s_scores(parts, result.score, width=width)


FACTORS = {"readiness.planning": "csf.planning", "readiness.transition": "csf.transition"}
"""The tables of success factors, by the finding that judges them."""


def factors_of(results: Results, rule: str) -> tuple[Factor, ...]:
    """The success factors behind a finding, as far as they have marks."""
    asked = results.pack.question_of[FACTORS[rule]]
    if not isinstance(asked, TableQuestion):
        raise TypeError(f"{asked.id} is not a table")
    return tuple(
        Factor(
            code=str(row.get("row")).upper(),
            name=Text(zh=asked.row_name(row, "zh"), en=asked.row_name(row, "en")),
            rating=int(mark),
            is_critical=row.get("row") in CRITICAL,
        )
        for row in table_rows(results.value(asked.id)) or ()
        if (mark := as_decimal(row.get("mark"))) is not None
    )


def risk_map_of(told: Valued, width: float) -> Figure:
    """The risks in their cells, numbered by what is to be expected of them."""
    given, result = told.given, told.result
    cells = Map(
        grid=result.grid,
        probability_edges=given.probability_edges,
        impact_edges=tuple(edge * given.value for edge in given.impact_edges),
    )
    risks = [
        Placed(
            name=told.names[one.name],
            probability=one.probability,
            impact=one.impact,
            row=one.probability_bin,
            column=one.impact_bin,
            colour=one.colour,
            loss=one.loss,
            after=one.loss_after,
            cost=told.cost_of(one.name),
            worth=one.worth,
        )
        for one in result.risks
    ]
    return heat_map(cells, risks, width=width)


def scores_of(results: Results, width: float) -> Figure:
    """The monthly scores of the contract so far, with the lines that decide the year."""
    months = [Month(both(month[2:]), score_in(results, month)) for month in results.route.months]
    renew, rectify = (yearly(results, name) for name in ("year.renew", "year.rectify"))
    thresholds = (
        Threshold(Text(zh="续", en="renew"), renew),
        Threshold(Text(zh="整改", en="rectify"), rectify),
    )
    title = Text(zh="每月考核得分", en="Monthly scores")
    return kpi_trend(Measured(title, "", thresholds), months, width=width)


def score_in(results: Results, month: str) -> Decimal | None:
    """A month's score as it is told, or None where there are no readings."""
    finding = results.finding("kpi.score", month)
    return numerals.rounded(finding.measures["score"], 1) if finding else None


def yearly(results: Results, name: str) -> Decimal:
    """A parameter in force on the matter's reference date."""
    day = date.fromisoformat(results.snapshot.matter.as_of)
    return Decimal(results.pack.parameter_of[name].at(day).value)


def standing_of(results: Results, name: str, width: float, lang: Lang) -> Figure:
    """Where one diagnosed service stands between need and fitness, under the name it goes by."""
    diagnosed, cost = results.finding("diagnosis"), results.finding("cost.annual")
    if diagnosed is None:
        raise LookupError("nothing is diagnosed")
    bounds = bounds_of(results)
    standing = alone(results, bounds).standing
    bubble = Bubble(
        name=both(name),
        necessity=diagnosed.measures["need"],
        suitability=diagnosed.measures["fit"],
        cost=cost.measures["inside_full"] if cost else Decimal(0),
        standing="keep" if standing == "excluded" else standing,
    )
    return quadrant([bubble], cuts=(bounds.need, bounds.fit), lang=lang, width=width)


def portfolio_of(found: Sequence[Service], bounds: Bounds, width: float) -> Figure:
    """Every service that takes part in the comparison, as a bubble."""
    bubbles = [
        Bubble(
            name=both(one.name),
            necessity=one.need,
            suitability=one.fit,
            cost=one.cost or Decimal(0),
            standing=one.standing,
        )
        for one in found
        if one.need is not None and one.fit is not None and one.standing != "excluded"
    ]
    return quadrant(bubbles, cuts=(bounds.need, bounds.fit), width=width)
