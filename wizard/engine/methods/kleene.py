"""Yes, no and not known yet (Kleene 1952), and conditions over facts in these three values.

Source: methods.md §A. A fact that is not answered is not known; `all` of nothing holds, `any` of
nothing does not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from operator import ge, gt, le, lt
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Discriminator, Field, Tag

from wizard.engine.methods.exact import Figures, MethodError, Name

Truth = bool | None
"""None is not known."""
Scalar = bool | Decimal | str
Facts = Mapping[str, Scalar | None]


def all_of(parts: Iterable[Truth]) -> Truth:
    """No if any is no; else not known if any is not; else yes."""
    told = tuple(parts)
    if False in told:
        return False
    return None if None in told else True


def any_of(parts: Iterable[Truth]) -> Truth:
    """Yes if any is yes; else not known if any is not; else no."""
    told = tuple(parts)
    if True in told:
        return True
    return None if None in told else False


def negation(part: Truth) -> Truth:
    """The other way round; what is not known stays so."""
    return None if part is None else not part


class FactIs(Figures):
    """One fact beside a value."""

    fact: Name
    op: Literal["==", "!=", ">", ">=", "<", "<=", "in"]
    value: Scalar | Annotated[tuple[Scalar, ...], Field(max_length=50)]


class All(Figures):
    """Every part holds."""

    all: Annotated[tuple[Condition, ...], Field(max_length=50)]


class Any_(Figures):  # noqa: N801 - the word of the grammar, told apart from typing's
    """Some part holds."""

    any: Annotated[tuple[Condition, ...], Field(max_length=50)]


class Not(Figures):
    """The part does not hold."""

    model_config = ConfigDict(populate_by_name=True)

    part: Annotated[Condition, Field(alias="not")]


def _kind(value: Any) -> str:
    """Which kind of condition a value is, by the word it uses."""
    match value:
        case All() | {"all": _}:
            return "all"
        case Any_() | {"any": _}:
            return "any"
        case Not() | {"not": _} | {"part": _}:
            return "not"
        case _:
            return "fact"


Condition = Annotated[
    Annotated[FactIs, Tag("fact")]
    | Annotated[All, Tag("all")]
    | Annotated[Any_, Tag("any")]
    | Annotated[Not, Tag("not")],
    Discriminator(_kind),
]
DEEPEST = 20


def truth(condition: FactIs | All | Any_ | Not, facts: Facts, *, depth: int = 0) -> Truth:
    """Whether a condition holds. Raises MethodError for what cannot be compared."""
    if depth > DEEPEST:
        raise MethodError("gates.too_deep", most=str(DEEPEST))
    match condition:
        case FactIs():
            return _compared(condition, facts)
        case All(all=parts):
            return all_of(truth(part, facts, depth=depth + 1) for part in parts)
        case Any_(any=parts):
            return any_of(truth(part, facts, depth=depth + 1) for part in parts)
        case Not(part=part):
            return negation(truth(part, facts, depth=depth + 1))


def named(condition: FactIs | All | Any_ | Not) -> Iterator[str]:
    """The facts a condition reads."""
    match condition:
        case FactIs(fact=name):
            yield name
        case All(all=parts) | Any_(any=parts):
            for part in parts:
                yield from named(part)
        case Not(part=part):
            yield from named(part)


_ORDERS: Mapping[str, Callable[[Any, Any], bool]] = {">": gt, ">=": ge, "<": lt, "<=": le}


def _compared(condition: FactIs, facts: Facts) -> Truth:
    fact, value = facts.get(condition.fact), condition.value
    if fact is None:
        return None
    if condition.op == "in":
        return fact in value if isinstance(value, tuple) else fact == value
    if condition.op in ("==", "!="):
        return (fact == value) is (condition.op == "==")
    if not (_is_number(fact) and _is_number(value)):
        raise MethodError("gates.no_order", fact=condition.fact)
    return _ORDERS[condition.op](fact, value)


def _is_number(value: object) -> bool:
    return isinstance(value, Decimal)
