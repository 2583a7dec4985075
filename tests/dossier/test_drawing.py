"""Figures on paper: a fill that must survive a copying machine leaves ink."""

import re
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from wizard.content.text import both
from wizard.dossier.drawing import Easel, draw_figure
from wizard.dossier.fonts import Fonts
from wizard.dossier.strips import manner
from wizard.figures.shapes import Box, Figure, Fill

SETS_GREY = re.compile(r"^([\d.]+) g$", re.MULTILINE)


def written(fill: Fill, path: Path, fonts: Fonts) -> str:
    """What the page is told to draw for one box with this fill, after its ground."""
    canvas = Canvas(str(path), pageCompression=0)
    figure = Figure(both("图"), 40, 40, (Box(0, 0, 40, 40, fill),), (), ())
    draw_figure(Easel(canvas, manner("zh", fonts), 50, 200, 1), figure)
    canvas.save()
    told = path.read_bytes().decode("latin-1")
    return told.partition("W n" if "W n" in told else "W*")[2]


def test_dots_are_black_on_their_white_ground(fonts: Fonts, tmp_path: Path) -> None:
    drawn = written("dots", tmp_path / "dots.pdf", fonts)
    before, curve, _ = drawn.partition(" c\n")

    assert curve
    assert SETS_GREY.findall(before)[-1:] == ["0"]


@pytest.mark.parametrize("fill", ["hatch", "against"])
def test_hatching_is_drawn_in_lines(fill: Fill, fonts: Fonts, tmp_path: Path) -> None:
    assert written(fill, tmp_path / "lines.pdf", fonts).count(" l S") > 3
