"""The library of a pack: what may be looked up while a matter is worked (资料库).

One small class for each kind of thing whose fields feed judgement or fill in answers beforehand,
and one `Note` for what is only read. Codes are the words people use (M3, RK07) and, where a
question offers the same thing, the option or row it is stored under; ids are permanent.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Literal

from wizard.content.questions import Guide
from wizard.content.text import Content, Grade, Text


class Place(Content):
    """Where an entry is offered: an option or a row of a question."""

    question: str
    item: str


class Claim(Content):
    """One statement about the world, and how well it is known (事实)."""

    heading: Text | None = None
    says: Text
    grade: Grade


class Entry(Content):
    """What every entry carries (条目).

    `says` is what it is, in a sentence or two. An entry that claims a fact of the world has a
    grade (its own or its claims'), the day it was verified and its sources. Figures of law are
    not repeated here: `refers_to` names the parameter or the clause.
    """

    id: str
    code: str = ""
    title: Text
    says: Text
    grade: Grade | None = None
    verified_on: date | None = None
    sources: tuple[Text, ...] = ()
    stands_in: tuple[Place, ...] = ()
    refers_to: tuple[str, ...] = ()

    def named(self) -> tuple[str, ...]:
        """The codes or ids of the entries its own fields name."""
        return ()

    def grades(self) -> tuple[Grade, ...]:
        """How well what it claims is known: one grade for each thing it claims."""
        return () if self.grade is None else (self.grade,)


class Kpi(Entry):
    """An indicator of performance (绩效指标). `target` is a design default 〔设〕, never law."""

    formula: Text
    unit: Text
    source: Text
    direction: Literal["higher", "lower"]
    target: Decimal | None = None
    target_note: Text | None = None
    gaming: Text


class KpiHint(Content):
    """An indicator as one service would use it; what is not said here is said by the dictionary."""

    kpi: str
    name: Text | None = None
    target: Decimal | None = None
    unit: Text | None = None


Measured = Literal["each", "sampled", "judged"]
Secrecy = Literal["public", "internal", "personal", "secret"]


class Service(Entry):
    """A service that may be bought in whole or in part (目录项).

    `group` is an option of `matter.category`. `items` are codes of the national catalogue of
    procurement items, `guiding` those of the guiding catalogue of purchased services. `never` is
    what stays with government whatever is decided. The first mode is the one proposed.
    """

    group: str
    items: tuple[str, ...] = ()
    guiding: tuple[str, ...] = ()
    guiding_grade: Grade = "C"
    unit: Text
    levels: tuple[str, ...]
    modes: tuple[str, ...]
    measured: Measured
    secrecy: tuple[Secrecy, ...]
    kpis: tuple[KpiHint, ...]
    risks: tuple[str, ...]
    never: tuple[Text, ...] = ()
    hint: Text | None = None
    hint_grade: Grade | None = None

    def named(self) -> tuple[str, ...]:
        """Its levels, modes, indicators and risks."""
        hinted = tuple(hint.kpi for hint in self.kpis)
        return (*self.levels, *self.modes, *dict.fromkeys(hinted), *self.risks)

    def grades(self) -> tuple[Grade, ...]:
        """The grades of its codes and of its hint."""
        listed = (self.guiding_grade,) if self.guiding else ()
        hinted = () if self.hint_grade is None else (self.hint_grade,)
        return (*super().grades(), *listed, *hinted)


class Mode(Entry):
    """A way of working together (合作模式). `pays` are options of `contract.payment`."""

    when: tuple[Text, ...]
    unless: tuple[Text, ...]
    payment: Text
    pays: tuple[str, ...]
    term: Text
    clauses: tuple[Text, ...]
    traps: tuple[Text, ...]
    seen: tuple[Claim, ...] = ()

    def grades(self) -> tuple[Grade, ...]:
        """The grades of where it has been seen."""
        return (*super().grades(), *(claim.grade for claim in self.seen))


class Factor(Entry):
    """Something tenders are scored on (选商因素). The usual weights are design defaults 〔设〕."""

    least: Decimal | None = None
    most: Decimal | None = None
    evidence: Text
    scoring: Text
    limits: Text


class Template(Entry):
    """A set of weights for the factors (权重模板); `starred` ones are conditions, not scored."""

    when: Text
    weights: Mapping[str, Decimal]
    starred: tuple[str, ...] = ()

    def named(self) -> tuple[str, ...]:
        """The factors it weighs or makes conditions."""
        return (*self.weights, *self.starred)


class Risk(Entry):
    """A risk that comes again and again (风险), with its signs and what is done about it."""

    signs: tuple[Text, ...]
    before: tuple[Text, ...]
    during: tuple[Text, ...]


class Success(Entry):
    """A critical success factor (关键成功因素): whose it is and how it is asked after."""

    side: Literal["buyer", "provider", "both"]
    asks: Text


class Duty(Entry):
    """Who carries, answers for, advises on or hears of a piece of work (职责分工)."""

    roles: Mapping[str, Literal["R", "A", "C", "I"]]

    def named(self) -> tuple[str, ...]:
        """The roles."""
        return tuple(self.roles)


class Boundary(Entry):
    """A kind of work of which only some links may be given out (只能切环节的事项)."""

    never: tuple[Text, ...]
    may: tuple[Text, ...] = ()


class Country(Entry):
    """What another country did, and what came of it (国别经验)."""

    claims: tuple[Claim, ...]

    def grades(self) -> tuple[Grade, ...]:
        """The grades of its claims."""
        return tuple(claim.grade for claim in self.claims)


class Case(Entry):
    """Something that was done once, here or elsewhere (案例).

    A case that is only `blanks` is a form: the department fills it in from papers it holds.
    """

    place: Literal["home", "abroad"]
    claims: tuple[Claim, ...] = ()
    carries: tuple[Text, ...] = ()
    does_not_carry: tuple[Text, ...] = ()
    blanks: tuple[Text, ...] = ()

    def grades(self) -> tuple[Grade, ...]:
        """The grades of its claims."""
        return tuple(claim.grade for claim in self.claims)


NoteKind = Literal[
    "level", "role", "public_good", "theory", "bpr", "shared", "practice",
    "departure", "seed_error",
]  # fmt: skip


class Note(Entry):
    """Something that is only read (说明)."""

    kind: NoteKind
    sections: tuple[Guide, ...] = ()


LawStatus = Literal[
    "in_force", "not_repealed", "replaced", "expired", "history", "unconfirmed"
]  # fmt: skip


class Point(Content):
    """One point of an older document beside today's rule for it."""

    title: Text
    then: Claim
    today: Claim


class Law(Entry):
    """A law or other document of government, as a card (法规卡片).

    `number` is the order or paper it was issued by, or the year it was last amended; `short` what
    it is called beside an article. The grade is that of its text as far as it is relied on.
    """

    short: Text
    number: Text | None = None
    issuer: Text | None = None
    promulgated: date | None = None
    in_force_from: date | None = None
    status: LawStatus
    replaced_on: date | None = None
    replaced_by: tuple[str, ...] = ()
    lines: tuple[Claim, ...] = ()
    unverified: Text | None = None
    points: tuple[Point, ...] = ()

    def named(self) -> tuple[str, ...]:
        """The laws that took its place."""
        return self.replaced_by

    def grades(self) -> tuple[Grade, ...]:
        """The grades of the card, its lines and its points."""
        compared = [claim.grade for point in self.points for claim in (point.then, point.today)]
        return (*super().grades(), *(line.grade for line in self.lines), *compared)


class Term(Entry):
    """A word of the field or of this program, and what is meant by it (词条)."""

    field: Literal["program", "law", "finance", "procurement", "management", "data"]


class Library(Content):
    """Everything that may be looked up, by kind."""

    services: tuple[Service, ...] = ()
    kpis: tuple[Kpi, ...] = ()
    modes: tuple[Mode, ...] = ()
    factors: tuple[Factor, ...] = ()
    templates: tuple[Template, ...] = ()
    risks: tuple[Risk, ...] = ()
    successes: tuple[Success, ...] = ()
    duties: tuple[Duty, ...] = ()
    boundaries: tuple[Boundary, ...] = ()
    countries: tuple[Country, ...] = ()
    cases: tuple[Case, ...] = ()
    notes: tuple[Note, ...] = ()
    terms: tuple[Term, ...] = ()
    laws: tuple[Law, ...] = ()

    @cached_property
    def entry_of(self) -> Mapping[str, Entry]:
        """Every entry by id."""
        return {entry.id: entry for entry in self.entries()}

    @cached_property
    def coded(self) -> Mapping[str, Entry]:
        """Every entry that has a code, by code."""
        return {entry.code: entry for entry in self.entries() if entry.code}

    @cached_property
    def law_of(self) -> Mapping[str, Law]:
        """Every law by id."""
        return {law.id: law for law in self.laws}

    def entries(self) -> Iterator[Entry]:
        """Every entry, kind by kind."""
        for name in type(self).model_fields:
            yield from getattr(self, name)

    def find(self, name: str) -> Entry | None:
        """The entry of this code or id."""
        return self.coded.get(name) or self.entry_of.get(name)

    def links(self, entry: Entry) -> tuple[str, ...]:
        """The ids an entry points to: entries, questions, clauses, parameters, each once."""
        found = [self.find(name) for name in entry.named()]
        places = [place.question for place in entry.stands_in]
        entries = [one.id for one in found if one is not None]
        return tuple(dict.fromkeys((*entries, *places, *entry.refers_to)))

    def payment_of(self, service: Service) -> str | None:
        """The option of `contract.payment` its first mode proposes, where that mode is known."""
        mode = self.find(service.modes[0]) if service.modes else None
        return mode.pays[0] if isinstance(mode, Mode) and mode.pays else None
