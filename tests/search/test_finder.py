"""Search as a page uses it, over the shipped pack and an open matter."""

import pytest

from tests.builders import make_snapshot
from wizard.case.model import Attachment
from wizard.content.kinds import KINDS
from wizard.content.model import Pack
from wizard.engine.rulebook import NUMBERED
from wizard.languages import LANGS, Lang
from wizard.search.finder import SHOWN_AT_MOST, Finder, Hit
from wizard.search.things import in_pack
from wizard.session import Session


@pytest.fixture(scope="module")
def finders(pack: Pack) -> dict[Lang, Finder]:
    return {lang: Finder(pack, lang) for lang in LANGS}


def first(finder: Finder, query: str, kind: str) -> Hit:
    return next(group.hits[0] for group in finder.find(query) if group.kind == kind)


@pytest.mark.parametrize("query", ["热线", "rx", "rexian", "RX", "ｒｅｘｉａｎ", "hotline", "HotL"])
@pytest.mark.parametrize("lang", LANGS)
def test_the_hotline_is_found_however_it_is_typed(
    finders: dict[Lang, Finder], query: str, lang: Lang
) -> None:
    assert first(finders[lang], query, "services").title.text in (
        "政务热线和呼叫中心",
        "Government hotline",
    )


@pytest.mark.parametrize(
    ("query", "kind", "code"),
    [("k09", "kpis", "k09"), ("A-2.3", "question", "A-2.3"), ("a2.3", "question", "A-2.3"),
     ("M3", "modes", "M3"), ("G1", "gate", "G1"), ("W08", "document", "W08"),
     ("A2", "step", "A2")],
)  # fmt: skip
def test_a_code_leads_to_what_has_it(
    finders: dict[Lang, Finder], query: str, kind: str, code: str
) -> None:
    groups = finders["zh"].find(query)

    assert (groups[0].kind, groups[0].hits[0].code) == (kind, code)


def test_every_numbered_rule_is_found_by_its_number_and_leads_to_the_step_that_shows_it(
    finders: dict[Lang, Finder], pack: Pack
) -> None:
    assert [f"R-{number:02}" for number in range(1, 51)] == sorted(NUMBERED)
    for code, rule in NUMBERED.items():
        hit = next(one for one in finders["zh"].find(code)[0].hits if one.code == code)
        assert (hit.kind, hit.target.kind) == ("rule", "step")
        assert rule in pack.step_of[hit.target.id].findings


def test_a_hit_says_where_it_is_what_matched_and_where_enter_goes(
    finders: dict[Lang, Finder], pack: Pack
) -> None:
    hit = first(finders["zh"], "热线", "services")
    start, stop = hit.title.spans[0]

    assert hit.title.text[start:stop] == "热线"
    assert hit.target.kind == "entry"
    assert pack.library.entry_of[hit.target.id].title.zh == hit.title.text
    assert hit.place


def test_a_match_in_a_body_shows_its_line_with_the_match_marked(
    finders: dict[Lang, Finder],
) -> None:
    for query in ("有效通话", "youxiaotonghua"):
        hit = first(finders["zh"], query, "question")
        assert hit.excerpt is not None
        start, stop = hit.excerpt.spans[0]
        assert hit.excerpt.text[start:stop] == "有效通话"


def test_every_word_of_a_query_must_fit(finders: dict[Lang, Finder]) -> None:
    both = {hit.id for group in finders["zh"].find("热线 呼叫") for hit in group.hits}

    assert both
    for word in ("热线", "呼叫"):
        assert both <= {hit.id for group in finders["zh"].find(word) for hit in group.hits}
    assert finders["zh"].find("热线 zzzz") == ()
    assert finders["zh"].find("  ") == ()


def test_a_common_word_shows_a_few_of_each_kind_and_counts_the_rest(
    finders: dict[Lang, Finder],
) -> None:
    groups = finders["zh"].find("的")

    assert any(group.of > SHOWN_AT_MOST for group in groups)
    assert all(len(group.hits) == min(group.of, SHOWN_AT_MOST) for group in groups)
    assert all(group.name == KINDS[group.kind].zh for group in groups)


@pytest.mark.parametrize("lang", LANGS)
def test_everything_in_the_pack_can_be_found_by_its_title(pack: Pack, lang: Lang) -> None:
    finder = Finder(pack, lang)
    for thing in in_pack(pack, lang):
        found = {g.kind: g for g in finder.find(thing.title)}
        group = found[thing.kind]
        assert thing.id in {hit.id for hit in group.hits} or group.of > SHOWN_AT_MOST


def test_answers_and_files_are_found_as_soon_as_they_are_stored(
    session: Session, finders: dict[Lang, Finder]
) -> None:
    finder = finders["zh"]
    assert not any(g.kind == "answer" for g in finder.find("翡翠湖", session.snapshot))

    session.record("matter.name", "翡翠湖热线")
    session.attach("matter.name", "会议纪要.pdf", b"x")

    answer = next(g for g in finder.find("feicuihu", session.snapshot) if g.kind == "answer")
    assert answer.hits[0].target.id == "matter.name"
    file = next(g for g in finder.find("hyjy", session.snapshot) if g.kind == "attachment")
    assert file.hits[0].title.text == "会议纪要.pdf"
    assert (file.hits[0].target.kind, file.hits[0].target.id) == ("question", "matter.name")


def test_an_answer_of_a_period_leads_to_that_period(pack: Pack) -> None:
    question = next(q.id for s in pack.steps() if s.repeats == "month" for q in s.questions
                    if q.kind == "text")  # fmt: skip
    snapshot = make_snapshot(pack, {f"{question}@2027-03": "水务平台中断"})

    groups = Finder(pack, "zh").find("水务平台", snapshot)

    assert groups[0].hits[0].target.id == f"{question}@2027-03"
    assert "2027年3月" in groups[0].hits[0].title.text


def test_the_rows_of_a_table_are_found(pack: Pack) -> None:
    rows = [{"row": "r1", "name": "翡翠湖大桥养护", "cost": "10000"}]
    snapshot = make_snapshot(pack, {"department.inventory": rows})

    hit = Finder(pack, "zh").find("大桥", snapshot)[0].hits[0]

    assert hit.target.id == "department.inventory"
    assert hit.excerpt is not None
    assert "翡翠湖大桥养护" in hit.excerpt.text


def test_a_file_of_the_same_name_at_two_questions_is_two_hits(pack: Pack) -> None:
    files = tuple(
        Attachment(question=question, name="纪要.pdf", sha256="0" * 64, size=1, added_at="")
        for question in ("matter.name", "matter.category")
    )
    snapshot = make_snapshot(pack, {})
    snapshot = type(snapshot)(snapshot.matter, snapshot.answers, attachments=files)

    group = next(g for g in Finder(pack, "zh").find("纪要.pdf", snapshot) if g.kind == "attachment")

    assert {hit.target.id for hit in group.hits} == {"matter.name", "matter.category"}
