"""The shipped pack: whole, in both languages, and nothing in it stands idle."""

import ast
import re

import pytest

from tests.content.sources import built_up, calls, named, said_literally, verdicts
from tests.content.told import TOLD
from wizard.content.checks import flaws, texts
from wizard.content.model import Pack
from wizard.content.questions import TableQuestion
from wizard.content.uses import uses
from wizard.engine.rulebook import NUMBERED, RULES
from wizard.engine.rules.redlines import LINES

TICKS = ("gate", "tests", "need", "fit", "score", "winner", "saving", "risks", "confidence")
EIGHT = tuple(f"s{place}" for place in range(1, 9))

FILLED: dict[str, tuple[str, ...]] = {
    "conclusion.because.band_{}": ("low", "very_low"),
    "conclusion.because.path_{}": ("bpr", "shared", "bpr_outsource", "shared_outsource"),
    "conclusion.unmet.{}": (
        "gate",
        "tests",
        "need",
        "fit",
        "score",
        "winner",
        "saving",
        "risks",
        "confidence",
    ),
    "confidence.raise.{}": ("completeness", "evidence", "robustness"),
    "contract.signing.{}": ("sign", "publish", "file"),
    "contract.subcontracting.{}": ("done", "due"),
    "contract.term.{}": ("met", "unmet"),
    "cost.range.{}": ("price", "inside", "transition", "volume", "wages"),
    "cost.term.{}": ("optimistic", "pessimistic"),
    "data.infrastructure.{}": ("agreement", "test"),
    "diagnosis.border.{}": ("need", "fit"),
    "diagnosis.capped.{}": ("d03", "d04", "d21"),
    "exit.clean.{}": ("wiped", "accounts", "assets"),
    "intention.{}": ("done", "late"),
    "law.{}": (
        *("clear", "blocked", "warning", "notice", "due", "late", "done", "held", "approved"),
    ),
    "manageable.failed.{}": tuple(f"k{place}" for place in range(1, 9)),
    "options.barred.{}": (
        *("gate", "fit", "market", "capability", "need", "potential", "common", "units"),
    ),
    "options.pairs.{}": ("acceptable", "revise", "unusable"),
    "papers.bonds.{}": ("bid", "performance"),
    "path.because.{}": ("stop", "bpr", "shared", "outsource", "pilot", "keep"),
    "payment.terms.{}": ("agreed", "prompt"),
    "performance.managed.no_{}": ("appraisal", "goals", "watch", "evaluation"),
    "procurement.method.{}": ("above_tender", "below"),
    "public_good.excludable.{}": ("yes", "no"),
    "public_good.for.{}": ("public", "agency"),
    "public_good.rivalry.{}": ("none", "congested", "rival"),
    "redline.budget.{}": ("next_year", "none"),
    "redline.catalogue.{}": ("listed", "filed", "not_listed"),
    "redline.competition.{}": ("competitive", "single_lawful"),
    "redline.object.{}": ("none", "incidental", "main", "bundled"),
    "redlines.{}": tuple(line.removeprefix("redline.") for line in LINES),
    "review.key.no_{}": ("review", "adviser", "risks"),
    "suitability.short.{}": EIGHT,
    "suitability.strong.{}": EIGHT,
    "supplier.eligible.{}": ("blocked", "warning"),
    "supplier.individual.{}": ("reasoned", "unreasoned"),
    "survey.ground.{}": ("amount", "public", "complex", "decided"),
    "public_good.{}": ("pure", "club", "common", "private"),
    **TOLD,
    "tick.gate.{}": ("clear", "conditional", "partial", "blocked", "referred"),
    "tick.winner.{}": ("robust", "fairly_robust", "not_robust", "tied"),
    "tick.need.{}": ("new_duty", "contract_ending", "policy"),
    "tick.{}": TICKS,
    "tick.{}.requirement": TICKS,
}
"""What the rules put into the phrases they build up."""

NOT_PHRASES = {
    "rating.d{}",
    "test.k{}",
    "performance.{}",
    "exit.{}",
    "advantage.{}",
    "suitability.{}",
    "confidence.{}",
    "sensitivity.{}",
    "range.{}",
    "{}.{}",
    "contract.{}_days",
    "{}.limit",
    "{}.name",
    "{}.next",
    "{}.{}.next",
}
"""Questions and parameters the rules name by building them up, and the shape of a finding."""

VERDICTS: dict[str, tuple[str, ...]] = {
    "redline.duty": ("clear", "hit", "warning"),
    "redline.power": ("clear", "carved", "hit"),
    "redline.object": ("clear", "hit", "warning"),
    "redline.financing": ("clear", "hit"),
    "redline.labour": ("clear", "hit", "warning"),
    "redline.special": ("clear", "hit"),
    "redline.secret": ("clear", "carved", "reroute"),
    "redline.budget": ("clear", "condition"),
    "redline.purchaser": ("clear", "reroute"),
    "redline.competition": ("clear", "warning"),
    "redline.catalogue": ("clear", "condition", "approved"),
    "redlines": ("blocked", "referred", "partial", "conditional", "clear"),
    "public_good": ("pure", "club", "common", "private"),
    "diagnosis": ("quadrant1", "quadrant2", "quadrant3", "quadrant4"),
    "path": (
        "stop",
        "bpr",
        "bpr_outsource",
        "shared",
        "shared_outsource",
        "outsource",
        "pilot",
        "keep",
    ),
    "cost.term": ("saves", "short", "costs"),
    "cost.optimism": ("saves", "short", "costs", "ranges"),
    "cost.annual": ("favourable", "level", "unfavourable"),
    "market.test": ("outside", "inside", "tied"),
    "market.should_cost": ("plausible", "doubtful", "dear"),
    "manageable": ("passed", "passed_hard", "failed"),
    "risks": ("controlled", "untreated"),
    "risks.loss": ("exposed", "held", "within"),
    "suitability": ("high", "middle", "low", "very_low"),
    "confidence": ("a", "b", "c", "d"),
    "options.admissible": ("all", "some"),
    "options": ("robust", "fairly_robust", "not_robust", "undrawn", "tied"),
    "conclusion": (
        "forbidden",
        "referred",
        "undecided",
        "optimise",
        "keep",
        "outsource",
        "conditional",
    ),
    "contract.term": ("within_year", "within_three", "conditions_missing", "too_long"),
    "procurement.method": ("lawful", "approval", "forbidden", "own", "own_forbidden"),
    "evaluation.weight": ("lawful", "unlawful", "warning"),
    "selfcheck": ("clean", "red"),
    "payment.terms": ("within", "warning", "too_long", "audit"),
    "readiness.planning": ("ready", "not_ready"),
    "handover": ("complete", "incomplete"),
    "knowledge": ("reached", "short"),
    "access": ("clean", "excess"),
    "trial": ("passed", "failed"),
    "readiness.transition": ("go", "conditional", "no_go"),
    "kpi.score": ("full", "good", "fair", "poor", "failed"),
    "payment.due": ("due", "capped"),
    "kpi.year": ("renew", "rectify", "replace"),
    "changes.total": ("within", "exceeded"),
    "acceptance": ("passed", "failed"),
    "performance": ("excellent", "good", "middle", "poor"),
    "actual.cost": ("better", "as_planned", "worse"),
    "renewal": ("allowed", "not_allowed"),
    "exit.clean": ("clean", "open"),
    "archive": ("complete", "incomplete"),
    "supplier.eligible": ("clear", "blocked", "warning"),
    "supplier.individual": ("clear", "warning"),
    "contract.assignment": ("clear", "blocked"),
    "contract.subcontracting": ("clear", "due", "done"),
    "method.approval": ("clear", "held", "approved"),
    "method.splitting": ("clear", "warning"),
    "method.single_source": ("clear", "due", "done", "held", "approved"),
    "method.inquiry": ("clear", "blocked"),
    "survey.done": ("clear", "due", "done"),
    "review.key": ("clear", "due", "done"),
    "public.involved": ("clear", "due", "done"),
    "intention.published_early": ("clear", "due", "late", "done"),
    "papers.qualification": ("clear", "blocked"),
    "papers.scale": ("clear", "blocked"),
    "papers.records": ("clear", "warning"),
    "papers.scoring": ("clear", "warning"),
    "papers.region": ("clear", "blocked"),
    "sme.reserved": ("clear", "due", "done"),
    "papers.low_price": ("clear", "notice"),
    "papers.goods": ("clear", "notice"),
    "papers.bonds": ("clear", "blocked"),
    "contract.signing": ("clear", "due", "late", "done"),
    "contract.substance": ("clear", "blocked"),
    "data.personal": ("clear", "due", "done"),
    "data.government": ("clear", "due", "done"),
    "data.shared": ("clear", "warning"),
    "data.infrastructure": ("clear", "due", "done"),
    "papers.former": ("clear", "blocked", "warning"),
    "posts.separated": ("clear", "warning"),
    "papers.pool": ("clear", "blocked", "warning"),
    "papers.guarantee": ("clear", "blocked", "warning"),
    "performance.managed": ("due", "done", "warning"),
    "contract.results": ("clear", "due", "done"),
    "rules.reviewed": ("clear", "due", "done"),
    "method.central": ("clear", "due", "done", "held", "approved"),
}
LISTED = frozenset(
    call.args[1].value
    for call in calls("ruled")
    if isinstance(call.args[1], ast.Constant) and isinstance(call.args[1].value, str)
)
"""Rules whose heads are shared and which give a name and what to do."""
ALWAYS_SAY_NEXT = {"confidence"}
"""Rules that give their own next step, whatever the verdict."""
ALWAYS_LIMIT = {"cost.annual", "cost.term", "risks.loss"}
"""Rules that give their own limits, whatever the verdict."""


def possible() -> set[str]:
    """Every phrase the rules can say."""
    own = {rule: known for rule, known in VERDICTS.items() if rule not in LISTED}
    heads = {f"{rule}.{verdict}" for rule, known in own.items() for verdict in known}
    nexts = {
        f"{rule}.{verdict}.next"
        for rule, known in own.items()
        for verdict in known
        if rule not in ALWAYS_SAY_NEXT
    }
    limits = {f"{rule}.limit" for rule in own if rule not in ALWAYS_LIMIT}
    filled = {pattern.replace("{}", one) for pattern, ones in FILLED.items() for one in ones}
    listed = {f"{rule}.{part}" for rule in LISTED for part in ("name", "next")}
    listed |= {"law.settled", "law.limit"}
    return heads | nexts | limits | filled | listed | set(said_literally())


def test_the_shipped_pack_passes_every_check(pack: Pack) -> None:
    assert flaws(pack, RULES) == ()


def test_every_text_is_there_in_both_languages(pack: Pack) -> None:
    empty = [place for place, text in texts(pack) if not (text.zh.strip() and text.en.strip())]

    assert empty == []


def test_every_pattern_the_rules_build_phrases_by_is_known_here() -> None:
    assert built_up() == {*FILLED, *NOT_PHRASES}


def test_every_verdict_a_rule_names_is_known_here() -> None:
    assert set(VERDICTS) == set(RULES)
    for rule, verdict in verdicts():
        if rule in VERDICTS and verdict in {v for known in VERDICTS.values() for v in known}:
            assert verdict in VERDICTS[rule], rule


def test_every_phrase_a_rule_can_say_is_in_the_pack(pack: Pack) -> None:
    assert possible() - set(pack.phrase_of) == set()


def test_every_phrase_in_the_pack_is_said_by_something(pack: Pack) -> None:
    names = {f"{rule}.name" for rule in NUMBERED.values()}
    """What the search calls a rule; one it has no name for is only not found."""
    assert set(pack.phrase_of) - possible() - named() - names == set()


def test_every_numbered_rule_has_a_name(pack: Pack) -> None:
    assert {rule for rule in NUMBERED.values() if f"{rule}.name" not in pack.phrase_of} == set()


def test_every_clause_is_cited_by_something(pack: Pack) -> None:
    cited: set[str | None] = set()
    for step in pack.steps():
        cited |= set(step.cites)
        for question in step.questions:
            cited |= set(question.cites)
    for gate in pack.gates:
        for condition in gate.conditions:
            cited |= set(condition.cites)
    cited |= {value.clause for parameter in pack.parameters for value in parameter.values}

    assert set(pack.clause_of) - cited - named() == set()


def test_every_parameter_is_read_by_a_rule_or_told_in_a_text_or_the_library(pack: Pack) -> None:
    told = uses(pack)
    patterns = [re.escape(one).replace(r"\{\}", r"\w+") for one in built_up() & NOT_PHRASES]
    unread = {
        name
        for name in pack.parameter_of
        if name not in named()
        and name not in told
        and not any(re.fullmatch(one, name) for one in patterns if not one.startswith(r"\w+"))
    }

    assert unread == set()


def test_every_statutory_figure_rests_on_a_clause_that_is_not_doubtful(pack: Pack) -> None:
    for parameter in pack.parameters:
        for value in parameter.values:
            if parameter.statutory:
                assert value.clause is not None, parameter.id
                assert pack.clause_of[value.clause].grade in ("A", "B", "C"), parameter.id


def test_a_figure_that_law_does_not_set_says_why_it_is_what_it_is(pack: Pack) -> None:
    for parameter in pack.parameters:
        assert parameter.statutory or parameter.reason, parameter.id


def test_every_figure_is_a_number_or_a_row_of_numbers(pack: Pack) -> None:
    row = re.compile(r"-?\d+(\.\d+)?( -?\d+(\.\d+)?)*")
    values = [value.value for parameter in pack.parameters for value in parameter.values]

    assert [value for value in values if not row.fullmatch(value)] == []


@pytest.mark.parametrize("gate", ["G0", "G1", "G2", "G3", "G4", "G5a", "G5b"])
def test_a_gate_accepts_only_verdicts_its_rule_can_give(pack: Pack, gate: str) -> None:
    for condition in pack.gate_of[gate].conditions:
        if condition.rule is not None:
            assert set(condition.accepts) <= set(VERDICTS[condition.rule]), condition.id


def test_the_default_ranges_a_hint_tells_are_those_in_force(pack: Pack) -> None:
    ranges = pack.question_of["cost.ranges"]
    assert isinstance(ranges, TableQuestion)
    for row in ranges.rows:
        low, likely, high = pack.parameter_of[f"range.{row.id}"].at(pack.verified_on).figures
        assert row.hint is not None
        assert likely == 0
        for told in (row.hint.zh, row.hint.en):
            figures = [int(figure) for figure in re.findall(r"\d+", told)]
            assert figures == ([-low, high] if low or high else []), row.id
