"""The seal on the in-house estimate: kept as events alone, broken by a later change."""

import pytest

from tests.core.stories import COST, Values
from wizard.case.casefile import CaseFile
from wizard.case.journal import BROKEN, SEALED, first_broken
from wizard.case.model import Seal
from wizard.dossier.compose import compose
from wizard.dossier.model import Paragraph
from wizard.dossier.paper import Printing
from wizard.engine.wording import say
from wizard.errors import WizardError
from wizard.languages import LANGS
from wizard.sealing import holds, seal_said
from wizard.session import Session

INSIDE, OFFERS = "cost.inside", "cost.offers"
OTHER = [{"row": "contract", "amount": "1400000", "share": "100"}]
OFFER = [{"row": "a", "name": "甲公司", "price": "900000", "qualified": "yes"}]


def estimated(session: Session) -> Session:
    """A matter with its cost answered."""
    values: Values = dict(COST)
    for question, value in values.items():
        session.record(question, value)
    return session


def sealed(session: Session) -> Session:
    estimated(session).seal()
    return session


def seal_of(session: Session) -> Seal:
    seal = session.snapshot.seal
    assert seal is not None
    return seal


def reopened(session: Session) -> Session:
    return Session(session.workspace, session.matter, by="李强")


def phrases(session: Session) -> list[str]:
    said = seal_said(session.results)
    assert all(say(session.pack, one, lang).strip() for one in said for lang in LANGS)
    return [one.phrase for one in said]


def kinds(session: Session) -> list[str]:
    return [event.kind for event in session.events() if event.kind in (SEALED, BROKEN)]


def test_an_estimate_that_is_sealed_says_by_whom_and_is_still_so_when_reopened(
    session: Session,
) -> None:
    seal = seal_of(sealed(session))

    assert (seal.by, seal.late, seal.broken) == ("王芳", False, None)
    assert seal_of(reopened(session)) == seal
    assert phrases(session) == ["seal.holds"]
    assert holds(session.results)


def test_nothing_can_be_sealed_before_there_is_an_estimate_nor_twice(session: Session) -> None:
    with pytest.raises(WizardError):
        session.seal()
    sealed(session)
    with pytest.raises(WizardError):
        session.seal()

    assert kinds(session) == [SEALED]


def test_a_change_of_what_is_sealed_is_allowed_and_breaks_the_seal(session: Session) -> None:
    sealed(session)
    changer = reopened(session)

    changer.record(INSIDE, OTHER)

    broken = seal_of(changer).broken
    assert broken is not None
    assert (broken.question, broken.by) == (INSIDE, "李强")
    assert changer.results.value(INSIDE) == OTHER
    assert seal_of(reopened(changer)) == seal_of(changer)
    assert phrases(changer) == ["seal.broken"]
    assert not holds(changer.results)


@pytest.mark.parametrize("undo", [False, True])
def test_taking_an_answer_back_or_undoing_it_breaks_the_seal_as_well(
    session: Session, undo: bool
) -> None:
    estimated(session).record("cost.quality_inside", "85")
    session.seal()

    if undo:
        session.undo()
    else:
        session.withdraw("cost.quality_inside")

    broken = seal_of(session).broken
    assert broken is not None
    assert broken.question == "cost.quality_inside"


def test_how_the_items_move_is_part_of_the_estimate(session: Session) -> None:
    sealed(session).record("cost.outside_lines", [{"row": "price", "growth": "2"}])
    assert seal_of(session).broken is None

    session.record("cost.inside_lines", [{"row": "contract", "growth": "2"}])

    broken = seal_of(session).broken
    assert broken is not None
    assert broken.question == "cost.inside_lines"


def test_what_is_said_beside_the_answer_and_other_answers_leave_the_seal_whole(
    session: Session,
) -> None:
    sealed(session)

    session.describe(INSIDE, source="成本台账", note="核对过")
    session.record(INSIDE, session.results.value(INSIDE))
    session.record("cost.price", "1100000")
    session.record(OFFERS, OFFER)

    assert seal_of(session).broken is None
    assert not seal_of(session).late


def test_one_break_is_told_once_and_the_estimate_can_be_sealed_anew(session: Session) -> None:
    sealed(session)
    session.record(INSIDE, OTHER)
    session.record(INSIDE, COST[INSIDE])
    assert kinds(session) == [SEALED, BROKEN]
    assert session.can_be_sealed

    session.seal()

    assert kinds(session) == [SEALED, BROKEN, SEALED]
    assert seal_of(session).broken is None
    assert first_broken(session.events()) is None


@pytest.mark.parametrize("back", [False, True])
def test_a_seal_set_after_offers_were_typed_says_so_though_they_were_taken_back(
    session: Session, back: bool
) -> None:
    estimated(session).record(OFFERS, OFFER)
    assert phrases(session) == ["seal.none"]
    if back:
        session.withdraw(OFFERS)

    session.seal()

    assert seal_of(session).late
    assert phrases(session) == ["seal.holds", "seal.late"]
    assert not holds(session.results)


def test_an_empty_table_of_offers_or_not_knowing_any_is_no_offer(session: Session) -> None:
    estimated(session).record(OFFERS, [])
    session.record(OFFERS, standing="unknown")

    session.seal()

    assert not seal_of(session).late


def test_without_seal_or_offers_nothing_is_said(session: Session) -> None:
    assert phrases(estimated(session)) == []


def test_the_break_stands_in_the_history_of_the_answer_and_is_proved_by_the_chain(
    session: Session,
) -> None:
    sealed(session)
    session.record(INSIDE, OTHER)

    newest, *_ = session.history(INSIDE)
    assert newest.kind == BROKEN
    assert newest.old == seal_of(session).digest
    assert newest.new != newest.old
    assert first_broken(session.events()) is None


def test_the_seal_is_printed_with_names_only_where_names_are(session: Session) -> None:
    sealed(session)

    def printed(*, names: bool) -> str:
        document = session.pack.document_of["W02"]
        made = compose(session.results, document, "zh", Printing(names=names))
        return "".join(one.text for one in made.blocks if isinstance(one, Paragraph))

    assert "此后没有改动" in printed(names=True)
    assert "王芳" in printed(names=True)
    assert "王芳" not in printed(names=False)


def test_a_seal_is_kept_by_its_events_alone(session: Session) -> None:
    sealed(session)
    stored = CaseFile(session.workspace, session.matter).snapshot()

    assert stored.seal == session.snapshot.seal
    told = [event.new for event in session.events() if event.kind == SEALED]
    assert told == [
        {
            "questions": list(seal_of(session).questions),
            "digest": seal_of(session).digest,
            "late": False,
        }
    ]
