"""From what people type to what is stored, and back. Pure; `None` means it cannot be read.

People type full-width digits, group with commas, write 万 and 元 and %. All of it is understood;
nothing is rounded.
"""

import re
import unicodedata
from datetime import date
from decimal import Decimal, InvalidOperation

from wizard.content import numerals
from wizard.content.numerals import MINUS, YUAN_PER_WAN

_NUMBER = re.compile(r"[-+]?(\d+(\.\d*)?|\.\d+)")
_GROUPING = re.compile(r"[,，\s_']")
_UNITS = {
    "": YUAN_PER_WAN,
    "万": YUAN_PER_WAN,
    "万元": YUAN_PER_WAN,
    "元": Decimal(1),
    "yuan": Decimal(1),
    "亿": YUAN_PER_WAN * YUAN_PER_WAN,
    "亿元": YUAN_PER_WAN * YUAN_PER_WAN,
}
_DAY = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
_PLAIN_DAY = re.compile(r"(\d{4})(\d{2})(\d{2})")


def read_number(text: str) -> Decimal | None:
    """The number a text is, with or without a percent sign."""
    tidy = _tidy(text).removesuffix("%")
    if not _NUMBER.fullmatch(tidy):
        return None
    try:
        return Decimal(tidy)
    except InvalidOperation:
        return None


def read_money(text: str) -> Decimal | None:
    """The yuan a text in 万元 means; another unit may be written out."""
    tidy = _tidy(text)
    figure = tidy.rstrip("万亿元yuan")
    unit = _UNITS.get(tidy[len(figure) :])
    number = read_number(figure)
    return None if number is None or unit is None else number * unit


def read_date(text: str) -> date | None:
    """The day a text names: 2026-11-22, 2026年11月22日, 2026/11/22 or 20261122."""
    tidy = unicodedata.normalize("NFKC", text).strip()
    found = _DAY.fullmatch(tidy) or _PLAIN_DAY.fullmatch(tidy)
    if found is None:
        return None
    try:
        return date(*(int(part) for part in found.groups()))
    except ValueError:
        return None


def stored(number: Decimal) -> str:
    """The number as it is stored: plain digits, no exponent, no idle zeros."""
    whole = number.quantize(Decimal(1)) if number == number.to_integral_value() else number
    plain = f"{whole:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def grouped(number: Decimal, decimals: int) -> str:
    """The number as a field shows it: grouped, padded to its decimals, never cut."""
    carried = -int(number.normalize().as_tuple().exponent)
    return numerals.plain(number, max(decimals, carried, 0))


def in_wan(yuan: Decimal) -> str:
    """An amount as a field shows it: 万元 with two decimals, or as many as it carries."""
    return grouped(yuan / YUAN_PER_WAN, 2)


def _tidy(text: str) -> str:
    narrow = unicodedata.normalize("NFKC", text).strip().lower().replace(MINUS, "-")
    return _GROUPING.sub("", narrow)
