"""What is said of risks, tasks and decisions under chance."""

from wizard.engine.methods.critical_path import CriticalPath, CriticalPathInput
from wizard.engine.methods.expected_value import Tree, TreeInput
from wizard.engine.methods.risk import RiskInput, Risks, Weighed
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

TOP = 3


def risks(given: RiskInput, result: Risks) -> Telling:
    """What the risks may cost, and which come first."""
    red = tuple(one.name for one in result.risks if one.colour == "red")
    return Telling(
        headline=says("told.risk.headline", count=len(result.risks), loss=result.loss),
        because=(
            says("told.risk.top", names=tuple(_lossy(one) for one in result.risks[:TOP])),
            says("told.risk.together", p50=result.together.p50, p95=result.together.p95),
            says("told.risk.red", names=red) if red else says("told.risk.no_red"),
            *((says("told.risk.large", names=result.large_impact),) if result.large_impact else ()),
        ),
        but=(says("told.risk.map"), says("told.risk.correlated")),
        next=(says("told.risk.next", name=result.risks[0].name),),
        value=result.loss,
        unit="yuan",
        interval=(result.together.p50, result.together.p95),
        klass="red" if red else "within",
        steps=tuple(
            Working(
                says("told.step.loss", name=one.name),
                "p·(a+m+b)/3",
                f"{shown(one.probability)}×{shown(one.impact)}",
                one.loss,
            )
            for one in result.risks
        ),
        drivers=tuple(
            Moves(
                one.name,
                effect=one.loss,
                share=one.loss / result.loss if result.loss else None,
            )
            for one in result.risks
        ),
        warnings=tuple(
            says("told.risk.not_worth", name=one.name) for one in result.risks if one.worth is False
        ),
        assumptions=(
            says("told.risk.drawn", draws=result.together.draws, seed=str(result.together.seed)),
            says("told.risk.tolerance", amount=given.tolerance * given.value),
        ),
        sources=("Cox 2008",),
    )


def _lossy(one: Weighed) -> Said:
    return says("told.risk.one", name=one.name, loss=one.loss)


def critical_path(given: CriticalPathInput, result: CriticalPath) -> Telling:
    """How long it takes, what decides it, and how likely the plan is to be met."""
    critical = [one for one in result.tasks if one.critical]
    loose = [one for one in result.tasks if not one.critical]
    return Telling(
        headline=says("told.tasks.headline", days=result.days),
        because=(
            *(says("told.tasks.road", names=road) for road in result.roads),
            says(
                "told.tasks.floats",
                names=tuple(
                    says("told.tasks.float", name=one.id, days=one.total_float) for one in loose
                ),
            )
            if loose
            else says("told.tasks.no_float"),
        ),
        but=(_met(result),),
        next=(says("told.tasks.next", name=critical[0].id),),
        value=result.days,
        unit="days",
        interval=None if result.drawn is None else (result.drawn.p50, result.drawn.p90),
        steps=tuple(
            Working(
                says("told.step.task", name=one.id),
                "EF = ES + d",
                f"{shown(one.earliest_start)} + {shown(one.days)}",
                one.earliest_end,
            )
            for one in result.tasks
        ),
        drivers=tuple(Moves(one.id, effect=one.days, share=one.critical_share) for one in critical),
        flips=tuple(
            Turns(says("told.tasks.days_of", name=one.id), one.days, one.days + one.total_float)
            for one in loose
        ),
        robustness=None if result.drawn is None else result.drawn.met,
        assumptions=()
        if given.planned is None
        else (says("told.tasks.planned", days=given.planned),),
        sources=("Kelley & Walker 1959",),
    )


def _met(result: CriticalPath) -> Said:
    if result.drawn is None:
        return says("told.tasks.one_figure")
    drawn = result.drawn
    return says("told.tasks.drawn", met=likelihood(drawn.met), p80=drawn.p80, p90=drawn.p90)


def expected_value(given: TreeInput, result: Tree) -> Telling:
    """Which way is worth most on average, and what it may come to."""
    best, second = result.ways[:2]
    tied = len(result.first) > 1
    return Telling(
        headline=says("told.tree.tied", names=result.first)
        if tied
        else says("told.tree.headline", name=best.name, expected=best.expected),
        because=(
            says(
                "told.tree.ways",
                names=tuple(
                    says("told.tree.one", name=one.name, expected=one.expected)
                    for one in result.ways
                ),
            ),
            *(() if tied else (says("told.tree.lead", name=second.name, lead=result.lead),)),
        ),
        but=(
            says(
                "told.tree.limit",
                name=best.name,
                worst=best.worst,
                best=best.best,
                loses=likelihood(best.loses),
            ),
        ),
        next=(says("told.tree.next"),),
        value=best.expected,
        unit="yuan",
        interval=(best.worst, best.best),
        klass="tied" if tied else "first",
        steps=(
            *(
                Working(
                    says("told.step.way", name=one.name),
                    "Σ p·(x − c)",
                    weighed(
                        [end.probability for end in one.outcomes],
                        [end.amount for end in one.outcomes],
                    ),
                    one.expected,
                )
                for one in result.ways
            ),
            Working(
                says("told.step.lead"),
                "E₁ − E₂",
                f"{shown(best.expected)} − {shown(second.expected)}",
                result.lead,
            ),
        ),
        drivers=tuple(Moves(one.name, effect=one.expected) for one in result.ways),
        flips=(Turns(says("told.tree.worth_of", name=best.name), best.expected, second.expected),),
        assumptions=(says("told.tree.costs", costs=summed([way.cost for way in given.ways])),),
        sources=("Raiffa 1968",),
    )
