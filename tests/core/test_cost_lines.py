"""Single lines of the cost comparison move in their own way, and nothing is counted twice."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import found, judged, unsettled, with_figure
from tests.core.stories import COST, Values
from tests.core.test_term_cost import CERTAIN, UNDISCOUNTED, costs, shares
from wizard.content.model import Pack
from wizard.content.questions import TableQuestion
from wizard.engine.costing import (
    INSIDE,
    LINES_MOST,
    OUTSIDE,
    PRICE,
    TRANSITION,
    VOLUME,
    WAGES,
    Profile,
    Profiles,
    Range,
    TermCost,
    Terms,
    flows_given,
    line_inside,
    over_term,
    stranded,
    whole_years,
)
from wizard.engine.findings import Finding
from wizard.engine.methods.annual_cost import AnnualCost, CostInput, InsideLine, annual_cost
from wizard.engine.methods.cashflow import cashflow
from wizard.engine.methods.montecarlo import Swing
from wizard.engine.rules.cost_lines import with_volumes
from wizard.figures.drawn import range_names

PAY, RUNNING = line_inside("established"), line_inside("running")
NAMES = (PAY, RUNNING, *OUTSIDE)
rises = st.integers(-40, 60).map(lambda per_cent: Decimal(per_cent) / 100)
spans = st.tuples(st.integers(-90, -1), st.integers(1, 200)).map(
    lambda ends: Range(Decimal(ends[0]) / 100, Decimal(0), Decimal(ends[1]) / 100)
)


def reckoned(
    cost: CostInput, profiles: Profiles, ranges: Mapping[str, Range] | None = None
) -> TermCost:
    """The contract with lines of their own kind; what has no range is certain."""
    own = {name: one.range for name, one in profiles.items() if one.range is not None}
    terms = replace(UNDISCOUNTED, rate=Decimal("0.03"), profiles=profiles)
    return over_term(cost, {**CERTAIN, **(ranges or {}), **own}, terms)


def swings(result: TermCost) -> Mapping[str, Swing]:
    assert result.odds is not None
    return {one.name: one for one in result.odds.swings}


# --- both views -----------------------------------------------------------------------------------


@given(costs(), st.dictionaries(st.sampled_from(NAMES), shares))
def test_lines_that_do_not_grow_leave_both_views_agreeing(
    cost: CostInput, variable: Mapping[str, Decimal]
) -> None:
    profiles = {
        name: Profile(growth=Decimal(0), variable=share) for name, share in variable.items()
    }
    annual = annual_cost(cost)
    term = over_term(cost, CERTAIN, replace(UNDISCOUNTED, profiles=profiles))

    assert abs(term.advantage - annual.advantage) < Decimal("1e-18") * max(
        Decimal(1), abs(annual.advantage)
    )


@given(costs(), st.dictionaries(st.sampled_from(NAMES), shares), st.integers(-60, 100))
def test_both_views_say_the_same_of_another_volume(
    cost: CostInput, variable: Mapping[str, Decimal], per_cent: int
) -> None:
    change = Decimal(per_cent) / 100
    profiles = {name: Profile(variable=share) for name, share in variable.items()}
    tried = {"share_changes": (0,), "price_changes": (0,), "volume_changes": (change,)}
    moved = with_volumes(cost, profiles).model_copy(update=tried)
    terms = replace(UNDISCOUNTED, profiles=profiles)
    flows = flows_given(cost, terms, int(cost.years))

    (cell,) = annual_cost(moved).cells
    term = cashflow(flows.model_copy(update={"volumes": (1 + change,) * flows.years}))

    assert abs(term.saving_share - cell.advantage) < Decimal("1e-18") * max(
        Decimal(1), abs(cell.advantage)
    )


@given(costs(), rises, rises)
def test_in_house_cost_that_rises_more_never_lowers_the_saving(
    cost: CostInput, one: Decimal, other: Decimal
) -> None:
    slow, fast = (
        reckoned(cost, {RUNNING: Profile(growth=rise)}).flows.saving
        for rise in sorted((one, other))
    )

    assert slow <= fast


@given(costs(), rises)
def test_the_least_saving_stays_the_same_share_of_pay_that_rises(
    cost: CostInput, rise: Decimal
) -> None:
    alone = CostInput(
        inside=(InsideLine(id="established", amount=Decimal(1000), share=Decimal(1)),),
        price=cost.price,
        years=cost.years,
        exit_rate=Decimal(0),
        risk_rate=Decimal(0),
    )
    flows = reckoned(alone, {PAY: Profile(growth=rise)}).flows

    assert abs(flows.least - flows.inside / 10) < Decimal("1e-15") * flows.inside


# --- what is drawn --------------------------------------------------------------------------------


@settings(max_examples=30, deadline=None)
@given(costs(), spans, st.sampled_from((PRICE, TRANSITION)))
def test_a_line_that_is_a_kind_by_itself_gives_the_same_either_way(
    cost: CostInput, span: Range, name: str
) -> None:
    by_kind = reckoned(cost, {}, {name: span, VOLUME: span})
    by_line = reckoned(cost, {name: Profile(range=span)}, {VOLUME: span})

    assert by_line.odds == by_kind.odds


@settings(max_examples=30, deadline=None)
@given(costs(), spans)
def test_lines_with_the_range_of_their_kind_swing_as_far_together(
    cost: CostInput, span: Range
) -> None:
    whole = swings(reckoned(cost, {}, {INSIDE: span}))
    parted = swings(
        reckoned(cost, {PAY: Profile(range=span), RUNNING: Profile(range=span)}, {INSIDE: span})
    )

    assert INSIDE not in parted
    assert sum(one.width for one in parted.values()) == pytest.approx(whole[INSIDE].width)


@settings(max_examples=30, deadline=None)
@given(costs(), spans, spans)
def test_a_wider_range_of_a_line_never_narrows_what_it_moves(
    cost: CostInput, one: Range, other: Range
) -> None:
    wider = Range(min(one.low, other.low), Decimal(0), max(one.high, other.high))
    near, far = (
        swings(reckoned(cost, {RUNNING: Profile(range=span)}))[RUNNING] for span in (one, wider)
    )

    assert far.at_low <= near.at_low
    assert near.at_high <= far.at_high


@settings(max_examples=30, deadline=None)
@given(costs(), spans, rises, shares)
def test_the_order_of_the_rows_changes_nothing(
    cost: CostInput, span: Range, rise: Decimal, share: Decimal
) -> None:
    turned = cost.model_copy(update={"inside": cost.inside[::-1]})
    profiles = {PAY: Profile(range=span, growth=rise), RUNNING: Profile(variable=share)}
    kinds = {INSIDE: span, VOLUME: span}

    assert reckoned(turned, profiles, kinds) == reckoned(cost, profiles, kinds)


@settings(max_examples=30, deadline=None)
@given(costs(), spans, rises, st.integers(1, 10))
def test_the_same_money_in_another_unit_changes_no_odds(
    cost: CostInput, span: Range, rise: Decimal, doubled: int
) -> None:
    # By powers of two, so that the draws are the same to the last digit.
    times = 2**doubled
    lines = tuple(one.model_copy(update={"amount": one.amount * times}) for one in cost.inside)
    amounts = ("price", "tender", "transition", "governance", "freed_income")
    scaled = cost.model_copy(
        update={"inside": lines, **{name: getattr(cost, name) * times for name in amounts}}
    )
    profiles = {RUNNING: Profile(range=span), "governance": Profile(growth=rise)}
    here, there = (reckoned(one, profiles) for one in (cost, scaled))

    assert here.odds is not None
    assert there.odds is not None
    assert here.odds.saves == there.odds.saves
    assert here.odds.reaches_least == there.odds.reaches_least
    assert here.odds.parts == there.odds.parts


STEADY = CostInput(
    inside=(
        InsideLine(id="established", amount=Decimal(900), share=Decimal(1)),
        InsideLine(id="running", amount=Decimal(300), share=Decimal(1)),
    ),
    price=Decimal(800),
    years=Decimal(3),
    governance=Decimal(60),
    exit_rate=Decimal(0),
    risk_rate=Decimal(0),
)
RISES = {WAGES: Range(Decimal(0), Decimal(0), Decimal("0.1"))}


@pytest.mark.parametrize(
    ("profiles", "dearer"),
    [
        ({}, PAY),
        ({PAY: Profile(wages=False), "governance": Profile(wages=True)}, "governance"),
        ({PAY: Profile(growth=Decimal(0)), RUNNING: Profile(wages=True)}, RUNNING),
    ],
)
def test_pay_moves_the_lines_that_follow_it_and_no_others(profiles: Profiles, dearer: str) -> None:
    stated = reckoned(STEADY, profiles, RISES).flows.saving
    risen = reckoned(STEADY, {**profiles, dearer: Profile(growth=Decimal("0.1"))}).flows.saving

    assert swings(reckoned(STEADY, profiles, RISES))[WAGES].at_high == pytest.approx(float(risen))
    assert swings(reckoned(STEADY, profiles, RISES))[WAGES].at_low == pytest.approx(float(stated))


@pytest.mark.parametrize(("share", "moved"), [("0", 0), ("0.5", 150), ("1", 300)])
def test_a_line_moves_with_the_volume_as_far_as_it_is_said_to(share: str, moved: int) -> None:
    profiles = {
        PAY: Profile(variable=Decimal(0)),
        PRICE: Profile(variable=Decimal(0)),
        RUNNING: Profile(variable=Decimal(share)),
    }
    tenth = Range(Decimal("-0.1"), Decimal(0), Decimal("0.1"))
    factor = sum(one.factor for one in reckoned(STEADY, {}).flows.years[1:])

    swing = swings(reckoned(STEADY, profiles, {VOLUME: tenth}))[VOLUME]

    assert swing.width == pytest.approx(float(factor) * moved * 0.2)


# --- the two tables -------------------------------------------------------------------------------


Row = Mapping[str, str]


def told(pack: Pack, inside: Row | None = None, outside: Row | None = None) -> Finding:
    return found(judged(pack, answered(inside, outside)), "cost.term")


def answered(inside: Row | None = None, outside: Row | None = None) -> Values:
    """The worked matter with one row told by itself on either side."""
    rows = {"cost.inside_lines": inside, "cost.outside_lines": outside}
    return {**COST, **{question: [row] for question, row in rows.items() if row}}


def detail(finding: Finding) -> TermCost:
    assert isinstance(finding.detail, TermCost)
    return finding.detail


def test_the_cells_of_the_year_follow_the_volume_as_the_lines_are_said_to(pack: Pack) -> None:
    usual = judged(pack, COST)
    fixed = judged(pack, answered(outside={"row": "price", "variable": "0"}))
    limits = [one.phrase for one in found(fixed, "cost.annual").limits]
    less = [
        next(
            cell.advantage
            for cell in one.cells
            if cell.volume_change < 0 and not (cell.share_change or cell.price_change)
        )
        for results in (usual, fixed)
        if (one := results.detail("cost.annual", AnnualCost)) is not None
    ]

    assert less[1] < less[0]
    assert "cost.annual.volume" in limits
    assert "cost.annual.volume" not in [one.phrase for one in found(usual, "cost.annual").limits]
    assert found(fixed, "cost.annual").measures == found(usual, "cost.annual").measures


def test_tables_left_empty_change_nothing_and_nothing_is_said_of_them(pack: Pack) -> None:
    empty = {"row": "running", "low": "", "growth": "", "why": "没有"}

    assert detail(told(pack, empty)) == detail(told(pack))
    assert "cost.term.lines" not in [one.phrase for one in told(pack, empty).because]


def test_lines_told_by_themselves_are_counted_in_the_reasons(pack: Pack) -> None:
    finding = told(pack, {"row": "running", "growth": "0"}, {"row": "price", "variable": "80"})

    (said,) = (one for one in finding.because if one.phrase == "cost.term.lines")
    assert said.values == {"count": 2}


def test_a_row_somebody_added_moves_by_itself_and_is_named(pack: Pack) -> None:
    own = {"row": "9f3a", "name": "群众投诉赔偿", "amount": "900000", "share": "100"}
    pay = {"row": "contract", "amount": "1470000", "share": "100"}
    moving = answered({"row": "9f3a", "low": "-90", "high": "900"})
    results = judged(pack, {**moving, "cost.inside": [pay, own]})
    term = results.detail("cost.term", TermCost)

    assert term is not None
    assert line_inside("9f3a") in swings(term)
    assert range_names(results)[line_inside("9f3a")].zh == "群众投诉赔偿"
    (main,) = (r for r in found(results, "cost.term").because if r.phrase == "cost.term.main")
    assert main.values["name"] == range_names(results)[line_inside("9f3a")]


def test_everything_that_may_move_has_a_name_in_both_languages(pack: Pack) -> None:
    results = judged(
        pack,
        {
            **COST,
            "cost.retained": "100000",
            "cost.income": "100000",
            "cost.inside_lines": [
                {"row": row, "low": "-5"} for row in ("established", "contract", "running")
            ],
            "cost.outside_lines": [{"row": row, "high": "5"} for row in OUTSIDE],
        },
    )
    term, names = results.detail("cost.term", TermCost), range_names(results)

    assert term is not None
    assert set(swings(term)) == {
        *map(line_inside, ("established", "contract", "running")),
        VOLUME,
        *OUTSIDE,
    }
    for name in swings(term):
        assert names[name].zh
        assert names[name].en


@pytest.mark.parametrize(
    ("row", "name"),
    [({"low": "-5"}, "自办其余科目"), ({"growth": "2"}, "自办可避免成本")],
)
def test_once_an_item_varies_by_itself_the_range_of_its_kind_is_that_of_the_others(
    pack: Pack, row: dict[str, str], name: str
) -> None:
    results = judged(pack, answered({"row": "running", **row}))

    assert range_names(results)[INSIDE].zh == name


def test_a_row_of_an_item_no_longer_there_is_passed_over(pack: Pack) -> None:
    assert detail(told(pack, {"row": "gone", "low": "5"})) == detail(told(pack))


def test_a_range_of_the_line_comes_before_that_of_its_kind_and_before_the_default(
    pack: Pack,
) -> None:
    own = {"row": "price", "low": "-5", "high": "5"}
    finding = told(pack, outside=own)

    assert "range.price" not in finding.parameters
    assert finding.limits[0].values == {"count": 3}
    by_kind = {**COST, "cost.ranges": [{"row": "price", "low": "-50", "high": "50"}]}
    both = found(judged(pack, {**by_kind, "cost.outside_lines": [own]}), "cost.term")
    assert detail(both).odds == detail(finding).odds


def test_the_range_of_the_in_house_cost_is_not_asked_for_once_every_item_has_its_own(
    pack: Pack,
) -> None:
    rows = [{"row": row, "low": "-5", "high": "5"} for row in ("established", "contract")]
    some = found(judged(pack, {**COST, "cost.inside_lines": rows}), "cost.term")
    rest = {"row": "running", "low": "0", "high": "0"}
    every = found(judged(pack, {**COST, "cost.inside_lines": [*rows, rest]}), "cost.term")

    assert "range.inside" in some.parameters
    assert "range.inside" not in every.parameters


@pytest.mark.parametrize(
    ("row", "fits"),
    [
        ({"low": "-100", "high": "1000"}, True),
        ({"low": "-100.01"}, False),
        ({"high": "1000.01"}, False),
        ({"low": "0", "high": "0"}, True),
        ({"low": "0.01", "high": "5"}, False),
        ({"low": "-5", "high": "-0.01"}, False),
        ({"low": "5", "high": "-5"}, False),
        ({"low": "很低"}, False),
        ({"growth": "-49"}, True),
        ({"growth": "-49.01"}, False),
        ({"growth": "-101"}, False),
        ({"growth": "100"}, True),
        ({"growth": "100.01"}, False),
        ({"variable": "0"}, True),
        ({"variable": "-0.01"}, False),
        ({"variable": "100"}, True),
        ({"variable": "100.01"}, False),
        ({"wages": "yes"}, True),
        ({"wages": "yes", "growth": "0"}, False),
        ({"wages": "no", "growth": "2"}, True),
    ],
)
def test_what_a_line_cannot_do_waits_for_its_table(
    pack: Pack, row: dict[str, str], fits: bool
) -> None:
    inside = judged(pack, answered({"row": "running", **row}))
    outside = judged(pack, answered(outside={"row": "governance", **row}))

    if fits:
        assert found(inside, "cost.term")
        assert found(outside, "cost.term")
    else:
        assert unsettled(inside, "cost.term").question == "cost.inside_lines"
        assert unsettled(outside, "cost.term").question == "cost.outside_lines"


@pytest.mark.parametrize(
    ("row", "fits"),
    [
        ({"low": "-5", "high": "50"}, True),
        ({"growth": "0", "variable": "0", "wages": "no"}, True),
        ({"growth": "0.1"}, False),
        ({"variable": "1"}, False),
        ({"wages": "yes"}, False),
    ],
)
def test_what_is_spent_once_has_a_range_and_nothing_else(
    pack: Pack, row: dict[str, str], fits: bool
) -> None:
    results = judged(pack, answered(outside={"row": "transition", **row}))

    if fits:
        assert found(results, "cost.term")
    else:
        assert unsettled(results, "cost.term").question == "cost.outside_lines"


@pytest.mark.parametrize("question", ["cost.inside_lines", "cost.outside_lines"])
@pytest.mark.parametrize(
    "cell",
    [{"low": "1"}, {"high": "-1"}, {"growth": "-50"}, {"variable": "101"}, {"wages": "maybe"}],
)
def test_a_cell_that_cannot_be_is_told_where_it_is_typed(
    pack: Pack, question: str, cell: dict[str, str]
) -> None:
    table = pack.question_of[question]
    assert isinstance(table, TableQuestion)

    problem = table.check([{"row": "price", **cell}])

    assert problem is not None
    assert problem.values["line"] == "1"


@pytest.mark.parametrize(("count", "fits"), [(LINES_MOST, True), (LINES_MOST + 1, False)])
def test_a_ledger_is_no_estimate(pack: Pack, count: int, fits: bool) -> None:
    items = [{"row": f"r{at}", "amount": "10000", "share": "100"} for at in range(count)]
    lines = [{"row": f"r{at}", "low": "-5"} for at in range(count)]
    results = judged(pack, {**COST, "cost.inside": items, "cost.inside_lines": lines})

    if fits:
        assert len(swings(detail(found(results, "cost.term")))) == count + 3
    else:
        assert unsettled(results, "cost.term").question == "cost.inside"


# --- what stays inside ----------------------------------------------------------------------------


@given(costs(), rises, st.integers(1, 12))
def test_full_cost_less_what_is_paid_and_still_paid_is_the_saving_and_what_fading_brings(
    cost: CostInput, rise: Decimal, fades: int
) -> None:
    profiles = {PAY: Profile(growth=rise), RUNNING: Profile(growth=rise)}
    terms = Terms(Decimal("0.03"), (), Decimal("0.1"), fades=fades, profiles=profiles)
    whole = cost.model_copy(
        update={
            "inside": tuple(one.model_copy(update={"share": Decimal(1)}) for one in cost.inside)
        }
    )
    full = over_term(whole, CERTAIN, terms).flows.inside
    result = over_term(cost, CERTAIN, terms)
    still = result.stranded

    in_full = full - result.flows.outside - still.present
    assert abs(in_full - (result.flows.saving + still.fallen)) < Decimal("1e-12") * (1 + full)
    assert still.fallen >= 0


@pytest.mark.parametrize(
    ("years", "fades", "paid"),
    [
        ("1", 3, (0, 300)),
        ("2", 3, (0, 300, 200)),
        ("3", 3, (0, 300, 200, 100)),
        ("4", 3, (0, 300, 200, 100, 0)),
        ("5", 3, (0, 300, 200, 100, 0, 0)),
        ("3", 1, (0, 300, 0, 0)),
    ],
)
def test_what_stays_inside_falls_by_equal_steps_to_nothing(
    years: str, fades: int, paid: tuple[int, ...]
) -> None:
    cost = STEADY.model_copy(
        update={
            "inside": (InsideLine(id="x", amount=Decimal(1000), share=Decimal("0.7")),),
            "years": Decimal(years),
        }
    )

    left = stranded(cost, replace(UNDISCOUNTED, fades=fades), whole_years(cost.years))

    assert [round(one, 12) for one in left.years] == list(paid)
    assert round(left.present, 12) == sum(paid)
    assert round(left.lasting, 12) == 300 * int(years)


def test_stranded_cost_is_told_and_changes_no_saving(pack: Pack) -> None:
    slow, fast = (
        found(judged(with_figure(pack, "stranded.years", years), COST), "cost.term")
        for years in ("5", "1")
    )

    assert slow.measures["stays"] == fast.measures["stays"] == Decimal("570000")
    assert slow.measures["stranded"] > fast.measures["stranded"]
    assert slow.measures["saving"] == fast.measures["saving"]
    assert slow.measures["reaches"] == fast.measures["reaches"]


@pytest.mark.parametrize(
    ("years", "said"),
    [("1", ["cost.term.stranded"]), ("1.1", ["cost.term.stranded", "cost.term.fallen"])],
)
def test_what_fading_brings_is_told_once_there_is_time_for_it(
    pack: Pack, years: str, said: list[str]
) -> None:
    finding = found(judged(pack, {**COST, "cost.years": years}), "cost.term")

    assert [one.phrase for one in finding.because][-len(said) :] == said


def test_where_all_would_be_avoided_nothing_is_stranded(pack: Pack) -> None:
    all_of_it = [{"row": "contract", "amount": "1470000", "share": "100"}]
    finding = found(judged(pack, {**COST, "cost.inside": all_of_it}), "cost.term")

    assert "stranded" not in finding.measures
    assert "cost.term.stranded" not in [one.phrase for one in finding.because]
