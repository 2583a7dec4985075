"""Matters to print: an empty one, and those of the practice department."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from wizard.case.model import Answer, Matter, Snapshot
from wizard.case.workspace import Workspace
from wizard.content.model import Pack
from wizard.dossier.compose import compose
from wizard.dossier.model import (
    Block,
    Cover,
    Dossier,
    FigureBlock,
    Heading,
    Items,
    Note,
    Paragraph,
    Quotation,
    Signatures,
    Table,
    Title,
)
from wizard.dossier.paper import Printing
from wizard.engine.evaluate import Results, evaluate
from wizard.session import Session

DAY = date(2026, 11, 22)


def results(pack: Pack, answers: Mapping[str, object] | None = None) -> Results:
    """What follows from a few answers, by key."""
    told: dict[str, Answer] = {}
    for key, value in (answers or {}).items():
        question, _, period = key.partition("@")
        told[key] = Answer(question=question, period=period, value=value)
    return evaluate(pack, Snapshot(matter=matter(pack), answers=told))


def matter(pack: Pack, title: str = "热线") -> Matter:
    return Matter(
        id="m", title=title, pack_id=pack.id, pack_version=pack.version, as_of=DAY.isoformat()
    )


@contextmanager
def practice_session(path: Path, name: str) -> Iterator[Session]:
    with Workspace.open(path) as workspace:
        yield Session(workspace, workspace.matter(name), by="打印人")


def printed(
    found: Results,
    document: str,
    lang: str = "zh",
    *,
    grounds: bool = True,
    disagreements: bool = True,
    names: bool = False,
) -> Dossier:
    """A document of the pack, composed on a fixed day."""
    return compose(
        found,
        found.pack.document_of[document],
        "en" if lang == "en" else "zh",
        Printing(day=DAY, grounds=grounds, disagreements=disagreements, names=names),
    )


def strings(block: Block) -> tuple[str, ...]:
    """Every string a block prints."""
    match block:
        case Cover(title=title, subtitle=subtitle, by=by, day=day):
            return (title, subtitle, by, day)
        case Title(text=text) | Heading(text=text) | Note(text=text):
            return (text,)
        case Paragraph(text=text, lead=lead):
            return (lead + text,)
        case Items(items=items):
            return items
        case Table():
            cells = (cell for row in (*block.rows, block.total) for cell in row)
            return (block.caption, *(one.title for one in block.columns), *cells, block.note)
        case FigureBlock(caption=caption):
            return (caption,)
        case Quotation(citation=citation, says=says, standing=standing):
            return (citation, says, standing)
        case Signatures(columns=columns, roles=roles):
            return (*columns, *roles)
        case _:
            return ()


def text_of(dossier: Dossier) -> str:
    """Everything a document prints, line by line."""
    return "\n".join(one for block in dossier.blocks for one in strings(block))


def tables(dossier: Dossier) -> tuple[Table, ...]:
    return tuple(block for block in dossier.blocks if isinstance(block, Table))
