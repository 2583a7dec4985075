"""Pages of the program are found by their name, its pinyin, and what they are for."""

import pytest

from wizard.languages import Lang
from wizard.places import OWN_CONTENT, Places
from wizard.search.finder import Group


@pytest.mark.parametrize(
    ("lang", "query"),
    [
        ("zh", "本单位"),
        ("zh", "bdwnr"),
        ("zh", "bendanwei"),
        ("zh", "补充包"),
        ("zh", "own content"),
        ("zh", "本单位 撤下"),
        ("en", "own"),
        ("en", "overlay"),
        ("en", "official pack"),
    ],
)
def test_own_content_is_found_by_words_and_by_pinyin(lang: Lang, query: str) -> None:
    (group,) = Places(lang).among((), query)

    assert [hit.target for hit in group.hits] == [OWN_CONTENT]


@pytest.mark.parametrize("query", ["", "   ", "热线", "本单位 热线"])
def test_nothing_is_found_where_a_word_does_not_fit(query: str) -> None:
    assert Places("zh").among((), query) == ()


@pytest.mark.parametrize(("query", "place"), [("本单位", 0), ("bdw", 0), ("内容", 1), ("版本", 1)])
def test_a_page_comes_first_only_for_somebody_who_names_it(query: str, place: int) -> None:
    others = Group("question", "问题", (), of=3)

    found = Places("zh").among((others,), query)

    assert found.index(others) == 1 - place
