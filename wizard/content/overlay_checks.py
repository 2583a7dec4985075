"""What an overlay itself gets wrong, told before it is laid over a pack.

What it breaks in the pack – a condition that leans on a hidden question, a citation of a hidden
clause – is found by the whole-pack checks on the result.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from string import Formatter

from wizard.content.flaw import Flaw
from wizard.content.model import Pack, Parameter
from wizard.content.needed import needed, readers
from wizard.content.overlay import AddedValue, Overlay
from wizard.content.questions import ChoiceQuestion
from wizard.content.text import Text


def misfits(pack: Pack, overlay: Overlay) -> tuple[Flaw, ...]:
    """Everything in an overlay that cannot be laid over this pack."""
    return tuple(flaw for check in OVERLAY_CHECKS for flaw in check(pack, overlay))


def of_another_pack(pack: Pack, overlay: Overlay) -> Iterator[Flaw]:
    """An overlay is for one official pack, and laid over it once."""
    if overlay.pack != pack.id:
        yield Flaw("overlay.other_pack", overlay.id, {"wanted": overlay.pack, "given": pack.id})
    if overlay.id in {applied.id for applied in pack.overlays}:
        yield Flaw("overlay.twice", overlay.id)
    if "+" in overlay.title.zh + overlay.version:
        yield Flaw("overlay.plus", overlay.id)


def nothing_there(pack: Pack, overlay: Overlay) -> Iterator[Flaw]:
    """What is re-worded, put in place of something, hidden or built on is there."""
    known = _known(pack)
    for place, kind, name in _named(overlay):
        if name not in known[kind]:
            yield Flaw("overlay.unknown", f"{place} {name}", {"kind": kind})


def _known(pack: Pack) -> Mapping[str, Collection[str]]:
    kinds = {f"library.{kind}": {entry.id for entry in getattr(pack.library, kind)}
             for kind in type(pack.library).model_fields}  # fmt: skip
    return {
        "step": pack.step_of,
        "question": pack.question_of,
        "hint": pack.question_of,
        "clause": pack.clause_of,
        "phrase": pack.phrase_of,
        "parameter": pack.parameter_of,
        "entry": pack.library.entry_of,
        **kinds,
    }


def _named(overlay: Overlay) -> Iterator[tuple[str, str, str]]:
    """Every id the pack must have: where it is named, of what kind, and the id."""
    for added in overlay.add.questions:
        yield "add.questions", "step", added.step
    for value in overlay.add.values:
        yield "add.values", "parameter", value.parameter
    for kind in ("step", "question", "clause", "phrase"):
        for wording in getattr(overlay.replace, f"{kind}s"):
            yield f"replace.{kind}s", kind, wording.id
    for kind in type(overlay.replace.library).model_fields:
        for entry in getattr(overlay.replace.library, kind):
            yield f"replace.library.{kind}", f"library.{kind}", entry.id
    for hidden in overlay.hide:
        yield "hide", hidden.kind, hidden.id


def after_nothing(pack: Pack, overlay: Overlay) -> Iterator[Flaw]:
    """A question is added behind one of the same step."""
    own = {added.question.id: added.step for added in overlay.add.questions}
    for added in overlay.add.questions:
        if added.after is None:
            continue
        asked = pack.asked_in.get(added.after)
        step = own.get(added.after) if asked is None else asked.id
        if step != added.step or added.after in overlay.hidden("question"):
            values = {"after": added.after, "step": added.step}
            yield Flaw("overlay.after", f"add.questions {added.question.id}", values)


def hidden_but_read(_pack: Pack, overlay: Overlay) -> Iterator[Flaw]:
    """What a rule or a paper reads cannot be hidden, or the conclusion would want for it."""
    for name in sorted(overlay.hidden("question")):
        rules = readers().get(name, ())
        if rules:
            yield Flaw("overlay.read_by_rule", f"hide {name}", {"rules": ", ".join(rules)})
        elif name in needed()["question"]:
            yield Flaw("overlay.read_by_program", f"hide {name}")


def options_not_offered(pack: Pack, overlay: Overlay) -> Iterator[Flaw]:
    """An option that is re-worded is offered."""
    for wording in overlay.replace.questions:
        question = pack.question_of.get(wording.id)
        offered = question.known if isinstance(question, ChoiceQuestion) else frozenset()
        for option in sorted(set(wording.options or ()) - offered):
            values = {"question": wording.id, "item": option}
            yield Flaw("pack.unknown_item", f"replace.questions {wording.id}", values)


def figures(pack: Pack, overlay: Overlay) -> Iterator[Flaw]:
    """A default changes with its reason; a statutory row is only added, with its clause."""
    for added in overlay.add.values:
        parameter = pack.parameter_of.get(added.parameter)
        if parameter is not None:
            for code in _wrong_with(parameter, added):
                yield Flaw(code, f"add.values {added.parameter}", {"since": str(added.since)})


def _wrong_with(parameter: Parameter, added: AddedValue) -> Iterator[str]:
    if _count(added.value) != len(parameter.values[-1].figures):
        yield "overlay.figures"
    if not parameter.statutory and added.reason is None:
        yield "overlay.default_without_reason"
    if parameter.statutory and added.clause is None:
        yield "overlay.statutory_without_clause"
    if parameter.statutory and added.since in {value.since for value in parameter.values}:
        yield "overlay.statutory_changed"


def _count(value: str) -> int | None:
    """How many figures a value is, or None where it is not figures."""
    try:
        return len([Decimal(part) for part in value.split()])
    except InvalidOperation:
        return None


def places_not_filled(pack: Pack, overlay: Overlay) -> Iterator[Flaw]:
    """A sentence in other words has no places but those the rule fills."""
    for wording in overlay.replace.phrases:
        official = pack.phrase_of.get(wording.id)
        strange = set() if official is None else _places(wording.text) - _places(official)
        if strange:
            values = {"names": ", ".join(sorted(strange))}
            yield Flaw("overlay.place_unknown", f"replace.phrases {wording.id}", values)


def _places(text: Text) -> set[str]:
    try:
        return {
            name for said in (text.zh, text.en) for _, name, _, _ in Formatter().parse(said) if name
        }
    except ValueError:
        # A broken place is told of by the whole-pack checks.
        return set()


OVERLAY_CHECKS: tuple[Callable[[Pack, Overlay], Iterator[Flaw]], ...] = (
    of_another_pack,
    nothing_there,
    after_nothing,
    hidden_but_read,
    options_not_offered,
    figures,
    places_not_filled,
)
