"""May each activity be contracted out (法律门槛), and what of the service may: before any score.

Source: methods.md §A. A rule that holds counts towards the best and the worst case, one that is not
known towards the worst alone. An unanswered block stops the case; an unanswered condition is taken
to apply. What is referred to another procedure counts as blocked and is never told as forbidden.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from wizard.engine.methods.exact import Figures, MethodError, Money, Name, each_once
from wizard.engine.methods.kleene import Condition, Scalar, Truth, named, truth

Effect = Literal["condition", "reroute", "block", "refer"]
Stage = Literal["analysis", "planning", "transition", "governance", "evaluation"]
STAGES: tuple[Stage, ...] = ("analysis", "planning", "transition", "governance", "evaluation")
Status = Literal["CLEAR", "CONDITIONAL", "BLOCKED", "UNKNOWN"]
SEVERITY: Mapping[Effect, int] = {"condition": 1, "reroute": 1, "block": 2, "refer": 2}
STANDINGS: tuple[Literal["CLEAR", "CONDITIONAL", "BLOCKED"], ...] = (
    "CLEAR",
    "CONDITIONAL",
    "BLOCKED",
)


class Rule(Figures):
    """One rule: when it applies, what it does, and how high it stands.

    What the department alone decided (`org_policy`) is no ban by law and is told apart. A condition
    falls due in a stage.
    """

    id: Name
    title: Name
    effect: Effect
    level: Literal["law", "regulation", "dept_rule", "normative", "org_policy"]
    when: Condition
    due: Stage = "analysis"
    basis: str = ""
    since: date | None = None
    until: date | None = None


class Activity(Figures):
    """One activity, its yearly cost in yuan, its facts, and whether it can be parted off."""

    name: Name
    cost: Money | None = None
    separable: bool | None = None
    facts: Annotated[Mapping[str, Scalar | None], Field(max_length=500)] = {}


class GatesInput(Figures):
    """The activities and the rules.

    `closing` is the stage to be closed; `met` are the conditions there is evidence for, `waived`
    those a named officer gave up with a reason.
    """

    activities: Annotated[tuple[Activity, ...], Field(min_length=1, max_length=200)]
    rules: Annotated[tuple[Rule, ...], Field(max_length=200)]
    as_of: date
    closing: Stage | None = None
    met: Annotated[tuple[Name, ...], Field(max_length=500)] = ()
    waived: Annotated[tuple[Name, ...], Field(max_length=500)] = ()


class Applied(Figures):
    """A rule that applies to an activity; `known` is false where that is not answered yet."""

    rule: str
    effect: Effect
    policy: bool
    known: bool
    open: tuple[str, ...]
    """The facts that are not answered."""


class Stood(Figures):
    """One activity: its best and worst standing, what follows, and why."""

    name: str
    best: Status
    worst: Status
    status: Status
    to_confirm: bool
    """Conditional only because something is not answered."""
    referred: bool
    """Blocked by nothing but a referral."""
    applied: tuple[Applied, ...]


class OpenFact(Figures):
    """A fact that holds up the case, and the cost of the activities that wait for it."""

    fact: str
    activities: tuple[str, ...]
    cost: Decimal


class Gates(Figures):
    """The service as a whole: PARTIAL when what is blocked can be parted from the rest."""

    status: Literal["CLEAR", "CONDITIONAL", "PARTIAL", "BLOCKED", "UNKNOWN"]
    referred: bool
    activities: tuple[Stood, ...]
    eligible: Decimal
    """The share that may be contracted, by cost; by number where a cost is missing."""
    by_cost: bool
    blocking: tuple[OpenFact, ...]
    held: tuple[str, ...]
    """Conditions that keep the stage from being closed."""
    rules_in_force: int


def gates(given: GatesInput) -> Gates:
    """The standing. Raises MethodError for conditions that cannot be judged or waived."""
    each_once([one.name for one in given.activities])
    each_once([rule.id for rule in given.rules])
    rules = [rule for rule in given.rules if _in_force(rule, given.as_of)]
    told = tuple(_stood(one, rules) for one in given.activities)
    by_cost = all(one.cost is not None for one in given.activities)
    return Gates(
        status=_service(given.activities, told) if rules else "UNKNOWN",
        referred=bool(told) and all(one.referred for one in told),
        activities=told,
        eligible=_eligible(given.activities, told, by_cost=by_cost),
        by_cost=by_cost,
        blocking=_blocking(given.activities, told),
        held=_held(given, rules, told),
        rules_in_force=len(rules),
    )


def _in_force(rule: Rule, day: date) -> bool:
    return (rule.since is None or rule.since <= day) and (rule.until is None or day < rule.until)


def _stood(activity: Activity, rules: Sequence[Rule]) -> Stood:
    applied = tuple(
        one for rule in rules for one in _applied(rule, activity, truth(rule.when, activity.facts))
    )
    best = max((SEVERITY[one.effect] for one in applied if one.known), default=0)
    worst = max((SEVERITY[one.effect] for one in applied), default=0)
    blocks = {one.effect for one in applied if one.known and SEVERITY[one.effect] == 2}
    return Stood(
        name=activity.name,
        best=STANDINGS[best],
        worst=STANDINGS[worst],
        status=STANDINGS[worst] if worst in (best, 1) else "UNKNOWN",
        to_confirm=worst == 1 and best == 0,
        referred=blocks == {"refer"},
        applied=applied,
    )


def _applied(rule: Rule, activity: Activity, holds: Truth) -> tuple[Applied, ...]:
    if holds is False:
        return ()
    open_ = (name for name in named(rule.when) if activity.facts.get(name) is None)
    return (
        Applied(
            rule=rule.id,
            effect=rule.effect,
            policy=rule.level == "org_policy",
            known=holds is True,
            open=tuple(dict.fromkeys(open_)) if holds is None else (),
        ),
    )


def _service(
    activities: Sequence[Activity], told: Sequence[Stood]
) -> Literal["CLEAR", "CONDITIONAL", "PARTIAL", "BLOCKED", "UNKNOWN"]:
    statuses = [one.status for one in told]
    if all(status == "BLOCKED" for status in statuses):
        return "BLOCKED"
    if "UNKNOWN" in statuses:
        return "UNKNOWN"
    if "BLOCKED" not in statuses:
        return "CONDITIONAL" if "CONDITIONAL" in statuses else "CLEAR"
    separable = [
        activity.separable
        for activity, one in zip(activities, told, strict=True)
        if one.status == "BLOCKED"
    ]
    if False in separable:
        return "BLOCKED"
    return "UNKNOWN" if None in separable else "PARTIAL"


def _eligible(activities: Sequence[Activity], told: Sequence[Stood], *, by_cost: bool) -> Decimal:
    sizes = [(one.cost or Decimal(0)) if by_cost else Decimal(1) for one in activities]
    may = [
        size
        for size, one in zip(sizes, told, strict=True)
        if one.status in ("CLEAR", "CONDITIONAL")
    ]
    whole = sum(sizes, Decimal(0))
    return sum(may, Decimal(0)) / whole if whole else Decimal(0)


def _blocking(activities: Sequence[Activity], told: Sequence[Stood]) -> tuple[OpenFact, ...]:
    """The facts whose answer decides about a block, the costliest first."""
    waiting: dict[str, list[Activity]] = {}
    for activity, one in zip(activities, told, strict=True):
        if one.status != "UNKNOWN":
            continue
        facts = {fact for rule in one.applied if SEVERITY[rule.effect] == 2 for fact in rule.open}
        for fact in sorted(facts):
            waiting.setdefault(fact, []).append(activity)
    found = [
        OpenFact(
            fact=fact,
            activities=tuple(one.name for one in many),
            cost=sum((one.cost or Decimal(0) for one in many), Decimal(0)),
        )
        for fact, many in waiting.items()
    ]
    return tuple(sorted(found, key=lambda one: (-one.cost, one.fact)))


def _held(given: GatesInput, rules: Sequence[Rule], told: Sequence[Stood]) -> tuple[str, ...]:
    """The conditions due at or before the stage that are neither met nor waived."""
    level = {rule.id: rule.level for rule in rules}
    for name in given.waived:
        if level.get(name) in ("law", "regulation"):
            raise MethodError("gates.no_waiver", name=name)
    if given.closing is None:
        return ()
    reached = STAGES.index(given.closing)
    applying = {one.rule for stood in told for one in stood.applied}
    return tuple(
        rule.id
        for rule in rules
        if rule.id in applying
        and SEVERITY[rule.effect] == 1
        and STAGES.index(rule.due) <= reached
        and rule.id not in (*given.met, *given.waived)
    )
