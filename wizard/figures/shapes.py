"""What a figure is made of. No painter is known here; fills and inks are names.

Lengths are logical pixels from the top left. A screen painter resolves names to the colours of
its theme; a paper painter to greys, hatches and line widths that survive a copying machine.
"""

from dataclasses import dataclass
from typing import Literal

from wizard.content.text import Text

Fill = Literal[
    "series1",  # the subject, outsourcing: solid
    "series2",  # what it is compared with, in-house: a pale ground with a border
    "hatch",  # under contract: lines at 45 degrees
    "dots",  # redesign or share: dots
    "quiet",  # the rest: only an outline
    "against",  # negative, late
    "wash",  # the favoured part of the ground: pale, no border
]
Ink = Literal["ink", "ink2", "ink3", "line", "edge", "accent", "onaccent", "against"]
Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; without a fill, its outline in the colour of frames."""

    x: float
    y: float
    width: float
    height: float
    fill: Fill | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line. Width one is a hairline."""

    x1: float
    y1: float
    x2: float
    y2: float
    ink: Ink = "line"
    width: float = 1
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Polygon:
    """A closed shape."""

    points: tuple[tuple[float, float], ...]
    fill: Fill


@dataclass(frozen=True, slots=True)
class Dot:
    """A circle around a point."""

    x: float
    y: float
    radius: float
    fill: Fill


@dataclass(frozen=True, slots=True)
class TextMark:
    """One line of text. `y` is its middle; `anchor` says what `x` is."""

    x: float
    y: float
    text: Text
    size: int = 13
    ink: Ink = "ink3"
    anchor: Anchor = "start"
    bold: bool = False
    struck: bool = False
    turned: bool = False
    """Read from the bottom upwards, around (x, y)."""


Shape = Box | Line | Polygon | Dot | TextMark


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart (图) and the same numbers as a table."""

    title: Text
    width: float
    height: float
    shapes: tuple[Shape, ...]
    header: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the figure, to see what touches what."""

    left: float
    top: float
    right: float
    bottom: float

    def touches(self, other: "Area") -> bool:
        """Whether two parts have a point inside each other."""
        apart = self.right <= other.left or other.right <= self.left
        return not (apart or self.bottom <= other.top or other.bottom <= self.top)

    def holds(self, other: "Area") -> bool:
        """Whether the other part lies wholly within this one."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )

    def grown(self, by: float) -> "Area":
        """The part with a margin all around."""
        return Area(self.left - by, self.top - by, self.right + by, self.bottom + by)
