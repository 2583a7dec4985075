"""Which figures a paper has quoted, and under which number their making stands at its end."""

import re

from wizard.why.made import FigureOf

UNIT = r"(?: ?(?:万元|分|项|个|年|points?|yuan))?"
"""What may stand between a figure and its mark, so that no number is parted from its unit."""
PLACE = re.compile(r"\{([a-z0-9_]+)(?::[npsw]\d)?\}" + UNIT)
"""A figure’s place in a phrase, with its unit."""


class Quoted:
    """The figures quoted so far, numbered in that order; papers bound together share one."""

    def __init__(self) -> None:
        self._numbers: dict[FigureOf, int] = {}

    def number(self, figure: FigureOf) -> int:
        """The number of the note on a figure; a new one the first time."""
        return self._numbers.setdefault(figure, len(self._numbers) + 1)

    def figure(self, number: int) -> FigureOf | None:
        """The figure a note is on; None beyond the last. Notes may quote further figures."""
        figures = tuple(self._numbers)
        return figures[number - 1] if number <= len(figures) else None
