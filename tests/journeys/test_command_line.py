"""The core worked from a command line: what each command says, and its exit code."""

import json
import shutil
from collections.abc import Callable
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from tests.content.packs import BROKEN, TINY, laid_over
from tests.core.stories import CLEAR_LINES
from wizard.__main__ import DONE, PROBLEM, STORAGE, USAGE, main
from wizard.case.casefile import CaseFile
from wizard.case.workspace import Workspace
from wizard.content.model import Pack

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Carry out a command: its exit code, what it said, and what it complained of."""

    def carried_out(*words: str | Path) -> tuple[int, str, str]:
        code = main([str(word) for word in words])
        said = capsys.readouterr()
        return code, said.out, said.err

    return carried_out


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with one matter, made from the command line."""
    file = tmp_path_factory.mktemp("made") / "w.dingce"
    with redirect_stdout(StringIO()):
        assert main(["new", str(file), "--department", "甲市数据局"]) == DONE
        assert main(["matters", str(file), "--add", "热线"]) == DONE
    return file


@pytest.fixture
def started(made: Path, tmp_path: Path) -> Path:
    """A copy of it to work on."""
    return Path(shutil.copy(made, tmp_path))


def results(run: Run, file: Path) -> Any:
    code, said, _ = run("results", file, "热线", "--json")
    assert code == DONE
    return json.loads(said)


# --- workspaces and matters -----------------------------------------------------------------------


def test_a_new_workspace_names_its_file_and_its_department(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "w.dingce"

    assert run("new", file, "--department", "甲市数据局") == (DONE, f"{file}\n", "")

    with Workspace.open(file) as workspace:
        pack = workspace.newest_pack()
        assert pack.id == "cn-gov-outsourcing"


@pytest.mark.parametrize(
    ("lang", "said"), [("zh", "这里已经有同名文件"), ("en", "A file of this name is already there")]
)
def test_a_file_that_is_there_is_left_alone(run: Run, started: Path, lang: str, said: str) -> None:
    code, _, complained = run("--lang", lang, "new", started)

    assert code == STORAGE
    assert said in complained


def test_matters_are_listed_as_lines_or_as_json(run: Run, started: Path) -> None:
    run("matters", started, "--add", "档案")

    _, lines, _ = run("matters", started)
    _, told, _ = run("matters", started, "--json")

    assert [line.split("\t")[1] for line in lines.splitlines()] == ["热线", "档案"]
    assert [row["title"] for row in json.loads(told)] == ["热线", "档案"]


def test_a_matter_may_be_given_its_reference_date(run: Run, started: Path) -> None:
    code, _, _ = run("matters", started, "--add", "档案", "--as-of", "2026-01-01")

    assert code == DONE
    with Workspace.open(started) as workspace:
        assert workspace.matters()[-1].as_of == "2026-01-01"


@pytest.mark.parametrize(
    ("day", "code", "words"),
    [("2025-12-31", PROBLEM, "2026-01-01"), ("soon", USAGE, "soon")],
)
def test_a_reference_date_that_cannot_be_judged_by_adds_no_matter(
    run: Run, started: Path, day: str, code: int, words: str
) -> None:
    told, _, complaint = run("matters", started, "--add", "档案", "--as-of", day)

    assert told == code
    assert words in complaint
    with Workspace.open(started) as workspace:
        assert [one.title for one in workspace.matters()] == ["热线"]


@pytest.mark.parametrize("command", ["matters", "check"])
def test_a_missing_file_is_told_of(run: Run, tmp_path: Path, command: str) -> None:
    code, said, complained = run(command, tmp_path / "gone.dingce")

    assert (code, said) == (STORAGE, "")
    assert "找不到这个文件" in complained


@pytest.mark.parametrize("command", [("results",), ("print", "W01", "out.pdf")])
def test_an_unknown_matter_is_told_of(
    run: Run, started: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    code, _, complained = run("--lang", "en", command[0], started, "停车", *command[1:])

    assert code == STORAGE
    assert "no such matter in the file: 停车" in complained


# --- answers and results --------------------------------------------------------------------------


def test_an_answer_is_recorded_with_what_stands_beside_it(run: Run, started: Path) -> None:
    words = ("baseline.volume", "182000", "--basis", "fact", "--source", "年报", "--by", "王芳")

    assert run("answer", started, "热线", *words) == (DONE, "", "")

    with Workspace.open(started) as workspace:
        (matter,) = workspace.matters()
        kept = CaseFile(workspace, matter).answers["baseline.volume"]
    assert (kept.value, kept.basis, kept.source, kept.saved_by) == (
        "182000",
        "fact",
        "年报",
        "王芳",
    )


def test_many_answers_are_read_from_a_file_and_judged(
    run: Run, started: Path, tmp_path: Path
) -> None:
    source = tmp_path / "answers.json"
    told = {**CLEAR_LINES, "redline.power": ["penalty"], "redline.power_separable": "no"}
    source.write_text(json.dumps(told), encoding="utf-8")

    assert run("answer", started, "热线", "--from", source)[0] == DONE

    said = results(run, started)
    verdicts = {row["rule"]: row for row in said["outcomes"]}
    assert verdicts["redlines"]["verdict"] == "blocked"
    assert verdicts["redline.power"]["clauses"][0] == "order102.art10.2"
    assert said["gates"]["G0"] == "held"
    assert said["advice"]


def test_dont_know_and_not_applicable_are_answers(run: Run, started: Path) -> None:
    assert run("answer", started, "热线", "redline.duty_ours", "--unknown")[0] == DONE
    assert run("answer", started, "热线", "cost.income", "--not-applicable", "没有收入")[0] == DONE

    rows = {row["rule"]: row for row in results(run, started)["outcomes"]}
    assert rows["redline.duty"] == {
        "rule": "redline.duty",
        "verdict": "unsettled",
        "says": "redline.duty_ours",
    }


def test_the_department_is_answered_under_a_dash(run: Run, started: Path) -> None:
    assert run("answer", started, "-", "department.kind", "state_organ")[0] == DONE

    rows = {row["rule"]: row for row in results(run, started)["outcomes"]}
    assert rows["redline.purchaser"]["verdict"] == "clear"


def test_an_unacceptable_answer_is_stored_and_told_of(run: Run, started: Path) -> None:
    code, said, _ = run("answer", started, "热线", "baseline.months", "600")

    assert code == PROBLEM
    assert said == "baseline.months: 须在 1 与 60 之间\n"
    assert run("results", started, "热线")[0] == DONE


def test_lists_and_tables_are_given_as_json(run: Run, started: Path) -> None:
    assert run("answer", started, "热线", "redline.power", '["penalty", "levy"]')[0] == DONE
    rows = '[{"row": "a1", "name": "接听", "stay": "go"}]'
    assert run("answer", started, "热线", "activities", rows)[0] == DONE


@pytest.mark.parametrize(
    "words",
    [
        ("gone.question", "1"),
        (),
        ("activities", "[not json"),
        ("--from", "gone.json"),
    ],
)
def test_a_command_that_is_not_right_is_told_of(
    run: Run, started: Path, words: tuple[str, ...]
) -> None:
    code, said, complained = run("answer", started, "热线", *words)

    assert (code, said) == (USAGE, "")
    assert complained.strip()


def test_a_list_where_answers_belong_is_told_of(run: Run, started: Path, tmp_path: Path) -> None:
    source = tmp_path / "answers.json"
    source.write_text("[1, 2]")

    assert run("answer", started, "热线", "--from", source)[0] == USAGE


@pytest.mark.parametrize("words", [[], ["gone"], ["new"], ["--lang", "fr", "pack", "check"]])
def test_words_no_command_knows_stop_with_the_code_for_usage(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(words)

    assert stopped.value.code == USAGE
    assert capsys.readouterr().err


def test_a_paper_that_does_not_exist_is_told_of(run: Run, started: Path, tmp_path: Path) -> None:
    code, _, complained = run("print", started, "热线", "W99", tmp_path / "out.pdf")

    assert code == STORAGE
    assert "没有文书 W99" in complained
    assert not (tmp_path / "out.pdf").exists()


def test_a_paper_is_printed_and_kept(run: Run, started: Path, tmp_path: Path) -> None:
    out = tmp_path / "W01.pdf"

    code, said, _ = run("print", started, "热线", "W01", out)

    assert code == DONE
    assert said.startswith(f"{out}\t")
    assert out.read_bytes().startswith(b"%PDF")
    with Workspace.open(started) as workspace:
        (digest,) = workspace.db.execute("select sha256 from dossier").fetchone()
        assert workspace.file(digest) == out.read_bytes()


# --- health ---------------------------------------------------------------------------------------


def test_a_sound_workspace_is_found_sound(run: Run, started: Path) -> None:
    run("answer", started, "热线", "matter.name", "政务咨询热线")

    code, said, _ = run("check", started, "--json")

    assert code == DONE
    assert json.loads(said) == {
        "events": 3,
        "matters": 1,
        "chain_broken_at": None,
        "answers_without_their_event": [],
    }


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("update event set by = '别人' where seq = 1", ("chain_broken_at", 1)),
        (
            "update answer set value = '\"改过\"' where question = 'matter.name'",
            ("answers_without_their_event", ["matter.name"]),
        ),
        (
            "delete from event where seq = 3",
            ("answers_without_their_event", ["matter.name"]),
        ),
    ],
)
def test_a_file_changed_behind_our_back_is_found_out(
    run: Run, started: Path, statement: str, found: tuple[str, object]
) -> None:
    run("answer", started, "热线", "matter.name", "政务咨询热线")
    with Workspace.open(started) as workspace, workspace.writing("record.not_saved"):
        workspace.db.execute(statement)

    code, said, _ = run("check", started, "--json")

    assert code == PROBLEM
    assert json.loads(said)[found[0]] == found[1]
    assert run("check", started)[0] == PROBLEM


# --- packs ----------------------------------------------------------------------------------------


def test_the_shipped_pack_is_found_whole_and_every_character_can_be_printed(run: Run) -> None:
    code, said, _ = run("pack", "check")

    assert code == DONE
    assert said.startswith("cn-gov-outsourcing ")
    assert len(said.splitlines()) == 1


def test_a_flawed_pack_is_told_of(run: Run, tmp_path: Path) -> None:
    folder = laid_over("weights_fall_short", tmp_path / "pack")

    code, said, _ = run("--lang", "en", "pack", "check", folder, "--json")

    assert code == PROBLEM
    assert "need.measured: the weights add up to 90, not 100." in json.loads(said)


def test_a_pack_that_cannot_be_read_is_told_of(run: Run, tmp_path: Path) -> None:
    code, _, complained = run("pack", "check", laid_over("not_toml", tmp_path / "pack"))

    assert code == PROBLEM
    assert "clauses.toml" in complained
    assert TINY.exists()
    assert (BROKEN / "not_toml").exists()


def test_the_size_of_a_pack_counts_its_library_too(run: Run, pack: Pack) -> None:
    _, said, _ = run("pack", "check")

    assert f"{len(pack.question_of)} questions" in said
    assert f"{len(list(pack.library.entries()))} library entries" in said


def test_an_overlay_begun_from_the_command_line_passes_its_check(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "own"

    assert run("pack", "new-overlay", folder) == (DONE, f"{folder / 'overlay.toml'}\n", "")

    code, said, _ = run("--lang", "en", "pack", "check", "--overlay", folder)
    assert (code, said.split(":")[0]) == (DONE, "cn-gov-outsourcing 2026.11.3+Own content 1")
    assert run("pack", "diff", folder) == (DONE, "", "")
    code, _, complained = run("--lang", "en", "pack", "new-overlay", folder)
    assert code == STORAGE
    assert "There are files in" in complained


def begun(run: Run, folder: Path, *words: str) -> Path:
    run("pack", "new-overlay", folder)
    file = folder / "overlay.toml"
    file.write_text("\n".join((file.read_text("utf-8"), *words)), "utf-8")
    return file


HIDING = ("[[hide]]", 'kind = "question"', 'id = "matter.name"')
WORDING = ("[[replace.questions]]", 'id = "matter.name"', 'why = { zh = "甲", en = "a" }')


def test_an_overlay_that_does_not_fit_is_told_with_its_file(run: Run, tmp_path: Path) -> None:
    file = begun(run, tmp_path / "own", *HIDING)

    code, said, _ = run("--lang", "en", "pack", "check", "--overlay", file, "--json")
    assert code == PROBLEM
    assert json.loads(said)[0].startswith(f"{file}: hide matter.name: ")

    code, _, complained = run("pack", "diff", file)
    assert code == PROBLEM
    assert str(file) in complained


def test_what_an_overlay_changes_is_listed_as_lines_or_as_json(run: Run, tmp_path: Path) -> None:
    file = begun(run, tmp_path / "own", *WORDING)

    code, said, _ = run("pack", "diff", file)
    assert code == DONE
    assert said.splitlines()[0] == "~ 问题: A-1.1 事项名称 [matter.name]"

    (told,) = json.loads(run("pack", "diff", file, "--json")[1])
    assert (told["what"], told["kind"], told["id"]) == ("changed", "question", "matter.name")
    assert told["changes"][0]["after"] == "甲"


def test_two_packs_are_compared(run: Run, tmp_path: Path) -> None:
    other = laid_over("weights_fall_short", tmp_path / "pack")

    assert run("pack", "diff", TINY, TINY) == (DONE, "", "")
    code, said, _ = run("--lang", "en", "pack", "diff", TINY, other)
    assert code == DONE
    assert "    weight: 100 → 90" in said.splitlines()


def test_an_overlay_is_taken_over_for_new_matters_and_removed_again(
    run: Run, started: Path, tmp_path: Path
) -> None:
    file = begun(run, tmp_path / "own", *WORDING)

    code, said, _ = run("overlays", started, "--take", file, "--by", "王芳")
    assert code == DONE
    assert said.splitlines()[0] == "cn-gov-outsourcing 2026.11.3+局内补充 1"
    assert said.splitlines()[1].startswith("own-content\t1\t局内补充\t")

    run("matters", started, "--add", "物业")
    with Workspace.open(started) as workspace:
        made = {one.title: one.pack_version for one in workspace.matters()}
    assert made == {"热线": "2026.11.3", "物业": "2026.11.3+局内补充 1"}

    assert (
        run("overlays", started, "--remove", "own-content")[1] == "cn-gov-outsourcing 2026.11.3\n"
    )
    assert run("check", started)[0] == DONE


def test_what_the_present_pack_would_change_is_told_before_a_matter_is_moved(
    run: Run, started: Path, tmp_path: Path
) -> None:
    code, said, _ = run("upgrade", started, "热线")
    assert (code, said) == (DONE, "2026.11.3 → 2026.11.3\n")

    run("overlays", started, "--take", begun(run, tmp_path / "own", *WORDING))
    told = json.loads(run("upgrade", started, "热线", "--json")[1])
    assert (told["from"], told["to"]) == ("2026.11.3", "2026.11.3+局内补充 1")
    assert "[matter.name]" in told["changes"][0]
    with Workspace.open(started) as workspace:
        assert workspace.matters()[0].pack_version == "2026.11.3"

    assert run("upgrade", started, "热线", "--apply", "--by", "王芳")[0] == DONE
    with Workspace.open(started) as workspace:
        assert workspace.matters()[0].pack_version == "2026.11.3+局内补充 1"
    assert run("check", started)[0] == DONE


# --- computations ---------------------------------------------------------------------------------

MEASURED = (4, 3, 4, 3, 4, 3, 5, 4, 3, 2, 3, 5, 5, 4, 4)
RATED = (4, 5, 5, 4, 5, 3, 3, 4, 3, 3, 2, 3, 5, 4, 3, 4, 3)
DIAGNOSIS = {
    "marks": {
        **{f"Q{place}": mark for place, mark in enumerate(MEASURED, start=1)},
        **{f"D{place:02d}": mark for place, mark in enumerate(RATED, start=1)},
        "D21": 4,
    }
}
INSIDE = (
    ("established", 1_080_000, "0.5"),
    ("contract", 1_470_000, "1"),
    ("running", 300_000, "0.9"),
    ("depreciation", 180_000, "0.6"),
    ("premises", 240_000, "0"),
    ("systems", 200_000, "0.5"),
    ("management", 120_000, "0.5"),
    ("quality", 80_000, "0.5"),
)
COST = {
    "inside": [{"id": name, "amount": amount, "share": share} for name, amount, share in INSIDE],
    "price": 2_250_000,
    "years": 3,
    "tender": 40_000,
    "transition": 300_000,
    "governance": 180_000,
}
PAYMENT = {"base": 160_000, "performance": 40_000, "score": 88, "deduction": "0.03"}


def computed(run: Run, tmp_path: Path, name: str, given: object) -> Any:
    source = tmp_path / "given.json"
    source.write_text(json.dumps(given), encoding="utf-8")
    code, said, _ = run("compute", name, source)
    assert code == DONE
    return json.loads(said)


def test_the_worked_diagnosis_comes_out_as_printed(run: Run, tmp_path: Path) -> None:
    result = computed(run, tmp_path, "diagnosis", DIAGNOSIS)["result"]

    assert float(result["need"]["value"]) == 63.1
    assert float(result["fit"]["value"]) == 79.25
    assert result["quadrant"] == 1


def test_the_worked_cost_comes_out_as_printed(run: Run, tmp_path: Path) -> None:
    told = computed(run, tmp_path, "annual-cost", COST)

    assert round(float(told["result"]["advantage"]) * 100, 2) == -3.65
    assert float(told["result"]["outside_total"]) == 2_682_500
    assert float(told["result"]["even_price"]) == 2_160_000
    assert told["inputs"]["exit_rate"] == "0.02"


def test_the_worked_payment_comes_out_as_printed(run: Run, tmp_path: Path) -> None:
    told = computed(run, tmp_path, "payment", PAYMENT)

    assert float(told["result"]["due"]) == 189_200
    assert told["method"] == "payment"
    assert len(told["inputs_digest"]) == 64


def test_the_same_input_gives_the_same_bytes(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "given.json"
    source.write_text(json.dumps(DIAGNOSIS))
    _, first, _ = run("compute", "diagnosis", source)
    monkeypatch.setattr("sys.stdin", StringIO(json.dumps(DIAGNOSIS)))

    _, second, _ = run("compute", "diagnosis")

    assert second == first


@pytest.mark.parametrize(
    "name",
    [
        "public-good",
        "diagnosis",
        "path",
        "annual-cost",
        "suitability",
        "readiness",
        "payment",
        "trend",
    ],
)
def test_every_method_says_what_it_is_to_be_given(run: Run, name: str) -> None:
    code, said, _ = run("compute", name, "--schema")

    assert code == DONE
    assert json.loads(said)["type"] == "object"


def test_a_trend_is_the_middle_of_all_slopes(run: Run, tmp_path: Path) -> None:
    told = computed(run, tmp_path, "trend", {"scores": [90, 88, 86, 84]})

    assert float(told["result"]["slope"]) == -2


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("gone", "{}"),
        ("payment", "{"),
        ("payment", "[]"),
        ("payment", "{}"),
        ("payment", json.dumps({**PAYMENT, "more": 1})),
        ("annual-cost", json.dumps({**COST, "inside": []})),
        ("annual-cost", json.dumps({**COST, "years": 0})),
        ("readiness", '{"factors": []}'),
    ],
)
def test_what_cannot_be_computed_with_is_told_of(
    run: Run, tmp_path: Path, name: str, given: str
) -> None:
    source = tmp_path / "given.json"
    source.write_text(given)

    code, said, complained = run("compute", name, source)

    assert (code, said) == (USAGE, "")
    assert complained.strip()


@pytest.mark.parametrize("words", [("payment", "gone.json"), ("payment", "-", "--as-of", "soon")])
def test_an_input_that_is_not_there_is_told_of(
    run: Run, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.setattr("sys.stdin", StringIO(json.dumps(PAYMENT)))

    assert run("compute", *words)[0] == USAGE


def test_a_day_before_any_figure_was_in_force_is_told_of(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", StringIO(json.dumps(PAYMENT)))

    code, _, complained = run("compute", "payment", "--as-of", "1999-01-01")

    assert code == USAGE
    assert "1999-01-01" in complained
