"""How a clause is cited: in full with the law's title and number, or in short beside a question."""

from wizard.content.library import Law
from wizard.content.model import Clause, Pack
from wizard.languages import Lang


def law_cited(law: Law, lang: Lang) -> str:
    """A law by its title and number."""
    number = law.number.in_(lang) if law.number else ""
    if lang == "zh":
        return f"《{law.title.zh}》" + (f"（{number}）" if number else "")
    return law.title.en + (f" ({number})" if number else "")


def citation(pack: Pack, clause: Clause, lang: Lang) -> str:
    """A clause as a paper cites it: document, number, article."""
    between = "" if lang == "zh" else ", "
    return f"{law_cited(law_of(pack, clause), lang)}{between}{clause.article.in_(lang)}"


def short_citation(pack: Pack, clause: Clause, lang: Lang) -> str:
    """A clause as people say it: 政府采购法 第三十一条."""
    return f"{law_of(pack, clause).short.in_(lang)} {clause.article.in_(lang)}"


def law_of(pack: Pack, clause: Clause) -> Law:
    """The law a clause stands in."""
    return pack.library.law_of[clause.law]
