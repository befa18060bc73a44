"""What takes time in a meeting: runs of agenda items, pauses, raised hands, turns, and who is in the room."""

from typing import ClassVar, Literal
from uuid import UUID

from peerassist_tui.models.bounds import StoredMoment, StoredNumber
from peerassist_tui.models.row import Row, reference, word
from peerassist_tui.models.words import FloorState, HandKind, HandTag, Stance, TimerPurpose


class ItemRun(Row, table=True):
    """A time during which an agenda item was on; an item that was gone back to has several."""

    __tablename__ = "item_run"
    item_id: UUID = reference("agenda_item", required=True)
    started_at: StoredMoment
    ended_at: StoredMoment | None = None


class Pause(Row, table=True):
    """A time that counts for nobody and for no agenda item."""

    started_at: StoredMoment
    ended_at: StoredMoment | None = None


class Hand(Row, table=True):
    """A raised hand, from asking until it was called or lowered; `number` is the order of asking.

    `place` is the place in the queue, from 1, to which somebody moved it by hand.
    """

    person_id: UUID = reference("person", required=True)
    kind: HandKind = word("new")
    raised_at: StoredMoment
    ended_at: StoredMoment | None = None
    called: bool = False
    place: StoredNumber | None = None
    last_word: bool = False
    stance: Stance | Literal[""] = word("")
    tag: HandTag | Literal[""] = word("")


class Turn(Row, table=True):
    """One person's time on the floor, or a time that is nobody's, of which `state` says what it was.

    A turn that goes on after a question was asked in it `continues` the part before; the question is `inside` that.
    While it is `protected`, nobody else gets the floor.
    """

    ORDER: ClassVar[tuple[str, ...]] = ("started_at", "number")
    person_id: UUID | None = reference("person")
    state: FloorState | Literal[""] = word("")
    continues_id: UUID | None = reference("turn")
    inside_id: UUID | None = reference("turn")
    protected: bool = False
    started_at: StoredMoment
    ended_at: StoredMoment | None = None


class Interruption(Row, table=True):
    """Somebody was cut short while speaking; `by_id` is who did it, where that was said."""

    person_id: UUID = reference("person", required=True)
    by_id: UUID | None = reference("person")
    at: StoredMoment


class Stay(Row, table=True):
    """A time during which somebody is in the room; without `arrived_at` they are not, and `expected` says whether yet.

    Whoever has none is taken to be there from the start to the end, unless they declined (`readings/present.py`).
    """

    person_id: UUID = reference("person", required=True, falls=True)
    arrived_at: StoredMoment | None = None
    left_at: StoredMoment | None = None
    expected: bool = False


class Timer(Row, table=True):
    """A second timer beside the agenda's, of so many seconds; it stays until it is taken away at `ended_at`."""

    purpose: TimerPurpose = word("")
    seconds: StoredNumber
    started_at: StoredMoment
    ended_at: StoredMoment | None = None


class Reminder(Row, table=True):
    """What the facilitator wants to be reminded of at `due_at`."""

    text: str
    due_at: StoredMoment
    at: StoredMoment
    done_at: StoredMoment | None = None
