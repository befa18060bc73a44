"""`show --json`: a session as one document, as docs/formats.md describes it.

Seconds are numbers to the millisecond, counted from the session's start where they are moments of the meeting.
"""

from datetime import date, datetime
from operator import attrgetter
from typing import Any

from peerassist_tui.models import (
    Action,
    FollowUp,
    Lesson,
    Note,
    Objective,
    Option,
    Parked,
    Person,
    Question,
    Row,
    Thanks,
    Turn,
    Wording,
)
from peerassist_tui.readings.agenda.agenda_clock import actual_seconds
from peerassist_tui.readings.flipchart.flipchart import links_from
from peerassist_tui.readings.floor.floor_time import FloorTime, floor_gini, floor_times
from peerassist_tui.readings.floor.present import standing, times_there
from peerassist_tui.readings.floor.queue import queue
from peerassist_tui.readings.readiness.findings import findings_of
from peerassist_tui.readings.report.session_document_asides import asides
from peerassist_tui.readings.report.session_document_preparation import PERSON_FIELDS, prepared
from peerassist_tui.readings.state import holder, item_state, status
from peerassist_tui.readings.time.elapsed import offset
from peerassist_tui.session import Session

Document = dict[str, Any]


def session_document(session: Session, now: datetime, *, anonymous: bool = False) -> Document:
    """The session as a JSON-able document.

    With `anonymous`, floor figures and the facilitator's log are left out; names are the business of
    `readings.anonymous`, whose session is to be given.
    """
    now = session.present(now)
    times = floor_times(session, now)
    shown: Document = {
        **_head(session),
        **({} if anonymous else {"archived_at": _iso(session.info.archived_at), "tags": session.info.tags}),
        **({} if anonymous else prepared(session)),
        "people": [_person(session, time, anonymous=anonymous) for time in times],
        **({} if anonymous else {"floor": _floor(session, times, now)}),
        "agenda": _agenda(session, now, anonymous=anonymous),
        "notes": _notes(session),
        "parking_lot": [
            {"text": row.text, "who": _name(session, row.person_id), "home": row.home, "at": offset(session, row.at)}
            for row in session.all(Parked)
        ],
        **({} if anonymous else asides(session)),
        "options": _options(session),
        "lessons": _lessons(session),
        "actions": _actions(session),
        "thanks": [{"who": session.name_of(row.person_id), "text": row.text} for row in session.all(Thanks)],
        "follow_ups": [
            {
                "date": row.date.isoformat(),
                "what": row.what,
                "by": _name(session, row.person_id) or row.by_name or None,
                "held_on": _day(row.held_on),
            }
            for row in session.all(FollowUp)
        ],
    }
    return shown


def _name(session: Session, person_id: Any) -> str | None:
    return session.name_of(person_id) or None


def _head(session: Session) -> Document:
    info, wordings = session.info, session.all(Wording)
    return {
        "id": str(session.id),
        "title": info.title,
        "status": status(session),
        "timezone": info.timezone,
        "language": info.language,
        "starts_at": _iso(info.starts_at),
        "ends_by": info.ends_by,
        "started_at": _iso(info.started_at),
        "finished_at": _iso(info.finished_at),
        "wrapped_up_at": _iso(info.wrapped_up_at),
        "challenge": {
            "first": wordings[0].text if wordings else "",
            "current": session.challenge,
            "versions": [{"text": row.text, "at": offset(session, row.at)} for row in wordings],
        },
        "context": info.context,
        "history": info.history,
        "ideas": info.ideas,
        "still_open": info.still_open,
        "already_decided": info.already_decided,
        "decision_by": _day(info.decision_by),
        "objectives": [
            {
                "ref": row.ref,
                "text": row.text,
                "sign_of_success": row.sign_of_success,
                "needs": row.needs,
                "findings": _findings(session, row),
            }
            for row in session.all(Objective)
        ],
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _findings(session: Session, row: Row) -> list[Document]:
    dates = {one.id: one.date.isoformat() for one in session.all(FollowUp)}
    return [
        {
            "verdict": one.verdict,
            "text": one.text,
            "follow_up": dates[one.follow_up_id] if one.follow_up_id else None,
            "at": offset(session, one.at),
        }
        for one in findings_of(session, row)
    ]


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat().replace("+00:00", "Z") if moment else None


def _person(session: Session, time: FloorTime, *, anonymous: bool) -> Document:
    person = time.person
    who: Document = {"name": person.name, "party": person.party}
    if anonymous:
        return who
    return {
        **who,
        **{name: getattr(person, name) for name in PERSON_FIELDS},
        "for_items": [item.ref for item in session.agenda if str(item.id) in person.for_items],
        **_there(session, person),
        "turns": time.turns,
        "seconds": time.seconds,
        "share": time.share,
        "longest_seconds": time.longest_seconds,
        "first_spoke_at": offset(session, time.first_spoke_at) if time.first_spoke_at else None,
        "waits": list(time.waits),
    }


def _there(session: Session, person: Person) -> Document:
    times = times_there(session, person)
    left = times[-1][1] if times else None
    return {
        "standing": standing(session, person),
        "arrived_at": offset(session, times[0][0]) if times else None,
        "left_at": offset(session, left) if left else None,
        "present": [{"start": offset(session, a), "end": offset(session, b) if b else None} for a, b in times],
    }


def _floor(session: Session, times: list[FloorTime], now: datetime) -> Document:
    speaker = holder(session)
    return {
        "holder": speaker.name if speaker else None,
        "order": session.info.queue,
        "queue": [place.person.name for place in queue(session, now)],
        "seconds": round(sum(time.seconds for time in times), 3),
        "gini": floor_gini(times),
        "turns": [
            {
                "who": _name(session, row.person_id),
                **({} if row.person_id else {"state": row.state}),
                "start": offset(session, row.started_at),
                "end": offset(session, row.ended_at) if row.ended_at else None,
            }
            for row in session.all(Turn)
        ],
    }


def _agenda(session: Session, now: datetime, *, anonymous: bool) -> list[Document]:
    return [
        {
            "ref": item.ref,
            "title": item.title,
            "phase": item.phase,
            "day": item.day,
            "planned_minutes": item.minutes,
            "extended_minutes": item.extended_minutes,
            "actual_seconds": actual_seconds(session, item, now),
            "status": item_state(session, item),
            "conclusion": item.conclusion,
            "pinned": item.pinned,
            **({} if anonymous else {"lead": item.lead, "note": item.note}),
        }
        for item in session.agenda
    ]


def _notes(session: Session) -> list[Document]:
    items = {item.id: item.ref for item in session.agenda}
    objectives = {row.id: row.ref for row in session.all(Objective)}
    numbers = {note.id: note.number for note in session.all(Note)}
    return [
        {
            "number": note.number,
            "ref": note.ref,
            "kind": note.kind,
            "text": note.text,
            "who": _name(session, note.person_id),
            "objective": objectives.get(note.objective_id) if note.objective_id else None,
            "item": items.get(note.item_id) if note.item_id else None,
            "heading": note.heading,
            "marks": note.marks,
            "links": [{"kind": link.kind, "to": numbers[link.to_id]} for link in links_from(session).get(note.id, [])],
            "at": offset(session, note.at),
        }
        for note in sorted(session.all(Note), key=attrgetter("number"))
    ]


def _note_refs(session: Session) -> dict[str, str]:
    return {str(note.id): note.ref or str(note.number) for note in session.all(Note)}


def _options(session: Session) -> list[Document]:
    notes = _note_refs(session)
    return [
        {
            "number": row.number,
            "ref": row.ref,
            "title": row.title,
            "by": _name(session, row.person_id),
            "based_on": [notes[key] for key in row.based_on if key in notes],
            "worked_where": row.worked_where,
            "needs": row.needs,
            "questions": [one.text for one in session.all(Question) if one.option_id == row.id],
            "response": row.response,
            "reason": row.reason,
        }
        for row in session.all(Option)
    ]


def _lessons(session: Session) -> list[Document]:
    notes = _note_refs(session)
    fields = ("number", "ref", "title", "advice", "intended", "observed", "cause", "impact")
    limits = ("holds_when", "fails_when", "share_with")
    return [
        {name: getattr(row, name) for name in fields + limits}
        | {
            "evidence": [notes[key] for key in row.evidence if key in notes],
            "objective": objective.ref if (objective := session.get(Objective, row.objective_id)) else None,
            "embedded_by": action.number if (action := session.get(Action, row.action_id)) else None,
            "status": row.status,
            "review_on": _day(row.review_on),
            "shared_on": _day(row.shared_on),
            "restricted": row.restricted,
            "findings": _findings(session, row),
        }
        for row in session.all(Lesson)
    ]


def _actions(session: Session) -> list[Document]:
    return [
        {
            "number": row.number,
            "text": row.text,
            "owner": _name(session, row.person_id) or row.owner or None,
            "due": _day(row.due),
            "status": row.status,
            "option": option.title if (option := session.get(Option, row.option_id)) else None,
            "done_when": row.done_when,
            "findings": _findings(session, row),
        }
        for row in session.all(Action)
    ]
