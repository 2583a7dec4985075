"""The kinds of question, and the two things every kind can do: check a value and show it.

`check` says why a value is not acceptable; an unacceptable value is still stored, because it is
what the department said. `show` is how a value reads on screen, in the history and on paper.
Values are JSON: option ids, strings, decimals as strings, ISO dates, lists of rows. Money is
always in yuan.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from wizard.content import numerals
from wizard.content.asked import Asked as Asked
from wizard.content.asked import Guide as Guide
from wizard.content.asked import Option as Option
from wizard.content.asked import as_decimal as as_decimal
from wizard.content.comparison import ScoresQuestion, WeightsQuestion
from wizard.content.text import Content, Text
from wizard.errors import Problem
from wizard.languages import Lang

_ROW = (dict, Mapping)
"""A dict is told at a glance; to ask of the abstract kind takes ten times as long, row by row."""

Value = str | Sequence["Value"] | Mapping[str, "Value"]
"""What an answer may be, as JSON."""


class ChoiceQuestion(Asked):
    """One option, or several (选择题). Stored: an option id, or a list of them."""

    kind: Literal["choice"]
    options: tuple[Option, ...]
    several: bool = False
    none_of_these: str | None = None
    """For several: the option that excludes all others, if there is one."""

    @cached_property
    def known(self) -> frozenset[str]:
        """The ids of what is offered."""
        return frozenset(option.id for option in self.options)

    def check(self, value: object) -> Problem | None:
        """Unknown options and contradictory combinations are not acceptable."""
        chosen = chosen_options(value)
        if chosen is None or (not self.several and len(chosen) != 1):
            return Problem("choice.malformed")
        if not chosen:
            return Problem("choice.empty")
        unknown = set(chosen) - self.known
        if unknown:
            return Problem("choice.unknown_option", {"option": ", ".join(sorted(unknown))})
        if self.none_of_these in chosen and len(chosen) > 1:
            return Problem("choice.contradiction")
        return None

    def show(self, value: object, lang: Lang) -> str:
        """The labels of the chosen options, in the order they are offered."""
        chosen = chosen_options(value) or ()
        labels = [option.label.in_(lang) for option in self.options if option.id in chosen]
        return ("、" if lang == "zh" else ", ").join(labels)


_YES_NO: Mapping[str, dict[str, str]] = {
    "yes": {"zh": "是", "en": "Yes"},
    "no": {"zh": "否", "en": "No"},
}
_YES_OR_NO = frozenset(_YES_NO)


class YesNoQuestion(Asked):
    """Yes or no (是非题). Stored: `yes` or `no`."""

    kind: Literal["yes_no"]
    yes: Text = Field(default_factory=lambda: Text(**_YES_NO["yes"]))
    no: Text = Field(default_factory=lambda: Text(**_YES_NO["no"]))

    @cached_property
    def options(self) -> tuple[Option, ...]:
        """The two answers, so that it can be asked like any choice."""
        return (Option(id="yes", label=self.yes), Option(id="no", label=self.no))

    @property
    def known(self) -> frozenset[str]:
        """The ids of the two answers."""
        return _YES_OR_NO

    def check(self, value: object) -> Problem | None:
        """Only the two answers are acceptable."""
        return None if value in ("yes", "no") else Problem("choice.malformed")

    def show(self, value: object, lang: Lang) -> str:
        """The words of the answer."""
        return (self.yes if value == "yes" else self.no).in_(lang)


class TextQuestion(Asked):
    """Words (文字题). Stored: a string. `lines` above one asks for a paragraph."""

    kind: Literal["text"]
    lines: int = 1
    at_most: int = 4000
    asks_basis: bool = False

    def check(self, value: object) -> Problem | None:
        """Empty and over-long texts are not acceptable."""
        if not isinstance(value, str):
            return Problem("text.malformed")
        if not value.strip():
            return Problem("text.empty")
        if len(value) > self.at_most:
            return Problem("text.too_long", {"at_most": str(self.at_most)})
        return None

    def show(self, value: object, lang: Lang) -> str:
        """The words as typed."""
        return str(value)


class NumberQuestion(Asked):
    """A number with a unit (数字题). Stored: a decimal as a string. Percentages are 0–100."""

    kind: Literal["number"]
    unit: Text | None = None
    decimals: int = 0
    grouped: bool = True
    """False for a number that names something, such as a year: its digits are not grouped."""
    at_least: Decimal | None = None
    at_most: Decimal | None = None

    def check(self, value: object) -> Problem | None:
        """Not a number, or outside the bounds."""
        return check_number(value, at_least=self.at_least, at_most=self.at_most)

    def show(self, value: object, lang: Lang) -> str:
        """The number and its unit."""
        number = as_decimal(value)
        if number is None:
            return str(value)
        shown = numerals.plain(number) if self.grouped else f"{number:f}"
        return f"{shown} {self.unit.in_(lang)}" if self.unit else shown


class MoneyQuestion(Asked):
    """An amount of money (金额题). Stored: yuan, a decimal as a string; typed in 万元."""

    kind: Literal["money"]
    per: Text | None = None
    at_least: Decimal | None = Decimal(0)

    def check(self, value: object) -> Problem | None:
        """Not an amount, or below the bound."""
        return check_number(value, at_least=self.at_least, at_most=None, money=True)

    def show(self, value: object, lang: Lang) -> str:
        """The amount with its unit."""
        amount = as_decimal(value)
        if amount is None:
            return str(value)
        shown = numerals.money(amount, lang)
        return f"{shown}/{self.per.in_(lang)}" if self.per else shown


class DateQuestion(Asked):
    """A day (日期题). Stored: an ISO date."""

    kind: Literal["date"]
    asks_basis: bool = False

    def check(self, value: object) -> Problem | None:
        """Only a real day of the calendar is acceptable."""
        return None if as_date(value) else Problem("date.malformed")

    def show(self, value: object, lang: Lang) -> str:
        """The day as an office writes it: 2026年3月5日, or 5 March 2026."""
        day = as_date(value)
        if day is None:
            return str(value)
        if lang == "zh":
            return f"{day.year}年{day.month}月{day.day}日"
        return f"{day.day} {day:%B} {day.year}"


class RatingQuestion(Asked):
    """An anchored mark from 1 to 5 given by at least two people (评分题).

    Stored: `{"marks": {"a": "4", "b": "3"}, "agreed": "4", "reason": "…"}`, with `agreed` and
    `reason` only where they were given. Anchors say in words what 1, 3 and 5 mean.
    """

    kind: Literal["rating"]
    anchor1: Text
    anchor3: Text
    anchor5: Text

    def check(self, value: object) -> Problem | None:
        """Fewer than two raters, or two who differ by 2 or more and have not conferred."""
        if not isinstance(value, Mapping):
            return Problem("rating.malformed")
        marks = rating_marks(value)
        if marks is None or not marks:
            return Problem("rating.malformed")
        if as_mark(value.get("agreed")) is not None:
            return None
        if len(marks) < 2:
            return Problem("rating.one_rater")
        if max(marks.values()) - min(marks.values()) >= 2:
            return Problem("rating.apart")
        return None

    def show(self, value: object, lang: Lang) -> str:
        """The mark that counts, and every rater's where they differ."""
        if not isinstance(value, Mapping):
            return str(value)
        marks = rating_marks(value) or {}
        used = used_mark(value)
        shown = "" if used is None else numerals.plain(used)
        unit = " 分" if lang == "zh" else ""
        if len(set(marks.values())) > 1:
            told = "/".join(str(mark) for mark in marks.values())
            return f"{shown}{unit}（{told}）" if lang == "zh" else f"{shown} ({told})"
        return f"{shown}{unit}"


class AttachmentQuestion(Asked):
    """Files kept inside the workspace (附件题). Stored: a list of `{"name": …, "sha256": …}`."""

    kind: Literal["attachment"]
    at_least: int = 1
    asks_basis: bool = False

    def check(self, value: object) -> Problem | None:
        """Fewer files than asked for."""
        if not isinstance(value, Sequence) or isinstance(value, str):
            return Problem("attachment.malformed")
        if len(value) < self.at_least:
            return Problem("attachment.too_few", {"at_least": str(self.at_least)})
        return None

    def show(self, value: object, lang: Lang) -> str:
        """The names of the files."""
        files = value if isinstance(value, Sequence) and not isinstance(value, str) else ()
        names = [str(file.get("name", "")) for file in files if isinstance(file, Mapping)]
        return ("、" if lang == "zh" else ", ").join(names)


class Column(Content):
    """One column of a table question. `share` is its part of the width.

    A `default` stands in a new row until somebody changes it. Money is `summed` below the rows,
    but for what cannot be added up, such as offers for the same work.
    """

    id: str
    label: Text
    kind: Literal["text", "number", "money", "date", "choice", "yes_no"]
    unit: Text | None = None
    options: tuple[Option, ...] = ()
    required: bool = True
    share: int = 2
    at_least: Decimal | None = None
    at_most: Decimal | None = None
    default: str | None = None
    summed: bool = True
    hint: Text | None = None

    @cached_property
    def labels(self) -> Mapping[str, Text]:
        """The words of what is offered, by id."""
        return {option.id: option.label for option in self.options}

    def check(self, value: object) -> Problem | None:
        """Why a cell is not acceptable."""
        if value in (None, ""):
            return Problem("cell.empty") if self.required else None
        match self.kind:
            case "text":
                return None if isinstance(value, str) else Problem("text.malformed")
            case "number" | "money":
                return check_number(
                    value,
                    at_least=self.at_least,
                    at_most=self.at_most,
                    money=self.kind == "money",
                )
            case "date":
                return None if as_date(value) else Problem("date.malformed")
            case "choice":
                offered = isinstance(value, str) and value in self.labels
                return None if offered else Problem("choice.malformed")
            case "yes_no":
                return None if value in ("yes", "no") else Problem("choice.malformed")

    def show(self, value: object, lang: Lang) -> str:
        """How a cell reads: amounts as 万元 without the unit, which the heading carries."""
        if value in (None, ""):
            return ""
        number = as_decimal(value)
        match self.kind:
            case "money":
                return str(value) if number is None else numerals.in_wan(number)
            case "number":
                return str(value) if number is None else numerals.plain(number)
            case "date":
                day = as_date(value)
                return str(value) if day is None else day.isoformat()
            case "choice":
                label = self.labels.get(str(value))
                return label.in_(lang) if label else str(value)
            case "yes_no":
                return _YES_NO["yes" if value == "yes" else "no"][lang]
            case "text":
                return str(value)


class PresetRow(Content):
    """A row every such table starts with; its name is content, not an answer."""

    id: str
    label: Text
    hint: Text | None = None
    values: Mapping[str, str] = {}
    """What the cells hold until somebody changes them."""


class TableQuestion(Asked):
    """Rows of cells (表格题). Stored: a list of `{"row": id, "name": …, column: cell, …}`.

    `rows` are preset; `open_ended` lets people add their own, which carry a `name`. With
    `rows_from`, the rows are those another table has, by row id.
    """

    kind: Literal["table"]
    columns: tuple[Column, ...]
    name_label: Text
    rows: tuple[PresetRow, ...] = ()
    rows_from: str | None = None
    open_ended: bool = True
    at_least: int = 0
    at_most: int = 500
    name_required: bool = True

    def check(self, value: object) -> Problem | None:
        """Too few rows, or the first cell that is not acceptable."""
        rows = table_rows(value)
        if rows is None:
            return Problem("table.malformed")
        if len(rows) < self.at_least:
            return Problem("table.too_few", {"at_least": str(self.at_least)})
        if len(rows) > self.at_most:
            return Problem("table.too_many", {"at_most": str(self.at_most)})
        for place, row in enumerate(rows, start=1):
            for column in self.columns:
                problem = column.check(row.get(column.id))
                if problem:
                    where = {"line": str(place), "column.zh": column.label.zh}
                    where["column.en"] = column.label.en
                    return Problem(f"table.{problem.code}", {**problem.values, **where})
        return None

    def show(self, value: object, lang: Lang) -> str:
        """How many rows there are; the rows themselves are drawn as a table."""
        count = len(table_rows(value) or ())
        return f"{count} 行" if lang == "zh" else f"{count} row{'' if count == 1 else 's'}"

    def row_name(self, row: Mapping[str, object], lang: Lang) -> str:
        """What a row is called: the preset's label, or the name somebody gave it."""
        for preset in self.rows:
            if preset.id == row.get("row"):
                return preset.label.in_(lang)
        return str(row.get("name", ""))


Question = Annotated[
    ChoiceQuestion
    | YesNoQuestion
    | TextQuestion
    | NumberQuestion
    | MoneyQuestion
    | DateQuestion
    | RatingQuestion
    | AttachmentQuestion
    | TableQuestion
    | WeightsQuestion
    | ScoresQuestion,
    Field(discriminator="kind"),
]


def as_date(value: object) -> date | None:
    """The day a stored value is, or None."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def as_mark(value: object) -> int | None:
    """The mark from 1 to 5 a stored value is, or None."""
    number = as_decimal(value)
    return int(number) if number is not None and number in (1, 2, 3, 4, 5) else None


def rating_marks(value: Mapping[str, object]) -> dict[str, int] | None:
    """Each rater's mark, in the raters' order, or None when something is not a mark."""
    given = value.get("marks")
    if not isinstance(given, Mapping):
        return None
    marks = {str(rater): as_mark(mark) for rater, mark in sorted(given.items())}
    return {rater: mark for rater, mark in marks.items() if mark is not None} or None


def used_mark(value: object) -> Decimal | None:
    """The mark that counts: the one agreed on, or the median of the raters' marks."""
    if not isinstance(value, Mapping):
        return None
    agreed = as_mark(value.get("agreed"))
    if agreed is not None:
        return Decimal(agreed)
    marks = sorted((rating_marks(value) or {}).values())
    if not marks:
        return None
    middle = len(marks) // 2
    if len(marks) % 2:
        return Decimal(marks[middle])
    return Decimal(marks[middle - 1] + marks[middle]) / 2


def chosen_options(value: object) -> tuple[str, ...] | None:
    """The option ids a stored choice holds, or None when it is not a choice."""
    if isinstance(value, str):
        return (value,)
    if isinstance(value, Sequence) and all(isinstance(option, str) for option in value):
        return tuple(str(option) for option in value)
    return None


def table_rows(value: object) -> tuple[Mapping[str, object], ...] | None:
    """The rows a stored table holds, or None when it is not a table."""
    if not isinstance(value, Sequence) or isinstance(value, str):
        return None
    rows = tuple([row for row in value if isinstance(row, _ROW)])
    return rows if len(rows) == len(value) else None


def check_number(
    value: object, *, at_least: Decimal | None, at_most: Decimal | None, money: bool = False
) -> Problem | None:
    """Why a value is not a number within these bounds; money bounds are told in 万元."""
    number = as_decimal(value)
    if number is None:
        return Problem("number.malformed")
    low = at_least is not None and number < at_least
    high = at_most is not None and number > at_most
    if not (low or high):
        return None
    told = numerals.in_wan if money else numerals.plain
    bounds = {"at_least": at_least, "at_most": at_most}
    said = {name: told(bound) for name, bound in bounds.items() if bound is not None}
    if len(said) > 1:
        return Problem("number.outside", said)
    return Problem("number.too_small" if low else "number.too_large", said)
