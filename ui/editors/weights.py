"""What the criteria weigh: four ways of saying so, of which one is shown."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from ui.editors.base import Editor
from ui.editors.weight_order import OrderPart
from ui.editors.weight_pairs import PairsPart
from ui.editors.weight_part import Given, WeightPart
from ui.editors.weight_points import PointsPart
from ui.widgets.flow import Flow
from ui.widgets.label import Label
from ui.widgets.segments import Segments
from wizard.content.comparison import WAY_NAMES, WAYS, Way, WeightsQuestion, way_of
from wizard.languages import Lang


class WeightsEditor(Editor):
    """Weights by swing unless another way is chosen (权重).

    Choosing another way only shows it; what is stored stays until something is answered there.
    """

    def __init__(
        self, question: WeightsQuestion, lang: Lang, parent: QWidget | None = None
    ) -> None:
        super().__init__(question, lang, parent)
        self._way: Way = "swing"
        self._stored: Way | None = None
        self._parts: dict[Way, WeightPart] = {}
        self._question = question
        self._build_ways()
        self._hint = Label("", "small", "ink3", wrap=True)
        self.body.addWidget(self._hint)
        self.body.add_gap(12)
        for way in WAYS:
            self._parts[way] = self._part(way)
            self.body.addWidget(self._parts[way])
        self._agreement = Label("", "ui", "ink2", wrap=True, lang=lang)
        self.body.add_gap(10)
        self.body.addWidget(self._agreement)
        self._agreement.hide()
        self.retranslate()
        self._show_way("swing")

    def _build_ways(self) -> None:
        row = Flow(spacing=14)
        self._asks = Label("", "ui", "ink2")
        row.addWidget(self._asks)
        words = [(way, WAY_NAMES[way][self.lang]) for way in WAYS]
        self._ways = Segments(words, says=self.prompt)
        self._ways.chosen.connect(self._show_way)
        row.addWidget(self._ways, 1)
        self.body.addLayout(row)
        self.body.add_gap(8)

    def _part(self, way: Way) -> WeightPart:
        kinds: Mapping[Way, type[PointsPart | OrderPart | PairsPart]] = {
            "swing": PointsPart,
            "direct": PointsPart,
            "order": OrderPart,
            "pairs": PairsPart,
        }
        name = f"{self.objectName()}:{way}"
        part = kinds[way](self.prompt, self._question.criteria, self.lang, name)
        part.given.connect(partial(self._tell, way))
        part.keyed.connect(partial(self._key, way))
        return part

    def show_value(self, value: object) -> None:
        """Show stored weights in the way they were given; none leaves the way that is shown."""
        way = self._stored = way_of(value)
        given = value.get("given") if isinstance(value, Mapping) else None
        told = {str(k): str(v) for k, v in given.items()} if isinstance(given, Mapping) else {}
        for known, part in self._parts.items():
            part.show_given(told if known == way else {})
        if way is not None:
            self._show_way(way)

    def show_shares(self, shares: Sequence[float], agreement: Sequence[str]) -> None:
        """Show what the stored weights come to, and how well compared pairs agree."""
        for way, part in self._parts.items():
            part.show_shares(shares if way == self._stored else ())
        self._agreement.set_words("\n".join(agreement))
        self._show_agreement()

    def focus_first(self) -> None:
        """The first place to answer in the way that is shown."""
        self._parts[self._way].focus_first()

    def commit(self) -> None:
        """Tell what was typed."""
        self._parts[self._way].commit()

    def retranslate(self) -> None:
        """The question which way, and what the shown way asks."""
        self._asks.set_words(self.tr("How the weights are given"))
        self._say_hint()

    def _show_way(self, way: Way) -> None:
        self._way = way
        self._ways.show_value(way)
        for known, part in self._parts.items():
            part.setVisible(known == way)
        self._show_agreement()
        self._say_hint()

    def _show_agreement(self) -> None:
        self._agreement.setVisible(bool(self._agreement.words) and self._way == "pairs")

    def _say_hint(self) -> None:
        hints: Mapping[Way, str] = {
            "swing": self.tr("The step you would take first is 100; compare the others with it."),
            "direct": self.tr("Any points from 0 to 100; only their shares count."),
            "order": self.tr("The weightiest first. Alt+↑ and Alt+↓ move a row as well."),
            "pairs": self.tr("Two at a time. Arrows move between the steps."),
        }
        self._hint.set_words(hints[self._way])

    def _tell(self, way: Way, given: Given) -> None:
        self._stored = way if given else None
        self.edited.emit({"way": way, "given": dict(given)} if given else None)

    def _key(self, way: Way, given: Given) -> None:
        self.typed.emit({"way": way, "given": dict(given)})
