"""A line of the table: what was measured, beside what was asked for."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

Row = tuple[str, str, str, str, str]
"""What, ours, the other’s, the ratio, and what was aimed at."""


@dataclass(frozen=True, slots=True)
class Bound:
    """Milliseconds to aim at and never to exceed, and how often quicker than the other to be."""

    target: float
    limit: float
    ratio: float = 0.0

    def told(self, ms: float, ratio: float) -> str:
        """The bound, and how what was measured stands to it."""
        asked = f"target {self.target:g} ms, limit {self.limit:g} ms"
        if self.ratio:
            asked += f", at least {self.ratio:g} ×"
        return f"{asked}: {self._verdict(ms, ratio)}"

    def _verdict(self, ms: float, ratio: float) -> str:
        if ms > self.limit or ratio < self.ratio:
            return "MISSED"
        return "met" if ms <= self.target else "within the limit"


def row(name: str, bound: Bound, ms: float, other: float = 0.0) -> Row:
    """A line; `other` is the time of what is compared with, in milliseconds, where there is one."""
    ratio = other / ms
    if not other:
        return (name, f"{ms:.2f} ms", "", "", bound.told(ms, bound.ratio))
    return (name, f"{ms:.2f} ms", f"{other:.1f} ms", f"{ratio:.1f} ×", bound.told(ms, ratio))


def spent(work: Callable[[], object], runs: int) -> float:
    """Milliseconds, at the median of so many runs."""
    times = []
    for _ in range(runs):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return statistics.median(times) * 1000
