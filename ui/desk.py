"""The only place where signals meet the core: the Qt face of a workspace and its open matter."""

import logging
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from wizard.case.model import Basis, Disagreement, Exemption, Matter, Standing
from wizard.case.workspace import Workspace
from wizard.clock import Clock, local_now
from wizard.content.model import Pack
from wizard.content.overlay_file import Sourced, begin_overlay, read_overlay, whole_of
from wizard.engine.evaluate import Results
from wizard.engine.periods import Repeats, period_of
from wizard.engine.simulations import Simulation
from wizard.errors import ContentError, WizardError
from wizard.overlays import Arrival, Proposal, arrive, let_go, proposal, take_over
from wizard.own_content import OwnContent, laid_alone, own_content
from wizard.session import Change, Edit, Session, department_matter, results_of
from wizard.upgrade import Preview, upgrade, upgrade_preview

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Matters:
    """What follows for every matter, and those whose content pack this program cannot judge by."""

    judged: tuple[Results, ...]
    refused: tuple[Matter, ...]

    @property
    def left(self) -> tuple[Simulation, ...]:
        """The simulations that were left, of all of them."""
        return tuple(one for results in self.judged for one in results.left)


class Desk(QObject):
    """What pages ask to act, and watch for changes (桌面)."""

    changed = Signal(object)
    """Emitted with a Change after something was stored and everything was judged again."""
    failed = Signal(object)
    """Emitted with a WizardError when the world was in the way; nothing was stored."""
    refused = Signal(object, object)
    """Emitted with a Matter whose pack cannot be judged by, and the ContentError that says so."""
    undone = Signal(object, bool)
    """Emitted with the Edit that was taken back, or brought back when the flag is set."""

    def __init__(self, now: Clock = local_now, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.now = now
        self.workspace: Workspace | None = None
        self._session: Session | None = None
        self.person = ""
        self.news: Arrival | None = None
        """What came in when the workspace was opened, until a page has told of it."""

    @property
    def session(self) -> Session:
        """The open matter, or the department's pages. Only asked for when something is open."""
        if self._session is None:
            raise LookupError("nothing is open")
        return self._session

    @property
    def results(self) -> Results:
        """What follows from what was said so far."""
        return self.session.results

    @property
    def is_open(self) -> bool:
        """Whether a workspace is open."""
        return self._session is not None

    # --- opening ----------------------------------------------------------------------------

    def take(self, workspace: Workspace, shipped: Pack | None = None) -> None:
        """Work on this workspace from now on, at the department's pages.

        The pack that comes with the program is let in first, where it is newer. Raises WizardError
        where the workspace cannot be worked on, and lets go of it.
        """
        self.close()
        self.workspace = workspace
        try:
            if shipped is not None:
                self._try(lambda: self._let_in(shipped))
            self.open_department()
        except WizardError:
            self.close()
            raise

    def _let_in(self, shipped: Pack) -> None:
        arrived = arrive(self._workspace(), shipped, by=self.person)
        self.news = arrived if arrived.has_come else None

    def close(self) -> None:
        """Let go of the workspace, if one is open."""
        if self.workspace is not None:
            self.workspace.close()
        self.workspace, self._session, self.news = None, None, None

    def open_department(self) -> None:
        """Turn to the department's own pages."""
        workspace = self._workspace()
        pack = workspace.newest_pack()
        today = self.now().date().isoformat()
        self._session = Session(workspace, department_matter(pack, today), by=self.person)
        self.changed.emit(Change("opened", ()))

    def open_matter(self, matter: Matter) -> bool:
        """Turn to one matter. False when it cannot be opened."""
        try:
            self._session = Session(self._workspace(), matter, by=self.person, later=True)
        except ContentError as error:
            log.warning("%s", error.code)
            self.refused.emit(matter, error)
            return False
        except WizardError as error:
            self._tell(error)
            return False
        log.info("matter opened")
        self.changed.emit(Change("opened", ()))
        return True

    def add_matter(self, matter: Matter) -> bool:
        """Store a new matter. False when it could not be stored."""
        return self._try(lambda: self._workspace().add_matter(matter))

    def matters(self) -> Matters:
        """Every matter; of one that cannot be judged for another reason, the reason is told."""
        workspace = self._workspace()
        judged: list[Results] = []
        refused: list[Matter] = []
        for matter in workspace.matters():
            try:
                judged.append(results_of(workspace, matter, later=True))
            except ContentError:
                refused.append(matter)
            except WizardError as error:
                self._tell(error)
        return Matters(tuple(judged), tuple(refused))

    def stored(self, matter: Matter) -> Matter:
        """A matter's record as it is stored now."""
        return self._workspace().matter(matter.id)

    def has_open(self, path: Path) -> bool:
        """Whether this file is the open workspace, by whatever way one gets to it."""
        return self.workspace is not None and path.exists() and path.samefile(self.path)

    @property
    def path(self) -> Path:
        """Where the open workspace lies."""
        return self._workspace().path

    def _workspace(self) -> Workspace:
        if self.workspace is None:
            raise LookupError("no workspace is open")
        return self.workspace

    # --- answering --------------------------------------------------------------------------

    def record(
        self,
        question: str,
        value: object = None,
        *,
        period: str = "",
        standing: Standing = "given",
        reason: str = "",
        origin: object = None,
    ) -> bool:
        """Store an answer. False when it could not be stored; the words stay on screen."""
        return self._act(
            lambda: self.session.record(
                question, value, period=period, standing=standing, reason=reason, origin=origin
            )
        )

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
    ) -> bool:
        """Store what stands beside an answer."""
        return self._act(
            lambda: self.session.describe(
                question,
                period=period,
                basis=basis,
                source=source,
                note=note,
                flagged=flagged,
                origin=origin,
            )
        )

    def withdraw(self, question: str, *, period: str = "", origin: object = None) -> bool:
        """Take an answer back."""
        return self._act(lambda: self.session.withdraw(question, period=period, origin=origin))

    def draft(self, question: str, value: object, *, period: str = "") -> None:
        """Keep what is being typed."""
        self._try(lambda: self.session.draft(question, value, period=period))

    def drop_draft(self, question: str, period: str) -> None:
        """Forget what was being typed."""
        self._try(lambda: self.session.drop_draft(question, period=period))

    def take_draft(self, question: str, period: str) -> object:
        """What was being typed when the program last stopped, once; None where nothing was."""
        return self.session.take_draft(question, period)

    def undo(self) -> None:
        """Take back the last edit."""
        self._step(self.session.undo, again=False)

    def redo(self) -> None:
        """Bring back what was taken back."""
        self._step(self.session.redo, again=True)

    def _step(self, step: Callable[[], Edit | None], *, again: bool) -> None:
        done: list[Edit | None] = []
        if self._try(lambda: done.append(step())) and done[0] is not None:
            self.changed.emit(_change_of(done[0]))
            self.undone.emit(done[0], again)

    def take_in(self) -> None:
        """Take in simulations that were left and have been made since."""
        self.changed.emit(self.session.take_in())

    def begin_period(self, period: str) -> None:
        """Work on the contract up to this period's month."""
        months = self.results.route.all_months
        known: tuple[Repeats, ...] = ("month", "quarter", "half_year")
        inside = [m for m in months if any(period_of(kind, m) == period for kind in known)]
        if inside:
            self.session.begin_period(inside[0])
            self.changed.emit(Change("matter", ()))

    # --- gates, findings, files ---------------------------------------------------------------

    def pass_gate(self, gate: str, *, note: str = "", conditional: bool = False) -> bool:
        """Record that a gate was passed."""
        return self._act(lambda: self.session.pass_gate(gate, note=note, conditional=conditional))

    def reopen_gate(self, gate: str, *, why: str) -> bool:
        """Take back a passed gate."""
        return self._act(lambda: self.session.reopen_gate(gate, why=why))

    def disagree(self, rule: str, reason: str) -> bool:
        """Record that somebody does not agree with a finding."""
        return self._act(lambda: self.session.disagree(rule, reason))

    def disagreement(self, rule: str) -> Disagreement | None:
        """What was said against a finding, if anything."""
        said = self.session.snapshot.disagreements
        return next((one for one in said if one.rule == rule), None)

    def exempt(self, exemption: Exemption) -> bool:
        """Record an exception to a finding."""
        return self._act(lambda: self.session.exempt(exemption))

    def seal(self) -> bool:
        """Seal the in-house estimate."""
        return self._act(self.session.seal)

    def attach(self, question: str, path: Path) -> bool:
        """Keep a file with a question."""

        def attached() -> Change:
            try:
                content = path.read_bytes()
            except OSError as cause:
                code = "file.unreadable"
                raise WizardError(code, file=str(path), why=str(cause)) from cause
            return self.session.attach(question, path.name, content)

        return self._act(attached)

    def copy_of(self, sha256: str, name: str) -> Path | None:
        """A copy of a kept file, outside the workspace, for another program to show."""
        copies: list[Path] = []

        def copied() -> None:
            content = self.session.workspace.file(sha256)
            copy = Path(tempfile.mkdtemp(prefix="dingce-")) / Path(name).name
            copy.write_bytes(content)
            copies.append(copy)

        return copies[0] if self._try(copied) else None

    def detach(self, question: str, sha256: str) -> bool:
        """Take a file off a question."""
        kept = self.session.snapshot.attachments
        one = next((a for a in kept if (a.question, a.sha256) == (question, sha256)), None)
        return one is not None and self._act(lambda: self.session.detach(one))

    # --- content --------------------------------------------------------------------------------

    def own_content(self) -> OwnContent:
        """The pack new matters take, and what the department lays over the official one."""
        return own_content(self._workspace())

    def laid_alone(self, overlay: str) -> tuple[Pack, Pack]:
        """The pack below an overlay that is laid, and with it."""
        return laid_alone(self._workspace(), overlay)

    def proposed(self, file: Path) -> Proposal | WizardError:
        """What taking an overlay over from a file would make, or why it cannot be taken over."""
        try:
            return proposal(self._workspace(), read_overlay(whole_of(file)))
        except OSError as cause:
            return WizardError("file.unreadable", file=str(file), why=str(cause))
        except WizardError as error:
            return error

    def take_over(self, sourced: Sourced) -> bool:
        """Take an overlay over. False when it does not fit or could not be stored."""
        workspace = self._workspace()
        return self._repack(lambda: take_over(workspace, sourced, by=self.person))

    def let_go(self, overlay: str) -> bool:
        """Remove an overlay. False when another leans on it or it could not be stored."""
        workspace = self._workspace()
        return self._repack(lambda: let_go(workspace, overlay, by=self.person))

    def _repack(self, action: Callable[[], Pack]) -> bool:
        """Do what changes the pack of new matters; the department's pages follow at once."""
        if not self._try(action):
            return False
        if not self.session.matter.id:
            self.open_department()
        self.changed.emit(Change("records", ()))
        return True

    def begin_overlay(self, folder: Path) -> Path | None:
        """Write an overlay to start from into a folder; its file, or None where it could not be."""
        begun: list[Path] = []
        self._try(lambda: begun.append(begin_overlay(folder)))
        return begun[0] if begun else None

    @property
    def newer_pack(self) -> Pack | None:
        """The pack new matters take, where the open matter goes by another one."""
        newest, pinned = self._workspace().newest_pack(), self.session.pack
        is_same = (newest.id, newest.version) == (pinned.id, pinned.version)
        return None if is_same or not self.session.matter.id else newest

    def upgrade_preview(self, matter: Matter) -> Preview | None:
        """What moving a matter to the pack of new matters would change; None where it cannot be."""
        found: list[Preview] = []
        workspace = self._workspace()

        def previewed() -> None:
            stored = workspace.matter(matter.id)
            found.append(upgrade_preview(workspace, stored, workspace.newest_pack()))

        self._try(previewed)
        return found[0] if found else None

    def upgrade(self, matter: Matter) -> bool:
        """Move a matter to the pack of new matters; the open one so that undo takes it back."""
        workspace = self._workspace()
        new = workspace.newest_pack()
        if matter.id == self.session.matter.id:
            return self._act(lambda: self.session.upgrade(new))
        return self._try(lambda: upgrade(workspace, matter, new, by=self.person))

    # --- how it is done -----------------------------------------------------------------------

    def _act(self, action: Callable[[], Change]) -> bool:
        changes: list[Change] = []
        if not self._try(lambda: changes.append(action())):
            return False
        self.changed.emit(changes[0])
        return True

    def _try(self, action: Callable[[], object]) -> bool:
        try:
            action()
        except WizardError as error:
            self._tell(error)
            return False
        return True

    def _tell(self, error: WizardError) -> None:
        log.warning("%s", error.code)
        self.failed.emit(error)


def _change_of(edit: Edit) -> Change:
    """What taking an edit back, or bringing it back, has stored."""
    if edit.packs is not None:
        return Change("matter", edit.packs)
    return Change("answers", (edit.key,))
