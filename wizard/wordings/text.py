"""A sentence in both languages."""

from wizard.content.text import Text


def t(zh: str, en: str) -> Text:
    """Chinese beside English."""
    return Text(zh=zh, en=en)
