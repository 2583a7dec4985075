"""The department's services at a glance: the inventory's first guesses, and what matters found."""

from collections.abc import Mapping
from decimal import Decimal

import pytest

from tests.builders import found, judged
from tests.core.stories import stage_one
from wizard.case.model import DEPARTMENT
from wizard.content.model import Pack
from wizard.engine.evaluate import Results
from wizard.portfolio import Service, bounds_of, services

INVENTORY = {
    "department.inventory": [
        {"row": "s1", "name": "热线", "need": "4", "fit": "4", "redline": "no", "mode": "own"},
        {"row": "s2", "name": "窗口", "need": "2", "fit": "4", "redline": "no", "mode": "own"},
    ]
}

CLOSE = "1600000"
"""A price at which it is open whether anything is saved."""


def listed(pack: Pack, *matters: Results) -> tuple[Service, ...]:
    department = judged(pack, INVENTORY, id=DEPARTMENT)
    return services(department, matters, bounds_of(department))


def worked(pack: Pack, changes: Mapping[str, object]) -> Results:
    """A matter of the first service, with some answers changed."""
    return judged(pack, {**stage_one(pack), **changes}, service_row="s1")


def test_a_service_without_a_matter_stands_by_the_inventorys_marks(pack: Pack) -> None:
    hotline, counter = listed(pack)

    assert hotline.rough
    assert (hotline.standing, counter.standing) == ("argue", "keep")
    assert hotline.saves is None


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


def test_a_service_carries_the_chance_of_saving_its_matter_found(pack: Pack) -> None:
    matter = worked(pack, {"cost.price": CLOSE})

    hotline, counter = listed(pack, matter)

    assert hotline.saves == found(matter, "cost.term").measures["saves"]
    assert hotline.saves is not None
    assert 0 < hotline.saves < 1
    assert counter.saves is None


def test_a_dearer_offer_makes_saving_less_likely(pack: Pack) -> None:
    usual, dearer = (worked(pack, {"cost.price": price}) for price in (CLOSE, "1700000"))

    cheap, dear = (listed(pack, one)[0].saves for one in (usual, dearer))

    assert (dear or Decimal(0)) < (cheap or Decimal(0))


def test_without_a_price_nothing_is_said_of_saving(pack: Pack) -> None:
    hotline, _ = listed(pack, worked(pack, {"cost.price": "gone"}))

    assert hotline.saves is None
