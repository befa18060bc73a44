"""What became of an action, read off its changes: who altered what, when, from what to what.

A change never rewrites what was promised: the date that stood when the wrap-up was finished, or at the end of the day
on which it was set, stays the date as first promised.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from peerassist_tui.language import NC_, _, pgettext
from peerassist_tui.models import Action, Change, Finding, Option, Row, Seat, SessionRow, table_of
from peerassist_tui.session import Session, promised_by
from peerassist_tui.timing.zones import to_local

OptionalImage = Mapping[str, Any] | None
SESSION, ACTION, FINDING = table_of(SessionRow), table_of(Action), table_of(Finding)
TOLD_OF: tuple[type[Row], ...] = (SessionRow, Action, Finding)
"""The tables whose Changes tell of an action; the session's, when its wrap-up was finished."""
_PARTS = (
    NC_("part of an action", "action"),
    NC_("part of an action", "owner"),
    NC_("part of an action", "due"),
    NC_("part of an action", "from option"),
    NC_("part of an action", "done when"),
    NC_("part of an action", "status"),
)
SETTLED_MINUTES = 5
"""What one seat alters of one part within so many minutes is one alteration, but for what was promised in between."""


@dataclass(frozen=True)
class Alteration:
    """One part of an action, from one value to another, in words."""

    at: datetime
    seat: Seat
    what: str
    before: str
    after: str


def action_history(session: Session, changes: Sequence[Change], action_id: UUID) -> list[Alteration]:
    """All alterations of one action, oldest first."""
    told: list[Alteration] = []
    open_: dict[str, int] = {}
    for change in changes:
        if any(_wraps_up(before, after) for table, _, before, after in change.images() if table == SESSION):
            open_.clear()
        for one in _alterations(session, change, action_id):
            place = open_.get(one.what)
            if place is not None and _goes_on(told[place], one):
                told[place] = replace(one, before=told[place].before)
            else:
                open_[one.what] = len(told)
                told.append(one)
    return sorted((one for one in told if one.before != one.after), key=lambda one: one.at)


def _goes_on(last: Alteration, one: Alteration) -> bool:
    return last.seat == one.seat and one.at - last.at <= timedelta(minutes=SETTLED_MINUTES)


def first_promised(session: Session, changes: Sequence[Change]) -> dict[UUID, date]:
    """The due date of each action as it was first promised, by the action's id; none where nothing was yet."""
    promised: dict[UUID, date] = {}
    standing: dict[UUID, tuple[date, date]] = {}
    for change in changes:
        day = to_local(change.at, session.info.timezone).date()
        for action_id, (due, since) in standing.items():
            if since < day:
                promised.setdefault(action_id, due)
        for table, row_id, before, after in change.images():
            if table == SESSION and _wraps_up(before, after):
                promised = {key: due for key, (due, _) in standing.items()} | promised
            elif table == ACTION and _due(before) != _due(after):
                standing.pop(row_id, None)
                if due_now := _due(after):
                    standing[row_id] = due_now, day
    return promised


def _wraps_up(before: OptionalImage, after: OptionalImage) -> bool:
    return bool(after and after.get("wrapped_up_at") and not (before or {}).get("wrapped_up_at"))


def _due(image: OptionalImage) -> date | None:
    return date.fromisoformat(image["due"]) if image and image["due"] else None


def _alterations(session: Session, change: Change, action_id: UUID) -> Iterator[Alteration]:
    for table, row_id, before, after in change.images():
        if table == ACTION and row_id == action_id:
            was, now = _facts(session, before), _facts(session, after)
            for what in {**was, **now}:
                if was.get(what, "") != now.get(what, ""):
                    yield Alteration(change.at, change.seat, what, was.get(what, ""), now.get(what, ""))
        elif table == FINDING and _about(before, after) == str(action_id):
            yield Alteration(change.at, change.seat, _("at the check-in"), _found(before), _found(after))


def _facts(session: Session, image: OptionalImage) -> dict[str, str]:
    if image is None:
        return {}
    row = Action.model_validate(image)
    option = session.get(Option, row.option_id)
    facts = (
        row.text,
        promised_by(session, row),
        row.due.isoformat() if row.due else "",
        option.title if option else "",
        row.done_when,
        pgettext("state of an action or a lesson", row.status),
    )
    return {pgettext("part of an action", what): said for what, said in zip(_PARTS, facts, strict=True)}


def _about(before: OptionalImage, after: OptionalImage) -> str:
    return str((after or before or {}).get("about", ""))


def _found(image: OptionalImage) -> str:
    return ": ".join(filter(None, (image["verdict"], image["text"]))) if image else ""
