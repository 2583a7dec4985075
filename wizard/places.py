"""Pages of the program that are found by name, though they stand in no pack (去处)."""

from wizard.content.kinds import KINDS
from wizard.content.text import Text
from wizard.languages import Lang
from wizard.search.finder import Group, Hit, Marked
from wizard.search.shelf import Match, Rank, Shelf
from wizard.search.spelling import folded
from wizard.search.things import Target, Thing

OWN_CONTENT = Target("entry", "place.own_content")
"""Where the department's own content and the official pack are looked after."""

_TITLE = Text(zh="本单位内容", en="Own content")
_ABOUT = Text(
    zh="补充包、官方内容包：采用、撤下、对照、版本",
    en="Overlays and the official pack: take over, remove, compare, version",
)


_NAMED = frozenset((Rank.TITLE_START, Rank.SPELT_START, Rank.INITIALS_START))
"""How a page is found by somebody who means it: by the beginning of its name."""


class Places:
    """The pages that can be found, in one language."""

    def __init__(self, lang: Lang) -> None:
        self._lang = lang
        other: Lang = "en" if lang == "zh" else "zh"
        thing = Thing(
            "place",
            OWN_CONTENT.id,
            title=_TITLE.in_(lang),
            place="",
            target=OWN_CONTENT,
            other=_TITLE.in_(other),
            lines=(_ABOUT.in_(lang),),
        )
        self._shelf = Shelf((thing,))

    def among(self, groups: tuple[Group, ...], query: str) -> tuple[Group, ...]:
        """What was found, with the pages that fit every word: first when named, else last."""
        terms = folded(query).split()
        found = [self._shelf.matches(term).get(0) for term in terms]
        matches = [match for match in found if match is not None]
        if not terms or len(matches) < len(terms):
            return groups
        own = Group("place", KINDS["place"].in_(self._lang), (self._hit(matches),), of=1)
        is_named = all(match.rank in _NAMED for match in matches)
        return (own, *groups) if is_named else (*groups, own)

    def _hit(self, matches: list[Match]) -> Hit:
        thing = self._shelf.things[0]
        spans = tuple(sorted({(m.start, m.stop) for m in matches if m.where == "title"}))
        title = Marked(thing.title, spans)
        return Hit("place", thing.id, "", title, None, _ABOUT.in_(self._lang), thing.target)
