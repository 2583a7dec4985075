"""The figures of a pack as they stand on one day, and which of them were asked for."""

from datetime import date
from decimal import Decimal

from wizard.complaints import ComputeError
from wizard.content.model import NotInForce, Pack, Parameter

HUNDRED = Decimal(100)


class InForce:
    """The figures in force on a day. It remembers what was read, for the result to name."""

    def __init__(self, pack: Pack, day: date) -> None:
        self.pack = pack
        self.day = day
        self._read: dict[str, None] = {}

    @property
    def read(self) -> tuple[Parameter, ...]:
        """The parameters asked for, in that order."""
        return tuple(self.pack.parameter_of[name] for name in self._read)

    def has(self, name: str) -> bool:
        """Whether a parameter has a value on the day."""
        return any(value.since <= self.day for value in self.pack.parameter_of[name].values)

    def row(self, name: str) -> tuple[Decimal, ...]:
        """A parameter's figures. Raises ComputeError for one without a value on the day."""
        try:
            value = self.pack.parameter_of[name].at(self.day)
        except NotInForce as cause:
            day = self.day.isoformat()
            raise ComputeError("input.not_in_force", name=name, day=day) from cause
        self._read[name] = None
        return value.figures

    def one(self, name: str) -> Decimal:
        """A parameter of one figure."""
        return self.row(name)[0]

    def share(self, name: str) -> Decimal:
        """A parameter given in per cent, as a fraction."""
        return self.one(name) / HUNDRED

    def shares(self, name: str) -> tuple[Decimal, ...]:
        """A row given in per cent, as fractions."""
        return tuple(figure / HUNDRED for figure in self.row(name))

    def pairs(self, name: str) -> tuple[tuple[Decimal, Decimal], ...]:
        """A row of steps, two by two."""
        flat = self.row(name)
        return tuple(zip(flat[::2], flat[1::2], strict=True))
