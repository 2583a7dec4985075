"""Which editor asks which kind of question: one match, complete by type."""

from typing import assert_never

from ui.editors.attachment import AttachmentEditor
from ui.editors.base import Editor
from ui.editors.choice import choice_editor
from ui.editors.date import DateEditor
from ui.editors.number import MoneyEditor, NumberEditor
from ui.editors.rating import RatingEditor
from ui.editors.table import TableEditor
from ui.editors.text import TextEditor
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


def editor_for(question: Question, lang: Lang) -> Editor:
    """A new editor for a question, in a language."""
    match question:
        case ChoiceQuestion() | YesNoQuestion():
            return choice_editor(question, lang)
        case TextQuestion():
            return TextEditor(question, lang)
        case NumberQuestion():
            return NumberEditor(question, lang)
        case MoneyQuestion():
            return MoneyEditor(question, lang)
        case DateQuestion():
            return DateEditor(question, lang)
        case RatingQuestion():
            return RatingEditor(question, lang)
        case AttachmentQuestion():
            return AttachmentEditor(question, lang)
        case TableQuestion():
            return TableEditor(question, lang)
        case _:
            assert_never(question)
