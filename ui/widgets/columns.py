"""Columns that scroll by themselves where there is room, and one below the other where not."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import px, theme
from ui.widgets.layouts import Scroll, column, fixed, line

COLUMNS_FROM = 900
"""Logical width from which columns stand beside each other."""


class Columns(QWidget):
    """Parts beside each other, each given its logical width; nought takes what is left."""

    def __init__(self, *parts: tuple[QWidget, float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._areas: list[Scroll] = []
        self._is_roomy: bool | None = None
        self._row = line(self)
        for part, _ in parts:
            part.setParent(self)
        theme().changed.connect(self.arrange)

    def show_whole(self, widget: QWidget) -> None:
        """Scroll so that a widget in one of the parts is seen."""
        for area in self._areas:
            if area.isAncestorOf(widget):
                area.show_whole(widget)

    def arrange(self) -> None:
        """Put the parts where they fit."""
        is_roomy = self.width() >= px(COLUMNS_FROM)
        if is_roomy == self._is_roomy:
            return
        self._is_roomy = is_roomy
        for area in self._areas:
            # What an area once held it goes on resizing until it is told to let go.
            area.takeWidget()
            self._row.removeWidget(area)
            area.hide()
            area.deleteLater()
        self._areas = self._beside() if is_roomy else self._below()

    def _beside(self) -> list[Scroll]:
        areas = []
        for part, width in self._parts:
            area = Scroll(part)
            part.show()
            if width:
                fixed(area, width=width)
            self._row.addWidget(area, 0 if width else 1)
            areas.append(area)
        return areas

    def _below(self) -> list[Scroll]:
        whole = QWidget()
        rows = column(whole)
        for place, (part, _) in enumerate(self._parts, start=1):
            rows.addWidget(part, int(place == len(self._parts)))
            part.show()
        area = Scroll(whole)
        self._row.addWidget(area)
        return [area]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may hold them beside each other, or not."""
        super().resizeEvent(event)
        self.arrange()
