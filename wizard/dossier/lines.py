"""How text becomes lines: where a line may end, and what each glyph is drawn with.

ReportLab's own Chinese wrapping breaks Latin words and amounts anywhere and knows one face at a
time, so lines are broken here: by character in Chinese, by word in Latin, never before closing
punctuation or after an opening one (避头尾), with a face chosen for every character. Nothing here
knows paper; a face is only a name and a width.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Literal

NO_START = frozenset("，。、；：！？）》〉」』】〕］｝”’％%‰…—～·,.;:!?)]}℃°/")
"""What no line begins with."""
NO_END = frozenset("（《〈「『【〔［｛“‘([{￥¥§/")
"""What no line ends with."""
_UNITS = frozenset("年月日时分万亿元个名件次项天家人页份号条款项级类")
_EXTRA = 0.6
"""Ems a gap may be widened by, to fill a line; a line that needs more stays ragged."""

# In the shipped Chinese faces curly quotes are as wide as a Chinese character. Among Latin words
# they are drawn nearer: (what to move by, how wide), in ems.
_NARROW = {"“": (-0.53, 0.44), "”": (-0.04, 0.44), "‘": (-0.74, 0.24), "’": (-0.05, 0.24)}

Kind = Literal["wide", "word", "space"]


@dataclass(frozen=True, slots=True)
class Run:
    """Characters drawn with one face. `shift` moves them sideways, in points."""

    text: str
    face: str
    width: float
    shift: float = 0.0


@dataclass(frozen=True, slots=True)
class Piece:
    """What stays together on a line: one Chinese character, one Latin word, or a space."""

    kind: Kind
    text: str
    runs: tuple[Run, ...]
    width: float


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line: its pieces, its natural width, and what every gap is widened by."""

    pieces: tuple[Piece, ...]
    width: float
    gap: float = 0.0
    indent: float = 0.0

    @property
    def text(self) -> str:
        """What the line says."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Type:
    """What a text is set in: how to find a character's face and width, the size, the manner.

    `glyph` answers what is drawn for a character, with which face, and how wide it is in ems;
    `tracking` is added to every Chinese character, in points. `singles` keeps the pieces of one
    character met so far: a report has fifty thousand of them, and some thousand different ones.
    """

    glyph: Callable[[str], tuple[str, str, float]]
    size: float
    leading: float
    tracking: float = 0.0
    justified: bool = False
    narrow_quotes: bool = False
    singles: dict[tuple[Kind, str], Piece] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )


def pieces(text: str, of: Type) -> Iterator[Piece]:
    """A text without line breaks, cut into what stays together."""
    for kind, chars in groupby(text, key=lambda char: _kind(char, of)):
        if kind == "word":
            yield _word("".join(chars), of)
        else:
            yield from (_single(kind, char, of) for char in chars)


def _kind(char: str, of: Type) -> Kind:
    if char == " ":
        return "space"
    if of.narrow_quotes and char in _NARROW:
        return "word"
    # Everything from the CJK radicals on, and the marks Chinese sets as wide.
    return "wide" if char >= "\u2e80" or char in "“”‘’…—·×÷±" else "word"


def _single(kind: Kind, char: str, of: Type) -> Piece:
    """A piece of one Chinese character or mark, or one space."""
    known = of.singles.get((kind, char))
    if known is None:
        drawn, face, ems = of.glyph(char)
        width = ems * of.size + (of.tracking if kind == "wide" else 0.0)
        known = of.singles[kind, char] = Piece(kind, char, (Run(drawn, face, width),), width)
    return known


def _word(text: str, of: Type) -> Piece:
    """A piece of Latin letters and digits, which may change its face within."""
    runs: list[Run] = []
    for char in text:
        drawn, face, ems = of.glyph(char)
        shift, width = 0.0, ems * of.size
        if of.narrow_quotes and char in _NARROW:
            shift, width = (of.size * part for part in _NARROW[char])
        last = runs[-1] if runs else None
        if last and last.face == face and not last.shift and not shift:
            runs[-1] = Run(last.text + drawn, face, last.width + width)
        else:
            runs.append(Run(drawn, face, width, shift))
    return Piece("word", text, tuple(runs), sum(run.width for run in runs))


def broken(
    text: str, of: Type, width: float, *, indent: float = 0.0, lead: tuple[str, Type] | None = None
) -> tuple[TextLine, ...]:
    """The lines of a text, its own line breaks kept; every part begins with the indent.

    A lead is set before the text in a type of its own.
    """
    lines: list[TextLine] = []
    before = tuple(pieces(*lead)) if lead else ()
    for part in text.split("\n"):
        lines += _paragraph((*before, *pieces(part.strip(), of)), of, width, indent)
        before = ()
    return tuple(lines)


def _paragraph(
    whole: tuple[Piece, ...], of: Type, width: float, indent: float
) -> Iterator[TextLine]:
    fitting = tuple(_cut_to_fit(whole, of, width - indent))
    start = 0
    room, first = width - indent, indent
    while True:
        end = _line_end(fitting, start, room)
        last = end >= len(fitting)
        yield _line(fitting[start:end], room, first, of, last=last)
        if last:
            return
        start, room, first = end, width, 0.0
        while start < len(fitting) and fitting[start].kind == "space":
            start += 1


def _cut_to_fit(whole: tuple[Piece, ...], of: Type, width: float) -> Iterator[Piece]:
    """The pieces, with words that are wider than a line cut into single characters."""
    for piece in whole:
        if piece.width <= width:
            yield piece
        else:
            yield from (_single("wide", char, of) for char in piece.text)


def _line_end(fitting: tuple[Piece, ...], start: int, room: float) -> int:
    """The first piece of the next line: after the last place where the line may end."""
    width, allowed = 0.0, start
    for place in range(start, len(fitting)):
        piece = fitting[place]
        if place > start and may_part(fitting[place - 1], piece):
            allowed = place
        width += piece.width
        if width > room + 0.01 and piece.kind != "space":
            return allowed if allowed > start else max(place, start + 1)
    return len(fitting)


def may_part(before: Piece, after: Piece) -> bool:
    """Whether a line may end between two pieces."""
    if before.kind == "space":
        return True
    if after.kind == "space" or after.text[0] in NO_START or before.text[-1] in NO_END:
        return False
    if before.text[-1].isdigit() and before.kind == "word" and after.text[0] in _UNITS:
        return False
    if before.text == "万" and after.text == "元":
        return False
    if before.text[-1] in "×±" and after.text[0].isdigit():
        return False
    # The mark of a note is one thing: 〔注5〕.
    if before.text == "注" and after.text[0].isdigit():
        return False
    return not (before.kind == "word" and after.kind == "word")


def longest(text: str, of: Type) -> float:
    """The width of the longest stretch in which no line may end."""
    most = width = 0.0
    before: Piece | None = None
    for piece in pieces(text.replace("\n", " "), of):
        width = piece.width if before is None or may_part(before, piece) else width + piece.width
        most, before = max(most, width if piece.kind != "space" else 0.0), piece
    return most


def _line(on: tuple[Piece, ...], room: float, indent: float, of: Type, *, last: bool) -> TextLine:
    while on and on[-1].kind == "space":
        on = on[:-1]
    width = sum(piece.width for piece in on)
    gap = 0.0
    if of.justified and not last and len(on) > 1:
        gap = (room - width) / (len(on) - 1)
    return TextLine(on, width, gap if gap <= _EXTRA * of.size else 0.0, indent)


def balanced(text: str, of: Type, width: float) -> tuple[TextLine, ...]:
    """The lines of a title: as few as will do, each about as long as the others.

    So that no word is cut (词意完整), a title that needs two lines breaks where it says, else after
    its last 的, where both parts fit.
    """
    lines = broken(text.replace("\n", ""), of, width)
    if len(lines) < 2:
        return lines
    if "\n" in text:
        return broken(text, of, width)
    head, particle, tail = text.rpartition("的")
    if len(lines) == 2 and tail:
        parts = broken(f"{head}{particle}\n{tail}", of, width)
        if len(parts) == 2:
            return parts
    return even(text, of, width)


def even(text: str, of: Type, width: float) -> tuple[TextLine, ...]:
    """As few lines as will do, each about as long as the others, no word cut for it.

    Its own line breaks are kept.
    """
    lines, narrower = broken(text, of, width), width - of.size / 2
    least = max(width / 2, longest(text, of))
    while len(lines) > 1 and narrower >= least:
        tried = broken(text, of, narrower)
        if len(tried) > len(lines):
            break
        lines, narrower = tried, narrower - of.size / 2
    return lines
