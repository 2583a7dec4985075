"""What the catalogue proposes for a chosen service: in words, and as an answer would be stored."""

import pytest

from wizard.content.library import Service
from wizard.content.model import Pack
from wizard.content.questions import table_rows
from wizard.languages import LANGS, Lang
from wizard.proposals import CHOSEN, catalogue, chosen_service, proposals


def hotline(pack: Pack) -> Service:
    found = chosen_service(pack, "BPO-01")
    assert found is not None
    return found


def test_the_hotline_is_proposed_its_indicators_payment_risks_and_what_stays(pack: Pack) -> None:
    made = proposals(pack, hotline(pack), "zh")

    assert set(made) == {"kpi.targets", "contract.payment", "risks", "scope.out"}
    assert made["kpi.targets"].lines[0] == "接通率 ≥ 90 %（k01）〔设〕"
    assert made["contract.payment"].value == "fee"
    assert made["scope.out"].value == "政策口径的认定\n督办和考核"
    assert [row["row"] for row in table_rows(made["risks"].value) or ()] == [
        "rk05", "rk06", "rk07", "rk11",
    ]  # fmt: skip


def test_a_target_of_the_service_goes_before_that_of_the_dictionary(pack: Pack) -> None:
    rows = table_rows(proposals(pack, hotline(pack), "zh")["kpi.targets"].value) or ()

    assert [row.get("target") for row in rows][:3] == ["90", "80", "1"]
    assert rows[0]["name"] == "接通率（%）"


def test_marks_floors_and_weights_are_left_to_the_person(pack: Pack) -> None:
    made = proposals(pack, hotline(pack), "zh")

    for row in table_rows(made["kpi.targets"].value) or ():
        assert not {"floor", "weight"} & set(row)
    for row in table_rows(made["risks"].value) or ():
        assert not {"likelihood", "impact", "response", "owner"} & set(row)
    assert pack.question_of["kpi.targets"].check(made["kpi.targets"].value) is not None


@pytest.mark.parametrize("lang", LANGS)
def test_what_any_service_proposes_fits_its_question_and_is_marked_as_a_default(
    pack: Pack, lang: Lang
) -> None:
    mark = "〔设〕" if lang == "zh" else "[default]"
    for service in pack.library.services:
        for name, proposal in proposals(pack, service, lang).items():
            problem = pack.question_of[name].check(proposal.value)
            assert problem is None or problem.values.get("column.zh") in {"目标", "底线"}
            assert all(line.endswith(mark) for line in proposal.lines)


def test_a_service_that_says_nothing_proposes_nothing(pack: Pack) -> None:
    silent = {"kpis": (), "modes": (), "risks": (), "never": ()}

    assert proposals(pack, hotline(pack).model_copy(update=silent), "zh") == {}


def test_a_pack_that_does_not_ask_is_proposed_nothing(pack: Pack) -> None:
    told = {field: getattr(pack, field) for field in Pack.model_fields}
    bare = Pack.model_construct(**{**told, "stages": (), "department": ()})

    assert proposals(bare, hotline(pack), "zh") == {}


@pytest.mark.parametrize("code", [None, "", "BPO-99", "k01", ["BPO-01"]])
def test_what_is_no_code_of_a_service_chooses_none(pack: Pack, code: object) -> None:
    assert chosen_service(pack, code) is None


def test_the_catalogue_is_narrowed_by_group_and_by_words(pack: Pack) -> None:
    assert len(catalogue(pack, None, "", "zh")) == len(pack.library.services)
    group = catalogue(pack, "BPO", "", "zh")
    assert {one.group for one in group} == {"BPO"}
    assert [one.code for one in catalogue(pack, "BPO", " 热线 ", "zh")] == ["BPO-01"]
    assert [one.code for one in catalogue(pack, "BPO", "bpo-01", "en")] == ["BPO-01"]
    assert catalogue(pack, "BPO", "没有这种", "zh") == ()


def test_the_question_that_holds_the_choice_is_asked_after_the_category(pack: Pack) -> None:
    asked = [one.id for one in pack.step_of["register"].questions]

    assert asked.index(CHOSEN) == asked.index("matter.category") + 1
    assert not pack.question_of[CHOSEN].required
