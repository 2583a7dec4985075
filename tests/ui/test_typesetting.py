"""Setting Chinese on screen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.typesetting import balanced_width, needs_squeeze, parted, prose, squeezed
from ui.widgets.label import Heading, Label

SPAN = '<span style="letter-spacing:-7.5px">'


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("（较稳健）。", f"（较稳健{SPAN}）</span>。"),
        ("变为“建议外包”。", f"变为“建议外包{SPAN}”</span>。"),
        ("见“转移成本”，（附件）", f"见“转移成本{SPAN}”</span>{SPAN}，</span>（附件）"),
        ("没有标点", "没有标点"),
        ("a < b", "a &lt; b"),
    ],
)
def test_a_closing_mark_before_another_mark_gives_up_its_half(text: str, shown: str) -> None:
    assert squeezed(text, 15) == shown


def test_a_closing_mark_at_the_end_is_squeezed_only_where_text_stands_at_the_right() -> None:
    assert not needs_squeeze("须不是“阻断”")
    assert squeezed("须不是“阻断”", 13, at_end=True).endswith('-6.5px">”</span>')


def test_prose_keeps_paragraphs_and_says_how_open_its_lines_are() -> None:
    html = prose("一。\n二。", 16, leading=112)

    assert html.count("<p ") == 2
    assert "line-height:112%" in html


def test_no_line_of_prose_ends_between_a_figure_and_its_unit() -> None:
    html = prose("由 −3.7 % 变为 14.2 %，多花 28.4 万元，共 3 年", 16, leading=112)

    assert "−3.7\u00a0% 变为 14.2\u00a0%，多花 28.4\u00a0万元，共 3 年" in html


@given(st.integers(1, 400), st.integers(1, 60))
def test_balancing_keeps_the_number_of_lines_and_is_as_narrow_as_can_be(
    letters: int, widest: int
) -> None:
    def lines_at(width: int) -> int:
        return -(-letters // max(1, width))

    width = balanced_width(lines_at, widest)

    assert lines_at(width) == lines_at(widest)
    if lines_at(widest) in (2, 3):
        assert lines_at(width - 1) > lines_at(widest)
    else:
        assert width == widest


def test_a_heading_of_two_lines_is_broken_evenly(qtbot: QtBot) -> None:
    heading = Heading("近 12 个月，14 名合同制人员的劳动报酬和社保一共多少钱？")
    qtbot.addWidget(heading)

    assert heading.lines(640) == ("近 12 个月，14 名合同制人员的", "劳动报酬和社保一共多少钱？")
    assert heading.heightForWidth(640) == 2 * 36


@pytest.mark.parametrize(
    ("text", "widest", "lines"),
    [
        ("一二三，四五六", 6, ("一二三，", "四五六")),
        ("一二三，四五六", 4, ("一二三，", "四五六")),
        ("一二三，四五六", 3, ("一二三，四五六",)),
        ("一二，四五六", 6, ("一二，", "四五六")),
        ("一，四五六", 6, ("一，", "四五六")),
        ("一，四五六七", 6, ("一，", "四五六七")),
        ("一，四五六七八", 6, ("一，四五六七八",)),
        ("一，二，三四，五六七，八", 9, ("一，二，三四，", "五六七，八")),
        ("“一二，三”，四五", 6, ("“一二，", "三”，四五")),
        ("一二三四五六", 4, ("一二三四五六",)),
        ("“一二，”三四", 5, ("“一二，”三四",)),
    ],
)
def test_a_heading_pauses_where_it_says_if_the_parts_are_alike_and_fit(
    text: str, widest: int, lines: tuple[str, ...]
) -> None:
    assert parted(text, len, widest) == lines


def test_a_heading_of_two_lines_cuts_no_word_where_it_has_a_pause(qtbot: QtBot) -> None:
    heading = Heading("这些风险，合同期内有多大可能发生，发生了要损失多少钱？（选填）")
    qtbot.addWidget(heading)

    assert heading.lines(667) == (
        "这些风险，合同期内有多大可能发生，",
        "发生了要损失多少钱？（选填）",
    )


def test_a_heading_keeps_a_figure_and_its_unit_on_one_line(qtbot: QtBot) -> None:
    heading = Heading("合同期内外包多花 28.4 万元")
    qtbot.addWidget(heading)

    assert all("28.4\u00a0万元" in line or "28.4" not in line for line in heading.lines(280))
    assert heading.accessibleName() == "合同期内外包多花 28.4 万元"


def test_a_heading_is_read_aloud_as_it_was_written(qtbot: QtBot) -> None:
    heading = Heading("先优化\u200b或共享", "h2")
    qtbot.addWidget(heading)

    assert heading.accessibleName() == "先优化或共享"
    assert heading.accessibleDescription() == ""


def test_a_label_is_read_aloud_as_it_was_written(qtbot: QtBot) -> None:
    label = Label("变为“建议外包”。", wrap=True)
    qtbot.addWidget(label)

    assert "<" in label.text()
    assert label.accessibleName() == label.words == "变为“建议外包”。"


def test_a_label_that_may_be_cut_keeps_its_whole_text_as_a_tooltip(qtbot: QtBot) -> None:
    label = Label("甲市政务服务和数据管理局 2026 年度事项", elide=True)
    qtbot.addWidget(label)
    label.resize(90, 24)

    assert label.minimumSizeHint().width() < 90
    assert label.toolTip() == label.words
    assert not label.grab().isNull()


def test_english_is_never_squeezed(qtbot: QtBot, look: Theme) -> None:
    look.set(lang="en")
    label = Label("the provider’s “own”.")
    qtbot.addWidget(label)

    assert label.text() == "the provider’s “own”."


def test_prose_is_higher_where_it_is_narrower(qtbot: QtBot) -> None:
    label = Label("合同制岗位随业务转出而撤销，外包后这笔钱不再发生。" * 3, "body", wrap=True)
    qtbot.addWidget(label)

    assert label.heightForWidth(300) > label.heightForWidth(600) > 26
