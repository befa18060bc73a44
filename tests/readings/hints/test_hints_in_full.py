"""Every hint in its meeting, whole: words, what to say, what it is about, its figures, and what its key does."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

import pytest

from peerassist_tui.readings.hints import Hint, Limits
from peerassist_tui.readings.hints.discussion import discussed_seconds
from peerassist_tui.readings.hints.limits import planned_minutes, silent_limit_seconds
from peerassist_tui.readings.hints.notices import left_open, notices
from tests.helpers.called import called, offered
from tests.helpers.meeting import PEOPLE, START, Meeting
from tests.readings.hints.test_every_hint import COMES, noted, spoken
from tests.readings.hints.test_hints import LONG, at_item, seen

SAID: dict[str, tuple[Any, ...]] = {
    "eats_the_end": (
        "referee",
        "feedback would have 0 of 20 min",
        "“One last word on this; then we go on, for we want time for your advice.”",
        "#A3 #A4",
        [],
        {"left_seconds": 0, "planned_seconds": 1200},
        "catch up 10 of 30 min: /catch_up",
    ),
    "early_advice": (
        "referee",
        "Analysis while asking is on: note 1, Amina",
        "“Hold that for the analysis. What question lies behind it?”",
        "#note 1",
        ["Amina"],
        {"note": 1, "so_far": 1},
        "park topic: park text=Point 0, who=#Amina",
    ),
    "not_here": (
        "neutral",
        "“Not here” in note 1, and nobody asked why",
        "“What would have to be true for it to work here? And what made it work with you?”",
        "#note 1",
        ["Hugo"],
        {"note": 1, "seconds": 120},
        "mark as discussed: mark_note note=#note 1, mark=discussed, on=True",
    ),
    "two_alternate": (
        "referee",
        "Bao and Amina to and fro for 6 turns; Chen waits",
        "“Let us hold that thought, Chen has been waiting.”",
        "#Amina #Bao",
        ["Bao", "Amina"],
        {"turns": 6, "waiting": 1},
        "give Chen the floor: give_floor who=#Chen",
    ),
    "talk_stopped": (
        "leadership",
        "Nobody has spoken for 1 min",
        "“Let each write down one thing for a minute; then we go round.”",
        "2026-12-08T04:03:20+00:00",
        [],
        {"seconds": 60, "limit_seconds": 60.0},
        "go round the circle: set_queue order=round",
    ),
    "not_heard": (
        "referee",
        "Hugo not heard yet, 15 min",
        "“Hugo, what have you seen of this where you work?”",
        "#Hugo 2026-12-08T04:00:00+00:00",
        ["Hugo"],
        {"silent_seconds": 900, "limit_seconds": 900},
        "give Hugo the floor: give_floor who=#Hugo",
    ),
    "no_option_yet": (
        "referee",
        "No option yet from Amina, Bao, Chen",
        "“Amina, in one sentence: what would you do in their place?”",
        "#A4 #Amina",
        ["Amina", "Bao", "Chen"],
        {"peers": 3},
        "give Amina the floor: give_floor who=#Amina",
    ),
    "host_over_limit": (
        "leadership",
        "The hosts have told for 27 min, 25% of the time",
        "“May I stop you there? What else would you like us to ask you about?”",
        "#A1",
        ["Hawa"],
        {"seconds": 1650, "share": 0.25, "limit": 0.25},
        "on to the next item: next_item",
    ),
    "holds_more": (
        "referee",
        "Bao has had 58% of the talk; a fair share is 20%",
        "“Thank you, Bao. Let us hear those who have not spoken yet.”",
        "#Bao",
        ["Bao"],
        {"share": 0.583, "limit": 0.5, "seconds": 420},
        "least heard first: /queue_order",
    ),
    "no_question": (
        "leadership",
        "No question for 6 min",
        "“What would you have to know before you could say what you would do?”",
        "2026-12-08T04:00:00+00:00",
        [],
        {"seconds": 400, "limit_seconds": 300},
        "show the questions on the board: show_board what=asking",
    ),
    "no_break": (
        "referee",
        "No break for 90 min",
        "“Ten minutes of air. We start again on time.”",
        "2026-12-08T04:00:00+00:00",
        [],
        {"seconds": 5400, "limit_seconds": 5400},
        "pause the meeting: pause",
    ),
    "objective_thin": (
        "leadership",
        "Nothing yet for OB2: Choose a channel",
        "“We came for this too: Choose a channel. Who has seen something of it?”",
        "#OB2",
        [],
        {"objective": "OB2", "points": 0, "others": 5},
        "see the flipchart by objective: /by_objective",
    ),
    "queue_long": (
        "referee",
        "4 wait for the floor",
        "“I have 4 names. After them we move on; please keep it short.”",
        "#A3",
        ["Hawa", "Hugo", "Amina", "Bao"],
        {"waiting": 4, "limit": 4},
        "close the queue: close_queue",
    ),
    "no_hosts_question": (
        "neutral",
        "Option 1 has had no question from the hosts for 3 min",
        "“Hosts, what would you have to know to use this?”",
        "#option 1",
        [],
        {"option": 1, "seconds": 180},
        "see the options: /options",
    ),
    "undiscussed_points": (
        "neutral",
        "5 points have had no response, first note 1",
        "“Before we close: is there a point on the flipchart that nobody has answered?”",
        "#A4",
        [],
        {"points": 5, "note": 1},
        "see points: /undiscussed",
    ),
}
"""Role, words, what to say, cause, whom it is about, figures, and what the key does, in the meetings of `COMES`."""


def in_full(meeting: Meeting, found: Iterable[Hint]) -> list[tuple[Any, ...]]:
    """Hints as `SAID` has them."""
    session = meeting.session
    return [
        (
            *(one.role, one.words, one.say, " ".join(sorted(called(session, one.cause).split()))),
            *([person.name for person in one.who], dict(one.evidence), offered(session, one.act)),
        )
        for one in found
    ]


@pytest.mark.parametrize("name", COMES)
def test_what_a_hint_says(name: str) -> None:
    meeting = COMES[name](Meeting(agenda=LONG))
    assert in_full(meeting, seen(meeting, name)) == [SAID[name]]


def test_a_note_of_nobody_is_nobodys_advice_and_one_of_who_has_left_names_nobody() -> None:
    meeting = noted(at_item(Meeting(agenda=LONG), "A2", 0), 1)
    assert seen(meeting, "early_advice") == []
    noted(meeting, 1, who="Bao", text="You should ring bells")
    meeting.at(60).do("leave", who="Bao")
    (hint,) = seen(meeting, "early_advice")
    assert hint.words == "Advice while asking is on: note 2"


def test_a_silence_of_less_than_a_minute_is_told_in_seconds() -> None:
    meeting = spoken(at_item(Meeting(agenda=LONG), "A3", 0), ("Amina", 200)).at(245)
    (hint,) = seen(meeting, "talk_stopped", Limits(stopped_seconds=45))
    assert hint.words == "Nobody has spoken for 45 s"


def test_what_is_told_by_itself() -> None:
    meeting = Meeting()
    meeting.do("next_item")
    meeting.do("start_timer", seconds=120, purpose="pairs")
    meeting.do("set_reminder", text="Lunch", moment=(START + timedelta(seconds=630)).isoformat())
    meeting.at(600).do("next_item")
    meeting.at(690)
    told = [(one.name, *line) for one, line in zip(*_told(meeting, notices), strict=True)]
    assert told == [
        (
            *("timer_over", "leadership", "Time is up: in pairs, 2:00"),
            *("The time is up; please come to the end of your sentence.", "#timer 1", [], {}),
            "remove timer: stop_timer",
        ),
        (
            *("reminder", "leadership", "Your reminder: Lunch (for 1 min)", "", "#reminder 1", [], {}),
            "done: end_reminder reminder=#reminder 1",
        ),
        CONCLUSION,
    ]
    assert list(left_open(meeting.session, meeting.now)) == []
    found, lines = _told(meeting.at(720), left_open)
    assert [(found[0].name, *lines[0])] == [CONCLUSION]


CONCLUSION: tuple[Any, ...] = (
    *("conclusion", "leadership", "What came of “Telling”?"),
    *("In one sentence: what do we take from this part?", "#A1", [], {}),
    "write conclusion: /conclusion",
)


def _told(meeting: Meeting, see: Any) -> tuple[list[Hint], list[tuple[Any, ...]]]:
    found = list(see(meeting.session, meeting.now))
    return found, in_full(meeting, found)


def asking(minutes: float) -> list[dict[str, Any]]:
    """An agenda of that length, with a break and a part that is skipped beside it."""
    return [
        {"ref": "A1", "title": "Asking", "phase": "asking", "minutes": minutes},
        {"ref": "A2", "title": "Break", "phase": "break", "minutes": 15},
        {"ref": "A3", "title": "Games", "phase": "asking", "minutes": 40},
    ]


@pytest.mark.parametrize(
    ("agenda", "people", "limit"),
    [
        (asking(60), 5, 15),  # three minutes for each
        (asking(60), 8, 15),  # no more than a quarter of the meeting
        (asking(80), 8, 20),
        (asking(20), 8, 10),  # no less than ten minutes
        (asking(60), 2, 10),
        (asking(240), 12, 25),  # no more than twenty-five minutes
        ([], 8, 24),  # without an agenda there is no quarter of it
    ],
)
def test_how_long_somebody_may_be_silent(agenda: list[dict[str, Any]], people: int, limit: float) -> None:
    seated = [{"name": f"P{place}", "party": "peer"} for place in range(people - 1)]
    meeting = Meeting(agenda=agenda, people=[PEOPLE[0], *seated, *PEOPLE[-2:]])
    if agenda:
        meeting.do("skip_item", item="A3")
        assert planned_minutes(meeting.session) == agenda[0]["minutes"]
    assert silent_limit_seconds(meeting.session, Limits()) == 60 * limit


def test_discussion_is_counted_from_a_moment_on_without_what_is_none_and_without_pauses() -> None:
    meeting = at_item(Meeting(agenda=LONG), "A2", 100)
    at_item(meeting, "A1", 200)
    at_item(meeting, "A3", 500)
    meeting.at(550).do("pause")
    meeting.at(560).do("resume")
    meeting.at(700)
    for since, seconds in ((0, 100 + 190), (150, 50 + 190), (300, 190), (600, 100)):
        moment = START + timedelta(seconds=since)
        assert discussed_seconds(meeting.session, moment, meeting.now) == seconds, since
