"""Results from before make judging quicker and change nothing, whatever was done in between."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import UNKNOWN, answers, make_snapshot, with_figure
from tests.core.stories import comparison, stage_one, whole_matter
from tests.core.test_properties import NASTY
from wizard.case.model import GatePass, Snapshot
from wizard.content.loading import load_pack
from wizard.content.model import Pack
from wizard.engine.evaluate import evaluate, with_answers
from wizard.paths import SHIPPED_PACK

PACK = load_pack(SHIPPED_PACK)
PACKS = (PACK, with_figure(PACK, "need.high", "80"), load_pack(SHIPPED_PACK))
"""The pack, another figure on the same questions, and the same pack as other objects."""
WHOLE = whole_matter(PACK)


@dataclass(frozen=True)
class Case:
    """What a person works on: the answers and passed gates, judged by a pack."""

    pack: Pack
    snapshot: Snapshot


Act = Callable[[Case], Case]


def saying(key: str, value: object) -> Act:
    def act(case: Case) -> Case:
        return replace(case, snapshot=with_answers(case.snapshot, answers({key: value})))

    return act


def withdrawing(key: str) -> Act:
    def act(case: Case) -> Case:
        left = {name: one for name, one in case.snapshot.answers.items() if name != key}
        return replace(case, snapshot=replace(case.snapshot, answers=left))

    return act


def passing(gate: str) -> Act:
    """The gate passed on the answers as they stand."""

    def act(case: Case) -> Case:
        digest = evaluate(case.pack, case.snapshot).gates[gate].digest
        passed = GatePass(
            gate=gate, outcome="passed", passed_at="2026-11-23", passed_by="李敏", digest=digest
        )
        gates = {**case.snapshot.gates, gate: passed}
        return replace(case, snapshot=replace(case.snapshot, gates=gates))

    return act


def reopening(gate: str) -> Act:
    def act(case: Case) -> Case:
        left = {name: one for name, one in case.snapshot.gates.items() if name != gate}
        return replace(case, snapshot=replace(case.snapshot, gates=left))

    return act


def moving(pack: Pack) -> Act:
    return lambda case: replace(case, pack=pack)


KEYS = st.sampled_from(sorted(WHOLE))
GATES = st.sampled_from([gate.id for gate in PACK.gates])
ANOTHER = {**stage_one(PACK, need=2, fit=3), **comparison(spread=3)}
ACTS: st.SearchStrategy[Act] = st.one_of(
    st.builds(saying, KEYS, st.sampled_from((*NASTY, UNKNOWN, "1", "yes", "no"))),
    st.sampled_from(sorted(ANOTHER)).map(lambda key: saying(key, ANOTHER[key])),
    KEYS.map(withdrawing),
    GATES.map(passing),
    GATES.map(reopening),
    st.sampled_from(PACKS).map(moving),
)


@settings(max_examples=60)
@given(st.lists(ACTS, min_size=1, max_size=8))
def test_judging_with_results_from_before_is_judging_from_nothing(acts: list[Act]) -> None:
    case = Case(PACK, make_snapshot(PACK, WHOLE))
    before = evaluate(case.pack, case.snapshot)
    for act in acts:
        case = act(case)
        before = evaluate(case.pack, case.snapshot, before=before)

        assert before == evaluate(case.pack, case.snapshot)
