"""What each command of `python -m wizard` does, and what it says."""

import json
import shutil
import sys
import uuid
from argparse import Namespace
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from wizard import __version__, compute
from wizard.case.casefile import CaseFile
from wizard.case.journal import first_broken
from wizard.case.model import Matter
from wizard.case.workspace import Workspace
from wizard.content.differences import difference_said
from wizard.content.loading import load_pack
from wizard.content.model import Pack
from wizard.content.overlay_file import read_overlay
from wizard.dossier.compose import compose as compose_paper
from wizard.dossier.compose import documents_of
from wizard.dossier.fonts import shipped_fonts
from wizard.dossier.paper import Printing
from wizard.dossier.pdf import Printed, write_pdf
from wizard.engine.evaluate import Results
from wizard.engine.findings import Finding, Outcome, Unsettled
from wizard.engine.wording import not_in_force, say
from wizard.errors import PrintError, StorageError, WizardError
from wizard.languages import Lang
from wizard.overlays import arrive, let_go, take_over
from wizard.overview import advice, counts, stage_progress
from wizard.paths import SHIPPED_PACK, backups_of
from wizard.practice import build_practice
from wizard.sentences import flaw_said, problem_said
from wizard.session import Session, department_matter
from wizard.upgrade import Preview, upgrade, upgrade_preview

BAR = 30


class UsageError(WizardError):
    """A command names something that is not there."""


def demo(told: Namespace) -> int:
    """Build the practice workspace and print every paper of its matters."""
    out: Path = told.out
    workspace_file = out / "practice.dingce"
    if told.replace and workspace_file.exists():
        workspace_file.unlink()
        shutil.rmtree(backups_of(workspace_file), ignore_errors=True)
    build_practice(workspace_file, lambda done, of: _bar("answers", done, of))
    _say("")
    papers = _print_all(workspace_file, out, told.lang)
    _say("")
    _say(str(workspace_file))
    for paper in papers:
        _say(str(paper))
    return 0


def _print_all(workspace_file: Path, out: Path, lang: Lang) -> list[Path]:
    """Print every paper of the stages a matter has reached."""
    papers: list[Path] = []
    with Workspace.open(workspace_file) as workspace:
        jobs = [
            (session, document)
            for session in (Session(workspace, one, by="demo") for one in workspace.matters())
            for document in _worth_printing(session.results)
        ]
        for place, (session, document) in enumerate(jobs, start=1):
            path = out / f"{session.matter.id}-{document}.pdf"
            _print_one(session, document, path, lang, draft=False)
            papers.append(path)
            _bar("papers", place, len(jobs))
    return papers


def _worth_printing(results: Results) -> tuple[str, ...]:
    """The papers of the stages somebody worked on, the leader's page, and all of it bound."""
    return ("LEADER", *(one.id for one in documents_of(results)), "CASE")


def new(told: Namespace) -> int:
    """Make a workspace."""
    with Workspace.create(told.file, load_pack(SHIPPED_PACK)) as workspace:
        if told.department:
            pack = workspace.newest_pack()
            today = workspace.now().date().isoformat()
            session = Session(workspace, department_matter(pack, today), by="")
            session.record("department.name", told.department)
    _say(str(told.file))
    return 0


def matters(told: Namespace) -> int:
    """List the matters, or add one."""
    with Workspace.open(told.file) as workspace:
        if told.add:
            pack, now = _up_to_date(workspace, told.lang), workspace.now()
            matter = Matter(
                id=str(uuid.uuid4()),
                title=told.add,
                pack_id=pack.id,
                pack_version=pack.version,
                as_of=_reference_date(told.as_of) or now.date().isoformat(),
                created_at=now.isoformat(),
            )
            workspace.add_matter(matter)
            Session(workspace, matter, by="").record("matter.name", told.add)
        found = workspace.matters()
        rows = [_matter_row(Session(workspace, one, by="").results, told.lang) for one in found]
    if told.json:
        _json(rows)
    for row in [] if told.json else rows:
        _say("\t".join((row["id"], row["title"], row["advice"], row["done"])))
    return 0


def _up_to_date(workspace: Workspace, lang: Lang) -> Pack:
    """The pack new matters take, once a newer official one is in; what does not fit it is told."""
    arrived = arrive(workspace, load_pack(SHIPPED_PACK))
    for overlay, wrong in arrived.left_out:
        for flaw in wrong:
            sys.stderr.write(f"{overlay}: {flaw_said(flaw, lang)}\n")
    return arrived.pack


def overlays(told: Namespace) -> int:
    """List what is laid over the official pack, in order; take an overlay over, or remove one."""
    with Workspace.open(told.file) as workspace:
        if told.take is not None:
            take_over(workspace, read_overlay(told.take), by=told.by)
        if told.remove:
            let_go(workspace, told.remove, by=told.by)
        pack, kept = workspace.newest_pack(), workspace.overlays()
    _say(f"{pack.id} {pack.version_in(told.lang)}")
    for one in kept:
        _say(
            "\t".join((one.id, one.version, one.title.in_(told.lang), one.author, one.digest[:12]))
        )
    return 0


def _reference_date(given: str) -> str:
    """A reference date as somebody typed it, as it is stored; nothing where none was given."""
    try:
        return date.fromisoformat(given).isoformat() if given else ""
    except ValueError as cause:
        raise UsageError("usage.bad_input", detail=str(cause)) from cause


def _matter_row(results: Results, lang: Lang) -> dict[str, str]:
    progress = stage_progress(results)
    return {
        "id": results.snapshot.matter.id,
        "title": results.snapshot.matter.title,
        "advice": advice(results, lang),
        "done": " ".join(f"{one.done}/{one.of}" for one in progress),
    }


def answer(told: Namespace) -> int:
    """Record one answer, or all of a file; 1 when one of them is not acceptable."""
    with Workspace.open(told.file) as workspace:
        session = _session(workspace, told.matter, told.by)
        for key, value in _given(told).items():
            question, _, period = key.partition("@")
            if question not in session.pack.question_of:
                raise UsageError("usage.unknown_question", question=question)
            _record(session, question, period or told.period, value, told)
        wrong = [one for one in session.results.route.asked() if one.problem]
        for one in wrong:
            if one.problem:
                _say(f"{one.key}: {problem_said(one.problem, told.lang)}")
    return 1 if wrong else 0


def _given(told: Namespace) -> Mapping[str, Any]:
    if told.source_file is None:
        if not told.question:
            raise UsageError("usage.unknown_question", question="")
        return {told.question: told.value}
    try:
        read = json.loads(told.source_file.read_text(encoding="utf-8"))
    except (OSError, json.JSONDecodeError) as cause:
        raise UsageError("usage.bad_input", detail=f"{told.source_file}: {cause}") from cause
    if not isinstance(read, dict):
        raise UsageError("usage.bad_input", detail=f"{told.source_file}: no JSON object")
    return read


def _record(session: Session, question: str, period: str, value: Any, told: Namespace) -> None:
    if told.unknown:
        session.record(question, period=period, standing="unknown")
    elif told.not_applicable:
        session.record(
            question, period=period, standing="not_applicable", reason=told.not_applicable
        )
    else:
        session.record(question, _read_value(session, question, value), period=period)
    if told.basis or told.source is not None:
        session.describe(question, period=period, basis=told.basis, source=told.source)


def _read_value(session: Session, question: str, value: Any) -> object:
    """A value from the command line: words as they are, lists and tables as JSON."""
    kind = session.pack.question_of[question].kind
    structured = kind in ("table", "rating", "attachment", "weights", "scores") or (
        isinstance(value, str) and value.startswith("[")
    )
    if not structured or not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except json.JSONDecodeError as cause:
        raise UsageError("usage.bad_input", detail=f"{question}: {cause}") from cause


def results(told: Namespace) -> int:
    """Say what follows from a matter's answers."""
    with Workspace.open(told.file) as workspace:
        session = _session(workspace, told.matter, "")
        found = session.results
        rows = [_outcome_row(found, key, one, told.lang) for key, one in found.outcomes.items()]
        left = counts(found)
        gates = {name: gate.standing for name, gate in found.gates.items()}
    if told.json:
        _json({"advice": advice(found, told.lang), "gates": gates, "outcomes": rows})
        return 0
    _say(advice(found, told.lang))
    for name, standing in gates.items():
        _say(f"{name}\t{standing}")
    for row in rows:
        _say(f"{row['rule']}\t{row['verdict']}\t{row['says']}")
    return 1 if left.problems else 0


def _outcome_row(found: Results, key: str, outcome: Outcome, lang: Lang) -> dict[str, Any]:
    match outcome:
        case Unsettled(question=question, parameter=parameter):
            says = not_in_force(found.pack, parameter, lang) if parameter else question
            return {"rule": key, "verdict": "unsettled", "says": says}
        case Finding():
            pack = found.pack
            return {
                "rule": key,
                "verdict": outcome.verdict,
                "says": say(pack, outcome.headline, lang),
                "because": [say(pack, one, lang) for one in outcome.because],
                "limits": [say(pack, one, lang) for one in outcome.limits],
                "next": [say(pack, one, lang) for one in outcome.next_steps],
                "measures": {name: str(value) for name, value in outcome.measures.items()},
                "answers": list(outcome.read),
                "clauses": list(outcome.clauses),
                "parameters": list(outcome.parameters),
            }


def upgraded(told: Namespace) -> int:
    """Say what moving a matter to the present content pack would change; move it if told to."""
    with Workspace.open(told.file) as workspace:
        new = _up_to_date(workspace, told.lang)
        matter = _named(workspace, told.matter)
        preview = upgrade_preview(workspace, matter, new)
        if told.apply:
            upgrade(workspace, matter, new, by=told.by)
    lines = tuple(_preview_lines(preview, told.lang))
    _json({"from": matter.pack_version, "to": new.version, "changes": lines}) if told.json else None
    for line in () if told.json else (f"{matter.pack_version} → {new.version}", *lines):
        _say(line)
    return 0


def _preview_lines(preview: Preview, lang: Lang) -> Iterator[str]:
    """What changes, a line each: questions, answers, gates, verdicts, figures."""
    if preview.old is not None:
        for one in preview.questions:
            yield difference_said(one, preview.old, preview.new, lang)
    for kind, keys in (("dormant", preview.dormant), ("unacceptable", preview.unacceptable)):
        yield from (f"{kind}\t{key}" for key in keys)
    for kind, moved in (("gate", preview.gates), ("rule", preview.verdicts)):
        yield from (f"{kind}\t{one.name}\t{one.before}\t{one.after}" for one in moved)
    for figure in preview.figures:
        yield f"figure\t{figure.rule}.{figure.measure}\t{figure.before}\t{figure.after}"


def print_paper(told: Namespace) -> int:
    """Print one paper."""
    with Workspace.open(told.file) as workspace:
        session = _session(workspace, told.matter, "")
        known = session.pack.document_of
        if told.document not in known:
            raise PrintError(
                "print.unknown_document", document=told.document, known=", ".join(known)
            )
        printed = _print_one(session, told.document, told.out, told.lang, draft=told.draft)
        content = told.out.read_bytes()
        session.keep_dossier(told.document, told.lang, content, app_version=__version__)
    _say(f"{told.out}\t{printed.pages}")
    for said in printed.substitutions:
        _say(said)
    for char in printed.unprinted:
        _say(f"〓 {char.char} U+{ord(char.char):04X}")
    return 0


def _print_one(session: Session, document: str, path: Path, lang: Lang, *, draft: bool) -> Printed:
    printing = Printing(day=session.workspace.now().date(), names=True, events=session.events())
    known = session.pack.document_of[document]
    dossier = compose_paper(session.results, known, lang, printing)
    return write_pdf(dossier, path, fonts=shipped_fonts(lang), draft=draft)


def check(told: Namespace) -> int:
    """Say whether a workspace is sound: the chain of events, and each answer's last event."""
    with Workspace.open(told.file) as workspace:
        pack, today = workspace.newest_pack(), workspace.now().date().isoformat()
        file = CaseFile(workspace, department_matter(pack, today))
        events = file.events()
        broken = first_broken(events)
        told_last = {(e.matter, e.subject): e.new for e in events if e.kind == "answer"}
        apart = [
            key
            for matter in (department_matter(pack, today), *workspace.matters())
            for key, kept in CaseFile(workspace, matter).answers.items()
            if not _agrees(told_last, matter.id, key, kept.value)
        ]
        matter_count = len(workspace.matters())
    found = {
        "events": len(events),
        "matters": matter_count,
        "chain_broken_at": broken.seq if broken else None,
        "answers_without_their_event": apart,
    }
    _json(found) if told.json else _say("\n".join(f"{k}: {v}" for k, v in found.items()))
    return 1 if broken or apart else 0


def _agrees(told_last: Mapping[tuple[str, str], Any], matter: str, key: str, value: object) -> bool:
    """Whether the newest event of an answer says what is stored."""
    event = told_last.get((matter, key), told_last.get(("", key)))
    return isinstance(event, dict) and event.get("value") == value


def computed(told: Namespace) -> int:
    """Recompute a method."""
    pack = load_pack(SHIPPED_PACK)
    try:
        as_of = date.fromisoformat(told.as_of) if told.as_of else pack.verified_on
        if told.schema:
            _say(compute.schema(told.name, pack, as_of))
            return 0
        raw = sys.stdin.read() if told.input == "-" else Path(told.input).read_text("utf-8")
    except (OSError, ValueError) as cause:
        raise UsageError("usage.bad_input", detail=str(cause)) from cause
    _say(compute.compute(told.name, raw, pack, as_of))
    return 0


def _session(workspace: Workspace, named: str, by: str) -> Session:
    """The matter of this id or title; the department for a dash."""
    if named == "-":
        pack, today = workspace.newest_pack(), workspace.now().date().isoformat()
        return Session(workspace, department_matter(pack, today), by=by)
    return Session(workspace, _named(workspace, named), by=by)


def _named(workspace: Workspace, named: str) -> Matter:
    for matter in workspace.matters():
        if named in (matter.id, matter.title):
            return matter
    raise StorageError("matter.unknown", matter=named)


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")


def _json(value: object) -> None:
    _say(json.dumps(value, ensure_ascii=False, indent=2))


def _bar(what: str, done: int, of: int) -> None:
    """A bar that fills, on one line of a terminal; every tenth as a line elsewhere."""
    share = done / of if of else 1.0
    line = f"{what} [{'#' * round(BAR * share):<{BAR}}] {done}/{of}"
    if sys.stderr.isatty():
        sys.stderr.write("\r" + line)
        sys.stderr.flush()
    elif done == of or done % max(1, of // 10) == 0:
        sys.stderr.write(line + "\n")
