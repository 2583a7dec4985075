"""`python3 dev.py bench`: ratios, measured side by side on this machine, now."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from tests.bench import drawing, finding, judging, paper, storage
from tests.bench.table import Row
from wizard.practice import build_practice

STARTS = 15


def main() -> int:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        practice = place / "practice.dingce"
        build_practice(practice)
        kept = _with_bytecode(place)
        rows = [_starting(kept), *_storing(place), *judging.rows(practice, kept)]
        rows += [*drawing.rows(), *finding.rows(practice), *paper.rows(practice)]
    width = max(len(name) for name, *_ in rows)
    for name, ours, bare, ratio, aim in rows:
        sys.stdout.write(f"{name:<{width}}  {ours:>11}  {bare:>10}  {ratio:>8}  {aim}\n")
    return 0


def _with_bytecode(place: Path) -> dict[str, str]:
    """The environment of a program that was started here before."""
    kept = {**os.environ, "PYTHONPYCACHEPREFIX": str(place / "bytecode")}
    kept.pop("PYTHONDONTWRITEBYTECODE", None)
    return kept


def _starting(kept: Mapping[str, str]) -> Row:
    """From starting the program to its first usable page, ours and a bare five-page QWizard.

    Both with their bytecode at hand, as after the first start ever; by turns, because a machine is
    not equally busy all the time.
    """
    modules = ("tests.bench.start_ours", "tests.bench.start_bare")
    turns = [[_run(module, kept) for module in modules] for _ in range(1 + STARTS)]
    ours, bare = (statistics.median(times) for times in zip(*turns[1:], strict=True))
    return _row("start to first usable page", ours, bare, "aim at most 2")


def _run(module: str, environment: Mapping[str, str]) -> float:
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-m", module], check=True, env=environment)
    return time.perf_counter() - begun


def _storing(place: Path) -> list[Row]:
    ours, bare = storage.seconds_per_answer(place)
    return [_row("one answer stored durably", ours, bare, "aim at most 2")]


def _row(name: str, ours: float, bare: float, aim: str) -> Row:
    return (name, f"{ours * 1000:.2f} ms", f"{bare * 1000:.2f} ms", f"{ours / bare:.2f} ×", aim)


if __name__ == "__main__":
    sys.stdout.write("what, ours, bare, ratio, aim\n")
    sys.exit(main())
