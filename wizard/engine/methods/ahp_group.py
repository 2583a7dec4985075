"""One matrix from the judgements of several people, and what it is without the confused ones.

Source: methods.md §F, F4; Aczél & Saaty 1983: only the weighted geometric mean keeps a judgement
and its reverse reciprocal.
"""

from collections.abc import Sequence
from math import prod
from typing import Annotated

from pydantic import Field

from wizard.engine.methods.ahp import (
    Ahp,
    AhpInput,
    Judgement,
    Judgements,
    Limits,
    Table,
    Verdict,
    ahp,
    assessed,
)
from wizard.engine.methods.exact import Figures, MethodError, each_once
from wizard.engine.methods.weights import normalised


class Judge(Figures):
    """One member's judgements, and how much they count."""

    name: str
    judgements: Judgements
    share: Annotated[float, Field(ge=0)] = 1.0


class GroupInput(Figures):
    """The criteria and every member's judgements; shares need not sum to one."""

    criteria: Annotated[tuple[str, ...], Field(min_length=2, max_length=9)]
    members: Annotated[tuple[Judge, ...], Field(min_length=1, max_length=200)]
    table: Table = "saaty1980"
    limits: Limits = Limits()


class JudgeConsistency(Figures):
    """How consistent one member is."""

    name: str
    ratio: float
    verdict: Verdict


class Group(Figures):
    """The members, the whole group, and the group without those whose judgements are unusable.

    `without` is None where nobody is unusable, or nobody is left.
    """

    members: tuple[JudgeConsistency, ...]
    whole: Ahp
    without: Ahp | None
    left_out: tuple[str, ...]


def ahp_group(given: GroupInput) -> Group:
    """The judgements of a group. Raises MethodError for a member who left pairs open."""
    each_once([member.name for member in given.members])
    single = [_alone(given, member) for member in given.members]
    sound = [
        member
        for member, alone in zip(given.members, single, strict=True)
        if alone.verdict != "unusable"
    ]
    left_out = tuple(member.name for member in given.members if member not in sound)
    return Group(
        members=tuple(
            JudgeConsistency(name=member.name, ratio=alone.ratio or 0.0, verdict=alone.verdict)
            for member, alone in zip(given.members, single, strict=True)
        ),
        whole=_together(given, given.members),
        without=_together(given, sound) if sound and left_out else None,
        left_out=left_out,
    )


def _alone(given: GroupInput, member: Judge) -> Ahp:
    one = ahp(_asked(given, member.judgements))
    if one.unanswered:
        raise MethodError("ahp.member_incomplete", name=member.name, open=str(one.unanswered))
    return one


def _together(given: GroupInput, members: Sequence[Judge]) -> Ahp:
    shares = normalised([member.share for member in members])
    told = [_ratios(member.judgements) for member in members]
    names = given.criteria
    matrix = [
        [
            prod(ratios[a, b] ** share for ratios, share in zip(told, shares, strict=True))
            if a != b
            else 1.0
            for b in names
        ]
        for a in names
    ]
    return assessed(_asked(given, ()), matrix)


def _asked(given: GroupInput, judgements: Judgements) -> AhpInput:
    return AhpInput(
        criteria=given.criteria, judgements=judgements, table=given.table, limits=given.limits
    )


def _ratios(judgements: Sequence[Judgement]) -> dict[tuple[str, str], float]:
    told = {(one.first, one.second): one.times for one in judgements if one.times is not None}
    return told | {(b, a): 1 / times for (a, b), times in told.items()}
