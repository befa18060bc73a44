"""A line that says what keys mean in a workspace, or on the flipchart, names the same keys in every language."""

from collections.abc import Iterator

import pytest

from peerassist_tui.language import _, speak
from peerassist_tui.language_files import ENGLISH, languages
from peerassist_tui.screens.flipchart.kinds import KEYS_MEAN, KEYS_MEAN_IN, NOTHING_MEANS
from peerassist_tui.screens.flipchart.marks import MarksScreen
from peerassist_tui.screens.flipchart.note_choice import NoteChoice
from peerassist_tui.screens.workspace.section_face import (
    ADD_ON_PAGE,
    EMPTY_KEYS,
    LAST_LINE,
    LIST_KEYS,
    NOTHING_KEYS,
    ROW_KEYS,
)
from peerassist_tui.screens.workspace.sections.ground_rules import GroundRulesSection
from peerassist_tui.screens.workspace.sections.purpose import PurposeSection
from peerassist_tui.screens.workspace.sections.room import RoomSection
from peerassist_tui.screens.workspace.sections_view import SECTIONS_KEYS
from peerassist_tui.screens.workspace.workspace import WorkspaceScreen
from peerassist_tui.widgets.named_keys import named_keys

LINES = (
    *(KEYS_MEAN, *KEYS_MEAN_IN.values(), NOTHING_MEANS),
    *(ADD_ON_PAGE, EMPTY_KEYS, LAST_LINE, LIST_KEYS, NOTHING_KEYS, ROW_KEYS, SECTIONS_KEYS),
    *(PurposeSection.keys_mean, GroundRulesSection.keys_mean, RoomSection.keys_mean),
    *(WorkspaceScreen.keys_mean, MarksScreen.keys_mean, NoteChoice.keys_mean),
)


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    yield
    speak(ENGLISH)


@pytest.mark.parametrize("code", [code for code in languages() if code != ENGLISH])
@pytest.mark.parametrize("line", LINES)
def test_a_line_names_the_same_keys(line: str, code: str) -> None:
    wanted = sorted(one.key for one in named_keys(line))
    speak(code)
    assert (_(line) != line, sorted(one.key for one in named_keys(_(line)))) == (True, wanted)
