"""Moving an open matter to another pack: what would change first, then as one event.

A preview needs only the stored answers. It works for a matter whose own pack this program cannot
judge by, where there is nothing to compare with; that is then said and not guessed.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from wizard.case.casefile import CaseFile
from wizard.case.model import Matter, Snapshot
from wizard.case.workspace import Workspace
from wizard.content.differences import Difference, differences
from wizard.content.model import Pack
from wizard.engine.evaluate import Results, evaluate
from wizard.engine.findings import Finding
from wizard.errors import ContentError, WizardError
from wizard.session import fit_to_judge, pinned_pack


@dataclass(frozen=True, slots=True)
class Moved:
    """What a gate, rule or figure was and would be; nothing where it cannot be told."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a finding, by rule and measure: what it was and would be, unrounded."""

    rule: str
    measure: str
    before: Decimal | None
    after: Decimal | None


@dataclass(frozen=True, slots=True)
class Preview:
    """What moving a matter to another pack would change; nothing is stored by looking."""

    matter: Matter
    old: Pack | None
    """The matter's own pack; None where it cannot even be read."""
    new: Pack
    before: Results | None
    """What follows now; None where this program cannot judge by the old pack."""
    after: Results
    questions: tuple[Difference, ...]
    """Questions added, removed and re-worded."""
    dormant: tuple[str, ...]
    """Keys of answers that count now and would fall dormant."""
    unacceptable: tuple[str, ...]
    """Keys of answers that are acceptable now and would not be."""
    gates: tuple[Moved, ...]
    verdicts: tuple[Moved, ...]
    figures: tuple[Figure, ...]

    @property
    def gone(self) -> tuple[str, ...]:
        """The keys among `dormant` whose questions the new pack does not have at all."""
        known = self.new.question_of
        return tuple(key for key in self.dormant if key.partition("@")[0] not in known)


def upgrade_preview(workspace: Workspace, matter: Matter, new: Pack) -> Preview:
    """What would change. Raises WizardError where the new pack cannot judge the matter."""
    _refuse_what_cannot_judge(matter, new)
    snapshot = CaseFile(workspace, matter).snapshot()
    old = _readable(workspace, matter)
    before = _judged_now(workspace, matter, snapshot)
    after = evaluate(new, snapshot)
    told = differences(old, new) if old is not None else ()
    return Preview(
        matter=matter,
        old=old,
        new=new,
        before=before,
        after=after,
        questions=tuple(one for one in told if one.kind == "question"),
        dormant=_dormant(before, after),
        unacceptable=_unacceptable(before, after),
        gates=_moved(_gates(before), _gates(after)),
        verdicts=_moved(_verdicts(before), _verdicts(after)),
        figures=tuple(_figures(before, after)),
    )


def upgrade(workspace: Workspace, matter: Matter, new: Pack, *, by: str) -> Matter:
    """Move a matter that is not open to another pack; the matter as it is then.

    This is the way for one whose own pack cannot be judged by. Raises as the preview does.
    """
    _refuse_what_cannot_judge(matter, new)
    file = CaseFile(workspace, matter)
    file.change_pack(new, by=by)
    return file.matter


def _refuse_what_cannot_judge(matter: Matter, new: Pack) -> None:
    fit_to_judge(new)
    since = new.judges_from
    if date.fromisoformat(matter.as_of) < since:
        raise WizardError(
            "upgrade.date_too_early",
            day=matter.as_of,
            version=new.version,
            since=since.isoformat(),
        )


def _readable(workspace: Workspace, matter: Matter) -> Pack | None:
    try:
        return workspace.pack(matter.pack_id, matter.pack_version)
    except ContentError:
        return None


def _judged_now(workspace: Workspace, matter: Matter, snapshot: Snapshot) -> Results | None:
    try:
        return evaluate(pinned_pack(workspace, matter), snapshot)
    except ContentError:
        return None


def _dormant(before: Results | None, after: Results) -> tuple[str, ...]:
    """Those that fall dormant; where nothing is known of before, all that are."""
    counted = after.route.dormant if before is None else tuple(before.route.active)
    return tuple(key for key in counted if key not in after.route.active)


def _unacceptable(before: Results | None, after: Results) -> tuple[str, ...]:
    wrong = () if before is None else {one.key for one in before.route.asked() if one.problem}
    return tuple(one.key for one in after.route.asked() if one.problem and one.key not in wrong)


def _gates(results: Results | None) -> Mapping[str, str]:
    return {} if results is None else {k: gate.standing for k, gate in results.gates.items()}


def _verdicts(results: Results | None) -> Mapping[str, str]:
    """Every rule's verdict; nothing while it is unsettled."""
    outcomes = {} if results is None else results.outcomes
    return {key: getattr(outcome, "verdict", "") for key, outcome in outcomes.items()}


def _moved(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[Moved, ...]:
    names = dict.fromkeys((*before, *after))
    every = (Moved(name, before.get(name, ""), after.get(name, "")) for name in names)
    return tuple(one for one in every if one.before != one.after)


def _figures(before: Results | None, after: Results) -> Iterator[Figure]:
    """The measures of every finding that is not of a period, where they would change."""
    old, new = dict(_measures(before)), dict(_measures(after))
    for rule, measure in dict.fromkeys((*old, *new)):
        was, becomes = old.get((rule, measure)), new.get((rule, measure))
        if was != becomes:
            yield Figure(rule, measure, was, becomes)


def _measures(results: Results | None) -> Iterable[tuple[tuple[str, str], Decimal]]:
    for rule, outcome in () if results is None else results.outcomes.items():
        if isinstance(outcome, Finding) and not outcome.period:
            for measure, value in outcome.measures.items():
                yield (rule, measure), value
