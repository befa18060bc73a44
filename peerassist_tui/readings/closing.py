"""What is missing before the hosts have kept their side: answers, lessons, actions, thanks, dates."""

from collections.abc import Iterator

from peerassist_tui.models import Action, FollowUp, Lesson, Option, Person, Thanks
from peerassist_tui.readings.gaps import Gap
from peerassist_tui.session import Session


def closing(session: Session) -> list[Gap]:
    """What is missing, in the order in which it is wrapped up."""
    return [*_options(session), *_lessons(session), *_actions(session), *_thanks(session), *_follow_ups(session)]


def unthanked(session: Session) -> list[Person]:
    """The peers whom nobody has thanked."""
    thanked = {row.person_id for row in session.all(Thanks)}
    return [person for person in session.people if person.party == "peer" and person.id not in thanked]


def _options(session: Session) -> Iterator[Gap]:
    options = session.all(Option)
    if not options:
        yield Gap("options", "no option yet")
    for row in options:
        if row.response is None:
            yield Gap("options", f"option {row.number} “{row.title}” has no answer", row.id)
        elif not row.reason.strip():
            yield Gap("options", f"option {row.number} “{row.title}” has no reason for its answer", row.id)


def _lessons(session: Session) -> Iterator[Gap]:
    lessons = session.all(Lesson)
    if not lessons:
        yield Gap("lessons", "no lesson yet")
    for row in lessons:
        if not row.advice.strip():
            yield Gap("lessons", f"lesson {row.number} “{row.title}” has no advice", row.id)


def _actions(session: Session) -> Iterator[Gap]:
    actions = session.all(Action)
    if not actions:
        yield Gap("actions", "no action yet")
    for row in actions:
        missing = [word for word, there in (("owner", row.person_id or row.owner), ("date", row.due)) if not there]
        if missing and row.status != "dropped":
            yield Gap("actions", f"action {row.number} “{row.text}” has no {' and no '.join(missing)}", row.id)


def _thanks(session: Session) -> Iterator[Gap]:
    for person in unthanked(session):
        yield Gap("thanks", f"{person.name} has not been thanked", person.id)


def _follow_ups(session: Session) -> Iterator[Gap]:
    if not session.all(FollowUp):
        yield Gap("follow_up", "no follow-up date yet")
