"""What is said of what came of it: benefits, and why the cost differs."""

from decimal import Decimal

from wizard.engine.methods.benefits import Benefits, BenefitsInput, Realised
from wizard.engine.methods.variance import Variance, VarianceInput
from wizard.tellers.telling import Lacks, Moves, Said, Telling, Turns, Working, says, shown, summed


def benefits(given: BenefitsInput, result: Benefits) -> Telling:
    """How much of what was promised has come."""
    whole = result.together
    known = whole.ratio is not None
    open_ = [(one.name, year) for one in result.benefits for year in one.open_years]
    planned = sum(len(one.planned) for one in given.benefits if one.baseline)
    return Telling(
        status="UNKNOWN" if not known else "PARTIAL" if open_ else "OK",
        headline=says(
            "told.benefits.headline",
            ratio=whole.ratio or 0,
            klass=says(f"told.word.benefit_{whole.klass}"),
        )
        if known
        else says("told.benefits.unknown"),
        because=(
            says("told.benefits.both", planned=whole.planned, actual=whole.actual),
            *(_benefit(one) for one in result.benefits if one.ratio is not None),
        ),
        but=(
            *((says("told.benefits.unjudged", names=result.unjudged),) if result.unjudged else ()),
            says("told.benefits.limit"),
        ),
        next=(says("told.benefits.next"),),
        value=whole.ratio,
        unit="share",
        klass=whole.klass,
        steps=()
        if whole.ratio is None
        else (
            Working(
                says("told.step.planned"),
                "Σ DF·planned",
                summed([one.planned for one in result.benefits]),
                whole.planned,
            ),
            Working(
                says("told.step.came"),
                "Σ DF·actual",
                summed([one.actual for one in result.benefits]),
                whole.actual,
            ),
            Working(
                says("told.step.realised"),
                "BRR",
                f"{shown(whole.actual)}/{shown(whole.planned)}",
                whole.ratio,
            ),
        ),
        drivers=tuple(
            Moves(one.name, effect=one.actual - one.planned)
            for one in sorted(result.benefits, key=lambda one: (one.actual - one.planned, one.name))
        ),
        flips=()
        if whole.ratio is None
        else tuple(Turns(says("told.word.realised"), whole.ratio, bound) for bound in given.bounds),
        missing=tuple(
            Lacks(field=f"{name} / {year}", why=says("told.benefits.no_figure"))
            for name, year in open_
        ),
        completeness=1 - Decimal(len(open_)) / planned if planned else Decimal(0),
        assumptions=(says("told.cashflow.rate", rate=given.rate),),
    )


def _benefit(one: Realised) -> Said:
    klass = says(f"told.word.benefit_{one.klass}")
    return says("told.benefits.one", name=one.name, ratio=one.ratio or 0, klass=klass)


def variance(given: VarianceInput, result: Variance) -> Telling:
    """Why the cost differs from the plan."""
    chain = {one.cause: one.chain for one in result.effects}
    difference = result.difference
    side = "more" if difference > 0 else "less" if difference < 0 else "none"
    return Telling(
        headline=says(f"told.variance.{side}", difference=abs(difference)),
        because=(
            says(
                "told.variance.chain",
                quantity=chain["quantity"],
                price=chain["price"],
                quality=chain["quality"],
            ),
            says(
                "told.variance.mean",
                **{one.cause: one.mean for one in result.effects},
            ),
            *((says("told.variance.changes", changes=result.changes),) if result.changes else ()),
        ),
        but=(says("told.variance.order" if result.orders_matter else "told.variance.limit"),),
        next=(says("told.variance.next"),),
        value=result.difference,
        unit="yuan",
        klass=side,
        steps=_variance_steps(given, result),
        drivers=tuple(
            Moves(says(f"told.word.{_CAUSE[one.cause]}"), effect=one.chain)
            for one in sorted(result.effects, key=lambda one: (-abs(one.chain), one.cause))
        ),
        warnings=(says("told.variance.order"),) if result.orders_matter else (),
        sources=("Shapley 1953",),
    )


def _variance_steps(given: VarianceInput, result: Variance) -> tuple[Working, ...]:
    was, now = given.planned, given.actual
    price = was.price * given.index
    quantity, unit, quality = result.effects
    return (
        Working(
            says("told.word.quantity"),
            "(Q₁−Q₀)·P₀·k₀",
            f"({shown(now.quantity)}−{shown(was.quantity)})×{shown(price)}×{shown(was.quality)}",
            quantity.chain,
        ),
        Working(
            says("told.word.unit_price"),
            "Q₁·(P₁−P₀)·k₀",
            f"{shown(now.quantity)}×({shown(now.price)}−{shown(price)})×{shown(was.quality)}",
            unit.chain,
        ),
        Working(
            says("told.word.quality"),
            "Q₁·P₁·(k₁−k₀)",
            f"{shown(now.quantity)}×{shown(now.price)}×({shown(now.quality)}−{shown(was.quality)})",
            quality.chain,
        ),
    )


_CAUSE = {"quantity": "quantity", "price": "unit_price", "quality": "quality"}
