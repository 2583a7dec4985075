"""What stands behind a card of the result page, and behind a condition of “outsource”."""

from collections.abc import Mapping
from typing import Literal

from wizard.content.text import Text, both
from wizard.engine.evaluate import Results
from wizard.why.made import Figure, t
from wizard.why.node import Node
from wizard.why.tree import why, why_gate

CardName = Literal["gate", "scores", "money", "risk", "evidence", "dissent"]
_SCORES = (
    Figure("suitability", "score"),
    Figure("diagnosis", "need"),
    Figure("diagnosis", "fit"),
)
_MONEY = tuple(Figure("cost.annual", name) for name in ("advantage", "surface", "even_price"))
_RISK = tuple(Figure("risks", name) for name in ("high", "medium", "untreated"))
_EVIDENCE = tuple(
    Figure("confidence", name) for name in ("completeness", "evidence", "robustness", "soft")
)
_SHOWN: Mapping[CardName, tuple[Text, tuple[Figure, ...]]] = {
    "scores": (t("得分", "Scores"), _SCORES),
    "money": (t("费用", "Money"), _MONEY),
    "risk": (t("风险", "Risk"), _RISK),
    "evidence": (t("证据", "Evidence"), _EVIDENCE),
}
"""The figures each card shows, or is drawn from."""
TICKED: Mapping[str, Figure] = {
    "gate": Figure("redlines"),
    "tests": Figure("manageable", "hard_passed"),
    "need": Figure("diagnosis", "need"),
    "fit": Figure("diagnosis", "fit"),
    "score": Figure("suitability", "score"),
    "winner": Figure("options", "share"),
    "saving": Figure("cost.term", "reaches"),
    "risks": Figure("risks", "untreated"),
    "confidence": Figure("confidence"),
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
        behind = why(results, Figure(one.rule))
        about = () if behind is None else (behind,)
        parts.append(Node("condition", both(one.by), both(""), (both(one.reason),), about))
    how = () if said else (_NOBODY,)
    return Node("finding", _DISSENT, both(str(len(said))), how, tuple(parts))


_DISSENT = t("异议", "Dissent")
_NOBODY = t("没有人提出异议。", "Nobody has disagreed.")
