"""The keys that keep the challenge in words that fit, and raise what was learned before."""

from collections.abc import Mapping
from typing import ClassVar

from textual.binding import Binding

from peerassist_tui.models import Precedent, Wording
from peerassist_tui.readings.history.precedents import left_to_raise
from peerassist_tui.screens.flipchart.kinds import REWORD, Errand, errand_text
from peerassist_tui.screens.flipchart.note_taking import NoteTakingScreen
from peerassist_tui.screens.shell.commands import command
from peerassist_tui.timing.zones import to_local


class ChallengeCommands(NoteTakingScreen, inherit_bindings=False):
    """The challenge: reworded, its versions, and what is to be raised about it."""

    CHALLENGE_KEYS: ClassVar[list[Binding]] = [
        command("w", "reword", "reword", "Give the challenge other words", id="challenge.reword", show=False),
        command("W", "wordings", "wordings", "How the challenge was worded, and what to raise", id="challenge.all",
                show=False),
    ]  # fmt: skip

    def errands(self) -> Mapping[str, Errand]:
        return {**super().errands(), REWORD.name: self._reword_to}

    async def _reword_to(self, text: str) -> bool:
        return await self.do("reword", errand_text(REWORD.place, text), text=text)

    def action_reword(self) -> None:
        """Open the line with the challenge as it is worded now."""
        self.open_line(REWORD, self.session.challenge)

    def action_wordings(self) -> None:
        """Show how the challenge has been worded, and what is to be raised; take one of them."""
        self.run_worker(self._choose(), group="wordings", exclusive=True)

    async def _choose(self) -> None:
        from peerassist_tui.screens.shell.pick import Pick, PickScreen

        wordings, to_raise = self.session.all(Wording), left_to_raise(self.session)
        picks = [Pick(str(row.id), f"v{row.number} {self._when(row)}", row.text) for row in wordings]
        picks += [Pick(str(row.id), "raise", f"{row.title}: {row.text} ({row.origin})") for row in to_raise]
        current = picks[len(wordings) - 1].name if wordings else ""
        chosen = await self.app.push_screen_wait(PickScreen("The challenge", picks, current))
        if precedent := next((row for row in to_raise if str(row.id) == chosen), None):
            await self._raise(precedent)
        elif chosen and chosen != current:
            await self.do("reword", text=next(row.text for row in wordings if str(row.id) == chosen))

    async def _raise(self, row: Precedent) -> None:
        await self.do("mark_precedent", source=row.source, lesson=row.lesson, title=row.title, verdict="used")

    def _when(self, row: Wording) -> str:
        return f"{to_local(row.at, self.session.info.timezone):%H:%M}"
