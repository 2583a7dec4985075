"""What contracting saves over the whole contract, and how likely that is."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from wizard.content import numerals
from wizard.content.questions import as_decimal
from wizard.engine.costing import (
    INSIDE,
    LINES_MOST,
    UNCERTAIN,
    WAGES,
    YEARS_MOST,
    Profiles,
    Range,
    Stranded,
    TermCost,
    Terms,
    line_inside,
    over_term,
    whole_years,
)
from wizard.engine.facts import Facts, Missing
from wizard.engine.findings import Finding, Reason
from wizard.engine.methods.annual_cost import CostInput
from wizard.engine.methods.cashflow import Cashflow
from wizard.engine.methods.exact import MethodError
from wizard.engine.methods.montecarlo import MonteCarlo
from wizard.engine.rules.cost import cost_input
from wizard.engine.rules.cost_lines import HUNDRED, names_of_moving, profiles
from wizard.engine.rules.saying import Values, found, says


def term(facts: Facts) -> Finding:
    """What is saved over the whole contract, in money of today, and how likely that is?"""
    given = term_input(facts)
    fades = max(1, whole_years(facts.parameter("stranded.years")))
    terms = replace(terms_of(facts, given), fades=fades)
    ranges = _ranges(facts, given, terms.profiles)
    try:
        result = over_term(given, ranges, terms, facts.draw)
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
        values=dict(measures),
    )


TURNING = (
    "cost.term.even",
    "cost.term.no_price",
    "cost.term.rates_agree",
    "cost.term.rates_differ",
)


def turning(finding: Finding) -> tuple[Reason, ...]:
    """What `cost.term` says of the price and the rate at which the cheaper side changes."""
    return tuple(reason for reason in finding.because if reason.phrase in TURNING)


def term_input(facts: Facts) -> CostInput:
    """Both sides of the comparison, over a term that can be worked out."""
    given = cost_input(facts)
    if not 0 < given.years <= YEARS_MOST:
        raise Missing("cost.years")
    if len(given.inside) > LINES_MOST:
        raise Missing("cost.inside")
    return given


def terms_of(facts: Facts, cost: CostInput) -> Terms:
    """The rates, the least saving, and what single lines have of their own.

    A rate of the department’s own comes before the default.
    """
    default = facts.parameter("discount.rate")
    own = facts.number_or("cost.rate", default)
    if not 0 <= own <= HUNDRED:
        raise Missing("cost.rate")
    rates = facts.parameters("discount.rates")
    return Terms(
        rate=own / HUNDRED,
        rates=tuple(sorted({rate / HUNDRED for rate in (*rates, own)})),
        least_share=facts.parameter("saving.least") / HUNDRED,
        profiles=profiles(facts, cost),
    )


def _ranges(facts: Facts, cost: CostInput, own: Profiles) -> dict[str, Range]:
    """The range of each figure: that of the line itself, that of its kind, the design default."""
    rows = {str(row.get("row")): row for row in facts.rows_or_none("cost.ranges")}
    ranges = {name: one.range for name, one in own.items() if one.range is not None}
    avoided = [line_inside(item.id) for item in cost.inside if item.avoidable]
    needless = {INSIDE} if all(name in ranges for name in avoided) else set()
    for name in (one for one in UNCERTAIN if one not in {*ranges, *needless}):
        told = _told_range(rows.get(name, {}))
        ranges[name] = told or Range(*(f / HUNDRED for f in facts.parameters(f"range.{name}")))
        if not ranges[name].can_be_drawn:
            raise Missing("cost.ranges")
    return ranges


def has_own_ranges(facts: Facts) -> bool:
    """Whether the department said of any figure how far it may lie from what was stated."""
    of_kinds = (_told_range(row) for row in facts.rows_or_none("cost.ranges"))
    of_lines = (one.range for one in profiles(facts, cost_input(facts)).values())
    return any((*of_kinds, *of_lines))


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
    return told | _left(result.stranded)


def _left(stranded: Stranded) -> dict[str, Decimal]:
    """What stays inside after contracting; nothing where all of it would be avoided."""
    if not stranded.first:
        return {}
    return {"stays": stranded.first, "stranded": stranded.present, "fallen": stranded.fallen}


def _verdict(flows: Cashflow) -> str:
    if flows.meets_least and flows.saving > 0:
        return "saves"
    return "short" if flows.saving > 0 else "costs"


def _because(facts: Facts, given: CostInput, result: TermCost) -> tuple[Reason, ...]:
    values: Values = dict(_measures(result))
    reasons = [says("cost.term.present", **values)]
    if result.odds is None:
        told = "cost.term.undrawn" if result.undrawn else "cost.term.certain"
        reasons.append(says(told, **values))
    else:
        shares = {name: numerals.chance(_measures(result)[name]) for name in ("saves", "reaches")}
        reasons.append(says("cost.term.odds", **{**values, **shares}))
        reasons.append(_main_driver(facts, result.odds))
    own = profiles(facts, given)
    return (
        *reasons,
        *((says("cost.term.lines", count=len(own)),) if own else ()),
        _even(given, result.flows),
        _rates(result.flows),
        *_what_terms(facts, result.flows),
        *(_stays(facts, values) if "stays" in values else ()),
    )


def _stays(facts: Facts, values: Values) -> tuple[Reason, ...]:
    """What is still paid inside, and what its fading would bring where there is time for it."""
    said = says("cost.term.stranded", fades=facts.parameter("stranded.years"), **values)
    return (said, says("cost.term.fallen", **values)) if values["fallen"] else (said,)


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
    main = odds.parts[0]
    moving = [one.name for one in odds.parts]
    names = names_of_moving(facts.pack, facts.rows("cost.inside"), moving)
    return says("cost.term.main", name=names[main.name], share=Decimal(repr(main.share)))


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
    used = facts.parameters_used
    unset = [one for one in UNCERTAIN if one != WAGES and f"range.{one}" in used]
    limits = [
        says("cost.term.set_ranges", count=len(unset)) if unset else says("cost.term.own_ranges")
    ]
    if result.odds is not None and result.odds.leaning is not None:
        limits.append(says(f"cost.term.{result.odds.leaning}"))
    if given.years != result.years:
        limits.append(says("cost.term.part_year", stated=given.years))
    return tuple(limits)
