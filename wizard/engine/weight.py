"""How much an outcome weighs in a step: what stops it first, what is settled last."""

from collections.abc import Iterable, Mapping

from wizard.engine.duties import DONE
from wizard.engine.findings import Finding, Level, Outcome
from wizard.engine.rulebook import RULES

_ORDER: tuple[Level, ...] = (
    "block_matter", "block_step", "reroute", "approval", "task", "warning", "notice",
)  # fmt: skip
UNSETTLED = _ORDER.index("notice")
"""What cannot be said yet weighs as much as a notice."""
SETTLED = len(_ORDER)
_GOOD = frozenset((
    "clear", "lawful", "within", "within_year", "within_three", "complete", "reached", "clean",
    "passed", "ready", "go", "open", "renew", "excellent", "good", "better", "as_planned", "high",
    "a", "b", "done", "pass", "quadrant1",
))  # fmt: skip
"""Verdicts of conclusions that stand in no list of law, which ask nothing of anybody."""


def weight(rule: str, outcome: Outcome) -> int:
    """Nought for what bars the matter, `SETTLED` for what asks nothing of anybody."""
    if not isinstance(outcome, Finding):
        return UNSETTLED
    known = RULES[rule]
    if not known.code:
        return SETTLED if outcome.verdict in _GOOD else UNSETTLED
    level = known.levels.get(outcome.verdict)
    return SETTLED if level is None or outcome.verdict in DONE else _ORDER.index(level)


def heaviest_first(outcomes: Mapping[str, Outcome]) -> tuple[str, ...]:
    """The rules of a step by the weight of what they say, else in the step's own order."""
    return tuple(sorted(outcomes, key=lambda rule: weight(rule, outcomes[rule])))


def main_rule(outcomes: Mapping[str, Outcome]) -> str:
    """The rule a step's page shows in full.

    What stops or warns comes first; where nothing does, the step's own conclusion: the last that
    is no rule of the list of law, or the last of all.
    """
    for rule in heaviest_first(outcomes):
        if isinstance(outcomes[rule], Finding) and weight(rule, outcomes[rule]) < UNSETTLED:
            return rule
    settled = [rule for rule, outcome in outcomes.items() if isinstance(outcome, Finding)]
    return _last(rule for rule in settled if not RULES[rule].code) or _last(settled or outcomes)


def _last(rules: Iterable[str]) -> str:
    return next(reversed(list(rules)), "")
