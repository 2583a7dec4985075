"""What judgement and papers ask of any pack by name, and what a pack lacks of it.

A workspace keeps the pack its matters were made with. A later program may name a figure, a phrase
or a question that pack does not have; better to say so once, when a matter is opened, than to stop
in the middle of the work. The names stand in `resources/needed.toml`, and beside it in
`resources/readers.toml` which rules name which questions; `python -m tests.content.needed` writes
both and tests keep them equal to what the source says.
"""

import tomllib
from collections.abc import Collection, Iterator, Mapping
from functools import cache

from wizard.content.checks import unknown_rules
from wizard.content.flaw import Flaw
from wizard.content.model import Pack
from wizard.paths import RESOURCES

NEEDED = RESOURCES / "needed.toml"
READERS = RESOURCES / "readers.toml"


@cache
def needed() -> Mapping[str, tuple[str, ...]]:
    """The ids the program names, by kind of content."""
    with NEEDED.open("rb") as file:
        return {kind: tuple(ids) for kind, ids in tomllib.load(file).items()}


@cache
def readers() -> Mapping[str, tuple[str, ...]]:
    """By question: the rules that name it."""
    with READERS.open("rb") as file:
        return {question: tuple(rules) for question, rules in tomllib.load(file).items()}


def there(pack: Pack) -> Mapping[str, Collection[str]]:
    """The ids a pack has, by kind of content."""
    return {
        "question": pack.question_of.keys(),
        "parameter": pack.parameter_of.keys(),
        "clause": pack.clause_of.keys(),
        "phrase": pack.phrase_of.keys(),
        "document": pack.document_of.keys(),
    }


def lacking(pack: Pack, rules: Collection[str]) -> tuple[Flaw, ...]:
    """What stands between this program and a pack; `rules` are the rules that exist."""
    return (*_absent(pack), *unknown_rules(pack, frozenset(rules)))


def _absent(pack: Pack) -> Iterator[Flaw]:
    known = there(pack)
    for kind, ids in needed().items():
        for name in ids:
            if name not in known[kind]:
                yield Flaw("pack.lacks", name, {"kind": kind})
