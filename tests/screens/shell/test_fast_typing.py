"""Keys that come faster than they are worked off: in a real terminal, with somebody else writing at the same time."""

from pathlib import Path

from peerassist_tui.desk import Desk, make_session
from peerassist_tui.models import Note, Person
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock, wall_clock
from tests.helpers.console import HEADER, TEN, console, new_session
from tests.helpers.processes import Writer
from tests.helpers.terminal import Terminal
from tests.helpers.textual_seam import typed

NOTES = [f"point {number} of Zoë’s, 洪水 مرحبا [b]{'word ' * (number % 7)}end" for number in range(1, 31)]


def begun(path: Path) -> tuple[Store, Desk]:
    """A meeting that is paused, so that no open turn is asked about."""
    store = Store(path)
    desk = make_session(store, wall_clock, **HEADER)
    for rule in ("start", "next_item", "pause"):
        desk.do(rule)
    return store, desk


def test_notes_typed_in_one_burst_while_another_process_writes_are_all_there_in_order(tmp_path: Path) -> None:
    store, desk = begun(tmp_path / "store.db")
    other = Writer(store, desk, "facilitator")
    with Terminal(tmp_path, "--store", str(store.path), "notes", size=(24, 80)) as terminal:
        terminal.wait_for("nobody has the floor").press("t").wait_for("T ▸")
        other.go()
        for text in NOTES:
            terminal.press(f"{text}\r")
            other.said()
        terminal.press("the last one").wait_for("the last one")
        terminal.press("enter", "escape").wait_for("t a z note").press("ctrl+q")
        assert terminal.ended() == 0
    other.kill()
    notes = sorted(desk.sync().all(Note), key=lambda note: note.number)
    store.close()
    assert [note.text for note in notes if not note.text.startswith("facilitator")] == [*NOTES, "the last one"]


def test_names_typed_in_one_burst_become_people_each_of_them_whole(tmp_path: Path) -> None:
    store, desk = begun(tmp_path / "store.db")
    names = [f"Person {chr(ord('A') + number)}" for number in range(8)]
    with Terminal(tmp_path, "--store", str(store.path), "open", "Nine") as terminal:
        terminal.wait_for("paused since").press("f2").wait_for("Ground rules")
        terminal.press("down", "down", "down", "down").wait_for("Zoë [/b] Prøve")
        terminal.press("N").wait_for("esc back").press("".join(f"{name}x\x7f\r" for name in names))
        terminal.wait_for(f"Added {names[-1]}").press("ctrl+q")
        assert terminal.ended() == 0
    assert [person.name for person in desk.sync().all(Person)][-8:] == names
    store.close()


async def test_what_is_typed_right_after_tab_enter_or_escape_belongs_to_where_they_lead(tmp_path: Path) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock)
    async with console(tmp_path / "store.db", session_id, clock=clock) as opened:
        await opened.press("enter")
        await opened.burst(
            *("ctrl+u", *typed("Sunday hours"), "tab", "ctrl+u", *typed("2027-02-10"), "enter"),
            *("ctrl+u", *typed("09:00"), "tab", "ctrl+u", *typed("Europe/Oslo"), "enter", *typed("The barn")),
            *("tab", "right", "tab", "tab", "tab", "ctrl+u", *typed("none"), "enter", "escape", "down", "down"),
        )
        await opened.press("enter")
        await opened.burst(*typed(" At once."), "tab", *typed("A clinic"), "escape", "down")
        await opened.press("N")
        await opened.burst(*typed("Half an objective"), "escape", "K", "enter")
        await opened.press("escape", "escape")
        info = opened.session.info
        assert (info.title, info.timezone, info.place) == ("Sunday hours", "Europe/Oslo", "The barn")
        assert info.starts_at.isoformat() == "2027-02-10T08:00:00+00:00"
        assert (info.privacy, info.turn_limit_seconds, info.context) == ("confidential", 0, "A clinic")


async def test_what_is_typed_right_after_n_or_enter_in_a_list_belongs_to_where_they_lead(tmp_path: Path) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=(80, 24)) as opened:
        await opened.burst(*["down"] * 4, "N", *typed("Minh imam"), "enter")
        await opened.burst("escape", "home", "down", "enter", "end", *typed(" Jr"), "enter", "escape", "escape")
        await opened.burst("down", "enter", "end", *typed(".BmDx 7"), "enter", "escape", "down", "N", *typed("gTS 9"))
        await opened.press("enter")
        session = opened.session
        assert [one.name for one in session.people][1] == "Begum Udahoron Jr"
        assert session.people[-1].name == "Minh imam"
        assert [(item.title, item.minutes) for item in session.agenda][-3:] == [
            ("mDx", 7),
            ("What we would do", 20),
            ("gTS", 9),
        ]


async def test_words_typed_right_after_the_slash_of_the_library_stand_in_the_search(tmp_path: Path) -> None:
    clock = ManualClock(TEN)
    new_session(tmp_path / "store.db", clock)
    async with console(tmp_path / "store.db", clock=clock) as opened:
        await opened.burst("slash", *typed("Nine L"))
        assert "search ▸ Nine L" in opened.text()


async def test_escape_that_meant_nothing_in_the_library_does_not_leave_the_search_that_comes_after(
    tmp_path: Path,
) -> None:
    clock = ManualClock(TEN)
    new_session(tmp_path / "store.db", clock)
    async with console(tmp_path / "store.db", clock=clock) as opened:
        await opened.burst("escape", "slash", *typed("Nine L"))
        assert "search ▸ Nine L" in opened.text()


async def test_what_is_typed_right_after_tab_in_a_dialog_belongs_to_the_line_it_leads_to(tmp_path: Path) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock)
    async with console(tmp_path / "store.db", session_id, clock=clock) as opened:
        await opened.press("f5")
        await opened.burst("f8", "tab", "tab", "ctrl+u", *typed("zebra"))
        assert "zebra" in opened.text()
