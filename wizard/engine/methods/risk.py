"""What risks may cost (风险), and a map whose colours are worked out, not painted.

Source: methods.md §K; Cox 2008: a cell is red when its mildest point is at or beyond the tolerance,
green when its worst is within it, so that no red cell is milder than a green one. The order is by
expected loss; marks are neither added nor multiplied. Columns: event, then impact, of each risk.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from wizard.engine.methods.exact import (
    Figures,
    MethodError,
    Money,
    Name,
    Share,
    each_once,
    quantile,
)
from wizard.engine.methods.sim import (
    DRAWS,
    Progress,
    above,
    listed,
    mean,
    seed_of,
    triangular,
    uniforms,
    unwatched,
)

Colour = Literal["green", "yellow", "red"]
Bin = Annotated[int, Field(ge=1, le=5)]


class Impact(Figures):
    """What it costs if it happens, in yuan: least, likely and most."""

    low: Money
    likely: Money
    high: Money

    @property
    def mean(self) -> Decimal:
        """The mean of the triangle."""
        return (self.low + self.likely + self.high) / 3


class Treatment(Figures):
    """What is done about a risk: its cost, and what is left of the risk after it."""

    cost: Money
    probability: Share
    impact: Impact


class Risk(Figures):
    """One risk over the rest of the contract. Give a probability, or else its bin; likewise impact.

    An impact in the open top bin always needs figures.
    """

    name: Name
    probability: Share | None = None
    probability_bin: Bin | None = None
    impact: Impact | None = None
    impact_bin: Bin | None = None
    treatment: Treatment | None = None


class RiskInput(Figures):
    """The yearly contract value, the risks, and the edges of the map as fractions.

    `tolerance` is the loss tolerated, as a share of the yearly value.
    """

    value: Annotated[Decimal, Field(gt=0, le=Decimal(10) ** 15)]
    risks: Annotated[tuple[Risk, ...], Field(min_length=1, max_length=100)]
    probability_edges: Annotated[tuple[Share, ...], Field(min_length=6, max_length=6)]
    impact_edges: Annotated[tuple[Decimal, ...], Field(min_length=5, max_length=5)]
    tolerance: Share
    seed: Annotated[int, Field(ge=0, lt=2**64)] | None = None
    draws: Annotated[int, Field(ge=1, le=20_000)] = DRAWS


class Weighed(Figures):
    """One risk: its expected loss in yuan before and after treatment, and where it stands.

    `worth` says the treatment lowers the expected loss by more than it costs.
    """

    name: str
    probability: Decimal
    impact: Decimal
    loss: Decimal
    loss_after: Decimal | None
    worth: bool | None
    probability_bin: int
    impact_bin: int
    colour: Colour


class Portfolio(Figures):
    """What all risks together may cost: undercut in half, 80 and 95 per cent of draws; the mean."""

    seed: int
    draws: int
    p50: float
    p80: float
    p95: float
    mean: float


class Register(Figures):
    """The risks, largest expected loss first, the map row by row from the lowest probability."""

    risks: tuple[Weighed, ...]
    loss: Decimal
    grid: tuple[tuple[Colour, ...], ...]
    large_impact: tuple[str, ...]
    """Risks in the top impact bin, which are watched however unlikely they are."""


class Risks(Register):
    """The register, and what all risks may cost together."""

    together: Portfolio


def risks(given: RiskInput, *, plain: bool = False) -> Risks:
    """The register, and the draws. Raises MethodError for risks no loss follows from."""
    return Risks(**dict(register(given)), together=together(given, plain=plain))


def register(given: RiskInput) -> Register:
    """The register without any draws. Raises MethodError for risks no loss follows from."""
    each_once([risk.name for risk in given.risks])
    for edges in (given.probability_edges, given.impact_edges):
        if list(edges) != sorted(set(edges)):
            raise MethodError("risk.edges")
    known = [_known(risk, given) for risk in given.risks]
    told = [
        _weighed(risk, probability, impact, given)
        for risk, (probability, impact) in zip(given.risks, known, strict=True)
    ]
    ordered = tuple(sorted(told, key=lambda one: (-one.loss, one.name)))
    return Register(
        risks=ordered,
        loss=sum((one.loss for one in ordered), Decimal(0)),
        grid=tuple(tuple(_colour(p, i, given) for i in range(5)) for p in range(5)),
        large_impact=tuple(one.name for one in ordered if one.impact_bin == 5),
    )


def _known(risk: Risk, given: RiskInput) -> tuple[Decimal, Impact]:
    """Probability and impact: as given, or the middle of a bin."""
    probability, impact = risk.probability, risk.impact
    if probability is None:
        if risk.probability_bin is None:
            raise MethodError("risk.no_probability", name=risk.name)
        probability = _middle(given.probability_edges, risk.probability_bin)
    if impact is None:
        if risk.impact_bin is None:
            raise MethodError("risk.no_impact", name=risk.name)
        if risk.impact_bin == 5:
            raise MethodError("risk.open_bin", name=risk.name)
        middle = _middle(given.impact_edges, risk.impact_bin) * given.value
        impact = Impact(low=middle, likely=middle, high=middle)
    _impact_holds(risk.name, impact)
    return probability, impact


def _middle(edges: Sequence[Decimal], place: int) -> Decimal:
    return (edges[place - 1] + edges[place]) / 2


def _impact_holds(name: str, impact: Impact) -> None:
    if not impact.low <= impact.likely <= impact.high:
        raise MethodError("driver.range", name=name)


def _weighed(risk: Risk, probability: Decimal, impact: Impact, given: RiskInput) -> Weighed:
    loss = probability * impact.mean
    after = None
    if risk.treatment is not None:
        _impact_holds(risk.name, risk.treatment.impact)
        after = risk.treatment.probability * risk.treatment.impact.mean
    row = _bin(given.probability_edges[:-1], probability)
    column = _bin(given.impact_edges, impact.mean / given.value)
    return Weighed(
        name=risk.name,
        probability=probability,
        impact=impact.mean,
        loss=loss,
        loss_after=after,
        worth=None
        if after is None or risk.treatment is None
        else loss - after > risk.treatment.cost,
        probability_bin=row + 1,
        impact_bin=column + 1,
        colour=_colour(row, column, given),
    )


def _bin(edges: Sequence[Decimal], value: Decimal) -> int:
    """The place of a value among bins, each with its lower edge."""
    return max(place for place, edge in enumerate(edges) if value >= edge)


def _colour(row: int, column: int, given: RiskInput) -> Colour:
    """The colour of a cell; the top impact bin is open and can never be green."""
    mildest = given.probability_edges[row] * given.impact_edges[column]
    if mildest >= given.tolerance:
        return "red"
    if column + 1 == len(given.impact_edges):
        return "yellow"
    worst = given.probability_edges[row + 1] * given.impact_edges[column + 1]
    return "green" if worst <= given.tolerance else "yellow"


def together(given: RiskInput, *, plain: bool = False, progress: Progress = unwatched) -> Portfolio:
    """What all risks may cost together, drawn. Raises as `register`; `progress` hears of each."""
    known = [_known(risk, given) for risk in given.risks]
    seed = seed_of(given) if given.seed is None else given.seed
    columns = uniforms(seed, given.draws, 2 * len(known), plain=plain)
    loss = columns[0] * 0.0
    for at, (probability, impact) in enumerate(known):
        progress(at, len(known))
        happened = above(float(probability) - columns[2 * at], 0.0)
        low, likely, high = (float(one) for one in (impact.low, impact.likely, impact.high))
        loss = loss + happened * triangular(columns[2 * at + 1], low, likely, high)
    losses = sorted(listed(loss))
    p50, p80, p95 = (quantile(losses, share) for share in (0.5, 0.8, 0.95))
    return Portfolio(seed=seed, draws=given.draws, p50=p50, p80=p80, p95=p95, mean=mean(loss))
