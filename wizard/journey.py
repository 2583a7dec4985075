"""The order in which a matter's pages are met, worked out from the results.

A step is its questions, then what follows from them, then a page to check it all; after the step a
gate stands behind, the gate. Nothing about position is stored.
"""

from dataclasses import dataclass
from itertools import takewhile
from typing import Literal

from wizard.content.model import Gate, Step
from wizard.engine.evaluate import Results
from wizard.engine.findings import Unsettled
from wizard.engine.route import Asked, Stop

PageKind = Literal["question", "dense", "finding", "findings", "check", "gate"]


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a step: which stop, of what kind, and the questions on it by key.

    `gate` and `rule` name what a page of one gate, or of one finding that stands apart, is about.
    """

    stop: str
    kind: PageKind
    questions: tuple[str, ...] = ()
    gate: str = ""
    rule: str = ""


def pages(results: Results, stop: Stop) -> tuple[Page, ...]:
    """The pages of one stop, in order."""
    found: list[Page] = []
    for group in _groups(stop):
        kind: PageKind = "question" if len(group) == 1 else "dense"
        found.append(Page(stop.key, kind, tuple(asked.key for asked in group)))
    told = (rule for rule in stop.step.apart if _is_told(results, rule))
    found += (Page(stop.key, "finding", rule=rule) for rule in told)
    if stop.step.findings:
        found.append(Page(stop.key, "findings"))
    found.append(Page(stop.key, "check"))
    gate = gate_behind(results, stop.step)
    if gate is not None:
        found.append(Page(stop.key, "gate", gate=gate.id))
    return tuple(found)


def _is_told(results: Results, rule: str) -> bool:
    """Whether a finding that stands apart has something to say; not before it was asked for.

    What only waits for a question that need not be answered says nothing yet.
    """
    outcome = results.outcomes.get(rule)
    if not isinstance(outcome, Unsettled):
        return outcome is not None
    awaited = results.pack.question_of.get(outcome.question)
    answered = outcome.question in results.route.active
    return awaited is not None and (awaited.required or answered)


def page_of(results: Results, key: str) -> Page | None:
    """The page a question is asked on, by the question's key."""
    for stop in results.route.stops:
        if any(asked.key == key for asked in stop.asked):
            for page in pages(results, stop):
                if key in page.questions:
                    return page
    return None


def stop_of(results: Results, page: Page) -> Stop | None:
    """The stop a page belongs to, if it is still on the route."""
    return next((stop for stop in results.route.stops if stop.key == page.stop), None)


def after(results: Results, page: Page) -> Page | None:
    """The next page of the same step, or None when the step is through."""
    return _beside(results, page, 1)


def before(results: Results, page: Page) -> Page | None:
    """The page before in the same step, or None at its beginning."""
    return _beside(results, page, -1)


def past_optional(results: Results, page: Page) -> Page | None:
    """The page behind a run of optional questions that begins here; None where there is no run.

    A single optional question is no run: going on passes it as well.
    """
    stop = stop_of(results, page)
    if stop is None:
        return None
    every = pages(results, stop)
    optional = {asked.key for asked in stop.asked if not asked.question.required}
    rest = every[_place(every, page) :]
    run = list(takewhile(lambda one: one.questions and optional.issuperset(one.questions), rest))
    return rest[len(run)] if len(run) > 1 else None


def first_open(results: Results, stop: Stop) -> Page:
    """Where to take a step up again: its first page with something to answer, else its first."""
    every = pages(results, stop)
    waiting = {asked.key for asked in stop.asked if asked.open or asked.problem}
    for page in every:
        if waiting & set(page.questions):
            return page
    return every[0]


def next_step(results: Results) -> Stop | None:
    """The first step that can be worked on and is not done."""
    for stop in results.route.stops:
        if stop.stage and stop.status != "done" and results.locked_by(stop) is None:
            return stop
    return None


def next_unanswered(results: Results, after_key: str = "") -> str | None:
    """The next required question nobody answered, behind a given one; round to the first."""
    open_ = [
        asked.key
        for stop in results.route.stops
        if stop.stage and results.locked_by(stop) is None
        for asked in stop.asked
        if asked.open or asked.key == after_key
    ]
    if after_key in open_:
        place = open_.index(after_key)
        open_ = [*open_[place + 1 :], *open_[:place]]
    return open_[0] if open_ else None


def gate_behind(results: Results, step: Step) -> Gate | None:
    """The gate that is worked after a step, if any."""
    return next((gate for gate in results.pack.gates if gate.after == step.id), None)


def _beside(results: Results, page: Page, offset: int) -> Page | None:
    stop = stop_of(results, page)
    if stop is None:
        return None
    every = pages(results, stop)
    place = _place(every, page)
    wanted = place + offset
    return every[wanted] if 0 <= wanted < len(every) else None


def _place(every: tuple[Page, ...], page: Page) -> int:
    """Where a page is; one whose questions changed is where it shares one."""
    if page in every:
        return every.index(page)
    shared = (
        place for place, other in enumerate(every) if set(other.questions) & set(page.questions)
    )
    same_kind = (place for place, other in enumerate(every) if other.kind == page.kind)
    return next(shared, next(same_kind, 0))


def _groups(stop: Stop) -> list[list[Asked]]:
    """One question a page; in a dense step all of one manner that stand together, tables alone."""
    if stop.step.layout == "one":
        return [[asked] for asked in stop.asked]
    groups: list[list[Asked]] = []
    for asked in stop.asked:
        manner = _manner(asked)
        if manner == "alone" or not groups or _manner(groups[-1][0]) != manner:
            groups.append([asked])
        else:
            groups[-1].append(asked)
    return groups


def _manner(asked: Asked) -> Literal["alone", "marks", "facts"]:
    """How a question stands in a dense step: marks below one another, facts, or a page alone."""
    match asked.question.kind:
        case "table" | "attachment" | "weights" | "scores":
            return "alone"
        case "rating":
            return "marks"
        case _:
            return "facts"
