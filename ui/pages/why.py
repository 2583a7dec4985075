"""“Why?”: the tree behind a figure in a box over the page, each answer leading to its question."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.dialogs import Dialog
from ui.pages.base import StepPage
from ui.theme import px
from ui.widgets.box import Surface
from ui.widgets.buttons import Button, Row
from ui.widgets.label import Label
from ui.widgets.layouts import Scroll, column
from ui.widgets.tree import Line, Tree
from wizard.content.text import Text
from wizard.engine.evaluate import whole
from wizard.languages import Lang
from wizard.search.things import Target
from wizard.why.made import FigureOf
from wizard.why.node import Node
from wizard.why.tree import why

WIDE, BELOW = 760, 168


def ask_why(page: StepPage, figure: FigureOf) -> None:
    """Show what stands behind a figure, or behind a finding as a whole."""
    show_why(page, why(whole(page.desk.results), figure))


def show_why(page: StepPage, node: Node | None) -> None:
    """Show a tree, and go where the person went from it."""
    if node is None:
        return
    dialog = WhyDialog(page, node, page.lang)
    dialog.exec()
    target = dialog.wanted
    dialog.deleteLater()
    if target is not None:
        page.target_wanted.emit(target)


def why_link(page: StepPage, figure: FigureOf) -> Button:
    """The quiet link that asks a finding, or one of its figures, why."""
    link = Button(page.tr("Why?"), "link", role="small")
    link.setAccessibleName(page.tr("Why these figures?"))
    link.clicked.connect(partial(ask_why, page, figure))
    return link


def ask_by(row: Row, page: StepPage, figure: FigureOf) -> None:
    """Let a row of figures be asked why, by the mouse or with Enter."""
    row.setToolTip(page.tr("Why?"))
    row.clicked.connect(partial(ask_why, page, figure))


class WhyDialog(Dialog):
    """The tree, and below it how the line people are at was got."""

    def __init__(self, parent: QWidget, node: Node, lang: Lang) -> None:
        super().__init__(parent, _headed(node, lang), parent.tr("Close"), "")
        self.widen(WIDE)
        self._node, self._lang = node, lang
        self.wanted: Target | None = None
        """Where the person wants to go from here, if anywhere."""
        for words in node.how:
            self.body.addWidget(self._sentence(words))
            self.body.add_gap(4)
        self.body.add_gap(8)
        box = Surface("desk", radius=6)
        self._told = column(box, margins=(16, 12, 16, 12), spacing=4)
        lines = tuple(_line(one, lang) for one in node.parts)
        self.tree = Tree(lines, says=self.tr("What it comes from"))
        # Of one height, so that nothing jumps while people walk through the tree.
        below = Scroll(box)
        below.setFixedHeight(px(BELOW))
        if lines:
            self.body.addWidget(self.tree)
            self.body.add_gap(12)
            self.body.addWidget(below)
        self.tree.told.connect(self._tell)
        self.tree.pressed_line.connect(self._go_to)
        self.tree.begin()
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _at(self, places: tuple[int, ...]) -> Node:
        node = self._node
        for place in places:
            node = node.parts[place]
        return node

    def _tell(self, places: tuple[int, ...]) -> None:
        """Say how the line people are at was got, and where it leads."""
        node = self._at(places)
        while (item := self._told.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._told.addWidget(Label(_headed(node, self._lang), "uib", wrap=True, lang=self._lang))
        for words in node.how:
            self._told.addWidget(self._sentence(words))
        if node.target is not None:
            is_answer = node.kind == "answer"
            words = self.tr("Go to the question") if is_answer else self.tr("Open its card")
            link = Button(words, "link")
            link.clicked.connect(partial(self._go_to, places))
            self._told.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self._told.addStretch(1)

    def _go_to(self, places: tuple[int, ...]) -> None:
        self.wanted = self._at(places).target
        if self.wanted is not None:
            self.accept()

    def _sentence(self, words: Text) -> Label:
        return Label(words.in_(self._lang), "ui", "ink2", wrap=True, lang=self._lang)


def _headed(node: Node, lang: Lang) -> str:
    """A node’s name with its value."""
    between = "　" if lang == "zh" else "  "
    return f"{node.name.in_(lang)}{between}{node.value.in_(lang)}".strip()


def _line(node: Node, lang: Lang) -> Line:
    says = " ".join(words.in_(lang) for words in node.how)
    below = tuple(_line(one, lang) for one in node.parts)
    return Line(node.name.in_(lang), node.value.in_(lang), says, below)
