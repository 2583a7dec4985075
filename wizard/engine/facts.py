"""What a rule may look at, remembering everything it hands out.

A finding's answers, clauses and parameters are observed rather than declared (OpenFisca's tracer,
reduced to sets).

Asking for an answer nobody gave stops the rule: it raises `Missing`, the engine reports
*unsettled* with that question, and rules read straight, without guards.
"""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import TypeVar

from wizard.case.model import Answer, keyed
from wizard.content.conditions import depends_on, holds
from wizard.content.model import NotInForce, Pack
from wizard.content.questions import (
    as_date,
    as_decimal,
    chosen_options,
    table_rows,
    used_mark,
)
from wizard.engine.findings import Finding, Outcome, Unsettled
from wizard.engine.simulations import Draw, at_once

D = TypeVar("D")
Row = Mapping[str, object]


class Missing(Exception):  # noqa: N818 - it says what happened, and nothing has gone wrong
    """A rule asked for an answer nobody gave."""

    def __init__(self, question: str, *, unknown: bool = False) -> None:
        super().__init__(question)
        self.question = question
        self.unknown = unknown


class Facts:
    """One rule's view of the answers, in one period where the rule is judged by period."""

    def __init__(
        self,
        pack: Pack,
        answers: Mapping[str, Answer],
        *,
        as_of: date,
        outcome: Callable[[str, str], Outcome],
        periods: tuple[str, ...] = (),
        period: str = "",
        draw: Draw = at_once,
    ) -> None:
        """`answers` are those on the route; `outcome` settles another rule, by id and period.

        `draw` is how a rule asks for a simulation; it may be told that there is none yet.
        """
        self.pack = pack
        self.as_of = as_of
        self.period = period
        self.periods = periods
        self.draw = draw
        self._answers = answers
        self._outcome = outcome
        self._read: dict[str, None] = {}
        self._clauses: dict[str, None] = {}
        self._parameters: dict[str, None] = {}

    # --- answers ----------------------------------------------------------------------------

    def answer(self, question: str, period: str | None = None) -> Answer | None:
        """The answer as stored, or None when nobody answered."""
        step = self.pack.asked_in.get(question)
        if step is None:
            raise LookupError(f"no question is called {question}")
        of = (self.period if period is None else period) if step.repeats else ""
        key = keyed(question, of)
        self._read[key] = None
        return self._answers.get(key)

    def value(self, question: str) -> object:
        """The given value. Raises Missing where there is none."""
        answer = self.answer(question)
        if answer is None or answer.standing != "given":
            unknown = answer is not None and answer.standing == "unknown"
            raise Missing(question, unknown=unknown)
        return answer.value

    def given(self, question: str) -> bool:
        """Whether a value was given."""
        answer = self.answer(question)
        return answer is not None and answer.standing == "given"

    def asks(self, question: str) -> bool:
        """Whether a question’s own condition holds, on what was answered so far."""
        condition = self.pack.question_of[question].shown_when
        if condition is None:
            return True
        stated = {one: self.value(one) for one in depends_on(condition) if self.given(one)}
        return holds(condition, stated)

    def applies(self, question: str) -> bool:
        """Whether nobody said that the question does not apply."""
        answer = self.answer(question)
        return answer is None or answer.standing != "not_applicable"

    def choice(self, question: str) -> str:
        """The chosen option. Raises Missing where none of those offered is chosen."""
        return self.chosen(question)[0]

    def chosen(self, question: str) -> tuple[str, ...]:
        """The chosen options. Raises Missing where there is none, or one that is not offered."""
        chosen = chosen_options(self.value(question)) or ()
        known: frozenset[str] = getattr(self.pack.question_of[question], "known", frozenset())
        if not chosen or not known.issuperset(chosen):
            raise Missing(question)
        return chosen

    def yes(self, question: str) -> bool:
        """Whether the answer is yes."""
        return self.choice(question) == "yes"

    def said_yes(self, question: str) -> bool:
        """Whether yes was answered; an open question is no yes."""
        return self.given(question) and self.yes(question)

    def number(self, question: str) -> Decimal:
        """The number; money in yuan."""
        number = as_decimal(self.value(question))
        if number is None:
            raise Missing(question)
        return number

    def number_or(self, question: str, otherwise: Decimal) -> Decimal:
        """The number, or another where none was given."""
        return self.number(question) if self.given(question) else otherwise

    def text(self, question: str) -> str:
        """The words, or none where nothing was given."""
        return str(self.value(question)) if self.given(question) else ""

    def day(self, question: str) -> date:
        """The day."""
        day = as_date(self.value(question))
        if day is None:
            raise Missing(question)
        return day

    def mark(self, question: str) -> Decimal | None:
        """The mark that counts for a rating, or None where none was given."""
        return used_mark(self.value(question)) if self.given(question) else None

    def rows(self, question: str) -> tuple[Row, ...]:
        """The rows of a table. Raises Missing when there are none."""
        rows = table_rows(self.value(question))
        if not rows:
            raise Missing(question)
        return rows

    def rows_or_none(self, question: str) -> tuple[Row, ...]:
        """The rows of a table, which may be none."""
        return table_rows(self.value(question)) or () if self.given(question) else ()

    # --- law and defaults -------------------------------------------------------------------

    def parameter(self, name: str) -> Decimal:
        """A figure in force on the matter's reference date. Raises NotInForce before the first."""
        return self.parameters(name)[0]

    def parameters(self, name: str) -> tuple[Decimal, ...]:
        """A row of figures in force on the matter's reference date."""
        in_force = self.pack.parameter_of[name].at(self.as_of)
        self._parameters[name] = None
        if in_force.clause:
            self.cite(in_force.clause)
        return in_force.figures

    def cite(self, *clauses: str) -> None:
        """Say that the verdict rests on an article that sets no figure."""
        for clause in clauses:
            self._clauses[self.pack.clause_of[clause].id] = None

    # --- other rules ------------------------------------------------------------------------

    def finding(self, rule: str, period: str = "") -> Finding:
        """Another rule's finding. Raises what keeps that rule from one: Missing or NotInForce."""
        outcome = self._outcome(rule, period)
        if isinstance(outcome, Unsettled):
            if outcome.parameter:
                raise NotInForce(outcome.parameter, self.as_of)
            raise Missing(outcome.question, unknown=outcome.known_to_be_unknown)
        self._take_over(outcome)
        return outcome

    def finding_if_any(self, rule: str, period: str = "") -> Finding | None:
        """Another rule's finding, or None while it is unsettled."""
        outcome = self._outcome(rule, period)
        if isinstance(outcome, Unsettled):
            return None
        self._take_over(outcome)
        return outcome

    def detail(self, rule: str, kind: type[D]) -> D:
        """The computation behind another rule's finding."""
        detail = self.finding(rule).detail
        if not isinstance(detail, kind):
            raise TypeError(f"{rule} carries no {kind.__name__}")
        return detail

    def _take_over(self, finding: Finding) -> None:
        self._read |= dict.fromkeys(finding.read)
        self._clauses |= dict.fromkeys(finding.clauses)
        self._parameters |= dict.fromkeys(finding.parameters)

    # --- what was observed ------------------------------------------------------------------

    @property
    def read(self) -> tuple[str, ...]:
        """The keys of the answers asked for, given or not, in the order they were asked for."""
        return tuple(self._read)

    @property
    def clauses(self) -> tuple[str, ...]:
        """The clauses the verdict rests on."""
        return tuple(self._clauses)

    @property
    def parameters_used(self) -> tuple[str, ...]:
        """The parameters that were read."""
        return tuple(self._parameters)
