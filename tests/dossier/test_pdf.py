"""What lands in the file."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PageObject, PdfReader
from reportlab.lib.units import mm

from tests.dossier.matters import printed
from wizard.dossier.fonts import GETA, Fonts, shipped_fonts
from wizard.dossier.model import (
    Block,
    Column,
    Contents,
    Cover,
    Dossier,
    Heading,
    PageBreak,
    Paragraph,
    Table,
    Title,
)
from wizard.dossier.pdf import Printed, pdf_bytes, write_pdf
from wizard.engine.evaluate import Results
from wizard.errors import PrintError


def dossier(*blocks: Block, title: str = "题目") -> Dossier:
    return Dossier(title=title, lang="zh", department="某局", subject="说明", blocks=blocks)


def read(*blocks: Block, fonts: Fonts) -> tuple[PdfReader, Printed]:
    content, told = pdf_bytes(dossier(*blocks), fonts=fonts)
    return PdfReader(BytesIO(content)), told


def text(page: PageObject) -> str:
    return re.sub(r"\s", "", page.extract_text())


def test_the_page_is_a4_and_says_what_it_is(fonts: Fonts) -> None:
    reader, _ = read(Title("题目"), Paragraph("正文"), fonts=fonts)
    box = reader.pages[0].mediabox
    assert (round(box.width / mm), round(box.height / mm)) == (210, 297)
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.author, reader.metadata.subject) == (
        "题目",
        "某局",
        "说明",
    )


def test_every_font_is_embedded(fonts: Fonts) -> None:
    reader, _ = read(Title("题"), Heading(1, "一、甲"), Heading(2, "（一）乙"), fonts=fonts)
    found = reader.pages[0]["/Resources"]["/Font"].get_object()  # type: ignore[index]
    assert len(found) >= 3
    for font in found.values():
        assert "/FontFile2" in font.get_object()["/FontDescriptor"].get_object()


def test_pages_are_numbered_between_dashes(fonts: Fonts) -> None:
    reader, _ = read(Paragraph("甲"), PageBreak(), Paragraph("乙"), fonts=fonts)
    assert text(reader.pages[0]).endswith("—1—")
    assert text(reader.pages[1]).endswith("—2—")


def folio_left(page: PageObject) -> float:
    found: list[float] = []

    def visit(said: str, _cm: object, tm: list[float], _font: object, _size: float) -> None:
        if "—" in said:
            found.append(tm[4])

    page.extract_text(visitor_text=visit)
    return found[0]


def test_odd_numbers_stand_right_and_even_numbers_left(fonts: Fonts) -> None:
    reader, _ = read(Paragraph("甲"), PageBreak(), Paragraph("乙"), fonts=fonts)
    assert folio_left(reader.pages[0]) > 105 * mm
    assert 28 * mm < folio_left(reader.pages[1]) < 50 * mm


def test_marks_of_other_languages_and_rare_characters_print_as_they_are(fonts: Fonts) -> None:
    said = "<b>&amp;</b>{x}\\n%s𬎆㛃"
    reader, told = read(Paragraph(said), fonts=fonts)
    assert said in text(reader.pages[0])
    assert told.unprinted == ()


def test_what_cannot_be_printed_is_replaced_named_and_located(fonts: Fonts) -> None:
    reader, told = read(Paragraph("甲"), PageBreak(), Paragraph("好😀了"), fonts=fonts)
    assert f"好{GETA}了" in text(reader.pages[1])
    assert [(one.char, one.pages) for one in told.unprinted] == [("😀", (2,))]
    assert "第2页有一个字（U+1F600）" in text(reader.pages[1])


def test_replaced_faces_are_said_at_the_end(fonts: Fonts) -> None:
    reader, told = read(Paragraph("甲"), fonts=fonts)
    assert len(told.substitutions) == 5
    assert "本机没有可用的“小标宋”，标题用思源宋体代替。" in text(reader.pages[-1])


def test_300_rows_and_a_cell_of_5000_characters_print_whole(fonts: Fonts) -> None:
    columns = (Column("序"), Column("内容", 5))
    rows = tuple((str(place), f"第{place}行") for place in range(300))
    table = Table("表1　大表", columns, (*rows, ("末", "政" * 5000)), again="续表1")
    reader, _ = read(table, fonts=fonts)
    told = [text(page) for page in reader.pages]
    whole = "".join(told)
    assert all(f"第{place}行" in whole for place in (0, 150, 299))
    assert whole.count("政") == 5000
    assert all(page.startswith("续表1序内容") for page in told[1:])


def test_a_turned_page_is_shown_upright(fonts: Fonts) -> None:
    columns = tuple(Column(f"栏{place}") for place in range(9))
    rows = (("很长的内容" * 6,) * 9,) * 3
    reader, _ = read(Table("表1　宽表", columns, rows, again="续表1"), fonts=fonts)
    assert reader.pages[0].rotation == 90


def test_contents_and_outline_name_the_right_pages(fonts: Fonts) -> None:
    reader, _ = read(
        Cover("案卷", "完整", "某局", "某日"),
        Contents("目录"),
        PageBreak(),
        Heading(1, "一、甲章"),
        Paragraph("甲"),
        PageBreak(),
        Heading(1, "二、乙章"),
        Paragraph("乙"),
        fonts=fonts,
    )
    contents = text(reader.pages[1])
    assert re.search(r"一、甲章1", contents.replace(".", ""))
    assert re.search(r"二、乙章2", contents.replace(".", ""))
    assert [str(entry["/Title"]) for entry in reader.outline if isinstance(entry, dict)] == [
        "一、甲章",
        "二、乙章",
    ]


def test_a_draft_says_so_on_every_page(fonts: Fonts) -> None:
    blocks = (Paragraph("甲"), PageBreak(), Paragraph("乙"))
    content, _ = pdf_bytes(dossier(*blocks), fonts=fonts, draft=True)
    assert all("草" in text(page) for page in PdfReader(BytesIO(content)).pages)


def test_the_same_dossier_gives_the_same_bytes(hotline: Results, fonts: Fonts) -> None:
    told = printed(hotline, "W02")
    assert pdf_bytes(told, fonts=fonts)[0] == pdf_bytes(told, fonts=shipped_fonts())[0]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("document", ["CASE", "W02"])
def test_filled_documents_print_with_nothing_missing(
    hotline: Results, document: str, lang: str
) -> None:
    told = printed(hotline, document, lang)
    content, result = pdf_bytes(told, fonts=shipped_fonts(told.lang))
    assert len(PdfReader(BytesIO(content)).pages) == result.pages
    assert result.unprinted == ()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_one_page_fits_one_page(hotline: Results, empty: Results, lang: str) -> None:
    for found in (hotline, empty):
        told = printed(found, "LEADER", lang)
        assert pdf_bytes(told, fonts=shipped_fonts(told.lang))[1].pages == 1


def test_progress_rises_to_the_end(fonts: Fonts) -> None:
    seen: list[tuple[int, int]] = []
    pdf_bytes(dossier(*[Paragraph("甲")] * 60), fonts=fonts, progress=lambda *now: seen.append(now))
    done = [one for one, _ in seen]
    assert done == sorted(done)
    assert seen[-1][0] == seen[-1][1]


def test_a_file_is_written_whole(fonts: Fonts, tmp_path: Path) -> None:
    path = tmp_path / "报告.pdf"
    told = write_pdf(dossier(Paragraph("甲")), path, fonts=fonts)
    assert told.pages == len(PdfReader(path).pages) == 1
    assert [one.name for one in tmp_path.iterdir()] == ["报告.pdf"]


def test_a_failure_leaves_what_was_there(
    fonts: Fonts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "报告.pdf"
    path.write_bytes(b"old")

    def full(self: Path, _target: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(PrintError, match=r"print\.not_written"):
        write_pdf(dossier(Paragraph("甲")), path, fonts=fonts)
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("报告.pdf", b"old")]


def test_a_folder_that_is_not_there_is_said(fonts: Fonts, tmp_path: Path) -> None:
    with pytest.raises(PrintError, match=r"print\.not_written"):
        write_pdf(dossier(Paragraph("甲")), tmp_path / "none" / "a.pdf", fonts=fonts)


def test_stopping_half_way_leaves_no_file(fonts: Fonts, tmp_path: Path) -> None:
    def stop(_done: int, _of: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        write_pdf(dossier(Paragraph("甲")), tmp_path / "a.pdf", fonts=fonts, progress=stop)
    assert list(tmp_path.iterdir()) == []
