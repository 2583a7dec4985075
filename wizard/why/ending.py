"""What derivations end in: answers with what they rest on, parameters, and clauses."""

from datetime import date

from wizard.case.model import Answer, keyed
from wizard.content import numerals
from wizard.content.citing import citation
from wizard.content.headings import SET
from wizard.content.model import NotInForce, Pack
from wizard.content.questions import Question, TableQuestion, table_rows
from wizard.content.text import Text, both
from wizard.engine.evaluate import Results
from wizard.languages import Lang
from wizard.search.things import Target
from wizard.why.made import Asked, Cited, Set, t
from wizard.why.node import Node
from wizard.why.reading import spoken


def answer(results: Results, asked: Asked) -> Node:
    """An answer: what was asked, what was said, and on what ground."""
    pack, question = results.pack, results.pack.question_of[asked.question]
    key = keyed(asked.question, asked.period)
    given = results.route.active.get(key)
    code = pack.code_of[asked.question]
    month = f"（{asked.period}）" if asked.period else ""
    return Node(
        "answer",
        question.label.map(lambda label: f"{code} {label}{month}"),
        spoken(lambda lang: _said(question, given, lang)),
        _grounds(results, question, given),
        target=Target("question", key),
    )


def _said(question: Question, given: Answer | None, lang: Lang) -> str:
    if given is None:
        return _UNANSWERED.in_(lang)
    if given.standing != "given":
        return _STANDING[given.standing].in_(lang)
    if isinstance(question, TableQuestion):
        rows = len(table_rows(given.value) or ())
        return f"{rows} 行" if lang == "zh" else f"{rows} row(s)"
    return question.show(given.value, lang)


def _grounds(results: Results, question: Question, given: Answer | None) -> tuple[Text, ...]:
    """The basis, the source, the note, why it does not apply, and the files kept with it."""
    if given is None:
        return ()
    told = [_BASIS[given.basis]] if given.basis and given.standing == "given" else []
    for label, words in ((_SOURCE, given.source), (_NOTE, given.note), (_REASON, given.reason)):
        if words.strip():
            told.append(label.map(lambda name, words=words: f"{name}{words.strip()}"))  # type: ignore[misc]
    files = [one.name for one in results.snapshot.attachments if one.question == question.id]
    if files:
        told.append(Text(zh=f"{_FILES.zh}{'、'.join(files)}", en=f"{_FILES.en}{', '.join(files)}"))
    return tuple(told)


def parameter(results: Results, set_: Set) -> Node:
    """A figure in force on the matter’s day: a default with its reason, or the law’s."""
    known = results.pack.parameter_of[set_.parameter]
    target = Target("parameter", known.id)
    try:
        value = known.at(date.fromisoformat(results.snapshot.matter.as_of))
    except NotInForce:
        return Node("parameter", known.title, both("—"), target=target)
    unit = both("") if known.unit is None else known.unit.map(lambda unit: f" {unit}")
    figures = [numerals.plain(one) for one in value.figures]
    shown = Text(zh="、".join(figures) + unit.zh, en=", ".join(figures) + unit.en)
    if value.clause is None:
        reason = () if known.reason is None else (known.reason,)
        marked = spoken(lambda lang: shown.in_(lang) + SET.in_(lang))
        return Node("parameter", known.title, marked, reason, target=target)
    law = clause(results.pack, Cited(value.clause))
    return Node("parameter", known.title, shown, parts=(law,), target=target)


def clause(pack: Pack, cited: Cited) -> Node:
    """A clause: where it stands, what it says, how well it is known."""
    known = pack.clause_of[cited.clause]
    grade = both(f"〔{known.grade}〕")
    unsure = () if known.unverified is None else (known.unverified,)
    return Node(
        "clause",
        spoken(lambda lang: citation(pack, known, lang)),
        grade,
        (known.says, *unsure),
        target=Target("clause", known.id),
    )


_UNANSWERED = t("未回答", "not answered")
_STANDING = {"unknown": t("不知道", "don’t know"), "not_applicable": t("不适用", "does not apply")}
_BASIS = {
    "fact": t("事实", "Fact"),
    "estimate": t("估计", "Estimate"),
    "opinion": t("意见", "Opinion"),
}
_SOURCE, _NOTE = t("出处：", "Source: "), t("备注：", "Note: ")
_REASON, _FILES = t("理由：", "Reason: "), t("附件：", "Files: ")
