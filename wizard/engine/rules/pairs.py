"""How well criteria compared two by two agree with one another (一致性)."""

from decimal import Decimal

from wizard.content.comparison import WeightsQuestion, step_told
from wizard.content.text import both
from wizard.engine.findings import Reason
from wizard.engine.methods.ahp import Ahp
from wizard.engine.rules.saying import Values, says
from wizard.engine.weighing import Weighing


def agreement(question: WeightsQuestion, found: Weighing) -> tuple[Reason, ...]:
    """How well the comparisons agree: the ratio, and the one that fits the others least."""
    pairs = found.pairs
    if pairs is None:
        return ()
    if pairs.ratio is None:
        of = len(question.pairs())
        told = {"given": of - pairs.unanswered, "of": of}
        return (says("options.pairs.incomplete", **told),)
    ratio = says(f"options.pairs.{pairs.verdict}", ratio=Decimal(str(pairs.ratio)))
    return (ratio, *_worst(question, pairs))


def _worst(question: WeightsQuestion, pairs: Ahp) -> tuple[Reason, ...]:
    worst = pairs.worst
    if worst is None or worst.ratio >= (pairs.ratio or 0.0):
        return ()
    labels = {criterion.id: criterion.label for criterion in question.criteria}
    values: Values = {
        "first": labels[worst.first],
        "second": labels[worst.second],
        "times": both(_step(worst.times)),
        "implied": Decimal(str(worst.implied)),
        "better": both(_step(worst.suggestion)),
        "ratio": Decimal(str(worst.ratio)),
    }
    return (says("options.pairs.worst", **values),)


def _step(times: float) -> str:
    return step_told(Decimal(str(times)))
