"""Preparation, wrap-up, report, lists, all sessions, review and guide in a language that nobody speaks.

The words of people have no Latin letter there either, so that whatever is left was forgotten.
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any
from uuid import uuid4

import pytest
from textual.binding import Binding

from peerassist_tui import language, screens
from peerassist_tui.errors import RuleError
from peerassist_tui.insights.due_items import DueItem
from peerassist_tui.insights.trends import Figures
from peerassist_tui.intake.people_list import read_people
from peerassist_tui.language import _, pgettext
from peerassist_tui.readings.missing import Missing
from peerassist_tui.screens.across import people_entries, search_entries, trends_entries
from peerassist_tui.screens.across.due_control import DONE_WORDS, STEP_WORDS
from peerassist_tui.screens.across.due_entries import commitment_words
from peerassist_tui.screens.across.filterable_list import some_of
from peerassist_tui.screens.across.trends import BY
from peerassist_tui.screens.lists.listed_people import add_words, in_numbers
from peerassist_tui.screens.lists.listing import MOST_AT_ONCE, TOO_MANY, must_not_be_too_many
from peerassist_tui.screens.lists.people_columns import column_titles
from peerassist_tui.screens.lists.people_listing import NOTHING_SAID, found_people, people_listing
from peerassist_tui.screens.preparation.pages import PAGES
from peerassist_tui.screens.preparation.path_control import PASSED
from peerassist_tui.screens.preparation.preparation_documents import preparation_documents
from peerassist_tui.screens.report.meeting_documents import meeting_documents
from peerassist_tui.screens.report.residual_identifiers import SURE
from peerassist_tui.screens.report.writable import WritableDocument
from peerassist_tui.screens.review.review_entries import options_page, summary_page
from peerassist_tui.screens.shell.commands import MENU_KEY
from peerassist_tui.screens.shell.control import Command
from peerassist_tui.screens.wrap_up.check_in import CheckInScreen
from peerassist_tui.screens.wrap_up.walk import Walk
from peerassist_tui.screens.wrap_up.walk_faces import goodbye_face, item_face
from peerassist_tui.session import Session
from peerassist_tui.store.queries.open_commitments import Commitment
from peerassist_tui.store.search.search import Found, SearchScope
from peerassist_tui.widgets.key_word import key_sentence, key_word
from peerassist_tui.widgets.stream import Entry
from tests.language.pseudo import turned, with_turned_words
from tests.language.spoken import spoken
from tests.readings.report.whole.held import half_held, held

ROOMS = ("preparation", "wrap_up", "report", "across", "lists", "review", "guide")
NOW = datetime(2026, 12, 9, 10, 0, tzinfo=UTC)
CODES = re.compile(r"\bOB\d|\bUTC\b|Asia/Dhaka")


@pytest.fixture(autouse=True)
def _another(tmp_path: Path) -> Iterator[None]:
    with spoken(tmp_path):
        yield


@pytest.fixture
def session() -> Session:
    return with_turned_words(held().session)


def english(*texts: str) -> list[str]:
    """The words that are left in Latin letters."""
    return [word for text in texts for word in re.findall("[A-Za-z]+", CODES.sub("", text))]


def classes(room: str) -> Iterator[type[Any]]:
    """What a room makes its screens of."""
    package = f"{screens.__name__}.{room}"
    for found in iter_modules(import_module(package).__path__):
        module = import_module(f"{package}.{found.name}")
        yield from (one for one in vars(module).values() if getattr(one, "__module__", "") == module.__name__)


def of_class(one: type[Any]) -> Iterator[str]:
    """What it says of itself and of its keys; what depends on a session is said elsewhere."""
    own = vars(one)
    names = "HELP_TEXT", "keys_mean", "GROUP", "READY", "WRAPPED_UP", "AGAIN", "NOTHING", "NO_MATCH"
    yield from (key_sentence(own[name]) for name in names if isinstance(own.get(name), str))
    yield from map(key_sentence, own.get("HEADLINE", ()))
    for command in own.get("COMMANDS", ()):
        if isinstance(command, Command):
            yield from (key_word(command.label), key_sentence(command.sentence))
    for binding in own.get("BINDINGS", ()):
        if isinstance(binding, Binding) and binding != MENU_KEY and not own.get("CONTROLS"):
            yield from (key_word(binding.description), key_sentence(binding.tooltip))


@pytest.mark.parametrize("room", ROOMS)
def test_no_word_of_a_key_or_of_a_help_is_left_english(room: str) -> None:
    found = {one.__qualname__: [*of_class(one)] for one in classes(room) if isinstance(one, type)}
    assert any(found.values()) or room == "lists"
    assert {name: left for name, said in found.items() if (left := english(*said))} == {}


def test_the_questions_of_the_preparation_are_said() -> None:
    assert english(*(_(page.question) for page in PAGES), _(PASSED, page=1, pages=2)) == []


def of_document(one: WritableDocument) -> Iterator[str]:
    yield from (one.words, one.hint)
    for part in one.of:
        yield from of_document(part)


@pytest.mark.parametrize("anonymous", [False, True])
def test_no_document_is_offered_in_english(session: Session, anonymous: bool) -> None:
    for one in meeting_documents(session, NOW, anonymous=anonymous):
        assert english(one.words, *(part.words for part in one.of)) == []
    assert english(*(one.words for one in preparation_documents(session, NOW))) == []
    assert english(*(pgettext("how sure it is", word) for word in SURE.values())) == []


def listed(entries: list[Entry]) -> list[str]:
    return [f"{one.lead.plain} {one.text} {one.tail}" for one in entries]


def test_no_word_of_the_review_is_left_english(session: Session) -> None:
    assert english(*listed(summary_page(session, NOW))) == []
    assert english(*listed(options_page(session))) == []
    half = with_turned_words(half_held().session)
    assert english(*listed(summary_page(half, NOW)), *listed(options_page(half))) == []


def test_the_walk_through_the_wrap_up_is_said(session: Session) -> None:
    missing = [Missing("lessons", turned("Something"))]
    walk = Walk()
    walk.begin(missing)
    faces = [goodbye_face([]), goodbye_face(missing), item_face(session, walk, 0)]
    assert english(*(text for face in faces for text in (face.how_far, face.question))) == []


def test_the_help_of_a_check_in_names_the_answers_that_its_digits_give() -> None:
    language.speak("")
    for section in CheckInScreen.SECTIONS[1:]:
        assert f"({section.digits_told()})" in CheckInScreen.HELP_TEXT


@pytest.mark.parametrize("kind", ["action", "follow_up", "lesson"])
def test_what_is_due_is_said(kind: Any) -> None:
    promise = Commitment(kind, str(uuid4()), str(uuid4()), "", "UTC", 1, "", "", False, date(2026, 12, 9))
    said = [commitment_words(DueItem(promise, 0)), key_word(DONE_WORDS[kind])]
    assert english(*said, *(_(words, text="") for words in STEP_WORDS.values())) == []


def test_the_lists_of_all_sessions_are_said() -> None:
    one = Figures("", "2026", "", 1, 2.0, 30.0, 31.0, 1.0, 0.0, 0.1, 0.5, 3, 1, 1, 1, 1, 1, 1, 1)
    said = [people_entries.column_heads(), some_of(3, "10"), trends_entries.beside(one), *map(_, BY.values())]
    said += [trends_entries.column_heads(is_wide=wide) for wide in (True, False)]
    assert english(*said) == []


def test_a_search_says_where_it_looks_and_what_it_found() -> None:
    everywhere, narrow = SearchScope(), SearchScope(("note", "lesson"), "x")
    said = [*search_entries.scope_words(everywhere, "", "any"), *search_entries.scope_words(narrow, "", "year")]
    founds = [None, Found((), 0, meant=turned("word")), Found((), 0), Found((), 3)]
    said += [search_entries.search_summary("x", found, scope) for found in founds for scope in (everywhere, narrow)]
    picks = [*search_entries.kind_picks(), *search_entries.span_picks()]
    assert english(*said, *(f"{pick.word} {pick.explanation}" for pick in picks)) == []


def test_a_list_of_people_is_told_in_numbers(session: Session) -> None:
    people = read_people("\n".join(map(turned, ("Hawa Quillon", "Eli Moss", "Una Reed"))))
    found = found_people(session.people, people, NOTHING_SAID.turned("x"))
    listing = people_listing(session, people)
    said = [listing.told, listing.coming, add_words(found), add_words([]), column_titles(found, 100)]
    assert listing.look is not None
    assert english(*said, in_numbers(found, listing.look)) == []


@pytest.mark.parametrize("what", TOO_MANY)
def test_a_list_that_is_too_long_is_refused_in_it_too(what: str) -> None:
    with pytest.raises(RuleError) as refused:
        must_not_be_too_many(MOST_AT_ONCE + 1, what)
    assert english(str(refused.value)) == []
