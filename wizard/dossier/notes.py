"""The notes at the end of a paper (注): how each figure it quoted came about.

A note goes one step: its parts are answers, parameters and clauses, or further figures, which get
notes of their own. Nothing is told twice, and every chain can be followed to its end.
"""

from collections.abc import Iterator

from wizard.dossier import words
from wizard.dossier.model import Block, Note
from wizard.dossier.paper import Blocks, Paper
from wizard.why.ending import answer, clause, parameter
from wizard.why.made import Asked, Cited, FigureOf, Made, Part, Set
from wizard.why.node import Node
from wizard.why.tree import made

MOST = 12
"""More answers than these are counted instead of listed."""


def notes(paper: Paper, *, sources: bool = True) -> Blocks:
    """Every note, in the order of the marks; nothing where no figure was quoted.

    Without `sources` answers say their basis alone, for papers that print every answer in full.
    """
    told = tuple(_Teller(paper, sources=sources).notes())
    if told:
        yield paper.heading(1, paper.said(words.NOTES))
        yield from told


class _Teller:
    """The notes of one paper, as they are told."""

    def __init__(self, paper: Paper, *, sources: bool) -> None:
        self._paper, self._sources = paper, sources
        self._said: set[Asked] = set()
        """The answers the note at hand has told of."""

    def notes(self) -> Iterator[Block]:
        """One after the other; telling one may call for further ones."""
        paper, quoted, number = self._paper, self._paper.quoted, 1
        while quoted is not None and (figure := quoted.figure(number)) is not None:
            found = made(paper.results, figure)
            if found is not None:
                head = paper.said(words.NOTE_NUMBER, number=str(number))
                yield Note(head + self._told(found))
            number += 1

    def _told(self, found: Made) -> str:
        """One note: the figure, how it was got, and what it came from."""
        paper = self._paper
        self._said.clear()
        sentences = [paper.sentence(self._headed(found))]
        sentences += [paper.sentence(paper.said(one)) for one in found.words]
        if found.numbers:
            sentences.append(paper.sentence(self._sum(found)))
        if found.parts:
            sentences.append(paper.said(words.COMES_FROM) + paper.listed(self._parts(found.parts)))
        return paper.run_on(sentences)

    def _parts(self, parts: tuple[Part, ...]) -> Iterator[str]:
        asked = [one for one in parts if isinstance(one, Asked)]
        for one in parts:
            if not isinstance(one, Asked) or len(asked) <= MOST:
                yield self._part(one)
        if len(asked) > MOST:
            yield self._paper.said(words.ANSWERS_COUNTED, count=str(len(asked)))

    def _part(self, part: Part) -> str:
        match part:
            case FigureOf():
                return self._figure(part)
            case Made():
                return self._line(part)
            case Asked():
                return self._answer(part)
            case Set():
                return self._parameter(parameter(self._paper.results, part))
            case Cited():
                return self._node(clause(self._paper.pack, part))

    def _figure(self, figure: FigureOf) -> str:
        """A line of a sum, or a further figure with the number of its own note."""
        found = made(self._paper.results, figure)
        if found is None:
            return ""
        if figure.is_line:
            return self._line(found)
        return self._headed(found) + self._paper.mark(figure, again=True)

    def _line(self, line: Made) -> str:
        """A line of a sum, with what it was made of in brackets."""
        behind = [self._sum(line)] if line.numbers else []
        for one in line.parts:
            told = self._answer(one, line) if isinstance(one, Asked) else self._part(one)
            behind.append(told)
        inner = self._paper.joined(one for one in behind if one)
        return self._paper.said(words.BRACKETED, before=self._headed(line), inner=inner)

    def _answer(self, asked: Asked, below: Made | None = None) -> str:
        """An answer as papers show it, once in a note; below a line of its name, without one."""
        paper, node = self._paper, answer(self._paper.results, asked)
        if asked in self._said:
            return "" if below is not None else paper.said(node.name)
        self._said.add(asked)
        label = paper.pack.question_of[asked.question].label.zh
        is_named = below is None or below.name is None or label not in below.name.zh
        name = paper.said(node.name) if is_named else ""
        parts = (self._value(asked, node), *self._ground(asked))
        told = ("，" if paper.lang == "zh" else ", ").join(one for one in parts if one)
        return self._named(name, told)

    def _value(self, asked: Asked, node: Node) -> str:
        """What was answered; of a table its rows, of weights and scores their name is enough."""
        question = self._paper.pack.question_of[asked.question]
        match question.kind:
            case "table":
                return self._paper.said(node.value)
            case "weights" | "scores":
                return ""
            case _:
                stored = self._paper.stored(asked.question, asked.period)
                return self._paper.shown(question, stored)

    def _ground(self, asked: Asked) -> Iterator[str]:
        """The basis of an answer and, where wanted, its source."""
        stored = self._paper.stored(asked.question, asked.period)
        if stored is None:
            return
        if stored.basis and stored.standing == "given":
            yield self._paper.said(words.BASIS[stored.basis])
        if self._sources and stored.source.strip():
            yield self._paper.said(words.SOURCE) + self._paper.typed(stored.source.strip())

    def _parameter(self, node: Node) -> str:
        """A default with its mark, or a figure of law with its clause."""
        told, laws = self._node(node), self._paper.joined(map(self._node, node.parts))
        return self._paper.said(words.BRACKETED, before=told, inner=laws) if laws else told

    def _node(self, node: Node) -> str:
        name, value = self._paper.said(node.name), self._paper.said(node.value)
        if node.kind == "clause":
            return name + value
        return self._named(name, value)

    def _headed(self, found: Made) -> str:
        name, value = (self._paper.said(one) if one else "" for one in (found.name, found.value))
        return self._named(name, value)

    def _named(self, name: str, value: str) -> str:
        """A name with its value; in brackets where a colon stands in the name already."""
        if not name or not value:
            return name or value
        if "：" in name or ": " in name:
            return self._paper.said(words.BRACKETED, before=name, inner=value)
        return self._paper.said(words.NAMED, name=name, value=value)

    def _sum(self, found: Made) -> str:
        return self._paper.typed(f"{found.numbers} = {found.result}")
