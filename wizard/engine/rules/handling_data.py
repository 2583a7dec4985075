"""What is due where the provider handles data."""

from wizard.engine.facts import Facts
from wizard.engine.findings import Finding, Reason
from wizard.engine.rules.saying import ruled, says

ENTRUSTED = (
    "purpose", "term", "method", "kinds", "protection", "rights", "no_sub", "return",
)  # fmt: skip
"""The six matters of the agreement, no passing on, and return or deletion at the end."""


def personal(facts: Facts) -> Finding:
    """R-38: is personal information entrusted as the law asks?"""
    facts.cite("pipl.art21", "pipl.art55")
    years = facts.parameter("records.years")
    if "personal" not in facts.chosen("data.kinds"):
        return ruled(facts, "data.personal", "clear", says("data.personal.none"))
    chosen = facts.chosen("data.clauses") if facts.given("data.clauses") else ()
    if set(ENTRUSTED) - set(chosen):
        return ruled(facts, "data.personal", "due", says("data.personal.clauses"), due="terms")
    if not facts.given("data.pia") or facts.choice("data.pia") != "done":
        because = says("data.personal.assessment")
        return ruled(facts, "data.personal", "due", because, due="award")
    return ruled(facts, "data.personal", "done", says("data.personal.met", years=years))


def government(facts: Facts) -> Finding:
    """R-39: is the handling of government data approved, bounded, watched and ended?"""
    facts.cite("dsl.art40", "netdata.art15", "sharing.art36")
    kinds = facts.chosen("data.kinds")
    if "government" not in kinds and not facts.yes("procurement.it_system"):
        return ruled(facts, "data.government", "clear", says("data.government.none"))
    steps: tuple[tuple[str, bool, Reason], ...] = (
        ("terms", facts.said_yes("data.approved"), says("data.government.approval")),
        (
            "environment",
            bool(facts.rows_or_none("access.accounts")),
            says("data.government.rights"),
        ),
        ("environment", facts.said_yes("access.wiping"), says("data.government.wiping")),
    )
    missing = [(step, reason) for step, met, reason in steps if not met]
    if missing:
        reasons = [reason for _, reason in missing]
        return ruled(facts, "data.government", "due", *reasons, due=missing[0][0])
    return ruled(facts, "data.government", "done", says("data.government.met"))


def shared(facts: Facts) -> Finding:
    """R-40: may data shared by another department go to the provider?"""
    facts.cite("sharing.art25")
    if "shared" not in facts.chosen("data.kinds"):
        return ruled(facts, "data.shared", "clear", says("data.shared.none"))
    if facts.yes("data.shared_consent"):
        return ruled(facts, "data.shared", "clear", says("data.shared.consented"))
    return ruled(facts, "data.shared", "warning", says("data.shared.unconsented"))


def infrastructure(facts: Facts) -> Finding:
    """R-41: is a critical or graded system protected as its kind asks?"""
    facts.cite("cii.art19", "cii.art20", "cipher.art27")
    if "cii" not in facts.chosen("data.kinds"):
        return ruled(facts, "data.infrastructure", "clear", says("data.infrastructure.none"))
    critical = facts.choice("data.system_grade") == "critical"
    met = set(facts.chosen("access.cii")) if facts.given("access.cii") else set()
    wanted = ("agreement", "test") if critical else ("test",)
    missing = [says(f"data.infrastructure.{one}") for one in wanted if one not in met]
    if missing:
        return ruled(facts, "data.infrastructure", "due", *missing)
    return ruled(facts, "data.infrastructure", "done", says("data.infrastructure.met"))


def handles_data(facts: Facts) -> bool:
    """Whether the provider touches data or a system."""
    return facts.chosen("data.kinds") != ("none",) or facts.said_yes("procurement.it_system")
