"""What came of a session in the words of a letter or a page: answers, actions, dates."""

from collections.abc import Iterable, Iterator
from datetime import date

from peerassist_tui.language import N_, _, day_words, pgettext, weekday_words
from peerassist_tui.models import Action, Lesson
from peerassist_tui.readings.paper import Table, Words, named
from peerassist_tui.session import Session, promised_by
from peerassist_tui.text import ended
from peerassist_tui.timing.zones import to_local

ANSWERS = {
    "adopt": N_("We adopt it."),
    "adapt": N_("We adapt it to our case."),
    "explore": N_("We are going to explore it."),
    "park": N_("We park it for now."),
    None: N_("We have not decided yet."),
}
"""What the hosts say to a peer, by their response; to be translated where it is said."""


def held_on(session: Session) -> str:
    """The day of the meeting, for instance "Tuesday 8 December 2026"."""
    return weekday_words(to_local(session.info.started_at or session.info.starts_at, session.info.timezone))


def day_if_any(day: date | None) -> str:
    """A date as people write it, for instance "8 December 2026"; empty for none."""
    return day_words(day) if day else ""


def dated(day: date, text: str, by: str = "", under: tuple[Words, ...] = ()) -> Words:
    """What is to be on a day, with that day before it; where nothing is said of it, the day alone."""
    when = day_words(day)
    return Words(text, named(when), by=by, under=under) if text else Words(when, by=by, under=under)


def actions_not_dropped(session: Session) -> list[Action]:
    """The actions that were not dropped."""
    return [row for row in session.all(Action) if row.status != "dropped"]


def action_table(session: Session, actions: Iterable[Action]) -> Iterator[Table]:
    """What is done by whom and until when; nothing where there is no action."""
    rows = tuple((row.text, promised_by(session, row), _by(row)) for row in actions)
    if rows:
        yield Table((_("What"), _("Who"), pgettext("head of a column with dates", "By")), rows, (56, 24, 20))


def _by(action: Action) -> str:
    return _("done") if action.status == "done" else day_if_any(action.due)


def lesson_words(lesson: Lesson) -> Words:
    """A lesson as a point: its title, and the advice after it."""
    advice = " ".join(lesson.advice.split())
    return Words(advice, ended(lesson.title, ".") if advice else lesson.title)
