"""A printed document as a sequence of blocks, before anything is known of paper (文书).

Every string is final: in one language, filled, numbered and set for paper. The PDF painter and the
preview walk the same blocks.
"""

from dataclasses import dataclass
from typing import Literal

from wizard.figures.shapes import Figure
from wizard.languages import Lang

Align = Literal["left", "right", "centre"]


@dataclass(frozen=True, slots=True)
class Cover:
    """A page of its own: the title, who made it, the day (封面)."""

    title: str
    subtitle: str
    by: str
    day: str


@dataclass(frozen=True, slots=True)
class Title:
    """The title of a document or of one bound into another (标题).

    `depth` is its place in contents and outline: 0, or below what it is bound into. `label` stands
    above it, such as 附件1. A line break in the text is where it breaks if it needs two lines.
    """

    text: str
    depth: int = 0
    label: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """Where the titles and first headings stand; the painter knows the pages (目录)."""

    title: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with its number: 一、（一）1.（1） in Chinese, 1 and 1.1 in English.

    `depth` is its place in contents and outline: its level, or below what it is bound into.
    """

    level: Literal[1, 2, 3, 4]
    text: str
    depth: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. `lead` is set in another face before it: 依据、局限."""

    text: str
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Items:
    """A numbered list; every item carries its number."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: its heading, its share of the width, how its cells are aligned."""

    title: str
    share: int = 2
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its caption above it (表). `total` is the last row, set apart.

    `again` stands above it on every further page (续表). A blank table is a form to fill by hand.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    again: str = ""
    total: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class FigureBlock:
    """A drawing with its caption below it (图). Its numbers follow as a table of their own."""

    caption: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class Quotation:
    """A clause of law in our words: what it is cited as, what it says, how well it is verified."""

    citation: str
    says: str
    standing: str


@dataclass(frozen=True, slots=True)
class Signatures:
    """Lines to sign on (签署): the headings of the columns, and one row for every role."""

    columns: tuple[str, ...]
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """Small print: where figures come from, what was left out (说明)."""

    text: str


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a new page."""


Block = (
    Cover
    | Title
    | Contents
    | Heading
    | Paragraph
    | Items
    | Table
    | FigureBlock
    | Quotation
    | Signatures
    | Note
    | PageBreak
)


@dataclass(frozen=True, slots=True)
class Dossier:
    """One document, composed. `subject` says in a line what it was made from."""

    title: str
    lang: Lang
    department: str
    subject: str
    blocks: tuple[Block, ...]
    close: bool = False
    """Whether it is set smaller and closer, as a record to keep rather than a paper to send."""
