"""What would change the conclusion: single answers that turn it, found by trying.

Each candidate answer is changed alone and everything is judged again; for the price, the turning
value is found by bisection. Nothing is stored.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from wizard.case.model import Answer, Snapshot
from wizard.content.model import Pack
from wizard.content.questions import as_decimal, table_rows, used_mark
from wizard.engine.evaluate import evaluate, with_answers
from wizard.engine.rules.argument import TESTS

RATINGS = ("rating.d03", "rating.d04", "rating.d10", "rating.d12", "rating.d18", "rating.d19")
SHOWN = 4
PRICE_STEP = Decimal(1000)
"""Yuan within which the turning price is told."""

Told = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Flip:
    """One change that turns the conclusion: what, from, to, and what it becomes."""

    question: str
    row: str
    current: Decimal | str
    turned: Decimal | str
    verdict: str


@dataclass(frozen=True, slots=True)
class _Try:
    question: str
    row: str
    current: Decimal | str
    turned: Decimal | str
    value: object


def flips(pack: Pack, snapshot: Snapshot, told: Told | None = None) -> tuple[Flip, ...]:
    """The single changes that turn the conclusion, in the order they are most often made."""
    now = _verdict(pack, snapshot)
    found: list[Flip] = []
    tries = tuple(_tries(snapshot))
    for place, one in enumerate(tries):
        if told is not None:
            told(place, len(tries))
        verdict = _verdict_with(pack, snapshot, one.question, one.value)
        if verdict not in (now, "undecided"):
            found.append(Flip(one.question, one.row, one.current, one.turned, verdict))
    price = _price(pack, snapshot, now)
    if price is not None:
        found.insert(1 if found else 0, price)
    return tuple(_nearest_per_question(found))[:SHOWN]


def _tries(snapshot: Snapshot) -> Iterator[_Try]:
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
            yield _Try(question, "", str(answer.value), other, other)


def _share_tries(rows: Sequence[Mapping[str, object]]) -> Iterator[_Try]:
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
                yield _Try("cost.inside", "established", share, turned, changed)


def _mark_tries(question: str, answer: Answer, mark: Decimal) -> Iterator[_Try]:
    """Every other mark, nearest first."""
    others = sorted((Decimal(n) for n in range(1, 6) if n != mark), key=lambda n: abs(n - mark))
    value = answer.value if isinstance(answer.value, Mapping) else {}
    for turned in others:
        yield _Try(question, "", mark, turned, {**value, "agreed": str(turned)})


def _price(pack: Pack, snapshot: Snapshot, now: str) -> Flip | None:
    """The price at which the conclusion turns, between half of it and twice."""
    answer = snapshot.answers.get("cost.price")
    price = as_decimal(answer.value) if answer else None
    if price is None or not price:
        return None
    for far in (price / 2, price * 2):
        verdict = _verdict_with(pack, snapshot, "cost.price", str(far))
        if verdict not in (now, "undecided"):
            turned = _bisected(pack, snapshot, near=price, far=far, now=now)
            verdict = _verdict_with(pack, snapshot, "cost.price", str(turned))
            return Flip("cost.price", "", price, turned, verdict)
    return None


def _bisected(pack: Pack, snapshot: Snapshot, *, near: Decimal, far: Decimal, now: str) -> Decimal:
    """The value nearest to `near` at which the verdict is no longer what it is now."""
    while abs(far - near) > PRICE_STEP:
        middle = (near + far) / 2
        if _verdict_with(pack, snapshot, "cost.price", str(middle)) == now:
            near = middle
        else:
            far = middle
    outward = ROUND_FLOOR if far < near else ROUND_CEILING
    return (far / PRICE_STEP).to_integral_value(outward) * PRICE_STEP


def _verdict(pack: Pack, snapshot: Snapshot) -> str:
    finding = evaluate(pack, snapshot).finding("conclusion")
    return finding.verdict if finding else ""


def _verdict_with(pack: Pack, snapshot: Snapshot, question: str, value: object) -> str:
    kept = snapshot.answers.get(question) or Answer(question=question)
    changed = kept.model_copy(update={"value": value, "standing": "given"})
    return _verdict(pack, with_answers(snapshot, {question: changed}))


def _nearest_per_question(found: list[Flip]) -> Iterator[Flip]:
    seen: set[str] = set()
    for flip in found:
        if flip.question not in seen:
            seen.add(flip.question)
            yield flip
