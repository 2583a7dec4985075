"""A paper as it will be printed: white pages on a ground, each with its edge."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QWidget

from ui.theme import px, theme
from ui.widgets import painting

SPACING = 12


class Preview(QPdfView):
    """The pages of a PDF below each other, white in every theme."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        # Not children: a view takes its own down last, and the document would then tell it so.
        self.pdf = QPdfDocument(parent)
        self._buffer = QBuffer(parent)
        self.setAccessibleName(self.tr("Preview"))
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitInView)
        self.setDocument(self.pdf)
        self.setFrameShape(QPdfView.Shape.NoFrame)
        theme().changed.connect(self.restyle)
        self.restyle()

    def show_content(self, content: bytes) -> None:
        """Show a PDF."""
        self.pdf.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(content))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.pdf.load(self._buffer)

    def restyle(self) -> None:
        """Use the ground and the measures of the theme."""
        self.setPageSpacing(px(SPACING))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Dark, theme().colour("sunk"))
        self.setPalette(palette)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let Qt paint the pages, and draw their edges, which a white ground would swallow."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        left, top = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        for page in self.page_rects():
            _outline(painter, QRectF(page.translated(-left, -top)))
        painter.end()

    def page_rects(self) -> list[QRect]:
        """Where the pages lie, as Qt lays them out; it does not tell."""
        sizes = [self._page_size(page) for page in range(self.pdf.pageCount())]
        margins, view = self.documentMargins(), self.viewport().width()
        widest = max((size.width() for size in sizes), default=0)
        whole = max(view, widest + margins.left() + margins.right())
        rects, top = [], margins.top()
        for size in sizes:
            rects.append(QRect(QPoint((whole - size.width()) // 2, top), size))
            top += size.height() + self.pageSpacing()
        return rects

    def _page_size(self, page: int) -> QSize:
        points: QSizeF = self.pdf.pagePointSize(page)
        view = self.viewport()
        margins = self.documentMargins()
        width = view.width() - margins.left() - margins.right()
        if self.zoomMode() == QPdfView.ZoomMode.FitToWidth:
            return (points * (width / points.width())).toSize()
        room = QSize(width, view.height() - self.pageSpacing())
        return points.toSize().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)


def _outline(painter: QPainter, page: QRectF) -> None:
    """Draw a hairline around a page."""
    line = theme().colour("line")
    for start, end in (
        (page.topLeft(), page.topRight()),
        (page.bottomLeft(), page.bottomRight()),
        (page.topLeft(), page.bottomLeft()),
        (page.topRight(), page.bottomRight()),
    ):
        painting.hairline(painter, start, end, line)
