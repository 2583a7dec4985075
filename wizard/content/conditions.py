"""Conditions: data that says when a step or question is shown, or whether a gate condition holds.

The language is deliberately tiny. It can ask whether an answer is one of some options, whether a
number reaches a bound, and combine such questions. Counting and comparing belong to rules.

A page is shown or not (`holds`, two-valued). A gate may also not know yet (`truth`, Kleene's
three-valued logic; `../shared` methods A).
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, assert_never

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag


class _Part(BaseModel):
    model_config = ConfigDict(
        frozen=True, strict=True, extra="forbid", defer_build=True, populate_by_name=True
    )


class AnswerIs(_Part):
    """The answer is one of these option ids; for several choices, at least one of them is."""

    answer: str
    is_in: tuple[str, ...]


class AnswerAtLeast(_Part):
    """The answer is a number not below this bound."""

    answer: str
    at_least: Decimal


class AllOf(_Part):
    """Every part is met. Met when empty."""

    all: "tuple[Condition, ...]"


class AnyOf(_Part):
    """Some part is met. Not met when empty."""

    any: "tuple[Condition, ...]"


class Not(_Part):
    """The part is not met."""

    not_: "Condition" = Field(alias="not")


class Unless(_Part):
    """The part is not known to be met: met too while nobody has answered."""

    unless: "Condition"


def _kind(value: Any) -> str:
    """Which condition a raw table is, told by the key that is present.

    With a plain union one mistake in a nested condition produced twenty-one lines of complaint;
    with this, one line naming the place.
    """
    keys = set(value) if isinstance(value, dict) else set(type(value).model_fields)
    for key in ("is_in", "at_least", "all", "any", "not", "not_", "unless"):
        if key in keys:
            return key.rstrip("_")
    return "is_in"


Condition = Annotated[
    Annotated[AnswerIs, Tag("is_in")]
    | Annotated[AnswerAtLeast, Tag("at_least")]
    | Annotated[AllOf, Tag("all")]
    | Annotated[AnyOf, Tag("any")]
    | Annotated[Not, Tag("not")]
    | Annotated[Unless, Tag("unless")],
    Discriminator(_kind),
]


def holds(condition: Condition, answers: Mapping[str, object]) -> bool:
    """Whether the condition is met by these answers; what was not answered is not met."""
    return truth(condition, answers) is True


def truth(condition: Condition, answers: Mapping[str, object]) -> bool | None:
    """Whether the condition is met, or None where the answers do not tell yet."""
    match condition:
        case AnswerIs(answer=question, is_in=wanted):
            value = answers.get(question)
            if value is None:
                return None
            chosen = value if isinstance(value, list | tuple) else (value,)
            return any(option in wanted for option in chosen)
        case AnswerAtLeast(answer=question, at_least=bound):
            number = _number(answers.get(question))
            return None if number is None else number >= bound
        case AllOf(all=parts):
            return all_of(truth(part, answers) for part in parts)
        case AnyOf(any=parts):
            return any_of(truth(part, answers) for part in parts)
        case Not(not_=part):
            inner = truth(part, answers)
            return None if inner is None else not inner
        case Unless(unless=part):
            return truth(part, answers) is not True
        case _ as unreachable:
            assert_never(unreachable)


def all_of(parts: Iterator[bool | None]) -> bool | None:
    """Kleene's and: false if any is false, else unknown if any is unknown, else true."""
    told = list(parts)
    if False in told:
        return False
    return None if None in told else True


def any_of(parts: Iterator[bool | None]) -> bool | None:
    """Kleene's or: true if any is true, else unknown if any is unknown, else false."""
    told = list(parts)
    if True in told:
        return True
    return None if None in told else False


def depends_on(condition: Condition) -> frozenset[str]:
    """The questions a condition mentions."""
    match condition:
        case AnswerIs(answer=question) | AnswerAtLeast(answer=question):
            return frozenset((question,))
        case AllOf(all=parts) | AnyOf(any=parts):
            return frozenset().union(*map(depends_on, parts))
        case Not(not_=part) | Unless(unless=part):
            return depends_on(part)
        case _ as unreachable:
            assert_never(unreachable)


def _number(value: object) -> Decimal | None:
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
