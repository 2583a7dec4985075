"""How firm the order of offers is (稳健性): without each judge, with another price weight.

Source: methods.md §J6.
"""

from collections.abc import Sequence
from decimal import Decimal

from wizard.engine.methods.bids import HUNDRED, Bid, BidsInput, Compared, Factor, compared
from wizard.engine.methods.exact import Figures

STEP = Decimal(5)
"""How far the price weight is moved, in points."""


class WithoutJudge(Figures):
    """Who comes first when one judge, counted from 1, is left out."""

    judge: int
    first: tuple[str, ...]


class AtWeight(Figures):
    """Who comes first at another price weight, the factors scaled to make up 100."""

    weight: Decimal
    first: tuple[str, ...]


class Bids(Compared):
    """The comparison, and how firm it is.

    `void` says too few offers remain. `swap_price` is the price for the comparison at which the
    first and the second change places, all else equal; None where the price does not.
    """

    void: bool
    without: tuple[WithoutJudge, ...]
    weights: tuple[AtWeight, ...]
    swap_price: Decimal | None
    lead: Decimal | None


def bids(given: BidsInput) -> Bids:
    """Who comes first, and what would change that. Raises MethodError as `compared` does."""
    told = compared(given)
    scored = given.method == "score"
    return Bids(
        base=told.base,
        offers=told.offers,
        out=told.out,
        void=len(told.offers) < given.quorum,
        without=_without(given) if scored else (),
        weights=_weights(given) if scored else (),
        swap_price=_swap(given, told) if scored else None,
        lead=_lead(told, scored=scored),
    )


def _lead(told: Compared, *, scored: bool) -> Decimal | None:
    if len(told.offers) < 2:
        return None
    one, other = told.offers[:2]
    return one.total - other.total if scored else other.adjusted - one.adjusted


def _without(given: BidsInput) -> tuple[WithoutJudge, ...]:
    judges = max(
        (len(points) for bid in given.bids for points in bid.scores),
        default=1,
    )
    if judges < 2:
        return ()
    return tuple(
        WithoutJudge(judge=at + 1, first=compared(_left_out(given, at)).first)
        for at in range(judges)
    )


def _left_out(given: BidsInput, at: int) -> BidsInput:
    bids = tuple(
        bid.model_copy(update={"scores": tuple(_others(points, at) for points in bid.scores)})
        for bid in given.bids
    )
    return given.model_copy(update={"bids": bids})


def _others(points: Sequence[Decimal], at: int) -> tuple[Decimal, ...]:
    if len(points) < 2:
        return tuple(points)
    return tuple(one for judge, one in enumerate(points) if judge != at)


def _weights(given: BidsInput) -> tuple[AtWeight, ...]:
    moved = (given.price_weight - STEP, given.price_weight + STEP)
    if not given.factors or given.price_weight >= HUNDRED:
        return ()
    return tuple(
        AtWeight(weight=weight, first=compared(_reweighed(given, weight)).first)
        for weight in moved
        if max(given.weight_least, Decimal(0)) <= weight < HUNDRED
    )


def _reweighed(given: BidsInput, weight: Decimal) -> BidsInput:
    scale = (HUNDRED - weight) / (HUNDRED - given.price_weight)
    # The last factor takes what division leaves over, so that all still make up 100.
    mosts = [one.most * scale for one in given.factors[:-1]]
    mosts.append(HUNDRED - weight - sum(mosts, Decimal(0)))
    factors = tuple(
        one.model_copy(update={"most": most})
        for one, most in zip(given.factors, mosts, strict=True)
    )
    told = {"price_weight": weight, "factors": factors}
    bids = tuple(_rescaled(bid, given.factors, factors) for bid in given.bids)
    return given.model_copy(update={**told, "bids": bids})


def _rescaled(bid: Bid, old: Sequence[Factor], new: Sequence[Factor]) -> Bid:
    if len(bid.scores) != len(old):
        return bid
    scores = tuple(
        tuple(min(point / was.most * now.most, now.most) if was.most else point for point in points)
        for points, was, now in zip(bid.scores, old, new, strict=True)
    )
    return bid.model_copy(update={"scores": scores})


def _swap(given: BidsInput, told: Compared) -> Decimal | None:
    """P1* = base·W/(T2 − Q1), where the first is not itself the base price."""
    if len(told.offers) < 2:
        return None
    one, other = told.offers[:2]
    needed = other.total - one.quality
    if one.adjusted == told.base or needed <= 0:
        return None
    return told.base * given.price_weight / needed
