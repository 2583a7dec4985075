"""Texts in figures: how wide they will be, measured once from the shipped sans face."""

import unicodedata

from wizard.content.text import Text

LINE_HEIGHT = 1.448
_NARROW = {" ": 0.224, ".": 0.278, ",": 0.278, "i": 0.275, "l": 0.284, "I": 0.293, "j": 0.276}
_LOWER, _UPPER, _DIGIT, _OTHER = 0.555, 0.63, 0.555, 0.6


def text_width(text: str, size: float) -> float:
    """About how wide one line of text is; never less than it turns out to be by much."""
    return sum(_advance(mark) for mark in text) * size


def line_height(size: float) -> float:
    """How high one line of text is."""
    return LINE_HEIGHT * size


def beside(left: Text, right: Text) -> Text:
    """Two texts with one space between them."""
    return Text(zh=f"{left.zh} {right.zh}", en=f"{left.en} {right.en}")


def _advance(mark: str) -> float:
    if unicodedata.east_asian_width(mark) in "WFA":
        return 1.0
    if mark in _NARROW:
        return _NARROW[mark]
    if mark.isdigit():
        return _DIGIT
    if mark.isupper():
        return _UPPER
    return _LOWER if mark.isalpha() else _OTHER
