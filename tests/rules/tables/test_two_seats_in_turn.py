"""What two seats do in turn: what undo refuses over the head of the other one, word for word, and what stays."""

import pytest

from peerassist_tui.errors import RuleError
from peerassist_tui.models import Note, Seat
from peerassist_tui.step import Step
from tests.helpers.meeting import Meeting, step
from tests.rules.tables.said import AMINA, ASKED, BAO_ASKS, FINISHED, LIVE, RELEASED, TELLING, TOLD
from tests.rules.tables.taking import of
from tests.rules.tables.written import GONE, NOW, written

BACK, AGAIN = "undo", "redo"
OWN: Seat = "facilitator"
OTHER: Seat = "note_taker"
Taken = Step | str | int
"""A step, one taken back or done again, or so many seconds after the start to which the clock moves."""
Course = list[tuple[Seat, tuple[Taken, ...]]]
"""What the seats did in turn; the last is refused."""
BAO_SPEAKS = step("give_floor", who="Bao")
PAUSED = step("pause")
RESUMED = step("resume")
TIMED = step("start_timer", seconds=9)
NO_TIMER = step("stop_timer")
BAO_LEAVES = step("leave", who="Bao")
BAO_COMES = step("arrive", who="Bao")
ANSWERS = step("link", note="1", kind="answers", to=["2"])
NOT_HERE = "Bao would have the floor, or ask for it, without being here; it stays."

REFUSED: list[tuple[str, Course]] = [
    (
        "Note 1 has been changed since by somebody else; it stays.",
        [(OWN, (TOLD,)), (OTHER, (step("change_note", note="1", text="x"),)), (OWN, (BACK,))],
    ),
    (
        "Bao has been changed since by somebody else; it stays.",
        [
            (OWN, (step("pass_option", who="Bao"),)),
            (OTHER, (step("change_person", person="Bao", role="Pilot"),)),
            (OWN, (BACK,)),
        ],
    ),
    (
        "“Told” has been changed since by somebody else; it stays.",
        [
            (OWN, (step("skip_item", item="A1"),)),
            (OTHER, (step("change_item", item="A1", title="Told"),)),
            (OWN, (BACK,)),
        ],
    ),
    (
        "The note has been changed since by somebody else; it stays.",
        [
            (OTHER, (TOLD,)),
            (OWN, (step("mark_note", note="1", mark="lesson"),)),
            (OTHER, (step("remove", what="note 1"),)),
            (OWN, (BACK,)),
        ],
    ),
    (
        "Note 1 is used by option 1 since; take that out first.",
        [(OWN, (TOLD,)), (OTHER, (step("option", title="Bells", based_on=["1"]),)), (OWN, (BACK,))],
    ),
    (
        "“Tea” is used by run of an agenda item 1 since; take that out first.",
        [
            (OWN, (step("add_item", item={"title": "Tea", "phase": "break", "minutes": 5}),)),
            (OTHER, (LIVE, step("start_item", item="Tea"))),
            (OWN, (BACK,)),
        ],
    ),
    (
        "What note 1 names has been taken out since; it stays.",
        [
            (OWN, (step("note", kind="telling", text="x", objective="OB1"), BACK)),
            (OTHER, (step("remove", what="objective 1"),)),
            (OWN, (AGAIN,)),
        ],
    ),
    (
        "What lesson 1 names has been taken out since; it stays.",
        [(OTHER, (TOLD,)), (OWN, (step("lesson", title="x", evidence=["1"]), BACK)), (OTHER, (BACK,)), (OWN, (AGAIN,))],
    ),
    (
        "Another turn has begun since; it stays.",
        [(OWN, (LIVE, AMINA, 9, RELEASED)), (OTHER, (BAO_SPEAKS, 20, RELEASED)), (OWN, (BACK,))],
    ),
    (
        "Another run of an agenda item has begun since; it stays.",
        [(OWN, (LIVE, TELLING, BACK)), (OTHER, (TELLING,)), (OWN, (AGAIN,))],
    ),
    (
        "Another pause has begun since; it stays.",
        [(OWN, (LIVE, PAUSED, RESUMED)), (OTHER, (9, PAUSED)), (OWN, (BACK,))],
    ),
    (
        "Another timer has begun since; it stays.",
        [(OWN, (LIVE, TIMED, NO_TIMER)), (OTHER, (9, TIMED, NO_TIMER)), (OWN, (BACK,))],
    ),
    (
        "The turns have been corrected since; it stays.",
        [
            (OWN, (LIVE, AMINA, 60, RELEASED, step("move_edge", turn="1", edge="end", moment="2026-12-08T04:00:30Z"))),
            (OTHER, (step("fill_gap", moment="2026-12-08T04:00:45Z", who="Bao"),)),
            (OWN, (BACK,)),
        ],
    ),
    (
        "Bao has raised a hand again since; it stays.",
        [(OWN, (LIVE, BAO_ASKS, step("lower_hand", who="Bao"))), (OTHER, (BAO_ASKS,)), (OWN, (BACK,))],
    ),
    (
        "The same link has been made again since; it stays.",
        [(OWN, (TOLD, ASKED, ANSWERS, BACK)), (OTHER, (ANSWERS,)), (OWN, (AGAIN,))],
    ),
    (
        "The wording before it says the same now; it stays.",
        [(OWN, (LIVE, step("reword", text="x"), BACK)), (OTHER, (step("reword", text="x"),)), (OWN, (AGAIN,))],
    ),
    ("The meeting has gone on since; it stays.", [(OWN, (LIVE,)), (OTHER, (TELLING,)), (OWN, (BACK,))]),
    ("The meeting has gone on since; it stays.", [(OWN, (LIVE,)), (OTHER, (BAO_ASKS,)), (OWN, (BACK,))]),
    ("A turn has begun since; end it first.", [(OWN, (LIVE, FINISHED, BACK)), (OTHER, (AMINA,)), (OWN, (AGAIN,))]),
    ("A timer has begun since; end it first.", [(OWN, (LIVE, FINISHED, BACK)), (OTHER, (TIMED,)), (OWN, (AGAIN,))]),
    (NOT_HERE, [(OWN, (LIVE, BAO_ASKS, 9, step("lower_hand", who="Bao"))), (OTHER, (20, BAO_LEAVES)), (OWN, (BACK,))]),
    (NOT_HERE, [(OWN, (LIVE, BAO_LEAVES, 9, BAO_COMES)), (OTHER, (BAO_SPEAKS,)), (OWN, (BACK,))]),
    (
        "Amina would have the floor, or ask for it, without being here; it stays.",
        [(OWN, (LIVE, step("crosstalk"), AMINA, BACK)), (OTHER, (step("leave", who="Amina"),)), (OWN, (AGAIN,))],
    ),
    (
        "Bao has come again since; it stays.",
        [(OWN, (LIVE, 9, BAO_LEAVES, 20, BAO_COMES, BACK)), (OTHER, (30, BAO_COMES)), (OWN, (BACK,))],
    ),
]


@pytest.mark.parametrize(("sentence", "course"), REFUSED, ids=[sentence for sentence, _ in REFUSED])
def test_why_something_is_not_taken_back_or_done_again(sentence: str, course: Course) -> None:
    meeting = Meeting(started=False)
    *before, (seat, (last,)) = course
    for who, steps in before:
        for one in steps:
            take(meeting, who, one)
    stood = meeting.session
    with pytest.raises(RuleError) as refused:
        take(meeting, seat, last)
    assert str(refused.value) == sentence
    assert meeting.session is stood


def take(meeting: Meeting, seat: Seat, one: Taken) -> None:
    if isinstance(one, int):
        meeting.at(one)
    elif isinstance(one, Step):
        one = of(meeting, one)
        assert meeting.do_as(seat, one.rule, **one.given)
    else:
        assert (meeting.undo if one == BACK else meeting.redo)(seat)


def test_who_came_by_two_seats_leaves_once() -> None:
    meeting = Meeting(started=False)
    for seat, steps in ((OWN, (LIVE, 9, BAO_LEAVES, 20, BAO_COMES, BACK)), (OTHER, (30, BAO_COMES)), (OWN, (AGAIN,))):
        for one in steps:
            take(meeting, seat, one)
    before = meeting.at(90).session
    take(meeting, OWN, BAO_LEAVES)
    assert written(before, meeting.session) == {"stay 2": {"left_at": NOW}, "stay 3": {"left_at": NOW}}


@pytest.mark.parametrize(
    ("marked", "writes"),
    [
        (BAO_COMES, {"left_at": None, "arrived_at": NOW}),
        (step("call_roll", later=["Bao"]), {"left_at": None, "arrived_at": None, "expected": True}),
    ],
)
def test_who_left_before_the_start_was_taken_back_is_marked_anew(
    marked: Step, writes: dict[str, str | bool | None]
) -> None:
    meeting = Meeting(started=False)
    for seat, one in ((OWN, LIVE), (OTHER, 9), (OTHER, BAO_LEAVES), (OWN, BACK)):
        take(meeting, seat, one)
    before = meeting.at(90).session
    take(meeting, OWN, marked)
    assert written(before, meeting.session) == {"stay 1": writes}


def test_another_agenda_keeps_the_notes_of_an_item_whose_start_was_taken_back() -> None:
    meeting = Meeting(started=False)
    for seat, one in ((OWN, LIVE), (OWN, TELLING), (OTHER, TOLD), (OWN, BACK), (OTHER, ASKED)):
        take(meeting, seat, one)
    assert meeting.session.all(Note)[0].item_id == meeting.session.agenda[0].id
    before = meeting.session
    take(meeting, OWN, step("set_agenda", items=[]))
    told = {f"agenda_item {number} gone": GONE for number in (1, 2, 3)}
    assert written(before, meeting.session) == told | {"note 1": {"item_id": None}}
