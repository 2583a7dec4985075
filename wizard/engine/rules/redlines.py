"""The ten red lines (红线 RL1–RL10): what law puts out of reach, reroutes or makes a condition of.

Only some of them can forbid: a service that is merely unbudgeted, uncatalogued or bought by a body
that is no purchaser under Order 102 may still be contracted, in another way or later. Blocking
something lawful is as serious a fault as allowing something unlawful (law.md §17).
"""

from wizard.content.text import Text
from wizard.engine.facts import Facts
from wizard.engine.findings import Finding, Reason
from wizard.engine.rules.saying import found, says

PURCHASERS = ("state_organ", "party_or_similar")
LINES = (
    "redline.duty",
    "redline.power",
    "redline.object",
    "redline.financing",
    "redline.labour",
    "redline.special",
    "redline.secret",
    "redline.budget",
    "redline.purchaser",
    "redline.competition",
    "redline.catalogue",
)


def duty(facts: Facts) -> Finding:
    """R-01: is this within the department's own duties?"""
    facts.cite("order102.art10.1")
    if facts.yes("redline.duty_ours"):
        return _clear("redline.duty", says("redline.duty.ours"))
    return _hit(facts, "redline.duty", says("redline.duty.not_ours"))


def power(facts: Facts) -> Finding:
    """R-02: does it hold public power, and can that be cut out?"""
    facts.cite("order102.art10.2", "licensing.art24", "penalty.art20", "enforcement.art17")
    held = facts.chosen("redline.power")
    if held == ("none",):
        return _clear("redline.power", says("redline.power.none"))
    powers = _labels(facts, "redline.power", held)
    if facts.yes("redline.power_separable"):
        reason = says("redline.power.separable", powers=powers)
        return found("redline.power", "carved", because=(reason,))
    return found("redline.power", "hit", because=(says("redline.power.held", powers=powers),))


def bought_object(facts: Facts) -> Finding:
    """R-03: is it goods or works under the name of a service?"""
    facts.cite("order102.art10.3", "finance87.3")
    what = facts.choice("redline.goods_works")
    if what in ("none", "incidental"):
        return _clear("redline.object", says(f"redline.object.{what}"))
    return _hit(facts, "redline.object", says(f"redline.object.{what}"))


def financing(facts: Facts) -> Finding:
    """R-04: is it borrowing in disguise? This stands whatever kind of body buys."""
    facts.cite("order102.art10.4", "finance87.5")
    if facts.yes("redline.financing"):
        return found("redline.financing", "hit", because=(says("redline.financing.yes"),))
    return _clear("redline.financing", says("redline.financing.no"))


def labour(facts: Facts) -> Finding:
    """R-05: is the object people rather than results? Signs alone only call for a check."""
    facts.cite("order102.art10.5", "labour.art66")
    what = facts.choice("redline.labour")
    if what == "recruitment":
        return _recruitment(facts)
    signs = [sign for sign in facts.chosen("redline.labour_signs") if sign != "none"]
    many = len(signs) >= facts.parameter("labour.signs")
    if what == "headcount" or many:
        reason = says(
            "redline.labour.signs_many" if many else "redline.labour.headcount", count=len(signs)
        )
        ruling = facts.text("redline.labour_ruling")
        told = (says("redline.labour.ruled", ruling=ruling),) if ruling else ()
        return found("redline.labour", "warning", because=(reason, *told))
    return _clear("redline.labour", says("redline.labour.outcome", count=len(signs)))


def _recruitment(facts: Facts) -> Finding:
    """Posts filled through a provider: barred under Order 102, else a matter of labour law."""
    if under_order_102(facts):
        reason = says("redline.labour.recruitment")
        return found("redline.labour", "hit", because=(reason,))
    months = facts.parameter("labour.temporary_months")
    reason = says("redline.labour.dispatch", months=months)
    return found("redline.labour", "warning", because=(reason,))


def special(facts: Facts) -> Finding:
    """R-06: does a special law forbid it?"""
    facts.cite("order102.art10.6")
    if facts.yes("redline.special_ban"):
        source = facts.text("redline.special_ban_source")
        reason = (
            says("redline.special.yes", source=source)
            if source
            else says("redline.special.unnamed")
        )
        return found("redline.special", "hit", because=(reason,))
    return _clear("redline.special", says("redline.special.no"))


def secret(facts: Facts) -> Finding:
    """R-37: state secrets go to another procedure; that is no finding that law forbids it."""
    facts.cite("secrets.art42", "secretsreg.art49")
    match facts.choice("redline.secret"):
        case "none":
            return _clear("redline.secret", says("redline.secret.none"))
        case "part":
            return found("redline.secret", "carved", because=(says("redline.secret.part"),))
        case _:
            return found("redline.secret", "reroute", because=(says("redline.secret.all"),))


def budget(facts: Facts) -> Finding:
    """R-07: without a budget it may be argued and applied for, not procured."""
    facts.cite("order102.art16", "budgetlaw.art13")
    state = facts.choice("redline.budget")
    if state == "arranged":
        return _clear("redline.budget", says("redline.budget.arranged"))
    return found("redline.budget", "condition", because=(says(f"redline.budget.{state}"),))


def purchaser(facts: Facts) -> Finding:
    """R-09: who may buy under Order 102; others buy services as ordinary procurement."""
    facts.cite("order102.art5", "order102.art8", "order102.art33")
    kind = facts.choice("department.kind")
    label = _labels(facts, "department.kind", (kind,))
    if kind in PURCHASERS:
        return _clear("redline.purchaser", says("redline.purchaser.may", kind=label))
    reason = says("redline.purchaser.may_not", kind=label)
    return found("redline.purchaser", "reroute", because=(reason,))


def competition(facts: Facts) -> Finding:
    """RL10: no competition and no lawful single source."""
    facts.cite("ppl.art31")
    state = facts.choice("redline.competition")
    if state == "single_unproven":
        reason = says("redline.competition.single_unproven")
        return found("redline.competition", "warning", because=(reason,))
    return _clear("redline.competition", says(f"redline.competition.{state}"))


def catalogue(facts: Facts) -> Finding:
    """R-08: not in the guiding catalogue means filing first, for purchasers under Order 102."""
    facts.cite("order102.art11", "finance87.2")
    state = facts.choice("redline.catalogue")
    if state == "not_listed" and (number := _filed(facts)):
        reason = says("redline.catalogue.agreed", number=number)
        return found("redline.catalogue", "approved", because=(reason,))
    if state != "not_listed" or not under_order_102(facts):
        return _clear("redline.catalogue", says(f"redline.catalogue.{state}"))
    return found("redline.catalogue", "condition", because=(says("redline.catalogue.not_listed"),))


def summary(facts: Facts) -> Finding:
    """All ten together. A known block counts even while others are unknown."""
    findings = [facts.finding_if_any(line) for line in LINES]
    verdicts = {line: one.verdict for line, one in zip(LINES, findings, strict=True) if one}
    hit = tuple(line for line, verdict in verdicts.items() if verdict == "hit")
    if hit:
        return _summed("blocked", hit)
    for line in LINES:
        facts.finding(line)
    if verdicts["redline.secret"] == "reroute":
        return _summed("referred", ("redline.secret",))
    for verdict, given in (("partial", ("carved",)), ("conditional", ("condition", "reroute"))):
        lines = tuple(line for line, said in verdicts.items() if said in given)
        if lines:
            return _summed(verdict, lines)
    warned = tuple(line for line, verdict in verdicts.items() if verdict == "warning")
    return _summed("clear", warned)


def under_order_102(facts: Facts) -> bool:
    """Whether the department is a purchaser under Order 102 (law.md §3.7)."""
    return facts.choice("department.kind") in PURCHASERS


def _filed(facts: Facts) -> str:
    """The number under which finance agreed to an entry in the catalogue, or nothing."""
    if not facts.given("catalogue.filing") or facts.choice("catalogue.filing") != "agreed":
        return ""
    return facts.text("catalogue.filing_number")


def _summed(verdict: str, lines: tuple[str, ...]) -> Finding:
    named = tuple(says(f"redlines.{line.removeprefix('redline.')}") for line in lines)
    return found("redlines", verdict, because=named or (says("redlines.all_clear"),))


def _clear(rule: str, reason: Reason) -> Finding:
    return found(rule, "clear", because=(reason,))


def _hit(facts: Facts, rule: str, reason: Reason) -> Finding:
    """A block, or a warning for a body that Order 102 does not bind as a purchaser."""
    verdict = "hit" if under_order_102(facts) else "warning"
    return found(rule, verdict, because=(reason,))


def _labels(facts: Facts, question: str, chosen: tuple[str, ...]) -> Text:
    asked = facts.pack.question_of[question]
    value: object = chosen if len(chosen) > 1 else chosen[0]
    return Text(zh=asked.show(value, "zh"), en=asked.show(value, "en"))
