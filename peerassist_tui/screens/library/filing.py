"""What is done to sessions in the library (bin, archive, tags), each of which can be taken back and done again."""

from collections.abc import Callable, Collection, Coroutine, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from peerassist_tui.language import N_, NC_, _, pgettext
from peerassist_tui.screens.library.library_control import LibraryControl, LibraryView
from peerassist_tui.screens.shell.control import Command
from peerassist_tui.screens.shell.undo_stack import TakenStep, UndoStack, undo_words
from peerassist_tui.step import Step
from peerassist_tui.store.queries.overview import Overview
from peerassist_tui.text import clean_line, clip

if TYPE_CHECKING:
    from peerassist_tui.seat.drafts import Typed


def _to_bin(*, on: bool) -> Step:
    from peerassist_tui.rules import steps

    return steps.discard_session() if on else steps.restore_session()


def _to_archive(*, on: bool) -> Step:
    from peerassist_tui.rules import steps

    return steps.archive_session(on=on)


def _under_tags(words: Collection[str]) -> Step:
    from peerassist_tui.rules import steps

    return steps.set_tags(tags=list(words))


_WAITING = {
    "discard_session": N_("discard session “{title}”"),
    "restore_session": N_("restore session “{title}”"),
    "archive_session": N_("archive session “{title}”"),
    "set_tags": N_("set tags “{title}”"),
}
"""What a step is called, by its rule, while it waits to be saved."""


class FilingControl(LibraryControl):
    """Where the session under the cursor belongs: in the list, the archive or the bin, and under which tags."""

    GROUP = N_("This session")

    def __init__(self, screen: LibraryView) -> None:
        super().__init__(screen)
        self._steps = UndoStack()

    async def _file(self, one: Overview, step: Step, opposite: Step, typed: "Typed | None" = None) -> None:
        session_id = UUID(one.id)
        words = lambda: _(_WAITING[step.rule], title=clip(one.title, 40))  # noqa: E731
        await self._steps.take(self.console, session_id, step, words, opposite, typed)
        await self.screen.show_again(session_id)

    def discard(self) -> None:
        """Put the session under the cursor into the bin; delete it for good when it is there already."""
        if one := self.screen.chosen:
            self.screen.change(self._erase([one]) if self.screen.is_in_bin else self._discard(one))

    async def _discard(self, one: Overview) -> None:
        from peerassist_tui.screens.shell.confirm import Confirm

        if one.status in ("live", "paused"):
            title = clip(clean_line(one.title), 40)
            question = (
                _("“{title}” is live. Into the bin with it?", title=title)
                if one.status == "live"
                else _("“{title}” is paused. Into the bin with it?", title=title)
            )
            if not await self.console.push_screen_wait(Confirm(question, _("into the bin"), pgettext("key", "cancel"))):
                return
        await self._file(one, _to_bin(on=True), _to_bin(on=False))

    def take_out(self) -> None:
        """Take the session under the cursor out of the bin."""
        if one := self.screen.chosen:
            self.screen.change(self._file(one, _to_bin(on=False), _to_bin(on=True)))

    def discard_words(self) -> str | None:
        """What the key bar says of the bin's key."""
        return pgettext("key", "delete") if self.screen.is_in_bin else None

    def archive(self) -> None:
        """Put the session under the cursor into the archive, or take it out."""
        if one := self.screen.chosen:
            self.screen.change(self._file(one, _to_archive(on=not one.archived), _to_archive(on=one.archived)))

    def archive_words(self) -> str | None:
        """What the key bar says of the archive's key."""
        return pgettext("key", "unarchive") if (one := self.screen.chosen) and one.archived else None

    def tag(self) -> None:
        """Ask for the tags of the session under the cursor."""
        if one := self.screen.chosen:
            self.screen.change(self._tag(one))

    async def _tag(self, one: Overview) -> None:
        from peerassist_tui.models import Unsaved
        from peerassist_tui.screens.shell.one_line import OneLine
        from peerassist_tui.screens.workspace.sections.section import tag_words
        from peerassist_tui.seat.drafts import Typed

        about = UUID(one.id)
        await self.console.drafts.know(about)
        question = _("Tags of “{title}”, with spaces between", title=clean_line(one.title))
        there = " ".join(one.tags)
        typed = await self.console.push_screen_wait(
            OneLine(about, "tags", question, _("wells training 2026"), pgettext("key", "keep"), there)
        )
        if typed is not None:
            line = Typed("tags", Unsaved(typed))
            await self._file(one, _under_tags(tag_words(typed)), _under_tags(one.tags), line)

    def undo(self) -> None:
        """Take back what was done last here."""
        self.screen.change(self._turn(partial(self._steps.undo, self.console)))

    def redo(self) -> None:
        """Do again what was taken back."""
        self.screen.change(self._turn(partial(self._steps.redo, self.console)))

    async def _turn(self, turn: Callable[[], Coroutine[Any, Any, TakenStep]]) -> None:
        step = await turn()
        await self.screen.show_again(step.desk.session.id)

    def may_undo(self) -> bool:
        """Whether there is a step to take back; where one is being done, its key is told that it waits."""
        return self.screen.is_at_work or self._steps.undo_label is not None

    def undo_words_where_wide(self) -> str | None:
        """What undo would take back, where there is room to say so beside the other keys."""
        return undo_words(self._steps) if self.screen.is_wide else None

    def may_redo(self) -> bool:
        """Whether there is a step to do again, as in `may_undo`."""
        return self.screen.is_at_work or self._steps.redo_label is not None

    def empty(self) -> None:
        """Delete for good what is shown of the bin."""
        self.screen.change(self._erase(self.screen.shown))

    def may_empty(self) -> bool:
        """Whether there is anything to delete for good."""
        return self.screen.is_in_bin and self.has_one()

    async def _erase(self, sessions: Sequence[Overview]) -> None:
        from peerassist_tui.screens.library.emptying import erase_asked

        gone = await erase_asked(self.console, sessions)
        self._steps.forget(gone)
        self.screen.reload()

    COMMANDS = (
        Command("library.empty", "E", N_("empty bin"), N_("Empty the bin for good (asks first)"),
                run=empty, when=may_empty, leader=True),
        Command("library.undo", "u", NC_("key", "undo"), N_("Undo your last step here"),
                run=undo, when=may_undo, words=undo_words_where_wide),
        Command("library.discard", "delete", NC_("key", "bin"), N_("Move this session to the bin"),
                run=discard, when=LibraryControl.has_one, words=discard_words),
        Command("library.tags", "t", NC_("key", "tags"), N_("Change the tags of this session"),
                run=tag, when=LibraryControl.is_on_session, leader=True),
        Command("library.archive", "a", NC_("key", "archive"),
                N_("Archive or unarchive this session"),
                run=archive, when=LibraryControl.is_on_session, words=archive_words, leader=True),
        Command("library.redo", "U", NC_("key", "redo"), N_("Redo your last undone step"), run=redo, when=may_redo),
    )  # fmt: skip
