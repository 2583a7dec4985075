"""Setting Chinese on screen: squeezed punctuation, headings broken evenly, open lines of prose.

Nothing here changes what is stored; it changes how a text looks at the moment it becomes a label.
"""

import re
from collections.abc import Callable
from html import escape

CLOSING = "，。、；：！？）》”’】〕」』"
OPENING = "（《“‘【〔「『"
PAUSES = "，；：。？"
"""Marks behind which a heading is best broken."""
_BEFORE_UNIT = re.compile(r"(?<=\d) (?=%|万元)")

Spans = tuple[tuple[int, int], ...]
"""Places of a text, from – to, that are set off."""


def needs_squeeze(text: str, *, at_end: bool = False) -> bool:
    """Whether some punctuation mark should give up its empty half."""
    return bool(_squeezed(text, at_end=at_end))


def squeezed(text: str, px: int, *, at_end: bool = False) -> str:
    """The text as rich text, closing marks before another mark set half as wide.

    `at_end` also squeezes a mark that ends the text, so that right-aligned text stands flush.
    Negative letter-spacing on the one character, because Qt ignores font features there.
    """
    narrow = _squeezed(text, at_end=at_end)
    half = f"{px / 2:g}"
    parts = [
        f'<span style="letter-spacing:-{half}px">{mark}</span>' if place in narrow else escape(mark)
        for place, mark in enumerate(text)
    ]
    return "".join(parts).replace("\n", "<br>")


def prose(text: str, px: int, *, leading: int, squeeze: bool = True) -> str:
    """The text as rich text with open lines; `leading` is in per cent. New lines are paragraphs."""
    style = f"margin:0; line-height:{leading}%"
    whole = held_together(text).split("\n")
    lines = [squeezed(line, px) if squeeze else escape(line) for line in whole]
    return "".join(f'<p style="{style}">{line}</p>' for line in lines)


def set_off(text: str, spans: Spans, *, ground: str, leading: int) -> str:
    """The text as rich text of one paragraph, with this ground behind its spans."""
    text, parts, at = held_together(text), [], 0
    for start, stop in sorted(spans):
        begins = max(start, at)
        parts.append(escape(text[at:begins]))
        parts.append(f'<span style="background-color:{ground}">{escape(text[begins:stop])}</span>')
        at = max(at, stop)
    words = "".join((*parts, escape(text[at:])))
    return f'<p style="margin:0; line-height:{leading}%">{words}</p>'


def held_together(text: str) -> str:
    """The text, as long as before, with no line ending between a figure and its % or 万元."""
    return _BEFORE_UNIT.sub("\u00a0", text)


def balanced_width(lines_at: Callable[[int], int], widest: int) -> int:
    """The narrowest width at which a text still takes as many lines as at its widest.

    `lines_at` counts the lines at a width. A text of one line, or of more than three, keeps the
    whole width: there is nothing to balance, or it is prose.
    """
    wanted = lines_at(widest)
    if wanted not in (2, 3):
        return widest
    narrow, wide = 0, widest
    while wide - narrow > 1:
        middle = (narrow + wide) // 2
        if lines_at(middle) <= wanted:
            wide = middle
        else:
            narrow = middle
    return wide


def parted(text: str, width_of: Callable[[str], float], widest: float) -> tuple[str, ...]:
    """The text in two lines, broken behind one of its own marks; as it is where that will not do.

    Both parts must fit, and neither may be less than half of the other; where several marks
    would do, the most even parts are taken.
    """
    marks = (place for place, mark in enumerate(text, start=1) if mark in PAUSES)
    after = (place for place in marks if text[place : place + 1] not in CLOSING)
    found = []
    for place in after:
        parts = (text[:place], text[place:].lstrip())
        short, long = sorted(map(width_of, parts))
        if long <= widest and short * 2 >= long:
            found.append((long, parts))
    return min(found)[1] if found else (text,)


def _squeezed(text: str, *, at_end: bool) -> frozenset[int]:
    """The places of the marks that give up half their width."""
    marks = CLOSING + OPENING
    last = len(text) - 1
    return frozenset(
        place
        for place, mark in enumerate(text)
        if mark in CLOSING
        and ((place < last and text[place + 1] in marks) or (at_end and place == last))
    )
