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


CRITERIA = ("duty", "quality", "cost", "risk", "ease", "people", "undo")
SWING: Values = dict(zip(CRITERIA, ("60", "100", "80", "70", "30", "40", "40"), strict=True))
LIKELY: dict[str, tuple[int, ...]] = {
    "keep": (40, 35, 0, 70, 95, 95, 100),
    "bpr": (50, 55, 60, 72, 60, 85, 90),
    "shared": (55, 50, 55, 65, 40, 70, 70),
    "outsource": (85, 80, 0, 65, 50, 60, 50),
    "pilot": (70, 65, 50, 65, 60, 60, 75),
}
"""What each option scores; the two zeros under cost are worked out, not scored."""


def scored(likely: Mapping[str, tuple[int, ...]] = LIKELY, *, spread: int = 8) -> Values:
    """Scores as they are stored, each with a range of so many points either way."""
    return {
        option: {
            criterion: [str(max(0, mark - spread)), str(mark), str(min(100, mark + spread))]
            for criterion, mark in zip(CRITERIA, row, strict=True)
            if criterion != "cost" or option not in ("keep", "outsource")
        }
        for option, row in likely.items()
    }


def comparison(
    likely: Mapping[str, tuple[int, ...]] = LIKELY, *, spread: int = 8, **weights: str
) -> Values:
    """The two answers of a comparison of options; as they stand, outsourcing wins, robustly."""
    given = {**SWING, **weights}
    return {
        "options.weights": {"way": "swing", "given": given},
        "options.scores": scored(likely, spread=spread),
    }


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


def whole_matter(pack: Pack) -> Values:
    """Answers under which every rule has something to say."""
    usual = {"floor": "0", "veto": "no"}
    targets = [
        {**usual, "row": "k", "direction": "higher", "target": "90", "weight": "60"},
        {**usual, "row": "e", "direction": "lower", "target": "2", "weight": "40", "floor": "9"},
        {**usual, "row": "v", "direction": "lower", "target": "0", "weight": "0", "veto": "yes"},
    ]
    readings = [
        {"row": name, "actual": actual, "deduction": "0", "proof": "台账"}
        for name, actual in (("k", "88"), ("e", "2"), ("v", "0"))
    ]
    factors = [{"row": f"csf{place:02d}", "mark": "4"} for place in range(1, 16)]
    return {
        **stage_one(pack),
        **comparison(),
        "risks.money": [
            {"row": "rk01", "probability": "10", "low": "1000", "likely": "2000", "high": "5000"}
        ],
        "cost.offers": [{"row": "a", "name": "甲公司", "price": "1150000", "qualified": "yes"}],
        "cost.should_staff": [{"row": "s", "name": "话务员", "count": "12", "wage": "60000"}],
        "cost.checked": "60",
        "department.tender_threshold": "4000000",
        "procurement.method": "open_tender",
        "procurement.amount": "3600000",
        "procurement.it_system": "no",
        "procurement.central_list": "no",
        "procurement.facts": ["none"],
        "procurement.organisation": "agency",
        "procurement.sme": "deduction",
        "procurement.track_record": "1",
        "department.procurement_limit": "1000000",
        "matter.beneficiary": "agency",
        "market.prior": "none",
        "data.kinds": ["personal"],
        "intention.required": "must",
        "intention.published_on": "2026-11-01",
        "intention.expected": "2026-12-15",
        "survey.duty": ["none"],
        "contract.ip": "no_results",
        "contract.subcontract": "forbidden",
        "plan.posts": [{"row": "demand", "doer": "李敏", "checker": "周强"}],
        "review.issues_rules": "no",
        "supplier.kind": "enterprise",
        "contract.same": "yes",
        "evaluation.method": "score",
        "evaluation.low_price": "statutory",
        "evaluation.bid_bond": "0",
        "contract.payment": "fixed",
        "contract.base_fee": "160000",
        "contract.performance_fee": "40000",
        "contract.deduction_cap": "20",
        "contract.term_months": "24",
        "contract.term_conditions": ["budget", "stable", "continuous", "funds", "price"],
        "contract.pay_days": "30",
        "contract.supplier_sme": "yes",
        **{name: "yes" for name in pack.question_of if name.startswith("selfcheck.")},
        "csf.planning": factors,
        "csf.transition": factors,
        "evaluation.price_exception": "none",
        "evaluation.price_weight": "20",
        "kpi.targets": targets,
        "contract.amount": "3600000",
        "contract.start": "2027-01-01",
        "contract.months": "24",
        "handover.items": [
            {"row": "h1", "category": "knowledge", "state": "done", "teachback": "yes"}
        ],
        "access.excess": "0",
        "trial.readings": readings,
        "trial.severe": "0",
        **{f"kpi.readings@2027-0{place}": readings for place in range(1, 6)},
        "changes.log": [{"row": "c1", "amount": "10000"}],
        "acceptance.items": [{"row": "a1", "verdict": "pass"}],
        "acceptance.outcome": "pass",
        "performance.execution": "9",
        "performance.output": "45",
        "performance.benefit": "25",
        "performance.satisfaction": "9",
        "actual.inside_saved": "2000000",
        "actual.paid": "1200000",
        "actual.transition": "300000",
        "actual.governance": "180000",
        "renewal.choice": "retender",
        "exit.wiped": "yes",
        "exit.accounts": "yes",
        "exit.assets": "yes",
        "archive.items": [{"row": "records", "filed": "yes"}],
    }
