"""The tables of a workspace, as numbered migrations.

A migration is never edited once released; a new one follows it. Every table is STRICT.
"""

from sqlite_utils import Database, Migrations

migrations = Migrations("dingce")

APPLICATION_ID = 0x44494E47
"""“DING”, written into the file so that it is known for what it is."""

KNOWN_MIGRATIONS = frozenset({"m001_first_tables", "m002_overlays"})
"""What this release can read. A file with any other was written by a newer one."""


@migrations()
def m001_first_tables(db: Database) -> None:
    """The tables of the first release."""
    for statement in _FIRST.split(";"):
        if statement.strip():
            db.execute(statement)


@migrations()
def m002_overlays(db: Database) -> None:
    """A department's own content, and which pack new matters take."""
    for statement in _OVERLAYS.split(";"):
        db.execute(statement)


_FIRST = """
create table workspace (
  id text not null,
  created_at text not null
) strict;
create table pack (
  id text not null,
  version text not null,
  digest text not null,
  json text not null,
  primary key (id, version)
) strict;
create table matter (
  id text primary key,
  title text not null,
  pack_id text not null,
  pack_version text not null,
  as_of text not null,
  start_stage integer not null,
  service_row text not null,
  created_at text not null,
  closed integer not null,
  foreign key (pack_id, pack_version) references pack (id, version)
) strict;
create table answer (
  matter text not null,
  question text not null,
  period text not null,
  standing text not null check (standing in ('given', 'unknown', 'not_applicable')),
  value text,
  basis text check (basis in ('fact', 'estimate', 'opinion')),
  source text not null,
  note text not null,
  reason text not null,
  flagged integer not null,
  saved_at text not null,
  saved_by text not null,
  primary key (matter, question, period)
) strict, without rowid;
create table draft (
  matter text not null,
  question text not null,
  period text not null,
  value text not null,
  primary key (matter, question, period)
) strict, without rowid;
create table gate_passed (
  matter text not null references matter (id),
  gate text not null,
  outcome text not null check (outcome in ('passed', 'conditional')),
  passed_at text not null,
  passed_by text not null,
  note text not null,
  digest text not null,
  primary key (matter, gate)
) strict, without rowid;
create table disagreement (
  matter text not null references matter (id),
  rule text not null,
  reason text not null,
  by text not null,
  at text not null,
  primary key (matter, rule)
) strict, without rowid;
create table exemption (
  matter text not null references matter (id),
  rule text not null,
  authority text not null,
  document text not null,
  until text not null,
  reason text not null,
  primary key (matter, rule)
) strict, without rowid;
create table file (
  sha256 text primary key,
  size integer not null,
  content blob not null
) strict;
create table attachment (
  matter text not null,
  question text not null,
  name text not null,
  sha256 text not null references file (sha256),
  size integer not null,
  added_at text not null,
  primary key (matter, question, sha256)
) strict, without rowid;
create table dossier (
  id integer primary key,
  matter text not null,
  document text not null,
  lang text not null,
  printed_at text not null,
  printed_by text not null,
  sha256 text not null references file (sha256),
  answers_digest text not null,
  app_version text not null,
  pack_version text not null
) strict;
create table event (
  seq integer primary key,
  matter text not null,
  kind text not null,
  subject text not null,
  old text,
  new text,
  at text not null,
  by text not null,
  digest text not null
) strict;
create index event_of on event (matter, subject)
"""

_OVERLAYS = """
create table overlay (
  id text primary key,
  place integer not null,
  version text not null,
  digest text not null,
  json text not null,
  added_at text not null,
  added_by text not null
) strict;
alter table workspace add column pack_id text;
alter table workspace add column pack_version text
"""
