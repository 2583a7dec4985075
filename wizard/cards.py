"""A card of the library: what a thing says, what it points to, and everything that rests on it.

Entries, clauses and figures all read the same way, so a page shows any of them without knowing
which it is. With the results of a matter, the rules that used the thing are among what rests on it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wizard.content.citing import citation, law_of, short_citation
from wizard.content.headings import HEADINGS
from wizard.content.kinds import KINDS
from wizard.content.model import Clause, Pack, Parameter
from wizard.content.names import name_of
from wizard.content.reading import Passage, passages
from wizard.content.text import Text
from wizard.content.uses import Use, UseKind, uses
from wizard.engine.evaluate import Results
from wizard.engine.findings import Finding
from wizard.engine.wording import say
from wizard.languages import Lang
from wizard.search.things import Target


@dataclass(frozen=True, slots=True)
class Link:
    """Something a card leads to: what kind of thing, its name, and where it is."""

    kind: str
    words: str
    target: Target


@dataclass(frozen=True, slots=True)
class Card:
    """One thing of the library, whole (卡片)."""

    target: Target
    kind: str
    title: str
    passages: tuple[Passage, ...]
    points: tuple[Link, ...]
    """What it rests on or leads to."""
    used: tuple[Link, ...]
    """What rests on it."""


def card(pack: Pack, target: Target, lang: Lang, results: Results | None = None) -> Card:
    """The card of an entry, a clause or a figure. Raises KeyError where there is none."""
    return _Teller(pack, lang, results).card(target)


def observed(results: Results) -> Iterator[tuple[str, str]]:
    """What each rule read, cited and took as a figure, as it was seen to."""
    for outcome in results.outcomes.values():
        if isinstance(outcome, Finding):
            for used in (*outcome.read, *outcome.clauses, *outcome.parameters):
                yield outcome.rule, used.partition("@")[0]


class Rests:
    """What rests on each question of a matter; worked out once for its results."""

    def __init__(self, results: Results, lang: Lang) -> None:
        self._teller = _Teller(results.pack, lang, results)
        self._uses = uses(results.pack, observed(results))

    def on(self, question: str) -> tuple[Link, ...]:
        """Gates first, then what is concluded, what is asked because of it, papers and entries."""
        own = Use("step", self._teller.pack.asked_in[question].id)
        used = [use for use in self._uses.get(question, ()) if use.kind in _TOLD and use != own]
        used.sort(key=lambda use: _TOLD.index(use.kind))
        return tuple(dict.fromkeys(self._teller.using(used)))


class _Teller:
    """One pack in one language, with or without a matter."""

    def __init__(self, pack: Pack, lang: Lang, results: Results | None) -> None:
        self.pack, self.lang, self.results = pack, lang, results

    def card(self, target: Target) -> Card:
        seen = observed(self.results) if self.results is not None else ()
        used = uses(self.pack, seen).get(target.id, ())
        told, points = self._told(target)
        return Card(
            target=target,
            kind=self._kind(target),
            title=self._title(target),
            passages=told,
            points=tuple(self._links(points)),
            used=tuple(self.using(used)),
        )

    def _told(self, target: Target) -> tuple[tuple[Passage, ...], tuple[str, ...]]:
        """The passages of a thing, and the ids it points to."""
        if target.kind == "clause":
            clause = self.pack.clause_of[target.id]
            return self._clause(clause), (clause.law,)
        if target.kind == "parameter":
            figure = self.pack.parameter_of[target.id]
            clauses = (value.clause for value in figure.values if value.clause is not None)
            return self._figure(figure), tuple(dict.fromkeys(clauses))
        entry = self.pack.library.entry_of[target.id]
        told = passages(entry, self.pack, self.lang, pointing=False)
        return told, self.pack.library.links(entry)

    def _clause(self, clause: Clause) -> tuple[Passage, ...]:
        """What a clause says, where it is, and how well that is known."""
        law = law_of(self.pack, clause)
        days = [
            f"{words.in_(self.lang)} {day.isoformat()}"
            for words, day in (
                (_FROM, law.in_force_from),
                (_UNTIL, law.replaced_on),
                (_CHECKED, clause.verified_on),
            )
            if day is not None
        ]
        place = citation(self.pack, clause, self.lang)
        grade = GRADES[clause.grade].in_(self.lang)
        unsure = () if clause.unverified is None else (clause.unverified.in_(self.lang),)
        return (
            Passage("", (clause.says.in_(self.lang),)),
            Passage(HEADINGS["sources"].in_(self.lang), (place, *days)),
            Passage(_KNOWN.in_(self.lang), (grade, *unsure)),
        )

    def _figure(self, figure: Parameter) -> tuple[Passage, ...]:
        """A figure's values from day to day, and why it is what it is."""
        unit = f" {figure.unit.in_(self.lang)}" if figure.unit else ""
        colon = "：" if self.lang == "zh" else ": "
        rows = [
            f"{_FROM.in_(self.lang)} {value.since.isoformat()}{colon}{value.value}{unit}"
            for value in figure.values
        ]
        reason = () if figure.reason is None else (figure.reason.in_(self.lang),)
        kind = _STATUTORY if figure.statutory else _DEFAULT
        told = (
            Passage("", (name_of(self.pack, figure.id, self.lang), kind.in_(self.lang))),
            Passage(_VALUES.in_(self.lang), tuple(rows)),
            Passage(_REASON.in_(self.lang), reason),
        )
        return tuple(passage for passage in told if passage.lines)

    def _kind(self, target: Target) -> str:
        if target.kind != "entry":
            return KINDS[target.kind].in_(self.lang)
        library = self.pack.library
        kind = next(
            name
            for name in type(library).model_fields
            if any(one.id == target.id for one in getattr(library, name))
        )
        return KINDS[kind].in_(self.lang)

    def _title(self, target: Target) -> str:
        if target.kind == "parameter":
            return self.pack.parameter_of[target.id].title.in_(self.lang)
        if target.kind == "clause":
            return short_citation(self.pack, self.pack.clause_of[target.id], self.lang)
        return name_of(self.pack, target.id, self.lang)

    def _links(self, ids: Iterable[str]) -> Iterator[Link]:
        for name in ids:
            target = self._target(name)
            if target is not None:
                yield Link(self._kind(target), name_of(self.pack, name, self.lang), target)

    def using(self, used: Iterable[Use]) -> Iterator[Link]:
        """Links to what uses something."""
        for use in used:
            if use.kind == "rule":
                yield from self._rule(use.id)
            else:
                yield from self._links((use.id,))

    def _rule(self, rule: str) -> Iterator[Link]:
        """A rule, told by what it concludes now; it leads to the step that shows it."""
        finding = self.results.finding(rule) if self.results is not None else None
        shown = [step for step in self.pack.steps() if rule in step.shown]
        if finding is None or not shown:
            return
        words = say(self.pack, finding.headline, self.lang)
        yield Link(_FINDING.in_(self.lang), words, Target("step", shown[0].id))

    def _target(self, name: str) -> Target | None:
        """Where an id leads, if anywhere."""
        if name in self.pack.library.entry_of:
            return Target("entry", name)
        if name in self.pack.indicator_of:
            return Target("question", self.pack.indicator_of[name].question)
        if name in self.pack.question_of:
            return Target("question", name)
        if name in self.pack.step_of:
            return Target("step", name)
        if name in self.pack.gate_of:
            return Target("gate", name)
        if name in self.pack.clause_of:
            return Target("clause", name)
        if name in self.pack.parameter_of:
            return Target("parameter", name)
        return Target("document", name) if name in self.pack.document_of else None


_TOLD: tuple[UseKind, ...] = ("gate", "rule", "step", "question", "document", "entry")
"""What is told of as resting on a question. Its indicator would only lead back to it; what the
indicator counts towards is a conclusion."""


def _t(zh: str, en: str) -> Text:
    return Text(zh=zh, en=en)


GRADES = {
    "A": _t("A：核对过正文", "A: the text was checked"),
    "B": _t("B：两处二手材料互证", "B: two secondary sources agree"),
    "C": _t("C：依编者知识，用前先核正文", "C: the editors’ own knowledge; check before use"),
    "D": _t("D：存疑，仅供参考，不作结论依据", "D: doubtful; for reference only, no ground"),
}
"""What the grades of a law claim mean (law.md §0)."""
_FROM, _UNTIL = _t("施行", "In force from"), _t("失效", "until")
_CHECKED, _KNOWN = _t("核对", "checked"), _t("把握等级", "How well it is known")
_VALUES, _REASON = _t("取值", "Values"), _t("理由", "Why")
_FINDING = _t("结论", "Finding")
_STATUTORY = _t(
    "法定参数：只能由内容管理人员按新规定增加一行", "Set by law; only a new dated row changes it"
)
_DEFAULT = _t(
    "设定值〔设〕：可以按部门实际修改，并写明理由",
    "Design default; may be changed with a reason",
)
