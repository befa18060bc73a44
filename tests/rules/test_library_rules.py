"""Tags, the archive, and a session made after another's pattern."""

from datetime import datetime
from typing import Any

import pytest

from peerassist_tui.errors import RuleError
from peerassist_tui.readings.history.session_pattern import session_pattern
from peerassist_tui.readings.report.session_document import session_document
from peerassist_tui.store.store import Store
from tests.helpers.meeting import Meeting
from tests.helpers.stores import new_desk


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (["wells", "#floods"], ["wells", "floods"]),
        (["Wells", "wells", "WELLS"], ["Wells"]),
        (["naïveté", "naivete"], ["naïveté"]),
        (["two words"], ["two-words"]),
        (["洪水", "[/b]"], ["洪水", "[/b]"]),
        ([], []),
    ],
)
def test_tags_are_words_and_none_stands_twice(meeting: Meeting, given: list[str], kept: list[str]) -> None:
    meeting.do("set_tags", tags=["before"])
    meeting.do("set_tags", tags=given)
    assert meeting.session.info.tags == kept


@pytest.mark.parametrize("given", [["#"], [" "], ["x" * 41], ["a"] * 51, "wells"])
def test_what_is_no_tag_is_refused(meeting: Meeting, given: Any) -> None:
    with pytest.raises(RuleError):
        meeting.do("set_tags", tags=given)


def test_tags_and_the_archive_are_shown_and_undone(store: Store) -> None:
    desk = new_desk(store)
    desk.do("set_tags", tags=["wells"])
    desk.do("archive_session")
    shown = session_document(desk.session, desk.now())
    assert shown["tags"] == ["wells"]
    assert shown["archived_at"]
    assert "tags" not in session_document(desk.session, desk.now(), anonymous=True)
    assert desk.do("archive_session") is None
    desk.undo()
    desk.undo()
    shown = session_document(store.load(desk.session.id), desk.now())
    assert (shown["tags"], shown["archived_at"]) == ([], None)
    desk.do("archive_session")
    desk.do("archive_session", on=False)
    assert desk.session.info.archived_at is None


@pytest.mark.parametrize(("aims", "people"), [(False, False), (True, False), (False, True), (True, True)])
def test_a_session_after_the_pattern_has_its_preparation_and_nothing_of_the_meeting(
    store: Store, aims: bool, people: bool
) -> None:
    pattern = new_desk(store)
    pattern.do("add_ground_rules", texts=["One at a time"])
    pattern.do("add_checklist_items", texts=["Pens"])
    pattern.do("mark_people", people=["Amina"], invitation="accepted")
    pattern.do("start")
    pattern.do("note", kind="telling", text="Ring the bell", who="Amina")
    pattern.do("option", title="A bell")
    header = session_pattern(pattern.session, datetime(2027, 1, 5, 9), aims=aims, people=people)  # noqa: DTZ001
    made = session_document(
        new_desk(store, **{"challenge": "", "objectives": [], "people": [], **header}).session, pattern.now()
    )
    like = session_document(pattern.session, pattern.now())
    assert made["title"] == f"Copy of {like['title']}"
    assert [item["title"] for item in made["agenda"]] == [item["title"] for item in like["agenda"]]
    assert made["ground_rules"] == like["ground_rules"]
    assert [one["text"] for one in made["checklist"]] == ["Pens"]
    assert (made["notes"], made["options"], made["started_at"]) == ([], [], None)
    assert made["challenge"]["current"] == (like["challenge"]["current"] if aims else "")
    assert len(made["objectives"]) == (len(like["objectives"]) if aims else 0)
    assert [one["name"] for one in made["people"]] == ([one["name"] for one in like["people"]] if people else [])
    assert not any(one["invitation"] for one in made["people"])
