"""Answers of a step that repeats, told once for all its periods instead of page after page.

Short answers stand in a table of one row a period. Long ones stand below it, once for all the
periods they are the same in. A table with the same rows every time is turned. What an answer rests
on is small print under its table, again once for the periods it is the same in. Everything that
was answered is there.
"""

from collections.abc import Callable, Iterator, Sequence

from wizard.case.model import Answer
from wizard.content.questions import Question, TableQuestion, as_date
from wizard.content.text import Text
from wizard.dossier.model import Block, Note, Paragraph
from wizard.dossier.paper import Blocks, Col, Paper, col
from wizard.dossier.parts import answer_beside, filled_rows, heading, table_beside
from wizard.dossier.spans import PERIOD, Periods
from wizard.dossier.turned import Rows, cell, is_short, listed, pages_across, turned
from wizard.engine.route import Stop

_BELOW = Text(zh="见后", en="below")
_OTHERS = Text(zh="其余各期", en="the others")
_IDLE = Text(zh="还没有填写：{periods}。", en="Nothing is filled in: {periods}.")
_NO_ROWS = Text(zh="{words}（{periods}）", en="{words} ({periods})")


def by_period(paper: Paper, stops: Sequence[Stop]) -> Blocks:
    """Every answer of one repeating step, in all its periods."""
    worked = [stop for stop in stops if any(asked.answer for asked in stop.asked)]
    periods = Periods(paper, tuple(stop.period for stop in worked))
    asked = {one.question.id: one.question for stop in worked for one in stop.asked}
    plain = [one for one in asked.values() if not isinstance(one, TableQuestion)]
    if plain:
        yield from _plain(paper, paper.said(worked[0].step.title), plain, periods)
    for question in asked.values():
        if isinstance(question, TableQuestion):
            yield from _table(paper, question, periods)
    idle = paper.joined(periods.name(stop.period) for stop in stops if stop not in worked)
    if idle:
        yield Paragraph(paper.said(_IDLE, periods=idle))


# --- plain answers ------------------------------------------------------------------------------


def _plain(paper: Paper, title: str, asked: Sequence[Question], periods: Periods) -> Blocks:
    across = [question for question in asked if _mostly_short(paper, question, periods)]
    for part in pages_across(across):
        yield _grid(paper, title, part, periods)
    long = [row for one in asked for row in _long(paper, one, periods, across=one in across)]
    yield from listed(paper, title, long, col("项目", "Item", 2))
    beside = (_beside(paper, one, periods) for one in asked if one not in across)
    if note := paper.run_on(one for one in beside if one):
        yield Note(note)


def _grid(paper: Paper, title: str, asked: Sequence[Question], periods: Periods) -> Block:
    """One row a period, one column a question."""

    def fitting(question: Question, period: str) -> str:
        told = _told(paper, question, period)
        return told if is_short(told) else paper.said(_BELOW)

    rows = [
        (periods.name(period), *(fitting(one, period) for one in asked)) for period in periods.all
    ]
    beside = (_beside(paper, one, periods) for one in asked)
    columns = (PERIOD, *(Col(one.label, 2) for one in asked))
    return paper.table(title, columns, rows, note=paper.run_on(one for one in beside if one))


def _told(paper: Paper, question: Question, period: str) -> str:
    """An answer as it reads; a day as tables have it."""
    answer = paper.stored(question.id, period)
    day = as_date(answer.value) if answer and question.kind == "date" else None
    return day.isoformat() if day else paper.shown(question, answer)


def _mostly_short(paper: Paper, question: Question, periods: Periods) -> bool:
    fitting = sum(is_short(_told(paper, question, period)) for period in periods.all)
    return 2 * fitting >= len(periods.all)


def _long(
    paper: Paper, question: Question, periods: Periods, *, across: bool
) -> Iterator[tuple[str, str, str]]:
    """The answers that do not stand in the grid, each with its periods."""

    def left(period: str) -> str:
        told = _told(paper, question, period)
        return "" if across and is_short(told) else told

    for told, some in periods.alike(left).items():
        yield paper.said(question.label), periods.span(some), told


# --- tables -------------------------------------------------------------------------------------


def _table(paper: Paper, question: TableQuestion, periods: Periods) -> Blocks:
    rows: Rows = {
        period: filled_rows(question, paper.stored(question.id, period)) for period in periods.all
    }
    if question.rows_from or (question.rows and not question.open_ended):
        yield from turned(paper, question, periods, rows)
    elif any(rows.values()):
        yield _together(paper, question, periods, rows)
    yield from _without_rows(paper, question, periods, rows)
    if note := _beside(paper, question, periods):
        yield Note(note)


def _together(paper: Paper, question: TableQuestion, periods: Periods, rows: Rows) -> Block:
    """All periods' rows in one table, each beginning with its period."""
    columns = (PERIOD, Col(question.name_label, 3), *map(heading, question.columns))
    told = [
        (
            periods.name(period),
            paper.row_name(question, row),
            *(cell(paper, column, row) for column in question.columns),
        )
        for period in periods.all
        for row in rows[period]
    ]
    return paper.table(paper.said(question.label), columns, told)


def _without_rows(paper: Paper, question: TableQuestion, periods: Periods, rows: Rows) -> Blocks:
    """Why there is nothing in some periods."""

    def empty(period: str) -> str:
        if rows[period]:
            return ""
        return paper.shown(question, paper.stored(question.id, period)).rstrip("。.")

    told = [
        paper.said(_NO_ROWS, words=words, periods=periods.span(some))
        for words, some in periods.alike(empty).items()
    ]
    if told:
        lead = paper.said(question.label) + ("：" if paper.lang == "zh" else ": ")
        yield Paragraph(paper.listed(told), lead=lead)


# --- what answers rest on -----------------------------------------------------------------------


def _beside(paper: Paper, question: Question, periods: Periods) -> str:
    """Bases, sources and notes of a question's answers as one sentence; nothing where none."""
    beside: Callable[[Paper, Answer | None], str] = (
        table_beside if isinstance(question, TableQuestion) else answer_beside
    )
    found = dict(periods.alike(lambda period: beside(paper, paper.stored(question.id, period))))
    if not found:
        return ""
    colon = "：" if paper.lang == "zh" else ": "
    last = ""
    if sum(map(len, found.values())) == len(periods.all):
        usual = max(found, key=lambda words: len(found[words]))
        del found[usual]
        last = f"{paper.said(_OTHERS)}{colon}{usual}" if found else usual
    told = [f"{periods.span(some)}{colon}{words}" for words, some in found.items()]
    whole = paper.listed([*told, last] if last else told)
    return f"{paper.said(question.label)}{colon}{whole}"
