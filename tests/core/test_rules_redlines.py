"""The red lines: what law puts out of reach, what it reroutes, and what it merely asks for."""

import pytest

from tests.builders import UNKNOWN, found, judged, unsettled
from tests.core.stories import CLEAR_LINES, Values
from wizard.content.model import Pack
from wizard.engine.evaluate import Results
from wizard.engine.rules.redlines import LINES

PURCHASERS = ("state_organ", "party_or_similar")
OTHERS = ("public_one", "public_two", "budget_mass_org", "enterprise_like")


def screened(pack: Pack, changes: Values) -> Results:
    told = {**CLEAR_LINES, **changes}
    return judged(pack, {key: value for key, value in told.items() if value is not None})


ONE_LINE: list[tuple[str, Values, str]] = [
    ("redline.duty", {"redline.duty_ours": "no"}, "hit"),
    ("redline.power", {"redline.power": ["none"]}, "clear"),
    (
        "redline.power",
        {"redline.power": ["permit", "levy"], "redline.power_separable": "yes"},
        "carved",
    ),
    ("redline.power", {"redline.power": ["penalty"], "redline.power_separable": "no"}, "hit"),
    ("redline.object", {"redline.goods_works": "incidental"}, "clear"),
    ("redline.object", {"redline.goods_works": "main"}, "hit"),
    ("redline.object", {"redline.goods_works": "bundled"}, "hit"),
    ("redline.financing", {"redline.financing": "yes"}, "hit"),
    ("redline.labour", {"redline.labour": "headcount"}, "warning"),
    ("redline.labour", {"redline.labour": "recruitment"}, "hit"),
    ("redline.special", {"redline.special_ban": "yes"}, "hit"),
    (
        "redline.special",
        {"redline.special_ban": "yes", "redline.special_ban_source": "某条例第三条"},
        "hit",
    ),
    ("redline.secret", {"redline.secret": "part"}, "carved"),
    ("redline.secret", {"redline.secret": "all"}, "reroute"),
    ("redline.budget", {"redline.budget": "next_year"}, "condition"),
    ("redline.budget", {"redline.budget": "none"}, "condition"),
    ("redline.competition", {"redline.competition": "single_lawful"}, "clear"),
    ("redline.competition", {"redline.competition": "single_unproven"}, "warning"),
    ("redline.catalogue", {"redline.catalogue": "filed"}, "clear"),
    ("redline.catalogue", {"redline.catalogue": "not_listed"}, "condition"),
    ("redline.purchaser", {"department.kind": "public_one"}, "reroute"),
]


@pytest.mark.parametrize(("line", "changes", "verdict"), ONE_LINE)
def test_a_line_says_what_its_answer_means(
    pack: Pack, line: str, changes: Values, verdict: str
) -> None:
    assert found(screened(pack, changes), line).verdict == verdict


@pytest.mark.parametrize("line", LINES)
def test_every_line_is_clear_where_nothing_is_in_the_way(pack: Pack, line: str) -> None:
    assert found(screened(pack, {}), line).verdict == "clear"


@pytest.mark.parametrize(
    ("signs", "verdict"),
    [
        (["none"], "clear"),
        (["rota", "uniform"], "clear"),
        (["rota", "uniform", "fee_only"], "warning"),
        (["rota", "uniform", "fee_only", "no_output"], "warning"),
    ],
)
def test_three_signs_of_hiring_call_for_a_check(pack: Pack, signs: list[str], verdict: str) -> None:
    assert (
        found(screened(pack, {"redline.labour_signs": signs}), "redline.labour").verdict == verdict
    )


@pytest.mark.parametrize("kind", OTHERS)
@pytest.mark.parametrize(
    ("line", "changes"),
    [
        ("redline.duty", {"redline.duty_ours": "no"}),
        ("redline.object", {"redline.goods_works": "main"}),
        ("redline.labour", {"redline.labour": "recruitment"}),
    ],
)
def test_what_only_order_102_forbids_is_a_warning_to_other_bodies(
    pack: Pack, kind: str, line: str, changes: Values
) -> None:
    results = screened(pack, {**changes, "department.kind": kind})

    assert found(results, line).verdict == "warning"
    assert found(results, "redlines").verdict == "conditional"


@pytest.mark.parametrize("kind", PURCHASERS + OTHERS)
def test_borrowing_in_disguise_and_kept_power_stop_every_kind_of_body(
    pack: Pack, kind: str
) -> None:
    borrowed = screened(pack, {"department.kind": kind, "redline.financing": "yes"})
    power: Values = {"redline.power": ["penalty"], "redline.power_separable": "no"}

    assert found(borrowed, "redlines").verdict == "blocked"
    assert (
        found(screened(pack, {"department.kind": kind, **power}), "redlines").verdict == "blocked"
    )


@pytest.mark.parametrize("kind", PURCHASERS + OTHERS)
def test_only_purchasers_must_file_what_no_catalogue_lists(pack: Pack, kind: str) -> None:
    results = screened(pack, {"department.kind": kind, "redline.catalogue": "not_listed"})

    wanted = "condition" if kind in PURCHASERS else "clear"
    assert found(results, "redline.catalogue").verdict == wanted


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ({}, "clear"),
        ({"redline.competition": "single_unproven"}, "clear"),
        ({"redline.budget": "none"}, "conditional"),
        ({"redline.secret": "part"}, "partial"),
        ({"redline.secret": "part", "redline.budget": "none"}, "partial"),
        ({"redline.secret": "all"}, "referred"),
        ({"redline.secret": "all", "redline.duty_ours": "no"}, "blocked"),
    ],
)
def test_the_gravest_line_speaks_for_all(pack: Pack, changes: Values, verdict: str) -> None:
    assert found(screened(pack, changes), "redlines").verdict == verdict


def test_a_known_block_counts_while_others_are_unknown(pack: Pack) -> None:
    results = screened(pack, {"redline.special_ban": "yes", "redline.secret": UNKNOWN})

    assert found(results, "redlines").verdict == "blocked"


@pytest.mark.parametrize("question", [q for q in CLEAR_LINES if q != "department.kind"])
def test_an_unknown_line_settles_nothing_and_is_named(pack: Pack, question: str) -> None:
    outcome = unsettled(screened(pack, {question: UNKNOWN}), "redlines")

    assert outcome.question == question
    assert outcome.known_to_be_unknown


def test_power_is_held_until_somebody_says_it_can_be_cut_out(pack: Pack) -> None:
    results = screened(pack, {"redline.power": ["permit"]})

    assert unsettled(results, "redlines").question == "redline.power_separable"


def test_a_line_names_the_answer_it_read_and_the_law_it_rests_on(pack: Pack) -> None:
    finding = found(screened(pack, {"redline.special_ban": "yes"}), "redline.special")

    assert "redline.special_ban" in finding.read
    assert finding.clauses == ("order102.art10.6",)
