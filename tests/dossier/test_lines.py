"""Where lines end, and what they are drawn with."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from wizard.dossier.fonts import GETA, Fonts, shipped_fonts
from wizard.dossier.lines import NO_END, NO_START, Type, balanced, broken, even, longest

FONTS = shipped_fonts()
SIZE = 16.0


def body(fonts: Fonts = FONTS, *, narrow: bool = False) -> Type:
    return Type(
        glyph=lambda char: fonts.glyph("body", char),
        size=SIZE,
        leading=28.95,
        justified=True,
        narrow_quotes=narrow,
    )


def lines(text: str, width: float = 10 * SIZE, *, narrow: bool = False) -> list[str]:
    return [line.text for line in broken(text, body(narrow=narrow), width)]


def test_no_line_begins_with_closing_punctuation() -> None:
    assert lines("一二三四五六七八九十，甲乙") == ["一二三四五六七八九", "十，甲乙"]


def test_no_line_ends_with_an_opening_mark() -> None:
    assert lines("一二三四五六七八九《办法》") == ["一二三四五六七八九", "《办法》"]


def test_words_and_amounts_are_not_cut() -> None:
    assert lines("外包总成本共计268.25万元") == ["外包总成本共计", "268.25万元"]
    assert lines("Contracting costs more", narrow=True) == ["Contracting costs", "more"]


def test_a_word_wider_than_the_line_is_cut() -> None:
    text = "x" * 60
    assert "".join(lines(text)) == text
    assert len(lines(text)) > 1


def test_line_breaks_of_the_text_are_kept() -> None:
    assert lines("甲\n乙") == ["甲", "乙"]


def test_all_lines_but_the_last_fill_the_width() -> None:
    told = broken("政府购买服务" * 6, body(), 10 * SIZE + 3)
    assert all(line.width + line.gap * (len(line.pieces) - 1) > 10 * SIZE for line in told[:-1])
    assert told[-1].gap == 0


CHARS = st.sampled_from("政府购买服务，。；（）《》“”12 %abc.-甲")


@given(st.text(CHARS, min_size=1, max_size=120))
def test_breaking_loses_nothing_but_spaces_and_stays_within_the_width(text: str) -> None:
    told = broken(text, body(), 10 * SIZE)
    assert "".join(line.text for line in told).replace(" ", "") == text.replace(" ", "")
    assert all(line.width <= 10 * SIZE + 0.01 for line in told)


@given(st.text(st.sampled_from("政府购买服务，。（）《》"), min_size=1, max_size=120))
def test_punctuation_rules_hold_wherever_a_line_may_end_elsewhere(text: str) -> None:
    told = [line.text for line in broken(text, body(), 10 * SIZE)]
    for before, after in pairwise(told):
        forced = all(c in NO_START or p in NO_END for p, c in pairwise(before))
        assert forced or (after[0] not in NO_START and before[-1] not in NO_END)


def test_a_title_breaks_after_its_last_particle() -> None:
    title = "关于12345政务咨询热线政府购买服务的论证报告"
    assert [line.text for line in balanced(title, body(), 20 * SIZE)] == [
        "关于12345政务咨询热线政府购买服务的",
        "论证报告",
    ]


def test_a_title_breaks_where_it_says_and_only_if_it_must() -> None:
    assert [line.text for line in balanced("关于热线\n不予外包的说明", body(), 20 * SIZE)] == [
        "关于热线不予外包的说明"
    ]
    assert [line.text for line in balanced("关于热线\n不予外包的说明", body(), 8 * SIZE)] == [
        "关于热线",
        "不予外包的说明",
    ]


def test_a_heading_of_a_column_leaves_no_single_character_on_a_line() -> None:
    def told(text: str, ems: float) -> list[str]:
        return [line.text for line in even(text, body(), ems * SIZE)]

    assert told("可避免比例", 4) == ["可避免", "比例"]
    assert told("可避免比例", 5) == ["可避免比例"]
    assert told("等级", 1) == ["等", "级"]
    assert told("Volume %", 4.4) == ["Volume", "%"]


def test_a_sign_stays_with_the_figure_behind_it() -> None:
    assert lines("一二三四五六七八九×10,000") == ["一二三四五六七八九", "×10,000"]
    assert lines("一二三四五六七八九±30%") == ["一二三四五六七八九", "±30%"]


def test_the_longest_stretch_keeps_brackets_with_what_they_hold() -> None:
    assert longest("见效（月）", body()) == 3 * SIZE


def test_quotes_stand_close_in_english_and_wide_in_chinese() -> None:
    (english,) = broken("it’s", body(narrow=True), 100)
    (chinese,) = broken("“中”", body(), 100)
    assert english.width < 2 * SIZE
    assert chinese.width == 3 * SIZE


def test_what_no_face_has_is_drawn_as_a_geta_and_still_told() -> None:
    (line,) = broken("甲😀", body(), 100)
    assert line.text == "甲😀"
    assert "".join(run.text for piece in line.pieces for run in piece.runs) == f"甲{GETA}"
