"""Simulations kept by their input: made at once, or left to whoever has the time (模拟).

A simulation takes some twenty milliseconds, or half a second without numpy, and a matter is judged
anew after every key. What it is given is all that its result depends on, the seed included, so what
was drawn is kept and never differs from drawing it again. A window judges first without what has
not been drawn, lets a worker make it, and judges again (`Left`, `make`); everything else draws at
once and knows nothing of this.
"""

from collections import OrderedDict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from threading import Lock
from typing import Any, Protocol, TypeVar, cast

from wizard.engine.methods.exact import MethodError
from wizard.engine.methods.sim import Progress, unwatched

KEPT = 256
"""How many results are kept, those asked for last."""

G_contra = TypeVar("G_contra", contravariant=True)
G = TypeVar("G")
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)


class Method(Protocol[G_contra, R_co]):
    """A method that draws, tells how far it is, and gives the same for the same input."""

    def __call__(self, given: G_contra, /, *, progress: Progress = ...) -> R_co:
        """The result. Raises MethodError for an input it has none for."""


class Draw(Protocol):
    """How a rule asks for a simulation: its result, or None where that is left for later."""

    def __call__(self, method: Method[G, R], given: G, /) -> R | None:
        """The result, or None. Raises MethodError as the method does."""


@dataclass(frozen=True, slots=True)
class Simulation:
    """One that was left: the method, and what it is given."""

    method: Method[Any, object]
    given: Hashable


class _Kept:
    """Results by simulation; also why there is none. Windows and workers share them."""

    def __init__(self) -> None:
        self._results: OrderedDict[Simulation, object] = OrderedDict()
        self._lock = Lock()

    def get(self, simulation: Simulation) -> object:
        """The result, the MethodError there was instead, or None where it is not kept."""
        with self._lock:
            if simulation not in self._results:
                return None
            self._results.move_to_end(simulation)
            return self._results[simulation]

    def put(self, simulation: Simulation, result: object) -> None:
        """Keep a result, and let go of the one not asked for longest."""
        with self._lock:
            self._results[simulation] = result
            if len(self._results) > KEPT:
                self._results.popitem(last=False)

    def clear(self) -> None:
        """Let go of all."""
        with self._lock:
            self._results.clear()


_KEPT = _Kept()


def at_once(method: Method[G, R], given: G, /) -> R:
    """The result, drawn now where it is not kept. Raises MethodError as the method does."""
    simulation = Simulation(method, cast("Hashable", given))
    kept = _KEPT.get(simulation)
    return cast("R", _told(_made(simulation, unwatched) if kept is None else kept))


class Left:
    """Hands out what is kept and draws nothing; what is not kept is listed."""

    def __init__(self) -> None:
        self.simulations: dict[Simulation, None] = {}

    def __call__(self, method: Method[G, R], given: G, /) -> R | None:
        """The result if it is kept, else None. Raises MethodError as the method did."""
        simulation = Simulation(method, cast("Hashable", given))
        kept = _KEPT.get(simulation)
        if kept is None:
            self.simulations[simulation] = None
            return None
        return cast("R", _told(kept))


def make(simulations: Iterable[Simulation], progress: Progress) -> None:
    """Draw what was left and keep it. `progress` hears of every step; what it raises stops all."""
    for simulation in simulations:
        if _KEPT.get(simulation) is None:
            _made(simulation, progress)


def forget() -> None:
    """Keep nothing any longer; whoever measures how long drawing takes begins with this."""
    _KEPT.clear()


def _made(simulation: Simulation, progress: Progress) -> object:
    try:
        result: object = simulation.method(simulation.given, progress=progress)
    except MethodError as error:
        result = error
    _KEPT.put(simulation, result)
    return result


def _told(kept: object) -> object:
    if isinstance(kept, MethodError):
        raise kept.with_traceback(None)
    return kept
