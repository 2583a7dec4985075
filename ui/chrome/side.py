"""A part at the side: beside the page where there is room, else a strip that opens over it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.theme import px, theme
from ui.widgets.box import Side as Edge
from ui.widgets.box import Surface
from ui.widgets.layouts import column

STRIP = 44


class Side(Surface):
    """Rail or panel. It is drawn whole or as a strip; `width` is how wide the whole is."""

    folded = Signal(bool)
    """Emitted when the person folds or unfolds it."""

    def __init__(self, width: float, hairline: Edge, parent: QWidget | None = None) -> None:
        super().__init__("desk", hairlines=(hairline,), parent=parent)
        self._whole_width = width
        self._is_open, self._is_roomy = True, True
        self._holder = column(self)
        self._content: QWidget | None = None
        theme().changed.connect(self.draw)

    @property
    def is_open(self) -> bool:
        """Whether the words are shown, not only the strip."""
        return self._is_open

    @property
    def is_roomy(self) -> bool:
        """Whether it may stand open beside the page."""
        return self._is_roomy

    @property
    def beside(self) -> int:
        """How much of the page's room it takes: what is open over the page takes a strip."""
        if self.isHidden():
            return 0
        return px(self._whole_width if self._is_open and self._is_roomy else STRIP)

    def set_open(self, *, is_open: bool) -> None:
        """Fold or unfold."""
        if is_open != self._is_open:
            self._is_open = is_open
            self.draw()

    def toggle(self) -> None:
        """Fold or unfold as a person does."""
        self.set_open(is_open=not self._is_open)
        self.folded.emit(not self._is_open)

    def fit(self, *, is_roomy: bool, is_wanted: bool) -> None:
        """Stand beside the page if there is room and it is wanted; fold where the room ends."""
        was_roomy, self._is_roomy = self._is_roomy, is_roomy
        if is_roomy or was_roomy:
            self.set_open(is_open=is_roomy and is_wanted)

    def draw(self) -> None:
        """Draw it anew, whole or as a strip."""
        if self._content is not None:
            self._holder.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self.setFixedWidth(px(self._whole_width if self._is_open else STRIP))
        self._content = self.whole() if self._is_open else self.strip()
        self._holder.addWidget(self._content)
        self._content.show()

    def whole(self) -> QWidget:
        """Everything."""
        raise NotImplementedError

    def strip(self) -> QWidget:
        """What is left when it is folded; each part unfolds it."""
        raise NotImplementedError
