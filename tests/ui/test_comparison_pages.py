"""Weights, scores and robustness in the window: what follows is shown at once, and stays short."""

from collections.abc import Callable

import pytest

from tests.core.stories import comparison
from tests.ui.window import page_of, said, seen, texts
from ui.editors.scores import ScoresEditor
from ui.editors.weights import WeightsEditor
from ui.pages.question_page import QuestionPage
from ui.pages.robustness_page import RobustnessPage
from ui.shell import Shell
from ui.widgets.figure_view import FigureView
from ui.widgets.notice import Notice
from ui.widgets.share_bar import ShareBar
from wizard.engine.rules.term_cost import turning
from wizard.engine.wording import say
from wizard.journey import Page, after, before, pages

OpenMatter = Callable[[str], Shell]
ROBUSTNESS = Page("argument", "finding", rule="options")


def kinds(shell: Shell) -> list[tuple[str, tuple[str, ...]]]:
    results = shell.work.desk.results
    stop = next(one for one in results.route.stops if one.key == "argument")
    return [(page.kind, page.questions) for page in pages(results, stop)]


def editor_of(shell: Shell) -> object:
    page = page_of(shell)
    assert isinstance(page, QuestionPage)
    return page.answering.editor


def test_a_comparison_is_one_page_for_weights_one_for_scores_and_one_for_what_follows(
    open_matter: OpenMatter,
) -> None:
    found = kinds(open_matter("hotline"))

    assert found.count(("question", ("options.weights",))) == 1
    assert found.count(("question", ("options.scores",))) == 1
    assert [kind for kind, _ in found][-3:] == ["finding", "findings", "check"]


def test_without_a_comparison_there_is_no_page_about_it(matter: Shell) -> None:
    empty = [kind for kind, _ in kinds(matter)]
    matter.work.desk.record("options.weights", comparison()["options.weights"])

    assert "finding" not in empty
    assert "finding" not in [kind for kind, _ in kinds(matter)]


def test_the_shares_follow_the_weights_at_once(open_matter: OpenMatter) -> None:
    shell = open_matter("hotline")
    shell.work.go_question("options.weights")
    assert isinstance(editor_of(shell), WeightsEditor)
    shown = [bar.accessibleName() for bar in seen(page_of(shell), ShareBar)]

    given = dict.fromkeys(("duty", "quality", "cost", "risk", "ease", "people", "undo"), "100")
    shell.work.desk.record("options.weights", {"way": "swing", "given": given})

    assert shown[1] == "23.8 %"
    assert {bar.accessibleName() for bar in seen(page_of(shell), ShareBar)} == {"14.3 %"}


def test_compared_pairs_say_at_once_how_well_they_agree(open_matter: OpenMatter) -> None:
    shell = open_matter("hotline")
    shell.work.go_question("options.weights")
    criteria = ("duty", "quality", "cost", "risk", "ease", "people", "undo")
    pairs = {
        f"{one}:{other}": "1" for at, one in enumerate(criteria) for other in criteria[at + 1 :]
    }

    shell.work.desk.record("options.weights", {"way": "pairs", "given": pairs})
    whole = [words for words in texts(page_of(shell)) if "CR" in words]
    shell.work.desk.record(
        "options.weights", {"way": "pairs", "given": {**pairs, "duty:quality": "9"}}
    )
    worse = [words for words in texts(page_of(shell)) if "CR" in words]

    assert any("CR 为 0.000" in words and "可以接受" in words for words in whole)
    assert any("最不一致的一处：职能匹配比服务质量填了 9 倍" in words for words in worse)


def test_the_grid_shows_what_is_worked_out_and_what_may_not_be_chosen(
    open_matter: OpenMatter,
) -> None:
    shell = open_matter("hotline")
    shell.work.go_question("options.scores")
    editor = editor_of(shell)
    assert isinstance(editor, ScoresEditor)

    assert editor.model.index(2, 1).data() == "50"
    assert str(editor.model.index(2, 4).data()).startswith("43.9 (")
    assert any(words.startswith("流程再造不能选") for words in texts(editor))


def test_the_page_says_the_verdict_and_draws_four_figures_each_with_its_numbers(
    open_matter: OpenMatter,
) -> None:
    shell = open_matter("hotline")
    shell.work.go_page(ROBUSTNESS)
    page = page_of(shell)
    assert isinstance(page, RobustnessPage)

    assert "试点排第一，稳健" in texts(page)
    assert len(seen(page, FigureView)) == 4
    assert said("A second look") in texts(page)
    assert seen(page, Notice) == []


def test_the_page_says_at_which_price_and_rate_the_cheaper_side_changes(
    open_matter: OpenMatter,
) -> None:
    shell = open_matter("hotline")
    shell.work.go_page(ROBUSTNESS)
    finding = shell.work.desk.results.finding("cost.term")
    assert finding is not None
    price, rates = (say(shell.work.desk.session.pack, one, "zh") for one in turning(finding))

    assert "就达不到最低节约要求" in price
    assert "折现率取" in rates
    assert {said("Where price and rate turn it"), price, rates} <= set(texts(page_of(shell)))


@pytest.mark.parametrize("mark", ["75", "69.5"])
def test_a_tie_looks_like_one(open_matter: OpenMatter, mark: str) -> None:
    shell = open_matter("hotline")
    level = {"pilot": (70,) * 7, "outsource": (70,) * 7, "keep": (10,) * 7}
    scores = comparison(level)["options.scores"]
    assert isinstance(scores, dict)
    weights = {"duty": "100", "quality": "100", "cost": "0", "risk": "100", "ease": "100"}
    given = {**weights, "people": "100", "undo": "100"}
    shell.work.desk.record("options.weights", {"way": "direct", "given": given})
    scores["pilot"]["undo"] = [mark] * 3
    shell.work.desk.record("options.scores", scores)

    shell.work.go_page(ROBUSTNESS)

    tied = mark == "69.5"
    notices = [one.accessibleName() for one in seen(page_of(shell), Notice)]
    told = any(words.startswith("难分高下") for words in texts(page_of(shell)))
    assert told is tied
    assert any(words.startswith("难分高下") for words in notices) is tied


def test_the_way_leads_from_scores_to_robustness_to_the_conclusion(
    open_matter: OpenMatter,
) -> None:
    results = open_matter("hotline").work.desk.results
    following = after(results, ROBUSTNESS)

    assert following is not None
    assert following.kind == "findings"
    assert before(results, following) == ROBUSTNESS
