"""What the pages of a comparison are told by the core: shares, agreement, what may be chosen."""

from datetime import date

from ui.desk import Desk
from ui.editors.base import Editor
from ui.editors.scores import ScoresEditor
from ui.editors.weights import WeightsEditor
from wizard.content.comparison import ScoresQuestion, WeightsQuestion
from wizard.engine.methods.annual_cost import AnnualCost
from wizard.engine.rules.options import SCORES, WEIGHTS, Contenders, computed_scores
from wizard.engine.rules.pairs import agreement
from wizard.engine.weighing import limits_of, weighing
from wizard.engine.wording import say
from wizard.languages import Lang


def inform(editor: Editor, desk: Desk, lang: Lang) -> None:
    """Let an editor of a comparison show what follows from what is stored now."""
    if isinstance(editor, WeightsEditor):
        _show_shares(editor, desk, lang)
    elif isinstance(editor, ScoresEditor):
        _show_findings(editor, desk, lang)


def _show_shares(editor: WeightsEditor, desk: Desk, lang: Lang) -> None:
    pack, results = desk.session.pack, desk.results
    question = pack.question_of[WEIGHTS]
    if not isinstance(question, WeightsQuestion):
        return
    day = date.fromisoformat(results.snapshot.matter.as_of)
    accepted, usable = (
        pack.parameter_of[name].at(day).figures for name in ("ahp.consistent", "ahp.usable")
    )
    found = weighing(question, results.value(WEIGHTS), limits_of(accepted, usable[0]))
    if found is None:
        editor.show_shares((), ())
    else:
        words = [say(pack, reason, lang) for reason in agreement(question, found)]
        editor.show_shares(found.shares, words)


def _show_findings(editor: ScoresEditor, desk: Desk, lang: Lang) -> None:
    pack, results = desk.session.pack, desk.results
    question = pack.question_of[SCORES]
    cost = results.detail("cost.annual", AnnualCost)
    open_ = results.detail("options.admissible", Contenders)
    if not isinstance(question, ScoresQuestion):
        return
    computed = {
        one.id: computed_scores(one, cost)
        for one in question.alternatives
        if one.computed and cost is not None
    }
    barred = {
        one.id: say(pack, reason, lang)
        for one in (open_.options if open_ else ())
        if (reason := one.why) is not None
    }
    editor.show_findings(computed, barred)
