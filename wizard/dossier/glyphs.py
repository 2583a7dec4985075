"""Whether everything a pack can print has a glyph in the shipped typefaces."""

from collections.abc import Iterator

from wizard.content.checks import texts
from wizard.content.flaw import Flaw
from wizard.content.model import Pack
from wizard.dossier.fonts import shipped_fonts, uncovered


def uncovered_in_pack(pack: Pack) -> Iterator[Flaw]:
    """The texts with characters no shipped typeface has."""
    fonts = shipped_fonts()
    every = frozenset(char for _, text in texts(pack) for char in text.zh + text.en)
    # Asked of all characters at once, because nearly always the answer is none.
    if not uncovered("".join(sorted(every)), fonts):
        return
    for place, text in texts(pack):
        missing = uncovered(text.zh + text.en, fonts)
        if missing:
            told = " ".join(f"{char} U+{ord(char):04X}" for char in missing)
            yield Flaw("pack.glyph_missing", place, {"characters": told})
