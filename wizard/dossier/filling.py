"""Texts with their placeholders filled: answers, figures, and what a document knows of itself.

A placeholder is a question (`cost.price`), a rule with its verdict or a measure
(`diagnosis.need:n1`), a figure of law or a default (`parameter.term.most_months`), or one of the
names below. What is not there says so; nothing prints as an empty space.
"""

import re
from collections.abc import Callable, Mapping

from wizard.content.text import Text
from wizard.dossier import words
from wizard.dossier.lists import conditions, reasons, top_risks
from wizard.dossier.paper import Paper
from wizard.dossier.quoted import UNIT
from wizard.dossier.setting import for_paper
from wizard.engine.rulebook import RULES
from wizard.engine.wording import word
from wizard.why.made import FigureOf

PLACEHOLDER = re.compile(r"\{([a-z0-9_.]+)(?::([cnpsw]\d))?\}")
_WITH_UNIT = re.compile(f"{PLACEHOLDER.pattern}({UNIT})")
NAMED: Mapping[str, Callable[[Paper], str]] = {
    "matter.name": lambda paper: paper.name,
    "date": lambda paper: paper.today,
    "as_of": lambda paper: paper.day(paper.results.snapshot.matter.as_of),
    "authority": lambda paper: paper.answer("department.authority"),
    "buying": lambda paper: paper.buying,
    "pack": lambda paper: f"{paper.pack.id} {paper.pack.version_in(paper.lang)}",
    "reasons": lambda paper: "\n".join(reasons(paper)),
    "conditions": lambda paper: "\n".join(conditions(paper)),
    "top_risks": lambda paper: "\n".join(top_risks(paper)),
}
_SENTENCE_ENDS = re.compile(r"(?<=[。；\n])|(?<=[.;] )")
PARAMETER = "parameter."
_SHARES = frozenset(("advantage", "surface", "predicted", "deduction"))
"""Measures that are fractions; they read as percentages where no format says otherwise."""
_AMOUNTS = frozenset(
    ("inside_full", "inside_avoidable", "outside", "even_price", "price", "due", "added", "saved")
)
"""Measures in yuan; they read as 万元."""


def fill(paper: Paper, text: Text) -> str:
    """A text with its placeholders filled, set for paper.

    A sentence that lacks a conclusion says, once, what has to be answered first.
    """
    told: list[str] = []
    for sentence in _SENTENCE_ENDS.split(text.in_(paper.lang)):
        waits = _waits(paper, sentence)
        if waits is None:
            told.append(_filled(paper, sentence))
        elif waits not in told:
            told.append(waits)
    return for_paper("".join(told), paper.lang)


def _waits(paper: Paper, sentence: str) -> str | None:
    """What the first conclusion a sentence lacks still waits for, if it lacks one."""
    for name, _ in PLACEHOLDER.findall(sentence):
        rule, _, measure = name.rpartition(".")
        is_answer = name in paper.pack.question_of or name in NAMED or name.startswith(PARAMETER)
        if is_answer or measure == "verdict" or rule not in RULES:
            continue
        if paper.results.finding(rule) is None:
            return paper.waits(rule)
    return None


def _filled(paper: Paper, sentence: str) -> str:
    def found(match: re.Match[str]) -> str:
        name, unit = match.group(1), match.group(3) or ""
        return _named(paper, name, match.group(2) or "") + unit + _mark(paper, name)

    return _WITH_UNIT.sub(found, sentence)


def _mark(paper: Paper, name: str) -> str:
    """The mark of a figure that gets a note."""
    rule, _, measure = name.rpartition(".")
    finding = paper.results.finding(rule) if rule in RULES else None
    if finding is None or measure not in finding.measures:
        return ""
    return paper.mark(FigureOf(rule, measure))


def _named(paper: Paper, name: str, spec: str) -> str:
    if name in NAMED:
        return NAMED[name](paper)
    if name in paper.pack.question_of:
        return paper.answer(name)
    if name.startswith(PARAMETER):
        return paper.parameter(name.removeprefix(PARAMETER))
    rule, _, measure = name.rpartition(".")
    return _measure(paper, rule, measure, spec)


def _measure(paper: Paper, rule: str, name: str, spec: str) -> str:
    """A rule's verdict in words, or one of its figures."""
    found = paper.results.finding(rule)
    if found is None:
        return paper.said(words.NOT_YET)
    if name == "verdict":
        return paper.reason(found.headline)
    value = found.measures.get(name)
    if value is None:
        return paper.said(words.NOT_YET)
    return word(value, spec or _usual(name), paper.lang)


def _usual(name: str) -> str:
    if name in _SHARES:
        return "p1"
    return "w2" if name in _AMOUNTS else "n1"
