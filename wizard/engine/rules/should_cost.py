"""What the work should cost a provider, and which prices lie far from that (应有成本核对)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from wizard.content.questions import as_decimal
from wizard.content.text import Text
from wizard.engine.facts import Facts, Missing
from wizard.engine.findings import Finding, Reason
from wizard.engine.methods.exact import MethodError
from wizard.engine.methods.should_cost import ShouldCost, ShouldCostInput, Staff, should_cost
from wizard.engine.rules.cost_lines import HUNDRED
from wizard.engine.rules.market import outside_offers
from wizard.engine.rules.register import row_name
from wizard.engine.rules.saying import Values, found, says

STAFF, OTHER = "cost.should_staff", "cost.should_other"
POSTS_MOST = 100
COMPARED = "compared"
"""The price of the cost comparison among those checked; no row of the offers is called so."""


@dataclass(frozen=True, slots=True)
class Checked:
    """One yearly price beside what the work should cost."""

    row: str
    name: Text
    price: Decimal
    result: ShouldCost


@dataclass(frozen=True, slots=True)
class ShouldBe:
    """What the work should cost a year, and every price beside it, the one compared first."""

    given: ShouldCostInput
    checks: tuple[Checked, ...]

    @property
    def compared(self) -> Checked:
        """The price of the cost comparison."""
        return self.checks[0]

    @property
    def doubtful(self) -> tuple[Checked, ...]:
        """Prices at which the work can hardly be done."""
        return tuple(one for one in self.checks if one.result.verdict == "doubtful")

    @property
    def dear(self) -> tuple[Checked, ...]:
        """Prices that ask for more than the work explains."""
        return tuple(one for one in self.checks if one.result.verdict == "high")


def check(facts: Facts) -> Finding:
    """Are the price compared and the offers near what the work should cost?"""
    given = _given(facts)
    priced = [(COMPARED, facts.pack.question_of["cost.price"].label, given.offer)]
    priced += [(one.row, name, one.price) for one, name in outside_offers(facts)]
    try:
        told = ShouldBe(given, tuple(_checked(given, *one) for one in priced))
    except MethodError as error:
        raise Missing(STAFF) from error
    measures = _measures(told)
    values: Values = {**_bounds(given), **measures, "names": _named(told.doubtful or told.dear)}
    return found(
        "market.should_cost",
        "doubtful" if told.doubtful else "dear" if told.dear else "plausible",
        because=_because(told),
        measures=measures,
        detail=told,
        given=given,
        values=values,
    )


def _given(facts: Facts) -> ShouldCostInput:
    # Asked first, so that a matter without it waits for the staff and not for the price.
    staff = _staff(facts)
    doubtful, high = facts.parameters("should.bounds")
    return ShouldCostInput(
        staff=staff,
        insurance=facts.parameter("should.insurance") / HUNDRED,
        overhead=facts.parameter("should.overhead") / HUNDRED,
        profit=facts.parameter("should.profit") / HUNDRED,
        vat=facts.parameter("should.vat") / HUNDRED,
        other=_amount(facts, OTHER) if facts.given(OTHER) else Decimal(0),
        offer=_amount(facts, "cost.price"),
        doubtful=doubtful / HUNDRED,
        high=high / HUNDRED,
    )


def _amount(facts: Facts, question: str) -> Decimal:
    """An amount of money that was stated; one below zero is none."""
    amount = facts.number(question)
    if amount < 0:
        raise Missing(question)
    return amount


def _staff(facts: Facts) -> tuple[Staff, ...]:
    """Who does the work; a row with neither people nor a wage is none."""
    told = []
    for row in facts.rows_or_none(STAFF):
        count, wage = as_decimal(row.get("count")), as_decimal(row.get("wage"))
        if count is None and wage is None:
            continue
        if count is None or wage is None or count < 0 or wage < 0:
            raise Missing(STAFF)
        told.append(Staff(name=row_name(facts, STAFF, row).zh, count=count, wage=wage))
    if not 0 < len(told) <= POSTS_MOST:
        raise Missing(STAFF)
    return tuple(told)


def _checked(given: ShouldCostInput, row: str, name: Text, price: Decimal) -> Checked:
    return Checked(row, name, price, should_cost(given.model_copy(update={"offer": price})))


def _measures(told: ShouldBe) -> dict[str, Decimal]:
    """What it should cost in yuan a year, the price compared as a share of it, and the counts."""
    compared = told.compared.result
    return {
        "amount": compared.amount,
        "ratio": compared.ratio,
        "doubtful": Decimal(len(told.doubtful)),
        "dear": Decimal(len(told.dear)),
    }


def _bounds(given: ShouldCostInput) -> Values:
    return {"low": given.doubtful, "high": given.high}


def _because(told: ShouldBe) -> tuple[Reason, ...]:
    given, compared = told.given, told.compared
    people = sum((one.count for one in given.staff), Decimal(0))
    reasons = [
        says(
            "market.should_cost.built",
            people=people,
            wages=compared.result.steps[0].amount,
            amount=compared.result.amount,
        ),
        says(
            "market.should_cost.rates",
            insurance=given.insurance,
            overhead=given.overhead,
            profit=given.profit,
            vat=given.vat,
        ),
        says("market.should_cost.price", price=compared.price, ratio=compared.result.ratio),
    ]
    return (*reasons, *_questioned(told))


def _questioned(told: ShouldBe) -> Iterable[Reason]:
    """The prices outside the bounds, by name."""
    if told.doubtful:
        yield says("market.should_cost.below", names=_named(told.doubtful), **_bounds(told.given))
    if told.dear:
        yield says("market.should_cost.above", names=_named(told.dear), **_bounds(told.given))


def _named(checks: Sequence[Checked]) -> Text:
    names = [one.name for one in checks]
    return Text(zh="、".join(one.zh for one in names), en=", ".join(one.en for one in names))
