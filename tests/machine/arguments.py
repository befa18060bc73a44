"""Arguments for every rule, drawn at random from its signature and from the rows of the session."""

import inspect
from datetime import date, datetime, timedelta
from enum import Enum
from random import Random
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin
from uuid import UUID, uuid4

from pydantic import AwareDatetime, BaseModel, BeforeValidator

from peerassist_tui.models import KINDS, TABLES, Turn
from peerassist_tui.rules import RULES
from peerassist_tui.session import NO_STEPS, Session

LEFT_OUT = object()
WORDS = ("bells", "a radio", "the tide", "nobody wakes up", "🔔 [/b] ليلى", "two lines\nof it", "Amina")
NAMES = ("Dana", "Ezra", "Ida [red]", "Jo\u0301rg", "山田")
TABLE_OF = {
    "who": "person",
    "here": "person",
    "not_here": "person",
    "later": "person",
    "people": "person",
    "owner": "person",
    "lead": "person",
    "item": "agenda_item",
    "items": "agenda_item",
    "before": "agenda_item",
    "based_on": "note",
    "evidence": "note",
    "notes": "note",
    "to": "note",
    "by": "person",
    "embedded_by": "action",
}
"""What arguments name that are not called as the table is."""
BY_RULE = {("answered_by", "by"): "note", ("join_notes", "into"): "note", ("merge_lessons", "into"): "lesson"}
OFTEN = ("note", "raise_hand", "give_floor", "option", "lesson", "action", "start", "add_checklist_items", "follow_up")
SELDOM = ("finish", "wrap_up", "discard_session", "call_roll", "set_agenda", "leave", "pause")
CONFUSED = 0.04
"""So often something is named that has no business there."""


def weighted_rules() -> list[str]:
    """Every rule, and several times what others need in order to have something to do."""
    rules = sorted(RULES.keys() - {"session"})
    return [rule for rule in rules for _ in range(12 if rule in OFTEN else 1 if rule in SELDOM else 4)]


class Drawn:
    """The arguments of one step."""

    def __init__(self, session: Session, now: datetime, chance: Random) -> None:
        self._session, self._now, self._chance = session, now, chance
        self._rule = ""

    def given(self, rule: str) -> dict[str, Any]:
        """Arguments for the rule of that name."""
        self._rule = rule
        if rule == "several":
            return self._several()
        parameters = list(inspect.signature(RULES[rule], eval_str=True).parameters.values())[2:]
        drawn = {}
        for one in parameters:
            if one.default is inspect.Parameter.empty or self._chance.random() < 0.5:
                value = self._of(one.name, one.annotation)
                if value is not LEFT_OUT:
                    drawn[one.name] = value
        return drawn

    def _several(self) -> dict[str, Any]:
        what = self._chance.choice(sorted(RULES.keys() - NO_STEPS - {"several"}))
        each = [self.given(what) for _ in range(self._chance.randrange(4))]
        return {"what": what, "each": each}

    def _of(self, name: str, kind: Any) -> Any:
        origin, parts = get_origin(kind), get_args(kind)
        if origin is Annotated:
            return self._annotated(name, parts[0], parts[1:])
        if origin is Literal:
            return self._given(self._chance.choice(parts))
        if origin in (Union, UnionType):
            return self._of(name, self._chance.choice(parts))
        if origin is list:
            return [one for _ in range(self._chance.randrange(4)) if (one := self._of(name, parts[0])) is not LEFT_OUT]
        if origin is dict:
            return {self._key("item"): self._of("minutes", parts[1]) for _ in range(2)}
        if isinstance(kind, type):
            return self._plain(name, kind)
        raise TypeError(f"{self._rule} takes a {name} that nobody here knows how to make: {kind}")

    def _given(self, value: Any) -> Any:
        return LEFT_OUT if isinstance(value, Enum) else value

    def _annotated(self, name: str, kind: Any, marks: tuple[Any, ...]) -> Any:
        if any(isinstance(mark, BeforeValidator) for mark in marks):
            return self._key(name)
        if kind is int:
            low, high = _bounds(marks)
            return self._chance.choice([low, min(high, low + 1), min(high, max(low, 2)), min(high, 90)])
        return self._of(name, kind)

    def _plain(self, name: str, kind: type) -> Any:
        if kind is NoneType:
            return None
        if issubclass(kind, Enum):
            return LEFT_OUT
        if issubclass(kind, BaseModel):
            return self._model(kind)
        if kind in (bool, int, float):
            return self._number(kind)
        if kind is UUID:
            turns = self._session.all(Turn)
            return str(turns[-1].id if turns and self._chance.random() < 0.7 else uuid4())
        return self._text(name) if kind is str else self._moment(kind)

    def _number(self, kind: type) -> float:
        if kind is bool:
            return self._chance.random() < 0.5
        return self._chance.randrange(-2, 6) if kind is int else self._chance.choice([1, 5, 12.5, 45])

    def _moment(self, kind: type) -> str:
        chance = self._chance
        if kind is AwareDatetime:
            return (self._now + timedelta(seconds=chance.choice([0, -0.001, -20, -90, -600, 300]))).isoformat()
        if issubclass(kind, datetime):
            return f"2026-12-{chance.randrange(1, 29):02}T{chance.randrange(24):02}:30"
        assert issubclass(kind, date)
        return str((self._now + timedelta(days=chance.randrange(-3, 60))).date())

    def _model(self, kind: type[BaseModel]) -> dict[str, Any]:
        drawn = {}
        for name, hint in kind.__annotations__.items():
            field = kind.model_fields[name]
            if field.is_required() or self._chance.random() < 0.3:
                marks = tuple(field.metadata)
                drawn[name] = self._annotated(name, field.annotation, marks) if marks else self._of(name, hint)
        return {name: value for name, value in drawn.items() if value is not LEFT_OUT}

    def _text(self, name: str) -> str:
        if name == "timezone":
            return self._chance.choice(["UTC", "Asia/Dhaka", "America/St_Johns"])
        if name == "language":
            return self._chance.choice(["", "en", "fr"])
        if name in ("pinned", "ends_by"):
            return self._chance.choice(["", "09:30", "14:00"])
        if name == "name":
            return self._chance.choice(NAMES)
        if TABLE_OF.get(name) == "person":
            return self._key(name)
        return self._chance.choice(WORDS)

    def _key(self, name: str) -> str:
        if name == "ref":
            return f"X{self._chance.randrange(999)}"
        table = BY_RULE.get((self._rule, name)) or (name if name in TABLES else TABLE_OF.get(name, ""))
        if name == "what":
            table = self._chance.choice([one for one, kind in KINDS.items() if kind.removable])
        if not table or self._chance.random() < CONFUSED:
            table = self._chance.choice(sorted(TABLES))
        rows = [*self._session.tables.get(table, {}).values()]
        if not rows:
            return str(self._chance.randrange(1, 5))
        row = self._chance.choice(rows[-6:] if self._chance.random() < 0.5 else rows)
        as_number = name != "what" and table not in ("person", "agenda_item") and self._chance.random() < 0.5
        return str(row.number) if as_number else str(row.id)


def _bounds(marks: tuple[Any, ...]) -> tuple[int, int]:
    low = next((mark.ge for mark in _flat(marks) if hasattr(mark, "ge")), 0)
    high = next((mark.le for mark in _flat(marks) if hasattr(mark, "le")), 1000)
    return int(low), int(high)


def _flat(marks: tuple[Any, ...]) -> list[Any]:
    return [one for mark in marks for one in (mark, *getattr(mark, "metadata", ()))]
