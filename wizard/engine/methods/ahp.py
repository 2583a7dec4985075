"""Weights from comparing criteria two by two (层次分析), and how well the judgements agree.

Source: methods.md §F, F3–F5; Saaty 1980 and 2003; Bozóki et al. 2010 for unanswered pairs;
Aczél & Saaty 1983 for the geometric mean of a group. A judgement of 3 says the first criterion
weighs three times the second. The random indices are a choice of table, so the table is named.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations
from math import exp, log, prod
from typing import Annotated, Literal

from pydantic import Field

from wizard.engine.methods.exact import Figures, MethodError, each_once, equal, reaches
from wizard.engine.methods.weights import normalised

Table = Literal["saaty1980", "saaty2005"]
Verdict = Literal["acceptable", "revise", "unusable", "incomplete"]
Matrix = Sequence[Sequence[float]]

RANDOM_INDEX: Mapping[Table, tuple[float, ...]] = {
    "saaty1980": (0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45),
    "saaty2005": (0, 0, 0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45),
}
"""The mean consistency index of random matrices with 1 to 9 criteria."""
SAATY = (*(1 / k for k in range(9, 1, -1)), *(float(k) for k in range(1, 10)))
"""The seventeen steps of the scale."""


class Judgement(Figures):
    """How many times one criterion weighs another; null is not answered."""

    first: str
    second: str
    times: Annotated[float, Field(ge=1 / 9 - 1e-9, le=9)] | None


Judgements = Annotated[tuple[Judgement, ...], Field(max_length=36)]


class Limits(Figures):
    """The consistency ratio up to which judgements are accepted, by number of criteria."""

    three: float = 0.05
    four: float = 0.08
    more: float = 0.10
    usable: float = 0.20

    def accepted(self, count: int) -> float:
        """The limit that holds for so many criteria."""
        return {3: self.three, 4: self.four}.get(count, self.more)


class AhpInput(Figures):
    """The criteria and the judgements given; a pair not listed is not answered."""

    criteria: Annotated[tuple[str, ...], Field(min_length=2, max_length=9)]
    judgements: Judgements
    table: Table = "saaty1980"
    limits: Limits = Field(default_factory=Limits)


class Worst(Figures):
    """The judgement that fits the others least, and what answering otherwise would do."""

    first: str
    second: str
    times: float
    implied: float
    """What the weights say of the pair."""
    suggestion: float
    """The step of the scale nearest to it."""
    ratio: float
    """The consistency ratio the suggestion would lead to."""


class Ahp(Figures):
    """The weights, and how far the judgements contradict one another.

    Of an incomplete matrix no ratio is defined; then `residual` is the largest |ln| by which an
    answered pair misses the weights.
    """

    criteria: tuple[str, ...]
    weights: tuple[float, ...]
    geometric: tuple[float, ...] | None
    """The weights by row geometric means, as a check."""
    same_order: bool | None
    table: Table
    eigenvalue: float | None
    index: float | None
    ratio: float | None
    worst: Worst | None
    residual: float | None
    unanswered: int
    verdict: Verdict


def ahp(given: AhpInput) -> Ahp:
    """The weights. Raises MethodError when the answered pairs leave criteria unconnected."""
    each_once(given.criteria)
    answered = _answered(given.criteria, given.judgements)
    count = len(given.criteria)
    if len(answered) < count * (count - 1) // 2:
        return _incomplete(given, answered)
    return assessed(given, _matrix(answered, count))


def assessed(given: AhpInput, matrix: Matrix) -> Ahp:
    """What a complete matrix says."""
    weights, eigenvalue = principal(matrix)
    geometric = normalised([prod(row) ** (1 / len(row)) for row in matrix])
    ratio = consistency(eigenvalue, len(matrix), given.table)
    return Ahp(
        criteria=given.criteria,
        weights=weights,
        geometric=geometric,
        same_order=_same_order(weights, geometric),
        table=given.table,
        eigenvalue=eigenvalue,
        index=_index(eigenvalue, len(matrix)),
        ratio=ratio,
        worst=_worst(given, matrix, weights),
        residual=None,
        unanswered=0,
        verdict=_verdict(ratio, len(matrix), given.limits),
    )


def principal(matrix: Matrix) -> tuple[tuple[float, ...], float]:
    """The principal eigenvector, summing to one, and its eigenvalue, by power iteration."""
    weights: tuple[float, ...] = (1 / len(matrix),) * len(matrix)
    for _ in range(10_000):
        after = normalised(_times(matrix, weights))
        moved = max(abs(a - b) for a, b in zip(after, weights, strict=True))
        weights = after
        if moved < 1e-12:
            break
    image = _times(matrix, weights)
    return weights, sum(a / b for a, b in zip(image, weights, strict=True)) / len(matrix)


def consistency(eigenvalue: float, count: int, table: Table) -> float:
    """The consistency ratio CR; two criteria cannot contradict each other."""
    random = RANDOM_INDEX[table][count - 1]
    return _index(eigenvalue, count) / random if random else 0.0


def _index(eigenvalue: float, count: int) -> float:
    # Rounding may leave a consistent matrix a hair below its count.
    return max(eigenvalue - count, 0.0) / (count - 1)


def _times(matrix: Matrix, weights: Sequence[float]) -> list[float]:
    return [sum(a * w for a, w in zip(row, weights, strict=True)) for row in matrix]


def _verdict(ratio: float, count: int, limits: Limits) -> Verdict:
    if reaches(limits.accepted(count), ratio):
        return "acceptable"
    if reaches(limits.usable, ratio):
        return "revise"
    return "unusable"


def _same_order(one: Sequence[float], other: Sequence[float]) -> bool:
    """Whether no two criteria stand one way here and the other way there."""
    return not any(
        (one[i] - one[j]) * (other[i] - other[j]) < 0
        and not (equal(one[i], one[j]) or equal(other[i], other[j]))
        for i, j in combinations(range(len(one)), 2)
    )


def _worst(given: AhpInput, matrix: Matrix, weights: Sequence[float]) -> Worst | None:
    if len(matrix) < 3:
        return None
    pairs = list(combinations(range(len(matrix)), 2))
    off = [abs(log(matrix[i][j] * weights[j] / weights[i])) for i, j in pairs]
    most = max(off)
    if equal(most, 0):
        return None
    i, j = next(pair for pair, by in zip(pairs, off, strict=True) if equal(by, most))
    implied = weights[i] / weights[j]
    suggestion = min(SAATY, key=lambda step: abs(log(step / implied)))
    eased = [list(row) for row in matrix]
    eased[i][j], eased[j][i] = suggestion, 1 / suggestion
    return Worst(
        first=given.criteria[i],
        second=given.criteria[j],
        times=matrix[i][j],
        implied=implied,
        suggestion=suggestion,
        ratio=consistency(principal(eased)[1], len(matrix), given.table),
    )


# --- judgements -----------------------------------------------------------------------------------


def _answered(
    criteria: Sequence[str], judgements: Sequence[Judgement]
) -> dict[tuple[int, int], float]:
    """What was answered, by places, the earlier criterion first."""
    place = {name: at for at, name in enumerate(criteria)}
    told: dict[tuple[int, int], float] = {}
    for one in judgements:
        for name in (one.first, one.second):
            if name not in place:
                raise MethodError("method.name_unknown", name=name)
        i, j = place[one.first], place[one.second]
        if i == j or (min(i, j), max(i, j)) in told:
            raise MethodError("ahp.pair_twice", first=one.first, second=one.second)
        if one.times is not None:
            told[min(i, j), max(i, j)] = one.times if i < j else 1 / one.times
    return told


def _matrix(answered: Mapping[tuple[int, int], float], count: int) -> list[list[float]]:
    matrix = [[1.0] * count for _ in range(count)]
    for (i, j), times in answered.items():
        matrix[i][j], matrix[j][i] = times, 1 / times
    return matrix


# --- unanswered pairs -----------------------------------------------------------------------------


def _incomplete(given: AhpInput, answered: Mapping[tuple[int, int], float]) -> Ahp:
    count = len(given.criteria)
    apart = _unconnected(answered, count)
    if apart:
        names = "、".join(given.criteria[at] for at in apart)
        raise MethodError("ahp.disconnected", names=names)
    weights = least_squares(answered, count)
    return Ahp(
        criteria=given.criteria,
        weights=weights,
        geometric=None,
        same_order=None,
        table=given.table,
        eigenvalue=None,
        index=None,
        ratio=None,
        worst=None,
        residual=max(
            abs(log(times * weights[j] / weights[i])) for (i, j), times in answered.items()
        ),
        unanswered=count * (count - 1) // 2 - len(answered),
        verdict="incomplete",
    )


def _unconnected(pairs: Mapping[tuple[int, int], float], count: int) -> list[int]:
    """The criteria no chain of answers joins to the first."""
    reached, size = {0}, 0
    while len(reached) > size:
        size = len(reached)
        reached |= {at for pair in pairs if reached & set(pair) for at in pair}
    return [at for at in range(count) if at not in reached]


def least_squares(answered: Mapping[tuple[int, int], float], count: int) -> tuple[float, ...]:
    """The weights whose ratios miss the logarithms of the answers least; connected pairs only."""
    laplacian = [[0.0] * count for _ in range(count)]
    right = [0.0] * count
    for (i, j), times in answered.items():
        laplacian[i][i] += 1
        laplacian[j][j] += 1
        laplacian[i][j] -= 1
        laplacian[j][i] -= 1
        right[i] += log(times)
        right[j] -= log(times)
    # The last criterion is the yardstick: its logarithm is zero.
    held = _solved([row[:-1] for row in laplacian[:-1]], right[:-1])
    return normalised([exp(value) for value in (*held, 0.0)])


def _solved(matrix: Matrix, right: Sequence[float]) -> list[float]:
    """Gaussian elimination; the Laplacian of a connected graph needs no pivoting."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for at, pivot in enumerate(rows):
        for below in rows[at + 1 :]:
            share = below[at] / pivot[at]
            below[:] = [b - share * p for b, p in zip(below, pivot, strict=True)]
    found = [0.0] * len(rows)
    for at in reversed(range(len(rows))):
        known = sum(rows[at][k] * found[k] for k in range(at + 1, len(rows)))
        found[at] = (rows[at][-1] - known) / rows[at][at]
    return found
