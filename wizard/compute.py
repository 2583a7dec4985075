"""An auditor's calculator: every method by its name, JSON in, JSON out.

What the pack sets as a parameter may be left out of the input; it is then filled in from the pack
and named in the result, so that a figure can be worked out again years later.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from pydantic import BaseModel, ValidationError

from wizard.case.canonical import canonical, digest_of
from wizard.complaints import ComputeError, complaint
from wizard.computations import COMPUTATIONS, Computation
from wizard.content.citing import citation
from wizard.content.model import Pack, Parameter
from wizard.content.text import Text, both
from wizard.engine.envelope import Envelope, Laid
from wizard.engine.methods.exact import MethodError
from wizard.in_force import InForce
from wizard.tellers.telling import Telling, maybe, says, span, text, texts

__all__ = ["COMPUTATIONS", "ComputeError", "compute", "envelope", "schema"]


def compute(name: str, raw: str, pack: Pack, as_of: date) -> str:
    """The result of a method as JSON with sorted keys; same input, same bytes.

    Raises ComputeError for an unknown name and for input that cannot be computed with.
    """
    told = envelope(name, raw, pack, as_of).model_dump(mode="json")
    return json.dumps(told, ensure_ascii=False, sort_keys=True, indent=2)


def envelope(name: str, raw: str, pack: Pack, as_of: date) -> Envelope:
    """The result of a method with all that is said of it. Raises ComputeError."""
    computation = _known(name)
    told = _object(raw)
    try:
        figures = InForce(pack, as_of)
        filled = _jsonable(computation.filled(figures))
        whole = {**filled, **told}
        given = computation.given.model_validate_json(json.dumps(whole))
        result = computation.run(given, pack)
        telling = computation.tell(given, result)
        own = tuple(sorted(key for key in told if key in filled and told[key] != filled[key]))
        if own:
            telling = replace(telling, warnings=(*telling.warnings, says("told.own", names=own)))
        return _enveloped(
            name, computation, given=given, result=result, telling=telling, on=figures
        )
    except MethodError as cause:
        raise ComputeError(cause.code, **cause.values) from cause
    except ValidationError as cause:
        raise complaint(cause) from cause
    except (ArithmeticError, RecursionError) as cause:
        raise ComputeError("input.no_answer") from cause


def schema(name: str, pack: Pack, as_of: date) -> str:
    """The JSON Schema of a method's input; what the pack fills in is not required, but shown."""
    computation = _known(name)
    told = computation.given.model_json_schema()
    filled = _jsonable(computation.filled(InForce(pack, as_of)))
    note = text(pack, says("told.schema.filled"))
    for key, value in filled.items():
        told["properties"][key] |= {"default": value, "description": f"{note.zh} {note.en}"}
    told["required"] = [key for key in told.get("required", ()) if key not in filled]
    return json.dumps(told, ensure_ascii=False, indent=2)


def _object(raw: str) -> dict[str, Any]:
    try:
        told = json.loads(raw)
    except (ValueError, RecursionError) as cause:
        line = str(getattr(cause, "lineno", 1))
        raise ComputeError("input.no_json", line=line) from cause
    if not isinstance(told, dict):
        raise ComputeError("input.not_object", place="JSON")
    return told


def _known(name: str) -> Computation:
    if name not in COMPUTATIONS:
        raise ComputeError(
            "usage.unknown_computation", name=name, known=", ".join(sorted(COMPUTATIONS))
        )
    return COMPUTATIONS[name]


def _jsonable(filled: Mapping[str, object]) -> dict[str, object]:
    return {name: json.loads(json.dumps(value, default=str)) for name, value in filled.items()}


def _enveloped(
    name: str,
    computation: Computation,
    *,
    given: BaseModel,
    result: BaseModel,
    telling: Telling,
    on: InForce,
) -> Envelope:
    pack, inputs = on.pack, given.model_dump(mode="json")
    return Envelope(
        method=name,
        version=computation.version,
        pack=Laid(id=pack.id, version=pack.official_version),
        overlays=tuple(Laid(id=one.id, version=one.version) for one in pack.overlays),
        as_of=on.day.isoformat(),
        inputs=inputs,
        inputs_digest=digest_of(canonical(inputs)),
        status=telling.status,
        value=maybe(telling.value),
        unit=telling.unit,
        interval=None if telling.interval is None else span(telling.interval),
        klass=telling.klass,
        steps=telling.working(pack),
        drivers=telling.movers(pack),
        flips=telling.turns(pack),
        missing=telling.lacks(pack),
        warnings=texts(pack, telling.warnings),
        assumptions=(*texts(pack, telling.assumptions), *_assumed(on)),
        sources=tuple(_sources(telling, on)),
        confidence=telling.confidence(),
        explanation=telling.explanation(pack),
        result=result.model_dump(mode="json"),
    )


def _assumed(on: InForce) -> tuple[Text, ...]:
    """The design defaults that were filled in; each is printed with what used it."""
    return tuple(_default(on, one) for one in on.read if not one.statutory)


def _default(on: InForce, one: Parameter) -> Text:
    value = one.at(on.day).value
    if one.unit is None:
        return text(on.pack, says("told.default_plain", title=one.title, value=value))
    return text(on.pack, says("told.default", title=one.title, value=value, unit=one.unit))


def _sources(telling: Telling, on: InForce) -> Iterator[Text]:
    """The clauses behind the figures of law and behind the method, then what was published."""
    clauses = {one.at(on.day).clause or "": None for one in on.read if one.statutory}
    clauses |= dict.fromkeys(telling.clauses)
    for clause in clauses:
        known = on.pack.clause_of[clause]
        yield Text(zh=citation(on.pack, known, "zh"), en=citation(on.pack, known, "en"))
    yield from (both(source) for source in telling.sources)
