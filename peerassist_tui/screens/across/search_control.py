"""Where is looked: what is searched for, in which session, and how far back."""

from collections.abc import Coroutine
from dataclasses import replace
from typing import Any, Protocol

from peerassist_tui.language import N_, NC_, _
from peerassist_tui.screens.across import search_entries as shown
from peerassist_tui.screens.across.search_entries import Asked
from peerassist_tui.screens.shell.control import AnyControl, Command, View
from peerassist_tui.screens.shell.pick import Pick, PickScreen
from peerassist_tui.store.search.search import Hit


class SearchView(View, Protocol):
    """The search, as its control knows it."""

    asked: Asked

    @property
    def chosen(self) -> Hit | None:
        """The hit under the cursor."""

    def find(self) -> None:
        """Let somebody type other words."""

    def ask(self, asked: Asked) -> None:
        """Look for something else."""

    def leave(self) -> None:
        """Back to the library."""

    def work(self, step: Coroutine[Any, Any, None]) -> None:
        """Do a step that may ask something."""


class SearchControl(AnyControl):
    """What is asked beside the words."""

    GROUP = N_("This search")
    screen: SearchView

    def type_words(self) -> None:
        """Change the search words."""
        self.screen.find()

    def leave(self) -> None:
        """Back to the library at once."""
        self.screen.leave()

    def choose_kinds(self) -> None:
        """Choose what is looked for."""
        self.screen.work(self._choose_kinds())

    async def _choose_kinds(self) -> None:
        asked = self.screen.asked
        current = asked.kinds[0] if asked.kinds else shown.ANY
        if kind := await self._picked(_("Look for"), shown.kind_picks(), current):
            self.screen.ask(replace(asked, kinds=() if kind == shown.ANY else (kind,)))

    def choose_span(self) -> None:
        """Choose how far back is looked."""
        self.screen.work(self._choose_span())

    async def _choose_span(self) -> None:
        asked = self.screen.asked
        if span := await self._picked(_("Look in sessions of"), shown.span_picks(), asked.span):
            self.screen.ask(replace(asked, span=span))

    async def _picked(self, question: str, picks: list[Pick], current: str) -> str | None:
        return await self.console.push_screen_wait(PickScreen(question, picks, current))

    def turn_session(self) -> None:
        """Look in this hit's session alone, or in all again."""
        asked, hit = self.screen.asked, self.screen.chosen
        if asked.session_id:
            self.screen.ask(replace(asked, session_id="", title=""))
        elif hit:
            self.screen.ask(replace(asked, session_id=hit.session_id, title=hit.title))
        else:
            self.console.tell(_("Move to a hit first: then its session alone can be searched."), "information")

    def may_turn_session(self) -> bool:
        """Whether there is a session to look in, or one that is looked in alone."""
        return bool(self.screen.asked.session_id) or self.screen.chosen is not None

    def session_words(self) -> str | None:
        """What the key bar says of looking in one session, where it would lead back to all."""
        return _("all sessions") if self.screen.asked.session_id else None

    COMMANDS = (
        Command("search.type", "slash", NC_("key", "words"), N_("Change the search words"), run=type_words),
        Command("search.kinds", "t", NC_("key", "kinds"), N_("Choose kinds to search"), run=choose_kinds, leader=True),
        Command("search.session", "s", NC_("key", "this session"), N_("Search this session only, or all"),
                run=turn_session, when=may_turn_session, words=session_words, leader=True),
        Command("search.span", "d", NC_("key", "when"), N_("Limit by date"), run=choose_span, leader=True),
        Command("search.back", "escape", NC_("key", "back"),
                N_("Go back to the words, then to the library"), run=type_words),
        Command("search.sessions", "f9", N_("all sessions"), N_("Go to all sessions"), run=leave, also_typing=True,
                priority=False),
    )  # fmt: skip
