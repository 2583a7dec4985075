"""Rows that are one link each, in the shapes the pages share."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from ui.theme import px, theme
from ui.tokens import RoleName, Token
from ui.typesetting import Spans
from ui.widgets.box import Icon
from ui.widgets.buttons import Row
from ui.widgets.chip import Chip, ChipKind
from ui.widgets.label import Label
from ui.widgets.layouts import column, fixed

INDENT = 44


def quiet_row(name: str, data: str, word: str, *, is_locked: bool = False) -> Row:
    """A task that is done, or cannot be started: one line without any colour."""
    row = Row(f"{name}, {word}, {data}", height=33, margins=(INDENT, 5, 0, 5), spacing=14)
    row.add(_NameColumn(name, "ink3" if is_locked else "ink2"))
    row.add(_wrapped(data, "small", "ink3"), 1)
    row.content.addStretch()
    row.add(Label(word, "small", "ink3" if is_locked else "ink2", align=_RIGHT))
    return row


def open_row(
    name: str,
    *,
    status: tuple[str, ChipKind],
    data: str = "",
    note: str = "",
) -> Row:
    """A task that still needs the person: its name and data line, who and how long, its status."""
    word, kind = status
    row = Row(
        ", ".join(part for part in (name, word, data, note) if part),
        height=56 if data else 44,
        margins=(INDENT, 6, 0, 6),
        spacing=16,
    )
    ink: Token = "stop" if kind == "problem" else "ink3"
    row.add(_lines([_wrapped(name, "h3"), *([_wrapped(data, "small", ink)] if data else [])]), 1)
    row.content.addStretch()
    row.add(Label(note, "small", "ink3"))
    row.add(Chip(word, kind))
    return row


def fact_row(question: str, answer: str, verb: str) -> Row:
    """An answer a conclusion rests on; the row leads to its question."""
    row = Row(f"{question} {answer}", height=44, spacing=20)
    row.add(_wrapped(question, "ui", "ink2"), 1)
    row.add(_wrapped(answer, "uib"))
    row.add(Label(verb, "ui", "accent"))
    return row


def found_row(
    icon: str,
    title: str,
    place: str,
    code: str = "",
    *,
    marked: Spans = (),
    line: tuple[str, Spans] = ("", ()),
) -> Row:
    """Something a search found: what it is, where it is, and what it is called by.

    `marked` are the spans of the title that were found; `line` is the line that was found, where
    it is not the title, with its spans.
    """
    words, spans = line
    says = ", ".join(part for part in (title, place, words) if part)
    row = Row(says, height=56, margins=(22, 5, 20, 5), spacing=14, rule=False)
    row.add(Icon(icon, 20, "ink2"))
    lines = [_wrapped(title, "ui", marked=marked)]
    lines += [_wrapped(place, "small", "ink3")] if place else []
    lines += [_wrapped(words, "small", "ink2", marked=spans)] if words else []
    row.add(_lines(lines), 1)
    row.add(Label(code, "small", "ink3"))
    return row


def document_row(code: str, name: str, word: str, *, is_wanting: bool = False) -> Row:
    """A document of the dossier and how ready it is."""
    row = Row(f"{code} {name}, {word}", height=42, margins=(20, 0, 20, 0), rule=False, hover="sunk")
    number = Label(code, "small", "ink3")
    fixed(number, width=34)
    row.add(number)
    row.add(_wrapped(name, "ui"), 1)
    row.add(Label(word, "small", "amber" if is_wanting else "ink3", align=_RIGHT))
    return row


_RIGHT = Qt.AlignmentFlag.AlignRight


class _NameColumn(Label):
    """A name in a column of its own, as wide in every row as long as there is room."""

    def __init__(self, text: str, colour: Token) -> None:
        super().__init__(text, "ui", colour, wrap=True, leading=100)

    def sizeHint(self) -> QSize:
        """The width of the column."""
        width = px(236 if theme().lang == "zh" else 272)
        return QSize(width, self.heightForWidth(width))


def _wrapped(text: str, role: RoleName, colour: Token = "ink", *, marked: Spans = ()) -> Label:
    """Words that wrap where there is no room, their lines close together."""
    label = Label(text, role, colour, wrap=True, leading=100, marked=marked)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return label


def _lines(labels: Sequence[Label]) -> QWidget:
    """Labels one below the other, in the middle of their height."""
    holder = QWidget()
    rows = column(holder)
    rows.addStretch(1)
    for label in labels:
        rows.addWidget(label)
    rows.addStretch(1)
    return holder
