"""The practice workspace: a fictional department whose matters are filled in as an official would.

The answers are data, in `resources/practice/`. They are written through the same case file as
anybody's, under a clock that stands where the story is, and every gate is really passed.
"""

import tomllib
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from wizard.case.casefile import CaseFile
from wizard.case.model import Answer, Matter
from wizard.case.workspace import Workspace
from wizard.content.loading import load_pack
from wizard.content.model import Pack
from wizard.paths import RESOURCES, SHIPPED_PACK
from wizard.session import Session, department_matter

PRACTICE = RESOURCES / "practice"
MATTERS = ("hotline", "permits", "archives")
"""In the order they are added: walked to the end, stopped by a red line, redesign first."""

Told = Callable[[int, int], None]


class StoryClock:
    """A clock that stands where the story is, and moves a minute with every look."""

    def __init__(self, start: datetime) -> None:
        self._now = start

    def __call__(self) -> datetime:
        """The time of the story."""
        self._now += timedelta(minutes=1)
        return self._now

    def set(self, moment: datetime) -> None:
        """Go to another point of the story; never back."""
        self._now = max(self._now, moment)


def build_practice(path: Path, progress: Told | None = None) -> None:
    """Make the practice workspace as a new file. Raises StorageError as any new file would."""
    stories = [_read(name) for name in ("department", *MATTERS)]
    total = sum(len(story["answer"]) for story in stories)
    pack = load_pack(SHIPPED_PACK)
    clock = StoryClock(_moment(stories[0]["begins"]))
    with Workspace.create(path, pack, now=clock) as workspace:
        writer = _Writer(
            workspace, pack, clock, lambda done: progress(done, total) if progress else None
        )
        for story in stories:
            writer.tell(story)


class _Writer:
    """Writes stories into a workspace, one after the other."""

    def __init__(
        self, workspace: Workspace, pack: Pack, clock: StoryClock, told: Callable[[int], None]
    ) -> None:
        self._workspace, self._pack, self._clock = workspace, pack, clock
        self._told, self._done = told, 0

    def tell(self, story: Mapping[str, Any]) -> None:
        """Write the answers in the order they are asked, passing the gates on the way."""
        self._clock.set(_moment(story["begins"]))
        matter = self._matter(story)
        self._write(matter, story, until=None if "gate" not in story else "")
        for gate in story.get("gate", ()):
            self._clock.set(_moment(gate["at"]))
            self._write(matter, story, until=gate["id"])
            self._pass(matter, gate)
        self._write(matter, story, until=None)
        self._judge(matter, story)

    def _matter(self, story: Mapping[str, Any]) -> Matter:
        if "id" not in story:
            return department_matter(self._pack, story["begins"][:10])
        matter = Matter(
            id=story["id"],
            title=story["title"],
            pack_id=self._pack.id,
            pack_version=self._pack.version,
            as_of=story["as_of"],
            start_stage=story.get("start_stage", 1),
            service_row=story.get("service_row", ""),
            created_at=story["begins"],
        )
        self._workspace.add_matter(matter)
        return matter

    def _write(self, matter: Matter, story: Mapping[str, Any], *, until: str | None) -> None:
        """Write what is asked up to a gate (none for ""), or everything, and is not there yet."""
        if until == "":
            return
        file = CaseFile(self._workspace, matter)
        wanted = self._steps_until(until)
        for key, told in story["answer"].items():
            question, _, period = key.partition("@")
            step = self._pack.asked_in[question]
            if key in file.answers or (wanted is not None and step.id not in wanted):
                continue
            if "at" in told:
                self._clock.set(_moment(told["at"]))
            shared = question in self._pack.department_questions
            answer = Answer(
                question=question,
                period=period,
                **{name: value for name, value in told.items() if name not in ("at", "by")},
            )
            file.write_answer(answer, shared=shared, by=told.get("by", story["by"]))
            self._done += 1
            self._told(self._done)

    def _steps_until(self, gate: str | None) -> frozenset[str] | None:
        if gate is None:
            return None
        steps = [step.id for step in self._pack.steps()]
        last = steps.index(self._pack.gate_of[gate].after)
        return frozenset(steps[: last + 1])

    def _pass(self, matter: Matter, gate: Mapping[str, Any]) -> None:
        session = Session(self._workspace, matter, by=gate["by"])
        session.pass_gate(
            gate["id"], note=gate.get("note", ""), conditional=gate.get("conditional", False)
        )

    def _judge(self, matter: Matter, story: Mapping[str, Any]) -> None:
        """What people said of findings."""
        for said in story.get("disagreement", ()):
            session = Session(self._workspace, matter, by=said["by"])
            session.disagree(said["rule"], said["reason"])


def _read(name: str) -> dict[str, Any]:
    with (PRACTICE / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)
