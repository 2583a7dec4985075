"""An auditor's calculator: every method by its name, JSON in, JSON out.

What the pack sets as a parameter may be left out of the input; it is then filled in from the pack
and named in the result, so that a figure can be worked out again years later.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from pydantic import BaseModel, ValidationError

from wizard.case.canonical import canonical, digest_of
from wizard.content.model import Pack
from wizard.engine.methods.ahp import AhpInput, ahp
from wizard.engine.methods.ahp_group import GroupInput, ahp_group
from wizard.engine.methods.annual_cost import CostError, CostInput, annual_cost
from wizard.engine.methods.cashflow import CashflowInput, cashflow
from wizard.engine.methods.diagnosis import (
    Diagnosis,
    DiagnosisParameters,
    Marked,
    Model,
    diagnose,
)
from wizard.engine.methods.exact import MethodError
from wizard.engine.methods.market_test import MarketInput, market_test
from wizard.engine.methods.montecarlo import MonteCarloInput, montecarlo
from wizard.engine.methods.optimism_bias import BiasInput, optimism_bias
from wizard.engine.methods.options import OptionsInput
from wizard.engine.methods.path import PathInput, path
from wizard.engine.methods.performance import PaymentInput, payment, slope
from wizard.engine.methods.rank import rank
from wizard.engine.methods.readiness import Factor, ReadinessParameters, readiness
from wizard.engine.methods.should_cost import ShouldCostInput, should_cost
from wizard.engine.methods.smaa import SmaaInput, smaa
from wizard.engine.methods.stability import StabilityInput, stability
from wizard.engine.methods.suitability import SuitabilityInput, suitability
from wizard.engine.methods.tornado import TornadoInput, tornado
from wizard.engine.methods.weights import WeightsInput, weights
from wizard.engine.rules.diagnosis import CAPPING, public_good_class
from wizard.errors import WizardError

HUNDRED = Decimal(100)
Figures = Callable[[str], tuple[Decimal, ...]]
"""A parameter in force, by id."""


class ComputeError(WizardError):
    """The input cannot be computed with; the values say why."""


class DiagnosisMarks(Model):
    """Marks from 1 to 5 by code, Q1–Q15 and D01–D21; left out or null is not known."""

    marks: Mapping[str, Decimal | None]
    parameters: DiagnosisParameters


class PublicGoodInput(Model):
    """Whether one person's use takes from others, and whether people can be kept out."""

    rivalry: Literal["none", "congested", "rival"]
    excludable: bool


class PublicGood(Model):
    """The class of good."""

    kind: str


class ReadinessInput(Model):
    """The fifteen success factors and the scores that decide."""

    factors: tuple[Factor, ...]
    parameters: ReadinessParameters


class TrendInput(Model):
    """Scores of consecutive periods, oldest first."""

    scores: tuple[Decimal, ...]


class Trend(Model):
    """The median of all pairwise slopes per period; null with fewer than four scores."""

    slope: Decimal | None


@dataclass(frozen=True, slots=True)
class Computation:
    """One method: its input, what the pack fills in, and how it is worked out."""

    given: type[BaseModel]
    run: Callable[[Any, Pack], BaseModel]
    filled: Callable[[Figures], Mapping[str, object]] = lambda _: {}


def compute(name: str, raw: str, pack: Pack, as_of: date) -> str:
    """The result of a method as JSON with sorted keys; same input, same bytes.

    Raises ComputeError for an unknown name and for input that cannot be computed with.
    """
    computation = _known(name)
    figures = _figures(pack, as_of)
    try:
        told = json.loads(raw)
    except json.JSONDecodeError as cause:
        raise ComputeError("usage.bad_input", detail=str(cause)) from cause
    if not isinstance(told, dict):
        raise ComputeError("usage.bad_input", detail="the input is no JSON object")
    whole = {**_jsonable(computation.filled(figures)), **told}
    try:
        given = computation.given.model_validate_json(json.dumps(whole))
        result = computation.run(given, pack)
    except MethodError as cause:
        raise ComputeError(cause.code, **cause.values) from cause
    except ValidationError as cause:
        first = cause.errors()[0]
        place = " → ".join(str(part) for part in first["loc"])
        raise ComputeError("usage.bad_input", detail=f"{place}: {first['msg']}") from cause
    except (CostError, ValueError, ArithmeticError) as cause:
        raise ComputeError("usage.bad_input", detail=str(cause)) from cause
    return _envelope(name, given, result, pack, as_of)


def schema(name: str) -> str:
    """The JSON Schema of a method's input."""
    return json.dumps(_known(name).given.model_json_schema(), ensure_ascii=False, indent=2)


def _envelope(name: str, given: BaseModel, result: BaseModel, pack: Pack, as_of: date) -> str:
    inputs = given.model_dump(mode="json")
    told = {
        "method": name,
        "pack": f"{pack.id} {pack.version}",
        "as_of": as_of.isoformat(),
        "inputs": inputs,
        "inputs_digest": digest_of(canonical(inputs)),
        "result": result.model_dump(mode="json"),
    }
    return json.dumps(told, ensure_ascii=False, sort_keys=True, indent=2)


def _known(name: str) -> Computation:
    if name not in COMPUTATIONS:
        raise ComputeError(
            "usage.unknown_computation", name=name, known=", ".join(sorted(COMPUTATIONS))
        )
    return COMPUTATIONS[name]


def _figures(pack: Pack, as_of: date) -> Figures:
    def figures(name: str) -> tuple[Decimal, ...]:
        try:
            in_force = pack.parameter_of[name].at(as_of)
        except LookupError as cause:
            raise ComputeError("usage.bad_input", detail=str(cause)) from cause
        return in_force.figures

    return figures


def _jsonable(filled: Mapping[str, object]) -> dict[str, object]:
    return {name: json.loads(json.dumps(value, default=str)) for name, value in filled.items()}


# --- the methods ----------------------------------------------------------------------------------


def _diagnosis(given: DiagnosisMarks, pack: Pack) -> Diagnosis:
    items = tuple(
        Marked(code=one.code, group=one.group, weight=one.weight, mark=given.marks.get(one.code))
        for one in pack.indicators
        if one.group != "path"
    )
    caps = {code: given.marks.get(code) for code in CAPPING}
    return diagnose(items, caps, given.parameters)


def _diagnosis_filled(figures: Figures) -> Mapping[str, object]:
    return {
        "parameters": {
            "need_measured_share": figures("need.measured_share")[0] / HUNDRED,
            "fit_measured_share": figures("fit.measured_share")[0] / HUNDRED,
            "need_high": figures("need.high")[0],
            "fit_high": figures("fit.high")[0],
            "border": figures("border.band")[0],
            "coverage_least": figures("coverage.least")[0] / HUNDRED,
            "unclear_mark": figures("fit.unclear_mark")[0],
            "unclear_cap": figures("fit.unclear_cap")[0],
            "harm_mark": figures("fit.harm_mark")[0],
            "harm_cap": figures("fit.harm_cap")[0],
        }
    }


def _cost_filled(figures: Figures) -> Mapping[str, object]:
    return {
        "exit_rate": figures("exit.rate")[0] / HUNDRED,
        "risk_rate": figures("risk.rate")[0] / HUNDRED,
        "quality_least": figures("quality.least")[0],
        "quality_most": figures("quality.most")[0],
        **{
            f"{ours}_changes": [change / HUNDRED for change in figures(f"sensitivity.{theirs}")]
            for ours, theirs in (("share", "avoidable"), ("price", "price"), ("volume", "volume"))
        },
    }


def _suitability_filled(figures: Figures) -> Mapping[str, object]:
    steps = figures("suitability.cost_points")
    return {
        "weights": list(figures("suitability.weights")),
        "advantage_steps": [
            [advantage / HUNDRED, points]
            for advantage, points in zip(steps[::2], steps[1::2], strict=True)
        ],
    }


def _payment_filled(figures: Figures) -> Mapping[str, object]:
    flat = figures("kpi.coefficients")
    return {
        "deduction_cap": figures("kpi.deduction_cap")[0] / HUNDRED,
        "steps": [list(pair) for pair in zip(flat[::2], flat[1::2], strict=True)],
    }


def _path_filled(figures: Figures) -> Mapping[str, object]:
    bounds = {
        "bpr_mark": "bpr.mark",
        "shared_mark": "shared.mark",
        "staff_blocked": "staff.blocked_mark",
        "unclear_mark": "fit.unclear_mark",
        "bpr_need": "path.bpr_need",
        "bpr_potential": "path.bpr_potential",
        "shared_sameness": "path.shared_sameness",
        "shared_units": "path.shared_units",
        "market": "path.market",
        "capability": "path.capability",
        "market_cap": "market.points_cap",
    }
    told: dict[str, object] = {ours: figures(theirs)[0] for ours, theirs in bounds.items()}
    told["market_points"] = list(figures("market.points"))
    return {
        "bounds": told,
        "need_high": figures("need.high")[0],
        "fit_high": figures("fit.high")[0],
    }


def _readiness_filled(figures: Figures) -> Mapping[str, object]:
    return {
        "parameters": {
            "go": figures("readiness.go")[0],
            "conditional": figures("readiness.conditional")[0],
        }
    }


COMPUTATIONS: Mapping[str, Computation] = {
    "public-good": Computation(
        PublicGoodInput,
        lambda given, _: PublicGood(
            kind=public_good_class(given.rivalry, excludable=given.excludable)
        ),
    ),
    "diagnosis": Computation(DiagnosisMarks, _diagnosis, _diagnosis_filled),
    "path": Computation(PathInput, lambda given, _: path(given), _path_filled),
    "annual-cost": Computation(CostInput, lambda given, _: annual_cost(given), _cost_filled),
    "suitability": Computation(
        SuitabilityInput, lambda given, _: suitability(given), _suitability_filled
    ),
    "readiness": Computation(
        ReadinessInput,
        lambda given, _: readiness(given.factors, given.parameters),
        _readiness_filled,
    ),
    "payment": Computation(PaymentInput, lambda given, _: payment(given), _payment_filled),
    "trend": Computation(TrendInput, lambda given, _: Trend(slope=slope(given.scores))),
    "weights": Computation(WeightsInput, lambda given, _: weights(given)),
    "ahp": Computation(AhpInput, lambda given, _: ahp(given)),
    "ahp-group": Computation(GroupInput, lambda given, _: ahp_group(given)),
    "rank": Computation(OptionsInput, lambda given, _: rank(given)),
    "stability": Computation(StabilityInput, lambda given, _: stability(given)),
    "tornado": Computation(TornadoInput, lambda given, _: tornado(given)),
    "smaa": Computation(SmaaInput, lambda given, _: smaa(given)),
    "cashflow": Computation(CashflowInput, lambda given, _: cashflow(given)),
    "market-test": Computation(MarketInput, lambda given, _: market_test(given)),
    "optimism-bias": Computation(BiasInput, lambda given, _: optimism_bias(given)),
    "should-cost": Computation(ShouldCostInput, lambda given, _: should_cost(given)),
    "montecarlo": Computation(MonteCarloInput, lambda given, _: montecarlo(given)),
}
"""Every method that can be recomputed, by the name pipeline.md §6 gives it."""
