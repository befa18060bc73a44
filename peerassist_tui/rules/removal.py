"""Taking something out; undo brings it back as it was."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from uuid import UUID

from peerassist_tui.errors import RuleError
from peerassist_tui.models import (
    Action,
    AgendaItem,
    ChecklistItem,
    Finding,
    FollowUp,
    GroundRule,
    Intervention,
    ItemRun,
    Lesson,
    Link,
    Material,
    Note,
    Objective,
    Option,
    Parked,
    Person,
    Precedent,
    Question,
    Row,
    Stay,
    Thanks,
)
from peerassist_tui.rules.arguments import Key
from peerassist_tui.rules.registry import Outcome, rule
from peerassist_tui.session import Session
from peerassist_tui.text import quoted

REMOVABLE: tuple[type[Row], ...] = (
    Objective,
    Person,
    AgendaItem,
    GroundRule,
    ChecklistItem,
    Material,
    Precedent,
    Note,
    Parked,
    Intervention,
    Option,
    Question,
    Lesson,
    Action,
    Thanks,
    FollowUp,
)


@rule
def remove(session: Session, now: datetime, *, what: Key) -> Outcome:
    """Take out the row with that id; what named it no longer does."""
    row = _removable(session, what)
    if isinstance(row, Person) and (use := _use(session, row)):
        raise RuleError(f"{row.name} cannot be taken out: {called(use)} is in that name.")
    if isinstance(row, AgendaItem) and any(run.item_id == row.id for run in session.all(ItemRun)):
        raise RuleError(f"{quoted(row.title)} has been on and cannot be taken out.")
    loosened: list[Row] = []
    fallen: list[Row] = []
    for find in (_from_notes, _from_options, _from_objectives, _from_items, _from_promises, _findings, _stays):
        saved, removed = find(session, row)
        loosened += saved
        fallen += removed
    return Outcome(f"Took out {called(row)}", tuple(loosened), (*fallen, row))


def _use(session: Session, person: Person) -> Row | None:
    """What names a person, but for when they came and went: that is taken out with them."""
    return next((use for use, _ in uses(session, person) if not isinstance(use, Stay)), None)


def called(row: Row) -> str:
    """How a row is spoken of: by its name where it has one, else by its kind and number."""
    if isinstance(row, Person):
        return row.name
    if isinstance(row, AgendaItem):
        return quoted(row.title)
    return f"{row.NAME} {row.number}"


def uses(session: Session, *named: Row) -> Iterator[tuple[Row, Row]]:
    """The rows of the session that name one of these, each before the one that it names."""
    known = {key: row for row in named for key in (row.id, str(row.id))}
    for rows in session.tables.values():
        for row in rows.values():
            for key in _named(row):
                if key in known and known[key].id != row.id:
                    yield row, known[key]


def _named(row: Row) -> Iterator[UUID | str]:
    for _, value in row:
        if isinstance(value, UUID):
            yield value
        elif isinstance(value, list):
            yield from (each for each in value if isinstance(each, str))


def _removable(session: Session, what: str) -> Row:
    try:
        row_id = UUID(what)
    except ValueError:
        raise RuleError("That is not here any more.") from None
    found: Iterable[Row | None] = (session.get(model, row_id) for model in REMOVABLE)
    row = next((row for row in found if row), None)
    if row is None:
        raise RuleError("That is not here any more.")
    return row


Loosened = tuple[list[Row], list[Row]]


def _from_notes(session: Session, row: Row) -> Loosened:
    if not isinstance(row, Note):
        return [], []
    key = str(row.id)
    options: list[Row] = [
        one.altered(based_on=[note for note in one.based_on if note != key])
        for one in session.all(Option)
        if key in one.based_on
    ]
    lessons: list[Row] = [
        one.altered(evidence=[note for note in one.evidence if note != key])
        for one in session.all(Lesson)
        if key in one.evidence
    ]
    return options + lessons, [one for one in session.all(Link) if row.id in (one.note_id, one.to_id)]


def _from_options(session: Session, row: Row) -> Loosened:
    if not isinstance(row, Option):
        return [], []
    actions: list[Row] = [one.altered(option_id=None) for one in session.all(Action) if one.option_id == row.id]
    return actions, [one for one in session.all(Question) if one.option_id == row.id]


def _from_objectives(session: Session, row: Row) -> Loosened:
    if not isinstance(row, Objective):
        return [], []
    notes: list[Row] = [one.altered(objective_id=None) for one in session.all(Note) if one.objective_id == row.id]
    lessons = [one.altered(objective_id=None) for one in session.all(Lesson) if one.objective_id == row.id]
    return notes + lessons, []


def _from_items(session: Session, row: Row) -> Loosened:
    if not isinstance(row, AgendaItem):
        return [], []
    return [one.altered(item_id=None) for one in session.all(Note) if one.item_id == row.id], []


def _from_promises(session: Session, row: Row) -> Loosened:
    if isinstance(row, Action):
        return [one.altered(action_id=None) for one in session.all(Lesson) if one.action_id == row.id], []
    if isinstance(row, FollowUp):
        return [], [one for one in session.all(Finding) if one.follow_up_id == row.id]
    return [], []


def _findings(session: Session, row: Row) -> Loosened:
    return [], [one for one in session.all(Finding) if one.about == str(row.id)]


def _stays(session: Session, row: Row) -> Loosened:
    return [], [one for one in session.all(Stay) if one.person_id == row.id]
