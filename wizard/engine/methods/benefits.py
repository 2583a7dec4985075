"""How much of the promised benefit has come (效益实现率 BRR), in money of today.

Source: methods.md §N. A year without a figure counts on neither side; a benefit whose baseline was
not recorded before the contract cannot be judged at all.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from wizard.engine.methods.exact import (
    Figures,
    MethodError,
    Money,
    Name,
    Share,
    each_once,
    one_for_each,
    reaches,
)

Class = Literal["reached", "mostly", "partly", "missed"]
CLASSES: tuple[Class, ...] = ("reached", "mostly", "partly", "missed")
Amount = Annotated[Decimal, Field(ge=-(Decimal(10) ** 15), le=Decimal(10) ** 15)]


class Benefit(Figures):
    """One benefit in yuan: planned and actual for each year from 1 on; null is not known."""

    name: Name
    planned: Annotated[tuple[Money, ...], Field(min_length=1, max_length=30)]
    actual: Annotated[tuple[Amount | None, ...], Field(min_length=1, max_length=30)]
    baseline: bool = True


class BenefitsInput(Figures):
    """The benefits, the real rate, and the shares from which they count as reached."""

    benefits: Annotated[tuple[Benefit, ...], Field(min_length=1, max_length=100)]
    rate: Annotated[Decimal, Field(gt=Decimal("-0.5"), le=1)]
    bounds: Annotated[tuple[Share, ...], Field(min_length=3, max_length=3)]


class Realised(Figures):
    """One benefit, or all: planned and actual in money of today, their ratio and its class.

    `open_years` are those without a figure.
    """

    name: str
    planned: Decimal
    actual: Decimal
    ratio: Decimal | None
    klass: Class | None
    open_years: tuple[int, ...]


class Benefits(Figures):
    """Every benefit that can be judged, all together, and those that cannot be."""

    benefits: tuple[Realised, ...]
    together: Realised
    unjudged: tuple[str, ...]


def benefits(given: BenefitsInput) -> Benefits:
    """The ratios. Raises MethodError for years that do not match."""
    each_once([one.name for one in given.benefits])
    for one in given.benefits:
        one_for_each(one.name, one.actual, one.planned)
    told = tuple(_realised(one, given) for one in given.benefits if one.baseline)
    planned = sum((one.planned for one in told), Decimal(0))
    actual = sum((one.actual for one in told), Decimal(0))
    return Benefits(
        benefits=told,
        together=_judged("", planned, actual, (), given.bounds),
        unjudged=tuple(one.name for one in given.benefits if not one.baseline),
    )


def _realised(one: Benefit, given: BenefitsInput) -> Realised:
    planned, actual, open_years = Decimal(0), Decimal(0), []
    for year, (plan, came) in enumerate(zip(one.planned, one.actual, strict=True), start=1):
        if came is None:
            open_years.append(year)
            continue
        factor = 1 / (1 + given.rate) ** year
        planned, actual = planned + plan * factor, actual + came * factor
    return _judged(one.name, planned, actual, tuple(open_years), given.bounds)


def _judged(
    name: str,
    planned: Decimal,
    actual: Decimal,
    open_years: tuple[int, ...],
    bounds: Sequence[Decimal],
) -> Realised:
    ratio = actual / planned if planned else None
    return Realised(
        name=name,
        planned=planned,
        actual=actual,
        ratio=ratio,
        klass=None if ratio is None else class_of(ratio, bounds),
        open_years=open_years,
    )


def class_of(ratio: Decimal, bounds: Sequence[Decimal]) -> Class:
    """The class of a ratio; a bound belongs to the better side. Raises MethodError out of order."""
    if list(bounds) != sorted(bounds, reverse=True):
        raise MethodError("benefits.bounds")
    reached = (
        name
        for name, bound in zip(CLASSES, bounds, strict=False)
        if reaches(float(ratio), float(bound))
    )
    return next(reached, "missed")
