"""The portfolio (组合图): every service by necessity N and suitability F, as large as its cost."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from math import hypot, sqrt
from typing import Literal

from wizard.content import numerals
from wizard.content.text import Text, both
from wizard.figures.measure import line_height, text_width
from wizard.figures.shapes import Anchor, Area, Box, Dot, Figure, Fill, Line, Shape, TextMark
from wizard.languages import Lang

Standing = Literal["argue", "redesign", "share", "contract", "keep"]
FILLS: dict[Standing, Fill] = {
    "argue": "series1",
    "redesign": "dots",
    "share": "series2",
    "contract": "hatch",
    "keep": "quiet",
}
STANDINGS: dict[Standing, Text] = {
    "argue": Text(zh="可立即论证", en="Ready to argue"),
    "redesign": Text(zh="先再造", en="Redesign first"),
    "share": Text(zh="共享", en="Share"),
    "contract": Text(zh="履约中", en="Under contract"),
    "keep": Text(zh="保留", en="Keep"),
}

NAMED = 40
"""How many bubbles are named at most, the largest first; more would be no picture."""
_LEFT, _TOP, _RIGHT, _BOTTOM = 44.0, 8.0, 24.0, 46.0
_SIZE = 13
_GAP = 5.0
_ANCHORS: dict[Anchor, int] = {"middle": 0, "start": -1, "end": 1}
"""How a label stands above or below its bubble, and from which side of it on."""
_TITLES = (
    Text(zh="Ⅰ 可以论证外包", en="Ⅰ Ready to argue"),
    Text(zh="Ⅱ 先再造、先共享", en="Ⅱ Redesign or share first"),
    Text(zh="Ⅲ 试点或维持", en="Ⅲ Pilot or keep"),
    Text(zh="Ⅳ 维持自办", en="Ⅳ Keep in-house"),
)


@dataclass(frozen=True, slots=True)
class Bubble:
    """One service: its two indices (0–100), its full cost in yuan, and how it stands."""

    name: Text
    necessity: Decimal
    suitability: Decimal
    cost: Decimal
    standing: Standing


@dataclass(frozen=True, slots=True)
class _Plot:
    """Where values come to lie."""

    area: Area
    n_cut: float
    f_cut: float
    f_low: float
    n_low: float
    n_high: float

    def x(self, suitability: float) -> float:
        share = (suitability - self.f_low) / (100 - self.f_low)
        return self.area.left + share * (self.area.right - self.area.left)

    def y(self, necessity: float) -> float:
        share = (necessity - self.n_low) / (self.n_high - self.n_low)
        return self.area.bottom - share * (self.area.bottom - self.area.top)


def quadrant(
    bubbles: Sequence[Bubble],
    *,
    cuts: tuple[Decimal, Decimal],
    lang: Lang = "zh",
    width: float = 606,
    height: float = 338,
) -> Figure:
    """The portfolio, its labels placed for this language; `cuts` are where N and F count as high.

    A label touches no bubble, line or other label, lies nearest to its own bubble, and may reach
    into the right margin; one that finds no place, or comes after the first few, is left to the
    table.
    """
    plot = _plot(bubbles, cuts, width, height)
    largest_first = sorted(bubbles, key=lambda bubble: bubble.cost, reverse=True)
    titles = _titles(plot)
    dots = [_dot(plot, bubble) for bubble in largest_first]
    labels = _labels(plot, [bubble.name for bubble in largest_first], dots, titles, lang)
    shapes = (*_ground(plot), *titles, *dots, *labels)
    return Figure(
        title=Text(zh="组合图", en="Portfolio"),
        width=width,
        height=height,
        shapes=shapes,
        header=(
            Text(zh="服务", en="Service"),
            Text(zh="必要性 N", en="Necessity N"),
            Text(zh="适合度 F", en="Suitability F"),
            Text(zh="全成本（万元/年）", en="Full cost (×10,000 yuan a year)"),
            Text(zh="归类", en="Group"),
        ),
        rows=tuple(_row(bubble) for bubble in bubbles),
    )


def mark_of(standing: Standing) -> Figure:
    """The small circle that stands beside a group's name, filled as its bubbles are."""
    return Figure(STANDINGS[standing], 16, 16, (Dot(8, 8, 7, FILLS[standing]),), (), ())


def radius(cost: Decimal) -> float:
    """How large a bubble is: by area, so that twice the cost looks twice as much."""
    return 3.6 + 0.86 * sqrt(max(0.0, float(cost / numerals.YUAN_PER_WAN)))


def _plot(
    bubbles: Sequence[Bubble], cuts: tuple[Decimal, Decimal], width: float, height: float
) -> _Plot:
    """The usual window, or all of 0–100 where a service would lie outside it."""
    area = Area(_LEFT, _TOP, width - _RIGHT, height - _BOTTOM)
    least_f = min((float(bubble.suitability) for bubble in bubbles), default=100.0)
    ns = [float(bubble.necessity) for bubble in bubbles]
    is_usual = all(25 <= n <= 70 for n in ns)
    f_low = 20.0 if least_f >= 25 else 0.0
    n_cut, f_cut = (float(cut) for cut in cuts)
    return _Plot(area, n_cut, f_cut, f_low, 20.0 if is_usual else 0.0, 80.0 if is_usual else 100.0)


def _ground(plot: _Plot) -> Iterable[Shape]:
    area, cut_x, cut_y = plot.area, plot.x(plot.f_cut), plot.y(plot.n_cut)
    yield Box(cut_x, area.top, area.right - cut_x, cut_y - area.top, "wash")
    yield Box(area.left, area.top, area.right - area.left, area.bottom - area.top)
    yield Line(cut_x, area.top, cut_x, area.bottom, "edge", dashed=True)
    yield Line(area.left, cut_y, area.right, cut_y, "edge", dashed=True)
    for place in range(5):
        n = plot.n_low + place * (plot.n_high - plot.n_low) / 4
        yield TextMark(area.left - 8, plot.y(n), both(f"{n:.0f}"), anchor="end")
    step = 20
    for f in range(int(plot.f_low), 101, step):
        yield TextMark(plot.x(f), area.bottom + 14, both(str(f)), anchor="middle")
    middle_x, middle_y = (area.left + area.right) / 2, (area.top + area.bottom) / 2
    across = Text(zh="适合度 F →", en="Suitability F →")
    upward = Text(zh="必要性 N →", en="Necessity N →")
    yield TextMark(middle_x, area.bottom + 32, across, anchor="middle")
    yield TextMark(8, middle_y, upward, anchor="middle", turned=True)


def _titles(plot: _Plot) -> tuple[TextMark, ...]:
    area, cut_x = plot.area, plot.x(plot.f_cut)
    first, second, third, fourth = _TITLES
    top, foot = area.top + 15, area.bottom - 13
    return (
        TextMark(cut_x + 12, top, first, ink="accent", bold=True),
        TextMark(area.left + 10, top, second, ink="ink2"),
        TextMark(cut_x + 10, foot, third, ink="ink2"),
        TextMark(area.left + 10, foot, fourth, ink="ink2"),
    )


def _dot(plot: _Plot, bubble: Bubble) -> Dot:
    x, y = plot.x(float(bubble.suitability)), plot.y(float(bubble.necessity))
    return Dot(x, y, radius(bubble.cost), FILLS[bubble.standing])


def _labels(
    plot: _Plot,
    names: Sequence[Text],
    dots: Sequence[Dot],
    titles: Sequence[TextMark],
    lang: Lang,
) -> list[TextMark]:
    """The names of the dearest, each at the first free place beside its bubble."""
    taken = [_around(dot) for dot in dots] + [area_of(title, lang) for title in titles]
    taken += _cut_lines(plot)
    room = replace(plot.area, right=plot.area.right + _RIGHT)
    labels = []
    for name, dot in tuple(zip(names, dots, strict=True))[:NAMED]:
        own = _around(dot)
        for label in _places(name, dot):
            area = area_of(label, lang)
            others = (other for other in taken if other is not own)
            clear = room.holds(area) and not any(area.touches(other) for other in others)
            if clear and _is_nearest(area, dot, dots):
                labels.append(label)
                taken.append(area)
                break
    return labels


def _places(name: Text, dot: Dot) -> Iterable[TextMark]:
    """Right, left, above, below; then beside it a little up and down, then farther above, below."""
    reach, half = dot.radius + _GAP, line_height(_SIZE) / 2
    yield TextMark(dot.x + reach, dot.y, name, ink="ink")
    yield TextMark(dot.x - reach, dot.y, name, ink="ink", anchor="end")
    yield TextMark(dot.x, dot.y - reach - half, name, ink="ink", anchor="middle")
    yield TextMark(dot.x, dot.y + reach + half, name, ink="ink", anchor="middle")
    for shift in (-half, half, -2 * half, 2 * half):
        yield TextMark(dot.x + reach, dot.y + shift, name, ink="ink")
        yield TextMark(dot.x - reach, dot.y + shift, name, ink="ink", anchor="end")
    for away in (reach + half, reach + 2 * half):
        for anchor, side in _ANCHORS.items():
            x = dot.x + side * dot.radius
            yield TextMark(x, dot.y - away, name, ink="ink", anchor=anchor)
            yield TextMark(x, dot.y + away, name, ink="ink", anchor=anchor)


def _is_nearest(area: Area, own: Dot, dots: Sequence[Dot]) -> bool:
    """Whether a label would be taken to belong to its own bubble, by their middles."""

    def away(dot: Dot) -> float:
        x = min(max(dot.x, area.left), area.right)
        y = min(max(dot.y, area.top), area.bottom)
        return hypot(dot.x - x, dot.y - y)

    return all(away(own) <= away(dot) for dot in dots)


def area_of(mark: TextMark, lang: Lang) -> Area:
    """Where a text comes to lie."""
    width, half = text_width(mark.text.in_(lang), mark.size), line_height(mark.size) / 2
    left = {"start": mark.x, "middle": mark.x - width / 2, "end": mark.x - width}[mark.anchor]
    return Area(left, mark.y - half, left + width, mark.y + half)


def _around(dot: Dot) -> Area:
    return Area(dot.x - dot.radius, dot.y - dot.radius, dot.x + dot.radius, dot.y + dot.radius)


def _cut_lines(plot: _Plot) -> list[Area]:
    area, x, y = plot.area, plot.x(plot.f_cut), plot.y(plot.n_cut)
    return [
        Area(x, area.top, x, area.bottom).grown(1),
        Area(area.left, y, area.right, y).grown(1),
    ]


def _row(bubble: Bubble) -> tuple[Text, ...]:
    return (
        bubble.name,
        both(numerals.plain(bubble.necessity, 1)),
        both(numerals.plain(bubble.suitability, 1)),
        both(numerals.in_wan(bubble.cost)),
        STANDINGS[bubble.standing],
    )
