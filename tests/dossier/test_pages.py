"""How strips become pages."""

from dataclasses import replace

import pytest

from wizard.dossier.flows import flow
from wizard.dossier.fonts import Fonts
from wizard.dossier.model import (
    Block,
    Column,
    Contents,
    Cover,
    Heading,
    Items,
    PageBreak,
    Paragraph,
    Signatures,
    Table,
    Title,
)
from wizard.dossier.pages import Sheet, pages_of, paginated
from wizard.dossier.strips import HEIGHT, WIDTH, manner

LINE = Paragraph("短")


def sheets(fonts: Fonts, *blocks: Block) -> tuple[Sheet, ...]:
    how = manner("zh", fonts)
    return paginated(tuple(flow(block, how) for block in blocks))


def texts(sheet: Sheet) -> list[str]:
    return [strip.text for strip, _ in sheet.placed if strip.text]


def table(rows: int, *, columns: int = 2, cell: str = "内容") -> Table:
    return Table(
        caption="表1　大表",
        again="续表1",
        columns=tuple(Column(f"栏{place}") for place in range(columns)),
        rows=tuple((cell,) * columns for _ in range(rows)),
    )


def test_a_page_holds_22_lines(fonts: Fonts) -> None:
    pages = sheets(fonts, *[LINE] * 23)
    assert [len(texts(page)) for page in pages] == [22, 1]


def test_a_heading_is_never_the_last_thing_on_a_page(fonts: Fonts) -> None:
    pages = sheets(fonts, *[LINE] * 21, Heading(1, "一、标题"), LINE)
    assert texts(pages[1]) == ["一、标题", "短"]


def test_two_headings_stay_with_the_text_they_head(fonts: Fonts) -> None:
    pages = sheets(fonts, *[LINE] * 20, Heading(1, "一、标题"), Heading(2, "（一）标题"), table(1))
    assert texts(pages[1])[:3] == ["一、标题", "（一）标题", "表1　大表"]


def test_a_lead_without_a_text_of_its_own_is_never_the_last_thing_on_a_page(fonts: Fonts) -> None:
    pages = sheets(fonts, *[LINE] * 21, Paragraph("", lead="依据："), Items(("（1）一。",)))
    assert texts(pages[1]) == ["依据：", "（1）一。"]


def test_no_single_line_of_a_paragraph_is_left_behind(fonts: Fonts) -> None:
    pages = sheets(fonts, *[LINE] * 21, Paragraph("政" * 80))
    assert len(texts(pages[0])) == 21
    assert len(texts(pages[1])) == 3


def test_a_long_table_repeats_its_heading_under_a_caption_that_says_so(fonts: Fonts) -> None:
    pages = sheets(fonts, table(100))
    assert texts(pages[0])[:2] == ["表1　大表", "栏0\t栏1"]
    assert len(pages) > 2
    assert all(texts(page)[:2] == ["续表1", "栏0\t栏1"] for page in pages[1:])
    assert sum(text == "内容\t内容" for page in pages for text in texts(page)) == 100


@pytest.mark.parametrize("rows", range(28, 34))
def test_a_note_stays_with_the_last_row_of_its_table(fonts: Fonts, rows: int) -> None:
    noted = replace(table(rows), note="出处：" + "甲市、乙市同类合同的违约和换手记录；" * 4)
    last = texts(sheets(fonts, noted)[-1])

    assert last[0] == "续表1"
    assert last[2] == "内容\t内容"
    assert last[-1].endswith("记录；")


def test_a_short_table_is_not_cut(fonts: Fonts) -> None:
    pages = sheets(fonts, *[LINE] * 19, table(6))
    assert texts(pages[1])[0] == "表1　大表"


def test_a_cell_taller_than_a_page_runs_on(fonts: Fonts) -> None:
    pages = sheets(fonts, table(1, cell="政" * 5000))
    assert len(pages) > 5
    told = "".join(texts(page)[place] for page in pages for place in range(2, len(texts(page))))
    assert told.count("政") == 10000


def test_a_table_whose_rows_would_be_deep_lies_on_its_side(fonts: Fonts) -> None:
    pages = sheets(
        fonts, LINE, Heading(1, "一、标题"), table(3, columns=9, cell="很长的内容" * 6), LINE
    )
    assert [page.wide for page in pages] == [False, True, False]
    assert texts(pages[1])[0] == "一、标题"


def test_a_table_of_many_shallow_columns_stays_upright(fonts: Fonts) -> None:
    assert not any(page.wide for page in sheets(fonts, table(3, columns=9)))


def test_nothing_stands_outside_the_type_area(fonts: Fonts) -> None:
    wide = table(40, columns=9, cell="很长的内容" * 6)
    for page in sheets(fonts, *[LINE] * 30, table(80), wide, LINE):
        room = WIDTH if page.wide else HEIGHT
        assert all(top + strip.height <= room + 0.01 for strip, top in page.placed)


def test_breaks_in_a_row_leave_no_empty_page(fonts: Fonts) -> None:
    pages = sheets(fonts, LINE, PageBreak(), PageBreak(), LINE)
    assert [texts(page) for page in pages] == [["短"], ["短"]]


def test_cover_and_contents_carry_no_number_and_the_body_begins_on_a_right_hand_page(
    fonts: Fonts,
) -> None:
    pages = sheets(fonts, Cover("题", "副题", "单位", "日期"), Contents("目录"), PageBreak(), LINE)
    assert [page.number for page in pages] == [0, 0, 1]
    lone = sheets(fonts, Cover("题", "副题", "单位", "日期"), LINE)
    assert [page.number for page in lone] == [0, 0, 1]


def test_the_contents_know_the_pages(fonts: Fonts) -> None:
    pages = sheets(
        fonts,
        Title("题\n目"),
        Heading(1, "一、甲"),
        LINE,
        PageBreak(),
        Heading(2, "（一）乙", 2),
        LINE,
    )
    assert pages_of(pages) == (("题目", 0, 1), ("一、甲", 1, 1), ("（一）乙", 2, 2))


def test_lines_to_sign_on_stay_together_and_with_their_heading(fonts: Fonts) -> None:
    roles = ("编制人", "负责人", "法制机构")
    block = Signatures(("角色", "姓名", "签字", "日期"), roles)
    pages = sheets(fonts, *[LINE] * 18, Heading(1, "一、签署"), block)
    assert texts(pages[1])[0] == "一、签署"
    assert len(texts(pages[1])) == 2 + len(roles)
