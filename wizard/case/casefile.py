"""One matter's reads and writes (案卷); every write goes with its event, in one transaction.

Current values answer every question the program asks; the events answer who changed what, when,
from what. What was read is kept in memory: the file is locked, so nobody else can change it.
"""

import json
from collections.abc import Iterator, Mapping

from wizard.case.canonical import answers_digest, canonical
from wizard.case.journal import BROKEN, SEALED, Act, append
from wizard.case.model import (
    DEPARTMENT,
    Answer,
    Attachment,
    Break,
    Disagreement,
    Event,
    Exemption,
    GatePass,
    Matter,
    Record,
    Seal,
    Snapshot,
    keyed,
)
from wizard.case.workspace import Workspace
from wizard.content.model import Pack

_ANSWER = (
    "question",
    "period",
    "standing",
    "value",
    "basis",
    "source",
    "note",
    "reason",
    "flagged",
    "saved_at",
    "saved_by",
)
_SAVE_ANSWER = (
    f"insert into answer (matter, {', '.join(_ANSWER)})"  # noqa: S608 - our own column names
    f" values ({', '.join('?' * (len(_ANSWER) + 1))})"
    " on conflict (matter, question, period) do update set "
    + ", ".join(f"{name} = excluded.{name}" for name in _ANSWER[2:])
)


class CaseFile:
    """The stored record of one matter, with the department's answers beside it."""

    def __init__(self, workspace: Workspace, matter: Matter) -> None:
        """Read the matter's answers and the department's into memory."""
        self._workspace = workspace
        self._db = workspace.db
        self.matter = matter
        self._own = {} if matter.id == DEPARTMENT else self._read_answers(matter.id)
        self._shared = self._read_answers(DEPARTMENT)
        self._seal = self._read_seal()

    # --- what can be read -------------------------------------------------------------------

    @property
    def answers(self) -> Mapping[str, Answer]:
        """Every current answer by key, the department's included."""
        return {**self._shared, **self._own}

    def snapshot(self) -> Snapshot:
        """Everything judgement may look at, at this moment."""
        own = (self.matter.id,)
        return Snapshot(
            matter=self.matter,
            answers=self.answers,
            gates={
                str(row["gate"]): GatePass.model_validate(row)
                for row in self._rows("gate_passed", GatePass, "matter = ?", own)
            },
            disagreements=tuple(
                Disagreement.model_validate(row)
                for row in self._rows("disagreement", Disagreement, "matter = ?", own)
            ),
            exemptions=tuple(
                Exemption.model_validate(row)
                for row in self._rows("exemption", Exemption, "matter = ?", own)
            ),
            attachments=tuple(
                Attachment.model_validate(row)
                for row in self._rows("attachment", Attachment, "matter = ?", own)
            ),
            seal=self._seal,
        )

    def history(self, subject: str) -> tuple[Event, ...]:
        """What happened to a subject, newest first."""
        rows = self._rows(
            "event", Event, "matter in (?, '') and subject = ?", (self.matter.id, subject)
        )
        return tuple(reversed([_event(row) for row in rows]))

    def drafts(self) -> Mapping[str, object]:
        """What was being typed when the program last stopped, by key."""
        rows = self._db.execute(
            "select question, period, value from draft where matter in (?, '')", (self.matter.id,)
        )
        return {keyed(question, period): json.loads(value) for question, period, value in rows}

    def events(self) -> tuple[Event, ...]:
        """Every event of the whole workspace, oldest first."""
        return tuple(_event(row) for row in self._rows("event", Event, "1 order by seq", ()))

    # --- what can be written ----------------------------------------------------------------

    def write_answer(self, answer: Answer, *, shared: bool, by: str) -> Answer:
        """Store an answer and its event; the draft of it is done with. Returns it as stored."""
        owner, current = self._owner(shared=shared)
        saved = answer.model_copy(
            update={"saved_at": self._workspace.now().isoformat(), "saved_by": by}
        )
        before = current.get(answer.key)
        with self._workspace.writing("answer.not_saved", question=answer.question):
            self._db.execute(_SAVE_ANSWER, (owner, *_answer_row(saved)))
            self._db.execute(
                "delete from draft where matter = ? and question = ? and period = ?",
                (owner, answer.question, answer.period),
            )
            self._append(Act(owner, "answer", answer.key, _told(before), _told(saved)), by)
            seal = self._seal_after({**current, answer.key: saved}, answer.question, by)
        current[answer.key], self._seal = saved, seal
        return saved

    def withdraw_answer(self, key: str, *, shared: bool, by: str) -> None:
        """Take an answer back. It stays in the events."""
        owner, current = self._owner(shared=shared)
        before = current.get(key)
        if before is None:
            return
        with self._workspace.writing("answer.not_saved", question=before.question):
            self._db.execute(
                "delete from answer where matter = ? and question = ? and period = ?",
                (owner, before.question, before.period),
            )
            self._append(Act(owner, "answer", key, _told(before), None), by)
            rest = {name: one for name, one in current.items() if name != key}
            seal = self._seal_after(rest, before.question, by)
        del current[key]
        self._seal = seal

    def write_draft(self, question: str, period: str, value: object, *, shared: bool) -> None:
        """Keep what is being typed, so that not even a killed program loses it."""
        owner, _ = self._owner(shared=shared)
        with self._workspace.writing("answer.not_saved", question=question):
            self._db.execute(
                "insert into draft (matter, question, period, value) values (?, ?, ?, ?)"
                " on conflict (matter, question, period) do update set value = excluded.value",
                (owner, question, period, canonical(value)),
            )

    def drop_draft(self, question: str, period: str, *, shared: bool) -> None:
        """Forget what was being typed."""
        owner, _ = self._owner(shared=shared)
        with self._workspace.writing("answer.not_saved", question=question):
            self._db.execute(
                "delete from draft where matter = ? and question = ? and period = ?",
                (owner, question, period),
            )

    def change_pack(self, pack: Pack, *, by: str) -> None:
        """Pin the matter to another pack, which is stored with it; nothing else changes."""
        before = {"pack": self.matter.pack_id, "version": self.matter.pack_version}
        after = {"pack": pack.id, "version": pack.version}
        with self._workspace.writing("matter.not_saved"):
            self._workspace.keep_pack(pack)
            self._db.execute(
                "update matter set pack_id = ?, pack_version = ? where id = ?",
                (pack.id, pack.version, self.matter.id),
            )
            self._append(Act(self.matter.id, "upgraded", pack.version, before, after), by)
        self.matter = self.matter.model_copy(
            update={"pack_id": pack.id, "pack_version": pack.version}
        )

    def pass_gate(self, gate: GatePass, *, by: str) -> None:
        """Record that a gate was passed."""
        self._write_keyed("gate_passed", "gate", gate.gate, gate.model_dump(), by)

    def reopen_gate(self, gate: str, *, why: str, by: str) -> None:
        """Take back a passed gate, with the reason."""
        with self._workspace.writing("gate.not_saved", gate=gate):
            self._db.execute(
                "delete from gate_passed where matter = ? and gate = ?", (self.matter.id, gate)
            )
            self._append(Act(self.matter.id, "gate_reopened", gate, None, why), by)

    def seal(self, questions: tuple[str, ...], *, offers: str, by: str) -> None:
        """Seal the answers to some questions; whether offers were typed before is kept with it."""
        at = self._workspace.now().isoformat()
        late = any(_is_given(event.new) for event in self.history(offers))
        told = {"questions": questions, "digest": _digest(questions, self._own), "late": late}
        with self._workspace.writing("record.not_saved"):
            append(self._db, Act(self.matter.id, SEALED, questions[0], None, told), at=at, by=by)
        self._seal = Seal.model_validate({**told, "at": at, "by": by})

    def write_disagreement(self, disagreement: Disagreement, *, by: str) -> None:
        """Record that somebody does not agree with a finding."""
        self._write_keyed("disagreement", "rule", disagreement.rule, disagreement.model_dump(), by)

    def write_exemption(self, exemption: Exemption, *, by: str) -> None:
        """Record who allows an exception, on what paper, until when."""
        self._write_keyed("exemption", "rule", exemption.rule, exemption.model_dump(), by)

    def attach(self, attachment: Attachment, content: bytes, *, by: str) -> None:
        """Keep a file with a question."""
        self._workspace.keep_file(content)
        values = {"matter": self.matter.id, **attachment.model_dump()}
        with self._workspace.writing("file.not_saved"):
            self._upsert("attachment", ("matter", "question", "sha256"), values)
            subject = f"{attachment.question}#{attachment.sha256[:12]}"
            self._append(Act(self.matter.id, "attachment", subject, None, attachment.name), by)

    def detach(self, attachment: Attachment, *, by: str) -> None:
        """Take a file off a question. Its bytes stay until the file is compacted."""
        with self._workspace.writing("file.not_saved"):
            self._db.execute(
                "delete from attachment where matter = ? and question = ? and sha256 = ?",
                (self.matter.id, attachment.question, attachment.sha256),
            )
            subject = f"{attachment.question}#{attachment.sha256[:12]}"
            self._append(Act(self.matter.id, "attachment", subject, attachment.name, None), by)

    def keep_dossier(
        self, document: str, lang: str, content: bytes, *, app_version: str, by: str
    ) -> None:
        """Keep a printed document with the digest of the answers it was made from."""
        sha256 = self._workspace.keep_file(content)
        with self._workspace.writing("file.not_saved"):
            values = {
                "matter": self.matter.id,
                "document": document,
                "lang": lang,
                "printed_at": self._workspace.now().isoformat(),
                "printed_by": by,
                "sha256": sha256,
                "answers_digest": answers_digest(self.answers),
                "app_version": app_version,
                "pack_version": self.matter.pack_version,
            }
            self._db.execute(
                f"insert into dossier ({', '.join(values)})"  # noqa: S608 - our own column names
                f" values ({', '.join('?' * len(values))})",
                tuple(values.values()),
            )
            self._append(Act(self.matter.id, "printed", document, None, sha256), by)

    # --- how it is done ---------------------------------------------------------------------

    def _read_seal(self) -> Seal | None:
        """The last seal, as the events tell of it; nothing else is kept of one."""
        seal: Seal | None = None
        where, values = "matter = ? and kind in (?, ?) order by seq", (SEALED, BROKEN)
        for event in map(_event, self._rows("event", Event, where, (self.matter.id, *values))):
            by = {"at": event.at, "by": event.by}
            if event.kind == SEALED and isinstance(event.new, Mapping):
                seal = Seal.model_validate({**event.new, **by})
            elif seal is not None:
                broken = Break(question=event.subject, **by)
                seal = seal.model_copy(update={"broken": broken})
        return seal

    def _seal_after(self, answers: Mapping[str, Answer], question: str, by: str) -> Seal | None:
        """The seal once an answer has changed; where that breaks it, its event is written too."""
        seal = self._seal
        if seal is None or seal.broken is not None or question not in seal.questions:
            return seal
        digest = _digest(seal.questions, answers)
        if digest == seal.digest:
            return seal
        at = self._workspace.now().isoformat()
        act = Act(self.matter.id, BROKEN, question, seal.digest, digest)
        append(self._db, act, at=at, by=by)
        return seal.model_copy(update={"broken": Break(question=question, at=at, by=by)})

    def _owner(self, *, shared: bool) -> tuple[str, dict[str, Answer]]:
        return (DEPARTMENT, self._shared) if shared else (self.matter.id, self._own)

    def _read_answers(self, owner: str) -> dict[str, Answer]:
        rows = self._db.execute(
            f"select {', '.join(_ANSWER)} from answer where matter = ?",  # noqa: S608 - our own
            (owner,),
        )
        answers = (_answer(dict(zip(_ANSWER, row, strict=True))) for row in rows)
        return {answer.key: answer for answer in answers}

    def _write_keyed(
        self, table: str, key: str, subject: str, values: dict[str, object], by: str
    ) -> None:
        with self._workspace.writing("record.not_saved"):
            self._upsert(table, ("matter", key), {"matter": self.matter.id, **values})
            self._append(Act(self.matter.id, table, subject, None, values), by)

    def _upsert(self, table: str, keys: tuple[str, ...], values: Mapping[str, object]) -> None:
        columns = ", ".join(values)
        changes = ", ".join(f"{name} = excluded.{name}" for name in values if name not in keys)
        self._db.execute(
            f"insert into {table} ({columns}) values ({', '.join('?' * len(values))})"  # noqa: S608
            f" on conflict ({', '.join(keys)}) do update set {changes}",
            tuple(values.values()),
        )

    def _append(self, act: Act, by: str) -> None:
        append(self._db, act, at=self._workspace.now().isoformat(), by=by)

    def _rows(
        self, table: str, record: type[Record], where: str, values: tuple[object, ...]
    ) -> Iterator[dict[str, object]]:
        columns = list(record.model_fields)
        found = self._db.execute(
            f"select {', '.join(columns)} from {table} where {where}",  # noqa: S608 - our words
            values,
        )
        return (dict(zip(columns, row, strict=True)) for row in found)


def _is_given(told: object) -> bool:
    """Whether what an event tells of an answer is that one was given."""
    return isinstance(told, Mapping) and told.get("standing") == "given" and bool(told.get("value"))


def _digest(questions: tuple[str, ...], answers: Mapping[str, Answer]) -> str:
    return answers_digest({key: one for key, one in answers.items() if one.question in questions})


def _answer_row(answer: Answer) -> tuple[object, ...]:
    values = answer.model_dump()
    values["value"] = None if answer.value is None else canonical(answer.value)
    values["flagged"] = int(answer.flagged)
    return tuple(values[name] for name in _ANSWER)


def _answer(row: dict[str, object]) -> Answer:
    value = row["value"]
    row["value"] = None if value is None else json.loads(str(value))
    return Answer.model_validate({**row, "flagged": bool(row["flagged"])})


def _event(row: dict[str, object]) -> Event:
    for side in ("old", "new"):
        told = row[side]
        row[side] = None if told is None else json.loads(str(told))
    return Event.model_validate(row)


def _told(answer: Answer | None) -> dict[str, object] | None:
    """What an event says of an answer: everything but who and when, which it says itself."""
    if answer is None:
        return None
    return answer.model_dump(exclude={"question", "period", "saved_at", "saved_by"})
