"""What people type, understood."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.editors import parsing


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("11", "11"),
        (" 1,470,000 ", "1470000"),
        ("１４７．５", "147.5"),
        ("1，234", "1234"),
        ("−3.7", "-3.7"),
        ("-3.7%", "-3.7"),
        ("38.7 %", "38.7"),
        ("５％", "5"),
        (".5", "0.5"),
        ("12.", "12"),
        ("十一", None),
        ("11 家", None),
        ("1e5", None),
        ("", None),
        ("NaN", None),
        ("1.2.3", None),
        ("--1", None),
    ],
)
def test_a_number_is_read_however_it_is_typed(text: str, number: str | None) -> None:
    assert parsing.read_number(text) == (None if number is None else Decimal(number))


@pytest.mark.parametrize(
    ("text", "yuan"),
    [
        ("147", "1470000"),
        ("147.005", "1470050"),
        ("147万", "1470000"),
        ("147 万元", "1470000"),
        ("1,470,000元", "1470000"),
        ("1470000 yuan", "1470000"),
        ("0.5亿", "50000000"),
        ("147美元", None),
        ("万元", None),
        ("", None),
    ],
)
def test_money_is_in_wan_unless_another_unit_is_written(text: str, yuan: str | None) -> None:
    assert parsing.read_money(text) == (None if yuan is None else Decimal(yuan))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-22", date(2026, 11, 22)),
        ("2026年3月5日", date(2026, 3, 5)),
        ("2026/3/5", date(2026, 3, 5)),
        ("2026.03.05", date(2026, 3, 5)),
        ("20260305", date(2026, 3, 5)),
        ("２０２６年３月５日", date(2026, 3, 5)),
        ("2026-02-30", None),
        ("2026", None),
        ("26-3-5", None),
        ("--", None),
    ],
)
def test_a_day_is_read_however_it_is_written(text: str, day: date | None) -> None:
    assert parsing.read_date(text) == day


@pytest.mark.parametrize(
    ("number", "decimals", "shown"),
    [
        ("1470000", 0, "1,470,000"),
        ("3.5", 2, "3.50"),
        ("3.14159", 2, "3.14159"),
        ("-3.7", 1, "−3.7"),
        ("100", 0, "100"),
        ("1E+3", 0, "1,000"),
    ],
)
def test_a_field_pads_its_decimals_and_never_cuts_them(
    number: str, decimals: int, shown: str
) -> None:
    assert parsing.grouped(Decimal(number), decimals) == shown


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, places=4, min_value=-(10**11), max_value=10**11
    )
)
def test_what_a_field_shows_is_read_back_as_the_same_number(number: Decimal) -> None:
    assert parsing.read_number(parsing.grouped(number, 2)) == number
    assert Decimal(parsing.stored(number)) == number
    assert parsing.read_money(parsing.in_wan(number)) == number


def test_what_is_stored_has_no_idle_zeros_and_no_exponent() -> None:
    assert parsing.stored(Decimal("1.50E+6")) == "1500000"
    assert parsing.stored(Decimal("12.500")) == "12.5"
    assert parsing.stored(Decimal("0.00")) == "0"
