"""What the four ways of giving weights have in common, and the rows three of them share."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.label import Label
from ui.widgets.layouts import column
from ui.widgets.share_bar import ShareBar
from wizard.content import numerals
from wizard.content.comparison import Criterion
from wizard.languages import Lang

Given = Mapping[str, str]
"""What was given, as it is stored: by criterion, or by pair."""


class WeightPart(QWidget):
    """The input for one way. It is given what is stored and tells what a person makes of it."""

    given = Signal(object)
    """Emitted with what is given now."""
    keyed = Signal(object)
    """Emitted with every key, with what would have to be kept if the program stopped now."""

    def show_given(self, given: Given) -> None:
        """Show what is stored. Says nothing."""
        raise NotImplementedError

    def show_shares(self, shares: Sequence[float]) -> None:
        """Show what the weights come to, in the order of the criteria; nothing while none do."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Put the keyboard on the first place to answer."""
        raise NotImplementedError

    def commit(self) -> None:
        """Tell at once what was typed and not told yet."""

    def retranslate(self) -> None:
        """Say the words of the interface in its language."""


def ends(criterion: Criterion, lang: Lang) -> QWidget:
    """A criterion with both ends of its scale: the step that is being weighed."""
    holder = QWidget()
    rows = column(holder, spacing=2)
    rows.addWidget(Label(criterion.label.in_(lang), "uib", wrap=True, lang=lang))
    for name, text in ((_WORST, criterion.worst), (_BEST, criterion.best)):
        words = f"{name[lang]}{text.in_(lang)}"
        rows.addWidget(Label(words, "small", "ink2", wrap=True, leading=116, lang=lang))
    rows.addStretch(1)
    return holder


_WORST: Mapping[Lang, str] = {"zh": "最差：", "en": "Worst: "}
_BEST: Mapping[Lang, str] = {"zh": "最好：", "en": "Best: "}


def show_bars(bars: Sequence[ShareBar], shares: Sequence[float]) -> None:
    """Show each share in its bar, or empty them all."""
    for place, bar in enumerate(bars):
        share = shares[place] if place < len(shares) else None
        told = "" if share is None else numerals.percent(Decimal(repr(share)))
        bar.show_share(share, told)
