"""The facilitator's own log: what was seen, what was done, in which role; it stands in no report."""

from functools import partial
from typing import ClassVar

from peerassist_tui.language import N_, NC_, _
from peerassist_tui.models import Role
from peerassist_tui.readings.hints import Hint, role_words
from peerassist_tui.rules import steps
from peerassist_tui.screens.flipchart.flipchart_view import FlipchartView
from peerassist_tui.screens.flipchart.line_handler import LineHandler, WrittenLine, lent_for, line_text
from peerassist_tui.screens.shell.control import Command, Control

NEXT_ROLE: dict[Role, Role] = {"leadership": "referee", "referee": "neutral", "neutral": "leadership"}
LOG = "log"
"""Where an entry of the log is kept while it is being written."""
BETWEEN = ">"
"""Stands between what was seen and what was done."""


class LogControl(Control):
    """Keeps what the facilitator did."""

    GROUP = N_("Help me")
    screen: FlipchartView

    def write(self) -> None:
        """Open the line, with what the hint says; Enter keeps it, tab takes another role."""
        seen = self.console.opened.coach.look(self.session, self.console.now)
        role = seen[0].role if seen else "leadership"
        self.screen.writing.open(self._entry(role), _words(seen[0]) if seen else "")

    def _entry(self, role: Role) -> LineHandler:
        """Writing what was seen and done in that role."""
        return lent_for(
            role,
            _("log, {role}", role=role_words(role)),
            partial(self._keep, role),
            has_kind=True,
            place=LOG,
            hint=_("what you saw {sign} what you did", sign=BETWEEN),
            turned=lambda: self._entry(NEXT_ROLE[role]),
        )

    async def _keep(self, role: Role, written: WrittenLine) -> bool:
        saw, between, did = (part.strip() for part in written.text.partition(BETWEEN))
        if not (saw and between and did):
            self.console.tell(_("Say what you saw and what you did, with {sign} between them.", sign=BETWEEN))
            return False
        return await self.screen.do(steps.intervene(role=role, saw=saw, did=did), line_text(LOG, written))

    COMMANDS: ClassVar = (
        Command("log.write", "I", NC_("key", "log"), N_("Log what you saw and did (you alone)"), write),
    )


def _words(hint: Hint) -> str:
    return f"{hint.words} {BETWEEN} {hint.act.words}" if hint.act else f"{hint.words} {BETWEEN} "
