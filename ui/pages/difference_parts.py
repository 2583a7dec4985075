"""What pages about two packs are made of: pieces that differ, and things that move."""

from collections.abc import Iterable
from typing import Literal

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from ui.widgets.box import Icon, Rule
from ui.widgets.chip import Chip, ChipKind
from ui.widgets.flow import Flow
from ui.widgets.label import Heading, Label
from ui.widgets.layouts import Stack, column, line
from wizard.content.told import Kind, Line, Piece
from wizard.upgrade_said import Shift

_TOP = Qt.AlignmentFlag.AlignTop
DROP = 5
"""How much lower than its line a mark stands, to be in the middle of the first line."""


def add_kinds(body: Stack, kinds: Iterable[Kind]) -> None:
    """Pieces that differ, kind by kind."""
    for kind in kinds:
        add_heading(body, kind.name, len(kind.pieces))
        for piece in kind.pieces:
            body.addWidget(_piece(piece))
            body.addWidget(Rule())
        body.add_gap(20)


def add_heading(body: Stack, words: str, count: int) -> None:
    """The heading of a part, with how many things stand in it."""
    row = Flow(spacing=10)
    row.addWidget(Heading(words, "h2"))
    row.addWidget(Label(str(count), "small", "ink3"))
    body.addLayout(row)
    body.add_gap(6)
    body.addWidget(Rule("edge"))


def add_shifts(body: Stack, words: str, shifts: Iterable[Shift]) -> None:
    """Things that move, short ones on a line, sentences below each other; nothing for none."""
    every = tuple(shifts)
    if not every:
        return
    add_heading(body, words, len(every))
    for shift in every:
        body.addWidget(_named_shift(shift) if shift.name else _two_lines(shift))
        body.addWidget(Rule())
    body.add_gap(20)


def add_answers(body: Stack, words: str, answers: Iterable[Shift]) -> None:
    """Answers by their questions, as they read; nothing for none."""
    every = tuple(answers)
    if not every:
        return
    add_heading(body, words, len(every))
    for answer in every:
        holder = QWidget()
        rows = column(holder, margins=(0, 9, 0, 9), spacing=2)
        rows.addWidget(Label(answer.name, "uib", wrap=True))
        rows.addWidget(Label(answer.before or "–", "ui", "ink2", wrap=True))
        body.addWidget(holder)
        body.addWidget(Rule())
    body.add_gap(20)


# --- pieces -------------------------------------------------------------------------------------


def _piece(piece: Piece) -> QWidget:
    holder = QWidget()
    rows = column(holder, margins=(0, 10, 0, 10), spacing=4)
    head = Flow(spacing=12)
    word, kind = _sign(piece.what)
    head.addWidget(Chip(word, kind), 0, _TOP)
    head.addWidget(Label(piece.name, "uib", wrap=True).centred(), 1)
    rows.addLayout(head)
    if piece.says:
        rows.addWidget(Label(piece.says, "ui", "ink2", wrap=True))
    for one in piece.lines:
        rows.addLayout(_line(one))
    return holder


def _sign(what: Literal["added", "removed", "changed"]) -> tuple[str, ChipKind]:
    """What has become of a piece, as a chip."""
    match what:
        case "added":
            return QCoreApplication.translate("Differences", "added"), "todo"
        case "removed":
            return QCoreApplication.translate("Differences", "gone"), "amber"
        case "changed":
            return QCoreApplication.translate("Differences", "changed"), "plain"


def _line(one: Line) -> Stack:
    """One place: its name above, what stood there and what stands there now below."""
    rows = column(margins=(0, 4, 0, 2), spacing=2)
    rows.addWidget(Label(one.where, "small", "ink3", wrap=True))
    _add_both(rows, one.before, one.after)
    return rows


def _add_both(rows: Stack, before: str, after: str) -> None:
    if before:
        rows.addLayout(
            _with_icon(
                "minus", QCoreApplication.translate("Differences", "before"), before, is_new=False
            )
        )
    if after:
        rows.addLayout(
            _with_icon(
                "plus", QCoreApplication.translate("Differences", "after"), after, is_new=True
            )
        )


def _with_icon(icon: str, says: str, words: str, *, is_new: bool) -> Stack:
    row = line(spacing=10)
    mark = column()
    mark.add_gap(DROP)
    mark.addWidget(Icon(icon, 16, "ink2" if is_new else "ink3", says=says))
    mark.addStretch(1)
    row.addLayout(mark)
    row.addWidget(Label(words, "ui", "ink" if is_new else "ink3", wrap=True), 1)
    return row


# --- what moves ---------------------------------------------------------------------------------


def _named_shift(shift: Shift) -> QWidget:
    """A name, and at the right what was and what would be."""
    holder = QWidget()
    row = Flow(holder, margins=(0, 9, 0, 9), spacing=16)
    row.addWidget(Label(shift.name, "ui", wrap=True).centred(), 1)
    row.addStretch()
    if shift.before:
        row.addWidget(Label(f"{shift.before} →", "ui", "ink3", wrap=True).centred())
    row.addWidget(Label(shift.after or "–", "uib", wrap=True).centred())
    return holder


def _two_lines(shift: Shift) -> QWidget:
    holder = QWidget()
    rows = column(holder, margins=(0, 9, 0, 9), spacing=2)
    _add_both(rows, shift.before, shift.after)
    return holder
