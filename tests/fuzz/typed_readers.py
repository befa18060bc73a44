"""The readers of what a person types: the note line, dates, times, time zones, filters, searches, names."""

from argparse import ArgumentTypeError
from collections.abc import Callable, Iterator
from functools import partial

from peerassist_tui.commands.arguments import format_ending, hit_count, seed
from peerassist_tui.errors import Refused
from peerassist_tui.insights.library_filter import Filter
from peerassist_tui.intake.people_list import is_list, names_one
from peerassist_tui.readings.flipchart.note_words import (
    complete_note_line,
    last_meant,
    read_note_words,
    said_by,
    speakers_meant,
)
from peerassist_tui.readings.floor.hand_words import read_hand_line
from peerassist_tui.rules import perform
from peerassist_tui.step import Step
from peerassist_tui.store.queries.overview import find_session
from peerassist_tui.store.search.search import Search, must_be_kinds
from peerassist_tui.store.search.search_question import SearchQuestion
from peerassist_tui.timing.asked_days import asked_days
from peerassist_tui.timing.date_at_end import date_at_end
from peerassist_tui.timing.date_column import read_dates
from peerassist_tui.timing.dates import full_date, read_date, read_days
from peerassist_tui.timing.times import read_length, read_minutes, read_time
from peerassist_tui.timing.zones import zone
from tests.fuzz.place import TODAY, Place
from tests.fuzz.reader import Reader, seeds, typed


def _note_line(content: bytes, place: Place) -> Iterator[str]:
    text = typed(content)
    words = read_note_words(place.session, text)
    speakers_meant(place.session, text), last_meant(place.session, text), complete_note_line(place.session, text)
    said_by(place.session, text), read_hand_line(place.session, text)
    who = str(words.person.id) if words.person else None
    step = Step("note", {"kind": "telling", "text": words.text, "who": who})
    if outcome := perform(place.session, place.meeting.now, step):
        yield outcome.label


def _date(content: bytes, _: Place) -> Iterator[str]:
    text = typed(content)
    read_date(text, TODAY, order="month first", lies="behind")
    for language in ("", "fr", "es"):
        date_at_end(text, TODAY, language)
    for ask in (read_days, lambda each, today: asked_days(each, today, "since"), _in_french, _in_spanish):
        try:
            yield full_date(ask(text, TODAY).day)
        except Refused as refused:
            yield str(refused)


_in_french, _in_spanish = partial(read_days, language="fr"), partial(read_days, language="es")


def _dates(content: bytes, _: Place) -> Iterator[str]:
    column = read_dates(typed(content).split("\n"), TODAY)
    yield column.question
    yield from (why for _, why in column.cells)


def _times(content: bytes, _: Place) -> Iterator[str]:
    text = typed(content)
    read_time(text), read_time(text, "fr"), read_time(text, "es"), read_length(text), read_minutes(text)
    yield ""


def _named(content: bytes, place: Place) -> Iterator[str]:
    """Whatever is named by a word: a zone, a kind, a session, a person, an item, a rule, an argument."""
    text = typed(content)
    step = {"name": text}
    asked: list[Callable[[], object]] = [
        lambda: zone(text),
        lambda: must_be_kinds([text]),
        lambda: find_session(place.store, text),
        lambda: hit_count(text),
        lambda: seed(text),
        lambda: format_ending(text),
        lambda: perform(place.session, place.meeting.now, Step(text, {})),
        lambda: perform(place.session, place.meeting.now, Step("start", {text: text})),
        lambda: perform(place.session, place.meeting.now, Step("raise_hand", {"who": text})),
        lambda: perform(place.session, place.meeting.now, Step("add_people", {"people": [step, step]})),
        lambda: perform(place.session, place.meeting.now, Step("mark_note", {"note": text, "mark": text, "on": True})),
    ]
    for ask in asked:
        try:
            ask()
        except (Refused, ArgumentTypeError) as refused:
            yield str(refused)


def _filter(content: bytes, place: Place) -> Iterator[str]:
    asked = Filter(typed(content), TODAY)
    asked.of(place.sessions)
    yield ""


def _question(content: bytes, _: Place) -> Iterator[str]:
    asked = SearchQuestion(typed(content))
    asked.marks("Boats and bells, ami’s été; 警报 ถึง, the last house"), asked.answered("Bells in the last house")
    yield ""


def _search(content: bytes, place: Place) -> Iterator[str]:
    for found in Search(place.store).find(typed(content)):
        yield found.counted


def _person(content: bytes, place: Place) -> Iterator[str]:
    text = typed(content)
    is_list(text), names_one(text)
    yield ""


_DATES = (
    "next friday", "in 3 weeks", "end of march", "2026-12-22", "31/12/27", "the day after tomorrow", "22. Dezember",
    "a week on friday", "by the end of next week", "two weeks before christmas", "mid-month", "Q2 2027", "week 14",
    "Tue 22 December 2026 at 14:00", "within ten days", "le 3 mars", "明天", "3 weeks ago", "first monday of may",
    "avant lundi prochain", "dans deux semaines", "il y a 3 jours", "el lunes que viene", "a mediados de enero",
)  # fmt: skip
TYPED = (
    Reader(
        "note line",
        _note_line,
        seeds("@ami #OB1 bells reach nobody", "Boats at dawn #2 @Hugo", "@Hawa: #ob2", "#1", "@a_b c @Bao."),
        120,
    ),
    Reader("date", _date, seeds(*_DATES), 200),
    Reader("column of dates", _dates, seeds("3/4/26\n13/4/26\n", "\n".join(_DATES), "4/13\n12.5.\n\n1/2/27"), 15),
    Reader("time", _times, seeds("9:30 pm", "0930", "noon", "2'30", "1h30", "1.5 h", "half an hour", "90 s"), 130),
    Reader("name", _named, seeds("Asia/Dhaka", "note", "raise_hand", "Amina", "Storm warnings", "20", ".docx"), 30),
    Reader(
        "filter",
        _filter,
        seeds('storm -is:live @ami org:"Red Cross" #flood since:march until:2026-12', "todo overdue in:2026", "-#x"),
        130,
    ),
    Reader("question", _question, seeds('bells "last house', "été 警报 ถึง «boats»", "(a OR b) NEAR c*"), 130),
    Reader("search", _search, seeds("bells", '"boats"', "storm warn house", "警报 NEAR(a b) -c ^d"), 25),
    Reader("person", _person, seeds("Amina", "Dr. Hugo Valdés <h@x.org>", "Hosts: Hawa, Fay (IFRC)", "阿明 · Bao"), 70),
)
