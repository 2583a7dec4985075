"""What a whole-pack check finds."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing a pack gets wrong: a code, the place, and what fills the sentence."""

    code: str
    place: str
    values: Mapping[str, str] = field(default_factory=dict)
