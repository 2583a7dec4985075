"""The same simulation as a person would write it with pymcdm: one call for every draw.

The library is no part of the program. `dev.py bench` puts it beside the bench, where it can be had;
where it cannot, the row says so.
"""

import importlib
import os
import sys
from collections.abc import Sequence
from functools import partial
from typing import Any
from warnings import catch_warnings, simplefilter

from tests.bench.table import Bound, Row, row, spent
from wizard.engine.methods.sim import exponential, triangular, uniforms
from wizard.engine.methods.smaa import SmaaInput, smaa

NAME = "SMAA beside a loop of pymcdm, 6 × 8"
AIM = Bound(60, 150, 60)
PLACE = "DINGCE_BENCH_PEERS"


def smaa_row(given: SmaaInput, ours: float) -> Row:
    """Ours beside the loop, both through both runs; it must find the same option first as often."""
    place = os.environ.get(PLACE)
    if not place:
        return (NAME, f"{ours:.2f} ms", "LEFT OUT", "", "pymcdm could not be had: NOT COMPARED")
    sys.path.append(place)
    firsts = _loop(given)
    told = smaa(given)
    for run, first in zip((told.none, told.stated), firsts, strict=True):
        counted = [round(one.ranks[0] * given.draws) for one in run.options]
        assert counted == first, "pymcdm puts another option first"
    return row(NAME, AIM, ours, spent(partial(_loop, given), 1))


def _loop(given: SmaaInput) -> tuple[list[int], list[int]]:
    """How often each option comes first, without preference and under the stated one."""
    body = importlib.import_module("pymcdm.methods").WSM(_as_it_is)
    numpy: Any = importlib.import_module("numpy")
    width = len(given.criteria)
    columns = uniforms(given.seed or _seed(given), given.draws, width * (1 + len(given.options)))
    matrices = numpy.stack(_scores(given, columns[width:]), axis=-1).reshape(
        given.draws, len(given.options), width
    )
    free = numpy.stack([exponential(one) for one in columns[:width]], axis=-1)
    near = numpy.stack(
        [
            weight * (1 + given.band * (2 * one - 1))
            for weight, one in zip(given.weights, columns[:width], strict=True)
        ],
        axis=-1,
    )
    return _firsts(numpy, body, matrices, free), _firsts(numpy, body, matrices, near)


def _seed(given: SmaaInput) -> int:
    return smaa(given).seed


def _scores(given: SmaaInput, columns: Sequence[Any]) -> list[Any]:
    cells = [cell for option in given.options for cell in option.cells]
    return [
        triangular(column, cell.low or 0.0, cell.likely or 0.0, cell.high or 0.0)
        for cell, column in zip(cells, columns, strict=True)
    ]


def _firsts(numpy: Any, body: Any, matrices: Any, weights: Any) -> list[int]:
    best = [0] * matrices.shape[1]
    good = numpy.ones(matrices.shape[2])
    with catch_warnings():
        # It warns of options that another dominates, which is for the person who offers them.
        simplefilter("ignore", UserWarning)
        for matrix, weight in zip(matrices, weights, strict=True):
            ranks = body.rank(body(matrix, weight / weight.sum(), good))
            best[int(ranks.argmin())] += 1
    return best


def _as_it_is(column: Any, *, cost: bool) -> Any:
    """The scores are points already; nothing is to be made comparable."""
    return column
