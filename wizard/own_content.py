"""A workspace's own content as a page shows it: the official pack, and what is laid over it."""

from collections.abc import Iterator
from dataclasses import dataclass

from wizard.case.workspace import KeptOverlay, Workspace
from wizard.content.flaw import Flaw
from wizard.content.model import Pack
from wizard.content.overlay import Overlay, laid_over
from wizard.content.text import Content
from wizard.errors import StorageError
from wizard.overlays import fit


@dataclass(frozen=True, slots=True)
class Extent:
    """How many things an overlay adds, words anew or puts in place of others, and hides."""

    added: int
    reworded: int
    hidden: int


@dataclass(frozen=True, slots=True)
class Laid:
    """An overlay taken over, by whom and when (ISO time), and why it is not laid, if it is not."""

    kept: KeptOverlay
    extent: Extent | None
    """None where this program cannot read it."""
    flaws: tuple[Flaw, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnContent:
    """The pack new matters take, and every overlay kept, in order."""

    pack: Pack
    laid: tuple[Laid, ...]


def own_content(workspace: Workspace) -> OwnContent:
    """What a workspace lays over the official pack."""
    pack = workspace.newest_pack()
    return OwnContent(pack, tuple(_laid(pack, kept) for kept in workspace.kept_overlays()))


def _laid(pack: Pack, kept: KeptOverlay) -> Laid:
    overlay = kept.overlay
    if overlay is None:
        values = {"version": kept.version}
        return Laid(kept, None, (Flaw("overlay.stored_unreadable", kept.id, values),))
    applied = any(one.digest == overlay.digest for one in pack.overlays)
    return Laid(kept, extent(overlay), () if applied else fit(pack, overlay).flaws)


def extent(overlay: Overlay) -> Extent:
    """How much an overlay changes."""
    return Extent(
        added=sum(_counts(overlay.add)),
        reworded=sum(_counts(overlay.replace)),
        hidden=len(overlay.hide),
    )


def _counts(part: Content) -> Iterator[int]:
    """How many things stand in each list of a part of an overlay, the library's lists as well."""
    for name in type(part).model_fields:
        told = getattr(part, name)
        if isinstance(told, tuple):
            yield len(told)
        else:
            yield from _counts(told)


def laid_alone(workspace: Workspace, name: str) -> tuple[Pack, Pack]:
    """The pack below an overlay that is laid, and with it. Raises StorageError where it is not."""
    newest = workspace.newest_pack()
    pack = workspace.pack(newest.id, newest.official_version)
    applied = {one.digest for one in newest.overlays}
    for overlay in workspace.overlays():
        if overlay.digest in applied:
            below, pack = pack, laid_over(pack, overlay)
            if overlay.id == name:
                return below, pack
    raise StorageError("overlay.not_there", overlay=name)
