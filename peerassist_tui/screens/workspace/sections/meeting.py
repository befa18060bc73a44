"""The session as a whole: its title, when and where it begins."""

from collections.abc import Hashable, Sequence
from datetime import datetime, time, timedelta
from functools import cache, partial

from peerassist_tui.errors import Refused, RuleError
from peerassist_tui.language import N_, _
from peerassist_tui.language_files import ENGLISH, languages
from peerassist_tui.readings.agenda.agenda_plan import day_end_words, planned_days, rooms_until
from peerassist_tui.readings.state import UNTITLED
from peerassist_tui.rules import steps
from peerassist_tui.screens.workspace.sections.section import Section, tag_words
from peerassist_tui.screens.workspace.typing.date_typing import clock_meant
from peerassist_tui.session import Session
from peerassist_tui.step import Step, filled
from peerassist_tui.text import fold, minutes_and_seconds
from peerassist_tui.timing.cities import place_names, zone_of
from peerassist_tui.timing.dates import full_date, like_a_date, read_date, read_days
from peerassist_tui.timing.times import read_length, read_time
from peerassist_tui.timing.zones import to_local, zone
from peerassist_tui.widgets.fields.choice import Choices, said_choices
from peerassist_tui.widgets.fields.field import Field

PRIVACY: Choices = (
    ("open", N_("open: names are shown")),
    ("confidential", N_("confidential: no names on the board")),
    ("chatham_house", N_("Chatham House Rule: nobody is named")),
)

_USUAL_LENGTH = timedelta(hours=2)
"""Of a meeting without an agenda."""


class MeetingSection(Section):
    """Title, date, time and time zone, and how long a turn may last before it shows."""

    topic = "session"
    title = N_("Session")
    listed = False

    def fields(self, session: Session, key: Hashable) -> Sequence[Field]:
        info = session.info
        local = to_local(info.starts_at, info.timezone)
        meant = partial(self._day_held if info.started_at else self._day_meant, session)
        return (
            Field("title", _("Title"), value="" if info.title == UNTITLED else info.title, placeholder=_(UNTITLED)),
            Field("date", _("Date"), "date", f"{local:%Y-%m-%d}", explain=meant, placeholder="2026-12-22"),
            Field("time", _("Begins at"), value=f"{local:%H:%M}", placeholder="09:30"),
            Field("timezone", _("Time zone"), value=info.timezone, choices=_places(), explain=self._zone_meant,
                  placeholder=_("a city, like Dhaka or Nairobi")),
            Field("place", _("Place"), value=info.place, placeholder=_("room, street, town; or the link")),
            Field("privacy", _("Privacy"), "choice", info.privacy, said_choices(PRIVACY)),
            Field("language", _("Documents in"), "choice", info.language or ENGLISH, tuple(languages().items())),
            Field("tags", _("Tags"), value=" ".join(info.tags), placeholder=_("words to find it by, like wells")),
            Field("turn_limit", _("Turn limit"), value=_limit_words(info.turn_limit_seconds), explain=_limit_meant,
                  placeholder=_("2:00, or none")),
            Field("ends_by", _("Ends by"), value=info.ends_by, explain=partial(_overrun, session),
                  placeholder=_("when the room closes, like {time}", time=f"{_closing(session, local):%H:%M}")),
        )  # fmt: skip

    def _day_held(self, session: Session, text: str) -> str:
        day = read_date(text, self.today(), session.info.language)
        return full_date(day) if day else like_a_date(session.info.language)

    def _day_meant(self, session: Session, text: str) -> str:
        day = read_date(text, self.today(), session.info.language)
        held = self._day_held(session, text)
        return _("{day}, past", day=held) if day and day < self.today() else held

    def _zone_meant(self, text: str) -> str:
        try:
            name = zone_of(text)
        except Refused:
            return _("a city, like Dhaka or Nairobi")
        now = _("UTC{offset} today", offset=f"{datetime.combine(self.today(), time(12), zone(name)):%z}")
        return now if name == text.strip() else f"{name}, {now}"

    def change(self, session: Session, key: Hashable, name: str, text: str) -> Step | None:
        if name in ("date", "time"):
            return steps.describe(starts_at=self._start(session, name, text))
        if name == "turn_limit":
            seconds = _limit(text)
            if seconds is None:
                raise RuleError(_("“{text}” is not a length of time; write it like 2:00, or none.", text=text))
            return steps.set_turn_limit(seconds=seconds)
        if name == "timezone":
            return steps.describe(timezone=zone_of(text))
        if name == "tags":
            return steps.set_tags(tags=tag_words(text))
        if name == "ends_by":
            return steps.describe(ends_by=clock_meant(session, text))
        return steps.describe(**filled(name, text.strip()))

    def _start(self, session: Session, name: str, text: str) -> datetime:
        start = to_local(session.info.starts_at, session.info.timezone).replace(tzinfo=None)
        if name == "time":
            clock = read_time(text, session.info.language)
            if clock is None:
                raise RuleError(_("“{text}” is not a time of day; write it like 09:30.", text=text))
            return datetime.combine(start.date(), clock)
        try:
            return datetime.combine(read_days(text, self.today(), session.info.language).day, start.time())
        except Refused as refused:
            raise RuleError(str(refused)) from None


def _overrun(session: Session, text: str) -> str:
    """Which day is planned to end later than that, for instance "the agenda ends at 12:40"."""
    close = read_time(text, session.info.language)
    rooms = rooms_until(session, close) if close else []
    return next((day_end_words(session, one) for one in rooms if one.free < 0), "")


def _closing(session: Session, start: datetime) -> datetime:
    """When a room may close on the day of the start: when the longest day of the agenda is over, on a quarter."""
    longest = max((end - begun for begun, end in planned_days(session).values()), default=_USUAL_LENGTH)
    end = start + max(longest, timedelta(minutes=1))
    quarter = end + timedelta(minutes=-end.minute % 15, seconds=-end.second)
    return quarter if quarter.date() == start.date() else start.replace(hour=23, minute=59)


@cache
def _places() -> Choices:
    """What is offered while a time zone is typed."""
    return tuple((name, name) for name in place_names())


def _limit_words(seconds: int) -> str:
    return minutes_and_seconds(seconds) if seconds else _("none")


def _limit(text: str) -> int | None:
    """A typed limit in seconds, 0 for none; None when it means none of these."""
    return 0 if fold(text) == fold(_("none")) else read_length(text)


def _limit_meant(text: str) -> str:
    seconds = _limit(text)
    if seconds is None:
        return _("like 2:00, 90 s, or none")
    length = minutes_and_seconds(seconds)
    return _("{length}, a reminder only", length=length) if seconds else _("no limit")
