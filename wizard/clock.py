"""The time on the wall, handed in wherever it is wanted."""

from collections.abc import Callable
from datetime import datetime

Clock = Callable[[], datetime]


def local_now() -> datetime:
    """The time on the wall, to the second, with its offset."""
    return datetime.now().astimezone().replace(microsecond=0)
