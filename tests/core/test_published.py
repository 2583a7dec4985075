"""Examples that others have printed come out as printed.

Those of one method only stand beside it: Kendall’s W by Siegel & Castellan and the RAND panel
(`test_judging_methods`), the critical path by Hillier & Lieberman, the slope of Theil and Sen by
Hollander & Wolfe and the decision tree of Goferbroke (`test_planning_methods`).
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations
from typing import Any

import pytest

from wizard.content.numerals import rounded
from wizard.engine.methods.ahp import Ahp, AhpInput, Judgement, ahp
from wizard.engine.methods.cashflow import Cashflow, CashflowInput, cashflow
from wizard.engine.methods.smaa import SmaaInput, smaa

D = Decimal


def judged(*rows: Sequence[float]) -> Ahp:
    """The weights of a matrix, given by its upper triangle row by row, the diagonal left out."""
    names = tuple(f"c{at}" for at in range(len(rows) + 1))
    times = [value for row in rows for value in row]
    pairs = zip(combinations(names, 2), times, strict=True)
    told = tuple(Judgement(first=a, second=b, times=value) for (a, b), value in pairs)
    return ahp(AhpInput(criteria=names, judgements=told))


def test_the_drinks_of_saaty_have_the_shares_he_printed() -> None:
    # Saaty, Decision making with the analytic hierarchy process, Int. J. Services Sciences 1
    # (2008): coffee, wine, tea, beer, sodas, milk, water in the United States; C.R. = .022.
    result = judged(
        (9, 5, 2, 1, 1, 1 / 2),
        (1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9),
        (1 / 3, 1 / 4, 1 / 3, 1 / 9),
        (1 / 2, 1, 1 / 3),
        (2, 1 / 2),
        (1 / 3,),
    )

    printed = [0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327]
    assert [round(one, 3) for one in result.weights] == printed
    assert result.ratio == pytest.approx(0.022, abs=5e-4)
    assert result.verdict == "acceptable"


def test_three_judgements_have_the_weights_worked_out_by_hand() -> None:
    # With three criteria the eigenvector is the geometric mean of the rows and, for judgements
    # 1/3, 1/2 and 3, λ = 1 + d + 1/d with d³ = (1/3 · 3) / (1/2) = 2.
    result = judged((1 / 3, 1 / 2), (3,))

    rows = [(1 / 6) ** (1 / 3), 9 ** (1 / 3), (2 / 3) ** (1 / 3)]
    assert result.weights == pytest.approx([one / sum(rows) for one in rows])
    assert result.eigenvalue == pytest.approx(1 + 2 ** (1 / 3) + 2 ** (-1 / 3))


def discounted(first: str, yearly: str, *, rate: str, years: int = 4) -> Cashflow:
    """An outlay today outside, against what it frees inside every year after."""
    freed = {"name": "freed", "category": "other", "amount": yearly}
    outlay = {"name": "outlay", "category": "transition", "amount": first, "first": 0, "last": 0}
    told: dict[str, Any] = {"years": years, "rate": rate, "inside": [freed], "outside": [outlay]}
    return cashflow(CashflowInput.model_validate(told))


@pytest.mark.parametrize(
    ("outlay", "yearly", "worth"), [("10", "2.5", "-0.82"), ("5", "1.5", "0.51")]
)
def test_the_two_options_of_the_green_book_are_worth_what_it_says(
    outlay: str, yearly: str, worth: str
) -> None:
    # HM Treasury, The Green Book (2003), chapter 5, box on net present value: option A costs
    # £10 m and brings £2.5 m in each of four years, option B £5 m and £1.5 m; at 3.5 %.
    assert rounded(discounted(outlay, yearly, rate="0.035").saving, 2) == D(worth)


@pytest.mark.parametrize(
    ("year", "factor"),
    [(0, "1.0000"), (1, "0.9662"), (2, "0.9335"), (3, "0.9019"), (4, "0.8714"), (5, "0.8420"),
     (6, "0.8135"), (7, "0.7860"), (8, "0.7594"), (9, "0.7337"), (10, "0.7089")],
)  # fmt: skip
def test_the_discount_factors_of_the_green_book_hold(year: int, factor: str) -> None:
    # The Green Book, annex 6, table of discount factors at 3.5 %.
    result = discounted("1", "1", rate="0.035", years=10)

    assert rounded(result.years[year].factor, 4) == D(factor)


@pytest.mark.parametrize(
    ("rate", "years", "annuity"),
    [("0.10", 3, "2.487"), ("0.05", 5, "4.329"), ("0.08", 10, "6.710"), ("0.12", 15, "6.811")],
)
def test_the_annuity_factors_of_the_tables_hold(rate: str, years: int, annuity: str) -> None:
    # Brealey & Myers, Principles of Corporate Finance, appendix table 3; (1 − (1+r)^−n) / r.
    assert rounded(discounted("1", "1", rate=rate, years=years).annuity, 3) == D(annuity)


def test_an_option_that_is_best_on_one_criterion_is_chosen_by_those_who_weigh_it_most() -> None:
    # Under no preference the weights that put criterion k first have their middle at 11/18, and
    # the others share the rest: the centroid of Barron & Barrett, Decision quality using ranked
    # attribute weights, Management Science 42 (1996), taken together over the orders of the rest.
    names = ("a", "b", "c")
    told: dict[str, Any] = {
        "criteria": [
            {"name": name, "weight": 1 / 3, "worst": "0", "best": "100"} for name in names
        ],
        "options": [
            {"name": one, "cells": [{"likely": 100 if one == name else 0} for name in names]}
            for one in names
        ],
        "seed": 1,
    }
    result = smaa(SmaaInput.model_validate(told))

    for at, one in enumerate(result.none.options):
        assert one.ranks == pytest.approx((1 / 3, 1 / 3, 1 / 3), abs=0.015)
        assert one.central is not None
        middle = [11 / 18 if place == at else 7 / 36 for place in range(3)]
        assert one.central == pytest.approx(middle, abs=0.01)
