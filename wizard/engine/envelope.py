"""What every computation hands over, whatever the method: a figure that can be redone and argued.

Source: methods.md §0.3 and §0.6; pipeline.md §4. Texts are in both languages. The method's own
figures stand in `result`; everything else is the same shape for all, so that a page or a paper can
show any of them. The same input gives the same envelope, to the byte.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, JsonValue

from wizard.content.text import Text
from wizard.engine.methods.diagnosis import Model

Status = Literal["OK", "PARTIAL", "UNKNOWN", "BLOCKED"]
"""PARTIAL: usable, but something is missing. UNKNOWN: no value may be shown as a conclusion."""
Unit = Literal["yuan", "points", "share", "days", "count", "ratio", "per_period", "none"]
Texts = Annotated[tuple[Text, ...], Field(min_length=1)]


class Step(Model):
    """One line of the working (演算步骤), enough to redo it by hand."""

    no: int
    label: Text
    formula: str
    substituted: str
    value: str


class Driver(Model):
    """What moves the result most, by how much, and its share in the spread where one is known."""

    name: Text
    effect: Decimal | None
    share: Decimal | None


class Flip(Model):
    """A value of one input at which the class or the advice changes (翻转点).

    `distance` is how far it lies from the present one, as a share of that.
    """

    what: Text
    current: Decimal
    flip_value: Decimal
    distance: Decimal | None


class Lack(Model):
    """An input that is missing, why it matters, and what the result may become with it."""

    field: str
    why: Text
    effect: tuple[Decimal, Decimal] | None


class Confidence(Model):
    """How far the result can be relied on (methods.md §P), each part None where it is not known.

    A computation is given figures, not what they rest on; so `evidence`, and with it the grade,
    is known only to those that are told of it. What cannot be concluded is graded D.
    """

    grade: Literal["A", "B", "C", "D"] | None
    completeness: Decimal | None
    evidence: Decimal | None
    robustness: Decimal | None


class Explanation(Model):
    """结论 依据 局限 下一步."""

    headline: Text
    because: Texts
    but: Texts
    next: Texts


class Laid(Model):
    """A pack or an overlay the figures in force were taken from."""

    id: str
    version: str


class Envelope(Model):
    """One result, with what it was worked out from and what follows."""

    method: str
    version: str
    pack: Laid
    overlays: tuple[Laid, ...]
    as_of: str
    inputs: Mapping[str, JsonValue]
    inputs_digest: str
    status: Status
    value: Decimal | None
    unit: Unit
    interval: tuple[Decimal, Decimal] | None
    klass: str | None
    steps: tuple[Step, ...]
    drivers: tuple[Driver, ...]
    flips: tuple[Flip, ...]
    missing: tuple[Lack, ...]
    warnings: tuple[Text, ...]
    assumptions: tuple[Text, ...]
    sources: tuple[Text, ...]
    confidence: Confidence
    explanation: Explanation
    result: Mapping[str, JsonValue]
