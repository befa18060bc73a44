"""How rules are known by name and how their arguments are checked at the border.

A rule is a pure function `(session, now, *, arguments) -> Outcome`. Keys, the palette, session scripts and tests
all reach it through `perform`, as a `Step` under the name of its function.
"""

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, Concatenate, ParamSpec, TypeVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict, ValidationError, create_model

from peerassist_tui.errors import RuleError
from peerassist_tui.language import _
from peerassist_tui.models import Row
from peerassist_tui.rules.core.faults import fault_sentence
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

RuleFunction = Callable[..., Outcome]
F = TypeVar("F", bound=RuleFunction)
RULES: dict[str, RuleFunction] = {}


def rule(function: F) -> F:
    """Register a rule under the name of its function."""
    RULES[function.__name__] = function
    return function


def step_of(function: Callable[Concatenate[Session, datetime, P], Outcome]) -> Callable[P, Step]:
    """What makes a step of that rule out of the rule's own arguments."""

    def step(*__: P.args, **given: P.kwargs) -> Step:
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
        raise RuleError(_("There is nothing called {given} to do.", given=said_again(name)))
    try:
        checked = arguments_of(name).model_validate(dict(step.given))
    except ValidationError as wrong:
        raise RuleError(fault_sentence(name, wrong)) from None
    return RULES[name](session, now, **{field: getattr(checked, field) for field in type(checked).model_fields})
