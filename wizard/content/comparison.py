"""The two questions that compare options: what the criteria weigh, and how the options score.

Criteria and options are content of their own (`criteria.toml`, `alternatives.toml`) and are put
into both questions when a pack is loaded, so that each question can check and show by itself.
Weights and scores are decimals as strings; points run from 0 to 100, 100 best.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations
from typing import Literal, NamedTuple, get_args

from wizard.content import numerals
from wizard.content.asked import Asked, as_decimal
from wizard.content.text import Content, Text
from wizard.errors import Problem
from wizard.languages import Lang

Way = Literal["swing", "direct", "order", "pairs"]
"""How weights are given: by swing, by points, by order alone, by comparing two at a time."""
WAYS: tuple[Way, ...] = get_args(Way)

WAY_NAMES: Mapping[Way, Mapping[Lang, str]] = {
    "swing": {"zh": "摆幅法", "en": "Swing"},
    "direct": {"zh": "直接赋分", "en": "Points"},
    "order": {"zh": "只排次序", "en": "Order"},
    "pairs": {"zh": "两两比较", "en": "Pairs"},
}
UNKNOWN = "unknown"
"""A score that is not known: it may be anything from 0 to 100."""
TOP = Decimal(100)
MOST_TIMES = 9
LEVELS = (0, 25, 50, 75, 100)
"""The points the anchors of a criterion stand at."""


class Criterion(Content):
    """What options are scored on (准则), with a scale fixed in words beforehand.

    The anchors say what 0, 25, 50, 75 and 100 points mean. A computed criterion is worked out from
    other answers for the options that say so.
    """

    id: str
    label: Text
    means: Text
    anchors: tuple[Text, Text, Text, Text, Text]
    computed: bool = False

    @property
    def worst(self) -> Text:
        """The lower end of the scale."""
        return self.anchors[0]

    @property
    def best(self) -> Text:
        """The upper end of the scale."""
        return self.anchors[-1]


class Alternative(Content):
    """One way to go on (方案). `computed`: computed criteria are worked out for it, not scored."""

    id: str
    label: Text
    hint: Text
    computed: bool = False


class Score(NamedTuple):
    """A score with its range; `likely` is None where it is not known."""

    low: Decimal
    likely: Decimal | None
    high: Decimal


NOT_KNOWN = Score(Decimal(0), None, TOP)


class WeightsQuestion(Asked):
    """What the criteria weigh (权重题).

    Stored: `{"way": "swing", "given": {"duty": "100", …}}`. For `order`, ranks, 1 the weightiest;
    for `pairs`, `{"duty:quality": "3", "cost:risk": "1/3"}`: how many times the first weighs the
    second.
    """

    kind: Literal["weights"]
    asks_basis: bool = False
    criteria: tuple[Criterion, ...] = ()

    def check(self, value: object) -> Problem | None:
        """A criterion without a weight, or weights from which none follow."""
        way = way_of(value)
        if way is None:
            return Problem("weights.malformed")
        if way == "pairs":
            return self._check_pairs(value)
        return self._check_points(way, self.points(value))

    def show(self, value: object, lang: Lang) -> str:
        """The way, and what every criterion was given."""
        way = way_of(value)
        if way is None:
            return ""
        told = self._pairs_told(value, lang) if way == "pairs" else self._points_told(value, lang)
        comma, colon = ("、", "：") if lang == "zh" else (", ", ": ")
        return f"{WAY_NAMES[way][lang]}{colon}{comma.join(told)}"

    def pairs(self) -> tuple[tuple[Criterion, Criterion], ...]:
        """Every two criteria, in the order they are asked."""
        return tuple(combinations(self.criteria, 2))

    def points(self, value: object) -> Mapping[str, Decimal]:
        """The points or ranks of its criteria; what is no number is left out."""
        given = _given(value)
        read = ((one.id, as_decimal(given.get(one.id))) for one in self.criteria)
        return {name: number for name, number in read if number is not None}

    def times(self, value: object) -> Mapping[tuple[str, str], Decimal]:
        """How many times the first of each answered pair weighs the second."""
        given = _given(value)
        read = (
            ((one.id, other.id), as_times(given.get(f"{one.id}:{other.id}")))
            for one, other in self.pairs()
        )
        return {pair: step for pair, step in read if step is not None}

    def _check_points(self, way: Way, points: Mapping[str, Decimal]) -> Problem | None:
        for criterion in self.criteria:
            if criterion.id not in points:
                return Problem("weights.unfinished", _named(criterion=criterion.label))
        most = Decimal(len(self.criteria)) if way == "order" else TOP
        least = Decimal(1) if way == "order" else Decimal(0)
        if any(not least <= point <= most for point in points.values()):
            told = {"at_least": numerals.plain(least), "at_most": numerals.plain(most)}
            return Problem("number.outside", told)
        if not any(points.values()):
            return Problem("weights.all_zero")
        if way == "swing" and max(points.values()) != TOP:
            return Problem("weights.top_open")
        return None

    def _check_pairs(self, value: object) -> Problem | None:
        reached = _reached(self.criteria, self.times(value))
        apart = [one for one in self.criteria if one.id not in reached]
        if not apart:
            return None
        names = {
            "names.zh": "、".join(one.label.zh for one in apart),
            "names.en": ", ".join(one.label.en for one in apart),
        }
        return Problem("weights.apart", names)

    def _points_told(self, value: object, lang: Lang) -> Iterator[str]:
        points = self.points(value)
        for criterion in self.criteria:
            if criterion.id in points:
                yield f"{criterion.label.in_(lang)} {numerals.plain(points[criterion.id])}"

    def _pairs_told(self, value: object, lang: Lang) -> Iterator[str]:
        given = self.times(value)
        for one, other in self.pairs():
            times = given.get((one.id, other.id))
            if times is not None:
                names = f"{one.label.in_(lang)}∶{other.label.in_(lang)}"
                yield f"{names} {step_told(times)}"


class ScoresQuestion(Asked):
    """How every option scores on every criterion (打分题).

    Stored: `{"outsource": {"quality": ["60", "70", "80"], "people": "unknown"}}`: the low, likely
    and high points. An option without any score is not offered; one with some needs them all.
    """

    kind: Literal["scores"]
    asks_basis: bool = False
    criteria: tuple[Criterion, ...] = ()
    alternatives: tuple[Alternative, ...] = ()

    def check(self, value: object) -> Problem | None:
        """A score off the scale, an option left half scored, or fewer than two options."""
        if not isinstance(value, Mapping):
            return Problem("scores.malformed")
        offered = self.offered(value)
        for alternative, criterion in self.cells():
            cell = cell_of(value, alternative.id, criterion.id)
            where = _named(option=alternative.label, criterion=criterion.label)
            problem = _cell_problem(cell, needed=alternative in offered, where=where)
            if problem:
                return problem
        return None if len(offered) > 1 else Problem("scores.too_few")

    def check_cell(self, cell: object) -> Problem | None:
        """Why one score, taken by itself, is not acceptable."""
        return _cell_problem(cell, needed=False, where={})

    def show(self, value: object, lang: Lang) -> str:
        """Every option that is offered, with its scores."""
        comma, colon, stop = ("、", "：", "；") if lang == "zh" else (", ", ": ", "; ")
        told = []
        for alternative in self.offered(value):
            scores = (
                f"{criterion.label.in_(lang)} {score_told(cell, lang)}"
                for one, criterion in self.cells()
                if one is alternative
                and (cell := cell_of(value, one.id, criterion.id)) not in (None, "")
            )
            told.append(f"{alternative.label.in_(lang)}{colon}{comma.join(scores)}")
        return stop.join(told)

    def offered(self, value: object) -> tuple[Alternative, ...]:
        """The options that have any score."""
        rows = value if isinstance(value, Mapping) else {}
        return tuple(one for one in self.alternatives if rows.get(one.id))

    def cells(self) -> Iterator[tuple[Alternative, Criterion]]:
        """Every cell a person scores."""
        for alternative in self.alternatives:
            for criterion in self.criteria:
                if not (alternative.computed and criterion.computed):
                    yield alternative, criterion


# --- what is stored ------------------------------------------------------------------------------


def way_of(value: object) -> Way | None:
    """How stored weights were given, or None when they are none."""
    way = value.get("way") if isinstance(value, Mapping) else None
    return next((one for one in WAYS if one == way), None)


def as_times(value: object) -> Decimal | None:
    """A step of the scale from 1/9 to 9, or None."""
    text = value if isinstance(value, str) else ""
    number = as_decimal(text.removeprefix("1/"))
    if number is None or number not in range(1, MOST_TIMES + 1):
        return None
    return 1 / number if text.startswith("1/") else number


def step_told(times: Decimal) -> str:
    """A step of the scale as it is written: 3 or 1/3."""
    return numerals.plain(times, 0) if times >= 1 else f"1/{numerals.plain(1 / times, 0)}"


def cell_of(value: object, alternative: str, criterion: str) -> object:
    """One stored cell, or None."""
    row = value.get(alternative) if isinstance(value, Mapping) else None
    return row.get(criterion) if isinstance(row, Mapping) else None


def as_score(cell: object) -> Score | None:
    """The score a stored cell is, or None; order and bounds are not looked at."""
    if cell == UNKNOWN:
        return NOT_KNOWN
    if not isinstance(cell, Sequence) or isinstance(cell, str) or len(cell) != 3:
        return None
    low, likely, high = (as_decimal(part) for part in cell)
    if low is None or likely is None or high is None:
        return None
    return Score(low, likely, high)


def score_told(cell: object, lang: Lang) -> str:
    """A stored cell as it reads: 70（60–80）, or that it is not known."""
    score = as_score(cell)
    return str(cell) if score is None else score_written(score, lang)


def score_written(score: Score, lang: Lang) -> str:
    """A score as it reads, to one decimal at most; the range only where there is one."""
    if score.likely is None:
        return "不知道" if lang == "zh" else "not known"
    points = (score.low, score.likely, score.high)
    low, told, high = (numerals.plain(numerals.rounded(one, 1)) for one in points)
    if low == high:
        return told
    return f"{told}（{low}–{high}）" if lang == "zh" else f"{told} ({low}–{high})"


def _given(value: object) -> Mapping[str, object]:
    given = value.get("given") if isinstance(value, Mapping) else None
    return {str(k): v for k, v in given.items()} if isinstance(given, Mapping) else {}


def _named(**labels: Text) -> dict[str, str]:
    """The names of what a problem is about, in both languages."""
    return {
        f"{name}.{lang}": text
        for name, label in labels.items()
        for lang, text in (("zh", label.zh), ("en", label.en))
    }


def _cell_problem(cell: object, *, needed: bool, where: Mapping[str, str]) -> Problem | None:
    if cell in (None, ""):
        return Problem("scores.unfinished", where) if needed else None
    score = as_score(cell)
    if score is None:
        return Problem("scores.unreadable", where)
    if not 0 <= score.low <= score.high <= TOP:
        return Problem("scores.off_scale", where)
    if score.likely is not None and not score.low <= score.likely <= score.high:
        return Problem("scores.range", where)
    return None


def _reached(criteria: Sequence[Criterion], pairs: Mapping[tuple[str, str], Decimal]) -> set[str]:
    """The criteria a chain of answers joins to the first."""
    reached = {one.id for one in criteria[:1]}
    for _ in criteria:
        reached |= {name for pair in pairs if reached & set(pair) for name in pair}
    return reached
