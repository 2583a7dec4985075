"""What was said about a matter, as frozen records, and the snapshot judgement reads."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from pydantic import BaseModel, ConfigDict

Standing = Literal["given", "unknown", "not_applicable"]
Basis = Literal["fact", "estimate", "opinion"]

DEPARTMENT = ""
"""The matter id under which the department's own answers are kept."""


class Record(BaseModel):
    """Anything stored: frozen and strict."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Answer(Record):
    """What was said to one question, in one period where the step repeats (回答).

    `unknown` and `not_applicable` are answers; the second needs a `reason`. A withdrawn answer is
    kept in the events only.
    """

    question: str
    period: str = ""
    standing: Standing = "given"
    value: object = None
    basis: Basis | None = None
    source: str = ""
    note: str = ""
    reason: str = ""
    flagged: bool = False
    saved_at: str = ""
    saved_by: str = ""

    @property
    def key(self) -> str:
        """The question, with its period where there is one."""
        return keyed(self.question, self.period)


def keyed(question: str, period: str) -> str:
    """The key an answer is found by."""
    return f"{question}@{period}" if period else question


class GatePass(Record):
    """A gate that was passed: by whom, when, on which answers, and under what conditions (关口)."""

    gate: str
    outcome: Literal["passed", "conditional"]
    passed_at: str
    passed_by: str
    note: str = ""
    digest: str
    """SHA-256 of the answers it rested on."""


class Exemption(Record):
    """A registered exception to a finding: who allows it, on what paper, until when (例外)."""

    rule: str
    authority: str
    document: str
    until: str
    reason: str


class Disagreement(Record):
    """A recorded “I disagree” with a finding; it is printed and changes nothing (异议)."""

    rule: str
    reason: str
    by: str
    at: str


class Break(Record):
    """The first change of a sealed answer: of which question, by whom, when."""

    question: str
    at: str
    by: str


class Seal(Record):
    """Answers that were sealed before offers were known (密封): by whom, when, with what digest.

    `late` says that offers had been typed before. A later change is allowed and breaks the seal.
    """

    questions: tuple[str, ...]
    digest: str
    late: bool
    at: str
    by: str
    broken: Break | None = None


class Attachment(Record):
    """A file kept in the workspace for a question."""

    question: str
    name: str
    sha256: str
    size: int
    added_at: str


class Matter(Record):
    """One service being decided (事项).

    `as_of` is the reference date: law and parameters are those in force on it. A matter already
    under contract starts at a later stage; the stages before are back-filled (补录).
    """

    id: str
    title: str
    pack_id: str
    pack_version: str
    as_of: str
    start_stage: int = 1
    service_row: str = ""
    """The row of the department's inventory it came from, where it did."""
    created_at: str = ""
    closed: bool = False


class Event(Record):
    """One recorded change, chained to the one before it by digest (事件)."""

    seq: int
    matter: str
    kind: str
    subject: str
    old: object = None
    new: object = None
    at: str
    by: str
    digest: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything judgement may look at: one matter's record and the department's, at one moment."""

    matter: Matter
    answers: Mapping[str, Answer]
    """By key: the matter's answers and the department's."""
    gates: Mapping[str, GatePass] = field(default_factory=dict)
    disagreements: tuple[Disagreement, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    seal: Seal | None = None
    opened_month: str = ""
    """The month somebody began to work on, though nothing is answered in it yet; never stored."""

    def values(self) -> dict[str, object]:
        """The given values by key, for conditions."""
        return {
            key: answer.value for key, answer in self.answers.items() if answer.standing == "given"
        }
