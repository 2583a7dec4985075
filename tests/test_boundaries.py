"""Which room may know which, told by running it."""

import ast
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

import wizard

ROOT = Path(wizard.__file__).parent.parent
ENGINE = ROOT / "wizard" / "engine"
SIMULATION = Path("wizard/engine/methods/sim.py")
SMALL_NUMBERS = frozenset((0, 1, 2, 3, 4, 5, 100))
"""Counts, marks and per cent; a figure that decides is a parameter and stands in the pack."""

WITHOUT_QT = """
import importlib, sys
sys.modules["PySide6"] = None
for name in sys.argv[1:]:
    importlib.import_module(name)
print(len(sys.modules))
"""


def modules() -> list[str]:
    found = pkgutil.walk_packages(wizard.__path__, "wizard.")
    return [one.name for one in found if not one.name.endswith("__main__")]


def sources(folder: Path) -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(folder.rglob("*.py")):
        yield path.relative_to(ROOT), ast.parse(path.read_text(encoding="utf-8"))


def test_every_module_of_the_core_can_be_imported_where_qt_is_absent() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_QT, *modules()],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr


def test_the_rooms_import_only_what_they_may(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)

    code = lint_imports(config_filename=str(ROOT / "pyproject.toml"), cache_dir=None)

    assert code == 0, capsys.readouterr().out


def test_a_package_says_what_it_is_and_does_nothing_else() -> None:
    for path, tree in sources(ROOT / "wizard"):
        if path.name == "__init__.py":
            assert ast.get_docstring(tree), path
            allowed = tree.body[1:] if path.parent.name != "wizard" else []
            assert not allowed, path


def test_judgement_asks_neither_the_clock_nor_chance_nor_the_place() -> None:
    for path, tree in sources(ENGINE):
        # Simulation draws from a stream that its seed, told with the result, determines.
        chance = set() if path == SIMULATION else {"random", "numpy"}
        for node in ast.walk(tree):
            if isinstance(node, ast.Import | ast.ImportFrom):
                names = {one.name.split(".")[0] for one in node.names}
                names.add((getattr(node, "module", "") or "").split(".")[0])
                assert not names & ({"locale", "os", "time"} | chance), path
            if isinstance(node, ast.Attribute):
                assert node.attr not in {"now", "today", "utcnow"} | (chance & {"random"}), path


def test_only_simulation_knows_numpy_and_it_draws_from_the_frozen_stream_alone() -> None:
    for path, _ in sources(ROOT / "wizard"):
        text = (ROOT / path).read_text(encoding="utf-8")
        assert path == SIMULATION or "import numpy" not in text, path
    drawn = (ROOT / SIMULATION).read_text(encoding="utf-8")
    assert "random_sample" in drawn
    assert "default_rng" not in drawn


def test_a_figure_that_decides_is_never_written_into_a_rule() -> None:
    for path, tree in sources(ENGINE / "rules"):
        constants = named_constants(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and type(node.value) in (int, float):
                known = node.value in SMALL_NUMBERS or id(node) in constants
                assert known, f"{path}:{node.lineno}: {node.value!r}"


def named_constants(tree: ast.Module) -> set[int]:
    """The numbers of a module's named constants, and of slices such as the last six scores."""
    named = [one for one in tree.body if isinstance(one, ast.Assign | ast.AnnAssign)]
    slices = [one for one in ast.walk(tree) if isinstance(one, ast.Slice)]
    return {id(inner) for one in (*named, *slices) for inner in ast.walk(one)}
