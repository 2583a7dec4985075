"""What is said of options: who comes first, and how firmly."""

from wizard.engine.methods.options import OptionsInput
from wizard.engine.methods.rank import Ranked, Ranking
from wizard.engine.methods.smaa import Acceptability, Smaa, SmaaInput
from wizard.engine.methods.stability import Interval, Stability, StabilityInput
from wizard.engine.methods.tornado import Bar, Tornado, TornadoInput
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
    weighed,
)


def ranking(given: OptionsInput, result: Ranking) -> Telling:
    """Which option leads, by how much, and how many second looks agree."""
    standing = sorted(
        (one for one in result.options if one.value is not None),
        key=lambda one: -(one.value or 0.0),
    )
    best = standing[0]
    tied = len(result.first) > 1
    return Telling(
        status="PARTIAL" if any(one.unknown for one in result.options) else "OK",
        headline=says("told.rank.tied", names=result.first)
        if tied
        else says("told.rank.headline", name=best.option, value=best.value or 0.0),
        because=_ranking_because(result, standing),
        but=(
            says("told.rank.second_look", agreeing=result.agreeing, looks=len(result.looks)),
            *(says("told.rank.unknown", name=one.option) for one in result.options if one.unknown),
        ),
        next=(says("told.rank.next_tied" if tied else "told.rank.next"),),
        value=best.value,
        unit="points",
        klass="tied" if tied else "first",
        steps=tuple(_option_step(given, one) for one in standing),
        drivers=_ranking_drivers(given, standing),
        missing=tuple(
            Lacks(field=f"{one.option} / {criterion}", why=says("told.rank.missing_score"))
            for one in result.options
            for criterion in one.unknown
        ),
        robustness=result.agreeing / len(result.looks),
        sources=("DCLG, Multi-criteria analysis: a manual (2009)",),
    )


def _ranking_because(result: Ranking, standing: list[Ranked]) -> tuple[Said, ...]:
    told: tuple[Said, ...] = (
        says("told.rank.values", names=tuple(_valued(one) for one in standing)),
    )
    if result.margin is not None:
        told += (says("told.rank.margin", margin=result.margin, name=standing[1].option),)
    dominated = tuple(one.option for one in result.options if one.dominated_by)
    out = tuple(one.option for one in result.options if one.below_floor)
    told += (says("told.rank.dominated", names=dominated),) if dominated else ()
    return told + ((says("told.rank.below_floor", names=out),) if out else ())


def _valued(one: Ranked) -> Said:
    return says("told.rank.valued", name=one.option, value=one.value or 0.0)


def _option_step(given: OptionsInput, one: Ranked) -> Working:
    values = [
        added / weight if weight else 0.0
        for added, weight in zip(one.adds, given.weights, strict=True)
    ]
    return Working(
        says("told.step.option_value", name=one.option),
        "Σ w·v",
        weighed(given.weights, values),
        one.value or 0.0,
    )


def _ranking_drivers(given: OptionsInput, standing: list[Ranked]) -> tuple[Moves, ...]:
    """What each criterion adds to the lead of the first over the second."""
    if len(standing) < 2:
        return ()
    lead = zip(standing[0].adds, standing[1].adds, strict=True)
    leads = {
        criterion.name: ours - theirs
        for criterion, (ours, theirs) in zip(given.criteria, lead, strict=True)
    }
    widest = sorted(leads, key=lambda name: (-abs(leads[name]), name))
    return tuple(Moves(name, effect=leads[name]) for name in widest)


def stability(_: StabilityInput, result: Stability) -> Telling:
    """How far each weight may move before another option leads."""
    ends = [
        (one, end, rivals)
        for one in result.intervals
        for end, rivals in ((one.low, one.below), (one.high, one.above))
        if rivals
    ]
    nearest = min(
        (one for one in result.intervals if one.distance is not None),
        key=lambda one: one.distance or 0.0,
        default=None,
    )
    return Telling(
        headline=says("told.stability.firm", name=result.first)
        if nearest is None
        else says(
            "told.stability.headline",
            name=result.first,
            criterion=nearest.criterion,
            distance=nearest.distance or 0.0,
        ),
        because=tuple(_interval(one) for one in result.intervals),
        but=(says("told.stability.limit"),),
        next=(says("told.stability.next"),),
        klass=None if nearest is None else nearest.rating,
        steps=tuple(
            Working(
                says("told.step.interval", name=one.criterion),
                "x* = (R_b−R_a)/((v_a−v_b)+(R_b−R_a))",
                f"[{shown(one.low)}, {shown(one.high)}]",
                one.high - one.low,
            )
            for one in result.intervals
        ),
        flips=tuple(
            Turns(
                says("told.stability.turns", criterion=one.criterion, names=rivals),
                one.weight,
                end,
            )
            for one, end, rivals in ends
        ),
        sources=("Triantaphyllou & Sánchez 1997",),
    )


def _interval(one: Interval) -> Said:
    return says(
        "told.stability.interval",
        criterion=one.criterion,
        weight=one.weight,
        low=one.low,
        high=one.high,
        rating=says(f"told.word.{one.rating}"),
    )


def tornado(given: TornadoInput, result: Tornado) -> Telling:
    """Which score or weight moves the lead most."""
    turning = [bar for bar in result.bars if bar.turns]
    widest = result.bars[0]
    return Telling(
        headline=says(
            "told.tornado.headline", name=result.first, second=result.second, margin=result.margin
        ),
        because=(
            says(
                "told.tornado.widest",
                bar=_bar(widest),
                low=widest.at_low,
                high=widest.at_high,
            ),
            says("told.tornado.turning", count=len(turning), of=len(result.bars)),
        ),
        but=(says("told.tornado.limit"),),
        next=(says("told.tornado.next", bar=_bar(widest)),),
        value=result.margin,
        unit="points",
        klass="turns" if turning else "holds",
        interval=(min(bar.at_low for bar in result.bars), max(bar.at_high for bar in result.bars)),
        steps=tuple(
            Working(
                says("told.step.bar", bar=_bar(bar)),
                "d + w·(v′−v)",
                f"[{shown(bar.at_low)}, {shown(bar.at_high)}]",
                bar.width,
            )
            for bar in result.bars[:5]
        ),
        drivers=tuple(Moves(_bar(bar), effect=bar.width) for bar in result.bars),
        assumptions=(says("told.tornado.band", band=given.band),),
    )


def _bar(bar: Bar) -> Said:
    if bar.option is None:
        return says("told.tornado.weight", criterion=bar.criterion)
    return says("told.tornado.score", option=bar.option, criterion=bar.criterion)


def smaa(given: SmaaInput, result: Smaa) -> Telling:
    """How often the leader stays first, and whose preferences would choose another."""
    free = sorted(result.none.options, key=lambda one: (-one.ranks[0], one.option))
    return Telling(
        headline=says(
            "told.smaa.headline",
            name=result.first,
            share=likelihood(result.share),
            verdict=says(f"told.word.{result.verdict}"),
        ),
        because=(
            says(
                "told.smaa.stated",
                names=tuple(_often(one) for one in result.stated.options),
            ),
            says("told.smaa.none", names=tuple(_often(one) for one in free)),
        ),
        but=(says("told.smaa.limit", error=result.standard_error),),
        next=(says("told.smaa.next"),),
        value=result.share,
        unit="share",
        klass=result.verdict,
        steps=(
            Working(
                says("told.step.share"),
                "b¹ = #(first)/N",
                f"N={result.draws}, seed={result.seed}",
                result.share,
            ),
        ),
        flips=(),
        robustness=result.share,
        assumptions=(says("told.smaa.band", band=given.band),),
        sources=("Lahdelma & Salminen 2001", "Tervonen & Lahdelma 2007"),
    )


def _often(one: Acceptability) -> Said:
    return says("told.smaa.one", name=one.option, share=likelihood(one.ranks[0]))
