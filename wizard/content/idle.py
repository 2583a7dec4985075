"""What a pack holds and nothing uses: no page shows it, no rule reads it, no paper prints it.

Content nobody uses is content nobody checks. The official pack may hold none; an overlay may add
what is only there to be looked up.
"""

from collections.abc import Iterator, Mapping

from wizard.content.flaw import Flaw
from wizard.content.model import Pack
from wizard.content.needed import needed
from wizard.content.uses import uses


def idle(pack: Pack, numbered: Mapping[str, str]) -> tuple[Flaw, ...]:
    """Clauses, parameters and phrases that nothing uses, and rules that no page or gate shows.

    `numbered` are the rules of the list of law by their number; the search tells their names.
    """
    return (*_unused(pack, numbered), *_unshown(pack, numbered))


def _unused(pack: Pack, numbered: Mapping[str, str]) -> Iterator[Flaw]:
    by_pack, by_program = uses(pack), needed()
    told = {f"{rule}.name" for rule in numbered.values()}
    for kind, ids in (
        ("clause", pack.clause_of),
        ("parameter", pack.parameter_of),
        ("phrase", pack.phrase_of),
    ):
        used = {*by_pack, *by_program[kind], *told}
        yield from (Flaw("pack.idle", name, {"kind": kind}) for name in ids if name not in used)


def _unshown(pack: Pack, numbered: Mapping[str, str]) -> Iterator[Flaw]:
    shown = {rule for step in pack.steps() for rule in step.findings}
    shown |= {one.rule for gate in pack.gates for one in gate.conditions if one.rule is not None}
    for rule in numbered.values():
        if rule not in shown:
            yield Flaw("pack.idle", rule, {"kind": "rule"})
