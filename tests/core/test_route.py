"""Which steps apply, in which periods, and which answers count."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import (
    UNKNOWN,
    answers,
    make_matter,
    make_pack,
    make_question,
    make_stage,
    make_step,
)
from wizard.case.model import DEPARTMENT, Answer
from wizard.content.model import Pack, Step
from wizard.engine.periods import LONGEST_MONTHS, contract_months, period_of, periods
from wizard.engine.route import Route, Stop, route, worked_months

WANTED = {"answer": "wanted", "is_in": ("yes",)}


def small() -> Pack:
    """A step, a step shown when wanted, and a question shown in it when detail is chosen."""
    first = make_step("first", make_question("wanted", "yes_no"), code="A1")
    second = make_step(
        "second",
        make_question("detail", "choice"),
        make_question("more", shown_when={"answer": "detail", "is_in": ("a",)}),
        code="A2",
        shown_when=WANTED,
    )
    own = make_step("own", make_question("name"), code="D1")
    return make_pack(make_stage("s", first, second), department=(own,))


def monthly() -> Pack:
    """A contract, and a step worked once a month with a question that looks back within it."""
    signing = make_step(
        "signing",
        make_question("contract.start", "date"),
        make_question("contract.months", "number"),
        code="A1",
    )
    asked = (
        make_question("volume", "number"),
        make_question("why", shown_when={"answer": "volume", "at_least": Decimal(10)}),
    )
    month = make_step("month", *asked, code="A2", repeats="month")
    quarter = make_step("quarter", make_question("trend"), code="A3", repeats="quarter")
    return make_pack(make_stage("s", signing, month, quarter))


def walk(pack: Pack, values: dict[str, object], opened: str = "") -> Route:
    return route(pack, make_matter(pack), answers(values), opened)


def shown(walked: Route) -> list[str]:
    return [stop.key for stop in walked.stops]


def only(walked: Route, step: str) -> Stop:
    (stop,) = walked.of_step(step)
    return stop


def test_a_step_whose_condition_waits_on_an_unanswered_question_is_not_on_the_route() -> None:
    assert shown(walk(small(), {})) == ["own", "first"]
    assert shown(walk(small(), {"wanted": UNKNOWN})) == ["own", "first"]
    assert shown(walk(small(), {"wanted": "no"})) == ["own", "first"]


def test_a_step_whose_condition_is_met_is_on_the_route_in_its_place() -> None:
    assert shown(walk(small(), {"wanted": "yes"})) == ["own", "first", "second"]


def test_a_question_is_shown_by_an_answer_of_its_own_step() -> None:
    walked = walk(small(), {"wanted": "yes", "detail": "a"})

    assert [one.key for one in only(walked, "second").asked] == ["detail", "more"]


def test_an_answer_off_the_route_is_dormant_and_shows_nothing() -> None:
    walked = walk(small(), {"wanted": "no", "detail": "a", "more": "x"})

    assert walked.dormant == ("detail", "more")
    assert set(walked.active) == {"wanted"}


def test_an_answer_comes_back_as_it_was_when_its_question_does() -> None:
    walked = walk(small(), {"wanted": "yes", "detail": "a", "more": "x"})

    assert walked.dormant == ()
    assert walked.active["more"].value == "x"


def test_only_what_changed_since_the_walk_before_is_checked_again() -> None:
    pack, told = small(), answers({"wanted": "yes", "detail": "a"})
    before = route(pack, make_matter(pack), told)

    after = route(pack, make_matter(pack), {**told, **answers({"detail": "x"})}, before=before)

    assert after.met["wanted"] is before.met["wanted"]
    assert after.met["detail"].problem is not None


def test_an_equal_question_of_another_pack_is_checked_afresh() -> None:
    one, other, told = small(), small(), answers({"wanted": "yes"})
    before = route(one, make_matter(one), told)

    after = route(other, make_matter(other), told, before=before)

    assert after.met["wanted"] is not before.met["wanted"]
    assert after == route(other, make_matter(other), told)


def test_the_departments_own_pages_are_walked_without_any_stage() -> None:
    pack = small()

    walked = route(pack, make_matter(pack, id=DEPARTMENT), answers({"wanted": "yes"}))

    assert shown(walked) == ["own"]
    assert walked.dormant == ("wanted",)


@pytest.mark.parametrize(
    ("values", "status"),
    [
        ({}, "todo"),
        ({"detail": "a"}, "started"),
        ({"detail": "x"}, "problem"),
        ({"detail": "a", "more": "x"}, "done"),
        ({"detail": "a", "more": ""}, "problem"),
        ({"detail": "b"}, "done"),
        ({"detail": UNKNOWN}, "done"),
    ],
)
def test_a_step_stands_as_its_answers_do(values: dict[str, object], status: str) -> None:
    assert only(walk(small(), {"wanted": "yes", **values}), "second").status == status


def test_not_applicable_needs_a_reason() -> None:
    pack, plain = small(), Answer(question="wanted", standing="not_applicable")
    reasoned = plain.model_copy(update={"reason": "没有这项"})

    (bad,) = route(pack, make_matter(pack), {"wanted": plain}).of_step("first")
    (good,) = route(pack, make_matter(pack), {"wanted": reasoned}).of_step("first")

    assert bad.asked[0].problem is not None
    assert bad.asked[0].problem.code == "not_applicable.no_reason"
    assert good.status == "done"


@pytest.mark.parametrize(("start", "backfilled"), [(1, False), (2, True)])
def test_stages_before_the_one_a_matter_starts_in_are_filled_in_afterwards(
    start: int, backfilled: bool
) -> None:
    pack = small()

    (stop,) = route(pack, make_matter(pack, start_stage=start), {}).of_step("first")

    assert stop.backfilled is backfilled


# --- periods --------------------------------------------------------------------------------------

CONTRACT: dict[str, object] = {"contract.start": "2027-11-15", "contract.months": "4"}


def test_no_month_is_worked_before_the_contract_is_known() -> None:
    assert shown(walk(monthly(), {})) == ["signing"]
    assert shown(walk(monthly(), {"contract.start": "2027-11-15"})) == ["signing"]


def test_the_first_month_of_a_contract_is_open() -> None:
    walked = walk(monthly(), CONTRACT)

    assert walked.months == ("2027-11",)
    assert walked.all_months == ("2027-11", "2027-12", "2028-01", "2028-02")
    assert shown(walked) == ["signing", "month@2027-11", "quarter@2027-Q4"]


def test_answering_in_a_month_opens_it_and_all_before() -> None:
    walked = walk(monthly(), {**CONTRACT, "volume@2028-01": "3"})

    assert walked.months == ("2027-11", "2027-12", "2028-01")
    assert [stop.period for stop in walked.of_step("quarter")] == ["2027-Q4", "2028-Q1"]


def test_a_month_somebody_opened_is_worked_though_nothing_is_answered() -> None:
    assert walk(monthly(), CONTRACT, "2027-12").months == ("2027-11", "2027-12")


def test_an_answer_outside_the_contract_is_dormant() -> None:
    walked = walk(monthly(), {**CONTRACT, "volume@2029-01": "3"})

    assert walked.dormant == ("volume@2029-01",)
    assert walked.months == ("2027-11",)


def test_within_a_period_a_question_looks_back_at_the_same_period() -> None:
    walked = walk(monthly(), {**CONTRACT, "volume@2027-11": "10", "volume@2027-12": "9"})

    asked = {stop.period: [one.key for one in stop.asked] for stop in walked.of_step("month")}
    assert asked["2027-11"] == ["volume@2027-11", "why@2027-11"]
    assert asked["2027-12"] == ["volume@2027-12"]


@pytest.mark.parametrize(
    ("month", "quarter", "half"),
    [
        ("2027-01", "2027-Q1", "2027-H1"),
        ("2027-03", "2027-Q1", "2027-H1"),
        ("2027-04", "2027-Q2", "2027-H1"),
        ("2027-06", "2027-Q2", "2027-H1"),
        ("2027-07", "2027-Q3", "2027-H2"),
        ("2027-12", "2027-Q4", "2027-H2"),
    ],
)
def test_a_month_falls_into_its_quarter_and_half_year(month: str, quarter: str, half: str) -> None:
    assert period_of("quarter", month) == quarter
    assert period_of("half_year", month) == half


@pytest.mark.parametrize(("length", "count"), [("0", 0), ("1", 1), ("120", 120), ("9999", 120)])
def test_a_mistyped_term_makes_no_thousand_months(length: str, count: int) -> None:
    assert LONGEST_MONTHS == 120
    assert (
        len(contract_months({"contract.start": "2027-01-01", "contract.months": length})) == count
    )


@given(
    st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1)),
    st.integers(min_value=1, max_value=LONGEST_MONTHS),
)
def test_months_follow_each_other_and_sort_by_time(start: date, length: int) -> None:
    months = contract_months({"contract.start": str(start), "contract.months": str(length)})

    assert len(set(months)) == length
    assert list(periods("quarter", months)) == sorted(periods("quarter", months))


@given(st.sets(st.sampled_from(["2027-11", "2027-12", "2028-01", "2028-02"])))
def test_the_months_worked_are_never_with_a_gap(touched: set[str]) -> None:
    every = contract_months(CONTRACT)

    worked = worked_months(every, touched)

    assert worked == every[: len(worked)]
    assert touched <= set(worked)


def test_a_question_of_the_shipped_pack_is_met_once(pack: Pack) -> None:
    steps: list[Step] = list(pack.steps())
    ids = [question.id for step in steps for question in step.questions]

    assert len(ids) == len(set(ids))
