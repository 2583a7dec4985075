"""What to do when a contract ends (续签与去留): the first row that applies, and the limits of law.

Source: methods.md §N, with F for manageability (pipeline.md §2.13); 令第102号第24条 for terms and
政府采购法第49条 for additions. What is not known widens the answer to the rows that may apply.
"""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from wizard.engine.methods.exact import Figures, MethodError, Money, Points, Share
from wizard.engine.methods.kleene import Truth, all_of, any_of, negation
from wizard.engine.methods.rows import candidates

Decision = Literal["end", "retender", "take_back", "widen", "extend", "revise"]
Mark = Literal["excellent", "good", "middle", "poor"]
Months = Annotated[Decimal, Field(ge=0, le=1200)]
TermVerdict = Literal["within_year", "within_three", "conditions_missing", "too_long"]


class RenewalBounds(Figures):
    """The lines of the table."""

    fit: Points
    market: Points
    reached: Share
    missed: Share
    price_most: Annotated[Decimal, Field(gt=0, le=10)]
    caps: Annotated[int, Field(ge=1)]


class RenewalInput(Figures):
    """What is known at the end of a contract; null is not known.

    `realised` is the share of the promised benefit that came, `price_ratio` the price over what it
    should cost now, `inside_saving` by how much an in-house offer is now lower, in yuan.
    """

    blocked: bool | None
    breach: bool | None
    grade: Mark | None
    caps_reached: Annotated[int, Field(ge=0, le=1000)] | None = None
    realised: Annotated[Decimal, Field(ge=-100, le=100)] | None = None
    fit: Points | None = None
    market: Points | None = None
    inside_saving: (
        Annotated[Decimal, Field(ge=-(Decimal(10) ** 15), le=Decimal(10) ** 15)] | None
    ) = None
    least_saving: Money = Decimal(0)
    price_ratio: Annotated[Decimal, Field(ge=0, le=1000)] | None = None
    may_extend: bool | None = None
    adjacent_clear: bool | None = None
    term_months: Months | None = None
    term_conditions: bool | None = None
    """The term with the extension, and whether the conditions of a longer one are all met."""
    contract_amount: Money | None = None
    added_before: Money = Decimal(0)
    added_now: Money = Decimal(0)
    usual_months: Months
    most_months: Months
    added_most: Share
    bounds: RenewalBounds


class Row(Figures):
    """One row of the table, and whether it applies; None where that is not known."""

    decision: Decision
    holds: bool | None


class Renewal(Figures):
    """The decision, None while several may apply; the rows; how term and additions stand."""

    decision: Decision | None
    candidates: tuple[Decision, ...]
    rows: tuple[Row, ...]
    term: TermVerdict | None
    added_share: Decimal | None
    added_within: bool | None


def renewal(given: RenewalInput) -> Renewal:
    """The decision. Raises MethodError where additions have no contract to be a share of."""
    term = None
    if given.term_months is not None:
        met = bool(given.term_conditions)
        term = term_verdict(given.term_months, given.usual_months, given.most_months, met=met)
    share = None
    if given.contract_amount is not None:
        share = added_share(given.contract_amount, given.added_before + given.added_now)
    rows = _rows(given, term)
    found = candidates({f"{at}": row.holds for at, row in enumerate(rows)})
    possible = tuple(dict.fromkeys(rows[int(at)].decision for at in found))
    return Renewal(
        decision=possible[0] if len(possible) == 1 else None,
        candidates=possible,
        rows=rows,
        term=term,
        added_share=share,
        added_within=None if share is None else share <= given.added_most,
    )


def term_verdict(months: Decimal, usual: Decimal, most: Decimal, *, met: bool) -> TermVerdict:
    """Whether a term is within what law allows; `met` says its conditions are."""
    if months > most:
        return "too_long"
    if months <= usual:
        return "within_year"
    return "within_three" if met else "conditions_missing"


def added_share(contract: Decimal, added: Decimal) -> Decimal:
    """All additions as a share of the contract. Raises MethodError without a contract amount."""
    if contract <= 0:
        raise MethodError("renewal.no_contract")
    return added / contract


def _rows(given: RenewalInput, term: TermVerdict | None) -> tuple[Row, ...]:
    """Every row; the first two decisions of row 2 are told apart by fitness and market."""
    bounds = given.bounds
    manageable = _least(given.fit, bounds.fit)
    buyable = all_of((manageable, _least(given.market, bounds.market)))
    bad = any_of(
        (
            None if given.grade is None else given.grade == "poor",
            _least(given.caps_reached, bounds.caps),
            negation(_least(given.realised, bounds.missed)),
        )
    )
    cheaper = all_of((_least(given.inside_saving, given.least_saving), negation(manageable)))
    good = _good(given, term)
    return (
        Row(decision="end", holds=any_of((given.blocked, given.breach))),
        Row(decision="retender", holds=all_of((bad, buyable))),
        Row(decision="take_back", holds=False if buyable else bad),
        Row(decision="take_back", holds=cheaper),
        Row(decision="widen", holds=all_of((good, given.adjacent_clear, manageable))),
        Row(decision="extend", holds=good),
        Row(decision="revise", holds=True),
    )


def _good(given: RenewalInput, term: TermVerdict | None) -> Truth:
    dear = None if given.price_ratio is None else given.price_ratio > given.bounds.price_most
    return all_of(
        (
            None if given.grade is None else given.grade in ("excellent", "good"),
            _least(given.realised, given.bounds.reached),
            negation(dear),
            given.may_extend,
            term not in ("too_long", "conditions_missing"),
        )
    )


def _least(value: Decimal | int | None, bound: Decimal | int) -> Truth:
    return None if value is None else value >= bound
