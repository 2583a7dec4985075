"""One way to write a value as bytes, and the digests made from it."""

import hashlib
import json
from collections.abc import Mapping

from wizard.case.model import Answer

_WRITER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def canonical(value: object) -> str:
    """The value as JSON with sorted keys and no spaces: the same value, the same text."""
    return _WRITER.encode(value)


def digest_of(text: str) -> str:
    """The SHA-256 of a text, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def entry(key: str, answer: Answer) -> str:
    """What a digest takes of one answer: its key, how it stands, its value.

    Who said it and when does not count.
    """
    return f'{canonical(key)}:["{answer.standing}",{canonical(answer.value)}]'


def answers_digest(answers: Mapping[str, Answer]) -> str:
    """The digest of what was answered."""
    return entries_digest({key: entry(key, answer) for key, answer in answers.items()})


def entries_digest(entries: Mapping[str, str], *, after: str = "") -> str:
    """The digest of what was answered, each answer written as its entry, by key.

    `after` is the digest of what was answered before, which this one then carries.
    """
    # The same text as of the whole mapping at once, so that no digest in a file changes.
    return digest_of(after + "{" + ",".join(entries[key] for key in sorted(entries)) + "}")


def chained(previous: str, event: Mapping[str, object]) -> str:
    """The digest of an event, carrying the digest of the one before it."""
    return digest_of(previous + canonical(event))
