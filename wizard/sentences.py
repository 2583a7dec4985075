"""What is said of a problem, a failure or a flaw: one sentence per code, in both languages.

A message says what happened, what it means, and what can be done, in that order, without blame and
without our nouns. Codes come from `Problem`, `WizardError` and `Flaw`; a test walks every one.
"""

from collections.abc import Mapping

from wizard.content.flaw import Flaw, Flawed
from wizard.content.kinds import KINDS
from wizard.content.text import Text
from wizard.errors import Problem, WizardError
from wizard.languages import Lang
from wizard.wordings.complaints import COMPLAINTS, MORE
from wizard.wordings.failures import FAILURES
from wizard.wordings.flaws import FLAWS
from wizard.wordings.problems import PROBLEMS
from wizard.wordings.refusals import REFUSALS
from wizard.wordings.text import t as _t


def problem_said(problem: Problem, lang: Lang) -> str:
    """Why an answer is not acceptable."""
    if not (problem.code.startswith("table.") and "line" in problem.values):
        # What a problem names by two words, one for each language, is filled with the right one.
        values = {name.removesuffix(f".{lang}"): said for name, said in problem.values.items()}
        return _said(PROBLEMS, problem.code, values, lang)
    place, column = problem.values["line"], problem.values[f"column.{lang}"]
    inner = _said(PROBLEMS, problem.code.removeprefix("table."), problem.values, lang)
    return (
        f"第 {place} 行“{column}”：{inner}" if lang == "zh" else f"Row {place}, {column}: {inner}"
    )


def failure_said(error: WizardError, lang: Lang) -> str:
    """What stands in the way, and what to do about it."""
    values = dict(error.values)
    if "complaint" in values:
        values["detail"] = _complaint_said(values, lang)
    if isinstance(error, Flawed):
        values["detail"] = "\n".join(f"{file}: {flaw_said(one, lang)}" for file, one in error.found)
    return _said(_FAILURES, error.code, values, lang)


def _complaint_said(values: Mapping[str, str], lang: Lang) -> str:
    """What is wrong in a content file, and how many more places are."""
    told = _said(COMPLAINTS, values["complaint"], values, lang)
    others = values.get("others", "0")
    return told if others == "0" else told + MORE.in_(lang).replace("{others}", others)


def flaw_said(flaw: Flaw, lang: Lang) -> str:
    """What a pack gets wrong, where, and what puts it right."""
    values = {**flaw.values}
    if "kind" in values:
        values["kind"] = kind_said(values["kind"], lang)
    return f"{flaw.place}: {_said(FLAWS, flaw.code, values, lang)}"


def _said(table: Mapping[str, Text], code: str, values: Mapping[str, str], lang: Lang) -> str:
    text = table[code].in_(lang)
    for name, value in values.items():
        text = text.replace("{" + name + "}", value)
    return text


_ONE_OF: Mapping[str, Text] = {
    "question": _t("题目", "question"),
    "hint": _t("题目提示", "hint"),
    "step": _t("步骤", "step"),
    "gate": _t("关口", "gate"),
    "clause": _t("条文", "clause"),
    "parameter": _t("参数", "figure"),
    "phrase": _t("语句", "sentence"),
    "document": _t("文书", "paper"),
    "indicator": _t("测评指标", "measure"),
    "rule": _t("规则", "rule"),
    "entry": _t("资料条目", "library entry"),
    "code": _t("步骤编号", "step code"),
    "entry code": _t("条目编号", "entry code"),
}
"""One of a kind of content, as the sentences about a pack name it."""


def kind_said(kind: str, lang: Lang) -> str:
    """What one thing of a kind is called; the kind’s own name where it has none here."""
    named = _ONE_OF.get(kind) or KINDS.get(kind.removeprefix("library."))
    return kind if named is None else named.in_(lang)


_FAILURES: Mapping[str, Text] = {**FAILURES, **REFUSALS}
