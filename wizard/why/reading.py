"""How single values read in both languages."""

from collections.abc import Callable
from decimal import Decimal

from wizard.content import numerals
from wizard.content.text import Text, both
from wizard.languages import Lang


def spoken(say: Callable[[Lang], str]) -> Text:
    """What is said in each language."""
    return Text(zh=say("zh"), en=say("en"))


def money(yuan: Decimal) -> Text:
    """An amount with its unit."""
    return spoken(lambda lang: numerals.money(yuan, lang))


def share(value: Decimal) -> Text:
    """A share in per cent."""
    return both(numerals.percent(value))


def likely(share: float) -> Text:
    """A share of draws, never as certain."""
    return both(numerals.chance(Decimal(repr(share))))


def points(value: Decimal) -> Text:
    """Points out of 100."""
    return both(numerals.plain(value, 1))
