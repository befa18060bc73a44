"""The challenge, kept in words that fit, and what was learned before to be raised about it."""

from typing import ClassVar

from peerassist_tui.language import N_, NC_, _, pgettext
from peerassist_tui.models import Precedent, Wording
from peerassist_tui.readings.history.precedents import left_to_raise
from peerassist_tui.rules import steps
from peerassist_tui.screens.flipchart.flipchart_view import FlipchartView
from peerassist_tui.screens.flipchart.line_handler import WrittenLine, lent_for, line_text
from peerassist_tui.screens.shell.control import Command, Control
from peerassist_tui.text import ended
from peerassist_tui.timing.zones import clock_time

CHALLENGE = "challenge"
"""Where new words are kept while they are being written."""


class ChallengeControl(Control):
    """The challenge: reworded, its versions, and what is to be raised about it."""

    GROUP = N_("Notes")
    WHY = N_("There is no challenge yet.")
    screen: FlipchartView

    def reword(self) -> None:
        """Open the line with the challenge as it is worded now."""
        words = lent_for("reword", _("the challenge"), self._reword_to, place=CHALLENGE)
        self.screen.writing.open(words, self.session.challenge)

    async def _reword_to(self, written: WrittenLine) -> bool:
        return await self.screen.do(steps.reword(text=written.text), line_text(CHALLENGE, written))

    def wordings(self) -> None:
        """Show how the challenge has been worded, and what is to be raised; take one of them."""
        self.screen.run_worker(self._choose(), group="wordings", exclusive=True)

    async def _choose(self) -> None:
        from peerassist_tui.screens.shell.pick import Pick, PickScreen

        wordings, to_raise = self.session.all(Wording), left_to_raise(self.session)
        picks = [Pick(str(row.id), self._version(row), row.text) for row in wordings]
        picks += [
            Pick(
                str(row.id),
                pgettext("what to do with an earlier lesson", "raise"),
                f"{ended(row.title)} {row.text} ({row.origin})",
            )
            for row in to_raise
        ]
        current = picks[len(wordings) - 1].name if wordings else ""
        chosen = await self.console.push_screen_wait(PickScreen(_("The challenge"), picks, current))
        if precedent := next((row for row in to_raise if str(row.id) == chosen), None):
            await self._raise(precedent)
        elif chosen and chosen != current:
            await self.screen.do(steps.reword(text=next(row.text for row in wordings if str(row.id) == chosen)))

    async def _raise(self, row: Precedent) -> None:
        await self.screen.do(
            steps.mark_precedent(source=row.source, lesson=row.lesson, title=row.title, verdict="used")
        )

    def _version(self, row: Wording) -> str:
        return _("v{number} {time}", number=row.number, time=clock_time(row.at, self.session.info.timezone))

    def has_challenge(self) -> bool | None:
        """Whether a challenge has been written down."""
        return bool(self.session.challenge) or None

    COMMANDS: ClassVar = (
        Command("challenge.reword", "w", NC_("key", "challenge"), N_("Reword the challenge"), reword),
        Command("challenge.all", "W", NC_("key", "wordings"), N_("Earlier wordings, and lessons to raise"), wordings,
                has_challenge),
    )  # fmt: skip
