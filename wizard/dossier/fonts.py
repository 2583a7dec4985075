"""The faces a document is printed in: an office's own where they are installed, else ours.

The standard asks for 仿宋, 楷体, 黑体, 小标宋 and 宋体, which may not be shipped. They are looked
for by file name in the folders where systems keep fonts, and used when they have TrueType outlines
and may be embedded. What was replaced is said in a sentence.

ReportLab drops a character a face lacks without a word, so every character is looked up first:
in the face of its role, then in all of ours. What none has is printed as 〓 and named.
"""

import os
import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from wizard.content.text import Text
from wizard.errors import PrintError
from wizard.languages import Lang
from wizard.paths import FONTS

Role = Literal["body", "h1", "h2", "title", "folio"]
ROLES: tuple[Role, ...] = get_args(Role)
GETA = "〓"
"""What stands for a character that no face has."""
_QUOTES = "“”‘’"
_BEYOND_BASIC = re.compile(r"<([0-9A-F]{5,6})>")

_OURS: Mapping[Role, tuple[str, Text]] = {
    "body": ("NotoSerifSC-Regular.ttf", Text(zh="思源宋体", en="Noto Serif SC")),
    "h1": ("NotoSansSC-Medium.ttf", Text(zh="思源黑体", en="Noto Sans SC")),
    "h2": ("LXGWWenKai-Regular.ttf", Text(zh="霞鹜文楷", en="LXGW WenKai")),
    "title": ("NotoSerifSC-SemiBold.ttf", Text(zh="思源宋体", en="Noto Serif SC")),
    "folio": ("NotoSerifSC-Regular.ttf", Text(zh="思源宋体", en="Noto Serif SC")),
}
_FOR_ENGLISH: Mapping[Role, str] = {
    "body": "NotoSerifSC-Regular.ttf",
    "h1": "NotoSansSC-Medium.ttf",
    "h2": "NotoSerifSC-SemiBold.ttf",
    "title": "NotoSerifSC-SemiBold.ttf",
    "folio": "NotoSerifSC-Regular.ttf",
}
_WANTED: Mapping[Role, tuple[Text, Text]] = {
    "body": (Text(zh="仿宋", en="仿宋 FangSong"), Text(zh="正文", en="body text is")),
    "h1": (Text(zh="黑体", en="黑体 SimHei"), Text(zh="一级标题", en="first headings are")),
    "h2": (Text(zh="楷体", en="楷体 KaiTi"), Text(zh="二级标题", en="second headings are")),
    "title": (Text(zh="小标宋", en="小标宋 XiaoBiaoSong"), Text(zh="标题", en="titles are")),
    "folio": (Text(zh="宋体", en="宋体 SimSun"), Text(zh="页码", en="page numbers are")),
}
"""What the standard asks for, and where it is used."""

_FILES: Mapping[Role, tuple[str, ...]] = {
    "body": ("仿宋_gb2312", "simfang", "方正仿宋_gbk", "fzfsk", "fzfsjw", "stfangso", "仿宋"),
    "h1": ("simhei", "方正黑体_gbk", "fzhtk", "fzhtjw", "黑体"),
    "h2": ("楷体_gb2312", "simkai", "方正楷体_gbk", "fzktk", "fzktjw", "stkaiti", "楷体"),
    "title": ("方正小标宋_gbk", "方正小标宋简体", "fzxbsk", "fzxbsjw", "小标宋"),
    "folio": ("simsun", "方正书宋_gbk", "fzssk", "fzssjw", "stsong", "宋体"),
}
"""Names under which offices have these faces, without suffix, in lower case."""


@dataclass(frozen=True)
class Face:
    """One face ReportLab can draw with: its registered name and the widths of its characters."""

    name: str
    widths: Mapping[int, float]
    """By code point, in thousandths of an em; a character that is not here has no glyph."""

    def has(self, char: str) -> bool:
        """Whether the face has the character."""
        return ord(char) in self.widths

    def suits(self, char: str) -> bool:
        """Whether the character may be taken from this face: Chinese quotes are an em wide."""
        width = self.widths.get(ord(char), 0)
        return width >= 600 if char in _QUOTES else self.has(char)


class Glyphs(dict[str, tuple[str, str, float]]):
    """What is drawn for each character met so far: which, with which face, how wide in ems."""

    def __init__(self, faces: tuple[Face, ...]) -> None:
        """`faces` are asked in order; where none has a character, 〓 stands for it."""
        super().__init__()
        self._faces = faces

    def __missing__(self, char: str) -> tuple[str, str, float]:
        """Find a character that was not met before."""
        wanted = char if any(face.has(char) for face in self._faces) else GETA
        face = next(one for one in self._faces if one.suits(wanted))
        self[char] = (wanted, face.name, face.widths[ord(wanted)] / 1000)
        return self[char]


class Fonts:
    """A face for every role, and where to turn for what it lacks."""

    def __init__(
        self, faces: Mapping[Role, Face], others: tuple[Face, ...], replaced: tuple[Role, ...] = ()
    ) -> None:
        """`others` are asked in order for a character the role's own face lacks.

        `replaced` are the roles set in one of ours instead of the face the standard asks for.
        """
        self.replaced = replaced
        self._glyphs = {role: Glyphs((face, *others)) for role, face in faces.items()}

    def glyphs(self, role: Role) -> Glyphs:
        """What is drawn for every character in a role."""
        return self._glyphs[role]

    def glyph(self, role: Role, char: str) -> tuple[str, str, float]:
        """What is drawn for a character, with which face, how wide in ems; 〓 where none has it."""
        return self._glyphs[role][char]

    def has(self, char: str) -> bool:
        """Whether any face has the character."""
        return self.glyph("body", char)[0] == char


def shipped_fonts(lang: Lang = "zh") -> Fonts:
    """Our own faces only: the same bytes on every computer."""
    return office_fonts(lang, folders=())


def office_fonts(lang: Lang = "zh", folders: Iterable[Path] | None = None) -> Fonts:
    """The office's own faces where they are installed and usable, ours for the rest.

    `folders` are searched instead of the system's. English documents are not bound by the standard
    and are always set in ours.
    """
    if lang == "en":
        return Fonts({role: _ours(file) for role, file in _FOR_ENGLISH.items()}, _fallbacks())
    installed = _installed(system_folders() if folders is None else tuple(folders))
    found = {role: _found(role, installed) for role in ROLES}
    faces = {role: face or _ours(_OURS[role][0]) for role, face in found.items()}
    replaced = tuple(role for role, face in found.items() if face is None)
    return Fonts(faces, _fallbacks(), replaced)


def substitutions(fonts: Fonts, lang: Lang) -> tuple[str, ...]:
    """A sentence for every face the standard asks for that was replaced by one of ours."""
    return tuple(_replaced_said(role, lang) for role in fonts.replaced)


def _replaced_said(role: Role, lang: Lang) -> str:
    wanted, used_for = _WANTED[role]
    ours = _OURS[role][1]
    if lang == "zh":
        return f"本机没有可用的“{wanted.zh}”，{used_for.zh}用{ours.zh}代替。"
    return f"This computer has no usable {wanted.en}; {used_for.en} set in {ours.en}."


def uncovered(text: str, fonts: Fonts) -> tuple[str, ...]:
    """The characters of a text that no face has, each once, in the order they are met."""
    return tuple(c for c in dict.fromkeys(text) if not c.isspace() and not fonts.has(c))


def system_folders() -> tuple[Path, ...]:
    """Where this system keeps fonts, for everybody and for the person at work."""
    home = Path.home()
    if sys.platform == "win32":
        windows = Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"
        local = Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local"))
        return (windows, local / "Microsoft" / "Windows" / "Fonts")
    if sys.platform == "darwin":
        shared = (Path("/Library/Fonts"), Path("/System/Library/Fonts"))
        return (home / "Library" / "Fonts", *shared)
    own = (home / ".local" / "share" / "fonts", home / ".fonts")
    return (*own, Path("/usr/local/share/fonts"), Path("/usr/share/fonts"))


def _installed(folders: tuple[Path, ...]) -> Mapping[str, Path]:
    """Every font file by its name in lower case; the first folder's counts."""
    files: dict[str, Path] = {}
    for folder in folders:
        for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
            if path.suffix.lower() in (".ttf", ".ttc"):
                files.setdefault(path.stem.lower(), path)
    return files


def _found(role: Role, installed: Mapping[str, Path]) -> Face | None:
    for name in _FILES[role]:
        path = installed.get(name)
        face = _usable(path) if path else None
        if face:
            return face
    return None


def _ours(file: str) -> Face:
    face = _usable(FONTS / file)
    if face is None:
        raise PrintError("print.font_missing", file=file)
    return face


def _fallbacks() -> tuple[Face, ...]:
    order = ("body", "h2", "h1")
    return tuple(_ours(_OURS[role][0]) for role in order)  # type: ignore[index]


@cache
def _usable(path: Path) -> Face | None:
    """The face of a file, registered for drawing, or None where it cannot be used."""
    try:
        font = _Font(_name(path), str(path))
    except (OSError, TTFError):
        return None
    if not _may_be_embedded(font):
        return None
    pdfmetrics.registerFont(font)
    return Face(font.fontName, dict(font.face.charWidths))


class _Font(TTFont):
    """A face whose rare characters can be found and copied in the printed file.

    ReportLab tells readers what a glyph means with the bare code point, which is malformed beyond
    the basic plane, where names with rare characters live; it must be UTF-16.
    """

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - ReportLab's name
        """Add the face to the file, then put what its glyphs mean right."""
        super().addObjects(doc)
        for name, stream in doc.idToObject.items():
            if name.startswith("toUnicodeCMap:"):
                stream.content = _BEYOND_BASIC.sub(_as_utf16, stream.content)


def _as_utf16(match: re.Match[str]) -> str:
    return f"<{chr(int(match.group(1), 16)).encode('utf-16-be').hex().upper()}>"


def _may_be_embedded(font: TTFont) -> bool:
    """Whether the maker lets the face be embedded (OS/2 fsType, bit 1 alone forbids it)."""
    try:
        table = font.face.get_table("OS/2")  # type: ignore[no-untyped-call]
    except (KeyError, TTFError):
        return True
    return int.from_bytes(table[8:10], "big") & 0x000F != 0x0002


def _name(path: Path) -> str:
    """A name for ReportLab; ours never depends on where the program lies."""
    return path.stem if path.parent == FONTS else f"office-{path.stem}"
