"""Is an offer so low that the committee must ask (异常低价)?

Source: methods.md §J3; 财库〔2026〕2号. The prices are those offered, before any deduction, of all
offers that passed. A price on the line is not below it. A flag starts a review; it rejects nobody.
"""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from wizard.engine.methods.exact import Figures, MethodError, Money, Name, Share, each_once

Ground = Literal["mean", "second", "ceiling", "committee"]
Price = Annotated[Decimal, Field(gt=0, le=Decimal(10) ** 15)]


class PricedOffer(Figures):
    """An offer that passed, and its price in yuan as offered."""

    name: Name
    price: Price


class AbnormalLowInput(Figures):
    """The offers, the ceiling (or budget), and the shares below which a price is asked about.

    The ratios are null for purchases the notice does not cover; then only the committee flags.
    The tender file may raise them, up to `ratio_most`.
    """

    offers: Annotated[tuple[PricedOffer, ...], Field(min_length=1, max_length=200)]
    ceiling: Money | None = None
    of_mean: Share | None = None
    of_second: Share | None = None
    of_ceiling: Share | None = None
    ratio_most: Share = Decimal(1)
    doubted: Annotated[tuple[Name, ...], Field(max_length=200)] = ()
    """Offers the committee doubts on other grounds."""


class Line(Figures):
    """One test: what it is measured against, the ratio, and the line below which a price lies."""

    ground: Ground
    against: Decimal
    ratio: Decimal
    below: Decimal


class Flagged(Figures):
    """One offer and the grounds on which the committee must ask; none, and it need not."""

    name: str
    price: Decimal
    grounds: tuple[Ground, ...]


class AbnormalLow(Figures):
    """The lines drawn, and every offer beside them. A test without a figure draws no line."""

    lines: tuple[Line, ...]
    offers: tuple[Flagged, ...]


def abnormal_low(given: AbnormalLowInput) -> AbnormalLow:
    """Every offer's grounds. Raises MethodError for a ratio beyond what may be set."""
    each_once([offer.name for offer in given.offers])
    known = {offer.name for offer in given.offers}
    for name in given.doubted:
        if name not in known:
            raise MethodError("method.name_unknown", name=name)
    lines = tuple(_lines(given))
    return AbnormalLow(
        lines=lines,
        offers=tuple(
            Flagged(
                name=offer.name, price=offer.price, grounds=_grounds(offer, lines, given.doubted)
            )
            for offer in given.offers
        ),
    )


def _lines(given: AbnormalLowInput) -> list[Line]:
    prices = sorted(offer.price for offer in given.offers)
    tests: tuple[tuple[Ground, Decimal | None, Decimal | None], ...] = (
        ("mean", sum(prices, Decimal(0)) / len(prices), given.of_mean),
        ("second", prices[1] if len(prices) > 1 else None, given.of_second),
        ("ceiling", given.ceiling, given.of_ceiling),
    )
    return [
        _line(ground, against, ratio, given.ratio_most)
        for ground, against, ratio in tests
        if against is not None and ratio is not None
    ]


def _line(ground: Ground, against: Decimal, ratio: Decimal, most: Decimal) -> Line:
    if ratio > most:
        raise MethodError("bids.ratio_above", ratio=str(ratio), most=str(most))
    return Line(ground=ground, against=against, ratio=ratio, below=against * ratio)


def _grounds(
    offer: PricedOffer, lines: tuple[Line, ...], doubted: tuple[str, ...]
) -> tuple[Ground, ...]:
    found = tuple(line.ground for line in lines if offer.price < line.below)
    return (*found, "committee") if offer.name in doubted else found
