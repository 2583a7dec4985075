"""How often each option would come first (稳健性): weights and scores drawn within their ranges.

Two runs. With no preference every weighing is as likely as any other; under the stated preference
each weight moves by a band, and every score within low and high. The verdict is read from the
second; the first says whose preferences an option would suit. Source: methods.md §G4; Lahdelma &
Salminen 2001; Tervonen & Lahdelma 2007. Columns: one per weight, then the scores row by row.
"""

from collections.abc import Mapping, Sequence
from typing import Annotated, Literal

from pydantic import Field

from wizard.engine.methods.exact import Figures, reaches
from wizard.engine.methods.options import OptionsInput, Range, valued
from wizard.engine.methods.rank import below_floor, rankable
from wizard.engine.methods.sim import (
    DRAWS,
    Column,
    Progress,
    above,
    exponential,
    frequency,
    seed_of,
    standard_error,
    summed,
    tally,
    triangular,
    uniforms,
    unwatched,
    where,
)
from wizard.engine.methods.stability import foremost

Verdict = Literal["robust", "fairly_robust", "not_robust"]


class SmaaInput(OptionsInput):
    """The options, the band of the weights, and the shares from which on the first is robust."""

    band: Annotated[float, Field(gt=0, lt=1)] = 0.30
    robust: float = 0.80
    fairly: float = 0.60
    seed: Annotated[int, Field(ge=0, lt=2**64)] | None = None
    draws: Annotated[int, Field(ge=1, le=100_000)] = DRAWS


class Acceptability(Figures):
    """The share of draws in which an option takes each rank, and the weights that put it first."""

    option: str
    ranks: tuple[float, ...]
    central: tuple[float, ...] | None
    """The mean weights over the draws in which it is first; None if it never is."""
    wins: tuple[float, ...]
    """The share of draws in which it beats each option, in the order given; itself never."""


class Run(Figures):
    """One run, option by option; options below a floor take no part."""

    preference: Literal["none", "stated"]
    options: tuple[Acceptability, ...]


class Smaa(Figures):
    """Both runs, and how robust the option is that the stated weights put first."""

    seed: int
    draws: int
    none: Run
    stated: Run
    first: str
    share: float
    """How often it stays first under the stated preference."""
    standard_error: float
    verdict: Verdict


def smaa(given: SmaaInput, *, plain: bool = False, progress: Progress = unwatched) -> Smaa:
    """Both runs. `plain` keeps numpy out. Raises MethodError when no option is left to rank.

    `progress` hears of every option, in the scores and in each run.
    """
    rows = valued(given)
    first = foremost(rankable(given, rows), given.weights)[0]
    taking_part = {
        option.name: row
        for option, row in zip(given.options, rows, strict=True)
        if not below_floor(given, row)
    }
    seed = seed_of(given) if given.seed is None else given.seed
    width = len(given.criteria) * (1 + len(taking_part))
    columns = uniforms(seed, given.draws, width, plain=plain)
    none, stated = _runs(given, taking_part, columns, progress)
    share = next(one.ranks[0] for one in stated.options if one.option == first)
    return Smaa(
        seed=seed,
        draws=given.draws,
        none=none,
        stated=stated,
        first=first,
        share=share,
        standard_error=standard_error(share, given.draws),
        verdict=_verdict(given, share),
    )


def _runs(
    given: SmaaInput,
    rows: Mapping[str, Sequence[Range]],
    columns: Sequence[Column],
    progress: Progress,
) -> tuple[Run, Run]:
    criteria, steps = len(given.criteria), 3 * len(rows)
    scores = {}
    for at, (name, row) in enumerate(rows.items()):
        progress(at, steps)
        scores[name] = [_score(columns[criteria * (at + 1) + k], one) for k, one in enumerate(row)]
    free = _shared([exponential(column) for column in columns[:criteria]])
    near = _shared(
        [
            weight * (1 + given.band * (2 * column - 1))
            for weight, column in zip(given.weights, columns[:criteria], strict=True)
        ]
    )
    return (
        Run(preference="none", options=_accepted(scores, free, _on(progress, len(rows)))),
        Run(preference="stated", options=_accepted(scores, near, _on(progress, 2 * len(rows)))),
    )


def _on(progress: Progress, before: int) -> Progress:
    """The same progress for what comes after so many of its steps, of three parts."""
    return lambda done, of: progress(before + done, 3 * of)


def _score(uniform: Column, one: Range) -> Column | float:
    """A score in its range; one that is not known is as likely anywhere from 0 to 100."""
    if one.likely is None:
        known: Column = one.low + (one.high - one.low) * uniform
        return known
    return triangular(uniform, one.low, one.likely, one.high)


def _shared(columns: Sequence[Column]) -> list[Column]:
    """The columns as shares of their sum."""
    whole = _added(columns)
    return [column / whole for column in columns]


def _added(columns: Sequence[Column]) -> Column:
    whole = columns[0]
    for column in columns[1:]:
        whole = whole + column
    return whole


def _accepted(
    scores: Mapping[str, Sequence[Column | float]], weights: Sequence[Column], progress: Progress
) -> tuple[Acceptability, ...]:
    totals = {
        name: _added([weight * score for weight, score in zip(weights, row, strict=True)])
        for name, row in scores.items()
    }
    beats = {(one, other): above(totals[one], totals[other]) for one in totals for other in totals}
    accepted = []
    for at, name in enumerate(totals):
        progress(at, len(totals))
        accepted.append(_acceptability(name, list(totals), beats, weights))
    return tuple(accepted)


def _acceptability(
    name: str,
    names: Sequence[str],
    beats: Mapping[tuple[str, str], Column],
    weights: Sequence[Column],
) -> Acceptability:
    ahead = _added([beats[other, name] for other in names])
    ranks = tally(ahead, len(names))
    times, leads = ranks[0], 1 - above(ahead, 0.5)
    return Acceptability(
        option=name,
        ranks=tuple(one / sum(ranks) for one in ranks),
        central=tuple(summed(where(one, leads)) / times for one in weights) if times else None,
        wins=tuple(frequency(beats[name, other]) for other in names),
    )


def _verdict(given: SmaaInput, share: float) -> Verdict:
    if reaches(share, given.robust):
        return "robust"
    return "fairly_robust" if reaches(share, given.fairly) else "not_robust"
