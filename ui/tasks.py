"""Run a function off the UI thread: done, failed, progress, cancel.

A task receives frozen values and returns a value; it never sees the database, a widget or the
session. Cancelling sets a flag the function polls through its `Progress`.
"""

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

T = TypeVar("T")


class Cancelled(Exception):  # noqa: N818 - it says what happened
    """The person pressed stop."""


class Progress:
    """What a task is handed to say how far it is and to learn that it should stop."""

    def __init__(self, told: Callable[[int, int], None]) -> None:
        self._told = told
        self._stop = threading.Event()

    def stop(self) -> None:
        """Ask the task to stop at its next step."""
        self._stop.set()

    def __call__(self, done: int, of: int) -> None:
        """Say how far it is. Raises Cancelled when the person pressed stop."""
        if self._stop.is_set():
            raise Cancelled
        self._told(done, of)


class Task(QObject, Generic[T]):
    """One running function. Keep it for as long as its signals are wanted."""

    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    progressed = Signal(int, int)

    def __init__(self, function: Callable[[Progress], T], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._function = function
        self._progress = Progress(self._tell_progress)

    def start(self) -> None:
        """Run it in the pool."""
        QThreadPool.globalInstance().start(_Runner(self._run))

    def stop(self) -> None:
        """Ask it to stop; `cancelled` follows."""
        self._progress.stop()

    def _run(self) -> None:
        try:
            result = self._function(self._progress)
        except Cancelled:
            self._tell("cancelled")
        except Exception as error:  # noqa: BLE001 - carried to the window, which tells it
            self._tell("failed", error)
        else:
            self._tell("done", result)

    def _tell(self, signal: str, *told: object) -> None:
        """Emit a signal. The page that asked may be gone by now, and the task with it."""
        with suppress(RuntimeError):
            getattr(self, signal).emit(*told)

    def _tell_progress(self, done: int, of: int) -> None:
        """Say how far it is; when nobody is there to hear it, the work is for nothing."""
        try:
            self.progressed.emit(done, of)
        except RuntimeError as gone:
            raise Cancelled from gone


class _Runner(QRunnable):
    def __init__(self, run: Callable[[], None]) -> None:
        super().__init__()
        self._run = run

    def run(self) -> None:
        """Run in a thread of the pool."""
        self._run()
