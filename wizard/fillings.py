"""What the pack fills into the input of a method: its parameters, in the method's own terms.

Per cent become fractions here. What a method needs and a person did not say is named in the result.
"""

from collections.abc import Mapping

from wizard.in_force import HUNDRED, InForce

Filled = Mapping[str, object]


def nothing(_: InForce) -> Filled:
    """For methods that need no figure of the pack."""
    return {}


def diagnosis(figures: InForce) -> Filled:
    """Blends, thresholds and caps of the two indices."""
    return {
        "parameters": {
            "need_measured_share": figures.share("need.measured_share"),
            "fit_measured_share": figures.share("fit.measured_share"),
            "need_high": figures.one("need.high"),
            "fit_high": figures.one("fit.high"),
            "border": figures.one("border.band"),
            "coverage_least": figures.share("coverage.least"),
            "unclear_mark": figures.one("fit.unclear_mark"),
            "unclear_cap": figures.one("fit.unclear_cap"),
            "harm_mark": figures.one("fit.harm_mark"),
            "harm_cap": figures.one("fit.harm_cap"),
        }
    }


def annual_cost(figures: InForce) -> Filled:
    """Rates, bounds of the quality factor, and the changes the sensitivity tries."""
    return {
        "exit_rate": figures.share("exit.rate"),
        "risk_rate": figures.share("risk.rate"),
        "quality_least": figures.one("quality.least"),
        "quality_most": figures.one("quality.most"),
        "share_changes": figures.shares("sensitivity.avoidable"),
        "price_changes": figures.shares("sensitivity.price"),
        "volume_changes": figures.shares("sensitivity.volume"),
    }


def suitability(figures: InForce) -> Filled:
    """The eight weights and the points of the cost advantage."""
    return {
        "weights": figures.row("suitability.weights"),
        "advantage_steps": [
            (advantage / HUNDRED, points)
            for advantage, points in figures.pairs("suitability.cost_points")
        ],
    }


def payment(figures: InForce) -> Filled:
    """The coefficients of the score and the cap on deductions."""
    return {
        "deduction_cap": figures.share("kpi.deduction_cap"),
        "steps": figures.pairs("kpi.coefficients"),
    }


def path(figures: InForce) -> Filled:
    """What each road asks for."""
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
    told: dict[str, object] = {ours: figures.one(theirs) for ours, theirs in bounds.items()}
    told["market_points"] = figures.row("market.points")
    return {
        "bounds": told,
        "need_high": figures.one("need.high"),
        "fit_high": figures.one("fit.high"),
    }


def readiness(figures: InForce) -> Filled:
    """The scores from which the switch may go ahead."""
    return {
        "parameters": {
            "go": figures.one("readiness.go"),
            "conditional": figures.one("readiness.conditional"),
        }
    }


def trend(figures: InForce) -> Filled:
    """How many periods count, and the lines that warn."""
    periods, fall = figures.row("trend.rule")
    return {
        "periods": int(periods),
        "fall": fall,
        "yellow": figures.one("year.renew"),
        "red": figures.one("year.rectify"),
    }


def abnormal_low(figures: InForce) -> Filled:
    """The ratios of the notice; none before it was in force."""
    if not figures.has("low_price.ratios"):
        return {"of_mean": None, "of_second": None, "of_ceiling": None}
    mean, second, ceiling = figures.shares("low_price.ratios")
    most = figures.share("low_price.most")
    return {"of_mean": mean, "of_second": second, "of_ceiling": ceiling, "ratio_most": most}


def bids(figures: InForce) -> Filled:
    """Deductions law allows, the least price weight, and how many offers must remain."""
    return {
        "deductions": {
            "small": [figures.share("sme.discount_least"), figures.share("sme.discount_most")],
            "consortium": [
                figures.share("sme.consortium_least"),
                figures.share("sme.consortium_most"),
            ],
            "domestic": figures.share("domestic.deduction"),
        },
        "quorum": int(figures.one("bidders.least")),
        "weight_least": figures.one("tender.price_weight_least"),
    }


def judges(figures: InForce) -> Filled:
    """When a mark stands out, and how large a committee is."""
    spreads, floor, apart = figures.row("judges.outlying")
    return {
        "outlying": {"spreads": spreads, "floor": floor / HUNDRED, "apart": apart / HUNDRED},
        "tender_least": [int(one) for one in figures.row("committee.least")],
        "panel_least": [int(one) for one in figures.row("negotiation.panel")],
    }


def risk(figures: InForce) -> Filled:
    """The edges of the map and the loss tolerated."""
    return {
        "probability_edges": figures.shares("risk.probability_edges"),
        "impact_edges": figures.shares("risk.impact_edges"),
        "tolerance": figures.share("risk.tolerance"),
    }


def benefits(figures: InForce) -> Filled:
    """The real rate and the classes."""
    return {
        "rate": figures.share("discount.rate"),
        "bounds": figures.shares("benefits.classes"),
    }


def variance(figures: InForce) -> Filled:
    """The gap between both ways that is warned of."""
    return {"warn": figures.share("variance.gap")}
