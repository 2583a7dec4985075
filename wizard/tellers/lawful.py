"""What is said of law: gates, methods of buying, scoring schemes, days counted for time limits."""

from wizard.engine.methods.evaluation_scheme import Check, Scheme, SchemeInput
from wizard.engine.methods.gates import Applied, Gates, GatesInput, Stood
from wizard.engine.methods.procurement import Due, Method, Procurement, ProcurementInput
from wizard.engine.methods.workdays import Workdays, WorkdaysInput
from wizard.tellers.telling import Lacks, Said, Telling, Turns, Working, says, shown, summed


def gates(given: GatesInput, result: Gates) -> Telling:
    """What may be contracted out, what may not, and what is still to be answered."""
    titles = {rule.id: rule.title for rule in given.rules}
    counts = {
        status: sum(one.status == status for one in result.activities)
        for status in ("BLOCKED", "CONDITIONAL", "UNKNOWN")
    }
    policy = [one for one in result.activities if _by_policy(one)]
    return Telling(
        status=result.status if result.status in ("BLOCKED", "UNKNOWN") else "OK",
        headline=_gates_headline(result, counts),
        because=tuple(
            _stands(one, rule, titles) for one in result.activities for rule in one.applied
        )
        or (
            says("told.gates.nothing_applies" if result.rules_in_force else "told.gates.no_rules"),
        ),
        but=(
            *(
                (says("told.gates.open", names=tuple(one.fact for one in result.blocking)),)
                if result.blocking
                else ()
            ),
            *(
                (says("told.gates.policy", names=tuple(one.name for one in policy)),)
                if policy
                else ()
            ),
            says("told.gates.limit"),
        ),
        next=(
            says("told.gates.held", names=tuple(titles[name] for name in result.held))
            if result.held
            else says("told.gates.next_open" if result.blocking else "told.gates.next"),
        ),
        value=result.eligible,
        unit="share",
        klass="REFERRED" if result.referred else result.status,
        steps=(_eligible(given, result),),
        missing=tuple(
            Lacks(field=one.fact, why=says("told.gates.decides", names=one.activities))
            for one in result.blocking
        ),
        warnings=() if result.by_cost else (says("told.gates.by_number"),),
    )


def _gates_headline(result: Gates, counts: dict[str, int]) -> Said:
    if result.referred:
        return says("told.gates.referred")
    return says(
        "told.gates.headline",
        blocked=counts["BLOCKED"],
        conditional=counts["CONDITIONAL"],
        unknown=counts["UNKNOWN"],
        share=result.eligible,
    )


def _by_policy(one: Stood) -> bool:
    """Whether nothing but the department's own policy rules an activity out."""
    blocks = [rule for rule in one.applied if rule.known and rule.effect in ("block", "refer")]
    return bool(blocks) and all(rule.policy for rule in blocks)


def _stands(one: Stood, rule: Applied, titles: dict[str, str]) -> Said:
    effect = says(f"told.word.effect_{rule.effect}")
    if rule.known:
        return says("told.gates.applies", name=one.name, rule=titles[rule.rule], effect=effect)
    return says("told.gates.may_apply", name=one.name, rule=titles[rule.rule], effect=effect)


def _eligible(given: GatesInput, result: Gates) -> Working:
    may = {one.name for one in result.activities if one.status in ("CLEAR", "CONDITIONAL")}
    costs = [(one.name, (one.cost or 0) if result.by_cost else 1) for one in given.activities]
    part = summed([cost for name, cost in costs if name in may]) or "0"
    return Working(
        says("told.step.eligible"),
        "Σc(may)/Σc",
        f"({part})/({summed([cost for _, cost in costs])})",
        result.eligible,
    )


def procurement(given: ProcurementInput, result: Procurement) -> Telling:
    """The method recommended, why, why not the others, and what it takes."""
    chosen = next(one for one in result.methods if one.way == result.recommended)
    others = [one for one in result.methods if one.way != result.recommended]
    source = (says("told.procurement.source", source=given.source),) if given.source else ()
    split = (says("told.procurement.split", total=result.year_total),) if result.splitting else ()
    return Telling(
        headline=says("told.procurement.headline", way=_way(chosen)),
        because=(
            says(
                "told.procurement.above" if result.above else "told.procurement.below",
                amount=given.amount,
                threshold=given.threshold,
            ),
            *_chosen(chosen),
            *(_other(one) for one in others),
            says(f"told.procurement.evaluation_{result.evaluation}"),
        ),
        but=(
            *split,
            *source,
            says("told.procurement.limit"),
        ),
        next=(says("told.procurement.next", names=tuple(_due(one) for one in result.steps)),),
        klass=result.recommended,
        flips=(
            Turns(says("told.procurement.amount"), given.amount, given.limit),
            Turns(says("told.procurement.amount"), given.amount, given.threshold),
        ),
        steps=(
            Working(
                says("told.step.year_total"),
                "Σ other + this",
                f"{shown(given.year_other)} + {shown(given.amount)}",
                result.year_total,
            ),
        ),
        missing=tuple(
            Lacks(field=name, why=says("told.procurement.would", way=_way(one)))
            for one in result.methods
            for name in one.open
        ),
        warnings=split,
        clauses=("ppl.art26", "ppl.art27", "ppl.art31", "pplreg.art28"),
    )


def _way(one: Method) -> Said:
    return says(f"told.word.way_{one.way}")


def _chosen(one: Method) -> tuple[Said, ...]:
    if not one.grounds:
        return ()
    grounds = tuple(says(f"told.ground.{ground}") for ground in one.grounds)
    return (says("told.procurement.grounds", grounds=grounds),)


def _other(one: Method) -> Said:
    return says(f"told.procurement.other_{one.standing}", way=_way(one))


def _due(one: Due) -> Said:
    step = says(f"told.word.step_{one.step}")
    if one.days is None:
        return step
    return says("told.procurement.due", step=step, days=one.days)


def scheme(given: SchemeInput, result: Scheme) -> Telling:
    """Whether the scheme may be published."""
    warned = tuple(one.rule for one in result.checks if one.verdict == "warning")
    if result.blocked:
        headline = says("told.scheme.blocked", names=result.blocked)
    elif result.open:
        headline = says("told.scheme.open", names=result.open)
    else:
        headline = says("told.scheme.warned", names=warned) if warned else says("told.scheme.holds")
    return Telling(
        status="BLOCKED" if result.blocked else "PARTIAL" if result.open else "OK",
        headline=headline,
        because=(
            _price_range(given, result),
            *(_check(one) for one in result.checks if one.verdict != "holds"),
        ),
        but=(says("told.scheme.limit"),),
        next=(says("told.scheme.next_blocked" if result.blocked else "told.scheme.next"),),
        value=given.price_weight,
        unit="points",
        interval=None
        if result.least is None or result.most is None
        else (result.least, result.most),
        klass="blocked" if result.blocked else "open" if result.open else "holds",
        steps=(
            Working(
                says("told.step.points"),
                "W + Σ w",
                summed([given.price_weight, *(one.weight for one in given.factors)]),
                given.price_weight + sum(one.weight for one in given.factors),
            ),
        ),
        flips=tuple(
            Turns(says("told.word.price_weight"), given.price_weight, bound)
            for bound in (result.least, result.most)
            if bound is not None
        ),
        missing=tuple(
            Lacks(field=name, why=says("told.scheme.not_answered")) for name in result.open
        ),
        clauses=("order87.art55", "cons214.art24", "system210", "pplreg.art20", "pplreg.art34"),
    )


def _price_range(given: SchemeInput, result: Scheme) -> Said:
    if result.least is None or result.most is None:
        return says("told.scheme.unscored")
    return says(
        "told.scheme.price", weight=given.price_weight, least=result.least, most=result.most
    )


def _check(one: Check) -> Said:
    what = says(f"told.word.check_{one.rule[2:]}")
    return says(f"told.scheme.check_{one.verdict}", rule=one.rule, what=what)


def workdays(given: WorkdaysInput, result: Workdays) -> Telling:
    """The day counted to, and how well the days in between are known."""
    years = tuple(str(year) for year in result.unknown_years)
    return Telling(
        status="PARTIAL" if years else "OK",
        headline=says(
            "told.workdays.headline", start=result.start, days=result.days, end=result.end
        ),
        because=(
            says("told.workdays.counted" if given.end is None else "told.workdays.between"),
            says("told.workdays.grade", grade=result.grade),
        ),
        but=(
            says("told.workdays.unknown", years=years) if years else says("told.workdays.known"),
            *(() if result.end_is_workday else (says("told.workdays.day_off"),)),
        ),
        next=(says("told.workdays.next"),),
        value=result.days,
        unit="days",
        klass=result.grade,
        steps=(
            Working(
                says("told.step.workdays"),
                "count",
                f"{result.start.isoformat()} → {result.end.isoformat()}",
                result.days,
            ),
        ),
    )
