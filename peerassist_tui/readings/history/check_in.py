"""What a check-in looks at: the actions, the objectives and the lessons again; and what it has left out."""

from collections.abc import Callable, Iterator
from datetime import date, datetime

from peerassist_tui.language import _, ngettext
from peerassist_tui.models import Action, Finding, FollowUp, Lesson, Objective, Row
from peerassist_tui.readings.missing import Missing
from peerassist_tui.readings.readiness.findings import finding_at, findings_of
from peerassist_tui.session import Session
from peerassist_tui.timing.zones import to_local

_Counted = Callable[[int], str]
"""What says how many of something there are."""


def check_ins(session: Session) -> list[FollowUp]:
    """The check-ins of a session in the order of their dates."""
    return sorted(session.all(FollowUp), key=lambda row: (row.date, row.number))


def next_check_in(session: Session) -> FollowUp | None:
    """The first one that has not been held, else the last one."""
    rows = check_ins(session)
    return next((row for row in rows if row.held_on is None), rows[-1] if rows else None)


def actions_again(session: Session, at: FollowUp | None) -> list[Action]:
    """The actions still to be done, and those of which something was said at this check-in."""
    return [row for row in session.all(Action) if row.status in ("open", "changed") or _is_seen(session, row, at)]


def lessons_again(session: Session, at: FollowUp | None) -> list[Lesson]:
    """The lessons that somebody may still rely on."""
    return [row for row in session.all(Lesson) if row.status != "retired" or _is_seen(session, row, at)]


def not_looked_at(session: Session, at: FollowUp) -> list[str]:
    """What has not been looked at at this check-in, for instance "2 actions", "1 lesson"."""
    return [counted(len(rows)) for _topic, counted, rows in _unseen(session, at) if rows]


def missing_at_check_in(session: Session, at: FollowUp | None) -> list[Missing]:
    """What is still to be looked at at this check-in, and that no date is set for the next one."""
    return [*_missing(session, at)] if at else [Missing("check_ins", _("no date for this check-in yet"))]


def _unseen(session: Session, at: FollowUp) -> Iterator[tuple[str, _Counted, list[Row]]]:
    groups: tuple[tuple[str, _Counted, list[Row]], ...] = (
        ("again_actions", _actions, [*actions_again(session, at)]),
        ("again_objectives", _objectives, [*session.all(Objective)]),
        ("again_lessons", _lessons, [*lessons_again(session, at)]),
    )
    for topic, counted, rows in groups:
        yield topic, counted, [row for row in rows if not _is_seen(session, row, at)]


def _actions(count: int) -> str:
    return ngettext("{count} action", "{count} actions", count)


def _objectives(count: int) -> str:
    return ngettext("{count} objective", "{count} objectives", count)


def _lessons(count: int) -> str:
    return ngettext("{count} lesson", "{count} lessons", count)


def _missing(session: Session, at: FollowUp) -> Iterator[Missing]:
    for topic, _counted, rows in _unseen(session, at):
        if rows:
            yield Missing(topic, _("{number} to look at", number=len(rows)), rows[0].id)
    if not any(row.held_on is None and row.date > at.date for row in session.all(FollowUp)):
        yield Missing("check_ins", _("no date for the next check-in"), advice=True)


def _is_seen(session: Session, row: Row, at: FollowUp | None) -> bool:
    return at is not None and finding_at(session, row, at) is not None


def said_before(session: Session, row: Row, at: FollowUp | None) -> list[tuple[date | None, str, str]]:
    """What was found of a row elsewhere: the day of the check-in, or the day in between; None: at the closing."""
    found = (one for one in findings_of(session, row) if at is None or one.follow_up_id != at.id)
    return [(_day(session, one), one.verdict, one.text) for one in found]


def _day(session: Session, found: Finding) -> date | None:
    if check_in := session.get(FollowUp, found.follow_up_id):
        return check_in.date
    day, over = (_local(session, moment) for moment in (found.at, session.info.finished_at or found.at))
    return day if day > over else None


def _local(session: Session, moment: datetime) -> date:
    return to_local(moment, session.info.timezone).date()
