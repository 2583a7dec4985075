"""One service of the department as the overview sees it: what is known, and where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from wizard.case.model import Matter
from wizard.engine.methods.portfolio import Gate, SavingLine
from wizard.languages import Lang

Standing = Literal["argue", "redesign", "share", "contract", "keep", "excluded"]
How = Literal["certain", "near", "drawn"]


@dataclass(frozen=True, slots=True)
class Known:
    """What else decides where a service stands: its red lines, two marks from 1 to 5, its saving.

    `saving` is a year’s in yuan, one line for each figure that may turn out otherwise; none where
    no costs are compared.
    """

    gate: Gate = "CLEAR"
    redesign: Decimal = Decimal(1)
    sharing: Decimal = Decimal(1)
    units: int = 1
    saving: tuple[SavingLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Saving:
    """What is expected to be saved a year, in yuan, and the chance that anything is, as a share.

    `how` tells whether the chance is read from the normal curve or drawn; `in_doubt` that it is
    near enough to even to be worth drawing.
    """

    expected: Decimal
    chance: float
    how: How
    in_doubt: bool


@dataclass(frozen=True, slots=True)
class Service:
    """One service: its row, its indices (0–100), cost in yuan a year, and its matter, if any.

    `rough` says that the indices are the inventory's first guess, not a matter's diagnosis.
    `settled` is where it stands whatever the screening says, if that is settled; `standing` where
    it stands after all. `saving` is None where no costs are compared. `place` is where it comes
    among all of them, the most rewarding first.
    """

    row: str
    name: str
    cost: Decimal | None
    need: Decimal | None
    fit: Decimal | None
    rough: bool
    settled: Standing | None
    ends: date | None
    matter: Matter | None
    shares: tuple[float, ...]
    advice: Mapping[Lang, str]
    known: Known = Known()
    standing: Standing = "keep"
    saving: Saving | None = None
    place: int = 0
