"""What anything in a pack is called when something else points to it."""

from wizard.content import numerals
from wizard.content.citing import citation
from wizard.content.headings import SET
from wizard.content.model import Pack, Parameter
from wizard.content.questions import as_decimal
from wizard.languages import Lang


def is_known(pack: Pack, name: str, *, outside_library: bool = False) -> bool:
    """Whether this is the id of an entry, or of anything else an entry may point to."""
    others = (
        pack.question_of,
        pack.step_of,
        pack.gate_of,
        pack.clause_of,
        pack.parameter_of,
        pack.indicator_of,
        pack.document_of,
    )
    return any(name in known for known in others) or (
        not outside_library and name in pack.library.entry_of
    )


def name_of(pack: Pack, name: str, lang: Lang) -> str:
    """How a page names what an id stands for; the id itself where nothing has it."""
    if name in pack.library.entry_of:
        entry = pack.library.entry_of[name]
        return _coded(entry.code, entry.title.in_(lang))
    if name in pack.question_of:
        return _coded(pack.code_of[name], pack.question_of[name].label.in_(lang))
    if name in pack.step_of:
        return _coded(pack.step_of[name].code, pack.step_of[name].title.in_(lang))
    if name in pack.gate_of:
        return _coded(name, pack.gate_of[name].title.in_(lang))
    if name in pack.clause_of:
        clause = pack.clause_of[name]
        return f"{citation(pack, clause, lang)}〔{clause.grade}〕"
    if name in pack.parameter_of:
        return _figure(pack, pack.parameter_of[name], lang)
    if name in pack.indicator_of:
        indicator = pack.indicator_of[name]
        return _coded(indicator.code, pack.question_of[indicator.question].label.in_(lang))
    if name in pack.document_of:
        return _coded(paper_code(name), pack.document_of[name].short.in_(lang))
    return name


def paper_code(document: str) -> str:
    """The number an office calls a paper by (W01); nothing for those that have a name only."""
    return document if document[-1:].isdigit() else ""


def _coded(code: str, title: str) -> str:
    return f"{code} {title}".strip()


def _figure(pack: Pack, parameter: Parameter, lang: Lang) -> str:
    """A parameter with its value on the day the pack was verified; 〔设〕 where law is silent."""
    title = parameter.title.in_(lang)
    current = [value for value in parameter.values if value.since <= pack.verified_on]
    if not current:
        return title
    numbers = [as_decimal(part) for part in current[-1].value.split()]
    shown = " / ".join(numerals.plain(number) for number in numbers if number is not None)
    unit = f" {parameter.unit.in_(lang)}" if parameter.unit else ""
    default = "" if parameter.statutory else SET.in_(lang)
    return f"{title}{'：' if lang == 'zh' else ': '}{shown}{unit}{default}"
