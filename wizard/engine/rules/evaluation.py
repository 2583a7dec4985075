"""Whether what was promised has come, and what is to happen next."""

from decimal import Decimal

from wizard.content.text import Text
from wizard.engine.facts import Facts, Missing
from wizard.engine.findings import Finding, Reason
from wizard.engine.rules.handling_data import handles_data
from wizard.engine.rules.register import row_name
from wizard.engine.rules.saying import Values, found, says

HUNDRED = Decimal(100)
PARTS = ("execution", "output", "benefit", "satisfaction")
"""The four parts of the self-evaluation, in the order of `performance.most`."""


def acceptance(facts: Facts) -> Finding:
    """Was every item of the contract accepted on evidence?"""
    facts.cite("pplreg.art45", "demand22.art24")
    items = facts.rows("acceptance.items")
    failed = [row for row in items if row.get("verdict") != "pass"]
    passed = facts.choice("acceptance.outcome") == "pass" and not failed
    values: Values = {"of": len(items), "passed": len(items) - len(failed)}
    because: tuple[Reason, ...] = (says("acceptance.counted", **values),)
    because += tuple(
        says("acceptance.not_passed", name=row_name(facts, "acceptance.items", row))
        for row in failed[:5]
    )
    return found("acceptance", "passed" if passed else "failed", because=because, values=values)


def performance(facts: Facts) -> Finding:
    """Which grade does the year's performance earn?"""
    facts.cite("merits10.grades")
    most = facts.parameters("performance.most")
    parts = tuple(facts.number(f"performance.{part}") for part in PARTS)
    score = sum((min(part, top) for part, top in zip(parts, most, strict=True)), Decimal(0))
    bounds = facts.parameters("performance.grades")
    names = ("excellent", "good", "middle")
    verdict = next((n for n, b in zip(names, bounds, strict=True) if score >= b), "poor")
    values: Values = {"score": score, **dict(zip(PARTS, parts, strict=True))}
    return found(
        "performance",
        verdict,
        because=(says("performance.sum", **values),),
        measures={"score": score},
        values=values,
    )


def actual_cost(facts: Facts) -> Finding:
    """Did the saving come that was predicted?"""
    saved, years = _above_zero(facts, "actual.inside_saved"), _above_zero(facts, "cost.years")
    spent = facts.number("actual.paid") + facts.number("actual.governance")
    spent += facts.number("actual.transition") / years
    spent += facts.number_or("actual.other", Decimal(0))
    predicted = facts.finding("cost.annual").measures["advantage"]
    margin = facts.parameter("actual.margin") / HUNDRED
    advantage = (saved - spent) / saved
    verdict = "as_planned"
    if advantage > predicted + margin:
        verdict = "better"
    elif advantage < predicted - margin:
        verdict = "worse"
    values: dict[str, Decimal] = {
        "advantage": advantage,
        "predicted": predicted,
        "saved": saved,
        "spent": spent,
    }
    return found(
        "actual.cost",
        verdict,
        because=(says("actual.cost.both", **values), says("actual.cost.sums", **values)),
        measures=values,
        values=dict(values),
    )


def _above_zero(facts: Facts, question: str) -> Decimal:
    """A number to divide by. Raises Missing for one that nothing can be measured against."""
    number = facts.number(question)
    if number <= 0:
        raise Missing(question)
    return number


def renewal(facts: Facts) -> Finding:
    """R-11: if the department wants to renew, may it?"""
    facts.cite("order102.art24")
    choice = facts.choice("renewal.choice")
    label = facts.pack.question_of["renewal.choice"]
    named = Text(zh=label.show(choice, "zh"), en=label.show(choice, "en"))
    if choice != "renew":
        because = (says("renewal.other", choice=named),)
        return found("renewal", "allowed", because=because)
    most = facts.parameter("term.most_months")
    total = facts.number("contract.months") + facts.number("renewal.months")
    in_the_way = []
    if total > most:
        in_the_way.append(says("renewal.too_long", total=total, most=most))
    if not facts.yes("renewal.agreed"):
        in_the_way.append(says("renewal.not_agreed"))
    if not facts.yes("renewal.budget"):
        in_the_way.append(says("renewal.no_budget"))
    if facts.finding("kpi.year").verdict == "replace":
        in_the_way.append(says("renewal.poor"))
    if in_the_way:
        return found("renewal", "not_allowed", because=tuple(in_the_way))
    return found("renewal", "allowed", because=(says("renewal.may", total=total, most=most),))


def exit_clean(facts: Facts) -> Finding:
    """Has everything been taken back: data, accounts, things?"""
    facts.cite("pipl.art21", "civil.art558")
    asked = ("wiped", "accounts", "assets") if handles_data(facts) else ("assets",)
    open_ = [name for name in asked if not facts.yes(f"exit.{name}")]
    because = tuple(says(f"exit.clean.{name}") for name in open_)
    return found(
        "exit.clean",
        "open" if open_ else "clean",
        because=because or (says("exit.clean.all"),),
    )


def archive(facts: Facts) -> Finding:
    """R-48: is everything filed that must be kept?"""
    years = facts.parameter("retention.years")
    items = facts.rows("archive.items")
    filed = [row for row in items if row.get("filed") == "yes"]
    share = Decimal(len(filed)) / len(items) * HUNDRED
    values: Values = {"filed": len(filed), "of": len(items), "share": share, "years": years}
    return found(
        "archive",
        "complete" if len(filed) == len(items) else "incomplete",
        because=(says("archive.counted", **values),),
        measures={"share": share},
        values=values,
    )
