"""A workspace: one department's file (工作区). Open, lock, back up, migrate, close.

The file is an SQLite database with its own application id. It is held with an exclusive lock for
as long as it is open, so there is one writer and what is in memory cannot go stale.
"""

import hashlib
import os
import sqlite3
import stat
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from sqlite_utils import Database

from wizard.case.canonical import digest_of
from wizard.case.journal import Act, append
from wizard.case.model import DEPARTMENT, Matter
from wizard.case.schema import APPLICATION_ID, KNOWN_MIGRATIONS, migrations
from wizard.clock import Clock, local_now
from wizard.content.loading import overlay_from_json, pack_from_json
from wizard.content.model import Pack
from wizard.content.overlay import Overlay
from wizard.errors import ContentError, StorageError, WizardError
from wizard.paths import backups_of

BACKUPS_KEPT = 10
FILE_AT_MOST = 50 * 1024 * 1024
"""Bytes an attachment may have; larger ones are refused in words."""

_HEAD = 100
"""Bytes of an SQLite file's head; the application id stands 32 before its end."""


@dataclass(frozen=True, slots=True)
class KeptOverlay:
    """An overlay as it is kept: None where this program cannot read it."""

    id: str
    version: str
    overlay: Overlay | None
    at: str
    by: str


class Workspace:
    """An open workspace file. Use as a context manager, or call `close`."""

    def __init__(self, db: Database, path: Path, now: Clock) -> None:
        """Take over an open, locked and migrated database; see `create` and `open`."""
        self.db = db
        self.path = path
        self.now = now
        self._packs: dict[tuple[str, str], Pack] = {}

    @classmethod
    def create(cls, path: Path, pack: Pack, now: Clock = local_now) -> Self:
        """Make a new file with its pack. Raises StorageError when the place is taken or closed."""
        if path.exists():
            raise StorageError("workspace.exists", file=str(path))
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch(exist_ok=False)
            db = _connected(path)
            with _told_as("workspace.not_created", path):
                db.execute(f"pragma application_id = {APPLICATION_ID}")
                migrations.apply(db)
            workspace = cls(db, path, now)
            with workspace.writing("workspace.not_created"):
                db.execute(
                    "insert into workspace (id, created_at) values (?, ?)",
                    (str(uuid.uuid4()), now().isoformat()),
                )
                workspace.keep_pack(pack)
        except OSError as cause:
            raise StorageError("workspace.not_created", file=str(path), why=str(cause)) from cause
        return workspace

    @classmethod
    def open(cls, path: Path, now: Clock = local_now) -> Self:
        """Open a file. Raises StorageError, having changed nothing, when it cannot be used."""
        _refuse_what_cannot_be_written(path)
        _refuse_what_is_not_ours(path)
        db = _connected(path)
        try:
            _refuse_what_cannot_be_read(db, path)
            workspace = cls(db, path, now)
            workspace._back_up_when_due()
            with _told_as("workspace.damaged", path):
                migrations.apply(db)
        except BaseException:
            db.conn.close()
            raise
        return workspace

    def close(self) -> None:
        """Let go of the file."""
        self.db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    @contextmanager
    def writing(self, code: str, **values: str) -> Iterator[None]:
        """One transaction: all of it is stored, or none and a StorageError with this code."""
        try:
            with self.db.atomic():
                yield
        except sqlite3.Error as cause:
            told = {"file": str(self.path), "why": str(cause), **values}
            raise StorageError(code, **told) from cause

    # --- packs ------------------------------------------------------------------------------

    def keep_pack(self, pack: Pack) -> None:
        """Store the pack whole, so that a matter can be read again in ten years."""
        text = pack.model_dump_json(by_alias=True)
        self.db.execute(
            "insert or ignore into pack (id, version, digest, json) values (?, ?, ?, ?)",
            (pack.id, pack.version, digest_of(text), text),
        )
        self._packs[pack.id, pack.version] = pack

    def pack(self, pack_id: str, version: str) -> Pack:
        """The pack a matter is pinned to, as stored in this file."""
        known = self._packs.get((pack_id, version))
        if known is None:
            row = self.db.execute(
                "select json from pack where id = ? and version = ?", (pack_id, version)
            ).fetchone()
            if row is None:
                raise StorageError("workspace.pack_missing", pack=pack_id, version=version)
            known = pack_from_json(row[0], name=pack_id, version=version)
            self._packs[pack_id, version] = known
        return known

    def newest_pack(self) -> Pack:
        """The pack new matters take and the department's pages use."""
        return self.pack(*self._newest())

    def _newest(self) -> tuple[str, str]:
        """Which pack new matters take: the one chosen, or the last stored where none was."""
        row = self.db.execute("select pack_id, pack_version from workspace").fetchone()
        if row[0] is None:
            row = self.db.execute(
                "select id, version from pack order by rowid desc limit 1"
            ).fetchone()
        return row[0], row[1]

    def has_pack(self, pack_id: str, version: str) -> bool:
        """Whether a pack of this id and version is stored here."""
        found = self.db.execute(
            "select 1 from pack where id = ? and version = ?", (pack_id, version)
        )
        return found.fetchone() is not None

    def holds_another(self, pack: Pack) -> bool:
        """Whether a pack is stored under this id and version that says something else."""
        if not self.has_pack(pack.id, pack.version):
            return False
        try:
            return self.pack(pack.id, pack.version) != pack
        except ContentError:
            return True

    def take_pack(self, official: Pack, whole: Pack, *, by: str) -> None:
        """Store an official pack, and with what is laid over it; new matters take the whole."""
        with self.writing("overlay.not_saved"):
            self.keep_pack(official)
            self._use(whole, by)

    def _use(self, pack: Pack, by: str) -> None:
        """Make a pack the one new matters take. Call inside a transaction."""
        _, before = self._newest()
        self.keep_pack(pack)
        self.db.execute(
            "update workspace set pack_id = ?, pack_version = ?", (pack.id, pack.version)
        )
        self._tell(Act(DEPARTMENT, "pack", pack.id, before, pack.version), by)

    def _tell(self, act: Act, by: str) -> None:
        append(self.db, act, at=self.now().isoformat(), by=by)

    # --- overlays ---------------------------------------------------------------------------

    def overlays(self) -> tuple[Overlay, ...]:
        """What this department lays over the official pack, in order; those that can be read."""
        rows = self.db.execute("select json from overlay order by place")
        read = (overlay_from_json(row[0]) for row in rows)
        return tuple(overlay for overlay in read if overlay is not None)

    def unreadable_overlays(self) -> Mapping[str, str]:
        """The stored overlays this program cannot read: id to version."""
        rows = self.db.execute("select id, version, json from overlay order by place")
        return {name: version for name, version, text in rows if overlay_from_json(text) is None}

    def kept_overlays(self) -> tuple[KeptOverlay, ...]:
        """Every overlay kept here, in order, readable or not, with when and by whom."""
        rows = self.db.execute(
            "select id, version, json, added_at, added_by from overlay order by place"
        )
        return tuple(
            KeptOverlay(name, version, overlay_from_json(text), at, by)
            for name, version, text, at, by in rows
        )

    def keep_overlays(
        self, overlays: tuple[Overlay, ...], whole: Pack, *, by: str, without: str = ""
    ) -> None:
        """Store these overlays in the place of all that can be read, and the pack they make.

        One that cannot be read stays until it is replaced, or named in `without`.
        """
        after = {one.id: one.digest for one in overlays}
        kept = self.unreadable_overlays().keys() - after.keys() - {without}
        rows = self.db.execute("select id, digest from overlay")
        before = {name: digest for name, digest in rows if name not in kept}
        with self.writing("overlay.not_saved"):
            for name in sorted(before.keys() | after.keys()):
                if before.get(name) != after.get(name):
                    self.db.execute("delete from overlay where id = ?", (name,))
                    act = Act(DEPARTMENT, "overlay", name, before.get(name), after.get(name))
                    self._tell(act, by)
            for place, overlay in enumerate(overlays):
                self._place_overlay(overlay, place, by)
            self._use(whole, by)

    def _place_overlay(self, overlay: Overlay, place: int, by: str) -> None:
        """Store an overlay; one that is here already only takes its place."""
        self.db.execute(
            "insert into overlay (id, place, version, digest, json, added_at, added_by)"
            " values (?, ?, ?, ?, ?, ?, ?)"
            " on conflict (id) do update set place = excluded.place",
            (
                overlay.id,
                place,
                overlay.version,
                overlay.digest,
                overlay.model_dump_json(by_alias=True),
                self.now().isoformat(),
                by,
            ),
        )

    # --- matters ----------------------------------------------------------------------------

    def matters(self) -> tuple[Matter, ...]:
        """Every matter, oldest first."""
        return tuple(self._matter_rows("order by rowid"))

    def matter(self, matter_id: str) -> Matter:
        """One matter by id. Raises StorageError when there is none."""
        for matter in self._matter_rows("where id = ?", (matter_id,)):
            return matter
        raise StorageError("matter.unknown", matter=matter_id)

    def add_matter(self, matter: Matter) -> None:
        """Store a new matter, or change the record of one.

        Raises WizardError for a reference date its pack cannot judge by, while it can be corrected.
        """
        since = self.pack(matter.pack_id, matter.pack_version).judges_from.isoformat()
        if matter.as_of < since:
            raise WizardError("matter.date_too_early", day=matter.as_of, since=since)
        values = matter.model_dump()
        values["closed"] = int(matter.closed)
        with self.writing("matter.not_saved"):
            self.db.execute(
                f"insert into matter ({', '.join(values)})"  # noqa: S608 - our own column names
                f" values ({', '.join('?' * len(values))})"
                " on conflict (id) do update set title = excluded.title, as_of = excluded.as_of,"
                " start_stage = excluded.start_stage, closed = excluded.closed,"
                " pack_id = excluded.pack_id, pack_version = excluded.pack_version",
                tuple(values.values()),
            )

    def _matter_rows(self, where: str, values: tuple[str, ...] = ()) -> Iterator[Matter]:
        columns = tuple(Matter.model_fields)
        for row in self.db.execute(
            f"select {', '.join(columns)} from matter {where}",  # noqa: S608 - our own words
            values,
        ):
            told = dict(zip(columns, row, strict=True))
            yield Matter(**{**told, "closed": bool(told["closed"])})

    # --- files ------------------------------------------------------------------------------

    def keep_file(self, content: bytes) -> str:
        """Store bytes once, by their SHA-256, which is returned."""
        if len(content) > FILE_AT_MOST:
            raise StorageError("file.too_large", at_most="50 MB")
        sha256 = hashlib.sha256(content).hexdigest()
        with self.writing("file.not_saved"):
            self.db.execute(
                "insert or ignore into file (sha256, size, content) values (?, ?, ?)",
                (sha256, len(content), content),
            )
        return sha256

    def file(self, sha256: str) -> bytes:
        """The bytes kept under a digest. Raises StorageError when there are none."""
        row = self.db.execute("select content from file where sha256 = ?", (sha256,)).fetchone()
        if row is None:
            raise StorageError("file.unknown", sha256=sha256)
        return bytes(row[0])

    # --- backups ----------------------------------------------------------------------------

    def _back_up_when_due(self) -> None:
        """Copy the file before a migration and at the first opening each day; ten are kept."""
        folder = backups_of(self.path)
        today = self.now().date().isoformat()
        done_today = any(folder.glob(f"{today}*")) if folder.exists() else False
        if done_today and not migrations.pending(self.db):
            return
        try:
            folder.mkdir(exist_ok=True)
            stamp = self.now().strftime("%Y-%m-%d %H%M%S")
            copy = sqlite3.connect(folder / f"{stamp}{self.path.suffix}")
            with copy:
                self.db.conn.backup(copy)
            copy.close()
            for old in sorted(folder.glob(f"*{self.path.suffix}"))[:-BACKUPS_KEPT]:
                old.unlink()
        except (OSError, sqlite3.Error) as cause:
            raise StorageError("backup.failed", folder=str(folder), why=str(cause)) from cause


def _refuse_what_cannot_be_written(path: Path) -> None:
    """A missing or write-protected file, or one in a folder nothing may be written to."""
    if not path.is_file():
        raise StorageError("workspace.missing", file=str(path))
    # The mode is asked as well as the rights, because an administrator may write to anything.
    protected = not path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    if protected or not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise StorageError("workspace.read_only", file=str(path))


def _connected(path: Path) -> Database:
    """A locked connection. Raises StorageError when somebody else holds the file."""
    try:
        # No waiting: a second window must be told at once.
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True, timeout=0)
        db = Database(connection, execute_plugins=False)
        # Rollback journal, not WAL: workspaces live on shared drives and sticks, and WAL needs
        # its two side files to travel along.
        db.execute("pragma locking_mode = exclusive")
        db.execute("pragma foreign_keys = on")
        db.execute("pragma synchronous = full")
        db.execute("begin exclusive")
        db.execute("commit")
    except sqlite3.DatabaseError as cause:
        connection.close()
        code = "workspace.open_elsewhere" if "locked" in str(cause) else "workspace.damaged"
        raise StorageError(code, file=str(path), backups=str(backups_of(path))) from cause
    return db


def _refuse_what_is_not_ours(path: Path) -> None:
    """A file of another program, told by its head: SQLite would write one into an empty file."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError as cause:
        # Where a program of another kind holds a file, some systems let nobody read it.
        raise StorageError("workspace.open_elsewhere", file=str(path)) from cause
    ours = head[_HEAD - 32 : _HEAD - 28] == APPLICATION_ID.to_bytes(4, "big")
    if not (head.startswith(b"SQLite format 3\0") and ours):
        raise StorageError("workspace.not_a_workspace", file=str(path))


def _refuse_what_cannot_be_read(db: Database, path: Path) -> None:
    """A damaged file, or one from a newer release."""
    with _told_as("workspace.damaged", path):
        pages, each = (
            db.execute(f"pragma {name}").fetchone()[0] for name in ("page_count", "page_size")
        )
        # A last page that is cut short passes SQLite's own check.
        whole = path.stat().st_size >= pages * each
        if not whole or db.execute("pragma quick_check(1)").fetchone()[0] != "ok":
            raise StorageError("workspace.damaged", file=str(path), backups=str(backups_of(path)))
        if {applied.name for applied in migrations.applied(db)} - KNOWN_MIGRATIONS:
            raise StorageError("workspace.newer", file=str(path))


@contextmanager
def _told_as(code: str, path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as cause:
        backups = str(backups_of(path))
        raise StorageError(code, file=str(path), backups=backups, why=str(cause)) from cause
