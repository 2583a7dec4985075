"""The append-only log of a workspace, each event carrying the digest of the one before it."""

from dataclasses import dataclass

from sqlite_utils import Database

from wizard.case.canonical import canonical, chained
from wizard.case.model import Event

SEALED, BROKEN = "sealed", "seal_broken"
"""What the events of a seal are called."""
_COLUMNS = "matter, kind, subject, old, new, at, by"


@dataclass(frozen=True, slots=True)
class Act:
    """What somebody did: to which matter, of what kind, to what, from what, to what."""

    matter: str
    kind: str
    subject: str
    old: object = None
    new: object = None


def append(db: Database, act: Act, *, at: str, by: str) -> None:
    """Write an act as the newest event. Call inside the transaction of what it tells of."""
    told = {
        "matter": act.matter,
        "kind": act.kind,
        "subject": act.subject,
        "old": None if act.old is None else canonical(act.old),
        "new": None if act.new is None else canonical(act.new),
        "at": at,
        "by": by,
    }
    last = db.execute("select digest from event order by seq desc limit 1").fetchone()
    digest = chained(last[0] if last else "", told)
    db.execute(
        f"insert into event ({_COLUMNS}, digest) values (?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
        (*told.values(), digest),
    )


def first_broken(events: tuple[Event, ...]) -> Event | None:
    """The first event whose digest does not follow from the one before it, if any."""
    previous = ""
    for event in events:
        told = event.model_dump(exclude={"seq", "digest"})
        for side in ("old", "new"):
            told[side] = None if told[side] is None else canonical(told[side])
        if event.digest != chained(previous, told):
            return event
        previous = event.digest
    return None
