"""What is said of weights: swing and orders, comparisons in pairs, a group of people."""

from wizard.engine.methods.ahp import RANDOM_INDEX, Ahp, AhpInput
from wizard.engine.methods.ahp_group import Group, GroupInput
from wizard.engine.methods.weights import Weights, WeightsInput
from wizard.tellers.telling import Moves, Said, Telling, Working, says, shown, summed


def weights(given: WeightsInput, result: Weights) -> Telling:
    """What the criteria weigh, and how far the members agree."""
    ordered = sorted(result.weights, key=lambda one: (-one.weight, one.criterion))
    return Telling(
        headline=says("told.weights.headline", name=ordered[0].criterion, weight=ordered[0].weight),
        because=(
            says(
                "told.weights.list",
                names=tuple(
                    says("told.weights.one", name=one.criterion, weight=one.weight)
                    for one in ordered
                ),
            ),
            says(
                "told.weights.way", way=says(f"told.word.{result.way}"), members=len(given.members)
            ),
        ),
        but=(
            says("told.weights.alone")
            if result.agreement is None
            else says("told.weights.agreement", agreement=result.agreement),
        ),
        next=(says("told.weights.next"),),
        klass=result.way,
        steps=tuple(
            Working(
                says("told.step.member_weights", name=member.name),
                "p / Σp",
                " · ".join(shown(one) for one in member.weights),
                sum(member.weights),
            )
            for member in result.members[:10]
        ),
        drivers=tuple(Moves(one.criterion, share=one.weight) for one in ordered),
        robustness=result.agreement,
        sources=("Edwards & Barron 1994", "Kendall 1948"),
    )


def ahp(given: AhpInput, result: Ahp) -> Telling:
    """What the criteria weigh by pairs, and which judgement fits least."""
    ordered = sorted(zip(result.criteria, result.weights, strict=True), key=lambda one: -one[1])
    usable = result.verdict != "unusable"
    return Telling(
        status="PARTIAL" if result.unanswered else "OK" if usable else "UNKNOWN",
        headline=says("told.weights.headline", name=ordered[0][0], weight=ordered[0][1])
        if usable
        else says("told.ahp.unusable"),
        because=(
            says(
                "told.weights.list",
                names=tuple(
                    says("told.weights.one", name=name, weight=weight) for name, weight in ordered
                ),
            ),
            _consistency(result),
        ),
        but=_ahp_but(result),
        next=(says("told.ahp.next" if result.verdict == "acceptable" else "told.ahp.next_revise"),),
        klass=result.verdict,
        steps=_ahp_steps(result),
        drivers=tuple(Moves(name, share=weight) for name, weight in ordered),
        sources=("Saaty 1980", "Saaty 2003", "Bozóki, Fülöp & Rónyai 2010"),
        assumptions=(says("told.ahp.table", table=given.table),),
    )


def _consistency(result: Ahp) -> Said:
    if result.ratio is None:
        return says("told.ahp.open", open=result.unanswered, residual=result.residual or 0.0)
    verdict = says(f"told.word.{result.verdict}")
    return says("told.ahp.ratio", ratio=result.ratio, verdict=verdict)


def _ahp_but(result: Ahp) -> tuple[Said, ...]:
    told: tuple[Said, ...] = ()
    if (worst := result.worst) is not None:
        told += (
            says(
                "told.ahp.worst",
                first=worst.first,
                second=worst.second,
                times=worst.times,
                implied=worst.implied,
                suggestion=worst.suggestion,
                ratio=worst.ratio,
            ),
        )
    if result.same_order is False:
        told += (says("told.ahp.order"),)
    return told or (says("told.ahp.limit"),)


def _ahp_steps(result: Ahp) -> tuple[Working, ...]:
    if result.eigenvalue is None or result.index is None or result.ratio is None:
        return ()
    count = len(result.criteria)
    return (
        Working(
            says("told.step.index"),
            "CI = (λ−n)/(n−1)",
            f"({shown(result.eigenvalue)}−{count})/({count}−1)",
            result.index,
        ),
        *_ratio(result, RANDOM_INDEX[result.table][count - 1]),
    )


def _ratio(result: Ahp, random: float) -> tuple[Working, ...]:
    """CR; two criteria cannot contradict each other, and have no index to divide by."""
    if not random or result.index is None or result.ratio is None:
        return ()
    divided = f"{shown(result.index)}/{shown(random)}"
    return (Working(says("told.step.ratio"), "CR = CI/RI", divided, result.ratio),)


def ahp_group(given: GroupInput, result: Group) -> Telling:
    """What a group's comparisons come to, and who is asked to look again."""
    whole = ahp(
        AhpInput(criteria=given.criteria, judgements=(), table=given.table, limits=given.limits),
        result.whole,
    )
    members = tuple(
        says("told.ahp.member", name=one.name, ratio=one.ratio) for one in result.members
    )
    left = (says("told.ahp.left_out", names=result.left_out),) if result.left_out else ()
    return Telling(
        status=whole.status,
        headline=whole.headline,
        because=(*whole.because, says("told.ahp.members", names=members)),
        but=(*left, *whole.but),
        next=whole.next,
        klass=whole.klass,
        steps=(
            Working(
                says("told.step.shares"),
                "Σβ = 1",
                summed([member.share for member in given.members[:10]]),
                sum(member.share for member in given.members),
            ),
            *whole.steps,
        ),
        drivers=whole.drivers,
        sources=(*whole.sources, "Aczél & Saaty 1983"),
        assumptions=whole.assumptions,
    )
