"""The visual language as numbers: colours by theme, and the roles type can play.

Pure data, so that a test can recompute every contrast and the projector can share it. Pixels are
logical, at a zoom of one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

ThemeName = Literal["light", "dark", "contrast"]
THEMES: tuple[ThemeName, ...] = get_args(ThemeName)

Token = Literal[
    "paper",
    "desk",
    "sunk",
    "ink",
    "ink2",
    "ink3",
    "line",
    "edge",
    "accent",
    "accent2",
    "onaccent",
    "wash",
    "washline",
    "amber",
    "amberwash",
    "amberline",
    "stop",
    "stopwash",
    "stopline",
    "mark",
    "against",
    "scrim",
]

_LIGHT: Mapping[Token, str] = {
    "paper": "#FFFFFF",
    "desk": "#F0F3F3",
    "sunk": "#E6EBEB",
    "ink": "#1B2428",
    "ink2": "#47545A",
    "ink3": "#5B686E",
    "line": "#D5DCDD",
    "edge": "#7C898E",
    "accent": "#1C5872",
    "accent2": "#12455C",
    "onaccent": "#FFFFFF",
    "wash": "#E3EEF3",
    "washline": "#A6C3D0",
    "amber": "#7A4A00",
    "amberwash": "#FBF1DE",
    "amberline": "#B27714",
    "stop": "#98301D",
    "stopwash": "#FAEAE6",
    "stopline": "#BE4630",
    "mark": "#FFF0B3",
    "against": "#B9792B",
    "scrim": "#6E141E22",
}

_DARK: Mapping[Token, str] = {
    "paper": "#1B2225",
    "desk": "#141A1C",
    "sunk": "#262F33",
    "ink": "#E6ECED",
    "ink2": "#B7C2C6",
    "ink3": "#95A2A7",
    "line": "#333E42",
    "edge": "#74828A",
    "accent": "#8DC4DA",
    "accent2": "#B3DBEA",
    "onaccent": "#0D1B21",
    "wash": "#203843",
    "washline": "#3F6373",
    "amber": "#EDBE74",
    "amberwash": "#362B17",
    "amberline": "#C68A22",
    "stop": "#F39B88",
    "stopwash": "#40241E",
    "stopline": "#D2604A",
    "mark": "#5A4A12",
    "against": "#E0A958",
    "scrim": "#6E141E22",
}

_CONTRAST: Mapping[Token, str] = {
    "paper": "#FFFFFF",
    "desk": "#FFFFFF",
    "sunk": "#FFFFFF",
    "ink": "#000000",
    "ink2": "#000000",
    "ink3": "#1A1A1A",
    "line": "#5C5C5C",
    "edge": "#000000",
    "accent": "#003A59",
    "accent2": "#002840",
    "onaccent": "#FFFFFF",
    "wash": "#FFFFFF",
    "washline": "#003A59",
    "amber": "#5A3300",
    "amberwash": "#FFFFFF",
    "amberline": "#5A3300",
    "stop": "#7A0F00",
    "stopwash": "#FFFFFF",
    "stopline": "#7A0F00",
    "mark": "#FFE680",
    "against": "#5A3300",
    "scrim": "#99000000",
}

COLOURS: Mapping[ThemeName, Mapping[Token, str]] = {
    "light": _LIGHT,
    "dark": _DARK,
    "contrast": _CONTRAST,
}

WASH_BORDER: Mapping[Token, Token] = {
    "wash": "accent",
    "amberwash": "amber",
    "stopwash": "stop",
    "sunk": "ink",
}
"""In high contrast a ground cannot speak; it becomes a 2 px border in this colour."""


RoleName = Literal[
    "display",
    "h0",
    "h1",
    "h2",
    "h3",
    "lead",
    "body",
    "ui",
    "uib",
    "small",
    "smallb",
    "count",
    "input",
    "numx",
    "num",
]


@dataclass(frozen=True, slots=True)
class Role:
    """One part type can play: which face, how large, and how far apart lines of prose stand."""

    face: Literal["serif", "sans"]
    weight: Literal[400, 500, 600]
    px: int
    line: int
    """The pitch of one line."""
    prose: int = 114
    """Line height of running text, in per cent of the natural height."""


ROLES: Mapping[RoleName, Role] = {
    "display": Role("serif", 600, 52, 72),
    "h0": Role("serif", 600, 32, 45),
    "h1": Role("serif", 600, 26, 36),
    "h2": Role("serif", 600, 20, 28),
    "h3": Role("sans", 500, 16, 24),
    "lead": Role("sans", 400, 17, 29, 116),
    "body": Role("sans", 400, 16, 26, 112),
    "ui": Role("sans", 400, 15, 22, 116),
    "uib": Role("sans", 500, 15, 22, 116),
    "small": Role("sans", 400, 13, 19, 112),
    "smallb": Role("sans", 500, 13, 19, 112),
    "count": Role("sans", 400, 12, 17),
    "input": Role("sans", 400, 20, 28),
    "numx": Role("sans", 500, 22, 32),
    "num": Role("sans", 500, 30, 44),
}

ZOOMS = (90, 100, 115, 130, 150, 175, 200)
"""The sizes people can choose, in per cent."""
