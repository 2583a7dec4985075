"""The shipped pack, the practice matters, and our own faces, each made once."""

from pathlib import Path

import pytest

from tests.dossier.matters import practice_session, results
from wizard.content.loading import load_pack
from wizard.content.model import Pack
from wizard.dossier.fonts import Fonts, shipped_fonts
from wizard.engine.evaluate import Results
from wizard.paths import SHIPPED_PACK
from wizard.practice import build_practice


@pytest.fixture(scope="session")
def pack() -> Pack:
    return load_pack(SHIPPED_PACK)


@pytest.fixture(scope="session")
def empty(pack: Pack) -> Results:
    return results(pack)


@pytest.fixture(scope="session")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("practice") / "practice.dingce"
    build_practice(path)
    return path


@pytest.fixture(scope="session")
def hotline(practice: Path) -> Results:
    with practice_session(practice, "hotline") as session:
        return session.results


@pytest.fixture(scope="session")
def permits(practice: Path) -> Results:
    with practice_session(practice, "permits") as session:
        return session.results


@pytest.fixture(scope="session")
def fonts() -> Fonts:
    return shipped_fonts()
