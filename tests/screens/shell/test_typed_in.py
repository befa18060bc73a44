"""A whole preparation typed in by keys equals what a script's first line makes."""

import json
from itertools import zip_longest
from pathlib import Path
from typing import Any

from textual.events import Paste

from peerassist_tui.readings.agenda.agenda_plan import leader_of_item
from peerassist_tui.readings.report.session_document import session_document
from peerassist_tui.screens.preparation.preparation import PreparationScreen
from peerassist_tui.session import Session
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.widgets.fields.choice import Choice
from peerassist_tui.widgets.fields.field_line import FieldLine
from peerassist_tui.widgets.fields.field_row import FieldRow
from peerassist_tui.widgets.fields.form import Form
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.meeting import Meeting

EXAMPLE = Path(__file__).parents[3] / "peerassist_tui/content/examples/01-patients-who-stop-coming.jsonl"
TOPICS = [section.topic for section in PreparationScreen.SECTIONS]
BARE: dict[str, Any] = {"title": "Untitled", "challenge": "", "objectives": [], "people": [], "agenda": []}
ABOUT = ("challenge", "context", "history", "ideas", "still_open", "already_decided")
COLUMNS = ("name", "latin", "party", "organisation", "role", "skills")


def first_line(script: Path) -> dict[str, Any]:
    """The session that a script makes."""
    with script.open(encoding="utf-8") as lines:
        header: dict[str, Any] = json.loads(lines.readline())
    return header


def told(session: Session) -> dict[str, Any]:
    """What `show --json` says of the plan, without what nobody types: ids, references, moments."""
    shown = session_document(session, TEN)
    keep = ("title", "timezone", "starts_at", "context", "history", "still_open", "already_decided")
    person = ("name", "latin", "party", "organisation", "role", "skills", "outsider")
    item = ("title", "phase", "day", "planned_minutes", "note")
    return {
        **{name: shown[name] for name in keep},
        "challenge": shown["challenge"]["current"],
        "objectives": [(one["text"], one["sign_of_success"]) for one in shown["objectives"]],
        "people": [{name: one[name] for name in person} for one in shown["people"]],
        "agenda": [{name: one[name] for name in item} for one in shown["agenda"]],
        "leads": [leader_of_item(session, one) for one in session.agenda],
    }


class Typist:
    """Somebody who fills in the preparation with the keyboard alone, as fast as a terminal sends keys."""

    def __init__(self, opened: Console) -> None:
        self.opened, self.keys = opened, opened.burst

    async def section(self, topic: str) -> None:
        """From the sections into one of them."""
        await self.keys("home", *["down"] * TOPICS.index(topic))

    async def back(self) -> None:
        """To the sections again, wherever the keys are."""
        await self.keep()
        while getattr(self.opened.app.focused, "id", None) != "sections":
            await self.keys("escape")

    async def keep(self) -> None:
        """Go on from a field of one line: Esc would put back what stood there."""
        if isinstance(self.opened.app.focused, FieldLine):
            await self.keys("tab")

    async def leave(self, key: str) -> None:
        """Out of a field into its list, and there on."""
        await self.keep()
        await self.keys("escape")
        await self.keys(key)

    @property
    def field(self) -> FieldRow:
        """The field in which the keys are."""
        assert self.opened.app.focused is not None
        row = self.opened.app.focused.parent
        assert isinstance(row, FieldRow)
        return row

    async def fill(self, name: str, text: str) -> None:
        """Go on to the field of that name, put a text into it, or choose it."""
        form = self.field.parent
        assert isinstance(form, Form)
        names = [row.field.name for row in form.rows]
        await self.keys(*["tab"] * (names.index(name) - names.index(self.field.field.name)))
        control = self.opened.app.focused
        if isinstance(control, Choice):
            values = [value for value, _ in control.choices]
            steps = values.index(text) - values.index(control.value)
            await self.keys(*["right" if steps > 0 else "left"] * abs(steps))
        else:
            await self.keys("end", "ctrl+u")
            await self.opened.type(text)

    async def about(self, header: dict[str, Any]) -> None:
        """The session and its challenge."""
        await self.section("session")
        await self.keys("enter")
        day, time = header["starts_at"].split("T")
        for name, text in (("title", header["title"]), ("date", day), ("time", time), ("timezone", header["timezone"])):
            await self.fill(name, text)
        await self.back()
        await self.section("challenge")
        await self.keys("enter")
        for name in ABOUT:
            if header.get(name):
                await self.fill(name, header[name])
        await self.back()

    async def objectives(self, objectives: list[dict[str, Any]]) -> None:
        await self.section("objectives")
        await self.keys("N")
        for one in objectives:
            await self.opened.type(one["text"])
            await self.keys("enter")
        await self.leave("home")
        for one in objectives:
            await self.keys("enter")
            await self.fill("sign_of_success", one.get("sign_of_success", ""))
            await self.leave("down")
        await self.back()

    async def people(self, people: list[dict[str, Any]]) -> None:
        """Pasted as a table; outsiders are said in the form."""
        await self.section("people")
        await self.keys("N")
        rows = [
            [", ".join(one.get(head, "")) if head == "skills" else one.get(head, "") for head in COLUMNS]
            for one in people
        ]
        self.opened.app.post_message(Paste("\n".join("\t".join(row) for row in [list(COLUMNS), *rows])))
        await self.opened.settle()
        await self.keys("enter", "home")  # after a look at the table, to the first of the list
        for one in people:
            if one.get("outsider"):
                await self.keys("enter")
                await self.fill("outsider", "yes")
                await self.keys("escape")
            await self.keys("down")
        await self.back()

    async def agenda(self, agenda: list[dict[str, Any]], names: dict[str, str]) -> None:
        await self.section("agenda")
        await self.keys("N")
        for one in agenda:
            await self.opened.type(f"{one['title']} {one['minutes']}")
            await self.keys("enter")
        await self.leave("home")
        for one in agenda:
            await self.keys("enter")
            await self.fill("phase", one["phase"])
            if one.get("day", 1) > 1:
                await self.fill("day", str(one["day"]))
            if one.get("lead"):
                await self.fill("lead", ", ".join(names.get(ref, ref) for ref in one["lead"].split(", ")))
            if one.get("note"):
                await self.fill("note", one["note"])
            await self.leave("down")
        await self.back()


async def test_a_preparation_typed_in_equals_its_script(tmp_path: Path) -> None:
    header = first_line(EXAMPLE)
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, **BARE)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=(80, 24)) as opened:
        typist = Typist(opened)
        await opened.press("f2")  # from the path, on which it begins, to all fields; the keys stay in the title
        await typist.back()
        await typist.about(header)
        await typist.objectives(header["objectives"])
        await typist.people(header["people"])
        await typist.agenda(header["agenda"], {one["ref"]: one["name"] for one in header["people"]})
        typed = told(opened.session)
    scripted = told(Meeting(started=False, **{key: value for key, value in header.items() if key != "do"}).session)
    for mine, theirs in zip_longest(typed.items(), scripted.items()):
        assert mine == theirs
