"""The commands of the library: which sessions there are, opening and making them, what is due, finding."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

from peerassist_tui.content.examples import put_examples
from peerassist_tui.desk import make_session
from peerassist_tui.errors import RuleError
from peerassist_tui.insights.due_items import KIND_WORDS, due_count_words, due_items
from peerassist_tui.insights.library_filter import Filter
from peerassist_tui.insights.search_results import hit_name, title_of
from peerassist_tui.labels import worded
from peerassist_tui.language import usual_language
from peerassist_tui.plain.announcer import sentence
from peerassist_tui.plain.command import CommandWords, PlainCommand
from peerassist_tui.plain.plain_console import PlainConsole
from peerassist_tui.plain.session_list import MOST, NONE_YET, sessions_told
from peerassist_tui.progress import no_progress
from peerassist_tui.readings.state import UNTITLED
from peerassist_tui.store.queries.overview import find_session, overviews
from peerassist_tui.store.queries.session_people import NOBODY, session_people
from peerassist_tui.store.search.search import Search
from peerassist_tui.text import plural, quoted
from peerassist_tui.timing.clock import steady_clock
from peerassist_tui.timing.dates import full_date
from peerassist_tui.timing.zones import own_zone, to_local

_HOUR = 10


def sessions(console: PlainConsole, said: CommandWords) -> None:
    """Tell the sessions, newest first, each with the number by which it is opened."""
    every = overviews(console.path)
    asked = Filter(said.text, console.clock().astimezone().date())
    found = asked.of(every, session_people(console.path) if asked.asks_who else NOBODY) if said.text else every
    console.listed = [one.id for one in found[:MOST]]
    console.announcer.say_all(sessions_told(found), "None is found." if every else NONE_YET)


def open_(console: PlainConsole, said: CommandWords) -> None:
    """Open a session by its number in the list that was told, by its id or its title."""
    key = said.text
    if key.isdecimal() and 0 < int(key[:4]) <= len(console.listed):
        console.open(UUID(console.listed[int(key[:4]) - 1]))
    else:
        console.open(UUID(find_session(console.path, key).id))


def new(console: PlainConsole, said: CommandWords) -> None:
    """Make a session for tomorrow, and open it."""
    place = own_zone()
    day = to_local(console.clock(), place) + timedelta(days=1)
    starts_at = day.replace(hour=_HOUR, minute=0, second=0, microsecond=0, tzinfo=None)
    desk = make_session(
        console.store, console.clock, steady_clock, seat=console.seat,
        title=said.text or UNTITLED, starts_at=starts_at, timezone=place, language=usual_language(),
    )  # fmt: skip
    console.announcer.say(sentence(worded(desk.session.label)))
    console.take_seat(desk)
    console.announcer.say("Type missing to hear what it still needs.")


def close(console: PlainConsole, _: CommandWords) -> None:
    """Leave the session."""
    title = console.session.info.title
    console.close()
    console.announcer.say(f"Left {quoted(title)}.")


def search(console: PlainConsole, said: CommandWords) -> None:
    """Find what was written in any session."""
    *_, found = Search(console.path).find(said.text, most=MOST)
    ids = [hit.session_id for hit in found.hits]
    console.listed = list(dict.fromkeys(ids))
    lines = (
        f"{hit_name(hit)} in {console.listed.index(hit.session_id) + 1}, {quoted(title_of(hit))}: {sentence(hit.text)}"
        for hit in found.hits
    )
    meant = f" Did you mean {quoted(found.meant)}?" if found.meant else ""
    console.announcer.say_all(lines, f"Nothing was found.{meant}")
    if found.count:
        console.announcer.say(f"{found.counted} {plural(found.count, 'hit')}. Open goes to a session by its number.")


def due(console: PlainConsole, _: CommandWords) -> None:
    """Tell what is late or due within two weeks in any session."""
    console.announcer.say_all(_due(console), "Nothing is late or due soon.")


def _due(console: PlainConsole) -> Iterator[str]:
    found = due_items(console.path, console.clock())
    if found:
        yield sentence(due_count_words(found).capitalize())
    for one in found:
        promise = one.promise
        who = f", {promise.called}" if promise.who else ""
        what = sentence(promise.text or "look at the promises again")
        day = f"{one.words}, {full_date(promise.day)}"
        yield f"{day}: {KIND_WORDS[promise.kind]}{who}, of {quoted(promise.session)}: {what}"


def examples(console: PlainConsole, _: CommandWords) -> None:
    """Put the example sessions into the store."""
    if console.is_open:
        raise RuleError("Close this session first.")
    put_examples(console.store, no_progress)
    sessions(console, CommandWords(""))


def leave(console: PlainConsole, _: CommandWords) -> None:
    """Leave the console; a meeting that runs goes on."""
    console.quit()
    if console.store.anchor.stands():  # else what became of it is told at the very end
        console.announcer.say("Everything is saved. Goodbye.")


COMMANDS = (
    PlainCommand(names=("sessions", "list"), words="[WORDS]", act=sessions, in_session=False,
                 sentence="Tell the sessions, newest first; words as in the library: @person, #tag, todo"),
    PlainCommand(names=("open",), words="NUMBER", act=open_, in_session=False,
                 sentence="Open a session by its number in that list, its id or its title"),
    PlainCommand(names=("new",), words="[TITLE]", act=new, in_session=False, sentence="Make a session and open it"),
    PlainCommand(names=("close",), act=close, sentence="Leave the session; a meeting that runs goes on"),
    PlainCommand(names=("search", "find"), words="WORDS", act=search, in_session=False,
                 sentence="Find what was written in any session"),
    PlainCommand(names=("due",), act=due, in_session=False, sentence="Tell what is late or due soon in any session"),
    PlainCommand(names=("examples",), act=examples, in_session=False, sentence="Put the two examples into the store"),
    PlainCommand(names=("quit", "exit", "bye"), act=leave, in_session=False, sentence="Leave; everything is saved"),
)  # fmt: skip
