"""Risks in figures: expected loss, the computed map, and what it turns in the conclusion."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import found, unsettled
from tests.core.stories import Values, with_changes
from wizard.content.model import Pack
from wizard.engine.evaluate import Results
from wizard.engine.rules.conclusion import Conclusion
from wizard.engine.rules.register import RiskRegister
from wizard.engine.rules.risk_money import Valued
from wizard.figures.drawn import risk_map_of
from wizard.figures.shapes import TextMark

CARE = {"response": "reduce", "measure": "预案", "owner": "李强"}
PRICE = 1_000_000
"""A price a year under which one per cent is ten thousand yuan."""


def rated(*names: str, treated: bool = True, mark: str = "2") -> list[dict[str, str]]:
    marks = {"likelihood": mark, "impact": mark}
    return [{"row": name, **marks, **(CARE if treated else {})} for name in names]


def figured(name: str, probability: str, impact: int | str, **more: str) -> dict[str, str]:
    same = dict.fromkeys(("low", "likely", "high"), str(impact))
    return {"row": name, "probability": probability, **same, **more}


def valued_matter(pack: Pack, *rows: dict[str, str], **more: object) -> Results:
    changes: Values = {
        "risks": rated("rk01", "rk02", "rk03"),
        "risks.money": [one for one in rows if "low" in one],
        "risks.treatment": [one for one in rows if "cost" in one],
        "cost.price": str(PRICE),
        **more,
    }
    return with_changes(pack, changes)


def valued(results: Results) -> Valued:
    told = results.detail("risks.loss", Valued)
    assert told is not None
    return told


def untreated_tick(results: Results) -> bool | None:
    """Whether the conclusion counts the condition on risks as met."""
    detail = results.detail("conclusion", Conclusion)
    assert detail is not None
    return next(tick.met for tick in detail.ticks if tick.id == "risks")


def test_a_matter_without_figures_keeps_its_marks_and_says_nothing_of_losses(pack: Pack) -> None:
    results = with_changes(pack, {})

    assert found(results, "risks").verdict == "controlled"
    assert unsettled(results, "risks.loss").question == "risks.money"


@pytest.mark.parametrize(
    ("probability", "impact", "colour"),
    [
        ("20", 50_000, "red"),
        ("19.99", 50_000, "yellow"),
        ("20", 49_999, "yellow"),
        ("5", 10_000, "green"),
        ("4.99", 150_000, "yellow"),
        ("4.99", 149_999, "green"),
        ("0", 400_000, "yellow"),
        ("100", 9_999, "green"),
        ("50", 10_000, "yellow"),
    ],
)
def test_a_colour_follows_from_the_edges_and_their_lower_end_belongs_to_the_cell(
    pack: Pack, probability: str, impact: int, colour: str
) -> None:
    told = valued(valued_matter(pack, figured("rk01", probability, impact)))

    assert told.colour_of("rk01") == colour
    assert told.colour_of("rk02") is None


@pytest.mark.parametrize(
    ("probability", "treated", "verdict", "loss"),
    [
        ("20", False, "untreated", "exposed"),
        ("20", True, "controlled", "held"),
        ("19.99", False, "controlled", "within"),
    ],
)
def test_a_red_risk_must_be_treated_whatever_its_marks(
    pack: Pack, probability: str, treated: bool, verdict: str, loss: str
) -> None:
    results = valued_matter(
        pack, figured("rk01", probability, 50_000), risks=rated("rk01", treated=treated)
    )

    assert found(results, "risks").verdict == verdict
    assert found(results, "risks.loss").verdict == loss
    assert untreated_tick(results) is (verdict == "controlled")


def test_a_risk_of_high_marks_that_the_map_shows_green_is_not_high(pack: Pack) -> None:
    high = rated("rk01", treated=False, mark="5")

    by_marks = valued_matter(pack, risks=high)
    by_map = valued_matter(pack, figured("rk01", "4", 5_000), risks=high)

    assert found(by_marks, "risks").verdict == "untreated"
    assert found(by_map, "risks").verdict == "controlled"


def test_the_expected_loss_is_probability_times_the_mean_of_three(pack: Pack) -> None:
    row = {**figured("rk01", "25", 0), "low": "100000", "likely": "250000", "high": "600000"}
    told = valued_matter(pack, row, figured("rk02", "50", 20_000))
    measures = found(told, "risks.loss").measures

    assert round(measures["loss"], 2) == Decimal("89166.67")
    assert [one.name for one in valued(told).result.risks] == ["rk01", "rk02"]


@pytest.mark.parametrize(("cost", "worth"), [("4999", True), ("5000", False), ("5001", False)])
def test_a_treatment_that_saves_just_its_cost_is_not_worth_it(
    pack: Pack, cost: str, worth: bool
) -> None:
    row = figured("rk01", "50", 20_000, cost=cost, after_probability="25")
    results = valued_matter(pack, row)
    said = {one.phrase for one in found(results, "risks.loss").because}

    assert found(results, "risks.loss").measures["after"] == 5_000
    assert ("risks.loss.worth" in said, "risks.loss.not_worth" in said) == (worth, not worth)


@pytest.mark.parametrize(
    ("broken", "question"),
    [
        ({"likely": ""}, "risks.money"),
        ({"probability": ""}, "risks.money"),
        ({"probability": "101"}, "risks.money"),
        ({"low": "-1"}, "risks.money"),
        ({"low": "30000"}, "risks.money"),
        ({"cost": "1000"}, "risks.treatment"),
        ({"cost": "", "after_probability": "1"}, "risks.treatment"),
        ({"cost": "1", "after_probability": "101"}, "risks.treatment"),
        ({"cost": "1", "after_probability": "1", "after_impact": "-1"}, "risks.treatment"),
        ({"row": "rk09"}, "risks"),
    ],
)
def test_a_row_no_loss_follows_from_settles_nothing(
    pack: Pack, broken: dict[str, str], question: str
) -> None:
    bare = [*rated("rk01"), {"row": "rk09"}]
    results = valued_matter(pack, {**figured("rk01", "10", 20_000), **broken}, risks=bare)

    assert unsettled(results, "risks").question == question
    assert unsettled(results, "risks.loss").question == question


def test_a_treatment_of_a_risk_without_figures_asks_for_those(pack: Pack) -> None:
    results = valued_matter(pack, {"row": "rk01", "cost": "1", "after_probability": "1"})

    assert unsettled(results, "risks").question == "risks.money"


def test_figures_of_a_risk_that_left_the_register_do_not_count(pack: Pack) -> None:
    results = valued_matter(pack, figured("rk01", "10", 20_000), figured("gone", "90", 900_000))

    assert found(results, "risks.loss").measures["count"] == 1


def test_without_a_price_there_is_nothing_to_measure_a_loss_by(pack: Pack) -> None:
    row = figured("rk01", "10", 20_000)

    assert unsettled(valued_matter(pack, row, **{"cost.price": None}), "risks").question == (
        "cost.price"
    )
    assert unsettled(valued_matter(pack, row, **{"cost.price": "0"}), "risks").question == (
        "cost.price"
    )


rows = st.lists(
    st.builds(
        figured,
        st.sampled_from(["rk01", "rk02", "rk03"]),
        st.integers(0, 100).map(str),
        st.integers(0, 900_000),
    ),
    min_size=1,
    max_size=3,
    unique_by=lambda row: row["row"],
)


@settings(max_examples=15, deadline=None)
@given(told=rows)
def test_the_order_of_the_risks_never_matters(pack: Pack, told: list[dict[str, str]]) -> None:
    here, there = (valued_matter(pack, *given_) for given_ in (told, told[::-1]))

    assert found(here, "risks.loss").measures == found(there, "risks.loss").measures
    assert valued(here).result == valued(there).result


@settings(max_examples=15, deadline=None)
@given(told=rows, times=st.integers(2, 9))
def test_the_same_money_in_another_unit_changes_no_colour(
    pack: Pack, told: list[dict[str, str]], times: int
) -> None:
    amounts = ("low", "likely", "high")
    larger = [
        {name: str(int(cell) * times) if name in amounts else cell for name, cell in row.items()}
        for row in told
    ]
    here = valued(valued_matter(pack, *told))
    there = valued(valued_matter(pack, *larger, **{"cost.price": str(PRICE * times)}))

    colours = [{one.name: one.colour for one in v.result.risks} for v in (here, there)]
    assert colours[0] == colours[1]
    assert there.drawn.together.p95 == pytest.approx(here.drawn.together.p95 * times)


def test_every_risk_stands_in_the_figure_by_its_number_and_every_cell_says_its_colour(
    pack: Pack,
) -> None:
    many = [f"rk{place:02}" for place in range(1, 11)]
    results = valued_matter(
        pack, *(figured(name, "30", 60_000) for name in many), risks=rated(*many)
    )
    figure = risk_map_of(valued(results), 606)
    marks = [one.text.zh for one in figure.shapes if isinstance(one, TextMark)]

    assert {"1、2、3", "4、5、6", "7、8、9", "10"} <= set(marks)
    assert [marks.count(word) for word in ("红", "黄", "绿")] == [10, 7, 8]
    assert [row[0].zh.partition(".")[0] for row in figure.rows] == [str(n) for n in range(1, 11)]


def test_the_register_orders_by_marks_and_counts_by_colour(pack: Pack) -> None:
    results = valued_matter(pack, figured("rk01", "30", 60_000), figured("rk02", "30", 30_000))
    register = results.detail("risks", RiskRegister)

    assert register is not None
    assert [register.count(one) for one in ("high", "medium", "low")] == [1, 1, 1]
