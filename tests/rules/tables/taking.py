"""How the steps of the tables are taken."""

import re
from uuid import uuid4

from peerassist_tui.session import Session
from peerassist_tui.step import Step
from tests.helpers.meeting import Meeting


def meeting_after(steps: tuple[Step | int, ...], taken: Step) -> Meeting:
    """A meeting after a minute and a half, in which these steps were taken at its start; a number moves the clock."""
    meeting = Meeting(started=False)
    if taken.rule == "session":
        meeting.session = Session(uuid4())
    for before in steps:
        if isinstance(before, int):
            meeting.at(before)
        else:
            assert meeting.take(of(meeting, before)), before
    return meeting.at(90)


def of(meeting: Meeting, step: Step) -> Step:
    """The step; one that takes out a row, called by its table and number, with that row's id."""
    if step.rule != "remove":
        return step
    found = re.fullmatch(r"(\w+) (\d+)", step.given.get("what", ""))
    if not found:
        return step
    rows = meeting.session.tables[found[1]].values()
    return Step("remove", {"what": str(next(row.id for row in rows if row.number == int(found[2])))})
