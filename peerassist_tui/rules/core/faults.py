"""What is wrong with the arguments of a step, as one sentence for whoever typed them."""

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from pydantic import ValidationError

from peerassist_tui.language import N_, _
from peerassist_tui.rules.core.argument_words import argument_words
from peerassist_tui.rules.core.arguments import WITHOUT_WORDS
from peerassist_tui.text import said_again

_NO_PLACES = re.compile(r"(function-|constrained-|literal\[|list\[|enum\[|\[key\]).*|bool|date|uuid", re.DOTALL)
"""What pydantic puts into the place of a fault behind the name of an argument: the kind of value that it tried."""

_SHAPES = {"date": "2026-12-22", "datetime": "2026-12-22T14:00"}
_FAULTS: Mapping[str, str] = {
    "string_type": N_("input should be a valid string"),
    "int_type": N_("input should be a valid integer"),
    "int_parsing": N_("input should be a valid integer, unable to parse string as an integer"),
    "int_from_float": N_("input should be a valid integer, got a number with a fractional part"),
    "float_type": N_("input should be a valid number"),
    "float_parsing": N_("input should be a valid number, unable to parse string as a number"),
    "finite_number": N_("input should be a finite number"),
    "bool_type": N_("input should be a valid boolean"),
    "bool_parsing": N_("input should be a valid boolean, unable to interpret input"),
    "list_type": N_("input should be a valid list"),
    "dict_type": N_("input should be a valid dictionary"),
    "greater_than": N_("input should be greater than {gt}"),
    "greater_than_equal": N_("input should be greater than or equal to {ge}"),
    "less_than": N_("input should be less than {lt}"),
    "less_than_equal": N_("input should be less than or equal to {le}"),
    "timezone_aware": N_("input should have timezone info"),
}
"""What pydantic says of a value that is of no use, by its own name for that."""


def fault_sentence(name: str, wrong: ValidationError) -> str:
    """The first fault that was found in what was given to the rule of that name."""
    fault = wrong.errors()[0]
    loc = fault["loc"]
    where = said_again(".".join(map(str, loc)))
    if not loc:  # of the step as a whole, which holds what pydantic cannot even look at
        return _("Wrong value: {fault}.", fault=_said(fault))
    if fault["type"] == "extra_forbidden":
        return _("Nothing called {given} can be given to {rule}.", given=where, rule=name)
    if fault["type"] == "missing":
        return _("Without {given} {rule} cannot be done.", given=where, rule=name)
    behind = [
        place for before, place in pairwise(loc) if isinstance(before, int) or not _NO_PLACES.fullmatch(str(place))
    ]
    value = _in_words([loc[0], *behind])
    if fault["msg"].endswith(WITHOUT_WORDS):
        return _("The {value} needs some words.", value=value)
    return _("Wrong value for {value}: {fault}.", value=value, fault=_said(fault))


def _said(fault: Mapping[str, Any]) -> str:
    kind, given = str(fault["type"]), fault.get("ctx", {})
    shape = _SHAPES.get(kind.partition("_")[0])
    if shape:
        return _("it is written like {example}", example=shape)
    if kind in _FAULTS:
        bounds = {name: f"{bound:g}" for name, bound in given.items() if isinstance(bound, (int, float))}
        return _(_FAULTS[kind], **bounds)
    if kind == "literal_error":
        return _one_of(str(given["expected"]))
    if kind == "too_long":
        return _too_long(given)
    what = fault["msg"].removeprefix("Value error, ")
    return f"{what[:1].lower()}{what[1:]}"


def _one_of(expected: str) -> str:
    """Which values there are, of “'adopt', 'adapt' or 'park'”."""
    others, _or, last = expected.rpartition(" or ")
    if not others:
        return _("input should be {value}", value=last)
    return _("input should be {others} or {last}", others=others, last=last)


def _too_long(given: Mapping[str, Any]) -> str:
    most, length = given["max_length"], given["actual_length"]
    if given["field_type"] == "List":
        return _("list should have at most {most} items after validation, not {length}", most=most, length=length)
    return _("value should have at most {most} items after validation, not {length}", most=most, length=length)


def _in_words(places: list[int | str]) -> str:
    """What a person calls that argument: its last name, and its number where it is one of several."""
    words = [str(one + 1) if isinstance(one, int) else argument_words(one) for one in places]
    last = words.pop()
    if last.isdigit():
        return _("{value} {place}", value=words.pop(), place=last)
    if words and words[-1].isdigit():
        return _("{value} of {list}", value=last, list=" ".join(words))
    return last
