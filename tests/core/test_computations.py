"""Every computation by its name: it works, says the same twice, and says what is wrong in words."""

import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from operator import add, mul, sub, truediv
from typing import Any

import pytest

from tests.content.sources import ROOT
from tests.content.test_overlay import make_overlay
from tests.core.examples import EXAMPLES
from wizard.compute import COMPUTATIONS, ComputeError, compute, envelope, schema
from wizard.content.loading import load_pack
from wizard.content.overlay import laid_over
from wizard.content.text import Text
from wizard.engine.envelope import Envelope
from wizard.engine.methods.readiness import CRITICAL
from wizard.in_force import InForce
from wizard.languages import LANGS
from wizard.paths import SHIPPED_PACK
from wizard.sentences import failure_said

PACK = load_pack(SHIPPED_PACK)
DAY = date(2026, 9, 1)
NAMES = sorted(EXAMPLES)
FORBIDDEN = re.compile(r"最优|必然|100\s?%|optimal|certainly|guarantee", re.IGNORECASE)
PYDANTIC = re.compile(r"Input should|Field required|valid |pydantic|validation", re.IGNORECASE)


def told(name: str, given: object | None = None) -> Envelope:
    raw = json.dumps(EXAMPLES[name] if given is None else given)
    return envelope(name, raw, PACK, DAY)


def refused(name: str, given: object) -> ComputeError:
    with pytest.raises(ComputeError) as raised:
        envelope(name, json.dumps(given), PACK, DAY)
    return raised.value


def described(name: str) -> dict[str, Any]:
    """The schema of a method's input."""
    told_: dict[str, Any] = json.loads(schema(name, PACK, DAY))
    return told_


def said(one: Envelope) -> Iterator[Text]:
    """Every text of an envelope."""
    parts = one.explanation
    yield from (parts.headline, *parts.because, *parts.but, *parts.next)
    yield from (*one.warnings, *one.assumptions, *one.sources)
    yield from (step.label for step in one.steps)
    yield from (driver.name for driver in one.drivers)
    yield from (flip.what for flip in one.flips)
    yield from (lack.why for lack in one.missing)


def test_every_name_of_the_pipeline_is_there_and_has_an_example() -> None:
    assert set(COMPUTATIONS) == set(EXAMPLES)


@pytest.mark.parametrize("name", NAMES)
def test_an_example_is_computed_and_explained(name: str) -> None:
    one = told(name)

    assert one.result
    assert one.method == name
    assert all(text.zh.strip() and text.en.strip() for text in said(one))


@pytest.mark.parametrize("name", NAMES)
def test_the_same_input_gives_the_same_bytes(name: str) -> None:
    raw = json.dumps(EXAMPLES[name])

    assert compute(name, raw, PACK, DAY) == compute(name, raw, PACK, DAY)


ALL_BYTES = """
import hashlib, json
from datetime import date
from tests.content.sources import ROOT
from tests.content.test_overlay import make_overlay
from tests.core.examples import EXAMPLES
from wizard.compute import compute
from wizard.content.loading import load_pack
from wizard.paths import SHIPPED_PACK
pack = load_pack(SHIPPED_PACK)
for name in sorted(EXAMPLES):
    told = compute(name, json.dumps(EXAMPLES[name]), pack, date(2026, 9, 1))
    print(name, hashlib.sha256(told.encode()).hexdigest())
"""


def test_another_start_of_the_program_gives_the_same_bytes() -> None:
    """Nothing hangs on the order in which this run of Python happens to hash."""
    starts = [
        subprocess.run(
            [sys.executable, "-c", ALL_BYTES],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=ROOT,
            capture_output=True,
            check=True,
            timeout=120,
        ).stdout
        for seed in ("1", "2")
    ]

    assert starts[0]
    assert starts[0] == starts[1]


@pytest.mark.parametrize("name", NAMES)
def test_a_conclusion_is_short(name: str) -> None:
    one = told(name)

    assert len(one.explanation.headline.zh) <= 60, one.explanation.headline.zh


def test_no_sentence_promises_more_than_figures_can() -> None:
    told_phrases = [one.text for one in PACK.phrases if one.id.startswith("told.")]

    assert told_phrases
    assert not [one for one in told_phrases if FORBIDDEN.search(one.zh + one.en)]


@pytest.mark.parametrize("name", NAMES)
def test_no_english_is_left_over_in_the_chinese_and_no_placeholder_in_either(name: str) -> None:
    for text in said(told(name)):
        assert "told." not in text.zh + text.en
        assert not re.search(r"\{[a-z_]+\}|None|Decimal", text.zh + text.en)


@pytest.mark.parametrize("name", NAMES)
def test_the_input_is_described_as_json_schema_in_whole(name: str) -> None:
    parts = (described(name), *described(name).get("$defs", {}).values())

    assert {part["type"] for part in parts} <= {"object", "string"}
    assert all(part.get("description", "").strip() for part in parts)


@pytest.mark.parametrize("name", NAMES)
def test_what_the_pack_fills_in_is_shown_with_its_value_and_need_not_be_given(name: str) -> None:
    filled = COMPUTATIONS[name].filled(InForce(PACK, DAY))

    for key in filled:
        assert "可以不填" in described(name)["properties"][key]["description"]
        assert "default" in described(name)["properties"][key]
    assert not set(described(name)["required"]) & set(filled)
    assert set(described(name)["required"]) <= set(EXAMPLES[name])


@pytest.mark.parametrize("name", NAMES)
def test_a_working_is_numbered_from_one(name: str) -> None:
    steps = told(name).steps

    assert [step.no for step in steps] == list(range(1, len(steps) + 1))


def by_hand(node: ast.expr) -> float:
    """What a person with a pocket calculator gets."""
    match node:
        case ast.Expression(body=body):
            return by_hand(body)
        case ast.Constant(value=value) if isinstance(value, int | float):
            return float(value)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -by_hand(operand)
        case ast.BinOp(left=left, op=op, right=right):
            return OPERATIONS[type(op)](by_hand(left), by_hand(right))
        case _:
            raise AssertionError(ast.dump(node))


OPERATIONS: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: add,
    ast.Sub: sub,
    ast.Mult: mul,
    ast.Div: truediv,
}
SUMS = re.compile(r"[\d.+\-−×/() ]*\d[\d.+\-−×/() ]*")
REDONE = {
    "path",
    *("annual-cost", "benefits", "bids", "cashflow", "confidence", "diagnosis", "expected-value"),
    *(
        "abnormal-low",
        "ahp",
        "ahp-group",
        "critical-path",
        "gates",
        "market-test",
        "optimism-bias",
        "payment",
        "procurement",
        "rank",
    ),
    *("readiness", "renewal", "risk", "suitability", "evaluation-scheme", "value", "variance"),
}
"""Those whose working has at least one line that is nothing but numbers."""


@pytest.mark.parametrize("name", NAMES)
def test_a_working_can_be_redone_by_hand(name: str) -> None:
    redone = 0
    for step in told(name).steps:
        if not SUMS.fullmatch(step.substituted) or not re.search("[+−×/]", step.substituted):
            continue
        plain = step.substituted.replace("×", "*").replace("−", "-")
        expected = by_hand(ast.parse(plain, mode="eval").body)
        # What is shown is rounded to six decimals, which large factors magnify.
        assert float(step.value) == pytest.approx(expected, rel=1e-4, abs=1e-4), step
        redone += 1

    assert (redone > 0) == (name in REDONE)


@pytest.mark.parametrize("name", NAMES)
def test_a_field_left_out_is_named_in_both_languages(name: str) -> None:
    required = described(name).get("required", [])
    asked = [field for field in required if field in EXAMPLES[name]]
    assert asked
    for field in asked:
        given = {key: value for key, value in EXAMPLES[name].items() if key != field}
        problem = refused(name, given)

        assert problem.code == "input.missing"
        assert all(field in failure_said(problem, lang) for lang in LANGS)


@pytest.mark.parametrize("name", NAMES)
def test_a_key_that_is_not_known_is_named(name: str) -> None:
    problem = refused(name, {**EXAMPLES[name], "extra": 1})

    assert problem.code == "input.unknown"
    assert "extra" in failure_said(problem, "zh")


def numbers(value: object, place: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Every place of an input that holds a number, written as a number or as text."""
    match value:
        case dict():
            for key, part in value.items():
                yield from numbers(part, (*place, key))
        case list():
            for at, part in enumerate(value):
                yield from numbers(part, (*place, at))
        case bool() | None:
            return
        case int() | float():
            yield place
        case str() if re.fullmatch(r"-?\d+(\.\d+)?", value):
            yield place
        case _:
            return


def put(given: object, place: tuple[str | int, ...], value: object) -> Any:
    """The input with another value at a place."""
    copy: Any = json.loads(json.dumps(given))
    inner = copy
    for step in place[:-1]:
        inner = inner[step]
    inner[place[-1]] = value
    return copy


@pytest.mark.parametrize("spoilt", ["甲", float("nan"), float("inf"), [], {}])
@pytest.mark.parametrize("name", NAMES)
def test_what_is_no_number_is_refused_in_words(name: str, spoilt: object) -> None:
    for place in list(numbers(EXAMPLES[name]))[:12]:
        problem = refused(name, put(EXAMPLES[name], place, spoilt))

        for lang in LANGS:
            words = failure_said(problem, lang)
            assert words.strip(), problem.code
            assert not PYDANTIC.search(words), words


MONEY = re.compile(r"price|amount|base|cost|performance|budget|ceiling|offer|wage|benefit|fee")

LOSSES = {("expected-value", "amount")}
"""Amounts that may lie below zero."""


@pytest.mark.parametrize("name", NAMES)
def test_money_below_zero_is_refused_in_words(name: str) -> None:
    for place in numbers(EXAMPLES[name]):
        if (
            isinstance(place[-1], str)
            and MONEY.search(place[-1])
            and (name, place[-1]) not in LOSSES
        ):
            problem = refused(name, put(EXAMPLES[name], place, -1))

            assert all(failure_said(problem, lang).strip() for lang in LANGS), place


def lists(schema_: Any) -> Iterator[dict[str, Any]]:
    """Every list, and every set of keys somebody may choose, that an input may hold."""
    match schema_:
        case {"type": "array"}:
            yield schema_
        case {"type": "object", "additionalProperties": dict()}:
            yield schema_
    parts = schema_.values() if isinstance(schema_, dict) else schema_
    for part in parts if isinstance(schema_, dict | list) else ():
        yield from lists(part)


@pytest.mark.parametrize("name", NAMES)
def test_no_input_holds_more_rows_than_can_be_worked_out(name: str) -> None:
    for one in lists(described(name)):
        assert one.get("maxItems", one.get("maxProperties", 10**9)) <= 20_000, one


@pytest.mark.parametrize(
    ("name", "change", "code", "said_"),
    [
        ("annual-cost", {"price": -1}, "input.too_small", "price 不能小于 0。"),
        ("annual-cost", {"years": 0}, "input.not_above", "years 须大于 0。"),
        ("risk", {"draws": 10**9}, "input.too_large", "draws 不能大于 20000。核对数字和单位。"),
        ("annual-cost", {"price_changes": [0] * 10}, "input.too_many", "price_changes 项数太多"),
        ("diagnosis", {"marks": {"Q99": 3}}, "method.name_unknown", "没有列出“Q99”。"),
        ("suitability", {"weights": [1] * 8}, "suitability.weights", "权重合计为 8，须为 100"),
        ("suitability", {"weights": [-1, 101, *[0] * 6]}, "suitability.weights", "没有负数"),
    ],
)
def test_what_is_wrong_is_said_so_that_it_can_be_put_right(
    name: str, change: dict[str, Any], code: str, said_: str
) -> None:
    problem = refused(name, {**EXAMPLES[name], **change})

    assert problem.code == code
    assert said_ in failure_said(problem, "zh")
    assert failure_said(problem, "en").endswith(".")


def test_a_cost_as_planned_is_not_told_as_more() -> None:
    same = {"quantity": 10, "price": "2"}

    assert told("variance", {"planned": same, "actual": same}).klass == "none"


def test_before_the_notice_was_in_force_only_the_committee_asks() -> None:
    raw = json.dumps(EXAMPLES["abnormal-low"])

    assert envelope("abnormal-low", raw, PACK, date(2026, 1, 31)).klass == "clear"
    assert envelope("abnormal-low", raw, PACK, date(2026, 2, 1)).klass == "review"


def test_a_tree_or_a_condition_too_deep_is_refused_in_words() -> None:
    when: dict[str, Any] = {"fact": "x", "op": "==", "value": True}
    then: dict[str, Any] = {"kind": "end", "amount": "1"}
    for _ in range(60):
        when = {"not": when}
        then = {"kind": "choice", "ways": [{"name": "a", "then": then}]}
    deep_rule = {**EXAMPLES["gates"]["rules"][0], "when": when}
    ways = [{"name": "a", "then": then}, {"name": "b", "then": then}]

    assert refused("gates", {**EXAMPLES["gates"], "rules": [deep_rule]}).code
    assert refused("expected-value", {"ways": ways}).code


@pytest.mark.parametrize(
    "raw", ["", "{", "[]", "3", '"x"', "nan", "1" * 5000, "[" * 100_000, '{"a": ' * 50_000]
)
def test_what_is_no_object_is_refused_in_words(raw: str) -> None:
    with pytest.raises(ComputeError) as raised:
        envelope("payment", raw, PACK, DAY)

    assert raised.value.code in ("input.no_json", "input.not_object")


def test_a_figure_of_the_pack_is_named_and_may_be_overruled_in_plain_sight() -> None:
    own = told("payment", {**EXAMPLES["payment"], "deduction_cap": "0.02"})

    assert any("月扣减上限" in text.zh for text in told("payment").assumptions)
    assert any("deduction_cap" in text.zh for text in own.warnings)
    assert own.klass == "capped"


def test_a_month_paid_by_the_cap_on_the_whole_says_so_and_one_of_no_fees_does_not() -> None:
    def because(**change: Any) -> str:
        one = told("payment", {**EXAMPLES["payment"], **BY_CURVE, **change})
        return "".join(text.zh for text in one.explanation.because)

    assert "按封顶后的" in because(whole_cap="0.01")
    assert "按封顶后的" not in because(whole_cap="0.5")
    assert "按封顶后的" not in because(base=0, performance=0, whole_cap=None)


def test_a_department_s_own_content_is_named_and_its_words_are_said() -> None:
    words = {"zh": "一切如常。", "en": "All is well."}
    own = make_overlay(replace={"phrases": [{"id": "told.trend.none", "text": words}]})
    one = envelope("trend", json.dumps(EXAMPLES["trend"]), laid_over(PACK, own), DAY)

    assert [laid.id for laid in one.overlays] == [own.id]
    assert one.pack.version == PACK.version
    assert one.explanation.headline.zh == "一切如常。"


BY_CURVE = {
    "curve": [[0, 0], [60, "0.6"], [90, 1]],
    "events": {"points": 14, "free": 5, "value": 150, "bands": [[0, 1], [5, "1.2"]]},
    "whole_cap": "0.15",
}
UNRATED = {"id": "csf02", "mark": None}
CRITICAL_BARELY = [{"id": name, "mark": 1} for name in CRITICAL]
NO_MARKS = {"marks": {"Q1": 3, "D01": None}}
OPEN_ACTUAL = [{"name": "节约", "planned": [60, 85], "actual": [30, None]}]
NO_BASELINE = [{"name": "节约", "planned": [60], "actual": [20], "baseline": False}]
ONE_BID = [EXAMPLES["bids"]["bids"][0], {**EXAMPLES["bids"]["bids"][1], "passed": False}]
LOW_BID = [{**EXAMPLES["bids"]["bids"][0], "rejected_as_low": True}, EXAMPLES["bids"]["bids"][1]]
UNSURE = {"reaches_least": None, "grade": "B", "red_untreated": 0}
SAME_MARKS = [{"name": f"m{at}", "marks": [3, 3, 3]} for at in range(3)]


@pytest.mark.parametrize(
    ("name", "change", "status", "klass"),
    [
        ("diagnosis", NO_MARKS, "UNKNOWN", None),
        ("path", {"advantage": None}, "PARTIAL", "outsource"),
        ("value", {"cost_outside": None}, "UNKNOWN", "open"),
        ("value", {"benefit_outside": None}, "PARTIAL", "outside"),
        ("gates", {"rules": []}, "UNKNOWN", "UNKNOWN"),
        ("gates", {"as_of": "2026-09-01", "activities": [{"name": "a"}]}, "UNKNOWN", "UNKNOWN"),
        ("bids", {"bids": ONE_BID}, "BLOCKED", "void"),
        ("bids", {"bids": LOW_BID, "quorum": 1}, "OK", "first"),
        ("abnormal-low", {"of_second": None, "of_ceiling": None}, "OK", "clear"),
        ("judges", {"offers": [{"offer": "甲", "marks": [1, 2, 3, 4, 5]}]}, "OK", "clear"),
        ("evaluation-scheme", {"scale_scored": False}, "PARTIAL", "open"),
        ("evaluation-scheme", {"scale_scored": False, "region_scored": False}, "OK", "holds"),
        ("procurement", {"amount": "900000", "facts": {"central_list": False}}, "OK", "own"),
        ("readiness", {"factors": CRITICAL_BARELY}, "OK", "no_go"),
        ("readiness", {"factors": [*CRITICAL_BARELY[1:], UNRATED]}, "UNKNOWN", "unknown"),
        ("readiness", {"factors": CRITICAL_BARELY[1:]}, "UNKNOWN", "unknown"),
        ("trend", {"scores": ["90", "75", "69"]}, "PARTIAL", "red"),
        ("trend", {"scores": ["84", "83", "81", "79"]}, "OK", "yellow"),
        ("benefits", {"benefits": OPEN_ACTUAL}, "PARTIAL", "partly"),
        ("benefits", {"benefits": NO_BASELINE}, "UNKNOWN", None),
        ("renewal", {"realised": None}, "UNKNOWN", None),
        ("renewal", {"breach": True, "term_months": 37}, "OK", "end"),
        ("workshop", {"members": SAME_MARKS}, "PARTIAL", None),
        ("conclusion", {"gate": "BLOCKED"}, "BLOCKED", "forbidden"),
        ("conclusion", {"only_secret": True}, "BLOCKED", "referred"),
        ("conclusion", UNSURE, "UNKNOWN", "undecided"),
        ("conclusion", {"grade": "D"}, "UNKNOWN", "undecided"),
        ("calendar", {"start": "2040-01-02"}, "PARTIAL", "D"),
        ("payment", {"deduction": "0.5", "vetoed": True}, "OK", "capped"),
        ("payment", BY_CURVE, "OK", "due"),
        ("payment", {**BY_CURVE, "whole_cap": "0.01"}, "OK", "capped"),
    ],
)
def test_what_is_missing_or_barred_is_told_as_that(
    name: str, change: dict[str, Any], status: str, klass: str | None
) -> None:
    one = told(name, {**EXAMPLES[name], **change})

    assert (one.status, one.klass) == (status, klass)
    assert (one.confidence.grade == "D") == (status == "UNKNOWN" or change.get("grade") == "D")
    assert all(text.zh.strip() and text.en.strip() for text in said(one))
