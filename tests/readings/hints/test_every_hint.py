"""Every hint comes in some meeting, whole: with its role, its words, what to say aloud, and an act that can be done."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from peerassist_tui.readings.hints import HINTS
from peerassist_tui.readings.hints.hint import RANKS
from peerassist_tui.screens.live.controls.hints import HintControl
from tests.helpers.meeting import Meeting
from tests.readings.hints.test_hints import LONG, at_item, seen

DOCS = Path(__file__).parents[3] / "docs" / "hints.md"
ROLES = dict(re.findall(r"^\| `(\w+)` \| (\w+) \|", DOCS.read_text(encoding="utf-8"), re.MULTILINE))


def noted(meeting: Meeting, times: int, **what: str) -> Meeting:
    for place in range(times):
        meeting.do("note", **{"kind": "analyzing", "text": f"Point {place}", **what})
    return meeting


def spoken(meeting: Meeting, *turns: tuple[str, float]) -> Meeting:
    for who, seconds in turns:
        meeting.spoke(who, seconds)
    return meeting


def with_option(meeting: Meeting) -> Meeting:
    meeting.do("option", title="Bells", by="Amina")
    return meeting


def host_tells(meeting: Meeting) -> Meeting:
    meeting.do("give_floor", who="Hawa")
    return meeting


COMES: dict[str, Callable[[Meeting], Meeting]] = {
    "eats_the_end": lambda one: at_item(one, "A3", 4200).at(6600),
    "early_advice": lambda one: noted(at_item(one, "A2", 0), 1, who="Amina"),
    "not_here": lambda one: noted(at_item(one, "A3", 0), 1, text="That won't work here.", who="Hugo").at(120),
    "two_alternate": lambda one: spoken(at_item(one, "A3", 0).raised("Chen"), *3 * [("Bao", 20), ("Amina", 20)]),
    "talk_stopped": lambda one: spoken(at_item(one, "A3", 0), ("Amina", 200)).at(260),
    "not_heard": lambda one: spoken(at_item(one, "A2", 0), ("Hawa", 30)).at(900),
    "no_option_yet": lambda one: at_item(one, "A4", 0).at(800),
    "host_over_limit": lambda one: host_tells(at_item(one, "A1", 0)).at(1650),
    "holds_more": lambda one: spoken(at_item(one, "A3", 0), ("Bao", 420), ("Amina", 300)).at(900),
    "no_question": lambda one: noted(at_item(one, "A2", 0).at(400), 1, kind="telling"),
    "no_break": lambda one: at_item(one, "A3", 0).at(5400),
    "objective_thin": lambda one: noted(at_item(one, "A3", 0), 5, objective="OB1").at(1200),
    "queue_long": lambda one: at_item(one, "A3", 0).raised("Hawa", "Hugo", "Amina", "Bao").at(60),
    "no_hosts_question": lambda one: with_option(at_item(one, "A4", 0)).at(180),
    "undiscussed_points": lambda one: at_item(noted(one, 5, kind="telling"), "A4", 900),
}
"""A meeting of nearly two hours up to a moment at which the hint is there; test_hints.py says from when until when."""


@pytest.mark.parametrize("name", HINTS)
def test_a_hint_comes_and_is_whole(name: str) -> None:
    assert name in COMES, f"COMES has no meeting in which {name} comes"
    meeting = COMES[name](Meeting(agenda=LONG))
    found = seen(meeting, name)
    assert found, f"{name} does not come in its meeting"
    for hint in found:
        assert hint.role == ROLES[name]
        assert hint.words
        assert re.fullmatch("“.+[.?!…]”", hint.say), "what is said aloud is whole sentences, in quotation marks"
        assert all(person in meeting.session.people for person in hint.who)
        assert all(isinstance(value, int | float | str) for value in hint.evidence.values())


@pytest.mark.parametrize("name", HINTS)
def test_what_a_key_does_about_it_can_be_done(name: str) -> None:
    meeting = COMES[name](Meeting(agenda=LONG))
    act = seen(meeting, name)[0].act
    if act is None:
        return
    assert act.words
    assert bool(act.step) != bool(act.command), "a key performs a rule, or does something on the screen"
    if act.step:
        assert meeting.take(act.step), f"{act.step.rule} does nothing"
        is_offered_again = act in [one.act for one in seen(meeting, name)]
        assert not (is_offered_again and meeting.take(act.step)), "who presses the key twice does it twice"
    else:
        assert act.command in HintControl.__new__(HintControl).hint_commands(), "the screen of the meeting has no such"


def test_no_meeting_is_kept_for_a_hint_that_is_gone() -> None:
    assert set(COMES) == set(HINTS)


def test_no_two_hints_are_as_useful_as_each_other() -> None:
    assert [rank for rank, count in Counter(RANKS.values()).items() if count > 1] == [], "give each @hint its own rank"
