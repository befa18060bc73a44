"""A store into which somebody wrote by hand what would act, looked at in a real terminal: nothing of it acts there."""

import io
import re
from base64 import b64decode
from pathlib import Path

from peerassist_tui.ids import EXAMPLES
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, new_session
from tests.helpers.hostile import ACTS, MARKUP, WORDS, live, spoil
from tests.helpers.terminal import Terminal

HELD = str(next(iter(EXAMPLES.values())))
STAGES = {
    "f2": "Prepare",
    "f5": "F8 writes it to a file",
    "f6": "Check in",
    "f4": "What is left to do",
    "f3": "FLIPCHART",
    "f7": "Review",
    "f1": "Esc",
}
SCREENS = {"d": "due", "L": "lessons", "P": "people", "F": "figures", "s": "Sort"}
"""The letters of the library's menu, with a word of the screen to which each leads."""
COPIED = re.compile("\x1b\\]52;c;([A-Za-z0-9+/=]*)\x07")


def test_the_stages_of_a_session_send_nothing_of_it(spoiled: Path, tmp_path: Path) -> None:
    with Terminal(tmp_path, "--store", str(spoiled), "open", HELD) as terminal:
        sent = terminal.process.logfile_read = io.StringIO()
        terminal.wait_for(WORDS)
        for key, mark in STAGES.items():
            terminal.press(key).wait_for(mark)
        terminal.press("escape", "ctrl+q")
        assert terminal.ended() == 0
    assert sent.getvalue().count(WORDS) > 20
    assert live(sent.getvalue()) == []


def test_the_lists_over_all_sessions_send_nothing_of_it(spoiled: Path, tmp_path: Path) -> None:
    with Terminal(tmp_path, "--store", str(spoiled)) as terminal:
        sent = terminal.process.logfile_read = io.StringIO()
        terminal.wait_for(WORDS)
        for letter, mark in SCREENS.items():
            terminal.press(".").wait_for("esc close").press(letter).wait_for(mark).press("escape").wait_for("Rehearse")
        terminal.press("/", WORDS).wait_for("search", WORDS).press("escape", "ctrl+q")
        assert terminal.ended() == 0
    assert sent.getvalue().count(WORDS) > 20
    assert live(sent.getvalue()) == []


def test_a_message_that_is_copied_reaches_the_clipboard_as_words_alone(spoiled: Path, tmp_path: Path) -> None:
    with Terminal(tmp_path, "--store", str(spoiled), "open", HELD) as terminal:
        sent = terminal.process.logfile_read = io.StringIO()
        terminal.wait_for(WORDS).press("f6").wait_for("Check in").press(".").wait_for("esc close").press("M")
        terminal.wait_for("Messages ready to send")
        terminal.press(".").wait_for("esc close").press("c").wait_for("Copied").press("escape", "ctrl+q")
        assert terminal.ended() == 0
    (copied,) = COPIED.findall(sent.getvalue())
    text = b64decode(copied).decode()
    assert WORDS in text
    assert live(text) == []
    assert live(COPIED.sub("", sent.getvalue())) == []


def test_the_board_sends_nothing_of_it_to_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    new_session(path, ManualClock(TEN), is_on=True)
    spoil(path, ACTS.replace("\r", "") + MARKUP)
    with Terminal(tmp_path, "--store", str(path), "board", size=(24, 80)) as terminal:
        sent = terminal.process.logfile_read = io.StringIO()
        terminal.wait_for("left").press("ctrl+q")
        assert terminal.ended() == 0
    assert len(sent.getvalue()) > 2_000
    assert live(sent.getvalue()) == []
