"""How a rule puts its finding together."""

from collections.abc import Mapping
from decimal import Decimal

from wizard.engine.facts import Facts
from wizard.engine.findings import Finding, Reason, Told

Values = dict[str, Told]
"""What fills the sentences of one finding."""


def says(phrase: str, **values: Told) -> Reason:
    """One sentence: a phrase of the pack and what fills it."""
    return Reason(phrase, values)


def found(  # noqa: PLR0913 - a finding has as many parts
    rule: str,
    verdict: str,
    *,
    because: tuple[Reason, ...],
    limits: tuple[Reason, ...] = (),
    next_steps: tuple[Reason, ...] = (),
    measures: Mapping[str, Decimal] | None = None,
    detail: object = None,
    given: object = None,
    values: Mapping[str, Told] | None = None,
) -> Finding:
    """A finding in the usual shape.

    Its headline is the phrase `rule.verdict`; where no limit or next step is given, the phrases
    `rule.limit` and `rule.verdict.next` are said, so that none is ever without.
    """
    filled = dict(values or {})
    return Finding(
        verdict=verdict,
        headline=Reason(f"{rule}.{verdict}", filled),
        because=because,
        limits=limits or (Reason(f"{rule}.limit", filled),),
        next_steps=next_steps or (Reason(f"{rule}.{verdict}.next", filled),),
        measures=measures or {},
        detail=detail,
        given=given,
    )


SETTLED = ("clear", "done", "approved")


def ruled(facts: Facts, rule: str, verdict: str, *because: Reason, due: str = "") -> Finding:
    """A finding of one rule of the list R-01 to R-50, whose heads are shared by all of them.

    The rule gives its name and what to do; `due` is the step in which it is done.
    """
    filled: Values = {"name": facts.pack.phrase_of[f"{rule}.name"]}
    next_step = "law.settled" if verdict in SETTLED else f"{rule}.next"
    return Finding(
        verdict=verdict,
        headline=Reason(f"law.{verdict}", filled),
        because=because,
        limits=(Reason("law.limit"),),
        next_steps=(Reason(next_step, filled),),
        due=due,
    )
