"""`python3 dev.py bench`: ratios, measured side by side on this machine, now."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from tests.bench import finding, paper, storage
from wizard.case.workspace import Workspace
from wizard.engine.evaluate import evaluate
from wizard.practice import build_practice
from wizard.session import Session

STARTS, EVALUATIONS = 15, 50


def main() -> int:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        practice = place / "practice.dingce"
        build_practice(practice)
        rows = [_starting(place), *_storing(place), _judging(practice)]
        rows += [*finding.rows(practice), *paper.rows(practice)]
    width = max(len(name) for name, *_ in rows)
    for name, ours, bare, ratio, aim in rows:
        sys.stdout.write(f"{name:<{width}}  {ours:>14}  {bare:>14}  {ratio:>9}  {aim}\n")
    return 0


Row = tuple[str, str, str, str, str]


def _starting(place: Path) -> Row:
    """From starting the program to its first usable page, ours and a bare five-page QWizard.

    Both with their bytecode at hand, as after the first start ever; by turns, because a machine is
    not equally busy all the time.
    """
    kept = {**os.environ, "PYTHONPYCACHEPREFIX": str(place / "bytecode")}
    kept.pop("PYTHONDONTWRITEBYTECODE", None)
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


def _judging(practice: Path) -> Row:
    """Everything that follows from a matter walked through all five stages."""
    with Workspace.open(practice) as workspace:
        matter = workspace.matter("hotline")
        session = Session(workspace, matter, by="bench")
        begun = time.perf_counter()
        for _ in range(EVALUATIONS):
            evaluate(session.pack, session.snapshot)
        each = (time.perf_counter() - begun) / EVALUATIONS
        answers = len(session.snapshot.answers)
    return (
        f"re-evaluation of a full matter ({answers} answers)",
        f"{each * 1000:.2f} ms",
        "",
        "",
        "aim at most 10 ms",
    )


def _row(name: str, ours: float, bare: float, aim: str) -> Row:
    return (name, f"{ours * 1000:.2f} ms", f"{bare * 1000:.2f} ms", f"{ours / bare:.2f} ×", aim)


if __name__ == "__main__":
    sys.stdout.write("what, ours, bare, ratio, aim\n")
    sys.exit(main())
