"""In a dialog as on a screen, what keys mean stands right above the keys, and help says what they do."""

from html import unescape
from pathlib import Path

import pytest

from peerassist_tui.screens.shell import dialog
from peerassist_tui.screens.shell.confirm import Confirm
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.widgets.bars.band import Band
from peerassist_tui.widgets.bars.key_bar import KeyBar
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.textual_seam import paint_behind


async def test_the_band_stands_right_above_the_keys_in_every_dialog(tmp_path: Path) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=(80, 24)) as live:
        for key in ("o", "A", "l", "T", "R", "Q", "V", "G", "f1"):
            await live.press(key)
            band, bar = live.app.screen.query_one(Band), live.app.screen.query_one(KeyBar)
            assert (key, band.region.bottom, band.region.height) == (key, bar.region.y, 1)
            assert bar.region.bottom <= 24
            await live.press("escape")


async def test_help_in_a_chooser_says_how_one_chooses(live: Console) -> None:
    await live.press("f", "f1")
    text = " ".join(live.text().split())
    await live.press("escape", "escape")
    assert (
        "press its digit, or go there with the arrows or a click; Enter, or a click on the marked line, takes it."
        in text
    )
    assert "1-9 Pick this one" in text
    assert "Enter Pick this line, as a click on it does once it is marked" in text


async def test_the_band_says_where_one_is_in_the_meeting(live: Console) -> None:
    await live.press("3")
    assert live.told
    await live.press("tab")
    assert live.band.startswith("LEAD Nothing to move among here · Tab or Esc leaves")
    await live.press("tab", "q")
    assert live.band.startswith("LEAD QUEUE: ↑ ↓ go")
    await live.press("q", "3")
    assert live.band.startswith("LEAD Lowered the hand")


async def test_who_moves_on_in_the_notes_reads_again_what_keys_mean_there(live: Console) -> None:
    for words in ("Which nine?", "And why?"):
        await live.press("t")
        await live.type(words)
        await live.press("enter")
    await live.press("tab", "m", "u")
    assert live.band.startswith("LEAD Marked note 2: unanswered")
    await live.press("up")
    assert live.band.startswith("LEAD NOTES: ↑ ↓ move · Enter changes · m marks")


async def test_a_key_that_leads_to_another_stage_says_in_a_dialog_why_it_does_not(live: Console) -> None:
    await live.press("o", "f5")
    assert live.band == "CHOOSE F5 leads away from here: press Esc first."
    await live.press("escape", "f5")
    assert type(live.app.screen).__name__ == "ReportScreen"


def seen(opened: Console) -> str:
    """What a person sees in the whole terminal, also of the screen behind a dialog."""
    return unescape(opened.app.export_screenshot()).replace("\xa0", " ")


@pytest.mark.parametrize("theme", ["peerassist-dark", "peerassist-light", "mono"])
async def test_behind_a_dialog_the_meeting_stays_in_sight_and_goes_on(tmp_path: Path, theme: str) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=(120, 40)) as opened:
        opened.app.theme = theme
        await opened.press("o")
        assert "Who speaks next?" in seen(opened)
        assert "left of 10 min" in seen(opened)
        assert "10:00 · ● live" in seen(opened)
        await opened.later(60)
        paint_behind(opened.app)
        await opened.settle()
        assert "10:01 · ● live" in seen(opened)


async def test_what_keys_mean_behind_a_dialog_is_not_said_while_it_is_open(live: Console) -> None:
    assert "space: next" in seen(live)
    await live.press("o", "f1")
    assert "space: next" not in seen(live)
    assert "leaves it as it is" not in seen(live)
    await live.press("escape", "escape")
    assert "space: next" in seen(live)


async def test_a_question_is_answered_by_enter_also_after_a_letter(
    live: Console, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers: list[bool | None] = []
    live.app.push_screen(Confirm("Leave?", "leave", "stay"), answers.append)
    await live.settle()
    await live.press("y", "enter")
    assert (live.band, answers) == ("CHOOSE Enter is yes, Esc is no · letters do nothing.", [])
    monkeypatch.setattr(dialog, "GOES_ON_SECONDS", 0.0)
    await live.press("enter")
    assert answers == [True]


async def test_a_dialog_that_is_left_gives_the_keys_back_to_the_one_behind_it(live: Console) -> None:
    await live.press("o", "down")
    had_keys = live.app.screen.focused
    live.app.push_screen(Confirm("Leave?", "leave", "stay"))
    await live.settle()
    assert "Who speaks next?" not in seen(live)
    await live.press("escape")
    assert "Who speaks next?" in seen(live)
    assert live.app.screen.focused is had_keys
    assert had_keys is not None
