"""Follow-up dates and due dates for calendars (RFC 5545): events of a whole day, which every calendar shows.

To-dos (VTODO) would say more, but Outlook and the web calendars leave them out without a word.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from icalendar import Calendar, Event

from peerassist_tui.errors import Refused
from peerassist_tui.exports.calendar import alarm, calendar_address, empty_calendar, visibility
from peerassist_tui.language import _
from peerassist_tui.models import Action, FollowUp
from peerassist_tui.readings.its_language import in_its_language
from peerassist_tui.readings.privacy.reachable import reachable
from peerassist_tui.readings.report.outcome_words import held_on
from peerassist_tui.session import Session, promised_by

DAY = timedelta(days=1)
NINE_THE_DAY_BEFORE = timedelta(hours=-15)


@dataclass(frozen=True)
class _Date:
    row: UUID
    day: date
    summary: str
    more: str


def write(session: Session, now: datetime, anonymous: bool) -> bytes:
    """The calendar file: each follow-up, and each action with a date that is still to be done.

    Raises:
        Refused: there is no such date.
    """
    dates = _dates(session)
    if not dates:
        raise Refused(_("There is no follow-up date yet and no action with a date; add one in the wrap-up."))
    return _written(session, now, dates, anonymous)


@in_its_language
def _written(session: Session, now: datetime, dates: Sequence[_Date], anonymous: bool) -> bytes:
    calendar = empty_calendar()
    organiser = None if anonymous else reachable(session).organiser
    if organiser:
        calendar.add("method", "PUBLISH")
    for one in dates:
        event = _event(session, now, one)
        if organiser:
            event.add("organizer", calendar_address(organiser))
        calendar.add_component(event)
    return _file(calendar)


def _file(calendar: Calendar) -> bytes:
    return bytes(calendar.to_ical())


@in_its_language
def _dates(session: Session) -> list[_Date]:
    return sorted((*_follow_ups(session), *_actions(session)), key=lambda one: one.day)


def _follow_ups(session: Session) -> Iterator[_Date]:
    for row in session.all(FollowUp):
        by = promised_by(session, row)
        yield _Date(
            row.id,
            row.date,
            _("Follow-up: {what}", what=row.what) if row.what else _("Follow-up"),
            _("By: {name}", name=by) if by else "",
        )


def _actions(session: Session) -> Iterator[_Date]:
    for row in session.all(Action):
        if row.due and row.status not in ("done", "dropped"):
            owner = promised_by(session, row)
            told = (
                _("Owner: {name}", name=owner) if owner else "",
                _("Done when: {sign}", sign=row.done_when) if row.done_when else "",
            )
            yield _Date(row.id, row.due, _("Due: {action}", action=row.text), "\n".join(filter(None, told)))


def _event(session: Session, now: datetime, one: _Date) -> Event:
    event = Event()
    event.add("uid", f"{one.row}@peerassist")
    event.add("dtstamp", now.astimezone(UTC))
    event.add("sequence", session.seq)
    event.add("dtstart", one.day)
    event.add("dtend", one.day + DAY)
    event.add("summary", " ".join(one.summary.split()))
    origin = _("From the peer assist “{title}”, {day}.", title=session.info.title, day=held_on(session))
    event.add("description", "\n".join(filter(None, (one.more, origin))))
    event.add("class", visibility(session))
    event.add("transp", "TRANSPARENT")
    event.add_component(alarm(one.summary, NINE_THE_DAY_BEFORE))
    return event
