"""What the keys do to the people of a preparation."""

import asyncio
from collections.abc import Iterator
from functools import partial
from typing import Any, ClassVar

from peerassist_tui.errors import Refused
from peerassist_tui.intake.choices import PROPOSED
from peerassist_tui.language import N_, NC_, _
from peerassist_tui.models import BRIEFINGS, INVITATIONS, Person
from peerassist_tui.readings.missing import Missing
from peerassist_tui.readings.people_autocomplete import known_people
from peerassist_tui.readings.proposal import Proposal
from peerassist_tui.rules import steps
from peerassist_tui.screens.shell.control import Command
from peerassist_tui.screens.workspace.people_asking import add_people, in_file, is_list_kept, put_into_box
from peerassist_tui.screens.workspace.people_page import PeoplePage
from peerassist_tui.screens.workspace.section_pane import SectionPane
from peerassist_tui.screens.workspace.sections.people import PeopleSection
from peerassist_tui.screens.workspace.sections.section import Section, uuid_of
from peerassist_tui.screens.workspace.workspace_control import WorkspaceControl
from peerassist_tui.text import clean_line

PAGE_TITLE = N_("Add people")
PEOPLE_BAR = ("person.invitation", "person.briefing", "person.called", "person.read")


class PeopleControl(WorkspaceControl):
    """People from earlier sessions are known, a file of people is read, and keys say how far a person is ready."""

    GROUP = N_("People")

    def opened(self, pane: SectionPane) -> None:
        if isinstance(pane.section, PeopleSection):
            self.screen.run_worker(self._look_for_known(pane, pane.section), group="known people", exclusive=True)

    async def _look_for_known(self, pane: SectionPane, section: PeopleSection) -> None:
        from peerassist_tui.store.queries.past_people import past_people

        own = self.session.id
        store = await self.console.storage.store()
        try:
            section.known = await asyncio.to_thread(lambda: known_people(map(vars, past_people(store.path, own))))
        except Refused as refused:
            self.console.tell(str(refused))
        pane.adding.offer_anew()

    @property
    def _person(self) -> Person | None:
        """The person under the cursor of the list, while the keys go to the list."""
        pane = self.listed
        here = pane and isinstance(pane.section, PeopleSection)
        return self.session.get(Person, uuid_of(pane.key)) if here and pane else None

    def on_person(self) -> bool:
        """Whether somebody is under the cursor."""
        return self._person is not None

    async def invite(self) -> None:
        """Take the next value of how far somebody is invited."""
        if person := self._person:
            await self._mark(person, invitation=_next(INVITATIONS, person.invitation))

    async def brief(self) -> None:
        """Take the next value of how far somebody is briefed."""
        if person := self._person:
            await self._mark(person, briefing=_next(BRIEFINGS, person.briefing))

    async def call(self) -> None:
        """Say that somebody was called, or not."""
        if person := self._person:
            await self._mark(person, called=not person.called)

    async def _mark(self, person: Person, **part: Any) -> None:
        await self.screen.do(steps.mark_people(people=[str(person.id)], **part))

    def can_read(self) -> bool:
        """Whether people can be read from a file."""
        return self.screen.panes.topic == PeopleSection.topic and not self.screen.typing

    def read(self) -> None:
        """Ask for a file of people and add them."""
        self.screen.run_dialog(self._read(), exclusive=False)

    def can_paste(self) -> bool:
        """Whether a list of people can be pasted."""
        return self.can_read()

    def paste(self) -> None:
        """Show the page on which a list is pasted or typed."""
        self.screen.run_dialog(self._paste(), exclusive=False)

    def kept_list(self, section: Section) -> str:
        is_kept = isinstance(section, PeopleSection) and is_list_kept(self.console, self.session.id)
        return _("kept list") if is_kept else ""

    def kept_missing(self) -> Iterator[Missing]:
        """That a list is kept of which nobody was added, with what opens it again."""
        if is_list_kept(self.console, self.session.id):
            opens = Proposal(_("open it again"), command="person.paste")
            yield Missing(PeopleSection.topic, _("Your list is not added yet"), advice=True, fix=opens)

    def looks_at(self, section: Section, text: str) -> bool:
        if isinstance(section, PeopleSection):
            put_into_box(self.console, self.session.id, text)
            self.paste()
        return isinstance(section, PeopleSection)

    async def _paste(self) -> None:
        await self._add(PeoplePage(self.session.id, _(PAGE_TITLE), again=_("N opens it again")))

    async def _add(self, page: PeoplePage) -> bool:
        pane = self.pane
        if pane is None or await add_people(self.console, page, pane.rows.add_listing):
            return pane is not None
        if self.kept_list(pane.section):
            pane.back_to_list()  # where the key that opens the list again is no letter
        self.screen.refresh_all()
        return False

    async def _read(self) -> None:
        from peerassist_tui.screens.shell.file_question import FileQuestion

        question = _("Which file holds the people? CSV, TSV or text, with or without a line of heads.")
        asked = FileQuestion(self.session.id, question)
        path = await self.console.push_screen_wait(asked)
        if path is None:
            return
        try:
            read, _unread = await asyncio.to_thread(in_file, path, PROPOSED)
        except Refused as refused:
            self.console.tell(str(refused))
            return
        file = clean_line(path.name)
        if not (read.people or read.nameless):
            self.console.tell(_("There is no name in {file}. Nobody was added.", file=file))
            return
        page = PeoplePage(self.session.id, _("People from {file}", file=file), partial(in_file, path))
        if await self._add(page):
            asked.forget()

    COMMANDS: ClassVar = (
        Command("person.invitation", "i", NC_("key", "invited"), N_("Mark invited, accepted, declined"), invite,
                when=on_person, leader=True),
        Command("person.briefing", "b", NC_("key", "briefed"), N_("Mark the briefing as sent, then as read"), brief,
                when=on_person, leader=True),
        Command("person.called", "c", NC_("key", "called"), N_("Mark as called"), call, when=on_person, leader=True),
        Command("person.paste", "P", N_("paste people"),
                N_("Paste or type a list of people, and check before adding"), paste,
                when=can_paste, leader=True),
        Command("person.read", "I", N_("read a file"),
                N_("Read people from a file: names, addresses or a table (CSV)"), read,
                when=can_read, leader=True),
    )  # fmt: skip


def _next(words: tuple[str, ...], word: str) -> str:
    return words[(words.index(word) + 1) % len(words)]
