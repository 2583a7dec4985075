"""What a rule concludes, and the reasons without which it cannot conclude anything."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

from wizard.content.text import Text

Told = Decimal | int | str | date | Text
"""What a sentence may be filled with."""


Level = Literal[
    "block_matter", "block_step", "reroute", "approval", "task", "warning", "notice"
]  # fmt: skip
"""What a verdict may do (law.md §17): 事项阻断 环节阻断 改道 报批 必做 警告 提示.

Only `block_matter`, and the rerouting of state secrets, reach the conclusion; `block_step` holds
one paper or step until it is put right."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One explaining sentence (理由): a phrase and what fills it."""

    phrase: str
    values: Mapping[str, Told] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict with its grounds (结论 依据 局限 下一步).

    Authors give the verdict and the sentences. Which answers were read and on which clauses and
    parameters the verdict rests is attached by the engine, which watched.
    """

    verdict: str
    headline: Reason
    because: tuple[Reason, ...]
    limits: tuple[Reason, ...]
    next_steps: tuple[Reason, ...]
    measures: Mapping[str, Decimal] = field(default_factory=dict)
    detail: object = None
    """The computation behind it, for pages and figures that draw more than sentences."""
    given: object = None
    """What that computation was given, for whoever shows how it was done."""
    due: str = ""
    """The step in which what is due is done, where the rule itself knows better than its entry."""
    rule: str = ""
    code: str = ""
    """Its number in the list of legal rules (R-15), for those that stand there."""
    period: str = ""
    read: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()
    parameters: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not (self.because and self.limits and self.next_steps):
            raise ValueError(f"the verdict {self.verdict!r} does not say why, but or what next")


@dataclass(frozen=True, slots=True)
class Unsettled:
    """A rule that cannot speak yet, and the question that must come first (待定)."""

    rule: str
    question: str
    """Nothing where no answer is missing, but a figure."""
    known_to_be_unknown: bool = False
    """Whether the question was answered with “don't know”."""
    period: str = ""
    parameter: str = ""
    """The figure that has no value yet on the matter's reference date, where that is the reason."""


Outcome = Finding | Unsettled
