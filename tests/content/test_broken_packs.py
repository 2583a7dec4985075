"""One flaw at a time, and the sentence that says what is wrong, where, and what puts it right."""

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.builders import make_clause, make_pack
from tests.content.packs import BROKEN, RULES, TINY, broken_pack
from wizard.content.checks import english_in_chinese, flaws
from wizard.content.loading import load_pack, pack_from_json
from wizard.content.text import Text
from wizard.dossier.glyphs import uncovered_in_pack
from wizard.errors import ContentError
from wizard.sentences import failure_said, flaw_said, kind_said

SPECIAL = {"glyph_is_missing", "entry_glyph_is_missing"}
"""Found by the check of the typefaces, which the others do not need."""

_OPTIONS = (
    "选项须不少于两个，id 不得重复，“没有”须是其中之一。",
    "it needs at least two options with different ids, and “none” must be one of them.",
)
_ONE_GROUND = (
    "须且只能写规则或条件之一。",
    "it must name a rule or a condition, and not both.",
)
_PLACEHOLDER = (
    "占位符须是简单名称，至多带一个数字格式。",
    "a placeholder must be a plain name with at most a number format.",
)


def _no(kind: tuple[str, str], name: str) -> tuple[str, str]:
    return f"没有{kind[0]} {name}。", f"there is no {kind[1]} {name}."


def _twice(kind: str) -> tuple[str, str]:
    return (
        f"{kind_said(kind, 'zh')}的 id 用了两次，须各用各的。",
        f"this {kind_said(kind, 'en')} id is used twice; each needs its own.",
    )


def _not_offered(question: str, item: str) -> tuple[str, str]:
    return (
        f"题目 {question} 里没有选项或行 {item}。",
        f"question {question} has no option or row {item}.",
    )


_STEP, _QUESTION, _GATE = ("步骤", "step"), ("题目", "question"), ("关口", "gate")
_CLAUSE, _RULE = ("条款", "clause"), ("规则", "rule")

FLAWED: dict[str, tuple[str, tuple[str, str]]] = {
    "question_id_twice": (
        "size.count",
        (
            "题目的 id 用了两次，须各用各的。",
            "this question id is used twice; each needs its own.",
        ),
    ),
    "condition_looks_ahead": (
        "A1",
        (
            "条件提到 size.count，它在后面才问；条件只能往回看。",
            (
                "the condition mentions size.count, which comes later or does not exist; "
                "a condition may only look back."
            ),
        ),
    ),
    "condition_on_optional": (
        "A2",
        (
            "条件依赖选填题 first.way；改成必填，或换一题。",
            (
                "the condition leans on first.way, which is optional; "
                "make it required or lean on another."
            ),
        ),
    ),
    "gate_after_no_step": ("G0", _no(_STEP, "zeroth")),
    "step_needs_no_step": ("A2", _no(_STEP, "zeroth")),
    "gate_goes_nowhere": ("G0 wanted", _no(_QUESTION, "first.gone")),
    "gate_asks_nothing_known": ("G0 wanted", _no(_QUESTION, "first.gone")),
    "indicator_measures_nothing": ("ind.count", _no(_QUESTION, "size.gone")),
    "rows_from_nowhere": ("A2 size.items", _no(_QUESTION, "size.gone")),
    "document_table_gone": ("W01", _no(_QUESTION, "size.gone")),
    "step_waits_for_no_gate": ("A2", _no(_GATE, "G9")),
    "gate_condition_says_both": ("G0 wanted", _ONE_GROUND),
    "gate_condition_says_nothing": ("G0 wanted", _ONE_GROUND),
    "one_option": ("A1 first.way", _OPTIONS),
    "none_is_not_offered": ("A1 first.way", _OPTIONS),
    "step_cites_nothing_known": ("A1", _no(_CLAUSE, "law.art9")),
    "gate_cites_nothing_known": ("G0 wanted", _no(_CLAUSE, "law.art9")),
    "statutory_without_clause": ("limit", _no(_CLAUSE, "–")),
    "dates_descend": (
        "limit",
        (
            "取值须按施行日期先后排列，日期不得重复。",
            "its values must stand in order of their first days.",
        ),
    ),
    "default_without_reason": (
        "border",
        ("默认参数须写明理由。", "a default must say its reason."),
    ),
    "clause_of_no_known_law": (
        "law.art1",
        ("没有法规卡片 other_law。", "there is no law card other_law."),
    ),
    "figure_rests_on_doubt": (
        "limit",
        (
            "依据 law.art1 的把握是 D，不能支持法定数。",
            "it rests on law.art1, graded D, which supports nothing.",
        ),
    ),
    "marks_do_not_fit_bounds": (
        "ind.count",
        ("分档比界限多一档才对。", "it needs exactly one more mark than it has bounds."),
    ),
    "weights_fall_short": (
        "need.measured",
        ("权重合计 90，须为 100。", "the weights add up to 90, not 100."),
    ),
    "placeholder_computes": ("size.small", _PLACEHOLDER),
    "placeholder_is_open": ("size.small", _PLACEHOLDER),
    "languages_fill_differently": (
        "size.small",
        (
            "中英文的占位符不一致：count, number。",
            "the two languages name different placeholders: count, number.",
        ),
    ),
    "english_is_missing": (
        "stages first_stage first",
        ("中文或英文缺一。", "the Chinese or the English is missing."),
    ),
    "english_in_chinese": (
        "stages first_stage first",
        (
            "英文里有汉字或中文标点，须译出；确要保留原文的放进“”里。（Whether to 办 it.）",
            (
                "the English holds Chinese characters or marks; translate them, "
                "or quote them in “”. (Whether to 办 it.)"
            ),
        ),
    ),
    "glyph_is_missing": (
        "stages first_stage first",
        ("字体里没有这些字：ก U+0E01。", "the typefaces lack these characters: ก U+0E01."),
    ),
    "step_finds_no_rule": ("A2", _no(_RULE, "weight")),
    "gate_asks_no_rule": ("G0 wanted", _no(_RULE, "weight")),
    "document_finds_no_rule": ("W01", _no(_RULE, "weight")),
    "entry_id_twice": ("term.word", _twice("entry")),
    "entry_has_a_questions_id": ("size.count", _twice("entry")),
    "entry_code_twice": ("k01", _twice("entry code")),
    "entry_code_left_out": ("k03", ("编号不连续，缺 k02。", "its codes leave out k02.")),
    "entry_refers_to_nothing": (
        "term.word",
        (
            "没有 term.gone；它须是条目、题目、步骤、关口、条款、参数、指标或文书。",
            (
                "there is no term.gone; it must be an entry, question, step, gate, clause, "
                "parameter, indicator or document."
            ),
        ),
    ),
    "service_measured_by_nothing": (
        "service.s1",
        ("资料库里没有 k09。", "the library has no k09."),
    ),
    "entry_stands_nowhere": ("mode.m1", _not_offered("first.wanted", "elsewhere")),
    "mode_pays_in_no_known_way": ("mode.m1", _not_offered("contract.payment", "gold")),
    "template_weights_fall_short": (
        "template.ta",
        ("权重合计 90，须为 100。", "the weights add up to 90, not 100."),
    ),
    "claim_without_source": (
        "country.somewhere",
        (
            "写了把握等级，须同时写核对日期和出处。",
            "it has a grade and so needs the day it was verified and its sources.",
        ),
    ),
    "entry_english_is_missing": (
        "library term.word",
        ("中文或英文缺一。", "the Chinese or the English is missing."),
    ),
    "entry_glyph_is_missing": (
        "library term.word",
        ("字体里没有这些字：ก U+0E01。", "the typefaces lack these characters: ก U+0E01."),
    ),
}

_A1, _A2 = "stages/1-first/A1-first.toml", "stages/1-first/A2-size.toml"
UNREADABLE: dict[str, tuple[str, str, str]] = {
    "stage_file_missing": (
        "stages/2-second/stage.toml",
        "没有这个文件。补上它。",
        "the file is missing. Supply it.",
    ),
    "not_toml": (
        "clauses.toml",
        "格式不对，Invalid value (at line 2, column 6)",
        "not valid TOML, Invalid value (at line 2, column 6)",
    ),
    "not_utf8": (
        "clauses.toml",
        "格式不对，'utf-8' codec can't decode",
        "not valid TOML, 'utf-8' codec can't decode",
    ),
    "unexpected_list": (
        "phrases/all.toml",
        "不认识 sentence，这里只能是 phrase。",
        "sentence is not known here; only phrase is.",
    ),
    "unknown_key": (
        _A1,
        "不认识 seconds，须删去或改正写法。",
        "seconds is not known here; remove it or correct its spelling.",
    ),
    "wrong_type": (_A1, "minutes 须是整数。", "minutes must be a whole number."),
    "key_missing": (_A2, "缺 id，须补上。", "id is missing; supply it."),
    "unknown_kind": (
        _A2,
        "questions → 0 → kind 须是这些之一：choice, yes_no, text,",
        "questions → 0 → kind must be one of: choice, yes_no, text,",
    ),
    "condition_misspelt": (
        _A2,
        "缺 shown_when → is_in → is_in，须补上。另有 1 处。",
        "shown_when → is_in → is_in is missing; supply it. And 1 more.",
    ),
    "code_without_number": (
        _A2,
        "code 的写法不对，须合 ^[A-Z][0-9]+$。",
        "code must have the form ^[A-Z][0-9]+$.",
    ),
    "time_of_day": (_A1, "10:30:00 不能写在内容包里。", "10:30:00 has no place in a pack."),
    "list_is_a_word": (
        "gates.toml",
        "gate 须写成若干个 [[gate]]。",
        "gate must be written as [[gate]] entries.",
    ),
    "parameters_are_words": (
        "parameters/defaults.toml",
        "parameter 须写成若干个 [[parameter]]。",
        "parameter must be written as [[parameter]] entries.",
    ),
    "stages_are_a_number": (
        "pack.toml",
        "stages 须是列表，写在 [] 里。",
        "stages must be a list, in [].",
    ),
    "entry_graded_by_a_word": (
        "library/terms.toml",
        "grade 须是这些之一：A, B, C, D。",
        "grade must be one of: A, B, C, D.",
    ),
    "entry_of_no_known_field": (
        "library/terms.toml",
        "field 须是这些之一：",
        "field must be one of: ",
    ),
}


def test_the_tiny_pack_is_without_flaw() -> None:
    tiny = load_pack(TINY)

    assert flaws(tiny, RULES) == ()
    assert tuple(uncovered_in_pack(tiny)) == ()


def test_every_broken_pack_is_told_of() -> None:
    assert {one.name for one in BROKEN.iterdir()} == {*FLAWED, *UNREADABLE}


@pytest.mark.parametrize("flaw", FLAWED)
def test_a_flaw_is_told_with_place_and_remedy_in_both_languages(flaw: str, tmp_path: Path) -> None:
    place, (zh, en) = FLAWED[flaw]
    pack = broken_pack(flaw, tmp_path)

    found = (*flaws(pack, RULES), *(uncovered_in_pack(pack) if flaw in SPECIAL else ()))

    assert {flaw_said(one, "zh") for one in found} == {f"{place}: {zh}"}
    assert {flaw_said(one, "en") for one in found} == {f"{place}: {en}"}


@pytest.mark.parametrize("flaw", UNREADABLE)
def test_what_cannot_be_read_is_told_with_file_and_place(flaw: str, tmp_path: Path) -> None:
    name, zh, en = UNREADABLE[flaw]

    with pytest.raises(ContentError) as raised:
        broken_pack(flaw, tmp_path)

    path = tmp_path / flaw / name
    assert failure_said(raised.value, "zh").startswith(f"{path}：{zh}")
    assert failure_said(raised.value, "en").startswith(f"{path}: {en}")


MISTAKEN: dict[str, tuple[str, str, str, str]] = {
    "text": (_A1, 'code = "A1"', "code = 5", "code 须是文字，写在引号里。"),
    "whole": (_A1, "minutes = 1", "minutes = 1.5", "minutes 须是整数。"),
    "list": (_A1, 'cites = ["law.art1"]', 'cites = "law.art1"', "cites 须是列表，写在 [] 里。"),
    "table": (
        _A1,
        'title = { zh = "第一步", en = "First step" }',
        'title = "第一步"',
        "title 须是一组键和值，写在 {} 里。",
    ),
    "choice": (
        _A1,
        "minutes = 1",
        'minutes = 1\nlayout = "two"',
        "layout 须是这些之一：one, dense。",
    ),
    "true or false": (
        _A1,
        "required = false",
        'required = "no"',
        "questions → 1 → choice → required 须是 true 或 false。",
    ),
    "date": (
        "clauses.toml",
        "verified_on = 2026-11-22",
        'verified_on = "soon"',
        "verified_on 须是日期，形如 2026-03-05。",
    ),
    "number": ("indicators.toml", 'weight = "100"', 'weight = "heavy"', "weight 须是数字。"),
}
"""Where, what stands there, the mistake, and the sentence."""


@pytest.mark.parametrize("kind", MISTAKEN)
def test_a_value_of_the_wrong_kind_is_told_in_the_reader_s_language(
    kind: str, tmp_path: Path
) -> None:
    name, right, wrong, said = MISTAKEN[kind]
    folder = Path(shutil.copytree(TINY, tmp_path / "pack"))
    text = (folder / name).read_text(encoding="utf-8")
    assert right in text
    (folder / name).write_text(text.replace(right, wrong, 1), encoding="utf-8")

    with pytest.raises(ContentError) as raised:
        load_pack(folder)

    assert failure_said(raised.value, "zh") == f"{folder / name}：{said}"
    assert not re.search(
        r"[\u4e00-\u9fff]", failure_said(raised.value, "en").removeprefix(str(folder))
    )


def test_a_stored_pack_that_cannot_be_read_is_told_of() -> None:
    with pytest.raises(ContentError) as raised:
        pack_from_json('{"id": "tiny"}', name="tiny", version="1")

    assert "缺 version，须补上。" in failure_said(raised.value, "zh")
    assert "version is missing; supply it." in failure_said(raised.value, "en")


def test_a_pack_stored_as_json_reads_back_the_same() -> None:
    tiny = load_pack(TINY)

    assert pack_from_json(tiny.model_dump_json(by_alias=True), name="tiny", version="1") == tiny


def test_a_pack_stored_before_laws_had_cards_is_told_of() -> None:
    told = json.loads(load_pack(TINY).model_dump_json(by_alias=True))
    told["clauses"][0]["law"] = {"zh": "某法", "en": "A law"}

    with pytest.raises(ContentError) as raised:
        pack_from_json(json.dumps(told), name="tiny", version="1")

    assert "clauses → 0 → law 须是文字" in failure_said(raised.value, "zh")


@pytest.mark.parametrize(
    ("english", "told"),
    [
        ("Order No. 102", False),
        ("Ask for “政府购买服务” by name", False),
        ("Ask for 政府购买服务 by name", True),
        ("Ask for “purchase” by name，then wait", True),
    ],
)
def test_english_may_hold_chinese_only_where_it_is_quoted(english: str, told: bool) -> None:
    says = Text(zh="说明", en=english)
    pack = make_pack(clauses=(make_clause("law.art1", says=says),))

    assert bool(list(english_in_chinese(pack))) is told
