"""The Chatham House Rule: no name of a person is left anywhere in what goes out."""

import json
from typing import Any, get_args
from uuid import UUID

import pytest

from peerassist_tui.exports.formats import FORMATS, PAPERS
from peerassist_tui.exports.handouts import handout, lesson_alone, letters
from peerassist_tui.exports.plain import session_summary
from peerassist_tui.exports.registry import report
from peerassist_tui.models import TABLES, Intervention, Lesson, Row, table_of
from peerassist_tui.models.words import PurposeQuestion
from peerassist_tui.readings.privacy.anonymous import anonymised
from peerassist_tui.session import Session
from tests.helpers.documents import unpacked
from tests.helpers.meeting import Meeting

NAMES = ("Quillon", "Zubaida", "Wrenfield", "Xanthe", "Okonjo")


@pytest.fixture
def everywhere() -> Meeting:
    """A session with the names of its people in every text that can be written."""
    names = ", ".join(NAMES)
    texts: dict[str, Any] = dict.fromkeys(
        ("context", "history", "still_open", "already_decided", "challenge"), f"Of {names}"
    )
    meeting = Meeting(
        title=f"The plan of {names}",
        objectives=[{"ref": "OB1", "text": names, "sign_of_success": names}],
        people=[
            {"name": "Quillon Zubaida", "ref": "quillon", "party": "host", "role": "wrenfield", "skills": ["Xanthe"]},
            {"name": "Wrenfield", "latin": "Xanthe", "party": "peer", "organisation": "Okonjo"},
        ],
        agenda=[{"ref": "A1", "title": names, "phase": "asking", "minutes": 5, "lead": "Xanthe", "note": names}],
        **texts,
    )
    meeting.do("add_ground_rules", texts=[names])
    meeting.do("add_checklist_items", texts=[names])
    meeting.do("add_material", title=names, location="https://files.example/quillon-plan.pdf", purpose=names)
    meeting.do("change_material", material="1", audience="Xanthe")
    past = {"source": str(UUID(int=1)), "lesson": str(UUID(int=2)), "origin": f"{names}, 2025"}
    meeting.do("mark_precedent", verdict="raise", title=names, text=names, **past)
    for question in get_args(PurposeQuestion):
        meeting.do("answer_purpose", question=question, answer="no")
    meeting.do("next_item")
    meeting.do("raise_hand", who="quillon")
    meeting.do("give_floor", who="Wrenfield")
    meeting.do("log_interruption", by="quillon")
    meeting.do("release_floor")
    meeting.do("arrive", who="quillon")
    meeting.do("leave", who="quillon")
    meeting.do("pause")
    meeting.do("resume")
    meeting.do("reword", text=names)
    meeting.do("note", kind="asking", text=names, who="Wrenfield", ref="zubaida-1", objective="OB1")
    meeting.do("note", kind="telling", text=names, who="quillon")
    meeting.do("link", note="2", kind="builds_on", to=["1"])
    meeting.do("park", text=names, who="Xanthe")
    meeting.do("intervene", role="neutral", saw=names, did=names)
    meeting.do("set_reminder", text=names, moment=meeting.now.isoformat())
    meeting.do("show_message", text=names)
    meeting.do("start_timer", seconds=60)
    meeting.do("option", title=names, by="Wrenfield", based_on=["1"], ref="xanthe-o", worked_where=names, needs=names)
    meeting.do("question", option="1", text=names)
    meeting.do("respond", option="1", response="adopt", reason=names)
    learnt = ("advice", "intended", "observed", "cause", "impact", "holds_when", "fails_when", "share_with")
    meeting.do("lesson", title=names, evidence=["1"], ref="okonjo-l", **dict.fromkeys(learnt, names))
    meeting.do("action", text=names, owner="Wrenfield", option="1", done_when=names, due="2027-01-01")
    meeting.do("action", text=names, owner="Okonjo")
    meeting.do("thank", who="quillon", text=names)
    meeting.do("follow_up", date="2027-03-01", what=names, by="Okonjo of Wrenfield")
    meeting.do("finish")
    meeting.do("revisit_objective", objective="OB1", reached="no", text=names)
    return meeting


@pytest.mark.parametrize("ending", FORMATS)
def test_no_name_is_found_anywhere_in_a_report(everywhere: Meeting, ending: str) -> None:
    named = unpacked(report(everywhere.session, everywhere.now, ending)).casefold()
    hidden = unpacked(report(everywhere.session, everywhere.now, ending, anonymous=True)).casefold()
    for name in NAMES:
        assert name.casefold() in named
        assert name.casefold() not in hidden


def test_no_name_is_found_on_the_screen(everywhere: Meeting) -> None:
    hidden = session_summary(anonymised(everywhere.session), everywhere.now, anonymous=True)
    assert not [name for name in NAMES if name.casefold() in hidden.casefold()]


def test_no_name_is_left_in_any_text_of_the_rows(everywhere: Meeting) -> None:
    tables = anonymised(everywhere.session).tables
    texts = [json.dumps(row.image(), ensure_ascii=False) for rows in tables.values() for row in rows.values()]
    assert not [name for name in NAMES if name.casefold() in " ".join(texts).casefold()]


def test_the_answers_whether_a_peer_assist_is_right_are_words_of_the_program(everywhere: Meeting) -> None:
    answers = dict.fromkeys(get_args(PurposeQuestion), "no")
    named = Meeting(people=[{"name": name, "party": "peer"} for name in ("No Thi Lan", "Yes", "Complex", "Wanted")])
    for question, answer in answers.items():
        named.do("answer_purpose", question=question, answer=answer)
    for meeting in (everywhere, named):
        assert anonymised(meeting.session).info.purpose == answers


def test_the_facilitators_log_stays_at_home(everywhere: Meeting) -> None:
    assert everywhere.session.all(Intervention)
    assert anonymised(everywhere.session).all(Intervention) == []


def test_the_session_itself_keeps_its_names(everywhere: Meeting) -> None:
    before = everywhere.shown
    anonymised(everywhere.session)
    assert everywhere.shown == before


def named(value: Any) -> Any:
    """The value with a name in each of its texts, however deep."""
    if isinstance(value, str):
        return f"{value} Quillon".strip()
    if isinstance(value, dict):
        return {key: named(one) for key, one in value.items()}
    return [*map(named, value), "Quillon"] if isinstance(value, list) else value


def with_a_name_in_every_text(meeting: Meeting) -> Session:
    """The session with a name in every column of every row that holds texts, derived from the models."""
    rows = (row for table in meeting.session.tables.values() for row in table.values())
    tables: dict[str, dict[UUID, Row]] = {}
    for row in rows:
        model = type(row).model_fields
        words = {name: named(getattr(row, name)) for name, one in model.items() if one.annotation in TEXTS}
        codes = NO_FREE_TEXT | {"language"} if table_of(row) == "session" else NO_FREE_TEXT
        free = {name: value for name, value in words.items() if name not in codes}
        tables.setdefault(table_of(row), {})[row.id] = row.altered(**free)
    return meeting.session.with_tables({**meeting.session.tables, **tables})


TEXTS = (str, str | None, list[str], dict[str, str])
NO_FREE_TEXT = {"timezone", "about", "based_on", "evidence", "source", "for_items", "pinned", "ends_by"}
"""Ids of rows, the name of a time zone, and times of day, which are checked at the border."""


def test_every_table_has_a_row_in_which_a_name_can_stand(everywhere: Meeting) -> None:
    empty = [name for name in TABLES if not everywhere.session.tables.get(name)]
    assert empty == [], "a new table needs a row in this meeting"


@pytest.mark.parametrize("ending", PAPERS)
def test_no_name_is_in_an_anonymous_letter_or_lesson_page(everywhere: Meeting, ending: str) -> None:
    session = with_a_name_in_every_text(everywhere)
    (lesson,) = session.all(Lesson)
    written = letters(session, ending, anonymous=True)
    pages = [*written.values(), lesson_alone(session, lesson.id, ending, anonymous=True)]
    shown = "\n".join([*written, *map(unpacked, pages)]).casefold()
    assert written
    assert [name for name in NAMES if name.casefold() in shown] == []


@pytest.mark.parametrize("ending", [*FORMATS, ".csv", ".ics"])
def test_a_name_in_every_text_column_of_every_model_is_in_no_anonymous_document(
    everywhere: Meeting, ending: str
) -> None:
    session = with_a_name_in_every_text(everywhere)
    write = report if ending in FORMATS else handout
    out = write(session, everywhere.now, ending, anonymous=True)
    assert [name for name in NAMES if name.casefold() in unpacked(out).casefold()] == []
