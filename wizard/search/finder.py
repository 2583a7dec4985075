"""One search over everything: the pack’s content once, a matter’s answers with each snapshot.

A page needs three lines: make a `Finder` for a pack and a language, call `prepare` off the thread
that draws, and ask `find` with every keystroke.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from threading import Lock

from wizard.case.model import Snapshot
from wizard.content.kinds import KINDS
from wizard.content.model import Pack
from wizard.languages import Lang
from wizard.search.shelf import Match, Shelf
from wizard.search.spelling import folded
from wizard.search.things import Target, Thing, in_pack, in_snapshot

SHOWN_AT_MOST = 20
"""Hits shown of each kind; the rest are counted."""
_BEFORE, _EXCERPT = 16, 72
"""Characters of a line shown before what was found, and in all."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A text and the spans of it, from – to, that a page sets off."""

    text: str
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found. `excerpt` is the line that matched, where the title does not show it."""

    kind: str
    id: str
    code: str
    title: Marked
    excerpt: Marked | None
    place: str
    target: Target


@dataclass(frozen=True, slots=True)
class Group:
    """The hits of one kind, best first, and how many there are in all."""

    kind: str
    name: str
    hits: tuple[Hit, ...]
    of: int


_Order = tuple[int, int, int]
_Fit = tuple[_Order, Thing, tuple[Match, ...]]


class Finder:
    """Search over one pack in one language, and over the matter that is open."""

    def __init__(self, pack: Pack, lang: Lang) -> None:
        """Nothing is read yet; `prepare`, or the first search, does that."""
        self._pack = pack
        self._lang = lang
        self._lock = Lock()
        self._content: Shelf | None = None
        self._said: tuple[Snapshot, Shelf] | None = None

    def prepare(self, snapshot: Snapshot | None = None) -> None:
        """Read the pack, once, and a matter’s answers. May be called from any thread."""
        with self._lock:
            if self._content is None:
                self._content = Shelf(in_pack(self._pack, self._lang))
            said = self._said[0] if self._said is not None else None
            if snapshot is not None and snapshot is not said:
                shelf = Shelf(in_snapshot(self._pack, snapshot, self._lang))
                self._said = (snapshot, shelf)

    def find(self, query: str, snapshot: Snapshot | None = None) -> tuple[Group, ...]:
        """What fits every word of the query, by kind, the kind with the best hit first."""
        terms = folded(query).split()
        if not terms:
            return ()
        self.prepare(snapshot)
        found: dict[str, list[_Fit]] = {}
        for shelf in self._shelves(said=snapshot is not None):
            for place, matches in _fitting(shelf, terms).items():
                thing = shelf.things[place]
                found.setdefault(thing.kind, []).append((_order(thing, matches), thing, matches))
        groups = sorted(found.items(), key=lambda one: min(fit[0] for fit in one[1]))
        return tuple(_group(kind, fits, self._lang) for kind, fits in groups)

    def _shelves(self, *, said: bool) -> Iterable[Shelf]:
        if self._content is not None:
            yield self._content
        if said and self._said is not None:
            yield self._said[1]


def _fitting(shelf: Shelf, terms: Iterable[str]) -> Mapping[int, tuple[Match, ...]]:
    """The things every term is found in, with each term’s best match."""
    every = [shelf.matches(term) for term in terms]
    shared = set(every[0]).intersection(*every[1:])
    return {place: tuple(found[place] for found in every) for place in shared}


def _order(thing: Thing, matches: tuple[Match, ...]) -> _Order:
    """The worst of the ranks, then nearest the beginning, then the shortest title."""
    worst = max(match.rank for match in matches)
    return (worst, sum(match.start for match in matches), len(thing.title))


def _group(kind: str, fits: list[_Fit], lang: Lang) -> Group:
    best = sorted(fits, key=lambda fit: fit[0])[:SHOWN_AT_MOST]
    hits = tuple(_hit(thing, matches) for _, thing, matches in best)
    return Group(kind, KINDS[kind].in_(lang), hits, of=len(fits))


def _hit(thing: Thing, matches: tuple[Match, ...]) -> Hit:
    spans = tuple(sorted({(m.start, m.stop) for m in matches if m.where == "title"}))
    beside = [match for match in matches if match.where in ("other", "line")]
    excerpt = _excerpt(thing, min(beside, key=lambda match: match.order)) if beside else None
    title = Marked(thing.title, spans)
    return Hit(thing.kind, thing.id, thing.code, title, excerpt, thing.place, thing.target)


def _excerpt(thing: Thing, match: Match) -> Marked:
    """The line a match is in, cut to what fits one line of a page."""
    line = thing.other if match.where == "other" else thing.lines[match.line]
    begin = max(0, match.start - _BEFORE) if len(line) > _EXCERPT else 0
    end = max(match.stop, begin + _EXCERPT)
    before, after = "…" if begin else "", "…" if end < len(line) else ""
    moved = len(before) - begin
    return Marked(before + line[begin:end] + after, ((match.start + moved, match.stop + moved),))
