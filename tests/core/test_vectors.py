"""The worked numbers of the content pages (content.md §5) hold to the printed digit."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.content.loading import load_pack
from wizard.content.model import Pack
from wizard.content.numerals import rounded
from wizard.engine.methods.annual_cost import AnnualCost, CostInput, InsideLine, annual_cost
from wizard.engine.methods.diagnosis import Diagnosis, DiagnosisParameters, Marked, diagnose
from wizard.engine.methods.event_points import Events
from wizard.engine.methods.exact import MethodError
from wizard.engine.methods.performance import (
    Payment,
    PaymentInput,
    Reading,
    payment,
    scorecard,
)
from wizard.engine.methods.suitability import SuitabilityInput, suitability
from wizard.paths import SHIPPED_PACK

D = Decimal
MEASURED = (4, 3, 4, 3, 4, 3, 5, 4, 3, 2, 3, 5, 5, 4, 4)
RATED = (4, 5, 5, 4, 5, 3, 3, 4, 3, 3, 2, 3, 5, 4, 3, 4, 3)
PARAMETERS = DiagnosisParameters(
    need_measured_share=D("0.7"),
    fit_measured_share=D("0.3"),
    need_high=D(50),
    fit_high=D(60),
    border=D(5),
    coverage_least=D("0.6"),
    unclear_mark=D(2),
    unclear_cap=D(59),
    harm_mark=D(1),
    harm_cap=D(39),
)


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack(SHIPPED_PACK)


def hotline(pack: Pack) -> tuple[Marked, ...]:
    marks = {f"Q{n}": m for n, m in enumerate(MEASURED, start=1)}
    marks |= {f"D{n:02d}": m for n, m in enumerate(RATED, start=1)}
    return tuple(
        Marked(code=one.code, group=one.group, weight=one.weight, mark=D(marks[one.code]))
        for one in pack.indicators
        if one.group != "path"
    )


def diagnosed(pack: Pack, **caps: int) -> Diagnosis:
    return diagnose(hotline(pack), {code: D(mark) for code, mark in caps.items()}, PARAMETERS)


def test_t_diag_1_gives_need_63_1_and_fitness_79_25_in_quadrant_one(pack: Pack) -> None:
    result = diagnosed(pack, D03=5, D04=4, D21=4)

    assert result.need.measured.value == D("65.5")
    assert result.need.rated.value == D("57.5")
    assert result.need.value == D("63.1")
    assert result.fit.measured.value == D(95)
    assert result.fit.rated.value == D("72.5")
    assert result.fit.value == D("79.25")
    assert result.quadrant == 1


def costs(established_share: str = "0.5", **changes: Any) -> AnnualCost:
    amounts = {
        "established": ("108", established_share),
        "contract": ("147", "1"),
        "running": ("30", "0.9"),
        "depreciation": ("18", "0.6"),
        "premises": ("24", "0"),
        "systems": ("20", "0.5"),
        "management": ("12", "0.5"),
        "quality": ("8", "0.5"),
    }
    inside = tuple(
        InsideLine(id=name, amount=D(amount) * 10_000, share=D(share))
        for name, (amount, share) in amounts.items()
    )
    return annual_cost(
        CostInput(
            inside=inside,
            price=D(2_250_000),
            years=D(3),
            tender=D(40_000),
            transition=D(300_000),
            governance=D(180_000),
            exit_rate=D("0.02"),
            risk_rate=D("0.03"),
            share_changes=(D("-0.2"), D(0), D("0.2")),
            price_changes=(D("-0.1"), D(0), D("0.1")),
            volume_changes=(D("-0.2"), D(0), D("0.2")),
            **changes,
        )
    )


def test_t_cost_1_holds_to_the_printed_digit() -> None:
    result = costs()

    assert result.inside_full == 3_670_000
    assert result.inside_avoidable == 2_588_000
    assert result.outside_total == 2_682_500
    assert rounded(result.advantage * 100, 2) == D("-3.65")
    assert rounded(result.surface * 100, 1) == D("38.7")
    assert result.even_price == 2_160_000


def test_t_cost_1_turns_when_every_established_post_moves_to_a_vacancy() -> None:
    assert rounded(costs("1").advantage * 100, 2) == D("14.24")


def test_t_cost_1_turns_with_quality_held_to_ten_per_cent() -> None:
    result = costs(quality_inside=D(85), quality_outside=D(97))

    assert result.quality_ratio == D("1.10")
    assert result.advantage_with_quality is not None
    assert rounded(result.advantage_with_quality * 100, 2) == D("5.77")


def test_the_middle_of_the_sensitivity_cube_is_the_figure_itself() -> None:
    result = costs()

    still = [c for c in result.cells if not (c.share_change or c.price_change or c.volume_change)]
    assert len(result.cells) == 27
    assert [cell.advantage for cell in still] == [result.advantage]


def scored(advantage: Decimal) -> Decimal:
    steps = (("-10", 0), ("0", 40), ("5", 60), ("15", 90), ("20", 100))
    return suitability(
        SuitabilityInput(
            core=(D(4), D(4)),
            tests_passed=7,
            market=(D(5), D(5)),
            need=D("63.1"),
            advantage=advantage,
            top_risks=(D(12), D(9), D(9), D(8), D(7)),
            capability=D(3),
            people=(D(2), D(3)),
            weights=tuple(map(D, (10, 20, 10, 15, 20, 10, 10, 5))),
            advantage_steps=tuple((D(a) / 100, D(p)) for a, p in steps),
        )
    ).score


def test_t_score_1_is_62_82_and_75_29_once_the_posts_move() -> None:
    assert rounded(scored(costs().advantage), 2) == D("62.82")
    assert rounded(scored(costs("1").advantage), 2) == D("75.29")


STEPS = tuple(
    (D(a), D(b)) for a, b in ((95, "1"), (90, "0.95"), (80, "0.85"), (70, "0.7"), (0, "0.5"))
)


def paid(score: str, deduction: str = "0.03") -> Decimal:
    return payment(
        PaymentInput(
            base=D(160_000),
            performance=D(40_000),
            score=D(score),
            deduction=D(deduction),
            deduction_cap=D("0.2"),
            steps=STEPS,
        )
    ).due


def test_t_pay_1_pays_18_92() -> None:
    assert paid("88") == D("189200.00")


@pytest.mark.parametrize(
    ("score", "coefficient"),
    [
        ("95", "1"),
        ("94.99", "0.95"),
        ("90", "0.95"),
        ("89.99", "0.85"),
        ("80", "0.85"),
        ("79.99", "0.7"),
        ("70", "0.7"),
        ("69.99", "0.5"),
        ("0", "0.5"),
    ],
)
def test_a_coefficient_is_closed_below_and_open_above(score: str, coefficient: str) -> None:
    assert paid(score, "0") == 160_000 + 40_000 * D(coefficient)


CURVE = tuple((D(a), D(b)) for a, b in ((0, 0), (60, "0.6"), (80, "0.9"), (90, 1), (100, 1)))
BANDS = ((D(0), D(1)), (D(5), D("1.2")), (D(15), D("1.5")))


def worked_payment(score: str, points: int, **more: Any) -> Payment:
    """The month of the worked contract: 740 a year in 万元, a fifth of it for performance."""
    month = D(7_400_000) / 12
    told: dict[str, Any] = {
        "base": month * D("0.8"),
        "performance": month * D("0.2"),
        "score": D(score),
        "deduction": D(0),
        "deduction_cap": D("0.2"),
        "steps": STEPS,
        "curve": CURVE,
        "events": Events(points=D(points), free=D(5), value=D(1500), bands=BANDS),
        "whole_cap": D("0.15"),
    }
    return payment(PaymentInput(**{**told, **more}))


def test_the_worked_month_pays_59_8859_along_the_curve_after_nine_points() -> None:
    result = worked_payment("87.48", 14)

    assert result.coefficient == D("0.9748")
    assert rounded((result.performance - result.performance_due) / 10_000, 4) == D("0.3108")
    assert result.events == D("14700")
    assert rounded(result.due / 10_000, 4) == D("59.8859")
    assert not result.capped


def test_the_worked_bad_month_stops_at_the_cap_on_the_whole() -> None:
    result = worked_payment("40", 40)

    assert result.coefficient == D("0.4")
    assert rounded((result.performance - result.performance_due) / 10_000, 4) == D("7.4000")
    assert result.events == D("70500")
    assert rounded(result.due / 10_000, 4) == D("52.4167")
    assert result.capped


@pytest.mark.parametrize(
    ("points", "taken"),
    [(0, 0), (5, 0), (6, 1500), (10, 7500), (11, 9300), (20, 25500), (21, 27750)],
)
def test_a_point_costs_more_from_band_to_band(points: int, taken: int) -> None:
    assert worked_payment("100", points).events == taken


@pytest.mark.parametrize(
    ("score", "coefficient"),
    [("0", "0"), ("30", "0.3"), ("60", "0.6"), ("70", "0.75"), ("80", "0.9"), ("95", "1")],
)
def test_between_two_scores_of_the_curve_the_coefficient_lies_on_the_line(
    score: str, coefficient: str
) -> None:
    assert worked_payment(score, 0).coefficient == D(coefficient)


@given(st.integers(0, 99), st.integers(0, 60), st.integers(0, 60))
def test_neither_a_lower_score_nor_more_points_ever_pay_more(
    score: int, points: int, more: int
) -> None:
    due = worked_payment(str(score + 1), points).due

    assert worked_payment(str(score), points).due <= due
    assert worked_payment(str(score + 1), points + more).due <= due


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"curve": CURVE[::-1]}, "payment.curve"),
        ({"curve": (CURVE[0], CURVE[0])}, "payment.curve"),
        ({"events": Events(points=D(9), value=D(1), bands=BANDS[1:])}, "payment.bands"),
        ({"events": Events(points=D(9), value=D(1), bands=BANDS[:1] * 2)}, "payment.bands"),
    ],
)
def test_a_curve_or_bands_that_do_not_rise_are_told(more: dict[str, Any], code: str) -> None:
    with pytest.raises(MethodError) as refused:
        worked_payment("80", 9, **more)
    assert refused.value.code == code


def test_a_curve_of_a_single_score_is_flat() -> None:
    assert worked_payment("80", 0, curve=CURVE[3:4]).coefficient == 1


@pytest.mark.parametrize(("deduction", "base"), [("0.2", 128_000), ("0.21", 128_000)])
def test_a_deduction_stops_at_the_cap(deduction: str, base: int) -> None:
    assert paid("95", deduction) == base + 40_000


@pytest.mark.parametrize(
    ("code", "value", "mark"),
    [
        ("Q1", "0.90", 1),
        ("Q1", "1.00", 2),
        ("Q1", "1.01", 3),
        ("Q1", "1.25", 4),
        ("Q1", "1.26", 5),
        ("Q3", "99", 1),
        ("Q3", "98.9", 2),
        ("Q3", "97", 2),
        ("Q3", "84.9", 5),
        ("Q4", "0.5", 1),
        ("Q12", "2", 1),
        ("Q12", "3", 2),
        ("Q12", "10", 5),
        ("Q13", "90", 5),
        ("Q13", "89.9", 4),
        ("Q14", "0.05", 5),
        ("Q15", "5", 5),
    ],
)
def test_a_bound_belongs_to_the_better_side(pack: Pack, code: str, value: str, mark: int) -> None:
    indicator = next(one for one in pack.indicators if one.code == code)

    assert indicator.mark(D(value)) == mark


def test_a_kpi_below_its_floor_counts_for_nothing_and_on_it_for_its_ratio() -> None:
    def score(actual: str) -> Decimal:
        reading = Reading(
            id="k", direction="higher", target=D(90), floor=D(80), weight=D(1), actual=D(actual)
        )
        return scorecard((reading,)).score

    assert score("79.9") == 0
    assert rounded(score("80"), 2) == D("88.89")
    assert score("90") == score("95") == 100
