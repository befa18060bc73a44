"""A line of keys names the same keys in every language, so that a click on it does the same."""

from collections.abc import Iterator

import pytest

from peerassist_tui.language import _, speak
from peerassist_tui.language_files import ENGLISH, languages
from peerassist_tui.rehearsal.coaching import SLIP_KEYS
from peerassist_tui.widgets.fields.field_text import CHOICE_KEYS
from peerassist_tui.widgets.fields.line_input import LineInput
from peerassist_tui.widgets.fields.list_box import ListBox
from peerassist_tui.widgets.fields.note_line import AGAIN
from peerassist_tui.widgets.fields.passphrase_line import PassphraseLine
from peerassist_tui.widgets.fields.text_field import TextField
from peerassist_tui.widgets.named_keys import named_keys
from peerassist_tui.widgets.panels.queue_panel import QueuePanel

LINES = (
    *(made.keys_mean for made in (LineInput, PassphraseLine, ListBox, TextField, QueuePanel)),
    CHOICE_KEYS,
    AGAIN,
    SLIP_KEYS["talks_over"],
    SLIP_KEYS["too_long"],
)


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    yield
    speak(ENGLISH)


def keys_of(line: str) -> list[str]:
    return sorted(one.key for one in named_keys(line))


@pytest.mark.parametrize("code", [code for code in languages() if code != ENGLISH])
@pytest.mark.parametrize("line", LINES)
def test_a_line_names_the_same_keys(line: str, code: str) -> None:
    speak(ENGLISH)
    wanted = keys_of(line)
    speak(code)
    assert (_(line) != line, keys_of(_(line))) == (True, wanted)


@pytest.mark.parametrize(
    ("code", "line", "keys"),
    [
        ("fr", "Enter enregistre, à finir · q ou Esc sort", ["enter", "escape", "q"]),
        ("fr", "« q sort » : ctrl+n\u00a0: note suivante", ["ctrl+n"]),
        ("es", "Enter guarda, y sigue · q o Esc sale", ["enter", "escape", "q"]),
    ],
)
def test_what_joins_words_is_no_key(code: str, line: str, keys: list[str]) -> None:
    speak(code)
    assert keys_of(line) == keys
