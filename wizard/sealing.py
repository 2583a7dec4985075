"""What is said of the seal on the in-house estimate, on the screen and on paper (密封)."""

from collections.abc import Callable
from datetime import date

from wizard.case.model import Seal
from wizard.engine.evaluate import Results
from wizard.engine.findings import Reason, Told
from wizard.engine.market import OFFERS

_DIGITS = 12
"""How much of the digest is shown, as much as of those of papers."""


def seal_said(results: Results, person: Callable[[str], str] = str) -> tuple[Reason, ...]:
    """How the estimate is sealed; nothing where it is not and no offer was typed.

    `person` says how a name is written, which a paper may leave out.
    """
    seal = results.snapshot.seal
    if seal is None:
        return (Reason("seal.none"),) if results.value(OFFERS) else ()
    late = (Reason("seal.late"),) if seal.late else ()
    return (_said(results, seal, person), *late)


def holds(results: Results) -> bool:
    """Whether nothing is to be said against the seal."""
    seal = results.snapshot.seal
    return seal is not None and seal.broken is None and not seal.late


def _said(results: Results, seal: Seal, person: Callable[[str], str]) -> Reason:
    told: dict[str, Told] = {"by": person(seal.by), "day": _day(seal.at)}
    if seal.broken is None:
        return Reason("seal.holds", {**told, "digest": seal.digest[:_DIGITS]})
    changed: dict[str, Told] = {
        "changer": person(seal.broken.by),
        "changed": _day(seal.broken.at),
        "question": results.pack.question_of[seal.broken.question].label,
    }
    return Reason("seal.broken", {**told, **changed})


def _day(moment: str) -> date:
    return date.fromisoformat(moment[:10])
