"""The contrast table of the visual language, recomputed from the tokens."""

import re

import pytest

from ui.stylesheet import TEMPLATE, filled
from ui.tokens import COLOURS, ROLES, THEMES, ThemeName, Token

PAIRS: tuple[tuple[Token, Token, float, float, float], ...] = (
    ("ink", "paper", 15.79, 13.51, 21.0),
    ("ink", "desk", 14.15, 14.73, 21.0),
    ("ink", "wash", 13.38, 10.30, 21.0),
    ("ink2", "paper", 7.83, 8.87, 21.0),
    ("ink2", "desk", 7.01, 9.67, 21.0),
    ("ink3", "paper", 5.75, 6.15, 17.4),
    ("ink3", "desk", 5.16, 6.70, 17.4),
    ("ink3", "sunk", 4.78, 5.21, 17.4),
    ("ink3", "wash", 4.87, 4.69, 17.4),
    ("edge", "paper", 3.60, 4.07, 21.0),
    ("edge", "desk", 3.23, 4.44, 21.0),
    ("line", "paper", 1.39, 1.47, 6.7),
    ("accent", "paper", 7.81, 8.48, 12.0),
    ("accent", "desk", 7.00, 9.24, 12.0),
    ("accent", "wash", 6.62, 6.46, 12.0),
    ("onaccent", "accent", 7.81, 9.23, 12.0),
    ("amber", "paper", 7.48, 9.38, 11.0),
    ("amber", "amberwash", 6.68, 8.07, 11.0),
    ("stop", "paper", 7.57, 7.57, 11.1),
    ("stop", "stopwash", 6.48, 6.62, 11.1),
    ("amberline", "paper", 3.79, 5.42, 11.0),
    ("amberline", "amberwash", 3.38, 4.66, 11.0),
    ("stopline", "paper", 5.11, 4.23, 11.1),
    ("ink", "mark", 13.81, 7.26, 16.9),
)
GRAPHICS: frozenset[Token] = frozenset({"edge", "amberline", "stopline"})


def luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in channels
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("front", "ground", "light", "dark", "high"), PAIRS)
def test_every_pair_has_the_contrast_the_design_computed(
    front: Token, ground: Token, light: float, dark: float, high: float
) -> None:
    wanted: dict[ThemeName, float] = {"light": light, "dark": dark, "contrast": high}
    for name, ratio in wanted.items():
        found = contrast(COLOURS[name][front], COLOURS[name][ground])
        assert found == pytest.approx(ratio, abs=0.05 if name == "contrast" else 0.006)


@pytest.mark.parametrize("name", THEMES)
def test_text_reaches_four_and_a_half_and_borders_three_in_every_theme(name: ThemeName) -> None:
    for front, ground, *_ in PAIRS:
        if front == "line":
            continue
        least = 3.0 if front in GRAPHICS else 4.5
        assert contrast(COLOURS[name][front], COLOURS[name][ground]) >= least, (front, ground)


def test_the_three_themes_know_the_same_tokens() -> None:
    assert COLOURS["light"].keys() == COLOURS["dark"].keys() == COLOURS["contrast"].keys()


def test_nothing_on_screen_is_green() -> None:
    for table in COLOURS.values():
        for colour in table.values():
            red, green, blue = (int(colour[-6:][place : place + 2], 16) for place in (0, 2, 4))
            assert green <= max(red, blue) + 2, colour


def test_no_role_is_smaller_than_thirteen_but_the_counts_under_slips() -> None:
    assert {name for name, role in ROLES.items() if role.px < 13} == {"count"}


@pytest.mark.parametrize("name", THEMES)
def test_the_style_sheet_has_no_token_left_unfilled(name: ThemeName) -> None:
    assert "@" not in filled(COLOURS[name], 1.3)


def test_the_style_sheet_grows_with_the_zoom() -> None:
    assert "min-height: 42px" in filled(COLOURS["light"], 1.0)
    assert "min-height: 84px" in filled(COLOURS["light"], 2.0)


def test_the_style_sheet_never_selects_by_object_name() -> None:
    assert not re.search(r"(^|[\s,}])#\w+", TEMPLATE)
