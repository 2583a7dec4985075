"""Inputs as large as the design allows for, made from one fixed stream, so that runs compare."""

from random import Random
from typing import Any

from wizard.engine.methods.critical_path import CriticalPathInput
from wizard.engine.methods.montecarlo import MonteCarloInput
from wizard.engine.methods.portfolio import PortfolioInput
from wizard.engine.methods.risk import RiskInput
from wizard.engine.methods.smaa import SmaaInput

ASIDE = ("premises", "systems", "supplies", "overhead")


def options(count: int, criteria: int) -> SmaaInput:
    """So many options, every score a triangle, on so many criteria."""
    one = _stream()
    parts = [one.uniform(1, 5) for _ in range(criteria)]
    told: dict[str, Any] = {
        "criteria": [
            {"name": f"c{at}", "weight": part / sum(parts), "worst": "0", "best": "100"}
            for at, part in enumerate(parts)
        ],
        "options": [
            {"name": f"o{at}", "cells": [_score(one) for _ in range(criteria)]}
            for at in range(count)
        ],
    }
    return SmaaInput.model_validate(told)


def cost() -> MonteCarloInput:
    """Thirty lines over fifteen years, eight drivers, and an event on either side in every year."""
    inside = [_line(f"in{at}", ASIDE[at % 4], at) for at in range(15)]
    price = {"name": "price", "category": "price", "amount": "3000", "variable": "0.8"}
    outside = [price, *(_line(f"out{at}", "oversight", at) for at in range(14))]
    moved = [line["name"] for line in inside[::3]]
    drivers = [
        _driver("wages", "growth", (0.01, 0.03, 0.06), *moved),
        _driver("volume", "volume", (0.95, 1, 1.1)),
        _driver("uplift", "uplift", (0, 0.03, 0.1)),
        _driver("inflation", "inflation", (0.01, 0.02, 0.03)),
        *(_driver(f"f{at}", "factor", (0.8, 1, 1.5), f"out{at}") for at in range(4)),
    ]
    events = [
        {"name": side, "side": side, "amount": "70", "probability": 0.12}
        for side in ("inside", "outside")
    ]
    terms = {"years": 15, "rate": "0.08", "inflation": "0.02"}
    sides = {"inside": inside, "outside": outside}
    return MonteCarloInput.model_validate({**terms, **sides, "drivers": drivers, "events": events})


def register() -> RiskInput:
    """Fifty risks."""
    one = _stream()
    risks = []
    for at in range(50):
        low = one.randint(1, 50) * 10_000
        impact = {"low": low, "likely": low + 100_000, "high": low + 400_000}
        chance = str(round(one.uniform(0.01, 0.6), 3))
        risks.append({"name": f"r{at}", "probability": chance, "impact": impact})
    told: dict[str, Any] = {
        "value": "7400000",
        "risks": risks,
        "probability_edges": ["0", "0.05", "0.2", "0.4", "0.7", "1"],
        "impact_edges": ["0", "0.01", "0.03", "0.1", "0.3"],
        "tolerance": "0.02",
    }
    return RiskInput.model_validate(told)


def transition() -> CriticalPathInput:
    """Two hundred tasks with three figures each, most of them waiting for two others."""
    one = _stream()
    tasks = []
    for at in range(200):
        days = one.randint(2, 30)
        before = {one.randrange(max(0, at - 12), at) for _ in range(min(at, 2))}
        after = [{"task": f"t{other:03}"} for other in sorted(before)]
        ends = {"low": max(1, days - 2), "high": days + 10}
        tasks.append({"id": f"t{at:03}", "days": days, **ends, "after": after})
    return CriticalPathInput.model_validate({"tasks": tasks})


def services(draws: int) -> PortfolioInput:
    """Five thousand services of twenty lines each; about a third of the savings are in doubt."""
    one = _stream()
    told: dict[str, Any] = {
        "services": [_service(one, at) for at in range(5_000)],
        "need_high": 60,
        "fit_high": 60,
        "redesign_from": 4,
        "sharing_from": 4,
        "units_least": 3,
        "draws": draws,
    }
    return PortfolioInput.model_validate(told)


def _stream() -> Random:
    return Random(20261122)  # noqa: S311 - a bench, not a secret


def _score(one: Random) -> dict[str, float]:
    low, likely, high = sorted(one.uniform(0, 100) for _ in range(3))
    return {"low": low, "likely": likely, "high": high}


def _line(name: str, category: str, at: int) -> dict[str, Any]:
    told = {"name": name, "category": category, "amount": str(40 + 37 * at)}
    return {**told, "growth": "0.03"} if at % 3 == 0 else {**told, "variable": "0.5"}


def _driver(name: str, kind: str, ends: tuple[float, float, float], *lines: str) -> dict[str, Any]:
    low, likely, high = ends
    told = {"name": name, "kind": kind, "lines": lines}
    return {**told, "low": low, "likely": likely, "high": high}


def _service(one: Random, at: int) -> dict[str, Any]:
    likely = [one.randint(-50, 52) * 1000 for _ in range(20)]
    return {
        "name": f"s{at}",
        "gate": "CLEAR",
        "need": one.randint(0, 100),
        "fit": one.randint(0, 100),
        "redesign_mark": one.randint(1, 5),
        "sharing_mark": one.randint(1, 5),
        "units": one.randint(1, 9),
        "saving": [{"low": m - 20_000, "likely": m, "high": m + 30_000} for m in likely],
    }
