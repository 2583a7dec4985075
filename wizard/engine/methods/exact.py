"""What the scoring methods share: finite floats in, equality within a tolerance, a worded refusal.

Source: methods.md §0.1 (weights and scores are floats) and §0.4 (when two numbers are equal).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Annotated

from pydantic import ConfigDict, Field

from wizard.engine.methods.diagnosis import Model
from wizard.errors import WizardError

Money = Annotated[Decimal, Field(ge=0, le=Decimal(10) ** 15)]
"""Yuan. No department spends a thousand trillion."""
Share = Annotated[Decimal, Field(ge=0, le=1)]
Points = Annotated[Decimal, Field(ge=0, le=100)]
Name = Annotated[str, Field(min_length=1, max_length=200)]


class MethodError(WizardError):
    """The figures given have no answer; the code says why, the values name what to put right."""


class Figures(Model):
    """What a scoring method takes: as every model, and no number may be infinite or undefined."""

    model_config = ConfigDict(allow_inf_nan=False)


def equal(one: float, other: float) -> bool:
    """Whether two numbers count as the same."""
    return abs(one - other) <= 1e-9 * max(1.0, abs(one), abs(other))


def reaches(value: float, bound: float) -> bool:
    """Whether a value is at least a bound, the bound included after the tolerance."""
    return value > bound or equal(value, bound)


def quantile(values: Iterable[float], share: float) -> float:
    """The value below which a share lies, linear between neighbours (type 7)."""
    ordered = sorted(values)
    place = (len(ordered) - 1) * share
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (place - low) * (ordered[high] - ordered[low])


def each_once(names: Sequence[str]) -> None:
    """Refuse a name that comes twice."""
    twice = [name for name, times in Counter(names).items() if times > 1]
    if twice:
        raise MethodError("method.name_twice", name=twice[0])


def one_for_each(name: str, given: Sequence[object], wanted: Sequence[object]) -> None:
    """Refuse a row that has not one figure for every column."""
    if len(given) != len(wanted):
        raise MethodError(
            "method.count_differs", name=name, given=str(len(given)), wanted=str(len(wanted))
        )
