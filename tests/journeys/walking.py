"""Answering as a person would who has nothing special to say: something acceptable, everywhere."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from wizard.content.comparison import ScoresQuestion, WeightsQuestion
from wizard.content.questions import Column, Question, TableQuestion, table_rows
from wizard.engine.evaluate import Results
from wizard.session import Session

PLAIN = {"yes_no": "yes", "text": "已核实", "money": "1000", "date": "2026-11-20"}


def acceptable(question: Question, results: Results) -> object:
    """A value a question accepts."""
    match question.kind:
        case "choice":
            first = question.options[0].id
            return [question.none_of_these or first] if question.several else first
        case "yes_no" | "text" | "money" | "date":
            return PLAIN[question.kind]
        case "number":
            return str(question.at_least if question.at_least is not None else Decimal(1))
        case "rating":
            return {"marks": {"a": "3", "b": "3"}}
        case "attachment":
            return [{"name": "附件.pdf", "sha256": "0"}] * question.at_least
        case "table":
            return _rows(question, results)
        case "weights" | "scores":
            return _compared(question)


def _compared(question: WeightsQuestion | ScoresQuestion) -> dict[str, Any]:
    """Every criterion as weighty as every other, or every option as good."""
    if isinstance(question, WeightsQuestion):
        return {"way": "swing", "given": {one.id: "100" for one in question.criteria}}
    row = {one.id: ["60", "60", "60"] for one in question.criteria}
    return {one.id: row for one in question.alternatives}


def _rows(question: TableQuestion, results: Results) -> list[dict[str, Any]]:
    """The rows a table starts with, those it takes from another, or as many as it asks for."""
    source = table_rows(results.value(question.rows_from)) if question.rows_from else None
    names = [str(row["row"]) for row in source or ()] or [row.id for row in question.rows]
    names = names or [f"r{place}" for place in range(question.at_least)]
    return [
        {"row": name, "name": name, **{one.id: _cell(one) for one in question.columns}}
        for name in names
    ]


def _cell(column: Column) -> str:
    match column.kind:
        case "choice":
            return column.options[0].id
        case "yes_no":
            return "yes"
        case "date":
            return "2026-11-20"
        case "number" | "money":
            return str(column.at_least if column.at_least is not None else Decimal(1))
        case "text":
            return "已核实"


def fill_in(session: Session, gate: str, told: Mapping[str, object]) -> None:
    """Answer all that a gate still waits for, in the order it is asked."""
    while waiting := session.results.gates[gate].unanswered:
        for key in waiting:
            name, _, period = key.partition("@")
            question = session.pack.question_of[name]
            value = told.get(key, told.get(name))
            if value is None:
                value = acceptable(question, session.results)
            elif question.kind == "table":
                value = _completed(question, value)
            session.record(name, value, period=period)
            if question.asks_basis:
                session.describe(name, period=period, basis="fact", source="台账")


def _completed(question: TableQuestion, value: object) -> list[dict[str, object]]:
    """The rows somebody gave, with something acceptable in the cells they left out."""
    usual = {one.id: _cell(one) for one in question.columns if one.required}
    return [{**usual, **row} for row in table_rows(value) or ()]
