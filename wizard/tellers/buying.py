"""What is said of offers: which are abnormally low, who comes first, which marks stand out."""

from wizard.engine.methods.abnormal_low import AbnormalLow, AbnormalLowInput, Flagged, Line
from wizard.engine.methods.bids import BidsInput, Scored
from wizard.engine.methods.bids_firmness import Bids
from wizard.engine.methods.judges import Flag, Judges, JudgesInput
from wizard.tellers.telling import Moves, Said, Telling, Turns, Working, says, shown, summed


def abnormal_low(given: AbnormalLowInput, result: AbnormalLow) -> Telling:
    """Which offers the committee must ask about."""
    flagged = [one for one in result.offers if one.grounds]
    names = tuple(one.name for one in flagged)
    return Telling(
        headline=says("told.low.flagged", names=names) if flagged else says("told.low.none"),
        because=(
            *(_drawn(line) for line in result.lines),
            *(_asked(one) for one in flagged),
        )
        or (says("told.low.no_lines"),),
        but=(
            says("told.low.limit"),
            *((says("told.low.one_offer"),) if len(given.offers) < 2 else ()),
        ),
        next=(says("told.low.next" if flagged else "told.low.next_none"),),
        value=len(flagged),
        unit="count",
        klass="review" if flagged else "clear",
        steps=tuple(
            Working(
                says("told.step.low", ground=says(f"told.word.low_{line.ground}")),
                "k·reference",
                f"{shown(line.ratio)}×{shown(line.against)}",
                line.below,
            )
            for line in result.lines
        ),
        flips=tuple(
            Turns(says("told.low.price", name=one.name), one.price, line.below)
            for one in result.offers
            for line in result.lines
        ),
    )


def _drawn(line: Line) -> Said:
    ground = says(f"told.word.low_{line.ground}")
    return says(
        "told.low.line", ground=ground, against=line.against, ratio=line.ratio, below=line.below
    )


def _asked(one: Flagged) -> Said:
    grounds = tuple(says(f"told.word.low_{ground}") for ground in one.grounds)
    return says("told.low.offer", name=one.name, price=one.price, grounds=grounds)


def bids(given: BidsInput, result: Bids) -> Telling:
    """Who comes first, by how much, and how firm that is."""
    best = result.offers[0]
    tied = len(result.first) > 1
    scored = given.method == "score"
    return Telling(
        headline=_bids_headline(given, result),
        because=(
            says(
                "told.bids.totals" if scored else "told.bids.prices",
                names=tuple(_total(one, scored=scored) for one in result.offers),
            ),
            says("told.bids.base", base=result.base),
            *(says(f"told.bids.{one.why}", name=one.name) for one in result.out),
        ),
        but=_bids_but(given, result),
        next=(says("told.bids.next_void" if result.void else "told.bids.next"),),
        status="BLOCKED" if result.void else "OK",
        value=best.total if scored else best.adjusted,
        unit="points" if scored else "yuan",
        klass="void" if result.void else "tied" if tied else "first",
        steps=tuple(_bid_step(one, scored=scored) for one in result.offers),
        drivers=_bids_drivers(given, result),
        flips=()
        if result.swap_price is None
        else (Turns(says("told.bids.swap", name=best.name), best.adjusted, result.swap_price),),
        clauses=("order87.art55", "pplreg.art34"),
    )


def _bids_headline(given: BidsInput, result: Bids) -> Said:
    best = result.offers[0]
    if result.void:
        return says("told.bids.void", count=len(result.offers), quorum=given.quorum)
    if len(result.first) > 1:
        return says("told.bids.tied", names=result.first)
    if given.method == "lowest":
        return says("told.bids.lowest", name=best.name, price=best.adjusted)
    return says("told.bids.headline", name=best.name, total=best.total, lead=result.lead or 0)


def _total(one: Scored, *, scored: bool) -> Said:
    if scored:
        return says(
            "told.bids.one",
            name=one.name,
            total=one.total,
            price=one.price_score,
            quality=one.quality,
        )
    return says("told.bids.one_price", name=one.name, price=one.adjusted)


def _bids_but(given: BidsInput, result: Bids) -> tuple[Said, ...]:
    turning = [one for one in result.without if one.first != result.first]
    told: tuple[Said, ...] = ()
    if result.without:
        told += (
            says("told.bids.judges_turn", judges=tuple(str(one.judge) for one in turning))
            if turning
            else says("told.bids.judges_hold"),
        )
    moved = tuple(shown(one.weight) for one in result.weights if one.first != result.first)
    if result.weights:
        told += (
            says("told.bids.weights_turn", weights=moved)
            if moved
            else says("told.bids.weights_hold"),
        )
    return (*told, says("told.bids.reserved" if given.reserved else "told.bids.limit"))


def _bid_step(one: Scored, *, scored: bool) -> Working:
    label = says("told.step.bid", name=one.name)
    if not scored:
        return Working(label, "P·(1−d)", shown(one.price), one.adjusted)
    return Working(
        label,
        "base/P′·W + Σ factors",
        summed((one.price_score, *one.factor_scores)),
        one.total,
    )


def _bids_drivers(given: BidsInput, result: Bids) -> tuple[Moves, ...]:
    """What the price and each factor add to the lead."""
    if len(result.offers) < 2 or given.method == "lowest":
        return ()
    one, other = result.offers[:2]
    told = [(says("told.word.price_score"), one.price_score - other.price_score)]
    told += [
        (says("told.word.factor", name=factor.name), ours - theirs)
        for factor, ours, theirs in zip(
            given.factors, one.factor_scores, other.factor_scores, strict=True
        )
    ]
    return tuple(
        Moves(name, effect=lead) for name, lead in sorted(told, key=lambda pair: -abs(pair[1]))
    )


def judges(given: JudgesInput, result: Judges) -> Telling:
    """Which marks the committee looks at again."""
    flags = result.flags
    return Telling(
        headline=says("told.judges.flagged", count=len(flags))
        if flags
        else says("told.judges.none"),
        because=(
            *(_mark(flag) for flag in flags),
            says(
                "told.judges.shifts",
                names=tuple(
                    says("told.judges.shift", name=one.judge, shift=one.shift)
                    for one in result.shifts
                ),
            ),
            *(
                ()
                if result.agreement is None
                else (says("told.judges.agreement", agreement=result.agreement),)
            ),
        ),
        but=(says("told.judges.limit"),),
        next=(says("told.judges.next" if flags else "told.judges.next_none"),),
        value=len(flags),
        unit="count",
        klass="look_again" if flags else "clear",
        steps=tuple(_mark_step(flag) for flag in flags),
        flips=tuple(
            Turns(
                says("told.judges.mark_of", judge=flag.judge, offer=flag.offer),
                flag.mark,
                flag.middle,
            )
            for flag in flags
        ),
        assumptions=(says("told.judges.size", count=len(given.judges)),),
        clauses=("order87.art47", "order74.team"),
    )


def _mark(flag: Flag) -> Said:
    return says(
        f"told.judges.{flag.side}",
        judge=flag.judge,
        offer=flag.offer,
        mark=flag.mark,
        middle=flag.middle,
        mean=flag.mean,
        without=flag.mean_without,
    )


def _mark_step(flag: Flag) -> Working:
    return Working(
        says("told.judges.mark_of", judge=flag.judge, offer=flag.offer),
        "|x−med|/s",
        f"|{shown(flag.mark)}−{shown(flag.middle)}|/{shown(flag.spread)}",
        flag.spreads,
    )
