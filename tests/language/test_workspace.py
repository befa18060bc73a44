"""The sections of a workspace, the flipchart, and all commands of these in a language that nobody speaks.

The words of people have no Latin letter there either, so that whatever is left was forgotten.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from peerassist_tui.language import _
from peerassist_tui.models import NOTE_KINDS, Note
from peerassist_tui.screens.flipchart.arranging_control import ArrangingControl
from peerassist_tui.screens.flipchart.flipchart_control import FlipchartControl
from peerassist_tui.screens.flipchart.flipchart_entries import FlipchartEntries
from peerassist_tui.screens.flipchart.flipchart_views import VIEWS, points_of, view_entries
from peerassist_tui.screens.flipchart.kinds import IDLE, KEYS_MEAN, KEYS_MEAN_IN, NOTE_HINT, NOTHING_MEANS
from peerassist_tui.screens.flipchart.marks import MarksScreen
from peerassist_tui.screens.flipchart.note_choice import NoteChoice
from peerassist_tui.screens.flipchart.notes_control import NotesControl
from peerassist_tui.screens.menu.menu import MenuScreen
from peerassist_tui.screens.preparation.preparation import PreparationScreen
from peerassist_tui.screens.shell.control import AnyControl
from peerassist_tui.screens.shell.menu_control import ConsoleControl, MenuControl
from peerassist_tui.screens.shell.session_control import SessionControl
from peerassist_tui.screens.workspace.answer_control import AnswerControl
from peerassist_tui.screens.workspace.draft_words import where_it_waits
from peerassist_tui.screens.workspace.missing_control import MissingControl
from peerassist_tui.screens.workspace.people_keys import EXAMPLE, HELP_TEXT, PAGE_KEYS, TABLE_KEYS
from peerassist_tui.screens.workspace.row_control import RowControl
from peerassist_tui.screens.workspace.sections.section import Section
from peerassist_tui.screens.wrap_up.check_in import CheckInScreen
from peerassist_tui.screens.wrap_up.wrap_up import WrapUpScreen
from peerassist_tui.session import Session
from peerassist_tui.widgets.key_word import key_sentence, key_word
from peerassist_tui.widgets.stream import Entry
from tests.language.pseudo import with_turned_words
from tests.language.spoken import spoken
from tests.readings.report.whole.held import held

SECTIONS = [*PreparationScreen.SECTIONS, *WrapUpScreen.SECTIONS, *CheckInScreen.SECTIONS]
CONTROLS: Sequence[type[AnyControl]] = [
    AnswerControl, MissingControl, RowControl, ArrangingControl, FlipchartControl, NotesControl, SessionControl,
    MenuControl, ConsoleControl,
]  # fmt: skip
TODAY = date(2026, 12, 9)
DATES = r"\b[A-Z][a-z]{2} \d+ [A-Z][a-z]+ \d{4}|\b(in \d+ days|\d+ days late|today|tomorrow)\b"
"""What `timing` says of a date, which is not asked here."""
CODES = re.compile(rf"\bOB\d|\bUTC\b|Asia/Dhaka|name@example\.org|\bctrl\+f\b|{DATES}")
OF_OTHERS = ("timezone", "language")
"""Fields whose choices are names of places and languages."""
READ = ("closing", "goodbye")
"""Sections whose rows are what readings say is missing."""


@pytest.fixture(autouse=True)
def _another(tmp_path: Path) -> Iterator[None]:
    with spoken(tmp_path):
        yield


@pytest.fixture
def session() -> Session:
    return with_turned_words(held().session)


def english(*texts: str) -> list[str]:
    """The words that are left in Latin letters."""
    return [word for text in texts for word in re.findall(r"[A-Za-z]{2,}", CODES.sub("", text))]


def listed(entry: Entry) -> str:
    return f"{entry.lead.plain} {entry.text} {entry.tail}"


def of_section(section: Section, session: Session) -> Iterator[str]:
    yield from map(key_sentence, (section.title, section.empty, section.keys_mean, section.offers_words))
    yield key_word(section.removing)
    yield from map(section.answer_words, section.answers)
    if section.prompt:
        yield section.prompt_before(session, None)


def of_fields(section: Section, session: Session, key: Any) -> Iterator[str]:
    for field in section.fields(session, key):
        yield from (field.label, field.placeholder)
        if field.name not in OF_OTHERS:
            yield from (words for _value, words in field.choices)
        if field.explain and field.kind != "date":
            yield from (field.explain(field.value), field.explain("?"))


@pytest.mark.parametrize("kind", SECTIONS, ids=lambda kind: kind.__name__)
def test_no_word_of_a_section_is_left_english(kind: type[Section], session: Session) -> None:
    section = kind(lambda: TODAY)
    assert english(*of_section(section, session)) == []
    if section.topic in READ:
        return
    entries = section.entries(session)
    assert english(*map(listed, entries)) == []
    for key in [entry.key for entry in entries] if section.listed else [None]:
        assert english(*of_fields(section, session, key)) == []


@pytest.mark.parametrize("kind", CONTROLS, ids=lambda kind: kind.__name__)
def test_no_word_of_a_command_is_left_english(kind: type[AnyControl]) -> None:
    control = kind.__new__(kind)
    assert english(key_sentence(kind.GROUP), key_sentence(kind.WHY)) == []
    for command in control.COMMANDS:
        why = command.why if isinstance(command.why, str) else ""
        assert english(key_word(command.label), key_sentence(command.sentence), key_sentence(why)) == []


def test_no_word_of_the_keys_of_a_dialog_is_left_english() -> None:
    keys = [*PAGE_KEYS, *TABLE_KEYS, *MarksScreen.BINDINGS, *NoteChoice.BINDINGS, *MenuScreen.BINDINGS]
    for binding in keys:
        assert not isinstance(binding, tuple)
        assert english(key_word(binding.description), key_sentence(binding.tooltip)) == []
    texts = EXAMPLE, HELP_TEXT, MarksScreen.HELP_TEXT, MenuScreen.HELP_TEXT, MarksScreen.keys_mean, NoteChoice.keys_mean
    assert english(*map(_, texts)) == []


@pytest.mark.parametrize("view", VIEWS)
def test_no_word_of_the_flipchart_is_left_english(view: str, session: Session) -> None:
    entries, known = FlipchartEntries(), VIEWS[view]
    assert english(known.called, _(known.explanation), key_sentence(known.how), _(known.empty)) == []
    points = points_of(session, view)
    shown = view_entries(session, view, points, entries, "", key_sentence(known.how)) if view != "columns" else []
    lines = [entry.text + entry.tail for entry in shown]
    assert english(*lines) == []
    assert {note.kind for note in session.all(Note)} <= {*NOTE_KINDS}


def test_no_word_of_the_note_line_is_left_english() -> None:
    assert english(*map(_, (IDLE, NOTE_HINT, KEYS_MEAN, NOTHING_MEANS, *KEYS_MEAN_IN.values()))) == []


def test_what_waits_half_written_is_said_whole() -> None:
    waits = where_it_waits(["line", "option", "report/actions/+", "path"])
    assert english(waits.replace("report", "")) == []
