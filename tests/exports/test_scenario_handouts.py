"""Whole peer assists without names: no name, part of a name or house is in any file, and no everyday word alarms."""

import re
from pathlib import Path

import pytest

from peerassist_tui.intake.script import parse
from peerassist_tui.readings.privacy.anonymous import identifies, name_words
from peerassist_tui.readings.privacy.name_forms import organisation_names
from peerassist_tui.readings.privacy.residual_identifiers import residual_identifiers
from peerassist_tui.text import fold
from tests.exports.handed_out import everything
from tests.helpers.meeting import Meeting
from tests.intake.test_recorded_meetings import SCENARIOS, TOOL, tool

pytestmark = pytest.mark.skipif(not TOOL.exists(), reason="the scenarios are not here")


def held(scenario: Path) -> Meeting:
    head, *lines = parse(tool("scenario", str(scenario)).splitlines())
    meeting = Meeting(started=False, **{**head.given, "privacy": "chatham_house"})
    for line in lines:
        meeting.at(line.at)
        meeting.do(line.do, **line.given)
    return meeting


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda path: path.stem)
def test_a_scenario_is_handed_out_without_names(scenario: Path) -> None:
    meeting = held(scenario)
    assert residual_identifiers(meeting.session) == []
    documents = {
        where: fold(content.decode("utf-8", "replace"))
        for where, content in everything(meeting).items()
        if "/theme/" not in where  # the fonts of the theme are called so
    }
    for person in meeting.session.people:
        names = [person.name, person.latin, *organisation_names(person.organisation)]
        parts = [word for word in name_words(f"{person.name} {person.latin}") if identifies(fold(word))]
        for name in filter(None, (*names, *parts)):
            alone = re.compile(rf"(?<!\w){re.escape(fold(name))}(?!\w)")
            held_in = {where: text for where, text in documents.items() if fold(name) in text}  # searching takes long
            assert [where for where, text in held_in.items() if alone.search(text)] == [], name


@pytest.mark.parametrize("recorded", ["ami-IS1001a", "ami-ES2009c", "jl-2012-11-13"])
def test_a_recorded_meeting_raises_no_false_alarm(recorded: str) -> None:
    head, *lines = parse(tool("meeting", recorded).splitlines())
    meeting = Meeting(started=False, **head.given)
    for line in (line for line in lines if line.do in ("start", "start_item", "note", "action", "lesson")):
        meeting.at(line.at).do(line.do, **line.given)
    assert [str(one) for one in residual_identifiers(meeting.session) if one.sure != "perhaps"] == []
