"""Two indices: how needed a change is (必要性 N), how fit the service is to contract (适合度 F).

Source: content-a §2–§4 for marks, weights and the 0.7/0.3 and 0.3/0.7 blends; methods.md §C for
missing data (coverage, renormalised value, worst/best interval); pipeline.md §2.3 for the caps.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict

FULL = Decimal(100)
Quadrant = Literal[1, 2, 3, 4]


class Model(BaseModel):
    """What a method takes and gives: frozen, no unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Marked(Model):
    """One indicator with its mark from 1 to 5; None where it is not known yet."""

    code: str
    group: Literal["need.measured", "need.rated", "fit.measured", "fit.rated"]
    weight: Decimal
    mark: Decimal | None


class DiagnosisParameters(Model):
    """Shares are fractions; thresholds are points out of 100."""

    need_measured_share: Decimal
    fit_measured_share: Decimal
    need_high: Decimal
    fit_high: Decimal
    border: Decimal
    coverage_least: Decimal
    unclear_mark: Decimal
    unclear_cap: Decimal
    harm_mark: Decimal
    harm_cap: Decimal


class Group(Model):
    """One half of an index: its value over what is known, and how much is known."""

    value: Decimal | None
    coverage: Decimal
    low: Decimal
    high: Decimal


class Index(Model):
    """An index, its two halves, and the interval the missing marks leave open.

    `value` is None while too little is known; `raw` is the value before any cap.
    """

    measured: Group
    rated: Group
    raw: Decimal | None
    value: Decimal | None
    low: Decimal
    high: Decimal
    capped_by: tuple[str, ...] = ()


class Diagnosis(Model):
    """Both indices and the quadrant they fall into."""

    need: Index
    fit: Index
    quadrant: Quadrant | None
    same_quadrant_throughout: bool
    """Whether both ends of both intervals fall into one quadrant."""
    near_border: tuple[str, ...]
    """The indices within the border band of their threshold: need, fit."""
    marks: Mapping[str, Decimal | None]


def diagnose(
    items: tuple[Marked, ...], caps: Mapping[str, Decimal | None], parameters: DiagnosisParameters
) -> Diagnosis:
    """Both indices from the marks. `caps` are the marks of D03, D04 and D21."""
    need = _index(items, "need", parameters.need_measured_share, parameters.coverage_least)
    fit = _index(items, "fit", parameters.fit_measured_share, parameters.coverage_least)
    fit = _capped(fit, caps, parameters)
    quadrant = None
    if need.value is not None and fit.value is not None:
        quadrant = _quadrant(need.value, fit.value, parameters)
    corners = {
        _quadrant(n, f, parameters) for n in (need.low, need.high) for f in (fit.low, fit.high)
    }
    return Diagnosis(
        need=need,
        fit=fit,
        quadrant=quadrant,
        same_quadrant_throughout=len(corners) == 1,
        near_border=tuple(
            name
            for name, index, threshold in (
                ("need", need, parameters.need_high),
                ("fit", fit, parameters.fit_high),
            )
            if index.value is not None and abs(index.value - threshold) <= parameters.border
        ),
        marks={item.code: item.mark for item in items},
    )


def points(mark: Decimal) -> Decimal:
    """A mark from 1 to 5 as points from 0 to 100."""
    return (mark - 1) / 4 * FULL


def _index(
    items: tuple[Marked, ...], name: str, measured_share: Decimal, coverage_least: Decimal
) -> Index:
    measured = _group([item for item in items if item.group == f"{name}.measured"])
    rated = _group([item for item in items if item.group == f"{name}.rated"])
    shares = (measured_share, 1 - measured_share)
    known = measured.coverage >= coverage_least and rated.coverage >= coverage_least
    value = None
    if known and measured.value is not None and rated.value is not None:
        value = shares[0] * measured.value + shares[1] * rated.value
    return Index(
        measured=measured,
        rated=rated,
        raw=value,
        value=value,
        low=shares[0] * measured.low + shares[1] * rated.low,
        high=shares[0] * measured.high + shares[1] * rated.high,
    )


def _group(items: list[Marked]) -> Group:
    """The weighted points over what is known; what is missing is worst or best at the ends."""
    whole = sum((item.weight for item in items), Decimal(0))
    known = [(item.weight, points(item.mark)) for item in items if item.mark is not None]
    weight = sum((w for w, _ in known), Decimal(0))
    if not weight:
        return Group(value=None, coverage=Decimal(0), low=Decimal(0), high=FULL)
    total = sum((w * p for w, p in known), Decimal(0))
    coverage = weight / whole
    low = total / whole
    return Group(value=total / weight, coverage=coverage, low=low, high=low + FULL * (1 - coverage))


def _capped(
    fit: Index, caps: Mapping[str, Decimal | None], parameters: DiagnosisParameters
) -> Index:
    """A result that cannot be stated or checked, or quality that saving would harm, caps F."""
    cap = FULL
    by: list[str] = []
    for code, limit, most in (
        ("D03", parameters.unclear_mark, parameters.unclear_cap),
        ("D04", parameters.unclear_mark, parameters.unclear_cap),
        ("D21", parameters.harm_mark, parameters.harm_cap),
    ):
        mark = caps.get(code)
        if mark is not None and mark <= limit:
            cap, by = min(cap, most), [*by, code]
    if not by:
        return fit
    return fit.model_copy(
        update={
            "value": None if fit.value is None else min(fit.value, cap),
            "low": min(fit.low, cap),
            "high": min(fit.high, cap),
            "capped_by": tuple(by),
        }
    )


def _quadrant(need: Decimal, fit: Decimal, parameters: DiagnosisParameters) -> Quadrant:
    high_need, high_fit = need >= parameters.need_high, fit >= parameters.fit_high
    if high_need:
        return 1 if high_fit else 2
    return 3 if high_fit else 4
