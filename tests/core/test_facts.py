"""What a rule was seen to read, and what stops it."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from tests.builders import (
    UNKNOWN,
    answers,
    make_clause,
    make_pack,
    make_parameter,
    make_question,
    make_stage,
    make_step,
)
from wizard.case.model import Answer
from wizard.content.model import Pack
from wizard.engine.evaluate import settle
from wizard.engine.facts import Facts, Missing
from wizard.engine.findings import Finding, Outcome, Reason, Unsettled

LAW = {date(2003, 1, 1): "10", date(2020, 3, 1): "20 30"}
SAYS = Reason("said")


def small() -> Pack:
    asked = (
        make_question("n", "number"),
        make_question("t", "table"),
        make_question("c", "choice"),
    )
    month = make_step("month", make_question("m", "number"), code="A2", repeats="month")
    return make_pack(
        make_stage("s", make_step("first", *asked), month),
        clauses=(make_clause("law.art1"), make_clause("law.art2")),
        parameters=(make_parameter("limit", *LAW.items(), clause="law.art1"),),
    )


def _asks(question: str) -> Callable[[Facts], Finding]:
    def judge(told: Facts) -> Finding:
        told.number(question)
        return finding()

    return judge


def nothing(rule: str, period: str) -> Outcome:
    return Unsettled(rule, "n")


def facts(
    values: dict[str, object], *, as_of: date = date(2026, 11, 23), period: str = ""
) -> Facts:
    return Facts(small(), answers(values), as_of=as_of, outcome=nothing, period=period)


def _reads_the_limit(told: Facts) -> Finding:
    told.parameter("limit")
    return finding()


def finding() -> Finding:
    return Finding("yes", SAYS, because=(SAYS,), limits=(SAYS,), next_steps=(SAYS,))


def test_a_finding_names_the_answers_it_read_and_the_clause_that_set_the_limit() -> None:
    def judge(told: Facts) -> Finding:
        assert told.number("n") < told.parameter("limit")
        return finding()

    found = settle("rule", judge, facts({"n": "5"}))

    assert isinstance(found, Finding)
    assert found.read == ("n",)
    assert found.clauses == ("law.art1",)
    assert found.parameters == ("limit",)


def test_an_answer_that_was_asked_for_in_vain_was_read_too() -> None:
    told = facts({})

    assert told.number_or("n", Decimal(7)) == 7
    assert told.read == ("n",)


@pytest.mark.parametrize(("values", "unknown"), [({}, False), ({"n": UNKNOWN}, True)])
def test_a_missing_answer_stops_the_rule_and_is_named(
    values: dict[str, object], unknown: bool
) -> None:
    outcome = settle(
        "rule", lambda told: Finding(str(told.number("n")), SAYS, (), (), ()), facts(values)
    )

    assert outcome == Unsettled("rule", "n", known_to_be_unknown=unknown)


@pytest.mark.parametrize("value", ["many", "", None, [], {"n": "1"}])
def test_a_value_that_is_no_number_stops_the_rule(value: object) -> None:
    with pytest.raises(Missing):
        facts({"n": value}).number("n")


@pytest.mark.parametrize("value", [[], "rows", [1], None])
def test_a_table_without_rows_stops_the_rule(value: object) -> None:
    with pytest.raises(Missing):
        facts({"t": value}).rows("t")
    assert facts({"t": value}).rows_or_none("t") == ()


def test_a_rule_judged_by_period_reads_its_own_period() -> None:
    told = facts({"m@2027-01": "1", "m@2027-02": "2"}, period="2027-02")

    assert told.number("m") == 2
    assert told.read == ("m@2027-02",)


def test_a_rule_judged_by_period_names_the_period_it_waits_for() -> None:
    outcome = settle(
        "rule",
        lambda told: Finding(str(told.number("m")), SAYS, (), (), ()),
        facts({}, period="2027-02"),
    )

    assert outcome == Unsettled("rule", "m@2027-02", period="2027-02")


@pytest.mark.parametrize(
    ("day", "row"),
    [
        (date(2003, 1, 1), (10,)),
        (date(2020, 2, 29), (10,)),
        (date(2020, 3, 1), (20, 30)),
        (date(2026, 11, 23), (20, 30)),
    ],
)
def test_a_figure_is_the_one_in_force_on_the_day(day: date, row: tuple[int, ...]) -> None:
    assert facts({}, as_of=day).parameters("limit") == row


def test_a_day_before_the_first_value_is_an_error() -> None:
    with pytest.raises(LookupError, match="no value in force on 2002-12-31"):
        facts({}, as_of=date(2002, 12, 31)).parameter("limit")


@pytest.mark.parametrize("day", [date(2002, 12, 31), date(1900, 1, 1)])
def test_a_rule_that_meets_a_figure_not_in_force_yet_is_unsettled_and_names_it(day: date) -> None:
    outcome = settle("r", _reads_the_limit, facts({}, as_of=day))

    assert outcome == Unsettled("r", "", parameter="limit")


@pytest.mark.parametrize("day", [date(2003, 1, 1), date(2003, 1, 2)])
def test_a_rule_speaks_from_the_first_day_a_figure_is_in_force(day: date) -> None:
    outcome = settle("r", _reads_the_limit, facts({}, as_of=day))

    assert isinstance(outcome, Finding)


def test_a_rule_that_leans_on_one_without_its_figure_names_the_same_figure() -> None:
    def early(rule: str, period: str) -> Outcome:
        return Unsettled(rule, "", parameter="limit")

    told = Facts(small(), {}, as_of=date(2002, 12, 31), outcome=early)

    assert settle("r", lambda seen: seen.finding("other"), told) == Unsettled(
        "r", "", parameter="limit"
    )


def test_a_rule_cannot_read_a_question_that_does_not_exist() -> None:
    with pytest.raises(LookupError, match="no question is called gone"):
        facts({}).number("gone")


def test_a_rule_cannot_cite_a_clause_that_does_not_exist() -> None:
    with pytest.raises(KeyError):
        facts({}).cite("law.art9")


def test_a_finding_without_a_clause_or_a_figure_cannot_be_built() -> None:
    with pytest.raises(ValueError, match="without a clause or a parameter"):
        settle("rule", lambda _: finding(), facts({}))


@pytest.mark.parametrize("lacking", ["because", "limits", "next_steps"])
def test_a_finding_that_does_not_explain_itself_cannot_be_built(lacking: str) -> None:
    because, limits, next_steps = (
        () if name == lacking else (SAYS,) for name in ("because", "limits", "next_steps")
    )

    with pytest.raises(ValueError, match="does not say why"):
        Finding("yes", SAYS, because=because, limits=limits, next_steps=next_steps)


def test_a_rule_that_leans_on_another_takes_over_what_that_one_rested_on() -> None:
    other = settle("other", _cites_and_reads, facts({"n": "1"}))
    told = Facts(small(), {}, as_of=date(2026, 1, 1), outcome=lambda *_: other)

    told.finding("other")

    assert (told.read, told.clauses) == (("n",), ("law.art2",))


def _cites_and_reads(told: Facts) -> Finding:
    told.cite("law.art2")
    told.number("n")
    return finding()


def test_a_rule_waits_for_the_question_another_rule_waits_for() -> None:
    with pytest.raises(Missing) as raised:
        facts({}).finding("other")

    assert raised.value.question == "n"
    assert facts({}).finding_if_any("other") is None


def test_what_does_not_apply_is_neither_given_nor_unknown() -> None:
    away = Answer(question="n", standing="not_applicable", reason="没有")
    told = Facts(small(), {"n": away}, as_of=date(2026, 1, 1), outcome=nothing)

    assert not told.applies("n")
    assert not told.given("n")
    with pytest.raises(Missing) as raised:
        told.number("n")
    assert not raised.value.unknown
