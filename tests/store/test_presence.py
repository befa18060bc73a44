"""Which consoles have a session open, and what somebody was typing when one of them stopped."""

import subprocess
import sys
from datetime import timedelta

from peerassist_tui.models import Unsaved
from peerassist_tui.readings.time.outage import find_outage
from peerassist_tui.store.alive import BELIEVED
from peerassist_tui.store.drafts import drafts, keep_drafts
from peerassist_tui.store.presence import forget_dead, others, sign_in, sign_out
from peerassist_tui.store.store import Store
from tests.helpers.meeting import START, Meeting
from tests.helpers.stores import altered, new_desk

LATER = START + timedelta(seconds=20)
MOMENT = timedelta(milliseconds=1)


def test_a_console_is_seen_by_the_others_but_not_by_itself(store: Store) -> None:
    session_id, another = new_desk(store).session.id, new_desk(store).session.id
    own = sign_in(store, session_id, "facilitator", START)
    sign_in(store, session_id, "note_taker", LATER)
    seen = others(store, session_id, LATER, own)
    assert (seen.seats, seen.last_seen_at) == (("note_taker",), LATER)
    assert set(others(store, session_id, LATER).seats) == {"facilitator", "note_taker"}
    assert others(store, another, LATER).seats == ()


def test_a_console_that_does_not_show_up_is_believed_for_a_while(store: Store) -> None:
    session_id = new_desk(store).session.id
    own = sign_in(store, session_id, "facilitator", START)
    assert others(store, session_id, START + BELIEVED - MOMENT).seats
    assert not others(store, session_id, START + BELIEVED).seats
    sign_in(store, session_id, "facilitator", LATER, own)
    assert others(store, session_id, START + BELIEVED).seats == ("facilitator",)


def test_a_console_that_left_is_gone_at_once_and_known_to_have_been_there(store: Store) -> None:
    session_id = new_desk(store).session.id
    sign_out(store, sign_in(store, session_id, "facilitator", START), LATER)
    seen = others(store, session_id, LATER)
    assert (seen.seats, seen.last_seen_at) == ((), LATER)


def test_a_console_whose_process_died_is_gone_at_once(store: Store) -> None:
    session_id = new_desk(store).session.id
    sign_in(store, session_id, "facilitator", START)
    with subprocess.Popen([sys.executable, "-c", ""]) as dead:
        dead.wait()
    altered(store.path, f"UPDATE presence SET process = {dead.pid:d}")  # noqa: S608
    assert others(store, session_id, START).seats == ()
    forget_dead(store, session_id, START)
    assert others(store, session_id, START).last_seen_at is None


def test_the_living_are_not_forgotten(store: Store) -> None:
    session_id = new_desk(store).session.id
    sign_in(store, session_id, "facilitator", START)
    forget_dead(store, session_id, LATER)
    assert others(store, session_id, LATER).seats == ("facilitator",)


def test_a_gap_is_asked_about_only_where_something_was_running(meeting: Meeting) -> None:
    assert find_outage(meeting.session, None) is None
    meeting.at(10).do("next_item")
    meeting.at(20).do("give_floor", who="Amina")
    found = find_outage(meeting.session, START + timedelta(seconds=5))
    assert found
    assert (found.since, found.speaker, found.item) == (START + timedelta(seconds=20), "Amina", "Telling")
    seen = find_outage(meeting.session, START + timedelta(seconds=25))
    assert seen
    assert seen.since == START + timedelta(seconds=25)
    meeting.do("pause")
    assert find_outage(meeting.session, None) is None


def test_a_draft_is_kept_by_seat_session_and_place_until_it_is_empty(store: Store) -> None:
    one, other = new_desk(store).session.id, new_desk(store).session.id
    assert drafts(store, one, "facilitator") == {}
    bell = Unsaved("Ring the bell", "asking", other, "mark")
    keep_drafts(store, one, "facilitator", {"line": Unsaved("Ring th"), "option": Unsaved("Two bells")}, START)
    keep_drafts(store, one, "facilitator", {"line": bell}, LATER)
    keep_drafts(store, one, "note_taker", {"line": Unsaved("Flags")}, LATER)
    assert drafts(store, one, "facilitator") == {"line": bell, "option": Unsaved("Two bells")}
    assert drafts(store, one, "note_taker") == {"line": Unsaved("Flags")}
    assert drafts(store, other, "facilitator") == {}
    keep_drafts(store, one, "facilitator", {"line": Unsaved(), "option": Unsaved()}, LATER)
    assert drafts(store, one, "facilitator") == {}
