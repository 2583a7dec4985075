"""What a teller hands over, and how it becomes the envelope's texts in both languages.

A teller names phrases and gives the numbers that fill them. It makes no sentence itself and works
out nothing the method has not worked out.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import Literal

from wizard.content.model import Pack
from wizard.content.text import Text, both
from wizard.engine.envelope import (
    Confidence,
    Driver,
    Explanation,
    Flip,
    Lack,
    Status,
    Step,
    Unit,
)
from wizard.engine.wording import fill
from wizard.languages import Lang

Number = Decimal | float | int
TOP_DRIVERS = 5


@dataclass(frozen=True, slots=True)
class Said:
    """A phrase and what fills it."""

    phrase: str
    values: Mapping[str, "Filling"] = field(default_factory=dict)


Filling = Number | str | date | Text | Said | Sequence[str | Text | Said]
"""What a place may be filled with; a phrase is said first, several are listed."""


def says(phrase: str, **values: Filling) -> Said:
    """One sentence or word: a phrase of the pack and what fills it."""
    return Said(phrase, values)


@dataclass(frozen=True, slots=True)
class Working:
    """One step of the working: its label, the formula, the same with numbers, what comes out."""

    label: Said
    formula: str
    substituted: str
    value: Number


@dataclass(frozen=True, slots=True)
class Moves:
    """A driver before it is said."""

    name: str | Said
    effect: Number | None = None
    share: Number | None = None


@dataclass(frozen=True, slots=True)
class Turns:
    """A flip before it is said."""

    what: Said
    current: Number
    flip_value: Number


@dataclass(frozen=True, slots=True)
class Lacks:
    """Something missing before it is said."""

    field: str
    why: Said
    effect: tuple[Number, Number] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """All that is to be said of one result. `clauses` are those it rests on, by id."""

    headline: Said
    because: tuple[Said, ...]
    but: tuple[Said, ...]
    next: tuple[Said, ...]
    status: Status = "OK"
    value: Number | None = None
    unit: Unit = "none"
    interval: tuple[Number, Number] | None = None
    klass: str | None = None
    steps: tuple[Working, ...] = ()
    drivers: tuple[Moves, ...] = ()
    flips: tuple[Turns, ...] = ()
    missing: tuple[Lacks, ...] = ()
    warnings: tuple[Said, ...] = ()
    assumptions: tuple[Said, ...] = ()
    clauses: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    grade: Literal["A", "B", "C", "D"] | None = None
    completeness: Number | None = None
    evidence: Number | None = None
    robustness: Number | None = None

    def explanation(self, pack: Pack) -> Explanation:
        """The four parts."""
        return Explanation(
            headline=text(pack, self.headline),
            because=texts(pack, self.because),
            but=texts(pack, self.but),
            next=texts(pack, self.next),
        )

    def working(self, pack: Pack) -> tuple[Step, ...]:
        """The steps, numbered."""
        return tuple(
            Step(
                no=no,
                label=text(pack, one.label),
                formula=one.formula,
                substituted=one.substituted,
                value=shown(one.value),
            )
            for no, one in enumerate(self.steps, start=1)
        )

    def movers(self, pack: Pack) -> tuple[Driver, ...]:
        """The few that move most, as the teller ordered them."""
        return tuple(
            Driver(name=text(pack, one.name), effect=maybe(one.effect), share=maybe(one.share))
            for one in self.drivers[:TOP_DRIVERS]
        )

    def turns(self, pack: Pack) -> tuple[Flip, ...]:
        """The flips, nearest first."""
        told = [_flip(pack, one) for one in self.flips]
        return tuple(sorted(told, key=lambda one: (one.distance is None, one.distance or 0)))

    def lacks(self, pack: Pack) -> tuple[Lack, ...]:
        """What is missing."""
        return tuple(
            Lack(
                field=one.field,
                why=text(pack, one.why),
                effect=None if one.effect is None else span(one.effect),
            )
            for one in self.missing
        )

    def confidence(self) -> Confidence:
        """What is known of how far to rely on it."""
        return Confidence(
            grade="D" if self.status == "UNKNOWN" else self.grade,
            completeness=maybe(self.completeness),
            evidence=maybe(self.evidence),
            robustness=maybe(self.robustness),
        )


def _flip(pack: Pack, one: Turns) -> Flip:
    current, flip_value = exact(one.current), exact(one.flip_value)
    distance = abs(flip_value - current) / abs(current) if current else None
    return Flip(
        what=text(pack, one.what), current=current, flip_value=flip_value, distance=distance
    )


# --- words ----------------------------------------------------------------------------------------


def text(pack: Pack, said: str | Text | Said) -> Text:
    """A phrase in both languages; a name somebody gave is the same in both."""
    match said:
        case str():
            return both(said)
        case Text():
            return said
        case _:
            return Text(zh=_in(pack, said, "zh"), en=_in(pack, said, "en"))


def texts(pack: Pack, many: Sequence[Said]) -> tuple[Text, ...]:
    """Several phrases in both languages."""
    return tuple(text(pack, one) for one in many)


def _in(pack: Pack, said: Said, lang: Lang) -> str:
    values = {name: _filling(pack, value, lang) for name, value in said.values.items()}
    return fill(pack.phrase_of[said.phrase], values, lang)


def _filling(pack: Pack, value: Filling, lang: Lang) -> Decimal | int | str | date:
    match value:
        case Said() | Text():
            return text(pack, value).in_(lang)
        case float():
            return exact(value)
        case Decimal() | int() | str() | date():
            return value
        case _:
            return ("、" if lang == "zh" else ", ").join(text(pack, one).in_(lang) for one in value)


# --- numbers --------------------------------------------------------------------------------------


def exact(value: Number) -> Decimal:
    """The number as a decimal of the digits it is written with."""
    return value if isinstance(value, Decimal) else Decimal(repr(value))


def maybe(value: Number | None) -> Decimal | None:
    """The same, where there is one."""
    return None if value is None else exact(value)


def span(ends: tuple[Number, Number]) -> tuple[Decimal, Decimal]:
    """Both ends of an interval."""
    return exact(ends[0]), exact(ends[1])


def shown(value: Number) -> str:
    """A number as it stands in a working: at most six decimals, no trailing noughts."""
    rounded = exact(value).quantize(Decimal("0.000001"), rounding=ROUND_HALF_UP)
    told = f"{rounded:f}".rstrip("0").rstrip(".")
    return "0" if told in ("-0", "") else told


def summed(values: Sequence[Number]) -> str:
    """A sum as it stands in a working."""
    return " + ".join(_bracketed(one) for one in values)


def _bracketed(value: Number) -> str:
    """A number in a row of operations; in brackets below zero."""
    told = shown(value)
    return f"({told})" if told.startswith("-") else told


def weighed(weights: Sequence[Number], values: Sequence[Number]) -> str:
    """A weighted sum as it stands in a working."""
    pairs = zip(weights, values, strict=True)
    return " + ".join(f"{_bracketed(weight)}×{_bracketed(value)}" for weight, value in pairs)


def likelihood(share: Number) -> str:
    """A probability in whole per cent, never as certain (methods.md §0.5)."""
    percent = exact(share) * 100
    if percent > 99:
        return ">99 %"
    if percent < 1:
        return "<1 %"
    return f"{(percent + Decimal('0.5')).to_integral_value(ROUND_FLOOR)} %"
