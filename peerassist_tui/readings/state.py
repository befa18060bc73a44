"""Where a session stands: preparing, live, paused or finished; who and what is on."""

from typing import Literal

from peerassist_tui.language import N_, NC_, pgettext
from peerassist_tui.models import AgendaItem, Hand, ItemRun, Pause, Person, Turn
from peerassist_tui.session import Session

UNTITLED = N_("Untitled peer assist")
"""The title of a session until somebody gives it one."""
NOBODY, PAUSE = "nobody", "pause"
"""What a stretch of time is called in which no turn is on, and one for which the meeting was paused."""
_FLOOR_WORDS = {
    "crosstalk": NC_("what a time is that is nobody's turn", "crosstalk"),
    "silence": NC_("what a time is that is nobody's turn", "silence"),
    "break": NC_("what a time is that is nobody's turn", "break"),
    NOBODY: NC_("what a time is that is nobody's turn", "nobody"),
    PAUSE: NC_("what a time is that is nobody's turn", "pause"),
}
Status = Literal["preparing", "live", "paused", "finished"]
ItemState = Literal["planned", "running", "done", "skipped"]


def status(session: Session) -> Status:
    """The state of the session in one word."""
    if session.info.started_at is None:
        return "preparing"
    if session.info.finished_at is not None:
        return "finished"
    return "paused" if open_pause(session) else "live"


def is_wrapped_up(session: Session) -> bool:
    """Whether the meeting is over and its wrap-up was finished."""
    return status(session) == "finished" and session.info.wrapped_up_at is not None


def open_pause(session: Session) -> Pause | None:
    """The pause that is on."""
    return next((pause for pause in reversed(session.all(Pause)) if pause.ended_at is None), None)


def open_turn(session: Session) -> Turn | None:
    """The turn that is on; its person, if it has one, holds the floor."""
    turns = session.all(Turn)
    return turns[-1] if turns and turns[-1].ended_at is None else None


def last_turn(session: Session) -> Turn | None:
    """The turn that is on, or was on last."""
    turns = session.all(Turn)
    return turns[-1] if turns else None


def interrupted_turn(session: Session) -> Turn | None:
    """The turn that waits while a question is being asked in it."""
    turn = open_turn(session)
    return session.get(Turn, turn.inside_id) if turn else None


def holder(session: Session) -> Person | None:
    """Who holds the floor; nobody does while several talk at once."""
    turn = open_turn(session)
    return session.get(Person, turn.person_id) if turn else None


def protected_turn(session: Session) -> Turn | None:
    """The turn that is on, while nobody else may have the floor."""
    turn = open_turn(session)
    return turn if turn and turn.protected else None


def floor_words(session: Session) -> str:
    """Who holds the floor, or what the time is that nobody's turn is on, in a word; empty when nothing is."""
    turn = open_turn(session)
    return (session.short_name_of(turn.person_id) or floor_state_words(turn.state)) if turn else ""


def floor_state_words(state: str) -> str:
    """What a time is that is nobody's turn, in a word; empty where it has none."""
    return pgettext("what a time is that is nobody's turn", _FLOOR_WORDS[state]) if state else ""


def open_run(session: Session) -> ItemRun | None:
    """The run of the agenda item that is on."""
    runs = session.all(ItemRun)
    return runs[-1] if runs and runs[-1].ended_at is None else None


def current_item(session: Session) -> AgendaItem | None:
    """The agenda item that is on."""
    run = open_run(session)
    return session.get(AgendaItem, run.item_id) if run else None


def next_item(session: Session) -> AgendaItem | None:
    """The item that follows the present one, or the first that has not been on; skipped ones are passed over."""
    return next(iter(items_to_come(session)), None)


def items_to_come(session: Session) -> list[AgendaItem]:
    """What is still to come, in order: what has not been on, and the item from which somebody went back."""
    if session.info.finished_at:
        return []
    current, had = current_item(session), {run.item_id for run in session.all(ItemRun)}
    furthest = [item for item in session.agenda if item.id in had][-1:]
    return [
        item
        for item in session.agenda
        if not item.skipped
        and (current is None or item.number > current.number)
        and (item.id not in had or (current is not None and item in furthest))
    ]


def waiting(session: Session) -> list[Hand]:
    """The hands that are up, in the order in which they were raised."""
    return [hand for hand in session.all(Hand) if hand.ended_at is None]


def hand_of(session: Session, person_id: object) -> Hand | None:
    """The raised hand of that person."""
    return next((hand for hand in waiting(session) if hand.person_id == person_id), None)


def item_state(session: Session, item: AgendaItem) -> ItemState:
    """What has become of an agenda item; one that never came in a finished session counts as skipped."""
    runs = [run for run in session.all(ItemRun) if run.item_id == item.id]
    if any(run.ended_at is None for run in runs):
        return "running"
    if runs:
        return "done"
    return "skipped" if item.skipped or session.info.finished_at else "planned"
