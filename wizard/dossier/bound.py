"""What is different in a paper once it is bound into the case file (装订).

Law, figures and monthly records stand once in the case file, so a bound paper refers to them
instead of printing them again; and an answer a bound paper prints in full is not printed a second
time among all the answers.
"""

from collections.abc import Iterable, Iterator, Mapping

from wizard.content.model import AnswersPart, ComputedPart, Document, FigurePart, Part, TablePart
from wizard.content.text import Text
from wizard.dossier import words
from wizard.dossier.model import Note
from wizard.dossier.paper import Blocks, Paper
from wizard.dossier.parts import answer_beside, filled_rows, table_beside

CLAUSES = Text(
    zh="依据的条文列在本案卷后面的“依据”一节。",
    en="The clauses this rests on are listed under “Grounds in law” at the end of this file.",
)
FIGURES = Text(
    zh="用到的法定数和默认参数列在本案卷后面的“参数”一节。",
    en="The figures and defaults used are listed under “Figures used” at the end of this file.",
)
REFERRED: Mapping[str, Text | None] = {"parameters.statutory": FIGURES, "parameters.defaults": None}
"""Computed parts a bound paper refers to: once for both lists of figures."""


ONCE: Mapping[str, Text] = {
    "kpi.months": Text(zh="每月考核得分", en="Monthly scores"),
    "cost.inside": Text(zh="自办成本", en="In-house cost"),
}
"""Computed tables printed in the first of the bound papers that have them, and what they are."""
_SEE = Text(zh="“{title}”已列入《{paper}》。", en="“{title}” is printed in “{paper}”.")


def referred(paper: Paper, part: ComputedPart) -> Blocks | None:
    """What a bound paper says instead of a computed part; None where it prints it as ever."""
    if not paper.bound:
        return None
    if part.id == "notes":
        return (Note(paper.said(words.NOTES_AT_END)),) if paper.quoted else ()
    if part.id in REFERRED:
        told = REFERRED[part.id]
        return (Note(paper.said(told)),) if told else ()
    return printed_before(paper, part)


def printed_before(paper: Paper, part: ComputedPart | FigurePart) -> Blocks | None:
    """Where a figure or table stands that an earlier bound paper has; None where none has."""
    name = f"{part.kind}.{part.id}"
    title = ONCE.get(part.id) if isinstance(part, ComputedPart) else part.title
    if title is None or name not in paper.scope.before:
        return None
    return (Note(paper.said(_SEE, title=paper.said(title), paper=paper.scope.before[name])),)


def printed_once(document: Document) -> Iterator[str]:
    """The figures and tables of a document that later ones need not print again."""
    for section in document.sections:
        for part in section.parts:
            if isinstance(part, FigurePart) or (isinstance(part, ComputedPart) and part.id in ONCE):
                yield f"{part.kind}.{part.id}"


def printed_in_full(paper: Paper, documents: Iterable[Document]) -> Mapping[str, str]:
    """The questions whose answers bound papers print with all that stands beside them.

    By question, the paper's short title. Papers that leave out bases count only for answers with
    nothing beside them, and parts of tables do not count.
    """
    found: dict[str, str] = {}
    for document in documents:
        for part in _parts(paper, document):
            for question in _in_full(paper, part):
                if document.bases or not _beside(paper, question):
                    found.setdefault(question, paper.said(document.short))
    return found


def _beside(paper: Paper, name: str) -> str:
    answer = paper.stored(name)
    is_table = paper.pack.question_of[name].kind == "table"
    return table_beside(paper, answer) if is_table else answer_beside(paper, answer)


def _parts(paper: Paper, document: Document) -> Iterator[Part]:
    for section in document.sections:
        if section.shown_when is None or paper.holds(section.shown_when):
            yield from section.parts


def _in_full(paper: Paper, part: Part) -> tuple[str, ...]:
    match part:
        case AnswersPart(questions=questions):
            return questions
        case TablePart(question=name, columns=()):
            question = paper.pack.question_of[name]
            whole = question.kind == "table" and filled_rows(question, paper.stored(name))
            return (name,) if whole else ()
        case _:
            return ()
