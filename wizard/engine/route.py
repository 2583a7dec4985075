"""Which steps apply to a matter, in order, and how each one stands.

Nothing about position is stored. The route is walked afresh from the answers, so it cannot
disagree with them. An answer whose question is off the route is dormant: kept, not counted.

What may be taken from a walk before is only how a question was met: whether its answer is
acceptable and how a digest takes it, and only where question and answer are the same objects still.
Both hang on these two alone; to work them out anew was a third of the time a matter takes to be
judged.
"""

from collections import ChainMap
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from wizard.case.canonical import entry
from wizard.case.model import DEPARTMENT, Answer, Matter, keyed
from wizard.content.conditions import holds
from wizard.content.model import Pack, Stage, Step
from wizard.content.questions import Question
from wizard.engine.periods import contract_months, periods
from wizard.errors import Problem

Status = Literal["todo", "started", "problem", "done"]


# Without slots: what is worked out of it is kept with it, and goes where it goes.
@dataclass(frozen=True)
class Asked:
    """One question on the route, in one period where its step repeats."""

    question: Question
    period: str
    answer: Answer | None
    problem: Problem | None

    @cached_property
    def key(self) -> str:
        """The key its answer is found by."""
        return keyed(self.question.id, self.period)

    @cached_property
    def entry(self) -> str:
        """Its answer as a digest takes it; nothing where there is none."""
        return entry(self.key, self.answer) if self.answer else ""

    @property
    def open(self) -> bool:
        """Whether it must be answered and has not been."""
        return self.answer is None and self.question.required


@dataclass(frozen=True, slots=True)
class Stop:
    """One step on the route, in one period where it repeats (一站)."""

    step: Step
    stage: Stage | None
    """None for the department's own pages."""
    period: str
    asked: tuple[Asked, ...]
    backfilled: bool = False

    @property
    def key(self) -> str:
        """The step, with its period where there is one."""
        return keyed(self.step.id, self.period)

    @property
    def needed(self) -> int:
        """How many questions must be answered."""
        return sum(1 for asked in self.asked if asked.question.required)

    @property
    def answered(self) -> int:
        """How many of those have been."""
        return sum(1 for asked in self.asked if asked.question.required and asked.answer)

    @property
    def problems(self) -> int:
        """How many answers are not acceptable."""
        return sum(1 for asked in self.asked if asked.problem)

    @property
    def status(self) -> Status:
        """How the step stands."""
        if self.problems:
            return "problem"
        if not any(asked.answer for asked in self.asked):
            return "todo"
        return "done" if self.answered == self.needed else "started"


@dataclass(frozen=True, slots=True)
class Route:
    """Every step that applies, in order, and the answers that count."""

    stops: tuple[Stop, ...]
    met: Mapping[str, Asked]
    """Every question on the route, by the key of its answer."""
    active: Mapping[str, Answer]
    dormant: tuple[str, ...]
    months: tuple[str, ...]
    """The contract's months that are being worked: up to the last one with an answer."""
    all_months: tuple[str, ...]

    def of_stage(self, stage: str) -> tuple[Stop, ...]:
        """The stops of one stage."""
        return tuple(stop for stop in self.stops if stop.stage and stop.stage.id == stage)

    def of_step(self, step: str) -> tuple[Stop, ...]:
        """The stops of one step: one, or one for every period being worked."""
        return tuple(stop for stop in self.stops if stop.step.id == step)

    def asked(self) -> Iterator[Asked]:
        """Every question on the route."""
        for stop in self.stops:
            yield from stop.asked


NOWHERE = Route(stops=(), met={}, active={}, dormant=(), months=(), all_months=())
"""A walk nobody has taken."""


def route(
    pack: Pack,
    matter: Matter,
    answers: Mapping[str, Answer],
    opened_month: str = "",
    *,
    before: Route = NOWHERE,
) -> Route:
    """Walk the pack with these answers, in the months answered in and up to the one opened.

    An answer that was met `before` is not checked again.
    """
    walk = _Walk(answers, opened_month, before.met)
    for step in pack.department:
        walk.take(step, None, backfilled=False)
    if matter.id != DEPARTMENT:
        for stage in pack.stages:
            for step in stage.steps:
                walk.take(step, stage, backfilled=stage.number < matter.start_stage)
    return walk.done()


class _Walk:
    """The walk so far: what was met, and the values later conditions may look back at."""

    def __init__(
        self, answers: Mapping[str, Answer], opened_month: str, before: Mapping[str, Asked]
    ) -> None:
        self._answers = answers
        self._before = before
        self._touched = frozenset(answer.period for answer in answers.values()) | {opened_month}
        self._values: dict[str, object] = {}
        self._met: dict[str, Asked] = {}
        self._active: dict[str, Answer] = {}
        self._stops: list[Stop] = []
        self._in: dict[str, dict[str, object]] = {}
        """The values of each period under their plain ids, for conditions within a step."""

    def take(self, step: Step, stage: Stage | None, *, backfilled: bool) -> None:
        if step.shown_when is not None and not holds(step.shown_when, self._values):
            return
        for period in self._periods(step):
            met = tuple(self._asked(step, period))
            self._stops.append(Stop(step, stage, period, met, backfilled))

    def _asked(self, step: Step, period: str) -> Iterator[Asked]:
        """The questions of a step that apply, each seeing the answers before it."""
        values = self._in.setdefault(period, {}) if period else self._values
        seen = ChainMap(values, self._values) if period else values
        for question in step.questions:
            if question.shown_when is not None and not holds(question.shown_when, seen):
                continue
            key = keyed(question.id, period)
            answer = self._answers.get(key)
            if answer is not None:
                self._active[key] = answer
                if answer.standing == "given":
                    values[question.id] = answer.value
            met = self._met[key] = self._checked(key, question, period, answer)
            yield met

    def _checked(self, key: str, question: Question, period: str, answer: Answer | None) -> Asked:
        """The question met, with what is wrong with its answer."""
        known = self._before.get(key)
        if known is not None and known.question is question and known.answer is answer:
            return known
        return Asked(question, period, answer, problem_of(question, answer))

    def _periods(self, step: Step) -> tuple[str, ...]:
        if step.repeats is None:
            return ("",)
        return periods(step.repeats, worked_months(contract_months(self._values), self._touched))

    def done(self) -> Route:
        every = contract_months(self._values)
        return Route(
            stops=tuple(self._stops),
            met=self._met,
            active=self._active,
            dormant=tuple(key for key in self._answers if key not in self._active),
            months=worked_months(every, self._touched),
            all_months=every,
        )


def worked_months(months: tuple[str, ...], touched: AbstractSet[str]) -> tuple[str, ...]:
    """The months up to the last one that was answered in or opened; at least the first.

    A contract's later months are not asked about before they come; answering in one opens it.
    """
    last = max((place for place, month in enumerate(months) if month in touched), default=0)
    return months[: last + 1]


def problem_of(question: Question, answer: Answer | None) -> Problem | None:
    """Why an answer is not acceptable as it stands, if so."""
    if answer is None or answer.standing == "unknown":
        return None
    if answer.standing == "not_applicable":
        return None if answer.reason.strip() else Problem("not_applicable.no_reason")
    return question.check(answer.value)
