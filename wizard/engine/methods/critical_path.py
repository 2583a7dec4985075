"""How long the hand-over takes (关键路径), which tasks decide it, and what room others have.

Source: methods.md §L2; Kelley & Walker 1959. Days are working days; a lag stands between the end of
one task and the start of the next and may be below zero. With three figures for a task the whole is
drawn again and again: parallel branches each run late at times, so the plan is met less often than
any task alone. Columns: the tasks as listed.
"""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from graphlib import CycleError, TopologicalSorter
from typing import Annotated, Any

from pydantic import Field

from wizard.engine.methods.exact import Figures, MethodError, Name, each_once, quantile
from wizard.engine.methods.sim import (
    DRAWS,
    above,
    frequency,
    larger,
    listed,
    seed_of,
    smaller,
    triangular,
    uniforms,
)

Days = Annotated[Decimal, Field(ge=0, le=10_000)]
NOTHING = Decimal("1e-9")
"""Less room than this is none."""
ROADS = 20
"""No more critical roads than these are listed."""


class After(Figures):
    """A task that comes before, and the days between its end and this one's start."""

    task: Name
    lag: Annotated[Decimal, Field(ge=-10_000, le=10_000)] = Decimal(0)


class Task(Figures):
    """One task: its days, what comes before, and how short and long it may turn out."""

    id: Name
    days: Days
    after: Annotated[tuple[After, ...], Field(max_length=100)] = ()
    low: Days | None = None
    high: Days | None = None


class CriticalPathInput(Figures):
    """The tasks, and the days planned; left out, the shortest time is the plan."""

    tasks: Annotated[tuple[Task, ...], Field(min_length=1, max_length=500)]
    planned: Days | None = None
    seed: Annotated[int, Field(ge=0, lt=2**64)] | None = None
    draws: Annotated[int, Field(ge=1, le=20_000)] = DRAWS


class Timed(Figures):
    """One task's earliest and latest days, and the room it has: in all, and without moving others.

    `critical_share` is the share of draws in which it decides the end; None without draws.
    """

    id: str
    days: Decimal
    earliest_start: Decimal
    earliest_end: Decimal
    latest_start: Decimal
    latest_end: Decimal
    total_float: Decimal
    free_float: Decimal
    critical: bool
    critical_share: float | None


class Drawn(Figures):
    """The days undercut in half, 80 and 90 per cent of draws, and how often the plan is met."""

    seed: int
    draws: int
    p50: float
    p80: float
    p90: float
    met: float


class CriticalPath(Figures):
    """The days in all, every task in an order it can be done in, and the roads that decide."""

    days: Decimal
    tasks: tuple[Timed, ...]
    roads: tuple[tuple[str, ...], ...]
    drawn: Drawn | None


def critical_path(given: CriticalPathInput, *, plain: bool = False) -> CriticalPath:
    """The plan. Raises MethodError for tasks that wait for one another."""
    tasks = _hold(given)
    order = _order(tasks)
    exact = _timed(order, tasks, {name: one.days for name, one in tasks.items()}, max, min)
    _lags_hold(tasks, exact)
    drawn, shares = _drawn(given, tasks, order, exact.end, plain=plain)
    told = tuple(_told(tasks[name], exact, tasks, shares.get(name)) for name in order)
    critical = {one.id for one in told if one.critical}
    return CriticalPath(
        days=exact.end, tasks=told, roads=_roads(tasks, exact, order, critical), drawn=drawn
    )


# --- the two passes, over any kind of number --------------------------------------------------


class _Times:
    """Start and latest end of every task, and the end of all."""

    def __init__(self, start: dict[str, Any], latest: dict[str, Any], end: Any) -> None:
        self.start = start
        self.latest = latest
        self.end = end


def _timed(
    order: Sequence[str],
    tasks: Mapping[str, Task],
    days: Mapping[str, Any],
    most: Callable[[Any, Any], Any],
    least: Callable[[Any, Any], Any],
) -> _Times:
    start: dict[str, Any] = {}
    for name in order:
        begin = days[name] * 0
        for one in tasks[name].after:
            begin = most(begin, start[one.task] + days[one.task] + _like(one.lag, days[name]))
        start[name] = begin
    end = start[order[0]] + days[order[0]]
    for name in order[1:]:
        end = most(end, start[name] + days[name])
    latest = dict.fromkeys(order, end)
    for name in reversed(order):
        for one in tasks[name].after:
            bound = latest[name] - days[name] - _like(one.lag, days[name])
            latest[one.task] = least(latest[one.task], bound)
    return _Times(start, latest, end)


def _like(lag: Decimal, days: Any) -> Any:
    return lag if isinstance(days, Decimal) else float(lag)


def _told(task: Task, times: _Times, tasks: Mapping[str, Task], share: float | None) -> Timed:
    start, latest = times.start[task.id], times.latest[task.id]
    room = latest - task.days - start
    gaps = [
        times.start[other.id] - one.lag - start - task.days
        for other in tasks.values()
        for one in other.after
        if one.task == task.id
    ]
    return Timed(
        id=task.id,
        days=task.days,
        earliest_start=start,
        earliest_end=start + task.days,
        latest_start=latest - task.days,
        latest_end=latest,
        total_float=room,
        free_float=min(gaps) if gaps else times.end - start - task.days,
        critical=abs(room) < NOTHING,
        critical_share=share,
    )


def _roads(
    tasks: Mapping[str, Task], times: _Times, order: Sequence[str], critical: set[str]
) -> tuple[tuple[str, ...], ...]:
    """Every chain of critical tasks from a start to the end; the first when there are many."""
    leads: dict[str, list[str]] = {name: [] for name in order}
    for name in order:
        for one in tasks[name].after:
            end = times.start[one.task] + tasks[one.task].days + one.lag
            if name in critical and one.task in critical and abs(end - times.start[name]) < NOTHING:
                leads[one.task].append(name)
    led = {name for after in leads.values() for name in after}
    roads: list[tuple[str, ...]] = []
    open_: list[tuple[str, ...]] = [
        (name,) for name in order if name in critical and name not in led
    ]
    while open_ and len(roads) < ROADS:
        road = open_.pop(0)
        after = leads[road[-1]]
        open_ = [(*road, name) for name in after] + open_
        roads += [] if after else [road]
    return tuple(roads)


# --- what must hold -------------------------------------------------------------------------------


def _hold(given: CriticalPathInput) -> dict[str, Task]:
    each_once([task.id for task in given.tasks])
    tasks = {task.id: task for task in given.tasks}
    for task in given.tasks:
        each_once([one.task for one in task.after])
        for one in task.after:
            if one.task not in tasks:
                raise MethodError("method.name_unknown", name=one.task)
        low, high = _ends(task)
        if not low <= task.days <= high:
            raise MethodError("driver.range", name=task.id)
    return tasks


def _lags_hold(tasks: Mapping[str, Task], times: _Times) -> None:
    """Refuse a lag that would start a task before everything."""
    for task in tasks.values():
        for one in task.after:
            if times.start[one.task] + tasks[one.task].days + one.lag < 0:
                raise MethodError("tasks.lag", name=task.id, before=one.task)


def _ends(task: Task) -> tuple[Decimal, Decimal]:
    return (
        task.days if task.low is None else task.low,
        task.days if task.high is None else task.high,
    )


def _order(tasks: Mapping[str, Task]) -> tuple[str, ...]:
    """An order in which everything comes after what it waits for; whatever is free goes by id."""
    sorter = TopologicalSorter({name: [one.task for one in tasks[name].after] for name in tasks})
    try:
        sorter.prepare()
    except CycleError as cause:
        round_ = " → ".join(reversed(cause.args[1]))
        raise MethodError("tasks.cycle", names=round_) from cause
    order: list[str] = []
    while sorter.is_active():
        ready = sorted(sorter.get_ready())
        order += ready
        sorter.done(*ready)
    return tuple(order)


def _drawn(
    given: CriticalPathInput,
    tasks: Mapping[str, Task],
    order: Sequence[str],
    end: Decimal,
    *,
    plain: bool,
) -> tuple[Drawn | None, dict[str, float]]:
    if all(task.low is None and task.high is None for task in given.tasks):
        return None, {}
    seed = seed_of(given) if given.seed is None else given.seed
    columns = uniforms(seed, given.draws, len(given.tasks), plain=plain)
    days = {
        task.id: column * 0.0 + triangular(column, float(low), float(task.days), float(high))
        for task, column in zip(given.tasks, columns, strict=True)
        for low, high in (_ends(task),)
    }
    times = _timed(order, tasks, days, larger, smaller)
    planned = float(end if given.planned is None else given.planned)
    shares = {
        name: frequency(above(1e-9 - (times.latest[name] - days[name] - times.start[name]), 0.0))
        for name in order
    }
    ends = sorted(listed(times.end))
    p50, p80, p90 = (quantile(ends, share) for share in (0.5, 0.8, 0.9))
    met = 1 - frequency(above(times.end - planned, 1e-9))
    return Drawn(seed=seed, draws=given.draws, p50=p50, p80=p80, p90=p90, met=met), shares
