"""The comparison of options: what may be chosen, what comes first, and when it is too close."""

from collections.abc import Mapping
from decimal import Decimal
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import UNKNOWN, found, judged, unsettled, with_figure
from tests.core.stories import (
    CRITERIA,
    LIKELY,
    SWING,
    Values,
    comparison,
    scored,
    stage_one,
    with_changes,
)
from wizard.content.comparison import Score
from wizard.content.model import Pack
from wizard.content.text import both
from wizard.engine.evaluate import Results
from wizard.engine.findings import Finding
from wizard.engine.rules.options import Comparison, Contenders

Likely = Mapping[str, tuple[int, ...]]


def compared(pack: Pack, changes: Values, **usual: int) -> tuple[Finding, Comparison]:
    finding = found(with_changes(pack, changes, **usual), "options")
    assert isinstance(finding.detail, Comparison)
    return finding, finding.detail


def phrases(finding: Finding) -> set[str]:
    return {one.phrase for one in (*finding.because, *finding.limits)}


def barred(results: Results) -> dict[str, str]:
    detail = found(results, "options.admissible").detail
    assert isinstance(detail, Contenders)
    return {one.id: one.barred.phrase for one in detail.options if one.barred is not None}


def two(outsource: tuple[int, ...], pilot: tuple[int, ...]) -> dict[str, tuple[int, ...]]:
    """Only in-house, outsourcing and a pilot, so that what is compared can be set to the point."""
    return {"keep": (0, 0, 0, 0, 0, 0, 0), "outsource": outsource, "pilot": pilot}


# --- which may be chosen ---------------------------------------------------------------------


def test_the_present_way_may_always_be_chosen_and_a_red_line_bars_those_done_by_others(
    pack: Pack,
) -> None:
    blocked = with_changes(pack, {"redline.financing": "yes"}, d18=4, d19=4)

    assert barred(blocked)["outsource"] == barred(blocked)["pilot"] == "options.barred.law"
    assert "keep" not in barred(blocked)
    assert "bpr" not in barred(blocked)


def test_a_scope_of_nothing_bars_outsourcing_and_the_pilot(pack: Pack) -> None:
    none = barred(with_changes(pack, {"scope.level": "L0"}))
    some = barred(with_changes(pack, {"scope.level": "L1"}))

    assert (none["outsource"], none["pilot"]) == ("options.barred.level",) * 2
    assert not {"outsource", "pilot"} & set(some)


@pytest.mark.parametrize(("mark", "bars"), [(2, True), (3, False), (4, False)])
def test_redesign_needs_half_its_potential(pack: Pack, mark: int, *, bars: bool) -> None:
    assert ("bpr" in barred(with_changes(pack, {}, d18=mark))) is bars


@pytest.mark.parametrize(
    ("mark", "units", "bars"),
    [
        (3, "2", "options.barred.common"),
        (4, "1", "options.barred.units"),
        (4, "2", None),
        (4, "3", None),
    ],
)
def test_sharing_needs_sameness_and_two_units(
    pack: Pack, mark: int, units: str, bars: str | None
) -> None:
    assert barred(with_changes(pack, {"path.units": units}, d19=mark)).get("shared") == bars


def test_an_option_that_may_not_be_chosen_keeps_its_scores_and_is_not_ranked(pack: Pack) -> None:
    best = {**LIKELY, "bpr": (100, 100, 100, 100, 100, 100, 100)}
    finding, detail = compared(pack, comparison(best))

    assert detail.value("bpr") is None
    assert "bpr" in detail.scores
    assert detail.first == ("outsource",)
    assert "options.excluded" in phrases(finding)


def test_outsourcing_is_called_by_its_level_once_that_is_set(pack: Pack) -> None:
    _, plain = compared(pack, comparison())
    _, named = compared(pack, {**comparison(), "scope.level": "L2"})

    assert plain.contenders.named("outsource").zh == "外包"
    assert named.contenders.named("outsource").zh == "外包（L2 一段流程）"


# --- what is still missing ---------------------------------------------------------------------


def test_a_matter_without_a_comparison_waits_for_the_weights(pack: Pack) -> None:
    assert unsettled(with_changes(pack, {}), "options").question == "options.weights"


@pytest.mark.parametrize(
    ("changes", "waits"),
    [
        ({"options.scores": None}, "options.scores"),
        (
            {"options.scores": scored({"keep": LIKELY["keep"], "bpr": LIKELY["bpr"]})},
            "options.scores",
        ),
        (
            {"options.weights": {"way": "swing", "given": {**SWING, "quality": "99"}}},
            "options.weights",
        ),
        ({"cost.price": None}, "cost.price"),
        ({"rating.d18": UNKNOWN}, "rating.d18"),
    ],
)
def test_what_keeps_the_comparison_is_named(pack: Pack, changes: Values, waits: str) -> None:
    results = with_changes(pack, {**comparison(), **changes})

    assert unsettled(results, "options").question == waits


def test_an_option_whose_score_is_not_known_is_kept_out_of_the_ranking_and_told(
    pack: Pack,
) -> None:
    answers = comparison()
    answers["options.scores"]["pilot"]["undo"] = "unknown"  # type: ignore[index]

    finding, detail = compared(pack, answers)

    assert detail.value("pilot") is None
    assert "options.unknown" in phrases(finding)
    assert {one.option for one in detail.smaa.stated.options} >= {"pilot"}


# --- cost is worked out ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("price", "likely"), [("100", "100"), ("1200000", None), ("99000000", "0")]
)
def test_the_cost_of_outsourcing_is_taken_from_the_annual_comparison(
    pack: Pack, price: str, likely: str | None
) -> None:
    results = with_changes(pack, {**comparison(), "cost.price": price})
    detail = found(results, "options").detail
    assert isinstance(detail, Comparison)
    at = CRITERIA.index("cost")
    advantage = float(found(results, "cost.annual").measures["advantage"])

    score = detail.scores["outsource"][at]

    expected = min(max(50 + 50 * advantage / 0.3, 0), 100) if likely is None else float(likely)
    assert float(score.likely or 0) == pytest.approx(expected)
    assert score.low <= (score.likely or 0) <= score.high
    assert detail.scores["keep"][at] == Score(Decimal(50), Decimal(50), Decimal(50))


# --- how firm ----------------------------------------------------------------------------------


def test_a_winner_that_is_best_everywhere_is_robust_and_no_weight_turns_it(pack: Pack) -> None:
    likely = two((90, 90, 0, 90, 90, 90, 90), (20, 20, 0, 20, 20, 20, 20))

    finding, detail = compared(pack, comparison(likely))

    assert finding.verdict == "robust"
    assert detail.smaa.share == 1
    assert "options.steady" in phrases(finding)
    share = next(one for one in finding.because if one.phrase == "options.share")
    assert share.values["share"] == both(">99\u00a0%")


@pytest.mark.parametrize(("tie", "verdict"), [("0.1", False), ("5", True), ("99", True)])
def test_options_within_the_tie_are_called_level(pack: Pack, tie: str, *, verdict: bool) -> None:
    near = two((60, 60, 0, 60, 60, 60, 60), (60, 60, 96, 60, 60, 60, 61))
    results = judged(with_figure(pack, "options.tie", tie), {**stage_one(pack), **comparison(near)})
    finding = found(results, "options")

    assert (finding.verdict == "tied") is verdict
    assert ("options.level" in phrases(finding)) is verdict


@pytest.mark.parametrize("figure", ["options.robust", "options.fairly"])
@pytest.mark.parametrize("shift", [-1, 0, 1])
def test_the_share_of_firsts_decides_how_firm_the_winner_is(
    pack: Pack, figure: str, shift: int
) -> None:
    near = two((60, 60, 0, 60, 60, 60, 60), (60, 60, 85, 62, 60, 64, 66))
    given = {**stage_one(pack), **comparison(near)}
    whole = found(judged(pack, given), "options").detail
    assert isinstance(whole, Comparison)
    share = whole.smaa.share
    assert 0.6 < share < 0.8
    line = share * 100 + shift
    other = {"options.robust": "options.fairly", "options.fairly": "options.robust"}[figure]
    apart = "101" if other == "options.robust" else "0"
    changed = with_figure(with_figure(pack, figure, repr(line)), other, apart)

    verdict = found(judged(changed, given), "options").verdict

    below = "fairly_robust" if figure == "options.robust" else "not_robust"
    reached = "robust" if figure == "options.robust" else "fairly_robust"
    assert verdict == (reached if shift <= 0 else below)


def test_where_the_lines_are_drawn_does_not_change_what_is_drawn(pack: Pack) -> None:
    given = {**stage_one(pack), **comparison()}
    one = found(judged(pack, given), "options")
    other = found(judged(with_figure(pack, "options.robust", "99.9"), given), "options")

    assert one.measures == other.measures


def test_the_same_table_gives_the_same_numbers_again(pack: Pack) -> None:
    one, other = (compared(pack, comparison())[1].smaa for _ in range(2))

    assert one.model_dump() == other.model_dump()


@pytest.mark.parametrize(
    "weights",
    [
        {"way": "swing", "given": {**dict.fromkeys(CRITERIA, "0"), "unheard": "100"}},
        {"way": "pairs", "given": {f"{name}:duty": "2" for name in CRITERIA[1:]}},
        {"way": "pairs", "given": {"duty:unheard": "2", "unheard:quality": "2"}},
        {"way": "pairs", "given": dict.fromkeys((f"duty:{name}" for name in CRITERIA[1:]), "10")},
        {"way": "order", "given": []},
        "swing",
    ],
)
def test_weights_no_share_follows_from_keep_the_rule_waiting(pack: Pack, weights: object) -> None:
    results = with_changes(pack, {**comparison(), "options.weights": weights})

    assert unsettled(results, "options").question == "options.weights"


def test_pairs_that_contradict_one_another_too_much_are_not_weighed_by(pack: Pack) -> None:
    neighbours = {f"{a}:{b}": "9" for a, b in pairwise(CRITERIA)}
    rest = {f"{a}:{b}": "1/9" for a, b in combinations(CRITERIA, 2)}
    weights = {"way": "pairs", "given": {**rest, **neighbours}}

    results = with_changes(pack, {**comparison(), "options.weights": weights})

    assert unsettled(results, "options").question == "options.weights"


@pytest.mark.parametrize(
    ("way", "given"),
    [
        ("direct", dict.fromkeys(CRITERIA, "5")),
        ("order", {name: str(at) for at, name in enumerate(CRITERIA, start=1)}),
        ("pairs", {f"{a}:{b}": "1" for a, b in combinations(CRITERIA, 2)}),
        ("pairs", {f"duty:{name}": "1" for name in CRITERIA[1:]}),
    ],
)
def test_every_way_of_weighing_ranks_the_options(pack: Pack, way: str, given: Values) -> None:
    answers = {**comparison(), "options.weights": {"way": way, "given": given}}

    finding, detail = compared(pack, answers)

    assert sum(detail.weighing.shares) == pytest.approx(1)
    said = {one.phrase for one in finding.because if one.phrase.startswith("options.pairs")}
    whole = len(given) == 21
    told = "options.pairs.acceptable" if whole else "options.pairs.incomplete"
    assert said == ({told} if way == "pairs" else set())


# --- properties --------------------------------------------------------------------------------

MARKS = st.integers(min_value=0, max_value=100)
ROWS = st.fixed_dictionaries(
    {name: st.tuples(*[MARKS] * 7) for name in ("keep", "outsource", "pilot")}
)


def order(detail: Comparison) -> list[str]:
    """The ranked options from the first down; equals by name."""
    values = {one.option: one.value for one in detail.result.ranking.options}
    ranked = [(name, value) for name, value in values.items() if value is not None]
    return [name for name, value in sorted(ranked, key=lambda one: (-one[1], one[0]))]


@given(rows=ROWS, other=st.tuples(*[MARKS] * 7))
def test_another_option_never_reorders_the_rest(
    pack: Pack, rows: Likely, other: tuple[int, ...]
) -> None:
    _, fewer = compared(pack, comparison(rows), d18=4)
    _, more = compared(pack, comparison({**rows, "bpr": other}), d18=4)

    assert [name for name in order(more) if name != "bpr"] == order(fewer)


@given(rows=ROWS)
def test_the_double_of_an_option_never_reorders_the_rest(pack: Pack, rows: Likely) -> None:
    _, fewer = compared(pack, comparison(rows), d18=4)
    _, more = compared(pack, comparison({**rows, "bpr": rows["pilot"]}), d18=4)

    assert [name for name in order(more) if name != "bpr"] == order(fewer)
    assert more.value("bpr") == more.value("pilot")


@given(names=st.permutations(["keep", "outsource", "pilot"]), criteria=st.permutations(CRITERIA))
def test_the_order_of_options_and_criteria_never_matters(
    pack: Pack, names: list[str], criteria: list[str]
) -> None:
    usual = comparison({name: LIKELY[name] for name in ("keep", "outsource", "pilot")})
    rows = usual["options.scores"]
    assert isinstance(rows, dict)
    turned = {
        "options.weights": {"way": "swing", "given": {name: SWING[name] for name in criteria}},
        "options.scores": {
            name: {one: rows[name][one] for one in criteria if one in rows[name]} for name in names
        },
    }
    content = pack.question_of["options.scores"]
    assert content.kind == "scores"

    one, other = compared(pack, usual)[0], compared(pack, turned)[0]

    assert (one.verdict, one.measures) == (other.verdict, other.measures)
