"""Working days counted on the pack's calendar (工作日): that many days on, or the days between."""

from datetime import date
from typing import Annotated

from pydantic import Field

from wizard.content.calendar import (
    Calendar,
    add_workdays,
    grade_between,
    is_workday,
    workdays_between,
)
from wizard.content.text import Grade
from wizard.engine.methods.exact import Figures, MethodError


class WorkdaysInput(Figures):
    """A first day, which does not count, and either a number of working days or a last day."""

    start: date
    days: Annotated[int, Field(ge=-2000, le=2000)] | None = None
    end: date | None = None


class Workdays(Figures):
    """The days counted, the day they lead to, and how well the days in between are known.

    `unknown_years` are not in the calendar: there Monday to Friday count.
    """

    start: date
    end: date
    days: int
    end_is_workday: bool
    grade: Grade
    unknown_years: tuple[int, ...]


LONGEST = 4000
"""Calendar days; the calendar itself holds a few years."""


def workdays(given: WorkdaysInput, calendar: Calendar) -> Workdays:
    """The count. Raises MethodError unless exactly one of days and end is given."""
    if (given.days is None) == (given.end is None):
        raise MethodError("calendar.one_of")
    if given.days is not None:
        try:
            end = add_workdays(calendar, given.start, given.days).day
        except OverflowError as cause:
            raise MethodError("calendar.too_far") from cause
        return _counted(given.start, end, given.days, calendar)
    end = given.end or given.start
    if end < given.start:
        raise MethodError("calendar.backwards")
    if (end - given.start).days > LONGEST:
        raise MethodError("calendar.too_far")
    return _counted(given.start, end, workdays_between(calendar, given.start, end), calendar)


def _counted(start: date, end: date, days: int, calendar: Calendar) -> Workdays:
    first, last = sorted((start.year, end.year))
    known = {year.year for year in calendar}
    return Workdays(
        start=start,
        end=end,
        days=days,
        end_is_workday=is_workday(calendar, end),
        grade=grade_between(calendar, start, end),
        unknown_years=tuple(year for year in range(first, last + 1) if year not in known),
    )
