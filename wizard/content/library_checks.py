"""Checks of the library: codes, references, places, weights and sources."""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from wizard.content.flaw import Flaw
from wizard.content.library import Mode, Place
from wizard.content.model import Pack
from wizard.content.names import is_known
from wizard.content.questions import Question, TableQuestion

_NUMBERED = re.compile(r"(.*?)(\d+)")


def entry_ids(pack: Pack) -> Iterator[Flaw]:
    """An id or a code stands for one entry, and for nothing else in the pack."""
    ids = Counter(entry.id for entry in pack.library.entries())
    codes = Counter(entry.code for entry in pack.library.entries() if entry.code)
    for kind, counted in (("entry", ids), ("entry code", codes)):
        for name, count in counted.items():
            if count > 1:
                yield Flaw("pack.id_twice", name, {"kind": kind})
    for name in ids:
        if is_known(pack, name, outside_library=True):
            yield Flaw("pack.id_twice", name, {"kind": "entry"})


def entry_codes(pack: Pack) -> Iterator[Flaw]:
    """Codes that are numbered leave no number out."""
    series: dict[str, dict[int, str]] = {}
    for code in pack.library.coded:
        numbered = _NUMBERED.fullmatch(code)
        if numbered:
            series.setdefault(numbered[1], {})[int(numbered[2])] = code
    for prefix, known in series.items():
        width = len(known[max(known)]) - len(prefix)
        for number in range(min(1, *known), max(known)):
            if number not in known:
                missing = f"{prefix}{number:0{width}}"
                yield Flaw("pack.code_missing", known[max(known)], {"code": missing})


def entry_references(pack: Pack) -> Iterator[Flaw]:
    """What an entry names exists."""
    for entry in pack.library.entries():
        for name in entry.named():
            if pack.library.find(name) is None:
                yield Flaw("pack.unknown_entry", entry.id, {"name": name})
        for name in entry.refers_to:
            if not is_known(pack, name):
                yield Flaw("pack.unknown_reference", entry.id, {"name": name})


def entry_places(pack: Pack) -> Iterator[Flaw]:
    """The options and rows an entry stands for are offered."""
    for entry in pack.library.entries():
        places = list(entry.stands_in)
        if isinstance(entry, Mode):
            places += [Place(question="contract.payment", item=paid) for paid in entry.pays]
        for place in places:
            if place.item not in offered(pack.question_of.get(place.question)):
                values = {"question": place.question, "item": place.item}
                yield Flaw("pack.unknown_item", entry.id, values)


def offered(question: Question | None) -> frozenset[str]:
    """The ids of the options or rows a question offers."""
    if isinstance(question, TableQuestion):
        return frozenset(row.id for row in question.rows)
    return frozenset(option.id for option in getattr(question, "options", ()))


def template_weights(pack: Pack) -> Iterator[Flaw]:
    """The weights of a template add up to a hundred."""
    for template in pack.library.templates:
        total = sum(template.weights.values())
        if total != 100:
            yield Flaw("pack.weights", template.id, {"sum": str(total)})


def claims(pack: Pack) -> Iterator[Flaw]:
    """What claims a fact of the world says when it was verified, and from what."""
    for entry in pack.library.entries():
        if entry.grades() and not (entry.verified_on and entry.sources):
            yield Flaw("pack.claim_unsourced", entry.id)


LIBRARY_CHECKS: tuple[Callable[[Pack], Iterator[Flaw]], ...] = (
    entry_ids,
    entry_codes,
    entry_references,
    entry_places,
    template_weights,
    claims,
)
