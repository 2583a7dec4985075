"""The tiny pack, and the tiny pack with one flaw laid over it."""

import shutil
from pathlib import Path

from wizard.content.loading import load_pack
from wizard.content.model import Pack

HERE = Path(__file__).parent
TINY = HERE / "tiny"
BROKEN = HERE / "broken"
RULES = ("size",)
"""The rules the tiny pack may name."""


def laid_over(flaw: str, folder: Path) -> Path:
    """A copy of the tiny pack with the files of one flaw laid over it."""
    shutil.copytree(TINY, folder)
    shutil.copytree(BROKEN / flaw, folder, dirs_exist_ok=True)
    return folder


def broken_pack(flaw: str, folder: Path) -> Pack:
    return load_pack(laid_over(flaw, folder / flaw))
