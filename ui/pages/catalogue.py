"""Which page draws which kind of page: one match."""

from typing import assert_never

from ui.desk import Desk
from ui.pages.base import StepPage
from ui.pages.check_page import CheckPage
from ui.pages.cost_page import CostPage
from ui.pages.dense_page import DensePage
from ui.pages.findings_page import FindingsPage
from ui.pages.gate_page import GatePage
from ui.pages.market_page import MarketPage, ShouldCostPage
from ui.pages.question_page import QuestionPage
from ui.pages.result_page import ResultPage
from ui.pages.risk_page import RiskPage
from ui.pages.robustness_page import RobustnessPage
from ui.pages.score_pages import DiagnosisPage, PaymentPage
from wizard.journey import Page, stop_of
from wizard.languages import Lang


def page_for(desk: Desk, page: Page, lang: Lang) -> StepPage:
    """A new page."""
    match page.kind:
        case "question":
            return QuestionPage(desk, page, lang)
        case "dense":
            return DensePage(desk, page, lang)
        case "finding":
            return _apart(desk, page, lang)
        case "findings":
            return _findings(desk, page, lang)
        case "check":
            return CheckPage(desk, page, lang)
        case "gate":
            return GatePage(desk, page, lang)
        case _:
            assert_never(page.kind)


def _apart(desk: Desk, page: Page, lang: Lang) -> StepPage:
    match page.rule:
        case "risks.loss":
            return RiskPage(desk, page, lang)
        case "market.test":
            return MarketPage(desk, page, lang)
        case "market.should_cost":
            return ShouldCostPage(desk, page, lang)
        case _:
            return RobustnessPage(desk, page, lang)


def _findings(desk: Desk, page: Page, lang: Lang) -> StepPage:
    stop = stop_of(desk.results, page)
    view = stop.step.view if stop else "findings"
    match view:
        case "findings":
            return FindingsPage(desk, page, lang)
        case "diagnosis":
            return DiagnosisPage(desk, page, lang)
        case "cost":
            return CostPage(desk, page, lang)
        case "result":
            return ResultPage(desk, page, lang)
        case "payment":
            return PaymentPage(desk, page, lang)
        case _:
            assert_never(view)
