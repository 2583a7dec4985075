"""What the program names in any pack, and what a pack lacks of it."""

import pytest

from tests.content.needed import named_in
from wizard.content.model import Pack
from wizard.content.needed import lacking, needed
from wizard.engine.rulebook import RULES


def without(pack: Pack, part: str, name: str) -> Pack:
    """The pack with one thing taken out."""
    told = {field: getattr(pack, field) for field in Pack.model_fields}
    told[part] = tuple(one for one in told[part] if one.id != name)
    return Pack.model_validate(told)


def test_the_names_written_down_are_those_the_source_says(pack: Pack) -> None:
    assert needed() == named_in(pack), "run python -m tests.content.needed"


def test_the_shipped_pack_lacks_nothing(pack: Pack) -> None:
    assert lacking(pack, RULES) == ()


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("parameters", "fit.high"),
        ("phrases", "redline.power.none"),
        ("clauses", "order102.art10.2"),
        ("documents", "CASE"),
    ],
)
def test_what_a_pack_lacks_is_named(pack: Pack, part: str, name: str) -> None:
    (flaw,) = lacking(without(pack, part, name), RULES)

    assert (flaw.code, flaw.place) == ("pack.lacks", name)


def test_a_rule_the_program_no_longer_has_stands_in_the_way_too(pack: Pack) -> None:
    found = lacking(pack, set(RULES) - {"kpi.year"})

    assert {flaw.code for flaw in found} == {"pack.unknown_rule"}


def test_a_figure_the_program_does_not_name_may_be_missing(pack: Pack) -> None:
    assert lacking(without(pack, "parameters", "labour.fine"), RULES) == ()
