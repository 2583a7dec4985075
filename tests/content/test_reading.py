"""How entries read: every kind, in both languages, with names in place of ids."""

import pytest

from tests.content.packs import TINY
from wizard.content.headings import HEADINGS, WORDS
from wizard.content.library import Entry
from wizard.content.loading import load_pack
from wizard.content.model import Pack
from wizard.content.names import is_known, name_of
from wizard.content.reading import Passage, passages
from wizard.dossier.fonts import shipped_fonts, uncovered
from wizard.languages import LANGS, Lang


def read(pack: Pack, code: str, lang: Lang) -> dict[str, tuple[str, ...]]:
    entry = pack.library.find(code)
    assert isinstance(entry, Entry)
    return {passage.heading: passage.lines for passage in passages(entry, pack, lang)}


@pytest.mark.parametrize("lang", LANGS)
def test_every_entry_reads_without_a_gap_or_a_bare_id(pack: Pack, lang: Lang) -> None:
    for entry in pack.library.entries():
        told = passages(entry, pack, lang)
        assert told[0] == Passage("", (entry.says.in_(lang),))
        for passage in told[1:]:
            assert passage.heading.strip(), entry.id
            for line in passage.lines:
                assert line.strip(), entry.id
                assert "." not in line or not is_known(pack, line), (entry.id, line)


@pytest.mark.parametrize("lang", LANGS)
def test_every_heading_is_used_by_some_entry(pack: Pack, lang: Lang) -> None:
    used = {p.heading for entry in pack.library.entries() for p in passages(entry, pack, lang)}

    apart = {"claim", "then", "today"}
    assert {key for key, text in HEADINGS.items() if text.in_(lang) not in used} == apart


def test_headings_and_words_can_be_printed() -> None:
    fonts = shipped_fonts()

    for text in (*HEADINGS.values(), *WORDS.values()):
        assert text.zh.strip()
        assert text.en.strip()
        assert uncovered(text.zh + text.en, fonts) == ()


def test_a_service_shows_its_own_target_and_else_the_dictionarys(pack: Pack) -> None:
    lines = read(pack, "BPO-01", "zh")["考核指标〔设〕"]

    assert lines[0] == "接通率 ≥ 90 %（k01）"
    assert lines[2] == "差错率 ≤ 1 %（k09）"
    assert read(pack, "k09", "zh")["常见目标"] == ("差错率 ≤ 0.5 %（k09）〔设〕",)


def test_a_service_names_its_indicator_and_unit_where_they_differ(pack: Pack) -> None:
    lines = read(pack, "ITO-03", "en")["Indicators [default]"]

    assert "Severe defects ≤ 0 defects (k09)" in lines


def test_an_indicator_without_a_target_shows_only_its_note(pack: Pack) -> None:
    assert read(pack, "k26", "zh")["常见目标"] == ("不高于自办基线",)


def test_a_figure_of_law_is_shown_from_the_parameter(pack: Pack) -> None:
    lines = read(pack, "F01", "zh")["相关"]

    assert "政务信息系统服务价格权重：10 %" in lines
    assert any(
        line.startswith("绩效系数") and line.endswith("〔设〕") for line in see_also_m3(pack)
    )


def see_also_m3(pack: Pack) -> tuple[str, ...]:
    return read(pack, "M3", "zh")["相关"]


def test_a_clause_is_shown_with_its_grade(pack: Pack) -> None:
    assert name_of(pack, "enforcement.art17", "zh").endswith("第十七条〔A〕")


def test_a_fact_is_shown_with_its_grade_and_under_its_own_heading(pack: Pack) -> None:
    told = read(pack, "country.us", "zh")

    assert told["红线"] == ("固有政府职能不得外包。〔B〕",)


def test_a_template_shows_every_weight_by_name(pack: Pack) -> None:
    lines = read(pack, "TE", "en")["Weights [default]"]

    assert lines[0] == "F01 Price: 20"
    assert len(lines) == 11


def test_a_factor_shows_its_usual_weight_as_a_default(pack: Pack) -> None:
    assert read(pack, "F02", "zh")["常见权重"] == ("15–35〔设〕",)
    assert "常见权重" not in read(pack, "F01", "zh")


def test_a_duty_shows_who_does_it_before_who_is_told(pack: Pack) -> None:
    lines = read(pack, "duty.payment", "zh")["分工"]

    assert [line.split("：")[0] for line in lines] == [
        "执行",
        "执行",
        "负责",
        "会商",
        "知会",
        "知会",
    ]


def test_the_empty_case_shows_what_to_fill_in_and_no_fact(pack: Pack) -> None:
    told = read(pack, "case.mofcom", "zh")

    assert "填写项目" in told
    assert "可以借鉴的" not in told
    assert "出处" not in told


def test_an_entry_says_where_it_is_chosen(pack: Pack) -> None:
    assert read(pack, "M1", "zh")["对应题目"] == ("P-6.1 合作模式",)


def test_a_claim_without_a_heading_of_its_own_is_called_a_fact() -> None:
    tiny = load_pack(TINY)

    assert read(tiny, "country.somewhere", "en")["Fact"] == ("It was tried.〔B〕",)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("size.count", "A-2.1 件数"),
        ("first", "A1 第一步"),
        ("G0", "G0 关口"),
        ("law.art1", "《某法》（1 号）第一条〔A〕"),
        ("ind.count", "Q1 件数"),
        ("term.word", "词"),
        ("k01", "k01"),
        ("nothing.of.the.kind", "nothing.of.the.kind"),
    ],
)
def test_whatever_is_pointed_to_has_a_name(name: str, said: str) -> None:
    assert name_of(load_pack(TINY), name, "zh") == said


def test_a_parameter_not_yet_in_force_is_named_without_a_figure() -> None:
    tiny = load_pack(TINY)
    late = tiny.model_copy(update={"verified_on": tiny.verified_on.replace(year=1900)})

    assert name_of(late, "limit", "zh") == tiny.parameter_of["limit"].title.zh


def test_the_english_of_every_entry_marks_a_default_in_english(pack: Pack) -> None:
    told = [
        line
        for entry in pack.library.entries()
        for passage in passages(entry, pack, "en")
        for line in (passage.heading, *passage.lines)
    ]

    assert [line for line in told if "〔设〕" in line] == []
