"""The commands of the library: which sessions there are, opening and making them, what is due, finding."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

from peerassist_tui.content.examples import put_examples
from peerassist_tui.desk import make_session
from peerassist_tui.errors import RuleError
from peerassist_tui.insights.due_items import due_count_words, due_items, kind_words
from peerassist_tui.insights.library_filter import Filter
from peerassist_tui.insights.search_results import hit_name, hits_words, title_of
from peerassist_tui.labels import worded
from peerassist_tui.language import N_, _, usual_language
from peerassist_tui.plain.announcer import sentence
from peerassist_tui.plain.command import CommandWords, PlainCommand
from peerassist_tui.plain.plain_console import PlainConsole
from peerassist_tui.plain.session_list import MOST, NONE_YET, sessions_told
from peerassist_tui.progress import no_progress
from peerassist_tui.readings.state import UNTITLED
from peerassist_tui.store.queries.overview import find_session, overviews
from peerassist_tui.store.queries.session_people import NOBODY, session_people
from peerassist_tui.store.search.search import Hit, Search
from peerassist_tui.text import quoted
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
    console.announcer.say_all(sessions_told(found), _("None is found.") if every else _(NONE_YET))


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
    console.announcer.say(_("Type missing to hear what it still needs."))


def close(console: PlainConsole, _said: CommandWords) -> None:
    """Leave the session."""
    title = console.session.info.title
    console.close()
    console.announcer.say(_("Left {title}.", title=quoted(title)))


def search(console: PlainConsole, said: CommandWords) -> None:
    """Find what was written in any session."""
    *_unfinished, found = Search(console.path).find(said.text, most=MOST)
    ids = [hit.session_id for hit in found.hits]
    console.listed = list(dict.fromkeys(ids))
    nothing = _("Nothing was found.")
    if found.meant:
        nothing += " " + _("Did you mean {words}?", words=quoted(found.meant))
    console.announcer.say_all((_hit(console, hit) for hit in found.hits), nothing)
    if found.count:
        console.announcer.say(_("{hits}. Open goes to a session by its number.", hits=hits_words(found)))


def _hit(console: PlainConsole, hit: Hit) -> str:
    number, title = console.listed.index(hit.session_id) + 1, quoted(title_of(hit))
    told = N_("{what} in {number}, {title}: {text}")
    return _(told, what=hit_name(hit), number=number, title=title, text=sentence(hit.text))


def due(console: PlainConsole, _said: CommandWords) -> None:
    """Tell what is late or due within two weeks in any session."""
    console.announcer.say_all(_due(console), _("Nothing is late or due soon."))


def _due(console: PlainConsole) -> Iterator[str]:
    found = due_items(console.path, console.clock())
    if found:
        yield sentence(due_count_words(found).capitalize())
    for one in found:
        promise = one.promise
        who = f", {promise.called}" if promise.who else ""
        what, kind = sentence(promise.text or _("look at the promises again")), f"{kind_words(promise.kind)}{who}"
        day, session = f"{one.words}, {full_date(promise.day)}", quoted(promise.session)
        yield _("{day}: {kind}, of {session}: {what}", day=day, kind=kind, session=session, what=what)


def examples(console: PlainConsole, _said: CommandWords) -> None:
    """Put the example sessions into the store."""
    if console.is_open:
        raise RuleError(_("Close this session first."))
    put_examples(console.store, no_progress)
    sessions(console, CommandWords(""))


def leave(console: PlainConsole, _said: CommandWords) -> None:
    """Leave the console; a meeting that runs goes on."""
    console.quit()
    if console.store.anchor.stands():  # else what became of it is told at the very end
        console.announcer.say(_("Everything is saved. Goodbye."))


COMMANDS = (
    PlainCommand(names=("sessions", "list"), words=N_("[WORDS]"), act=sessions, in_session=False,
                 sentence=N_("Tell the sessions, newest first; words as in the library: @person, #tag, todo")),
    PlainCommand(names=("open",), words=N_("NUMBER"), act=open_, in_session=False,
                 sentence=N_("Open a session by its number in that list, its id or its title")),
    PlainCommand(names=("new",), words=N_("[TITLE]"), act=new, in_session=False,
                 sentence=N_("Make a session and open it")),
    PlainCommand(names=("close",), act=close, sentence=N_("Leave the session; a meeting that runs goes on")),
    PlainCommand(names=("search", "find"), words=N_("WORDS"), act=search, in_session=False,
                 sentence=N_("Find what was written in any session")),
    PlainCommand(names=("due",), act=due, in_session=False,
                 sentence=N_("Tell what is late or due soon in any session")),
    PlainCommand(names=("examples",), act=examples, in_session=False,
                 sentence=N_("Put the two examples into the store")),
    PlainCommand(names=("quit", "exit", "bye"), act=leave, in_session=False, sentence=N_("Leave; everything is saved")),
)  # fmt: skip
