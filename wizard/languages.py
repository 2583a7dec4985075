"""The languages of content, interface and paper. Apart, so that a window can speak at once."""

from typing import Literal

Lang = Literal["zh", "en"]
LANGS: tuple[Lang, ...] = ("zh", "en")
