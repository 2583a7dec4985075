"""The table of computations: for each name of pipeline.md §6 its input, its method and its teller.

Where a method takes less than a person would write, or stricter bounds than a rule needs, the input
a person gives is a model of its own here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field

from wizard import fillings
from wizard.content.model import Pack
from wizard.engine.methods.abnormal_low import AbnormalLowInput, abnormal_low
from wizard.engine.methods.ahp import AhpInput, ahp
from wizard.engine.methods.ahp_group import GroupInput, ahp_group
from wizard.engine.methods.annual_cost import CostInput, InsideLine, annual_cost
from wizard.engine.methods.benefits import BenefitsInput, benefits
from wizard.engine.methods.bids import BidsInput
from wizard.engine.methods.bids_firmness import bids
from wizard.engine.methods.cashflow import CashflowInput, cashflow
from wizard.engine.methods.conclusion import ConclusionInput, conclusion
from wizard.engine.methods.confidence import ConfidenceInput, confidence
from wizard.engine.methods.critical_path import CriticalPathInput, critical_path
from wizard.engine.methods.diagnosis import (
    Diagnosis,
    DiagnosisParameters,
    Marked,
    Model,
    diagnose,
)
from wizard.engine.methods.evaluation_scheme import SchemeInput, scheme
from wizard.engine.methods.exact import MethodError, Money, Points, Share, equal
from wizard.engine.methods.expected_value import TreeInput, expected_value
from wizard.engine.methods.gates import GatesInput, gates
from wizard.engine.methods.judges import JudgesInput, judges
from wizard.engine.methods.market_test import MarketInput, market_test
from wizard.engine.methods.montecarlo import MonteCarloInput, montecarlo
from wizard.engine.methods.optimism_bias import BiasInput, optimism_bias
from wizard.engine.methods.options import OptionsInput
from wizard.engine.methods.path import PathBounds, PathInput, path
from wizard.engine.methods.performance import PaymentInput, payment
from wizard.engine.methods.portfolio import PortfolioInput, portfolio
from wizard.engine.methods.procurement import ProcurementInput, procurement
from wizard.engine.methods.rank import rank
from wizard.engine.methods.readiness import Factor, ReadinessParameters, readiness
from wizard.engine.methods.renewal import RenewalInput, renewal
from wizard.engine.methods.risk import RiskInput, risks
from wizard.engine.methods.should_cost import ShouldCostInput, should_cost
from wizard.engine.methods.smaa import SmaaInput, smaa
from wizard.engine.methods.stability import StabilityInput, stability
from wizard.engine.methods.suitability import Suitability, SuitabilityInput, suitability
from wizard.engine.methods.tornado import TornadoInput, tornado
from wizard.engine.methods.trend import TrendInput, trend
from wizard.engine.methods.value import ValueInput, value
from wizard.engine.methods.variance import VarianceInput, variance
from wizard.engine.methods.weights import WeightsInput, weights
from wizard.engine.methods.workdays import Workdays, WorkdaysInput, workdays
from wizard.engine.methods.workshop import WorkshopInput, workshop
from wizard.engine.rules.diagnosis import CAPPING, public_good_class
from wizard.in_force import InForce
from wizard.tellers import (
    buying,
    concluding,
    cost,
    diagnosing,
    judging,
    lawful,
    money,
    options,
    planning,
    reviewing,
    watching,
    weighing,
)
from wizard.tellers.telling import Telling


@dataclass(frozen=True, slots=True)
class Computation:
    """One method: its input, how it is worked out, what the pack fills in, and what is said."""

    given: type[BaseModel]
    run: Callable[[Any, Pack], BaseModel]
    tell: Callable[[Any, Any], Telling]
    filled: Callable[[InForce], Mapping[str, object]] = fillings.nothing
    version: str = "1"


Mark = Annotated[Decimal, Field(ge=1, le=5)]


class DiagnosisMarks(Model):
    """Marks from 1 to 5 by code, Q1–Q15 and D01–D21; left out or null is not known."""

    marks: Annotated[Mapping[str, Mark | None], Field(max_length=100)]
    parameters: DiagnosisParameters


class PublicGoodInput(Model):
    """Whether one person's use takes from others, and whether people can be kept out."""

    rivalry: Literal["none", "congested", "rival"]
    excludable: bool


class PublicGood(Model):
    """The class of good."""

    kind: str


class FactorAsked(Factor):
    """A success factor with its mark from 0 to 4; null is not rated yet."""

    mark: Annotated[Decimal, Field(ge=0, le=4)] | None
    weight: Annotated[Decimal, Field(ge=0, le=100)] = Decimal(1)


class InsideAsked(InsideLine):
    """One line of the in-house cost, not below zero."""

    amount: Money
    share: Share


class ReadinessInput(Model):
    """The fifteen success factors and the scores that decide."""

    factors: Annotated[tuple[FactorAsked, ...], Field(min_length=1, max_length=50)]
    parameters: ReadinessParameters


class PaymentAsked(PaymentInput):
    """A period's payment as a person gives it: no fee, score or deduction below zero."""

    base: Money
    performance: Money
    score: Points
    deduction: Share = Decimal(0)
    steps: Annotated[tuple[tuple[Decimal, Decimal], ...], Field(min_length=1, max_length=50)]
    curve: Annotated[tuple[tuple[Points, Share], ...], Field(max_length=50)] = ()
    whole_cap: Share | None = None


Changes = Annotated[tuple[Decimal, ...], Field(max_length=9)]
"""Every change of one thing is tried with every change of the two others."""


class CostAsked(CostInput):
    """The annual comparison as a person gives it: no cost below zero."""

    inside: Annotated[tuple[InsideAsked, ...], Field(min_length=1, max_length=200)]
    price: Money
    years: Annotated[Decimal, Field(gt=0, le=15)]
    tender: Money = Decimal(0)
    transition: Money = Decimal(0)
    governance: Money = Decimal(0)
    retained: Money = Decimal(0)
    freed_income: Money = Decimal(0)
    share_changes: Changes = ()
    price_changes: Changes = ()
    volume_changes: Changes = ()


class PathBoundsAsked(PathBounds):
    """What the roads ask for, with points for as many suppliers as make a difference."""

    market_points: Annotated[tuple[Points, ...], Field(min_length=1, max_length=50)]


class PathAsked(PathInput):
    """The roads as a person gives them: marks 1–5, indices in points."""

    need: Points
    fit: Points
    d03: Mark
    d04: Mark
    d05: Mark
    d08: Mark
    d10: Mark
    d11: Mark
    d18: Mark
    d19: Mark
    units: Annotated[Decimal, Field(ge=0, le=100_000)]
    suppliers: Annotated[Decimal, Field(ge=0, le=100_000)]
    bounds: PathBoundsAsked


class SuitabilityAsked(SuitabilityInput):
    """The eight dimensions as a person gives them: marks 1–5, at least one risk."""

    core: tuple[Mark, Mark]
    tests_passed: Annotated[int, Field(ge=0, le=8)]
    market: tuple[Mark, Mark]
    need: Points
    top_risks: Annotated[
        tuple[Annotated[Decimal, Field(ge=1, le=25)], ...], Field(min_length=1, max_length=100)
    ]
    capability: Mark
    people: tuple[Mark, Mark]
    weights: Annotated[tuple[Decimal, ...], Field(min_length=8, max_length=8)]
    bands: Annotated[tuple[Points, ...], Field(max_length=10)] = ()
    advantage_steps: Annotated[
        tuple[tuple[Decimal, Decimal], ...], Field(min_length=2, max_length=50)
    ]


def _alone(method: Callable[[Any], BaseModel]) -> Callable[[Any, Pack], BaseModel]:
    """A method that asks nothing of the pack."""
    return lambda given, _: method(given)


def _diagnosis(given: DiagnosisMarks, pack: Pack) -> Diagnosis:
    known = {one.code for one in pack.indicators} | set(CAPPING)
    for code in given.marks:
        if code not in known:
            raise MethodError("method.name_unknown", name=code)
    items = tuple(
        Marked(code=one.code, group=one.group, weight=one.weight, mark=given.marks.get(one.code))
        for one in pack.indicators
        if one.group != "path"
    )
    caps = {code: given.marks.get(code) for code in CAPPING}
    return diagnose(items, caps, given.parameters)


def _suitability(given: SuitabilityAsked, _: Pack) -> Suitability:
    whole = sum(given.weights, Decimal(0))
    if not equal(float(whole), 100) or min(given.weights) < 0:
        raise MethodError("suitability.weights", sum=str(whole))
    return suitability(given)


def _workdays(given: WorkdaysInput, pack: Pack) -> Workdays:
    return workdays(given, pack.calendar)


COMPUTATIONS: Mapping[str, Computation] = {
    "public-good": Computation(
        PublicGoodInput,
        lambda given, _: PublicGood(
            kind=public_good_class(given.rivalry, excludable=given.excludable)
        ),
        diagnosing.public_good,
    ),
    "diagnosis": Computation(DiagnosisMarks, _diagnosis, diagnosing.diagnosis, fillings.diagnosis),
    "path": Computation(PathAsked, _alone(path), diagnosing.path, fillings.path),
    "annual-cost": Computation(
        CostAsked, _alone(annual_cost), cost.annual_cost, fillings.annual_cost
    ),
    "suitability": Computation(
        SuitabilityAsked, _suitability, diagnosing.suitability, fillings.suitability
    ),
    "readiness": Computation(
        ReadinessInput,
        lambda given, _: readiness(given.factors, given.parameters),
        watching.readiness,
        fillings.readiness,
    ),
    "payment": Computation(PaymentAsked, _alone(payment), money.payment, fillings.payment),
    "trend": Computation(TrendInput, _alone(trend), watching.trend, fillings.trend),
    "weights": Computation(WeightsInput, _alone(weights), weighing.weights),
    "ahp": Computation(AhpInput, _alone(ahp), weighing.ahp),
    "ahp-group": Computation(GroupInput, _alone(ahp_group), weighing.ahp_group),
    "rank": Computation(OptionsInput, _alone(rank), options.ranking),
    "stability": Computation(StabilityInput, _alone(stability), options.stability),
    "tornado": Computation(TornadoInput, _alone(tornado), options.tornado),
    "smaa": Computation(SmaaInput, _alone(smaa), options.smaa),
    "cashflow": Computation(CashflowInput, _alone(cashflow), cost.cashflow),
    "market-test": Computation(MarketInput, _alone(market_test), cost.market_test),
    "optimism-bias": Computation(BiasInput, _alone(optimism_bias), money.optimism_bias),
    "should-cost": Computation(
        ShouldCostInput, _alone(should_cost), cost.should_cost, fillings.should_cost
    ),
    "montecarlo": Computation(MonteCarloInput, _alone(montecarlo), cost.montecarlo),
    "abnormal-low": Computation(
        AbnormalLowInput, _alone(abnormal_low), buying.abnormal_low, fillings.abnormal_low
    ),
    "bids": Computation(BidsInput, _alone(bids), buying.bids, fillings.bids),
    "judges": Computation(JudgesInput, _alone(judges), buying.judges, fillings.judges),
    "risk": Computation(RiskInput, _alone(risks), planning.risks, fillings.risk),
    "critical-path": Computation(CriticalPathInput, _alone(critical_path), planning.critical_path),
    "expected-value": Computation(TreeInput, _alone(expected_value), planning.expected_value),
    "benefits": Computation(BenefitsInput, _alone(benefits), reviewing.benefits, fillings.benefits),
    "variance": Computation(VarianceInput, _alone(variance), reviewing.variance, fillings.variance),
    "gates": Computation(GatesInput, _alone(gates), lawful.gates, fillings.gates),
    "value": Computation(ValueInput, _alone(value), judging.value, fillings.value),
    "procurement": Computation(
        ProcurementInput, _alone(procurement), lawful.procurement, fillings.procurement
    ),
    "evaluation-scheme": Computation(SchemeInput, _alone(scheme), lawful.scheme, fillings.scheme),
    "renewal": Computation(RenewalInput, _alone(renewal), judging.renewal, fillings.renewal),
    "workshop": Computation(WorkshopInput, _alone(workshop), judging.workshop, fillings.workshop),
    "confidence": Computation(
        ConfidenceInput, _alone(confidence), judging.confidence, fillings.confidence
    ),
    "portfolio": Computation(
        PortfolioInput, _alone(portfolio), judging.portfolio, fillings.portfolio
    ),
    "conclusion": Computation(
        ConclusionInput, _alone(conclusion), concluding.conclusion, fillings.conclusion
    ),
    "calendar": Computation(WorkdaysInput, _workdays, lawful.workdays),
}
"""Every method that can be recomputed, by the name pipeline.md §6 gives it."""
