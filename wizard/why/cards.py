"""What stands behind a card of the result page, and behind a condition of “outsource”."""

from collections.abc import Mapping
from typing import Literal

from wizard.content.text import Text, both
from wizard.engine.evaluate import Results
from wizard.why.made import FigureOf, t
from wizard.why.node import Node
from wizard.why.tree import why, why_gate

CardName = Literal["gate", "scores", "money", "risk", "evidence", "dissent"]
_SCORES = (
    FigureOf("suitability", "score"),
    FigureOf("diagnosis", "need"),
    FigureOf("diagnosis", "fit"),
)
_MONEY = tuple(FigureOf("cost.annual", name) for name in ("advantage", "surface", "even_price"))
_RISK = tuple(FigureOf("risks", name) for name in ("high", "medium", "untreated"))
_EVIDENCE = tuple(
    FigureOf("confidence", name) for name in ("completeness", "evidence", "robustness", "soft")
)
_SHOWN: Mapping[CardName, tuple[Text, tuple[FigureOf, ...]]] = {
    "scores": (t("得分", "Scores"), _SCORES),
    "money": (t("费用", "Money"), _MONEY),
    "risk": (t("风险", "Risk"), _RISK),
    "evidence": (t("证据", "Evidence"), _EVIDENCE),
}
"""The figures each card shows, or is drawn from."""
TICKED: Mapping[str, FigureOf] = {
    "gate": FigureOf("redlines"),
    "tests": FigureOf("manageable", "hard_passed"),
    "need": FigureOf("diagnosis", "need"),
    "fit": FigureOf("diagnosis", "fit"),
    "score": FigureOf("suitability", "score"),
    "winner": FigureOf("options", "share"),
    "saving": FigureOf("cost.term", "reaches"),
    "risks": FigureOf("risks", "untreated"),
    "confidence": FigureOf("confidence"),
}
"""What each condition of “outsource” looks at."""


def why_card(results: Results, card: CardName) -> Node | None:
    """The tree behind a card; None while nothing it shows is worked out yet."""
    if card == "gate":
        return why_gate(results, "G1") if "G1" in results.gates else None
    if card == "dissent":
        return _dissent(results)
    name, figures = _SHOWN[card]
    parts = tuple(node for one in figures if (node := why(results, one)) is not None)
    return Node("finding", name, both(""), (), parts) if parts else None


def _dissent(results: Results) -> Node:
    """Who disagreed with which conclusion, and why."""
    said = results.snapshot.disagreements
    parts = []
    for one in said:
        behind = why(results, FigureOf(one.rule))
        about = () if behind is None else (behind,)
        parts.append(Node("condition", both(one.by), both(""), (both(one.reason),), about))
    how = () if said else (_NOBODY,)
    return Node("finding", _DISSENT, both(str(len(said))), how, tuple(parts))


_DISSENT = t("异议", "Dissent")
_NOBODY = t("没有人提出异议。", "Nobody has disagreed.")
