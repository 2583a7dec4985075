"""The periods of a repeating step, and how a few of them are named together."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from wizard.content.text import Text
from wizard.dossier.paper import Paper, col

PERIOD = col("期间", "Period", 2)
"""The column that names one period in every row."""
EVERY = Text(zh="各期", en="every period")
_PARTS_OF_YEAR: Mapping[str, str] = {
    "Q1": "一季度",
    "Q2": "二季度",
    "Q3": "三季度",
    "Q4": "四季度",
    "H1": "上半年",
    "H2": "下半年",
}


@dataclass(frozen=True, slots=True)
class Periods:
    """The periods of a step that hold an answer, in order."""

    paper: Paper
    all: tuple[str, ...]

    def name(self, period: str) -> str:
        """A period as a narrow column has it: 2027.04, 2027二季度, 2027上半年."""
        year, _, part = period.partition("-")
        if self.paper.lang == "en":
            return f"{year} {part}" if part[0] in "QH" else period
        return f"{year}{_PARTS_OF_YEAR[part]}" if part[0] in "QH" else f"{year}.{part}"

    def span(self, some: Sequence[str]) -> str:
        """2027.04至2027.08、2027.10; “every period” where it is all of them."""
        if tuple(some) == self.all and len(self.all) > 1:
            return self.paper.said(EVERY)
        return self.paper.joined(self._run_named(run) for run in self._runs(some))

    def alike(self, told: Callable[[str], str]) -> Mapping[str, tuple[str, ...]]:
        """What is told, with the periods it is told of; the silent ones are left out."""
        found: dict[str, list[str]] = {}
        for period in self.all:
            if words := told(period):
                found.setdefault(words, []).append(period)
        return {words: tuple(periods) for words, periods in found.items()}

    def _run_named(self, run: Sequence[str]) -> str:
        if len(run) == 1:
            return self.name(run[0])
        to = "至" if self.paper.lang == "zh" else " to "
        return f"{self.name(run[0])}{to}{self.name(run[-1])}"

    def _runs(self, some: Sequence[str]) -> Iterator[Sequence[str]]:
        """The periods in runs that follow each other without a gap."""
        run: list[str] = []
        for period in self.all:
            if period in some:
                run.append(period)
            elif run:
                yield run
                run = []
        if run:
            yield run
