"""A full matter judged anew: from nothing, after one answer, and with every simulation."""

import statistics
import subprocess
import sys
from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path

from tests.bench.table import Bound, Row, row, spent
from wizard.case.model import Answer, Snapshot
from wizard.case.workspace import Workspace
from wizard.engine.evaluate import evaluate, with_answers
from wizard.session import Session

JUDGED, DRAWN, STARTED = 50, 15, 7
EDIT = Bound(10, 50)
ENGINE = """
import sys, time
begun = time.perf_counter()
import wizard.engine.evaluate
assert "numpy" not in sys.modules
print((time.perf_counter() - begun) * 1000)
"""


def rows(practice: Path, environment: Mapping[str, str]) -> list[Row]:
    """The matter that was walked through all five stages, and the import of what judges it."""
    with Workspace.open(practice) as workspace:
        session = Session(workspace, workspace.matter("hotline"), by="bench")
    pack, snapshot, before = session.pack, session.snapshot, session.results
    edits, tables = _edits(snapshot), _tables(snapshot)
    size = f"{len(snapshot.answers)} answers"
    return [
        row(f"a matter of {size}, from nothing", EDIT,
            spent(lambda: evaluate(pack, snapshot), JUDGED)),
        row(f"a matter of {size}, after one answer", EDIT,
            spent(lambda: evaluate(pack, next(edits), before=before), JUDGED)),
        row("the same with another score and price, simulations left", EDIT,
            spent(lambda: evaluate(pack, next(tables), before=before, later=True), DRAWN)),
        row("the same with all its simulations made anew", Bound(250, 600),
            spent(lambda: evaluate(pack, next(tables), before=before), DRAWN)),
        row("import of the engine, without numpy", Bound(60, 120), _imported(environment)),
    ]  # fmt: skip


def _edits(snapshot: Snapshot) -> Iterator[Snapshot]:
    """The matter with one answer changed, never the same twice."""
    for at in count(1):
        yield _changed(snapshot, {"baseline.volume": str(100_000 + at)})


def _tables(snapshot: Snapshot) -> Iterator[Snapshot]:
    """The matter with another score and another price, so that nothing is known beforehand."""
    scores = snapshot.answers["options.scores"].value
    price = snapshot.answers["cost.price"].value
    assert isinstance(scores, dict)
    for at in count(1):
        keep = {**scores["keep"], "duty": [str(20 + at), str(21 + at), str(40 + at)]}
        changed = {**scores, "keep": keep}
        yield _changed(
            snapshot, {"options.scores": changed, "cost.price": str(int(str(price)) + at)}
        )


def _changed(snapshot: Snapshot, values: Mapping[str, object]) -> Snapshot:
    made: dict[str, Answer] = {
        key: snapshot.answers[key].model_copy(update={"value": value})
        for key, value in values.items()
    }
    return with_answers(snapshot, made)


def _imported(environment: Mapping[str, str]) -> float:
    """Milliseconds, with the bytecode at hand."""
    command = [sys.executable, "-c", ENGINE]
    told = [
        subprocess.run(command, check=True, env=environment, capture_output=True)
        for _ in range(1 + STARTED)
    ]
    return statistics.median(float(one.stdout) for one in told[1:])
