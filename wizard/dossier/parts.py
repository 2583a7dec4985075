"""The parts a document of the pack is made of, as blocks: text, answers, tables, findings, law."""

from collections.abc import Iterator, Mapping, Sequence

from wizard.case.model import Answer
from wizard.content.model import (
    AnswersPart,
    Clause,
    FindingPart,
    SignaturesPart,
    TablePart,
    TextPart,
    citation,
)
from wizard.content.questions import Column, Question, TableQuestion, table_rows
from wizard.content.text import Text
from wizard.dossier import words
from wizard.dossier.model import Block, Items, Note, Paragraph, Quotation, Signatures
from wizard.dossier.paper import Blocks, Col, Paper, col
from wizard.dossier.setting import numbered
from wizard.engine.findings import Finding

_UPRIGHT = ("number", "money")


def text(paper: Paper, part: TextPart) -> Blocks:
    """A paragraph for every line of the text, where it applies."""
    if part.shown_when is not None and not paper.holds(part.shown_when):
        return
    for line in paper.fill(part.text).split("\n"):
        if line.strip():
            yield Paragraph(line.strip())


# --- answers ------------------------------------------------------------------------------------


def answers(paper: Paper, part: AnswersPart) -> Blocks:
    """Answers as a table of two columns, or as paragraphs; tables among them follow as tables."""
    plain: list[tuple[Question, str]] = []
    for name in part.questions:
        question = paper.pack.question_of[name]
        if isinstance(question, TableQuestion):
            continue
        plain += [(question, period) for period in _periods(paper, name)]
    if part.style == "prose":
        for question, period in plain:
            yield _paragraph(paper, question, period)
    elif plain:
        title = paper.fill(part.title) if part.title else paper.said(words.ITEM)
        yield answers_table(paper, title, plain)
    for name in part.questions:
        question = paper.pack.question_of[name]
        if isinstance(question, TableQuestion) and paper.asked(name):
            yield from table_answer(paper, question, paper.said(question.label))


def _periods(paper: Paper, question: str) -> tuple[str, ...]:
    """The periods in which a question is asked; one without a name outside repeating steps."""
    route = paper.results.route
    return tuple(one.period for one in route.asked() if one.question.id == question)


def answers_table(paper: Paper, title: str, asked: Sequence[tuple[Question, str]]) -> Block:
    """Answers as item and content."""
    rows = [
        (
            paper.said(question.label) + paper.period(period),
            answer_told(paper, question, paper.stored(question.id, period)),
        )
        for question, period in asked
    ]
    columns = (Col(words.ITEM, 3), Col(words.CONTENT, 8))
    return paper.table(title, columns, rows)


def answer_told(paper: Paper, question: Question, answer: Answer | None) -> str:
    """An answer with its basis, source and note, as far as these are printed."""
    told = paper.shown(question, answer)
    if answer is None:
        return told
    beside = []
    if paper.printing.grounds:
        if answer.basis and answer.standing == "given":
            beside.append(paper.said(words.BASIS[answer.basis]))
        if answer.source.strip():
            beside.append(paper.said(words.SOURCE) + paper.typed(answer.source.strip()))
    if beside:
        inner = ("；" if paper.lang == "zh" else "; ").join(beside)
        told += f"（{inner}）" if paper.lang == "zh" else f" ({inner})"
    if paper.printing.disagreements and answer.note.strip():
        told += "\n" + paper.said(words.NOTE) + paper.typed(answer.note.strip())
    return told


def _paragraph(paper: Paper, question: Question, period: str) -> Block:
    label = paper.said(question.label) + paper.period(period)
    told = answer_told(paper, question, paper.stored(question.id, period))
    return Paragraph(paper.sentence(told), lead=label + ("：" if paper.lang == "zh" else ": "))


# --- tables -------------------------------------------------------------------------------------


def table(paper: Paper, part: TablePart) -> Blocks:
    """A table question with its rows, or a form to fill by hand where nothing was answered."""
    question = paper.pack.question_of[part.question]
    if not isinstance(question, TableQuestion):
        raise TypeError(f"{part.question} is not a table")
    title = paper.fill(part.title)
    periods = _periods(paper, part.question) or ("",)
    for period in periods:
        answer = paper.stored(part.question, period)
        if part.blank_rows and not _given(answer):
            yield _blank(paper, question, part, title)
        else:
            named = title + paper.period(period)
            yield from table_answer(paper, question, named, period, part.columns)


def table_answer(
    paper: Paper,
    question: TableQuestion,
    title: str,
    period: str = "",
    only: tuple[str, ...] = (),
) -> Iterator[Block]:
    """The rows of a table question that hold something, or a line that there are none."""
    answer = paper.stored(question.id, period)
    rows = [row for row in _rows(answer) if _filled(question, row)]
    if not rows:
        told = paper.shown(question, answer)
        yield Paragraph(paper.sentence(told), lead=title + ("：" if paper.lang == "zh" else ": "))
        return
    shown = _columns(question, only)
    yield paper.table(
        title,
        (Col(question.name_label, 3), *(_heading(column) for column in shown)),
        [
            (
                paper.row_name(question, row),
                *(_cell(paper, column, row.get(column.id)) for column in shown),
            )
            for row in rows
        ],
        note=_beside(paper, answer),
    )


def _rows(answer: Answer | None) -> tuple[Mapping[str, object], ...]:
    if answer is None or answer.standing != "given":
        return ()
    return table_rows(answer.value) or ()


def _given(answer: Answer | None) -> bool:
    return bool(_rows(answer))


def _filled(question: TableQuestion, row: Mapping[str, object]) -> bool:
    """Whether a row says anything: a row of somebody's own does, a preset one once filled in."""
    if any(preset.id == row.get("row") for preset in question.rows):
        return any(row.get(column.id) not in (None, "") for column in question.columns)
    return True


def _columns(question: TableQuestion, only: tuple[str, ...]) -> tuple[Column, ...]:
    return tuple(one for one in question.columns if not only or one.id in only)


def _heading(column: Column) -> Col:
    """A column's heading with its unit; amounts stand in 万元."""
    unit = words.TEN_THOUSAND if column.kind == "money" else column.unit
    title = column.label
    if unit is not None:
        title = Text(zh=f"{title.zh}（{unit.zh}）", en=f"{title.en} ({unit.en})")
    return Col(title, column.share, "right" if column.kind in _UPRIGHT else "left")


def _cell(paper: Paper, column: Column, value: object) -> str:
    return column.show(value, paper.lang) or "—"


def _beside(paper: Paper, answer: Answer | None) -> str:
    """The basis, source and note of a whole table, as small print."""
    if answer is None:
        return ""
    said = []
    if paper.printing.grounds and answer.source.strip():
        said.append(paper.said(words.SOURCE) + paper.typed(answer.source.strip()))
    if paper.printing.disagreements and answer.note.strip():
        said.append(paper.said(words.NOTE) + paper.typed(answer.note.strip()))
    return paper.run_on(paper.sentence(one) for one in said)


def _blank(paper: Paper, question: TableQuestion, part: TablePart, title: str) -> Block:
    shown = _columns(question, part.columns)
    empty = ("",) * (len(shown) + 1)
    columns = (Col(question.name_label, 3), *(_heading(column) for column in shown))
    return paper.table(title, columns, [empty] * part.blank_rows)


# --- findings -----------------------------------------------------------------------------------


def finding(paper: Paper, part: FindingPart) -> Blocks:
    """A rule's conclusion with its grounds, limits and next step, and what people said of it."""
    found = paper.results.finding(part.rule)
    if found is None:
        yield Paragraph(paper.waits(part.rule), lead=paper.said(words.CONCLUSION))
        return
    if part.full:
        yield from finding_told(paper, found)
    else:
        told = (found.headline, *found.because)
        yield Paragraph(paper.run_on(paper.sentence(paper.reason(one)) for one in told))
    yield from objections(paper, found.rule)


def finding_told(paper: Paper, found: Finding) -> Iterator[Block]:
    """结论 依据 局限 下一步, and the clauses it rests on."""
    headline = paper.sentence(paper.reason(found.headline))
    yield Paragraph(headline, lead=paper.said(words.CONCLUSION))
    for lead, reasons in (
        (words.GROUNDS, found.because),
        (words.LIMITS, found.limits),
        (words.NEXT, found.next_steps),
    ):
        told = tuple(paper.sentence(paper.reason(one)) for one in reasons)
        if len(told) == 1:
            yield Paragraph(told[0], lead=paper.said(lead))
        else:
            yield Paragraph("", lead=paper.said(lead))
            yield Items(numbered(told, paper.lang))
    cited = [clause for clause in clauses_of(paper, found.clauses) if clause.grade != "D"]
    if paper.printing.grounds and cited:
        said = paper.listed(citation(clause, paper.lang) for clause in cited)
        yield Note(paper.said(words.CLAUSES) + said)


def objections(paper: Paper, rule: str) -> Iterator[Block]:
    """Recorded disagreements with a finding, and exceptions to it."""
    if not paper.printing.disagreements:
        return
    for said in paper.results.snapshot.disagreements:
        if said.rule == rule:
            by = f"{paper.person(said.by)}（{paper.day(said.at)}）"
            if paper.lang == "en":
                by = f"{paper.person(said.by)}, {paper.day(said.at)}"
            told = f"{by}{'：' if paper.lang == 'zh' else ': '}{paper.typed(said.reason)}"
            yield Paragraph(paper.sentence(told), lead=paper.said(words.DISAGREEMENT))
    for one in paper.results.snapshot.exemptions:
        if one.rule == rule:
            parts = (one.authority, one.document, paper.day(one.until), one.reason)
            told = paper.joined(paper.typed(part) for part in parts if part)
            yield Paragraph(paper.sentence(told), lead=paper.said(words.EXEMPTION))


# --- law and signatures ---------------------------------------------------------------------------


def clauses_of(paper: Paper, names: tuple[str, ...]) -> tuple[Clause, ...]:
    """The clauses of these ids that the pack has, each once."""
    known = paper.pack.clause_of
    return tuple(known[name] for name in dict.fromkeys(names) if name in known)


def clauses(paper: Paper, names: tuple[str, ...]) -> Blocks:
    """The clauses a document rests on, in a table; those graded D support nothing."""
    if not paper.printing.grounds:
        return
    cited = [clause for clause in clauses_of(paper, names) if clause.grade != "D"]
    if not cited:
        return
    ordered = sorted(cited, key=lambda clause: (clause.law.zh, clause.number, clause.id))
    rows = [
        (
            citation(clause, paper.lang),
            paper.said(clause.says) + _doubt(paper, clause),
            f"{clause.grade}\n{clause.verified_on.isoformat()}",
        )
        for clause in ordered
    ]
    columns = (
        col("文件和条款", "Document and article", 5),
        col("要点", "What it says", 8),
        col("核对程度和日期", "Verified", 3),
    )
    grades = paper.joined(paper.said(words.GRADES[grade]) for grade in "ABC")
    note = paper.said(Text(zh=f"核对程度：{grades}。", en=f"Verified: {grades}."))
    title = paper.said(Text(zh="依据的条文", en="The clauses this rests on"))
    yield paper.table(title, columns, rows, note=note)


def _doubt(paper: Paper, clause: Clause) -> str:
    if clause.unverified is None:
        return ""
    told = paper.said(clause.unverified)
    return f"（{told}）" if paper.lang == "zh" else f" ({told})"


def quotation(paper: Paper, clause: Clause) -> Block:
    """One clause, quoted in our words."""
    grade = paper.said(words.GRADES[clause.grade]) if clause.grade in words.GRADES else "D"
    standing = paper.said(words.VERIFIED, grade=grade, day=paper.day(clause.verified_on))
    return Quotation(paper.typed(citation(clause, paper.lang)), paper.said(clause.says), standing)


def signatures(paper: Paper, part: SignaturesPart) -> Blocks:
    """Lines to sign on."""
    columns = tuple(paper.said(one) for one in words.SIGNATURE_COLUMNS)
    yield Signatures(columns, tuple(paper.fill(role) for role in part.roles))
