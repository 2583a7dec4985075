"""Tasks and conditions of a matter: what is due, whose it is, and how it stands."""

from tests.builders import judged
from tests.core.stories import Values, whole_matter
from wizard.content.model import Pack
from wizard.engine.duties import Duty, duties, open_duties

PUBLIC: Values = {
    "matter.beneficiary": "public",
    "survey.duty": ["public"],
    "department.kind": "state_organ",
}


def of(pack: Pack, told: Values, code: str) -> Duty:
    return next(duty for duty in duties(judged(pack, told)) if duty.code == code)


def test_every_task_and_condition_is_listed_in_the_order_of_its_number(pack: Pack) -> None:
    codes = [duty.code for duty in duties(judged(pack, whole_matter(pack)))]

    assert codes == sorted(codes)
    assert len(codes) == 18


def test_what_nobody_has_answered_is_neither_open_nor_done(pack: Pack) -> None:
    assert of(pack, {}, "R-19").state == "unsettled"


def test_what_does_not_arise_is_not_applicable(pack: Pack) -> None:
    told: Values = {"matter.beneficiary": "agency"}

    assert of(pack, told, "R-21").state == "not_applicable"


def test_an_open_task_names_its_step_and_the_office_of_the_step(pack: Pack) -> None:
    duty = of(pack, PUBLIC, "R-19")

    assert (duty.state, duty.kind, duty.due) == ("open", "task", "survey")
    assert duty.owner == pack.step_of["survey"].office


def test_a_task_moves_on_to_the_step_of_what_is_left_of_it(pack: Pack) -> None:
    assert of(pack, PUBLIC, "R-21").due == "survey"
    assert of(pack, {**PUBLIC, "survey.public_asked": "yes"}, "R-21").due == "acceptance"


def test_a_condition_is_open_until_its_number_is_there(pack: Pack) -> None:
    told: Values = {
        "procurement.method": "consultation",
        "procurement.amount": "5000000",
        "department.tender_threshold": "4000000",
        "procurement.approval": "approved",
    }

    assert of(pack, told, "R-15").kind == "approval"
    assert of(pack, told, "R-15").state == "open"
    assert of(pack, {**told, "procurement.approval_number": "45号"}, "R-15").state == "done"


def test_what_was_done_late_is_done(pack: Pack) -> None:
    told: Values = {
        "procurement.central_list": "yes",
        "intention.required": "must",
        "award.notice_date": "2026-11-01",
        "contract.signed_on": "2026-12-02",
        "contract.published_on": "2026-12-03",
        "contract.filed_on": "2026-12-04",
    }

    assert of(pack, told, "R-33").state == "done"


def test_a_warning_to_a_body_order_102_does_not_bind_is_no_duty(pack: Pack) -> None:
    assert of(pack, {"department.kind": "public_one"}, "R-46").state == "not_applicable"
    assert of(pack, {"department.kind": "state_organ"}, "R-46").state == "open"


def test_the_open_duties_are_those_that_are_open(pack: Pack) -> None:
    results = judged(pack, PUBLIC)

    assert {duty.code for duty in open_duties(results)} >= {"R-19", "R-20", "R-21", "R-46"}
    assert all(duty.state == "open" for duty in open_duties(results))
