"""What is said of the conclusion, and of every condition of outsourcing."""

from decimal import Decimal

from wizard.engine.methods.conclusion import Conclusion, ConclusionInput, Tick
from wizard.tellers.telling import Lacks, Said, Telling, Turns, says


def conclusion(given: ConclusionInput, result: Conclusion) -> Telling:
    """What should be done, every condition of outsourcing, and what is still missing."""
    known = result.verdict != "undecided"
    return Telling(
        status="BLOCKED"
        if result.verdict in ("forbidden", "referred")
        else "OK"
        if known
        else "UNKNOWN",
        headline=says(f"told.conclusion.{result.verdict}"),
        because=(
            says("told.conclusion.row", row=result.row),
            *(_tick(one) for one in result.ticks),
        ),
        but=_conclusion_but(result),
        next=(says(f"told.conclusion.next_{result.verdict}"),),
        klass=result.verdict,
        value=given.reaches_least,
        unit="share",
        flips=tuple(
            Turns(says(f"told.tick.{one.id}"), one.value, one.bound)
            for one in result.ticks
            if one.value is not None and one.bound is not None and one.id != "risks"
        ),
        missing=tuple(
            Lacks(field=name, why=says("told.conclusion.missing")) for name in result.missing
        ),
        completeness=Decimal(sum(one.met is not None for one in result.ticks)) / len(result.ticks),
        grade=given.grade,
    )


def _tick(one: Tick) -> Said:
    what = says(f"told.tick.{one.id}")
    if one.value is not None and one.bound is not None:
        met = "met" if one.met else "unmet"
        return says(f"told.conclusion.figure_{met}", what=what, value=one.value, bound=one.bound)
    if one.met is None:
        return says("told.conclusion.tick_open", what=what)
    if one.met:
        return says("told.conclusion.tick_met", what=what)
    return says("told.conclusion.tick_unmet", what=what)


def _conclusion_but(result: Conclusion) -> tuple[Said, ...]:
    told: tuple[Said, ...] = ()
    if len(result.candidates) > 1:
        names = tuple(says(f"told.word.{one}") for one in result.candidates)
        told += (says("told.conclusion.candidates", names=names),)
    told += tuple(says(f"told.conclusion.part_{one}") for one in result.part_first)
    if result.pilot_first:
        told += (says("told.conclusion.pilot"),)
    may = says("told.conclusion.overrulable" if result.overrulable else "told.conclusion.fixed")
    return (*told, may, says("told.conclusion.limit"))
