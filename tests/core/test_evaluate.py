"""Rules are settled after those they lean on, and say what they wait for."""

import pytest

from wizard.case.model import Answer, Matter, Snapshot
from wizard.content.loading import load_pack
from wizard.content.model import Pack
from wizard.engine.evaluate import evaluate
from wizard.engine.findings import Unsettled
from wizard.paths import SHIPPED_PACK


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack(SHIPPED_PACK)


def signed(pack: Pack) -> Snapshot:
    matter = Matter(
        id="m", title="", pack_id=pack.id, pack_version=pack.version, as_of="2026-11-23"
    )
    told: dict[str, object] = {
        "kpi.targets": [{"row": "k1", "target": "90", "floor": "80", "weight": "100"}],
        "contract.start": "2027-04-01",
        "contract.months": "12",
    }
    answers = {key: Answer(question=key, value=value) for key, value in told.items()}
    return Snapshot(matter=matter, answers=answers)


@pytest.mark.parametrize("rule", ["kpi.score", "payment.due"])
def test_a_month_waits_for_its_own_readings_even_through_another_rule(
    pack: Pack, rule: str
) -> None:
    outcome = evaluate(pack, signed(pack)).outcomes[f"{rule}@2027-04"]

    assert isinstance(outcome, Unsettled)
    assert outcome.question == "kpi.readings@2027-04"
