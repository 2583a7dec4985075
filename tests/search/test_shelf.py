"""What finds what: promises that hold for any title."""

import string

from hypothesis import given
from hypothesis import strategies as st

from wizard.search.shelf import Rank, Shelf
from wizard.search.spelling import folded, syllables
from wizard.search.things import Target, Thing

HAN = st.text(
    st.sampled_from("政务热线重庆行政会计调研长期率数量应当标的合同服务"), min_size=1, max_size=12
)
MIXED = st.text(
    st.sampled_from("政务热线行会 AbＡé１2-（）" + string.ascii_lowercase), min_size=1, max_size=16
)
FULL_WIDTH = {ord(char): ord(char) + 0xFEE0 for char in string.ascii_letters + string.digits}


def thing(title: str, *lines: str, code: str = "", other: str = "") -> Thing:
    target = Target("entry", title)
    return Thing("notes", title, title, "", target, code=code, other=other, lines=lines)


@given(MIXED, st.data())
def test_any_part_of_a_title_finds_it(title: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(title) - 1))
    stop = data.draw(st.integers(start + 1, len(title)))
    shelf = Shelf([thing("别的"), thing(title)])

    for term in folded(title[start:stop]).split():
        match = shelf.matches(term)[1]
        found = folded(title)[match.start : match.stop]
        assert match.where == "title"
        assert found == term or match.rank in (Rank.SPELT_START, Rank.INITIALS_START, Rank.SPELT)


@given(HAN)
def test_the_initials_and_the_pinyin_of_a_title_find_it(title: str) -> None:
    shelf = Shelf([thing(title)])
    said = syllables(title)

    assert shelf.matches("".join(one[0] for one in said))[0].rank <= Rank.INITIALS_START
    assert shelf.matches("".join(said))[0].rank <= Rank.SPELT_START


@given(HAN, HAN)
def test_pinyin_finds_a_line_and_marks_the_characters_it_spells(before: str, part: str) -> None:
    line = f"{before}，{part}。"
    shelf = Shelf([thing("Title", "first line", line)])
    letters = "".join(syllables(part))
    if len(letters) < 2:
        return

    match = shelf.matches(letters)[0]

    assert (match.where, match.line) == ("line", 1)
    assert "".join(syllables(line[match.start : match.stop])).startswith(letters)


@given(MIXED, MIXED)
def test_neither_case_nor_full_width_matters(title: str, query: str) -> None:
    shelf = Shelf([thing(title + query)])
    terms = folded(query).split()

    for changed in (query.upper(), query.lower(), query.translate(FULL_WIDTH)):
        assert folded(changed).split() == terms
        for term in terms:
            assert shelf.matches(term).keys() == {0}


def test_a_title_from_its_start_comes_before_within_and_that_before_a_body() -> None:
    shelf = Shelf([thing("政务", "热线"), thing("政务热线"), thing("热线服务")])

    for term in ("热线", "rexian"):
        found = shelf.matches(term)
        assert sorted(found, key=lambda place: found[place].order) == [2, 1, 0]


def test_a_code_is_found_with_and_without_its_stroke_and_before_all_else() -> None:
    shelf = Shelf([thing("a2.3"), thing("公权力", code="A-2.3"), thing("错误率", code="k09")])

    assert shelf.matches("a-2.3")[1].rank == Rank.CODE
    assert shelf.matches("a2.3")[1].rank == Rank.CODE
    assert shelf.matches("a-2")[1].rank == Rank.CODE_START
    assert shelf.matches("k09").keys() == {2}


def test_english_is_found_by_the_beginning_of_a_word_and_not_from_within_one_in_a_body() -> None:
    shelf = Shelf([thing("甲", "A public hotline"), thing("乙", other="Government hotline")])

    assert shelf.matches("hotl").keys() == {0, 1}
    assert shelf.matches("otline").keys() == {1}


def test_a_single_letter_looks_at_titles_only() -> None:
    shelf = Shelf([thing("甲", "zebra"), thing("早")])

    assert shelf.matches("z").keys() == {1}


def test_an_empty_shelf_finds_nothing() -> None:
    assert Shelf([]).matches("热") == {}
    assert Shelf([]).matches("re") == {}
