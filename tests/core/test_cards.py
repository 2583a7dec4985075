"""What rests on a question: the answer to why it is asked."""

from tests.dossier.matters import results
from wizard.cards import Link, Rests
from wizard.content.model import Pack
from wizard.content.names import name_of
from wizard.search.things import Target


def test_a_question_that_papers_and_gates_use_leads_to_them_gates_first(pack: Pack) -> None:
    links = Rests(results(pack), "zh").on("contract.term_months")

    kinds = [link.target.kind for link in links]
    assert kinds[0] == "gate"
    assert Target("document", "W08") in [link.target for link in links]
    assert Target("entry", "risk.rk15") in [link.target for link in links]
    assert kinds.index("document") < kinds.index("entry")


def test_a_conclusion_rests_on_an_answer_only_once_a_rule_has_read_it(pack: Pack) -> None:
    def concluded(found: Rests) -> list[str]:
        return [link.words for link in found.on("redline.power") if link.kind == "结论"]

    assert concluded(Rests(results(pack), "zh")) == []
    answered = results(pack, {"redline.power": ["none"]})
    assert concluded(Rests(answered, "zh"))


def test_a_conclusion_on_a_page_of_its_own_leads_to_its_step(pack: Pack) -> None:
    staff = [{"row": "a", "name": "话务员", "count": "16", "wage": "66000"}]
    told = results(pack, {"cost.should_staff": staff, "cost.price": "2250000"})

    links = Rests(told, "zh").on("cost.should_staff")

    assert Target("step", "cost") in [link.target for link in links if link.kind == "结论"]


def test_nothing_that_rests_on_a_question_leads_back_to_it(pack: Pack) -> None:
    rests = Rests(results(pack), "en")

    for question in pack.question_of:
        links = rests.on(question)
        assert Target("question", question) not in [link.target for link in links]
        own = Link(
            "Steps",
            name_of(pack, pack.asked_in[question].id, "en"),
            Target("step", pack.asked_in[question].id),
        )
        assert own not in links
        assert len(set(links)) == len(links)
        assert all(link.words for link in links)
