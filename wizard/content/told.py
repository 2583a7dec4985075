"""What differs between two packs, in their own words: kind by kind, piece by piece, line by line.

A line shows the language that is spoken. Where only the other language was changed, that is shown
and said, because both are printed.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from wizard.content.differences import Difference
from wizard.content.fields import FIELDS
from wizard.content.kinds import KINDS
from wizard.content.model import Pack
from wizard.content.names import name_of
from wizard.content.text import Text
from wizard.languages import LANGS, Lang

SHORT = 40
"""Characters of a sentence by which it is named; it has no other name."""
_PART = re.compile(r"([a-z_0-9]+)((?:\[[^\]]*\])*)")


@dataclass(frozen=True, slots=True)
class Line:
    """One place of a piece: its name, what stood there and what stands there now."""

    where: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece that differs: its name, what it says where it is new or gone, its changed lines."""

    what: Literal["added", "removed", "changed"]
    name: str
    says: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """The pieces of one kind, in the order of the packs."""

    name: str
    pieces: tuple[Piece, ...]


def told(found: Iterable[Difference], old: Pack, new: Pack, lang: Lang) -> tuple[Kind, ...]:
    """Differences between two packs as a person reads them."""
    by_kind: dict[str, list[Piece]] = {}
    for one in found:
        by_kind.setdefault(one.kind, []).append(_piece(one, old, new, lang))
    return tuple(Kind(KINDS[kind].in_(lang), tuple(of)) for kind, of in by_kind.items())


def _piece(one: Difference, old: Pack, new: Pack, lang: Lang) -> Piece:
    pack = old if one.what == "removed" else new
    # A sentence is named by how it read before, which is how people know it.
    name = _name(one, old if one.kind == "phrase" and one.what != "added" else pack, lang)
    if one.what == "changed":
        return Piece(one.what, name, "", tuple(_lines(one, pack, lang)))
    return Piece(one.what, name, _said(one, pack, lang), ())


def _name(one: Difference, pack: Pack, lang: Lang) -> str:
    if one.kind == "phrase":
        text = pack.phrase_of[one.id].in_(lang)
        return text if len(text) <= SHORT else f"{text[:SHORT]}…"
    if one.kind == "calendar":
        return f"{one.id}年" if lang == "zh" else one.id
    return name_of(pack, one.id, lang)


def _said(one: Difference, pack: Pack, lang: Lang) -> str:
    """What a piece that is new or gone says, beyond its name."""
    if one.kind == "question":
        return pack.question_of[one.id].prompt.in_(lang)
    if one.kind == "step":
        return pack.step_of[one.id].task.in_(lang)
    if one.kind == "clause":
        return pack.clause_of[one.id].says.in_(lang)
    entry = pack.library.entry_of.get(one.id)
    return "" if entry is None else entry.says.in_(lang)


def _lines(one: Difference, pack: Pack, lang: Lang) -> Iterator[Line]:
    said = {change.where for change in one.changes}
    for change in one.changes:
        place, spoken = _spoken(change.where)
        if spoken and spoken != lang and f"{place}.{lang}" in said:
            continue
        where = _where(place, lang) + (
            _SPOKEN[spoken].in_(lang) if spoken not in (lang, "") else ""
        )
        yield Line(where, *(_value(words, pack, lang) for words in (change.before, change.after)))


def _spoken(where: str) -> tuple[str, str]:
    """A place without the language at its end, and that language; nothing where it has none."""
    place, _, end = where.rpartition(".")
    return (place, end) if end in LANGS and place else (where, "")


def _where(place: str, lang: Lang) -> str:
    """A way through a piece in words: 选项 2·名称. What has no word is passed over."""
    found = _PART.findall(re.sub(r"\.(?=[^\[]*\])", "_", place))
    known = [(FIELDS[name].in_(lang), _item(items)) for name, items in found if name in FIELDS]
    # A row of values has a value: one word is enough.
    parts = [
        f"{word}{at}" for n, (word, at) in enumerate(known) if (word,) != known[n - 1][:1] or not n
    ]
    return ("·" if lang == "zh" else " · ").join(parts) or _OTHER.in_(lang)


def _item(items: str) -> str:
    """Which of a list: its number. What goes by an id shows that in its own words below it."""
    numbers = re.findall(r"\[(\d+)\]", items)
    return f" {numbers[-1]}" if numbers else ""


def _value(words: str, pack: Pack, lang: Lang) -> str:
    """A value as it reads: yes and no, the name of what an id stands for, or itself."""
    return _VALUES[words].in_(lang) if words in _VALUES else name_of(pack, words, lang)


def _t(zh: str, en: str) -> Text:
    return Text(zh=zh, en=en)


_SPOKEN = {"zh": _t("（中文）", " (Chinese)"), "en": _t("（英文）", " (English)")}
_VALUES = {"True": _t("是", "yes"), "False": _t("否", "no")}
_OTHER = _t("其他", "Other")
