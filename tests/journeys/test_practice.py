"""The practice workspace tells three matters that hold together, and the figures they stand for."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from wizard.case.casefile import CaseFile
from wizard.case.workspace import Workspace
from wizard.content.numerals import rounded
from wizard.engine.evaluate import Results
from wizard.practice import MATTERS, build_practice
from wizard.session import department_matter, results_of


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    path: Path = tmp_path_factory.mktemp("practice") / "practice.dingce"
    build_practice(path)
    with Workspace.open(path) as workspace:
        yield workspace


@pytest.fixture(scope="module")
def told(practice: Workspace) -> Mapping[str, Results]:
    return {matter.id: results_of(practice, matter) for matter in practice.matters()}


def measured(results: Results, rule: str, measure: str, period: str = "") -> Decimal:
    finding = results.finding(rule, period)
    assert finding is not None, rule
    return finding.measures[measure]


def verdict(results: Results, rule: str) -> str:
    finding = results.finding(rule)
    return "" if finding is None else finding.verdict


def test_there_is_a_matter_for_every_story(told: Mapping[str, Results]) -> None:
    assert len(told) == len(MATTERS)


def test_every_answer_is_acceptable_and_counts(told: Mapping[str, Results]) -> None:
    for name, results in told.items():
        assert [one.key for one in results.route.asked() if one.problem] == [], name
        assert results.route.dormant == (), name


def test_every_answer_that_asks_for_a_basis_has_one(told: Mapping[str, Results]) -> None:
    bare = [
        one.key
        for results in told.values()
        for one in results.route.asked()
        if one.question.asks_basis
        and one.answer
        and one.answer.standing == "given"
        and one.answer.basis is None
    ]

    assert bare == []


def test_the_hotline_is_answered_to_the_end(told: Mapping[str, Results]) -> None:
    assert [one.key for one in told["hotline"].route.asked() if one.answer is None] == []


def test_every_gate_of_the_hotline_is_passed_and_stands(told: Mapping[str, Results]) -> None:
    standings = {name: gate.standing for name, gate in told["hotline"].gates.items()}

    assert set(standings.values()) == {"passed"}


def test_the_hotline_shows_the_worked_numbers(told: Mapping[str, Results]) -> None:
    hotline = told["hotline"]

    assert measured(hotline, "diagnosis", "need") == Decimal("63.1")
    assert measured(hotline, "diagnosis", "fit") == Decimal("79.25")
    assert rounded(measured(hotline, "cost.annual", "advantage") * 100, 2) == Decimal("-3.65")
    assert rounded(measured(hotline, "suitability", "score"), 2) == Decimal("62.82")
    assert measured(hotline, "risks", "mean") == 9
    assert verdict(hotline, "conclusion") == "conditional"
    assert verdict(hotline, "confidence") in ("a", "b")


def test_july_is_scored_88_and_paid_18_92(told: Mapping[str, Results]) -> None:
    assert measured(told["hotline"], "kpi.score", "score", "2027-07") == 88
    assert measured(told["hotline"], "payment.due", "due", "2027-07") == 189_200


def test_every_month_is_paid_what_is_due(told: Mapping[str, Results]) -> None:
    hotline = told["hotline"]
    assert len(hotline.route.months) == 12

    for month in hotline.route.months:
        due = measured(hotline, "payment.due", "due", month)
        assert Decimal(str(hotline.value("payment.paid", month))) == due, month


def test_the_permits_stop_at_the_power_they_hold(told: Mapping[str, Results]) -> None:
    permits = told["permits"]

    assert verdict(permits, "redline.power") == "hit"
    assert verdict(permits, "conclusion") == "forbidden"
    assert permits.snapshot.gates == {}
    assert [said.rule for said in permits.snapshot.disagreements] == ["redline.power"]


def test_the_intake_is_to_be_simplified_first(told: Mapping[str, Results]) -> None:
    assert verdict(told["intake"], "path") == "bpr"
    assert verdict(told["intake"], "conclusion") == "optimise"
    assert set(told["intake"].snapshot.gates) == {"G0"}


def test_the_history_never_goes_back_in_time(practice: Workspace) -> None:
    department = department_matter(practice.newest_pack(), "2026-11-23")
    moments = [event.at for event in CaseFile(practice, department).events()]

    assert moments == sorted(moments)
