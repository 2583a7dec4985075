"""What should be done with the service (综合结论): the first row of the table that applies.

Source: pipeline.md §2.9. Rows 1a to 2 cannot be overruled. The conditions of “outsource” are shown
one by one, each with what is there and what it asks for. What is not known widens the answer to the
rows that may apply, and then there is no conclusion yet.

Row 3 goes further than the table as printed: K7 and K8 ask whether power and secrets are out of the
scope already, so while one fails the work is to be parted first, and neither kept nor contracted.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from wizard.engine.methods.exact import Figures, Points, Share
from wizard.engine.methods.kleene import Truth, all_of, any_of, negation
from wizard.engine.methods.rows import candidates

Verdict = Literal[
    "forbidden", "referred", "undecided", "optimise", "keep", "outsource", "conditional"
]
ROWS: Mapping[str, Verdict] = {
    "1a": "forbidden",
    "1b": "referred",
    "2": "undecided",
    "3": "optimise",
    "4": "keep",
    "5": "outsource",
    "6": "conditional",
}
Parted = Literal["power", "secret"]
FIRM = ("robust", "fairly_robust")


class ConclusionBounds(Figures):
    """The lines of the table: indices and scores in points, chances as fractions."""

    need_high: Points
    fit_high: Points
    fit_keep: Points
    score: Points
    saves: Share
    reaches_least: Share
    quality_gain: Points
    pilot_below: Points


class ConclusionInput(Figures):
    """What the other computations came to; null is not known.

    `basic_tests` are K1 to K4. `only_secret` says nothing but work on state secrets is left.
    `winner_pilots` says the pilot comes first: a contract, but no reason for contracting the whole.
    """

    gate: Literal["CLEAR", "CONDITIONAL", "PARTIAL", "BLOCKED", "UNKNOWN"]
    only_secret: bool = False
    conditions_met: bool | None
    basic_tests: bool | None
    power_test: bool | None
    """K7: no public power in it."""
    power_separable: bool | None = None
    secret_test: bool | None
    """K8: no state secrets in it."""
    road: Literal["stop", "bpr", "shared", "outsource", "pilot", "keep"] | None
    need: Points | None
    fit: Points | None
    score: Points | None
    cost_known: bool
    grade: Literal["A", "B", "C", "D"] | None
    strategic_reason: bool = False
    winner_outsources: bool | None
    winner_pilots: bool = False
    firmness: Literal["robust", "fairly_robust", "not_robust"] | None
    saves: Share | None
    reaches_least: Share | None
    quality_gain: Annotated[Decimal, Field(ge=-100, le=100)] | None = None
    quality_signed: bool = False
    red_untreated: Annotated[int, Field(ge=0, le=1000)] | None
    first_time: bool | None = None
    bounds: ConclusionBounds


class Tick(Figures):
    """One condition of “outsource”: what is there, what it asks for, whether it is met."""

    id: str
    value: Decimal | None
    bound: Decimal | None
    met: bool | None


class Conclusion(Figures):
    """The verdict and the row it is from; several candidates, and it is not decided yet.

    `part_first` names what row 3 asks to be cut out; `pilot_first` is a condition of its own for a
    first time with middling fitness.
    """

    verdict: Verdict
    row: str
    candidates: tuple[Verdict, ...]
    ticks: tuple[Tick, ...]
    unmet: tuple[str, ...]
    missing: tuple[str, ...]
    part_first: tuple[Parted, ...]
    pilot_first: bool
    overrulable: bool


def conclusion(given: ConclusionInput) -> Conclusion:
    """The first row that applies, or that none can be told yet."""
    ticks = _ticks(given)
    possible = candidates(_rows(given, ticks))
    row = possible[0] if len(possible) == 1 else "2"
    verdict = ROWS[row]
    return Conclusion(
        verdict=verdict,
        row=row,
        candidates=tuple(ROWS[one] for one in possible),
        ticks=ticks,
        unmet=tuple(tick.id for tick in ticks if tick.met is False),
        missing=_missing(given, ticks) if row == "2" else (),
        part_first=_part_first(given) if row == "3" else (),
        pilot_first=verdict in ("outsource", "conditional") and _pilot(given),
        overrulable=row in ("3", "4", "5", "6"),
    )


def second_quadrant(
    need: Decimal, fit: Decimal, *, need_high: Decimal, fit_keep: Decimal, fit_high: Decimal
) -> bool:
    """High need, but fit only in part (象限Ⅱ)."""
    return need >= need_high and fit_keep <= fit < fit_high


def fourth_quadrant(need: Decimal, fit: Decimal, *, need_high: Decimal, fit_high: Decimal) -> bool:
    """Neither needed nor fit (象限Ⅳ)."""
    return need < need_high and fit < fit_high


def _rows(given: ConclusionInput, ticks: tuple[Tick, ...]) -> dict[str, Truth]:
    return {
        "1a": any_of((given.gate == "BLOCKED" and not given.only_secret, _power_stays(given))),
        "1b": given.only_secret,
        "2": _too_little(given),
        "3": _improve_first(given),
        "4": _keep(given),
        "5": all_of(tick.met for tick in ticks),
        "6": True,
    }


def _power_stays(given: ConclusionInput) -> Truth:
    return all_of((negation(given.power_test), negation(given.power_separable)))


def _too_little(given: ConclusionInput) -> bool:
    unknown = given.need is None or given.fit is None or not given.cost_known
    return unknown or given.gate == "UNKNOWN" or given.grade in (None, "D")


def _improve_first(given: ConclusionInput) -> Truth:
    road = None if given.road is None else given.road in ("bpr", "shared")
    parts = (_power_to_part(given), negation(given.secret_test))
    return any_of((road, negation(given.basic_tests), *parts, _second(given)))


def _power_to_part(given: ConclusionInput) -> Truth:
    """K7 fails, and not because the power cannot be parted: that is row 1a, asked before."""
    return all_of((negation(given.power_test), given.power_separable is not False))


def _part_first(given: ConclusionInput) -> tuple[Parted, ...]:
    parts: tuple[tuple[Parted, Truth], ...] = (
        ("power", _power_to_part(given)),
        ("secret", negation(given.secret_test)),
    )
    return tuple(name for name, holds in parts if holds)


def _second(given: ConclusionInput) -> Truth:
    if given.need is None or given.fit is None:
        return None
    bounds = given.bounds
    return second_quadrant(
        given.need,
        given.fit,
        need_high=bounds.need_high,
        fit_keep=bounds.fit_keep,
        fit_high=bounds.fit_high,
    )


def _keep(given: ConclusionInput) -> Truth:
    bounds = given.bounds
    unfit = negation(_least(given.fit, bounds.fit_keep))
    idle = None
    if given.need is not None and given.fit is not None:
        idle = fourth_quadrant(
            given.need, given.fit, need_high=bounds.need_high, fit_high=bounds.fit_high
        )
    dearer = negation(_least(given.saves, bounds.saves))
    contracted = any_of((given.winner_outsources, given.winner_pilots))
    return any_of((unfit, idle, all_of((dearer, negation(contracted)))))


def _least(value: Decimal | None, bound: Decimal) -> Truth:
    return None if value is None else value >= bound


def _ticks(given: ConclusionInput) -> tuple[Tick, ...]:
    bounds = given.bounds
    open_gate = given.gate in ("CLEAR", "CONDITIONAL", "PARTIAL")
    firm = None if given.firmness is None else given.firmness in FIRM
    red = None if given.red_untreated is None else Decimal(given.red_untreated)
    trusted = None if given.grade is None else given.grade in ("A", "B")
    needed = any_of((given.strategic_reason, _least(given.need, bounds.need_high)))
    return (
        Tick(id="gate", value=None, bound=None, met=all_of((open_gate, given.conditions_met))),
        Tick(
            id="tests",
            value=None,
            bound=None,
            met=all_of((given.basic_tests, given.power_test, given.secret_test)),
        ),
        Tick(id="need", value=given.need, bound=bounds.need_high, met=needed),
        Tick(
            id="fit",
            value=given.fit,
            bound=bounds.fit_high,
            met=_least(given.fit, bounds.fit_high),
        ),
        Tick(
            id="score", value=given.score, bound=bounds.score, met=_least(given.score, bounds.score)
        ),
        Tick(id="winner", value=None, bound=None, met=all_of((given.winner_outsources, firm))),
        Tick(
            id="saving",
            value=given.reaches_least,
            bound=bounds.reaches_least,
            met=any_of((_least(given.reaches_least, bounds.reaches_least), _quality(given))),
        ),
        Tick(id="risks", value=red, bound=Decimal(0), met=None if red is None else red == 0),
        Tick(id="confidence", value=None, bound=None, met=trusted),
    )


def _quality(given: ConclusionInput) -> Truth:
    """The case of quality: likely enough to save, clearly better, and signed for by name."""
    gain = _least(given.quality_gain, given.bounds.quality_gain)
    return all_of((given.quality_signed, gain, _least(given.saves, given.bounds.saves)))


def _missing(given: ConclusionInput, ticks: tuple[Tick, ...]) -> tuple[str, ...]:
    """What is not known and could settle it."""
    known = {
        "gate": given.gate != "UNKNOWN",
        "cost": given.cost_known,
        "road": given.road is not None,
        "power_separable": _power_stays(given) is not None,
    }
    told = [name for name, there in known.items() if not there]
    return tuple(dict.fromkeys((*told, *(tick.id for tick in ticks if tick.met is None))))


def _pilot(given: ConclusionInput) -> bool:
    fit = given.fit
    return bool(given.first_time) and fit is not None and fit < given.bounds.pilot_below
