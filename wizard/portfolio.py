"""Every service of the department at a glance: need, fitness, cost, and how far its matter is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from wizard.content.questions import TableQuestion, as_date, as_decimal, table_rows, used_mark
from wizard.engine.costing import TermCost
from wizard.engine.evaluate import Results
from wizard.engine.methods.diagnosis import points
from wizard.engine.methods.portfolio import Gate, SavingLine
from wizard.engine.saving import saving_lines
from wizard.engine.wording import say
from wizard.overview import stage_progress
from wizard.screening import Bounds, placed
from wizard.service import Known, Service, Standing

INVENTORY = "department.inventory"
UNITS_MOST = 10_000
"""More units of the same need than this make no difference."""


def services(
    department: Results, matters: Iterable[Results], bounds: Bounds
) -> tuple[Service, ...]:
    """The inventory's services in its order, then matters that are not in it."""
    by_row = {one.snapshot.matter.service_row: one for one in matters}
    loose = [one for row, one in by_row.items() if not row]
    rows = inventory(department)
    listed = tuple(_listed(row, by_row.get(str(row.get("row")))) for row in rows)
    known = {str(row.get("row")) for row in rows}
    loose += [one for row, one in by_row.items() if row and row not in known]
    return placed(listed + tuple(_from_matter(one, {}) for one in loose), bounds)


def inventory(department: Results) -> tuple[Mapping[str, object], ...]:
    """The rows of the inventory; a cell its column does not accept counts as not filled in."""
    question = department.pack.question_of[INVENTORY]
    columns = question.columns if isinstance(question, TableQuestion) else ()
    rows = table_rows(department.value(INVENTORY)) or ()
    return tuple(
        {**row, **{one.id: None for one in columns if one.check(row.get(one.id)) is not None}}
        for row in rows
    )


def alone(results: Results, bounds: Bounds) -> Service:
    """A matter’s service by itself, in the list it stands in."""
    return placed((_from_matter(results, {}),), bounds)[0]


def _listed(row: Mapping[str, object], matter: Results | None) -> Service:
    if matter is not None:
        return _from_matter(matter, row)
    excluded = row.get("redline") == "yes"
    contracted = row.get("mode") == "contracted"
    return Service(
        row=str(row.get("row", "")),
        name=str(row.get("name", "")),
        cost=as_decimal(row.get("cost")),
        need=_rough(row.get("need")),
        fit=_rough(row.get("fit")),
        rough=True,
        settled="excluded" if excluded else "contract" if contracted else None,
        ends=as_date(row.get("ends")),
        matter=None,
        shares=(0.0,) * 5,
        advice={},
    )


def _from_matter(results: Results, row: Mapping[str, object]) -> Service:
    diagnosed = results.finding("diagnosis")
    need = diagnosed.measures["need"] if diagnosed else _rough(row.get("need"))
    fit = diagnosed.measures["fit"] if diagnosed else _rough(row.get("fit"))
    cost, conclusion = results.finding("cost.annual"), results.finding("conclusion")
    return Service(
        row=str(row.get("row", "")),
        name=str(row.get("name") or results.snapshot.matter.title),
        cost=cost.measures["inside_full"] if cost else as_decimal(row.get("cost")),
        need=need,
        fit=fit,
        rough=diagnosed is None,
        settled=_concluded(results),
        ends=as_date(row.get("ends")),
        matter=results.snapshot.matter,
        shares=tuple(progress.share for progress in stage_progress(results)),
        advice={}
        if conclusion is None
        else {lang: say(results.pack, conclusion.headline, lang) for lang in ("zh", "en")},
        known=_known(results, row),
    )


CONCLUDED: Mapping[str, Standing] = {
    "forbidden": "excluded",
    "referred": "excluded",
    "optimise": "redesign",
    "keep": "keep",
    "outsource": "argue",
}
"""Where the conclusions that settle it put a matter; the others leave it to the screening."""


def _concluded(results: Results) -> Standing | None:
    """Where what a matter came to puts it, if anywhere."""
    conclusion = results.finding("conclusion")
    standing = CONCLUDED.get(conclusion.verdict) if conclusion else None
    if standing != "excluded" and "G3" in results.snapshot.gates:
        return "contract"
    return standing


def _known(results: Results, row: Mapping[str, object]) -> Known:
    """What the screening goes by. The costs compared are those of the part that may go already."""
    redesign, sharing = (
        used_mark(results.value(f"rating.{code}")) or Decimal(1) for code in ("d18", "d19")
    )
    units = as_decimal(results.value("path.units")) or Decimal(1)
    return Known(
        gate=_gate(results, row),
        redesign=redesign,
        sharing=sharing,
        units=int(max(Decimal(1), min(units, Decimal(UNITS_MOST)))),
        saving=_saving_lines(results),
    )


GATES: Mapping[str, Gate] = {
    "blocked": "BLOCKED",
    "referred": "BLOCKED",
    "partial": "PARTIAL",
    "conditional": "CONDITIONAL",
    "clear": "CLEAR",
}
"""The red lines in the words of the screening."""


def _gate(results: Results, row: Mapping[str, object]) -> Gate:
    """How the red lines stand: as the matter found, until then as the inventory guesses."""
    finding = results.finding("redlines")
    if finding is None:
        return "CLEAR" if row.get("redline") == "no" else "UNKNOWN"
    return GATES[finding.verdict]


def _saving_lines(results: Results) -> tuple[SavingLine, ...]:
    """What the costs compared say of the saving; nothing where none are."""
    finding = results.finding("cost.term")
    if finding is None:
        return ()
    if not isinstance(finding.detail, TermCost):
        raise TypeError("cost.term carries other figures")
    return saving_lines(finding.detail)


def _rough(mark: object) -> Decimal | None:
    """The inventory's mark from 1 to 5 as points; one outside says nothing."""
    number = as_decimal(mark)
    return points(number) if number is not None and 1 <= number <= 5 else None


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
