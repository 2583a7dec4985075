"""Reasons become sentences: the pack's phrase, filled, in one language.

A placeholder is a plain name with at most a number format: `n1` a number with one decimal, `p1` a
fraction as a percentage, `s1` the same with its sign, `w2` yuan as a number of 万元.
"""

from datetime import date
from decimal import Decimal
from string import Formatter
from typing import Any

from wizard.content import numerals
from wizard.content.model import Pack
from wizard.content.text import Text
from wizard.engine.findings import Finding, Reason, Told
from wizard.languages import Lang

_NOT_IN_FORCE = {
    "zh": "尚不能下结论：“{name}”自{since}起才有取值，基准日在此之前。",
    "en": "No conclusion: “{name}” has a value only from {since}, after the reference date.",
}


class _Words(Formatter):
    def __init__(self, lang: Lang) -> None:
        self._lang = lang

    def format_field(self, value: Any, format_spec: str) -> str:
        return word(value, format_spec, self._lang)


def say(pack: Pack, reason: Reason, lang: Lang) -> str:
    """The sentence a reason is."""
    return fill(pack.phrase_of[reason.phrase], reason.values, lang)


def headline(pack: Pack, finding: Finding, lang: Lang) -> str:
    """What a finding says in one sentence, with its number in the list of legal rules."""
    return with_code(say(pack, finding.headline, lang), finding, lang)


def with_code(said: str, finding: Finding, lang: Lang) -> str:
    """The words followed by the finding's number, where it has one."""
    if not finding.code:
        return said
    plain = said.rstrip("。.")
    return f"{plain}（{finding.code}）" if lang == "zh" else f"{plain} ({finding.code})"


def not_in_force(pack: Pack, parameter: str, lang: Lang) -> str:
    """Why a rule cannot speak on a reference date before a figure's first value."""
    known = pack.parameter_of[parameter]
    values = {"name": known.title, "since": known.values[0].since}
    return fill(Text(**_NOT_IN_FORCE), values, lang)


def fill(text: Text, values: "dict[str, Told] | Any", lang: Lang) -> str:
    """A text with its placeholders filled."""
    return _Words(lang).vformat(text.in_(lang), (), values)


def word(value: Told, spec: str, lang: Lang) -> str:
    """One value as it reads in a sentence."""
    match value:
        case Text():
            return value.in_(lang)
        case Decimal() | int():
            return _number(Decimal(value), spec)
        case date():
            if lang == "zh":
                return f"{value.year}年{value.month}月{value.day}日"
            return f"{value.day} {value:%B} {value.year}"
        case _:
            return value


def _number(value: Decimal, spec: str) -> str:
    if not spec:
        return numerals.plain(value)
    kind, places = spec[0], int(spec[1:] or 0)
    match kind:
        case "c":
            return numerals.chance(value)
        case "n":
            return numerals.plain(value, places)
        case "p":
            return numerals.percent(value, places)
        case "s":
            return f"{numerals.signed(value * 100, places)} %"
        case "w":
            return numerals.in_wan(value, places)
        case _:
            raise ValueError(f"{spec!r} is not a number format")
