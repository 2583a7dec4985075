"""A preview of moving a matter to another pack, in words of the packs and not in ids."""

from collections.abc import Iterator
from dataclasses import dataclass

from wizard.case.model import Answer
from wizard.content.model import Pack
from wizard.content.names import name_of
from wizard.content.text import Text
from wizard.content.told import Kind, told
from wizard.dossier.kept import GATE_STANDINGS
from wizard.engine.evaluate import Results
from wizard.engine.findings import Finding
from wizard.engine.wording import headline
from wizard.languages import Lang
from wizard.measures import measure_name, measure_said
from wizard.overview import advice, period_name
from wizard.stored import stored_words
from wizard.upgrade import Preview


@dataclass(frozen=True, slots=True)
class Shift:
    """One thing that would change: its name if it has one, how it was, how it would be."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Said:
    """A preview in words, part by part; a part without anything in it would not change."""

    advice: Shift
    questions: tuple[Kind, ...]
    dormant: tuple[Shift, ...]
    """Answers that would count for nothing, as they read."""
    unacceptable: tuple[Shift, ...]
    """Answers that would have to be put right, as they read."""
    gates: tuple[Shift, ...]
    verdicts: tuple[Shift, ...]
    figures: tuple[Shift, ...]

    @property
    def is_nothing(self) -> bool:
        """Whether nothing of this matter would change."""
        parts = (self.questions, self.dormant, self.unacceptable, self.gates, self.verdicts)
        return not any((*parts, self.figures)) and self.advice.before == self.advice.after


def preview_said(preview: Preview, lang: Lang) -> Said:
    """What a preview tells, in a language."""
    teller = _Teller(preview, lang)
    old = preview.old
    return Said(
        advice=teller.advice(),
        questions=() if old is None else told(preview.questions, old, preview.new, lang),
        dormant=tuple(map(teller.answer, preview.dormant)),
        unacceptable=tuple(map(teller.answer, preview.unacceptable)),
        gates=tuple(teller.gates()),
        verdicts=tuple(teller.verdicts()),
        figures=tuple(teller.figures()),
    )


class _Teller:
    """One preview, told in one language."""

    def __init__(self, preview: Preview, lang: Lang) -> None:
        self._preview, self._lang = preview, lang

    def advice(self) -> Shift:
        before, after = self._preview.before, self._preview.after
        was = "" if before is None else advice(before, self._lang)
        return Shift("", was, advice(after, self._lang))

    def answer(self, key: str) -> Shift:
        """An answer by the question it was given to, which the new pack need not have."""
        answer = self._preview.after.snapshot.answers[key]
        pack = self._pack_of(answer)
        period = f" {period_name(answer.period, self._lang)}" if answer.period else ""
        if pack is None:
            return Shift(answer.question + period, stored_words(answer), "")
        question = pack.question_of[answer.question]
        given = answer.standing == "given"
        shown = question.show(answer.value, self._lang) if given else answer.reason
        return Shift(name_of(pack, question.id, self._lang) + period, shown, "")

    def _pack_of(self, answer: Answer) -> Pack | None:
        """The pack that has an answer's question, the new one first."""
        packs = (self._preview.new, self._preview.old)
        has = (pack for pack in packs if pack and answer.question in pack.question_of)
        return next(has, None)

    def gates(self) -> Iterator[Shift]:
        for moved in self._preview.gates:
            pack = self._preview.new
            if moved.name not in pack.gate_of and self._preview.old is not None:
                pack = self._preview.old
            name = name_of(pack, moved.name, self._lang)
            yield Shift(name, self._stands(moved.before), self._stands(moved.after))

    def _stands(self, standing: str) -> str:
        known = GATE_STANDINGS.get(standing)
        return "" if known is None else known.in_(self._lang)

    def verdicts(self) -> Iterator[Shift]:
        """Every verdict that would change, each as its finding says it in one sentence."""
        for moved in self._preview.verdicts:
            before = self._headline(self._preview.before, moved.name)
            after = self._headline(self._preview.after, moved.name)
            if before != after:
                yield Shift("", before, after)

    def _headline(self, results: Results | None, rule: str) -> str:
        outcome = None if results is None else results.outcomes.get(rule)
        if results is None or outcome is None:
            return ""
        if isinstance(outcome, Finding):
            return headline(results.pack, outcome, self._lang)
        return _UNSETTLED.in_(self._lang)

    def figures(self) -> Iterator[Shift]:
        for one in self._preview.figures:
            yield Shift(
                measure_name(one.rule, one.measure, self._lang),
                measure_said(one.rule, one.measure, one.before, self._lang),
                measure_said(one.rule, one.measure, one.after, self._lang),
            )


_UNSETTLED = Text(zh="还不能下结论", en="No conclusion yet")
