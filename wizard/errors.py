"""What can go wrong, told apart by whose doing it is.

A `Problem` is a value: something a person answered that cannot be accepted as it stands. A
`WizardError` is the world in the way: a disk, a damaged file, a broken pack. Both carry a code and
named values, never a finished sentence; sentences are made where the language is known
(`wizard/sentences.py`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Problem:
    """Why an answer is not acceptable (不合要求)."""

    code: str
    values: Mapping[str, str] = field(default_factory=dict)


class WizardError(Exception):
    """The world is in the way. `code` names what happened, `values` fill its sentence."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code, values)
        self.code = code
        self.values: Mapping[str, str] = values

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value}" for name, value in self.values.items())
        return f"{self.code} ({told})" if told else self.code


class StorageError(WizardError):
    """A workspace cannot be opened, read or written."""


class ContentError(WizardError):
    """A content pack does not say what it must. Values name file, place and remedy."""


class PrintError(WizardError):
    """A dossier cannot be written."""
