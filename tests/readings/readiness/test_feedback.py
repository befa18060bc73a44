"""The peers' options: who has not given one, and one typed into the note line."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from peerassist_tui.errors import RuleError
from peerassist_tui.models import Option
from peerassist_tui.readings.flipchart.option_words import read_option_words
from peerassist_tui.readings.readiness.feedback import options_are_due, without_option
from peerassist_tui.readings.state import holder
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.meeting import Meeting


def missing(meeting: Meeting) -> list[str]:
    return [person.name for person in without_option(meeting.session)]


def test_every_peer_gives_an_option_or_passes(meeting: Meeting) -> None:
    assert missing(meeting) == ["Amina", "Bao", "Chen"]
    meeting.do("option", title="Ring the mosque", by="Amina")
    meeting.do("option", title="Of the hosts", by="Hugo")
    assert missing(meeting) == ["Bao", "Chen"]
    meeting.do("pass_option", who="Chen")
    assert missing(meeting) == ["Bao"]
    assert meeting.do("pass_option", who="Chen") is None
    meeting.undo()
    assert missing(meeting) == ["Bao", "Chen"]


def test_only_peers_can_pass(meeting: Meeting) -> None:
    with pytest.raises(RuleError, match="Hawa is not one of the peers"):
        meeting.do("pass_option", who="Hawa")


def test_options_are_due_from_conferring_on(meeting: Meeting) -> None:
    due = []
    for _ in range(3):
        meeting.do("next_item")
        due.append(options_are_due(meeting.session))
    assert due == [False, False, True]


@pytest.mark.parametrize(
    ("typed", "title", "by", "notes"),
    [
        ("Ring it", "Ring it", None, []),
        ("@bao Ring it #2", "Ring it", "Bao", [2]),
        ("Ring #1 the mosque #2 #1", "Ring the mosque", None, [1, 2]),
        ("@nobody Call #9", "@nobody Call #9", None, []),
    ],
)
def test_the_line_names_proposer_and_notes(
    meeting: Meeting, typed: str, title: str, by: str | None, notes: list[int]
) -> None:
    for text in ("one", "two"):
        meeting.do("note", kind="telling", text=text)
    words = read_option_words(meeting.session, typed)
    assert (words.title, words.person and words.person.name) == (title, by)
    assert [note.number for note in words.notes] == notes


@pytest.fixture
async def feedback(tmp_path: Path) -> AsyncIterator[Console]:
    """A meeting in its feedback."""
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock) as opened:
        await opened.press("n", "n", "n", "n")
        assert "no option yet" not in opened.text()
        await opened.press("n", "n", "t")
        await opened.type("A point")
        await opened.press("enter", "escape")
        yield opened


async def test_the_line_of_those_without_an_option_shrinks(feedback: Console) -> None:
    assert "no option yet: Joaquín Muestra, Layla al-Mithal, Zoë [/b] Prøve" in feedback.text()
    await feedback.press("3", "space", "O")
    assert "option ▸ Joaquín Muestra: what to do, or: pass" in feedback.text()
    await feedback.type("One page #1")
    await feedback.press("enter")
    assert "Added option 1 of Joaquín Muestra" in feedback.band
    (option,) = feedback.session.all(Option)
    assert (option.title, feedback.session.name_of(option.person_id)) == ("One page", "Joaquín Muestra")
    assert len(option.based_on) == 1
    assert "no option yet: Layla al-Mithal, Zoë [/b] Prøve" in feedback.text()
    await feedback.press("u")
    assert "no option yet: Joaquín Muestra" in feedback.text()


async def test_a_click_on_somebody_without_an_option_opens_the_line_for_theirs(feedback: Console) -> None:
    await feedback.press("3", "space")
    await feedback.click("Layla al-Mithal, Zoë")
    assert "option ▸ Layla al-Mithal:" in feedback.text()
    await feedback.type("One page")
    await feedback.press("enter")
    (option,) = feedback.session.all(Option)
    assert (option.title, feedback.session.short_name_of(option.person_id)) == ("One page", "Layla al-Mithal")
    await feedback.press("g")
    await feedback.click("Zoë [/b] Prøve ·")
    await feedback.press("enter")
    assert holder(feedback.session) == feedback.session.person("Zoë [/b] Prøve")


async def test_a_host_who_has_the_floor_is_not_taken_for_the_peer_whose_option_it_is(feedback: Console) -> None:
    await feedback.press("1", "space", "O")
    assert "option ▸ @name: whose it is" in feedback.text()
    await feedback.type("One page @layla")
    await feedback.press("enter", "O")
    await feedback.type("Two pages")
    await feedback.press("enter")
    by = [feedback.session.short_name_of(option.person_id) for option in feedback.session.all(Option)]
    assert by == ["Layla al-Mithal", ""]
    assert "Added option 2 “Two pages”" in feedback.band


async def test_a_pass_needs_somebody_who_passes(feedback: Console) -> None:
    await feedback.press("O")
    await feedback.type("pass")
    await feedback.press("enter")
    assert "No peer has the floor: type @name pass." in feedback.band
    assert feedback.session.all(Option) == []
    await feedback.press("home")
    await feedback.type("@zoe ")
    await feedback.press("enter")
    assert "Zoë [/b] Prøve passed" in feedback.band
    assert "no option yet: Joaquín Muestra, Layla al-Mithal · O: option, or pass" in feedback.text()


async def test_where_whole_names_have_no_room_all_are_named_in_short(feedback: Console) -> None:
    await feedback.pilot.resize_terminal(64, 24)
    await feedback.settle()
    assert "no option yet: Joaquín, Layla, Zoë · O: option, or pass" in feedback.text()


async def test_who_has_none_is_marked_in_the_wrap_up(feedback: Console) -> None:
    await feedback.press("O")
    await feedback.type("@zoe Two pages")
    await feedback.press("enter", "f4")
    await feedback.press("down", "enter")
    assert feedback.text().count("! no option") == 2
    await feedback.press("home", "down", "delete")
    assert [person.name for person in without_option(feedback.session)] == ["ليلى المثال"]
    assert "passed" in feedback.text()


async def test_what_the_board_shows_is_chosen_and_told(feedback: Console) -> None:
    await feedback.pilot.press("B")
    await feedback.pilot.pause()
    await feedback.press("5")
    assert feedback.session.info.board == "challenge"
    assert "board: challenge" in feedback.text()
    await feedback.press("u")
    assert "board: challenge" not in feedback.text()
