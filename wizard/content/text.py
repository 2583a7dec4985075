"""What every piece of content shares: the frozen base, a text in both languages, a grade."""

from collections.abc import Callable
from typing import Literal

from pydantic import BaseModel, ConfigDict

from wizard.languages import Lang

Grade = Literal["A", "B", "C", "D"]
"""How well a claim about the world has been verified: A text checked, B two secondary sources,
C own knowledge, D doubtful. A claim graded D neither blocks nor supports a conclusion."""


class Content(BaseModel):
    """Anything written in a pack: frozen, strict, no unknown keys."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", defer_build=True)


class Text(Content):
    """One text, Chinese and English side by side."""

    zh: str
    en: str

    def in_(self, lang: Lang) -> str:
        """The text in a language; Chinese where the other is empty."""
        return (self.en if lang == "en" else self.zh) or self.zh

    def map(self, change: Callable[[str], str]) -> "Text":
        """Both languages, changed by the same function."""
        return Text(zh=change(self.zh), en=change(self.en))


def both(text: str) -> Text:
    """A text that is the same in both languages, such as a name somebody typed."""
    return Text(zh=text, en=text)
