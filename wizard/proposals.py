"""What the catalogue proposes for a service chosen from it (目录建议). Never an answer by itself.

Each proposal says in words what it is, and holds the value an answer would have if a person took
it. What the catalogue does not know (floors, weights, likelihood, impact) stays empty.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from wizard.content.headings import SET
from wizard.content.library import Kpi, KpiHint, Risk, Service
from wizard.content.model import Pack
from wizard.content.names import name_of
from wizard.content.reading import aim_of
from wizard.content.text import Text
from wizard.languages import Lang

CHOSEN = "matter.catalogue_service"
"""The question that holds the code of the chosen service."""

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Proposal:
    """What may be taken over as the draft of one answer: in words, and as it would be stored."""

    lines: tuple[str, ...]
    value: object


def catalogue(pack: Pack, group: object, words: str, lang: Lang) -> tuple[Service, ...]:
    """The services of a group, or of all where none is said, whose code or name has the words."""
    wanted = words.strip().casefold()
    return tuple(
        one
        for one in pack.library.services
        if (group is None or one.group == group)
        and wanted in f"{one.code} {one.title.in_(lang)}".casefold()
    )


def chosen_service(pack: Pack, code: object) -> Service | None:
    """The service with this code, where there is one."""
    found = pack.library.find(code.strip()) if isinstance(code, str) else None
    return found if isinstance(found, Service) else None


def proposals(pack: Pack, service: Service, lang: Lang) -> Mapping[str, Proposal]:
    """By question, what the catalogue proposes; empty ones, and ones a pack lacks, are left out."""
    proposer = _Proposer(pack, lang)
    made = {
        "kpi.targets": proposer.kpis(service),
        "contract.payment": proposer.payment(service),
        "risks": proposer.risks(service),
        "scope.out": proposer.kept(service),
    }
    return {name: one for name, one in made.items() if one.lines and name in pack.question_of}


class _Proposer:
    """One pack and one language."""

    def __init__(self, pack: Pack, lang: Lang) -> None:
        self._pack, self._lang = pack, lang

    def kpis(self, service: Service) -> Proposal:
        """The indicators, with their targets; floor and weight are the person's."""
        hinted = [(hint, self._pack.library.find(hint.kpi)) for hint in service.kpis]
        known = [(hint, kpi) for hint, kpi in hinted if isinstance(kpi, Kpi)]
        rows = (self._kpi_row(place, *one) for place, one in enumerate(known, start=1))
        lines = (f"{aim_of(kpi, hint, self._lang)}{SET.in_(self._lang)}" for hint, kpi in known)
        return Proposal(tuple(lines), list(rows))

    def _kpi_row(self, place: int, hint: KpiHint, kpi: Kpi) -> Row:
        target = kpi.target if hint.target is None else hint.target
        unit = (hint.unit or kpi.unit).in_(self._lang)
        name = (hint.name or kpi.title).in_(self._lang)
        row = {
            "row": f"k{place}",
            "name": f"{name}（{unit}）" if self._lang == "zh" else f"{name} ({unit})",
            "direction": kpi.direction,
            "veto": "no",
            "formula": kpi.formula.in_(self._lang),
            "source": kpi.source.in_(self._lang),
        }
        return row if target is None else {**row, "target": str(target)}

    def payment(self, service: Service) -> Proposal:
        """The way of paying of its first mode."""
        option = self._pack.library.payment_of(service)
        asked = self._pack.question_of.get("contract.payment")
        if option is None or asked is None:
            return Proposal((), None)
        mode = self._pack.library.find(service.modes[0])
        name = "" if mode is None else name_of(self._pack, mode.id, self._lang)
        words = _PAID.in_(self._lang).format(way=asked.show(option, self._lang), mode=name)
        return Proposal((f"{words}{SET.in_(self._lang)}",), option)

    def risks(self, service: Service) -> Proposal:
        """The usual risks, with what is done before and the first sign; marks are the person's."""
        found = [self._pack.library.find(code) for code in service.risks]
        known = [one for one in found if isinstance(one, Risk)]
        placed = [(risk, place.item) for risk in known for place in risk.stands_in
                  if place.question == "risks"]  # fmt: skip
        names = (name_of(self._pack, risk.id, self._lang) for risk, _ in placed)
        lines = (f"{name}{SET.in_(self._lang)}" for name in names)
        return Proposal(tuple(lines), [self._risk_row(*one) for one in placed])

    def _risk_row(self, risk: Risk, item: str) -> Row:
        return {
            "row": item,
            "measure": _JOINED.in_(self._lang).join(self._said(risk.before)),
            "trigger": "".join(list(self._said(risk.signs))[:1]),
        }

    def kept(self, service: Service) -> Proposal:
        """What stays with government, as one text."""
        lines = tuple(self._said(service.never))
        marked = tuple(f"{line}{SET.in_(self._lang)}" for line in lines)
        return Proposal(marked, "\n".join(lines))

    def _said(self, texts: tuple[Text, ...]) -> Iterator[str]:
        return (text.in_(self._lang) for text in texts)


_PAID = Text(zh="{way}（{mode}）", en="{way} ({mode})")
_JOINED = Text(zh="；", en="; ")
