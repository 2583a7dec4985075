"""What every test may ask for: the shipped pack, a clock, a workspace, an open matter."""

import socket
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings

from tests.builders import make_matter
from wizard.case.workspace import Workspace
from wizard.content.loading import load_pack
from wizard.content.model import Pack
from wizard.paths import SHIPPED_PACK
from wizard.session import Session

# The same examples every time: a red run must mean that something changed.
settings.register_profile("same", max_examples=30, deadline=None, derandomize=True, database=None)
settings.load_profile("same")


class Clock:
    """A clock that moves a second with every look, and a day when told to."""

    def __init__(self, start: datetime) -> None:
        self._now = start

    def __call__(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now

    def next_day(self) -> None:
        self._now += timedelta(days=1)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Offline is a promise: nothing may open a connection."""

    def refuse(*_: object) -> None:
        raise AssertionError("the program tried to reach the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)


@pytest.fixture(scope="session")
def pack() -> Pack:
    return load_pack(SHIPPED_PACK)


@pytest.fixture
def clock() -> Clock:
    return Clock(datetime(2026, 11, 23, 9, 0, tzinfo=UTC))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the workspace is made."""
    return tmp_path / "城市服务.dingce"


@pytest.fixture
def workspace(file: Path, pack: Pack, clock: Clock) -> Iterator[Workspace]:
    with Workspace.create(file, pack, now=clock) as made:
        yield made


@pytest.fixture
def session(workspace: Workspace) -> Session:
    """A matter of its own, opened by 王芳."""
    matter = make_matter(workspace.newest_pack())
    workspace.add_matter(matter)
    return Session(workspace, matter, by="王芳")
