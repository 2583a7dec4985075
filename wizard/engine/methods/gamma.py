"""The upper incomplete gamma function: how unlikely a chi-square of this size is by chance.

Source: Press et al., Numerical Recipes, §6.2: a series below a + 1, a continued fraction above it.
"""

from math import exp, lgamma, log

SMALL = 1e-300
CLOSE = 1e-15
STEPS = 10_000


def chi_square_tail(value: float, degrees: int) -> float:
    """The probability of a chi-square at least so large."""
    return upper_gamma(degrees / 2, value / 2)


def upper_gamma(a: float, x: float) -> float:
    """The regularised upper incomplete gamma function Q(a, x)."""
    if x <= 0:
        return 1.0
    return 1.0 - _series(a, x) if x < a + 1 else _fraction(a, x)


def _series(a: float, x: float) -> float:
    term = total = 1 / a
    for step in range(1, STEPS):
        term *= x / (a + step)
        total += term
        if term < total * CLOSE:
            break
    return total * exp(-x + a * log(x) - lgamma(a))


def _fraction(a: float, x: float) -> float:
    b = x + 1 - a
    c, d = 1 / SMALL, 1 / b
    found = d
    for step in range(1, STEPS):
        an = -step * (step - a)
        b += 2
        d = 1 / _away(an * d + b)
        c = _away(b + an / c)
        found *= d * c
        if abs(d * c - 1) < CLOSE:
            break
    return exp(-x + a * log(x) - lgamma(a)) * found


def _away(value: float) -> float:
    """The value, kept from dividing by nothing."""
    return SMALL if abs(value) < SMALL else value
