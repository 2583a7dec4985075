"""One figure of every kind, from the running case, for the gallery and its tests."""

from collections.abc import Callable
from decimal import Decimal

from wizard.content.text import Text
from wizard.figures.cost import Cell, Trap, sensitivity, trap
from wizard.figures.marks import Factor, Part, csf_strip, s_scores
from wizard.figures.quadrant import Bubble, Standing, quadrant
from wizard.figures.shapes import Figure
from wizard.figures.sources import Source, saving_sources
from wizard.figures.stranded import stranded_by_year
from wizard.figures.term import Odds, Share, Year, saving_by_year, saving_odds
from wizard.figures.trend import Measured, Month, Threshold, kpi_trend
from wizard.languages import Lang

_SERVICES: tuple[tuple[str, str, int, int, int, Standing], ...] = (
    ("政务咨询热线", "Enquiry line", 63, 79, 367, "argue"),
    ("信息系统运维", "Running IT", 56, 67, 412, "contract"),
    ("机关物业与保洁", "Premises and cleaning", 41, 86, 186, "keep"),
    ("档案整理与数字化", "Archives and scanning", 66, 71, 94, "argue"),
    ("办事材料录入", "Data entry", 61, 52, 152, "redesign"),
    ("会计核算", "Book-keeping", 55, 47, 72, "redesign"),
    ("机关工作人员培训", "Staff training", 33, 77, 45, "keep"),
    ("政策研究课题", "Policy research", 43, 38, 60, "keep"),
    ("会议服务", "Meetings", 27, 66, 38, "keep"),
)
CUTS = (Decimal(50), Decimal(60))

BUBBLES = tuple(
    Bubble(Text(zh=zh, en=en), Decimal(n), Decimal(f), Decimal(cost * 10_000), standing)
    for zh, en, n, f, cost, standing in _SERVICES
)
TRAP = Trap(Decimal(3_670_000), Decimal(2_250_000), Decimal(2_588_000), Decimal(2_682_500))

_STEPS = (Decimal("-0.2"), Decimal(0), Decimal("0.2"))
_PRICES = (Decimal("-0.1"), Decimal(0), Decimal("0.1"))


def _saving(avoidable: Decimal, price: Decimal, volume: Decimal) -> Decimal:
    before = Decimal("258.8") * (1 + avoidable) * (1 + volume)
    after = Decimal("236.25") * (1 + price) * (1 + volume) + 32
    return (before - after) / before


CELLS = tuple(
    Cell(avoidable, price, volume, _saving(avoidable, price, volume))
    for volume in _STEPS
    for avoidable in _STEPS
    for price in _PRICES
)
PARTS = tuple(
    Part(code, Text(zh=zh, en=en), Decimal(weight), Decimal(score))
    for code, zh, en, weight, score in (
        ("S1", "战略匹配", "Strategic fit", "10", "75"),
        ("S2", "可检验", "Testable", "15", "87.5"),
        ("S3", "流程成熟", "Mature process", "10", "100"),
        ("S4", "必要性", "Necessity", "15", "63.1"),
        ("S5", "真实节约", "Real saving", "20", "25.4"),
        ("S6", "风险可控", "Risk in hand", "15", "64"),
        ("S7", "可逆", "Reversible", "10", "50"),
        ("S8", "社会与人员影响", "Social effect", "5", "37.5"),
    )
)
FACTORS = tuple(
    Factor(code, Text(zh=zh, en=en), rating, is_critical=is_critical)
    for code, zh, en, rating, is_critical in (
        ("CSF01", "清晰的战略目的", "A clear purpose", 4, False),
        ("CSF02", "客户方治理与合同管理能力", "Client-side contract management", 1, True),
        ("CSF04", "业务与需求清晰", "Clear requirements", 3, True),
        ("CSF08", "服务商业务与专业能力", "The provider’s own skill", 2, False),
        ("CSF15", "信息安全、保密与退出", "Security, secrecy and exit", 2, True),
    )
)
_CONNECTED = (88, 91, 93, 90, None, 92, 94, 84, 89, 93, 95, 96)
MONTHS = tuple(
    Month(
        Text(zh=f"{place} 月", en=str(place)),
        None if value is None else Decimal(value),
    )
    for place, value in enumerate(_CONNECTED, start=1)
)
CONNECTED = Measured(
    Text(zh="接通率", en="Calls answered"),
    "%",
    (
        Threshold(Text(zh="目标", en="Target"), Decimal(95)),
        Threshold(Text(zh="红线", en="Red line"), Decimal(85)),
    ),
)

YEARS = tuple(
    Year(number, Decimal(inside), Decimal(outside), Decimal(so_far))
    for number, inside, outside, so_far in (
        (0, 0, 300_000, -300_000),
        (1, 2_588_000, 2_342_500, -61_650),
        (2, 2_588_000, 2_342_500, 169_756),
        (3, 2_588_000, 2_342_500, 394_422),
    )
)
_SHARES = (1, 2, 4, 7, 10, 13, 15, 14, 12, 9, 6, 4, 2, 1)
ODDS = Odds(
    bins=tuple(
        Share(Decimal(at - 5) * 100_000, Decimal(at - 4) * 100_000, Decimal(share) / 100)
        for at, share in enumerate(_SHARES)
    ),
    p10=Decimal(-120_000),
    p50=Decimal(160_000),
    p90=Decimal(480_000),
    least=Decimal(300_000),
    saves=Decimal("0.73"),
    reaches=Decimal("0.31"),
)

SOURCES = (
    Source(Text(zh="自办其余科目", en="Other in-house items"), Decimal("0.59")),
    Source(Text(zh="年价款", en="Yearly price"), Decimal("0.35")),
    Source(Text(zh="业务量", en="Volume"), Decimal("0.05")),
)
STRANDED = (Decimal(1_080_000), Decimal(720_000), Decimal(360_000))

FIGURES: tuple[Callable[[Lang, float], Figure], ...] = (
    lambda lang, width: quadrant(BUBBLES, cuts=CUTS, lang=lang, width=min(width, 606)),
    lambda _, width: trap(TRAP, width=width),
    lambda _, width: sensitivity(CELLS, width=width),
    lambda _, width: saving_by_year(YEARS, width=min(width, 720)),
    lambda _, width: saving_odds(ODDS, width=min(width, 720)),
    lambda _, width: saving_sources(SOURCES, width=min(width, 720)),
    lambda _, width: stranded_by_year(STRANDED, Decimal(2_060_000), width=min(width, 720)),
    lambda _, width: kpi_trend(CONNECTED, MONTHS, width=min(width, 720)),
    lambda _, width: s_scores(PARTS, Decimal("62.8"), width=min(width, 720)),
    lambda _, width: csf_strip(FACTORS, width=min(width, 720)),
)
