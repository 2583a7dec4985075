"""One way to write a value as bytes, and the digests made from it."""

import hashlib
import json
from collections.abc import Mapping

from wizard.case.model import Answer


def canonical(value: object) -> str:
    """The value as JSON with sorted keys and no spaces: the same value, the same text."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest_of(text: str) -> str:
    """The SHA-256 of a text, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def answers_digest(answers: Mapping[str, Answer], *, after: str = "") -> str:
    """The digest of what was answered; who said it and when does not count.

    `after` is the digest of what was answered before, which this one then carries.
    """
    told = {key: [answer.standing, answer.value] for key, answer in answers.items()}
    return digest_of(after + canonical(told))


def chained(previous: str, event: Mapping[str, object]) -> str:
    """The digest of an event, carrying the digest of the one before it."""
    return digest_of(previous + canonical(event))
