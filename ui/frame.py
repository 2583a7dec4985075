"""What stands around every page: the bar above, the banner of a stop, the line below."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.chrome.banner import Banner
from ui.chrome.footer import Footer
from ui.chrome.top_bar import TopBar
from ui.tasks import soon
from ui.widgets.layouts import column
from ui.widgets.regions import focus_in


class Frame(QWidget):
    """Bar, banner, one page, line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows = column(self)
        self.top = TopBar()
        rows.addWidget(self.top)
        self.banner = Banner()
        rows.addWidget(self.banner)
        self.stack = QStackedWidget()
        rows.addWidget(self.stack, 1)
        self.footer = Footer()
        rows.addWidget(self.footer)
        self._bare, self._framed = False, True

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self.stack.currentWidget()

    def put(self, page: QWidget, *, framed: bool = True) -> None:
        """Show a page instead of the one before, and put the keyboard on it."""
        old = self.page
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        if old is not None:
            self.stack.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._framed = framed
        self._show_around()
        focus = getattr(page, "focus_first", None)
        if focus is not None:
            soon(page, focus)

    def set_bare(self, *, bare: bool) -> None:
        """Leave only the page, for a room, or bring the rest back."""
        self._bare = bare
        self._show_around()

    def _show_around(self) -> None:
        shown = self._framed and not self._bare
        self.top.setVisible(shown)
        self.footer.setVisible(shown)
        if not self._framed:
            self.banner.hide()

    def toast(self, words: str, icon: str = "note") -> None:
        """Say in passing what was just done."""
        from ui.widgets.notice import Toast

        window = self.window()
        for old in window.findChildren(Toast):
            old.hide()
            old.deleteLater()
        toast = Toast(words, icon=icon, parent=window)
        toast.show()
        toast.place()

    def go_region(self, step: int) -> None:
        """Put the keyboard on the next part of the window: bar, parts of the page, line."""
        page = self.page
        inside = getattr(page, "regions", None)
        middle = inside() if inside else [page] if page else []
        regions = [one for one in (self.top, *middle, self.footer) if one.isVisible()]
        focus = self.window().focusWidget()
        here = next(
            (place for place, one in enumerate(regions) if focus and one.isAncestorOf(focus)), 0
        )
        for offset in range(1, len(regions) + 1):
            if focus_in(regions[(here + step * offset) % len(regions)]):
                return
