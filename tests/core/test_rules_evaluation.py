"""Whether what was promised has come: acceptance, performance, savings, renewal, exit, files."""

import pytest

from tests.builders import found, judged, unsettled
from tests.core.stories import Values, stage_one
from tests.core.test_rules_governance import governed
from wizard.content.model import Pack


def accepted(*verdicts: str, outcome: str = "pass") -> Values:
    rows = [
        {"row": f"a{place}", "name": f"第{place}项", "verdict": one}
        for place, one in enumerate(verdicts)
    ]
    return {"acceptance.items": rows, "acceptance.outcome": outcome}


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        (accepted("pass", "pass"), "passed"),
        (accepted("pass", "fail"), "failed"),
        (accepted("pass", outcome="fail"), "failed"),
    ],
)
def test_one_item_that_fails_fails_the_acceptance(pack: Pack, told: Values, verdict: str) -> None:
    assert found(judged(pack, told), "acceptance").verdict == verdict


@pytest.mark.parametrize(
    ("output", "grade"),
    [
        ("40", "excellent"),
        ("39.9", "good"),
        ("30", "good"),
        ("29.9", "middle"),
        ("10", "middle"),
        ("9.9", "poor"),
        ("0", "poor"),
    ],
)
def test_a_performance_grade_is_closed_below(pack: Pack, output: str, grade: str) -> None:
    told: Values = {
        "performance.execution": "10",
        "performance.output": output,
        "performance.benefit": "30",
        "performance.satisfaction": "10",
    }

    assert found(judged(pack, told), "performance").verdict == grade


def test_no_part_of_the_performance_counts_for_more_than_its_most(pack: Pack) -> None:
    told: Values = {
        f"performance.{part}": "100" for part in ("execution", "output", "benefit", "satisfaction")
    }

    assert found(judged(pack, told), "performance").measures["score"] == 100


@pytest.mark.parametrize(
    ("paid", "verdict"),
    [
        ("869999", "better"),
        ("870000", "as_planned"),
        ("930000", "as_planned"),
        ("930001", "worse"),
    ],
)
def test_a_saving_within_three_points_of_the_plan_is_as_planned(
    pack: Pack, paid: str, verdict: str
) -> None:
    plan = stage_one(pack) | {
        "cost.inside": [{"row": "contract", "amount": "1000000", "share": "100"}],
        "cost.price": "900000",
        **dict.fromkeys(("cost.tender", "cost.transition", "cost.governance"), "0"),
        "cost.exit_rate": "0",
        "cost.risk_rate": "0",
    }
    came: Values = {
        "actual.inside_saved": "1000000",
        "actual.paid": paid,
        "actual.transition": "0",
        "actual.governance": "0",
    }

    assert found(judged(pack, {**plan, **came}), "actual.cost").verdict == verdict


RENEWAL: Values = {
    "renewal.choice": "renew",
    "contract.months": "24",
    "renewal.months": "12",
    "renewal.agreed": "yes",
    "renewal.budget": "yes",
}


@pytest.mark.parametrize(
    ("changes", "score", "in_the_way"),
    [
        ({}, "80", []),
        ({}, "70", []),
        ({"renewal.months": "13"}, "80", ["renewal.too_long"]),
        ({"renewal.agreed": "no"}, "80", ["renewal.not_agreed"]),
        ({"renewal.budget": "no"}, "80", ["renewal.no_budget"]),
        ({}, "69", ["renewal.poor"]),
        (
            {"renewal.agreed": "no", "renewal.budget": "no"},
            "69",
            ["renewal.not_agreed", "renewal.no_budget", "renewal.poor"],
        ),
    ],
)
def test_a_renewal_is_allowed_when_nothing_is_in_its_way(
    pack: Pack, changes: Values, score: str, in_the_way: list[str]
) -> None:
    finding = found(governed(pack, {"2027-01": score}, {**RENEWAL, **changes}), "renewal")

    assert finding.verdict == ("not_allowed" if in_the_way else "allowed")
    assert [one.phrase for one in finding.because] == (in_the_way or ["renewal.may"])


@pytest.mark.parametrize("choice", ["retender", "rescope", "insource", "stop"])
def test_who_does_not_renew_needs_nobodys_leave(pack: Pack, choice: str) -> None:
    assert found(judged(pack, {"renewal.choice": choice}), "renewal").verdict == "allowed"


@pytest.mark.parametrize("lacking", ["", "exit.wiped", "exit.accounts", "exit.assets"])
def test_an_exit_is_clean_when_everything_is_back(pack: Pack, lacking: str) -> None:
    told: Values = {
        "data.kinds": ["personal"],
        "renewal.choice": "retender",
        "exit.wiped": "yes",
        "exit.accounts": "yes",
        "exit.assets": "yes",
    }
    results = judged(pack, told | ({lacking: "no"} if lacking else {}))

    assert found(results, "exit.clean").verdict == ("open" if lacking else "clean")


def test_an_exit_is_not_asked_about_while_the_contract_goes_on(pack: Pack) -> None:
    results = judged(
        pack, {"data.kinds": ["personal"], "renewal.choice": "renew", "exit.wiped": "yes"}
    )

    assert unsettled(results, "exit.clean").question == "exit.wiped"
    assert results.route.dormant == ("exit.wiped",)


@pytest.mark.parametrize(("filed", "verdict"), [(3, "complete"), (2, "incomplete")])
def test_an_archive_is_complete_when_every_item_is_filed(
    pack: Pack, filed: int, verdict: str
) -> None:
    rows = [{"row": name, "filed": "yes"} for name in ("records", "budget", "papers")]
    rows = [{**row, "filed": "yes" if place < filed else "no"} for place, row in enumerate(rows)]

    assert found(judged(pack, {"archive.items": rows}), "archive").verdict == verdict
