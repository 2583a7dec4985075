"""What the department's home says of content: what has come, and which matters wait for it."""

from PySide6.QtCore import QCoreApplication

from ui.widgets.notice import Notice
from wizard.case.model import Matter
from wizard.languages import Lang
from wizard.overlays import Arrival
from wizard.sentences import flaw_said


def arrival_notice(news: Arrival, lang: Lang) -> Notice:
    """That official content has come in, and what of the department's own no longer fits it."""
    title = QCoreApplication.translate("Content", "The official content is now %1").replace(
        "%1", news.pack.version_in(lang)
    )
    kept = QCoreApplication.translate(
        "Content", "New matters take it. Matters there are stay as they are."
    )
    lost = [flaw_said(flaw, lang) for _, flaws in news.left_out for flaw in flaws]
    if not lost:
        return Notice(
            "note",
            title,
            kept,
            verb=QCoreApplication.translate("Content", "Own content"),
            icon="import",
        )
    words = QCoreApplication.translate("Content", "Left out of it, because it no longer fits:")
    sentence = "\n".join((kept, words, *lost))
    return Notice(
        "warning",
        title,
        sentence,
        verb=QCoreApplication.translate("Content", "Own content"),
        icon="import",
    )


def waiting_notice(matter: Matter) -> Notice:
    """That a matter goes by a pack this program cannot judge by, and the way on."""
    title = QCoreApplication.translate("Content", "“%1” cannot be opened with its content pack %2")
    title = title.replace("%1", matter.title).replace("%2", matter.pack_version)
    words = QCoreApplication.translate(
        "Content", "Nothing is lost. It opens again once it is moved to the present pack."
    )
    return Notice(
        "warning", title, words, verb=QCoreApplication.translate("Content", "See what would change")
    )
