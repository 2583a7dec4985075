"""Every figure of a finding has a name and reads in its own unit."""

from decimal import Decimal
from pathlib import Path

import pytest

from wizard.case.workspace import Workspace
from wizard.engine.findings import Finding
from wizard.languages import LANGS, Lang
from wizard.measures import MEASURES, measure_name, measure_said
from wizard.practice import build_practice
from wizard.session import results_of


def test_every_figure_the_practice_matters_come_to_has_a_name(tmp_path: Path) -> None:
    build_practice(tmp_path / "practice.dingce")
    with Workspace.open(tmp_path / "practice.dingce") as workspace:
        every = [results_of(workspace, matter) for matter in workspace.matters()]
    outcomes = [one for results in every for one in results.outcomes.values()]
    findings = [one for one in outcomes if isinstance(one, Finding) and not one.period]

    met = {(one.rule, measure) for one in findings for measure in one.measures}

    assert met == MEASURES.keys()
    for lang in LANGS:
        assert all(measure.name.in_(lang) for measure in MEASURES.values())


@pytest.mark.parametrize(
    ("rule", "measure", "value", "lang", "said"),
    [
        ("cost.annual", "advantage", "-0.1297", "zh", "−13.0 %"),
        ("cost.annual", "price", "960000", "zh", "96.00 万元"),
        ("cost.annual", "price", "960000", "en", "960,000 yuan"),
        ("archive", "share", "98.55", "zh", "98.6 %"),
        ("risks", "high", "2", "en", "2"),
        ("diagnosis", "need", "61.875", "en", "61.9"),
    ],
)
def test_a_figure_reads_in_what_it_counts_in(
    rule: str, measure: str, value: str, lang: Lang, said: str
) -> None:
    assert measure_said(rule, measure, Decimal(value), lang) == said


def test_a_figure_that_is_not_there_says_nothing_and_one_without_a_name_goes_by_its_own() -> None:
    assert measure_said("diagnosis", "need", None, "zh") == ""
    assert measure_name("some.rule", "figure", "zh") == "some.rule.figure"
    assert measure_said("some.rule", "figure", Decimal("1.25"), "zh") == "1.3"
