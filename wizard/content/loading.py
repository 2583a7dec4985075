"""A pack folder becomes a `Pack`, or a `ContentError` that names file, place and remedy.

The TOML is read to Python, turned to JSON and validated in strict JSON mode, because strict Python
mode refuses a list where the model has a tuple and a string where it has a decimal.
"""

import json
import re
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from wizard.content.calendar import CalendarYear
from wizard.content.comparison import Alternative, Criterion, ScoresQuestion, WeightsQuestion
from wizard.content.library import (
    Boundary,
    Case,
    Country,
    Duty,
    Factor,
    Kpi,
    Law,
    Library,
    Mode,
    Note,
    Risk,
    Service,
    Success,
    Template,
    Term,
)
from wizard.content.model import (
    Clause,
    Document,
    Gate,
    Indicator,
    Pack,
    Parameter,
    Phrase,
    Stage,
    Step,
)
from wizard.content.overlay import Overlay
from wizard.content.questions import Question
from wizard.content.text import Content
from wizard.errors import ContentError

M = TypeVar("M", bound=Content)

_LISTS: dict[str, tuple[str, type[Content]]] = {
    "clauses": ("clause", Clause),
    "indicators": ("indicator", Indicator),
    "phrases": ("phrase", Phrase),
    "gates": ("gate", Gate),
    "calendar": ("year", CalendarYear),
}

_LIBRARY: dict[str, tuple[str, type[Content]]] = {
    "services": ("service", Service),
    "kpis": ("kpi", Kpi),
    "modes": ("mode", Mode),
    "factors": ("factor", Factor),
    "templates": ("template", Template),
    "risks": ("risk", Risk),
    "successes": ("success", Success),
    "duties": ("duty", Duty),
    "boundaries": ("boundary", Boundary),
    "countries": ("country", Country),
    "cases": ("case", Case),
    "notes": ("note", Note),
    "terms": ("term", Term),
}


def load_pack(folder: Path) -> Pack:
    """Read a whole pack. Raises ContentError for the first file that does not say what it must."""
    head = read_toml(folder / "pack.toml")
    stage_folders = _stage_folders(folder / "pack.toml", head.pop("stages", []))
    parts: dict[str, Any] = {
        name: _several(folder, name, key, model) for name, (key, model) in _LISTS.items()
    }
    parts["parameters"] = _parameters(folder)
    parts["department"] = _steps(folder / "department")
    stages = tuple(_stage(folder / "stages" / name) for name in stage_folders)
    parts["stages"] = _comparing(folder, stages)
    parts["documents"] = tuple(
        _one(path, Document) for path in sorted((folder / "documents").glob("*.toml"))
    )
    parts["library"] = _library(folder)
    return checked(folder / "pack.toml", Pack, head, parts)


def _library(folder: Path) -> Library:
    """What may be looked up: every kind in a file or a folder of its own; none need be there."""
    within = folder / "library"
    kinds = {name: _several(within, name, key, model) for name, (key, model) in _LIBRARY.items()}
    kinds["laws"] = _several(folder, "laws", "law", Law)
    return checked(within, Library, {}, kinds)


def _stage_folders(path: Path, named: object) -> list[str]:
    if isinstance(named, list) and all(isinstance(name, str) for name in named):
        return named
    raise ContentError(
        "content.invalid", file=str(path), complaint="complaint.not_list", place="stages"
    )


def pack_from_json(text: str, *, name: str, version: str) -> Pack:
    """The pack a workspace carries, read back from its JSON. Raises ContentError."""
    try:
        return Pack.model_validate_json(text)
    except ValidationError as cause:
        told = {"pack": name, "version": version, **_complaint(cause)}
        raise ContentError("content.stored_pack_unreadable", **told) from cause


def overlay_from_json(text: str) -> Overlay | None:
    """The overlay a workspace carries, read back; None where it has another program's shape."""
    try:
        return Overlay.model_validate_json(text)
    except ValidationError:
        return None


def _several(folder: Path, name: str, key: str, model: type[Content]) -> tuple[Content, ...]:
    """All entries of one kind: from `name.toml`, or from every file in the folder `name/`."""
    single = folder / f"{name}.toml"
    files = ([single] if single.exists() else []) + sorted((folder / name).glob("*.toml"))
    found: list[Content] = []
    for path in files:
        table = read_toml(path)
        found += [checked(path, model, entry) for entry in _entries(path, table, key)]
    return tuple(found)


def _parameters(folder: Path) -> tuple[Parameter, ...]:
    """Statutory figures and design defaults, which never stand in one list."""
    found: list[Parameter] = []
    files = [(path, True) for path in sorted((folder / "parameters").glob("statutory*.toml"))]
    files += [(path, False) for path in sorted((folder / "parameters").glob("defaults*.toml"))]
    for path, statutory in files:
        table = read_toml(path)
        found += [
            checked(path, Parameter, {**entry, "statutory": statutory})
            for entry in _entries(path, table, "parameter")
        ]
    return tuple(found)


def _stage(folder: Path) -> Stage:
    return checked(
        folder / "stage.toml",
        Stage,
        read_toml(folder / "stage.toml"),
        {"steps": _steps(folder)},
    )


def _comparing(folder: Path, stages: tuple[Stage, ...]) -> tuple[Stage, ...]:
    """The stages with the criteria and options put into the questions that compare by them."""
    criteria = _several(folder, "criteria", "criterion", Criterion)
    alternatives = _several(folder, "alternatives", "alternative", Alternative)

    def filled(question: Question) -> Question:
        match question:
            case WeightsQuestion():
                return question.model_copy(update={"criteria": criteria})
            case ScoresQuestion():
                filling = {"criteria": criteria, "alternatives": alternatives}
                return question.model_copy(update=filling)
        return question

    def told(step: Step) -> Step:
        return step.model_copy(update={"questions": tuple(map(filled, step.questions))})

    return tuple(one.model_copy(update={"steps": tuple(map(told, one.steps))}) for one in stages)


def _steps(folder: Path) -> tuple[Step, ...]:
    """The steps of a folder in the order of their codes (A2 before A10)."""
    files = [path for path in folder.glob("*.toml") if path.name != "stage.toml"]
    steps = [_one(path, Step) for path in files]
    return tuple(sorted(steps, key=lambda step: (step.code[0], int(step.code[1:]))))


def _one(path: Path, model: type[M]) -> M:
    return checked(path, model, read_toml(path))


def read_toml(path: Path) -> dict[str, Any]:
    """A TOML file as Python has it. Raises ContentError where it is missing or is no TOML."""
    try:
        with path.open("rb") as file:
            return tomllib.load(file)
    except FileNotFoundError as cause:
        raise ContentError("content.file_missing", file=str(path)) from cause
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as cause:
        raise ContentError("content.not_toml", file=str(path), detail=str(cause)) from cause


def _entries(path: Path, table: dict[str, Any], key: str) -> list[dict[str, Any]]:
    """The tables `[[key]]` of a file that may hold nothing else."""
    unexpected = set(table) - {key}
    if unexpected:
        raise ContentError(
            "content.unexpected_key", file=str(path), key=", ".join(sorted(unexpected)), known=key
        )
    entries = table.get(key, [])
    if isinstance(entries, list) and all(isinstance(entry, dict) for entry in entries):
        return entries
    raise ContentError(
        "content.invalid", file=str(path), complaint="complaint.not_tables", place=key
    )


def checked(
    path: Path, model: type[M], raw: dict[str, Any], parts: dict[str, Any] | None = None
) -> M:
    """Validate a raw table, with parts that were validated before put in as they are.

    Raises ContentError, which names the file, the place and what is expected there.
    """
    try:
        text = json.dumps(raw, default=_as_json, ensure_ascii=False)
        if not parts:
            return model.model_validate_json(text)
        return model.model_validate({**json.loads(text), **parts}, strict=False)
    except ValidationError as cause:
        raise ContentError("content.invalid", file=str(path), **_complaint(cause)) from cause
    except _NoPlaceError as cause:
        told = {"complaint": "complaint.no_place", "place": str(cause)}
        raise ContentError("content.invalid", file=str(path), **told) from cause


def _as_json(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise _NoPlaceError(str(value))


class _NoPlaceError(TypeError):
    """A value TOML knows and a pack does not, such as a time of day."""


_COMPLAINTS: Mapping[str, str] = {
    "missing": "complaint.key_missing",
    "union_tag_not_found": "complaint.key_missing",
    "extra_forbidden": "complaint.key_unknown",
    "literal_error": "complaint.not_one_of",
    "union_tag_invalid": "complaint.not_one_of",
    "string_pattern_mismatch": "complaint.wrong_form",
    "string_type": "complaint.not_text",
    "int_type": "complaint.not_whole",
    "int_parsing": "complaint.not_whole",
    "int_from_float": "complaint.not_whole",
    "decimal_type": "complaint.not_number",
    "decimal_parsing": "complaint.not_number",
    "bool_type": "complaint.not_true_or_false",
    "tuple_type": "complaint.not_list",
    "model_type": "complaint.not_table",
    "model_attributes_type": "complaint.not_table",
    "dict_type": "complaint.not_table",
    "date_type": "complaint.not_date",
    "date_parsing": "complaint.not_date",
    "date_from_datetime_parsing": "complaint.not_date",
    "date_from_datetime_inexact": "complaint.not_date",
}
"""What pydantic calls a mistake, and the sentence for it; rarer ones are told in its own words."""


def _complaint(cause: ValidationError) -> dict[str, str]:
    """The first complaint: its code, where in the file, and what is expected there."""
    first = cause.errors()[0]
    given = first.get("ctx", {})
    place = [str(step) for step in first["loc"]]
    if first["type"].startswith("union_tag"):
        place.append(str(given.get("discriminator", "")).strip("'"))
    offered = str(given.get("expected_tags") or given.get("expected") or "")
    return {
        "complaint": _COMPLAINTS.get(first["type"], "complaint.other"),
        "place": " → ".join(place) or "JSON",
        "expected": ", ".join(re.findall("'([^']*)'", offered)),
        "pattern": str(given.get("pattern", "")),
        "message": first["msg"],
        "others": str(cause.error_count() - 1),
    }
