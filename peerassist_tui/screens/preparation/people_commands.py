"""What the keys do to the people of a preparation."""

import asyncio
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual.binding import Binding, BindingType

from peerassist_tui.errors import Refused
from peerassist_tui.intake.choices import Choices
from peerassist_tui.intake.people_list import read_people
from peerassist_tui.intake.text_files import read_list
from peerassist_tui.models import BRIEFINGS, INVITATIONS, Person
from peerassist_tui.readings.known_people import known_people
from peerassist_tui.screens.lists.listing import Listing
from peerassist_tui.screens.workspace.mending import MendingScreen
from peerassist_tui.screens.workspace.section_pane import SectionPane
from peerassist_tui.screens.workspace.sections.people import PeopleSection, added
from peerassist_tui.screens.workspace.sections.section import uuid_of
from peerassist_tui.text import clean_line


class PeopleCommands(MendingScreen, inherit_bindings=False):
    """A workspace that knows people from earlier sessions, and in which single keys say how far a person is ready."""

    PEOPLE_KEYS: ClassVar[list[BindingType]] = [
        Binding("i", "ready('invitation')", "invited", id="person.invitation",
                tooltip="Invited, accepted, declined, and from the beginning"),
        Binding("b", "ready('briefing')", "briefed", id="person.briefing",
                tooltip="Briefing sent (s), read (r), and from the beginning"),
        Binding("c", "ready('called')", "called", id="person.called", tooltip="Called (c), or not yet"),
        Binding("I", "read_people", "read a file", id="person.read",
                tooltip="Read people from a file: names, addresses or a table (CSV)"),
    ]  # fmt: skip

    async def open_section(self, topic: str) -> SectionPane:
        pane = await super().open_section(topic)
        if isinstance(pane.section, PeopleSection):
            self.run_worker(self._look_for_known(pane, pane.section), group="known people", exclusive=True)
        return pane

    async def _look_for_known(self, pane: SectionPane, section: PeopleSection) -> None:
        from peerassist_tui.store.queries.met import met

        own = self.session.id
        store = await self.console.store()
        try:
            section.known = await asyncio.to_thread(lambda: known_people(map(vars, met(store.path, own))))
        except Refused as refused:
            self.console.tell(str(refused))
        pane.offer_anew()

    @property
    def _person(self) -> Person | None:
        """The person under the cursor of the list, while the keys go to the list."""
        pane = self.pane
        here = self._topic == PeopleSection.topic and pane and pane.in_list
        return self.session.get(Person, uuid_of(pane.key)) if here and pane else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "ready":
            return self._person is not None
        if action == "read_people":
            return self._topic == PeopleSection.topic and not self.typing
        return super().check_action(action, parameters)

    async def action_ready(self, part: str) -> None:
        """Take the next value of a part of somebody's readiness."""
        person = self._person
        if person is None:
            return
        if part == "called":
            value: object = not person.called
        else:
            words: tuple[str, ...] = INVITATIONS if part == "invitation" else BRIEFINGS
            value = words[(words.index(getattr(person, part)) + 1) % len(words)]
        await self.do("mark_people", people=[str(person.id)], **{part: value})

    def action_read_people(self) -> None:
        """Ask for a file of people and add them."""
        self.ask(self._read_people(), exclusive=False)

    async def _read_people(self) -> None:
        from peerassist_tui.screens.lists.list_taking import looked_at
        from peerassist_tui.screens.shell.file_question import FileQuestion

        question = "Which file holds the people? CSV, TSV or text, with or without a line of heads."
        pane = self.pane
        asked = FileQuestion(self.session.id, question)
        path = await self.app.push_screen_wait(asked)
        if path is None or pane is None:
            return
        try:
            listing = await looked_at(self.app, f"People from {clean_line(path.name)}", partial(self._in_file, path))
            if listing is not None and await pane.add_listing(listing):
                asked.forget()
        except Refused as refused:
            self.console.tell(str(refused))

    def _in_file(self, path: Path, choices: Choices) -> Listing:
        decoded = read_list(path, "list of people", choices.encoding)
        return added(self.session, read_people(decoded.text, choices), decoded)
