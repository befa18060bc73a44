"""The preparation as a path: one question a page, and the way between the pages and all fields."""

from collections.abc import Hashable
from typing import ClassVar

from peerassist_tui.language import N_, NC_, _, pgettext
from peerassist_tui.models import Objective
from peerassist_tui.readings.missing import Missing
from peerassist_tui.screens.preparation.page_examples import example_for
from peerassist_tui.screens.preparation.pages import PAGES
from peerassist_tui.screens.shell.control import Command
from peerassist_tui.screens.workspace.left_at import LeftAt
from peerassist_tui.screens.workspace.page import PathPage, place_of
from peerassist_tui.screens.workspace.sections.section import DONE, OPEN
from peerassist_tui.screens.workspace.workspace_control import PageControl
from peerassist_tui.session import Session
from peerassist_tui.widgets.bars.path_head import PageSign, PathFace

PATH_BAR = ("path.next", "path.back")
PASSED = N_("Question {page} of {pages} was passed over: Enter had turned to it. ctrl+b goes back.")


class PathControl(PageControl):
    """Leads from question to question; the pages are those sections and fields that all fields show as well."""

    GROUP = N_("One question at a time")
    _turned_to: int | None = None
    """The page that Enter has turned to, which may not have been noticed."""

    @property
    def page(self) -> PathPage | None:
        """The page that is shown; None where all fields are."""
        return None if self.place is None else PAGES[self.place]

    async def begins(self, left_at: LeftAt | None) -> bool:
        if left_at is None:
            place = 0 if self._is_new and not self.console.storage.is_read_only else None
        else:
            place = left_at.page
        if place is None:
            return False
        await (self.go(place, left_at.field, left_at.row) if left_at else self.go(place))
        return True

    @property
    def _is_new(self) -> bool:
        """Whether what a peer assist cannot do without has not been begun."""
        session = self.session
        begun = (session.challenge.strip(), session.all(Objective), session.people, session.agenda)
        return session.info.started_at is None and not all(begun)

    async def go_to(self, place: int) -> None:
        """Show the page of that place, where there is one."""
        if 0 <= place < len(PAGES):
            await self.go(place)

    async def go(self, place: int, field: str | None = None, row: Hashable = None) -> None:
        """Show the page of that place, or behind the last one all fields; the keys go to that field of it, or row."""
        if not 0 <= place < len(PAGES):
            if place > 0:
                self.screen.enter_sections()
            return
        self.place, self._turned_to = place, None
        page = PAGES[place]
        pane = await self.screen.work.turn_page(page.topic, page.fields)
        if row:
            pane.move_to(row)
        self._show_head(self.session)
        self.screen.refresh_bindings()
        if page.fields or field:
            pane.enter_form(field, passing=True)
        else:
            pane.enter()

    def shown(self, session: Session) -> None:
        self._show_head(session)

    def _show_head(self, session: Session) -> None:
        if self.place is None:
            return
        missing_items, panes = self.screen.missing_items(session), self.screen.panes
        states = [page.state(panes.named(page.topic), session, missing_items) for page in PAGES]
        signs = tuple(PageSign(state.sign.strip() or OPEN.sign, state.style or OPEN.style) for state in states)
        page = PAGES[self.place]
        pages = len(PAGES)
        count = _page_of(self.place + 1, pages).ljust(len(_page_of(pages, pages)))
        self.screen.work.head.show(PathFace(count, signs, self.place, _(page.question), example_for(page)))

    def told(self, missing_items: list[Missing]) -> list[Missing]:
        page = self.page
        return [missing for missing in missing_items if page is None or page.concerns(missing)]

    async def leads_to(self, missing: Missing) -> bool:
        if is_mine := self.is_on():
            await self.go(place_of(PAGES, missing.topic, missing.field), missing.field, missing.row)
        return is_mine

    async def goes_on(self) -> bool:
        if self.place is None:
            return False
        await self.go(self.place + 1)
        self._turned_to = self.place
        return True

    def is_behind_first(self) -> bool:
        """Whether there is a page before."""
        return bool(self.place)

    def is_at_end(self) -> bool:
        """Whether the keys are in the last field of a page."""
        return self.is_on() and bool(self.pane and self.pane.form.is_at_edge(1) and self._has_fields)

    def is_at_beginning(self) -> bool:
        """Whether the keys are where a page begins, and there is one before."""
        pane = self.pane
        here = pane and (pane.form.is_at_edge(-1) if self._has_fields else pane.in_list)
        return self.is_behind_first() and bool(here)

    @property
    def _has_fields(self) -> bool:
        return bool(self.page and self.page.fields)

    async def next(self) -> None:
        """Go to the next page."""
        if (left := self.place) is not None:
            is_passed = left == self._turned_to and self._is_open(left)
            await self.go(left + 1)
            if is_passed:
                self.console.tell(_(PASSED, page=left + 1, pages=len(PAGES)))

    def _is_open(self, place: int) -> bool:
        """Whether a page is still to be answered, as far as is saved."""
        page = PAGES[place]
        state = page.state(self.screen.panes.named(page.topic), self.session, self.screen.missing_items(self.session))
        return state is not DONE

    async def back(self) -> None:
        """Go to the page before."""
        if self.place is not None:
            await self.go(self.place - 1)

    async def turn(self) -> None:
        """From the page to all fields, or from a field to its page."""
        if self.is_on():
            self.leave()
            return
        pane, work = self.pane, self.screen.work
        topic = work.chosen if work.has_keys else self.screen.panes.topic
        row = pane.form.row_in_use if pane else None
        field = row.field.name if row else None
        await self.go(place_of(PAGES, topic, field), field)

    def next_words(self) -> str | None:
        """What is next behind the last page."""
        return pgettext("key", "all fields") if self.place == len(PAGES) - 1 else None

    COMMANDS: ClassVar = (
        Command("path.next", "ctrl+g", NC_("key", "next"), N_("Go to the next question"), next,
                when=PageControl.is_on, words=next_words, also_typing=True),
        Command("path.back", "ctrl+b", N_("previous"), N_("Go to the previous question"), back,
                when=is_behind_first, also_typing=True),
        Command("path.turn", "f2", N_("one by one"), N_("Switch between one question a page and all fields"), turn,
                words=PageControl.turn_words, also_typing=True),
        Command("path.out", "tab", NC_("key", "next"), N_("Go to the next question after the last field"), next,
                when=is_at_end, also_typing=True),
        Command("path.in", "shift+tab", N_("previous"), N_("Go to the previous question before the first field"), back,
                when=is_at_beginning, also_typing=True),
    )  # fmt: skip


def _page_of(page: int, pages: int) -> str:
    return _("{page} of {pages}", page=page, pages=pages)
