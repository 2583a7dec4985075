"""What a document may ask for by id: tables and lists the program works out, and figures.

A pack names them in `computed` and `figure` parts. `answers.<stage>` and `document.<id>` are made
for every stage and document there is (`compose.py` binds documents).
"""

from collections.abc import Callable, Mapping
from decimal import Decimal

from wizard.content.model import FigurePart
from wizard.content.questions import TableQuestion, as_decimal, table_rows
from wizard.content.text import both
from wizard.dossier import argued, assessed, barred, compared, costed, kept, lists, risked
from wizard.dossier.filling import fill
from wizard.dossier.model import Paragraph
from wizard.dossier.paper import FIGURE_WIDTH, Blocks, Paper
from wizard.engine.methods.annual_cost import AnnualCost
from wizard.engine.methods.readiness import CRITICAL
from wizard.engine.methods.suitability import Suitability
from wizard.engine.rules.redlines import LINES
from wizard.figures.drawn import dimensions_of, scores_of, trap_of
from wizard.figures.marks import Factor, csf_strip
from wizard.figures.quadrant import Bubble, quadrant
from wizard.figures.shapes import Figure
from wizard.portfolio import alone
from wizard.screening import bounds_of

COMPUTED: Mapping[str, Callable[[Paper], Blocks]] = {
    "redlines": barred.redlines,
    "redlines.hit": barred.redlines_hit,
    "measured": argued.measured,
    "ratings": argued.ratings,
    "cost.inside": costed.cost_inside,
    "cost.outside": costed.cost_outside,
    "cost.cells": costed.cost_cells,
    "cost.term": costed.cost_term,
    "cost.optimism": costed.optimism,
    "cost.market": costed.market,
    "cost.should": costed.should_cost,
    "tests": argued.tests,
    "suitability": argued.suitability,
    "ticks": argued.ticks,
    "options": compared.options,
    "problems": lists.problems,
    "gaps": lists.gaps,
    "conditions": argued.conditions,
    "risks": risked.risks,
    "risks.map": risked.risk_map,
    "kpi.months": assessed.kpi_months,
    "payments": assessed.payments,
    "assessment": assessed.assessment,
    "changes": assessed.changes,
    "performance": assessed.performance,
    "demand.starred": lists.starred,
    "gates": kept.gates,
    "participants": kept.participants,
    "disagreements": kept.disagreements,
    "exemptions": kept.exemptions,
    "parameters.statutory": kept.statutory,
    "parameters.defaults": kept.defaults,
    "answers.department": kept.department_answers,
    "dormant": kept.dormant,
    "history": kept.history,
}

RESTS_ON: Mapping[str, tuple[str, ...]] = {
    "redlines": LINES,
    "redlines.hit": LINES,
    "measured": ("diagnosis",),
    "ratings": ("diagnosis",),
    "cost.inside": ("cost.annual",),
    "cost.outside": ("cost.annual",),
    "cost.cells": ("cost.annual",),
    "cost.term": ("cost.term",),
    "cost.optimism": ("cost.optimism",),
    "cost.market": ("market.test",),
    "cost.should": ("market.should_cost",),
    "tests": ("manageable",),
    "suitability": ("suitability",),
    "ticks": ("conclusion",),
    "options": ("options.admissible", "options"),
    "risks": ("risks",),
    "risks.map": ("risks.loss",),
    "kpi.months": ("kpi.score",),
    "payments": ("payment.due",),
    "assessment": ("kpi.score", "payment.due"),
    "changes": ("changes.total",),
    "performance": ("performance",),
}
"""The rules behind what is computed, whose clauses a document rests on."""


def figure(paper: Paper, part: FigurePart) -> Blocks:
    """A figure with its numbers as a table below, or why there is none yet."""
    drawn, waits = FIGURES[part.id]
    found = drawn(paper)
    if found is None:
        if waits:
            yield Paragraph(paper.waits(waits))
        return
    yield paper.figure(fill(paper, part.title), found)
    yield paper.numbers_of(found)


TRAP_WIDTH = 720.0
"""The bars of the trap carry their names, which need more room."""


def _quadrant(paper: Paper) -> Figure | None:
    diagnosed = paper.results.finding("diagnosis")
    if diagnosed is None:
        return None
    cost = paper.results.finding("cost.annual")
    bounds = bounds_of(paper.results)
    standing = alone(paper.results, bounds).standing
    bubble = Bubble(
        name=both(paper.name),
        necessity=diagnosed.measures["need"],
        suitability=diagnosed.measures["fit"],
        cost=cost.measures["inside_full"] if cost else Decimal(0),
        standing="keep" if standing == "excluded" else standing,
    )
    cuts = (bounds.need, bounds.fit)
    return quadrant([bubble], cuts=cuts, lang=paper.lang, width=FIGURE_WIDTH)


def _trap(paper: Paper) -> Figure | None:
    cost = paper.results.detail("cost.annual", AnnualCost)
    return None if cost is None else trap_of(cost, TRAP_WIDTH)


def _suitability(paper: Paper) -> Figure | None:
    result = paper.results.detail("suitability", Suitability)
    return None if result is None else dimensions_of(result, FIGURE_WIDTH)


def _scores(paper: Paper) -> Figure | None:
    if not any(paper.results.finding("kpi.score", month) for month in paper.results.route.months):
        return None
    return scores_of(paper.results, FIGURE_WIDTH)


def _factors(question: str) -> Callable[[Paper], Figure | None]:
    def drawn(paper: Paper) -> Figure | None:
        asked = paper.pack.question_of[question]
        rows = table_rows(paper.results.value(question)) or ()
        if not isinstance(asked, TableQuestion):
            return None
        factors = [
            Factor(
                code=str(row.get("row")).upper(),
                name=both(paper.row_name(asked, row)),
                rating=int(mark),
                is_critical=row.get("row") in CRITICAL,
            )
            for row in rows
            if (mark := as_decimal(row.get("mark"))) is not None
        ]
        return csf_strip(factors, width=FIGURE_WIDTH) if factors else None

    return drawn


FIGURES: Mapping[str, tuple[Callable[[Paper], Figure | None], str]] = {
    "quadrant": (_quadrant, "diagnosis"),
    "trap": (_trap, "cost.annual"),
    "suitability": (_suitability, "suitability"),
    "scores": (_scores, ""),
    "factors.planning": (_factors("csf.planning"), "readiness.planning"),
    "factors.transition": (_factors("csf.transition"), "readiness.transition"),
}
"""Every figure by id, with the rule it waits for; the monthly one is missed by its table."""
