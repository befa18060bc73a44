"""The views of the review, and what their keys do."""

from typing import ClassVar, Protocol

from peerassist_tui.language import N_, NC_, _
from peerassist_tui.screens.shell.control import Command, Control, SessionView

VIEWS = {
    "summary": NC_("key", "summary"),
    "replay": NC_("key", "replay"),
    "options": NC_("key", "options"),
    "people": NC_("key", "people"),
    "timeline": NC_("key", "timeline"),
    "figures": NC_("key", "figures"),
    "log": NC_("key", "log"),
}
"""The views in the order of their digits, each with its word."""
SENTENCES = {
    "summary": N_("The summary"),
    "replay": N_("The replay"),
    "options": N_("The options"),
    "people": N_("The people"),
    "timeline": N_("The timeline"),
    "figures": N_("The figures"),
    "log": N_("The log"),
}
VIEW_BAR = ("review.next", "review.write", "review.go", "replay.corrected")


class ReviewView(SessionView, Protocol):
    """The review, as its control knows it."""

    view: str
    """What is seen."""

    @property
    def typing(self) -> bool:
        """Whether somebody is writing, so that a letter is a letter."""

    def ask_when(self) -> None:
        """Ask for a moment of the replay."""

    def turn_corrected(self) -> None:
        """Show each moment of the replay as it stood then, or as it is known now."""

    @property
    def is_corrected(self) -> bool:
        """Whether it is shown as it is known now."""


def _view_key(digit: int, view: str) -> "Command[ViewControl]":
    return Command(
        f"review.{view}",
        str(digit),
        VIEWS[view],
        SENTENCES[view],
        lambda views: views.show(view),
        when=lambda views: views.is_idle(),
        priority=False,
    )


class ViewControl(Control):
    """One view after the other, a moment of the replay, and the figures as drawings."""

    GROUP = N_("The review")
    screen: ReviewView

    def is_idle(self) -> bool:
        """Whether nobody is typing."""
        return not self.screen.typing

    def show(self, view: str) -> None:
        """Show another view."""
        self.screen.view = view

    def next(self) -> None:
        """Show the next view."""
        names = list(VIEWS)
        self.show(names[(names.index(self.screen.view) + 1) % len(names)])

    def go(self) -> None:
        """Ask for a moment of the replay."""
        self.show("replay")
        self.screen.ask_when()

    def correct(self) -> None:
        """Show each moment of the replay as it stood then, or as it is known now."""
        self.screen.turn_corrected()

    def is_in_replay(self) -> bool:
        """Whether the replay is seen."""
        return self.screen.view == "replay"

    def corrected_words(self) -> str | None:
        """What the key does while it is shown as it is known now."""
        return _("as it was") if self.screen.is_corrected else None

    def has_figures(self) -> bool:
        """Whether the figures are seen."""
        return self.screen.view == "figures"

    def write(self) -> None:
        """Ask which figure and where to."""
        from peerassist_tui.screens.report.document_writing import WriteDocumentScreen
        from peerassist_tui.screens.report.figure_files import figure_files

        files = figure_files(self.session, self.console.now)
        if files:
            self.console.push_screen(WriteDocumentScreen(files, self.session))
        else:
            self.console.tell(_("There is nothing to draw yet: the meeting has not begun."))

    COMMANDS: ClassVar = (
        *(_view_key(digit, view) for digit, view in enumerate(VIEWS, 1)),
        Command("review.next", "tab", NC_("key", "view"), N_("The next view; 1-7 choose one"), next,
                when=is_idle, priority=False),
        Command("review.write", "f8", NC_("key", "save"), N_("Save the figures as drawings (.svg)"), write,
                when=has_figures, priority=False),
        Command("replay.corrected", "c", NC_("key", "as corrected"), N_("As typed then, or as corrected since"),
                correct, when=is_in_replay, words=corrected_words, leader=True),
        Command("review.go", "g", NC_("key", "go to"), N_("Go to a time of day"), go, when=is_idle, leader=True),
    )  # fmt: skip
