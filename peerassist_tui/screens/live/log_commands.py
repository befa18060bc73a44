"""The facilitator's own log: what was seen, what was done, in which role; two keys take it over from a hint."""

from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.binding import Binding

from peerassist_tui.models import Role
from peerassist_tui.readings.hints import Hint
from peerassist_tui.screens.flipchart.kinds import Errand, errand_text
from peerassist_tui.screens.live.hint_commands import HintCommands
from peerassist_tui.screens.shell.commands import command
from peerassist_tui.widgets.fields.note_line import NoteLine, Purpose

NEXT_ROLE: dict[str, Role] = {"leadership": "referee", "referee": "neutral", "neutral": "leadership"}
LOG = "log"
"""Where an entry of the log is kept while it is being written."""
_STYLE = "bold $text-accent"
BETWEEN = ">"
"""Stands between what was seen and what was done."""


def log_purpose(role: Role) -> Purpose:
    """Writing what was seen and done in that role."""
    return Purpose(role, role[0].upper(), _STYLE, f"{role}: saw {BETWEEN} did", lent=True, has_kind=True, place=LOG)


class LogCommands(HintCommands, inherit_bindings=False):
    """Keeps what the facilitator did; it stands in no report."""

    LOG_KEY: ClassVar[Binding] = command(
        "I", "log", "log", "Log what you saw and did, for yourself alone", id="log.write", show=False
    )

    def action_log(self) -> None:
        """Open the line, with what the hint says; Enter keeps it, tab takes another role."""
        seen = self.look()
        role = seen[0].role if seen else "leadership"
        self.open_line(log_purpose(role), _words(seen[0]) if seen else "")

    @on(NoteLine.Turned)
    def turn_role(self) -> None:
        """The next role for what is being logged."""
        purpose = self.line.purpose
        if purpose and purpose.name in NEXT_ROLE:
            turned = log_purpose(NEXT_ROLE[purpose.name])
            self.line.purpose = replace(purpose, name=turned.name, letter=turned.letter, about=turned.about)

    def errands(self) -> Mapping[str, Errand]:
        return {**super().errands(), **{role: self._keeping(role) for role in NEXT_ROLE.values()}}

    def _keeping(self, role: Role) -> Errand:
        async def keep(text: str) -> bool:
            saw, between, did = (part.strip() for part in text.partition(BETWEEN))
            if not (saw and between and did):
                self.console.tell(f"Say what you saw and what you did, with {BETWEEN} between them.")
                return False
            return await self.do("intervene", errand_text(LOG, text), role=role, saw=saw, did=did)

        return keep

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "log":
            return not self.typing
        return super().check_action(action, parameters)


def _words(hint: Hint) -> str:
    return f"{hint.words} {BETWEEN} {hint.act.words}" if hint.act else f"{hint.words} {BETWEEN} "
