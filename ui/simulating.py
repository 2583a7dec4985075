"""Simulations off the UI thread: pages show the figures as stated first, and the odds when ready.

After every change the desk says which simulations were left. They are made in a worker; a change in
between stops it, since another input makes its result useless.
"""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from ui.desk import Desk
from ui.tasks import Progress, Task
from wizard.engine.simulations import Simulation, make

AGAIN_MS = 200
"""How long what was made waits while a dialog is open over the page that would be drawn anew."""


class Simulating(QObject):
    """Has made what the desk leaves, one change at a time."""

    settled = Signal()
    """Emitted when nothing is left any longer."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._task: Task[None] | None = None
        desk.changed.connect(self._follow)

    @property
    def is_under_way(self) -> bool:
        """Whether a worker is at it."""
        return self._task is not None

    def stop(self) -> None:
        """Stop what is being made; nobody waits for it any more."""
        if self._task is not None:
            self._task.stop()
            self._task = None

    def see_to(self, left: Iterable[Simulation], then: Callable[[], None]) -> None:
        """Have these made, in place of what is being made, and do something with them then."""
        self.stop()
        wanted = tuple(left)

        def made(progress: Progress) -> None:
            make(wanted, progress)

        task = Task(made, self)
        task.done.connect(partial(self._take_in, task, then))
        task.failed.connect(partial(self._fail, task))
        self._task = task
        task.start()

    def _follow(self) -> None:
        left = self._desk.results.left if self._desk.is_open else ()
        if left:
            self.see_to(left, self._desk.take_in)
        else:
            self.stop()
            self.settled.emit()

    def _fail(self, task: Task[None], error: object) -> None:
        """Tell what went wrong; the figures stay as stated until the next change."""
        if task is self._task:
            self._task = None
        self._desk.failed.emit(error)

    def _take_in(self, task: Task[None], then: Callable[[], None], _: object = None) -> None:
        """Use what was made, unless something changed since."""
        if task is not self._task:
            return
        if QApplication.activeModalWidget() is not None:
            QTimer.singleShot(AGAIN_MS, self, partial(self._take_in, task, then))
        else:
            self._task = None
            then()
