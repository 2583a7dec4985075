"""A matter whose first stage speaks for contracting, and small changes that turn it."""

from collections.abc import Mapping
from decimal import Decimal

from tests.builders import judged
from wizard.content.model import Indicator, Pack
from wizard.engine.evaluate import Results

Values = dict[str, object]

CLEAR_LINES: Values = {
    "department.kind": "state_organ",
    "redline.duty_ours": "yes",
    "redline.power": ["none"],
    "redline.goods_works": "none",
    "redline.financing": "no",
    "redline.labour": "outcome",
    "redline.labour_signs": ["none"],
    "redline.special_ban": "no",
    "redline.secret": "none",
    "redline.budget": "arranged",
    "redline.catalogue": "listed",
    "redline.competition": "competitive",
}
COST: Values = {
    "cost.inside": [
        {"row": "established", "amount": "1080000", "share": "50"},
        {"row": "contract", "amount": "1470000", "share": "100"},
        {"row": "running", "amount": "300000", "share": "90"},
    ],
    "cost.income": "0",
    "cost.years": "3",
    "cost.price": "1200000",
    "cost.tender": "40000",
    "cost.transition": "300000",
    "cost.governance": "180000",
    "cost.retained": "0",
}
RISKS: Values = {
    "risks": [
        {
            "row": f"rk0{place}",
            "likelihood": "3",
            "impact": "3",
            "response": "reduce",
            "measure": "预案",
            "owner": "李强",
        }
        for place in range(1, 6)
    ]
}
TESTS: Values = {f"test.k{place}": "yes" for place in range(1, 9)}


def rated(mark: int) -> object:
    """A rating two people agree on."""
    return {"marks": {"a": str(mark), "b": str(mark)}}


def measured(indicator: Indicator, mark: int) -> str:
    """A value that earns the mark."""
    bounds = indicator.bounds
    beyond = [bounds[-1] + 1, bounds[-1] - 1]
    return next(str(one) for one in (*bounds, *beyond) if indicator.mark(one) == mark)


def marks(pack: Pack, *, need: int, fit: int, **codes: int) -> Values:
    """Every indicator's answer: one mark for all of need, one for all of fitness, and changes."""
    told: Values = {}
    for one in pack.indicators:
        usual = need if one.group.startswith("need") else fit if one.group != "path" else 2
        mark = codes.get(one.code.lower(), usual)
        told[one.question] = measured(one, mark) if one.bounds else rated(mark)
    return told


def stage_one(pack: Pack, *, need: int = 5, fit: int = 5, **codes: int) -> Values:
    """Everything the conclusion reads; as it stands, it says: outsource."""
    codes = {"d18": 2, "d19": 2, **codes}
    return {
        **CLEAR_LINES,
        "matter.statutory": "yes",
        "matter.strategic_reason": "none",
        "matter.beneficiary": "public",
        "pg.rivalry": "congested",
        "pg.excludable": "no",
        **marks(pack, need=need, fit=fit, **codes),
        **COST,
        **TESTS,
        **RISKS,
    }


def with_changes(pack: Pack, changes: Mapping[str, object], **usual: int) -> Results:
    """What follows for the matter with some answers changed, or left out where None."""
    told = {**stage_one(pack, **usual), **changes}
    return judged(pack, {key: value for key, value in told.items() if value is not None})


def money(wan: str) -> str:
    """An amount of 万元 as it is stored."""
    return str(Decimal(wan) * 10_000)
