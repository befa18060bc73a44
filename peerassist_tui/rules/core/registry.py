"""How rules are known by name and how their arguments are checked at the border.

A rule is a pure function `(session, now, *, arguments) -> Outcome`. Keys, the palette, session scripts and tests
all reach it through `perform`, as a `Step` under the name of its function.
"""

import inspect
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from itertools import pairwise
from typing import Any, Concatenate, ParamSpec, TypeVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict, ValidationError, create_model

from peerassist_tui.errors import RuleError
from peerassist_tui.models import Row
from peerassist_tui.rules.core.arguments import WITHOUT_WORDS
from peerassist_tui.session import Session
from peerassist_tui.step import Step
from peerassist_tui.text import said_again

P = ParamSpec("P")


@dataclass(frozen=True)
class Outcome:
    """What a rule wants: rows to save and to remove, a label in the past tense, and the Change that it undoes.

    Without rows there was nothing to do, whatever the label.
    """

    label: str
    saved: tuple[Row, ...] = ()
    removed: tuple[Row, ...] = ()
    undoes: UUID | None = None

    def __bool__(self) -> bool:
        return bool(self.saved or self.removed)


NOTHING = Outcome("")
"""The answer of a rule that had nothing to do."""

_NO_PLACES = re.compile(r"(function-|constrained-|literal\[|list\[|enum\[|\[key\]).*|bool|date|uuid", re.DOTALL)
"""What pydantic puts into the place of a fault behind the name of an argument: the kind of value that it tried."""

_SHAPES = {"date": "2026-12-22", "datetime": "2026-12-22T14:00"}
_WORDS = {
    "starts_at": "start",
    "timezone": "time zone",
    "who": "person",
    "by": "number of places",
    "what": "value",
    "first": "first part",
    "rest": "second part",
    "second": "title of the second lesson",
    "response": "answer",
}
"""How arguments are called by people, where that is not their name."""

RuleFunction = Callable[..., Outcome]
F = TypeVar("F", bound=RuleFunction)
RULES: dict[str, RuleFunction] = {}


def rule(function: F) -> F:
    """Register a rule under the name of its function."""
    RULES[function.__name__] = function
    return function


def step_of(function: Callable[Concatenate[Session, datetime, P], Outcome]) -> Callable[P, Step]:
    """What makes a step of that rule out of the rule's own arguments."""

    def step(*_: P.args, **given: P.kwargs) -> Step:
        return Step(function.__name__, given)

    return step


@cache
def arguments_of(name: str) -> type[BaseModel]:
    """The model that checks the arguments of a rule, from the rule's own signature."""
    parameters = list(inspect.signature(RULES[name]).parameters.values())[2:]
    fields: dict[str, Any] = {
        p.name: (p.annotation, ... if p.default is inspect.Parameter.empty else p.default) for p in parameters
    }
    return create_model(f"{name}_arguments", __config__=ConfigDict(extra="forbid"), **fields)


def perform(session: Session, now: datetime, step: Step) -> Outcome:
    """Ask the rule of a step what is to be done at `now` (aware UTC).

    Raises:
        RuleError: there is no such rule, an argument is wrong, or the rule refuses.
    """
    name = step.rule
    if name not in RULES:
        raise RuleError(f"There is nothing called {said_again(name)} to do.")
    try:
        checked = arguments_of(name).model_validate(dict(step.given))
    except ValidationError as wrong:
        raise RuleError(fault_sentence(name, wrong)) from None
    return RULES[name](session, now, **{field: getattr(checked, field) for field in type(checked).model_fields})


def fault_sentence(name: str, wrong: ValidationError) -> str:
    """The first fault that was found, as one sentence for whoever typed it."""
    fault = wrong.errors()[0]
    loc, what = fault["loc"], fault["msg"].removeprefix("Value error, ")
    where = said_again(".".join(map(str, loc)))
    if not loc:  # of the step as a whole, which holds what pydantic cannot even look at
        return f"Wrong value: {what[:1].lower()}{what[1:]}."
    if fault["type"] == "extra_forbidden":
        return f"Nothing called {where} can be given to {name}."
    if fault["type"] == "missing":
        return f"Without {where} {name} cannot be done."
    behind = [
        place for before, place in pairwise(loc) if isinstance(before, int) or not _NO_PLACES.fullmatch(str(place))
    ]
    thing = _in_words([loc[0], *behind])
    if what == WITHOUT_WORDS:
        return f"The {thing} needs some words."
    shape = fault["type"].partition("_")[0]
    said = f"it is written like {_SHAPES[shape]}" if shape in _SHAPES else f"{what[:1].lower()}{what[1:]}"
    return f"Wrong value for {thing}: {said}."


def _in_words(places: list[int | str]) -> str:
    """What a person calls that argument: its last name, and its number where it is one of several."""
    words = [str(one + 1) if isinstance(one, int) else _WORDS.get(one, one.replace("_", " ")) for one in places]
    last = words.pop()
    if last.isdigit():
        return f"{words.pop()} {last}"
    return f"{last} of {' '.join(words)}" if words and words[-1].isdigit() else last
