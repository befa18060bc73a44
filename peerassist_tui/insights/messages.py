"""Messages that are ready to be sent after a meeting; their words stand in content/messages."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, partial
from pathlib import Path
from typing import Any, Literal
from uuid import UUID

from peerassist_tui.language import N_, _, ngettext, weekday_words, written_in
from peerassist_tui.language_files import ENGLISH
from peerassist_tui.models import Lesson, Objective, Person
from peerassist_tui.readings.history.check_in import actions_again, check_ins, lessons_again
from peerassist_tui.readings.its_language import in_its_language
from peerassist_tui.readings.privacy.reachable import email_address
from peerassist_tui.readings.readiness.feedback import peers_who_came
from peerassist_tui.session import Session, full_name, promised_by, short_name
from peerassist_tui.text import clean_line, safe_name
from peerassist_tui.timing.dates import date_in_words
from peerassist_tui.timing.zones import to_local

TEXTS = Path(__file__).parent.parent / "content" / "messages"

MessageKind = Literal["check_in", "action", "lessons"]


@dataclass(frozen=True)
class Message:
    """A message `about` the row of that id, in a line of `words`; `to` are addresses, empty where none is known.

    `without` are those whom it is for and who have no address.
    """

    kind: MessageKind
    about: UUID
    words: str
    to: str
    text: str
    in_english: str
    """The same words in English, after which a file is called."""
    without: tuple[str, ...] = ()

    @property
    def file_name(self) -> str:
        """What a file with it may be called, without its ending."""
        return safe_name(self.in_english, "message")


def messages(session: Session, now: datetime) -> list[Message]:
    """All messages that a session has ready: check-ins to come, open actions, lessons to each peer."""
    today = to_local(now, session.info.timezone).date()
    return [*_invitations(session, today), *_reminders(session, today), *_lessons(session, today)]


def _invitations(session: Session, today: date) -> Iterator[Message]:
    promised = actions_again(session, None)
    owners = {row.person_id for row in promised}
    those = [one for one in session.people if one.party == "host" or one.id in owners]
    to = ", ".join(filter(None, map(email_address, those)))
    outside = dict.fromkeys(row.owner for row in promised if row.owner and row.person_id is None)
    without = (*(full_name(one) for one in those if not email_address(one)), *outside)
    for row in check_ins(session):
        if row.held_on is None:
            text = _written(
                session,
                "check_in",
                today,
                day=row.date,
                days=(row.date - today).days,
                what=row.what,
                by=promised_by(session, row) or _me(session),
                actions=_actions(session),
                objectives=[one.text for one in session.all(Objective)],
                lessons=_open_lessons(session),
            )
            words = partial(_check_in_words, row.date)
            yield Message("check_in", row.id, words(), to, text, _in_english(words), without)


def _reminders(session: Session, today: date) -> Iterator[Message]:
    for row in actions_again(session, None):
        person, owner = session.get(Person, row.person_id), promised_by(session, row)
        days = (row.due - today).days if row.due else 0
        text = _written(
            session,
            "reminder" if person else "ask",
            today,
            action=row.text,
            owner=owner,
            greeted=short_name(person) if person else "",
            done_when=row.done_when,
            due=row.due,
            days=days,
            looked_at=_check_in_from(session, max(today, row.due or today)),
        )
        words = partial(_action_words, row.number, owner, in_the_room=person is not None)
        yield Message("action", row.id, words(), email_address(person) if person else "", text, _in_english(words))


def _lessons(session: Session, today: date) -> Iterator[Message]:
    lessons, is_open = _open_lessons(session), session.info.privacy == "open"
    actions = [{**one, "owner": one["owner"] if is_open else ""} for one in _actions(session)]
    for person in peers_who_came(session) if lessons else ():
        given = {"name": short_name(person), "lessons": lessons, "actions": actions, "open": is_open}
        text = _written(session, "lessons", today, **given)
        words = partial(_, N_("lessons, to {name}"), name=full_name(person))
        yield Message("lessons", person.id, words(), email_address(person), text, _in_english(words))


def _check_in_words(day: date) -> str:
    return _("check-in of {day}, to all", day=date_in_words(day))


def _action_words(number: int, owner: str, *, in_the_room: bool) -> str:
    if in_the_room:
        return _("action {number}, to {name}", number=number, name=owner)
    if owner:
        return _("action {number}, to me: ask {name}", number=number, name=owner)
    return _("action {number}, to me: ask who will", number=number)


def _in_english(words: Callable[[], str]) -> str:
    with written_in(ENGLISH):
        return words()


def _open_lessons(session: Session) -> list[Lesson]:
    return [row for row in lessons_again(session, None) if not row.restricted]


def _actions(session: Session) -> list[dict[str, Any]]:
    rows = actions_again(session, None)
    return [{"text": row.text, "owner": promised_by(session, row), "due": row.due} for row in rows]


def _me(session: Session) -> str:
    return next((full_name(one) for one in session.people if one.party == "facilitator"), "")


def written(template: str, session: Session, now: datetime, **values: Any) -> str:
    """A text of content/messages for a session at a moment; its first line is the subject."""
    return _written(session, template, to_local(now, session.info.timezone).date(), **values)


def _check_in_from(session: Session, day: date) -> date | None:
    """The day of the first check-in to come that is not before that day; None where there is none."""
    return next((row.date for row in check_ins(session) if row.held_on is None and row.date >= day), None)


@in_its_language
def _written(session: Session, template: str, today: date, **values: Any) -> str:
    held = to_local(session.info.started_at or session.info.starts_at, session.info.timezone).date()
    text = (
        _texts()
        .get_template(f"{template}.txt.j2")
        .render(
            title=session.info.title,
            held=held,
            check_in=_check_in_from(session, today),
            me=_me(session),
            **values,
        )
    )
    return f"{text.strip()}\n"


@cache
def _texts() -> Any:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    texts = Environment(
        loader=FileSystemLoader(TEXTS),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,
    )
    texts.globals |= {"_": _, "ngettext": ngettext, "weekday_words": weekday_words}
    texts.filters["line"] = clean_line  # a subject ends where its line does
    return texts
