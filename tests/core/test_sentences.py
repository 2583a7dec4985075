"""Every code that can be raised has its sentence in both languages, and every sentence its code."""

import ast
import re
from collections.abc import Iterator, Mapping

import pytest

from tests.content.sources import ROOT, trees
from wizard.content.text import Text
from wizard.errors import ContentError, PrintError, Problem, StorageError, WizardError
from wizard.languages import LANGS
from wizard.sentences import failure_said, problem_said
from wizard.wordings.complaints import COMPLAINTS
from wizard.wordings.failures import FAILURES
from wizard.wordings.flaws import FLAWS
from wizard.wordings.problems import PROBLEMS
from wizard.wordings.refusals import REFUSALS

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
RAISERS = {
    "StorageError": FAILURES,
    "ContentError": FAILURES,
    "PrintError": FAILURES,
    "UsageError": FAILURES,
    "ComputeError": {**FAILURES, **REFUSALS},
    "GateClosed": FAILURES,
    "MethodError": REFUSALS,
    "writing": FAILURES,
    "_told_as": FAILURES,
    "Problem": PROBLEMS,
    "Flaw": FLAWS,
}


def raised() -> Iterator[tuple[str, str]]:
    """Every name that raises or makes a code, with the code, as the source says it."""
    for tree in trees(ROOT / "wizard"):
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            code = node.args[0]
            if name in RAISERS and isinstance(code, ast.Constant):
                yield name, str(code.value)


def test_every_code_the_program_names_has_its_sentence() -> None:
    assert {code for name, code in raised() if code not in RAISERS[name]} == set()


def test_every_sentence_has_a_code_the_program_names() -> None:
    named = {
        node.value
        for folder in ("wizard", "ui")
        for path in (ROOT / folder).rglob("*.py")
        if path.name != "sentences.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant)
    }

    assert {
        code for table in (PROBLEMS, FAILURES, REFUSALS, FLAWS, COMPLAINTS) for code in table
    } - named == set()


@pytest.mark.parametrize("table", [PROBLEMS, FAILURES, REFUSALS, FLAWS, COMPLAINTS])
def test_both_languages_name_the_same_things(table: Mapping[str, Text]) -> None:
    for code, text in table.items():
        assert text.zh.strip(), code
        assert text.en.strip(), code
        assert set(_PLACEHOLDER.findall(text.zh)) == set(_PLACEHOLDER.findall(text.en)), code


@pytest.mark.parametrize("table", [PROBLEMS, FAILURES, REFUSALS, COMPLAINTS])
def test_a_sentence_blames_nobody(table: Mapping[str, Text]) -> None:
    for text in table.values():
        assert not re.search(r"\b(invalid|illegal|error|failed|please|sorry)\b", text.en, re.I)
        assert not re.search(r"错误|失败|非法|无效|请", text.zh)


def test_a_problem_in_a_table_is_told_by_row_and_column() -> None:
    where = {"line": "2", "column.zh": "费用", "column.en": "Cost"}
    problem = Problem("table.number.malformed", where)

    assert problem_said(problem, "zh") == "第 2 行“费用”：须为数字"
    assert problem_said(problem, "en") == "Row 2, Cost: Must be a number"


@pytest.mark.parametrize("kind", [WizardError, StorageError, ContentError, PrintError])
def test_what_stands_in_the_way_is_a_code_with_its_values(kind: type[WizardError]) -> None:
    error = kind("matter.unknown", matter="热线")

    assert str(error) == "matter.unknown (matter=热线)"
    assert str(kind("matter.unknown")) == "matter.unknown"
    assert all("热线" in failure_said(error, lang) for lang in LANGS)
