"""Two packs compared in their own words: no id and no name of a field is left to be guessed."""

from typing import Any

import pytest

from tests.builders import make_question
from wizard.content.differences import Difference, differences
from wizard.content.fields import FIELDS
from wizard.content.model import Pack
from wizard.content.overlay import Overlay, laid_over
from wizard.content.text import Content
from wizard.content.told import Kind, told
from wizard.languages import LANGS, Lang

OURS = {"zh": "局内的话", "en": "Our words"}


def laid(pack: Pack, **changes: Any) -> Pack:
    head = {"id": "own", "version": "1", "title": OURS, "pack": pack.id, "author": ""}
    return laid_over(pack, Overlay.model_validate({**head, **changes}, strict=False))


def compared(pack: Pack, lang: Lang, **changes: Any) -> tuple[Kind, ...]:
    new = laid(pack, **changes)
    return told(differences(pack, new), pack, new, lang)


def fields_of(value: object) -> set[str]:
    """Every field a piece of content says something in, however deep; conditions as one."""
    if isinstance(value, tuple):
        return {name for part in value for name in fields_of(part)}
    if not isinstance(value, Content):
        return set()
    found: set[str] = set()
    for name in type(value).model_fields:
        inside = getattr(value, name)
        deeper = set() if name in ("shown_when", "holds") else fields_of(inside)
        found |= {name} | deeper if inside is not None else set()
    return found


def test_every_place_of_a_pack_has_a_word_in_both_languages(pack: Pack) -> None:
    pieces: tuple[object, ...] = (
        *pack.steps(), *pack.gates, *pack.clauses, *pack.parameters, *pack.indicators,
        *pack.phrases, *pack.documents, *pack.library.entries(), *pack.calendar,
    )  # fmt: skip

    unnamed = fields_of(pieces) - FIELDS.keys() - {"id", "zh", "en"}

    assert unnamed == set()
    assert all(text.zh and text.en for text in FIELDS.values())


@pytest.mark.parametrize(
    ("lang", "name", "where", "before"),
    [
        ("zh", "D-1.8 采购限额标准", "提示", "中央预算单位"),
        ("en", "D-1.8 Procurement limit", "Hint", "For central units"),
    ],
)
def test_a_hidden_hint_is_told_by_its_question_its_place_and_what_stood_there(
    pack: Pack, lang: Lang, name: str, where: str, before: str
) -> None:
    hide = [{"kind": "hint", "id": "department.procurement_limit"}]

    ((piece,),) = (kind.pieces for kind in compared(pack, lang, hide=hide))

    assert (piece.what, piece.name) == ("changed", name)
    assert [line.where for line in piece.lines] == [where]
    assert piece.lines[0].before.startswith(before)
    assert piece.lines[0].after == ""


def test_a_change_in_the_other_language_alone_is_shown_and_said_to_be_so(pack: Pack) -> None:
    question = pack.question_of["matter.name"]
    words = {"zh": question.label.zh, "en": "Affair"}
    replace = {"questions": [{"id": "matter.name", "label": words}]}

    ((spoken,),) = (kind.pieces for kind in compared(pack, "en", replace=replace))
    ((other,),) = (kind.pieces for kind in compared(pack, "zh", replace=replace))

    assert [line.where for line in spoken.lines] == ["Label"]
    assert [line.where for line in other.lines] == ["名称（英文）"]


def test_kinds_stand_together_and_what_is_added_says_what_it_asks(pack: Pack) -> None:
    asked = make_question("own.reviewer", prompt={"zh": "谁复核？", "en": "Who reviews?"})
    found = compared(
        pack,
        "zh",
        add={"questions": [{"step": "register", "question": asked}]},
        replace={"phrases": [{"id": "path.keep", "text": OURS}]},
        hide=[{"kind": "question", "id": "matter.summary"}],
    )

    assert [kind.name for kind in found] == ["问题", "语句"]
    questions, (sentence,) = (kind.pieces for kind in found)
    assert {(piece.what, piece.says) for piece in questions} >= {("added", "谁复核？")}
    assert {piece.what for piece in questions} == {"added", "removed"}
    assert sentence.name == pack.phrase_of["path.keep"].zh
    assert sentence.lines[0].after == "局内的话"


@pytest.mark.parametrize("lang", LANGS)
def test_a_default_changed_by_the_department_names_value_and_reason(pack: Pack, lang: Lang) -> None:
    row = {"parameter": "need.high", "since": "2026-01-01", "value": "65", "reason": OURS}

    ((piece,),) = (kind.pieces for kind in compared(pack, lang, add={"values": [row]}))

    assert "65" in piece.name
    assert [line.where for line in piece.lines] == [
        FIELDS["reason"].in_(lang),
        f"{FIELDS['values'].in_(lang)} 1",
    ]
    assert (piece.lines[1].before, piece.lines[1].after) == ("50", "65")


def test_an_id_that_stands_in_a_piece_reads_as_what_it_stands_for(pack: Pack) -> None:
    changed = Difference("question", "matter.name", "changed", ())

    (kind,) = told((changed,), pack, pack, "zh")

    assert kind.pieces[0].name == "A-1.1 事项名称"
