"""How numbers read: rounding half up, grouped, with a true minus."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.content import numerals
from wizard.content.numerals import MINUS

FINITE = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12)


@pytest.mark.parametrize(
    ("value", "places", "shown"),
    [
        ("0.005", 2, "0.01"),
        ("0.0049", 2, "0.00"),
        ("-0.005", 2, f"{MINUS}0.01"),
        ("-0.004", 2, "0.00"),
        ("2.5", 0, "3"),
        ("3.5", 0, "4"),
        ("1234567.891", 1, "1,234,567.9"),
        ("1E+3", None, "1,000"),
        ("1.500", None, "1.5"),
    ],
)
def test_halves_go_away_from_nothing(value: str, places: int | None, shown: str) -> None:
    assert numerals.plain(Decimal(value), places) == shown


@pytest.mark.parametrize(
    ("share", "shown"),
    [("0.387", "38.7 %"), ("-0.0365", f"{MINUS}3.7 %"), ("1", "100.0 %")],
)
def test_a_share_reads_as_a_percentage(share: str, shown: str) -> None:
    assert numerals.percent(Decimal(share)) == shown


@pytest.mark.parametrize(
    ("share", "shown"),
    [("0.7", "70"), ("0.99", "99"), ("0.991", ">99"), ("0.01", "1"), ("0.0099", "<1")],
)
def test_a_chance_is_never_certain_and_never_parted_from_its_sign(share: str, shown: str) -> None:
    assert numerals.chance(Decimal(share)) == f"{shown}\u00a0%"


@pytest.mark.parametrize(
    ("value", "shown"), [("3.65", "+3.7"), ("-3.65", f"{MINUS}3.7"), ("0.04", "0.0"), ("0", "0.0")]
)
def test_a_sign_is_shown_but_never_before_nothing(value: str, shown: str) -> None:
    assert numerals.signed(Decimal(value), 1) == shown


@pytest.mark.parametrize(
    ("yuan", "zh", "en"),
    [
        ("2588000", "258.80 万元", "2.588 m yuan"),
        ("999999", "100.00 万元", "999,999 yuan"),
        ("1000000", "100.00 万元", "1 m yuan"),
        ("-1000000", f"{MINUS}100.00 万元", f"{MINUS}1 m yuan"),
    ],
)
def test_money_reads_in_ten_thousands_or_in_millions(yuan: str, zh: str, en: str) -> None:
    assert numerals.money(Decimal(yuan), "zh") == zh
    assert numerals.money(Decimal(yuan), "en") == en


@given(FINITE, st.integers(min_value=0, max_value=4))
def test_rounding_moves_a_value_by_at_most_half_a_step(value: Decimal, places: int) -> None:
    step = Decimal(1).scaleb(-places)

    assert abs(numerals.rounded(value, places) - value) <= step / 2


@given(FINITE, FINITE)
def test_rounding_keeps_the_order(one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))

    assert numerals.rounded(low, 2) <= numerals.rounded(high, 2)


cents = st.decimals(-10_000_000, 10_000_000, allow_nan=False, allow_infinity=False, places=4)


@given(st.lists(cents, max_size=20), st.integers(0, 3))
def test_a_column_adds_up_to_its_rounded_sum_and_each_figure_stays_within_a_step(
    values: list[Decimal], places: int
) -> None:
    told = numerals.adding_up(values, places)
    step = Decimal(1).scaleb(-places)

    assert sum(told, Decimal(0)) == numerals.rounded(sum(values, Decimal(0)), places)
    assert all(abs(shown - value) <= step for shown, value in zip(told, values, strict=True))


def test_figures_that_add_up_already_are_left_as_they_are() -> None:
    values = [Decimal("1.10"), Decimal("2.25"), Decimal("-0.35")]

    assert numerals.adding_up(values, 2) == tuple(values)


def test_three_thirds_of_a_cent_make_one_of_them_larger() -> None:
    third = Decimal(1) / 3

    assert sorted(numerals.adding_up([third] * 3, 2)) == list(
        map(Decimal, ("0.33", "0.33", "0.34"))
    )
