"""A table that has the same rows in every period, turned so that it is printed once.

Column by column, the rows go across and the periods down, or the other way about where there are
more rows than periods. A column with long cells, or few, is a list instead.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar
from unicodedata import east_asian_width

from wizard.content.questions import Column, TableQuestion
from wizard.content.text import Text, both
from wizard.dossier import words
from wizard.dossier.model import Block, Paragraph
from wizard.dossier.paper import Blocks, Col, Paper, col
from wizard.dossier.parts import heading
from wizard.dossier.spans import PERIOD, Periods

T = TypeVar("T")
Rows = Mapping[str, Sequence[Mapping[str, object]]]
"""The rows of a table by period."""

SHORT = 24
"""Half widths (a Chinese character takes two) up to which a cell of a wide table is filled."""
ACROSS, WORDS_ACROSS = 7, 6
"""Columns a page carries beside the first: of anything short, and of codes or words."""
BLANK = "—"


def is_short(told: str) -> bool:
    """Whether an answer fits a cell of a table with many columns."""
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in told) <= SHORT


def pages_across(many: Sequence[T], most: int = ACROSS) -> Iterator[Sequence[T]]:
    """As even parts as there must be for a page to carry each."""
    count = -(-len(many) // most)
    size = -(-len(many) // count) if count else 1
    for start in range(0, len(many), size):
        yield many[start : start + size]


def cell(paper: Paper, column: Column, row: Mapping[str, object]) -> str:
    """A cell of a table as it is printed."""
    return paper.typed(column.show(row.get(column.id), paper.lang)) or BLANK


def listed(
    paper: Paper, title: str, rows: Sequence[tuple[str, str, str]], first: Col
) -> Iterator[Block]:
    """What is too long for cells: what it is of, when, and what it says, one below the other."""
    if rows:
        columns = (first, col("期间", "Period", 3), col("内容", "Content", 7))
        yield paper.table(title, columns, rows)


def turned(paper: Paper, question: TableQuestion, periods: Periods, rows: Rows) -> Blocks:
    """Every column of the table, over all its periods."""
    names = {
        str(row.get("row")): paper.row_name(question, row)
        for period in periods.all
        for row in rows[period]
    }
    for column in question.columns if names else ():
        cells = {
            (period, str(row.get("row"))): cell(paper, column, row)
            for period in periods.all
            for row in rows[period]
        }
        shown = heading(column)
        title = paper.said(_OF, table=paper.said(question.label), column=paper.said(shown.title))
        first = Col(question.name_label, 3)
        yield from _Sheet(paper, title, periods, names, cells, first, shown).blocks()


_OF = Text(zh="{table}：{column}", en="{table}: {column}")
_THROUGHOUT = Text(zh="{title}，各期各项都是{value}。", en="{title}: {value} throughout.")


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One column of a table over all its periods."""

    paper: Paper
    title: str
    periods: Periods
    names: Mapping[str, str]
    cells: Mapping[tuple[str, str], str]
    """By period and row."""
    first: Col
    shown: Col

    def blocks(self) -> Iterator[Block]:
        said, whole = set(self.cells.values()), len(self.periods.all) * len(self.names)
        if said == {BLANK}:
            yield Paragraph(self.paper.said(words.TABLE_EMPTY, title=self.title))
        elif len(said) == 1 and len(self.cells) == whole:
            value = next(iter(said))
            yield Paragraph(self.paper.said(_THROUGHOUT, title=self.title, value=value))
        elif self._mostly_blank() or not all(map(is_short, said)):
            yield from listed(self.paper, self.title, tuple(self._told()), self.first)
        elif len(self.periods.all) >= len(self.names):
            yield from self._periods_down()
        else:
            yield from self._rows_down()

    def _mostly_blank(self) -> bool:
        blank = sum(told == BLANK for told in self.cells.values())
        return 2 * blank > len(self.cells)

    def _told(self) -> Iterator[tuple[str, str, str]]:
        for row, name in self.names.items():
            told = {
                period: self.cells.get((period, row), BLANK).removesuffix(BLANK)
                for period in self.periods.all
            }
            for said, some in self.periods.alike(told.__getitem__).items():
                yield name, self.periods.span(some), said

    def _periods_down(self) -> Iterator[Block]:
        for part in pages_across(tuple(self.names), self._most()):
            across = (Col(both(self.names[row]), 2, self.shown.align) for row in part)
            rows = [
                (self.periods.name(period), *(self._at(period, row) for row in part))
                for period in self.periods.all
            ]
            yield self.paper.table(self.title, (PERIOD, *across), rows)

    def _rows_down(self) -> Iterator[Block]:
        for part in pages_across(self.periods.all, self._most()):
            across = (Col(both(self.periods.name(one)), 2, self.shown.align) for one in part)
            rows = [
                (name, *(self._at(period, row) for period in part))
                for row, name in self.names.items()
            ]
            yield self.paper.table(self.title, (self.first, *across), rows)

    def _most(self) -> int:
        return ACROSS if self.shown.align == "right" else WORDS_ACROSS

    def _at(self, period: str, row: str) -> str:
        return self.cells.get((period, row), BLANK)
