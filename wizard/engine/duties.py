"""What law makes a department do or obtain on the way: tasks and conditions, and how each stands.

A task (必做) is done by an office in a step; a condition (报批) is held until the approval or its
number is there. Neither forbids the matter, and nothing here is stored: it is read from findings.
"""

from dataclasses import dataclass
from typing import Literal

from wizard.content.model import Pack
from wizard.content.text import Text
from wizard.engine.evaluate import Results
from wizard.engine.findings import Finding, Outcome
from wizard.engine.rulebook import RULES, Rule

Kind = Literal["task", "approval"]
State = Literal["open", "done", "not_applicable", "unsettled"]
DONE = frozenset(("done", "late", "approved", "complete"))
"""Verdicts of what has been done or obtained, though it may have been late."""


@dataclass(frozen=True, slots=True)
class Duty:
    """One task or condition of a matter (待办事项)."""

    rule: str
    code: str
    kind: Kind
    state: State
    due: str
    """The step in which it is done."""
    owner: Text
    """The office that answers for it: that of the step."""
    outcome: Outcome


def duties(results: Results) -> tuple[Duty, ...]:
    """Every task and condition in the order of the list, with how it stands."""
    named = [(rule.code, name) for name, rule in RULES.items() if rule.due]
    return tuple(_duty(results, name, code) for code, name in sorted(named))


def open_duties(results: Results) -> tuple[Duty, ...]:
    """Those that still have to be done or obtained."""
    return tuple(duty for duty in duties(results) if duty.state == "open")


def _duty(results: Results, name: str, code: str) -> Duty:
    rule, outcome = RULES[name], results.outcomes[name]
    due = (outcome.due if isinstance(outcome, Finding) else "") or rule.due
    return Duty(
        rule=name,
        code=code,
        kind=_kind(rule, outcome),
        state=_state(rule, outcome),
        due=due,
        owner=_office(results.pack, due),
        outcome=outcome,
    )


def _state(rule: Rule, outcome: Outcome) -> State:
    if not isinstance(outcome, Finding):
        return "unsettled"
    if rule.levels.get(outcome.verdict) not in ("task", "approval"):
        return "not_applicable"
    return "done" if outcome.verdict in DONE else "open"


def _kind(rule: Rule, outcome: Outcome) -> Kind:
    """What the verdict makes it; before there is one, what it usually is."""
    level = rule.levels.get(outcome.verdict) if isinstance(outcome, Finding) else None
    if level == "approval" or (level is None and "task" not in rule.levels.values()):
        return "approval"
    return "task"


def _office(pack: Pack, step: str) -> Text:
    return pack.step_of[step].office
