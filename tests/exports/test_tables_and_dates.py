"""Tables for a spreadsheet and dates for a calendar, read as any program reads them."""

import csv
from io import StringIO

import pytest

from peerassist_tui.errors import Refused
from peerassist_tui.exports.handouts import handout
from peerassist_tui.readings.report.tables import WHATS
from tests.exports.handed_out import held, table
from tests.helpers.calendar_file import read
from tests.helpers.meeting import Meeting


def test_a_table_holds_every_point_option_lesson_and_action_but_what_is_restricted() -> None:
    meeting = held()
    rows = table(meeting)
    assert [(row["what"], row["number"], row["text"]) for row in rows] == [
        ("note", "1", "We used one page."),
        ("note", "2", "Who reads it?"),
        ("option", "1", "One page"),
        ("lesson", "1", "Keep it to one page"),
        ("lesson", "2", "Ask the readers"),
        ("action", "1", "Write the page"),
        ("action", "2", "Print it"),
        ("action", "3", "Never mind"),
    ]
    assert [table(meeting, what) for what in WHATS[1:]] == [
        [{key: value for key, value in row.items() if key in columns} for row in rows if f"{row['what']}s" == what]
        for what, columns in ((what, table(meeting, what)[0]) for what in WHATS[1:])
    ]
    (action, *_) = table(meeting, "actions")
    assert (action["who"], action["due"], action["from option"]) == ("Hawa Quillon", "2027-03-01", "One page")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "＝1", "=cmd()|' /C calc'!A0"])
def test_no_cell_of_a_table_is_a_formula(text: str) -> None:
    meeting = held()
    meeting.do("note", kind="telling", text=text)
    meeting.do("action", text=text, owner=text)
    told = [cell for row in table(meeting) for cell in row.values() if cell.endswith(text.strip())]
    assert [cell[0] for cell in told] == ["'"] * 3


def test_a_table_is_read_by_any_program_as_the_standard_says() -> None:
    meeting = held()
    meeting.do("lesson", title='He said "no", twice; and, then', advice="one\ntwo")
    content = handout(meeting.session, meeting.now, ".csv").decode("utf-8-sig")
    assert content.endswith("\r\n")
    assert '"He said ""no"", twice; and, then"' in content
    assert len({len(row) for row in csv.reader(StringIO(content, newline=""))}) == 1


def test_dates_are_whole_days_with_an_alarm_the_day_before() -> None:
    meeting = held()
    calendar = read(handout(meeting.session, meeting.now, ".ics"))
    events = calendar.parts("VEVENT")
    told = [(one.one("DTSTART").value, one.one("DTEND").value, one.one("SUMMARY").text) for one in events]
    assert told == [
        ("20270301", "20270302", "Due: Write the page"),
        ("20270401", "20270402", "Due: Print it"),
        ("20270601", "20270602", "Follow-up: See who reads it"),
    ]
    assert all(one.one("DTSTART").params == {"VALUE": "DATE"} for one in events)
    assert [one.parts("VALARM")[0].one("TRIGGER").value for one in events] == ["-PT15H"] * 3
    assert "Owner: Ngozi" in events[1].one("DESCRIPTION").text
    assert [line.value for line in calendar.all("METHOD")] == ["PUBLISH"]
    assert {one.one("ORGANIZER").value for one in events} == {"mailto:hawa@house.example"}
    assert len({one.one("UID").value for one in events}) == 3


def test_what_is_done_is_no_date_any_more_and_without_dates_there_is_no_file() -> None:
    meeting = held()
    meeting.do("change_action", action="1", status="done")
    events = read(handout(meeting.session, meeting.now, ".ics")).parts("VEVENT")
    assert [one.one("SUMMARY").text for one in events] == ["Due: Print it", "Follow-up: See who reads it"]
    with pytest.raises(Refused, match="no follow-up date yet"):
        handout(Meeting().session, Meeting().now, ".ics")
