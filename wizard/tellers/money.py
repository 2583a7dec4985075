"""What is said of amounts: a period's payment, a raised estimate."""

from decimal import Decimal

from wizard.engine.methods.optimism_bias import Bias, BiasInput
from wizard.engine.methods.performance import Payment, PaymentInput
from wizard.tellers.telling import Moves, Telling, Turns, Working, says, shown

HUNDRED = Decimal(100)


def payment(given: PaymentInput, result: Payment) -> Telling:
    """What is due for a period, and what took from it."""
    events, least = given.events, result.least_due
    stopped = result.base_due + result.performance_due < least
    return Telling(
        headline=says("told.payment.headline", due=result.due),
        because=(
            says(
                "told.payment.base",
                base=result.base,
                deduction=result.deduction,
                due=result.base_due,
            ),
            says(
                "told.payment.performance",
                performance=result.performance,
                score=given.score,
                coefficient=result.coefficient,
                due=result.performance_due,
            ),
            *(
                (says("told.payment.events", points=events.points, taken=result.events),)
                if events
                else ()
            ),
            *((says("told.payment.least", least=least),) if stopped else ()),
        ),
        but=(says("told.payment.capped" if result.capped else "told.payment.limit"),),
        next=(says("told.payment.next"),),
        value=result.due,
        unit="yuan",
        klass="capped" if result.capped else "due",
        steps=_payment_steps(given, result),
        drivers=_payment_drivers(result),
        flips=_next_steps(given),
        warnings=(says("told.payment.vetoed"),) if given.vetoed else (),
    )


def _payment_steps(given: PaymentInput, result: Payment) -> tuple[Working, ...]:
    share, coefficient = shown(result.deduction), shown(result.coefficient)
    return (
        Working(
            says("told.step.base_due"),
            "B·(1−d)",
            f"{shown(result.base)}×(1−{share})",
            result.base_due,
        ),
        Working(
            says("told.step.performance_due"),
            "P·k",
            f"{shown(result.performance)}×{coefficient}",
            result.performance_due,
        ),
        Working(
            says("told.step.sum"),
            "B′ + P′",
            f"{shown(result.base_due)} + {shown(result.performance_due)}",
            result.base_due + result.performance_due,
        ),
        *_least_step(given, result),
    )


def _least_step(given: PaymentInput, result: Payment) -> tuple[Working, ...]:
    """What is paid in any case, where a cap on the whole says so."""
    if given.whole_cap is None:
        return ()
    fees = f"({shown(result.base)} + {shown(result.performance)})"
    return (
        Working(
            says("told.step.least_due"),
            "(1−c)·(B+P)",
            f"(1−{shown(given.whole_cap)})×{fees}",
            result.least_due,
        ),
    )


def _payment_drivers(result: Payment) -> tuple[Moves, ...]:
    lost = result.performance - result.performance_due
    told = (
        Moves(says("told.word.deduction"), effect=result.base_due - result.base),
        Moves(says("told.word.score"), effect=-lost),
    )
    return tuple(sorted(told, key=lambda one: one.effect or 0))


def _next_steps(given: PaymentInput) -> tuple[Turns, ...]:
    """The scores at which the coefficient would be another: the next step up, and the one held."""
    if given.curve:
        return ()
    above = [least for least, _ in given.steps if least > given.score]
    held = [least for least, _ in given.steps if 0 < least <= given.score]
    ends = [*above[-1:], *held[:1]]
    return tuple(Turns(says("told.word.score"), given.score, end) for end in ends)


def optimism_bias(given: BiasInput, result: Bias) -> Telling:
    """An estimate raised by what such estimates are usually too low by."""
    return Telling(
        headline=says("told.bias.headline", amount=result.amount, uplift=result.uplift),
        because=(
            says("told.bias.because", bias=given.bias, mitigated=given.mitigated),
            says("told.bias.from", amount=given.amount),
        ),
        but=(says("told.bias.limit"),),
        next=(says("told.bias.next"),),
        value=result.amount,
        unit="yuan",
        steps=(
            Working(
                says("told.step.uplift"),
                "OB·(1−m)",
                f"{shown(given.bias)}×(1−{shown(given.mitigated)})",
                result.uplift,
            ),
            Working(
                says("told.step.raised"),
                "a·(1+u)",
                f"{shown(given.amount)}×(1+{shown(result.uplift)})",
                result.amount,
            ),
        ),
        sources=("HM Treasury, Supplementary Green Book Guidance: Optimism Bias",),
    )
