"""How text is set for an office's paper, and how headings are numbered.

Chinese documents set no space between Chinese and Latin or digits, and none before a percent sign
(official-document-format §5); the screen does, for legibility. One function turns the one into the
other, so that content is written once.
"""

import re
import unicodedata
from collections.abc import Mapping

from wizard.languages import Lang

_WIDE = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f\U00020000-\U0003ffff"
_SPACE_AFTER_WIDE = re.compile(rf"(?<=[{_WIDE}]) +(?=\S)")
_SPACE_BEFORE_WIDE = re.compile(rf"(?<=\S) +(?=[{_WIDE}])")
_SPACE_BEFORE_PERCENT = re.compile(r"(?<=[0-9]) (?=[%‰℃°])")
_RANGE = re.compile(r"(?<=[0-9A-Za-z%])–(?=[0-9A-Za-z−])")

_IMPERSONAL: Mapping[Lang, tuple[tuple[str, str], ...]] = {
    "zh": (
        ("您填了", "填报为"),
        ("您填写的", "填报的"),
        ("您填的", "填报的"),
        ("您选的", "所选"),
        ("您的单位", "本单位"),
        ("您单位", "本单位"),
        ("您", "填报人"),
    ),
    "en": (
        ("You answered that", "It is stated that"),
        ("you answered that", "it is stated that"),
        ("You chose", "The choice is"),
        ("you described", "described"),
        ("you named", "named"),
        ("your own staff", "the department’s own staff"),
        ("Your uniform", "The department’s uniform"),
        ("You set", "The department sets"),
        ("You decide", "The department decides"),
        ("and check attendance", "and checks attendance"),
    ),
}
"""A document speaks to nobody: what the screen says to the person filling in, said without them."""

_DIGITS = "〇一二三四五六七八九"


def for_paper(text: str, lang: Lang) -> str:
    """The text as an office prints it. Line breaks stay; other control characters go."""
    clean = "".join(map(_printable, unicodedata.normalize("NFC", text)))
    clean = _SPACE_BEFORE_PERCENT.sub("", clean)
    if lang == "en":
        return clean
    clean = _SPACE_BEFORE_WIDE.sub("", _SPACE_AFTER_WIDE.sub("", clean))
    return _RANGE.sub("～", clean)


def impersonal(text: str, lang: Lang) -> str:
    """Words of the screen as a document says them."""
    for spoken, written in _IMPERSONAL[lang]:
        text = text.replace(spoken, written)
    return text


def _printable(char: str) -> str:
    """A character that has a form on paper; spaces of every width are one kind."""
    category = unicodedata.category(char)
    if category == "Zs" and char != "\u3000":
        return " "
    if char in "\n\t" or category in ("Cc", "Zl", "Zp"):
        return "\n" if char in "\n\u2028\u2029" else " "
    invisible = category == "Cf" or "\ufe00" <= char <= "\ufe0f"
    return "" if invisible else char


def chinese_number(number: int) -> str:
    """A count from 1 to 99 in Chinese: 一, 十, 十二, 三十."""
    tens, ones = divmod(number, 10)
    if not tens:
        return _DIGITS[ones]
    head = "" if tens == 1 else _DIGITS[tens]
    return f"{head}十{_DIGITS[ones] if ones else ''}"


class Numbering:
    """The numbers of headings as a document goes on: 一、（一）1.（1）, or 1 and 1.1."""

    def __init__(self, lang: Lang) -> None:
        self._lang = lang
        self._counts = [0, 0, 0, 0]

    def next(self, level: int) -> str:
        """The number of the next heading of a level, with what stands between it and the text."""
        self._counts[level - 1] += 1
        self._counts[level:] = [0] * (4 - level)
        count = self._counts[level - 1]
        if self._lang == "en":
            return ".".join(str(one) for one in self._counts[:level] if one) + "  "
        match level:
            case 1:
                return f"{chinese_number(count)}、"
            case 2:
                return f"（{chinese_number(count)}）"
            case 3:
                return f"{count}."
            case _:
                return f"（{count}）"


def numbered(items: tuple[str, ...], lang: Lang) -> tuple[str, ...]:
    """The items of a list with their numbers."""
    if lang == "en":
        return tuple(f"({place}) {item}" for place, item in enumerate(items, start=1))
    return tuple(f"（{place}）{item}" for place, item in enumerate(items, start=1))
