"""Every simulation beside its own twin without numpy, which must give the same doubles."""

from collections.abc import Callable
from functools import partial
from typing import Any

from pydantic import BaseModel

from tests.bench import peers, sizes
from tests.bench.table import Bound, Row, row, spent
from wizard.engine.methods.critical_path import critical_path
from wizard.engine.methods.montecarlo import montecarlo
from wizard.engine.methods.portfolio import portfolio
from wizard.engine.methods.risk import risks
from wizard.engine.methods.smaa import smaa

QUICK, PLAIN = 15, 3
"""How many runs the median is taken of."""
ALONE = Bound(target=500, limit=1500)
"""For one run of ten thousand draws on a machine without numpy, in a worker."""

Method = Callable[..., BaseModel]


def rows() -> list[Row]:
    """The five simulations, what they take without numpy, a foreign loop, and the portfolio."""
    small, large = sizes.options(6, 8), sizes.options(8, 9)
    return [
        *_twins("SMAA, both runs, 6 options × 8 criteria", smaa, small, Bound(60, 150, 12)),
        *_twins("SMAA, both runs, 8 options × 9 criteria", smaa, large, Bound(60, 150, 12)),
        peers.smaa_row(small, spent(partial(smaa, small), QUICK)),
        *_twins("cost, 30 lines × 15 years", montecarlo, sizes.cost(), Bound(25, 80, 15)),
        _twin("risks, 50 together", risks, sizes.register(), Bound(20, 80)),
        _twin("hand-over, 200 tasks", critical_path, sizes.transition(), Bound(100, 250)),
        _screened(),
        _twin(
            "5,000 services, 1,000 draws where in doubt",
            portfolio,
            sizes.services(1_000),
            Bound(1500, 3000, 8),
            runs=3,
        ),
    ]


def _screened() -> Row:
    screening = partial(portfolio, sizes.services(0))
    return row("5,000 services by their moments", Bound(20, 60), spent(screening, QUICK))


def _twins(name: str, method: Method, given: Any, bound: Bound) -> tuple[Row, Row]:
    """The row of both, and the row of the twin by itself."""
    ours, plain = _times(method, given, QUICK)
    return row(name, bound, ours, plain), row(f"{name}, without numpy", ALONE, plain)


def _twin(name: str, method: Method, given: Any, bound: Bound, runs: int = QUICK) -> Row:
    return row(name, bound, *_times(method, given, runs))


def _times(method: Method, given: Any, runs: int) -> tuple[float, float]:
    """Milliseconds with numpy and without; both say the same to the last digit."""
    assert method(given) == method(given, plain=True), "numpy and its twin do not agree"
    return (
        spent(partial(method, given), runs),
        spent(partial(method, given, plain=True), PLAIN),
    )
