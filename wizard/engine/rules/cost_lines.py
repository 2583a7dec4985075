"""What was said of single lines of the cost comparison: how each of them moves (逐项变动).

Two tables of A7, one to a side: that of the in-house side has the rows of the in-house cost, that
of the outside a row for every line there is. Every cell may be empty.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from wizard.content.model import Pack
from wizard.content.questions import TableQuestion, as_decimal
from wizard.content.text import Text
from wizard.engine.costing import (
    INSIDE,
    OUTSIDE,
    TRANSITION,
    UNCERTAIN,
    Profile,
    Profiles,
    Range,
    line_inside,
)
from wizard.engine.facts import Facts, Missing, Row
from wizard.engine.methods.annual_cost import CostInput, InsideLine, Moving

HUNDRED = Decimal(100)
INSIDE_LINES, OUTSIDE_LINES = "cost.inside_lines", "cost.outside_lines"
_SAID = ("low", "high", "growth", "variable", "wages")


def profiles(facts: Facts, cost: CostInput) -> dict[str, Profile]:
    """By line, what it has of its own. Raises Missing for figures no line can have.

    Rows of items no longer in the in-house cost are passed over.
    """
    inside = _said(facts, INSIDE_LINES, {item.id for item in cost.inside})
    outside = _said(facts, OUTSIDE_LINES, set(OUTSIDE))
    if outside.get(TRANSITION, Profile()).is_for_years:
        raise Missing(OUTSIDE_LINES)
    return {**{line_inside(row): one for row, one in inside.items()}, **outside}


def with_volumes(cost: CostInput, told: Profiles) -> CostInput:
    """The annual comparison, its lines moving with the volume as far as they are said to."""
    moving = {
        _ANNUAL.get(name, name): one.variable
        for name, one in told.items()
        if name in _YEARLY and one.variable is not None
    }
    inside = tuple(_moved(item, told) for item in cost.inside)
    return cost.model_copy(update={"inside": inside, "moving": Moving(**moving)})


_YEARLY = frozenset(OUTSIDE) - {TRANSITION}
_ANNUAL = {"freed": "freed_income"}
"""What lines are called in the annual comparison, where that is otherwise."""


def _moved(item: InsideLine, told: Profiles) -> InsideLine:
    own = told.get(line_inside(item.id), Profile()).variable
    return item if own is None else item.model_copy(update={"variable": own})


def _said(facts: Facts, question: str, rows: set[str]) -> dict[str, Profile]:
    told = {str(row.get("row", "")): row for row in facts.rows_or_none(question)}
    return {
        name: _profile(row, question)
        for name, row in told.items()
        if name in rows and any(row.get(cell) not in (None, "") for cell in _SAID)
    }


def _profile(row: Row, question: str) -> Profile:
    """A row begun; of its own range, an end left empty is no change."""
    low, high, growth, variable = (_share(row.get(cell), question) for cell in _SAID[:-1])
    own = None
    if low is not None or high is not None:
        own = Range(low or Decimal(0), Decimal(0), high or Decimal(0))
    wages = {"yes": True, "no": False}.get(str(row.get("wages")))
    profile = Profile(range=own, growth=growth, variable=variable, wages=wages)
    if not profile.can_be:
        raise Missing(question)
    return profile


def _share(cell: object, question: str) -> Decimal | None:
    if cell in (None, ""):
        return None
    per_cent = as_decimal(cell)
    if per_cent is None:
        raise Missing(question)
    return per_cent / HUNDRED


def names_of_moving(pack: Pack, inside: Iterable[Row], moving: Iterable[str]) -> Mapping[str, Text]:
    """What all that may turn out otherwise is called, by its name in the draws.

    `inside` are the in-house rows. Where one of them is among what is moving, the range of the
    in-house cost is that of the others.
    """
    kinds = {name: pack.phrase_of[f"cost.range.{name}"] for name in UNCERTAIN}
    lines = {name: _row_name(pack, OUTSIDE_LINES, {"row": name}) for name in OUTSIDE}
    items = {
        line_inside(str(row.get("row", ""))): _row_name(pack, "cost.inside", row) for row in inside
    }
    if not items.keys().isdisjoint(moving):
        kinds[INSIDE] = pack.phrase_of["cost.range.others"]
    return {**lines, **items, **kinds}


def _row_name(pack: Pack, question: str, row: Row) -> Text:
    table = pack.question_of[question]
    if not isinstance(table, TableQuestion):
        raise TypeError(f"{question} is not a table")
    return Text(zh=table.row_name(row, "zh"), en=table.row_name(row, "en"))
