"""The commands of the meeting's time: its start and end, the agenda, timers, reminders, and what the room is told."""

from datetime import datetime

from peerassist_tui.errors import RuleError
from peerassist_tui.labels import worded
from peerassist_tui.language import N_, _, ngettext
from peerassist_tui.models import BOARDS, AgendaItem, ItemRun
from peerassist_tui.plain.announcer import sentence
from peerassist_tui.plain.attending import about_the_time, count
from peerassist_tui.plain.command import CommandWords, PlainCommand
from peerassist_tui.plain.plain_console import PlainConsole
from peerassist_tui.plain.standing import agenda_told, time_told
from peerassist_tui.readings.agenda.leaving import ASKED_FOR, item_just_left, waiting_words
from peerassist_tui.readings.floor.present import people_here
from peerassist_tui.readings.state import current_item, open_run, status
from peerassist_tui.readings.state import next_item as following
from peerassist_tui.readings.time.reminders import read_reminder
from peerassist_tui.readings.time.timers import read_timer
from peerassist_tui.rules import steps
from peerassist_tui.screens.workspace.typing.agenda_typing import read_items
from peerassist_tui.session import Session
from peerassist_tui.step import filled
from peerassist_tui.text import quoted
from peerassist_tui.timing.times import read_minutes


def begin(console: PlainConsole, _said: CommandWords) -> None:
    """Start the meeting, and tell who is here."""
    if console.do(steps.start()):
        console.announcer.say(
            ngettext("{count} person here.", "{count} people here.", len(people_here(console.session)))
        )
        if first := following(console.session):
            console.announcer.say(_("Type next item to start {item}.", item=quoted(first.title)))


def end(console: PlainConsole, _said: CommandWords) -> None:
    """End the meeting, and tell who waited."""
    _tell_waiting(console)
    console.do(steps.finish())


def pause(console: PlainConsole, _said: CommandWords) -> None:
    """Stop the time."""
    console.do(steps.pause())


def go_on(console: PlainConsole, _said: CommandWords) -> None:
    """Let the time run again."""
    console.do(steps.resume())


def next_item(console: PlainConsole, _said: CommandWords) -> None:
    """Start the next item, and tell who waited."""
    _tell_waiting(console)
    console.do(steps.next_item())


def _tell_waiting(console: PlainConsole) -> None:
    if status(console.session) in ("live", "paused") and (words := waiting_words(console.session, console.at.now)):
        console.announcer.say(words)


def item_meant(session: Session, typed: str) -> AgendaItem:
    """The one agenda item that a reference, a title or its beginning means.

    Raises:
        RuleError: it means none, or several.
    """
    by_reference = [item for item in session.agenda if (item.ref or "").casefold() == typed.casefold()]
    found = by_reference or read_items(session, typed)
    if not found:
        raise RuleError(_("“{words}” means no item of the agenda.", words=typed))
    if len(found) > 1:
        raise RuleError(_("“{words}” means several items of the agenda.", words=typed))
    return found[0]


def start_item(console: PlainConsole, said: CommandWords) -> None:
    """Start the item that is named."""
    console.do(steps.start_item(item=str(item_meant(console.session, said.text).id)))


def skip_item(console: PlainConsole, _said: CommandWords) -> None:
    """Leave out the next item."""
    console.do(steps.skip_item())


def more(console: PlainConsole, said: CommandWords) -> None:
    """Lengthen the item."""
    console.do(steps.extend_item(minutes=_minutes(said.text)))


def less(console: PlainConsole, said: CommandWords) -> None:
    """Shorten the item."""
    console.do(steps.extend_item(minutes=-_minutes(said.text)))


def _minutes(text: str) -> float:
    if minutes := read_minutes(text):
        return minutes
    raise RuleError(_("“{words}” is not a length; write minutes, as in more 5.", words=text))


def tell_time(console: PlainConsole, _said: CommandWords) -> None:
    """Tell the time."""
    console.announcer.say_all(time_told(console.session, console.at.now), "")


def tell_agenda(console: PlainConsole, _said: CommandWords) -> None:
    """Tell the agenda."""
    console.announcer.say_all(agenda_told(console.session), _("The agenda has no item yet."))


def conclude(console: PlainConsole, said: CommandWords) -> None:
    """Write what came of the item that was just left, of the one that is on, or of one that is named."""
    session = console.session
    usual = item_just_left(session, console.at.now) or current_item(session)
    meant = item_meant(session, said.about) if said.about else usual
    if meant is None:
        raise RuleError(_("No agenda item is running: type conclusion, the item's number as A1, a colon and the text."))
    console.do(steps.conclude_item(item=str(meant.id), text=said.text))
    left = _left_for_it(session, console.at.now)
    if left and not left.conclusion and meant == current_item(session) and not said.about:
        told = N_("That is the item that is on; of {item}, which was left before, type conclusion {number}: TEXT.")
        console.announcer.say(_(told, item=quoted(left.title), number=left.ref))


def _left_for_it(session: Session, now: datetime) -> AgendaItem | None:
    """The item that was left a moment ago for the one that is on."""
    on = open_run(session)
    over = [run for run in session.all(ItemRun) if run.ended_at and on and on.started_at - run.ended_at < ASKED_FOR]
    if not on or not over or now - on.started_at >= ASKED_FOR:
        return None
    return session.get(AgendaItem, max(over, key=lambda run: run.started_at).item_id)


def timer(console: PlainConsole, said: CommandWords) -> None:
    """Start a second timer."""
    seconds, purpose = read_timer(said.text)
    console.do(steps.start_timer(seconds=seconds, purpose=purpose))


def stop_timer(console: PlainConsole, _said: CommandWords) -> None:
    """Stop the timer."""
    console.do(steps.stop_timer())


def remind(console: PlainConsole, said: CommandWords) -> None:
    """Set a reminder."""
    moment, text = read_reminder(console.session, console.at.now, said.text)
    console.do(steps.set_reminder(text=text, moment=moment))


def message(console: PlainConsole, said: CommandWords) -> None:
    """Tell the room something on the board."""
    console.do(steps.show_message(text=said.text))


def board(console: PlainConsole, said: CommandWords) -> None:
    """Choose what the board shows."""
    named = said.text.casefold().replace(" ", "_").replace("analysing", "analyzing")
    if named not in BOARDS:
        views = ", ".join(BOARDS).replace("_", " ").replace("analyzing", "analysing")
        raise RuleError(_("The board can show {views}.", views=views))
    console.do(steps.show_board(**filled("what", named)))


def count_time(console: PlainConsole, said: CommandWords) -> None:
    """Say what a time was in which no console was there."""
    done = count(console.at, said.text.casefold())
    console.refused.stay()
    if done:
        console.announcer.say(sentence(worded(done.label)))
    console.at.beat()
    console.announcer.say_all(about_the_time(console.at), _("All of the meeting's time is accounted for."))


COMMANDS = (
    PlainCommand(names=("begin", "start"), act=begin, sentence=N_("Start the meeting")),
    PlainCommand(names=("end", "finish"), act=end, sentence=N_("End the meeting (undo reopens it)")),
    PlainCommand(names=("pause",), act=pause, sentence=N_("Pause the meeting")),
    PlainCommand(names=("go on", "resume"), act=go_on, sentence=N_("Resume the meeting")),
    PlainCommand(names=("time",), act=tell_time, sentence=N_("Tell the time, and what is left")),
    PlainCommand(names=("agenda",), act=tell_agenda,
                 sentence=N_("Tell the agenda: what is planned when, and what is done")),
    PlainCommand(names=("next item",), act=next_item, sentence=N_("End this agenda item and start the next")),
    PlainCommand(names=("item",), words="A2", act=start_item, sentence=N_("Start the item with that number or title")),
    PlainCommand(names=("skip item",), act=skip_item, sentence=N_("Skip the next item")),
    PlainCommand(names=("more",), words=N_("MINUTES"), act=more, sentence=N_("Lengthen this item")),
    PlainCommand(names=("less",), words=N_("MINUTES"), act=less, sentence=N_("Shorten this item")),
    PlainCommand(names=("conclusion:",), about="[A1]", words=N_("TEXT"), act=conclude,
                 sentence=N_("Write what came of the item that was just asked about, else of the one that is on")),
    PlainCommand(names=("timer",), words=N_("LENGTH [w, p or g]"), act=timer,
                 sentence=N_("Start a second timer: 5 w is five minutes of silent writing, p in pairs, g in groups")),
    PlainCommand(names=("stop timer",), act=stop_timer, sentence=N_("Stop the second timer")),
    PlainCommand(names=("remind:",), words=N_("TIME TEXT"), act=remind,
                 sentence=N_("Remind you, and nobody else: 10 ask Bao, or 14:20 the guest comes")),
    PlainCommand(names=("message:",), words=N_("[TEXT]"), act=message,
                 sentence=N_("Show a message to the room on the board; empty: take it away")),
    PlainCommand(names=("board",), words=N_("VIEW"), act=board,
                 sentence=N_("Choose what the board shows: points, telling, asking, analysing, challenge, ground "
                             "rules, look back, blank")),
    PlainCommand(names=("count",), words=N_("ANSWER"), act=count_time,
                 sentence=N_("Say what a time was in which no console was there: all, turn or nothing")),
)  # fmt: skip
