"""The case file: everything that was answered, once, on pages that can be read."""

import pytest

from tests.dossier.matters import printed, results, tables, text_of
from wizard.case.model import Answer
from wizard.content.model import Pack
from wizard.content.questions import TableQuestion, as_date, table_rows
from wizard.dossier.fonts import Fonts
from wizard.dossier.model import Dossier, Heading, Signatures, Table
from wizard.dossier.paper import Paper, Printing
from wizard.dossier.pdf import pdf_bytes
from wizard.dossier.spans import Periods
from wizard.dossier.turned import ACROSS, is_short, pages_across
from wizard.engine.evaluate import Results
from wizard.languages import LANGS, Lang

MOST_PAGES = 150
CONTRACT = {"contract.start": "2027-01-01", "contract.months": "6"}
MONTHS = tuple(f"2027-0{month}" for month in range(1, 7))


# --- nothing is lost ------------------------------------------------------------------------------


def said_of(paper: Paper, answer: Answer) -> list[str]:
    """Everything a case file must print of an answer."""
    question = paper.pack.question_of[answer.question]
    told = [paper.typed(one.strip()) for one in (answer.source, answer.note) if one.strip()]
    if not isinstance(question, TableQuestion) or answer.standing != "given":
        day = as_date(answer.value) if answer.period and question.kind == "date" else None
        return [*told, day.isoformat() if day else paper.shown(question, answer)]
    for row in table_rows(answer.value) or ():
        cells = [column.show(row.get(column.id), paper.lang) for column in question.columns]
        filled = [paper.typed(one) for one in cells if one]
        told += [paper.row_name(question, row), *filled] if filled else []
    return told


def of_the_inventory(pack: Pack, answer: Answer) -> bool:
    """The department's tables are of its other services and not of this matter."""
    question = answer.question
    return question in pack.department_questions and pack.question_of[question].kind == "table"


@pytest.mark.parametrize("lang", LANGS)
def test_nothing_that_was_answered_is_missing(hotline: Results, lang: Lang) -> None:
    text = text_of(printed(hotline, "CASE", lang, names=True))
    paper = Paper(hotline, lang, Printing(names=True))

    lost = {
        (answer.key, told)
        for answer in hotline.route.active.values()
        if not of_the_inventory(hotline.pack, answer)
        for told in said_of(paper, answer)
        if told.rstrip("。.") not in text
    }

    assert lost == set()


# --- repeating steps ------------------------------------------------------------------------------


def table_of(dossier: Dossier, caption: str) -> Table:
    """The one table of this caption; its number aside."""
    (found,) = (one for one in tables(dossier) if one.caption.endswith(f"　{caption}"))
    return found


def listed_in(dossier: Dossier) -> Table:
    """The table of long answers: what, when, and what was said."""
    titles = ["项目", "期间", "内容"]
    (found,) = (one for one in tables(dossier) if [col.title for col in one.columns] == titles)
    return found


def months(pack: Pack, question: str, *values: object) -> Results:
    """A contract of six months with this answer in the first of them."""
    told = {f"{question}@{month}": one for month, one in zip(MONTHS, values, strict=False)}
    return results(pack, {**CONTRACT, **told})


def test_a_step_worked_every_month_is_one_heading_and_one_row_a_month(hotline: Results) -> None:
    case = printed(hotline, "CASE")

    named = [one.text for one in case.blocks if isinstance(one, Heading) and "V1指" in one.text]
    assert len(named) == 1
    rows = table_of(case, "本月考核表：实际值").rows
    assert len(rows) == len(hotline.route.months)
    assert (rows[0][0], rows[0][1]) == ("2027.04", "86.4")


def test_a_long_answer_stands_below_once_for_the_months_it_is_the_same_in(pack: Pack) -> None:
    same, other = "自报与系统一致，抽查三十条没有发现差异", "自报高出一个百分点，以系统数据为准改正"

    case = printed(months(pack, "kpi.gap", same, same, other, same), "CASE")

    assert listed_in(case).rows == (
        ("核对差异", "2027.01至2027.02、2027.04", same),
        ("核对差异", "2027.03", other),
    )


def test_a_text_that_is_too_long_for_its_cell_is_named_there_and_stands_below(pack: Pack) -> None:
    long = "自报与系统一致，抽查三十条没有发现差异"

    case = printed(months(pack, "kpi.gap", "没有", "没有", long), "CASE")

    grid = next(one for one in tables(case) if "核对差异" in [col.title for col in one.columns])
    place = [column.title for column in grid.columns].index("核对差异")
    assert [row[place] for row in grid.rows] == ["没有", "没有", "见后"]
    assert listed_in(case).rows == (("核对差异", "2027.03", long),)


def test_months_nobody_worked_in_yet_are_named(pack: Pack) -> None:
    text = text_of(printed(months(pack, "kpi.volume", "100", "200"), "CASE"))

    assert "还没有填写：2027.01、2027.02。" in text


@pytest.mark.parametrize(
    ("told", "short"),
    [
        ("一二三四五六七八九十甲", True),
        ("一二三四五六七八九十甲乙", True),
        ("一二三四五六七八九十甲乙a", False),
    ],
)
def test_a_cell_takes_twelve_characters(told: str, short: bool) -> None:
    assert is_short(told) is short


@pytest.mark.parametrize(
    ("count", "sizes"),
    [(1, [1]), (ACROSS, [ACROSS]), (ACROSS + 1, [4, 4]), (15, [5, 5, 5]), (0, [])],
)
def test_columns_are_parted_evenly_where_a_page_cannot_carry_them(
    count: int, sizes: list[int]
) -> None:
    assert [len(part) for part in pages_across(range(count))] == sizes


@pytest.mark.parametrize(
    ("some", "zh", "en"),
    [
        (MONTHS, "各期", "every period"),
        (MONTHS[:1], "2027.01", "2027-01"),
        (MONTHS[:2], "2027.01至2027.02", "2027-01 to 2027-02"),
        ((*MONTHS[:2], MONTHS[3]), "2027.01至2027.02、2027.04", "2027-01 to 2027-02, 2027-04"),
    ],
)
def test_periods_are_named_by_their_runs(
    empty: Results, some: tuple[str, ...], zh: str, en: str
) -> None:
    told = [Periods(Paper(empty, lang, Printing()), MONTHS).span(some) for lang in LANGS]

    assert told == [zh, en]


# --- papers bound in ------------------------------------------------------------------------------


def captions(dossier: Dossier) -> list[str]:
    return [one.caption.partition("　")[2] for one in tables(dossier)]


def test_law_and_figures_stand_once_in_the_case_file_and_in_every_paper(hotline: Results) -> None:
    for name in ("依据的条文", "用到的默认参数〔设〕"):
        assert captions(printed(hotline, "CASE")).count(name) == 1
        assert captions(printed(hotline, "W02")).count(name) == 1


def test_the_case_file_lists_the_law_of_every_paper_bound_into_it(hotline: Results) -> None:
    def cited(document: str) -> set[str]:
        rows = table_of(printed(hotline, document), "依据的条文").rows
        return {line for row in rows for line in row[1].split("\n")}

    for document in ("W01", "W02", "W08", "W09", "W14", "W16", "W18", "W19"):
        assert cited(document) <= cited("CASE"), document


def test_monthly_records_are_signed_on_their_own_paper(hotline: Results) -> None:
    def signed(document: str) -> int:
        blocks = printed(hotline, document).blocks
        return sum(
            isinstance(one, Signatures) and "合同经理（甲方）" in one.roles for one in blocks
        )

    assert signed("W16") == len(hotline.route.months)
    assert signed("CASE") == 0
    assert captions(printed(hotline, "CASE")).count("各月各指标得分") == 1


def test_an_answer_a_bound_paper_has_in_full_is_referred_to(hotline: Results) -> None:
    case = printed(hotline, "CASE")

    assert "已列入《转移方案与移交清单》：" in text_of(case)
    assert captions(case).count("问题单") == captions(printed(hotline, "W14")).count("问题单") == 1


def test_the_case_file_of_a_whole_contract_stays_below_its_pages(
    hotline: Results, fonts: Fonts
) -> None:
    _, written = pdf_bytes(printed(hotline, "CASE", names=True), fonts=fonts)

    assert written.pages < MOST_PAGES


# --- what no pack at hand asks any more -----------------------------------------------------------


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("zh", "原题已不在内容包中（own.reviewer）"),
        ("en", "The pack no longer has the question (own.reviewer)"),
    ],
)
def test_an_answer_whose_question_the_pack_has_lost_is_listed_as_it_is_stored(
    pack: Pack, lang: Lang, said: str
) -> None:
    told = results(
        pack, {"matter.name": "热线", "own.reviewer": "李强", "own.several": ["甲", "乙"]}
    )

    every = tables(printed(told, "CASE", lang))
    (cells,) = (
        [cell for row in one.rows for cell in row]
        for one in every
        if any(row[0] == said for row in one.rows)
    )

    assert "李强" in cells
    assert any("甲" in cell and "乙" in cell for cell in cells)
