"""Every kind of question: what it accepts, what it says otherwise, and how a value reads."""

from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.builders import make_question
from wizard.content.questions import Column, Question, used_mark
from wizard.content.text import both
from wizard.errors import Problem
from wizard.languages import LANGS, Lang
from wizard.sentences import problem_said

KINDS = (
    *("choice", "yes_no", "text", "number", "money", "date", "rating", "attachment", "table"),
    *("weights", "scores"),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)
RATING_LIKE = st.fixed_dictionaries({"marks": JSON, "agreed": JSON})
ROWS_LIKE = st.lists(st.fixed_dictionaries({"row": JSON, "name": JSON, "cell": JSON}), max_size=3)
COLUMNS = tuple(
    Column(id="cell", label=both(kind), kind=kind)
    for kind in get_args(Column.model_fields["kind"].annotation)
)


def code(problem: Problem | None) -> str:
    return problem.code if problem else ""


def several() -> Question:
    return make_question("q", "choice", several=True, none_of_these="c")


def table(column: Column, **changes: object) -> Question:
    return make_question("q", "table", columns=(column,), **changes)


@pytest.mark.parametrize("kind", KINDS)
@given(value=JSON | RATING_LIKE | ROWS_LIKE)
@example(value="NaN")
@example(value="Infinity")
@example(value="1e999999")
@example(value="1e-999999")
@example(value=10**400)
@example(value="-0")
@example(value={"marks": {"a": "3"}, "agreed": []})
@example(value=[{"cell": []}])
def test_no_stored_value_makes_a_question_fail(kind: str, value: object) -> None:
    question = make_question("q", kind)

    problem = question.check(value)

    for lang in LANGS:
        assert isinstance(question.show(value, lang), str)
        assert problem is None or problem_said(problem, lang)


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.kind)
@given(value=JSON)
@example(value="1e999999")
def test_no_stored_cell_makes_a_table_fail(column: Column, value: object) -> None:
    question = table(column)

    problem = question.check([{"cell": value}])

    for lang in LANGS:
        assert isinstance(column.show(value, lang), str)
        assert problem is None or problem_said(problem, lang)


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ("a", ""),
        (["a"], ""),
        ("x", "choice.unknown_option"),
        ([], "choice.malformed"),
        (["a", "b"], "choice.malformed"),
        (1, "choice.malformed"),
        (None, "choice.malformed"),
    ],
)
def test_one_choice_is_one_of_the_options(value: object, problem: str) -> None:
    assert code(make_question("q", "choice").check(value)) == problem


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        (["a", "b"], ""),
        (["c"], ""),
        ([], "choice.empty"),
        (["a", "c"], "choice.contradiction"),
        (["a", "x"], "choice.unknown_option"),
        ([1], "choice.malformed"),
    ],
)
def test_none_of_these_stands_alone_among_several(value: object, problem: str) -> None:
    assert code(several().check(value)) == problem


def test_choices_read_in_the_order_they_are_offered() -> None:
    assert several().show(["b", "a"], "zh") == "a、b"
    assert several().show(["b", "a"], "en") == "a, b"


@pytest.mark.parametrize(
    ("value", "problem"), [("yes", ""), ("no", ""), (True, "choice.malformed")]
)
def test_yes_and_no_are_words(value: object, problem: str) -> None:
    assert code(make_question("q", "yes_no").check(value)) == problem


@pytest.mark.parametrize(
    ("length", "problem"), [(0, "text.empty"), (1, ""), (4, ""), (5, "text.too_long")]
)
def test_a_text_may_be_as_long_as_its_bound(length: int, problem: str) -> None:
    assert code(make_question("q", "text", at_most=4).check("字" * length)) == problem


def test_blanks_are_no_text() -> None:
    assert code(make_question("q", "text").check(" \n　")) == "text.empty"


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ("-0.01", "number.outside"),
        ("0", ""),
        ("100", ""),
        ("100.01", "number.outside"),
        (50, ""),
        ("fifty", "number.malformed"),
        (50.0, "number.malformed"),
        (True, "number.malformed"),
        ("NaN", "number.malformed"),
        ("Infinity", "number.malformed"),
        ("", "number.malformed"),
    ],
)
def test_a_number_may_stand_on_its_bounds(value: object, problem: str) -> None:
    question = make_question("q", "number", at_least=Decimal(0), at_most=Decimal(100))

    assert code(question.check(value)) == problem


@pytest.mark.parametrize(
    ("bounds", "value", "said"),
    [
        ({"at_least": Decimal(1)}, "0", "须不小于 1"),
        ({"at_most": Decimal(1000)}, "1001", "须不大于 1,000"),
        ({"at_least": Decimal(1), "at_most": Decimal(2)}, "3", "须在 1 与 2 之间"),
    ],
)
def test_a_bound_that_is_missed_is_named(bounds: dict[str, Decimal], value: str, said: str) -> None:
    problem = make_question("q", "number", **bounds).check(value)

    assert problem is not None
    assert problem_said(problem, "zh") == said


def test_money_is_never_below_nothing_and_its_bound_is_told_in_ten_thousands() -> None:
    question = make_question("q", "money", at_least=Decimal(20_000))
    problem = question.check("19999")

    assert question.check("20000") is None
    assert problem is not None
    assert problem_said(problem, "zh") == "须不小于 2.00"
    assert code(make_question("q", "money").check("-1")) == "number.too_small"


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ("2028-02-29", ""),
        ("2027-02-29", "date.malformed"),
        ("2027-13-01", "date.malformed"),
        ("3 March 2027", "date.malformed"),
        (20270303, "date.malformed"),
    ],
)
def test_only_a_day_of_the_calendar_is_a_date(value: object, problem: str) -> None:
    assert code(make_question("q", "date").check(value)) == problem


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ({"marks": {"a": "3", "b": "4"}}, ""),
        ({"marks": {"a": "3", "b": "5"}}, "rating.apart"),
        ({"marks": {"a": "3", "b": "5"}, "agreed": "4"}, ""),
        ({"marks": {"a": "3"}}, "rating.one_rater"),
        ({"marks": {"a": "3"}, "agreed": "3"}, ""),
        ({"marks": {}}, "rating.malformed"),
        ({"marks": {"a": "0"}}, "rating.malformed"),
        ({"marks": {"a": "6"}}, "rating.malformed"),
        ({"marks": "3"}, "rating.malformed"),
        ("3", "rating.malformed"),
    ],
)
def test_two_raters_may_differ_by_one(value: object, problem: str) -> None:
    assert code(make_question("q", "rating").check(value)) == problem


@pytest.mark.parametrize(
    ("value", "mark"),
    [
        ({"marks": {"a": "3", "b": "4"}}, Decimal("3.5")),
        ({"marks": {"a": "1", "b": "5", "c": "4"}}, Decimal(4)),
        ({"marks": {"a": "3", "b": "5"}, "agreed": "5"}, Decimal(5)),
        ({"marks": {}}, None),
        (3, None),
    ],
)
def test_the_mark_that_counts_is_the_one_agreed_or_the_middle(
    value: object, mark: Decimal | None
) -> None:
    assert used_mark(value) == mark


@given(st.permutations(["1", "3", "4", "5"]))
def test_the_order_of_raters_never_matters(given_marks: list[str]) -> None:
    value = {"marks": dict(zip("dcba", given_marks, strict=True))}

    assert used_mark(value) == Decimal("3.5")


@pytest.mark.parametrize(
    ("count", "problem"), [(0, "attachment.too_few"), (1, "attachment.too_few"), (2, "")]
)
def test_files_are_counted(count: int, problem: str) -> None:
    files = [{"name": f"{place}.pdf", "sha256": "0"} for place in range(count)]

    assert code(make_question("q", "attachment", at_least=2).check(files)) == problem


@pytest.mark.parametrize(
    ("count", "problem"),
    [(0, "table.too_few"), (1, ""), (3, ""), (4, "table.too_many")],
)
def test_rows_are_counted(count: int, problem: str) -> None:
    question = make_question("q", "table", at_least=1, at_most=3)

    assert code(question.check([{"row": str(place)} for place in range(count)])) == problem


@pytest.mark.parametrize(
    ("lang", "said"), [("zh", "第 2 行“费用”：须为数字"), ("en", "Row 2, Cost: Must be a number")]
)
def test_a_bad_cell_is_told_by_its_row_and_column(lang: Lang, said: str) -> None:
    label = both("x").model_copy(update={"zh": "费用", "en": "Cost"})
    question = table(Column(id="cost", label=label, kind="money"))

    problem = question.check([{"cost": "1"}, {"cost": "lots"}])

    assert problem is not None
    assert problem_said(problem, lang) == said


def test_an_empty_cell_is_a_problem_only_where_it_is_required() -> None:
    needed = Column(id="cell", label=both("x"), kind="text")
    spare = needed.model_copy(update={"required": False})

    assert code(table(needed).check([{"cell": ""}])) == "table.cell.empty"
    assert table(spare).check([{}]) is None


@pytest.mark.parametrize(
    ("kind", "value", "zh", "en"),
    [
        ("number", "1234.50", "1,234.5", "1,234.5"),
        ("money", "12345678", "1,234.57 万元", "12.346 m yuan"),
        ("money", "999999", "100.00 万元", "999,999 yuan"),
        ("date", "2026-03-05", "2026年3月5日", "5 March 2026"),
        ("yes_no", "no", "否", "No"),
        ("text", "原文", "原文", "原文"),
        ("rating", {"marks": {"a": "3", "b": "4"}}, "3.5 分（3/4）", "3.5 (3/4)"),
        ("attachment", [{"name": "甲"}, {"name": "乙"}], "甲、乙", "甲, 乙"),
        ("table", [{}], "1 行", "1 row"),
        ("table", [{}, {}], "2 行", "2 rows"),
    ],
)
def test_a_value_reads_as_an_office_writes_it(kind: str, value: object, zh: str, en: str) -> None:
    question = make_question("q", kind)

    assert (question.show(value, "zh"), question.show(value, "en")) == (zh, en)
