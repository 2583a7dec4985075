"""One open matter: everything a person can do to it, and what follows (会话).

Every action stores, judges everything again, and returns a `Change` saying what was stored and
who caused it. Nothing here knows of windows.
"""

from collections import deque
from dataclasses import dataclass, replace
from typing import Literal

from wizard.case.casefile import CaseFile
from wizard.case.model import (
    DEPARTMENT,
    Answer,
    Attachment,
    Basis,
    Disagreement,
    Event,
    Exemption,
    GatePass,
    Matter,
    Snapshot,
    Standing,
    keyed,
)
from wizard.case.workspace import Workspace
from wizard.content.model import Pack
from wizard.content.needed import lacking
from wizard.engine.evaluate import Results, evaluate, whole, with_answers
from wizard.engine.market import IN_HOUSE, OFFERS
from wizard.engine.rulebook import RULES
from wizard.errors import ContentError, WizardError

UNDO_STEPS = 50
NAMED_AT_MOST = 3
"""How many of the things a pack lacks are named; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Change:
    """What was stored: of what kind, which keys, and the widget that caused it, if any."""

    kind: Literal["answers", "gates", "records", "attachments", "matter", "opened", "drawn"]
    which: tuple[str, ...]
    origin: object = None

    @property
    def is_of_pack(self) -> bool:
        """Whether the matter was moved to another pack; `which` are versions then."""
        return self.kind == "matter" and bool(self.which)


@dataclass(frozen=True, slots=True)
class Edit:
    """One answer's change, for undoing and for the sentence that tells of it.

    Where the matter was moved to another pack there is no key and no answer: `packs` are the
    versions before and after.
    """

    key: str
    old: Answer | None = None
    new: Answer | None = None
    packs: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Ripple:
    """What a change would move: verdicts before and after, and answers that fall dormant."""

    verdicts: tuple[tuple[str, str, str], ...]
    dormant: tuple[str, ...]


class GateClosed(WizardError):  # noqa: N818 - it says what happened
    """A gate was to be passed that does not open."""


class Session:
    """An open matter: pack, case file and results together."""

    def __init__(
        self, workspace: Workspace, matter: Matter, *, by: str, later: bool = False
    ) -> None:
        """Open a matter. `by` is the name chosen at the start of the sitting.

        With `later`, simulations are left to whoever asks for `results.left` and has them made.
        """
        self.workspace = workspace
        self.by = by
        self._later = later
        self.pack: Pack = pinned_pack(workspace, matter)
        self._file = CaseFile(workspace, matter)
        self._undone: deque[Edit] = deque(maxlen=UNDO_STEPS)
        self._done: deque[Edit] = deque(maxlen=UNDO_STEPS)
        self._drafts = dict(self._file.drafts())
        self._opened_month = ""
        self.snapshot: Snapshot = self._file.snapshot()
        self.results: Results = evaluate(self.pack, self.snapshot, later=later)

    @property
    def matter(self) -> Matter:
        """The matter's record."""
        return self._file.matter

    # --- answers ----------------------------------------------------------------------------

    def record(
        self,
        question: str,
        value: object = None,
        *,
        period: str = "",
        standing: Standing = "given",
        reason: str = "",
        origin: object = None,
    ) -> Change:
        """Store an answer, keeping its basis, source and note. Unacceptable ones are stored too."""
        before = self.answer(question, period)
        kept = before or Answer(question=question, period=period)
        changed = kept.model_copy(update={"standing": standing, "value": value, "reason": reason})
        return self._store(changed, before, origin)

    def describe(
        self,
        question: str,
        *,
        period: str = "",
        basis: Basis | None = None,
        source: str | None = None,
        note: str | None = None,
        flagged: bool | None = None,
        origin: object = None,
    ) -> Change:
        """Store what stands beside an answer: its basis, source, note, or a flag for review.

        Before there is an answer, the note and flag are kept with “don't know”, because somebody
        looked at the question and did not answer it.
        """
        before = self.answer(question, period)
        kept = before or Answer(question=question, period=period, standing="unknown")
        told = {"basis": basis, "source": source, "note": note, "flagged": flagged}
        changed = kept.model_copy(
            update={name: value for name, value in told.items() if value is not None}
        )
        return self._store(changed, before, origin)

    def withdraw(self, question: str, *, period: str = "", origin: object = None) -> Change:
        """Take an answer back."""
        key = keyed(question, period)
        before = self.answer(question, period)
        if before is None:
            return Change("answers", (), origin)
        self._file.withdraw_answer(key, shared=self._shared(question), by=self.by)
        self._remember(Edit(key, before, None))
        return self._judged("answers", (key,), origin)

    def draft(self, question: str, value: object, *, period: str = "") -> None:
        """Keep what is being typed; it becomes an answer when it is recorded."""
        self._file.write_draft(question, period, value, shared=self._shared(question))

    def drop_draft(self, question: str, *, period: str = "") -> None:
        """Forget what was being typed."""
        self._file.drop_draft(question, period, shared=self._shared(question))

    @property
    def drafts(self) -> tuple[str, ...]:
        """The keys of what was being typed when the program last stopped, not taken up yet."""
        return tuple(self._drafts)

    def take_draft(self, question: str, period: str) -> object:
        """What was being typed, once; None where nothing was."""
        return self._drafts.pop(keyed(question, period), None)

    def answer(self, question: str, period: str = "") -> Answer | None:
        """The stored answer, whether its question is on the route or not."""
        return self.snapshot.answers.get(keyed(question, period))

    def ripple(self, question: str, value: object, *, period: str = "") -> Ripple:
        """What a change would move, without storing anything."""
        kept = self.answer(question, period) or Answer(question=question, period=period)
        changed = kept.model_copy(update={"standing": "given", "value": value})
        snapshot = with_answers(self.snapshot, {changed.key: changed})
        before = whole(self.results)
        after = evaluate(self.pack, snapshot, before=before)
        moved = []
        for rule in before.outcomes:
            was, becomes = before.outcomes[rule], after.outcomes.get(rule)
            old, new = _verdict(was), _verdict(becomes)
            if old != new:
                moved.append((rule, old, new))
        fallen = set(after.route.dormant) - set(self.results.route.dormant)
        return Ripple(tuple(moved), tuple(sorted(fallen)))

    # --- undo -------------------------------------------------------------------------------

    @property
    def last_edit(self) -> Edit | None:
        """What undo would take back."""
        return self._done[-1] if self._done else None

    @property
    def last_undone(self) -> Edit | None:
        """What redo would bring back."""
        return self._undone[-1] if self._undone else None

    def undo(self) -> Edit | None:
        """Write the old value forward as a new event; the history stays honest."""
        if not self._done:
            return None
        edit = self._done.pop()
        if edit.packs is not None:
            self._move_to(edit.packs[0])
        else:
            self._write(edit.key, edit.old, edit.new)
        self._undone.append(edit)
        return edit

    def redo(self) -> Edit | None:
        """Bring back what was undone."""
        if not self._undone:
            return None
        edit = self._undone.pop()
        if edit.packs is not None:
            self._move_to(edit.packs[1])
        else:
            self._write(edit.key, edit.new, edit.old)
        self._done.append(edit)
        return edit

    def _write(self, key: str, wanted: Answer | None, current: Answer | None) -> None:
        told = wanted or current
        if told is None:
            return
        shared = self._shared(told.question)
        if wanted is None:
            self._file.withdraw_answer(key, shared=shared, by=self.by)
        else:
            self._file.write_answer(wanted, shared=shared, by=self.by)
        self._judged("answers", (key,), None)

    # --- another pack -----------------------------------------------------------------------

    def upgrade(self, new: Pack) -> Change:
        """Move the matter to another pack: one event, which undo takes back as it does an edit.

        Ask `upgrade.upgrade_preview` first; it says what changes and refuses what cannot judge.
        Undo does not reach back past it, because what was done before was done to other questions.
        """
        fit_to_judge(new)
        before = self.pack.version
        self._file.change_pack(new, by=self.by)
        self.pack = new
        self._done.clear()
        self._remember(Edit("", packs=(before, new.version)))
        self._judge()
        return Change("matter", (new.version,))

    def _move_to(self, version: str) -> None:
        """Pin the matter to a pack stored here, as a new event."""
        pack = self.workspace.pack(self.pack.id, version)
        self._file.change_pack(pack, by=self.by)
        self.pack = pack
        self._judge()

    # --- periods ----------------------------------------------------------------------------

    def begin_period(self, month: str) -> None:
        """Work on the contract up to this month; the first answer in it makes that lasting."""
        self._opened_month = max(self._opened_month, month)
        self._judge()

    # --- gates ------------------------------------------------------------------------------

    def pass_gate(self, gate: str, *, note: str = "", conditional: bool = False) -> Change:
        """Record that a gate was passed. Raises GateClosed when something hard is in its way.

        Conditional passing needs a note that says the conditions. Undo does not reach back past
        a passed gate; reopening it is an act with a reason.
        """
        standing = whole(self.results).gates[gate]
        if not (standing.left == 0 or (conditional and standing.conditionally and note.strip())):
            raise GateClosed("gate.closed", gate=gate, left=str(standing.left))
        passed = GatePass(
            gate=gate,
            outcome="conditional" if conditional else "passed",
            passed_at=self.workspace.now().isoformat(),
            passed_by=self.by,
            note=note,
            digest=standing.digest,
        )
        self._file.pass_gate(passed, by=self.by)
        self._done.clear()
        self._undone.clear()
        return self._judged("gates", (gate,), None)

    def reopen_gate(self, gate: str, *, why: str) -> Change:
        """Take back a passed gate, with the reason."""
        self._file.reopen_gate(gate, why=why, by=self.by)
        return self._judged("gates", (gate,), None)

    # --- what people say of findings ----------------------------------------------------------

    def disagree(self, rule: str, reason: str) -> Change:
        """Record “I disagree” with a finding; it is printed and changes nothing."""
        at = self.workspace.now().isoformat()
        said = Disagreement(rule=rule, reason=reason, by=self.by, at=at)
        self._file.write_disagreement(said, by=self.by)
        return self._judged("records", (rule,), None)

    def exempt(self, exemption: Exemption) -> Change:
        """Record an exception to a finding; the finding is printed all the same."""
        self._file.write_exemption(exemption, by=self.by)
        return self._judged("records", (exemption.rule,), None)

    # --- the seal on the in-house estimate ----------------------------------------------------

    @property
    def can_be_sealed(self) -> bool:
        """Whether there is an in-house estimate, and no seal that still holds."""
        seal = self.snapshot.seal
        is_there = self.results.value(IN_HOUSE[0]) is not None
        return is_there and (seal is None or seal.broken is not None)

    def seal(self) -> Change:
        """Seal the in-house estimate, which is to be done before any offer is typed.

        Raises WizardError where there is nothing to seal, or it is sealed and unchanged.
        """
        if not self.can_be_sealed:
            raise WizardError("seal.refused")
        self._file.seal(IN_HOUSE, offers=OFFERS, by=self.by)
        return self._judged("records", IN_HOUSE, None)

    # --- files --------------------------------------------------------------------------------

    def attach(self, question: str, name: str, content: bytes) -> Change:
        """Keep a file with a question."""
        sha256 = self.workspace.keep_file(content)
        attachment = Attachment(
            question=question,
            name=name,
            sha256=sha256,
            size=len(content),
            added_at=self.workspace.now().isoformat(),
        )
        self._file.attach(attachment, content, by=self.by)
        return self._judged("attachments", (question,), None)

    def detach(self, attachment: Attachment) -> Change:
        """Take a file off a question."""
        self._file.detach(attachment, by=self.by)
        return self._judged("attachments", (attachment.question,), None)

    def keep_dossier(self, document: str, lang: str, content: bytes, *, app_version: str) -> None:
        """Keep a printed document in the workspace."""
        self._file.keep_dossier(document, lang, content, app_version=app_version, by=self.by)

    # --- what was left for later --------------------------------------------------------------

    def take_in(self) -> Change:
        """Judge again, now that simulations that were left have been made."""
        self._judge()
        return Change("drawn", ())

    # --- what can be seen ---------------------------------------------------------------------

    def history(self, key: str) -> tuple[Event, ...]:
        """What happened to an answer, newest first."""
        return self._file.history(key)

    def events(self) -> tuple[Event, ...]:
        """Every event of the workspace, oldest first; the papers tell of them."""
        return self._file.events()

    # --- how it is done -----------------------------------------------------------------------

    def _shared(self, question: str) -> bool:
        """Whether an answer, or a draft beside one, is the department's and not this matter's."""
        return question.partition("#")[0] in self.pack.department_questions

    def _store(self, changed: Answer, before: Answer | None, origin: object) -> Change:
        stored = self._file.write_answer(changed, shared=self._shared(changed.question), by=self.by)
        self._remember(Edit(changed.key, before, stored))
        return self._judged("answers", (changed.key,), origin)

    def _remember(self, edit: Edit) -> None:
        self._done.append(edit)
        self._undone.clear()

    def _judged(
        self,
        kind: Literal["answers", "gates", "records", "attachments"],
        which: tuple[str, ...],
        origin: object,
    ) -> Change:
        self._judge()
        return Change(kind, which, origin)

    def _judge(self) -> None:
        stored = self._file.snapshot()
        self.snapshot = replace(stored, opened_month=self._opened_month)
        self.results = evaluate(self.pack, self.snapshot, before=self.results, later=self._later)


def results_of(workspace: Workspace, matter: Matter, *, later: bool = False) -> Results:
    """What follows for a matter, without opening it to work on. Raises as opening it does.

    With `later`, simulations are left.
    """
    pack = pinned_pack(workspace, matter)
    return evaluate(pack, CaseFile(workspace, matter).snapshot(), later=later)


def pinned_pack(workspace: Workspace, matter: Matter) -> Pack:
    """The pack a matter was made with. Raises ContentError where this program cannot use it."""
    pack = workspace.pack(matter.pack_id, matter.pack_version)
    fit_to_judge(pack)
    return pack


def fit_to_judge(pack: Pack) -> None:
    """Raise ContentError where this program cannot judge by a pack."""
    lacks = lacking(pack, RULES)
    if lacks:
        names = ", ".join(flaw.place for flaw in lacks[:NAMED_AT_MOST])
        raise ContentError(
            "content.pack_unfit",
            pack=pack.id,
            version=pack.version,
            count=str(len(lacks)),
            names=names,
        )


def department_matter(pack: Pack, as_of: str) -> Matter:
    """The record under which the department's own pages are worked: no matter of its own.

    Nothing is decided there, so a clock that is wrong need not stop the work.
    """
    return Matter(
        id=DEPARTMENT,
        title="",
        pack_id=pack.id,
        pack_version=pack.version,
        as_of=max(as_of, pack.judges_from.isoformat()),
    )


def _verdict(outcome: object) -> str:
    return getattr(outcome, "verdict", "")
