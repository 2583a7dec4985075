"""Figures about options: what each comes to, how often it is first, and what would turn the order.

Names stand above their bars, so that a long one needs no column of its own.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from wizard.content import numerals
from wizard.content.text import Text, both
from wizard.figures.measure import text_width
from wizard.figures.shapes import Box, Figure, Fill, Line, Shape, TextMark
from wizard.figures.tornado import Level, Moved, Told, tornado

_NAME, _BAR, _PITCH, _NUMBERS = 26.0, 14.0, 50.0, 64.0
HUNDRED = Decimal(100)
_OPTION = Text(zh="方案", en="Option")
_CRITERION = Text(zh="准则", en="Criterion")


@dataclass(frozen=True, slots=True)
class Valued:
    """One option: its points and place, or why it has none."""

    name: Text
    value: Decimal | None
    place: int | None = None
    note: Text | None = None


def option_values(options: Sequence[Valued], *, width: float = 606) -> Figure:
    """What every option comes to, in points; those not ranked say why."""
    room = width - _NUMBERS
    shapes: list[Shape] = []
    for at, one in enumerate(options):
        shapes += _valued(at * _PITCH, one, room, width)
    return Figure(
        title=Text(zh="各方案得分", en="What the options come to"),
        width=width,
        height=len(options) * _PITCH,
        shapes=tuple(shapes),
        header=(
            _OPTION,
            Text(zh="得分", en="Points"),
            Text(zh="位次", en="Place"),
            Text(zh="说明", en="Note"),
        ),
        rows=tuple(
            (
                one.name,
                _or_dash(one.value, 1),
                both("–" if one.place is None else str(one.place)),
                one.note or both("–"),
            )
            for one in options
        ),
    )


def _valued(top: float, one: Valued, room: float, width: float) -> Iterable[Shape]:
    middle = top + _NAME + _BAR / 2
    is_first = one.place == 1
    yield TextMark(0, top + 12, one.name, 15, "ink", bold=is_first)
    if one.value is None:
        yield TextMark(0, middle, one.note or both("–"))
    else:
        yield Box(0, top + _NAME, room, _BAR, "wash")
        yield Box(0, top + _NAME, max(1.0, float(one.value / HUNDRED) * room), _BAR, "series1")
    told = _or_dash(one.value, 1)
    yield TextMark(width, middle, told, 15, "ink", "end", bold=is_first)


# --- how often each is first ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Ranks:
    """How often an option takes each place, best first: as weighed, and with no preference."""

    name: Text
    stated: tuple[Decimal, ...]
    free: tuple[Decimal, ...]


_FILLS: tuple[Fill, ...] = ("series1", "hatch", "series2", "dots", "quiet")
_SLIM, _RUN = 14.0, 18.0
_KEY = 30.0
_FREE = Text(zh="不设偏好", en="No preference")


def rank_shares(options: Sequence[Ranks], band: Decimal, *, width: float = 606) -> Figure:
    """The places each option takes, in both runs; the number is how often it is first."""
    stated = Text(zh=f"权重 ±{band} %", en=f"Weights ±{band} %")
    runs = (stated, _FREE)
    left = 14 + max(text_width(run.in_(lang), 13) for run in runs for lang in ("zh", "en"))
    pitch = _NAME + 2 * _RUN + 12
    shapes: list[Shape] = list(_places_key(len(options[0].stated) if options else 0))
    for at, one in enumerate(options):
        top = _KEY + at * pitch
        shapes.append(TextMark(0, top + 12, one.name, 15, "ink"))
        for below, (name, shares) in enumerate(zip(runs, (one.stated, one.free), strict=True)):
            shapes += _stacked(top + _NAME + below * _RUN, name, shares, left, width)
    places = range(1, len(options[0].stated) + 1 if options else 1)
    return Figure(
        title=Text(zh="各方案取得各位次的比例", en="How often each option takes each place"),
        width=width,
        height=_KEY + len(options) * pitch,
        shapes=tuple(shapes),
        header=(_OPTION, Text(zh="情形", en="Run"), *(_nth(place) for place in places)),
        rows=tuple(
            (one.name, name, *(both(numerals.chance(share)) for share in shares))
            for one in options
            for name, shares in zip(runs, (one.stated, one.free), strict=True)
        ),
    )


def _nth(place: int) -> Text:
    return Text(zh=f"第 {place} 位", en=f"Place {place}")


def _places_key(places: int) -> Iterable[Shape]:
    """What the fills mean, on a line above."""
    x = 0.0
    for place in range(1, places + 1):
        yield Box(x, 4, 22, _SLIM, _fill(place))
        yield TextMark(x + 28, 4 + _SLIM / 2, _nth(place))
        x += 44 + max(text_width(_nth(place).zh, 13), text_width(_nth(place).en, 13))


def _fill(place: int) -> Fill:
    return _FILLS[min(place, len(_FILLS)) - 1]


def _stacked(
    top: float, name: Text, shares: Sequence[Decimal], left: float, width: float
) -> Iterable[Shape]:
    room = width - left - _NUMBERS
    middle = top + _SLIM / 2
    yield TextMark(0, middle, name)
    x = left
    for place, share in enumerate(shares, start=1):
        length = float(share) * room
        if length >= 1:
            yield Box(x, top, length, _SLIM, _fill(place))
        x += length
    told = both(numerals.chance(shares[0]))
    yield TextMark(width, middle, told, 15, "ink", "end")


# --- how far a weight may move -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class WeightRange:
    """The weights of a criterion under which the first stays first; who takes over beyond them."""

    name: Text
    weight: Decimal
    low: Decimal
    high: Decimal
    below: Text | None
    above: Text | None
    rating: Text


def weight_ranges(ranges: Sequence[WeightRange], *, width: float = 606) -> Figure:
    """Each criterion’s range on a line from 0 to 100 %, with its weight as a stroke."""
    pitch = 66.0
    shapes: list[Shape] = []
    for at, one in enumerate(ranges):
        shapes += _range(at * pitch, one, width)
    return Figure(
        title=Text(zh="权重在多大范围内不换方案", en="How far each weight may move"),
        width=width,
        height=len(ranges) * pitch,
        shapes=tuple(shapes),
        header=(
            _CRITERION,
            Text(zh="权重", en="Weight"),
            Text(zh="下限", en="From"),
            Text(zh="再低则领先", en="Below it leads"),
            Text(zh="上限", en="To"),
            Text(zh="再高则领先", en="Above it leads"),
            Text(zh="敏感程度", en="Sensitivity"),
        ),
        rows=tuple(
            (
                one.name,
                _percent(one.weight),
                _percent(one.low),
                one.below or both("–"),
                _percent(one.high),
                one.above or both("–"),
                one.rating,
            )
            for one in ranges
        ),
    )


def _range(top: float, one: WeightRange, width: float) -> Iterable[Shape]:
    low, high, weight = (float(share) * width for share in (one.low, one.high, one.weight))
    bar, foot = top + _NAME, top + _NAME + _BAR + 11
    told = Text(
        zh=f"{_percent(one.weight).zh}，{one.rating.zh}",
        en=f"{_percent(one.weight).en}, {one.rating.en}",
    )
    yield TextMark(0, top + 12, one.name, 15, "ink")
    yield TextMark(width, top + 12, told, anchor="end")
    yield Line(0, bar + _BAR / 2, width, bar + _BAR / 2, "edge")
    yield Box(low, bar, max(1.0, high - low), _BAR, "wash")
    yield Line(low, bar, low, bar + _BAR, "edge")
    yield Line(high, bar, high, bar + _BAR, "edge")
    yield Line(weight, bar - 4, weight, bar + _BAR + 4, "ink", 2)
    # Each end says who takes over, beside the end as far as there is room, below the bar.
    if one.below is not None:
        yield TextMark(0, foot, _takes(Text(zh="低于", en="below"), one.low, one.below))
    if one.above is not None:
        told = _takes(Text(zh="高于", en="above"), one.high, one.above)
        yield TextMark(width, foot, told, anchor="end")


def _takes(side: Text, share: Decimal, name: Text) -> Text:
    return Text(
        zh=f"{side.zh} {numerals.percent(share, 0)}：{name.zh}",
        en=f"{side.en} {numerals.percent(share, 0)}: {name.en}",
    )


# --- what moves the lead -------------------------------------------------------------------------

_TURNS = Text(zh="可翻转", en="turns it")
_LEAD = Told(
    title=Text(zh="哪些数最影响先后", en="What moves the lead most"),
    header=(
        Text(zh="变动项", en="What moves"),
        Text(zh="取低时领先", en="Lead when low"),
        Text(zh="取高时领先", en="Lead when high"),
        Text(zh="是否翻转", en="Turns it"),
    ),
    amount=lambda points: numerals.plain(points, 1),
)


def lead_tornado(bars: Sequence[Moved], margin: Decimal, *, width: float = 606) -> Figure:
    """The widest bars around the lead as it is; what falls below nought turns the order."""
    told = Text(zh=f"领先 {numerals.plain(margin, 1)}", en=f"lead {numerals.plain(margin, 1)}")
    marked = [replace(bar, note=_TURNS) if bar.turns else bar for bar in bars]
    return tornado(marked, [Level(margin, told, firm=True)], _LEAD, width=width)


def _or_dash(value: Decimal | None, places: int) -> Text:
    return both("–" if value is None else numerals.plain(value, places))


def _percent(share: Decimal) -> Text:
    return both(numerals.percent(share, 0))
