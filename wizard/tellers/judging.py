"""What is said of judgements: value, confidence, a group, a portfolio, renewal."""

from decimal import Decimal

from wizard.engine.methods.confidence import Confidence, ConfidenceInput
from wizard.engine.methods.portfolio import LISTS, Placed, Portfolio, PortfolioInput
from wizard.engine.methods.renewal import Renewal, RenewalInput, Row
from wizard.engine.methods.value import Value, ValueInput
from wizard.engine.methods.workshop import Item, Workshop, WorkshopInput
from wizard.tellers.telling import (
    Lacks,
    Moves,
    Said,
    Telling,
    Turns,
    Working,
    likelihood,
    says,
    shown,
    summed,
    weighed,
)

FEW = 20


def value(given: ValueInput, result: Value) -> Telling:
    """Whether the service is worth it, and whether the outside is better."""
    known = result.advantage is not None
    return Telling(
        status="OK" if result.form == "benefits" else "PARTIAL" if known else "UNKNOWN",
        headline=says(f"told.value.{result.reading}"),
        because=_value_because(result),
        but=(says(f"told.value.form_{result.form}"), says("told.value.limit")),
        next=(says("told.value.next" if known else "told.value.next_open"),),
        value=result.index,
        unit="points",
        klass=result.reading,
        steps=_value_steps(given, result),
        flips=_value_flips(given, result),
        missing=tuple(
            Lacks(field=name, why=says("told.value.missing"))
            for name in ("cost_inside", "cost_outside", "benefit_inside", "benefit_outside")
            if getattr(given, name) is None
        ),
        sources=("Samuelson 1954", "Hart, Shleifer & Vishny 1997"),
    )


def _value_because(result: Value) -> tuple[Said, ...]:
    told: tuple[Said, ...] = ()
    if result.ratio is not None:
        told += (says("told.value.ratio", ratio=result.ratio),)
    if result.advantage is not None and result.index is not None:
        told += (says("told.value.advantage", advantage=result.advantage, index=result.index),)
    if result.market is not None:
        told += (says("told.value.market", index=result.market.index),)
    return told or (says("told.value.nothing"),)


def _value_steps(given: ValueInput, result: Value) -> tuple[Working, ...]:
    if result.advantage is None or result.index is None:
        return ()
    inside, outside = shown(given.cost_inside or 0), shown(given.cost_outside or 0)
    benefits = f"B={shown(given.benefit_inside or 0)}, B′={shown(given.benefit_outside or 0)}, "
    qualities = f"q={shown(given.quality_inside or 0)}, q′={shown(given.quality_outside or 0)}, "
    formula, more = {
        "benefits": ("((B′−C′)−(B−C))/C", benefits),
        "quality": ("1−(C′/q′)/(C/q)", qualities),
    }.get(result.form, ("(C−C′)/C", ""))
    return (
        Working(
            says("told.step.better"), formula, f"{more}C={inside}, C′={outside}", result.advantage
        ),
        Working(
            says("told.step.as_points"),
            "clip(50+50ρ/s, 0, 100)",
            f"50+50×{shown(result.advantage)}/{shown(given.scale)}",
            result.index,
        ),
    )


def _value_flips(given: ValueInput, result: Value) -> tuple[Turns, ...]:
    """The outside cost at which both sides are level, where cost alone or benefits count."""
    if given.cost_outside is None or result.advantage is None or result.form == "quality":
        return ()
    level = given.cost_outside + result.advantage * (given.cost_inside or Decimal(0))
    return (Turns(says("told.word.outside_cost"), given.cost_outside, level),)


def confidence(given: ConfidenceInput, result: Confidence) -> Telling:
    """How far to rely on it, what limits that, and what would raise it."""
    weak = says(f"told.word.{result.weakest}")
    return Telling(
        headline=says("told.confidence.headline", grade=result.grade, weakest=weak),
        because=(
            says(
                "told.confidence.parts",
                completeness=result.completeness,
                evidence=result.evidence,
                robustness=result.robustness,
            ),
            says(
                "told.confidence.grades",
                completeness=result.grades["completeness"],
                evidence=result.grades["evidence"],
                robustness=result.grades["robustness"],
            ),
        ),
        but=(
            says("told.confidence.critical", names=result.critical_missing)
            if result.critical_missing
            else says("told.confidence.limit"),
        ),
        next=(
            says("told.confidence.next", names=result.raise_first[:3])
            if result.raise_first
            else says("told.confidence.keep"),
        ),
        klass=result.grade,
        value=min(result.completeness, result.evidence, result.robustness),
        unit="share",
        steps=_confidence_steps(given, result),
        drivers=tuple(Moves(name) for name in result.raise_first),
        missing=tuple(
            Lacks(field=name, why=says("told.confidence.open")) for name in result.missing
        ),
        grade=result.grade,
        completeness=result.completeness,
        evidence=result.evidence,
        robustness=result.robustness,
    )


def _confidence_steps(given: ConfidenceInput, result: Confidence) -> tuple[Working, ...]:
    answered = [one for one in given.inputs if one.ground is not None]
    weights = summed([one.weight for one in given.inputs])
    known = summed([one.weight for one in answered]) or "0"
    return (
        Working(
            says("told.word.completeness"),
            "Σu(answered)/Σu",
            f"({known})/({weights})",
            result.completeness,
        ),
        Working(
            says("told.word.evidence"),
            "Σu·q·f/Σu",
            f"({weighed([one.weight for one in answered], result.worth) or 0})/({known})",
            result.evidence,
        ),
    )


def workshop(given: WorkshopInput, result: Workshop) -> Telling:
    """How far the group agrees, what is in dispute, and whether to ask again."""
    disputed = [one for one in result.items if one.flag]
    known = result.agreement is not None
    return Telling(
        status="OK" if known else "PARTIAL",
        headline=says(
            "told.workshop.headline",
            members=len(given.members),
            agreement=result.agreement or 0,
            word=says(f"told.word.{result.word}"),
        )
        if known
        else says("told.workshop.nobody", members=len(given.members)),
        because=(
            says("told.workshop.disputed", names=tuple(_item(one) for one in disputed))
            if disputed
            else says("told.workshop.settled"),
            *_chance(result),
        ),
        but=(says("told.workshop.limit"),),
        next=(says(f"told.workshop.{result.why}", round=given.round),),
        value=result.agreement,
        unit="ratio",
        klass=result.word,
        steps=tuple(
            Working(
                says("told.step.item", name=one.name),
                "median [Q1, Q3]",
                f"[{shown(one.low)}, {shown(one.high)}]",
                one.median,
            )
            for one in result.items[:FEW]
        ),
        drivers=tuple(Moves(one.name, effect=one.spread) for one in disputed),
        robustness=result.agreement,
        sources=(
            "RAND/UCLA Appropriateness Method User’s Manual (2001)",
            "Kendall 1948",
            "Schmidt 1997",
        ),
    )


def _item(one: Item) -> Said:
    return says("told.workshop.item", name=one.name, median=one.median, low=one.low, high=one.high)


def _chance(result: Workshop) -> tuple[Said, ...]:
    chance = result.chance if result.permuted is None else result.permuted
    return () if chance is None else (says("told.workshop.chance", chance=likelihood(chance)),)


def portfolio(given: PortfolioInput, result: Portfolio) -> Telling:
    """Which services to look into first."""
    first = [one for one in result.services if one.on == "argue" and one.saving is not None]
    doubtful = sum(one.simulate for one in result.services)
    return Telling(
        headline=says(
            "told.portfolio.headline",
            count=len(result.services),
            argue=result.counts["argue"],
            saving=result.saving,
        ),
        because=(
            says("told.portfolio.counts", **{name: result.counts[name] for name in LISTS}),
            says("told.portfolio.first", names=tuple(_service(one) for one in first[:3]))
            if first
            else says("told.portfolio.none"),
        ),
        but=(says("told.portfolio.limit", doubtful=doubtful),),
        next=(says("told.portfolio.next"),),
        value=result.saving,
        unit="yuan",
        steps=tuple(
            Working(
                says("told.step.expected", name=one.name),
                "Σ(a+m+b)/3",
                f"σ={shown(one.deviation)}",
                one.saving,
            )
            for one in result.services[:FEW]
            if one.saving is not None
        ),
        drivers=tuple(Moves(one.name, effect=one.order) for one in first),
        assumptions=(says("told.portfolio.near", near=given.near),),
    )


def _service(one: Placed) -> Said:
    return says("told.portfolio.one", name=one.name, saving=one.order)


def renewal(given: RenewalInput, result: Renewal) -> Telling:
    """What to do when the contract ends, and whether law lets it."""
    known = result.decision is not None
    names = tuple(says(f"told.word.decision_{one}") for one in result.candidates)
    return Telling(
        status="OK" if known else "UNKNOWN",
        headline=says("told.renewal.headline", decision=names[0])
        if known
        else says("told.renewal.open", names=names),
        because=(
            *(_condition(one) for one in result.rows if one.decision != "revise"),
            *_figures(given),
            *_limits(given, result),
        ),
        but=(says("told.renewal.limit"),),
        next=(says("told.renewal.next" if known else "told.renewal.next_open"),),
        klass=result.decision,
        value=given.realised,
        unit="share",
        steps=()
        if result.added_share is None
        else (
            Working(
                says("told.step.added"),
                "Σ added / contract",
                f"({shown(given.added_before)} + {shown(given.added_now)})"
                f"/{shown(given.contract_amount or 0)}",
                result.added_share,
            ),
        ),
        flips=_renewal_flips(given),
        missing=tuple(
            Lacks(field=name, why=says("told.renewal.missing"))
            for name in RenewalInput.model_fields
            if known is False and getattr(given, name) is None and name not in _OPTIONAL
        ),
        warnings=_renewal_warnings(result),
        clauses=("order102.art24", "ppl.art49"),
    )


_OPTIONAL = ("term_months", "term_conditions", "contract_amount")


def _condition(one: Row) -> Said:
    decision = says(f"told.word.decision_{one.decision}")
    if one.holds is None:
        return says("told.renewal.row_open", decision=decision)
    if one.holds:
        return says("told.renewal.row_holds", decision=decision)
    return says("told.renewal.row_not", decision=decision)


def _figures(given: RenewalInput) -> tuple[Said, ...]:
    """What the rows were judged by, with the line each is measured against."""
    bounds = given.bounds
    told = (
        (says("told.word.realised"), given.realised, bounds.reached),
        (says("told.word.price_ratio"), given.price_ratio, bounds.price_most),
        (says("told.word.fit"), given.fit, bounds.fit),
        (says("told.word.market"), given.market, bounds.market),
    )
    return tuple(
        says("told.renewal.figure", what=what, value=now, bound=bound)
        for what, now, bound in told
        if now is not None
    )


def _limits(given: RenewalInput, result: Renewal) -> tuple[Said, ...]:
    told: tuple[Said, ...] = ()
    if result.term is not None and given.term_months is not None:
        told += (says(f"told.renewal.term_{result.term}", months=given.term_months),)
    if result.added_share is not None:
        told += (says("told.renewal.added", share=result.added_share, most=given.added_most),)
    return told


def _renewal_warnings(result: Renewal) -> tuple[Said, ...]:
    told: tuple[Said, ...] = ()
    if result.term == "too_long":
        told += (says("told.renewal.warn_term"),)
    if result.added_within is False:
        told += (says("told.renewal.warn_added"),)
    return told


def _renewal_flips(given: RenewalInput) -> tuple[Turns, ...]:
    bounds = given.bounds
    realised = says("told.word.realised")
    told = (
        (realised, given.realised, bounds.reached),
        (realised, given.realised, bounds.missed),
        (says("told.word.price_ratio"), given.price_ratio, bounds.price_most),
        (says("told.word.fit"), given.fit, bounds.fit),
    )
    return tuple(Turns(what, now, bound) for what, now, bound in told if now is not None)
