"""One sound input for every computation, by its name."""

from typing import Any

from tests.core.hotline import COMMON, DRIVERS, EVENTS, INSIDE, PRICE, TERMS, costs, options

MEASURED = (4, 3, 4, 3, 4, 3, 5, 4, 3, 2, 3, 5, 5, 4, 4)
RATED = (4, 5, 5, 4, 5, 3, 3, 4, 3, 3, 2, 3, 5, 4, 3, 4, 3)
PAIRS = [
    {"first": "a", "second": "b", "times": 3},
    {"first": "a", "second": "c", "times": 5},
    {"first": "c", "second": "b", "times": 2},
]
OFFERS = [{"name": "甲", "lines": [PRICE]}, {"name": "在位", "lines": [PRICE], "incumbent": True}]
EXAMPLES: dict[str, dict[str, Any]] = {
    "public-good": {"rivalry": "congested", "excludable": True},
    "diagnosis": {
        "marks": {
            **{f"Q{n}": mark for n, mark in enumerate(MEASURED, start=1)},
            **{f"D{n:02d}": mark for n, mark in enumerate(RATED, start=1)},
            "D21": 4,
        }
    },
    "path": {
        "blocked": False,
        "statutory_duty": True,
        "value_ratio": None,
        "need": "63.1",
        "fit": "79.25",
        **{f"d{n:02d}": 3 for n in (3, 4, 5, 8, 10, 11)},
        "d18": 3,
        "d19": 2,
        "units": 1,
        "suppliers": 5,
        "advantage": "0.1",
    },
    "annual-cost": {
        "inside": [{"id": "staff", "amount": "1000000", "share": "0.8"}],
        "price": "700000",
        "years": 3,
        "transition": "60000",
    },
    "suitability": {
        "core": [4, 4],
        "tests_passed": 7,
        "market": [5, 5],
        "need": "63.1",
        "advantage": "-0.0365",
        "top_risks": [12, 9, 9, 8, 7],
        "capability": 3,
        "people": [2, 3],
    },
    "readiness": {
        "factors": [
            {"id": f"csf{place:02d}", "mark": mark, "weight": weight}
            for place, mark, weight in (
                (2, 3, 2),
                (3, 4, 1),
                (4, 3, 2),
                (11, 4, 1),
                (13, 3, 1),
                (14, 3, 1),
                (15, 4, 1),
            )
        ]
    },
    "payment": {"base": 160_000, "performance": 40_000, "score": 88, "deduction": "0.03"},
    "trend": {"scores": ["93.00", "90.50", "88.00", "87.48"]},
    "weights": {
        "criteria": ["a", "b", "c"],
        "members": [{"name": "x", "points": [100, 50, 20]}, {"name": "y", "points": [9, 100, 2]}],
    },
    "ahp": {"criteria": ["a", "b", "c"], "judgements": PAIRS},
    "ahp-group": {
        "criteria": ["a", "b", "c"],
        "members": [{"name": "x", "judgements": PAIRS, "share": 2}],
    },
    "rank": options(),
    "stability": options(),
    "tornado": options(),
    "smaa": options(draws=20),
    "cashflow": costs(),
    "montecarlo": costs(drivers=DRIVERS, events=EVENTS, draws=20),
    "market-test": {**TERMS, "inside": INSIDE, "common": COMMON, "offers": OFFERS},
    "optimism-bias": {"amount": "100", "bias": "0.5"},
    "should-cost": {"staff": [{"count": "55", "wage": "8.4"}], "offer": "740"},
    "abnormal-low": {
        "offers": [
            {"name": name, "price": price}
            for name, price in (("甲", "100"), ("乙", "98"), ("丙", "96"), ("丁", "47"))
        ],
        "ceiling": "110",
    },
    "bids": {
        "price_weight": 20,
        "factors": [
            {"name": "方案", "kind": "subjective", "most": 50},
            {"name": "业绩", "kind": "objective", "most": 30},
        ],
        "bids": [
            {"name": "甲公司", "price": 2220, "scores": [[41, 43, 42, 40, 44], [26]]},
            {"name": "丁公司", "price": 2380, "scores": [[45, 44, 46, 43, 45], [28]]},
            {"name": "乙公司", "price": 2050, "scores": [[36, 38, 37, 49, 35], [22]]},
        ],
    },
    "judges": {
        "judges": ["一", "二", "三", "四", "五"],
        "most": 50,
        "offers": [
            {"offer": "甲", "marks": [41, 43, 42, 40, 44]},
            {"offer": "乙", "marks": [36, 38, 37, 49, 35]},
        ],
    },
    "risk": {
        "value": "7400000",
        "risks": [
            {
                "name": "骨干流失",
                "probability": "0.45",
                "impact": {"low": "200000", "likely": "500000", "high": "800000"},
            },
            {"name": "变更加价", "probability_bin": 4, "impact_bin": 2},
        ],
        "draws": 20,
    },
    "critical-path": {
        "tasks": [
            {"id": "签约", "days": 5},
            {"id": "移交", "days": 20, "low": 16, "high": 30, "after": [{"task": "签约"}]},
            {"id": "审批", "days": 15, "after": [{"task": "签约", "lag": 2}]},
        ],
        "draws": 20,
    },
    "expected-value": {
        "ways": [
            {"name": "自办", "then": {"kind": "end", "amount": "90"}},
            {
                "name": "外包",
                "cost": "10",
                "then": {
                    "kind": "chance",
                    "branches": [
                        {
                            "name": "成",
                            "probability": "0.25",
                            "then": {"kind": "end", "amount": "700"},
                        },
                        {
                            "name": "不成",
                            "probability": "0.75",
                            "then": {"kind": "end", "amount": "-100"},
                        },
                    ],
                },
            },
        ]
    },
    "benefits": {
        "benefits": [{"name": "节约", "planned": [60, 85, 110], "actual": [20, 70, 95]}],
    },
    "variance": {
        "planned": {"quantity": 480000, "price": "14.5"},
        "actual": {"quantity": 520000, "price": "15.2", "quality": "0.97"},
    },
    "gates": {
        "activities": [
            {
                "name": "接听",
                "cost": "6200000",
                "facts": {"直接履职": False, "政务数据": True, "密级": "无"},
            },
            {"name": "派发", "cost": "2100000", "facts": {"政务数据": True, "密级": "无"}},
            {
                "name": "审定",
                "cost": "600000",
                "separable": True,
                "facts": {"直接履职": True, "政务数据": False, "密级": "机密"},
            },
        ],
        "rules": [
            {
                "id": "B2",
                "title": "应由政府直接履职",
                "effect": "block",
                "level": "dept_rule",
                "when": {"fact": "直接履职", "op": "==", "value": True},
            },
            {
                "id": "B3",
                "title": "本单位涉密事项",
                "effect": "block",
                "level": "org_policy",
                "when": {"not": {"fact": "密级", "op": "==", "value": "无"}},
            },
            {
                "id": "C1",
                "title": "政务数据",
                "effect": "condition",
                "level": "law",
                "when": {"all": [{"fact": "政务数据", "op": "==", "value": True}]},
            },
        ],
        "closing": "planning",
    },
    "value": {
        "cost_inside": "10007212",
        "cost_outside": "8678026",
        "benefit_inside": "11800000",
        "benefit_outside": "12100000",
        "market_shares": ["0.5", "0.3", "0.2"],
    },
    "procurement": {
        "amount": "22200000",
        "limit": "1000000",
        "threshold": "2000000",
        "source": "本地集中采购目录及标准",
        "facts": {"purchase_of_services": True, "needs_talks": True, "uniform": False},
    },
    "evaluation-scheme": {
        "method": "consultation",
        "price_weight": 20,
        "factors": [{"name": "方案", "weight": 50}, {"name": "业绩", "weight": 30}],
        "it_system": False,
        "uniform": False,
        "qualification_scored": False,
        "scale_scored": True,
        "records_asked": 3,
    },
    "renewal": {
        "blocked": False,
        "breach": False,
        "grade": "good",
        "caps_reached": 0,
        "realised": "0.7135",
        "fit": 70,
        "market": 60,
        "inside_saving": 0,
        "price_ratio": "1.02",
        "may_extend": True,
        "adjacent_clear": False,
        "term_months": 36,
        "term_conditions": True,
        "contract_amount": "2000000",
        "added_before": "120000",
        "added_now": "80000",
    },
    "workshop": {
        "items": ["一", "二", "三"],
        "members": [
            {"name": f"m{at}", "marks": marks}
            for at, marks in enumerate(([5, 3, 1], [4, 3, 2], [5, 2, 3], [5, 3, 1], [1, 4, 5]))
        ],
        "draws": 20,
    },
    "confidence": {
        "inputs": [
            {"name": "现行全成本", "weight": "0.30", "ground": "record"},
            {"name": "外包报价", "weight": "0.25", "ground": "written", "months": 13},
            {"name": "风险与过渡", "weight": "0.45", "ground": None},
        ],
        "robustness": "0.69",
    },
    "portfolio": {
        "services": [
            {
                "name": "热线",
                "gate": "PARTIAL",
                "eligible": "0.85",
                "need": 61,
                "fit": 64,
                "saving": [{"low": "500000", "likely": "1000000", "high": "1600000"}],
            },
            {
                "name": "档案",
                "gate": "CLEAR",
                "need": 40,
                "fit": 80,
                "redesign_mark": 4,
                "saving": [{"low": "-100000", "likely": "0", "high": "200000"}],
            },
        ]
    },
    "conclusion": {
        "gate": "PARTIAL",
        "conditions_met": True,
        "basic_tests": True,
        "power_test": True,
        "secret_test": True,
        "road": "outsource",
        "need": "61.1",
        "fit": "64.25",
        "score": "72",
        "cost_known": True,
        "grade": "C",
        "winner_outsources": True,
        "firmness": "fairly_robust",
        "saves": "0.9969",
        "reaches_least": "0.69",
        "red_untreated": 1,
        "first_time": True,
    },
    "calendar": {"start": "2026-09-30", "days": 3},
}
