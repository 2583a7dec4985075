"""What is added, removed and changed between two packs, piece by piece.

A piece is whatever has an id: a step without its questions, a question, a clause, an entry. A
change says where in the piece, what stood there, and what stands there now.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from wizard.content.kinds import KINDS
from wizard.content.model import Pack
from wizard.content.names import name_of
from wizard.content.overlay import changed
from wizard.content.text import Content
from wizard.languages import Lang


@dataclass(frozen=True, slots=True)
class Change:
    """One place in a piece: what stood there and what stands there now; nothing is no text."""

    where: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One piece that differs, by kind and id."""

    kind: str
    id: str
    what: Literal["added", "removed", "changed"]
    changes: tuple[Change, ...] = ()


def differences(old: Pack, new: Pack) -> tuple[Difference, ...]:
    """Every piece that differs, kind by kind in the order of the packs."""
    before, after = _pieces(old), _pieces(new)
    found = []
    for kind, name in dict.fromkeys((*before, *after)):
        one, other = before.get((kind, name)), after.get((kind, name))
        if one is None or other is None:
            found.append(Difference(kind, name, "added" if one is None else "removed"))
        elif one != other:
            found.append(Difference(kind, name, "changed", _changes(one, other)))
    return tuple(found)


def difference_said(difference: Difference, old: Pack, new: Pack, lang: Lang) -> str:
    """A difference as a line that begins with +, - or ~, and its changes indented below."""
    sign = {"added": "+", "removed": "-", "changed": "~"}[difference.what]
    pack = old if difference.what == "removed" else new
    called = name_of(pack, difference.id, lang)
    told = called if called == difference.id else f"{called} [{difference.id}]"
    changes = (f"\n    {c.where}: {c.before or '–'} → {c.after or '–'}" for c in difference.changes)
    return f"{sign} {KINDS[difference.kind].in_(lang)}: {told}" + "".join(changes)


def _pieces(pack: Pack) -> Mapping[tuple[str, str], Content]:
    found: dict[tuple[str, str], Content] = {}
    for step in pack.steps():
        found["step", step.id] = changed(step, questions=())
        found |= {("question", one.id): one for one in step.questions}
    kinds = ("gate", "clause", "parameter", "indicator", "phrase", "document")
    for kind in kinds:
        found |= {(kind, one.id): one for one in getattr(pack, f"{kind}s")}
    for kind in type(pack.library).model_fields:
        found |= {(kind, one.id): one for one in getattr(pack.library, kind)}
    return found | {("calendar", str(year.year)): year for year in pack.calendar}


def _changes(old: Content, new: Content) -> tuple[Change, ...]:
    before, after = dict(_leaves(old, "")), dict(_leaves(new, ""))
    return tuple(
        Change(where, before.get(where, ""), after.get(where, ""))
        for where in dict.fromkeys((*before, *after))
        if before.get(where) != after.get(where)
    )


def _leaves(value: object, where: str) -> Iterator[tuple[str, str]]:
    """Every single value of a piece with the way to it; list items go by their id or place."""
    match value:
        case Content():
            for name in type(value).model_fields:
                yield from _leaves(getattr(value, name), f"{where}.{name}".strip("."))
        case tuple():
            for place, part in enumerate(value, start=1):
                yield from _leaves(part, f"{where}[{getattr(part, 'id', place)}]")
        case Mapping():
            for key, part in value.items():
                yield from _leaves(part, f"{where}[{key}]")
        case None:
            return
        case _:
            yield where, str(value)
