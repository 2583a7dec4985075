"""What is wrong with an input, as a code with its place: pydantic's own words reach nobody."""

from collections.abc import Mapping, Sequence

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from wizard.errors import WizardError


class ComputeError(WizardError):
    """The input cannot be computed with; the values say why."""


CODES: Mapping[str, str] = {
    "missing": "input.missing",
    "union_tag_not_found": "input.missing",
    "extra_forbidden": "input.unknown",
    "literal_error": "input.not_one_of",
    "enum": "input.not_one_of",
    "union_tag_invalid": "input.not_one_of",
    "string_type": "input.not_text",
    "string_too_short": "input.empty",
    "string_too_long": "input.too_long",
    "int_type": "input.not_whole",
    "int_parsing": "input.not_whole",
    "int_parsing_size": "input.not_whole",
    "int_from_float": "input.not_whole",
    "decimal_type": "input.not_number",
    "decimal_parsing": "input.not_number",
    "decimal_max_digits": "input.not_number",
    "decimal_whole_digits": "input.not_number",
    "float_type": "input.not_number",
    "float_parsing": "input.not_number",
    "finite_number": "input.not_finite",
    "bool_type": "input.not_true_or_false",
    "bool_parsing": "input.not_true_or_false",
    "date_type": "input.not_date",
    "date_parsing": "input.not_date",
    "date_from_datetime_parsing": "input.not_date",
    "date_from_datetime_inexact": "input.not_date",
    "tuple_type": "input.not_list",
    "list_type": "input.not_list",
    "dict_type": "input.not_object",
    "model_type": "input.not_object",
    "model_attributes_type": "input.not_object",
    "greater_than": "input.not_above",
    "greater_than_equal": "input.too_small",
    "less_than": "input.not_below",
    "less_than_equal": "input.too_large",
    "too_short": "input.too_few",
    "too_long": "input.too_many",
}
"""What pydantic calls a mistake, and the sentence for it."""


def complaint(cause: ValidationError) -> ComputeError:
    """The first mistake, named by its place: `offers[0].price`."""
    first = cause.errors(include_url=False)[0]
    place = place_of(first["loc"]) or "JSON"
    code = CODES.get(first["type"])
    if code is None:
        return ComputeError("input.other", place=place)
    return ComputeError(code, place=place, bound=_bound(first))


def place_of(steps: Sequence[str | int]) -> str:
    """Where in the input: names joined by points, numbers in brackets from 0."""
    told = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
    return told.removeprefix(".")


def _bound(error: ErrorDetails) -> str:
    """What was asked for: a bound, a count or the words allowed."""
    given = error.get("ctx", {})
    names = ("gt", "ge", "lt", "le", "min_length", "max_length", "expected", "expected_tags")
    told = next((given[name] for name in names if name in given), "")
    return str(told).replace("'", "").replace(" or ", ", ")
