"""An answer as it is stored, where no pack at hand has the question that would show it."""

from collections.abc import Mapping

from wizard.case.model import Answer


def stored_words(answer: Answer) -> str:
    """The text of an answer without its question: values as they were given, in their order."""
    return _words(answer.value) if answer.standing == "given" else answer.reason


def _words(value: object) -> str:
    match value:
        case None:
            return ""
        case Mapping():
            return ", ".join(words for words in map(_words, value.values()) if words)
        case list() | tuple():
            return "\n".join(map(_words, value))
        case _:
            return str(value)
