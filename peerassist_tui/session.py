"""The session in memory: what its changes add up to.

A Session is immutable. `apply` answers with the next one and shares with it every table that the change did not
touch, so that a screen may read the one it has while the next is being made in another thread.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, NamedTuple, TypeVar, cast
from uuid import UUID

from peerassist_tui.errors import RuleError
from peerassist_tui.language import N_, _
from peerassist_tui.models import (
    TABLES,
    Action,
    AgendaItem,
    Change,
    FollowUp,
    Objective,
    Person,
    Row,
    SessionRow,
    Wording,
    kind_of,
    table_of,
)
from peerassist_tui.ordered import K, Ordered, Replaced
from peerassist_tui.text import said_again, whole_number, with_latin

R = TypeVar("R", bound=Row)

Rows = Mapping[UUID, Row]

NO_STEPS = frozenset(("session", "keep_time", "superseded"))
"""What is nobody's step, so that undo does not come upon it; `superseded` did what another laptop had done as well."""

_SEVERAL = N_("Several here are called {given}; say which by its reference.")


class Done(NamedTuple):
    """What undo has to know of a step that was taken: which change is to be turned round, its label and its rule."""

    change: UUID
    label: str
    rule: str


@dataclass(frozen=True, slots=True)
class Trail:
    """One seat's steps as two stacks of nested pairs, the last step outermost."""

    done: tuple[Done, Any] | None = None
    undone: tuple[Done, Any] | None = None

    def follow(self, rule: str, step: Done, undoes: UUID | None) -> "Trail":
        """The trail after one more change of this seat, made by `rule`, which `undoes` another.

        That need not be the last one where two laptops worked on a session in turn.
        """
        if rule == "undo" and (found := _taken(self.done, undoes)):
            return Trail(found[1], (found[0]._replace(change=step.change), self.undone))
        if rule == "redo" and (found := _taken(self.undone, undoes)):
            return Trail((found[0]._replace(change=step.change), self.done), found[1])
        return Trail((step, self.done), None)


def _taken(pile: tuple[Done, Any] | None, change: UUID | None) -> tuple[Done, tuple[Done, Any] | None] | None:
    """The step of that change, and the pile without it."""
    above: list[Done] = []
    while pile:
        step, pile = pile
        if step.change == change:
            for other in reversed(above):
                pile = (other, pile)
            return step, pile
        above.append(step)
    return None


@dataclass(frozen=True)
class Session:
    """All rows of one session by table, and how far its changes have been followed."""

    id: UUID
    tables: Mapping[str, Rows] = field(default_factory=dict)
    seq: int = 0
    at: datetime | None = None
    label: str = ""
    digest: str = ""
    """That of the change numbered `seq`; another one in its place tells that the history has been merged."""
    trails: Mapping[str, Trail] = field(default_factory=dict)
    _ordered: Ordered = field(default_factory=Ordered, repr=False, compare=False)
    memory: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What has been read off this very session and needs not be worked out again; readings.memoized fills it."""

    def apply(self, change: Change) -> "Session":
        """The session after `change`; the only way state moves."""
        touched: dict[str, dict[UUID, Row]] = {}
        replaced: list[Replaced] = []
        for table, row_id, __, image in change.images():
            rows = touched.setdefault(table, dict(self.tables.get(table, {})))
            before, after = rows.pop(row_id, None), TABLES[table].model_validate(image) if image is not None else None
            if after is not None:
                rows[row_id] = after
            replaced.append((table, before, after))
        return replace(
            self,
            tables={**self.tables, **touched},
            seq=change.seq,
            at=change.at,
            label=change.label or self.label,
            digest=change.digest,
            trails=_followed(self.trails, change),
            _ordered=self._ordered.followed(replaced),
        )

    def with_tables(self, tables: Mapping[str, Rows]) -> "Session":
        """The same session with other rows, for what is only looked at and never written."""
        return replace(self, tables=tables, _ordered=Ordered())

    def all(self, model: type[R]) -> list[R]:
        """The rows of one table in their order; not to be altered."""
        return self._ordered.rows(model, self.tables.get(table_of(model), {}))

    def groups(self, model: type[R], key: Callable[[R], K]) -> Mapping[K, list[R]]:
        """The same rows by what `key`, always the same function, says of each by itself; not to be altered.

        They are kept so change by change: of 10,000 rows, `key` is asked only about the one that changed.
        """
        return self._ordered.groups(model, key, self.tables.get(table_of(model), {}))

    def get(self, model: type[R], row_id: UUID | None) -> R | None:
        """The row of that id, if it is there."""
        return cast("R | None", self.tables.get(table_of(model), {}).get(row_id)) if row_id else None

    def row(self, model: type[R], row_id: UUID) -> R:
        """The row of that id, which is known to be there."""
        return cast("R", self.tables[table_of(model)][row_id])

    def next_number(self, model: type[Row]) -> int:
        """The number that the next row of this table gets."""
        return self._ordered.highest(model, self.tables.get(table_of(model), {})) + 1

    @property
    def info(self) -> SessionRow:
        """The row that says what is true of the meeting as a whole."""
        return cast("SessionRow", self.tables["session"][self.id])

    @property
    def people(self) -> list[Person]:
        """Everybody in the order of their seats."""
        return self.all(Person)

    @property
    def agenda(self) -> list[AgendaItem]:
        """The agenda items in their order."""
        return self.all(AgendaItem)

    @property
    def challenge(self) -> str:
        """The challenge as it is worded now."""
        wordings = self.all(Wording)
        return wordings[-1].text if wordings else ""

    def present(self, now: datetime) -> datetime:
        """`now`, but never before the last change: time does not run backwards in a meeting that is held."""
        return max(now, self.at) if self.at and self.info.started_at else now

    def name_of(self, person_id: UUID | None) -> str:
        """The name of a person, or an empty text for nobody."""
        return person.name if (person := self.get(Person, person_id)) else ""

    def full_name_of(self, person_id: UUID | None) -> str:
        """How a person is called in lists and documents (see `full_name`), or an empty text for nobody."""
        return full_name(person) if (person := self.get(Person, person_id)) else ""

    def short_name_of(self, person_id: UUID | None) -> str:
        """How a person is called in the meeting (see `short_name`), or an empty text for nobody."""
        return short_name(person) if (person := self.get(Person, person_id)) else ""

    def person(self, key: str) -> Person:
        """The person with that id, reference or name.

        Raises:
            RuleError: nobody is called so, or several are.
        """
        return self._named(Person, key, ("ref", "name", "latin"), N_("Nobody here is called {given}."))

    def item(self, key: str) -> AgendaItem:
        """The agenda item with that id, reference or title.

        Raises:
            RuleError: there is none, or there are several.
        """
        return self._named(AgendaItem, key, ("ref", "title"), N_("The agenda has no item {given}."))

    def objective(self, key: str) -> Objective:
        """The objective with that id or reference.

        Raises:
            RuleError: there is none, or there are several.
        """
        return self._named(Objective, key, ("ref",), N_("There is no objective {given}."))

    def find(self, model: type[R], key: str) -> R:
        """The row with that id, reference or short number.

        Raises:
            RuleError: there is none.
        """
        return self._named(model, key, ("ref",), N_("There is no {kind} {given}."), number=True)

    def _named(self, model: type[R], key: str, fields: Iterable[str], missing: str, *, number: bool = False) -> R:
        rows = self.all(model) if key else []
        by_uuid = _uuid(key)
        if by_id := self.get(model, by_uuid):
            return by_id
        for name in fields:
            found = [row for row in rows if getattr(row, name, None) == key]
            if len(found) > 1:
                raise RuleError(_(_SEVERAL, given=said_again(key)))
            if found:
                return found[0]
        if by_uuid is not None:
            raise RuleError(_("That {kind} is not here any more.", kind=kind_of(model).said))
        if number and (wanted := whole_number(key)):
            for row in rows:
                if row.number == wanted:
                    return row
        raise RuleError(_(missing, kind=kind_of(model).said, given=said_again(key)))


def short_name(person: Person) -> str:
    """How a person is called in the meeting, in panels and sentences: by the Latin helper name where there is one."""
    return person.latin or person.name


def full_name(person: Person) -> str:
    """How a person is called before and after it, in lists, letters and documents: the Latin name stands behind."""
    return with_latin(person.name, person.latin)


def promised_by(session: Session, row: Action | FollowUp) -> str:
    """Whose an action or a check-in is: the full name of somebody here, the name of somebody outside, or empty."""
    return session.full_name_of(row.person_id) or (row.owner if isinstance(row, Action) else row.by_name)


def _followed(trails: Mapping[str, Trail], change: Change) -> Mapping[str, Trail]:
    if change.rule in NO_STEPS:
        return trails
    step = Done(change.id, change.label, change.rule)
    return {**trails, change.seat: trails.get(change.seat, Trail()).follow(change.rule, step, change.undoes)}


def _uuid(key: str) -> UUID | None:
    try:
        return UUID(key)
    except ValueError:
        return None
