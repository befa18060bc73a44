"""Has it been solved before: what of the past resembles the challenge, and what becomes of it."""

import shutil
from pathlib import Path
from uuid import UUID

import pytest

from peerassist_tui.desk import make_session
from peerassist_tui.screens.preparation.preparation import PreparationScreen
from peerassist_tui.store.queries.preview import preview
from peerassist_tui.store.queries.similar import similar
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, console, new_session
from tests.helpers.meeting import START, step
from tests.helpers.stores import empty_store, new_desk

PLACE = [section.topic for section in PreparationScreen.SECTIONS].index("precedents")
OWN = UUID(int=0)


def past(path: Path, title: str, challenge: str, *lessons: str, starts_at: str = "2025-03-04T09:00") -> None:
    """A session of the past, with its lessons."""
    store = Store(path)
    desk = make_session(store, ManualClock(START), title=title, challenge=challenge, starts_at=starts_at)
    for lesson in lessons:
        desk.do("lesson", title=lesson, advice=f"{lesson}, and early")
    store.close()


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with a past, to be copied."""
    path = tmp_path_factory.mktemp("past") / "store.db"
    empty_store(path).close()
    past(path, "Wells", "Which valves survive six years of sleep below water?", "Exercise each valve monthly")
    past(path, "Floods", "How does a flood warning reach the last house?", "Pay whoever carries the warning")
    past(path, "Réduire le gaspillage", "Comment réduire le gaspillage alimentaire à l'école ?")
    past(path, "洪水", "洪水预警如何到达最后一户人家？")
    return path


@pytest.fixture
def path(kept: Path, tmp_path: Path) -> Path:
    """A store with a past."""
    return Path(shutil.copy(kept, tmp_path))


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Our valve has slept for years: will it survive?", ["Wells"]),
        ("Which warnings about floods reach houses in the valley?", ["Floods"]),
        ("reduire l'alimentation, gaspillages", ["Réduire le gaspillage"]),
        ("洪水预警能否提前", ["洪水"]),
        ("Exercise for valves", ["Exercise each valve monthly"]),
        ("An unrelated matter of bread", []),
        ("valve", []),
        ('"; DROP TABLE session; -- valve* OR (NEAR', []),
        ("", []),
    ],
)
def test_what_shares_several_words_with_the_challenge_is_found_best_first(
    path: Path, asked: str, found: list[str]
) -> None:
    assert [one.title for one in similar(path, OWN, asked)] == found


def test_what_is_found_says_where_it_comes_from_and_which_words_are_shared(path: Path) -> None:
    (lesson, *_) = [one for one in similar(path, OWN, "Exercise the valve early") if one.lesson]
    assert lesson.origin == "Wells, March 2025"
    (session, *_) = similar(path, OWN, "How does a flood warning reach the last house?")
    assert (session.title, session.origin) == ("Floods", "March 2025")
    assert lesson.shared == ("exercise", "valve", "early")


def test_a_session_does_not_find_itself_nor_what_is_in_the_bin(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    store = empty_store(path)
    own, gone = (new_desk(store, title=title, challenge="Valves below water") for title in ("Own", "Gone"))
    assert [one.title for one in similar(path, own.session.id, "Valves below water")] == ["Gone"]
    gone.do("discard_session")
    assert similar(path, own.session.id, "Valves below water") == []
    store.close()


def test_what_other_sessions_took_up_is_counted_where_it_came_from(path: Path) -> None:
    (lesson, *_) = [one for one in similar(path, OWN, "Exercise the valve early") if one.lesson]
    known = {name: getattr(lesson, name) for name in ("source", "lesson", "title", "text", "origin")}
    store = Store(path)
    first, second, third = (new_desk(store, title=title) for title in ("First", "Second", "Third"))
    for desk, verdict in ((first, "used"), (second, "raise"), (third, "not_applicable")):
        desk.do("mark_precedent", verdict=verdict, **known)
    assert [one.used for one in similar(path, OWN, "Exercise the valve early") if one.lesson] == [2]
    assert preview(path, lesson.source).reused == (("Exercise each valve monthly", 2),)
    second.do("discard_session")
    assert [one.used for one in similar(path, OWN, "Exercise the valve early") if one.lesson] == [1]
    assert preview(path, lesson.source).reused == (("Exercise each valve monthly", 1),)
    store.close()


async def test_what_is_marked_to_raise_is_kept_and_comes_up_in_the_meeting(path: Path) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(path, clock, challenge="Who carries the flood warning to the last house in time?")
    async with console(path, session_id, clock=clock) as opened:
        await opened.burst(*["down"] * PLACE, "enter")
        assert "Lesson: Pay whoever carries the warning" in opened.text()
        assert "shares" in opened.text()
        await opened.press("enter", "1", "enter", "escape")
        assert "! raise" in opened.text()
        await opened.press("f3")
        assert "W: 1 to raise" in opened.text()
        await opened.press("W", "2")
        assert "to raise" not in opened.text()


async def test_a_store_without_a_past_says_so(tmp_path: Path) -> None:
    session_id = new_session(tmp_path / "store.db", ManualClock(TEN))
    async with console(tmp_path / "store.db", session_id) as opened:
        await opened.burst(*["down"] * PLACE)
        assert "Nothing in your past sessions resembles the challenge." in opened.text()


async def test_the_list_follows_the_challenge(path: Path) -> None:
    session_id = new_session(
        path, ManualClock(TEN), challenge="Who carries the flood warning to the last house in time?"
    )
    async with console(path, session_id) as opened:
        await opened.press(*["down"] * PLACE, "enter")
        assert "Lesson: Pay whoever carries the warning" in opened.text()
        await opened.app.writer.do(step("reword", text="Must each valve be exercised monthly?"))
        await opened.settle()
        assert "Lesson: Pay whoever carries the warning" not in opened.text()
        assert "Lesson: Exercise each valve monthly" in opened.text()
        await opened.press("u")
        assert "Lesson: Pay whoever carries the warning" in opened.text()
