"""The hotline of the worked examples: criteria, weights, options and judgements, as printed."""

from collections.abc import Sequence
from itertools import combinations
from typing import Any

from wizard.engine.methods.ahp import AhpInput, Judgement

CRITERIA = ("c1", "c2", "c3", "c4", "c5")
SEED = 20261122
FIRST = (1, 1 / 2, 3, 4, 1, 3, 5, 1 / 3, 4, 2)
REVISED = (1, 1 / 2, 3, 4, 1, 3, 5, 1, 4, 2)
SECOND = (2, 1, 3, 5, 1, 2, 4, 3, 5, 2)
THIRD = (1 / 2, 1 / 3, 2, 3, 1 / 2, 3, 5, 4, 6, 2)
"""The upper triangles of the three members, row by row."""


def judged(times: Sequence[float | None]) -> tuple[Judgement, ...]:
    """The upper triangle, row by row, as judgements."""
    pairs = combinations(CRITERIA, 2)
    return tuple(
        Judgement(first=a, second=b, times=value)
        for (a, b), value in zip(pairs, times, strict=True)
    )


def matrix(*times: float | None, table: str = "saaty1980") -> AhpInput:
    """The input of five criteria with these judgements."""
    return AhpInput.model_validate(
        {"criteria": CRITERIA, "judgements": judged(times), "table": table}
    )


KEEP, BPR, ALL_OUT, PART_OUT = "维持自营", "自营+流程再造", "整包外包", "受理外包+派发自营"
SCORES: dict[str, tuple[tuple[float, float, float], ...]] = {
    KEEP: ((30, 35, 40), (32, 40, 48), (85, 90, 95), (72, 80, 88), (97, 100, 100)),
    BPR: ((45, 55, 65), (48, 60, 72), (82, 88, 94), (72, 80, 88), (79, 85, 91)),
    ALL_OUT: ((65, 80, 90), (47, 62, 77), (30, 45, 60), (43, 55, 67), (23, 35, 47)),
    PART_OUT: ((63, 75, 85), (60, 72, 84), (68, 78, 88), (55, 65, 75), (45, 55, 65)),
}
"""The low, likely and high score of every option."""
SWING = tuple(points / 350 for points in (100, 90, 80, 50, 30))


def options(
    weights: Sequence[float] = SWING,
    scores: dict[str, tuple[tuple[float, float, float], ...]] = SCORES,
    **changes: object,
) -> dict[str, Any]:
    """The options and criteria as JSON would give them."""
    return {
        "criteria": [
            {"name": name, "weight": weight, "worst": "最差", "best": "最好"}
            for name, weight in zip(CRITERIA, weights, strict=True)
        ],
        "options": [
            {
                "name": name,
                "cells": [
                    {"low": low, "likely": likely, "high": high} for low, likely, high in row
                ],
            }
            for name, row in scores.items()
        ],
        **changes,
    }


def line(name: str, category: str, amount: str, **more: object) -> dict[str, Any]:
    """One cost line as JSON would give it."""
    return {"name": name, "category": category, "amount": amount, **more}


# The worked page does not say so, but its tornado bar of the volume needs the supplies to move with
# it in full: staff and price alone give 9.17, and 15 % of 20 a year, discounted, the other 7.73.
INSIDE = [
    line("人员", "personnel", "700", growth="0.03", variable="0.8"),
    line("场地能耗", "premises", "80"),
    line("系统", "systems", "90"),
    line("耗材", "supplies", "20", variable="1"),
    line("分摊管理费", "overhead", "60"),
    line("自营风险", "risk", "9"),
]
PRICE = line("合同价", "price", "740", fixed_nominal=True, variable="0.8")
COMMON = [
    line("合同管理人员", "oversight", "32", growth="0.03"),
    line("第三方评估", "oversight", "15"),
    line("过渡", "transition", "137", first=0, last=0),
    line("过渡次年", "transition", "50", first=1, last=1),
    line("资产处置", "disposal", "15", credit=True, first=0, last=0),
    line("滞留成本", "stranded", "40", runs_out=3),
    line("退出", "exit", "20", first=3, last=3),
    line("外包风险", "risk", "8"),
]
TERMS = {"years": 3, "rate": "0.08", "inflation": "0.02"}


def costs(**changes: object) -> dict[str, Any]:
    """Both sides of the hotline as JSON would give them, in 万元."""
    return {**TERMS, "inside": INSIDE, "outside": [PRICE, *COMMON], **changes}


DRIVERS: list[dict[str, Any]] = [
    {"name": name, "kind": kind, "lines": lines, "low": low, "likely": likely, "high": high}
    for name, kind, lines, (low, likely, high) in (
        ("工资实际增速", "growth", ["人员", "合同管理人员"], (0.01, 0.03, 0.06)),
        ("业务量", "volume", [], (0.95, 1, 1.10)),
        ("合同变更加价", "uplift", [], (0, 0.03, 0.10)),
        ("合同管理费倍数", "factor", ["合同管理人员", "第三方评估"], (0.8, 1, 1.5)),
        ("滞留成本倍数", "factor", ["滞留成本"], (0.5, 1, 1.5)),
        ("过渡成本倍数", "factor", ["过渡", "过渡次年"], (0.9, 1, 1.6)),
        ("通胀", "inflation", [], (0.01, 0.02, 0.03)),
    )
]
EVENTS: list[dict[str, Any]] = [
    {"name": "自营风险事件", "side": "inside", "amount": "60", "probability": 0.15},
    {"name": "外包风险事件", "side": "outside", "amount": "80", "probability": 0.10},
]
