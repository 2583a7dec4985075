"""The hotline of the worked examples: criteria, weights, options and judgements, as printed."""

from collections.abc import Sequence
from itertools import combinations

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
