"""Short lists a document may place in a sentence or print: reasons, conditions, risks, gaps."""

from decimal import Decimal

from wizard.content.questions import TableQuestion, as_decimal, table_rows
from wizard.content.text import Text
from wizard.dossier import words
from wizard.dossier.model import Items, Paragraph
from wizard.dossier.paper import Blocks, Paper
from wizard.dossier.setting import numbered
from wizard.engine.rules.register import RiskRegister

_MOST, _PROBLEMS = 3, 8
_PUSHING, _HOLDING = 4, 2
"""The marks from which need is pushed, and down to which fitness is held back."""


def _t(zh: str, en: str) -> Text:
    return Text(zh=zh, en=en)


def reasons(paper: Paper) -> tuple[str, ...]:
    """Up to three reasons: those people wrote, else those of the conclusion."""
    typed = paper.results.value("argument.reasons")
    if isinstance(typed, str) and typed.strip():
        told = tuple(paper.typed(line.strip()) for line in typed.splitlines() if line.strip())
    else:
        found = paper.results.finding("conclusion")
        if found is None:
            return (paper.waits("conclusion"),)
        told = tuple(paper.sentence(paper.reason(one)) for one in found.because)
    return numbered(told[:_MOST], paper.lang) if len(told) > 1 else told


def conditions(paper: Paper) -> tuple[str, ...]:
    """Up to three conditions the argument names, with owner and day."""
    question = paper.pack.question_of["argument.conditions"]
    rows = table_rows(paper.results.value(question.id)) or ()
    if not rows or not isinstance(question, TableQuestion):
        return (paper.said(words.NONE),)
    text = _t("{name}（{owner}，{due}）", "{name} ({owner}, {due})")
    told = tuple(
        paper.said(
            text,
            name=paper.row_name(question, row),
            owner=str(row.get("owner") or "—"),
            due=paper.day(str(row.get("due") or "—")),
        )
        for row in rows[:_MOST]
    )
    return numbered(told, paper.lang) if len(told) > 1 else told


def top_risks(paper: Paper) -> tuple[str, ...]:
    """The three largest risks, with what is done and by whom."""
    register = paper.results.detail("risks", RiskRegister)
    if register is None:
        return (paper.waits("risks"),)
    given = {str(row.get("row")): row for row in table_rows(paper.results.value("risks")) or ()}
    text = _t(
        "{name}（等级{level}）：{measure}，{owner}", "{name} (level {level}): {measure}, {owner}"
    )
    told = tuple(
        paper.said(
            text,
            name=risk.name.in_(paper.lang),
            level=paper.number(risk.level),
            measure=str(given[risk.row].get("measure") or paper.said(words.NOT_PROVIDED)),
            owner=str(given[risk.row].get("owner") or paper.said(words.NOT_PROVIDED)),
        )
        for risk in register.risks[:_MOST]
    )
    return numbered(told, paper.lang)


def problems(paper: Paper) -> Blocks:
    """What pushes need most and holds fitness back most, heaviest first."""
    found: list[tuple[Decimal, str]] = []
    text = _t(
        "{code} {name}：{mark}分，权重{weight}%", "{code} {name}: mark {mark}, weight {weight}%"
    )
    for one in paper.pack.indicators:
        value = as_decimal(paper.results.value(one.question))
        if not one.bounds or value is None:
            continue
        mark = one.mark(value)
        need = one.group.startswith("need")
        if (need and mark >= _PUSHING) or (not need and mark <= _HOLDING):
            label = paper.said(paper.pack.question_of[one.question].label)
            told = paper.said(
                text, code=one.code, name=label, mark=str(mark), weight=paper.number(one.weight)
            )
            found.append((one.weight * abs(mark - 3), told))
    if not found:
        none = _t("实测指标没有明显问题。", "The measured indicators show no marked problem.")
        yield Paragraph(paper.said(none))
        return
    ordered = [told for _, told in sorted(found, key=lambda pair: -pair[0])][:_PROBLEMS]
    yield Items(numbered(tuple(paper.sentence(told) for told in ordered), paper.lang))


def gaps(paper: Paper) -> Blocks:
    """What stage one was asked and does not know: unanswered, or answered with “don't know”."""
    first = paper.pack.stages[0].id
    missing = tuple(
        f"{paper.pack.code_of[asked.question.id]} {paper.said(asked.question.label)}"
        for stop in paper.results.route.of_stage(first)
        for asked in stop.asked
        if asked.open or (asked.answer is not None and asked.answer.standing == "unknown")
    )
    if not missing:
        yield Paragraph(paper.said(_t("没有缺口。", "There are no gaps.")))
        return
    yield Paragraph(paper.sentence(paper.joined(missing)))


def starred(paper: Paper) -> Blocks:
    """The essential terms of the demand, each with its ★ and number."""
    question = paper.pack.question_of["demand.items"]
    rows = table_rows(paper.results.value(question.id)) or ()
    essential = [row for row in rows if row.get("role") == "must"]
    if not essential or not isinstance(question, TableQuestion):
        yield Paragraph(paper.said(_t("没有设实质性条款。", "There are no essential terms.")))
        return
    text = _t("★{place} {name}：{standard}", "★{place} {name}: {standard}")
    told = (
        paper.said(
            text,
            place=str(place),
            name=paper.row_name(question, row),
            standard=paper.typed(str(row.get("standard") or paper.said(words.NOT_PROVIDED))),
        )
        for place, row in enumerate(essential, start=1)
    )
    yield Items(tuple(paper.sentence(one) for one in told))
