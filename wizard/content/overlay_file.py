"""An overlay read from a file, or from a folder with `overlay.toml` and others beside it."""

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from wizard.content.flaw import Flaw
from wizard.content.loading import checked, read_toml
from wizard.content.overlay import Overlay, changed
from wizard.content.text import Content
from wizard.errors import StorageError
from wizard.paths import OVERLAY

C = TypeVar("C", bound=Content)

HEAD = "overlay.toml"
_PARTS = ("add", "replace", "hide")


@dataclass(frozen=True, slots=True)
class Sourced:
    """An overlay, and which file says what: by id, and one for all else."""

    overlay: Overlay
    main: Path
    files: Mapping[str, Path]

    def file_of(self, flaw: Flaw) -> Path:
        """The file to put a flaw right in."""
        named = (self.files.get(word) for word in reversed(flaw.place.split()))
        return next((file for file in named if file is not None), self.main)


def begin_overlay(folder: Path) -> Path:
    """Write an overlay that fits the shipped pack and changes nothing yet; the file to go on in.

    Raises StorageError where the folder holds files already or cannot be written to.
    """
    if folder.exists() and (folder.is_file() or any(folder.iterdir())):
        raise StorageError("overlay.folder_taken", folder=str(folder))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(OVERLAY, folder / HEAD)
    except OSError as cause:
        raise StorageError("overlay.folder_closed", folder=str(folder), why=str(cause)) from cause
    return folder / HEAD


def whole_of(file: Path) -> Path:
    """What to read where a person chose one file: with a head, the folder it is the head of."""
    return file.parent if file.name == HEAD else file


def is_overlay(path: Path) -> bool:
    """Whether a path is an overlay rather than a pack, told by what lies there."""
    return path.is_file() or (path / HEAD).exists()


def read_overlay(path: Path) -> Sourced:
    """Read an overlay whole. Raises ContentError for the first file that does not say what it must.

    In a folder, the other files hold no head: only what is added, replaced or hidden.
    """
    main = path if path.is_file() else path / HEAD
    others = [] if path.is_file() else sorted(set(path.glob("*.toml")) - {main})
    raw = read_toml(main)
    overlay = checked(main, Overlay, raw)
    files = dict.fromkeys(_ids(overlay), main)
    head = {name: told for name, told in raw.items() if name not in _PARTS}
    for other in others:
        more = checked(other, Overlay, {**head, **_parts(other)})
        files = {**dict.fromkeys(_ids(more), other), **files}
        overlay = _joined(overlay, more)
    return Sourced(overlay, main, files)


def _parts(path: Path) -> dict[str, Any]:
    """What a file beside the head says; a head of its own is left to be refused as unknown."""
    told = read_toml(path)
    return {name if name in _PARTS else f"{name} ({HEAD})": part for name, part in told.items()}


def _joined(one: C, other: C) -> C:
    """Two pieces of content as one: lists behind one another, all else as the first says."""
    told: dict[str, object] = {}
    for name in type(one).model_fields:
        left, right = getattr(one, name), getattr(other, name)
        if isinstance(left, tuple):
            told[name] = (*left, *right)
        elif isinstance(left, Content) and name in (*_PARTS, "library"):
            told[name] = _joined(left, right)
    return changed(one, **told)


def _ids(value: object) -> Iterator[str]:
    """Every id that stands in a piece of content, however deep."""
    if isinstance(value, tuple):
        for part in value:
            yield from _ids(part)
    elif isinstance(value, Content):
        for name in type(value).model_fields:
            told = getattr(value, name)
            if name in ("id", "parameter") and isinstance(told, str):
                yield told
            yield from _ids(told)
