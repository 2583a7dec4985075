"""Conditions: two values for a page, three for a gate."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from wizard.content.conditions import Condition, depends_on, holds, truth

_CONDITION: TypeAdapter[Condition] = TypeAdapter(Condition)
YES, NO, OPEN = True, False, None
Known = bool | None


def condition(told: dict[str, Any]) -> Condition:
    return _CONDITION.validate_python(told)


def said(value: Known) -> dict[str, object]:
    """An answer to `q` that makes `is_in yes` come out as wanted."""
    return {} if value is None else {"q": "yes" if value else "no"}


def both_asked(joined: str, first: Known, second: Known) -> Known:
    parts = tuple({"answer": name, "is_in": ("yes",)} for name in ("a", "b"))
    given = {name: said(value).get("q") for name, value in (("a", first), ("b", second))}
    return truth(condition({joined: parts}), {k: v for k, v in given.items() if v})


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [
        (YES, YES, YES),
        (YES, OPEN, OPEN),
        (YES, NO, NO),
        (OPEN, YES, OPEN),
        (OPEN, OPEN, OPEN),
        (OPEN, NO, NO),
        (NO, YES, NO),
        (NO, OPEN, NO),
        (NO, NO, NO),
    ],
)
def test_all_of_is_kleenes_and(first: Known, second: Known, both: Known) -> None:
    assert both_asked("all", first, second) is both


@pytest.mark.parametrize(
    ("first", "second", "either"),
    [
        (YES, YES, YES),
        (YES, OPEN, YES),
        (YES, NO, YES),
        (OPEN, YES, YES),
        (OPEN, OPEN, OPEN),
        (OPEN, NO, OPEN),
        (NO, YES, YES),
        (NO, OPEN, OPEN),
        (NO, NO, NO),
    ],
)
def test_any_of_is_kleenes_or(first: Known, second: Known, either: Known) -> None:
    assert both_asked("any", first, second) is either


@pytest.mark.parametrize(("inner", "turned"), [(YES, NO), (OPEN, OPEN), (NO, YES)])
def test_not_turns_what_is_known_and_leaves_what_is_not(inner: Known, turned: Known) -> None:
    asked = condition({"not": {"answer": "q", "is_in": ("yes",)}})

    assert truth(asked, said(inner)) is turned


@pytest.mark.parametrize(("inner", "told"), [(YES, NO), (OPEN, YES), (NO, YES)])
def test_unless_holds_until_the_part_is_known_to_be_met(inner: Known, told: Known) -> None:
    asked = condition({"unless": {"answer": "q", "is_in": ("yes",)}})

    assert truth(asked, said(inner)) is told
    assert depends_on(asked) == {"q"}


def test_a_page_is_not_shown_while_its_condition_is_not_known() -> None:
    asked = condition({"not": {"answer": "q", "is_in": ("yes",)}})

    assert not holds(asked, {})
    assert holds(asked, {"q": "no"})


@pytest.mark.parametrize(
    ("value", "reached"), [("1.99", NO), ("2", YES), ("2.01", YES), ("two", OPEN), (None, OPEN)]
)
def test_a_bound_is_reached_on_the_line(value: object, reached: Known) -> None:
    asked = condition({"answer": "q", "at_least": Decimal(2)})

    assert truth(asked, {"q": value}) is reached


def test_of_several_choices_one_is_enough() -> None:
    asked = condition({"answer": "q", "is_in": ("a", "b")})

    assert truth(asked, {"q": ["c", "b"]}) is YES
    assert truth(asked, {"q": ["c"]}) is NO


def test_all_of_nothing_is_met_and_any_of_nothing_is_not() -> None:
    assert truth(condition({"all": ()}), {}) is YES
    assert truth(condition({"any": ()}), {}) is NO


def test_a_condition_depends_on_every_question_it_mentions() -> None:
    inner = ({"answer": "a", "is_in": ("x",)}, {"not": {"answer": "b", "is_in": ("x",)}})

    assert depends_on(condition({"any": ({"all": inner}, {"all": ()})})) == {"a", "b"}


def test_a_condition_of_no_known_kind_is_refused_in_one_complaint() -> None:
    with pytest.raises(ValidationError) as raised:
        condition({"any": ({"answer": "a", "matches": "x"},)})

    assert {error["loc"][:3] for error in raised.value.errors()} == {("any", "any", 0)}


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(), st.lists, max_leaves=5))
def test_no_stored_value_makes_a_condition_fail(value: object) -> None:
    for told in ({"answer": "q", "is_in": ("a",)}, {"answer": "q", "at_least": Decimal(1)}):
        assert truth(condition(told), {"q": value}) in (True, False, None)
