"""The department's services at a glance: the inventory's first guesses, and what matters found."""

from collections.abc import Mapping

import pytest

from tests.builders import found, judged
from tests.core.stories import comparison, marks, rated, stage_one
from tests.core.test_term_cost import NO_RANGES
from wizard.case.model import DEPARTMENT
from wizard.content.model import Pack
from wizard.engine.costing import TermCost
from wizard.engine.evaluate import Results
from wizard.portfolio import alone, services
from wizard.screening import bounds_of, drawn, listed
from wizard.service import Service

INVENTORY = {
    "department.inventory": [
        {"row": "s1", "name": "热线", "need": "4", "fit": "4", "redline": "no", "mode": "own"},
        {"row": "s2", "name": "窗口", "need": "2", "fit": "4", "redline": "no", "mode": "own"},
    ]
}

CLOSE = "1600000"
"""A price at which it is open whether anything is saved."""
CHEAP = "1200000"
"""A price at which something is saved for certain."""
OWN = [
    {"row": "price", "low": "-10", "likely": "2", "high": "20"},
    {"row": "inside", "low": "-20", "likely": "0", "high": "5"},
    {"row": "volume", "low": "-10", "likely": "0", "high": "15"},
    {"row": "wages", "low": "0", "likely": "1", "high": "3"},
]
"""Ranges of every kind, none of them even."""


def row(name: str, **more: str) -> dict[str, str]:
    told = {"row": name, "name": name.upper(), "need": "4", "fit": "4", "redline": "no"}
    return {**told, "mode": "inside", **more}


def inventoried(pack: Pack, *matters: Results, rows: object = None) -> tuple[Service, ...]:
    listed_ = INVENTORY if rows is None else {"department.inventory": rows}
    department = judged(pack, listed_, id=DEPARTMENT)
    return services(department, matters, bounds_of(department))


def worked(pack: Pack, changes: Mapping[str, object]) -> Results:
    """A matter of the first service, with some answers changed."""
    return judged(pack, {**stage_one(pack), **changes}, service_row="s1")


def test_a_service_without_a_matter_stands_by_the_inventorys_marks(pack: Pack) -> None:
    hotline, counter = inventoried(pack)

    assert hotline.rough
    assert (hotline.standing, counter.standing) == ("argue", "keep")
    assert hotline.saving is None


@pytest.mark.parametrize(
    ("column", "value", "accepted"),
    [("need", "0", False), ("need", "1", True), ("need", "5", True), ("need", "6", False),
     ("fit", "9", False), ("cost", "-1", False), ("cost", "0", True)],
)  # fmt: skip
def test_what_the_inventory_does_not_accept_is_not_shown(
    pack: Pack, *, column: str, value: str, accepted: bool
) -> None:
    told = [{"row": "s1", "name": "热线", "need": "4", "fit": "4", column: value}]
    department = judged(pack, {"department.inventory": told}, id=DEPARTMENT)

    (service,) = services(department, (), bounds_of(department))

    assert (getattr(service, column) is not None) is accepted


# --- lists ----------------------------------------------------------------------------------------


def test_contracts_and_red_lines_stand_apart_from_the_lists(pack: Pack) -> None:
    rows = [row("a", mode="contracted"), row("b", redline="yes"), row("c", mode="shared")]

    assert [one.standing for one in inventoried(pack, rows=rows)] == [
        "contract",
        "excluded",
        "argue",
    ]


@pytest.mark.parametrize(
    ("need", "fit", "standing"),
    [
        ("3", "3.4", "argue"),
        ("2.9", "3.4", "keep"),
        ("3", "3.3", "redesign"),
        ("", "4", "keep"),
        ("4", "9", "keep"),
    ],
)
def test_marks_place_a_service_and_one_without_usable_marks_is_kept(
    pack: Pack, need: str, fit: str, standing: str
) -> None:
    (service,) = inventoried(pack, rows=[row("a", need=need, fit=fit)])

    assert service.standing == standing


@pytest.mark.parametrize(
    ("d18", "d19", "units", "standing"),
    [
        (3, 3, "2", "argue"),
        (4, 3, "2", "redesign"),
        (3, 4, "2", "share"),
        (4, 4, "2", "redesign"),
    ],
)
def test_a_matters_marks_of_redesign_and_sharing_put_it_into_their_lists(
    pack: Pack, d18: int, d19: int, units: str, standing: str
) -> None:
    marks = {"rating.d18": rated(d18), "rating.d19": rated(d19), "path.units": units}

    assert inventoried(pack, worked(pack, marks))[0].standing == standing


@pytest.mark.parametrize(("price", "standing"), [(CHEAP, "argue"), ("9000000", "keep")])
def test_only_what_is_expected_to_save_is_ready_to_be_argued(
    pack: Pack, price: str, standing: str
) -> None:
    hotline = inventoried(pack, worked(pack, {"cost.price": price}))[0]

    assert hotline.saving is not None
    assert (hotline.saving.expected > 0) is (standing == "argue")
    assert hotline.standing == standing


def test_a_matter_stands_where_its_own_conclusion_puts_it(pack: Pack) -> None:
    blocked = worked(pack, {"redline.duty_ours": "no"})
    first = worked(pack, {"test.k1": "no"})

    assert found(first, "conclusion").verdict == "optimise"
    assert inventoried(pack, blocked)[0].standing == "excluded"
    assert inventoried(pack, first)[0].standing == "redesign"


def test_a_matter_outsourced_for_a_strategic_reason_is_ready_though_need_is_low(pack: Pack) -> None:
    told = {**stage_one(pack, need=2), **comparison(), "matter.strategic_reason": "policy"}
    matter = judged(pack, told, service_row="s1")

    assert found(matter, "conclusion").verdict == "outsource"
    (hotline, _) = inventoried(pack, matter)
    assert (hotline.need or 0) < bounds_of(matter).need
    assert hotline.standing == "argue"


def test_red_lines_nobody_checked_stand_as_the_inventory_guesses(pack: Pack) -> None:
    begun = judged(pack, {}, service_row="s1")
    loose = judged(pack, marks(pack, need=5, fit=5))

    assert inventoried(pack, begun)[0].standing == "argue"
    assert inventoried(pack, loose)[-1].standing == "keep"


def test_the_paper_of_a_matter_and_the_overview_say_the_same(pack: Pack) -> None:
    for changes in ({}, {"test.k1": "no"}, {"rating.d18": rated(4)}, {"cost.price": "9000000"}):
        matter = worked(pack, changes)
        bounds = bounds_of(matter)

        assert alone(matter, bounds).standing == inventoried(pack, matter)[0].standing


# --- order ----------------------------------------------------------------------------------------


def test_the_largest_saving_comes_first_and_the_dearest_of_those_nobody_costed(pack: Pack) -> None:
    rows = [row("a", cost="10000"), row("b", cost="900000"), row("c"), row("d")]
    costed = [
        judged(pack, {**stage_one(pack), "cost.price": price}, id=name, service_row=name)
        for name, price in (("c", "1100000"), ("d", "1000000"))
    ]

    found_ = inventoried(pack, *costed, rows=rows)

    assert [one.name for one in listed(found_, "argue")] == ["D", "C", "B", "A"]
    assert [one.name for one in found_] == ["A", "B", "C", "D"]


def test_an_empty_department_has_no_lists(pack: Pack) -> None:
    assert inventoried(pack, rows=[]) == ()
    assert drawn((), bounds_of(judged(pack, {}, id=DEPARTMENT))) == ()


# --- the saving and its chance --------------------------------------------------------------------


def test_without_a_price_nothing_is_said_of_saving(pack: Pack) -> None:
    assert inventoried(pack, worked(pack, {"cost.price": "gone"}))[0].saving is None


def test_a_dearer_offer_saves_less_and_less_surely(pack: Pack) -> None:
    usual, dearer = (
        inventoried(pack, worked(pack, {"cost.price": price}))[0].saving
        for price in (CLOSE, "1700000")
    )

    assert usual is not None
    assert dearer is not None
    assert dearer.expected < usual.expected
    assert dearer.chance < usual.chance


def test_figures_held_for_certain_give_the_saving_of_the_contract_a_year(pack: Pack) -> None:
    matter = worked(pack, {"cost.price": CHEAP, **NO_RANGES})
    term = matter.detail("cost.term", TermCost)
    saving = inventoried(pack, matter)[0].saving

    assert term is not None
    assert saving is not None
    assert round(saving.expected * term.flows.annuity, 6) == round(term.flows.saving, 6)
    assert (saving.chance, saving.how, saving.in_doubt) == (1.0, "certain", False)


@pytest.mark.parametrize("price", ["1400000", CLOSE, "1650000"])
def test_the_chance_is_near_the_one_the_matter_drew_for_itself(pack: Pack, price: str) -> None:
    matter = worked(pack, {"cost.price": price, "cost.ranges": OWN})
    own = found(matter, "cost.term").measures["saves"]
    department = judged(pack, INVENTORY, id=DEPARTMENT)
    bounds = bounds_of(department)

    near = services(department, (matter,), bounds)
    after = drawn(near, bounds)

    assert near[0].saving is not None
    assert after[0].saving is not None
    assert abs(near[0].saving.chance - float(own)) < 0.05
    assert abs(after[0].saving.chance - float(own)) < 0.03
    assert (after[0].saving.how == "drawn") is near[0].saving.in_doubt
    assert after[0].saving.expected == near[0].saving.expected


def test_what_single_lines_say_of_themselves_counts_in_the_chance(pack: Pack) -> None:
    lines = {"cost.outside_lines": [{"row": "price", "low": "-30", "high": "60"}]}
    narrow, wide = (
        inventoried(pack, worked(pack, {"cost.price": CLOSE, **more}))[0].saving
        for more in ({}, lines)
    )

    assert narrow is not None
    assert wide is not None
    assert wide.expected < narrow.expected
    assert wide.chance < narrow.chance


def test_drawing_again_gives_the_same_and_leaves_what_is_sure_alone(pack: Pack) -> None:
    bounds = bounds_of(judged(pack, INVENTORY, id=DEPARTMENT))
    near = inventoried(pack, worked(pack, {"cost.price": CLOSE}))
    sure = inventoried(pack, worked(pack, {"cost.price": CHEAP}))

    assert drawn(near, bounds) == drawn(near, bounds)
    assert drawn(sure, bounds) == sure
