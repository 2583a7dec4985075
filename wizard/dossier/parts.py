"""The parts a document of the pack is made of, as blocks: text, answers, tables, findings, law."""

import re
from collections.abc import Iterator, Mapping, Sequence

from wizard.case.model import Answer
from wizard.content.citing import citation, law_cited, law_of
from wizard.content.model import (
    AnswersPart,
    Clause,
    FindingPart,
    GridPart,
    Pack,
    SignaturesPart,
    TablePart,
    TextPart,
)
from wizard.content.questions import Column, Question, TableQuestion, table_rows
from wizard.content.text import Text
from wizard.dossier import words
from wizard.dossier.filling import fill
from wizard.dossier.model import Block, Items, Note, Paragraph, Quotation, Signatures
from wizard.dossier.paper import Blocks, Col, Paper, col
from wizard.dossier.setting import numbered
from wizard.engine.findings import Finding
from wizard.engine.wording import with_code

_UPRIGHT = ("number", "money")


def text(paper: Paper, part: TextPart) -> Blocks:
    """A paragraph for every line of the text, where it applies."""
    if part.shown_when is not None and not paper.holds(part.shown_when):
        return
    for line in fill(paper, part.text).split("\n"):
        if line.strip():
            yield Paragraph(line.strip())


def grid(paper: Paper, part: GridPart) -> Blocks:
    """Texts beside what they are called; without a title, a table that is not counted."""
    columns = (Col(words.ITEM, 2), Col(words.CONTENT, 9))
    rows = [(fill(paper, row.label), fill(paper, row.text)) for row in part.rows]
    yield paper.table(fill(paper, part.title) if part.title else "", columns, rows)


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
        title = fill(paper, part.title) if part.title else paper.said(words.ITEM)
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
    grounds, note = _grounds(paper, answer), _note(paper, answer)
    if grounds:
        told += f"（{grounds}）" if paper.lang == "zh" else f" ({grounds})"
    return f"{told}\n{note}" if note else told


def answer_beside(paper: Paper, answer: Answer | None) -> str:
    """Basis, source and note of an answer, as far as these are printed."""
    told = (_grounds(paper, answer), _note(paper, answer))
    return ("；" if paper.lang == "zh" else "; ").join(one for one in told if one)


def _grounds(paper: Paper, answer: Answer | None) -> str:
    if answer is None or not paper.sources:
        return ""
    told = []
    if answer.basis and answer.standing == "given":
        told.append(paper.said(words.BASIS[answer.basis]))
    if answer.source.strip():
        told.append(paper.said(words.SOURCE) + paper.typed(answer.source.strip()))
    return ("；" if paper.lang == "zh" else "; ").join(told)


def _note(paper: Paper, answer: Answer | None) -> str:
    if answer is None or not paper.notes or not answer.note.strip():
        return ""
    return paper.said(words.NOTE) + paper.typed(answer.note.strip())


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
    title = fill(paper, part.title)
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
    rows = filled_rows(question, answer)
    if not rows:
        told = paper.shown(question, answer)
        yield Paragraph(paper.sentence(told), lead=title + ("：" if paper.lang == "zh" else ": "))
        return
    shown = _columns(question, only)
    yield paper.table(
        title,
        (Col(question.name_label, 3), *(heading(column) for column in shown)),
        [
            (
                paper.row_name(question, row),
                *(_cell(paper, column, row.get(column.id)) for column in shown),
            )
            for row in rows
        ],
        note=table_beside(paper, answer),
    )


def filled_rows(question: TableQuestion, answer: Answer | None) -> tuple[Mapping[str, object], ...]:
    """The rows of a stored table that say anything."""
    return tuple(row for row in _rows(answer) if _filled(question, row))


def _rows(answer: Answer | None) -> tuple[Mapping[str, object], ...]:
    if answer is None or answer.standing != "given":
        return ()
    return table_rows(answer.value) or ()


def _given(answer: Answer | None) -> bool:
    return bool(_rows(answer))


def _filled(question: TableQuestion, row: Mapping[str, object]) -> bool:
    """Whether a row says anything: a row of somebody's own does, any other once filled in."""
    if question.rows_from or any(preset.id == row.get("row") for preset in question.rows):
        return any(row.get(column.id) not in (None, "") for column in question.columns)
    return True


def _columns(question: TableQuestion, only: tuple[str, ...]) -> tuple[Column, ...]:
    return tuple(one for one in question.columns if not only or one.id in only)


def heading(column: Column) -> Col:
    """A column's heading with its unit; amounts stand in 万元."""
    unit = words.TEN_THOUSAND if column.kind == "money" else column.unit
    title = column.label
    if unit is not None:
        title = Text(zh=f"{title.zh}（{unit.zh}）", en=f"{title.en} ({unit.en})")
    return Col(title, column.share, "right" if column.kind in _UPRIGHT else "left")


def _cell(paper: Paper, column: Column, value: object) -> str:
    return column.show(value, paper.lang) or "—"


def table_beside(paper: Paper, answer: Answer | None) -> str:
    """The basis, source and note of a whole table, as small print."""
    if answer is None:
        return ""
    said = []
    if paper.sources and answer.source.strip():
        said.append(paper.said(words.SOURCE) + paper.typed(answer.source.strip()))
    if paper.notes and answer.note.strip():
        said.append(paper.said(words.NOTE) + paper.typed(answer.note.strip()))
    return paper.run_on(paper.sentence(one) for one in said)


def _blank(paper: Paper, question: TableQuestion, part: TablePart, title: str) -> Block:
    shown = _columns(question, part.columns)
    empty = ("",) * (len(shown) + 1)
    columns = (Col(question.name_label, 3), *(heading(column) for column in shown))
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
        yield Paragraph(paper.run_on(paper.sentence(paper.grounds(found, one)) for one in told))
    yield from objections(paper, found.rule)


LAWS_TOLD_AGAIN = 4
"""The clauses of up to so many laws are named with every finding that rests on them."""


def finding_told(paper: Paper, found: Finding) -> Iterator[Block]:
    """结论 依据 局限 下一步, and the clauses it rests on."""
    said = paper.sentence(with_code(paper.grounds(found, found.headline), found, paper.lang))
    yield Paragraph(said, lead=paper.said(words.CONCLUSION))
    for lead, reasons in (
        (words.GROUNDS, found.because),
        (words.LIMITS, found.limits),
        (words.NEXT, found.next_steps),
    ):
        told = tuple(paper.sentence(paper.grounds(found, one)) for one in reasons)
        if len(told) == 1:
            yield Paragraph(told[0], lead=paper.said(lead))
        else:
            yield Paragraph("", lead=paper.said(lead))
            yield Items(numbered(told, paper.lang))
    if paper.printing.grounds and _cited(paper, found.clauses):
        yield Note(paper.said(words.CLAUSES) + _rests_on(paper, found.clauses))


def _rests_on(paper: Paper, names: tuple[str, ...]) -> str:
    """The clauses of a finding, law by law.

    One that leans on others rests on all of their clauses: where those are many, what stands with
    a finding printed before is counted and not told again.
    """
    whole, before = _cited(paper, names), paper.leant_on(names)
    known = _cited(paper, tuple(before))
    if len(known) <= LAWS_TOLD_AGAIN:
        return paper.listed(_articles(paper, law, of) for law, of in whole.items())
    count = str(sum(map(len, known.values())))
    fresh = _cited(paper, tuple(name for name in names if name not in before))
    told = (_articles(paper, law, of) for law, of in fresh.items())
    return paper.listed((paper.said(words.CLAUSES_BEFORE, count=count), *told))


def _articles(paper: Paper, law: str, of: Sequence[Clause]) -> str:
    named = paper.joined(paper.said(clause.article) for clause in of)
    return paper.typed(law) + ("" if paper.lang == "zh" else ", ") + named


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
    """The clauses a document rests on, law by law; those graded D support nothing."""
    if not paper.printing.grounds:
        return
    cited = _cited(paper, names)
    if not cited:
        return
    rows = [
        (paper.typed(law), "\n".join(_clause_told(paper, clause) for clause in of))
        for law, of in cited.items()
    ]
    columns = (col("文件", "Document", 3), col("条款和要点", "Articles and what they say", 8))
    title = paper.said(words.CLAUSES_TITLE)
    yield paper.table(title, columns, rows, note=_verified(paper, cited))


def _cited(paper: Paper, names: tuple[str, ...]) -> Mapping[str, list[Clause]]:
    """The clauses that may be relied on, law by law in the order of their articles."""
    laws: dict[str, list[Clause]] = {}
    for clause in sorted(clauses_of(paper, names), key=lambda one: _place_in_law(paper.pack, one)):
        if clause.grade != "D":
            law = law_cited(law_of(paper.pack, clause), paper.lang)
            laws.setdefault(law, []).append(clause)
    return laws


def _place_in_law(pack: Pack, clause: Clause) -> tuple[str, tuple[int, ...]]:
    """Laws by title, articles by the numbers in their ids (order102.art10.2)."""
    numbers = tuple(int(found) for found in re.findall(r"\d+", clause.id.partition(".")[2]))
    return law_cited(law_of(pack, clause), "zh"), numbers


def _clause_told(paper: Paper, clause: Clause) -> str:
    """An article with its gist and grade, and what of it is still to be checked."""
    told = paper.sentence(paper.said(clause.says))
    if clause.unverified is not None:
        told += paper.said(words.ASIDE, text=paper.said(clause.unverified))
    return paper.said(
        words.CLAUSE_TOLD, article=paper.said(clause.article), says=told, grade=clause.grade
    )


def _verified(paper: Paper, cited: Mapping[str, list[Clause]]) -> str:
    """What the grades mean, and when the clauses were last checked."""
    grades = paper.joined(paper.said(words.GRADES[grade]) for grade in "ABC")
    days = sorted({clause.verified_on for of in cited.values() for clause in of})
    told = paper.joined(paper.day(day) for day in days)
    return paper.said(words.GRADES_TOLD, grades=grades, days=told)


def quotation(paper: Paper, clause: Clause) -> Block:
    """One clause, quoted in our words."""
    grade = paper.said(words.GRADES[clause.grade]) if clause.grade in words.GRADES else "D"
    standing = paper.said(words.VERIFIED, grade=grade, day=paper.day(clause.verified_on))
    cited = paper.typed(citation(paper.pack, clause, paper.lang))
    return Quotation(cited, paper.said(clause.says), standing)


def signatures(paper: Paper, part: SignaturesPart) -> Blocks:
    """Lines to sign on."""
    columns = tuple(paper.said(one) for one in words.SIGNATURE_COLUMNS)
    yield Signatures(columns, tuple(fill(paper, role) for role in part.roles))
