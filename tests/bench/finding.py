"""A keystroke in the search, and the same letters looked for in the same texts by a bare loop."""

import statistics
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from tests.bench.table import Row
from wizard.case.workspace import Workspace
from wizard.search.finder import Finder
from wizard.search.things import in_pack, in_snapshot
from wizard.session import Session

RUNS = 5
QUERIES = (
    "r",
    "re",
    "rexian",
    "rx",
    "热",
    "热线",
    "的",
    "k09",
    "hotline",
    "合同 服务",
    "xingzheng",
)


def rows(practice: Path) -> list[Row]:
    """The slowest of all queries over the pack and a full matter; making ready is told apart."""
    with Workspace.open(practice) as workspace:
        session = Session(workspace, workspace.matter("hotline"), by="bench")
    pack, snapshot = session.pack, session.snapshot
    things = (*in_pack(pack, "zh"), *in_snapshot(pack, snapshot, "zh"))
    texts = [text for one in things for text in (one.title, one.other, *one.lines)]
    finder = Finder(pack, "zh")
    begun = time.perf_counter()
    finder.prepare()
    ready = time.perf_counter() - begun
    finder.find("热线", snapshot)
    ours = max(_spent(partial(finder.find, query, snapshot)) for query in QUERIES)
    bare = max(_spent(partial(_bare, query, texts)) for query in QUERIES)
    told = f"search over {len(things)} things, the slowest query"
    made = (
        "search made ready, once for a pack",
        f"{ready * 1000:.0f} ms",
        "",
        "",
        "off the thread",
    )
    each = (told, f"{ours * 1000:.2f} ms", f"{bare * 1000:.2f} ms", f"{ours / bare:.1f} ×",
            "aim at most 30 ms")  # fmt: skip
    return [made, each]


def _bare(query: str, texts: Sequence[str]) -> int:
    return sum(query in text for text in texts)


def _spent(work: Callable[[], object]) -> float:
    """Seconds, at the median of a few runs."""
    spent = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        work()
        spent.append(time.perf_counter() - begun)
    return statistics.median(spent)
