"""Does a scoring scheme hold before it is published (评审方案自检): weights and what may count.

Source: methods.md §J1; 令第87号第55条, 财库〔2014〕214号第24条, 财库〔2017〕210号; rules
R-23 to R-28 of law.md §17. Weights are points of 100. What is not answered is open, never passed.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from wizard.engine.methods.exact import Figures, MethodError, Name, Points, each_once
from wizard.engine.methods.kleene import Truth
from wizard.engine.methods.procurement import TENDERS

HUNDRED = Decimal(100)
Verdict = Literal["holds", "blocked", "warning", "open"]
Buying = Literal["open_tender", "invited_tender", "consultation"]
NO_PRICE: Mapping[str, tuple[str, ...]] = {
    "state_price": TENDERS,
    "fixed_price": TENDERS,
    "unified_price": ("consultation",),
    "unknown_total": ("consultation",),
}
"""Where the price is lawfully not scored, and by which methods."""


class Weighted(Figures):
    """A factor besides the price and its points."""

    name: Name
    weight: Points


class WeightBounds(Figures):
    """What law lets the price count for: by tender, by consultation, for government systems."""

    tender_least: Points
    consultation_least: Points
    consultation_most: Points
    system_only: Points


class SchemeInput(Figures):
    """The scheme, and what it asks for or scores; null is not answered.

    `records_asked` is how many similar contracts a supplier must show.
    """

    method: Buying
    evaluation: Literal["score", "lowest"] = "score"
    price_weight: Points
    factors: Annotated[tuple[Weighted, ...], Field(max_length=50)] = ()
    it_system: bool | None = None
    uniform: bool | None = None
    price_exception: Literal[
        "none", "state_price", "fixed_price", "unified_price", "unknown_total"
    ] = "none"
    finance_consent: bool = False
    qualification_scored: bool | None = None
    scale_scored: bool | None = None
    region_scored: bool | None = None
    records_asked: Annotated[int, Field(ge=0, le=100)] | None = None
    records_most: Annotated[int, Field(ge=0, le=100)]
    bounds: WeightBounds


class Check(Figures):
    """One rule of the list and how the scheme stands to it."""

    rule: Literal["R-23", "R-24", "R-25", "R-26", "R-27", "R-28"]
    verdict: Verdict


class Scheme(Figures):
    """The checks, and between which points the price may count; None where it is not scored."""

    checks: tuple[Check, ...]
    least: Decimal | None
    most: Decimal | None
    blocked: tuple[str, ...]
    open: tuple[str, ...]


def scheme(given: SchemeInput) -> Scheme:
    """The check. Raises MethodError where the points do not make up a hundred."""
    each_once([factor.name for factor in given.factors])
    whole = given.price_weight + sum((one.weight for one in given.factors), Decimal(0))
    if given.evaluation == "score" and whole != HUNDRED:
        raise MethodError("evaluation.not_hundred", sum=str(whole))
    checks = (
        Check(rule="R-23", verdict=_barred(given.qualification_scored)),
        Check(rule="R-24", verdict=_barred(given.scale_scored)),
        Check(rule="R-25", verdict=_records(given)),
        Check(rule="R-26", verdict=_price(given)),
        Check(rule="R-27", verdict=_way(given)),
        Check(rule="R-28", verdict=_barred(given.region_scored)),
    )
    least, most = _range(given)
    return Scheme(
        checks=checks,
        least=least,
        most=most,
        blocked=tuple(one.rule for one in checks if one.verdict == "blocked"),
        open=tuple(one.rule for one in checks if one.verdict == "open"),
    )


def system_weight(
    weight: Decimal, only: Decimal, *, tender: bool
) -> Literal["lawful", "unlawful", "warning"]:
    """The one weight of a government system's price; in a consultation it is only warned of."""
    if weight == only:
        return "lawful"
    return "unlawful" if tender else "warning"


def within(weight: Decimal, least: Decimal, most: Decimal = HUNDRED) -> bool:
    """Whether a price weight lies between its bounds, both included."""
    return least <= weight <= most


def unscored(exception: str, method: str) -> bool:
    """Whether the price is lawfully not scored."""
    return method in NO_PRICE.get(exception, ())


def _barred(scored: Truth) -> Verdict:
    if scored is None:
        return "open"
    return "blocked" if scored else "holds"


def _records(given: SchemeInput) -> Verdict:
    if given.records_asked is None:
        return "open"
    return "warning" if given.records_asked > given.records_most else "holds"


def _price(given: SchemeInput) -> Verdict:
    if given.evaluation != "score" or unscored(given.price_exception, given.method):
        return "holds"
    bounds, tender = given.bounds, given.method in TENDERS
    if given.it_system is None:
        return "open"
    if given.it_system:
        told = system_weight(given.price_weight, bounds.system_only, tender=tender)
        verdicts: Mapping[str, Verdict] = {
            "lawful": "holds",
            "unlawful": "blocked",
            "warning": "warning",
        }
        return verdicts[told]
    if tender:
        return "holds" if within(given.price_weight, bounds.tender_least) else "blocked"
    lawful = within(given.price_weight, bounds.consultation_least, bounds.consultation_most)
    return "holds" if lawful or given.finance_consent else "blocked"


def _way(given: SchemeInput) -> Verdict:
    """Tenders of uniform standards go by the lowest price; government systems by scores."""
    if given.method not in TENDERS:
        return "holds"
    if given.it_system is None or given.uniform is None:
        return "open"
    if given.it_system:
        return "warning" if given.evaluation == "lowest" else "holds"
    return "warning" if given.uniform and given.evaluation == "score" else "holds"


def _range(given: SchemeInput) -> tuple[Decimal | None, Decimal | None]:
    if given.evaluation != "score" or unscored(given.price_exception, given.method):
        return None, None
    bounds = given.bounds
    if given.it_system:
        return bounds.system_only, bounds.system_only
    if given.method in TENDERS:
        return bounds.tender_least, HUNDRED
    return bounds.consultation_least, bounds.consultation_most
