"""What tellers put into the phrases they build up."""

TOLD: dict[str, tuple[str, ...]] = {
    "told.bids.{}": ("not_passed", "rejected_as_low"),
    "told.diagnosis.{}": ("need", "fit"),
    "told.diagnosis.near_{}": ("need", "fit"),
    "told.judges.{}": ("high", "low"),
    "told.montecarlo.{}": ("optimistic", "pessimistic"),
    "told.readiness.{}": ("go", "conditional", "no_go"),
    "told.readiness.next_{}": ("go", "conditional", "no_go"),
    "told.should.{}": ("plausible", "doubtful", "high"),
    "told.step.{}": ("need", "fit"),
    "told.trend.{}": ("none", "yellow", "red"),
    "told.trend.next_{}": ("none", "yellow", "red"),
    "told.word.benefit_{}": ("reached", "mostly", "partly", "missed"),
    "told.word.low_{}": ("mean", "second", "ceiling", "committee"),
    "told.word.cost_{}": ("wages", "insurance", "overhead", "profit", "vat", "other"),
    "told.word.quadrant{}": ("1", "2", "3", "4"),
    "told.word.road_{}": ("keep", "bpr", "shared", "outsource", "pilot", "stop"),
    "told.word.{}": (
        *("swing", "direct", "rank_sum", "rank_order_centroid"),
        *("acceptable", "revise", "unusable"),
        *("insensitive", "somewhat", "sensitive", "single"),
        *("robust", "fairly_robust", "not_robust"),
        *("need", "fit", "potential", "common", "units", "market", "capability", "gate"),
        *("quantity", "unit_price", "quality"),
        *(f"s{place}" for place in range(1, 9)),
    ),
}
