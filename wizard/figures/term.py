"""Figures about money over the contract: what is saved each year, and how surely in all."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from wizard.content import numerals
from wizard.content.text import Text, both
from wizard.figures.measure import text_width
from wizard.figures.shapes import Area, Box, Dot, Figure, Fill, Line, Shape, TextMark
from wizard.figures.tornado import Level, Moved, Told, tornado

Place = Callable[[Decimal], float]
"""Where an amount lies along an axis."""
_WAN = Text(zh="万元", en="×10,000 yuan")


@dataclass(frozen=True, slots=True)
class Year:
    """One year: the two sides and the saving so far, discounted, in yuan."""

    number: int
    inside: Decimal
    outside: Decimal
    cumulative: Decimal

    @property
    def difference(self) -> Decimal:
        """What is saved in the year, before discounting."""
        return self.inside - self.outside


_LEFT, _TOP, _FOOT, _RIGHT, _BARS = 64.0, 30.0, 30.0, 16.0, 0.5
_EACH = Text(zh="当年差额", en="Saved in the year")
_SO_FAR = Text(zh="累计节约（折现）", en="Saved so far, discounted")


def saving_by_year(years: Sequence[Year], *, width: float = 606, height: float = 240) -> Figure:
    """Each year's difference as a bar from nought, and the discounted saving so far as a line."""
    area = Area(_LEFT, _TOP, width - _RIGHT, height - _FOOT)
    values = [value for one in years for value in (one.difference, one.cumulative)]
    low, high = min((*values, Decimal(0))), max((*values, Decimal(0)))
    scale = (area.bottom - area.top) / (float(high - low) or 1.0)
    step = (area.right - area.left) / max(1, len(years))

    def y(value: Decimal) -> float:
        return area.bottom - float(value - low) * scale

    shapes: list[Shape] = list(_keys())
    points: list[tuple[float, float]] = []
    for at, one in enumerate(years):
        middle = area.left + (at + 0.5) * step
        shapes += _year_bar(middle, step * _BARS, y(Decimal(0)), y(one.difference))
        shapes.append(TextMark(middle, height - 12, _year(one.number), anchor="middle"))
        points.append((middle, y(one.cumulative)))
    shapes += [Line(*here, *there, "ink", 2) for here, there in pairwise(points)]
    shapes += [Dot(*point, 4, "series1") for point in points]
    shapes.append(Line(area.left, y(Decimal(0)), area.right, y(Decimal(0)), "edge"))
    shapes += [
        TextMark(area.left - 10, y(value), both(numerals.in_wan(value, 0)), anchor="end")
        for value in _ticks(low, high, y)
    ]
    return Figure(
        title=Text(zh="逐年差额和累计节约", en="Saved by year, and so far"),
        width=width,
        height=height,
        shapes=tuple(shapes),
        header=(
            Text(zh="年度", en="Year"),
            Text(zh="自办可避免（万元）", en="Avoided inside (×10,000)"),
            Text(zh="外包（万元）", en="Outside (×10,000)"),
            Text(zh="当年差额（万元）", en="Saved in the year (×10,000)"),
            Text(zh="累计节约，折现（万元）", en="Saved so far, discounted (×10,000)"),
        ),
        rows=tuple(
            (
                _year(one.number),
                *(
                    both(numerals.in_wan(amount))
                    for amount in (one.inside, one.outside, one.difference, one.cumulative)
                ),
            )
            for one in years
        ),
    )


def _year(number: int) -> Text:
    if number == 0:
        return Text(zh="切换前", en="Before")
    return Text(zh=f"第 {number} 年", en=f"Year {number}")


def _keys() -> Iterable[Shape]:
    """What bars and line stand for, on a line above, with the unit."""
    wide = max(text_width(_EACH.zh, 13), text_width(_EACH.en, 13))
    yield Box(0, 4, 18, 12, "series2")
    yield TextMark(24, 10, _EACH)
    x = 24 + wide + 22
    yield Line(x, 10, x + 18, 10, "ink", 2)
    yield Dot(x + 9, 10, 4, "series1")
    yield TextMark(x + 26, 10, Text(zh=f"{_SO_FAR.zh}，{_WAN.zh}", en=f"{_SO_FAR.en}, {_WAN.en}"))


def _year_bar(middle: float, width: float, zero: float, end: float) -> Iterable[Shape]:
    fill: Fill = "series2" if end <= zero else "against"
    height = max(1.0, abs(end - zero))
    yield Box(middle - width / 2, min(zero, end), width, height, fill)


def _ticks(low: Decimal, high: Decimal, y: Place) -> Iterable[Decimal]:
    """Nought and the two ends, an end left out where it would lie on nought."""
    for value in (low, Decimal(0), high):
        if value == 0 or abs(y(value) - y(Decimal(0))) > 18:
            yield value


# --- at which rate -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class AtRate:
    """Both sides and the saving over the contract at one real rate, in yuan."""

    rate: Decimal
    inside: Decimal
    outside: Decimal
    saving: Decimal


def _rate(rate: Decimal) -> Text:
    return both(f"{numerals.plain(rate * 100)} %")


_RATE_PITCH, _RATE_BAR, _RATE_NAME, _RATE_NUMBER = 32.0, 10.0, 64.0, 84.0


def saving_at_rates(rates: Sequence[AtRate], used: Decimal, *, width: float = 606) -> Figure:
    """The saving at each rate as a bar from nought; the rate used stands out."""
    low = min(*(one.saving for one in rates), Decimal(0))
    high = max(*(one.saving for one in rates), Decimal(0))
    room = width - _RATE_NAME - _RATE_NUMBER
    scale = room / (float(high - low) or 1.0)
    zero = _RATE_NAME + float(-low) * scale
    shapes: list[Shape] = []
    for at, one in enumerate(rates):
        middle, is_used = (at + 0.5) * _RATE_PITCH, one.rate == used
        length = abs(float(one.saving)) * scale
        fill: Fill = "against" if one.saving < 0 else "series1" if is_used else "series2"
        left = zero - length if one.saving < 0 else zero
        name = _rate(one.rate)
        told = both(numerals.in_wan(one.saving, 1))
        shapes += [
            TextMark(0, middle, name, 15, "ink", bold=is_used),
            Box(left, middle - _RATE_BAR / 2, max(1.0, length), _RATE_BAR, fill),
            TextMark(width, middle, told, 15, "ink", "end", bold=is_used),
        ]
    height = len(rates) * _RATE_PITCH
    shapes.append(Line(zero, 0, zero, height, "edge"))
    return Figure(
        title=Text(zh="各档折现率下的节约（万元）", en="Saving at each rate (×10,000 yuan)"),
        width=width,
        height=height,
        shapes=tuple(shapes),
        header=(
            Text(zh="折现率", en="Rate"),
            Text(zh="自办可避免（万元）", en="Avoided inside (×10,000)"),
            Text(zh="外包（万元）", en="Outside (×10,000)"),
            Text(zh="节约（万元）", en="Saving (×10,000)"),
        ),
        rows=tuple(
            (
                _rate(one.rate),
                *(
                    both(numerals.in_wan(amount))
                    for amount in (one.inside, one.outside, one.saving)
                ),
            )
            for one in rates
        ),
    )


# --- what moves it -------------------------------------------------------------------------------

_SWINGS = Told(
    title=Text(zh="哪些数最影响节约（万元）", en="What moves the saving most (×10,000 yuan)"),
    header=(
        Text(zh="变动项", en="What moves"),
        Text(zh="取低时节约（万元）", en="Saving when low (×10,000)"),
        Text(zh="取高时节约（万元）", en="Saving when high (×10,000)"),
        Text(zh="跨过 0 或最低节约", en="Crosses 0 or the least"),
    ),
    amount=numerals.in_wan,
)
_OVER_NOUGHT = Text(zh="跨 0", en="over 0")
_OVER_LEAST = Text(zh="跨最低", en="over least")
_OVER_BOTH = Text(zh="都跨", en="over both")


def saving_tornado(
    bars: Sequence[Moved], stated: Decimal, least: Decimal, *, width: float = 606
) -> Figure:
    """The saving with one figure at a time at its ends, others as stated; amounts in yuan."""
    marked = [replace(bar, note=_crossed(bar, least)) for bar in bars]
    levels = (
        Level(least, _named_amount(Text(zh="最低节约要求", en="least saving"), least)),
        Level(stated, _named_amount(Text(zh="按填报", en="as stated"), stated), firm=True),
    )
    return tornado(marked, levels, _SWINGS, width=width)


def _named_amount(name: Text, yuan: Decimal) -> Text:
    told = numerals.in_wan(yuan, 1)
    return Text(zh=f"{name.zh} {told}", en=f"{name.en} {told}")


def _crossed(bar: Moved, least: Decimal) -> Text | None:
    """Which of the two lines a bar crosses: nought, the least saving, or both."""
    nought = bar.crosses(Decimal(0))
    if least and bar.crosses(least):
        return _OVER_BOTH if nought else _OVER_LEAST
    return _OVER_NOUGHT if nought else None


# --- how surely ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Share:
    """How often the saving lies between two amounts, in yuan."""

    low: Decimal
    high: Decimal
    share: Decimal


@dataclass(frozen=True, slots=True)
class Odds:
    """The draws in bins, and the amounts undercut one time in ten, in two, nine times in ten."""

    bins: tuple[Share, ...]
    p10: Decimal
    p50: Decimal
    p90: Decimal
    least: Decimal
    saves: Decimal
    reaches: Decimal


_ODDS_TOP, _ODDS_FOOT, _AXIS = 48.0, 66.0, 22.0


def saving_odds(odds: Odds, *, width: float = 606, height: float = 240) -> Figure:
    """The spread of the saving as columns: below nought dark; three amounts marked under it."""
    low, high = odds.bins[0].low, odds.bins[-1].high
    low, high = min(low, Decimal(0)), max(high, odds.least, Decimal(0))
    scale = width / (float(high - low) or 1.0)
    floor = height - _ODDS_FOOT
    tallest = max(one.share for one in odds.bins)

    def x(value: Decimal) -> float:
        return float(value - low) * scale

    shapes: list[Shape] = []
    for one in odds.bins:
        up = float(one.share / tallest) * (floor - _ODDS_TOP)
        if up > 0:
            fill: Fill = "against" if one.low + one.high < 0 else "series2"
            shapes.append(Box(x(one.low), floor - up, max(1.0, x(one.high) - x(one.low)), up, fill))
    shapes.append(Line(0, floor, width, floor, "edge"))
    shapes += _upright(x(Decimal(0)), floor, width, 10, Text(zh="不赚不亏", en="level"))
    if odds.least > 0:
        told = Text(zh="最低节约要求", en="least saving")
        shapes += _upright(x(odds.least), floor, width, 30, told)
    shapes += _tenths(odds, x, floor, width)
    return Figure(
        title=Text(zh="合同期节约的把握", en="How sure the saving is"),
        width=width,
        height=height,
        shapes=tuple(shapes),
        header=(Text(zh="项目", en="Item"), Text(zh="数值", en="Figure")),
        rows=(
            *((name, both(numerals.in_wan(value))) for name, value in _named(odds)),
            (Text(zh="外包更省的可能性", en="Chance that outside is cheaper"), _chance(odds.saves)),
            (
                Text(zh="达到最低节约要求的可能性", en="Chance of the least saving"),
                _chance(odds.reaches),
            ),
        ),
    )


def _chance(share: Decimal) -> Text:
    return both(numerals.chance(share))


def _named(odds: Odds) -> tuple[tuple[Text, Decimal], ...]:
    return (
        (Text(zh="P10：十次有一次低于（万元）", en="P10: one in ten is below (×10,000)"), odds.p10),
        (Text(zh="P50：一半低于（万元）", en="P50: half is below (×10,000)"), odds.p50),
        (Text(zh="P90：十次有九次低于（万元）", en="P90: nine in ten below (×10,000)"), odds.p90),
        (Text(zh="最低节约要求（万元）", en="Least saving (×10,000)"), odds.least),
    )


def _upright(x: float, floor: float, width: float, y: float, told: Text) -> Iterable[Shape]:
    """A dashed line with its name beside its head, on the side with room."""
    needed = max(text_width(told.zh, 13), text_width(told.en, 13)) + 8
    fits = x + needed <= width
    yield Line(x, y, x, floor, "edge", dashed=True)
    yield TextMark(x + 6 if fits else x - 6, y, told, anchor="start" if fits else "end")


def _tenths(odds: Odds, x: Place, floor: float, width: float) -> Iterable[Shape]:
    """P10, P50 and P90 below the axis, joined by a line; names above, amounts below."""
    marks = (("P10", odds.p10), ("P50", odds.p50), ("P90", odds.p90))
    places = [x(value) for _, value in marks]
    y = floor + _AXIS
    yield Line(places[0], y - 8, places[-1], y - 8, "ink", 2)
    for place in places:
        yield Dot(place, y - 8, 4, "series1")
    for (name, value), at in zip(marks, _apart(places, width), strict=True):
        yield TextMark(at, y + 10, both(name), anchor="middle")
        told = both(numerals.in_wan(value, 0))
        yield TextMark(at, y + 28, told, 15, "ink", "middle", bold=name == "P50")


_BETWEEN = 58.0


def _apart(places: Sequence[float], width: float) -> list[float]:
    """Three places far enough from each other and from the edges to be written at."""
    half = _BETWEEN / 2
    first = min(max(places[0], half), width - 2.5 * _BETWEEN)
    second = min(max(places[1], first + _BETWEEN), width - 1.5 * _BETWEEN)
    third = min(max(places[2], second + _BETWEEN), width - half)
    return [first, second, third]
