"""What `python -m wizard pack` does: check a pack, compare two, begin an overlay."""

import json
import sys
from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from wizard.content.differences import difference_said, differences
from wizard.content.flaw import Flawed
from wizard.content.idle import idle
from wizard.content.loading import load_pack
from wizard.content.model import Pack
from wizard.content.overlay_file import begin_overlay, is_overlay, read_overlay
from wizard.engine.rulebook import NUMBERED
from wizard.languages import LANGS
from wizard.overlays import everything_wrong, fit
from wizard.paths import SHIPPED_PACK
from wizard.sentences import flaw_said


def check(told: Namespace) -> int:
    """Check a pack whole: references, weights, dates, texts, glyphs, and that all of it is used.

    Then with every overlay, which may hold what is only there to be looked up.
    """
    pack = load_pack(told.folder or SHIPPED_PACK)
    wrong = (*everything_wrong(pack), *idle(pack, NUMBERED))
    found = [flaw_said(flaw, told.lang) for flaw in wrong]
    for path in told.overlay:
        sourced = read_overlay(path)
        fitted = fit(pack, sourced.overlay)
        pack = fitted.pack
        found += [f"{sourced.file_of(one)}: {flaw_said(one, told.lang)}" for one in fitted.flaws]
    if told.json:
        _say(json.dumps(found, ensure_ascii=False, indent=2))
        return 1 if found else 0
    for said in found:
        _say(said)
    _say(f"{pack.id} {pack.version_in(told.lang)}: {_size(pack)}")
    return 1 if found else 0


def _size(pack: Pack) -> str:
    counted = {
        "questions": len(pack.question_of),
        "clauses": len(pack.clauses),
        "parameters": len(pack.parameters),
        "phrases": len(pack.phrases),
        "papers": len(pack.documents),
        "library entries": sum(1 for _ in pack.library.entries()),
        "languages": len(LANGS),
    }
    return ", ".join(f"{count} {what}" for what, count in counted.items())


def diff(told: Namespace) -> int:
    """Say what is added (+), removed (-) and changed (~) from one pack to another."""
    first, second = (SHIPPED_PACK, told.old) if told.new is None else (told.old, told.new)
    old = load_pack(first)
    new = _laid(old, second) if is_overlay(second) else load_pack(second)
    found = differences(old, new)
    if told.json:
        _say(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=2))
        return 0
    for one in found:
        _say(difference_said(one, old, new, told.lang))
    return 0


def _laid(pack: Pack, path: Path) -> Pack:
    """The pack with an overlay that fits. Raises Flawed when it does not."""
    sourced = read_overlay(path)
    fitted = fit(pack, sourced.overlay)
    if fitted.flaws:
        found = tuple((str(sourced.file_of(flaw)), flaw) for flaw in fitted.flaws)
        raise Flawed("overlay.refused", found)
    return fitted.pack


def new_overlay(told: Namespace) -> int:
    """Write an overlay that fits the shipped pack and changes nothing yet."""
    _say(str(begin_overlay(told.folder)))
    return 0


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
