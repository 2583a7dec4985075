"""Law cards: one for every document cited, honest about its standing, and known by what uses it."""

from datetime import date

import pytest

from tests.content.packs import TINY
from wizard.content.citing import citation, law_of, short_citation
from wizard.content.library import Law
from wizard.content.loading import load_pack
from wizard.content.model import Pack
from wizard.content.reading import passages
from wizard.content.uses import Use, uses
from wizard.languages import LANGS, Lang

FOUNDING = ("H01", "H02", "H03", "H04", "L08")
"""The papers of 2009 that have a text; those of Wuxi were not obtained and have a note instead."""


def card(pack: Pack, code: str) -> Law:
    found = pack.library.find(code)
    assert isinstance(found, Law), code
    return found


def test_every_law_of_the_table_has_a_card(pack: Pack) -> None:
    for number in range(1, 51):
        assert card(pack, f"L{number:02d}").says.zh


def test_a_card_says_when_it_was_verified_and_how_well_it_is_known(pack: Pack) -> None:
    for law in pack.library.laws:
        assert law.grade, law.code
        assert law.verified_on == date(2026, 11, 22), law.code
        assert law.grade in ("A", "B") or law.unverified, law.code


def test_nothing_is_cited_from_a_document_that_is_history(pack: Pack) -> None:
    for clause in pack.clauses:
        assert law_of(pack, clause).status in ("in_force", "not_repealed"), clause.id


def test_a_clause_of_a_document_whose_text_was_not_obtained_is_graded_d(pack: Pack) -> None:
    for clause in pack.clauses:
        if law_of(pack, clause).grade == "D":
            assert clause.grade == "D", clause.id


def test_a_replaced_document_names_what_took_its_place(pack: Pack) -> None:
    assert card(pack, "L08").replaced_by == ("L07",)
    for law in pack.library.laws:
        assert bool(law.replaced_by) or law.status not in ("replaced", "expired"), law.code


@pytest.mark.parametrize("code", FOUNDING)
def test_a_founding_paper_says_what_replaced_it_and_is_no_rule_to_work_by(
    pack: Pack, code: str
) -> None:
    law = card(pack, code)

    assert law.replaced_by
    assert law.status not in ("in_force", "not_repealed")


@pytest.mark.parametrize("lang", LANGS)
def test_the_ten_points_of_2009_stand_beside_the_rule_of_today(pack: Pack, lang: Lang) -> None:
    told = passages(card(pack, "H01"), pack, lang)
    points = [passage for passage in told if passage.heading[:1].isdigit()]

    assert len(points) == 10
    assert all(len(passage.lines) == 2 for passage in points)


def test_a_card_lists_its_articles(pack: Pack) -> None:
    told = {one.heading: one.lines for one in passages(card(pack, "L01"), pack, "zh")}

    assert any(line.startswith("第三十一条：") for line in told["引用的条款"])
    assert told["效力"] == ("现行",)


@pytest.mark.parametrize(
    ("lang", "said"),
    [("zh", "政府采购法 第三十一条"), ("en", "Government Procurement Law Art. 31")],
)
def test_a_clause_in_short_names_its_law(pack: Pack, lang: Lang, said: str) -> None:
    assert short_citation(pack, pack.clause_of["ppl.art31"], lang) == said


def test_a_clause_in_full_names_title_and_number() -> None:
    tiny = load_pack(TINY)

    assert citation(tiny, tiny.clause_of["law.art1"], "zh") == "《某法》（1 号）第一条"
    assert citation(tiny, tiny.clause_of["law.art1"], "en") == "A law (No. 1), art. 1"


def test_a_law_is_used_by_its_clauses_and_by_what_uses_them(pack: Pack) -> None:
    used_by = uses(pack, [("procurement.method", "ppl.art26")])["law.ppl"]

    assert Use("clause", "ppl.art31") in used_by
    assert Use("question", "redline.competition") in used_by
    assert Use("parameter", "change.most") in used_by
    assert Use("gate", "G2") in used_by
    assert Use("rule", "procurement.method") in used_by
