"""Pages a second: a composed paper, and bare ReportLab paragraphs of the same text and font."""

import time
from datetime import date
from io import BytesIO
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate

from tests.bench.table import Row
from wizard.case.workspace import Workspace
from wizard.dossier.compose import compose
from wizard.dossier.fonts import shipped_fonts
from wizard.dossier.model import Dossier
from wizard.dossier.model import Paragraph as Block
from wizard.dossier.paper import Printing
from wizard.dossier.pdf import pdf_bytes
from wizard.paths import FONTS
from wizard.session import Session

PAPERS = ("W01", "W02")
TIMES = 3


def rows(practice: Path) -> list[Row]:
    """Our papers beside the same text as paragraphs, and paragraphs beside paragraphs."""
    with Workspace.open(practice) as workspace:
        session = Session(workspace, workspace.matter("hotline"), by="bench")
        printing = Printing(day=date(2026, 11, 22))
        known = session.pack.document_of
        papers = [compose(session.results, known[one], "zh", printing) for one in PAPERS]
    text = [line for paper in papers for line in _lines(paper)]
    plain = Dossier(
        title="bench",
        lang="zh",
        department="",
        subject="",
        blocks=tuple(Block(line) for line in text),
    )
    bare = max(_bare(text) for _ in range(TIMES))
    whole = max(_ours(papers) for _ in range(TIMES))
    same = max(_ours([plain]) for _ in range(TIMES))
    return [
        _row("pages a second, paragraphs only", same, bare),
        _row("pages a second, whole papers", whole, bare),
    ]


def _lines(paper: Dossier) -> list[str]:
    """Every string of a paper that is long enough to be a paragraph."""
    return [block.text for block in paper.blocks if isinstance(block, Block)]


def _ours(papers: list[Dossier]) -> float:
    fonts = shipped_fonts()
    begun = time.perf_counter()
    pages = sum(pdf_bytes(paper, fonts=fonts)[1].pages for paper in papers)
    return pages / (time.perf_counter() - begun)


def _bare(text: list[str]) -> float:
    pdfmetrics.registerFont(TTFont("bench", str(FONTS / "NotoSerifSC-Regular.ttf")))
    style = ParagraphStyle("body", fontName="bench", fontSize=16, leading=28.95, wordWrap="CJK")
    document = SimpleDocTemplate(BytesIO(), pagesize=A4)
    escaped = [line.replace("&", "&amp;").replace("<", "&lt;") for line in text]
    begun = time.perf_counter()
    document.build([Paragraph(line, style) for line in escaped])
    return float(document.page) / (time.perf_counter() - begun)


def _row(name: str, ours: float, bare: float) -> Row:
    aim = "aim at least 0.5"
    return (name, f"{ours:.1f} /s", f"{bare:.1f} /s", f"{ours / bare:.2f} ×", aim)
