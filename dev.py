#!/usr/bin/env python3
"""The one door to this project for a person with a bare Python: run, test, lint, build, bench.

Needs nothing but Python 3.11 or newer. It makes `.venv`, installs the locked dependencies and, on
Debian-like systems, the few system libraries Qt wants. When something is missing and it cannot
help itself, it says so in one sentence.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCKS = {"run": ROOT / "requirements.lock", "dev": ROOT / "requirements-dev.lock"}
PEERS_LOCK, PEERS = ROOT / "requirements-bench.lock", ROOT / "build" / "peers"
"""Libraries only the bench compares with: neither the program nor its tests may lean on them."""
QT_LIBRARIES = (
    "libegl1",
    "libgl1",
    "libxkbcommon0",
    "libxkbcommon-x11-0",
    "libdbus-1-3",
    "libfontconfig1",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-xinerama0",
    "libnss3",
    "libcups2",
    "libglib2.0-0",
)
QT_PARTS = "QtWidgets, QtPdf, QtPdfWidgets, QtPrintSupport, QtSvg"
USAGE = "usage: python3 dev.py run | test | lint | build | bench"


class Stop(Exception):  # noqa: N818 - it is not an error of ours
    """Something outside this project stands in the way; the text says what and what to do."""


def main(arguments: Sequence[str]) -> int:
    """Carry out one command; the exit code."""
    commands = {"run": run, "test": test, "lint": lint, "build": build, "bench": bench}
    command = commands.get(arguments[0]) if arguments else None
    if command is None:
        print(USAGE)
        return 2
    try:
        _need_python()
        return command(list(arguments[1:]))
    except Stop as stop:
        print(f"\n{stop}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def run(arguments: list[str]) -> int:
    """Open the window; without a display, walk the practice department and list its papers."""
    prepare("run")
    if _has_display():
        return _python("-m", "ui", *arguments)
    out = ROOT / "build" / "practice"
    print("There is no display, so the practice department is walked without a window.")
    return _python("-m", "wizard", "demo", str(out), "--replace")


def test(arguments: list[str]) -> int:
    """Everything CI checks: style, types, import contracts, tests."""
    code = lint([])
    env = {"QT_QPA_PLATFORM": "offscreen"}
    workers = str(min(os.cpu_count() or 1, 4))
    chosen = arguments or ["-n", workers]
    return max(code, _python("-m", "pytest", *chosen, env=env))


def lint(_arguments: list[str]) -> int:
    """Style, types and import contracts; every check runs, the worst result counts."""
    prepare("dev")
    return max(
        _python("-m", "ruff", "check", "."),
        _python("-m", "ruff", "format", "--check", "."),
        _python("-m", "mypy"),
        _python(
            "-c", "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
        ),
    )


def build(_arguments: list[str]) -> int:
    """Build the one-folder program and try it."""
    prepare("dev")
    code = _python("-m", "PyInstaller", "--noconfirm", "--clean", "build.spec")
    if code:
        return code
    program = ROOT / "dist" / "dingce" / ("dingce.exe" if os.name == "nt" else "dingce")
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run([str(program), "--smoke"], env=env, check=False).returncode


def bench(arguments: list[str]) -> int:
    """Measure our code beside the bare libraries, in one run."""
    prepare("dev")
    env = {"QT_QPA_PLATFORM": "offscreen", "DINGCE_BENCH_PEERS": _peers()}
    return _python("-m", "tests.bench", *arguments, env=env)


def _peers() -> str:
    """The folder of the libraries compared with, filled if need be; nothing without a registry."""
    stamp = PEERS / "stamp"
    wanted = hashlib.sha256(PEERS_LOCK.read_bytes() + sys.version.encode()).hexdigest()
    if not (stamp.exists() and stamp.read_text() == wanted):
        shutil.rmtree(PEERS, ignore_errors=True)
        print(f"Fetching what {PEERS_LOCK.name} names into {PEERS.relative_to(ROOT)}.")
        if _install(PEERS_LOCK, "--target", str(PEERS)):
            print("!!! pymcdm could not be had; the row that compares with it is LEFT OUT. !!!")
            return ""
        stamp.write_text(wanted)
    return str(PEERS)


# --- making the place ready ---------------------------------------------------------------------


def prepare(kind: str) -> None:
    """Make `.venv` hold what the lock names, and the system what Qt wants."""
    lock = LOCKS[kind]
    stamp = VENV / f"{kind}.stamp"
    wanted = hashlib.sha256(lock.read_bytes() + sys.version.encode()).hexdigest()
    if not (stamp.exists() and stamp.read_text() == wanted and PYTHON.exists()):
        _make_venv()
        print(f"Installing what {lock.name} names; this takes a few minutes the first time.")
        if _install(lock):
            raise Stop(
                "The Python packages could not be installed. Connect to a package index or put"
                " the wheels named in the lock file within pip’s reach, then try again."
            )
        stamp.write_text(wanted)
    _need_qt()


def _install(lock: Path, *more: str) -> int:
    """Let pip install what a lock names; its exit code."""
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    command += ["--require-hashes", "-r", str(lock), *more]
    return subprocess.run(command, check=False).returncode


def _need_python() -> None:
    if sys.version_info < (3, 11):  # noqa: UP036 - this is where an older one is told
        have = ".".join(map(str, sys.version_info[:2]))
        raise Stop(f"Python 3.11 or newer is needed; this is Python {have}.")


def _make_venv() -> None:
    """Make the virtual environment, installing Debian's missing half of `venv` if need be."""
    if PYTHON.exists():
        return
    made = [sys.executable, "-m", "venv", str(VENV)]
    if subprocess.run(made, check=False, capture_output=True).returncode == 0:
        return
    shutil.rmtree(VENV, ignore_errors=True)
    _apt(["python3-venv"], "A virtual environment could not be made")
    if subprocess.run(made, check=False).returncode:
        raise Stop("A virtual environment could not be made here; is the folder writable?")


def _need_qt() -> None:
    """Try to load Qt's parts; on Debian-like systems install what they lack."""
    if _qt_loads():
        return
    _apt(QT_LIBRARIES, "Qt lacks some system libraries")
    if not _qt_loads():
        raise Stop("Qt still cannot be loaded: " + _qt_complaint())


def _qt_loads() -> bool:
    return not _qt_complaint()


def _qt_complaint() -> str:
    """Why Qt cannot be loaded or open a window, in its own words; nothing when it can.

    Where there is a display, the part that draws on it is tried too: it is a library of its own,
    loaded only when a window opens, and wants more of the system than the rest.
    """
    parts = [f"from PySide6 import {QT_PARTS}"]
    if _has_display():
        parts.append("from PySide6.QtGui import QGuiApplication; QGuiApplication([])")
    tried = subprocess.run(
        [str(PYTHON), "-c", "; ".join(parts)], capture_output=True, text=True, check=False
    )
    if tried.returncode == 0:
        return ""
    said = tried.stderr.strip().splitlines()
    return next((line for line in said if line.startswith("qt.qpa")), (said or ["no reason"])[-1])


def _apt(packages: Sequence[str], what: str) -> None:
    """Install Debian packages, as root or through sudo without asking for a password."""
    names = " ".join(packages)
    advice = f"{what}. On Debian or Ubuntu: sudo apt-get install {names}"
    apt = shutil.which("apt-get")
    if apt is None:
        raise Stop(f"{what}; install the equivalents of these Debian packages: {names}")
    before = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if before and shutil.which("sudo") is None:
        raise Stop(advice)
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    print(f"{what}; installing them with apt-get.")
    subprocess.run([*before, apt, "update", "-qq"], env=env, check=False)
    done = subprocess.run(
        [*before, apt, "install", "-y", "-qq", "--no-install-recommends", *packages],
        env=env,
        stdout=subprocess.DEVNULL,
        check=False,
    )
    if done.returncode:
        raise Stop(advice)


def _has_display() -> bool:
    if os.name == "nt" or sys.platform == "darwin":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _python(*arguments: str, env: dict[str, str] | None = None) -> int:
    """Run the environment's Python in the project's folder; its exit code."""
    whole = {**os.environ, **(env or {})}
    return subprocess.run([str(PYTHON), *arguments], cwd=ROOT, env=whole, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
