"""Text that is only read: labels in a role and a colour, and headings broken evenly."""

from math import ceil
from typing import Self

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import px, theme
from ui.tokens import ROLES, RoleName, Token
from ui.typesetting import (
    Spans,
    balanced_width,
    held_together,
    needs_squeeze,
    parted,
    prose,
    set_off,
    squeezed,
)
from ui.widgets.painting import draw_line
from wizard.languages import Lang

PROSE_WIDTH = 680
_ACROSS = Qt.AlignmentFlag.AlignHorizontal_Mask


class Label(QLabel):
    """A text in one of the type roles.

    `wrap` sets it as prose: open lines, as high as its width needs; `leading` is the height of
    its lines in per cent where the role's own would be too open. `elide` keeps it on one line and
    cuts it with an ellipsis, the whole being its tooltip. A text in another language than the
    interface says so, because quotation marks are set differently. `marked` are the spans of a
    wrapped text that a search found.
    """

    def __init__(
        self,
        text: str = "",
        role: RoleName = "ui",
        colour: Token = "ink",
        *,
        wrap: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        elide: bool = False,
        leading: int | None = None,
        lang: Lang | None = None,
        marked: Spans = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text, self._role, self._colour, self._lang = text, role, colour, lang
        self._leading, self._elide, self._marked = leading, elide, marked
        self._hint: QSize | None = None
        # Inside a button, the foreground would otherwise be the button's.
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        self.setWordWrap(wrap)
        vertical = Qt.AlignmentFlag.AlignTop if wrap else Qt.AlignmentFlag.AlignVCenter
        self.setAlignment(align | vertical)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        theme().changed.connect(self.restyle)
        self.restyle()

    @property
    def words(self) -> str:
        """The text as it was given, without any setting."""
        return self._text

    def set_words(self, text: str) -> None:
        """Show another text."""
        if text != self._text:
            self._text = text
            self.restyle()

    def centred(self) -> Self:
        """Stand in the middle of its height, as words in a row do; returns the label."""
        self.setAlignment((self.alignment() & _ACROSS) | Qt.AlignmentFlag.AlignVCenter)
        if self.wordWrap() and self._leading is None:
            self._leading = 100
            self.restyle()
        return self

    def set_colour(self, colour: Token) -> None:
        """Show the text in another colour."""
        if colour != self._colour:
            self._colour = colour
            self.restyle()

    def set_role(self, role: RoleName) -> None:
        """Show the text in another role."""
        if role != self._role:
            self._role = role
            self.restyle()

    def restyle(self) -> None:
        """Set the text anew from the theme."""
        self._hint = None
        look = theme()
        self.setFont(look.font(self._role, self._lang))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, look.colour(self._colour))
        self.setPalette(palette)
        self.setText(self._set_text())
        self.setAccessibleName(self._text)
        if self._elide:
            self.setToolTip(self._text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let Qt paint the text, or cut it where it is too long."""
        if not self._elide:
            super().paintEvent(event)
            return
        room = QRectF(self.contentsRect())
        align = self.alignment()
        draw_line(
            QPainter(self), room, self._text, role=self._role, colour=self._colour, align=align
        )

    def _set_text(self) -> str:
        look, spec = theme(), ROLES[self._role]
        size = look.px(spec.px)
        is_chinese = (self._lang or look.lang) == "zh"
        if self.wordWrap():
            self.setTextFormat(Qt.TextFormat.RichText)
            leading = self._leading or spec.prose
            if self._marked:
                ground = look.colour("mark").name()
                return set_off(self._text, self._marked, ground=ground, leading=leading)
            return prose(self._text, size, leading=leading, squeeze=is_chinese)
        at_end = bool(self.alignment() & Qt.AlignmentFlag.AlignRight)
        if is_chinese and needs_squeeze(self._text, at_end=at_end):
            self.setTextFormat(Qt.TextFormat.RichText)
            return squeezed(self._text, size, at_end=at_end)
        self.setTextFormat(Qt.TextFormat.PlainText)
        return self._text

    def sizeHint(self) -> QSize:
        """The natural size; prose asks for no more than a comfortable line."""
        if not self.wordWrap():
            return super().sizeHint()
        if self._hint is None:
            width = min(px(PROSE_WIDTH), self._natural())
            self._hint = QSize(width, self.heightForWidth(width))
        return self._hint

    def minimumSizeHint(self) -> QSize:
        """Prose may become narrow; a single line may not."""
        if self.wordWrap():
            return QSize(min(px(120), self._natural()), self.fontMetrics().height())
        if self._elide:
            return QSize(px(40), self.fontMetrics().height())
        return super().minimumSizeHint()

    def _natural(self) -> int:
        """How wide the text is on one line."""
        metrics = theme().metrics(self._role, self._lang)
        lines = self._text.split("\n")
        return 2 + max(ceil(metrics.horizontalAdvance(line)) for line in lines)


class Heading(QWidget):
    """A heading in Song, its lines broken evenly, its pitch fixed.

    Its accessible name is the text and its description the level. A zero-width space in the text
    is a welcome place to break.
    """

    def __init__(
        self,
        text: str = "",
        role: RoleName = "h1",
        colour: Token = "ink",
        *,
        lang: Lang | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text, self._role, self._colour, self._lang = text, role, colour, lang
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme().changed.connect(self.restyle)
        self.restyle()

    @property
    def words(self) -> str:
        """The text as it was given."""
        return self._text

    def set_words(self, text: str) -> None:
        """Show another text."""
        if text != self._text:
            self._text = text
            self.restyle()

    def set_colour(self, colour: Token) -> None:
        """Show the text in another colour."""
        self._colour = colour
        self.update()

    def restyle(self) -> None:
        """Measure and paint anew from the theme."""
        self.setAccessibleName(self._text.replace("\u200b", ""))
        self.updateGeometry()
        self.update()

    def lines(self, width: int) -> tuple[str, ...]:
        """The text as it is broken at this width: where it pauses if that will do, else evenly."""
        evenly = self._broken(balanced_width(lambda wide: len(self._broken(wide)), width))
        if len(evenly) != 2:
            return evenly
        metrics = theme().metrics(self._role, self._lang)
        pausing = parted(self._text, metrics.horizontalAdvance, width)
        return pausing if len(pausing) == 2 else evenly

    def hasHeightForWidth(self) -> bool:
        """A narrower heading is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at this width."""
        return len(self.lines(max(1, width))) * self._pitch

    def sizeHint(self) -> QSize:
        """The text on one line, or as wide as prose may be."""
        width = min(px(PROSE_WIDTH), self._natural())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A heading may become narrow, never lower than one line."""
        return QSize(min(px(120), self._natural()), self._pitch)

    def _natural(self) -> int:
        """How wide the text is on one line."""
        return 2 + ceil(theme().metrics(self._role, self._lang).horizontalAdvance(self._text))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint line by line at the fixed pitch."""
        look = theme()
        painter = QPainter(self)
        painter.setFont(look.font(self._role, self._lang))
        painter.setPen(look.colour(self._colour))
        metrics = look.metrics(self._role, self._lang)
        baseline = (self._pitch - metrics.height()) / 2 + metrics.ascent()
        for place, line in enumerate(self.lines(self.width())):
            painter.drawText(QPointF(0, place * self._pitch + baseline), line)

    def changeEvent(self, event: QEvent) -> None:
        """A new width or font breaks the lines anew."""
        super().changeEvent(event)
        self.updateGeometry()

    @property
    def _pitch(self) -> int:
        return px(ROLES[self._role].line)

    def _broken(self, width: int) -> tuple[str, ...]:
        """The lines of the text at a width, as Qt breaks them."""
        text = held_together(self._text)
        layout = QTextLayout(text, theme().font(self._role, self._lang))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        lines = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            start = line.textStart()
            lines.append(text[start : start + line.textLength()].strip())
        layout.endLayout()
        return tuple(lines)
