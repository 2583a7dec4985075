"""A workspace's own content: taking an overlay over whole or not at all, and letting it go.

New matters take the official pack with the workspace's overlays laid over it, in the order they
came. When the program ships a newer official pack, the same overlays are laid over that one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from wizard.case.canonical import digest_of
from wizard.case.workspace import Workspace
from wizard.content.checks import flaws
from wizard.content.flaw import Flaw, Flawed
from wizard.content.model import Pack
from wizard.content.needed import lacking
from wizard.content.overlay import Overlay, changed, laid_over
from wizard.content.overlay_checks import misfits
from wizard.content.overlay_file import Sourced
from wizard.content.text import Text
from wizard.dossier.glyphs import uncovered_in_pack
from wizard.engine.rulebook import RULES
from wizard.errors import StorageError

DIGITS = 8
"""How much of a digest tells two packs of one version apart."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A pack with an overlay laid over it, or as it was with the flaws that keep it from that."""

    pack: Pack
    flaws: tuple[Flaw, ...] = ()


@dataclass(frozen=True, slots=True)
class Arrival:
    """The pack new matters take from now on, and the overlays that no longer fit, with why."""

    pack: Pack
    left_out: tuple[tuple[str, tuple[Flaw, ...]], ...] = ()
    """By the overlay's id."""
    has_come: bool = False
    """Whether a newer official pack came in."""
    titles: Mapping[str, Text] = field(default_factory=dict)
    """What the overlays are called, by id; those that cannot be read are not among them."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """An overlay from a file that fits, and the pack new matters would take without and with it."""

    sourced: Sourced
    old: Pack
    new: Pack


def everything_wrong(pack: Pack) -> tuple[Flaw, ...]:
    """All whole-pack checks at once: content, what the program needs, and the typefaces."""
    found = (*flaws(pack, RULES), *lacking(pack, RULES), *uncovered_in_pack(pack))
    return tuple(flaw for place, flaw in enumerate(found) if flaw not in found[:place])


def fit(pack: Pack, overlay: Overlay) -> Fit:
    """Lay an overlay over a pack and check the whole; what the pack got wrong stays its own."""
    wrong = misfits(pack, overlay)
    if wrong:
        return Fit(pack, wrong)
    made = laid_over(pack, overlay)
    found = everything_wrong(made)
    wrong = _of_the_overlay(found, pack, overlay) if found else ()
    return Fit(pack, wrong) if wrong else Fit(made)


def _of_the_overlay(found: Iterable[Flaw], pack: Pack, overlay: Overlay) -> tuple[Flaw, ...]:
    """The flaws the pack did not have before; a number whose entry is hidden is not missing."""
    before = everything_wrong(pack)
    hidden = (pack.library.entry_of[name] for name in overlay.hidden("entry"))
    left_out = {entry.code for entry in hidden}
    return tuple(
        flaw
        for flaw in found
        if flaw not in before
        and not (flaw.code == "pack.code_missing" and flaw.values["code"] in left_out)
    )


def proposal(workspace: Workspace, sourced: Sourced) -> Proposal:
    """What taking an overlay over would make; nothing is stored by looking.

    Raises Flawed when it, or an overlay after it, does not fit.
    """
    made = _made_with(workspace, sourced, _with(workspace, sourced.overlay))
    return Proposal(sourced, workspace.newest_pack(), made)


def take_over(workspace: Workspace, sourced: Sourced, *, by: str) -> Pack:
    """Take an overlay over, in the place of an earlier one of its id; the pack it makes.

    Raises Flawed, having changed nothing, when it or an overlay after it does not fit.
    """
    overlays = _with(workspace, sourced.overlay)
    made = _made_with(workspace, sourced, overlays)
    workspace.keep_overlays(overlays, made, by=by)
    return made


def _with(workspace: Workspace, new: Overlay) -> tuple[Overlay, ...]:
    """The kept overlays with a new one, in the place of an earlier one of its id or last."""
    kept = workspace.overlays()
    own = tuple(new if one.id == new.id else one for one in kept)
    return own if new in own else (*own, new)


def _made_with(workspace: Workspace, sourced: Sourced, overlays: tuple[Overlay, ...]) -> Pack:
    """The pack these overlays make. Raises Flawed, naming the file or the overlay to put right."""
    new = sourced.overlay
    made, wrong, whose = _all_fitted(_official(workspace), overlays)
    if not wrong and workspace.holds_another(made):
        wrong, whose = (Flaw("overlay.version_used", new.id, {"version": new.version}),), new
    if whose is not None:
        ours, name = whose.id == new.id, _named(whose)
        found = tuple((str(sourced.file_of(one)) if ours else name, one) for one in wrong)
        raise Flawed("overlay.refused", found)
    return made


def _named(overlay: Overlay) -> str:
    """An overlay that came before, where it has no file any more: its titles and version."""
    titles = dict.fromkeys((overlay.title.zh, overlay.title.en))
    return f"{' / '.join(titles)} {overlay.version}"


def let_go(workspace: Workspace, overlay: str, *, by: str) -> Pack:
    """Remove an overlay; matters made with it keep it. The pack that new matters take then.

    Raises Flawed, having changed nothing, when another overlay leans on it.
    """
    kept = workspace.overlays()
    left = tuple(one for one in kept if one.id != overlay)
    if left == kept and overlay not in workspace.unreadable_overlays():
        raise StorageError("overlay.not_there", overlay=overlay)
    made, wrong, _ = _all_fitted(_official(workspace), left)
    if wrong:
        found = tuple((str(workspace.path), flaw) for flaw in wrong)
        raise Flawed("overlay.not_removed", found)
    workspace.keep_overlays(left, made, by=by, without=overlay)
    return made


def arrive(workspace: Workspace, shipped: Pack, *, by: str = "") -> Arrival:
    """Let a newer official pack in, with the overlays that fit it; what does not fit is told.

    A pack the file has met before changes nothing: an older program brings nothing back.
    """
    official = _told_apart(workspace, shipped)
    if workspace.has_pack(official.id, official.version):
        return Arrival(workspace.newest_pack())
    made = official
    left_out: list[tuple[str, tuple[Flaw, ...]]] = [
        (name, (Flaw("overlay.stored_unreadable", name, {"version": version}),))
        for name, version in workspace.unreadable_overlays().items()
    ]
    for overlay in workspace.overlays():
        fitted = fit(made, overlay)
        made = fitted.pack
        if fitted.flaws:
            left_out.append((overlay.id, fitted.flaws))
    workspace.take_pack(official, made, by=by)
    titles = {overlay.id: overlay.title for overlay in workspace.overlays()}
    return Arrival(made, tuple(left_out), has_come=True, titles=titles)


def _told_apart(workspace: Workspace, pack: Pack) -> Pack:
    """The pack; where another is stored under its version, with a digest behind the version."""
    if not workspace.holds_another(pack):
        return pack
    digest = digest_of(pack.model_dump_json(by_alias=True))
    return changed(pack, version=f"{pack.version}-{digest[:DIGITS]}")


def _official(workspace: Workspace) -> Pack:
    newest = workspace.newest_pack()
    return workspace.pack(newest.id, newest.official_version)


def _all_fitted(
    pack: Pack, overlays: Iterable[Overlay]
) -> tuple[Pack, tuple[Flaw, ...], Overlay | None]:
    """The pack with every overlay, or the first that does not fit, with what is wrong."""
    for overlay in overlays:
        fitted = fit(pack, overlay)
        if fitted.flaws:
            return pack, fitted.flaws, overlay
        pack = fitted.pack
    return pack, (), None
