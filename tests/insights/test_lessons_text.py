"""What was learned is found again: all lessons of all sessions, with where they were taken up."""

import json

import pytest

from peerassist_tui import cli
from peerassist_tui.cli import main
from peerassist_tui.desk import Desk
from peerassist_tui.models import LESSON_STATUSES, Lesson
from peerassist_tui.store.queries.lessons_query import all_lessons
from peerassist_tui.store.store import Store
from tests.helpers.stores import altered, new_desk


def lesson(store: Store, session: str, title: str, **told: str) -> Desk:
    """A session with a lesson."""
    desk = new_desk(store, title=session)
    desk.do("lesson", title=title, advice="Ring it", **told)
    return desk


@pytest.fixture
def two(store: Store) -> Desk:
    """Two lessons, the first of which a third session takes up."""
    bells = lesson(store, "Bells", "Ring early", holds_when="there is wind")
    lesson(store, "Tides", "Écoute the sea")
    one = bells.session.all(Lesson)[0]
    new_desk(store, title="Storms").do(
        "mark_precedent", source=str(bells.session.id), lesson=str(one.id), title="Ring early", verdict="used"
    )
    return bells


def test_each_lesson_says_where_it_was_taken_up(store: Store, two: Desk) -> None:
    found = {one.title: one for one in all_lessons(store.path)}
    assert found["Ring early"].reused_in == ("Storms",)
    assert (found["Ring early"].holds_when, found["Ring early"].session) == ("there is wind", "Bells")
    assert found["Écoute the sea"].reused_in == ()


def test_lessons_of_sessions_in_the_bin_are_left_out(store: Store, two: Desk) -> None:
    altered(store.path, "UPDATE session SET discarded_at = '2026-12-08' WHERE title <> 'Tides'")
    assert [one.title for one in all_lessons(store.path)] == ["Écoute the sea"]


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ([], {"Ring early", "Écoute the sea"}),
        (["ecoute"], {"Écoute the sea"}),
        (["wind", "bells"], {"Ring early"}),
        (["--status", "shared"], set()),
        (["--status", "draft", "sea"], {"Écoute the sea"}),
    ],
)
def test_lessons_are_found_by_words_and_status(
    store: Store, two: Desk, capsys: pytest.CaptureFixture[str], words: list[str], titles: set[str]
) -> None:
    assert main(["lessons", "--json", "--store", str(store.path), *words]) == 0
    assert {one["title"] for one in json.loads(capsys.readouterr().out)["lessons"]} == titles
    assert main(["lessons", "--store", str(store.path), *words]) == 0
    assert all(title in capsys.readouterr().out for title in list(titles)[:1])


def test_the_command_line_knows_every_status() -> None:
    assert cli.LESSON_STATUSES == LESSON_STATUSES
