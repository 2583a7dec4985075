"""Every widget and editor in every condition, to judge the look by.

Theme, zoom and language are switched at the top; one page shows the parts, one the editors, one
the figures.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from ui.editors.catalogue import editor_for
from ui.editors.rating import RatingEditor
from ui.gallery.figures import FIGURES
from ui.gallery.parts import parts_page, pick
from ui.gallery.questions import PROBLEMS, QUESTIONS, VALUES
from ui.theme import install, theme
from ui.tokens import THEMES, ZOOMS
from ui.widgets.box import Rule, Surface
from ui.widgets.figure_view import FigureView
from ui.widgets.focus_frame import FocusFrame
from ui.widgets.label import Heading, Label
from ui.widgets.layouts import Block, Scroll, column, line
from ui.widgets.segments import Segments
from ui.widgets.slips import Mark
from wizard.content.questions import Question
from wizard.languages import Lang


class Gallery(Surface):
    """The window of the gallery."""

    def __init__(self) -> None:
        super().__init__("paper")
        self.setWindowTitle("定策 Dingce")
        outer = column(self)
        outer.addWidget(self._bar())
        self._pages = QStackedWidget()
        outer.addWidget(self._pages, 1)
        self._lang: Lang = theme().lang
        self._fill()
        FocusFrame(self)

    def show_page(self, name: str) -> None:
        """Show one of `parts`, `editors`, `figures`."""
        self._pages.setCurrentIndex(list(PAGES).index(name))
        self._choose.show_value(name)

    def _bar(self) -> QWidget:
        bar = Surface("desk", hairlines=("bottom",))
        rows = column(bar, margins=(20, 8, 20, 8), spacing=8)
        row, below = line(spacing=24), line(spacing=24)
        rows.addLayout(row)
        rows.addLayout(below)
        row.addWidget(Mark(22, ground="desk"))
        self._choose = Segments([(name, name) for name in PAGES], says="page")
        self._choose.show_value(next(iter(PAGES)))
        self._choose.chosen.connect(self.show_page)
        row.addWidget(self._choose)
        row.addStretch(1)
        looks = Segments([(name, name) for name in THEMES], says="theme")
        looks.show_value(theme().name)
        looks.chosen.connect(self._set_look)
        zooms = Segments(
            [(str(zoom), str(zoom)) for zoom in ZOOMS if zoom not in (90, 175)], says="zoom"
        )
        zooms.show_value(str(round(theme().zoom * 100)))
        zooms.chosen.connect(self._set_zoom)
        langs = Segments([("zh", "中文"), ("en", "English")], says="language")
        langs.show_value(theme().lang)
        langs.chosen.connect(self._set_lang)
        row.addWidget(langs)
        below.addWidget(looks)
        below.addWidget(zooms)
        below.addStretch(1)
        return bar

    def _fill(self) -> None:
        current = max(0, self._pages.currentIndex())
        while self._pages.count():
            old = self._pages.widget(0)
            self._pages.removeWidget(old)
            old.deleteLater()
        for make in PAGES.values():
            self._pages.addWidget(Scroll(make(theme().lang)))
        self._pages.setCurrentIndex(current)

    def _set_look(self, name: str) -> None:
        theme().set(name=next(one for one in THEMES if one == name))

    def _set_zoom(self, zoom: str) -> None:
        theme().set(zoom=int(zoom) / 100)
        self._fill()

    def _set_lang(self, lang: str) -> None:
        theme().set(lang="en" if lang == "en" else "zh")
        self._fill()


def editors_page(lang: Lang) -> QWidget:
    """Every editor: empty, filled, with a problem, and only to be read."""
    page = QWidget()
    rows = column(page, margins=(48, 20, 48, 48), spacing=0)
    for question in QUESTIONS:
        rows.addWidget(Heading(question.prompt.in_(lang), "h2"))
        rows.add_gap(4)
        if question.why:
            rows.addWidget(Label(question.why.in_(lang), "body", "ink2", wrap=True))
        rows.add_gap(14)
        for condition in ("filled", "empty", "problem", "only to be read"):
            if condition != "problem" or question.id in PROBLEMS:
                rows.addWidget(Label(condition, "small", "ink3"))
                rows.add_gap(6)
                rows.addWidget(_asked(question, lang, condition))
                rows.add_gap(18)
        rows.addWidget(Rule())
        rows.add_gap(20)
    rows.addStretch(1)
    return Block(page, 976)


def figures_page(lang: Lang) -> QWidget:
    """Every figure."""
    page = QWidget()
    rows = column(page, margins=(48, 20, 48, 48), spacing=10)
    for figure_at in FIGURES:
        rows.addWidget(Heading(figure_at(lang, 600).title.in_(lang), "h2"))
        rows.addWidget(FigureView(partial(figure_at, lang), lang))
        rows.add_gap(14)
    rows.addStretch(1)
    return Block(page, 976)


PAGES: dict[str, Callable[[Lang], QWidget]] = {
    "parts": parts_page,
    "editors": editors_page,
    "figures": figures_page,
}


def _asked(question: Question, lang: Lang, condition: str) -> QWidget:
    editor = editor_for(question, lang)
    if isinstance(editor, RatingEditor):
        editor.set_code(question.id[-3:].upper())
        editor.set_basis(pick(lang, "事实", "Fact"))
        editor.set_raters("a", {"a": "李敏", "b": "王海"})
    if condition != "empty":
        editor.show_value(VALUES[question.id])
    if condition == "problem":
        editor.set_problem(PROBLEMS[question.id][0 if lang == "zh" else 1])
    if condition == "only to be read":
        editor.set_read_only(read_only=True)
    return editor


def show_gallery(arguments: list[str]) -> int:
    """Open the gallery; answers the exit code."""
    app = QApplication(arguments)
    install(app)
    window = Gallery()
    window.setWindowFlag(Qt.WindowType.Window)
    window.resize(1366, 768)
    window.show()
    return app.exec()
