"""What the program's source says: the words it names, and the patterns it builds them by."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import wizard

ROOT = Path(wizard.__file__).parent.parent
RULES = ROOT / "wizard" / "engine" / "rules"
TELLERS = ROOT / "wizard" / "tellers"
OPTIONAL = ROOT / "wizard" / "proposals.py"
"""Names questions a pack may do without; it asks before it uses them."""
_ID = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)+")


def trees(*folders: Path) -> Iterator[ast.Module]:
    for folder in folders:
        found = {folder} if folder.suffix else set(folder.rglob("*.py"))
        for path in sorted(found - {OPTIONAL}):
            yield ast.parse(path.read_text(encoding="utf-8"))


@cache
def named() -> frozenset[str]:
    """Every word the program names literally."""
    return frozenset(
        node.value
        for tree in trees(ROOT / "wizard", ROOT / "ui")
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


@cache
def built_up() -> frozenset[str]:
    """The patterns by which rules and tellers build dotted ids, `{}` where something is put in."""
    return frozenset(
        pattern
        for tree in trees(RULES, TELLERS)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr) and "." in (pattern := _pattern(node))
        if _ID.fullmatch(pattern.replace("{}", "x"))
    )


def _pattern(node: ast.JoinedStr) -> str:
    return "".join(
        str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values
    )


def said_literally() -> frozenset[str]:
    """The phrases rules and tellers say by their own names."""
    return frozenset(
        inner.value
        for call in calls("says", "Reason", "_told")
        if call.args
        for inner in _either(call.args[0])
        if isinstance(inner, ast.Constant) and isinstance(inner.value, str)
    )


def _either(node: ast.expr) -> Iterator[ast.expr]:
    """What an expression may come to: itself, or one of the two sides of a choice."""
    if isinstance(node, ast.IfExp):
        yield from _either(node.body)
        yield from _either(node.orelse)
    else:
        yield node


def verdicts() -> Iterator[tuple[str, str]]:
    """Every rule and verdict that are both named where a finding is put together."""
    for call in (*calls("found"), *calls("ruled")):
        # The rules of the list take their facts first.
        first = 1 if isinstance(call.func, ast.Name) and call.func.id == "ruled" else 0
        rule, verdict = call.args[first : first + 2]
        if isinstance(rule, ast.Constant) and isinstance(rule.value, str):
            for inner in ast.walk(verdict):
                if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
                    yield rule.value, inner.value


def calls(*names: str) -> Iterator[ast.Call]:
    for tree in trees(RULES, TELLERS, ROOT / "wizard" / "compute.py"):
        for node in ast.walk(tree):
            function = node.func if isinstance(node, ast.Call) else None
            if isinstance(function, ast.Name) and function.id in names:
                assert isinstance(node, ast.Call)
                yield node
