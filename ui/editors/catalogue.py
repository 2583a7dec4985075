"""Which editor asks which kind of question: one match, complete by type."""

from typing import assert_never

from PySide6.QtWidgets import QWidget

from ui.editors.attachment import AttachmentEditor
from ui.editors.base import Editor
from ui.editors.choice import choice_editor
from ui.editors.date import DateEditor
from ui.editors.number import MoneyEditor, NumberEditor
from ui.editors.rating import RatingEditor
from ui.editors.scores import ScoresEditor
from ui.editors.table import TableEditor
from ui.editors.text import TextEditor
from ui.editors.weights import WeightsEditor
from wizard.content.comparison import ScoresQuestion, WeightsQuestion
from wizard.content.questions import (
    AttachmentQuestion,
    ChoiceQuestion,
    DateQuestion,
    MoneyQuestion,
    NumberQuestion,
    Question,
    RatingQuestion,
    TableQuestion,
    TextQuestion,
    YesNoQuestion,
)
from wizard.languages import Lang


def editor_for(question: Question, lang: Lang, parent: QWidget | None = None) -> Editor:
    """A new editor for a question, in a language.

    With its parent given, it takes its turn in the tab order where it is made.
    """
    match question:
        case ChoiceQuestion() | YesNoQuestion():
            return choice_editor(question, lang, parent)
        case TextQuestion():
            return TextEditor(question, lang, parent)
        case NumberQuestion():
            return NumberEditor(question, lang, parent)
        case MoneyQuestion():
            return MoneyEditor(question, lang, parent)
        case DateQuestion():
            return DateEditor(question, lang, parent)
        case RatingQuestion():
            return RatingEditor(question, lang, parent)
        case AttachmentQuestion():
            return AttachmentEditor(question, lang, parent)
        case TableQuestion():
            return TableEditor(question, lang, parent)
        case WeightsQuestion() | ScoresQuestion():
            return _comparing(question, lang, parent)
        case _:
            assert_never(question)


def _comparing(
    question: WeightsQuestion | ScoresQuestion, lang: Lang, parent: QWidget | None
) -> Editor:
    if isinstance(question, WeightsQuestion):
        return WeightsEditor(question, lang, parent)
    return ScoresEditor(question, lang, parent)
