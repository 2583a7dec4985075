"""The shipped library: complete, of one piece with what is asked, and silent on figures of law."""

import re
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

import pytest

from wizard.content.checks import texts
from wizard.content.library import Case, Entry, Kpi, Library, Mode, Note, Service
from wizard.content.library_checks import offered
from wizard.content.loading import pack_from_json
from wizard.content.model import Pack
from wizard.content.text import Text

SERVICES = {"ITO": 21, "BPO": 20, "KPO": 17, "LOG": 15, "PUB": 22}
"""How many services the research counts in each group."""

OFFERED = {
    "contract.mode": "modes",
    "risks": "risks",
    "csf.planning": "successes",
    "csf.transition": "successes",
    "scope.level": "notes",
    "evaluation.factors": "factors",
    "evaluation.template": "templates",
}
"""The questions whose options or rows are entries, and the kind of entry."""


def placed(entries: Iterable[Entry], question: str) -> dict[str, Entry]:
    """The entries by the option or row they stand for in a question."""
    return {
        place.item: entry
        for entry in entries
        for place in entry.stands_in
        if place.question == question
    }


def labels(pack: Pack, question: str) -> dict[str, Text]:
    asked = pack.question_of[question]
    return {
        one.id: one.label for one in getattr(asked, "options", ()) or getattr(asked, "rows", ())
    }


def notes(library: Library, kind: str) -> list[Note]:
    return [note for note in library.notes if note.kind == kind]


def test_there_is_a_service_for_every_row_of_the_research(pack: Pack) -> None:
    assert Counter(service.group for service in pack.library.services) == SERVICES


def test_every_category_a_matter_may_have_has_services(pack: Pack) -> None:
    assert set(SERVICES) == offered(pack.question_of["matter.category"])


@pytest.mark.parametrize("question", OFFERED)
def test_whatever_a_question_offers_is_told_in_the_library(pack: Pack, question: str) -> None:
    entries = placed(getattr(pack.library, OFFERED[question]), question)

    assert set(entries) == offered(pack.question_of[question]) - {"own"}


@pytest.mark.parametrize("question", OFFERED)
def test_an_entry_is_called_what_the_question_calls_it(pack: Pack, question: str) -> None:
    said = labels(pack, question)

    for item, entry in placed(pack.library.entries(), question).items():
        assert entry.title.zh in said[item].zh
        assert entry.title.en in said[item].en


def test_only_the_price_is_a_factor_that_is_not_a_row(pack: Pack) -> None:
    rows = placed(pack.library.factors, "evaluation.factors").values()

    assert {factor.code for factor in pack.library.factors} - {row.code for row in rows} == {"F01"}


@pytest.mark.parametrize(
    ("kind", "codes"),
    [
        ("kpis", [f"k{place:02}" for place in range(1, 31)]),
        ("modes", [f"M{place}" for place in range(1, 11)]),
        ("factors", [f"F{place:02}" for place in range(1, 17)]),
        ("templates", ["TA", "TB", "TC", "TD", "TE"]),
        ("risks", [f"RK{place:02}" for place in range(1, 19)]),
        ("successes", [f"CSF{place:02}" for place in range(1, 16)]),
    ],
)
def test_the_codes_of_a_kind_are_whole(pack: Pack, kind: str, codes: list[str]) -> None:
    assert [entry.code for entry in getattr(pack.library, kind)] == codes


@pytest.mark.parametrize(
    ("kind", "codes"),
    [
        ("level", ["L0", "L1", "L2", "L3", "L4"]),
        ("bpr", [f"BPR{place}" for place in range(1, 9)]),
        ("public_good", ["PG1", "PG2", "PG3"]),
    ],
)
def test_the_codes_of_a_kind_of_note_are_whole(pack: Pack, kind: str, codes: list[str]) -> None:
    assert [note.code for note in notes(pack.library, kind) if note.code] == codes


def test_no_indicator_stands_idle(pack: Pack) -> None:
    used = {hint.kpi for service in pack.library.services for hint in service.kpis}
    told = {name for entry in pack.library.entries() for name in entry.refers_to}
    idle = {kpi.code for kpi in pack.library.kpis if kpi.code not in used and kpi.id not in told}

    assert idle == set()


def test_every_service_says_how_it_is_bought_measured_and_what_may_go_wrong(pack: Pack) -> None:
    for service in pack.library.services:
        assert service.levels, service.id
        assert service.modes, service.id
        assert len(service.kpis) >= 2, service.id
        assert service.risks, service.id
        assert pack.library.payment_of(service) in offered(pack.question_of["contract.payment"])


def test_what_touches_secrets_or_power_says_what_never_goes_out(pack: Pack) -> None:
    for service in pack.library.services:
        powers = {"order102.art10.2", "enforcement.art17", "licensing.art24", "secrets.art42"}
        if powers & set(service.refers_to):
            assert service.never, service.id


def test_a_service_proposes_a_level_that_one_of_its_modes_is_meant_for(pack: Pack) -> None:
    meant = {
        note.code: {pack.library.entry_of[name].code for name in note.refers_to if "mode." in name}
        for note in notes(pack.library, "level")
    }

    tied = set().union(*meant.values())
    for service in pack.library.services:
        if service.modes[0] in tied:
            assert any(set(service.modes) & meant[level] for level in service.levels), service.id


def test_the_payment_proposed_for_a_service_is_that_of_its_first_mode(pack: Pack) -> None:
    hotline = pack.library.find("BPO-01")

    assert isinstance(hotline, Service)
    assert hotline.modes[0] == "M3"
    assert pack.library.payment_of(hotline) == "fee"


def test_a_service_without_modes_proposes_no_payment(pack: Pack) -> None:
    hotline = pack.library.find("BPO-01")
    assert isinstance(hotline, Service)

    assert pack.library.payment_of(hotline.model_copy(update={"modes": ()})) is None


def test_the_price_weights_of_the_templates_are_lawful(pack: Pack) -> None:
    def law(name: str) -> Decimal:
        return Decimal(pack.parameter_of[name].at(pack.verified_on).value)

    price = {template.code: template.weights["F01"] for template in pack.library.templates}

    assert price["TD"] == law("system.price_weight")
    assert min(price["TB"], price["TC"]) >= law("tender.price_weight_least")
    least, most = law("consultation.price_weight_least"), law("consultation.price_weight_most")
    assert least <= price["TE"] <= most


def test_no_figure_of_law_is_said_again(pack: Pack) -> None:
    figures = [
        rf"(?<![\d.]){value.value} ?{re.escape(parameter.unit.zh)}"
        for parameter in pack.parameters
        if parameter.statutory and parameter.unit and parameter.unit.zh not in ("元", "年")
        for value in parameter.values
        if " " not in value.value
    ]
    shown = re.compile("|".join(figures))
    library = Library(
        **{
            name: getattr(pack.library, name)
            for name in Library.model_fields
            if name not in ("countries", "cases")
        }
    )
    plain = pack.model_copy(update={"library": library})

    said = [(place, text.zh) for place, text in texts(plain) if place.startswith("library")]
    assert [(place, zh) for place, zh in said if shown.search(zh)] == []


def test_the_case_nobody_has_facts_of_is_an_empty_form(pack: Pack) -> None:
    case = pack.library.entry_of["case.mofcom"]

    assert isinstance(case, Case)
    assert case.blanks
    assert (case.claims, case.carries, case.does_not_carry) == ((), (), ())


def test_every_other_case_tells_what_carries_over_and_what_does_not(pack: Pack) -> None:
    for case in pack.library.cases:
        if not case.blanks:
            assert case.claims, case.id
            assert case.carries, case.id
            assert case.does_not_carry, case.id


def test_the_red_line_powers_are_told_link_by_link(pack: Pack) -> None:
    told = placed(pack.library.boundaries, "redline.power")

    assert offered(pack.question_of["redline.power"]) - set(told) == {"none", "adjudication"}


def test_one_answers_for_every_duty(pack: Pack) -> None:
    for duty in pack.library.duties:
        assert "R" in duty.roles.values(), duty.id
        assert list(duty.roles.values()).count("A") <= 1, duty.id


def test_the_glossary_is_long_enough_and_says_each_word_once(pack: Pack) -> None:
    words = Counter(term.title.zh for term in pack.library.terms)

    assert len(words) >= 80
    assert [word for word, count in words.items() if count > 1] == []


def test_a_target_is_left_open_only_where_a_note_says_why(pack: Pack) -> None:
    for kpi in pack.library.kpis:
        assert kpi.target is not None or kpi.target_note, kpi.code


def test_an_entry_is_found_by_code_and_by_id(pack: Pack) -> None:
    assert isinstance(pack.library.find("M3"), Mode)
    assert pack.library.find("M3") is pack.library.find("mode.m3")
    assert isinstance(pack.library.find("k01"), Kpi)
    assert pack.library.find("k99") is None


def test_a_hint_is_no_surer_than_the_clauses_it_rests_on(pack: Pack) -> None:
    for service in pack.library.services:
        cited = [pack.clause_of[name].grade for name in service.refers_to if name in pack.clause_of]
        if service.hint_grade is not None and cited:
            assert service.hint_grade >= max(cited), service.id


def test_a_pack_stored_before_there_was_a_library_still_opens(pack: Pack) -> None:
    stored = pack.model_dump_json(by_alias=True, exclude={"library"})

    assert pack_from_json(stored, name=pack.id, version=pack.version).library == Library()
