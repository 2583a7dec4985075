"""What a whole-pack check finds."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from wizard.errors import ContentError


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing a pack gets wrong: a code, the place, and what fills the sentence."""

    code: str
    place: str
    values: Mapping[str, str] = field(default_factory=dict)


class Flawed(ContentError):  # noqa: N818 - it says what is the case
    """Content that was not taken over: every flaw, with the file it is in."""

    def __init__(self, code: str, found: tuple[tuple[str, Flaw], ...], **values: str) -> None:
        super().__init__(code, count=str(len(found)), **values)
        self.found = found
