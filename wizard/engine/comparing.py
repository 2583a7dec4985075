"""Everything the scoring methods say of one table of options, worked out once for each table.

The table is all that the results depend on, the seed of the simulation included, so what was worked
out for it is kept and never differs from working it out again.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from wizard.engine.methods.options import Cell, Criterion, Option, OptionsInput
from wizard.engine.methods.rank import Ranking, rank
from wizard.engine.methods.sim import seed_of_names
from wizard.engine.methods.smaa import Smaa, SmaaInput, smaa
from wizard.engine.methods.stability import Stability, StabilityInput, stability
from wizard.engine.methods.tornado import Tornado, TornadoInput, tornado
from wizard.engine.simulations import Draw, at_once

Points = tuple[float | None, float, float]
"""The likely, low and high points of a score; the likely is None where it is not known."""


@dataclass(frozen=True, slots=True)
class Table:
    """Options scored on criteria, by id, and the bounds the results are read by.

    `tie` is in points; the others are fractions: by how much each weight moves, how often the first
    must stay first, and how far the nearest turning weight must be.
    """

    weights: tuple[tuple[str, float], ...]
    options: tuple[tuple[str, tuple[Points, ...]], ...]
    """Each with a score for every criterion, in the order of the weights."""
    tie: float
    band: float
    robust: float
    fairly: float
    insensitive: float
    somewhat: float

    def ordered(self) -> "Table":
        """The same table by ids, so that nothing hangs on the order it was written in."""
        places = sorted(range(len(self.weights)), key=lambda at: self.weights[at][0])
        return Table(
            weights=tuple(self.weights[at] for at in places),
            options=tuple(
                (name, tuple(row[at] for at in places)) for name, row in sorted(self.options)
            ),
            tie=self.tie,
            band=self.band,
            robust=self.robust,
            fairly=self.fairly,
            insensitive=self.insensitive,
            somewhat=self.somewhat,
        )


@dataclass(frozen=True, slots=True)
class Compared:
    """The ranking with its second look, and how firm it is; `smaa` is None while undrawn."""

    ranking: Ranking
    stability: Stability
    tornado: Tornado
    smaa: Smaa | None


def compared(table: Table, draw: Draw = at_once) -> Compared:
    """What the methods say. Raises MethodError with fewer than two options to rank."""
    stated = _stated(table.ordered())
    return Compared(
        ranking=stated.ranking,
        stability=stated.stability,
        tornado=stated.tornado,
        smaa=draw(smaa, stated.drawn_from),
    )


@dataclass(frozen=True, slots=True)
class _Stated:
    """What follows from the scores as stated, and what the simulation is given."""

    ranking: Ranking
    stability: Stability
    tornado: Tornado
    drawn_from: SmaaInput


@lru_cache(maxsize=128)
def _stated(table: Table) -> _Stated:
    given, band = _given(table), table.band
    plain = OptionsInput(**given)
    # Names alone give the seed: neither where a line is drawn nor a worse score changes the draws.
    names = (*(one.name for one in plain.criteria), *(one.name for one in plain.options))
    seed = seed_of_names(names)
    lines: dict[str, Any] = {"robust": table.robust, "fairly": table.fairly, "seed": seed}
    return _Stated(
        ranking=rank(plain),
        stability=stability(
            StabilityInput(**given, insensitive=table.insensitive, somewhat=table.somewhat)
        ),
        tornado=tornado(TornadoInput(**given, band=band)),
        drawn_from=SmaaInput(**given, **lines, band=band),
    )


def _given(table: Table) -> dict[str, Any]:
    """The options as every method takes them. The scale is points already, so its ends are."""
    return {
        "criteria": tuple(
            Criterion(name=name, weight=weight, worst="0", best="100")
            for name, weight in table.weights
        ),
        "options": tuple(
            Option(
                name=name,
                cells=tuple(Cell(likely=likely, low=low, high=high) for likely, low, high in row),
            )
            for name, row in table.options
        ),
        "tie": table.tie,
    }
