"""Things put in order so that a few letters find them at once.

Titles and bodies each stand in one long text, which Python searches at the speed of C; a number
beside it says whose line a place is on. Pinyin of bodies is one long text of syllables in the same
way. Titles, which are short, are also tried letter by letter, so that initials find them.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import accumulate
from typing import Literal

from wizard.search.spelling import (
    GAP,
    Readings,
    folded,
    is_chinese,
    is_typed,
    readings,
    spelt,
    syllables,
    typed,
)
from wizard.search.things import Thing

Where = Literal["code", "title", "other", "line"]


class Rank(IntEnum):
    """How good a match is: the code, a title from its start, within a title, in a body."""

    CODE = 0
    TITLE_START = 1
    CODE_START = 2
    SPELT_START = 3
    INITIALS_START = 4
    TITLE = 5
    OTHER_TITLE = 6
    SPELT = 7
    INITIALS = 8
    WITHIN_WORD = 9
    BODY = 10
    BODY_SPELT = 11


@dataclass(frozen=True, slots=True)
class Match:
    """Where one term was found in a thing: how good, in what (a line by its number), from – to."""

    rank: Rank
    where: Where
    start: int
    stop: int
    line: int = 0

    @property
    def order(self) -> tuple[int, int]:
        """Best first; among equals the one nearer the beginning."""
        return (self.rank, self.start)


class Shelf:
    """Some things, ready to be searched. Making one is the slow part; searching changes nothing."""

    def __init__(self, things: Iterable[Thing]) -> None:
        """Fold every text and spell every Chinese one."""
        self.things = tuple(things)
        self._codes = [_plain_code(folded(thing.code)) for thing in self.things]
        self._titles = _Lines([folded(thing.title) for thing in self.things])
        self._others = _Lines([folded(thing.other) for thing in self.things])
        self._owners = [(place, number) for place, thing in enumerate(self.things)
                        for number in range(len(thing.lines))]  # fmt: skip
        lines = [folded(line) for thing in self.things for line in thing.lines]
        self._bodies = _Lines(lines)
        self._spelt_bodies = _Syllables(self._bodies)
        self._spellings = [_spelling(thing) for thing in self.things]
        self._beginning = _beginnings(self._spellings)

    def matches(self, term: str) -> Mapping[int, Match]:
        """The best match of a folded term in each thing that has one, by the thing’s place."""
        best: dict[int, Match] = {}
        for place, match in self._all(term):
            if place not in best or match.order < best[place].order:
                best[place] = match
        return best

    def _all(self, term: str) -> Iterator[tuple[int, Match]]:
        yield from self._by_code(term)
        yield from self._by_title(term)
        if not (len(term) == 1 and term.isascii()):
            yield from self._by_body(term)
        letters = typed(term)
        if is_typed(letters):
            yield from self._by_spelling(letters)

    def _by_code(self, term: str) -> Iterator[tuple[int, Match]]:
        wanted = _plain_code(term)
        for place, code in enumerate(self._codes):
            if wanted and code.startswith(wanted):
                whole = code == wanted
                yield place, Match(Rank.CODE if whole else Rank.CODE_START, "code", 0, len(term))

    def _by_title(self, term: str) -> Iterator[tuple[int, Match]]:
        for place, start in self._titles.holding(term):
            inside = Rank.TITLE if self._titles.begins_word(place, start) else Rank.WITHIN_WORD
            rank = inside if start else Rank.TITLE_START
            yield place, Match(rank, "title", start, start + len(term))
        for place, start in self._others.holding(term):
            begins = self._others.begins_word(place, start)
            rank = Rank.OTHER_TITLE if begins else Rank.WITHIN_WORD
            yield place, Match(rank, "other", start, start + len(term))

    def _by_body(self, term: str) -> Iterator[tuple[int, Match]]:
        for row, start in self._bodies.holding(term):
            if self._bodies.begins_word(row, start):
                place, line = self._owners[row]
                yield place, Match(Rank.BODY, "line", start, start + len(term), line)

    def _by_spelling(self, letters: str) -> Iterator[tuple[int, Match]]:
        for place, start in self._beginning.get(letters[0], ()):
            where, known = self._spellings[place]
            stop = spelt(letters, known, start)
            if stop is not None:
                initials = len(letters) <= stop - start
                yield place, Match(_spelt_rank(start, initials=initials), where, start, stop)
        if len(letters) > 1:
            for row, start, stop in self._spelt_bodies.holding(letters):
                place, line = self._owners[row]
                yield place, Match(Rank.BODY_SPELT, "line", start, stop, line)


def _spelt_rank(start: int, *, initials: bool) -> Rank:
    if start == 0:
        return Rank.INITIALS_START if initials else Rank.SPELT_START
    return Rank.INITIALS if initials else Rank.SPELT


def _plain_code(code: str) -> str:
    """A code without the strokes people leave out: A-2.3 is also a2.3."""
    return code.replace("-", "")


def _spelling(thing: Thing) -> tuple[Where, Readings]:
    """How the Chinese title is typed, whichever of the two it is."""
    title = any(map(is_chinese, thing.title)) or not thing.other
    return ("title", readings(folded(thing.title))) if title else (
        "other", readings(folded(thing.other)))  # fmt: skip


def _beginnings(
    spellings: Sequence[tuple[Where, Readings]],
) -> Mapping[str, tuple[tuple[int, int], ...]]:
    """By first letter: every title and character that may be typed with it first."""
    found: dict[str, dict[tuple[int, int], None]] = {}
    for place, (_, known) in enumerate(spellings):
        for start, ways in enumerate(known):
            for reading in ways:
                found.setdefault(reading[0], {})[place, start] = None
    return {letter: tuple(places) for letter, places in found.items()}


class _Lines:
    """Many lines as one long text."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.text = "\n".join(lines)
        self.starts = array("L", accumulate((len(line) + 1 for line in lines), initial=0))

    def holding(self, term: str) -> Iterator[tuple[int, int]]:
        """The lines a term stands in, with the best place in each: a word’s beginning, or any."""
        at = self.text.find(term)
        while at >= 0:
            row = bisect_right(self.starts, at) - 1
            end = self.starts[row + 1]
            yield row, self._best(term, at, end) - self.starts[row]
            at = self.text.find(term, end)

    def _best(self, term: str, first: int, end: int) -> int:
        at = first
        while at >= 0:
            if _begins_word(self.text, at):
                return at
            at = self.text.find(term, at + 1, end)
        return first

    def begins_word(self, row: int, start: int) -> bool:
        """Whether a word begins at this place of a line; any Chinese character is one."""
        return _begins_word(self.text, self.starts[row] + start)


def _begins_word(text: str, at: int) -> bool:
    before, first = text[at - 1 : at], text[at]
    return not (_in_word(before) and _in_word(first))


def _in_word(char: str) -> bool:
    return char.isalnum() and not is_chinese(char)


class _Syllables:
    """The pinyin of many lines as one long text; other characters are gaps nothing matches."""

    def __init__(self, lines: _Lines) -> None:
        self._lines = lines
        rows = lines.text.split("\n")
        said = [syllable for row in rows for syllable in (*syllables(row), GAP)]
        self._text = "".join(said)
        self._starts = array("L", accumulate(map(len, said), initial=0))

    def holding(self, letters: str) -> Iterator[tuple[int, int, int]]:
        """The lines some pinyin stands in from the beginning of a syllable on: line, from, to."""
        at = self._text.find(letters)
        while at >= 0:
            first = bisect_left(self._starts, at)
            following = at + 1
            if self._starts[first] == at:
                row = bisect_right(self._lines.starts, first) - 1
                begins = self._lines.starts[row]
                last = bisect_left(self._starts, at + len(letters))
                yield row, first - begins, last - begins
                following = self._starts[self._lines.starts[row + 1] - 1]
            at = self._text.find(letters, following)
