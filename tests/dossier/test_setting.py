"""How text is set for an office's paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.dossier.setting import Numbering, chinese_number, for_paper, impersonal, numbered


@pytest.mark.parametrize(
    ("screen", "paper"),
    [
        ("约 12 个月", "约12个月"),
        ("真实节约 −3.7 %。", "真实节约−3.7%。"),
        ("共 258.80 万元/年", "共258.80万元/年"),
        ("A3 现状基线", "A3现状基线"),
        ("K1–K4、27.4–53.0", "K1～K4、27.4～53.0"),
        ("《办法》（财预〔2017〕87 号）", "《办法》（财预〔2017〕87号）"),
        ("see page 3", "see page 3"),
    ],
)
def test_chinese_is_set_without_spaces_beside_latin_and_percent(screen: str, paper: str) -> None:
    assert for_paper(screen, "zh") == paper


def test_english_keeps_its_spaces_but_not_before_a_percent_sign() -> None:
    assert for_paper("a real saving of −3.7 %, over 3–5 years", "en") == (
        "a real saving of −3.7%, over 3–5 years"
    )


def test_characters_without_a_form_on_paper_are_dropped_and_line_breaks_are_kept() -> None:
    assert for_paper("甲\u200b\u0007乙\n丙\ufeff", "zh") == "甲乙\n丙"
    assert for_paper("a\u00a0b\tc", "en") == "a b c"


@given(st.text(max_size=60))
def test_setting_a_text_twice_changes_nothing_more(text: str) -> None:
    once = for_paper(text, "zh")
    assert for_paper(once, "zh") == once


def test_a_document_speaks_to_nobody() -> None:
    assert impersonal("您填了已列入目录。", "zh") == "填报为已列入目录。"
    assert impersonal("You answered that it is so.", "en") == "It is stated that it is so."


@pytest.mark.parametrize(
    ("number", "told"), [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (47, "四十七")]
)
def test_counts_read_as_chinese_numbers(number: int, told: str) -> None:
    assert chinese_number(number) == told


def test_headings_count_in_the_official_four_levels() -> None:
    count = Numbering("zh")
    assert [count.next(level) for level in (1, 2, 2, 3, 4, 1, 2)] == [
        "一、",
        "（一）",
        "（二）",
        "1.",
        "（1）",
        "二、",
        "（一）",
    ]


def test_english_headings_count_by_points() -> None:
    count = Numbering("en")
    assert [count.next(level).strip() for level in (1, 2, 2, 1, 2)] == [
        "1",
        "1.1",
        "1.2",
        "2",
        "2.1",
    ]


def test_items_carry_their_numbers() -> None:
    assert numbered(("甲", "乙"), "zh") == ("（1）甲", "（2）乙")
    assert numbered(("one",), "en") == ("(1) one",)
