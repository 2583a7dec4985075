"""How a purchase may be made (采购方式): every method with its grounds, and one recommended.

Source: methods.md §I; 政府采购法第26–32条, 条例第23、27、28、34、38条.
An explained set of rules, not a score. Amounts are yuan for the whole contract; the thresholds are
those of the department's place. A ground that is not answered leads
to no method; it is told as one to confirm.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from wizard.engine.methods.exact import Figures, MethodError, Money, Share
from wizard.engine.methods.kleene import Truth, all_of, any_of, negation

Way = Literal[
    "own", "emergency", "single_source", "framework", "inquiry", "open_tender", "consultation",
    "negotiation", "invited_tender",
]  # fmt: skip
WAYS: tuple[Way, ...] = (
    "own", "emergency", "single_source", "framework", "inquiry", "open_tender", "consultation",
    "negotiation", "invited_tender",
)  # fmt: skip
TENDERS = ("open_tender", "invited_tender")
OPEN = ("open_tender", "framework")
"""Methods that need no approval above the threshold."""
Standing = Literal["applies", "approval", "unknown", "not"]
Days = Annotated[int, Field(ge=0, le=400)]


class PurchaseFacts(Figures):
    """What is known of the purchase; null is not answered."""

    central_list: bool | None = None
    emergency: bool | None = None
    only_supplier: bool | None = None
    unforeseen: bool | None = None
    addition_share: Annotated[Decimal, Field(ge=0, le=10)] | None = None
    small_repeated: bool | None = None
    users_choose: bool | None = None
    complex: bool | None = None
    price_unknown: bool | None = None
    urgent: bool | None = None
    tender_failed: bool | None = None
    research: bool | None = None
    few_suppliers: bool | None = None
    tender_too_costly: bool | None = None
    purchase_of_services: bool | None = None
    uniform: bool | None = None
    approved: bool | None = None
    needs_talks: bool | None = None
    it_system: bool | None = None
    attestation: bool | None = None
    ample_stock: bool | None = None
    """For goods: ample stock and a steady price."""


class Times(Figures):
    """The days law gives each step."""

    tender: Days
    consultation: Days
    negotiation: Days
    single_notice: Days
    report: Days
    decide: Days
    notice: Days
    sign: Days
    publish: Days


class ProcurementInput(Figures):
    """What is bought, for how much, the thresholds of the place, and the facts.

    `year_other` is what was bought of the same kind, within one budget project and year, by other
    methods than an open tender. `source` names the document the thresholds are from.
    """

    object: Literal["service", "goods"] = "service"
    amount: Annotated[Decimal, Field(gt=0, le=Decimal(10) ** 15)]
    limit: Money
    threshold: Money
    source: str = ""
    facts: PurchaseFacts = Field(default_factory=PurchaseFacts)
    year_other: Money = Decimal(0)
    split_exempt: bool = False
    addition_most: Share
    times: Times


class Method(Figures):
    """One method: how it stands, the grounds there are, and what is still to be answered."""

    way: Way
    standing: Standing
    grounds: tuple[str, ...]
    open: tuple[str, ...]


class Due(Figures):
    """A step of the recommended method and its days; None where law counts none."""

    step: str
    days: int | None


class Procurement(Figures):
    """The methods in the order they are tried, the one recommended, and what it takes."""

    above: bool
    methods: tuple[Method, ...]
    recommended: Way
    evaluation: Literal["score", "lowest", "record"]
    steps: tuple[Due, ...]
    year_total: Decimal
    splitting: bool


def procurement(given: ProcurementInput) -> Procurement:
    """The recommendation. Raises MethodError for thresholds that stand the wrong way round."""
    if given.limit > given.threshold:
        raise MethodError("procurement.thresholds")
    above = given.amount >= given.threshold
    truths = _truths(given)
    methods = tuple(_method(given, way, truths[way], above=above) for way in WAYS)
    recommended = _recommended(given.facts, truths, above=above)
    return Procurement(
        above=above,
        methods=methods,
        recommended=recommended,
        evaluation=_evaluation(given.facts, recommended),
        steps=_steps(given, recommended, above=above),
        year_total=given.year_other + given.amount,
        splitting=not given.split_exempt
        and recommended != "open_tender"
        and splits(given.year_other, given.amount, given.threshold),
    )


def splits(other: Decimal, amount: Decimal, threshold: Decimal) -> bool:
    """Whether repeated purchases of a kind together exceed the tender threshold (化整为零)."""
    return other > 0 and other + amount > threshold


def addition_holds(share: Decimal, most: Decimal) -> bool:
    """Whether an addition stays within its share of the first contract."""
    return 0 < share <= most


GROUNDS: Mapping[Way, tuple[str, ...]] = {
    "own": (),
    "emergency": ("emergency",),
    "single_source": ("only_supplier", "unforeseen", "addition_share"),
    "framework": (
        *("small_repeated", "central_list", "attestation"),
        *("users_choose", "purchase_of_services"),
    ),
    "inquiry": ("uniform", "ample_stock"),
    "open_tender": (),
    "consultation": ("purchase_of_services", "complex", "price_unknown", "research"),
    "negotiation": ("tender_failed", "complex", "urgent", "price_unknown"),
    "invited_tender": ("few_suppliers", "tender_too_costly"),
}
"""The facts each method may rest on."""


def _truths(given: ProcurementInput) -> dict[Way, Truth]:
    f = given.facts
    listed = any_of((f.central_list, f.attestation))
    chosen = all_of((f.users_choose, f.purchase_of_services, negation(f.central_list)))
    failed = any_of((f.tender_failed, f.complex, f.urgent, f.price_unknown))
    return {
        "own": all_of((given.amount < given.limit, negation(f.central_list))),
        # The text has not been seen (grade D): never more than to be confirmed.
        "emergency": False if f.emergency is False else None,
        "single_source": any_of((f.only_supplier, f.unforeseen, _addition(given))),
        "framework": any_of((all_of((f.small_repeated, listed)), chosen)),
        "inquiry": all_of((given.object == "goods", f.uniform, f.ample_stock)),
        "open_tender": True,
        "consultation": any_of((f.purchase_of_services, f.complex, f.price_unknown, f.research)),
        "negotiation": all_of((failed, negation(f.it_system))),
        "invited_tender": any_of((f.few_suppliers, f.tender_too_costly)),
    }


def _addition(given: ProcurementInput) -> Truth:
    share = given.facts.addition_share
    return None if share is None else addition_holds(share, given.addition_most)


def _method(given: ProcurementInput, way: Way, holds: Truth, *, above: bool) -> Method:
    told = given.facts.model_dump()
    grounds = tuple(name for name in GROUNDS[way] if told[name])
    open_ = tuple(name for name in GROUNDS[way] if told[name] is None)
    return Method(
        way=way,
        standing=_standing(given, way, holds, above=above),
        grounds=grounds if holds else (),
        open=open_ if holds is None else (),
    )


def _standing(given: ProcurementInput, way: Way, holds: Truth, *, above: bool) -> Standing:
    if holds is None:
        return "unknown"
    if not holds:
        return "not"
    needs = above and way not in (*OPEN, "own") and given.facts.approved is not True
    return "approval" if needs else "applies"


def _recommended(f: PurchaseFacts, truths: Mapping[Way, Truth], *, above: bool) -> Way:
    first: tuple[Way, ...] = ("own", "single_source", "framework")
    for way in first:
        if truths[way] is True:
            return way
    if above:
        return "open_tender"
    talks = any_of((f.needs_talks, f.complex, negation(f.uniform)))
    if truths["consultation"] is True and talks is True:
        return "consultation"
    if truths["negotiation"] is True and any_of((f.tender_failed, f.urgent)) is True:
        return "negotiation"
    return "open_tender"


def _evaluation(f: PurchaseFacts, way: Way) -> Literal["score", "lowest", "record"]:
    if way in ("own", "single_source", "emergency"):
        return "record"
    if way in ("negotiation", "inquiry"):
        return "lowest"
    if way == "consultation" or f.it_system:
        return "score"
    return "lowest" if f.uniform else "score"


def _steps(given: ProcurementInput, way: Way, *, above: bool) -> tuple[Due, ...]:
    if way == "own":
        return (Due(step="internal", days=None),)
    times = given.times
    before: list[Due] = []
    if way == "single_source" and above:
        if given.facts.only_supplier:
            before.append(Due(step="single_notice", days=times.single_notice))
        before.append(Due(step="approval", days=None))
    periods = {
        **dict.fromkeys(TENDERS, Due(step="tender", days=times.tender)),
        "consultation": Due(step="consultation", days=times.consultation),
        "negotiation": Due(step="negotiation", days=times.negotiation),
    }
    after = ("report", "decide", "notice", "sign", "publish")
    return (
        *before,
        *((periods[way],) if way in periods else ()),
        *(Due(step=name, days=getattr(times, name)) for name in after),
    )
