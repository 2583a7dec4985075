"""Every figure can be asked why: a tree that ends in answers, parameters and clauses."""

import ast
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import get_args

import pytest

from tests.builders import answers, judged, make_snapshot
from tests.core import stories
from tests.core.test_computations import by_hand
from wizard.case.model import Attachment
from wizard.case.workspace import Workspace
from wizard.content.loading import load_pack
from wizard.engine.evaluate import Results, evaluate
from wizard.engine.findings import Finding
from wizard.engine.rules.conclusion import Conclusion
from wizard.measures import BY_PERIOD, MEASURES
from wizard.paths import SHIPPED_PACK
from wizard.practice import build_practice
from wizard.session import results_of
from wizard.why.cards import TICKED, CardName, why_card
from wizard.why.made import FigureOf
from wizard.why.node import Node
from wizard.why.tree import figures_of, why, why_gate

PACK = load_pack(SHIPPED_PACK)
CHINESE = re.compile(r"[\u4e00-\u9fff]")
ENDS = {"answer", "parameter", "clause"}
SUM = re.compile(r"(?P<sum>[\d.+\-−×/() ]*\d[\d.+\-−×/() ]*) = (?P<result>[\d.−]+)")


@pytest.fixture(scope="module")
def every(tmp_path_factory: pytest.TempPathFactory) -> tuple[Results, ...]:
    path = tmp_path_factory.mktemp("why") / "practice.dingce"
    build_practice(path)
    with Workspace.open(path) as workspace:
        return tuple(results_of(workspace, matter) for matter in workspace.matters())


@pytest.fixture(scope="module")
def trees(every: tuple[Results, ...]) -> tuple[tuple[Finding, str, Node], ...]:
    """Every figure of the practice matters: its finding, its measure, its tree."""
    return tuple(
        (outcome, one.measure, tree(results, one.rule, one.measure, one.period))
        for results in every
        for outcome in results.outcomes.values()
        if isinstance(outcome, Finding)
        for one in figures_of(outcome)
    )


Trees = tuple[tuple[Finding, str, Node], ...]


def tree(results: Results, rule: str, measure: str = "", period: str = "") -> Node:
    found = why(results, FigureOf(rule, measure, period))
    assert found is not None
    return found


def nodes(node: Node) -> Iterator[Node]:
    yield node
    for part in node.parts:
        yield from nodes(part)


def outsourced(**changes: object) -> Results:
    return stories.with_changes(PACK, changes)


def named(node: Node, name: str) -> Node:
    return next(one for one in nodes(node) if one.name.zh == name)


def test_every_figure_of_the_practice_matters_opens(trees: Trees) -> None:
    opened = {(finding.rule, measure) for finding, measure, _ in trees}

    assert opened == {*MEASURES, *BY_PERIOD}


def test_every_tree_ends_in_answers_parameters_and_clauses(trees: Trees) -> None:
    for finding, measure, whole in trees:
        assert whole.parts, (finding.rule, measure)
        for one in nodes(whole):
            assert one.kind in ENDS or not one.ends, (finding.rule, measure, one)
            assert one.target or one.kind not in ENDS


def test_everything_a_tree_says_is_said_in_both_languages(trees: Trees) -> None:
    for _, _, whole in trees:
        for one in nodes(whole):
            assert one.name.zh.strip()
            assert one.name.en.strip()
            for text in (one.value, *one.how):
                assert bool(text.zh.strip()) == bool(text.en.strip()), one
                assert "{" not in text.zh + text.en
            # What people typed stays in their own language; what the program says does not.
            assert one.kind != "figure" or not any(CHINESE.search(how.en) for how in one.how), one


def test_every_sum_of_a_tree_can_be_redone_by_hand(trees: Trees) -> None:
    redone = set()
    for finding, measure, whole in trees:
        for one in nodes(whole):
            for found in sums(one):
                plain = found["sum"].replace("×", "*").replace("−", "-")
                told = by_hand(ast.parse(plain, mode="eval").body)
                assert float(result(found)) == pytest.approx(told, rel=1e-4, abs=1e-4), one
                redone.add((finding.rule, measure))

    assert len(redone) > 50


def test_what_a_sum_comes_to_is_the_figure_itself(trees: Trees) -> None:
    for finding, measure, whole in trees:
        # A third line says that the sum was capped, or that one end of it is still open.
        for found in sums(whole) if len(whole.how) == 2 else ():
            told = finding.measures[measure]
            assert result(found) == pytest.approx(told, abs=Decimal("1e-6")), (
                finding.rule,
                measure,
            )


def sums(node: Node) -> tuple[re.Match[str], ...]:
    return tuple(found for text in node.how if (found := SUM.fullmatch(text.zh)))


def result(found: re.Match[str]) -> Decimal:
    return Decimal(found["result"].replace("−", "-"))


def test_every_finding_as_a_whole_opens_too(every: tuple[Results, ...]) -> None:
    for results in every:
        for outcome in results.outcomes.values():
            if isinstance(outcome, Finding):
                whole = tree(results, outcome.rule, period=outcome.period)
                assert whole.parts
                assert {one.kind for one in nodes(whole) if one.ends} <= ENDS, outcome.rule


def test_what_stays_at_first_is_told_in_numbers_unless_an_item_has_risen_by_then() -> None:
    rises = {"cost.inside_lines": [{"row": "established", "growth": "2"}]}
    plain, risen = (tree(outsourced(**changes), "cost.term", "stays") for changes in ({}, rises))

    assert plain.how[-1].zh == "2850000 − 2280000 = 570000"
    assert all("=" not in one.zh for one in risen.how)
    assert [one.target.id for one in risen.parts if one.target] == ["cost.inside_lines"]


def test_a_finding_that_is_not_there_has_no_tree() -> None:
    assert why(outsourced(**{"cost.price": None}), FigureOf("cost.annual", "advantage")) is None


def test_the_saving_leads_to_each_line_and_each_line_to_its_answer() -> None:
    advantage = tree(outsourced(), "cost.annual", "advantage")

    inside, outside = advantage.parts
    assert [one.name.zh for one in (inside, outside)] == ["自办可避免成本", "外包总成本"]
    assert inside.parts[0].how[-1].zh == "1080000×0.5 = 540000"
    transition = named(outside, "转移成本（按年分摊）")
    assert transition.how[-1].zh == "300000/3 = 100000"
    assert [one.target.id for one in transition.parts if one.target] == [
        "cost.transition",
        "cost.years",
    ]


@pytest.mark.parametrize(
    ("rate", "kind", "value"), [(None, "parameter", "2 %〔设〕"), ("5", "answer", "5 %")]
)
def test_a_default_stands_in_only_where_nothing_was_answered(
    rate: str | None, kind: str, value: str
) -> None:
    line = tree(outsourced(**{"cost.exit_rate": rate}), "cost.annual", "outside.exit")

    assert (line.parts[-1].kind, line.parts[-1].value.zh) == (kind, value)


@pytest.mark.parametrize(("mark", "capped"), [(1, True), (2, False)])
def test_fitness_that_is_capped_says_by_what(mark: int, *, capped: bool) -> None:
    results = stories.with_changes(PACK, {"rating.d21": stories.rated(mark)})

    fit = tree(results, "diagnosis", "fit")

    assert any("D21" in text.zh for text in fit.how) is capped
    ends = [one.target.id for one in fit.parts if one.kind == "parameter" and one.target]
    assert ("fit.harm_cap" in ends) is capped


def test_an_answer_says_its_basis_its_source_and_its_files() -> None:
    given = answers(stories.stage_one(PACK))
    price = given["cost.price"].model_copy(update={"basis": "estimate", "source": "三家询价"})
    snapshot = make_snapshot(PACK, {})
    file = Attachment(question="cost.price", name="询价.pdf", sha256="0", size=1, added_at="")
    told = type(snapshot)(snapshot.matter, {**given, "cost.price": price}, attachments=(file,))

    line = tree(evaluate(PACK, told), "cost.annual", "price").parts[0]

    assert [text.zh for text in line.how] == ["估计", "出处：三家询价", "附件：询价.pdf"]
    assert line.how[0].en == "Estimate"


def test_a_figure_of_law_leads_to_its_clause_and_grade(every: tuple[Results, ...]) -> None:
    share = tree(every[0], "changes.total", "share")

    law = named(share, share.parts[-1].name.zh)
    assert law.kind == "parameter"
    assert "〔设〕" not in law.value.zh
    assert law.parts[0].kind == "clause"
    assert law.parts[0].value.zh in {"〔A〕", "〔B〕", "〔C〕", "〔D〕"}


def test_a_month_is_asked_why_by_its_own_readings(every: tuple[Results, ...]) -> None:
    month = every[0].route.months[0]

    paid = tree(every[0], "payment.due", "due", month)

    readings = {
        one.target.id
        for one in nodes(paid)
        if one.kind == "answer" and one.target and one.target.id.startswith("kpi.readings")
    }
    assert readings == {f"kpi.readings@{month}"}


def test_a_gate_leads_to_what_decides_each_of_its_conditions(every: tuple[Results, ...]) -> None:
    for name, standing in every[1].gates.items():
        gate = why_gate(every[1], name)

        assert len(gate.parts) == len(standing.conditions)
        assert all(one.parts for one in gate.parts)


def test_a_card_opens_the_figures_it_shows(every: tuple[Results, ...]) -> None:
    shown = {name: why_card(every[0], name) for name in get_args(CardName)}

    assert [name for name, node in shown.items() if node is None] == []
    assert {name: len(node.parts) for name, node in shown.items() if node} == {
        "gate": len(every[0].gates["G1"].conditions),
        "scores": 3,
        "money": 3,
        "risk": 3,
        "evidence": 4,
        "dissent": len(every[0].snapshot.disagreements),
    }


def test_a_card_without_its_figures_has_nothing_to_open() -> None:
    nothing = judged(PACK, {})

    assert why_card(nothing, "money") is None
    dissent = why_card(nothing, "dissent")
    assert dissent is not None
    assert dissent.how[0].zh == "没有人提出异议。"


def test_every_condition_of_outsourcing_has_something_behind_it() -> None:
    results = outsourced(**stories.comparison())
    ticks = results.detail("conclusion", Conclusion)
    assert ticks is not None

    assert {one.id for one in ticks.ticks} == set(TICKED)
    assert all(why(results, TICKED[one.id]) for one in ticks.ticks)
