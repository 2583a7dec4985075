"""How any entry of the library reads: passages of lines under headings, in one language.

A page or a search that shows passages knows no kind of entry. Empty passages are left out.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from wizard.content import numerals
from wizard.content.headings import HEADINGS, SET, WORDS
from wizard.content.library import (
    Boundary,
    Case,
    Claim,
    Country,
    Duty,
    Entry,
    Factor,
    Kpi,
    KpiHint,
    Law,
    Mode,
    Note,
    Risk,
    Service,
    Success,
    Template,
)
from wizard.content.model import Clause, Pack
from wizard.content.names import name_of
from wizard.content.text import Grade, Text
from wizard.languages import Lang


@dataclass(frozen=True, slots=True)
class Passage:
    """Some lines under a heading; the first passage of an entry has none."""

    heading: str
    lines: tuple[str, ...]


def passages(entry: Entry, pack: Pack, lang: Lang, *, pointing: bool = True) -> tuple[Passage, ...]:
    """An entry whole: what it is, its own fields, where it leads, how well it is known.

    Whoever shows as links what it points to asks for it without.
    """
    reader = _Reader(pack, lang)
    points = (*reader.places(entry), *reader.references(entry)) if pointing else ()
    told = (
        Passage("", (entry.says.in_(lang),)),
        *reader.own(entry),
        *points,
        *reader.known(entry),
    )
    return tuple(passage for passage in told if passage.lines)


class _Reader:
    """One pack and one language."""

    def __init__(self, pack: Pack, lang: Lang) -> None:
        self.pack = pack
        self.lang = lang

    def own(self, entry: Entry) -> Iterable[Passage]:
        """What only this kind of entry has to say."""
        match entry:
            case Service():
                return self._service(entry)
            case Kpi():
                return self._kpi(entry)
            case Mode():
                return self._mode(entry)
            case Factor():
                return self._factor(entry)
            case Template():
                return self._template(entry)
            case Risk():
                return self._risk(entry)
            case Case():
                return self._case(entry)
            case Law():
                return self._law(entry)
            case _:
                return self._short(entry)

    def _short(self, entry: Entry) -> Iterable[Passage]:
        """The kinds that have little of their own; a term has nothing but what it says."""
        match entry:
            case Success():
                return (self._one("asks", entry.asks), self._one("side", WORDS[entry.side]))
            case Duty():
                return (self._duty(entry),)
            case Boundary():
                return (self._texts("never", entry.never), self._texts("may", entry.may))
            case Country():
                return self._claims(entry.claims)
            case Note():
                return self._note(entry)
            case _:
                return ()

    def _service(self, service: Service) -> Iterable[Passage]:
        """What is bought, how, with which indicators and risks, and what stays."""
        payment = self.pack.library.payment_of(service)
        secrecy = [WORDS[one].in_(self.lang) for one in service.secrecy]
        return (
            self._texts("never", service.never),
            self._names("levels", service.levels),
            self._names("modes", service.modes),
            self._lines("pays", self._options("contract.payment", (payment,) if payment else ())),
            self._one("unit", service.unit),
            self._lines("kpis", [self._hint(hint) for hint in service.kpis]),
            self._names("risks", service.risks),
            self._one("measured", WORDS[service.measured]),
            self._lines("secrecy", secrecy),
            self._graded("hint", service.hint, service.hint_grade),
            self._codes("items", service.items, service.grade),
            self._codes("guiding", service.guiding, service.guiding_grade),
        )

    def _kpi(self, kpi: Kpi) -> Iterable[Passage]:
        """How it is worked out, aimed at and cheated on."""
        hint = KpiHint(kpi=kpi.code)
        target = () if kpi.target is None else (f"{self._hint(hint)}{SET.in_(self.lang)}",)
        note = () if kpi.target_note is None else (kpi.target_note.in_(self.lang),)
        return (
            self._one("formula", kpi.formula),
            self._one("unit", kpi.unit),
            self._one("source", kpi.source),
            self._one("direction", WORDS[kpi.direction]),
            self._lines("target", (*target, *note)),
            self._one("gaming", kpi.gaming),
        )

    def _mode(self, mode: Mode) -> Iterable[Passage]:
        """When, when not, how it pays, what the contract says, what goes wrong."""
        return (
            self._texts("when", mode.when),
            self._texts("unless", mode.unless),
            self._one("payment", mode.payment),
            self._lines("pays", self._options("contract.payment", mode.pays)),
            self._one("term", mode.term),
            self._texts("clauses", mode.clauses),
            self._texts("traps", mode.traps),
            *self._claims(mode.seen),
        )

    def _factor(self, factor: Factor) -> Iterable[Passage]:
        """Its usual weight, evidence, scoring and limits."""
        bounds = [one for one in (factor.least, factor.most) if one is not None]
        weights = (
            (f"{'–'.join(map(numerals.plain, bounds))}{SET.in_(self.lang)}",) if bounds else ()
        )
        return (
            self._lines("weight", weights),
            self._one("evidence", factor.evidence),
            self._one("scoring", factor.scoring),
            self._one("limits", factor.limits),
        )

    def _template(self, template: Template) -> Iterable[Passage]:
        """When it is used, and every weight."""
        weights = [
            f"{self._name(code)}{self._colon}{numerals.plain(weight)}"
            for code, weight in template.weights.items()
        ]
        return (
            self._one("when_used", template.when),
            self._lines("weights", weights),
            self._names("starred", template.starred),
        )

    def _risk(self, risk: Risk) -> Iterable[Passage]:
        """Its signs, and what is done before and during the contract."""
        return (
            self._texts("signs", risk.signs),
            self._texts("before", risk.before),
            self._texts("during", risk.during),
        )

    def _duty(self, duty: Duty) -> Passage:
        """Every role with its part."""
        parts = [
            f"{WORDS[part].in_(self.lang)}{self._colon}{self._name(role)}"
            for role, part in sorted(duty.roles.items(), key=lambda one: "RACI".index(one[1]))
        ]
        return self._lines("roles", parts)

    def _case(self, case: Case) -> Iterable[Passage]:
        """What happened, what carries over and what does not; or the blanks to fill."""
        return (
            *self._claims(case.claims),
            self._texts("carries", case.carries),
            self._texts("does_not_carry", case.does_not_carry),
            self._texts("blanks", case.blanks),
        )

    def _law(self, law: Law) -> Iterable[Passage]:
        """What it lays down, how it stands today, its articles, and then beside now."""
        yield self._lines("provisions", [self._claimed(line) for line in law.lines])
        yield from self._standing(law)
        clauses = [clause for clause in self.pack.clauses if clause.law == law.id]
        yield self._lines("articles", [self._article(clause) for clause in clauses])
        for place, point in enumerate(law.points, start=1):
            told = (HEADINGS["then"], point.then), (HEADINGS["today"], point.today)
            lines = [f"{name.in_(self.lang)}{self._colon}{self._claimed(c)}" for name, c in told]
            yield Passage(f"{place} {point.title.in_(self.lang)}", tuple(lines))

    def _standing(self, law: Law) -> Iterable[Passage]:
        """Who issued it, from when to when it holds, and what took its place."""
        days = (
            ("promulgated", law.promulgated),
            ("in_force_from", law.in_force_from),
            ("replaced_on", law.replaced_on),
        )
        yield self._optional("number", law.number)
        yield self._optional("issuer", law.issuer)
        for heading, day in days:
            yield self._lines(heading, () if day is None else (day.isoformat(),))
        yield self._one("status", WORDS[law.status])
        yield self._names("replaced_by", law.replaced_by)
        yield self._optional("unverified", law.unverified)

    def _article(self, clause: Clause) -> str:
        article, says = clause.article.in_(self.lang), clause.says.in_(self.lang)
        return f"{article}{self._colon}{says}〔{clause.grade}〕"

    def _note(self, note: Note) -> Iterable[Passage]:
        """Its sections as they are written."""
        for section in note.sections:
            lines = tuple(line.in_(self.lang) for line in section.lines)
            yield Passage(section.title.in_(self.lang), lines)

    def _claims(self, claims: Iterable[Claim]) -> Iterable[Passage]:
        """Facts, each with its grade."""
        for claim in claims:
            heading = claim.heading or HEADINGS["claim"]
            yield Passage(heading.in_(self.lang), (self._claimed(claim),))

    def _claimed(self, claim: Claim) -> str:
        return f"{claim.says.in_(self.lang)}〔{claim.grade}〕"

    def places(self, entry: Entry) -> Iterable[Passage]:
        """The questions in which it is offered."""
        questions = dict.fromkeys(place.question for place in entry.stands_in)
        yield self._lines("places", [name_of(self.pack, one, self.lang) for one in questions])

    def references(self, entry: Entry) -> Iterable[Passage]:
        """What else to look at: names, and the figures and clauses as they stand."""
        names = [name_of(self.pack, name, self.lang) for name in entry.refers_to]
        yield self._lines("refers_to", names)

    def known(self, entry: Entry) -> Iterable[Passage]:
        """Its sources and the day they were looked at."""
        yield self._texts("sources", entry.sources)
        verified = "" if entry.verified_on is None else entry.verified_on.isoformat()
        graded = "" if entry.grade is None else f"〔{entry.grade}〕"
        yield self._lines("verified", (f"{verified}{graded}",) if verified else ())

    @property
    def _colon(self) -> str:
        return "：" if self.lang == "zh" else ": "

    def _lines(self, heading: str, lines: Iterable[str]) -> Passage:
        return Passage(HEADINGS[heading].in_(self.lang), tuple(lines))

    def _one(self, heading: str, text: Text) -> Passage:
        return self._lines(heading, (text.in_(self.lang),))

    def _optional(self, heading: str, text: Text | None) -> Passage:
        return self._lines(heading, () if text is None else (text.in_(self.lang),))

    def _texts(self, heading: str, texts: Iterable[Text]) -> Passage:
        return self._lines(heading, [text.in_(self.lang) for text in texts])

    def _graded(self, heading: str, text: Text | None, grade: Grade | None) -> Passage:
        said = "" if text is None else text.in_(self.lang)
        graded = "" if grade is None else f"〔{grade}〕"
        return self._lines(heading, (f"{said}{graded}",) if said else ())

    def _codes(self, heading: str, codes: Iterable[str], grade: Grade | None) -> Passage:
        graded = "" if grade is None else f"〔{grade}〕"
        return self._lines(heading, [f"{code}{graded}" for code in codes])

    def _names(self, heading: str, codes: Iterable[str]) -> Passage:
        return self._lines(heading, [self._name(code) for code in codes])

    def _name(self, code: str) -> str:
        entry = self.pack.library.find(code)
        return code if entry is None else name_of(self.pack, entry.id, self.lang)

    def _options(self, question: str, options: Iterable[str]) -> list[str]:
        asked = self.pack.question_of.get(question)
        return [asked.show(option, self.lang) if asked else option for option in options]

    def _hint(self, hint: KpiHint) -> str:
        """An indicator with the target one service would use, or the dictionary's own."""
        kpi = self.pack.library.find(hint.kpi)
        return aim_of(kpi, hint, self.lang) if isinstance(kpi, Kpi) else hint.kpi


def aim_of(kpi: Kpi, hint: KpiHint, lang: Lang) -> str:
    """How an indicator and what one service aims at with it read on one line."""
    name = (hint.name or kpi.title).in_(lang)
    target = kpi.target if hint.target is None else hint.target
    unit = (hint.unit or kpi.unit).in_(lang)
    aim = "" if target is None else f" {_aim(kpi, target)} {unit}"
    code = f"（{kpi.code}）" if lang == "zh" else f" ({kpi.code})"
    return f"{name}{aim}{code}"


def _aim(kpi: Kpi, target: Decimal) -> str:
    return f"{'≥' if kpi.direction == 'higher' else '≤'} {numerals.plain(target)}"
