"""Run a function off the UI thread, or a little later on it: done, failed, progress, cancel.

A task receives frozen values and returns a value; it never sees the database, a widget or the
session. Cancelling sets a flag the function polls through its `Progress`.
"""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, QThreadPool, QTimer, Signal
from shiboken6 import isValid

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
    """One running function. Keep it for as long as its signals are wanted.

    It belongs to the application, not to the page that asked: the page may be gone before the
    function is through, and the thread must find the task where it was. A page that is gone hears
    nothing more.
    """

    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    progressed = Signal(int, int)
    _ended = Signal(str, object)

    def __init__(self, function: Callable[[Progress], T], asker: QObject | None = None) -> None:
        super().__init__(QCoreApplication.instance())
        self._function = function
        self._progress = Progress(self.progressed.emit)
        self._is_wanted = True
        self._ended.connect(self._end)
        if asker is not None:
            asker.destroyed.connect(self._forget)

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
            self._ended.emit("cancelled", None)
        except Exception as error:  # noqa: BLE001 - carried to the window, which tells it
            self._ended.emit("failed", error)
        else:
            self._ended.emit("done", result)

    def _end(self, how: str, what: object) -> None:
        """Tell how it ended, back on the UI thread, and go."""
        if self._is_wanted:
            if how == "cancelled":
                self.cancelled.emit()
            else:
                (self.done if how == "done" else self.failed).emit(what)
        self.deleteLater()

    def _forget(self) -> None:
        """Whoever asked has gone: stop, and say nothing more."""
        self._is_wanted = False
        self.stop()


class _Runner(QRunnable):
    def __init__(self, run: Callable[[], None]) -> None:
        super().__init__()
        self._run = run

    def run(self) -> None:
        """Run in a thread of the pool."""
        self._run()


def soon(owner: QObject, act: Callable[[], None]) -> None:
    """Act once what is under way is done, unless the owner is gone by then."""

    def acted() -> None:
        if isValid(owner):
            act()

    QTimer.singleShot(0, acted)
