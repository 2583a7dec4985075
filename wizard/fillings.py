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


def should_cost(figures: InForce) -> Filled:
    """What is added to wages, and the shares beyond which an offer is questioned."""
    doubtful, high = figures.shares("should.bounds")
    return {
        "insurance": figures.share("should.insurance"),
        "overhead": figures.share("should.overhead"),
        "profit": figures.share("should.profit"),
        "vat": figures.share("should.vat"),
        "doubtful": doubtful,
        "high": high,
    }


def suitability(figures: InForce) -> Filled:
    """The eight weights and the points of the cost advantage."""
    return {
        "weights": figures.row("suitability.weights"),
        "advantage_steps": [
            (advantage / HUNDRED, points)
            for advantage, points in figures.pairs("suitability.cost_points")
        ],
        "bands": [
            figures.one(f"suitability.{name}") for name in ("outsource", "conditional", "optimise")
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


def gates(figures: InForce) -> Filled:
    """The day on which rules must be in force."""
    return {"as_of": figures.day.isoformat()}


def value(figures: InForce) -> Filled:
    """The advantage that counts as full, and the points of the number of suppliers."""
    return {
        "scale": figures.share("value.scale"),
        "points": figures.row("market.points"),
        "cap": figures.one("market.points_cap"),
    }


def procurement(figures: InForce) -> Filled:
    """The share of an addition and the days of every step; thresholds are the place's own."""
    days = {
        "tender": "tender.days",
        "consultation": "consultation.days",
        "negotiation": "negotiation.days",
        "single_notice": "single_source.notice_days",
        "report": "award.report_days",
        "decide": "award.decide_days",
        "notice": "award.notice_days",
        "sign": "contract.sign_days",
        "publish": "contract.publish_days",
    }
    return {
        "addition_most": figures.share("addition.most"),
        "times": {ours: int(figures.one(theirs)) for ours, theirs in days.items()},
    }


def scheme(figures: InForce) -> Filled:
    """The bounds of the price weight, and how many contracts may be asked for."""
    return {
        "records_most": int(figures.one("qualification.contracts_most")),
        "bounds": {
            "tender_least": figures.one("tender.price_weight_least"),
            "consultation_least": figures.one("consultation.price_weight_least"),
            "consultation_most": figures.one("consultation.price_weight_most"),
            "system_only": figures.one("system.price_weight"),
        },
    }


def renewal(figures: InForce) -> Filled:
    """Terms and additions of law, and the lines of the table."""
    price, caps = figures.row("renewal.rule")
    reached, _, missed = figures.shares("benefits.classes")
    return {
        "usual_months": figures.one("term.usual_months"),
        "most_months": figures.one("term.most_months"),
        "added_most": figures.share("change.most"),
        "bounds": {
            "fit": figures.one("fit.high"),
            "market": figures.one("path.market"),
            "reached": reached,
            "missed": missed,
            "price_most": price / HUNDRED,
            "caps": int(caps),
        },
    }


def workshop(figures: InForce) -> Filled:
    """The words for agreement, and when to stop asking."""
    settled, agreed, still, moved, last = figures.row("workshop.stopping")
    return {
        "words": [float(one) for one in figures.row("workshop.words")],
        "stopping": {
            "settled": float(settled),
            "agreed": float(agreed),
            "still": float(still),
            "moved": float(moved),
            "last_round": int(last),
        },
    }


def confidence(figures: InForce) -> Filled:
    """What evidence is worth, and the shares from which a part earns its grade."""
    return {
        "worth": figures.row("confidence.worth"),
        "fresh": figures.row("confidence.fresh"),
        "complete_from": figures.shares("confidence.complete"),
        "evidence_from": figures.shares("confidence.evidence"),
        "robust_from": figures.shares("confidence.robust"),
    }


def portfolio(figures: InForce) -> Filled:
    """The lines services are sorted by."""
    return {
        "need_high": figures.one("need.high"),
        "fit_high": figures.one("fit.high"),
        "redesign_from": figures.one("bpr.mark"),
        "sharing_from": figures.one("shared.mark"),
        "units_least": int(figures.one("path.shared_units")),
    }


def conclusion(figures: InForce) -> Filled:
    """The lines of the table."""
    saves, reaches = figures.shares("conclusion.chances")
    return {
        "bounds": {
            "need_high": figures.one("need.high"),
            "fit_high": figures.one("fit.high"),
            "fit_keep": figures.one("fit.keep"),
            "score": figures.one("suitability.outsource"),
            "saves": saves,
            "reaches_least": reaches,
            "quality_gain": figures.one("conclusion.quality_gain"),
            "pilot_below": figures.one("pilot.fit"),
        }
    }
