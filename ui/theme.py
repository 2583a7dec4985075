"""How everything looks now: theme, zoom and language, applied to the whole program at once.

There is one `Theme`, a child of the application. Widgets ask it for colours, fonts and lengths
when they paint, and repaint when it says `changed`; nothing keeps a colour of its own.
"""

from PySide6.QtCore import QByteArray, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPalette
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QStyleFactory

from ui.stylesheet import filled
from ui.tokens import COLOURS, ROLES, RoleName, ThemeName, Token
from ui.translator import speak
from wizard.languages import Lang
from wizard.paths import FONTS, ICONS

FAMILIES = {"serif": "Noto Serif SC", "sans": "Noto Sans SC"}
FONT_FILES = ("NotoSansSC-Regular.ttf", "NotoSansSC-Medium.ttf", "NotoSerifSC-SemiBold.ttf")


class Theme(QObject):
    """The look of the program at this moment (显示)."""

    changed = Signal()
    """Emitted after theme, zoom or language changed and the application has been restyled."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._name: ThemeName = "light"
        self._zoom = 1.0
        self._lang: Lang = "zh"
        self._icons: dict[tuple[str, str], QSvgRenderer] = {}
        self._fonts: dict[tuple[RoleName, Lang], QFont] = {}

    @property
    def name(self) -> ThemeName:
        """Which of the three colour tables is in use."""
        return self._name

    @property
    def zoom(self) -> float:
        """How large everything is; 1.0 is 100 %."""
        return self._zoom

    @property
    def lang(self) -> Lang:
        """The language of the interface."""
        return self._lang

    @property
    def is_contrast(self) -> bool:
        """Whether grounds are all white and borders do their work."""
        return self._name == "contrast"

    def set(
        self,
        *,
        name: ThemeName | None = None,
        zoom: float | None = None,
        lang: Lang | None = None,
    ) -> None:
        """Change the look; what is not named stays. Restyles the application and says so."""
        wanted = (name or self._name, zoom or self._zoom, lang or self._lang)
        speaks_anew = wanted[2] != self._lang
        if wanted != (self._name, self._zoom, self._lang):
            self._name, self._zoom, self._lang = wanted
            self.apply()
        if speaks_anew:
            speak(self._app, self._lang)

    def apply(self) -> None:
        """Restyle the whole application from the tokens."""
        self._icons.clear()
        self._fonts.clear()
        self._app.setPalette(_palette(self))
        self._app.setFont(self.font("ui"))
        self._app.setStyleSheet(filled(COLOURS[self._name], self._zoom))
        self.changed.emit()

    def px(self, logical: float) -> int:
        """A logical length as whole pixels at this zoom."""
        return round(logical * self._zoom)

    def colour(self, token: Token) -> QColor:
        """The colour a token has in this theme."""
        return QColor(COLOURS[self._name][token])

    def font(self, role: RoleName, lang: Lang | None = None) -> QFont:
        """The font of a role, for text in this language."""
        key = (role, lang or self._lang)
        if key not in self._fonts:
            self._fonts[key] = _font(role, lang=key[1], zoom=self._zoom)
        return QFont(self._fonts[key])

    def metrics(self, role: RoleName, lang: Lang | None = None) -> QFontMetricsF:
        """How wide and high text in a role is."""
        return QFontMetricsF(self.font(role, lang))

    def icon(self, name: str, token: Token) -> QSvgRenderer:
        """A drawing from the icon folder, in a colour."""
        hue = self.colour(token).name()
        if (name, hue) not in self._icons:
            svg = (ICONS / f"{name}.svg").read_text(encoding="utf-8")
            tinted = QByteArray(svg.replace("currentColor", hue).encode())
            self._icons[name, hue] = QSvgRenderer(tinted, self)
        return self._icons[name, hue]


def install(
    app: QApplication, *, name: ThemeName = "light", zoom: float = 1.0, lang: Lang = "zh"
) -> Theme:
    """Load the fonts, set the base style and dress the application."""
    for file in FONT_FILES:
        QFontDatabase.addApplicationFont(str(FONTS / file))
    app.setStyle(QStyleFactory.create("Fusion"))
    shown = Theme(app)
    app.setProperty("theme", shown)
    shown.set(name=name, zoom=zoom, lang=lang)
    shown.apply()
    speak(app, lang)
    return shown


def theme() -> Theme:
    """The theme of the running application."""
    app = QApplication.instance()
    shown = app.property("theme") if app else None
    if not isinstance(shown, Theme):
        message = "ui.theme.install() has not been called"
        raise TypeError(message)
    return shown


def px(logical: float) -> int:
    """A logical length as whole pixels at the current zoom."""
    return theme().px(logical)


def system_theme(app: QApplication) -> ThemeName:
    """The theme that follows the system (跟随系统)."""
    dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return "dark" if dark else "light"


def _font(role: RoleName, *, lang: Lang, zoom: float) -> QFont:
    spec = ROLES[role]
    font = QFont(FAMILIES[spec.face])
    font.setPixelSize(round(spec.px * zoom))
    font.setWeight(QFont.Weight(spec.weight))
    if spec.face == "serif":
        font.setFeature(QFont.Tag("chws"), 1)
    if lang == "en":
        font.setFeature(QFont.Tag("pwid"), 1)
    return font


_PALETTE: tuple[tuple[QPalette.ColorRole, Token], ...] = (
    (QPalette.ColorRole.Window, "desk"),
    (QPalette.ColorRole.WindowText, "ink"),
    (QPalette.ColorRole.Base, "paper"),
    (QPalette.ColorRole.AlternateBase, "desk"),
    (QPalette.ColorRole.Text, "ink"),
    (QPalette.ColorRole.PlaceholderText, "ink3"),
    (QPalette.ColorRole.Button, "paper"),
    (QPalette.ColorRole.ButtonText, "ink"),
    (QPalette.ColorRole.Highlight, "accent"),
    (QPalette.ColorRole.HighlightedText, "onaccent"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.LinkVisited, "accent"),
    (QPalette.ColorRole.Mid, "line"),
    (QPalette.ColorRole.Dark, "edge"),
    (QPalette.ColorRole.Midlight, "line"),
    (QPalette.ColorRole.Light, "paper"),
    (QPalette.ColorRole.Shadow, "edge"),
    (QPalette.ColorRole.ToolTipBase, "ink"),
    (QPalette.ColorRole.ToolTipText, "paper"),
    (QPalette.ColorRole.Accent, "accent"),
)
_TEXT_ROLES = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)


def _palette(look: Theme) -> QPalette:
    palette = QPalette()
    for role, token in _PALETTE:
        palette.setColor(role, look.colour(token))
    for role in _TEXT_ROLES:
        palette.setColor(QPalette.ColorGroup.Disabled, role, look.colour("ink3"))
    return palette
