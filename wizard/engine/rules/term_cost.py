"""What contracting saves over the whole contract, and how likely that is."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from wizard.content import numerals
from wizard.content.questions import as_decimal
from wizard.engine.costing import UNCERTAIN, WAGES, YEARS_MOST, Range, TermCost, Terms, over_term
from wizard.engine.facts import Facts, Missing
from wizard.engine.findings import Finding, Reason
from wizard.engine.methods.annual_cost import CostInput
from wizard.engine.methods.cashflow import Cashflow
from wizard.engine.methods.exact import MethodError
from wizard.engine.methods.montecarlo import MonteCarlo
from wizard.engine.rules.cost import HUNDRED, cost_input
from wizard.engine.rules.saying import Values, found, says


@dataclass(frozen=True, slots=True)
class TermRanges:
    """How far each uncertain figure may lie from what was stated, as answered or by default."""

    of: Mapping[str, Range]


def term(facts: Facts) -> Finding:
    """What is saved over the whole contract, in money of today, and how likely that is?"""
    given, ranges, terms = term_input(facts), _ranges(facts), terms_of(facts)
    try:
        result = over_term(given, ranges, terms)
    except MethodError as error:
        raise Missing("cost.inside") from error
    measures = _measures(result)
    return found(
        "cost.term",
        _verdict(result.flows),
        because=_because(facts, given, result),
        limits=_limits(facts, given, result),
        measures=measures,
        detail=result,
        given=TermRanges(ranges),
        values=dict(measures),
    )


def term_input(facts: Facts) -> CostInput:
    """Both sides of the comparison, over a term that can be worked out."""
    given = cost_input(facts)
    if not 0 < given.years <= YEARS_MOST:
        raise Missing("cost.years")
    return given


def terms_of(facts: Facts) -> Terms:
    """The rates and the least saving; a rate of the department’s own comes before the default."""
    default = facts.parameter("discount.rate")
    own = facts.number_or("cost.rate", default)
    if not 0 <= own <= HUNDRED:
        raise Missing("cost.rate")
    rates = facts.parameters("discount.rates")
    return Terms(
        rate=own / HUNDRED,
        rates=tuple(sorted({rate / HUNDRED for rate in (*rates, own)})),
        least_share=facts.parameter("saving.least") / HUNDRED,
    )


def _ranges(facts: Facts) -> dict[str, Range]:
    """The range of each figure: as answered, else the design default."""
    rows = {str(row.get("row")): row for row in facts.rows_or_none("cost.ranges")}
    ranges = {}
    for name in UNCERTAIN:
        told = _told_range(rows.get(name, {}))
        ranges[name] = told or Range(*(f / HUNDRED for f in facts.parameters(f"range.{name}")))
        if not ranges[name].can_be_drawn:
            raise Missing("cost.ranges")
    return ranges


def has_own_ranges(facts: Facts) -> bool:
    """Whether the department said of any figure how far it may lie from what was stated."""
    return any(_told_range(row) for row in facts.rows_or_none("cost.ranges"))


def _told_range(row: Mapping[str, object]) -> Range | None:
    """A range as answered; what is left empty in a row begun is no change."""
    figures = tuple(as_decimal(row.get(name)) for name in ("low", "likely", "high"))
    if all(figure is None for figure in figures):
        return None
    return Range(*((figure or Decimal(0)) / HUNDRED for figure in figures))


def _measures(result: TermCost) -> dict[str, Decimal]:
    """The figures of the finding, money in yuan, the rest as shares."""
    flows, odds = result.flows, result.odds
    told = {
        "saving": flows.saving,
        "loss": -flows.saving,
        "inside": flows.inside,
        "outside": flows.outside,
        "least": flows.least,
        "rate": flows.rate,
        "years": Decimal(result.years),
        "advantage": result.advantage,
        "saves": Decimal(flows.saving > 0),
        "reaches": Decimal(flows.meets_least),
    }
    if odds is not None:
        told |= {name: Decimal(repr(getattr(odds.saving, name))) for name in ("p10", "p50", "p90")}
        told["saves"] = Decimal(repr(odds.saves.share))
        told["reaches"] = Decimal(repr(odds.reaches_least.share))
    return told


def _verdict(flows: Cashflow) -> str:
    if flows.meets_least and flows.saving > 0:
        return "saves"
    return "short" if flows.saving > 0 else "costs"


def _because(facts: Facts, given: CostInput, result: TermCost) -> tuple[Reason, ...]:
    values: Values = dict(_measures(result))
    reasons = [says("cost.term.present", **values)]
    if result.odds is None:
        reasons.append(says("cost.term.certain", **values))
    else:
        shares = {name: numerals.chance(_measures(result)[name]) for name in ("saves", "reaches")}
        reasons.append(says("cost.term.odds", **{**values, **shares}))
        reasons.append(_main_driver(facts, result.odds))
    terms = _what_terms(facts, result.flows)
    return (*reasons, _even(given, result.flows), _rates(result.flows), *terms)


def _what_terms(facts: Facts, flows: Cashflow) -> tuple[Reason, ...]:
    """What the rate and the least saving are, and where they come from."""
    own = facts.given("cost.rate")
    return (
        says("cost.term.rate_own" if own else "cost.term.rate_default", rate=flows.rate),
        says(
            "cost.term.least",
            share=facts.parameter("saving.least") / HUNDRED,
            least=flows.least,
        ),
    )


def _main_driver(facts: Facts, odds: MonteCarlo) -> Reason:
    name = facts.pack.phrase_of[f"cost.range.{odds.parts[0].name}"]
    return says("cost.term.main", name=name)


def _even(given: CostInput, flows: Cashflow) -> Reason:
    """The yearly prices at which nothing, and only the least, is saved."""
    with_allowances = 1 + given.exit_rate + given.risk_rate
    even, even_least = flows.even, flows.even_with_least
    if even is None or even_least is None or even.price is None or even_least.price is None:
        return says("cost.term.no_price")
    return says(
        "cost.term.even",
        even=even.price / with_allowances,
        even_least=even_least.price / with_allowances,
    )


def _rates(flows: Cashflow) -> Reason:
    """Whether the cheaper side hangs on the rate, among those always shown."""
    first, last = flows.presets[0], flows.presets[-1]
    values: Values = {"first": first.rate, "last": last.rate}
    between = [one for one in flows.crossovers if float(first.rate) < one < float(last.rate)]
    if not between:
        return says("cost.term.rates_agree", **values)
    return says("cost.term.rates_differ", crossing=Decimal(repr(between[0])), **values)


def _limits(facts: Facts, given: CostInput, result: TermCost) -> tuple[Reason, ...]:
    rows = {str(row.get("row")): row for row in facts.rows_or_none("cost.ranges")}
    unset = [one for one in UNCERTAIN if one != WAGES and not _told_range(rows.get(one, {}))]
    limits = [
        says("cost.term.set_ranges", count=len(unset)) if unset else says("cost.term.own_ranges")
    ]
    if result.odds is not None and result.odds.leaning is not None:
        limits.append(says(f"cost.term.{result.odds.leaning}"))
    if given.years != result.years:
        limits.append(says("cost.term.part_year", stated=given.years))
    return tuple(limits)
