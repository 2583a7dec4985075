"""How Chinese is typed and compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.search.spelling import folded, readings, spelt, syllables


@pytest.mark.parametrize(
    ("title", "letters"),
    [
        ("重庆", "chongqing"),
        ("重要数据", "zhongyaoshuju"),
        ("行政许可", "xingzheng"),
        ("银行账户", "yinhang"),
        ("会计服务", "kuaiji"),
        ("会议记录", "huiyi"),
        ("调研报告", "diaoyan"),
        ("调整机制", "tiaozheng"),
        ("长期合同", "changqi"),
        ("处长", "chuzhang"),
        ("效率", "xiaolv"),
        ("还款", "huankuan"),
        ("热线", "rexian"),
        ("热线", "rexia"),
        ("热线", "rx"),
        ("热线", "rexi"),
        ("政务热线", "zhengwurx"),
        ("12345热线", "12345rx"),
        ("Ａ类（热线）", "alrx"),
    ],
)
def test_a_title_is_found_as_people_type_it(title: str, letters: str) -> None:
    assert spelt(letters, readings(folded(title)), 0) is not None


@pytest.mark.parametrize("letters", ["rexiang", "xr", "rxx", "rexianq", "exian"])
def test_letters_that_spell_something_else_do_not_fit(letters: str) -> None:
    assert spelt(letters, readings("热线"), 0) is None


def test_the_end_of_what_was_spelt_is_the_character_that_was_reached() -> None:
    assert spelt("rex", readings("热线服务"), 0) == 2
    assert spelt("fw", readings("热线服务"), 2) == 4


@given(st.text())
def test_folding_and_spelling_keep_the_place_of_every_character(text: str) -> None:
    assert len(folded(text)) == len(text)
    assert len(syllables(text)) == len(text)
    assert len(readings(folded(text))) == len(text)
