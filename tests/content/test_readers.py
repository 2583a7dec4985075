"""Which rules name which questions, as it is written down."""

from pathlib import Path

from tests.content.readers import read_by
from wizard.case.workspace import Workspace
from wizard.content.model import Pack
from wizard.content.needed import readers
from wizard.engine.findings import Finding
from wizard.engine.rulebook import RULES
from wizard.practice import build_practice
from wizard.session import results_of


def test_what_is_written_down_is_what_the_rules_say(pack: Pack) -> None:
    assert readers() == read_by(pack), "run python -m tests.content.needed"


def test_every_reader_is_a_rule_and_every_question_is_asked(pack: Pack) -> None:
    assert {rule for rules in readers().values() for rule in rules} <= set(RULES)
    assert set(readers()) <= set(pack.question_of)


def test_no_rule_was_ever_seen_to_read_a_question_that_is_not_written_down(tmp_path: Path) -> None:
    build_practice(tmp_path / "practice.dingce")
    with Workspace.open(tmp_path / "practice.dingce") as workspace:
        results = [results_of(workspace, matter) for matter in workspace.matters()]
    findings = [one for each in results for one in each.outcomes.values()]

    seen = {
        key.partition("@")[0] for one in findings if isinstance(one, Finding) for key in one.read
    }

    assert seen <= set(readers())
