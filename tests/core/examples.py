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
}
