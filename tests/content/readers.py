"""Which rules name which questions, told from the rules’ own code.

A rule reads what its function, and the functions of the engine it calls, name: literally, or by a
pattern such as `rating.d{}`. What it takes from another rule is that rule’s.
"""

import re
from collections.abc import Iterator, Mapping
from types import CodeType, FunctionType, ModuleType

from tests.content.sources import built_up
from wizard.content.model import Pack
from wizard.engine.rulebook import RULES


def read_by(pack: Pack) -> dict[str, tuple[str, ...]]:
    """By question: the rules that name it, in the order of the rulebook."""
    found: dict[str, list[str]] = {}
    for rule, one in RULES.items():
        assert isinstance(one.judge, FunctionType)
        words = frozenset(_words(one.judge, set()))
        measured = {one.question for one in pack.indicators} if "indicators" in words else ()
        for question in pack.question_of:
            if question in measured or _says(words, question):
                found.setdefault(question, []).append(rule)
    return {question: tuple(found[question]) for question in sorted(found)}


def _says(words: frozenset[str], question: str) -> bool:
    """Whether these words name a question: whole, by its beginning, or built up from two parts."""
    if question in words or any(
        word.endswith(".*") and question.startswith(word[:-1]) for word in words
    ):
        return True
    shapes = (shape for shape in built_up() if not shape.startswith("{}"))
    found = (_regex(shape).fullmatch(question) for shape in shapes if shape.split("{}")[0] in words)
    return any(match and (match[1] in words or match[1].isdigit()) for match in found)


def _regex(shape: str) -> re.Pattern[str]:
    return re.compile(re.escape(shape).replace(r"\{\}", r"(\w+)"))


def _words(function: FunctionType, seen: set[object]) -> Iterator[str]:
    """Every word a function names, and those of the engine’s functions and tables it uses."""
    if function in seen or not (function.__module__ or "").startswith("wizard.engine"):
        return
    seen.add(function)
    for code in _codes(function.__code__):
        yield from _strings(code.co_consts)
        yield from code.co_names
        for value in _globals(code, function.__globals__):
            if isinstance(value, FunctionType):
                yield from _words(value, seen)
            elif not isinstance(value, type):
                # A table or a beginning that is a constant of its module, such as SELF_CHECKS.
                yield from (f"{s}*" if s.endswith(".") else s for s in _strings(value))


def _codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from _codes(inner)


def _globals(code: CodeType, known: Mapping[str, object]) -> Iterator[object]:
    modules = [known[name] for name in code.co_names if isinstance(known.get(name), ModuleType)]
    for name in code.co_names:
        if name in known:
            yield known[name]
        for module in modules:
            yield getattr(module, name, None)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | frozenset | list):
        for part in value:
            yield from _strings(part)
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from _strings(key)
            yield from _strings(part)
