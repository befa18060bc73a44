"""What is due, as lines to read: in the library's short list and in the whole one."""

from collections.abc import Sequence
from datetime import timedelta
from functools import lru_cache

from textual.content import Content

from peerassist_tui.insights.due_items import DueItem, due_count_words
from peerassist_tui.language import _, language_tag, moment_words
from peerassist_tui.text import clean_line, fold
from peerassist_tui.widgets.stream import Entry

MANY = 50_000
"""Of so many promises is remembered how they read: a letter typed goes through all of them."""
_LATE, _TODAY, _QUIET = "bold $text-warning", "bold $text-accent", "$foreground-muted"


def due_entries(found: Sequence[DueItem], among: Sequence[DueItem]) -> list[Entry]:
    """A line for each: how late, which day, what; whose it is and from which session; laid out as `among` all."""
    language = language_tag()
    rooms = [max((len(part(one, language)) for one in among), default=0) + 2 for part in (_how_late, _day)]
    return [_entry(one, language, *rooms) for one in found]


@lru_cache(maxsize=MANY)
def _entry(one: DueItem, language: str, late_room: int, day_room: int) -> Entry:
    """The line, which is remembered by the language that is spoken."""
    late, day = f"{_how_late(one, language):<{late_room}}", f"{_day(one, language):<{day_room}}"
    lead = Content.assemble((late, _style(one)), (day, _QUIET))
    return Entry(one.promise.id, lead, commitment_words(one), clean_line(" · ".join(_beside(one))))


@lru_cache(maxsize=MANY)
def _day(one: DueItem, language: str) -> str:
    """The day with its weekday; with its year, where that is another one than today's."""
    day = one.promise.day
    today = day - timedelta(days=one.days)
    if day.year == today.year:
        return moment_words(day, f"%a {day.day:>2} %b", "MMMEd")
    return moment_words(day, f"%a {day.day:>2} %b %Y", "yMMMEd")


def _beside(one: DueItem) -> list[str]:
    return [part for part in (_who(one), one.promise.session) if part]


def _who(one: DueItem) -> str:
    return _("{name} (not in the room)", name=one.promise.called) if one.promise.is_outside else one.promise.called


def commitment_words(one: DueItem) -> str:
    """What was promised; a check-in and a lesson are called so."""
    text = clean_line(one.promise.text)
    if one.promise.kind == "follow_up":
        return _("Check-in: {title}", title=text) if text else _("Check-in")
    return _("Does it still hold? {lesson}", lesson=text) if one.promise.kind == "lesson" else text


_SHORT = 3


def due_lines(found: list[DueItem], shows_all: str) -> Content:
    """What the library says of it: how much, by which key all of it is shown, and what is most urgent."""
    head = Content.assemble((_("Due: {count}", count=due_count_words(found)), "bold"), (f"  {shows_all}", _QUIET))
    return Content("\n").join([head, *map(_short_line, found[:_SHORT])])


def _short_line(one: DueItem) -> Content:
    """Whose it is stands first: where there is no room for all, the session and the end of the words give way."""
    who = f"{clean_line(_who(one))} · " if _who(one) else ""
    session = f"  {clean_line(one.promise.session)}"
    return Content.assemble(
        (f"{_how_late(one, language_tag()):<15} ", _style(one)), who, commitment_words(one), (session, _QUIET)
    )


@lru_cache(maxsize=MANY)
def _how_late(one: DueItem, language: str) -> str:
    sign = "!" if one.days < 0 else "●" if one.days == 0 else "○"
    return f"{sign} {one.words}"


def _style(one: DueItem) -> str:
    return _LATE if one.days < 0 else _TODAY if one.days == 0 else _QUIET


def matching_due(found: Sequence[DueItem], words: str) -> list[DueItem]:
    """Those in which every one of the words stands: in the promise, its owner or its session."""
    wanted = fold(words).split()
    return [one for one in found if all(word in _folded(one) for word in wanted)]


@lru_cache(maxsize=MANY)
def _folded(one: DueItem) -> str:
    return fold(" ".join((one.promise.text, one.promise.called, one.promise.session)))
