"""What a pack holds and nothing uses is named."""

from datetime import date

import pytest

from tests.builders import make_clause, make_parameter
from wizard.content.idle import idle
from wizard.content.model import Pack, Phrase
from wizard.content.text import Text
from wizard.engine.rulebook import NUMBERED


def test_nothing_in_the_shipped_pack_is_idle(pack: Pack) -> None:
    assert idle(pack, NUMBERED) == ()


@pytest.mark.parametrize(
    ("part", "kind", "thing"),
    [
        ("clauses", "clause", make_clause("nobody.cites")),
        ("parameters", "parameter", make_parameter("nobody.reads", (date(2020, 1, 1), "1"))),
        (
            "phrases",
            "phrase",
            Phrase(id="nobody.says", text=Text(zh="无", en="-")),
        ),
    ],
)
def test_what_nothing_uses_is_named(pack: Pack, part: str, kind: str, thing: object) -> None:
    told = {field: getattr(pack, field) for field in Pack.model_fields}
    more = Pack.model_validate({**told, part: (*told[part], thing)})

    (flaw,) = idle(more, NUMBERED)

    assert (flaw.code, flaw.values) == ("pack.idle", {"kind": kind})


def test_a_rule_of_law_no_page_or_gate_shows_is_named(pack: Pack) -> None:
    (flaw,) = idle(pack, {**NUMBERED, "R-99": "nobody.shows"})

    assert (flaw.place, flaw.values) == ("nobody.shows", {"kind": "rule"})
