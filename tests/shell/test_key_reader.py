"""What a terminal sends, read as the keys that were pressed."""

import pytest
from textual.events import Key, Paste

from peerassist_tui.shell.key_reader import KeyReader


def keys(*reads: str) -> list[str]:
    """The keys by name, each text being what is there to be read at once; then nothing more comes."""
    reader = KeyReader()
    events = [event for sent in reads for event in reader.feed(sent)]
    reader.wait_no_longer()
    events += reader.tick()
    return [event.key for event in events if isinstance(event, Key)]


@pytest.mark.parametrize(
    ("reads", "pressed"),
    [
        (["\x1bn"], ["escape", "n"]),
        (["\x1b", "n"], ["escape", "n"]),
        (["\x1bnn"], ["escape", "n", "n"]),
        (["\x1b", "n", "\x1b"], ["escape", "n", "escape"]),
        (["\x1b3"], ["escape", "3"]),
        (["\x1b", "3"], ["escape", "3"]),
        (["\x1b", "b"], ["escape", "b"]),
        (["\x1b-"], ["escape", "minus"]),
        (["\x1bS"], ["escape", "S"]),
        (["\x1bж"], ["escape", "ж"]),
        (["\x1b", "O"], ["escape", "O"]),
        (["\x1b", "t", "Hi"], ["escape", "t", "H", "i"]),
        (["\x1b\x1b"], ["escape", "escape"]),
        (["Hi\x1b"], ["H", "i", "escape"]),
    ],
)
def test_escape_and_the_key_pressed_right_after_it_are_two(reads: list[str], pressed: list[str]) -> None:
    assert keys(*reads) == pressed


@pytest.mark.parametrize(
    ("reads", "pressed"),
    [
        (["\x1b[A"], "up"),
        (["\x1b", "[A"], "up"),
        (["\x1bOQ"], "f2"),
        (["\x1b", "OQ"], "f2"),
        (["\x1b[18~"], "f7"),
        (["\x1bb"], "ctrl+left"),
        (["\x1b\x7f"], "ctrl+w"),
        (["\x1b[110;3u"], "alt+n"),
        (["\x1b[27u"], "escape"),
    ],
)
def test_what_a_terminal_sends_for_one_key_is_one(reads: list[str], pressed: str) -> None:
    assert keys(*reads) == [pressed]


def test_a_paste_is_one_whatever_pieces_it_comes_in() -> None:
    reader = KeyReader()
    paste, key = (event for sent in ("\x1b[200~on", "e\ntwo\x1b", "[201~n") for event in reader.feed(sent))
    assert isinstance(paste, Paste)
    assert paste.text == "one\ntwo"
    assert isinstance(key, Key)
    assert key.key == "n"
