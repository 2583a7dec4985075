"""What the source names in any pack: `python -m tests.content.needed` writes it down."""

import json
import re
from collections.abc import Iterable

from tests.content.readers import read_by
from tests.content.sources import built_up, named
from tests.content.test_shipped_pack import NOT_PHRASES, possible
from wizard.content.loading import load_pack
from wizard.content.model import Pack
from wizard.content.needed import NEEDED, READERS, there
from wizard.paths import SHIPPED_PACK

HEAD = """\
# What judgement and papers ask of any pack by name. Written by `python -m tests.content.needed`.
"""
READERS_HEAD = """\
# By question, the rules that name it. Written by `python -m tests.content.needed`.
"""


def named_in(pack: Pack) -> dict[str, tuple[str, ...]]:
    """The ids the program names, by kind: those it says, those it builds, all it can say."""
    shapes = [one for one in built_up() & NOT_PHRASES if not one.startswith("{}")]
    built = [re.compile(re.escape(one).replace(r"\{\}", r"\w+")) for one in shapes]

    def said(name: str) -> bool:
        return name in named() or any(one.fullmatch(name) for one in built)

    return {
        kind: tuple(sorted(_phrases(ids) if kind == "phrase" else filter(said, ids)))
        for kind, ids in there(pack).items()
    }


def _phrases(ids: Iterable[str]) -> set[str]:
    """All the rules can say, and what they pick from by name."""
    return possible() | (named() & set(ids))


def written(names: dict[str, tuple[str, ...]]) -> str:
    lists = (
        f"{kind} = [\n" + "".join(f'  "{name}",\n' for name in ids) + "]\n"
        for kind, ids in names.items()
    )
    return HEAD + "\n" + "\n".join(lists)


def readers_written(found: dict[str, tuple[str, ...]]) -> str:
    # A list of words is written in JSON as it is in TOML.
    return (
        READERS_HEAD
        + "\n"
        + "".join(f'"{question}" = {json.dumps(rules)}\n' for question, rules in found.items())
    )


if __name__ == "__main__":
    shipped = load_pack(SHIPPED_PACK)
    NEEDED.write_text(written(named_in(shipped)), encoding="utf-8")
    READERS.write_text(readers_written(read_by(shipped)), encoding="utf-8")
