"""The periods of a contract: months, quarters and half-years from its start to its end.

A period is a label that sorts by time: 2027-03, 2027-Q1, 2027-H1.
"""

from collections.abc import Mapping
from datetime import date
from typing import Literal

from wizard.content.questions import as_date, as_decimal

Repeats = Literal["month", "quarter", "half_year"]
START, MONTHS = "contract.start", "contract.months"
_MONTHS_EACH: Mapping[Repeats, int] = {"month": 1, "quarter": 3, "half_year": 6}
LONGEST_MONTHS = 120
"""More months than any lawful contract; a mistyped term must not make a thousand periods."""


def contract_months(values: Mapping[str, object]) -> tuple[str, ...]:
    """The months of the contract, or none while its start or length is not known."""
    start, length = as_date(values.get(START)), as_decimal(values.get(MONTHS))
    if start is None or length is None:
        return ()
    count = min(int(length), LONGEST_MONTHS)
    return tuple(_month(start, offset) for offset in range(count))


def periods(repeats: Repeats, months: tuple[str, ...]) -> tuple[str, ...]:
    """The periods of a kind that these months fall into, in order."""
    return tuple(dict.fromkeys(period_of(repeats, month) for month in months))


def period_of(repeats: Repeats, month: str) -> str:
    """The period of a kind that a month falls into."""
    year, number = month.split("-")
    place = (int(number) - 1) // _MONTHS_EACH[repeats] + 1
    return {"month": month, "quarter": f"{year}-Q{place}", "half_year": f"{year}-H{place}"}[repeats]


def _month(start: date, offset: int) -> str:
    place = start.year * 12 + start.month - 1 + offset
    return f"{place // 12}-{place % 12 + 1:02d}"
