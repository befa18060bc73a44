"""The screen of each stage of a session; it is imported when it is first shown."""

from typing import Any, assert_never

from textual.screen import Screen

from peerassist_tui.screens.shell.stage import Stage


def stage_screen(stage: Stage) -> Screen[Any]:
    """A new screen of that stage."""
    if stage == "preparation":
        from peerassist_tui.screens.preparation.preparation import PreparationScreen

        return PreparationScreen()
    if stage == "live":
        from peerassist_tui.screens.live.live import LiveScreen

        return LiveScreen()
    if stage == "wrap_up":
        from peerassist_tui.screens.wrap_up.wrap_up import WrapUpScreen

        return WrapUpScreen()
    if stage == "review":
        from peerassist_tui.screens.review.review import ReviewScreen

        return ReviewScreen()
    if stage == "check_in":
        from peerassist_tui.screens.wrap_up.check_in import CheckInScreen

        return CheckInScreen()
    if stage == "notes":
        from peerassist_tui.screens.note_taker.notes import NotesScreen

        return NotesScreen()
    if stage == "report":
        from peerassist_tui.screens.report.report import ReportScreen

        return ReportScreen()
    assert_never(stage)
