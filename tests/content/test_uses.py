"""What uses what, told by the pack and seen while rules run."""

from tests.content.packs import TINY
from tests.dossier.matters import results
from wizard.content.loading import load_pack
from wizard.content.model import Pack
from wizard.content.names import is_known
from wizard.content.uses import Use, uses
from wizard.engine.findings import Finding


def test_a_clause_is_used_by_what_cites_it() -> None:
    found = uses(load_pack(TINY))

    assert set(found["law.art1"]) == {
        Use("step", "first"),
        Use("gate", "G0"),
        Use("parameter", "limit"),
        Use("entry", "mode.m1"),
    }


def test_a_question_is_used_by_gates_indicators_papers_and_entries() -> None:
    found = uses(load_pack(TINY))

    assert Use("gate", "G0") in found["first.wanted"]
    assert Use("indicator", "ind.count") in found["size.count"]
    assert Use("entry", "mode.m1") in found["size.count"]
    assert Use("document", "W01") in found["size.items"]


def test_an_entry_is_used_by_entries_that_name_it_by_code() -> None:
    found = uses(load_pack(TINY))

    assert found["kpi.k01"] == (Use("entry", "service.s1"),)
    assert found["factor.f02"] == (Use("entry", "template.ta"),)


def test_what_a_rule_was_seen_to_use_comes_after_what_the_pack_says() -> None:
    found = uses(load_pack(TINY), [("size", "limit"), ("size", "limit"), ("size", "border")])

    assert found["limit"] == (Use("entry", "mode.m1"), Use("rule", "size"))
    assert found["border"] == (Use("rule", "size"),)


def test_what_rules_read_in_a_matter_can_be_handed_over(pack: Pack) -> None:
    findings = [one for one in results(pack).outcomes.values() if isinstance(one, Finding)]
    observed = [
        (one.rule, used) for one in findings for used in (*one.read, *one.clauses, *one.parameters)
    ]

    found = uses(pack, observed)

    assert observed
    for rule, used in observed:
        assert Use("rule", rule) in found[used]


def test_everything_that_is_used_is_there(pack: Pack) -> None:
    assert [used for used in uses(pack) if not is_known(pack, used)] == []


def test_a_figure_printed_in_a_paper_is_used_by_it(pack: Pack) -> None:
    assert Use("document", "W19") in uses(pack)["term.most_months"]


def test_a_question_that_shows_another_is_used_by_it(pack: Pack) -> None:
    shown = next(q for q in pack.question_of.values() if q.shown_when is not None)

    assert any(Use("question", shown.id) in by for by in uses(pack).values())


def test_the_links_of_an_entry_lead_back_to_it(pack: Pack) -> None:
    found = uses(pack)

    for entry in pack.library.entries():
        for link in pack.library.links(entry):
            assert Use("entry", entry.id) in found[link]
