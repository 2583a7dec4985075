"""The practice workspace: a fictional department whose matters are filled in as an official would.

The answers are data, in `resources/practice/`. They are written through the same case file as
anybody's, under a clock that stands where the story is, and every gate is really passed. What
happened in one year happens in the order of its time, whichever matter it belongs to, so that the
history reads as a department's would.
"""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from wizard.case.casefile import CaseFile
from wizard.case.model import DEPARTMENT, Answer, Matter
from wizard.case.workspace import Workspace
from wizard.content.loading import load_pack
from wizard.content.model import Pack
from wizard.errors import ContentError, StorageError
from wizard.paths import RESOURCES, SHIPPED_PACK
from wizard.session import Session, department_matter, fit_to_judge, pinned_pack

PRACTICE = RESOURCES / "practice"
MATTERS = ("hotline", "permits", "archives")
"""Walked to the end, stopped by a red line, redesign first."""

Told = Callable[[int, int], None]
Story = Mapping[str, Any]


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
    pack = load_pack(SHIPPED_PACK)
    clock = StoryClock(_moment(stories[0]["begins"]))
    with Workspace.create(path, pack, now=clock) as workspace:
        teller = _Teller(workspace, pack)
        acts = [act for story in stories for act in teller.acts(story)]
        for done, act in enumerate(sorted(acts, key=lambda act: act.at), start=1):
            clock.set(act.at)
            act.do()
            if progress is not None:
                progress(done, len(acts))


def practice_is_current(path: Path) -> bool:
    """Whether this program can judge by what a practice workspace holds; if not, build it anew.

    A file that cannot be opened at all is left to be told of by whoever opens it.
    """
    try:
        with Workspace.open(path) as workspace:
            pinned = {(one.pack_id, one.pack_version): one for one in workspace.matters()}
            for matter in pinned.values():
                pinned_pack(workspace, matter)
            fit_to_judge(workspace.newest_pack())
    except ContentError:
        return False
    except StorageError:
        return True
    return True


@dataclass(frozen=True, slots=True)
class _Act:
    """One thing that happens in a story, and when."""

    at: datetime
    do: Callable[[], None]


class _Teller:
    """Turns stories into acts on a workspace."""

    def __init__(self, workspace: Workspace, pack: Pack) -> None:
        self._workspace, self._pack = workspace, pack
        self._files: dict[str, CaseFile] = {}

    def acts(self, story: Story) -> Iterator[_Act]:
        """Everything that happens in a story. An answer without a moment follows the one before."""
        matter = self._matter(story)
        at = _moment(story["begins"])
        yield _Act(at, partial(self._begin, matter))
        for key, told in story["answer"].items():
            at = _moment(told.get("at", at.isoformat()))
            yield _Act(at, partial(self._answer, matter, key, {"by": story["by"], **told}))
        for said in story.get("disagreement", ()):
            yield _Act(_moment(said["at"]), partial(self._disagree, matter, said))
        for seal in story.get("seal", ()):
            yield _Act(_moment(seal["at"]), partial(self._seal, matter, seal))
        for gate in story.get("gate", ()):
            yield _Act(_moment(gate["at"]), partial(self._pass, matter, gate))

    def _matter(self, story: Story) -> Matter:
        if "id" not in story:
            return department_matter(self._pack, story["begins"][:10])
        return Matter(
            id=story["id"],
            title=story["title"],
            pack_id=self._pack.id,
            pack_version=self._pack.version,
            as_of=story["as_of"],
            start_stage=story.get("start_stage", 1),
            service_row=story.get("service_row", ""),
            created_at=story["begins"],
        )

    def _begin(self, matter: Matter) -> None:
        if matter.id != DEPARTMENT:
            self._workspace.add_matter(matter)
        self._files[matter.id] = CaseFile(self._workspace, matter)

    def _answer(self, matter: Matter, key: str, told: Mapping[str, Any]) -> None:
        question, _, period = key.partition("@")
        said = {name: value for name, value in told.items() if name not in ("at", "by", "files")}
        if "files" in told:
            said["value"] = self._attach(matter, question, told)
        self._files[matter.id].write_answer(
            Answer(question=question, period=period, **said),
            shared=question in self._pack.department_questions,
            by=told["by"],
        )

    def _attach(
        self, matter: Matter, question: str, told: Mapping[str, Any]
    ) -> list[dict[str, str]]:
        """Keep an answer's files under the names they are shown by; returns the answer's value."""
        session = Session(self._workspace, matter, by=told["by"])
        for name, file in told["files"].items():
            session.attach(question, name, (PRACTICE / "files" / file).read_bytes())
        kept = session.snapshot.attachments
        return [
            {"name": one.name, "sha256": one.sha256} for one in kept if one.question == question
        ]

    def _pass(self, matter: Matter, gate: Mapping[str, Any]) -> None:
        session = Session(self._workspace, matter, by=gate["by"])
        session.pass_gate(
            gate["id"], note=gate.get("note", ""), conditional=gate.get("conditional", False)
        )

    def _seal(self, matter: Matter, seal: Mapping[str, Any]) -> None:
        Session(self._workspace, matter, by=seal["by"]).seal()

    def _disagree(self, matter: Matter, said: Mapping[str, Any]) -> None:
        session = Session(self._workspace, matter, by=said["by"])
        session.disagree(said["rule"], said["reason"])


def _read(name: str) -> dict[str, Any]:
    with (PRACTICE / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)
