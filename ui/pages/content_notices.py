"""What the department's home says of content: what has come, and which matters wait for it."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from ui.widgets.notice import Notice
from wizard.case.model import Matter
from wizard.languages import Lang, run_on
from wizard.overlays import Arrival
from wizard.sentences import flaw_said


def arrival_notice(page: QWidget, news: Arrival, lang: Lang) -> Notice:
    """That official content has come in, and what of the department's own no longer fits it."""
    title = page.tr("The official content is now %1").replace("%1", news.pack.official_version)
    said = [page.tr("New matters take it. Matters there are stay as they are.")]
    if news.left_out:
        said.append(page.tr("Left out of it, because it no longer fits:"))
        said += _lost(news, lang)
    return Notice(
        "warning" if news.left_out else "note",
        title,
        "\n".join(said),
        verb=page.tr("Own content"),
        icon="import",
    )


def _lost(news: Arrival, lang: Lang) -> Iterator[str]:
    """Each overlay left out by its name, with why."""
    for name, flaws in news.left_out:
        title = news.titles[name].in_(lang) if name in news.titles else name
        why = run_on((flaw_said(flaw, lang) for flaw in flaws), lang)
        yield f"“{title}”：{why}" if lang == "zh" else f"“{title}”: {why}"


def waiting_notice(page: QWidget, matter: Matter) -> Notice:
    """That a matter goes by a pack this program cannot judge by, and the way on."""
    title = page.tr("“%1” cannot be opened with its content pack %2")
    title = title.replace("%1", matter.title).replace("%2", matter.pack_version)
    words = page.tr("Nothing is lost. It opens again once it is moved to the present pack.")
    return Notice("warning", title, words, verb=page.tr("See what would change"))
