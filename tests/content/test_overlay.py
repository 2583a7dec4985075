"""What is laid over the official pack: what it makes of it, and what it may not do."""

from pathlib import Path
from typing import Any

import pytest

from tests.builders import AS_OF, make_clause, make_question
from wizard.content.differences import Change, difference_said, differences
from wizard.content.flaw import Flaw
from wizard.content.model import AnswersPart, Pack
from wizard.content.needed import readers
from wizard.content.overlay import Overlay, all_laid_over, laid_over
from wizard.content.overlay_file import read_overlay
from wizard.content.questions import ChoiceQuestion
from wizard.content.text import Text, both
from wizard.errors import ContentError
from wizard.languages import LANGS
from wizard.overlays import everything_wrong, fit
from wizard.paths import OVERLAY
from wizard.sentences import failure_said, flaw_said

WORDS = {"zh": "局内的话", "en": "Our words"}
CLAUSE = "order102.art10.2"
UNREAD = "matter.summary"
LISTED = "acceptance.date"
"""Read by no rule; papers list the second."""


def make_overlay(**told: Any) -> Overlay:
    head = {"id": "own", "version": "1", "title": {"zh": "局内补充", "en": "Own"}, "author": "甲"}
    whole = {**head, "pack": "cn-gov-outsourcing", **told}
    return Overlay.model_validate(whole, strict=False)


def refused(official: Pack, **told: Any) -> set[tuple[str, str]]:
    fitted = fit(official, make_overlay(**told))
    assert fitted.pack is official
    for flaw in fitted.flaws:
        for lang in LANGS:
            assert "{" not in flaw_said(flaw, lang)
    return {(flaw.code, flaw.place) for flaw in fitted.flaws}


def made(official: Pack, **told: Any) -> Pack:
    fitted = fit(official, make_overlay(**told))
    assert fitted.flaws == ()
    return fitted.pack


# --- what it makes --------------------------------------------------------------------------------


def test_the_pack_that_is_made_names_both_and_leaves_the_official_one_as_it_was(pack: Pack) -> None:
    overlay = make_overlay()
    new = laid_over(pack, overlay)

    assert new.version == f"{pack.version}+局内补充 1"
    assert new.version_in("en") == f"{pack.version}+Own 1"
    assert new.official_version == pack.official_version == pack.version
    assert [(one.id, one.author, one.digest) for one in new.overlays] == [
        ("own", "甲", overlay.digest)
    ]
    assert differences(pack, new) == ()
    assert pack.overlays == ()


def test_a_question_is_added_last_or_behind_another(pack: Pack) -> None:
    step = pack.asked_in["matter.name"]
    added = [
        {"step": step.id, "question": make_question("own.last")},
        {"step": step.id, "after": "matter.name", "question": make_question("own.second")},
        {"step": step.id, "after": "own.second", "question": make_question("own.third")},
    ]

    new = made(pack, add={"questions": added})

    ids = [question.id for question in new.step_of[step.id].questions]
    assert ids[:3] == ["matter.name", "own.second", "own.third"]
    assert ids[-1] == "own.last"
    assert new.code_of["own.second"] == "A-1.2"


def test_only_the_words_that_are_said_change(pack: Pack) -> None:
    mode = pack.question_of["matter.mode"]
    assert isinstance(mode, ChoiceQuestion)
    first = mode.options[0].id
    new = made(
        pack,
        replace={
            "questions": [
                {"id": "matter.name", "hint": WORDS},
                {"id": "matter.mode", "options": {first: WORDS}},
            ],
            "steps": [{"id": "register", "purpose": WORDS}],
            "clauses": [{"id": CLAUSE, "says": WORDS}],
        },
    )

    found = {(one.kind, one.id): {c.where for c in one.changes} for one in differences(pack, new)}
    assert found == {
        ("question", "matter.name"): {"hint.zh", "hint.en"},
        ("question", "matter.mode"): {f"options[{first}].label.zh", f"options[{first}].label.en"},
        ("step", "register"): {"purpose.zh", "purpose.en"},
        ("clause", CLAUSE): {"says.zh", "says.en"},
    }
    assert new.question_of["matter.mode"].show(first, "zh") == WORDS["zh"]


def test_a_sentence_in_other_words_keeps_to_the_places_of_the_official_one(pack: Pack) -> None:
    phrase = next(one for one in pack.phrases if "{count}" in one.text.zh)
    own = {"zh": "共 {count} 项", "en": "{count} in all"}

    new = made(pack, replace={"phrases": [{"id": phrase.id, "text": own}]})

    assert new.phrase_of[phrase.id] == Text.model_validate(own)
    strange = {"zh": "共 {sum} 项", "en": "{sum} in all"}
    assert refused(pack, replace={"phrases": [{"id": phrase.id, "text": strange}]}) == {
        ("overlay.place_unknown", f"replace.phrases {phrase.id}")
    }


def test_a_hidden_question_leaves_the_papers_that_list_it(pack: Pack) -> None:
    def listed(one: Pack) -> set[str]:
        return {
            question
            for document in one.documents
            for section in document.sections
            for part in section.parts
            if isinstance(part, AnswersPart)
            for question in part.questions
        }

    assert LISTED in listed(pack)
    new = made(pack, hide=[{"kind": "question", "id": LISTED}])

    assert LISTED not in new.question_of
    assert listed(new) == listed(pack) - {LISTED}


def test_a_hint_is_hidden_without_its_question(pack: Pack) -> None:
    name = "department.procurement_limit"
    assert pack.question_of[name].hint
    new = made(pack, hide=[{"kind": "hint", "id": name}])

    assert new.question_of[name].hint is None
    assert new.question_of[name].prompt == pack.question_of[name].prompt


def test_entries_are_added_replaced_and_hidden(pack: Pack) -> None:
    official = pack.library.entry_of["case.hotline12366"]
    blank = {"id": "case.ours", "title": WORDS, "says": WORDS, "place": "home", "blanks": [WORDS]}
    other = {**blank, "id": "case.luoshan"}

    new = made(
        pack,
        add={"library": {"cases": [blank]}},
        replace={"library": {"cases": [other]}},
        hide=[{"kind": "entry", "id": official.id}, {"kind": "entry", "id": "service.ito_02"}],
    )

    assert {(one.what, one.id) for one in differences(pack, new)} == {
        ("added", "case.ours"),
        ("changed", "case.luoshan"),
        ("removed", official.id),
        ("removed", "service.ito_02"),
    }


def test_a_year_of_holidays_takes_the_place_of_the_one_that_was_there(pack: Pack) -> None:
    announced = {
        "year": 2027,
        "announced": True,
        "source": WORDS,
        "grade": "B",
        "verified_on": AS_OF,
        "holidays": (),
    }
    new = made(pack, replace={"calendar": [announced, {**announced, "year": 2028}]})

    assert [(one.year, one.grade) for one in new.calendar] == [
        (2025, "C"),
        (2026, "C"),
        (2027, "B"),
        (2028, "B"),
    ]


def test_overlays_are_laid_in_order_and_the_later_has_the_last_word(pack: Pack) -> None:
    def named(name: str) -> Overlay:
        words = [{"id": "matter.name", "hint": {"zh": name, "en": name}}]
        title = {"zh": name, "en": name}
        return make_overlay(id=name, title=title, replace={"questions": words})

    new = all_laid_over(pack, (named("a"), named("b")))

    assert new.version == f"{pack.version}+a 1+b 1"
    assert new.official_version == pack.version
    assert new.question_of["matter.name"].hint == both("b")


# --- figures --------------------------------------------------------------------------------------

DEFAULT, STATUTORY = "need.high", "tender.days"


def value(parameter: str, **changes: object) -> dict[str, Any]:
    row = {"parameter": parameter, "since": "2027-01-01", "value": "65", **changes}
    return {"add": {"values": [row]}}


def test_a_default_changes_from_a_day_on_with_its_reason(pack: Pack) -> None:
    new = made(pack, **value(DEFAULT, reason=WORDS)).parameter_of[DEFAULT]
    old = pack.parameter_of[DEFAULT]

    assert [one.value for one in new.values] == [*(one.value for one in old.values), "65"]
    assert new.reason == Text.model_validate(WORDS)


def test_a_default_may_change_from_its_first_day(pack: Pack) -> None:
    day = pack.parameter_of[DEFAULT].values[0].since
    new = made(pack, **value(DEFAULT, since=day.isoformat(), reason=WORDS))

    assert [one.value for one in new.parameter_of[DEFAULT].values] == ["65"]
    assert new.judges_from == pack.judges_from


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({}, "overlay.default_without_reason"),
        ({"reason": WORDS, "value": "many"}, "overlay.figures"),
        ({"reason": WORDS, "value": "6 5"}, "overlay.figures"),
        ({"reason": WORDS, "value": ""}, "overlay.figures"),
    ],
)
def test_a_default_without_reason_or_figure_is_refused(
    pack: Pack, changes: dict[str, Any], code: str
) -> None:
    assert refused(pack, **value(DEFAULT, **changes)) == {(code, f"add.values {DEFAULT}")}


def test_a_statutory_figure_is_added_with_its_clause_and_never_changed(pack: Pack) -> None:
    last = pack.parameter_of[STATUTORY].values[-1]

    new = made(pack, **value(STATUTORY, clause=last.clause)).parameter_of[STATUTORY]
    assert len(new.values) == len(pack.parameter_of[STATUTORY].values) + 1

    place = f"add.values {STATUTORY}"
    assert refused(pack, **value(STATUTORY)) == {("overlay.statutory_without_clause", place)}
    same = value(STATUTORY, clause=last.clause, since=last.since.isoformat())
    assert refused(pack, **same) == {("overlay.statutory_changed", place)}


def test_a_statutory_figure_may_not_rest_on_a_doubtful_clause_of_ones_own(pack: Pack) -> None:
    doubtful = make_clause("own.rule", grade="D")
    told = value(STATUTORY, clause="own.rule")
    told["add"]["clauses"] = [doubtful.model_copy(update={"law": pack.clauses[0].law})]

    assert ("pack.rests_on_doubt", STATUTORY) in refused(pack, **told)


# --- what it may not do ---------------------------------------------------------------------------


def test_a_question_a_rule_reads_may_not_be_hidden_and_the_rule_is_named(pack: Pack) -> None:
    name = "contract.term_months"
    fitted = fit(pack, make_overlay(hide=[{"kind": "question", "id": name}]))

    assert fitted.flaws[0] == Flaw(
        "overlay.read_by_rule", f"hide {name}", {"rules": "contract.term"}
    )


def test_no_question_that_any_rule_reads_may_be_hidden(pack: Pack) -> None:
    hidden = [{"kind": "question", "id": name} for name in readers()]

    assert {place for code, place in refused(pack, hide=hidden)} == {
        f"hide {name}" for name in readers()
    }


@pytest.mark.parametrize(
    ("told", "flaw"),
    [
        ({"pack": "another"}, ("overlay.other_pack", "own")),
        ({"version": "1+2"}, ("overlay.plus", "own")),
        (
            {"hide": [{"kind": "question", "id": "matter.category"}]},
            ("overlay.read_by_program", "hide matter.category"),
        ),
        (
            {"hide": [{"kind": "question", "id": "no.such"}]},
            ("overlay.unknown", "hide no.such"),
        ),
        (
            {"replace": {"questions": [{"id": "no.such", "hint": WORDS}]}},
            ("overlay.unknown", "replace.questions no.such"),
        ),
        (
            {"replace": {"questions": [{"id": "matter.name", "options": {"a": WORDS}}]}},
            ("pack.unknown_item", "replace.questions matter.name"),
        ),
        (
            {"add": {"questions": [{"step": "no.such", "question": make_question("own.a")}]}},
            ("overlay.unknown", "add.questions no.such"),
        ),
        (
            {
                "add": {
                    "questions": [
                        {"step": "register", "after": "department.name",
                         "question": make_question("own.a")}
                    ]
                }
            },
            ("overlay.after", "add.questions own.a"),
        ),
        (
            {"add": {"questions": [
                {"step": "register", "question": make_question("matter.name")}]}},
            ("pack.id_twice", "matter.name"),
        ),
        (
            {"hide": [{"kind": "question", "id": "matter.mode"}]},
            ("pack.condition_ahead", "A1 matter.contract_end"),
        ),
        ({"hide": [{"kind": "phrase", "id": "redlines.clear"}]}, ("pack.lacks", "redlines.clear")),
        ({"hide": [{"kind": "clause", "id": CLAUSE}]}, ("pack.lacks", CLAUSE)),
        (
            {"replace": {"questions": [{"id": "matter.name", "hint": {"zh": "甲", "en": ""}}]}},
            ("pack.text_missing", "stages analysis register matter.name"),
        ),
        (
            {"replace": {"questions": [{"id": "matter.name", "hint": {"zh": "ก", "en": "a"}}]}},
            ("pack.glyph_missing", "stages analysis register matter.name"),
        ),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told_and_the_pack_stays_as_it_was(
    pack: Pack, told: dict[str, Any], flaw: tuple[str, str]
) -> None:
    assert flaw in {(code, place) for code, place in refused(pack, **told)}


def test_an_overlay_is_laid_once(pack: Pack) -> None:
    assert refused(made(pack), version="2") == {("overlay.twice", "own")}


def test_what_the_pack_got_wrong_before_is_not_the_overlay_s_doing(pack: Pack) -> None:
    flawed = pack.model_copy(update={"verified_on": AS_OF, "calendar": pack.calendar[::-1]})
    assert everything_wrong(flawed)

    assert fit(flawed, make_overlay()).flaws == ()


# --- files ----------------------------------------------------------------------------------------


def test_the_overlay_to_start_from_fits_and_changes_nothing(pack: Pack) -> None:
    fitted = fit(pack, read_overlay(OVERLAY).overlay)

    assert fitted.flaws == ()
    assert differences(pack, fitted.pack) == ()


def test_every_example_in_it_fits_once_its_marks_are_taken_off(pack: Pack, tmp_path: Path) -> None:
    lines = OVERLAY.read_text("utf-8").splitlines()
    told = [line.removeprefix("# ") if line.startswith(("# [[", "# ")) and _is_toml(line) else line
            for line in lines]  # fmt: skip
    file = tmp_path / "own.toml"
    file.write_text("\n".join(told), "utf-8")

    fitted = fit(pack, read_overlay(file).overlay)

    assert fitted.flaws == ()
    assert {(one.what, one.id) for one in differences(pack, fitted.pack)} == {
        ("added", "own.reviewer"),
        ("added", "case.own_first"),
        ("changed", "matter.name"),
        ("changed", "need.high"),
        ("changed", "department.procurement_limit"),
    }


def _is_toml(line: str) -> bool:
    return line.startswith("# [[") or (
        " = " in line and line[2:].partition(" = ")[0].isidentifier()
    )


HEAD = 'id = "own"\nversion = "1"\npack = "cn-gov-outsourcing"\nauthor = ""\n'
HEAD += 'title = { zh = "局", en = "Own" }\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "overlay.toml").write_text(HEAD, "utf-8")
    return tmp_path


def test_a_folder_is_read_as_one_overlay_and_names_the_file_of_each_flaw(
    folder: Path, pack: Pack
) -> None:
    for name, question in (("a", "matter.name"), ("b", "no.such")):
        words = f'[[replace.questions]]\nid = "{question}"\nhint = {{ zh = "甲", en = "a" }}\n'
        (folder / f"{name}.toml").write_text(words, "utf-8")

    sourced = read_overlay(folder)
    (flaw,) = fit(pack, sourced.overlay).flaws

    assert [one.id for one in sourced.overlay.replace.questions] == ["matter.name", "no.such"]
    assert sourced.file_of(flaw) == folder / "b.toml"
    assert sourced.file_of(Flaw("overlay.plus", "own")) == folder / "overlay.toml"


@pytest.mark.parametrize(
    ("name", "words", "said"),
    [
        ("more.toml", 'title = "x"', "不认识 title (overlay.toml)"),
        ("more.toml", "[[hide]]\nkind = 'rule'\nid = 'x'", "kind 须是这些之一"),
        ("more.toml", "[[hide", "格式不对"),
        ("overlay.toml", HEAD.replace('version = "1"\n', ""), "缺 version"),
        ("overlay.toml", f"{HEAD}[[add.colours]]\nid = 'x'", "不认识 add → colours"),
    ],
)
def test_what_cannot_be_read_is_told_with_file_and_place(
    folder: Path, name: str, words: str, said: str
) -> None:
    (folder / name).write_text(words, "utf-8")

    with pytest.raises(ContentError) as raised:
        read_overlay(folder)

    told = failure_said(raised.value, "zh")
    assert told.startswith(str(folder / name))
    assert said in told
    assert failure_said(raised.value, "en").startswith(str(folder / name))


# --- telling two packs apart ----------------------------------------------------------------------


def test_a_difference_is_one_line_with_its_changes_below(pack: Pack) -> None:
    new = made(
        pack,
        replace={"questions": [{"id": "matter.name", "label": WORDS}]},
        hide=[{"kind": "question", "id": UNREAD}],
    )
    one, other = differences(pack, new)
    old = pack.question_of["matter.name"].label

    assert one.changes == (
        Change("label.zh", old.zh, WORDS["zh"]),
        Change("label.en", old.en, WORDS["en"]),
    )
    assert difference_said(one, pack, new, "zh").splitlines() == [
        "~ 问题: A-1.1 局内的话 [matter.name]",
        f"    label.zh: {old.zh} → 局内的话",
        f"    label.en: {old.en} → Our words",
    ]
    called = pack.question_of[UNREAD].label.en
    assert difference_said(other, pack, new, "en") == (
        f"- Questions: {pack.code_of[UNREAD]} {called} [{UNREAD}]"
    )
