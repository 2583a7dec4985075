"""Which days people work: weekends, holidays and the weekends worked to make up for them.

The days are content, year by year, each with the notice it is from and its grade. Counting never
stops for want of a notice, but says how well the days it stepped over are known.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from wizard.content.text import Content, Grade, Text

SATURDAY = 5
_DAY = timedelta(days=1)


class Holiday(Content):
    """Days off in a row (假日), and the weekend days worked to make up for them (调休上班)."""

    id: str
    title: Text
    first: date
    last: date
    working: tuple[date, ...] = ()


class CalendarYear(Content):
    """One year's holidays and the notice they are from (放假安排).

    Until a year's notice is out, `announced` is false: the holidays are those the law itself names,
    without the days moved to make longer breaks, and the grade is D.
    """

    year: int
    announced: bool
    source: Text
    grade: Grade
    verified_on: date
    note: Text | None = None
    holidays: tuple[Holiday, ...]


Calendar = tuple[CalendarYear, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """A day that was counted to, and how well the days in between are known: the worst grade."""

    day: date
    grade: Grade


def is_workday(calendar: Calendar, day: date) -> bool:
    """Whether people work on a day; in a year that is not in the calendar, Monday to Friday."""
    for holiday in _holidays(calendar):
        if day in holiday.working:
            return True
        if holiday.first <= day <= holiday.last:
            return False
    return day.weekday() < SATURDAY


def add_workdays(calendar: Calendar, start: date, days: int) -> Counted:
    """The day that is so many working days after a start, which itself does not count.

    With no days it is the start; backwards with fewer than none.
    """
    step = _DAY if days > 0 else -_DAY
    day, left = start, abs(days)
    while left:
        day += step
        left -= is_workday(calendar, day)
    return Counted(day, grade_between(calendar, start, day))


def workdays_between(calendar: Calendar, start: date, end: date) -> int:
    """How many working days follow a start up to and with an end; none where it is not later."""
    span = range(1, (end - start).days + 1)
    return sum(is_workday(calendar, start + timedelta(days=after)) for after in span)


def grade_between(calendar: Calendar, one: date, other: date) -> Grade:
    """How well the working days between two days are known; D where a year is missing."""
    known = {year.year: year.grade for year in calendar}
    first, last = sorted((one.year, other.year))
    grades: Iterable[Grade] = (known.get(year, "D") for year in range(first, last + 1))
    return max(grades)


def _holidays(calendar: Calendar) -> Iterator[Holiday]:
    for year in calendar:
        yield from year.holidays
