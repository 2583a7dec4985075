"""What the work should cost, as tables that pages and papers share."""

from decimal import Decimal

from wizard.content import numerals
from wizard.content.text import Text, both
from wizard.engine.methods.should_cost import ShouldCostInput
from wizard.engine.rules.should_cost import ShouldBe

Row = tuple[Text, ...]
_BUILT = (
    Text(zh="项目", en="Item"),
    Text(zh="算法", en="How"),
    Text(zh="累计（万元/年）", en="So far (×10,000 a year)"),
)
_STEPS = {
    "wages": Text(zh="工资", en="Wages"),
    "insurance": Text(zh="加社保和公积金", en="With contributions"),
    "overhead": Text(zh="加管理费", en="With overhead"),
    "profit": Text(zh="加利润", en="With profit"),
    "vat": Text(zh="加增值税", en="With VAT"),
    "other": Text(zh="加人员以外的费用", en="With cost besides staff"),
}
_CHECKED = (
    Text(zh="价格", en="Price"),
    Text(zh="年价（万元）", en="A year (×10,000)"),
    Text(zh="占应有成本", en="Of what it should cost"),
    Text(zh="核对", en="Check"),
)
VERDICTS = {
    "plausible": Text(zh="合理", en="plausible"),
    "doubtful": Text(zh="存疑", en="doubtful"),
    "high": Text(zh="偏高", en="high"),
}
"""How a price stands beside what the work should cost."""


def built_of(told: ShouldBe) -> tuple[Row, tuple[Row, ...]]:
    """How the amount is built up: its heading, and a row for every step."""
    steps = told.compared.result.steps
    rows = ((_STEPS[one.name], _how(told.given, one.name), _wan(one.amount)) for one in steps)
    return _BUILT, tuple(rows)


def _how(given: ShouldCostInput, step: str) -> Text:
    """The people at their wages, the share added, or the amount added."""
    match step:
        case "wages":
            posts = " + ".join(
                f"{numerals.plain(one.count)}×{numerals.in_wan(one.wage)}" for one in given.staff
            )
            return both(posts)
        case "other":
            return both(f"+ {numerals.in_wan(given.other)}")
        case _:
            return both(f"× (1 + {numerals.percent(getattr(given, step))})")


def checked_of(told: ShouldBe) -> tuple[Row, tuple[Row, ...]]:
    """Every price beside what the work should cost: its heading, and a row each."""
    rows = [
        (
            one.name,
            _wan(one.price),
            both(numerals.percent(one.result.ratio)),
            VERDICTS[one.result.verdict],
        )
        for one in told.checks
    ]
    return _CHECKED, tuple(rows)


def _wan(yuan: Decimal) -> Text:
    return both(numerals.in_wan(yuan))
