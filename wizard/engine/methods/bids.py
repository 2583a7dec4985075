"""What each offer scores and who comes first (评审计算), rounded so that the printed table adds up.

Source: methods.md §J1, J2, J4; 令第87号第55条: the lowest valid price earns full marks, others its
share of theirs; no highest or lowest price is dropped. Scores are rounded one by one and then
summed, because a tender file treats each as final. How firm the order is: `bids_firmness`.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from wizard.content.numerals import rounded
from wizard.engine.methods.abnormal_low import Price
from wizard.engine.methods.exact import (
    Figures,
    MethodError,
    Name,
    Points,
    Share,
    each_once,
    one_for_each,
)

HUNDRED = Decimal(100)
PLACES = 2


class Factor(Figures):
    """Something scored besides the price. What is objective is worked out, not judged."""

    name: Name
    kind: Literal["objective", "subjective"]
    most: Points


class Bid(Figures):
    """One offer. `scores` holds for each factor the points of every judge, or one for all.

    `standing` earns a deduction from the price for the comparison; the contract price stays.
    """

    name: Name
    price: Price
    passed: bool = True
    rejected_as_low: bool = False
    standing: Literal["none", "small", "consortium"] = "none"
    deduction: Share = Decimal(0)
    domestic: bool = False
    scores: Annotated[
        tuple[Annotated[tuple[Points, ...], Field(min_length=1, max_length=51)], ...],
        Field(max_length=50),
    ] = ()


class Deductions(Figures):
    """The deductions law allows, as fractions of the price."""

    small: tuple[Share, Share]
    consortium: tuple[Share, Share]
    domestic: Share


class BidsInput(Figures):
    """How offers are compared, and the offers. Price weight and factors make up 100 points.

    `reserved` says the lot is for small and medium firms, where nothing is deducted. `quorum` is
    how many must remain.
    """

    method: Literal["score", "lowest"] = "score"
    price_weight: Points = Decimal(0)
    factors: Annotated[tuple[Factor, ...], Field(max_length=50)] = ()
    bids: Annotated[tuple[Bid, ...], Field(min_length=1, max_length=200)]
    reserved: bool = False
    tie: Literal["price", "price_then_quality"] = "price"
    deductions: Deductions
    quorum: Annotated[int, Field(ge=1)]
    weight_least: Points = Decimal(0)


class Scored(Figures):
    """One valid offer: its price for the comparison, its points, and its place, shared by equals.

    `quality` is the sum of all points that are not for the price.
    """

    name: str
    price: Decimal
    adjusted: Decimal
    price_score: Decimal
    factor_scores: tuple[Decimal, ...]
    quality: Decimal
    total: Decimal
    place: int


class Out(Figures):
    """An offer that is not compared, and why."""

    name: str
    why: Literal["not_passed", "rejected_as_low"]


class Compared(Figures):
    """The valid offers from the first place down, and those that are out."""

    base: Decimal
    offers: tuple[Scored, ...]
    out: tuple[Out, ...]

    @property
    def first(self) -> tuple[str, ...]:
        """Who holds the first place."""
        return tuple(one.name for one in self.offers if one.place == 1)


def compared(given: BidsInput) -> Compared:
    """The comparison. Raises MethodError for scores and deductions no comparison follows from."""
    _hold(given)
    valid = [bid for bid in given.bids if bid.passed and not bid.rejected_as_low]
    if not valid:
        raise MethodError("bids.none_valid")
    base = min(adjusted(bid, given) for bid in valid)
    told = [_scored(bid, given, base) for bid in valid]
    return Compared(base=base, offers=_placed(told, given), out=tuple(_out(given)))


def adjusted(bid: Bid, given: BidsInput) -> Decimal:
    """The price for the comparison; deductions add up."""
    if given.reserved:
        return bid.price
    domestic = given.deductions.domestic if bid.domestic else Decimal(0)
    return bid.price * (1 - bid.deduction - domestic)


def price_score(price: Decimal, base: Decimal, weight: Decimal) -> Decimal:
    """The points of a price: the base price earns all, the others its share of theirs."""
    return rounded(base / price * weight, PLACES)


def factor_score(points: Sequence[Decimal]) -> Decimal:
    """The points of a factor: the plain mean of all judges."""
    return rounded(sum(points, Decimal(0)) / len(points), PLACES)


def _scored(bid: Bid, given: BidsInput, base: Decimal) -> Scored:
    price = adjusted(bid, given)
    earned = price_score(price, base, given.price_weight)
    factors = tuple(factor_score(points) for points in bid.scores)
    quality = sum(factors, Decimal(0))
    return Scored(
        name=bid.name,
        price=bid.price,
        adjusted=price,
        price_score=earned,
        factor_scores=factors,
        quality=quality,
        total=earned + quality,
        place=1,
    )


def _placed(told: Sequence[Scored], given: BidsInput) -> tuple[Scored, ...]:
    """In order, equals by name and on one place."""
    ordered = sorted(told, key=lambda one: (*_order(one, given), one.name))
    places: list[int] = []
    for at, one in enumerate(ordered):
        level = at > 0 and _order(one, given) == _order(ordered[at - 1], given)
        places.append(places[-1] if level else at + 1)
    return tuple(
        one.model_copy(update={"place": place}) for one, place in zip(ordered, places, strict=True)
    )


def _order(one: Scored, given: BidsInput) -> tuple[Decimal, ...]:
    if given.method == "lowest":
        return (one.adjusted,)
    last = (-one.quality,) if given.tie == "price_then_quality" else ()
    return (-one.total, one.adjusted, *last)


def _out(given: BidsInput) -> list[Out]:
    told = [Out(name=bid.name, why="not_passed") for bid in given.bids if not bid.passed]
    return told + [
        Out(name=bid.name, why="rejected_as_low")
        for bid in given.bids
        if bid.passed and bid.rejected_as_low
    ]


def _hold(given: BidsInput) -> None:
    each_once([bid.name for bid in given.bids])
    each_once([factor.name for factor in given.factors])
    if given.method == "score":
        whole = given.price_weight + sum((one.most for one in given.factors), Decimal(0))
        if whole != HUNDRED:
            raise MethodError("evaluation.not_hundred", sum=str(whole))
    for bid in given.bids:
        if not given.reserved:
            _deduction_holds(bid, given.deductions)
        if given.method == "score" and bid.passed and not bid.rejected_as_low:
            _scores_hold(bid, given.factors)


def _deduction_holds(bid: Bid, allowed: Deductions) -> None:
    bounds = {"small": allowed.small, "consortium": allowed.consortium}.get(bid.standing)
    least, most = bounds or (Decimal(0), Decimal(0))
    if not least <= bid.deduction <= most:
        raise MethodError("bids.deduction", name=bid.name, least=str(least), most=str(most))


def _scores_hold(bid: Bid, factors: Sequence[Factor]) -> None:
    one_for_each(bid.name, bid.scores, factors)
    judges = {
        len(points)
        for points, one in zip(bid.scores, factors, strict=True)
        if one.kind == "subjective"
    }
    if len(judges) > 1:
        raise MethodError("bids.judges_differ", name=bid.name)
    for points, factor in zip(bid.scores, factors, strict=True):
        if max(points) > factor.most:
            raise MethodError("bids.above_most", name=bid.name, factor=factor.name)
        if factor.kind == "objective" and len(set(points)) > 1:
            raise MethodError("bids.objective_differs", name=bid.name, factor=factor.name)
