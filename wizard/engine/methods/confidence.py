"""How far a conclusion can be relied on (可信度): as far as its weakest part.

Source: methods.md §P. Completeness is the weight of what was answered, evidence what the answers
rest on and how old that is, robustness how likely the result is to stay. A missing critical input
leaves at best a C.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from wizard.engine.methods.exact import Figures, MethodError, Name, Share, each_once, reaches

Grade = Literal["A", "B", "C", "D"]
GRADES: tuple[Grade, ...] = ("A", "B", "C", "D")
Part = Literal["completeness", "evidence", "robustness"]
Bounds = Annotated[tuple[Share, ...], Field(min_length=3, max_length=3)]
Ground = Literal["record", "written", "experts", "single"]
GROUNDS: tuple[Ground, ...] = ("record", "written", "experts", "single")
AGES = (12, 24, 36)
"""Months up to which evidence is worth the first, second and third share; older, the last."""


class Input(Figures):
    """One thing the conclusion rests on: its weight, what it rests on, and how old that is.

    `ground` is null where it is not answered. `effect` is how far it
    moves the result between its ends.
    """

    name: Name
    weight: Annotated[Decimal, Field(gt=0, le=1000)]
    ground: Ground | None
    months: Annotated[int, Field(ge=0, le=1200)] = 0
    critical: bool = False
    effect: Annotated[Decimal, Field(ge=0, le=Decimal(10) ** 15)] = Decimal(0)


class ConfidenceInput(Figures):
    """The inputs, how robust the result is, and what is worth how much."""

    inputs: Annotated[tuple[Input, ...], Field(min_length=1, max_length=500)]
    robustness: Share
    worth: Annotated[tuple[Share, ...], Field(min_length=4, max_length=4)]
    """What a record, a written source, experts and a single judgement are worth."""
    fresh: Annotated[tuple[Share, ...], Field(min_length=4, max_length=4)]
    complete_from: Bounds
    evidence_from: Bounds
    robust_from: Bounds


class Confidence(Figures):
    """The three parts and the grade of the weakest; `raise_first` are the inputs to work on."""

    grade: Grade
    completeness: Decimal
    evidence: Decimal
    robustness: Decimal
    grades: Mapping[Part, Grade]
    weakest: Part
    missing: tuple[str, ...]
    critical_missing: tuple[str, ...]
    worth: tuple[Decimal, ...]
    """What each input that is answered is worth as evidence, in the order given."""
    raise_first: tuple[str, ...]


def confidence(given: ConfidenceInput) -> Confidence:
    """The grade."""
    each_once([one.name for one in given.inputs])
    answered = [one for one in given.inputs if one.ground is not None]
    whole = sum((one.weight for one in given.inputs), Decimal(0))
    known = sum((one.weight for one in answered), Decimal(0))
    backed = sum((one.weight * _worth(one, given) for one in answered), Decimal(0))
    parts: dict[Part, Decimal] = {
        "completeness": known / whole,
        "evidence": backed / known if known else Decimal(0),
        "robustness": given.robustness,
    }
    bounds: dict[Part, Sequence[Decimal]] = {
        "completeness": given.complete_from,
        "evidence": given.evidence_from,
        "robustness": given.robust_from,
    }
    grades = {name: graded(value, bounds[name]) for name, value in parts.items()}
    weak = weakest(grades)
    critical = tuple(one.name for one in given.inputs if one.critical and one.ground is None)
    return Confidence(
        grade=max(grades[weak], "C") if critical else grades[weak],
        grades=grades,
        weakest=weak,
        missing=tuple(one.name for one in given.inputs if one.ground is None),
        critical_missing=critical,
        worth=tuple(_worth(one, given) for one in answered),
        raise_first=_raise_first(given),
        **parts,
    )


def graded(value: Decimal, bounds: Sequence[Decimal]) -> Grade:
    """The grade of a share; a bound belongs to the better side. Raises MethodError out of order."""
    if list(bounds) != sorted(bounds, reverse=True):
        raise MethodError("confidence.bounds")
    reached = (
        grade
        for grade, bound in zip(GRADES, bounds, strict=False)
        if reaches(float(value), float(bound))
    )
    return next(reached, "D")


def weakest(grades: Mapping[Part, Grade]) -> Part:
    """The part with the worst grade, the first of equals."""
    return max(grades, key=lambda name: grades[name])


def _worth(one: Input, given: ConfidenceInput) -> Decimal:
    if one.ground is None:
        return Decimal(0)
    place = next((at for at, age in enumerate(AGES) if one.months <= age), len(AGES))
    return given.worth[GROUNDS.index(one.ground)] * given.fresh[place]


def _raise_first(given: ConfidenceInput) -> tuple[str, ...]:
    """What raises the grade most: far-reaching inputs that are missing or weak."""
    gains = {
        one.name: (one.effect or one.weight) * (1 - _worth(one, given)) for one in given.inputs
    }
    return tuple(
        name for name in sorted(gains, key=lambda name: (-gains[name], name)) if gains[name] > 0
    )[:5]
