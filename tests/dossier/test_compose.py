"""What documents say."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from tests.core.stories import CRITERIA, comparison, stage_one
from tests.dossier.matters import (
    matter,
    practice_session,
    printed,
    results,
    strings,
    tables,
    text_of,
)
from wizard.case.model import Answer, Exemption, Snapshot
from wizard.content.model import ComputedPart, FigurePart, GridPart, Pack, TextPart
from wizard.dossier.compose import PLACED, compose, documents_of
from wizard.dossier.computed import COMPUTED, FIGURES
from wizard.dossier.filling import NAMED, PARAMETER, PLACEHOLDER
from wizard.dossier.model import Block, FigureBlock, Heading, Items, Note, Table
from wizard.dossier.paper import Printing
from wizard.dossier.setting import for_paper
from wizard.engine.evaluate import Results, evaluate
from wizard.engine.rulebook import RULES

DOCUMENTS = (
    "CASE", "LEADER", "NO", "W01", "W02", "W08", "W09", "W14", "W16", "W18", "W19",
)  # fmt: skip
LANGS = ("zh", "en")


def test_the_pack_prints_these_documents(pack: Pack) -> None:
    assert tuple(sorted(pack.document_of)) == DOCUMENTS


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_document_composes_for_an_empty_matter(
    empty: Results, document: str, lang: str
) -> None:
    dossier = printed(empty, document, lang)
    assert dossier.blocks
    assert not re.search(r"[{}]", text_of(dossier))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_document_composes_for_a_filled_matter(
    hotline: Results, document: str, lang: str
) -> None:
    told = text_of(printed(hotline, document, lang))
    assert "12345" in told
    assert not re.search(r"[{}]", told)


def test_a_sentence_without_its_figures_says_once_what_comes_first(empty: Results) -> None:
    told = {row[0]: row[1] for row in tables(printed(empty, "LEADER", "zh"))[0].rows}
    cost = str(told["费用与节约"])

    assert "万元" not in cost
    assert cost.count("先要回答") == 1
    assert "为未提供" not in str(told["目的"])


def test_both_languages_have_the_same_blocks(hotline: Results) -> None:
    def shape(lang: str) -> list[type[Block]]:
        return [type(block) for block in printed(hotline, "CASE", lang).blocks]

    assert shape("zh") == shape("en")


def test_every_row_has_a_cell_for_every_column(hotline: Results, empty: Results) -> None:
    for found in (hotline, empty):
        for table in tables(printed(found, "CASE")):
            rows = (*table.rows, table.total) if table.total else table.rows
            assert all(len(row) == len(table.columns) for row in rows), table.caption


def test_everything_a_document_asks_for_is_made(pack: Pack) -> None:
    known = {*COMPUTED, *PLACED}
    known |= {f"answers.{stage.id}" for stage in pack.stages}
    known |= {f"document.{document}" for document in pack.document_of}
    for document in pack.documents:
        for section in document.sections:
            for part in section.parts:
                if isinstance(part, ComputedPart):
                    assert part.id in known, (document.id, part.id)
                if isinstance(part, FigurePart):
                    assert part.id in FIGURES, (document.id, part.id)


def test_every_placeholder_is_a_question_a_figure_or_a_measure(pack: Pack) -> None:
    for document in pack.documents:
        texts = [document.title]
        for section in document.sections:
            texts += [section.heading] if section.heading else []
            texts += [part.text for part in section.parts if isinstance(part, TextPart)]
            grids = [part for part in section.parts if isinstance(part, GridPart)]
            texts += [row.text for grid in grids for row in grid.rows]
        for text in texts:
            for name, _ in PLACEHOLDER.findall(text.zh + text.en):
                rule = name.rpartition(".")[0]
                parameter = name.removeprefix(PARAMETER)
                assert (
                    name in NAMED
                    or name in pack.question_of
                    or (name.startswith(PARAMETER) and parameter in pack.parameter_of)
                    or rule in RULES
                ), (document.id, name)


def test_every_step_a_document_waits_for_exists(pack: Pack) -> None:
    for document in pack.documents:
        assert set(document.ready_after) <= set(pack.step_of), document.id


def test_what_was_not_answered_says_so(empty: Results) -> None:
    assert "未提供" in text_of(printed(empty, "W02"))
    assert "not provided" in text_of(printed(empty, "W02", "en"))


def test_a_conclusion_that_waits_says_for_what(empty: Results) -> None:
    assert "尚不能下结论，先要回答“" in text_of(printed(empty, "W01"))


def test_unknown_and_not_applicable_are_told_apart(pack: Pack) -> None:
    answers = {
        "baseline.peak": Answer(question="baseline.peak", standing="unknown"),
        "baseline.minutes": Answer(
            question="baseline.minutes", standing="not_applicable", reason="不按件办理"
        ),
    }
    found = evaluate(pack, Snapshot(matter=matter(pack), answers=answers))
    told = text_of(printed(found, "W01"))
    assert "不知道" in told
    assert "不适用（不按件办理）" in told


def test_bases_and_sources_are_printed_with_the_grounds_and_not_for_suppliers(
    hotline: Results,
) -> None:
    assert "出处：" in text_of(printed(hotline, "W01"))
    assert "出处：" not in text_of(printed(hotline, "W01", grounds=False))
    assert "出处：" not in text_of(printed(hotline, "W08"))


def test_without_the_grounds_no_clause_is_printed(hotline: Results) -> None:
    assert "依据条文" in text_of(printed(hotline, "W02"))
    told = text_of(printed(hotline, "W02", grounds=False))
    assert "依据条文" not in told
    assert "依据的条文" not in told


def test_many_clauses_are_named_once_and_counted_where_another_finding_leans_on_them(
    hotline: Results,
) -> None:
    notes = [one.text for one in printed(hotline, "W02").blocks if isinstance(one, Note)]
    rests_on = [one for one in notes if one.startswith("依据条文：")]
    at_length = [one for one in rests_on if "《政府购买服务管理办法》" in one]
    counted = [one for one in rests_on if "前文已列的" in one]

    assert len(at_length) == 2, "the path, and the red lines on which fewer clauses bear"
    assert len(counted) == 2, "the options and the conclusion"
    assert all("第十条第（一）项" not in one for one in counted)


def test_a_disagreement_is_printed_beside_its_finding_or_left_out(hotline: Results) -> None:
    (said, *_) = hotline.snapshot.disagreements
    reason = for_paper(said.reason, "zh")
    assert reason in text_of(printed(hotline, "W02"))
    assert reason not in text_of(printed(hotline, "W02", disagreements=False))


def test_names_are_left_out_unless_asked_for(hotline: Results) -> None:
    members = hotline.value("decision.attendees")
    assert isinstance(members, list)
    name = str(members[0]["name"])
    named = text_of(printed(hotline, "CASE", names=True))
    assert name in named
    people = "\n".join(
        one
        for block in printed(hotline, "CASE").blocks
        if isinstance(block, Table) and "参会人员" in block.caption
        for one in strings(block)
    )
    assert name not in people
    assert "（姓名略）" in people


@pytest.mark.parametrize(
    ("kind", "buying"), [("state_organ", "政府购买服务"), ("public_one", "采购服务")]
)
def test_contracting_is_called_by_what_the_department_is(
    pack: Pack, kind: str, buying: str
) -> None:
    found = results(pack, {"department.kind": kind})
    assert printed(found, "W02").title == f"关于热线{buying}的论证报告"


def test_clauses_graded_d_are_left_out_of_the_grounds(hotline: Results) -> None:
    doubted = "demand22.art10"
    clauses = tuple(
        clause.model_copy(update={"grade": "D"}) if clause.id == doubted else clause
        for clause in hotline.pack.clauses
    )
    fields = {name: getattr(hotline.pack, name) for name in Pack.model_fields}
    found = evaluate(Pack(**{**fields, "clauses": clauses}), hotline.snapshot)
    says = hotline.pack.clause_of[doubted].says.zh
    assert says in text_of(printed(hotline, "W02"))
    assert says not in text_of(printed(found, "W02"))


def test_clauses_carry_their_grade_and_the_day_they_were_checked(hotline: Results) -> None:
    table = next(one for one in tables(printed(hotline, "W02")) if "依据的条文" in one.caption)
    assert all(re.search(r"〔[ABC]〕", row[1]) for row in table.rows)
    assert "核对日期：2026年" in table.note


def test_statutory_figures_and_design_defaults_stand_in_separate_lists(hotline: Results) -> None:
    told = {one.caption: one for one in tables(printed(hotline, "W02"))}
    defaults = next(table for caption, table in told.items() if "〔设〕" in caption)
    titles = {hotline.pack.parameter_of[name].title.zh for name in ("need.high", "fit.high")}
    assert titles <= {row[0] for row in defaults.rows}


def test_a_document_lists_only_the_figures_its_own_findings_used(hotline: Results) -> None:
    told = text_of(printed(hotline, "W14"))
    assert hotline.pack.parameter_of["need.high"].title.zh not in told


def test_a_knock_out_prints_the_line_the_answers_the_clause_and_three_ways_on(
    permits: Results,
) -> None:
    dossier = printed(permits, "NO", names=True)
    told = text_of(dossier)
    assert "公权力" in told
    assert "第十条第（二）项" in told
    assert "据以判断的回答" in told
    assert all(f"（{place}）" in told for place in (1, 2, 3))


def test_the_case_file_binds_what_was_begun_and_the_refusal_only_when_hit(
    hotline: Results, permits: Results, empty: Results
) -> None:
    assert documents_of(empty) == ()
    assert "NO" not in {one.id for one in documents_of(hotline)}
    assert "NO" in {one.id for one in documents_of(permits)}
    assert {"W01", "W02"} <= {one.id for one in documents_of(hotline)}


def test_the_case_file_counts_the_headings_of_what_it_binds_one_deeper(hotline: Results) -> None:
    headings = [one for one in printed(hotline, "CASE").blocks if isinstance(one, Heading)]
    own = [one.text for one in headings if one.depth == 1]
    assert own[0] == "一、案卷概况"
    assert "一、诊断范围与方法" not in own


def test_a_stage_nobody_began_is_one_line_in_the_case_file(empty: Results) -> None:
    assert text_of(printed(empty, "CASE")).count("本阶段还没有填写。") == 5


def test_the_one_page_opens_the_report(hotline: Results) -> None:
    first, second = printed(hotline, "W02").blocks[:2]
    assert strings(first)[0].endswith("论证摘要")
    assert isinstance(second, Table)
    assert second.rows[1][0] == "结论"


def test_figures_are_followed_by_their_numbers(hotline: Results) -> None:
    blocks = printed(hotline, "W02").blocks
    for place, block in enumerate(blocks):
        if isinstance(block, FigureBlock):
            after = blocks[place + 1]
            assert isinstance(after, Table)
            assert after.rows


def test_the_options_end_with_the_price_and_rate_at_which_the_cheaper_side_changes(
    hotline: Results,
) -> None:
    told = text_of(printed(hotline, "W02"))

    after = told.partition("价款和折现率的转折点：")[2]

    assert after.startswith("年价款高于")
    assert "折现率取0%到8%" in after.partition("换一种权重复核")[0]


def test_essential_terms_are_starred_and_numbered(pack: Pack) -> None:
    items = [
        {"row": "own1", "name": "接听", "standard": "15 秒内", "role": "must"},
        {"row": "own2", "name": "回访", "standard": "每月", "role": "scored"},
        {"row": "own3", "name": "值守", "standard": "24 小时", "role": "must"},
    ]
    found = results(pack, {"demand.items": items})
    starred = [
        one for block in printed(found, "W08").blocks if isinstance(block, Items)
        for one in block.items
    ]  # fmt: skip
    assert starred == ["★1接听：15秒内。", "★2值守：24小时。"]


def contract(pack: Pack, months: int = 2, paid: str = "170000") -> Results:
    """A contract with readings for its first months."""
    targets = [
        {"row": "k1", "name": "接通率", "direction": "higher", "target": "95", "weight": "60"},
        {"row": "k2", "name": "满意率", "direction": "higher", "target": "90", "weight": "40"},
    ]
    answers: dict[str, object] = {
        "contract.start": "2027-01-01",
        "contract.months": "12",
        "contract.payment": "fee",
        "contract.base_fee": "140000",
        "contract.performance_fee": "40000",
        "kpi.targets": targets,
    }
    for month in range(1, months + 1):
        answers[f"kpi.readings@2027-{month:02d}"] = [
            {"row": "k1", "actual": "96", "deduction": "0", "proof": f"KH-{month}"},
            {"row": "k2", "actual": "81", "deduction": "1", "proof": "HF-9"},
        ]
        answers[f"payment.paid@2027-{month:02d}"] = paid
    return results(pack, answers)


def test_every_month_has_its_record_with_readings_evidence_and_what_is_due(pack: Pack) -> None:
    dossier = printed(contract(pack), "W16")
    told = text_of(dossier)
    assert "一、2027年1月考核记录" in told
    assert "二、2027年2月考核记录" in told
    card = next(one for one in tables(dossier) if "考核表" in one.caption)
    assert card.rows[1] == ("满意率", "40", "≥90", "81", "90.0", "1.0%", "HF-9")
    assert card.total[4:6] == ("96.0", "1.0%")


def test_what_was_paid_adds_up(pack: Pack) -> None:
    table = next(
        one for one in tables(printed(contract(pack), "W16")) if "应付和实付" in one.caption
    )
    assert table.total[5] == "34.00"


def test_what_was_paid_adds_up_as_it_is_printed(pack: Pack) -> None:
    paper = printed(contract(pack, months=3, paid="170033.33"), "W16")

    table = next(one for one in tables(paper) if "应付和实付" in one.caption)

    assert table.total[5] == "51.01"
    assert sum(Decimal(row[5]) for row in table.rows) == Decimal("51.01")


def test_a_month_without_readings_can_still_be_printed(pack: Pack) -> None:
    answers = {"contract.start": "2027-01-01", "contract.months": "12"}
    told = text_of(printed(results(pack, answers), "W16"))
    assert "还没有按月考核的数据" in told


def test_the_record_tells_how_much_was_done_and_the_newest_digest(practice: Path) -> None:
    with practice_session(practice, "hotline") as session:
        document = session.pack.document_of["CASE"]
        printing = Printing(events=session.events())
        told = text_of(compose(session.results, document, "zh", printing))
        own = [one for one in session.events() if one.matter in ("hotline", "")]
    assert f"共{len(own)}条" in told
    assert own[-1].digest in told


def test_a_day_that_is_not_given_is_left_open(hotline: Results) -> None:
    told = compose(hotline, hotline.pack.document_of["LEADER"], "zh")
    assert "　　年　月　日" in text_of(told)


def test_an_exception_names_its_authority_and_paper(pack: Pack) -> None:
    said = Exemption(
        rule="redlines",
        authority="某厅",
        document="某函〔2026〕3号",
        until="2027-01-01",
        reason="理由",
    )
    snapshot = Snapshot(matter=matter(pack), answers={}, exemptions=(said,))
    assert "例外：某厅、某函〔2026〕3号、2027年1月1日、理由。" in text_of(
        printed(evaluate(pack, snapshot), "CASE")
    )


@pytest.mark.parametrize("lang", LANGS)
def test_a_comparison_is_printed_with_weights_scores_four_figures_and_a_second_look(
    hotline: Results, lang: str
) -> None:
    report = printed(hotline, "W02", lang)
    captions = [one.caption for one in tables(report)]
    figures = [one.caption for one in report.blocks if isinstance(one, FigureBlock)]
    wanted = {
        "zh": ("准则和权重", "方案打分", "换一种权重复核", "各方案取得各位次的比例"),
        "en": ("Criteria and weights", "Scores of the options", "A second look under", "How often"),
    }[lang]

    for words in wanted:
        assert any(words in caption for caption in (*captions, *figures))
    scores = next(one for one in tables(report) if wanted[1] in one.caption)
    assert [row[1] for row in scores.rows][2] == "50"
    assert scores.total[2:4] == ("—", "—")
    assert scores.total[1] == "60.7"


def test_a_matter_without_a_comparison_says_so_in_one_sentence(empty: Results) -> None:
    told = text_of(printed(empty, "W02"))

    assert told.count("本事项没有比较方案。") == 1
    assert "准则和权重" not in told


def test_a_comparison_that_is_not_finished_says_what_it_waits_for(pack: Pack) -> None:
    begun = results(pack, {"options.weights": comparison()["options.weights"]})

    assert "先要回答“方案打分”" in text_of(printed(begun, "W02"))


@pytest.mark.parametrize(
    ("way", "given", "heading"),
    [
        ("order", dict(zip(CRITERIA, "1234567", strict=True)), "次序"),
        ("direct", dict.fromkeys(CRITERIA, "5"), "赋分"),
        ("pairs", {f"duty:{name}": "2" for name in CRITERIA[1:]}, ""),
    ],
)
def test_weights_are_printed_in_the_way_they_were_given(
    pack: Pack, way: str, given: dict[str, str], heading: str
) -> None:
    told = {**stage_one(pack), **comparison(), "options.weights": {"way": way, "given": given}}

    report = printed(results(pack, told), "W02")

    weights = next(one for one in tables(report) if "准则和权重" in one.caption)
    titles = [column.title for column in weights.columns]
    assert titles == ["准则", "最差", "最好", *([heading] if heading else []), "权重"]
