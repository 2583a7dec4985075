"""Offers: low prices, scores, deductions, judges; the worked page and the vectors hold."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.engine.methods.abnormal_low import AbnormalLowInput, abnormal_low
from wizard.engine.methods.bids import BidsInput, price_score
from wizard.engine.methods.bids_firmness import Bids, bids
from wizard.engine.methods.exact import MethodError
from wizard.engine.methods.judges import Judges, JudgesInput, judges

D = Decimal
RATIOS = {"of_mean": "0.5", "of_second": "0.5", "of_ceiling": "0.45", "ratio_most": "0.65"}


def lows(*prices: str, ceiling: str | None = None, **more: Any) -> list[tuple[str, ...]]:
    """The grounds found for each price, in the order given."""
    offers = [{"name": f"o{at}", "price": price} for at, price in enumerate(prices)]
    told = AbnormalLowInput.model_validate({"offers": offers, "ceiling": ceiling, **RATIOS, **more})
    return [one.grounds for one in abnormal_low(told).offers]


def test_t_low_1_is_below_half_the_second_lowest_and_the_share_of_the_ceiling() -> None:
    assert lows("100", "98", "96", "47", ceiling="110") == [(), (), (), ("second", "ceiling")]


def test_t_low_2_on_the_line_is_not_below_it() -> None:
    assert lows("100", "94", "47") == [(), (), ()]
    assert lows("100", "94", "46.99") == [(), (), ("second",)]


def test_the_worked_offers_call_for_a_review_of_the_third() -> None:
    assert lows("2220", "2050", "1000", "2380", ceiling="2400")[2] == ("second", "ceiling")
    assert lows("2220", "2050", "1080", "2380", ceiling="2400")[2] == ()


def test_the_worked_lines_are_drawn_at_956_25_1025_and_1080() -> None:
    prices = {"甲": "2220", "乙": "2050", "丙": "1000", "丁": "2380"}
    offers = [{"name": name, "price": price} for name, price in prices.items()]
    told = AbnormalLowInput.model_validate({"offers": offers, "ceiling": "2400", **RATIOS})

    assert [(one.ground, one.against, one.below) for one in abnormal_low(told).lines] == [
        ("mean", D("1912.5"), D("956.25")),
        ("second", D(2050), D(1025)),
        ("ceiling", D(2400), D(1080)),
    ]


def test_a_single_offer_has_no_second_lowest() -> None:
    assert lows("40", ceiling="100") == [("ceiling",)]
    assert lows("40") == [()]


def test_without_the_notice_only_the_committee_asks() -> None:
    nothing = dict.fromkeys(("of_mean", "of_second", "of_ceiling"))

    assert lows("100", "10", ceiling="100", doubted=["o1"], **nothing) == [(), ("committee",)]


@pytest.mark.parametrize(("ratio", "fits"), [("0.65", True), ("0.6501", False)])
def test_a_tender_file_may_raise_a_ratio_up_to_its_limit(ratio: str, fits: bool) -> None:
    if fits:
        assert lows("100", "98", "60", of_second=ratio)[2] == ("second",)
    else:
        with pytest.raises(MethodError) as refused:
            lows("100", "98", "60", of_second=ratio)
        assert refused.value.code == "bids.ratio_above"


@given(st.permutations(["100", "98", "96", "47"]))
def test_the_order_of_offers_does_not_matter_to_the_flags(prices: list[str]) -> None:
    assert dict(zip(prices, lows(*prices, ceiling="110"), strict=True)) == {
        "100": (), "98": (), "96": (), "47": ("second", "ceiling"),
    }  # fmt: skip


@given(st.decimals("0.01", "1000", places=2))
def test_the_unit_of_money_does_not_matter_to_the_flags(scale: Decimal) -> None:
    scaled = [str(D(price) * scale) for price in ("100", "98", "96", "47")]

    assert lows(*scaled, ceiling=str(110 * scale))[3] == ("second", "ceiling")


# --- scores -----------------------------------------------------------------------------------

DEDUCTIONS = {"small": ["0.10", "0.20"], "consortium": ["0.04", "0.06"], "domestic": "0.20"}
FACTORS = [
    {"name": "方案", "kind": "subjective", "most": 50},
    {"name": "业绩", "kind": "objective", "most": 30},
]
JIA: dict[str, Any] = {"name": "甲公司", "price": 2220, "scores": [[41, 43, 42, 40, 44], [26]]}
YI: dict[str, Any] = {
    "name": "乙公司",
    "price": 2050,
    "standing": "small",
    "deduction": "0.10",
    "scores": [[36, 38, 37, 49, 35], [22]],
}
BING: dict[str, Any] = {"name": "丙公司", "price": 1000, "rejected_as_low": True}
DING: dict[str, Any] = {"name": "丁公司", "price": 2380, "scores": [[45, 44, 46, 43, 45], [28]]}


def scored(*offers: dict[str, Any], **more: Any) -> Bids:
    told = {
        "price_weight": 20,
        "factors": FACTORS,
        "bids": list(offers) or [JIA, YI, BING, DING],
        "deductions": DEDUCTIONS,
        "quorum": 3,
        **more,
    }
    return bids(BidsInput.model_validate(told))


def priced(price: str, **more: Any) -> dict[str, Any]:
    return {"name": price, "price": price, **more}


def by_price(*offers: dict[str, Any], weight: int = 20, **more: Any) -> Bids:
    """Offers that differ by price alone: one factor on which all have nothing."""
    factors = [{"name": "其他", "kind": "objective", "most": 100 - weight}]
    told = [{**one, "scores": [[0]]} for one in offers]
    return scored(*told, price_weight=weight, factors=factors, **more)


def test_the_worked_totals_hold_to_the_hundredth() -> None:
    result = scored()

    assert [(one.name, one.total) for one in result.offers] == [
        ("丁公司", D("88.10")),
        ("甲公司", D("84.62")),
        ("乙公司", D("81.00")),
    ]
    assert {one.name: one.price_score for one in result.offers} == {
        "甲公司": D("16.62"),
        "乙公司": D("20.00"),
        "丁公司": D("15.50"),
    }
    assert {one.name: one.factor_scores for one in result.offers} == {
        "甲公司": (D("42.00"), D("26.00")),
        "乙公司": (D("39.00"), D("22.00")),
        "丁公司": (D("44.60"), D("28.00")),
    }
    assert result.base == 1845
    assert [(one.name, one.why) for one in result.out] == [("丙公司", "rejected_as_low")]
    assert not result.void


def test_before_it_was_rejected_the_lowest_price_moved_every_price_score() -> None:
    kept = {**BING, "rejected_as_low": False, "scores": [[0, 0, 0, 0, 0], [0]]}
    found = {one.name: one.price_score for one in scored(JIA, YI, kept, DING).offers}

    assert found["甲公司"] == D("9.01")
    assert found["乙公司"] == D("10.84")
    assert found["丙公司"] == D("20.00")
    assert found["丁公司"] == D("8.40")


def test_leaving_out_any_judge_keeps_the_worked_order() -> None:
    assert [one.first for one in scored().without] == [("丁公司",)] * 5


def test_without_the_outlying_judge_the_worked_second_mean_is_36_50() -> None:
    others = {**YI, "scores": [[36, 38, 37, 35], [22]]}
    jia, ding = ({**one, "scores": [one["scores"][0][:4], one["scores"][1]]} for one in (JIA, DING))
    found = {one.name: one for one in scored(jia, others, ding).offers}

    assert found["乙公司"].factor_scores[0] == D("36.50")
    assert found["乙公司"].total == D("78.50")
    assert [one.place for one in found.values()] == [1, 2, 3]
    assert list(found)[-1] == "乙公司"


def test_t_price_1_gives_20_16_and_12_80() -> None:
    offers = by_price(priced("80"), priced("100"), priced("125")).offers

    assert [one.price_score for one in offers] == [D("20.00"), D("16.00"), D("12.80")]
    assert price_score(D(125), D(80), D(20)) == D("12.80")


def test_t_sme_1_compares_at_85_and_leaves_the_price_at_100() -> None:
    (one,) = by_price(priced("100", standing="small", deduction="0.15"), quorum=1).offers

    assert one.adjusted == 85
    assert one.price == 100


def test_domestic_and_small_firm_deductions_add_up() -> None:
    offer = priced("100", standing="small", deduction="0.15", domestic=True)

    assert by_price(offer, quorum=1).offers[0].adjusted == 65


def test_nothing_is_deducted_in_a_reserved_lot() -> None:
    offer = priced("100", standing="small", deduction="0.15")

    assert by_price(offer, quorum=1, reserved=True).offers[0].adjusted == 100
    small = priced("100", standing="small")
    assert by_price(small, quorum=1, reserved=True).offers[0].adjusted == 100


@pytest.mark.parametrize(
    ("standing", "deduction", "fits"),
    [
        ("small", "0.0999", False),
        ("small", "0.10", True),
        ("small", "0.20", True),
        ("small", "0.2001", False),
        ("consortium", "0.0399", False),
        ("consortium", "0.04", True),
        ("consortium", "0.06", True),
        ("consortium", "0.0601", False),
        ("none", "0", True),
        ("none", "0.01", False),
    ],
)
def test_a_deduction_stays_within_what_law_allows(
    standing: str, deduction: str, fits: bool
) -> None:
    offer = priced("100", standing=standing, deduction=deduction)
    if fits:
        assert by_price(offer, quorum=1).offers
    else:
        with pytest.raises(MethodError) as refused:
            by_price(offer, quorum=1)
        assert refused.value.code == "bids.deduction"


def test_equal_totals_go_by_the_lower_price_and_equal_prices_share_a_place() -> None:
    one = {"name": "一", "price": 100, "scores": [[30], [30]]}
    two = {"name": "二", "price": 100, "scores": [[30], [30]]}
    dear = {"name": "三", "price": 200, "scores": [[40], [30]]}
    result = scored(dear, two, one)

    assert [(bid.name, bid.place) for bid in result.offers] == [("一", 1), ("二", 1), ("三", 3)]
    assert result.offers[2].total == result.offers[0].total


def test_the_lowest_compliant_price_wins_where_only_the_price_counts() -> None:
    small = priced("105", standing="small", deduction="0.10")
    result = scored(priced("100"), small, priced("90", passed=False), method="lowest", factors=[])

    assert result.first == ("105",)
    assert result.lead == D("5.5")
    assert result.void


def test_the_price_at_which_first_and_second_change_places_makes_them_level() -> None:
    result = scored()
    assert result.swap_price is not None
    level = scored(JIA, YI, {**DING, "price": str(result.swap_price)})
    first, second = level.offers[:2]

    assert abs(first.total - second.total) <= D("0.01")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"price_weight": 21}, "evaluation.not_hundred"),
        ({"bids": [{**JIA, "scores": [[51], [26]]}]}, "bids.above_most"),
        ({"bids": [{**JIA, "scores": [[40], [26, 25]]}]}, "bids.objective_differs"),
        ({"bids": [{**JIA, "scores": [[40]]}]}, "method.count_differs"),
        ({"bids": [{**JIA, "passed": False}]}, "bids.none_valid"),
        ({"bids": [JIA, JIA]}, "method.name_twice"),
    ],
)
def test_what_cannot_be_compared_is_told(change: dict[str, Any], code: str) -> None:
    with pytest.raises(MethodError) as refused:
        scored(**change)
    assert refused.value.code == code


@given(st.permutations([JIA, YI, BING, DING]), st.permutations(range(5)))
def test_neither_the_order_of_offers_nor_that_of_judges_matters(
    offers: list[dict[str, Any]], judges_: list[int]
) -> None:
    turned = [
        {**one, "scores": [[one["scores"][0][at] for at in judges_], one["scores"][1]]}
        if "scores" in one
        else one
        for one in offers
    ]

    assert scored(*turned).offers == scored().offers


@given(st.decimals("0.01", "1000", places=2))
def test_the_unit_of_money_changes_no_score(scale: Decimal) -> None:
    offers = [{**one, "price": str(one["price"] * scale)} for one in (JIA, YI, BING, DING)]

    assert [(one.name, one.total) for one in scored(*offers).offers] == [
        (one.name, one.total) for one in scored().offers
    ]


# --- judges -----------------------------------------------------------------------------------

SIZES = {
    "outlying": {"spreads": 3, "floor": "0.05", "apart": "0.20"},
    "tender_least": [5, 7],
    "panel_least": [3, 5],
}
WORKED = {"甲": [41, 43, 42, 40, 44], "乙": [36, 38, 37, 49, 35], "丁": [45, 44, 46, 43, 45]}


def judged(marks: dict[str, list[int]], **more: Any) -> Judges:
    count = len(next(iter(marks.values())))
    told = {
        "judges": [f"评委{at}" for at in range(1, count + 1)],
        "most": 50,
        "offers": [{"offer": name, "marks": row} for name, row in marks.items()],
        **SIZES,
        **more,
    }
    return judges(JudgesInput.model_validate(told))


def test_the_worked_fourth_judge_stands_out_high_and_nothing_is_changed() -> None:
    (flag,) = judged(WORKED).flags

    assert (flag.offer, flag.judge, flag.side) == ("乙", "评委4", "high")
    assert (flag.middle, flag.spread, flag.spreads) == (D(37), D("2.5"), D("4.8"))
    assert (flag.mean, flag.mean_without) == (D(39), D("36.5"))


@pytest.mark.parametrize(("mark", "flagged"), [(46, False), (47, True), (48, True)])
def test_a_mark_stands_out_from_a_fifth_of_full_marks_on(mark: int, flagged: bool) -> None:
    assert bool(judged({"乙": [36, 38, 37, mark, 37]}).flags) is flagged


@pytest.mark.parametrize(
    ("count", "large", "way", "fits"),
    [
        (5, False, "tender", True),
        (6, False, "tender", False),
        (3, False, "tender", False),
        (5, True, "tender", False),
        (7, True, "tender", True),
        (3, False, "consultation", True),
        (3, True, "consultation", True),
        (3, True, "negotiation", False),
        (5, True, "negotiation", True),
    ],
)
def test_a_committee_is_odd_and_large_enough(count: int, large: bool, way: str, fits: bool) -> None:
    marks = {"甲": [40] * count}
    if fits:
        assert judged(marks, large=large, way=way).flags == ()
    else:
        with pytest.raises(MethodError) as refused:
            judged(marks, large=large, way=way)
        assert refused.value.code == "judges.committee"


@pytest.mark.parametrize(("experts", "fits"), [(3, False), (4, True)])
def test_two_thirds_of_a_committee_are_experts(experts: int, fits: bool) -> None:
    if fits:
        assert judged(WORKED, experts=experts).flags
    else:
        with pytest.raises(MethodError) as refused:
            judged(WORKED, experts=experts)
        assert refused.value.code == "judges.experts"


@given(st.permutations(range(5)))
def test_the_order_of_judges_does_not_matter_to_the_flags(order: list[int]) -> None:
    turned = {name: [row[at] for at in order] for name, row in WORKED.items()}
    names = [f"评委{at + 1}" for at in order]

    assert judged(turned, judges=names).flags == judged(WORKED).flags
