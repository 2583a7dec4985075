"""Killed outright, the program has kept what was typed and chosen when it is opened again."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer

import pytest

from tests.builders import make_matter
from tests.conftest import Clock
from tests.ui.window import asked, page_of
from ui.pages.question_page import QuestionPage
from ui.shell import Shell
from ui.work import shipped_pack
from wizard.case.workspace import Workspace
from wizard.content.questions import YesNoQuestion

LONG = "receives, answers and hands on what people ask " * 40
PATIENCE = 120.0
"""Seconds after which it is stuck; it takes three."""
Typist = subprocess.Popen[str]


@pytest.fixture
def begun(file: Path, clock: Clock) -> Path:
    """A workspace with one matter in which nothing was said."""
    pack = shipped_pack()
    with Workspace.create(file, pack, clock) as workspace:
        workspace.add_matter(make_matter(pack))
    return file


@contextmanager
def typing(file: Path, question: str, keys: str) -> Iterator[Typist]:
    """The program in a process of its own, typing; killed at the end if not before."""
    settings = str(file.with_suffix(".ini"))
    command = [sys.executable, "-m", "tests.ui.typist", str(file), settings, question, keys]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as typist:
        # Whatever keeps it from typing must not keep everybody waiting.
        watch = Timer(PATIENCE, typist.kill)
        watch.start()
        yield typist
        watch.cancel()
        typist.kill()


def killed_after(typist: Typist, keys: int) -> int:
    """Kill it as soon as it has pressed so many keys; how many it says it pressed."""
    assert typist.stdout is not None
    for line in typist.stdout:
        if int(line) == keys:
            break
    typist.send_signal(signal.SIGKILL)
    said = [keys, *(int(line) for line in typist.stdout)]
    assert typist.wait() == -signal.SIGKILL
    return said[-1]


def option(digit: int) -> str:
    """The option of the question with this digit."""
    question = shipped_pack().question_of["matter.statutory"]
    assert isinstance(question, YesNoQuestion)
    return question.options[digit - 1].id


def reopened(shell: Shell, file: Path) -> Shell:
    """The file in a new window, at its matter."""
    shell.work.desk.person = "王芳"
    shell.open_file(file)
    workspace = shell.work.desk.workspace
    assert workspace is not None
    shell.work.open_matter(workspace.matters()[0])
    return shell


@pytest.mark.parametrize("keys", [1, 2, 30, 300])
def test_what_was_typed_is_there_after_the_program_is_killed_in_the_middle(
    begun: Path, shell: Shell, keys: int
) -> None:
    with typing(begun, "matter.summary", LONG) as typist:
        pressed = killed_after(typist, keys)
    assert pressed < len(LONG)

    reopened(shell, begun)

    page = page_of(shell)
    assert isinstance(page, QuestionPage)
    assert asked(shell) == "matter.summary"
    answer = page.answering.answer
    assert answer is not None
    assert str(answer.value).strip() in (LONG[:pressed].strip(), LONG[: pressed + 1].strip())


def test_a_choice_just_made_is_there_after_the_program_is_killed(begun: Path, shell: Shell) -> None:
    with typing(begun, "matter.statutory", "1") as typist:
        killed_after(typist, 1)

    reopened(shell, begun)

    answer = shell.work.desk.session.answer("matter.statutory")
    assert answer is not None
    assert answer.value == option(1)


def test_the_choice_made_last_is_there_when_another_was_made_before(
    begun: Path, shell: Shell
) -> None:
    with typing(begun, "matter.statutory", "1212") as typist:
        killed_after(typist, 4)

    reopened(shell, begun)

    answer = shell.work.desk.session.answer("matter.statutory")
    assert answer is not None
    assert answer.value == option(2)
