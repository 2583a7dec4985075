"""The should-cost check: what the work should cost, and which prices lie far from it."""

from decimal import Decimal

import pytest

from tests.builders import found, unsettled
from tests.core.stories import Values, with_changes
from tests.core.test_market import offer
from wizard.content.model import Pack
from wizard.engine.evaluate import Results
from wizard.engine.findings import Finding
from wizard.engine.rules.should_cost import ShouldBe
from wizard.engine.wording import say
from wizard.figures.should import built_of, checked_of

RULE = "market.should_cost"
AGENTS: Values = {
    "cost.should_staff": [{"row": "s", "name": "话务员", "count": "55", "wage": "84000"}]
}
"""The agents of the worked example: they should cost 7,353,145.80 yuan a year."""
LOW, HIGH = Decimal("6250173.93"), Decimal("9191432.25")
"""0.85 and 1.25 of that, to the cent and no further."""


def tried(pack: Pack, price: str, *offers: dict[str, str], **changes: object) -> Results:
    told = {**AGENTS, "cost.price": price, **changes}
    return with_changes(pack, {**told, "cost.offers": list(offers)} if offers else told)


def detail(results: Results) -> ShouldBe:
    told = results.detail(RULE, ShouldBe)
    assert told is not None
    return told


def headline(pack: Pack, finding: Finding) -> str:
    return say(pack, finding.headline, "zh")


def test_without_staff_nothing_is_reckoned(pack: Pack) -> None:
    assert unsettled(with_changes(pack, {}), RULE).question == "cost.should_staff"


def test_staff_without_a_price_wait_for_the_price(pack: Pack) -> None:
    results = with_changes(pack, {**AGENTS, "cost.price": None})

    assert unsettled(results, RULE).question == "cost.price"


def test_the_rates_of_the_pack_give_the_worked_amount(pack: Pack) -> None:
    finding = found(tried(pack, "7400000"), RULE)

    assert finding.measures["amount"] == Decimal("7353145.80")
    assert round(finding.measures["ratio"], 4) == Decimal("1.0064")
    assert set(finding.parameters) == {
        "should.bounds",
        *(f"should.{name}" for name in ("insurance", "overhead", "profit", "vat")),
    }


@pytest.mark.parametrize(
    ("price", "verdict"),
    [
        (LOW - Decimal("0.01"), "doubtful"),
        (LOW, "plausible"),
        (HIGH, "plausible"),
        (HIGH + Decimal("0.01"), "dear"),
    ],
)
def test_the_price_compared_is_questioned_beyond_the_bounds_and_not_on_them(
    pack: Pack, price: Decimal, verdict: str
) -> None:
    assert found(tried(pack, str(price)), RULE).verdict == verdict


@pytest.mark.parametrize(
    ("price", "verdict"),
    [
        (LOW - Decimal("0.01"), "doubtful"),
        (LOW, "plausible"),
        (HIGH, "plausible"),
        (HIGH + Decimal("0.01"), "dear"),
    ],
)
def test_an_offer_is_questioned_as_the_price_is(pack: Pack, price: Decimal, verdict: str) -> None:
    finding = found(tried(pack, "7400000", offer("a", str(price))), RULE)

    assert finding.verdict == verdict
    assert (headline(pack, finding).startswith("A")) is (verdict != "plausible")


def test_offers_in_house_or_not_qualified_are_not_checked(pack: Pack) -> None:
    ours = offer("ours", "1", incumbent="yes")
    unfit = offer("c", "1", qualified="no")
    told = detail(tried(pack, "7400000", ours, unfit, offer("a", "7000000")))

    assert [one.name.zh for one in told.checks] == ["年价款", "A"]


def test_low_and_high_prices_are_both_named_and_the_low_ones_lead(pack: Pack) -> None:
    finding = found(tried(pack, "7400000", offer("a", "1"), offer("b", "20000000")), RULE)

    assert finding.verdict == "doubtful"
    assert headline(pack, finding) == "A低于应有成本的 85 %，现实性存疑"
    said = [say(pack, one, "zh") for one in finding.because]
    assert any(one.startswith("B高于应有成本的 125 %") for one in said)
    assert finding.measures["doubtful"] == finding.measures["dear"] == 1


def test_cost_besides_staff_is_added_after_tax(pack: Pack) -> None:
    finding = found(tried(pack, "7400000", **{"cost.should_other": "100000"}), RULE)

    assert finding.measures["amount"] == Decimal("7453145.80")


@pytest.mark.parametrize("broken", [{"count": ""}, {"wage": ""}, {"count": "-1"}, {"wage": "-1"}])
def test_staff_nothing_follows_from_settle_nothing(pack: Pack, broken: dict[str, str]) -> None:
    row = {"row": "s", "name": "话务员", "count": "55", "wage": "84000", **broken}
    results = tried(pack, "7400000", **{"cost.should_staff": [row]})

    assert unsettled(results, RULE).question == "cost.should_staff"


@pytest.mark.parametrize(
    "rows", [[], [{"row": "z", "name": "备用"}], [{"row": "s", "count": "0", "wage": "0"}]]
)
def test_nobody_at_work_is_nothing_to_reckon_from(pack: Pack, rows: list[dict[str, str]]) -> None:
    results = tried(pack, "7400000", **{"cost.should_staff": rows})

    assert unsettled(results, RULE).question == "cost.should_staff"


@pytest.mark.parametrize("question", ["cost.price", "cost.should_other"])
def test_an_amount_below_zero_settles_nothing(pack: Pack, question: str) -> None:
    results = tried(pack, "7400000", **{question: "-1"})

    assert unsettled(results, RULE).question == question


@pytest.mark.parametrize(("posts", "settled"), [(100, True), (101, False)])
def test_a_hundred_posts_are_reckoned_with_and_no_more(
    pack: Pack, posts: int, settled: bool
) -> None:
    staff = [{"row": f"s{at}", "count": "1", "wage": "60000"} for at in range(posts)]
    results = tried(pack, "7400000", **{"cost.should_staff": staff})

    assert isinstance(results.outcomes[RULE], Finding) is settled


def test_an_offer_that_cannot_be_read_keeps_the_check_waiting(pack: Pack) -> None:
    results = tried(pack, "7400000", offer("a", ""))

    assert unsettled(results, RULE).question == "cost.offers"


def test_the_check_changes_nothing_else_that_is_concluded(pack: Pack) -> None:
    without = with_changes(pack, {"cost.price": "1"})
    checked = tried(pack, "1")

    assert found(checked, RULE).verdict == "doubtful"
    assert found(checked, "conclusion").headline == found(without, "conclusion").headline
    assert found(checked, "cost.term").measures == found(without, "cost.term").measures


def test_the_tables_tell_the_build_up_and_every_price(pack: Pack) -> None:
    told = detail(tried(pack, "7400000", offer("a", "6000000"), offer("b", "9300000")))

    built, checked = built_of(told)[1], checked_of(told)[1]

    assert [(row[0].zh, row[1].zh, row[2].zh) for row in built[:2]] == [
        ("工资", "55×8.40", "462.00"),
        ("加社保和公积金", "× (1 + 30.0 %)", "600.60"),
    ]
    assert built[-1][2].zh == "735.31"
    assert [(row[0].zh, row[2].zh, row[3].zh) for row in checked] == [
        ("年价款", "100.6 %", "合理"),
        ("A", "81.6 %", "存疑"),
        ("B", "126.5 %", "偏高"),
    ]
