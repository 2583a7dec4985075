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
    "readiness": {"factors": [{"id": "csf02", "mark": 3}, {"id": "csf03", "mark": 4}]},
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
    "should-cost": {
        "staff": [{"count": "55", "wage": "8.4"}],
        **dict.fromkeys(("insurance", "overhead", "profit", "vat"), "0.1"),
        "offer": "740",
    },
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
}
