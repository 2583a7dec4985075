"""May the work go on past a gate, and if not, what is in the way.

A condition is met, not met, or not known yet (Kleene; methods.md §A). A gate opens when all are
met. A person passes it; if answers behind a passed gate change later, it must be confirmed again,
and nothing is silently undone.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from wizard.case.canonical import entries_digest
from wizard.case.model import GatePass, Snapshot
from wizard.content.conditions import depends_on, truth
from wizard.content.model import Gate, GateCondition, Pack, Step
from wizard.engine.findings import Finding, Outcome
from wizard.engine.route import Route, Stop

Standing = Literal["held", "open", "passed", "to_confirm"]


@dataclass(frozen=True, slots=True)
class ConditionStanding:
    """One condition of a gate, and whether it is met; None where that is not known yet."""

    condition: GateCondition
    met: bool | None
    outcome: Outcome | None
    """What the rule behind it says, where a rule is behind it."""


@dataclass(frozen=True, slots=True)
class GateStanding:
    """How a gate stands, and everything that is in its way."""

    gate: Gate
    standing: Standing
    conditions: tuple[ConditionStanding, ...]
    unanswered: tuple[str, ...]
    """Keys of required questions before the gate that nobody answered."""
    problems: tuple[str, ...]
    """Keys of answers before the gate that are not acceptable."""
    digest: str
    passed: GatePass | None

    @property
    def left(self) -> int:
        """How many things are in the way."""
        unmet = sum(1 for condition in self.conditions if condition.met is not True)
        return unmet + bool(self.unanswered) + bool(self.problems)

    @property
    def conditionally(self) -> bool:
        """Whether it may be passed with conditions: all that is hard is met and answered."""
        hard = all(one.met is True for one in self.conditions if one.condition.hard)
        return hard and not self.unanswered and not self.problems


def gate_standings(
    pack: Pack, snapshot: Snapshot, route: Route, outcomes: Mapping[str, Outcome]
) -> dict[str, GateStanding]:
    """How every gate stands, by gate id, in the order the gates are met."""
    position = {step.id: place for place, step in enumerate(pack.steps())}
    standings: dict[str, GateStanding] = {}
    given = _given(pack, route)
    since, digest = -1, ""
    for gate in pack.gates:
        until = position[gate.after]
        covered = [stop for stop in route.stops if since < position[stop.step.id] <= until]
        asked = [one for stop in covered if stop.stage for one in stop.asked]
        digest = entries_digest(behind(covered), after=digest)
        conditions = tuple(_condition(one, given, outcomes) for one in gate.conditions)
        unanswered = tuple(one.key for one in asked if one.open)
        problems = tuple(one.key for one in asked if one.problem)
        passed = snapshot.gates.get(gate.id)
        clear = all(one.met is True for one in conditions) and not unanswered and not problems
        standings[gate.id] = GateStanding(
            gate=gate,
            standing=_standing(passed, digest, clear=clear),
            conditions=conditions,
            unanswered=unanswered,
            problems=problems,
            digest=digest,
            passed=passed,
        )
        since = until
    return standings


def _given(pack: Pack, route: Route) -> dict[str, object]:
    """The values the conditions of the gates look at."""
    looked_at = (
        name
        for gate in pack.gates
        for one in gate.conditions
        if one.holds is not None
        for name in depends_on(one.holds)
    )
    answers = {name: route.active.get(name) for name in looked_at}
    return {key: one.value for key, one in answers.items() if one and one.standing == "given"}


def behind(covered: Iterable[Stop]) -> dict[str, str]:
    """The answers a gate rests on, as its digest takes them, besides those of the gates before it.

    The department's tables do not count: another service in the inventory unsettles no gate.
    """
    return {
        one.key: one.entry
        for stop in covered
        for one in stop.asked
        if one.answer and not (stop.stage is None and one.question.kind == "table")
    }


def locked_by(
    pack: Pack, step: Step, standings: Mapping[str, GateStanding], start_stage: int
) -> str | None:
    """The gate that keeps a step from starting, if any.

    Gates before the stage a matter starts in do not hold it: that work is back-filled.
    """
    stage = pack.stage_of.get(step.id)
    if stage is None:
        return None
    for gate_id in (stage.after_gate, step.after_gate):
        if gate_id is None:
            continue
        gate = standings[gate_id]
        gate_stage = pack.stage_of[gate.gate.after]
        if gate.passed is None and gate_stage.number >= start_stage:
            return gate_id
    return None


def _condition(
    condition: GateCondition, given: Mapping[str, object], outcomes: Mapping[str, Outcome]
) -> ConditionStanding:
    if condition.rule is not None:
        outcome = outcomes[condition.rule]
        met = outcome.verdict in condition.accepts if isinstance(outcome, Finding) else None
        return ConditionStanding(condition, met, outcome)
    if condition.holds is None:
        raise ValueError(f"gate condition {condition.id} names neither a rule nor a condition")
    return ConditionStanding(condition, truth(condition.holds, given), None)


def _standing(passed: GatePass | None, digest: str, *, clear: bool) -> Standing:
    if passed is not None:
        return "passed" if passed.digest == digest else "to_confirm"
    return "open" if clear else "held"
