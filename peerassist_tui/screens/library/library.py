"""The library, a list that reads like a diary; it is the first screen, so it imports as little as it can."""

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType

from peerassist_tui.screens.library import library_entries as shown
from peerassist_tui.screens.library.library_commands import LibraryCommands
from peerassist_tui.widgets.stream import Stream

if TYPE_CHECKING:
    from peerassist_tui.store.queries.overview import Overview

_OF_ONE = frozenset(("discard", "report", "carry", "duplicate", "tags", "archive"))
"""What needs a session under the cursor."""
_OF_ALL = frozenset(("due", "learned", "everybody", "over_time", "search"))
"""What looks at all sessions."""
_OF_SESSIONS = frozenset(("new", "examples", "bring_in", *_OF_ALL, *_OF_ONE)) - {"discard"}
"""What has no meaning in the bin."""


class LibraryScreen(LibraryCommands):
    """All sessions, or those in the bin, and the keys for them, those that are used most first."""

    AUTO_FOCUS = "#sessions"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (22, "-high")]
    HELP_TEXT: ClassVar[str] = (
        "All your sessions, the latest on top, with what is still to be done. Enter opens a session at the stage it "
        "has reached; d shows all that is due. f shows some of them: words of the title, @ and a person, org: and an "
        "organisation, # and a tag, todo for open actions, is:finished (open, preparing, live, wrapped, overdue, "
        "archived, tagged), since:2026-01, until: or in: and a year, month or day, in words too (in:march); a minus "
        "before it means not. "
        "s sorts them. What is in the archive is out of the list and found with is:archived; what was promised there "
        "stays due. What you put into the bin stays there until you take it out again or empty the bin."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "new", "new", id="library.new", tooltip="Make a session, from an agenda template if you like"),
        Binding("slash", "search", "search", id="library.search", tooltip="Search everything that was ever written"),
        Binding("E", "empty", "empty bin", id="library.empty",
                tooltip="Delete for good what is shown of the bin; it is asked first"),
        Binding("f", "find", "filter", id="library.find",
                tooltip="Show some sessions: by title, person, organisation, tag, state, date, what is to do"),
        Binding("s", "sort", "sort", id="library.sort", tooltip="Sort by date, title, state, open actions or due date"),
        Binding("d", "due", "due", id="library.due", tooltip="All that is due or overdue, in every session"),
        Binding("u", "undo", "undo", id="library.undo", tooltip="Take back the last move, tag or archiving done here"),
        Binding("r", "report", "report", id="library.report", tooltip="Read or write the report of this session"),
        Binding("L", "learned", "lessons", id="library.learned", show=False,
                tooltip="What was learned, in every session"),
        Binding("P", "everybody", "people", id="library.everybody", show=False,
                tooltip="Who was in any session, and who knows about what"),
        Binding("F", "over_time", "figures", id="library.over_time", show=False,
                tooltip="How even, how late, how much was done: every meeting that was held, over time"),
        Binding("delete", "discard", "bin", id="library.discard", tooltip="Put this session into the bin"),
        Binding("c", "check_in", "check in", id="library.check_in", show=False,
                tooltip="Look again at what this session promised"),
        Binding("t", "tags", "tags", id="library.tags", tooltip="Change the tags of this session"),
        Binding("N", "duplicate", "like it", id="library.duplicate",
                tooltip="Make a session after the pattern of this one, with its people or without"),
        Binding("a", "archive", "archive", id="library.archive",
                tooltip="Put this session into the archive, or take it out: it is found, but not in the usual list"),
        Binding("U", "redo", "redo", id="library.redo", show=False, tooltip="Do again what you took back"),
        Binding("b", "bin", "see bin", id="library.bin", tooltip="Show what is in the bin, or the sessions again"),
        Binding("I", "bring_in", "bring in", id="library.bring_in", show=False,
                tooltip="Take in a bundle from another laptop, a session script, or a table of notes or actions"),
        Binding("w", "carry", "carry", id="library.carry", show=False,
                tooltip="Write this session, or all that are shown, into a bundle for another laptop"),
        Binding("e", "examples", "examples", id="library.examples", show=False, tooltip="Put the example sessions in"),
        Binding("escape", "back", "back", id="library.back", show=False,
                tooltip="All sessions again, the newest first"),
        Binding("q", "app.quit", "quit", id="library.quit", tooltip="Leave; everything is saved"),
    ]  # fmt: skip
    _is_over = _is_archived = False

    @on(Stream.Chosen)
    async def open_chosen(self, event: Stream.Chosen) -> None:
        """Open the session, or take it out of the bin, or do what an empty library offers."""
        if event.key == shown.EXAMPLES:
            self.action_examples()
        elif event.key == shown.NEW:
            self.action_new()
        elif self.bin:
            self.take_out()
        else:
            self.open(None)

    def action_find(self) -> None:
        """Ask what is to be shown."""
        self.begin_finding()

    def action_sort(self) -> None:
        """Ask for an order."""
        self.work(self.ask_order())

    def action_back(self) -> None:
        """Show all sessions again."""
        if self.is_narrowed:
            self.widen()
        elif self.bin:
            self.bin = False

    def action_bin(self) -> None:
        """Turn to the bin, or back to the sessions."""
        self.bin = not self.bin

    def stands_on(self, one: "Overview | None") -> None:
        state = one is not None and one.status == "finished", one is not None and one.archived
        if state != (self._is_over, self._is_archived):
            self._is_over, self._is_archived = state
            self.refresh_bindings()

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action, where that depends on what is shown."""
        if action == "choose" and self.bin:
            return "take out"
        if action == "discard" and self.bin:
            return "delete"
        if action == "bin" and self.bin:
            return "sessions"
        if action == "archive" and self._is_archived:
            return "unarchive"
        if action == "check_in" and self.has_class("-wide"):
            return "check in"
        return None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done now."""
        if self.bin and action in _OF_SESSIONS:
            return False
        if action in ("undo", "redo"):
            return bool(self._at_work or (self.done.done if action == "undo" else self.done.undone))
        if action in _OF_ONE:
            return bool(self.shown)
        if action == "empty":
            return self.bin and bool(self.shown)
        if action == "check_in":
            return self._is_over and not self.bin
        if action == "back":
            return self.bin or self.is_narrowed
        return bool(self._rows) if action in ("find", "sort") else True
