"""What a document may ask for by id: tables and lists the program works out, and figures.

A pack names them in `computed` and `figure` parts. `answers.<stage>` and `document.<id>` are made
for every stage and document there is (`compose.py` binds documents).
"""

from collections.abc import Callable, Mapping

from wizard.content.model import FigurePart
from wizard.dossier import argued, assessed, barred, compared, costed, kept, lists, risked
from wizard.dossier.filling import fill
from wizard.dossier.model import Paragraph
from wizard.dossier.paper import FIGURE_WIDTH, Blocks, Paper
from wizard.engine.methods.annual_cost import AnnualCost
from wizard.engine.methods.suitability import Suitability
from wizard.engine.rules.redlines import LINES
from wizard.figures.drawn import dimensions_of, factors_of, scores_of, standing_of, trap_of
from wizard.figures.marks import csf_strip
from wizard.figures.shapes import Figure

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
    if paper.results.finding("diagnosis") is None:
        return None
    return standing_of(paper.results, paper.name, FIGURE_WIDTH, paper.lang)


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


def _factors(rule: str) -> Callable[[Paper], Figure | None]:
    def drawn(paper: Paper) -> Figure | None:
        factors = factors_of(paper.results, rule)
        return csf_strip(factors, width=FIGURE_WIDTH) if factors else None

    return drawn


FIGURES: Mapping[str, tuple[Callable[[Paper], Figure | None], str]] = {
    "quadrant": (_quadrant, "diagnosis"),
    "trap": (_trap, "cost.annual"),
    "suitability": (_suitability, "suitability"),
    "scores": (_scores, ""),
    "factors.planning": (_factors("readiness.planning"), "readiness.planning"),
    "factors.transition": (_factors("readiness.transition"), "readiness.transition"),
}
"""Every figure by id, with the rule it waits for; the monthly one is missed by its table."""
