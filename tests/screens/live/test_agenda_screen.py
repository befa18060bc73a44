"""The agenda in the meeting: what each key does to it and to the end of the day, and catching up."""

import re
from pathlib import Path

import pytest

from peerassist_tui.readings.state import current_item
from peerassist_tui.screens.live.agenda import AgendaScreen
from peerassist_tui.screens.live.live import LiveScreen
from peerassist_tui.screens.live.recover_time import RecoverTimeScreen
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.meeting import step


@pytest.fixture
async def live(live: Console) -> Console:
    """A meeting at its first item, 12 minutes after it began."""
    await live.later(12 * 60)
    return live


def titles(opened: Console) -> list[str]:
    return [item.title for item in opened.session.agenda]


def offered(opened: Console) -> list[str]:
    """What the key bar at the foot offers."""
    return re.split(r" {3,}", opened.text().splitlines()[-1].strip())


def item(opened: Console) -> str:
    on = current_item(opened.session)
    return on.title if on else ""


async def test_the_live_screen_shows_what_being_late_leaves_for_feedback(live: Console) -> None:
    shown = live.text()
    assert "or feedback gets 18 min" in shown
    assert "then: The situation" in shown
    assert "10:25 → 10:27" in shown
    await live.press("minus", "minus")
    assert "2 min late" in live.text()


async def test_the_agenda_shows_planned_real_and_projected_times(live: Console) -> None:
    await live.press("n")
    await live.later(60)
    await live.press("A")
    lines = [" ".join(line.replace("▌", "").split()) for line in live.text().splitlines()]
    assert "The meeting ends 11:02, planned 11:00: 2 min late. C catches up." in lines
    assert "If it must end at 11:00: feedback gets 18 of 20 min." in lines
    assert "✓ 10:00 10′ 12:00 W Welcome" in lines
    assert "▶ 10:10 → 10:12 15′ 1:00 T The situation" in lines
    assert "10:25 → 10:27 15′ A Clarifying questions" in lines


async def test_each_key_shows_at_once_what_it_does_to_the_end(live: Console) -> None:
    await live.press("A", "down", "minus")
    assert "The meeting ends 10:57, planned 11:00: 3 min early." in live.text()
    assert "15→10′" in live.text()
    await live.press("u")
    assert "2 min late" in live.text()
    await live.press("down", "s")
    assert "× 10:25" in live.text()
    assert "The meeting ends 10:47" in live.text()
    assert "restore" in live.text()
    await live.press("s")
    assert "The meeting ends 11:02" in live.text()


async def test_of_a_meeting_that_is_over_the_agenda_says_how_it_was_and_that_no_longer_moves(live: Console) -> None:
    await live.press("E", "E", "f3", "A")
    ended = "The meeting ended 10:12, planned 11:00: 48 min early."
    assert ended in live.text()
    await live.later(5 * 60)
    assert ended in live.text()


async def test_of_a_meeting_that_is_over_the_agenda_offers_only_what_can_be_done(live: Console) -> None:
    await live.press("E", "E", "f3", "A")
    assert offered(live) == ["Y conclusion", "u undo “Ended the meeting”", "esc back"]
    await live.press("end")
    assert offered(live) == ["u undo “Ended the meeting”", "esc back"], "what never came has no conclusion either"
    before = live.session.seq
    await live.press("plus", "s", "K", "n", "enter")
    assert live.session.seq == before


async def test_the_item_that_is_on_is_not_offered_to_be_skipped_or_moved(live: Console) -> None:
    await live.press("A")
    assert offered(live) == [
        "enter is on",
        "+ - 5 min",
        "n next",
        "Y conclusion",
        "u undo “Started ‘Welcome’”",
        "esc back",
    ]
    await live.press("s")
    assert live.told[-1] == "“skip” cannot be done here now."
    await live.press("down")
    assert {"s skip", "K J move"} <= {*offered(live)}


async def test_items_are_moved_started_and_gone_back_to(live: Console) -> None:
    await live.press("A", "down", "down", "K")
    assert titles(live)[1:3] == ["Clarifying questions", "The situation"]
    await live.press("K")
    assert titles(live)[0] == "Welcome"
    assert any("stays where it is" in one for one in live.told)
    await live.press("enter")
    assert item(live) == "Clarifying questions"
    await live.later(120)
    await live.press("up", "enter")
    assert item(live) == "Welcome"
    await live.press("n", "n")
    assert item(live) == "Clarifying questions"
    await live.press("escape")
    assert isinstance(live.app.screen, LiveScreen)


async def test_what_has_been_on_can_only_be_gone_back_to(live: Console) -> None:
    await live.press("n", "A", "up")
    before = live.session.seq
    await live.press("plus", "s", "J")
    assert live.session.seq == before
    assert "enter go back to item" in live.text()


async def test_catching_up_shows_who_pays_and_takes_it_as_one_change(live: Console) -> None:
    await live.press("C")
    shown = " ".join(live.text().split())
    assert "The meeting would end 11:02, 2 min after its plan (11:00). To catch up:" in shown
    assert "15 → 14 min −1 T The situation" in shown
    assert "20 min F What we would do — shortened last" in shown
    assert "The meeting then ends 11:00." in shown
    seq = live.session.seq
    await live.press("escape")
    assert live.session.seq == seq
    await live.press("C", "enter")
    assert isinstance(live.app.screen, LiveScreen)
    assert [one.extended_minutes for one in live.session.agenda] == [0, -1, -1, 0]
    await live.press("u")
    assert [one.extended_minutes for one in live.session.agenda] == [0, 0, 0, 0]


async def test_what_catching_up_takes_off_adds_up_to_the_minutes_that_are_told(live: Console) -> None:
    await live.later(40)
    assert "2 min late" in live.text()
    await live.press("C")
    assert "The meeting would end 11:02, 2 min after its plan (11:00)." in live.text()
    assert "The meeting then ends 11:00." in live.text()
    await live.press("enter")
    assert "on time" in live.text()
    assert "feedback" not in live.text().split("then:")[0], "nothing is told to be short any more"
    assert "then: The situation (14 min)" in live.text()


async def test_on_the_last_item_keys_and_answer_name_the_end(live: Console) -> None:
    assert "n item" in live.text()
    assert "E end" not in live.text()
    for _ in range(3):
        await live.later(15)
        await live.press("n")
    assert "E end" in live.text()
    assert "n item" not in live.text()
    await live.press("n")
    assert live.told == ["This is the last item of the agenda; E ends the meeting."]


async def test_what_catching_up_cannot_save_is_said(live: Console) -> None:
    await live.later(40 * 60)
    await live.press("C")
    assert isinstance(live.app.screen, RecoverTimeScreen)
    shown = " ".join(live.text().split())
    assert "20 → 10 min −10 F What we would do — at its shortest" in shown
    assert "Still 18 min too long: s leaves out the item under the cursor, Esc lets the day end later." in shown


async def test_the_agenda_promises_of_catching_up_what_it_then_does(live: Console) -> None:
    await live.later(40 * 60)
    await live.press("A")
    assert "42 min late. C catches up 24 min." in live.text()
    await live.press("C", "enter")
    assert "18 min late. No item can be shorter." in live.text()
    await live.press("C")
    shown = " ".join(live.text().split())
    assert "The meeting would end 11:18, 18 min after its plan (11:00). No item can be shorter:" in shown
    assert "8 min T The situation — at its shortest" in shown
    assert "10 min F What we would do — at its shortest" in shown


async def test_what_stands_on_the_other_side_of_a_pinned_start_saves_nothing(tmp_path: Path) -> None:
    agenda = [
        {"title": "Welcome", "phase": "welcome", "minutes": 15},
        {"title": "Asking", "phase": "asking", "minutes": 30},
        {"title": "The guest", "phase": "telling", "minutes": 30, "pinned": "10:45"},
        {"title": "What we would do", "phase": "feedback", "minutes": 20},
    ]
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, is_on=True, agenda=agenda)
    async with console(tmp_path / "store.db", session_id, clock=clock) as opened:
        await opened.later(33 * 60)
        await opened.press("C")
        shown = " ".join(opened.text().split())
        assert "30 → 15 min −15 A Asking — at its shortest" in shown
        assert "The guest — pinned at 10:45 · saves nothing: a pinned start stays" in shown
        assert "What we would do — saves nothing: a pinned start stays" in shown
        assert "Still 3 min too long" in shown


async def test_giving_back_what_was_added_is_not_called_shorter_than_the_plan(live: Console) -> None:
    assert await live.app.writer.do(step("extend_item", item="What we would do", minutes=15))
    await live.press("C")
    shown = " ".join(live.text().split())
    assert "35 → 28 min −7 F What we would do — gives back only what was added" in shown
    assert "shorter than its plan" not in shown


async def test_where_nobody_can_pay_an_item_is_left_out_by_the_key_that_is_named(live: Console) -> None:
    await live.later(40 * 60)
    await live.press("C", "enter", "C", "enter")
    assert isinstance(live.app.screen, RecoverTimeScreen)
    assert live.band.startswith("LEAD No item can be shorter: s leaves out the item under the cursor")
    await live.press("s")
    assert "18 min" not in live.text()
    assert "Skipped “The situation” · u undoes" in live.band
    await live.press("u")
    assert "Still 18 min too long" in live.text()
    place = next(row for row, line in enumerate(live.text().splitlines()) if "s leaves out" in line)
    column = live.text().splitlines()[place].index("s leaves out")
    await live.pilot.click(offset=(column + 2, place))
    await live.settle()
    assert live.session.agenda[2].skipped
    await live.press("s", "s")
    assert "Nothing is still to come today." in live.text()


async def test_on_the_last_item_nothing_is_left_that_could_catch_up(live: Console) -> None:
    for _ in range(3):
        await live.later(15 * 60)
        await live.press("n")
    await live.later(20 * 60)
    await live.press("C")
    assert isinstance(live.app.screen, LiveScreen)
    assert live.told == ["Nothing is still to come today that could be shorter."]


async def test_the_item_that_was_stretched_is_shortened_like_the_others_but_not_left_out(live: Console) -> None:
    await live.press("n", *["plus"] * 4, "C")
    shown = " ".join(live.text().split())
    assert "35 → 20 min −15 T The situation — is on" in shown, "what was added is given back"
    await live.press("up", "s")
    assert live.band == "LEAD The item that is on can be made shorter, not left out."
    await live.press("enter")
    assert isinstance(live.app.screen, LiveScreen)
    assert "on time" in live.text()


async def test_there_is_one_way_out_of_catching_up_once_an_item_was_left_out(live: Console) -> None:
    await live.press("C")
    assert "enter use lengths" in live.text()
    assert "esc back" in live.text()
    await live.press("s")
    assert "The meeting does not end after" in live.text()
    assert "enter" not in live.text()
    assert "esc back" in live.text()


async def test_where_nothing_is_late_nothing_is_proposed(live: Console) -> None:
    await live.press("A", "minus", "down", "minus", "C")
    assert isinstance(live.app.screen, AgendaScreen)
    assert any("nothing to catch up" in one for one in live.told)


@pytest.mark.parametrize("size", [(80, 24), (60, 16), (40, 12)])
async def test_the_agenda_fits_a_small_screen(tmp_path: Path, size: tuple[int, int]) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=size) as opened:
        await opened.later(12 * 60)
        assert "or feedback gets 18 min" in opened.text() or size[1] < 20
        await opened.press("A")
        assert "ends 11:02" in opened.text()
        assert "10:00" in opened.text()
