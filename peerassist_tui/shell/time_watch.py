"""The time as a console sees it: what the moment is, that the console is there, and what was wrong with the clock."""

from typing import TYPE_CHECKING

from peerassist_tui.screens.shell.refusals import report_refusal

if TYPE_CHECKING:
    from peerassist_tui.seat.attendance import Attendance
    from peerassist_tui.shell.console_app import ConsoleApp
    from peerassist_tui.timing.clock import Clock
TICK_SECONDS = 1.0
HEARTBEAT_SECONDS = 20


class TimeWatch:
    """Moves the console's moment on, and asks what only a person can know of the time."""

    def __init__(self, app: "ConsoleApp") -> None:
        self._app = app
        self.pace: Clock | None = None
        """The clock of a script that is being played; None where the computer's holds."""
        self.waking = False
        """Whether the computer has slept and nobody has said yet what that was."""

    def begin(self) -> None:
        """Move on from now on, and say now and then that this console is there."""
        self._app.set_interval(TICK_SECONDS, self.tick)
        self._app.set_interval(HEARTBEAT_SECONDS, self.beat)

    def tick(self) -> None:
        """Show what the time is, and see whether something is wrong with it."""
        app, desk = self._app, self._app.opened.desk
        app.second.look()
        if desk is None:
            app.now = app.clock()
            return
        self.look()
        app.now = desk.session.present((self.pace or desk.time)())

    def look(self) -> None:
        """See whether the clock was set, or the computer slept, and account for it."""
        opened = self._app.opened
        if opened.desk and opened.attendance and (seen := opened.desk.time.look()):
            from peerassist_tui.screens.time.clocks import account_for

            self.waking = self.waking or bool(seen.away_seconds)
            self._app.run_worker(account_for(self._app, opened.attendance, seen), group="clocks")

    def ask(self) -> None:
        """Ask what only a person can know of the time, where there is something to ask."""
        attendance = self._app.opened.attendance
        if attendance and (attendance.outage or attendance.clock_back):
            from peerassist_tui.screens.time.clocks import ask_about_time

            ask_about_time(self._app, attendance)

    def answered(self) -> None:
        """From now on this console counts as being there."""
        if (attendance := self._app.opened.attendance) is not None:
            attendance.outage = attendance.clock_back = None
            self.beat()

    def beat(self) -> None:
        """Say that this console is there."""
        self.tick()  # or it would count as having been there
        if (attendance := self._app.opened.attendance) is not None:
            self._app.run_worker(self._beating(attendance), group="beat", exclusive=True)

    async def _beating(self, attendance: "Attendance") -> None:
        await report_refusal(self._app, attendance.beat())
        self._app.connected = attendance.connected
