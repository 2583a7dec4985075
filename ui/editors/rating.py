"""A mark from 1 to 5 as a row: what is asked, what the mark means, and why it was given.

Two people rate. Neither sees the other's mark before both have given theirs; if the marks are two
or more apart, the row asks for the one they agree on.
"""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from ui.editors.base import Editor
from ui.tokens import Token
from ui.widgets import painting
from ui.widgets.box import draw_side
from ui.widgets.field import Paragraph
from ui.widgets.flow import Flow
from ui.widgets.label import Label
from ui.widgets.layouts import column, fixed, line
from ui.widgets.scale import Scale
from wizard.content.questions import RatingQuestion, as_mark, rating_marks
from wizard.languages import Lang

APART = 2
Marks = Mapping[str, int]


class RatingEditor(Editor):
    """One row of a dense page of ratings (密集评分)."""

    row_left = Signal(int)
    """Emitted with +1 or -1 when the person goes to the next or the previous row."""

    def __init__(self, question: RatingQuestion, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(question, lang, parent)
        self._anchors = {
            1: self.said(question.anchor1),
            3: self.said(question.anchor3),
            5: self.said(question.anchor5),
        }
        self._active, self._names = "a", {"a": "", "b": ""}
        self._marks: dict[str, int] = {}
        self._agreed: int | None = None
        self._reason_told, self._is_open = "", False
        self._build()
        self._detail.hide()
        self.retranslate()
        self._scale.marked.connect(self._mark)
        self._scale.left_for.connect(self.row_left)
        self._agree.marked.connect(self._agree_on)
        self._reason.left.connect(self.commit)
        self._reason.paused.connect(self.commit)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def show_value(self, value: object) -> None:
        """Show everybody's marks, what was agreed, and the reason."""
        stored = value if isinstance(value, Mapping) else {}
        self._marks = rating_marks(stored) or {}
        self._agreed = as_mark(stored.get("agreed"))
        self._reason_told = str(stored.get("reason") or "")
        if not self._reason.hasFocus():
            self._reason.show_text(self._reason_told)
        self._show()

    def focus_first(self) -> None:
        """The five cells."""
        self._scale.setFocus(Qt.FocusReason.TabFocusReason)

    def commit(self) -> None:
        """Tell the reason if it is not what was told before."""
        reason = self._reason.toPlainText().strip()
        if reason != self._reason_told and self._marks:
            self._reason_told = reason
            self._tell()

    def set_code(self, code: str) -> None:
        """Show the short name the row is called by on paper and on the telephone."""
        self._code.set_words(code)

    def set_basis(self, word: str) -> None:
        """Show what the mark rests on."""
        self._basis.set_words(word)

    def set_raters(self, active: str, names: Mapping[str, str]) -> None:
        """Say whose marks are given now, and what the raters are called."""
        self._active, self._names = active, dict(names)
        self._show()

    def set_read_only(self, *, read_only: bool) -> None:
        """Marks and reasons stay readable."""
        self._scale.set_read_only(read_only=read_only)
        self._agree.set_read_only(read_only=read_only)
        self._reason.setReadOnly(read_only)

    def retranslate(self) -> None:
        """The words of the row."""
        self._reason_label.set_words(self.tr("Why this mark (optional)"))
        self._agree_label.set_words(self.tr("The mark you agree on"))
        self.name(self._reason, f"{self.prompt} {self.tr('Why this mark (optional)')}")
        self.name(self._agree, f"{self.prompt} {self.tr('The mark you agree on')}")
        self._show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of the row the keyboard is in, and the line below."""
        painter, whole = QPainter(self), QRectF(self.rect())
        if self._is_open:
            painting.ground(painter, whole, fill="wash")
            painting.bar(painter, whole, 3, "accent")
        draw_side(painter, whole, "bottom", "line")

    # The parts, in reading order

    def _build(self) -> None:
        self._row = Flow(margins=(0, 7, 12, 2))
        self.body.addLayout(self._row)
        self._code = Label("", "small", "ink3", lang=self.lang)
        fixed(self._code, width=34)
        beside = QWidget()
        code = column(beside)
        code.add_gap(4)
        code.addWidget(self._code)
        code.addStretch(1)
        self._row.addWidget(beside)
        holder = QWidget()
        words = column(holder)
        self._asked = Label(self.prompt, "h3", "ink", wrap=True, lang=self.lang)
        self._means = Label("", "small", "ink3", wrap=True, lang=self.lang)
        words.addWidget(self._asked)
        words.addWidget(self._means)
        words.addStretch(1)
        self._row.addWidget(holder, 1)
        self._basis = Label("", "small", "ink2", align=Qt.AlignmentFlag.AlignRight)
        fixed(self._basis, width=64)
        self._row.addWidget(self._basis)
        self._row.add_gap(34)
        self._scale = Scale(self.prompt)
        self._scale.setObjectName(f"{self.objectName()}:scale")
        self.name(self._scale, self.prompt)
        self._row.addWidget(self._scale, 0, Qt.AlignmentFlag.AlignTop)
        self._detail = QWidget()
        self.body.addWidget(self._detail)
        self._build_detail()

    def _build_detail(self) -> None:
        row = Flow(self._detail, margins=(50, 0, 12, 14), spacing=16)
        row.addWidget(self._anchor_list(), 1)
        holder = QWidget()
        right = column(holder, spacing=4)
        row.addWidget(holder)
        self._agree_label = Label("", "small", "amber")
        self._agree = Scale()
        self._agree.setObjectName(f"{self.objectName()}:agreed")
        self._reason_label = Label("", "small", "ink3")
        self._reason = Paragraph(3, kind="small", role="small", most_lines=6)
        self._reason.setObjectName(f"{self.objectName()}:reason")
        fixed(self._reason, width=190)
        for part in (self._agree_label, self._agree, self._reason_label, self._reason):
            right.addWidget(part)
        right.addStretch(1)

    def _anchor_list(self) -> QWidget:
        holder = QWidget()
        holder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        lines = column(holder, spacing=4)
        for mark, anchor in self._anchors.items():
            row = line()
            digit = Label(str(mark), "smallb", "accent")
            fixed(digit, width=24)
            row.addWidget(digit, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Label(anchor, "small", "ink", wrap=True, lang=self.lang), 1)
            lines.addLayout(row)
        lines.addStretch(1)
        return holder

    # What a person does

    def _mark(self, mark: int) -> None:
        self._marks.pop(self._active, None)
        if mark:
            self._marks[self._active] = mark
        self._agreed = None
        self._tell()
        self._show()

    def _agree_on(self, mark: int) -> None:
        self._agreed = mark or None
        self._tell()
        self._show()

    def _tell(self) -> None:
        if not self._marks:
            self.edited.emit(None)
            return
        value: dict[str, object] = {
            "marks": {rater: str(mark) for rater, mark in sorted(self._marks.items())}
        }
        if self._agreed:
            value["agreed"] = str(self._agreed)
        if self._reason_told:
            value["reason"] = self._reason_told
        self.edited.emit(value)

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        """Open while the keyboard is in the row."""
        is_open = new is not None and self.isAncestorOf(new)
        if is_open != self._is_open:
            self._is_open = is_open
            self._row.set_margins((16 if is_open else 0, 7, 12, 2))
            self._detail.setVisible(is_open)
            self._show()
            self.update()

    # What is shown

    def _show(self) -> None:
        mine, other = self._marks.get(self._active), self._other()
        self._scale.show_mark(mine)
        self._scale.show_other(other)
        self._agree.show_mark(self._agreed)
        are_apart = _apart(mine, other)
        self._agree.setVisible(are_apart)
        self._agree_label.setVisible(are_apart)
        self._asked.set_role("body" if mine else "h3")
        words, colour = self._meaning(mine, other)
        self._means.set_words(words)
        self._means.set_colour(colour)
        self._means.setVisible(not self._is_open or colour != "ink3")

    def _other(self) -> int | None:
        """The other rater's mark; nobody sees it before both have rated."""
        if self._active not in self._marks:
            return None
        return next((mark for rater, mark in self._marks.items() if rater != self._active), None)

    def _meaning(self, mine: int | None, other: int | None) -> tuple[str, Token]:
        if mine is None:
            return self.tr("Not marked yet"), "accent"
        if self._agreed is not None:
            return self.tr("Agreed on {mark}").format(mark=self._agreed), "ink3"
        if other is not None and _apart(mine, other):
            told = self.tr("{name} gave {mark}: {apart} apart, confer and record it")
            return self._told(told, other, abs(mine - other)), "amber"
        if mine in self._anchors:
            anchor = self.tr("{mark}: {anchor}")
            return anchor.format(mark=mine, anchor=self._anchors[mine]), "ink3"
        between = self.tr("{mark} is between {low} and {high}")
        return between.format(mark=mine, low=mine - 1, high=mine + 1), "ink3"

    def _told(self, sentence: str, mark: int, apart: int) -> str:
        raters = [rater for rater in self._marks if rater != self._active]
        name = self._names.get(raters[0], "") or self.tr("The other rater")
        return sentence.format(name=name, mark=mark, apart=apart)


def _apart(mine: int | None, other: int | None) -> bool:
    return mine is not None and other is not None and abs(mine - other) >= APART
