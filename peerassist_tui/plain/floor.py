"""The commands of the floor: hands, who speaks, the queue, who is in the room."""

from typing import Any

from peerassist_tui.errors import RuleError
from peerassist_tui.language import N_, _
from peerassist_tui.models import QUEUE_ORDERS, Person
from peerassist_tui.plain.command import CommandWords, PlainCommand
from peerassist_tui.plain.plain_console import PlainConsole
from peerassist_tui.plain.standing import floor_told, people_told, queue_told, spoken_told
from peerassist_tui.readings.floor.circle import person_here_meant
from peerassist_tui.readings.floor.coming_and_going import read_coming_or_going
from peerassist_tui.readings.floor.correction import is_time, read_correction
from peerassist_tui.readings.floor.hand_words import read_hand_words
from peerassist_tui.readings.floor.orders import ORDERS
from peerassist_tui.readings.state import hand_of, holder, interrupted_turn, last_turn, open_turn, protected_turn
from peerassist_tui.readings.state import waiting as raised
from peerassist_tui.rules import steps
from peerassist_tui.session import Session, short_name
from peerassist_tui.step import filled

NOBODY = N_("Nobody waits: + and a name raises a hand, floor and a name gives the floor.")


def who_is_meant(console: PlainConsole, typed: str) -> str:
    """The id of the one person whom a number or the beginning of a name means.

    Raises:
        RuleError: it means nobody, or several.
    """
    return str(person_here_meant(console.session, typed.strip()).id)


def raise_hand(console: PlainConsole, said: CommandWords) -> None:
    """Raise a hand, or say of one that is up what it is for."""
    person, hand, topic = _hand_said(console.session, said.text)
    if hand and hand_of(console.session, person.id):
        console.do(steps.change_hand(who=str(person.id), **hand))
    else:
        console.do(steps.raise_hand(who=str(person.id), **hand))
    if topic:
        console.announcer.say(
            _("A hand keeps no topic; to note it, type {name}: {topic}", name=short_name(person), topic=topic)
        )


def _hand_said(session: Session, typed: str) -> tuple[Person, dict[str, Any], str]:
    """Whose hand it is, what is said of it, and the words behind that which say neither."""
    words, refused = typed.split(), RuleError(_("Say also whose hand it is."))
    for end in range(len(words), 0, -1):
        try:
            return *read_hand_words(session, " ".join(words[:end])), " ".join(words[end:])
        except RuleError as why:
            refused = why
    raise refused


def lower_hand(console: PlainConsole, said: CommandWords) -> None:
    """Lower a hand."""
    console.do(steps.lower_hand(who=who_is_meant(console, said.text)))


def call_next(console: PlainConsole, _said: CommandWords) -> None:
    """Call the next one, or let a turn go on after a question."""
    session = console.session
    seen = last_turn(session)
    turn = seen.id if seen else None
    if interrupted_turn(session):
        console.do(steps.release_floor(turn=turn))
    elif not raised(session):
        raise RuleError(_(NOBODY))
    else:
        console.do(steps.give_floor(turn=turn))


def give_floor(console: PlainConsole, said: CommandWords) -> None:
    """Give the floor, or tell who has it."""
    if said.text:
        console.do(steps.give_floor(who=who_is_meant(console, said.text)))
    else:
        console.announcer.say_all(floor_told(console.session, console.at.now), "")


def release(console: PlainConsole, _said: CommandWords) -> None:
    """End the turn."""
    console.do(steps.release_floor())


def ask_inside(console: PlainConsole, said: CommandWords) -> None:
    """Let somebody ask inside the turn."""
    console.do(steps.ask_inside(who=who_is_meant(console, said.text)))


def tell_queue(console: PlainConsole, _said: CommandWords) -> None:
    """Tell who waits."""
    console.announcer.say_all(queue_told(console.session, console.at.now), _("Nobody waits."))


def tell_people(console: PlainConsole, _said: CommandWords) -> None:
    """Tell who is here."""
    console.announcer.say_all(people_told(console.session), _("There is nobody on the list of people."))


def tell_spoken(console: PlainConsole, _said: CommandWords) -> None:
    """Tell who has spoken how long."""
    console.announcer.say_all(spoken_told(console.session, console.at.now), _("Nobody has spoken yet."))


def came(console: PlainConsole, said: CommandWords) -> None:
    """Somebody has come."""
    _come_or_go(console, said.text, "came")


def left(console: PlainConsole, said: CommandWords) -> None:
    """Somebody has gone, or is not here at the start."""
    _come_or_go(console, said.text, "left")


def _come_or_go(console: PlainConsole, typed: str, did: str) -> None:
    *name, last = typed.split()
    words = [last, *name] if is_time(last) else [*name, last]
    meant = read_coming_or_going(console.session, console.at.now, " ".join((*words, did)))
    when = filled("moment", meant.moment) if meant.moment else {}
    console.do((steps.arrive if meant.came else steps.leave)(who=str(meant.who.id), **when))


def comes_later(console: PlainConsole, said: CommandWords) -> None:
    """Somebody is expected later."""
    console.do(steps.call_roll(later=[who_is_meant(console, said.text)]))


def correct(console: PlainConsole, said: CommandWords) -> None:
    """It was somebody else who spoke."""
    meant = read_correction(console.session, console.at.now, said.text)
    owner: dict[str, Any] = {"who": str(meant.who.id)} if meant.who else {"state": meant.state}
    console.do(steps.since(moment=meant.moment, **owner))


def crosstalk(console: PlainConsole, _said: CommandWords) -> None:
    """Several talk at once, or no longer."""
    turn = open_turn(console.session)
    ends = turn is not None and turn.state == "crosstalk"
    console.do(steps.release_floor() if ends else steps.crosstalk())


def interrupted(console: PlainConsole, _said: CommandWords) -> None:
    """The speaker was cut short."""
    if holder(console.session) is None:
        raise RuleError(_("Nobody has the floor."))
    console.do(steps.log_interruption())


def let_finish(console: PlainConsole, _said: CommandWords) -> None:
    """Let the speaker finish, or let others in again."""
    console.do(steps.protect_turn(on=protected_turn(console.session) is None))


def order(console: PlainConsole, said: CommandWords) -> None:
    """Choose the order, or tell which there are."""
    named = said.text.casefold().replace(" ", "_").replace("-", "_")
    if named in QUEUE_ORDERS:
        console.do(steps.set_queue(**filled("order", named)))
        return
    if named:
        raise RuleError(_("There is no order “{words}”; type order to hear which there are.", words=said.text))
    on = console.session.info.queue
    for name, (explanation, _order) in ORDERS.items():
        told = N_("{order} (now): {explanation}") if name == on else N_("{order}: {explanation}")
        console.announcer.say(_(told, order=name.replace("_", " "), explanation=_(explanation)))


def pass_over(console: PlainConsole, _said: CommandWords) -> None:
    """Pass over the next one."""
    console.do(steps.skip())


def put_back(console: PlainConsole, _said: CommandWords) -> None:
    """Put the last speaker back."""
    console.do(steps.put_back())


def last_word(console: PlainConsole, said: CommandWords) -> None:
    """Give somebody the last word."""
    console.do(steps.last_word(who=who_is_meant(console, said.text)))


def close_queue(console: PlainConsole, _said: CommandWords) -> None:
    """Close the queue."""
    console.do(steps.close_queue())


def open_queue(console: PlainConsole, _said: CommandWords) -> None:
    """Open the queue."""
    console.do(steps.open_queue())


COMMANDS = (
    PlainCommand(names=("+",), words=N_("NAME [p, q or r]"), act=raise_hand,
                 sentence=N_("Raise a hand; p, q or r behind it: a process point, a question, a reply")),
    PlainCommand(names=("-",), words=N_("NAME"), act=lower_hand, sentence=N_("Lower a hand")),
    PlainCommand(names=("next",), act=call_next, sentence=N_("Give the floor to the next in the queue")),
    PlainCommand(names=("floor",), words=N_("[NAME]"), act=give_floor,
                 sentence=N_("Give the floor; alone: tell who has it")),
    PlainCommand(names=("release",), act=release, sentence=N_("End the turn")),
    PlainCommand(names=("inside",), words=N_("NAME"), act=ask_inside, sentence=N_("Let somebody ask inside the turn")),
    PlainCommand(names=("queue", "q"), act=tell_queue, sentence=N_("Tell who waits")),
    PlainCommand(names=("who", "people"), act=tell_people, sentence=N_("Tell who is here, each with their number")),
    PlainCommand(names=("came", "here"), words=N_("NAME [TIME]"), act=came, sentence=N_("Mark who has come")),
    PlainCommand(names=("left", "away"), words=N_("NAME [TIME]"), act=left,
                 sentence=N_("Mark who has left; before the start, who is not here")),
    PlainCommand(names=("later",), words=N_("NAME"), act=comes_later, sentence=N_("Mark who comes later")),
    PlainCommand(names=("pass over",), act=pass_over, sentence=N_("Pass over the next one, who keeps waiting")),
    PlainCommand(names=("put back",), act=put_back, sentence=N_("Put the last speaker first in the queue")),
    PlainCommand(names=("last word",), words=N_("NAME"), act=last_word,
                 sentence=N_("Give the last word and close the queue")),
    PlainCommand(names=("close queue",), act=close_queue, sentence=N_("Close the queue")),
    PlainCommand(names=("open queue",), act=open_queue, sentence=N_("Open the queue again")),
    PlainCommand(names=("order",), words=N_("[ORDER]"), act=order,
                 sentence=N_("Choose the queue's order; alone: tell them")),
    PlainCommand(names=("correct",), words=N_("[TIME] NAME"), act=correct,
                 sentence=N_("Correct who is speaking: -30s ann, 10:52 ann, crosstalk")),
    PlainCommand(names=("crosstalk",), act=crosstalk, sentence=N_("Mark crosstalk; again: it has ended")),
    PlainCommand(names=("interrupted",), act=interrupted, sentence=N_("Mark the speaker as interrupted")),
    PlainCommand(names=("let finish",), act=let_finish, sentence=N_("Let the speaker finish; again ends it")),
    PlainCommand(names=("spoken",), act=tell_spoken, sentence=N_("Speaking time so far")),
)  # fmt: skip
