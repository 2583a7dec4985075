"""Value, confidence, workshops, portfolios, the conclusion: worked pages, borders, properties."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.hotline import SEED
from wizard.engine.methods.agreement import average_ranks
from wizard.engine.methods.conclusion import Conclusion, ConclusionInput, conclusion
from wizard.engine.methods.confidence import Confidence, ConfidenceInput, confidence, graded
from wizard.engine.methods.exact import MethodError, quantile
from wizard.engine.methods.gamma import chi_square_tail
from wizard.engine.methods.portfolio import (
    Portfolio,
    PortfolioInput,
    Screened,
    moments,
    portfolio,
)
from wizard.engine.methods.sim import seed_of_rows
from wizard.engine.methods.value import Value, ValueInput, value
from wizard.engine.methods.workshop import Workshop, WorkshopInput, disputed, word_of, workshop

D = Decimal
POINTS = {"points": [0, 10, 30, 60, 80, 100], "cap": 80}


# --- value ------------------------------------------------------------------------------------


def worth(**more: Any) -> Value:
    told = {"cost_inside": "1000.7212", "cost_outside": "867.8026", **POINTS, **more}
    return value(ValueInput.model_validate(told))


def test_the_worked_service_creates_value_and_the_outside_is_better() -> None:
    result = worth(benefit_inside=1180, benefit_outside=1210)

    assert result.form == "benefits"
    assert result.net_inside == D("179.2788")
    assert result.net_outside == D("342.1974")
    assert round(result.ratio or 0, 4) == D("1.1791")
    assert round(result.advantage or 0, 6) == D("0.162801")
    assert round(result.index or 0, 4) == D("77.1335")
    assert result.reading == "outside"


def test_without_benefits_quality_adjusts_the_cost() -> None:
    result = worth(quality_inside="0.70", quality_outside="0.74")

    assert result.form == "quality"
    assert round(result.advantage or 0, 6) == D("0.179697")
    assert round(result.index or 0, 4) == D("79.9495")


def test_the_worked_market_index_is_91_936() -> None:
    shares = ["0.30", "0.22", "0.18", "0.12", "0.10", "0.08"]
    market = worth(market_shares=shares).market
    assert market is not None

    assert (market.points, market.concentration, market.index) == (D(100), D(2016), D("91.936"))


@pytest.mark.parametrize(
    ("suppliers", "index"), [(0, 0), (1, 10), (2, 30), (3, 60), (4, 80), (5, 80), (9, 80)]
)
def test_without_shares_the_market_index_is_capped(suppliers: int, index: int) -> None:
    market = worth(suppliers=suppliers).market

    assert market is not None
    assert market.index == index


@pytest.mark.parametrize(
    ("more", "reading"),
    [
        ({"benefit_inside": 1000, "benefit_outside": 860}, "question"),
        ({"benefit_inside": 1001, "benefit_outside": 860}, "keep"),
        ({"benefit_inside": 900, "benefit_outside": 867}, "question"),
        ({"benefit_inside": 900, "benefit_outside": 868}, "outside"),
        ({"cost_outside": "1000.7212"}, "keep"),
        ({"cost_outside": "1000.72"}, "outside"),
        ({"cost_outside": None}, "open"),
    ],
)
def test_the_reading_turns_at_parity_and_at_nothing(more: dict[str, Any], reading: str) -> None:
    assert worth(**more).reading == reading


@pytest.mark.parametrize(
    ("more", "code"),
    [({"cost_inside": 0}, "cost.nothing_inside"), ({"market_shares": ["0.5"]}, "value.shares"),
     ({"market_shares": [1], "suppliers": 2}, "method.count_differs")],
)  # fmt: skip
def test_what_has_no_value_is_told(more: dict[str, Any], code: str) -> None:
    with pytest.raises(MethodError) as refused:
        worth(**more)
    assert refused.value.code == code


@given(st.decimals("0.01", "1000", places=2))
def test_the_unit_of_money_changes_no_index(scale: Decimal) -> None:
    told = {"cost_inside": 1000, "cost_outside": 900, "benefit_inside": 1100,
            "benefit_outside": 1050}  # fmt: skip
    scaled = {name: str(amount * scale) for name, amount in told.items()}
    one, other = worth(**told), worth(**scaled)

    assert one.reading == other.reading
    assert round(one.index or 0, 9) == round(other.index or 0, 9)


# --- confidence -------------------------------------------------------------------------------

WORTH: dict[str, Any] = {
    "worth": ["1", "0.8", "0.6", "0.4"],
    "fresh": ["1", "0.9", "0.8", "0.6"],
    "complete_from": ["0.90", "0.75", "0.50"],
    "evidence_from": ["0.85", "0.70", "0.50"],
    "robust_from": ["0.90", "0.75", "0.60"],
}
RESTS_ON: list[dict[str, Any]] = [
    {"name": "现行全成本", "weight": "0.30", "ground": "record"},
    {"name": "外包报价", "weight": "0.25", "ground": "written"},
    {"name": "质量基线", "weight": "0.20", "ground": "experts"},
    {"name": "市场供给", "weight": "0.15", "ground": "written"},
    {"name": "风险与过渡", "weight": "0.10", "ground": None},
]


def relied(robustness: str = "0.69", inputs: Any = None, **more: Any) -> Confidence:
    told = {"inputs": inputs or RESTS_ON, "robustness": robustness, **WORTH, **more}
    return confidence(ConfidenceInput.model_validate(told))


def test_the_worked_conclusion_is_graded_c_for_want_of_robustness() -> None:
    result = relied()

    assert result.completeness == D("0.9")
    assert round(result.evidence, 4) == D("0.8222")
    assert dict(result.grades) == {"completeness": "A", "evidence": "B", "robustness": "C"}
    assert (result.grade, result.weakest) == ("C", "robustness")


@pytest.mark.parametrize(
    ("value_", "grade"),
    [("0.90", "A"), ("0.8999", "B"), ("0.75", "B"), ("0.7499", "C"), ("0.6", "C"),
     ("0.5999", "D")],
)  # fmt: skip
def test_a_grade_is_closed_below(value_: str, grade: str) -> None:
    assert graded(D(value_), (D("0.90"), D("0.75"), D("0.60"))) == grade


def test_a_missing_critical_input_leaves_at_best_a_c() -> None:
    critical = [*RESTS_ON[:4], {**RESTS_ON[4], "critical": True}]

    assert relied("0.95", RESTS_ON).grade == "B"
    assert relied("0.95", critical).grade == "C"
    assert relied("0.10", critical).grade == "D"


@pytest.mark.parametrize(
    ("months", "evidence"),
    [(0, "1"), (12, "1"), (13, "0.9"), (24, "0.9"), (25, "0.8"), (36, "0.8"), (37, "0.6")],
)
def test_evidence_ages(months: int, evidence: str) -> None:
    one = {"name": "a", "weight": 1, "ground": "record", "months": months}

    assert relied("1", [one]).evidence == D(evidence)


@given(st.permutations(RESTS_ON))
def test_the_order_of_inputs_does_not_matter_to_the_grade(inputs: list[dict[str, Any]]) -> None:
    assert relied(inputs=inputs).evidence == relied().evidence
    assert relied(inputs=inputs).raise_first == relied().raise_first


@given(st.integers(0, 4))
def test_forgetting_an_input_never_raises_completeness(at: int) -> None:
    fewer = [{**one, "ground": None} if place == at else one for place, one in enumerate(RESTS_ON)]

    assert relied(inputs=fewer).completeness <= relied().completeness


# --- workshop ---------------------------------------------------------------------------------

MARKS = [
    [5, 4, 3, 2, 4, 1],
    [4, 4, 3, 2, 5, 2],
    [5, 5, 2, 3, 4, 1],
    [4, 5, 3, 2, 4, 1],
    [5, 3, 3, 1, 4, 5],
    [4, 4, 2, 2, 5, 1],
    [5, 4, 3, 2, 4, 5],
]
STOPPING = {"settled": 0.8, "agreed": 0.7, "still": 0.05, "moved": 0.1, "last_round": 3}


def met(marks: list[list[int]] | None = None, *, plain: bool = False, **more: Any) -> Workshop:
    rows = MARKS if marks is None else marks
    told = {
        "items": [f"i{at + 1}" for at in range(len(rows[0]))],
        "members": [{"name": f"m{at + 1}", "marks": row} for at, row in enumerate(rows)],
        "words": [0.3, 0.5, 0.7],
        "stopping": STOPPING,
        "draws": 200,
        **more,
    }
    return workshop(WorkshopInput.model_validate(told), plain=plain)


def test_the_worked_workshop_agrees_to_0_5824() -> None:
    result = met(seed=SEED, draws=10_000)
    assert result.agreement is not None
    assert result.chi_square is not None

    assert abs(result.agreement - 5724 / 9828) < 1e-12
    assert round(result.chi_square, 4) == 20.3846
    assert round(result.chance or 0, 6) == 0.001058
    assert round(result.permuted or 0, 5) == 0.00010
    assert result.word == "moderate"
    assert [(one.median, one.low, one.high) for one in result.items] == [
        (5, 4, 5), (4, 4, 4.5), (3, 2.5, 3), (2, 2, 2), (4, 4, 4.5), (1, 1, 3.5),
    ]  # fmt: skip
    assert [one.spread for one in result.items] == [1, 0.5, 0.5, 0, 0.5, 2.5]
    assert [
        (round(100 * (one.disagree or 0)), round(100 * (one.agree or 0))) for one in result.items
    ] == [(0, 100), (0, 86), (29, 0), (86, 0), (0, 100), (71, 29)]
    assert [one.flag for one in result.items] == [None] * 5 + ["spread"]
    assert (result.stop, result.why) == (False, "go_on")


def test_the_worked_ranks_add_up_as_printed_and_without_ties_agreement_is_lower() -> None:
    sums = [sum(ranks) for ranks in zip(*(average_ranks(row) for row in MARKS), strict=True)]
    spread = sum((one - sum(sums) / 6) ** 2 for one in sums)
    agreement = met().agreement
    assert agreement is not None

    assert sums == [36.0, 31.0, 18.0, 13.0, 32.5, 16.5]
    assert spread == 477
    # What the ties take from the divisor: 7 · 66 of 49 · 210.
    assert 49 * 210 - 12 * spread / agreement == pytest.approx(7 * 66)
    assert round(12 * spread / (49 * 210), 4) == 0.5563


def test_the_rand_example_disagrees() -> None:
    marks = (2, 3, 3, 5, 7, 8, 8)
    low, high = quantile(marks, 0.30), quantile(marks, 0.70)

    assert (low, high, high - low) == pytest.approx((3.00, 7.20, 4.20))
    assert disputed((2, 3, 3, 5, 7, 8, 8))
    assert not disputed((7, 7, 7, 8, 8, 8, 9))


def test_the_judges_of_siegel_and_castellan_agree_by_their_textbook() -> None:
    # Siegel & Castellan, Nonparametric Statistics, table 9.6: three executives rank six
    # applicants; W = .16.
    executives = [[1, 6, 3, 2, 5, 4], [1, 5, 6, 4, 2, 3], [6, 3, 2, 5, 4, 1]]
    result = met(executives, scale=9)

    assert round(result.agreement or 0, 2) == 0.16


@pytest.mark.parametrize(
    ("value_", "degrees", "tail"),
    [(3.841, 1, 0.05), (9.488, 4, 0.05), (11.070, 5, 0.05), (15.086, 5, 0.01), (18.307, 10, 0.05)],
)
def test_the_tail_of_the_chi_square_is_that_of_the_tables(
    value_: float, degrees: int, tail: float
) -> None:
    assert abs(chi_square_tail(value_, degrees) - tail) < 1e-4


def test_people_split_to_both_ends_are_told_as_polarised() -> None:
    rows = [[1, 3], [1, 3], [5, 3], [5, 3], [5, 3]]

    assert [one.flag for one in met(rows).items] == ["polarised", None]
    assert met(rows[:4]).items[0].flag is None


@pytest.mark.parametrize(
    ("w", "word"),
    [(0.29, "weak"), (0.3, "fairly_weak"), (0.5, "moderate"), (0.69, "moderate"), (0.7, "strong")],
)
def test_an_agreement_has_its_word(w: float, word: str) -> None:
    assert word_of(w, (0.3, 0.5, 0.7)) == word


def test_a_group_stops_when_it_agrees_stands_still_or_has_asked_often_enough() -> None:
    same = [[5, 4, 3, 2, 1]] * 5
    was = met()
    before = {"agreement": was.agreement, "medians": [one.median for one in was.items]}

    assert met(same).why == "agreed"
    assert met(round=2, before=before).why == "standstill"
    assert met(round=2, before={**before, "agreement": 0.2}).why == "go_on"
    assert met(round=3).why == "last_round"


def test_nobody_telling_items_apart_leaves_no_agreement() -> None:
    result = met([[3, 3], [3, 3], [3, 3]])

    assert (result.agreement, result.chance, result.permuted) == (None, None, None)


def test_orders_drawn_without_numpy_give_the_same_chance() -> None:
    assert met() == met(plain=True)


@given(st.permutations(range(7)))
def test_the_order_of_members_does_not_matter_to_what_they_agree_on(order: list[int]) -> None:
    turned = met([MARKS[at] for at in order])

    assert turned.items == met().items
    assert abs((turned.agreement or 0) - (met().agreement or 0)) < 1e-12


# --- portfolio --------------------------------------------------------------------------------

LINES = {
    "need_high": 50, "fit_high": 60, "redesign_from": 4, "sharing_from": 4, "units_least": 2,
}  # fmt: skip


def service(name: str, **more: Any) -> dict[str, Any]:
    told = {
        "gate": "CLEAR",
        "need": 60,
        "fit": 70,
        "saving": [{"low": 50, "likely": 100, "high": 150}],
    }
    return {"name": name, **told, **more}


def screened(*services: dict[str, Any], plain: bool = False, **more: Any) -> Portfolio:
    given = PortfolioInput.model_validate({"services": services, **LINES, **more})
    return portfolio(given, plain=plain)


def test_the_worked_moments_hold() -> None:
    lines = [{"low": "0.9", "likely": 1, "high": "1.6"}]
    mean, variance = moments(Screened.model_validate(service("a", saving=lines)))

    assert round(mean, 6) == D("1.166667")
    assert round(variance, 6) == D("0.023889")


@pytest.mark.parametrize(
    ("more", "on"),
    [
        ({}, "argue"),
        ({"gate": "BLOCKED"}, "keep"),
        ({"gate": "UNKNOWN"}, "keep"),
        ({"redesign_mark": 4}, "redesign"),
        ({"redesign_mark": "3.5"}, "argue"),
        ({"sharing_mark": 4, "units": 2}, "share"),
        ({"sharing_mark": 4, "units": 1}, "argue"),
        ({"need": "49.99"}, "keep"),
        ({"need": 50}, "argue"),
        ({"fit": "59.99"}, "redesign"),
        ({"fit": 60}, "argue"),
        ({"saving": [{"low": -9, "likely": 0, "high": 9}]}, "keep"),
    ],
)
def test_a_service_stands_in_one_list(more: dict[str, Any], on: str) -> None:
    assert screened(service("a", **more)).services[0].on == on


def test_what_may_go_counts_and_only_where_it_is_fit() -> None:
    result = screened(
        service("a", eligible="0.5"), service("b", eligible="0.8"), service("c", fit=10)
    )

    assert [(one.name, one.order) for one in result.services] == [
        ("b", D(80)), ("a", D(50)), ("c", D(0)),
    ]  # fmt: skip
    assert result.saving == 130


def test_a_service_nobody_costed_is_placed_by_its_marks_and_comes_last() -> None:
    result = screened(
        service("open", saving=[]),
        service("loss", saving=[{"low": -9, "likely": -5, "high": -1}]),
        service("odd", saving=[], need=49),
        draws=10,
    )

    assert [(one.name, one.on, one.saving) for one in result.services] == [
        ("loss", "keep", D(-5)),
        ("odd", "keep", None),
        ("open", "argue", None),
    ]
    assert [one.saves is None for one in result.services] == [False, True, True]
    assert screened(service("open", saving=[]), draws=10).saving == 0


def test_a_saving_in_doubt_is_worth_a_simulation() -> None:
    doubtful = service("d", saving=[{"low": -100, "likely": 10, "high": 100}])
    result = screened(service("a"), doubtful)

    assert {one.name: one.simulate for one in result.services} == {"a": False, "d": True}


DOUBTFUL = [{"low": -100, "likely": 10, "high": 100}, {"low": -5, "likely": -5, "high": -5}]


def test_only_a_saving_in_doubt_is_drawn_when_draws_are_asked_for() -> None:
    two = service("a"), service("d", saving=DOUBTFUL)
    by_curve, drawn = screened(*two), screened(*two, draws=10_000)

    assert by_curve.services[0] == drawn.services[0]
    assert by_curve.services[1].simulate
    assert not drawn.services[1].simulate
    # The triangle itself: P(x > 5) = 1 − 105²/(200·110), since 5 lies left of its likeliest.
    assert drawn.services[1].saves == pytest.approx(1 - 105**2 / (200 * 110), abs=0.015)


def test_a_portfolio_is_drawn_to_the_same_double_without_numpy() -> None:
    many = [service(f"s{at}", saving=DOUBTFUL * (at + 1)) for at in range(3)]

    assert screened(*many, draws=500, plain=True) == screened(*many, draws=500)


def test_a_screening_can_be_stopped_at_every_service() -> None:
    class StoppedError(Exception):
        pass

    def stop(done: int, of: int) -> None:
        heard.append((done, of))
        if done == 2:
            raise StoppedError

    heard: list[tuple[int, int]] = []
    told = {"services": [service(f"s{at}") for at in range(5)], **LINES}
    with pytest.raises(StoppedError):
        portfolio(PortfolioInput.model_validate(told), progress=stop)

    assert heard == [(0, 5), (1, 5), (2, 5)]


def test_the_draws_follow_from_the_figures_and_a_fixed_seed_takes_their_place() -> None:
    told = {"services": [service("d", saving=DOUBTFUL)], **LINES, "draws": 500}
    other = {**told, "services": [service("e", saving=DOUBTFUL)]}
    seeds = [seed_of_rows(PortfolioInput.model_validate(one)) for one in (told, told, other)]

    assert seeds[0] == seeds[1] != seeds[2]
    assert screened(service("d", saving=DOUBTFUL), draws=500, seed=seeds[0]) == screened(
        service("d", saving=DOUBTFUL), draws=500
    )


def test_what_is_drawn_of_a_service_does_not_hang_on_the_others() -> None:
    doubtful = service("d", saving=DOUBTFUL)

    alone = screened(doubtful, draws=500, seed=SEED).services
    among = screened(service("b"), doubtful, draws=500, seed=SEED).services

    assert alone[0] in among


def test_five_thousand_services_are_screened_in_order() -> None:
    many = [
        service(f"s{at:04d}", saving=[{"low": 0, "likely": at, "high": 2 * at}])
        for at in range(5000)
    ]
    result = screened(*many)

    assert len(result.services) == sum(result.counts.values()) == 5000
    assert result.services[0].name == "s4999"


@given(st.permutations(range(4)))
def test_the_order_of_services_does_not_matter(order: list[int]) -> None:
    four = [service("a"), service("b", fit=10), service("c", eligible="0.2"), service("d", need=1)]

    assert screened(*(four[at] for at in order)) == screened(*four)


# --- conclusion -------------------------------------------------------------------------------

BOUNDS = {
    "need_high": 50, "fit_high": 60, "fit_keep": 40, "score": 70, "saves": "0.5",
    "reaches_least": "0.70", "quality_gain": 10, "pilot_below": 75,
}  # fmt: skip
ALL_MET: dict[str, Any] = {
    "gate": "CLEAR", "conditions_met": True, "basic_tests": True, "power_test": True,
    "secret_test": True, "road": "outsource", "need": 60, "fit": 70, "score": 72,
    "cost_known": True, "grade": "B", "winner_outsources": True, "firmness": "fairly_robust",
    "saves": "0.9", "reaches_least": "0.75", "red_untreated": 0,
}  # fmt: skip


def concluded(**more: Any) -> Conclusion:
    return conclusion(ConclusionInput.model_validate({**ALL_MET, "bounds": BOUNDS, **more}))


@pytest.mark.parametrize(
    ("change", "row"),
    [
        ({}, "5"),
        ({"gate": "BLOCKED"}, "1a"),
        ({"power_test": False, "power_separable": False}, "1a"),
        ({"power_test": False, "power_separable": True}, "3"),
        ({"power_test": True, "power_separable": True}, "5"),
        ({"power_test": False, "power_separable": None}, "2"),
        ({"secret_test": False}, "3"),
        ({"gate": "BLOCKED", "only_secret": True}, "1b"),
        ({"gate": "UNKNOWN"}, "2"),
        ({"need": None}, "2"),
        ({"cost_known": False}, "2"),
        ({"grade": "D"}, "2"),
        ({"grade": "C"}, "6"),
        ({"road": "bpr"}, "3"),
        ({"road": "shared"}, "3"),
        ({"basic_tests": False}, "3"),
        ({"fit": "59.99"}, "3"),
        ({"fit": 60}, "5"),
        ({"fit": 40}, "3"),
        ({"fit": "39.99"}, "4"),
        ({"need": "49.99", "fit": 55}, "4"),
        ({"saves": "0.4999", "winner_outsources": False}, "4"),
        ({"saves": "0.4999", "winner_outsources": False, "winner_pilots": True}, "6"),
        ({"saves": "0.5", "winner_outsources": False}, "6"),
        ({"need": "49.99"}, "6"),
        ({"need": "49.99", "strategic_reason": True}, "5"),
        ({"score": 70}, "5"),
        ({"score": "69.99"}, "6"),
        ({"firmness": "not_robust"}, "6"),
        ({"reaches_least": "0.70"}, "5"),
        ({"reaches_least": "0.6999"}, "6"),
        ({"reaches_least": "0.6", "quality_gain": 10, "quality_signed": True}, "5"),
        ({"reaches_least": "0.6", "quality_gain": "9.99", "quality_signed": True}, "6"),
        ({"reaches_least": "0.6", "quality_gain": 10}, "6"),
        ({"red_untreated": 1}, "6"),
        ({"conditions_met": False}, "6"),
    ],
)
def test_the_first_row_that_applies_is_the_conclusion(change: dict[str, Any], row: str) -> None:
    assert concluded(**change).row == row


def test_the_worked_case_goes_ahead_under_three_conditions_and_with_a_pilot() -> None:
    result = concluded(
        gate="PARTIAL",
        need="61.1310",
        fit="64.25",
        saves="0.9969",
        reaches_least="0.69",
        red_untreated=1,
        grade="C",
        first_time=True,
    )

    assert (result.row, result.verdict) == ("6", "conditional")
    assert result.unmet == ("saving", "risks", "confidence")
    assert result.pilot_first


def test_what_is_not_known_leaves_several_rows_and_no_conclusion() -> None:
    result = concluded(reaches_least=None)

    assert result.verdict == "undecided"
    assert result.candidates == ("outsource", "conditional")
    assert result.missing == ("saving",)


def test_power_still_in_it_is_parted_first_or_forbids_until_it_is_known_which() -> None:
    result = concluded(power_test=False, power_separable=None)

    assert result.candidates == ("forbidden", "optimise")
    assert result.missing == ("power_separable",)


@pytest.mark.parametrize(
    ("change", "parted"),
    [
        ({"power_test": False, "power_separable": True}, ("power",)),
        ({"secret_test": False}, ("secret",)),
        ({"power_test": False, "power_separable": True, "secret_test": False}, ("power", "secret")),
        ({"power_test": False, "power_separable": False, "secret_test": False}, ()),
        ({"road": "bpr"}, ()),
    ],
)
def test_the_conclusion_names_what_is_to_be_cut_out_first(
    change: dict[str, Any], parted: tuple[str, ...]
) -> None:
    assert concluded(**change).part_first == parted


def test_the_first_rows_cannot_be_overruled() -> None:
    assert not concluded(gate="BLOCKED").overrulable
    assert concluded(road="bpr").overrulable


FORGOTTEN = (
    "conditions_met", "basic_tests", "power_test", "power_separable", "secret_test",
    "winner_outsources",
)  # fmt: skip


@given(st.sampled_from(FORGOTTEN), st.fixed_dictionaries(dict.fromkeys(FORGOTTEN, st.booleans())))
def test_forgetting_an_answer_only_widens_the_conclusion(name: str, told: dict[str, bool]) -> None:
    known_ones = concluded(**told).candidates

    assert set(known_ones) <= set(concluded(**{**told, name: None}).candidates)
