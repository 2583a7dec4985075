"""Draws for simulation: one frozen stream of uniforms, by numpy or without it, to the same double.

Both roads take the Mersenne Twister as `random.Random(seed)` starts it. The numpy road copies that
state into `RandomState`, whose stream numpy has promised never to change. Everything after it is
elementwise arithmetic with exactly rounded operations, so a report can be reproduced years later
and on machines for which there is no numpy. Logarithms come from `math` on both roads, since
numpy's may differ in the last digit. Source: methods.md §0.5. Nothing else imports numpy.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import compress
from math import log, sqrt
from operator import add, mul, sub, truediv
from random import Random
from types import ModuleType
from typing import Any, Protocol

from wizard.case.canonical import canonical, digest_of
from wizard.engine.methods.diagnosis import Model

DRAWS = 10_000
"""Gives a probability to one percentage point at 95 % in the worst case."""


Progress = Callable[[int, int], None]
"""Told how far something is, step by step; what it raises stops it."""


def unwatched(done: int, of: int) -> None:
    """Nobody watches."""


class Column(Protocol):
    """One number per draw; arithmetic goes draw by draw."""

    def __add__(self, other: Any, /) -> Any: ...
    def __radd__(self, other: Any, /) -> Any: ...
    def __sub__(self, other: Any, /) -> Any: ...
    def __rsub__(self, other: Any, /) -> Any: ...
    def __mul__(self, other: Any, /) -> Any: ...
    def __rmul__(self, other: Any, /) -> Any: ...
    def __truediv__(self, other: Any, /) -> Any: ...
    def __rtruediv__(self, other: Any, /) -> Any: ...


class Plain:
    """A column without numpy."""

    __slots__ = ("values",)

    def __init__(self, values: list[float]) -> None:
        self.values = values

    def __add__(self, other: Plain | float) -> Plain:
        return self._with(other, add)

    def __sub__(self, other: Plain | float) -> Plain:
        return self._with(other, sub)

    def __mul__(self, other: Plain | float) -> Plain:
        return self._with(other, mul)

    def __truediv__(self, other: Plain | float) -> Plain:
        return self._with(other, truediv)

    def __radd__(self, other: float) -> Plain:
        return Plain([other + value for value in self.values])

    def __rsub__(self, other: float) -> Plain:
        return Plain([other - value for value in self.values])

    def __rmul__(self, other: float) -> Plain:
        return Plain([other * value for value in self.values])

    def __rtruediv__(self, other: float) -> Plain:
        return Plain([other / value for value in self.values])

    def _with(self, other: Plain | float, by: Callable[[float, float], float]) -> Plain:
        if isinstance(other, Plain):
            return Plain(list(map(by, self.values, other.values)))
        return Plain([by(value, other) for value in self.values])


def seed_of(given: Model) -> int:
    """The seed an input prescribes: the first eight bytes of the digest of its canonical form.

    A field named `seed` does not count, so that fixing the seed does not change it.
    """
    told = {key: value for key, value in given.model_dump(mode="json").items() if key != "seed"}
    return int(digest_of(canonical(told))[:16], 16)


def seed_of_names(names: Iterable[str]) -> int:
    """The seed for what is uncertain, by its names in their order and no figure of it.

    A figure that is worse than before then meets the draws it met before, and by luck alone
    nothing comes out better for it.
    """
    return int(digest_of(canonical(list(names)))[:16], 16)


def seed_of_rows(given: Model) -> int:
    """The same for an input of thousands of rows: of its JSON as written, fields in their order.

    To sort every row's fields took a quarter of a screening. Not for an input with a mapping in it,
    whose order would then count.
    """
    return int(digest_of(given.model_dump_json(exclude={"seed"}))[:16], 16)


def uniforms(seed: int, draws: int, width: int, *, plain: bool = False) -> tuple[Column, ...]:
    """So many columns of uniforms, the matrix filled row by row. `plain` keeps numpy out."""
    numpy = None if plain else _numpy()
    if numpy is None:
        one = Random(seed).random  # noqa: S311 - a simulation, not a secret
        rows = [[one() for _ in range(width)] for _ in range(draws)]
        return tuple(Plain(list(column)) for column in zip(*rows, strict=True))
    return tuple(numpy.ascontiguousarray(_stream(numpy, seed).random_sample((draws, width)).T))


def triangular(uniform: Column, low: float, likely: float, high: float) -> Column | float:
    """Draws between low and high, likeliest at likely; a constant when the ends are one."""
    if low == high:
        return low
    turn = (likely - low) / (high - low)
    rise, fall = (high - low) * (likely - low), (high - low) * (high - likely)
    if isinstance(uniform, Plain):
        return Plain(
            [
                low + sqrt(u * rise) if u < turn else high - sqrt((1 - u) * fall)
                for u in uniform.values
            ]
        )
    numpy: Any = _numpy()
    array: Any = uniform
    rising = array < turn
    root = numpy.sqrt(numpy.where(rising, array * rise, (1 - array) * fall))
    drawn: Column = numpy.where(rising, low + root, high - root)
    return drawn


Ends = tuple[float, float, float]
"""The least, the likeliest and the most of a triangle."""


def triangles(uniforms: Sequence[Column], ends: Sequence[Ends]) -> Column:
    """The sum of triangular draws, a column of uniforms to each, added from the first to the last.

    By numpy all are drawn at once, which costs a fraction where columns are short and many.
    """
    total: Column = uniforms[0] * 0.0
    if isinstance(total, Plain):
        drawn = (triangular(one, *told) for one, told in zip(uniforms, ends, strict=True))
    else:
        drawn = iter(_drawn_at_once(_numpy(), uniforms, ends))
    for one in drawn:
        total = total + one
    return total


def _drawn_at_once(numpy: Any, uniforms: Sequence[Column], ends: Sequence[Ends]) -> Any:
    """Row by row what `triangular` gives, by the same operations on whole blocks."""
    low, likely, high = numpy.array(ends).T[:, :, None]
    block = numpy.array(uniforms)
    width = high - low
    # Where the ends are one, any turn will do: rise and fall are nought there.
    turn = numpy.divide(likely - low, width, out=numpy.zeros_like(width), where=width > 0)
    rising = block < turn
    scaled = numpy.where(
        rising, block * (width * (likely - low)), (1 - block) * (width * (high - likely))
    )
    root = numpy.sqrt(scaled)
    return numpy.where(rising, low + root, high - root)


def exponential(uniform: Column) -> Column:
    """Exponential draws with mean one."""
    drawn = list(map(log, listed(1 - uniform)))
    if isinstance(uniform, Plain):
        return 0.0 - Plain(drawn)
    numpy: Any = _numpy()
    column: Column = 0.0 - numpy.array(drawn)
    return column


def above(one: Column, other: Column | float) -> Column:
    """1 in the draws where one is larger than the other, else 0."""
    if isinstance(one, Plain):
        against: Any = other
        lead = one - against
        return Plain([1.0 if more > 0 else 0.0 for more in lead.values])
    array: Any = one
    told: Column = (array > other).astype(float)
    return told


def larger(one: Column, other: Column) -> Column:
    """The larger of two columns in every draw."""
    if isinstance(one, Plain) and isinstance(other, Plain):
        return Plain(list(map(max, one.values, other.values)))
    numpy: Any = _numpy()
    told: Column = numpy.maximum(one, other)
    return told


def smaller(one: Column, other: Column) -> Column:
    """The smaller of two columns in every draw."""
    told: Column = 0.0 - larger(0.0 - one, 0.0 - other)
    return told


def listed(column: Column) -> list[float]:
    """The numbers of a column, as Python's own floats."""
    if isinstance(column, Plain):
        return column.values
    array: Any = column
    values: list[float] = array.tolist()
    return values


def summed(column: Column) -> float:
    """The sum from the first draw to the last.

    One addition after another on both roads: numpy's own sum adds in pairs, and Python's corrects
    for rounding from 3.12 on.
    """
    if not isinstance(column, Plain):
        numpy: Any = _numpy()
        return float(numpy.cumsum(column)[-1])
    total = 0.0
    for value in column.values:
        total += value
    return total


def mean(column: Column) -> float:
    """The mean over all draws."""
    return summed(column) / _draws(column)


def tally(column: Column, places: int) -> tuple[int, ...]:
    """In how many draws a column of whole numbers is 0, 1 and so on, for so many places."""
    if isinstance(column, Plain):
        return tuple(column.values.count(float(place)) for place in range(places))
    numpy: Any = _numpy()
    array: Any = column
    return tuple(numpy.bincount(array.astype(int), minlength=places).tolist())


def frequency(column: Column) -> float:
    """The share of draws in which a column of noughts and ones is one.

    Whole numbers add up to the same double in any order, so numpy may add them in its own.
    """
    array: Any = column
    ones = sum(column.values) if isinstance(column, Plain) else float(array.sum())
    return ones / _draws(column)


def where(column: Column, chosen: Column) -> Column:
    """The numbers of a column in the draws in which another is one, in their order."""
    if isinstance(column, Plain):
        return Plain(list(compress(column.values, listed(chosen))))
    array: Any = column
    mask: Any = chosen
    told: Column = array[mask > 0]
    return told


def standard_error(share: float, draws: int) -> float:
    """By how much an estimated probability may well be off."""
    return sqrt(share * (1 - share) / draws)


def _draws(column: Column) -> int:
    sized: Any = column.values if isinstance(column, Plain) else column
    return len(sized)


@cache
def _numpy() -> ModuleType | None:
    """Numpy, fetched when the first simulation asks; None on a machine without it."""
    try:
        import numpy
    except ImportError:
        return None
    return numpy


def _stream(numpy: ModuleType, seed: int) -> Any:
    state: tuple[int, ...] = Random(seed).getstate()[1]  # noqa: S311 - a simulation, not a secret
    stream = numpy.random.RandomState()
    stream.set_state(("MT19937", numpy.array(state[:-1], dtype=numpy.uint32), state[-1]))
    return stream
