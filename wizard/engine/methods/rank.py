"""Which option comes first (方案排序): weighted values, ties told as ties, and a second look.

The linear additive model, because it can be checked by hand. Source: methods.md §G1; pipeline.md
§2.6 for the second look: equal weights, rank-order-centroid weights, each criterion left out.
"""

from collections.abc import Mapping, Sequence
from typing import Literal

from wizard.engine.methods.exact import Figures, MethodError, reaches
from wizard.engine.methods.options import OptionsInput, Range, valued
from wizard.engine.methods.weights import from_order, normalised, rank_order_centroid

Values = Mapping[str, tuple[float, ...]]
"""The likely values of the options that can be ranked, by name."""


class Ranked(Figures):
    """One option: its value, what each criterion adds, and its place, shared by equals.

    `value` and `place` are None for an option that is out: `unknown` names the criteria it has no
    score on, `below_floor` those whose floor it misses.
    """

    option: str
    value: float | None
    adds: tuple[float, ...]
    place: int | None
    dominated_by: tuple[str, ...]
    unknown: tuple[str, ...]
    below_floor: tuple[str, ...]


class Look(Figures):
    """Who comes first under other weights; `left_out` names the criterion dropped.

    `says` is same, tie when it shares a winner with the ranking but not all, other, or open where
    the criteria that remain weigh nothing.
    """

    kind: Literal["equal", "centroid", "without"]
    left_out: str | None
    first: tuple[str, ...]
    says: Literal["same", "tie", "other", "open"]


class Ranking(Figures):
    """The options as given, who comes first (several when tied), and how many looks agree."""

    options: tuple[Ranked, ...]
    first: tuple[str, ...]
    margin: float | None
    """By how much the first leads the second in value; None when there is no second."""
    looks: tuple[Look, ...]
    agreeing: int


def rank(given: OptionsInput) -> Ranking:
    """The ranking. Raises MethodError when no option is left to rank."""
    rows = valued(given)
    values = rankable(given, rows)
    totals = {name: total(row, given.weights) for name, row in values.items()}
    first = leaders(totals, given.tie)
    looks = _looks(given, values, first)
    ordered = sorted(totals.values(), reverse=True)
    places = _places(totals, given.tie)
    return Ranking(
        options=tuple(
            _ranked(given, option.name, row, values, places)
            for option, row in zip(given.options, rows, strict=True)
        ),
        first=first,
        margin=ordered[0] - ordered[1] if len(ordered) > 1 else None,
        looks=looks,
        agreeing=sum(look.says == "same" for look in looks),
    )


def rankable(given: OptionsInput, rows: Sequence[Sequence[Range]]) -> Values:
    """The likely values of every option with all scores known and all floors met."""
    values = {
        option.name: tuple(one.likely for one in row if one.likely is not None)
        for option, row in zip(given.options, rows, strict=True)
        if not _unknown(given, row) and not below_floor(given, row)
    }
    if not values:
        raise MethodError("options.none_left")
    return values


def total(values: Sequence[float], weights: Sequence[float]) -> float:
    """The weighted value of a row."""
    return sum(weight * value for weight, value in zip(weights, values, strict=True))


def leaders(totals: Mapping[str, float], tie: float) -> tuple[str, ...]:
    """The options within a tie of the largest value."""
    most = max(totals.values())
    return tuple(name for name, value in totals.items() if reaches(tie, most - value))


def _places(totals: Mapping[str, float], tie: float) -> dict[str, int]:
    """Places from 1; whoever is within a tie of the first of a place shares it."""
    places: dict[str, int] = {}
    head, place = 0.0, 0
    ordered = sorted(totals.items(), key=lambda one: -one[1])
    for at, (name, value) in enumerate(ordered, start=1):
        if not place or not reaches(tie, head - value):
            head, place = value, at
        places[name] = place
    return places


def _ranked(
    given: OptionsInput,
    name: str,
    row: Sequence[Range],
    values: Values,
    places: Mapping[str, int],
) -> Ranked:
    own = values.get(name)
    adds = () if own is None else tuple(w * v for w, v in zip(given.weights, own, strict=True))
    return Ranked(
        option=name,
        value=None if own is None else sum(adds),
        adds=adds,
        place=places.get(name),
        dominated_by=() if own is None else _dominating(own, values),
        unknown=_unknown(given, row),
        below_floor=below_floor(given, row),
    )


def _dominating(own: Sequence[float], values: Values) -> tuple[str, ...]:
    """The options nowhere worse and somewhere better."""
    return tuple(
        name
        for name, other in values.items()
        if tuple(own) != other and all(a >= b for a, b in zip(other, own, strict=True))
    )


def _unknown(given: OptionsInput, row: Sequence[Range]) -> tuple[str, ...]:
    return tuple(
        criterion.name
        for criterion, one in zip(given.criteria, row, strict=True)
        if one.likely is None
    )


def below_floor(given: OptionsInput, row: Sequence[Range]) -> tuple[str, ...]:
    """The criteria whose floor a row misses."""
    return tuple(
        criterion.name
        for criterion, one in zip(given.criteria, row, strict=True)
        if criterion.floor is not None
        and one.likely is not None
        and not reaches(one.likely, criterion.floor)
    )


# --- the second look ------------------------------------------------------------------------------


def _looks(given: OptionsInput, values: Values, first: Sequence[str]) -> tuple[Look, ...]:
    count = len(given.criteria)
    descending = from_order([-weight for weight in given.weights], rank_order_centroid(count))
    tried: list[tuple[Literal["equal", "centroid", "without"], str | None, Sequence[float]]] = [
        ("equal", None, (1.0,) * count),
        ("centroid", None, descending),
    ]
    for at, criterion in enumerate(given.criteria):
        rest = [0.0 if k == at else weight for k, weight in enumerate(given.weights)]
        tried.append(("without", criterion.name, rest))
    return tuple(
        _look(kind, left_out, _first(values, weights, given.tie), first)
        for kind, left_out, weights in tried
    )


def _first(values: Values, weights: Sequence[float], tie: float) -> tuple[str, ...]:
    if not sum(weights):
        return ()
    shares = normalised(weights)
    return leaders({name: total(row, shares) for name, row in values.items()}, tie)


def _look(
    kind: Literal["equal", "centroid", "without"],
    left_out: str | None,
    found: tuple[str, ...],
    first: Sequence[str],
) -> Look:
    says: Literal["same", "tie", "other", "open"] = "other"
    if not found:
        says = "open"
    elif set(found) == set(first):
        says = "same"
    elif set(found) & set(first):
        says = "tie"
    return Look(kind=kind, left_out=left_out, first=found, says=says)
