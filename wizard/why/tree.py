"""A figure as a tree: what it is, how it was got, and what it came from, down to the answers.

`why(results, figure)` follows every part. What it ends in is an answer, a parameter or a clause.
"""

from collections.abc import Mapping
from dataclasses import replace

from wizard.content.text import Text, both
from wizard.engine.evaluate import Results
from wizard.engine.findings import Finding
from wizard.engine.gates import ConditionStanding
from wizard.engine.rules.conclusion import Conclusion
from wizard.engine.wording import headline, say
from wizard.measures import measure_name, measure_said
from wizard.why import argument, costs, doubted, later, offered, risked
from wizard.why.ending import answer, clause, parameter
from wizard.why.made import Asked, Cited, FigureOf, Made, Making, Part, Seen, Set, t
from wizard.why.node import Kind, Node
from wizard.why.reading import spoken

MAKINGS: Mapping[str, Making] = {
    "access": later.rights,
    "actual.cost": later.came,
    "archive": later.filed,
    "changes.total": later.added,
    "confidence": argument.reliance,
    "cost.annual": costs.annual,
    "cost.optimism": doubted.optimism,
    "cost.term": costs.term,
    "diagnosis": argument.indices,
    "handover": later.handed_over,
    "knowledge": later.taught,
    "kpi.score": later.monthly,
    "kpi.year": later.year,
    "manageable": argument.tests,
    "market.should_cost": offered.should_cost,
    "market.test": offered.market,
    "options": argument.comparison,
    "path": argument.roads,
    "payment.due": later.due,
    "performance": later.evaluated,
    "readiness.planning": later.short,
    "readiness.transition": later.ready,
    "risks": argument.register,
    "risks.loss": risked.loss,
    "selfcheck": later.failed,
    "suitability": argument.composite,
    "trial": later.trial,
}
"""By rule, how its figures come about."""


def made(results: Results, figure: FigureOf) -> Made | None:
    """How a figure comes about, with the name and value it is shown by; None where there is none.

    A finding whose figures nobody described says its grounds, and rests on all it read.
    """
    finding = results.finding(figure.rule, figure.period)
    if finding is None:
        return None
    if not figure.measure:
        return _whole(results, finding)
    found = MAKINGS[figure.rule](Seen(results, finding), figure.measure)
    if found is None or found.name is not None:
        return found
    value = finding.measures.get(figure.measure)
    name = spoken(lambda lang: measure_name(figure.rule, figure.measure, lang))
    period = f"（{figure.period}）" if figure.period else ""
    read = spoken(lambda lang: measure_said(figure.rule, figure.measure, value, lang))
    named = name.map(lambda told: told + period)
    return replace(found, name=named, value=found.value or read)


def figures_of(finding: Finding) -> tuple[FigureOf, ...]:
    """The figures of a finding that can be asked about."""
    if finding.rule not in MAKINGS:
        return ()
    return tuple(FigureOf(finding.rule, name, finding.period) for name in finding.measures)


def why(results: Results, asked: FigureOf) -> Node | None:
    """The tree behind a figure or a finding; None while there is no such finding."""
    told = made(results, asked)
    kind = "figure" if asked.measure else "finding"
    return None if told is None else _node(results, told, kind)  # type: ignore[arg-type]


def why_gate(results: Results, gate: str) -> Node:
    """What a gate asks for, each condition with the finding or the answer that decides it."""
    standing = results.gates[gate]
    title = standing.gate.title.map(lambda told: f"{gate} {told}")
    left = t(f"还差 {standing.left} 项", f"{standing.left} left")
    parts = tuple(_condition(results, one) for one in standing.conditions)
    return Node("finding", title, left, (standing.gate.purpose,), parts)


def _condition(results: Results, standing: ConditionStanding) -> Node:
    condition = standing.condition
    how = (condition.requirement,)
    behind: Part = Asked(condition.goto)
    if isinstance(standing.outcome, Finding):
        behind = FigureOf(standing.outcome.rule, period=standing.outcome.period)
    laws = tuple(clause(results.pack, Cited(name)) for name in condition.cites)
    parts = (_part(results, behind), *laws)
    return Node("condition", condition.title, _MET[standing.met], how, parts)


def _node(results: Results, told: Made, kind: Kind = "figure") -> Node:
    how = told.words
    if told.numbers:
        how += (both(f"{told.numbers} = {told.result}"),)
    parts = tuple(_part(results, one) for one in told.parts)
    return Node(kind, told.name or both(""), told.value or both(""), how, parts)


def _part(results: Results, part: Part) -> Node:
    match part:
        case Made():
            return _node(results, part)
        case Asked():
            return answer(results, part)
        case Set():
            return parameter(results, part)
        case Cited():
            return clause(results.pack, part)
        case FigureOf():
            found = why(results, part)
            if found is None:
                raise LookupError(f"{part} is not there")
            return found


def _whole(results: Results, finding: Finding) -> Made:
    """A finding as a whole: what it concludes, its grounds, its figures, and what it rests on."""
    pack = results.pack
    reasons = tuple(spoken(lambda lang, one=one: say(pack, one, lang)) for one in finding.because)  # type: ignore[misc]
    figures = _TICKED if isinstance(finding.detail, Conclusion) else figures_of(finding)
    there = tuple(one for one in figures if results.finding(one.rule, one.period) is not None)
    read = tuple(_asked(key) for key in finding.read if key in results.route.active)
    return Made(
        reasons,
        parts=(
            *(there or read),
            *(Set(name) for name in finding.parameters),
            *(Cited(name) for name in finding.clauses),
        ),
        name=spoken(lambda lang: headline(pack, finding, lang)),
        value=both(""),
    )


def _asked(key: str) -> Asked:
    question, _, period = key.partition("@")
    return Asked(question, period)


_TICKED = (
    FigureOf("manageable", "hard_passed"),
    FigureOf("diagnosis", "need"),
    FigureOf("diagnosis", "fit"),
    FigureOf("suitability", "score"),
    FigureOf("cost.annual", "advantage"),
    FigureOf("cost.term", "reaches"),
    FigureOf("options", "share"),
    FigureOf("risks", "untreated"),
)
"""The figures the conclusion is drawn from, in the order of what “outsource” asks for."""
_MET: Mapping[bool | None, Text] = {
    True: t("满足", "met"),
    False: t("不满足", "not met"),
    None: t("尚不能判断", "not known yet"),
}
