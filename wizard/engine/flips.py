"""What would change the conclusion: the fewest answers that turn it, found by trying.

Each candidate answer is changed alone and everything is judged again; for the price, the turning
value is found by bisection. Where no single answer turns the conclusion, two and then three are
changed together, until some do (pipeline.md §4). Nothing is stored.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import combinations

from wizard.case.model import Answer, Snapshot
from wizard.content.model import Pack
from wizard.content.questions import as_decimal, table_rows, used_mark
from wizard.engine.evaluate import evaluate, with_answers
from wizard.engine.findings import Finding
from wizard.engine.rules.argument import TESTS
from wizard.engine.rules.conclusion import Conclusion

RATINGS = ("rating.d03", "rating.d04", "rating.d10", "rating.d12", "rating.d18", "rating.d19")
SHOWN = 4
TOGETHER = 3
"""As many answers are changed together at most; a longer list persuades nobody."""
TRIED = 14
"""As many candidates are tried together: 455 ways, each judged anew, take a few seconds."""
PRICE_STEP = Decimal(1000)
"""Yuan within which the turning price is told."""

Told = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Change:
    """One answer changed: which, from what, to what; `value` is the answer as it is stored."""

    question: str
    row: str
    current: Decimal | str
    turned: Decimal | str
    value: object


@dataclass(frozen=True, slots=True)
class Turn:
    """Changes that together turn the conclusion, and what it becomes."""

    changes: tuple[Change, ...]
    verdict: str


def turns(pack: Pack, snapshot: Snapshot, told: Told | None = None) -> tuple[Turn, ...]:
    """The single changes that turn the conclusion, in the order they are most often made.

    Where there is none: the smallest set of changes that does, if three are enough.
    """
    trial = _Trial(pack, snapshot, told)
    tries = (*_tries(snapshot), *_prices(snapshot))
    singles = [turn for one in tries if (turn := trial.turned(one)) is not None]
    if singles:
        found = (_nearest(trial, turn) for turn in singles)
        return tuple(_first_per_question(_price_second(found)))[:SHOWN]
    together = _smallest(trial, tries)
    return () if together is None else (_nearest(trial, together),)


def applied(snapshot: Snapshot, changes: Sequence[Change]) -> Snapshot:
    """The answers with the changes made."""
    made = {}
    for one in changes:
        kept = snapshot.answers.get(one.question) or Answer(question=one.question)
        made[one.question] = kept.model_copy(update={"value": one.value, "standing": "given"})
    return with_answers(snapshot, made)


class _Trial:
    """Judges changes to one matter, and tells how far it is."""

    def __init__(self, pack: Pack, snapshot: Snapshot, told: Told | None) -> None:
        self._pack, self._snapshot, self._told = pack, snapshot, told
        self._done = 0
        self._stated = evaluate(pack, snapshot)
        self.present = self.concluded(())

    def concluded(self, changes: Sequence[Change]) -> Finding | None:
        """The conclusion with changes made. Raises what `told` raises, to stop."""
        self._done += 1
        if self._told is not None:
            self._told(self._done, max(self._done, TRIED))
        tried = applied(self._snapshot, changes)
        return evaluate(self._pack, tried, before=self._stated).finding("conclusion")

    def turned(self, *changes: Change) -> Turn | None:
        """The turn that changes bring about, if they do."""
        found = self.concluded(changes)
        if (
            found is None
            or self.present is None
            or found.verdict in (self.present.verdict, "undecided")
        ):
            return None
        return Turn(changes, found.verdict)

    def bears(self, change: Change) -> int:
        """By how many more conditions are met; nought where nothing changes at all."""
        found = self.concluded((change,))
        if found is None or self.present is None:
            return 0
        before, after = _bearings(self.present), _bearings(found)
        return 0 if before == after else 1 + max(0, len(after) - len(before))


def _bearings(finding: Finding) -> frozenset[str]:
    """What speaks for and against, by id: conditions met, and the reasons given."""
    detail = finding.detail
    met = {one.id for one in detail.ticks if one.met} if isinstance(detail, Conclusion) else set()
    return frozenset(met | {reason.phrase for reason in finding.because})


def _smallest(trial: _Trial, tries: Sequence[Change]) -> Turn | None:
    """The first of the smallest sets that turn the conclusion, trying what bears on it most.

    A test that is not passed may bear on nothing alone, and on much once the others are.
    """
    failed = [one.current == "no" for one in tries]
    weights = [(-trial.bears(one), not failed[place], place) for place, one in enumerate(tries)]
    likely = [tries[place] for _, _, place in sorted(weights)][:TRIED]
    for size in range(2, TOGETHER + 1):
        for some in combinations(likely, size):
            if len({one.question for one in some}) == size:
                turn = trial.turned(*some)
                if turn is not None:
                    return turn
    return None


# --- what is tried ------------------------------------------------------------------------------


def _tries(snapshot: Snapshot) -> Iterator[Change]:
    inside = snapshot.answers.get("cost.inside")
    rows = table_rows(inside.value) if inside else None
    yield from _share_tries(rows or ())
    for question in RATINGS:
        answer = snapshot.answers.get(question)
        mark = used_mark(answer.value) if answer else None
        if mark is not None and answer is not None:
            yield from _mark_tries(question, answer, mark)
    for question in TESTS:
        answer = snapshot.answers.get(question)
        if answer is not None and answer.standing == "given":
            other = "no" if answer.value == "yes" else "yes"
            yield Change(question, "", str(answer.value), other, other)


def _share_tries(rows: Sequence[Mapping[str, object]]) -> Iterator[Change]:
    """Established staff: all avoided, or none."""
    for row in rows:
        share = as_decimal(row.get("share"))
        if row.get("row") != "established" or share is None:
            continue
        for turned in (Decimal(100), Decimal(0)):
            if turned != share:
                changed = [
                    {**other, "share": str(turned)} if other is row else other for other in rows
                ]
                yield Change("cost.inside", "established", share, turned, changed)


def _mark_tries(question: str, answer: Answer, mark: Decimal) -> Iterator[Change]:
    """Every other mark, nearest first."""
    others = sorted((Decimal(n) for n in range(1, 6) if n != mark), key=lambda n: abs(n - mark))
    value = answer.value if isinstance(answer.value, Mapping) else {}
    for turned in others:
        yield Change(question, "", mark, turned, {**value, "agreed": str(turned)})


def _prices(snapshot: Snapshot) -> Iterator[Change]:
    """The price halved, and doubled."""
    answer = snapshot.answers.get("cost.price")
    price = as_decimal(answer.value) if answer else None
    if price:
        for far in (price / 2, price * 2):
            yield _priced(price, far)


def _priced(price: Decimal, turned: Decimal) -> Change:
    return Change("cost.price", "", price, turned, str(turned))


# --- the nearest that does it -------------------------------------------------------------------


def _nearest(trial: _Trial, turn: Turn) -> Turn:
    """The turn with its price, if it has one, no further from the present one than needed."""
    for place, one in enumerate(turn.changes):
        if one.question == "cost.price":
            others = turn.changes[:place], turn.changes[place + 1 :]
            return _bisected(trial, turn, one, others)
    return turn


def _bisected(
    trial: _Trial, turn: Turn, price: Change, others: tuple[Sequence[Change], Sequence[Change]]
) -> Turn:
    before, after = others

    def turned(value: Decimal) -> Turn | None:
        return trial.turned(*before, _priced(_amount(price.current), value), *after)

    near, far = _amount(price.current), _amount(price.turned)
    while abs(far - near) > PRICE_STEP:
        middle = (near + far) / 2
        if turned(middle) is None:
            near = middle
        else:
            far = middle
    outward = ROUND_FLOOR if far < near else ROUND_CEILING
    told = (far / PRICE_STEP).to_integral_value(outward) * PRICE_STEP
    return turned(told) or turn


def _amount(value: Decimal | str) -> Decimal:
    return Decimal(value)


def _price_second(found: Iterator[Turn]) -> list[Turn]:
    """The price after the first of the others: it is what people can bargain about."""
    told = list(found)
    priced = [turn for turn in told if turn.changes[0].question == "cost.price"]
    others = [turn for turn in told if turn.changes[0].question != "cost.price"]
    return [*others[:1], *priced, *others[1:]]


def _first_per_question(found: list[Turn]) -> Iterator[Turn]:
    seen: set[str] = set()
    for turn in found:
        question = turn.changes[0].question
        if question not in seen:
            seen.add(question)
            yield turn
