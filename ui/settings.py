"""What the program remembers between sittings; nothing here could change a result."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from ui.tokens import THEMES, ZOOMS, ThemeName
from wizard.languages import Lang
from wizard.paths import WORKSPACE_SUFFIX

RECENT_AT_MOST = 8


class Settings:
    """The look, the language, the window, the name at the start of a sitting, recent files."""

    def __init__(self, store: QSettings | None = None) -> None:
        self._store = store or QSettings("Dingce", "Dingce")

    @property
    def lang(self) -> Lang:
        """The language of the interface and the content."""
        return "en" if self._text("lang") == "en" else "zh"

    @lang.setter
    def lang(self, lang: Lang) -> None:
        self._store.setValue("lang", lang)

    @property
    def theme(self) -> ThemeName | None:
        """The chosen theme, or None to follow the system."""
        chosen = self._text("theme")
        return next((name for name in THEMES if name == chosen), None)

    @theme.setter
    def theme(self, theme: ThemeName | None) -> None:
        self._store.setValue("theme", theme or "system")

    @property
    def zoom(self) -> int | None:
        """The chosen size in per cent, or None for what suits the screen."""
        chosen = self._text("zoom")
        return next((size for size in ZOOMS if str(size) == chosen), None)

    @zoom.setter
    def zoom(self, zoom: int | None) -> None:
        self._store.setValue("zoom", str(zoom or ""))

    @property
    def window(self) -> QByteArray:
        """Where the window stood and how large it was; empty before the first sitting."""
        kept = self._store.value("window")
        return kept if isinstance(kept, QByteArray) else QByteArray()

    @window.setter
    def window(self, geometry: QByteArray) -> None:
        self._store.setValue("window", geometry)

    @property
    def person(self) -> str:
        """The name given at the start of the last sitting."""
        return self._text("person")

    @person.setter
    def person(self, name: str) -> None:
        self._store.setValue("person", name)

    @property
    def panel_open(self) -> bool:
        """Whether the panel beside the question is open."""
        return self._text("panel") != "closed"

    @panel_open.setter
    def panel_open(self, is_open: bool) -> None:
        self._store.setValue("panel", "open" if is_open else "closed")

    @property
    def recent(self) -> tuple[Path, ...]:
        """The files opened lately that are still there, newest first."""
        paths = (Path(line) for line in self._text("recent").splitlines() if line)
        return tuple(path for path in paths if path.is_file())

    @property
    def practice_path(self) -> Path:
        """Where the practice workspace is kept."""
        place = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.AppLocalDataLocation
        )
        folder = Path(place)
        folder.mkdir(parents=True, exist_ok=True)
        return folder / f"practice{WORKSPACE_SUFFIX}"

    def remember(self, path: Path) -> None:
        """Put a file at the head of the recent ones."""
        kept = [path.resolve(), *(old for old in self.recent if old != path.resolve())]
        lines = "\n".join(str(one) for one in kept[:RECENT_AT_MOST])
        self._store.setValue("recent", lines)

    def _text(self, key: str) -> str:
        return str(self._store.value(key, ""))
