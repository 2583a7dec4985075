"""Working days, on both sides of every kind of holiday."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.content.calendar import (
    CalendarYear,
    Counted,
    Holiday,
    add_workdays,
    grade_between,
    is_workday,
    workdays_between,
)
from wizard.content.checks import calendar_days
from wizard.content.model import Pack

DAYS = st.dates(date(2024, 6, 1), date(2028, 6, 30))


@pytest.mark.parametrize(
    ("day", "works"),
    [
        ("2025-01-26", True),  # a Sunday, worked for the Spring Festival
        ("2025-01-27", True),
        ("2025-01-28", False),
        ("2025-02-04", False),
        ("2025-02-05", True),
        ("2025-02-08", True),  # a Saturday, worked
        ("2025-02-09", False),
        ("2025-09-28", True),
        ("2025-09-30", True),
        ("2025-10-01", False),
        ("2025-10-08", False),
        ("2025-10-09", True),
        ("2025-10-11", True),
        ("2026-01-01", False),
        ("2026-01-03", False),
        ("2026-01-04", True),
        ("2026-02-14", True),
        ("2026-02-15", False),
        ("2026-02-23", False),
        ("2026-02-24", True),
        ("2026-02-28", True),
        ("2026-09-20", True),
        ("2026-10-07", False),
        ("2026-10-08", True),
        ("2026-10-10", True),
        ("2027-02-04", True),
        ("2027-02-05", False),
        ("2027-02-08", False),
        ("2027-02-09", True),
        ("2030-10-01", True),  # not in the calendar: Monday to Friday
        ("2030-10-05", False),
    ],
)
def test_people_work_or_not(pack: Pack, day: str, works: bool) -> None:
    assert is_workday(pack.calendar, date.fromisoformat(day)) is works


@pytest.mark.parametrize(
    ("start", "days", "end", "grade"),
    [
        ("2026-11-23", 0, "2026-11-23", "C"),
        ("2026-11-23", 1, "2026-11-24", "C"),
        ("2026-11-27", 1, "2026-11-30", "C"),
        ("2026-02-13", 1, "2026-02-14", "C"),
        ("2026-02-14", 1, "2026-02-24", "C"),
        ("2026-09-30", 1, "2026-10-08", "C"),
        ("2026-09-30", 3, "2026-10-10", "C"),
        ("2026-10-08", -1, "2026-09-30", "C"),
        ("2026-12-31", 1, "2027-01-04", "D"),
        ("2028-01-03", 5, "2028-01-10", "D"),
    ],
)
def test_so_many_working_days_later_is_this_day(
    pack: Pack, start: str, days: int, end: str, grade: str
) -> None:
    counted = add_workdays(pack.calendar, date.fromisoformat(start), days)

    assert counted == Counted(date.fromisoformat(end), grade)  # type: ignore[arg-type]


@given(start=DAYS, days=st.integers(1, 60))
def test_counting_there_and_counting_the_days_agree(pack: Pack, start: date, days: int) -> None:
    end = add_workdays(pack.calendar, start, days).day

    assert is_workday(pack.calendar, end)
    assert workdays_between(pack.calendar, start, end) == days
    assert workdays_between(pack.calendar, start, end - timedelta(days=1)) == days - 1
    assert workdays_between(pack.calendar, end, start) == 0


def test_the_year_without_a_notice_is_graded_d_and_says_so(pack: Pack) -> None:
    graded = {year.year: (year.announced, year.grade) for year in pack.calendar}

    assert graded == {2025: (True, "C"), 2026: (True, "C"), 2027: (False, "D")}
    assert grade_between(pack.calendar, date(2027, 1, 1), date(2026, 1, 1)) == "D"


def test_as_many_weekend_days_are_worked_as_weekdays_beyond_the_law_are_free(pack: Pack) -> None:
    """Thirteen days are free by law; the rest of every break is moved, not given."""
    for year in pack.calendar:
        if not year.announced:
            continue
        free = [
            day
            for one in year.holidays
            for ahead in range((one.last - one.first).days + 1)
            if (day := one.first + timedelta(days=ahead)).weekday() < 5
        ]
        moved = [day for one in year.holidays for day in one.working]
        assert len(free) - len(moved) == 13, year.year


def year(**changes: object) -> CalendarYear:
    told = {"year": 2026, "announced": True, "grade": "C", "verified_on": date(2026, 1, 1)}
    text = {"zh": "甲", "en": "a"}
    return CalendarYear.model_validate({**told, "source": text, "holidays": (), **changes})


def holiday(first: str, last: str, *working: str) -> Holiday:
    text = {"zh": "甲", "en": "a"}
    days = tuple(map(date.fromisoformat, working))
    told = {"id": first, "title": text, "first": date.fromisoformat(first)}
    return Holiday.model_validate({**told, "last": date.fromisoformat(last), "working": days})


@pytest.mark.parametrize(
    ("holidays", "code"),
    [
        ((holiday("2026-05-01", "2026-05-05", "2026-05-09"),), None),
        ((holiday("2026-05-01", "2026-05-05", "2026-05-08"),), "pack.calendar_workday"),
        ((holiday("2026-05-01", "2026-05-05", "2026-05-02"),), "pack.calendar_workday"),
        ((holiday("2026-05-05", "2026-05-01"),), "pack.calendar_order"),
        (
            (holiday("2026-05-01", "2026-05-05"), holiday("2026-05-04", "2026-05-06")),
            "pack.calendar_order",
        ),
    ],
)
def test_a_calendar_that_contradicts_itself_is_told_of(
    pack: Pack, holidays: tuple[Holiday, ...], code: str | None
) -> None:
    changed = pack.model_copy(update={"calendar": (year(holidays=holidays),)})

    assert [flaw.code for flaw in calendar_days(changed)] == ([code] if code else [])


def test_a_year_may_stand_once(pack: Pack) -> None:
    twice = pack.model_copy(update={"calendar": (year(), year())})

    assert [flaw.place for flaw in calendar_days(twice)] == ["calendar"]
