"""One answer with its event, and the same two rows through bare sqlite3, both durable."""

import sqlite3
import time
from pathlib import Path

from wizard.case.casefile import CaseFile
from wizard.case.model import Answer, Matter
from wizard.case.workspace import Workspace
from wizard.content.loading import load_pack
from wizard.paths import SHIPPED_PACK

ANSWERS = 300


def seconds_per_answer(place: Path) -> tuple[float, float]:
    """Ours, then bare. Both run in turns of one, so that a busy disk is busy for both."""
    pack = load_pack(SHIPPED_PACK)
    workspace = Workspace.create(place / "ours.dingce", pack)
    matter = Matter(
        id="m", title="m", pack_id=pack.id, pack_version=pack.version, as_of="2026-11-22"
    )
    workspace.add_matter(matter)
    file = CaseFile(workspace, matter)
    bare = _bare(place / "bare.sqlite")
    spent = [0.0, 0.0]
    for number in range(ANSWERS):
        begun = time.perf_counter()
        answer = Answer(question="baseline.volume", value=str(number))
        file.write_answer(answer, shared=False, by="bench")
        between = time.perf_counter()
        _write_two_rows(bare, str(number))
        spent[0] += between - begun
        spent[1] += time.perf_counter() - between
    workspace.close()
    bare.close()
    return spent[0] / ANSWERS, spent[1] / ANSWERS


def _bare(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path)
    connection.execute("pragma locking_mode = exclusive")
    connection.execute("pragma synchronous = full")
    connection.execute("create table answer (question text primary key, value text, at text)")
    connection.execute("create table event (seq integer primary key, subject text, new text)")
    return connection


def _write_two_rows(connection: sqlite3.Connection, value: str) -> None:
    with connection:
        connection.execute(
            "insert into answer values (?, ?, ?)"
            " on conflict (question) do update set value = excluded.value, at = excluded.at",
            ("baseline.volume", value, "2026-11-22T10:00:00"),
        )
        connection.execute(
            "insert into event (subject, new) values (?, ?)", ("baseline.volume", value)
        )
