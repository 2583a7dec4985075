"""The two questions that compare options: what they accept, and how a value reads."""

import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.stories import CRITERIA, SWING, comparison
from wizard.content.comparison import ScoresQuestion, WeightsQuestion, as_times, step_told
from wizard.content.model import Pack
from wizard.errors import Problem
from wizard.languages import LANGS
from wizard.sentences import problem_said

Given = dict[str, str]


@pytest.fixture
def weights(pack: Pack) -> WeightsQuestion:
    question = pack.question_of["options.weights"]
    assert isinstance(question, WeightsQuestion)
    return question


@pytest.fixture
def scores(pack: Pack) -> ScoresQuestion:
    question = pack.question_of["options.scores"]
    assert isinstance(question, ScoresQuestion)
    return question


def code(problem: Problem | None) -> str:
    """The code of a problem, whose words hold no placeholder in either language."""
    if problem is None:
        return ""
    assert all("{" not in problem_said(problem, lang) for lang in LANGS)
    return problem.code


def all_of(points: str, **changes: str) -> Given:
    return {**dict.fromkeys(CRITERIA, points), **changes}


def chained(*steps: str) -> Given:
    """Neighbours compared, so that everything hangs together."""
    pairs = itertools.pairwise(CRITERIA)
    return {f"{one}:{other}": step for (one, other), step in zip(pairs, steps, strict=True)}


@pytest.mark.parametrize(
    ("way", "told", "problem"),
    [
        ("swing", all_of("50", quality="100"), ""),
        ("swing", all_of("0", quality="100"), ""),
        ("swing", all_of("50", quality="99.9"), "weights.top_open"),
        ("swing", all_of("50", quality="100.1"), "number.outside"),
        ("swing", all_of("50", quality="-1"), "number.outside"),
        ("swing", {name: p for name, p in SWING.items() if name != "undo"}, "weights.unfinished"),
        ("swing", all_of("0"), "weights.all_zero"),
        ("direct", all_of("5"), ""),
        ("direct", all_of("0"), "weights.all_zero"),
        ("order", {name: str(at) for at, name in enumerate(CRITERIA, start=1)}, ""),
        ("order", all_of("1"), ""),
        ("order", all_of("1", undo="0"), "number.outside"),
        ("order", all_of("1", undo="8"), "number.outside"),
        ("order", all_of("1", undo="7"), ""),
        ("pairs", chained(*"123456"), ""),
        (
            "pairs",
            {k: v for k, v in chained(*"123456").items() if k != "ease:people"},
            "weights.apart",
        ),
        ("pairs", {}, "weights.apart"),
        ("guess", all_of("5"), "weights.malformed"),
    ],
)
def test_weights_are_accepted_once_every_share_follows_from_them(
    weights: WeightsQuestion, way: str, told: Any, problem: str
) -> None:
    assert code(weights.check({"way": way, "given": told})) == problem


@pytest.mark.parametrize(
    ("cell", "problem"),
    [
        (["0", "0", "0"], ""),
        (["100", "100", "100"], ""),
        (["60", "70", "80"], ""),
        ("unknown", ""),
        (["-1", "0", "0"], "scores.off_scale"),
        (["100", "100", "101"], "scores.off_scale"),
        (["71", "70", "80"], "scores.range"),
        (["60", "81", "80"], "scores.range"),
        (["80", "70", "60"], "scores.off_scale"),
        (["60", "70"], "scores.unreadable"),
        ("七十", "scores.unreadable"),
        (None, "scores.unfinished"),
    ],
)
def test_a_score_is_three_points_in_order_on_the_scale_or_not_known(
    scores: ScoresQuestion, cell: object, problem: str
) -> None:
    value: Any = comparison()["options.scores"]
    value["bpr"]["undo"] = cell

    assert code(scores.check(value)) == problem


def test_an_option_without_any_score_is_not_offered_and_two_are_needed(
    scores: ScoresQuestion,
) -> None:
    value: Any = comparison()["options.scores"]

    without = {name: row for name, row in value.items() if name != "pilot"}
    alone = {"keep": value["keep"]}

    assert "pilot" not in [one.id for one in scores.offered(without)]
    assert code(scores.check(without)) == ""
    assert code(scores.check(alone)) == code(scores.check({})) == "scores.too_few"


def test_what_is_worked_out_needs_no_score(scores: ScoresQuestion) -> None:
    asked = {(one.id, criterion.id) for one, criterion in scores.cells()}

    assert ("outsource", "cost") not in asked
    assert ("bpr", "cost") in asked


def test_weights_and_scores_read_as_a_sentence_would(
    weights: WeightsQuestion, scores: ScoresQuestion
) -> None:
    told = weights.show({"way": "pairs", "given": {"duty:quality": "1/3"}}, "zh")
    row = {"keep": {"duty": ["60", "70", "80"], "quality": ["5", "5", "5"], "risk": "unknown"}}

    assert told == "两两比较：职能匹配∶服务质量 1/3"
    assert (
        weights.show({"way": "swing", "given": {"undo": "40"}}, "en") == "Swing: Reversibility 40"
    )
    assert scores.show(row, "zh") == "维持自办：职能匹配 70（60–80）、服务质量 5、风险可控 不知道"


@given(times=st.integers(min_value=1, max_value=9), turned=st.booleans())
def test_a_step_of_the_scale_is_read_as_it_is_written(times: int, *, turned: bool) -> None:
    written = f"1/{times}" if turned and times > 1 else str(times)

    read = as_times(written)

    assert read is not None
    assert step_told(read) == written


@pytest.mark.parametrize("text", ["0", "10", "1/10", "2.5", "", None, "NaN", 3])
def test_what_is_no_step_of_the_scale_is_none(text: object) -> None:
    assert as_times(text) is None


CELL = st.recursive(
    st.none() | st.text(max_size=4) | st.integers() | st.floats(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(CRITERIA), inner),
    max_leaves=8,
)


@given(
    value=CELL
    | st.fixed_dictionaries(
        {
            "way": st.sampled_from(("swing", "direct", "order", "pairs")) | CELL,
            "given": st.dictionaries(st.sampled_from((*CRITERIA, "duty:cost", ":", "a:b")), CELL),
        }
    )
    | st.dictionaries(st.sampled_from(("keep", "pilot")), CELL)
)
def test_no_stored_value_makes_a_comparison_fail(pack: Pack, value: object) -> None:
    for name in ("options.weights", "options.scores"):
        question = pack.question_of[name]

        code(question.check(value))

        assert all(isinstance(question.show(value, lang), str) for lang in LANGS)
