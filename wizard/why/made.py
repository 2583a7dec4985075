"""How a figure came about (推导): in words, in numbers, and from which other things.

A figure names its parts instead of holding them; whoever shows it decides how far to follow. The
numbers are those of the method’s own working where it has one, so no formula stands here twice.
"""

from dataclasses import dataclass
from typing import Protocol

from wizard.content.numerals import MINUS
from wizard.content.text import Text
from wizard.engine.evaluate import Results
from wizard.engine.findings import Finding
from wizard.tellers.telling import Number, Working, shown


@dataclass(frozen=True, slots=True)
class FigureOf:
    """One figure of a finding, by rule and measure; in one period where it is judged by period.

    Without a measure, the finding as a whole.
    """

    rule: str
    measure: str = ""
    period: str = ""

    @property
    def is_line(self) -> bool:
        """Whether it is one line of a sum, told with the sum rather than by itself."""
        return "." in self.measure


@dataclass(frozen=True, slots=True)
class Asked:
    """The answer to a question."""

    question: str
    period: str = ""


@dataclass(frozen=True, slots=True)
class Set:
    """A parameter in force."""

    parameter: str


@dataclass(frozen=True, slots=True)
class Cited:
    """A clause."""

    clause: str


@dataclass(frozen=True, slots=True)
class Made:
    """One figure’s making. `numbers` can be redone by hand and come to `result`.

    `name` and `value` are there for figures that belong to no finding by themselves: a line of a
    sum, one half of an index, an indicator.
    """

    words: tuple[Text, ...] = ()
    numbers: str = ""
    result: str = ""
    parts: tuple["Part", ...] = ()
    name: Text | None = None
    value: Text | None = None


Part = FigureOf | Asked | Set | Cited | Made


@dataclass(frozen=True, slots=True)
class Seen:
    """A finding whose figures are asked about, with everything else that was judged."""

    results: Results
    finding: Finding

    def figure(self, measure: str) -> FigureOf:
        """Another figure of the same finding."""
        return FigureOf(self.finding.rule, measure, self.finding.period)

    def asked(self, question: str) -> Asked:
        """An answer, in the finding’s period where it is asked by period."""
        repeats = self.results.pack.asked_in[question].repeats
        return Asked(question, self.finding.period if repeats else "")

    def stated(self, question: str, parameter: str) -> Part:
        """The answer where one was given, else the default that stood in for it."""
        given = self.results.value(question) is not None
        return self.asked(question) if given else Set(parameter)

    def label(self, question: str) -> Text:
        """What a question is about."""
        return self.results.pack.question_of[question].label


class Making(Protocol):
    """How the figures of one rule come about; None for a figure it knows nothing special of."""

    def __call__(self, seen: Seen, measure: str, /) -> Made | None:
        """The making of one figure."""


def t(zh: str, en: str) -> Text:
    """A text in both languages."""
    return Text(zh=zh, en=en)


def worked(step: Working, words: Text, *parts: Part) -> Made:
    """A figure as its method worked it out."""
    return Made((words,), step.substituted, _told(step.value), parts)


def summed_up(words: Text, numbers: str, value: Number, *parts: Part) -> Made:
    """A figure whose numbers are put together here, since no method writes them down."""
    return Made((words,), numbers, _told(value), parts)


def _told(value: Number) -> str:
    """What a working comes to, with a true minus."""
    return shown(value).replace("-", MINUS)


def taken(question: Asked) -> Made:
    """A figure that is an answer as it stands."""
    return Made((TAKEN,), parts=(question,))


TAKEN = t("直接取自回答。", "The answer as it stands.")
