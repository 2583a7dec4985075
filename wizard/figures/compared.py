"""From a comparison of options to its four figures, and the table of the second look."""

from decimal import Decimal

from wizard.content.text import Text, both
from wizard.engine.methods.smaa import Run
from wizard.engine.methods.stability import Rating
from wizard.engine.rules.options import Comparison, Contender, exact
from wizard.figures.options import (
    Ranks,
    Valued,
    WeightRange,
    lead_tornado,
    option_values,
    rank_shares,
    weight_ranges,
)
from wizard.figures.shapes import Figure
from wizard.figures.tornado import Moved

MOST_BARS = 6
_NOT_OPEN = Text(zh="不能选", en="not open")
_NOT_SCORED = Text(zh="没有打分", en="not scored")
_NOT_KNOWN = Text(zh="有分数不知道", en="a score is not known")
_WEIGHT = Text(zh="权重", en="Weight")
RATINGS: dict[Rating, Text] = {
    "insensitive": Text(zh="不敏感", en="insensitive"),
    "somewhat": Text(zh="较敏感", en="somewhat sensitive"),
    "sensitive": Text(zh="敏感", en="sensitive"),
    "single": Text(zh="单一准则", en="the only criterion"),
}
LOOKS: dict[str, Text] = {
    "equal": Text(zh="各条权重相等", en="Equal weights"),
    "centroid": Text(zh="只看次序", en="From the order alone"),
    "without": Text(zh="去掉{name}", en="Without {name}"),
}
SAYS: dict[str, Text] = {
    "same": Text(zh="一致", en="same"),
    "tie": Text(zh="部分并列", en="partly level"),
    "other": Text(zh="不同", en="other"),
    "open": Text(zh="无法比较", en="open"),
}


def values_of(comparison: Comparison, width: float) -> Figure:
    """What every option comes to."""
    places = {one.option: one.place for one in comparison.result.ranking.options}
    options = [
        Valued(one.name, comparison.value(one.id), places.get(one.id), _note(comparison, one))
        for one in comparison.contenders.options
    ]
    return option_values(options, width=width)


def _note(comparison: Comparison, one: Contender) -> Text | None:
    if one.barred is not None:
        return _NOT_OPEN
    if one.id not in comparison.scores:
        return _NOT_SCORED
    return _NOT_KNOWN if comparison.value(one.id) is None else None


def ranks_of(comparison: Comparison, width: float) -> Figure:
    """How often each takes each place, as weighed and with no preference."""
    smaa = comparison.smaa
    stated, free = (_by_option(run) for run in (smaa.stated, smaa.none))
    options = [
        Ranks(one.name, stated[one.id], free[one.id])
        for one in comparison.contenders.options
        if one.id in stated
    ]
    return rank_shares(options, comparison.band, width=width)


def _by_option(run: Run) -> dict[str, tuple[Decimal, ...]]:
    return {one.option: tuple(exact(share) for share in one.ranks) for one in run.options}


def ranges_of(comparison: Comparison, width: float) -> Figure:
    """How far each weight may move, in the order of the criteria."""
    found = {one.criterion: one for one in comparison.result.stability.intervals}
    ranges = [
        WeightRange(
            name=criterion.label,
            weight=exact(found[criterion.id].weight),
            low=exact(found[criterion.id].low),
            high=exact(found[criterion.id].high),
            below=comparison.contenders.joined(found[criterion.id].below),
            above=comparison.contenders.joined(found[criterion.id].above),
            rating=RATINGS[found[criterion.id].rating],
        )
        for criterion in comparison.criteria
    ]
    return weight_ranges(ranges, width=width)


def lead_of(comparison: Comparison, width: float) -> Figure:
    """What moves the lead of the first over the second most."""
    tornado = comparison.result.tornado
    labels = {criterion.id: criterion.label for criterion in comparison.criteria}
    bars = [
        Moved(
            _moving(
                comparison.contenders.named(bar.option) if bar.option else _WEIGHT,
                labels[bar.criterion],
            ),
            exact(bar.at_low),
            exact(bar.at_high),
        )
        for bar in tornado.bars[:MOST_BARS]
    ]
    return lead_tornado(bars, exact(tornado.margin), width=width)


def _moving(what: Text, criterion: Text) -> Text:
    return Text(zh=f"{what.zh}·{criterion.zh}", en=f"{what.en}: {criterion.en}")


def looks_of(comparison: Comparison) -> tuple[tuple[Text, Text, Text], ...]:
    """The second look: under which other weights, who comes first, whether that agrees."""
    labels = {criterion.id: criterion.label for criterion in comparison.criteria}
    places = {name: at for at, name in enumerate(labels)}
    # The looks stand in the order the criteria were computed in, which is that of their ids.
    looks = sorted(
        comparison.result.ranking.looks, key=lambda one: places.get(one.left_out or "", -1)
    )
    return tuple(
        (
            _look(one.kind, labels.get(one.left_out or "")),
            comparison.contenders.joined(one.first) or both("–"),
            SAYS[one.says],
        )
        for one in looks
    )


def _look(kind: str, left_out: Text | None) -> Text:
    named = left_out or both("")
    return Text(zh=LOOKS[kind].zh.format(name=named.zh), en=LOOKS[kind].en.format(name=named.en))
