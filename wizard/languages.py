"""The languages of content, interface and paper. Apart, so that a window can speak at once."""

from collections.abc import Iterable
from typing import Literal

Lang = Literal["zh", "en"]
LANGS: tuple[Lang, ...] = ("zh", "en")


def run_on(sentences: Iterable[str], lang: Lang) -> str:
    """Sentences one after the other; Chinese sets no space between them."""
    return ("" if lang == "zh" else " ").join(sentences)
