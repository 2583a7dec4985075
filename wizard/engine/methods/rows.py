"""The first row of a decision table that applies, where some conditions are not known yet."""

from collections.abc import Mapping

from wizard.engine.methods.kleene import Truth


def candidates(rows: Mapping[str, Truth]) -> tuple[str, ...]:
    """The rows that may be the first to apply: those not known, up to the first that holds.

    One alone is the answer; the last row of a table holds always, so there is at least one.
    """
    found: list[str] = []
    for name, holds in rows.items():
        if holds is not False:
            found.append(name)
        if holds is True:
            break
    return tuple(found)
