"""The rule of the conclusion and the method of that name draw the same row from the same facts."""

from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import AS_OF, found, judged
from tests.core.stories import LIKELY, TESTS, Values, comparison, stage_one
from wizard.content.loading import load_pack
from wizard.engine.evaluate import Results
from wizard.engine.methods.conclusion import ROWS, ConclusionInput, conclusion
from wizard.engine.methods.conclusion import Conclusion as Method
from wizard.engine.rules.conclusion import Conclusion as Drawn
from wizard.engine.rules.options import Comparison
from wizard.fillings import conclusion as lines_in_force
from wizard.in_force import InForce
from wizard.paths import SHIPPED_PACK

PACK = load_pack(SHIPPED_PACK)

BASIC = ("test.k1", "test.k2", "test.k3", "test.k4")
WORST_RISK = {"row": "rk01", "likelihood": "5", "impact": "5"}
QUALITY: Values = {
    "cost.quality_proof": "yes",
    "cost.quality_signed": "李敏",
    "cost.quality_inside": "70",
    "cost.quality_outside": "85",
}
BEST, WORST = (90,) * 7, (10,) * 7
WINNERS = (
    comparison(),
    comparison({**LIKELY, "keep": BEST, "outsource": WORST, "pilot": WORST}),
    comparison({**LIKELY, "pilot": BEST, "outsource": WORST}),
    comparison({**LIKELY, "outsource": BEST, "pilot": (90, 90, 100, *BEST[3:])}, spread=2),
)
LINES: tuple[Values, ...] = (
    {},
    {"redline.power": ["penalty"], "redline.power_separable": "yes"},
    {"redline.power": ["penalty"], "redline.power_separable": "no"},
    {"redline.secret": "part"},
    {"redline.secret": "all"},
    {"redline.budget": "next_year"},
)


CODES = ("d01", "d03", "d04", "d05", "d10", "d14", "d18", "d19", "d21")


def as_input(results: Results, told: Values) -> ConclusionInput:
    """The findings of a matter as the method of the conclusion asks for them."""
    lines, measures = found(results, "redlines").verdict, found(results, "diagnosis").measures
    over_term = found(results, "cost.term").measures
    given: dict[str, Any] = {
        "gate": "BLOCKED" if lines in ("blocked", "referred") else lines.upper(),
        "only_secret": lines == "referred",
        "conditions_met": True,
        "basic_tests": all(told[name] == "yes" for name in BASIC),
        "power_test": told["test.k7"] == "yes",
        "power_separable": told.get("redline.power_separable") != "no",
        "secret_test": told["test.k8"] == "yes",
        "road": found(results, "path").verdict.removesuffix("_outsource"),
        "need": measures["need"],
        "fit": measures["fit"],
        "score": found(results, "suitability").measures["score"],
        "cost_known": True,
        "grade": found(results, "confidence").verdict.upper(),
        "strategic_reason": told["matter.strategic_reason"] != "none",
        **_winner(results),
        "saves": over_term["saves"],
        "reaches_least": over_term["reaches"],
        "quality_gain": Decimal(15) if "cost.quality_proof" in told else None,
        "quality_signed": "cost.quality_proof" in told,
        "red_untreated": int(found(results, "risks").measures["untreated"]),
    }
    return ConclusionInput.model_validate({**given, **lines_in_force(InForce(PACK, AS_OF))})


def _winner(results: Results) -> dict[str, Any]:
    """Who comes first and how firmly; not known where law leaves too few options to compare."""
    compared = results.finding("options")
    if compared is None or not isinstance(compared.detail, Comparison):
        return {"winner_outsources": None, "firmness": None}
    first = compared.detail.first
    return {
        "winner_outsources": "outsource" in first,
        "winner_pilots": "pilot" in first,
        "firmness": "not_robust" if len(first) > 1 else compared.verdict,
    }


def drawn_twice(told: Values) -> tuple[Drawn, Method]:
    """What the rule draws, and what the method draws from the same findings."""
    results = judged(PACK, told)
    by_rule = found(results, "conclusion").detail
    assert isinstance(by_rule, Drawn)
    return by_rule, conclusion(as_input(results, told))


def seldom(values: st.SearchStrategy[Any], usual: Any) -> st.SearchStrategy[Any]:
    """Mostly the usual, so that what comes late in the table is reached as well."""
    return st.integers(0, 3).flatmap(lambda turn: values if turn == 3 else st.just(usual))


@st.composite
def matters(draw: st.DrawFn) -> Values:
    """A first stage with everything answered but the comparison of options, in every direction."""
    marks = draw(seldom(st.dictionaries(st.sampled_from(CODES), st.integers(1, 5)), {}))
    told = stage_one(PACK, need=draw(st.integers(1, 5)), fit=draw(st.integers(2, 5)), **marks)
    told |= draw(seldom(st.sampled_from(LINES), {}))
    failed = draw(seldom(st.sets(st.sampled_from(sorted(TESTS)), max_size=2), frozenset()))
    told |= dict.fromkeys(failed, "no")
    told |= draw(st.sampled_from(({}, QUALITY)))
    told |= draw(seldom(st.just({"risks": [WORST_RISK]}), {}))
    told["cost.price"] = draw(
        st.sampled_from(("600000", "1200000", "1650000", "1900000", "3000000"))
    )
    told["matter.strategic_reason"] = draw(st.sampled_from(("none", "policy")))
    return told


@settings(max_examples=250)
@given(matters(), st.sampled_from(WINNERS))
def test_rule_and_method_draw_the_same_row(told: Values, compared: Values) -> None:
    by_rule, by_method = drawn_twice({**told, **compared})

    assert by_rule.row == by_method.row


@settings(max_examples=80)
@given(matters())
def test_without_a_comparison_the_rule_draws_a_row_the_method_holds_possible(
    told: Values,
) -> None:
    by_rule, by_method = drawn_twice(told)

    assert ROWS[by_rule.row] in by_method.candidates
