"""What is said of cost: a year, the whole term, how sure the saving is, and what offers come to."""

from decimal import Decimal

from wizard.engine.methods.annual_cost import AnnualCost, CostInput
from wizard.engine.methods.cashflow import Cashflow, CashflowInput
from wizard.engine.methods.market_test import MarketInput, MarketTest
from wizard.engine.methods.montecarlo import MonteCarlo, MonteCarloInput
from wizard.engine.methods.should_cost import ShouldCost, ShouldCostInput
from wizard.tellers.telling import (
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


def annual_cost(_: CostInput, result: AnnualCost) -> Telling:
    """What is really saved in a year, beside what seems to be."""
    ends = [cell.advantage for cell in result.cells]
    return Telling(
        headline=says("told.annual.headline", advantage=result.advantage),
        because=(
            says(
                "told.annual.both",
                inside=result.inside_avoidable,
                outside=result.outside_total,
            ),
            says("told.annual.trap", surface=result.surface, full=result.inside_full),
            says("told.annual.even", even=result.even_price, price=result.price),
        ),
        but=(says("told.annual.limit"),),
        next=(says("told.annual.next"),),
        value=result.advantage,
        unit="share",
        interval=(min(ends), max(ends)) if ends else None,
        klass="saves" if result.advantage > 0 else "costs",
        steps=(
            Working(
                says("told.step.avoidable"),
                "Σ c·s",
                weighed(
                    [line.amount for line in result.inside], [line.share for line in result.inside]
                ),
                result.inside_avoidable,
            ),
            Working(
                says("told.step.outside"),
                "Σ c",
                summed([line.amount for line in result.outside]),
                result.outside_total,
            ),
            Working(
                says("told.step.advantage"),
                "(C_in − C_out)/C_in",
                f"({shown(result.inside_avoidable)} − {shown(result.outside_total)})"
                f"/{shown(result.inside_avoidable)}",
                result.advantage,
            ),
        ),
        drivers=tuple(
            Moves(line.name or line.id, effect=line.avoidable)
            for line in sorted(result.inside, key=lambda line: (-line.avoidable, line.id))
        ),
        flips=(Turns(says("told.word.price"), result.price, result.even_price),),
    )


def cashflow(given: CashflowInput, result: Cashflow) -> Telling:
    """What keeping and contracting cost over the term, and the price at which it turns."""
    even = [
        one.price
        for one in (result.even, result.even_with_least)
        if one is not None and one.price is not None
    ]
    asked = sum((line.amount for line in given.outside if line.category == "price"), Decimal(0))
    return Telling(
        headline=says(
            "told.cashflow.headline" if result.saving >= 0 else "told.cashflow.dearer",
            years=given.years,
            saving=abs(result.saving),
            share=abs(result.saving_share),
        ),
        because=(
            says("told.cashflow.both", inside=result.inside, outside=result.outside),
            says(
                "told.cashflow.meets" if result.meets_least else "told.cashflow.misses",
                least=result.least,
            ),
            _payback(result),
            *(says("told.cashflow.even", price=price) for price in even[:1]),
        ),
        but=(
            says(
                "told.cashflow.rates",
                low=min((one.saving for one in result.presets), default=result.saving),
                high=max((one.saving for one in result.presets), default=result.saving),
            ),
        ),
        next=(says("told.cashflow.next"),),
        value=result.saving,
        unit="yuan",
        klass="meets_least" if result.meets_least else "saves" if result.saving > 0 else "costs",
        steps=(
            _present(says("told.step.inside"), [one.inside for one in result.years], result),
            _present(
                says("told.step.outside_present"), [one.outside for one in result.years], result
            ),
            Working(
                says("told.step.saving"),
                "NPC_in − NPC_out",
                f"{shown(result.inside)} − {shown(result.outside)}",
                result.saving,
            ),
        ),
        drivers=tuple(
            Moves(one.name, effect=one.present)
            for one in sorted(result.lines, key=lambda one: (-abs(one.present), one.name))
        ),
        flips=(
            *(Turns(says("told.word.price"), asked, price) for price in even),
            *(Turns(says("told.word.rate"), result.rate, rate) for rate in result.crossovers),
        ),
        assumptions=(says("told.cashflow.rate", rate=result.rate),),
        sources=("HM Treasury, The Green Book (2022)",),
    )


def _payback(result: Cashflow) -> Said:
    if result.payback is None:
        return says("told.cashflow.never")
    return says("told.cashflow.payback", year=result.payback)


def _present(label: Said, amounts: list[Decimal], result: Cashflow) -> Working:
    factors = [one.factor for one in result.years]
    total = sum((a * b for a, b in zip(amounts, factors, strict=True)), Decimal(0))
    return Working(label, "Σ c·DF", weighed(amounts, factors), total)


def market_test(given: MarketInput, result: MarketTest) -> Telling:
    """Which offer costs least once everything it brings is counted."""
    told = [one for one in result.offers if one.with_least is not None]
    ordered = sorted(told, key=lambda one: (one.with_least or 0, one.name))
    tied = len(result.winners) > 1
    unqualified = tuple(one.name for one in result.offers if one.with_least is None)
    return Telling(
        headline=says("told.market.tied" if tied else "told.market.headline", names=result.winners),
        because=(
            says(
                "told.market.costs",
                names=tuple(
                    says("told.market.one", name=one.name, cost=one.with_least or 0)
                    for one in ordered
                ),
            ),
            *(() if result.lead is None else (says("told.market.lead", lead=result.lead),)),
        ),
        but=(
            says("told.market.least", least=result.least),
            *((says("told.market.unqualified", names=unqualified),) if unqualified else ()),
        ),
        next=(says("told.market.next_tied" if tied else "told.market.next"),),
        value=ordered[0].with_least,
        unit="yuan",
        klass="tied" if tied else "first",
        steps=tuple(
            Working(
                says("told.step.offer", name=one.name),
                "NPC (+ Θ)",
                f"{shown(one.cost or 0)} + {shown((one.with_least or 0) - (one.cost or 0))}",
                one.with_least or 0,
            )
            for one in ordered
        ),
        assumptions=(says("told.market.tie", tie=given.tie),),
        sources=("OMB Circular A-76 (2003)",),
    )


def montecarlo(_: MonteCarloInput, result: MonteCarlo) -> Telling:
    """How sure the saving is, and what it hangs on."""
    saves, reaches = result.saves.share, result.reaches_least.share
    leaning = () if result.leaning is None else (says(f"told.montecarlo.{result.leaning}"),)
    return Telling(
        headline=says(
            "told.montecarlo.headline", saving=result.saving.p50, likely=likelihood(saves)
        ),
        because=(
            says("told.montecarlo.spread", low=result.saving.p10, high=result.saving.p90),
            says("told.montecarlo.least", least=result.least, likely=likelihood(reaches)),
        ),
        but=(*leaning, says("told.montecarlo.limit", draws=result.draws)),
        next=(says("told.montecarlo.next"),),
        value=result.saving.p50,
        unit="yuan",
        interval=(result.saving.p10, result.saving.p90),
        klass="saves" if saves >= 0.5 else "costs",
        steps=(
            Working(
                says("told.step.likely_saves"),
                "#(S>0)/N",
                f"N={result.draws}, seed={result.seed}",
                saves,
            ),
            Working(
                says("told.step.likely_least"), "#(S≥Θ)/N", f"Θ={shown(result.least)}", reaches
            ),
        ),
        drivers=tuple(Moves(part.name, share=part.share) for part in result.parts),
        warnings=leaning,
        robustness=max(reaches, 1 - reaches),
    )


def should_cost(given: ShouldCostInput, result: ShouldCost) -> Telling:
    """Whether an offer is near what the work should cost."""
    return Telling(
        headline=says(f"told.should.{result.verdict}", offer=given.offer, ratio=result.ratio),
        because=(
            says("told.should.amount", amount=result.amount),
            says("told.should.bounds", low=given.doubtful, high=given.high),
        ),
        but=(says("told.should.limit"),),
        next=(
            says("told.should.next" if result.verdict == "plausible" else "told.should.next_ask"),
        ),
        value=result.ratio,
        unit="ratio",
        klass=result.verdict,
        steps=tuple(
            Working(says(f"told.word.cost_{step.name}"), formula, shown(step.amount), step.amount)
            for step, formula in zip(result.steps, _ADDED, strict=True)
        ),
        flips=(
            Turns(says("told.word.offer"), given.offer, given.doubtful * result.amount),
            Turns(says("told.word.offer"), given.offer, given.high * result.amount),
        ),
        sources=("UK Cabinet Office, Should Cost Modelling guidance (2021)",),
    )


_ADDED = ("Σ n·w", "×(1+i)", "×(1+m)", "×(1+p)", "×(1+v)", "+ o")
