"""What all kinds of question share: how they are asked, and how a number is read."""

from decimal import Decimal, InvalidOperation
from typing import Literal

from wizard.content.conditions import Condition
from wizard.content.text import Content, Text

MOST_DIGITS = 15
"""Digits before or after the point. Nothing a department counts is larger or finer, and a
mistyped 1e999 cannot be shown."""

_WRITTEN = (str, int)
"""What a number is written as, in JSON."""


class Guide(Content):
    """One section of the guidance beside a question or step: a title over lines.

    `plus` and `minus` are lists of what counts in and what does not; `prose` is paragraphs.
    """

    title: Text
    style: Literal["prose", "list", "plus", "minus"] = "prose"
    lines: tuple[Text, ...]


class Option(Content):
    """One thing a choice may be answered with. The id outlives the wording."""

    id: str
    label: Text
    hint: Text | None = None


class Asked(Content):
    """What all kinds share.

    `label` is the noun the question is called by in tables, history and print; `prompt` is the
    question as it is asked; `why` the one sentence on what it changes; `hint` how to find out.
    """

    id: str
    label: Text
    prompt: Text
    why: Text | None = None
    hint: Text | None = None
    example: Text | None = None
    required: bool = True
    may_be_unknown: bool = True
    may_not_apply: bool = True
    asks_basis: bool = True
    shown_when: Condition | None = None
    cites: tuple[str, ...] = ()
    guidance: tuple[Guide, ...] = ()


def as_decimal(value: object) -> Decimal | None:
    """The number a stored value is, or None; one of more than `MOST_DIGITS` digits is none."""
    if not isinstance(value, _WRITTEN) or isinstance(value, bool):
        return None
    try:
        number = Decimal(value)
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number.adjusted()) <= MOST_DIGITS else None
