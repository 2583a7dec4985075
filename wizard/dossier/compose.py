"""Results become a document: `compose(results, document, lang)`.

A document prints whatever is known. What was not answered reads “not provided”, and what cannot be
concluded yet says what it waits for; nothing is left out in silence.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from wizard.content.model import (
    AnswersPart,
    ClausesPart,
    ComputedPart,
    Document,
    FigurePart,
    FindingPart,
    GridPart,
    Pack,
    Part,
    Section,
    SignaturesPart,
    TablePart,
    TextPart,
)
from wizard.dossier import bound, parts, words
from wizard.dossier.computed import COMPUTED, RESTS_ON, figure
from wizard.dossier.filling import PLACEHOLDER, fill
from wizard.dossier.kept import stage_answers
from wizard.dossier.model import Block, Contents, Cover, Dossier, Note, PageBreak, Title
from wizard.dossier.notes import notes
from wizard.dossier.paper import Blocks, Paper, Printing, Scope
from wizard.dossier.quoted import Quoted
from wizard.engine.evaluate import Results
from wizard.engine.findings import Finding
from wizard.engine.rulebook import RULES
from wizard.languages import Lang
from wizard.overview import knocked_out

CASE, LEADER, REFUSAL = "CASE", "LEADER", "NO"
"""The documents that are bound differently: the case file, the one page, the knock-out."""
ALL = "documents"
NOTES = "notes"
PLACED = ("title", "cover", "contents", ALL, NOTES)
"""Computed parts that are made here."""


def compose(
    results: Results, document: Document, lang: Lang, printing: Printing | None = None
) -> Dossier:
    """The document as blocks, every string final."""
    chosen = printing or Printing()
    quoted = Quoted() if chosen.grounds and _has_notes(document) else None
    paper = Paper(results, lang, chosen, scope_of(results.pack, document), quoted=quoted)
    return Dossier(
        title=fill(paper, document.title).replace("\n", ""),
        lang=lang,
        department=paper.answer("department.name"),
        subject=paper.said(
            words.MADE_FROM,
            document=document.id,
            pack=results.pack.version_in(lang),
            as_of=results.snapshot.matter.as_of,
            digest=paper.digest(),
        ),
        blocks=tuple(_document(paper, document)),
        close=document.id == CASE,
    )


def _document(paper: Paper, document: Document) -> Iterator[Block]:
    """The title, unless the document places it itself, and every section that applies."""
    if not _places_title(document):
        yield Title(fill(paper, document.title), paper.scope.depth)
    for section in document.sections:
        if section.shown_when is None or paper.holds(section.shown_when):
            yield from _section(paper, document, section)


def _places_title(document: Document) -> bool:
    return any(
        isinstance(part, ComputedPart) and part.id in ("title", "cover")
        for section in document.sections
        for part in section.parts
    )


def _has_notes(document: Document) -> bool:
    """Whether a document has a place for notes; figures are marked only where it has."""
    return any(isinstance(part, ComputedPart) and part.id == NOTES for part in _parts(document))


def _section(paper: Paper, document: Document, section: Section) -> Iterator[Block]:
    """A section; one without a heading that has nothing to say leaves no empty page.

    Only papers by themselves begin pages within: to be signed or handed out alone.
    """
    heading = None
    if section.heading is not None:
        heading = paper.heading(section.level, fill(paper, section.heading))
    blocks = [block for part in section.parts for block in _part(paper, document, part)]
    if section.new_page and not paper.bound and (heading or blocks):
        yield PageBreak()
    if heading is not None:
        yield heading
    yield from blocks


def _part(paper: Paper, document: Document, part: Part) -> Blocks:
    match part:
        case TextPart():
            return parts.text(paper, part)
        case AnswersPart():
            return parts.answers(paper, part)
        case GridPart():
            return parts.grid(paper, part)
        case TablePart():
            return parts.table(paper, part)
        case FindingPart():
            return parts.finding(paper, part)
        case ComputedPart():
            return _computed(paper, document, part)
        case FigurePart():
            return bound.printed_before(paper, part) or figure(paper, part)
        case ClausesPart():
            return _clauses(paper, document)
        case SignaturesPart():
            return parts.signatures(paper, part)


def _clauses(paper: Paper, document: Document) -> Blocks:
    if paper.bound:
        return (Note(paper.said(bound.CLAUSES)),)
    return parts.clauses(paper, rests_on(paper, document))


def _computed(paper: Paper, document: Document, part: ComputedPart) -> Blocks:
    instead = bound.referred(paper, part)
    if instead is not None:
        return instead
    name = part.id
    if name in COMPUTED:
        return COMPUTED[name](paper)
    kind, _, which = name.partition(".")
    match kind:
        case "title":
            return (Title(fill(paper, document.title), paper.scope.depth),)
        case "cover":
            return (_cover(paper, document),)
        case "contents":
            return (Contents(paper.said(words.CONTENTS)), PageBreak())
        case "answers":
            printed = bound.printed_in_full(paper, documents_of(paper.results))
            return stage_answers(paper, which, printed)
        case "document":
            return _bound_in(paper, paper.pack.document_of[which], {})
        case "notes":
            return notes(paper, sources=document.id != CASE)
        case "documents":
            return _bound(paper)
        case _:
            raise LookupError(f"{document.id} asks for {name}, which is not computed")


def _cover(paper: Paper, document: Document) -> Cover:
    return Cover(
        title=fill(paper, document.title),
        subtitle=paper.said(document.short),
        by=paper.answer("department.name"),
        day=paper.today,
    )


def _bound_in(paper: Paper, document: Document, before: Mapping[str, str]) -> Blocks:
    """A document within another, counted afresh."""
    scope = replace(scope_of(paper.pack, document), before=before)
    return _document(paper.within(scope), document)


def _bound(paper: Paper) -> Blocks:
    """Every document there is something to print of, each from a new page and counted afresh."""
    before: dict[str, str] = {}
    for document in documents_of(paper.results):
        yield PageBreak()
        yield from _bound_in(paper, document, dict(before))
        for name in bound.printed_once(document):
            before.setdefault(name, paper.said(document.short))


def offered(results: Results) -> tuple[Document, ...]:
    """The documents a matter can have: why it may not go out only where a red line is hit."""
    documents = results.pack.documents
    return tuple(one for one in documents if one.id != REFUSAL or knocked_out(results))


def documents_of(results: Results) -> tuple[Document, ...]:
    """The documents the case file binds: those of stages somebody worked on."""
    begun = {
        stop.stage.id
        for stop in results.route.stops
        if stop.stage is not None and any(asked.answer for asked in stop.asked)
    }
    return tuple(
        document
        for document in offered(results)
        if document.id not in (CASE, LEADER) and document.stage in begun
    )


def rests_on(paper: Paper, document: Document) -> tuple[str, ...]:
    """The clauses a document rests on: of its findings, and of the questions it prints.

    Those of the case file are also those of the papers bound into it.
    """
    bound_in = documents_of(paper.results) if document.id == CASE else ()
    printed = (part for one in (document, *bound_in) for part in _parts(one))
    asked = (name for part in printed for name in _questions(part))
    cited = (clause for name in asked for clause in paper.pack.question_of[name].cites)
    concluded = (
        clause
        for key, outcome in paper.results.outcomes.items()
        if isinstance(outcome, Finding) and key.partition("@")[0] in paper.scope.rules
        for clause in outcome.clauses
    )
    return tuple(dict.fromkeys((*concluded, *cited)))


def scope_of(pack: Pack, document: Document) -> Scope:
    """The rules a document draws on, all of them where it binds the others, and its manner."""
    found = {rule for part in _parts(document) for rule in _rules(part)}
    rules = frozenset(RULES) if ALL in found else frozenset(found)
    return Scope(rules, bases=document.bases, until=_stage_number(pack, document))


def _stage_number(pack: Pack, document: Document) -> int:
    """The number of the document's stage; the last for what belongs to none."""
    numbers = {stage.id: stage.number for stage in pack.stages}
    return numbers.get(document.stage, max(numbers.values(), default=1))


def _parts(document: Document) -> Iterator[Part]:
    for section in document.sections:
        yield from section.parts


def _rules(part: Part) -> tuple[str, ...]:
    match part:
        case FindingPart(rule=rule):
            return (rule,)
        case ComputedPart(id=name):
            return (ALL,) if name == ALL else RESTS_ON.get(name, ())
        case TextPart(text=text):
            return _named(text.zh)
        case GridPart(rows=rows):
            return tuple(rule for row in rows for rule in _named(row.text.zh))
        case _:
            return ()


def _named(text: str) -> tuple[str, ...]:
    """The rules whose verdict or measure a text is filled with."""
    return tuple(name.rpartition(".")[0] for name, _ in PLACEHOLDER.findall(text))


def _questions(part: Part) -> tuple[str, ...]:
    match part:
        case AnswersPart(questions=questions):
            return questions
        case TablePart(question=question):
            return (question,)
        case _:
            return ()
