"""Every row of the table of conclusions, and what stands beside the verdict."""

from dataclasses import replace

import pytest

from tests.builders import found, make_snapshot
from tests.core.stories import LIKELY, Values, comparison, stage_one, with_changes
from wizard.content.model import Pack
from wizard.engine.evaluate import evaluate
from wizard.engine.findings import Finding
from wizard.engine.rules.conclusion import Conclusion

POWER_CARVED: Values = {"redline.power": ["penalty"], "redline.power_separable": "yes"}
POWER_KEPT: Values = {"redline.power": ["penalty"], "redline.power_separable": "no"}
WORST_RISK = {"row": "rk01", "likelihood": "5", "impact": "5"}
CARE = {"response": "reduce", "measure": "预案", "owner": "李强"}


def concluded(pack: Pack, changes: Values, **usual: int) -> tuple[Finding, Conclusion]:
    finding = found(with_changes(pack, changes, **usual), "conclusion")
    assert isinstance(finding.detail, Conclusion)
    return finding, finding.detail


ROWS: list[tuple[Values, dict[str, int], str, str, list[str]]] = [
    (POWER_KEPT, {}, "1a", "forbidden", ["redlines.power"]),
    ({"redline.financing": "yes"}, {}, "1a", "forbidden", ["redlines.financing"]),
    ({"test.k7": "no", **POWER_KEPT}, {}, "1a", "forbidden", ["redlines.power"]),
    (
        {"test.k7": "no", "redline.power": None},
        {},
        "2",
        "undecided",
        ["conclusion.because.missing"],
    ),
    ({"redline.secret": "all"}, {}, "1b", "referred", ["redlines.secret"]),
    ({"redline.secret": None}, {}, "2", "undecided", ["conclusion.because.missing"]),
    ({}, {"d18": 4}, "3", "optimise", ["conclusion.because.path_bpr_outsource"]),
    ({}, {"d19": 4}, "3", "optimise", ["conclusion.because.path_shared_outsource"]),
    ({"test.k1": "no"}, {}, "3", "optimise", ["conclusion.because.tests"]),
    (
        {"test.k7": "no", **POWER_CARVED},
        {},
        "3",
        "optimise",
        ["conclusion.because.tests", "conclusion.because.k7_carved"],
    ),
    (
        {"test.k7": "no"},
        {},
        "3",
        "optimise",
        ["conclusion.because.tests", "conclusion.because.k7_unclear"],
    ),
    ({}, {"fit": 3}, "3", "optimise", ["conclusion.because.quadrant2"]),
    (
        {},
        {"fit": 2, "d03": 3, "d04": 3, "d05": 3, "d08": 3},
        "4",
        "keep",
        ["conclusion.because.unmanageable"],
    ),
    ({}, {"fit": 3, "need": 2}, "4", "keep", ["conclusion.because.quadrant4"]),
    ({}, {}, "5", "outsource", ["conclusion.because.all_met"]),
    (POWER_CARVED, {}, "5", "outsource", ["conclusion.because.all_met"]),
    ({"test.k5": "no", "test.k6": "no"}, {}, "5", "outsource", ["conclusion.because.all_met"]),
    ({}, {"need": 3}, "5", "outsource", ["conclusion.because.all_met"]),
    (
        {"matter.strategic_reason": "policy"},
        {"need": 1},
        "5",
        "outsource",
        ["conclusion.because.all_met"],
    ),
    ({}, {"need": 2}, "6", "conditional", ["conclusion.unmet.need"]),
    ({"risks": [WORST_RISK]}, {}, "6", "conditional", ["conclusion.unmet.risks"]),
    (
        {"cost.price": "3000000"},
        {"need": 2, "fit": 4},
        "6",
        "conditional",
        ["conclusion.unmet.need", "conclusion.unmet.score", "conclusion.unmet.saving"],
    ),
    (
        {"cost.price": "9000000", "risks": [{**WORST_RISK, **CARE}]},
        {"need": 1, "fit": 4},
        "6",
        "optimise",
        ["conclusion.because.band_low"],
    ),
    (
        {
            "cost.price": "9000000",
            "risks": [{**WORST_RISK, **CARE}],
            "test.k5": "no",
            "test.k6": "no",
        },
        {"need": 1, "fit": 4, "d01": 1, "d14": 1, "d10": 1, "d12": 1},
        "6",
        "keep",
        ["conclusion.because.band_very_low"],
    ),
]


@pytest.mark.parametrize(("changes", "usual", "row", "verdict", "because"), ROWS)
def test_the_first_row_that_applies_is_the_conclusion(
    pack: Pack,
    *,
    changes: Values,
    usual: dict[str, int],
    row: str,
    verdict: str,
    because: list[str],
) -> None:
    finding, detail = concluded(pack, changes, **usual)

    assert (detail.row, finding.verdict) == (row, verdict)
    assert [one.phrase for one in finding.because] == because


def test_opinions_alone_conclude_nothing(pack: Pack) -> None:
    snapshot = make_snapshot(pack, stage_one(pack))
    opinions = {
        key: one.model_copy(update={"basis": "opinion"}) for key, one in snapshot.answers.items()
    }

    finding = found(evaluate(pack, replace(snapshot, answers=opinions)), "conclusion")

    assert finding.verdict == "undecided"
    assert [one.phrase for one in finding.because] == ["conclusion.because.confidence_d"]


def test_nothing_answered_is_undecided_and_names_what_is_missing(pack: Pack) -> None:
    empty = dict.fromkeys(stage_one(pack))

    finding, detail = concluded(pack, empty)

    assert finding.verdict == "undecided"
    assert len(finding.because) == len(detail.missing) > 1
    assert set(detail.missing) <= {one.partition("@")[0] for one in pack.question_of}


def test_a_red_line_forbids_though_nothing_else_is_answered(pack: Pack) -> None:
    told = {**dict.fromkeys(stage_one(pack)), "redline.financing": "yes"}

    assert concluded(pack, told)[0].verdict == "forbidden"


def test_conclusions_that_rest_on_what_is_not_computed_yet_are_preliminary(pack: Pack) -> None:
    finding, detail = concluded(pack, {})

    assert detail.preliminary
    assert finding.limits[0].phrase == "conclusion.preliminary.winner"
    assert {tick.id for tick in detail.ticks if tick.met is None} == {"winner"}
    assert detail.met == 8


@pytest.mark.parametrize(
    ("changes", "overruled"),
    [
        ({}, True),
        ({"redline.financing": "yes"}, False),
        ({"redline.secret": "all"}, False),
        ({"redline.secret": None}, False),
    ],
)
def test_people_may_overrule_only_what_is_a_matter_of_judgement(
    pack: Pack, changes: Values, overruled: bool
) -> None:
    said: Values = {
        "overrule.wanted": "yes",
        "overrule.by": "分管领导",
        "overrule.reason": "先试点",
    }

    plain, _ = concluded(pack, changes)
    finding, _ = concluded(pack, {**changes, **said})

    assert finding.verdict == plain.verdict
    assert ("conclusion.overruled" in [one.phrase for one in finding.limits]) is overruled


# --- with a comparison of options ----------------------------------------------------------------

BEST, WORST = (90,) * 7, (10,) * 7
KEEP_WINS: Values = comparison({**LIKELY, "keep": BEST, "outsource": WORST, "pilot": WORST})
PILOT_WINS: Values = comparison({**LIKELY, "pilot": BEST, "outsource": WORST})
DEAR: Values = {"cost.price": "3000000"}


def winner(detail: Conclusion) -> bool | None:
    return next(tick.met for tick in detail.ticks if tick.id == "winner")


def test_a_firm_win_of_outsourcing_is_a_condition_met_and_leaves_nothing_open(
    pack: Pack,
) -> None:
    finding, detail = concluded(pack, comparison())

    assert winner(detail) is True
    assert (finding.verdict, detail.met) == ("outsource", 9)
    assert finding.limits[0].phrase == "conclusion.limit"


@pytest.mark.parametrize("answers", [KEEP_WINS, PILOT_WINS])
def test_another_winner_makes_it_conditional_while_the_money_speaks_for_outsourcing(
    pack: Pack, answers: Values
) -> None:
    finding, detail = concluded(pack, answers)

    assert winner(detail) is False
    assert (finding.verdict, detail.row) == ("conditional", "6")
    assert [one.phrase for one in finding.because] == ["conclusion.unmet.winner"]


@pytest.mark.parametrize(
    ("answers", "verdict", "row"),
    [
        ({**KEEP_WINS, **DEAR}, "keep", "4"),
        ({**PILOT_WINS, **DEAR}, "conditional", "6"),
        (KEEP_WINS, "conditional", "6"),
        ({**comparison(), **DEAR, "options.scores": None}, "conditional", "6"),
    ],
)
def test_it_is_kept_where_neither_the_options_nor_the_money_speak_for_contracting(
    pack: Pack, answers: Values, verdict: str, row: str
) -> None:
    finding, detail = concluded(pack, answers)

    assert (finding.verdict, detail.row) == (verdict, row)


def test_a_tie_between_outsourcing_and_another_is_no_win(pack: Pack) -> None:
    level = {**LIKELY, "outsource": BEST, "pilot": BEST}
    answers = comparison({**level, "pilot": (90, 90, 100, 90, 90, 90, 90)}, spread=2)

    finding, detail = concluded(pack, answers)

    assert found(with_changes(pack, answers), "options").verdict == "tied"
    assert winner(detail) is False
    assert finding.verdict == "conditional"
