"""Which offer costs least once everything it brings is counted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from wizard.content.questions import as_decimal
from wizard.content.text import Text
from wizard.engine.facts import Facts, Missing, Row
from wizard.engine.findings import Finding, Reason
from wizard.engine.market import AS_IT_IS, OFFERS, Offered, compare
from wizard.engine.methods.exact import MethodError
from wizard.engine.methods.market_test import Evaluated, MarketTest
from wizard.engine.rules.cost_lines import HUNDRED
from wizard.engine.rules.register import row_name
from wizard.engine.rules.saying import Values, found, says
from wizard.engine.rules.term_cost import term_input, terms_of


@dataclass(frozen=True, slots=True)
class Market:
    """The offers as they were typed, what they come to, and what they are called, by row."""

    offers: Mapping[str, Offered]
    result: MarketTest
    names: Mapping[str, Text]

    @property
    def ordered(self) -> tuple[Evaluated, ...]:
        """The cheapest first, those not qualified last."""
        last = Decimal("Infinity")
        offers = self.result.offers
        return tuple(
            sorted(offers, key=lambda one: (_or(one.with_least, last), self.names[one.name].zh))
        )

    def stays(self, row: str) -> bool:
        """Whether an offer is the in-house one, improved or as it is."""
        return row == AS_IT_IS or self.offers[row].incumbent

    def named(self, rows: Iterable[str]) -> Text:
        """The names of several."""
        names = [self.names[row] for row in rows]
        return Text(zh="、".join(one.zh for one in names), en=", ".join(one.en for one in names))


def _or(amount: Decimal | None, otherwise: Decimal) -> Decimal:
    return otherwise if amount is None else amount


def test(facts: Facts) -> Finding:
    """Which offer is cheapest once common costs and the least saving are counted?"""
    rows = _begun(facts)
    if not rows:
        raise Missing(OFFERS)
    offers = {one.row: one for one in map(_offered, rows)}
    tie, given = facts.parameter("market.tie") / HUNDRED, term_input(facts)
    try:
        result = compare(given, terms_of(facts, given), tuple(offers.values()), tie=tie)
    except MethodError as error:
        raise Missing(OFFERS) from error
    names = {str(row["row"]): row_name(facts, OFFERS, row) for row in rows}
    told = Market(offers, result, {**names, AS_IT_IS: facts.pack.phrase_of["market.test.as_it_is"]})
    best = told.ordered[0]
    values: Values = {"name": told.named(result.winners), "cost": _or(best.with_least, Decimal(0))}
    return found(
        "market.test",
        _verdict(told),
        because=_because(told),
        measures=_measures(told),
        detail=told,
        values=values,
    )


def outside_offers(facts: Facts) -> tuple[tuple[Offered, Text], ...]:
    """The qualified offers of others with their names, as they were typed; there may be none."""
    offers = ((_offered(row), row_name(facts, OFFERS, row)) for row in _begun(facts))
    return tuple(one for one in offers if one[0].qualified and not one[0].incumbent)


def _begun(facts: Facts) -> list[Row]:
    """The rows in which anything stands beside a name."""
    return [row for row in facts.rows_or_none(OFFERS) if _is_begun(row)]


def _is_begun(row: Row) -> bool:
    cells = ("price", "once", "qualified", "incumbent", "quality")
    return any(row.get(name) not in (None, "") for name in cells)


def _offered(row: Row) -> Offered:
    """A row as an offer; one that is not qualified needs no price."""
    price, once = as_decimal(row.get("price")), as_decimal(row.get("once"))
    qualified = row.get("qualified")
    amounts = (price or Decimal(0), once or Decimal(0))
    if qualified not in ("yes", "no") or (price is None and qualified == "yes") or min(amounts) < 0:
        raise Missing(OFFERS)
    return Offered(
        row=str(row.get("row", "")),
        price=amounts[0],
        once=amounts[1],
        qualified=qualified == "yes",
        incumbent=row.get("incumbent") == "yes",
        quality=as_decimal(row.get("quality")),
    )


def _verdict(told: Market) -> str:
    winners = told.result.winners
    if len(winners) > 1:
        return "tied"
    return "inside" if told.stays(winners[0]) else "outside"


def _measures(told: Market) -> dict[str, Decimal]:
    """The figures of the finding, money in yuan over the contract."""
    best = told.ordered[0]
    measures = {
        "cost": _or(best.with_least, Decimal(0)),
        "least": told.result.least,
        "qualified": Decimal(sum(1 for one in told.offers.values() if one.qualified)),
    }
    if told.result.lead is not None:
        measures["lead"] = told.result.lead
    return measures


def _because(told: Market) -> tuple[Reason, ...]:
    result = told.result
    reasons = [says("market.test.counted", least=result.least)]
    if result.lead is not None and len(result.winners) == 1:
        second = told.names[told.ordered[1].name]
        reasons.append(says("market.test.lead", lead=result.lead, second=second))
    if len(result.winners) > 1:
        reasons.append(_by_quality(told))
    hidden = _hidden(told)
    if hidden:
        reasons.append(says("market.test.hidden", names=told.named(hidden)))
    unqualified = [one.name for one in told.ordered if one.cost is None]
    if unqualified:
        reasons.append(says("market.test.unqualified", names=told.named(unqualified)))
    if AS_IT_IS in (one.name for one in result.offers):
        reasons.append(says("market.test.no_bid"))
    return tuple(reasons)


def _by_quality(told: Market) -> Reason:
    """Who comes first among those that tie: the one of best quality, if all have a mark."""
    marks = {
        row: told.offers[row].quality if row in told.offers else None for row in told.result.winners
    }
    known = [mark for mark in marks.values() if mark is not None]
    first = [row for row, mark in marks.items() if mark is not None and mark == max(known)]
    if len(known) < len(marks) or len(first) > 1:
        return says("market.test.quality_open")
    return says("market.test.quality", name=told.names[first[0]])


def _hidden(told: Market) -> list[str]:
    """Offers that look cheaper than staying, and are not once they must save the least."""
    stays = min(_or(one.cost, Decimal("Infinity")) for one in told.ordered if told.stays(one.name))
    return [
        one.name
        for one in told.ordered
        if one.cost is not None and not told.stays(one.name)
        if one.cost < stays <= _or(one.with_least, stays)
    ]
