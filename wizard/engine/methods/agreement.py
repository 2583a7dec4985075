"""How far several people put the same things in the same order: Kendall's W with ties.

Source: methods.md §O; Kendall 1948. W is 1 for one and the same order, 0 for none in common.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate


def kendall(rows: Sequence[Sequence[float]]) -> float | None:
    """W over the rows of members; None with one member or where nobody tells any two apart."""
    members, items = len(rows), len(rows[0])
    ranked = [average_ranks(row) for row in rows]
    sums = [sum(ranks) for ranks in zip(*ranked, strict=True)]
    mean = sum(sums) / items
    spread = sum((each - mean) ** 2 for each in sums)
    tied = sum(many**3 - many for row in rows for many in Counter(row).values())
    most = members**2 * (items**3 - items) - members * tied
    return None if members < 2 or not most else 12 * spread / most


def average_ranks(values: Sequence[float]) -> tuple[float, ...]:
    """The rank of each value, 1 for the smallest; equal values share the mean of their places."""
    counts = sorted(Counter(values).items())
    ends = accumulate(many for _, many in counts)
    rank = {value: end - (many - 1) / 2 for (value, many), end in zip(counts, ends, strict=True)}
    return tuple(rank[value] for value in values)
