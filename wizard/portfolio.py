"""Every service of the department at a glance: need, fitness, cost, and how far its matter is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from wizard.case.model import Matter
from wizard.content.questions import TableQuestion, as_date, as_decimal, table_rows
from wizard.engine.evaluate import Results
from wizard.engine.methods.diagnosis import points
from wizard.engine.wording import say
from wizard.languages import Lang
from wizard.overview import stage_progress

INVENTORY = "department.inventory"

Standing = Literal["argue", "redesign", "contract", "keep", "excluded"]


@dataclass(frozen=True, slots=True)
class Service:
    """One service: its row, its indices (0–100), cost in yuan a year, and its matter, if any.

    `rough` says that the indices are the inventory's first guess, not a matter's diagnosis. `saves`
    is how likely contracting saves over its term, as a share; None where no costs are compared.
    """

    row: str
    name: str
    cost: Decimal | None
    need: Decimal | None
    fit: Decimal | None
    rough: bool
    saves: Decimal | None
    standing: Standing
    ends: date | None
    matter: Matter | None
    shares: tuple[float, ...]
    advice: Mapping[Lang, str]


def services(
    department: Results, matters: Iterable[Results], bounds: "Bounds"
) -> tuple[Service, ...]:
    """The inventory's services in its order, then matters that are not in it."""
    by_row = {one.snapshot.matter.service_row: one for one in matters}
    loose = [one for row, one in by_row.items() if not row]
    rows = inventory(department)
    listed = tuple(_listed(row, by_row.get(str(row.get("row"))), bounds) for row in rows)
    known = {str(row.get("row")) for row in rows}
    loose += [one for row, one in by_row.items() if row and row not in known]
    return listed + tuple(_from_matter(one, {}, bounds) for one in loose)


def inventory(department: Results) -> tuple[Mapping[str, object], ...]:
    """The rows of the inventory; a cell its column does not accept counts as not filled in."""
    question = department.pack.question_of[INVENTORY]
    columns = question.columns if isinstance(question, TableQuestion) else ()
    rows = table_rows(department.value(INVENTORY)) or ()
    return tuple(
        {**row, **{one.id: None for one in columns if one.check(row.get(one.id)) is not None}}
        for row in rows
    )


@dataclass(frozen=True, slots=True)
class Bounds:
    """From which need and fitness on a service falls into the upper or right-hand half."""

    need: Decimal
    fit: Decimal


def bounds_of(results: Results) -> Bounds:
    """The bounds in force."""
    day = date.fromisoformat(results.snapshot.matter.as_of)
    known = results.pack.parameter_of
    return Bounds(
        need=Decimal(known["need.high"].at(day).value),
        fit=Decimal(known["fit.high"].at(day).value),
    )


def _listed(row: Mapping[str, object], matter: Results | None, bounds: Bounds) -> Service:
    if matter is not None:
        return _from_matter(matter, row, bounds)
    need, fit = _rough(row.get("need")), _rough(row.get("fit"))
    excluded = row.get("redline") == "yes"
    contracted = row.get("mode") == "contracted"
    standing: Standing = "excluded" if excluded else "contract" if contracted else "keep"
    if standing == "keep" and need is not None and fit is not None:
        standing = _quadrant(need, fit, bounds)
    return Service(
        row=str(row.get("row", "")),
        name=str(row.get("name", "")),
        cost=as_decimal(row.get("cost")),
        need=need,
        fit=fit,
        rough=True,
        saves=None,
        standing=standing,
        ends=as_date(row.get("ends")),
        matter=None,
        shares=(0.0,) * 5,
        advice={},
    )


def _from_matter(results: Results, row: Mapping[str, object], bounds: Bounds) -> Service:
    diagnosed = results.finding("diagnosis")
    need = diagnosed.measures["need"] if diagnosed else _rough(row.get("need"))
    fit = diagnosed.measures["fit"] if diagnosed else _rough(row.get("fit"))
    cost, term = results.finding("cost.annual"), results.finding("cost.term")
    conclusion = results.finding("conclusion")
    return Service(
        row=str(row.get("row", "")),
        name=str(row.get("name") or results.snapshot.matter.title),
        cost=cost.measures["inside_full"] if cost else as_decimal(row.get("cost")),
        need=need,
        fit=fit,
        rough=diagnosed is None,
        saves=term.measures["saves"] if term else None,
        standing=_standing(results, need, fit, bounds),
        ends=as_date(row.get("ends")),
        matter=results.snapshot.matter,
        shares=tuple(progress.share for progress in stage_progress(results)),
        advice={}
        if conclusion is None
        else {lang: say(results.pack, conclusion.headline, lang) for lang in ("zh", "en")},
    )


def _standing(
    results: Results, need: Decimal | None, fit: Decimal | None, bounds: Bounds
) -> Standing:
    conclusion = results.finding("conclusion")
    if conclusion is not None and conclusion.verdict in ("forbidden", "referred"):
        return "excluded"
    if "G3" in results.snapshot.gates:
        return "contract"
    if conclusion is not None and conclusion.verdict == "optimise":
        return "redesign"
    if need is None or fit is None:
        return "keep"
    return _quadrant(need, fit, bounds)


def _quadrant(need: Decimal, fit: Decimal, bounds: Bounds) -> Standing:
    if need < bounds.need:
        return "keep"
    return "argue" if fit >= bounds.fit else "redesign"


def _rough(mark: object) -> Decimal | None:
    """The inventory's mark from 1 to 5 as points."""
    number = as_decimal(mark)
    return None if number is None else points(number)


@dataclass(frozen=True, slots=True)
class Renewal:
    """How many days ahead a contract's end is called to mind, and what procuring anew takes."""

    warn: int
    least: int
    most: int


def renewal_of(results: Results) -> Renewal:
    """The days in force."""
    day = date.fromisoformat(results.snapshot.matter.as_of)
    known = results.pack.parameter_of
    least, most = known["renewal.procure_days"].at(day).value.split()
    return Renewal(int(known["renewal.warn_days"].at(day).value), int(least), int(most))


def ending_soon(
    found: Iterable[Service], today: date, within: int
) -> tuple[tuple[Service, int], ...]:
    """Contracts that end within so many days, nearest first, with the days left."""
    left = ((one, (one.ends - today).days) for one in found if one.ends is not None)
    return tuple(sorted((pair for pair in left if 0 <= pair[1] <= within), key=lambda p: p[1]))
