"""Figures a paper quotes carry a mark, and a note at its end says how each came about."""

import re
from collections.abc import Iterator

import pytest

from tests.core import stories
from tests.dossier.matters import printed
from wizard.content.model import Pack
from wizard.dossier.fonts import Fonts
from wizard.dossier.model import Block, Dossier, Heading, Items, Note, Paragraph, Table
from wizard.dossier.pdf import pdf_bytes
from wizard.engine.evaluate import Results
from wizard.languages import Lang

MARKS = {"zh": re.compile(r"〔注(\d+)〕"), "en": re.compile(r"\[note (\d+)\]")}
NOTES = {"zh": re.compile(r"注(\d+)　"), "en": re.compile(r"Note (\d+)  ")}
Langs = pytest.mark.parametrize("lang", ["zh", "en"])


def words(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(text=text, lead=lead):
            yield lead + text
        case Items(items=items):
            yield from items
        case Table(rows=rows):
            yield from (cell for row in rows for cell in row)
        case Note(text=text):
            yield text


def notes(told: Dossier) -> dict[int, str]:
    """The notes at the end, by number."""
    found = [one.text for one in told.blocks if isinstance(one, Note)]
    starts = [(NOTES[told.lang].match(text), text) for text in found]
    return {int(start[1]): text for start, text in starts if start}


def marks(told: Dossier, kind: type[Block] | None = None) -> list[int]:
    """The numbers of the marks, in the order they stand."""
    blocks = [one for one in told.blocks if kind is None or isinstance(one, kind)]
    texts = [text for block in blocks for text in words(block)]
    return [int(number) for text in texts for number in MARKS[told.lang].findall(text)]


@Langs
@pytest.mark.parametrize("document", ["W02", "CASE"])
def test_every_mark_has_its_note_and_every_note_its_mark(
    hotline: Results, document: str, lang: Lang
) -> None:
    told = printed(hotline, document, lang)

    assert marks(told)
    assert list(notes(told)) == list(range(1, len(notes(told)) + 1))
    assert set(marks(told)) == set(notes(told))


@Langs
def test_a_note_says_the_figure_the_sum_and_the_answers(hotline: Results, lang: Lang) -> None:
    told = notes(printed(hotline, "W02", lang)).values()

    real = next(text for text in told if "(2588000 − 2682500)/2588000" in text)
    assert real.count("〔注" if lang == "zh" else "[note") == 2
    assert any("A-7.5" in text and ("2.25 m" in text or "225.00" in text) for text in told)
    assert any(("出处：" if lang == "zh" else "source: ") in text for text in told)
    assert any(("〔设〕" if lang == "zh" else "[default]") in text for text in told)


def test_the_case_file_has_one_note_for_a_figure_whichever_paper_quotes_it(
    hotline: Results,
) -> None:
    told = notes(printed(hotline, "CASE", "zh")).values()

    heads = [text.split("　")[1].split("。")[0] for text in told]
    assert len(heads) == len(set(heads))
    # Every answer stands in the file in full, so notes need not say where it came from.
    assert not any("出处：" in text for text in told)


def test_a_bound_report_says_where_its_notes_are(hotline: Results) -> None:
    told = [one.text for one in printed(hotline, "CASE", "zh").blocks if isinstance(one, Note)]

    assert sum("“注释”一节" in text for text in told) == 1


@pytest.mark.parametrize("document", ["LEADER", "W18", "W08"])
def test_papers_without_a_place_for_notes_carry_no_marks(hotline: Results, document: str) -> None:
    told = printed(hotline, document, "zh")

    assert not marks(told)
    assert not notes(told)


def test_the_page_for_the_head_is_marked_where_it_opens_the_report(hotline: Results) -> None:
    told = printed(hotline, "W02", "zh")

    first = next(one for one in told.blocks if isinstance(one, Table))
    cost = next(row[1] for row in first.rows if row[0] == "费用与节约")
    assert MARKS["zh"].findall(cost) == ["1", "2", "3", "4", "5", "6", "7"]
    assert "万元〔注1〕" in cost


def test_a_print_without_grounds_has_neither_marks_nor_notes(hotline: Results) -> None:
    told = printed(hotline, "W02", "zh", grounds=False)

    assert not marks(told)
    assert not notes(told)
    assert not any(isinstance(one, Heading) and "注释" in one.text for one in told.blocks)


def test_a_matter_without_answers_has_no_notes_and_no_heading_for_them(empty: Results) -> None:
    told = printed(empty, "W02", "zh")

    assert not notes(told)
    assert not any(isinstance(one, Heading) and "注释" in one.text for one in told.blocks)


def test_a_figure_is_marked_once_in_a_paper(hotline: Results) -> None:
    told = printed(hotline, "W02", "zh")
    opening = next(at for at, one in enumerate(told.blocks) if isinstance(one, Table)) + 1

    said = [text for block in told.blocks[opening:] for text in words(block)]
    body = [text for text in said if not NOTES["zh"].match(text)]
    found = [int(one) for text in body for one in MARKS["zh"].findall(text)]
    assert len(found) == len(set(found))


@Langs
def test_the_report_with_its_notes_prints_whole(hotline: Results, fonts: Fonts, lang: Lang) -> None:
    _, written = pdf_bytes(printed(hotline, "W02", lang), fonts=fonts)

    assert not written.unprinted


def test_a_default_that_stood_in_is_told_with_its_mark(pack: Pack) -> None:
    results = stories.with_changes(pack, {"cost.exit_rate": None})

    told = notes(printed(results, "W02", "zh")).values()

    outside = next(text for text in told if "外包总成本：" in text.split("。")[0])
    assert "2%〔设〕" in outside
