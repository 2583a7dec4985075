"""Every phrase a teller says finds what it has places for, on every road through the teller."""

import ast
from collections.abc import Iterator
from string import Formatter

from tests.content.sources import TELLERS, trees
from tests.content.test_shipped_pack import FILLED
from wizard.content.model import Pack


def said() -> Iterator[tuple[str, frozenset[str]]]:
    """Every phrase a teller may say, with the names it is given; dictionaries are left alone."""
    for tree in trees(TELLERS):
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "says":
                names = [keyword.arg for keyword in node.keywords]
                if None not in names:
                    given = frozenset(name for name in names if name)
                    yield from ((phrase, given) for phrase in phrases(node.args[0]))


def phrases(node: ast.expr) -> Iterator[str]:
    """The ids an expression may come to."""
    match node:
        case ast.Constant(value=str(phrase)):
            yield phrase
        case ast.IfExp(body=body, orelse=orelse):
            yield from phrases(body)
            yield from phrases(orelse)
        case ast.JoinedStr(values=parts):
            pattern = "".join(str(p.value) if isinstance(p, ast.Constant) else "{}" for p in parts)
            yield from (pattern.replace("{}", one) for one in FILLED[pattern])
        case _:
            return


def places(text: str) -> frozenset[str]:
    """The names of a text's places."""
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name)


def test_every_place_of_a_phrase_is_given_something(pack: Pack) -> None:
    wanting = {
        (phrase, name)
        for phrase, given in said()
        for name in places(pack.phrase_of[phrase].zh) - given
    }

    assert wanting == set()


def test_the_tellers_were_found() -> None:
    assert len({phrase for phrase, _ in said()}) > 200
