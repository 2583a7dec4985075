"""The comparison of options (方案比较): which may be chosen, which comes first, how firmly."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from wizard.content.comparison import (
    Alternative,
    Criterion,
    Score,
    ScoresQuestion,
    WeightsQuestion,
    as_score,
    cell_of,
)
from wizard.content.numerals import chance
from wizard.content.text import Text, both
from wizard.engine.comparing import Compared, Points, Table, compared
from wizard.engine.facts import Facts, Missing
from wizard.engine.findings import Finding, Reason
from wizard.engine.methods.annual_cost import AnnualCost
from wizard.engine.methods.exact import MethodError
from wizard.engine.methods.path import Path, advantage_range
from wizard.engine.methods.smaa import Smaa
from wizard.engine.methods.stability import Interval
from wizard.engine.rules.pairs import agreement
from wizard.engine.rules.saying import Values, found, says
from wizard.engine.weighing import Weighing, limits_of, weighing
from wizard.engine.wording import fill

WEIGHTS, SCORES = "options.weights", "options.scores"
CONTRACTED = ("outsource", "pilot")
"""The options in which somebody else does the work."""
UNDRAWN = "undrawn"
"""The verdict while how firm the first is has not been drawn yet."""


@dataclass(frozen=True, slots=True)
class Contender:
    """One option: what it is called, also by its level, and why it may not be chosen, if so."""

    id: str
    label: Text
    name: Text
    barred: Reason | None

    @property
    def why(self) -> Reason | None:
        """Why it may not be chosen, by its name; None where it may."""
        if self.barred is None:
            return None
        return Reason(self.barred.phrase, {**self.barred.values, "name": self.name})


@dataclass(frozen=True, slots=True)
class Contenders:
    """Every option of the comparison, in the order of the content."""

    options: tuple[Contender, ...]

    def named(self, name: str) -> Text:
        """What an option is called."""
        return next(one.name for one in self.options if one.id == name)

    def joined(self, ids: Iterable[str]) -> Text | None:
        """The names of several, in the order of the content; None for none."""
        wanted = frozenset(ids)
        names = [one.name for one in self.options if one.id in wanted]
        if not names:
            return None
        return Text(zh="、".join(one.zh for one in names), en=", ".join(one.en for one in names))


def admissible(facts: Facts) -> Finding:
    """Which options may be chosen at all, as the law and the earlier findings stand?"""
    question = _scores(facts)
    lines, road = facts.finding("redlines"), facts.detail("path", Path)
    law = lines.verdict in ("blocked", "referred")
    options = tuple(
        Contender(one.id, one.label, _name(facts, one), _bar(facts, one.id, road, law=law))
        for one in question.alternatives
    )
    barred = [one for one in options if one.barred is not None]
    values = {"open": len(options) - len(barred), "of": len(options)}
    return found(
        "options.admissible",
        "some" if barred else "all",
        because=(
            says("options.admissible.counted", **values),
            *(one.why for one in barred if one.why),
        ),
        detail=Contenders(options),
        values=values,
    )


def _name(facts: Facts, one: Alternative) -> Text:
    """Outsourcing is called by its level, once that is set."""
    if one.id != "outsource" or not facts.given("scope.level"):
        return one.label
    level = facts.pack.question_of["scope.level"]
    text, value = facts.pack.phrase_of["options.outsource.named"], facts.choice("scope.level")
    return Text(
        zh=fill(text, {"name": one.label, "level": level.show(value, "zh")}, "zh"),
        en=fill(text, {"name": one.label, "level": level.show(value, "en")}, "en"),
    )


def _bar(facts: Facts, option: str, road: Path, *, law: bool) -> Reason | None:
    """The first thing that keeps an option from being chosen; going on as now nothing does."""
    if option in CONTRACTED and law:
        return says("options.barred.law")
    none = facts.given("scope.level") and facts.choice("scope.level") == "L0"
    if option in CONTRACTED and none:
        return says("options.barred.level")
    unmet = (
        requirement
        for candidate in road.candidates
        for requirement in candidate.requirements
        if candidate.road == option and not requirement.met
    )
    missed = next(unmet, None)
    if missed is None:
        return None
    return says(f"options.barred.{missed.name}", value=missed.value, bound=missed.at_least)


# --- what is scored and what is worked out -------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Comparison:
    """The whole comparison: weights, the options with their scores, what the methods say."""

    criteria: tuple[Criterion, ...]
    weighing: Weighing
    contenders: Contenders
    scores: Mapping[str, tuple[Score, ...]]
    """By option, for those that are scored, barred ones among them."""
    result: Compared
    band: Decimal
    """By how much the weights move in the run that decides, in per cent."""

    @property
    def first(self) -> tuple[str, ...]:
        """Who comes first; several when tied."""
        first = self.result.ranking.first
        return tuple(one.id for one in self.contenders.options if one.id in first)

    @property
    def smaa(self) -> Smaa:
        """How often each option comes first. Raises LookupError while that is not drawn yet."""
        if self.result.smaa is None:
            raise LookupError("the draws are still to come")
        return self.result.smaa

    @property
    def second(self) -> str:
        """Who comes next in value, admissible and fully scored."""
        return self.result.tornado.second

    def value(self, option: str) -> Decimal | None:
        """An option's points, None where it takes no part in the ranking."""
        ranked = {one.option: one.value for one in self.result.ranking.options}
        value = ranked.get(option)
        return None if value is None else exact(value)


def exact(value: float) -> Decimal:
    """A float as the decimal it is written as."""
    return Decimal(repr(value))


def computed_scores(alternative: Alternative, cost: AnnualCost) -> Score:
    """The points of an option on the criterion that is worked out from the annual comparison.

    Going on as now is the yardstick, 50. The range of outsourcing is that of its price alone.
    """
    if alternative.id == "keep":
        level = advantage_range(Decimal(0))[0]
        return Score(level, level, level)
    tried = [
        advantage_range(cell.advantage)[0]
        for cell in cost.cells
        if not cell.share_change and not cell.volume_change
    ]
    likely = advantage_range(cost.advantage)[0]
    return Score(min(*tried, likely), likely, max(*tried, likely))


def options(facts: Facts) -> Finding:
    """Which admissible option comes first, and would it still if weights and scores moved?"""
    question, asked = _scores(facts), _weights(facts)
    weighed = _weighed(facts, asked)
    # Asked for first, so that while nothing is scored the rule waits for this and nothing else.
    facts.value(SCORES)
    contenders = facts.detail("options.admissible", Contenders)
    scores = dict(_scored(facts, question))
    open_ = {one.id for one in contenders.options if one.barred is None} & set(scores)
    if len(open_) < 2:
        raise Missing(SCORES)
    table = _table(facts, question, weighed, {name: scores[name] for name in sorted(open_)})
    try:
        result = compared(table, facts.draw)
    except MethodError as error:
        raise Missing(SCORES) from error
    band = facts.parameter("options.band")
    detail = Comparison(question.criteria, weighed, contenders, scores, result, band)
    return _told(facts, asked, detail)


def _weighed(facts: Facts, question: WeightsQuestion) -> Weighing:
    value = facts.value(WEIGHTS)
    limits = limits_of(facts.parameters("ahp.consistent"), facts.parameter("ahp.usable"))
    weighed = weighing(question, value, limits)
    if weighed is None or not weighed.usable:
        raise Missing(WEIGHTS)
    return weighed


def _scored(facts: Facts, question: ScoresQuestion) -> Iterator[tuple[str, tuple[Score, ...]]]:
    """Every option that is offered, with its scores. Raises Missing while one lacks some."""
    value = facts.value(SCORES)
    if question.check(value) is not None:
        raise Missing(SCORES)
    cost = facts.detail("cost.annual", AnnualCost)
    for option in question.alternatives:
        if option in question.offered(value):
            row = (_score(value, option, criterion, cost) for criterion in question.criteria)
            yield option.id, tuple(row)


def _score(value: object, option: Alternative, criterion: Criterion, cost: AnnualCost) -> Score:
    if option.computed and criterion.computed:
        return computed_scores(option, cost)
    score = as_score(cell_of(value, option.id, criterion.id))
    if score is None:
        raise Missing(SCORES)
    return score


def _table(
    facts: Facts,
    question: ScoresQuestion,
    weighed: Weighing,
    scores: Mapping[str, tuple[Score, ...]],
) -> Table:
    return Table(
        weights=tuple(
            (criterion.id, share)
            for criterion, share in zip(question.criteria, weighed.shares, strict=True)
        ),
        options=tuple((name, tuple(_points(one) for one in row)) for name, row in scores.items()),
        tie=float(facts.parameter("options.tie")),
        band=_part(facts.parameter("options.band")),
        robust=_part(facts.parameter("options.robust")),
        fairly=_part(facts.parameter("options.fairly")),
        insensitive=_part(facts.parameter("options.insensitive")),
        somewhat=_part(facts.parameter("options.somewhat")),
    )


def _points(score: Score) -> Points:
    likely = None if score.likely is None else float(score.likely)
    return likely, float(score.low), float(score.high)


def _part(percent: Decimal) -> float:
    return float(percent / 100)


# --- what is said --------------------------------------------------------------------------------


def _told(facts: Facts, asked: WeightsQuestion, detail: Comparison) -> Finding:
    result, contenders = detail.result, detail.contenders
    measures = {"margin": exact(result.ranking.margin or 0.0)}
    if result.smaa is not None:
        measures["share"] = exact(result.smaa.share)
    values: Values = {
        "first": _said(contenders, detail.first),
        "second": contenders.named(detail.second),
        "value": exact(max(one.value or 0.0 for one in result.ranking.options)),
        "margin": measures["margin"],
        "band": detail.band,
        "tie": facts.parameter("options.tie"),
        "agreeing": result.ranking.agreeing,
        "looks": len(result.ranking.looks),
    }
    tied = len(detail.first) > 1
    firmness = UNDRAWN if result.smaa is None else result.smaa.verdict
    return found(
        "options",
        "tied" if tied else firmness,
        because=(
            says("options.level" if tied else "options.leads", **values),
            _how_often(detail),
            _nearest(detail),
            says("options.looks", **values),
            *agreement(asked, detail.weighing),
        ),
        limits=tuple(_limits(detail)),
        measures=measures,
        detail=detail,
        values=values,
    )


def _how_often(detail: Comparison) -> Reason:
    """How often the first stays first, or that this is still being drawn."""
    smaa = detail.result.smaa
    if smaa is None:
        return says("options.undrawn.yet", band=detail.band)
    return says(
        "options.share",
        first=detail.contenders.named(smaa.first),
        band=detail.band,
        share=both(chance(exact(smaa.share))),
    )


def _nearest(detail: Comparison) -> Reason:
    """The weight whose change would first put another option ahead."""
    turning = [one for one in detail.result.stability.intervals if one.distance is not None]
    if not turning:
        return says("options.steady", first=detail.contenders.named(detail.result.stability.first))
    one = min(turning, key=lambda interval: (interval.distance or 0.0, interval.criterion))
    end, other = _end(one)
    label = next(c.label for c in detail.criteria if c.id == one.criterion)
    return says(
        "options.turns",
        criterion=label,
        weight=exact(one.weight),
        end=exact(end),
        other=_said(detail.contenders, other),
    )


def _end(one: Interval) -> tuple[float, tuple[str, ...]]:
    """The nearer end of an interval at which another option takes over, and who does."""
    ends = [(one.low, one.below), (one.high, one.above)]
    return min((e for e in ends if e[1]), key=lambda e: abs(e[0] - one.weight))


def _limits(detail: Comparison) -> Iterator[Reason]:
    contenders = detail.contenders
    unscored = [one.id for one in contenders.options if one.id not in detail.scores]
    barred = [one.id for one in contenders.options if one.barred and one.id in detail.scores]
    unknown = [one.option for one in detail.result.ranking.options if one.unknown]
    if unscored:
        yield says("options.unscored", names=_said(contenders, unscored))
    if barred:
        yield says("options.excluded", names=_said(contenders, barred))
    if unknown:
        yield says("options.unknown", names=_said(contenders, unknown))
    yield says("options.limit")


def _said(contenders: Contenders, ids: Iterable[str]) -> Text:
    return contenders.joined(ids) or both("–")


def _scores(facts: Facts) -> ScoresQuestion:
    question = facts.pack.question_of[SCORES]
    if not isinstance(question, ScoresQuestion):
        raise TypeError(f"{SCORES} is not a table of scores")
    return question


def _weights(facts: Facts) -> WeightsQuestion:
    question = facts.pack.question_of[WEIGHTS]
    if not isinstance(question, WeightsQuestion):
        raise TypeError(f"{WEIGHTS} does not ask for weights")
    return question
