"""How text is compared and how Chinese is spelt: folded letters, pinyin and its initials.

Folding never changes a text's length, so that a place found in a folded text is the place in the
text itself. Pinyin comes from pypinyin, loaded when it is first wanted: its dictionaries take
about a tenth of a second and 55 MB.
"""

import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

Readings = Sequence[tuple[str, ...]]
"""For every character how it may be typed; nothing for a mark that is passed over."""

GAP = "\0"
"""Stands for a character that is not spelt; nobody types it."""


class _Folding(dict[int, str]):
    """What each character is compared as; worked out once for each."""

    def __missing__(self, point: int) -> str:
        char = chr(point)
        told = unicodedata.normalize("NFKC", char).casefold()
        self[point] = " " if char.isspace() else told if len(told) == 1 else char
        return self[point]


_FOLDING = _Folding()


def folded(text: str) -> str:
    """The text as it is compared: neither case nor full width counts, and its length stays."""
    return text.translate(_FOLDING)


def is_chinese(char: str) -> bool:
    """Whether a character is one that pinyin spells."""
    return "\u3400" <= char <= "\u9fff"


def typed(term: str) -> str:
    """A folded term as pinyin letters: ü is typed v, and a dividing apostrophe is nothing."""
    return term.replace("ü", "v").replace("'", "").replace("’", "")


def is_typed(term: str) -> bool:
    """Whether a term may be pinyin: letters and digits of the keyboard only."""
    return term.isascii() and term.isalnum()


@lru_cache(maxsize=1 << 16)
def syllables(text: str) -> tuple[str, ...]:
    """One syllable for each character, as the phrase it stands in is read; `GAP` for all others.

    Remembered, because after an edit all answers are read again and all but one are the same.
    """
    from pypinyin import lazy_pinyin

    # What it cannot read it hands over in runs, and takes a list of as many parts for them.
    said: list[str] = lazy_pinyin(text, errors=_gaps)  # type: ignore[arg-type]
    return tuple(said)


def _gaps(run: str) -> list[str]:
    return [GAP] * len(run)


def readings(text: str) -> Readings:
    """For each character of a folded title the reading its phrase gives it, then all others.

    All of them, because the dictionary of phrases is not complete: it reads 还款 as haikuan.
    """
    return [_ways(char, syllable) for char, syllable in zip(text, syllables(text), strict=True)]


@cache
def _ways(char: str, syllable: str) -> tuple[str, ...]:
    """How a character may be typed, beginning with this reading."""
    from pypinyin import Style, pinyin

    if not is_chinese(char):
        return (char,) if char.isalnum() else ()
    others = pinyin(char, style=Style.NORMAL, heteronym=True)[0]
    return tuple(dict.fromkeys((syllable, *others)))


def spelt(term: str, known: Readings, start: int) -> int | None:
    """The place after the last character a term spells from a start on, or None.

    Each character is typed in full or by its first letter, the last one as far as one got.
    """
    if not term:
        return start
    if start == len(known):
        return None
    if not known[start]:
        return spelt(term, known, start + 1)
    for reading in known[start]:
        if reading.startswith(term):
            return start + 1
        for taken in dict.fromkeys((reading, reading[0])):
            end = spelt(term[len(taken) :], known, start + 1) if term.startswith(taken) else None
            if end is not None:
                return end
    return None
