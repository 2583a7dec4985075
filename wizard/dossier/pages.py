"""Strips become pages: what is tied together stays together, headings are repeated, parts turn.

Nothing is drawn here. A page is a list of strips and where their tops are.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from wizard.dossier.strips import HEIGHT, WIDTH, Flow, Strip


@dataclass(slots=True)
class Sheet:
    """One page: its strips with their distance from the top of the type area."""

    wide: bool
    front: bool
    placed: list[tuple[Strip, float]] = field(default_factory=list)
    entries: list[tuple[str, int, float]] = field(default_factory=list)
    """What begins here, for contents and outline: its text, its depth, its distance from above."""
    used: float = 0.0
    number: int = 0

    @property
    def room(self) -> float:
        """How much height is left."""
        return (WIDTH if self.wide else HEIGHT) - self.used

    def place(self, strip: Strip) -> None:
        """Put a strip below what is there; a blank one not at the head of the page."""
        if strip.blank and not self.placed:
            return
        self.placed.append((strip, self.used))
        self.used += strip.height


@dataclass(frozen=True, slots=True)
class _Bound:
    """A strip with the flow it comes from, and whether it is the flow's first."""

    strip: Strip
    flow: Flow
    first: bool


def paginated(flows: tuple[Flow, ...]) -> tuple[Sheet, ...]:
    """The pages of a document, numbered from the first that is neither cover nor contents."""
    press = _Press()
    for group in _groups(_bound(flows)):
        press.take(group)
    return _numbered(press.sheets)


def _bound(flows: tuple[Flow, ...]) -> Iterator[_Bound]:
    for flow in flows:
        for place, strip in enumerate(flow.strips):
            yield _Bound(strip, flow, place == 0)


def _groups(strips: Iterator[_Bound]) -> Iterator[tuple[_Bound, ...]]:
    """Runs of strips that are tied together."""
    group: list[_Bound] = []
    for one in strips:
        if group and one.first and one.flow.breaks:
            yield tuple(group)
            group = []
        group.append(one)
        if not one.strip.keep:
            yield tuple(group)
            group = []
    if group:
        yield tuple(group)


class _Press:
    """The pages so far, the last of them being filled."""

    def __init__(self) -> None:
        self.sheets: list[Sheet] = []
        self._last: Flow | None = None

    def take(self, group: tuple[_Bound, ...]) -> None:
        wide = any(one.flow.wide for one in group)
        flow = group[0].flow
        if self._needs_page(group, wide=wide):
            self._turn(wide=wide, front=flow.front)
            self._repeat(group[0])
        for one in group:
            if one.strip.height > self._page.room and self._page.placed and not one.strip.blank:
                self._turn(wide=wide, front=flow.front)
                self._repeat(one)
            if one.first and one.flow.entry:
                self._page.entries.append((one.flow.entry, one.flow.depth, self._page.used))
            self._page.place(one.strip)
            self._last = one.flow

    @property
    def _page(self) -> Sheet:
        return self.sheets[-1]

    def _needs_page(self, group: tuple[_Bound, ...], *, wide: bool) -> bool:
        if not self.sheets:
            return True
        flow, page = group[0].flow, self._page
        if page.wide != wide or page.front != flow.front:
            return True
        if group[0].first and flow.breaks:
            return bool(page.placed)
        height = sum(one.strip.height for one in group)
        return height > page.room and bool(page.placed) and not all(o.strip.blank for o in group)

    def _turn(self, *, wide: bool, front: bool) -> None:
        self.sheets.append(Sheet(wide, front))

    def _repeat(self, one: _Bound) -> None:
        """Begin a further page of a table with its headings."""
        if not one.first and one.flow is self._last:
            for strip in one.flow.again:
                self._page.place(strip)


def _numbered(sheets: list[Sheet]) -> tuple[Sheet, ...]:
    """Numbers for the pages of the body, which begins on a right-hand page."""
    front = sum(1 for sheet in sheets if sheet.front)
    if front % 2:
        sheets.insert(front, Sheet(wide=False, front=True))
    for number, sheet in enumerate((one for one in sheets if not one.front), start=1):
        sheet.number = number
    return tuple(sheets)


def pages_of(sheets: tuple[Sheet, ...]) -> tuple[tuple[str, int, int], ...]:
    """Every entry with its depth and the number of its page, in order."""
    return tuple(
        (entry, depth, sheet.number) for sheet in sheets for entry, depth, _ in sheet.entries
    )
