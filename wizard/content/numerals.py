"""How numbers read: grouped digits, a true minus, money in 万元.

Rounding happens here and nowhere else, half up (methods.md §0.4).
"""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from wizard.languages import Lang

MINUS = "\u2212"
NO_BREAK = "\u00a0"
YUAN_PER_WAN = Decimal(10_000)


def rounded(value: Decimal, places: int) -> Decimal:
    """The value at this many decimal places, halves going away from zero."""
    return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def plain(value: Decimal, places: int | None = None) -> str:
    """The number with grouped digits and a true minus; without `places`, only what it carries."""
    shown = value.normalize() if places is None else rounded(value, places)
    if shown == 0:
        shown = abs(shown)
    return f"{shown:,f}".replace("-", MINUS)


def signed(value: Decimal, places: int) -> str:
    """The number with its sign always shown."""
    shown = plain(value, places)
    return shown if shown.startswith(MINUS) or rounded(value, places) == 0 else f"+{shown}"


def percent(share: Decimal, places: int = 1) -> str:
    """A share (0.387) as a percentage for the screen (38.7 %)."""
    return f"{plain(share * 100, places)} %"


def chance(share: Decimal) -> str:
    """A share of draws as whole percents; never as certain (methods.md §0.5).

    It stands in sentences, so that no line may end before its sign.
    """
    if share > Decimal("0.99"):
        told = ">99 %"
    else:
        told = "<1 %" if share < Decimal("0.01") else percent(share, 0)
    return told.replace(" ", NO_BREAK)


def in_wan(yuan: Decimal, places: int = 2) -> str:
    """An amount in yuan as a number of 万元, without the unit."""
    return plain(yuan / YUAN_PER_WAN, places)


def adding_up(values: Sequence[Decimal], places: int) -> tuple[Decimal, ...]:
    """The values at this many places, such that they add up to their rounded sum.

    Where rounding each alone would miss the sum by some last digits, those whose rounding was the
    coarsest give way, one digit each (largest remainders).
    """
    step = Decimal(1).scaleb(-places)
    told = [rounded(value, places) for value in values]
    missing = rounded(sum(values, Decimal(0)), places) - sum(told, Decimal(0))
    turn = step if missing > 0 else -step
    off = sorted(range(len(told)), key=lambda at: (told[at] - values[at]) * turn)
    for at in off[: int(abs(missing) / step)]:
        told[at] += turn
    return tuple(told)


def in_wan_adding_up(yuan: Sequence[Decimal], places: int = 2) -> tuple[str, ...]:
    """Amounts in yuan as numbers of 万元 that add up to their sum as it is shown."""
    shares = [amount / YUAN_PER_WAN for amount in yuan]
    return tuple(plain(one, places) for one in adding_up(shares, places))


def money(yuan: Decimal, lang: Lang) -> str:
    """An amount in yuan with its unit: 万元 in Chinese, yuan or millions in English."""
    if lang == "zh":
        return f"{in_wan(yuan)} 万元"
    million = Decimal(1_000_000)
    if abs(yuan) >= million:
        return f"{plain(yuan / million, 3).rstrip('0').rstrip('.')} m yuan"
    return f"{plain(yuan, 0)} yuan"
