"""Results become a document: `compose(results, document, lang, printing)`.

A document prints whatever is known. What was not answered reads “not provided”, and what cannot be
concluded yet says what it waits for; nothing is left out in silence.
"""

from collections.abc import Iterator

from wizard.content.model import (
    AnswersPart,
    ClausesPart,
    ComputedPart,
    Document,
    FigurePart,
    FindingPart,
    Part,
    Section,
    SignaturesPart,
    TablePart,
    TextPart,
)
from wizard.dossier import parts, words
from wizard.dossier.computed import COMPUTED, RESTS_ON, figure
from wizard.dossier.kept import stage_answers
from wizard.dossier.model import Block, Contents, Cover, Dossier, PageBreak, Title
from wizard.dossier.paper import PLACEHOLDER, Blocks, Paper, Printing
from wizard.engine.evaluate import Results
from wizard.engine.findings import Finding
from wizard.languages import Lang
from wizard.overview import knocked_out

CASE, LEADER, REFUSAL = "CASE", "LEADER", "NO"
"""The documents that are bound differently: the case file, the one page, the knock-out."""
PLACED = ("title", "cover", "contents", "documents")
"""Computed parts that are made here."""


def compose(results: Results, document: Document, lang: Lang, printing: Printing) -> Dossier:
    """The document as blocks, every string final."""
    paper = Paper(results, lang, printing)
    return Dossier(
        title=paper.fill(document.title),
        lang=lang,
        department=paper.answer("department.name"),
        subject=paper.said(
            words.MADE_FROM,
            document=document.id,
            pack=results.pack.version,
            as_of=results.snapshot.matter.as_of,
            digest=paper.digest(),
        ),
        blocks=tuple(_document(paper, document)),
    )


def _document(paper: Paper, document: Document, label: str = "") -> Iterator[Block]:
    """The title, unless the document places it itself, and every section that applies."""
    if not _places_title(document):
        yield Title(paper.fill(document.title), label)
    for section in document.sections:
        if section.shown_when is None or paper.holds(section.shown_when):
            yield from _section(paper, document, section)


def _places_title(document: Document) -> bool:
    return any(
        isinstance(part, ComputedPart) and part.id in ("title", "cover")
        for section in document.sections
        for part in section.parts
    )


def _section(paper: Paper, document: Document, section: Section) -> Iterator[Block]:
    if section.new_page:
        yield PageBreak()
    if section.heading is not None:
        yield paper.heading(section.level, paper.fill(section.heading))
    for part in section.parts:
        yield from _part(paper, document, part)


def _part(paper: Paper, document: Document, part: Part) -> Blocks:
    match part:
        case TextPart():
            return parts.text(paper, part)
        case AnswersPart():
            return parts.answers(paper, part)
        case TablePart():
            return parts.table(paper, part)
        case FindingPart():
            return parts.finding(paper, part)
        case ComputedPart():
            return _computed(paper, document, part.id)
        case FigurePart():
            return figure(paper, part)
        case ClausesPart():
            return parts.clauses(paper, rests_on(paper, document))
        case SignaturesPart():
            return parts.signatures(paper, part)


def _computed(paper: Paper, document: Document, name: str) -> Blocks:
    if name in COMPUTED:
        return COMPUTED[name](paper)
    kind, _, which = name.partition(".")
    match kind:
        case "title":
            return (Title(paper.fill(document.title)),)
        case "cover":
            return (_cover(paper, document),)
        case "contents":
            return (Contents(paper.said(words.CONTENTS)), PageBreak())
        case "answers":
            return stage_answers(paper, which)
        case "document":
            return _document(paper.bound_in(), paper.pack.document_of[which])
        case "documents":
            return _bound(paper)
        case _:
            raise LookupError(f"{document.id} asks for {name}, which is not computed")


def _cover(paper: Paper, document: Document) -> Cover:
    return Cover(
        title=paper.fill(document.title),
        subtitle=paper.said(document.short),
        by=paper.answer("department.name"),
        day=paper.day(paper.printing.day),
    )


def _bound(paper: Paper) -> Blocks:
    """Every document there is something to print of, each from a new page and counted afresh."""
    for document in documents_of(paper.results):
        yield PageBreak()
        yield from _document(paper.bound_in(), document)


def documents_of(results: Results) -> tuple[Document, ...]:
    """The documents the case file binds: those of stages somebody worked on."""
    begun = {
        stop.stage.id
        for stop in results.route.stops
        if stop.stage is not None and any(asked.answer for asked in stop.asked)
    }
    return tuple(
        document
        for document in results.pack.documents
        if document.id not in (CASE, LEADER)
        and document.stage in begun
        and (document.id != REFUSAL or knocked_out(results))
    )


def rests_on(paper: Paper, document: Document) -> tuple[str, ...]:
    """The clauses a document rests on: of its findings, and of the questions it prints."""
    found: dict[str, None] = {}
    for section in document.sections:
        for part in section.parts:
            found |= dict.fromkeys(_part_rests_on(paper, part))
    return tuple(found)


def _part_rests_on(paper: Paper, part: Part) -> tuple[str, ...]:
    match part:
        case FindingPart(rule=rule):
            return _clauses(paper, (rule,))
        case ComputedPart(id=name):
            return _clauses(paper, RESTS_ON.get(name, ()))
        case AnswersPart(questions=questions):
            return tuple(c for name in questions for c in paper.pack.question_of[name].cites)
        case TablePart(question=question):
            return paper.pack.question_of[question].cites
        case TextPart(text=text):
            named = (name.rpartition(".")[0] for name, _ in PLACEHOLDER.findall(text.zh))
            return _clauses(paper, tuple(named))
        case _:
            return ()


def _clauses(paper: Paper, rules: tuple[str, ...]) -> tuple[str, ...]:
    """The clauses of these rules' findings, in every period they are judged in."""
    return tuple(
        clause
        for key, outcome in paper.results.outcomes.items()
        if isinstance(outcome, Finding) and key.partition("@")[0] in rules
        for clause in outcome.clauses
    )
