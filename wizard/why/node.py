"""One node of a derivation, every word in both languages."""

from dataclasses import dataclass
from typing import Literal

from wizard.content.text import Text
from wizard.search.things import Target

Kind = Literal["figure", "finding", "condition", "answer", "parameter", "clause"]


@dataclass(frozen=True, slots=True)
class Node:
    """What it is called, its value as read, how it was got, and the parts it comes from.

    `target` is where it leads: an answer to its question, a parameter or clause to its card.
    """

    kind: Kind
    name: Text
    value: Text
    how: tuple[Text, ...] = ()
    parts: tuple["Node", ...] = ()
    target: Target | None = None

    @property
    def ends(self) -> bool:
        """Whether there is nothing behind it."""
        return not self.parts
