"""Everything that follows from a snapshot, worked out afresh: `evaluate(pack, snapshot)`.

There is no dependency graph. After any change, all of it again; it takes milliseconds, and what is
shown can never be older than what was said. Only what is wrong with an answer is not asked twice
while the answer is the same (`route`), and no simulation made twice for one input (`simulations`).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from wizard.case.model import Answer, Snapshot, keyed
from wizard.content.model import NotInForce, Pack
from wizard.engine.facts import Facts, Missing
from wizard.engine.findings import Finding, Outcome, Unsettled
from wizard.engine.gates import GateStanding, gate_standings, locked_by
from wizard.engine.periods import periods
from wizard.engine.route import NOWHERE, Route, Stop, route
from wizard.engine.rulebook import RULES
from wizard.engine.simulations import Draw, Left, Simulation, at_once

D = TypeVar("D")


@dataclass(frozen=True, slots=True)
class Results:
    """What follows from one snapshot."""

    pack: Pack
    snapshot: Snapshot
    route: Route
    outcomes: Mapping[str, Outcome]
    """Every rule's outcome by id, with `@period` where it is judged by period."""
    gates: Mapping[str, GateStanding]
    left: tuple[Simulation, ...] = ()
    """Simulations that were left for later; what rests on them is said to be still to come."""

    def finding(self, rule: str, period: str = "") -> Finding | None:
        """A rule's finding, or None while it is unsettled."""
        outcome = self.outcomes.get(keyed(rule, period))
        return outcome if isinstance(outcome, Finding) else None

    def detail(self, rule: str, kind: type[D], period: str = "") -> D | None:
        """The computation behind a finding, or None while it is unsettled."""
        finding = self.finding(rule, period)
        return finding.detail if finding and isinstance(finding.detail, kind) else None

    def value(self, question: str, period: str = "") -> object:
        """The given value of a question on the route, or None."""
        answer = self.route.active.get(keyed(question, period))
        return answer.value if answer and answer.standing == "given" else None

    def locked_by(self, stop: Stop) -> str | None:
        """The gate, or the step, that keeps a step from starting, if any."""
        start = self.snapshot.matter.start_stage
        gate = locked_by(self.pack, stop.step, self.gates, start)
        if gate:
            return gate
        for needed in stop.step.needs:
            if any(other.status != "done" for other in self.route.of_step(needed)):
                return needed
        return None


def evaluate(
    pack: Pack, snapshot: Snapshot, *, before: Results | None = None, later: bool = False
) -> Results:
    """Walk the route, run every rule, test the gates.

    The results of a snapshot `before` make it quicker and change nothing. With `later`, simulations
    that are not kept yet are left, to be made elsewhere; judging again then takes them in.
    """
    left = Left()
    walked = route(
        pack,
        snapshot.matter,
        snapshot.answers,
        snapshot.opened_month,
        before=before.route if before else NOWHERE,
    )
    day = date.fromisoformat(snapshot.matter.as_of)
    outcomes = Judgement(pack, walked, day, left if later else at_once).all()
    gates = gate_standings(pack, snapshot, walked, outcomes)
    return Results(pack, snapshot, walked, outcomes, gates, tuple(left.simulations))


def whole(results: Results) -> Results:
    """The results with every simulation made, now: for what is kept, printed or derived."""
    if not results.left:
        return results
    return evaluate(results.pack, results.snapshot, before=results)


class Judgement:
    """One pass over the rulebook. Rules that lean on others are settled after them, once each."""

    def __init__(self, pack: Pack, walked: Route, as_of: date, draw: Draw) -> None:
        self._pack = pack
        self._route = walked
        self._as_of = as_of
        self._draw = draw
        self._settled: dict[str, Outcome] = {}
        self._asking: list[str] = []

    def all(self) -> Mapping[str, Outcome]:
        """Every rule's outcome, by id, with `@period` where it is judged by period."""
        for name, rule in RULES.items():
            for period in periods(rule.repeats, self._route.months) if rule.repeats else ("",):
                self.outcome(name, period)
        return self._settled

    def outcome(self, name: str, period: str = "") -> Outcome:
        """One rule's outcome, worked out if it has not been yet."""
        key = keyed(name, period)
        if key not in self._settled:
            if key in self._asking:
                raise RecursionError(" → ".join((*self._asking, key)))
            self._asking.append(key)
            self._settled[key] = self._run(name, period)
            self._asking.pop()
        return self._settled[key]

    def _run(self, name: str, period: str) -> Outcome:
        facts = Facts(
            self._pack,
            self._route.active,
            as_of=self._as_of,
            outcome=self.outcome,
            periods=self._route.months,
            period=period,
            draw=self._draw,
        )
        return settle(name, RULES[name].judge, facts, code=RULES[name].code)


def settle(
    name: str, judge: Callable[[Facts], Finding], facts: Facts, *, code: str = ""
) -> Outcome:
    """Run one rule and attach what it was seen to read and rest on."""
    try:
        finding = judge(facts)
    except Missing as missing:
        # A question another rule waits for already names its period.
        question, _, named = missing.question.partition("@")
        of = named or (facts.period if facts.pack.asked_in[question].repeats else "")
        return Unsettled(
            rule=name,
            question=keyed(question, of),
            known_to_be_unknown=missing.unknown,
            period=facts.period,
        )
    except NotInForce as early:
        return Unsettled(rule=name, question="", period=facts.period, parameter=early.parameter)
    if not facts.clauses and not facts.parameters_used:
        raise ValueError(f"the rule {name} concludes without a clause or a parameter")
    return replace(
        finding,
        rule=name,
        code=code,
        period=facts.period,
        read=facts.read,
        clauses=facts.clauses,
        parameters=facts.parameters_used,
    )


def with_answers(snapshot: Snapshot, changed: Mapping[str, Answer]) -> Snapshot:
    """The snapshot as it would be with some answers changed; nothing is stored."""
    return replace(snapshot, answers={**snapshot.answers, **changed})
