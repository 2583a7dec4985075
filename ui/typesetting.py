"""Setting Chinese on screen: squeezed punctuation, headings broken evenly, open lines of prose.

Nothing here changes what is stored; it changes how a text looks at the moment it becomes a label.
"""

from collections.abc import Callable
from html import escape

CLOSING = "，。、；：！？）》”’】〕」』"
OPENING = "（《“‘【〔「『"

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
    lines = [squeezed(line, px) if squeeze else escape(line) for line in text.split("\n")]
    return "".join(f'<p style="{style}">{line}</p>' for line in lines)


def set_off(text: str, spans: Spans, *, ground: str, leading: int) -> str:
    """The text as rich text of one paragraph, with this ground behind its spans."""
    parts, at = [], 0
    for start, stop in sorted(spans):
        begins = max(start, at)
        parts.append(escape(text[at:begins]))
        parts.append(f'<span style="background-color:{ground}">{escape(text[begins:stop])}</span>')
        at = max(at, stop)
    words = "".join((*parts, escape(text[at:])))
    return f'<p style="margin:0; line-height:{leading}%">{words}</p>'


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
