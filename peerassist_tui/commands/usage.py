"""How the command line tells what there is: commands in groups, examples, and what a wrong word may have meant."""

import re
from argparse import Action, ArgumentParser, Namespace, RawDescriptionHelpFormatter, _SubParsersAction
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NoReturn

GROUPS: Mapping[str, Sequence[str]] = {
    "prepare": ("open", "invite"),
    "run": ("notes", "board"),
    "wrap up": ("show", "report", "letters", "lesson", "mail", "hints"),
    "across sessions": ("list", "search", "due", "lessons", "figures", "people"),
    "keep": ("export", "import", "backup", "restore", "check", "locate"),
    "practice": ("guide", "keys", "rehearse", "demo", "play"),
}
"""All commands, by what one is about when one needs them."""
EXAMPLES = """Without a command: the console, on the library of sessions.

examples:
  peerassist notes                         take notes in the meeting that is on
  peerassist report "Two w" -o wells.docx  the report of the session whose title begins so
  peerassist search wells --since 2026     what was written about wells since then"""
_NEAR = 0.7
"""How much of a word has to be as another is, of 1, for that to have been meant."""
_CHOICE = re.compile(r"argument (?P<of>\S+): invalid choice: '(?P<typed>.*)' \(choose from (?P<known>.*)\)", re.DOTALL)

_MISSING = "the following arguments are required: "


class GroupedHelp(RawDescriptionHelpFormatter):
    """The help of the program itself: the commands stand in their groups."""

    def add_argument(self, action: Action) -> None:
        """Tell of an argument; of the commands, group by group."""
        if not isinstance(action, _SubParsersAction):
            super().add_argument(action)
            return
        commands = {command.dest: command for command in action._get_subactions()}
        for group, names in GROUPS.items():
            self.start_section(group)
            for name in names:
                super().add_argument(commands[name])
            self.end_section()


class Usage(ArgumentParser):
    """A parser that ends a wrong usage with what may have been meant."""

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> tuple[Namespace, list[str]]:  # type: ignore[override]
        """As ever; but what one command does not know, no other does."""
        found, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self.error(_unknown(unknown[0], self._option_string_actions))
        return found, unknown

    def error(self, message: str) -> NoReturn:
        """End with status 2; of a word that is none of those that may stand there, say which is near.

        Where a word stands in the place of another one, or is missing, say what stands where.
        """
        if wrong := _CHOICE.fullmatch(message):
            message = self._wrong_choice(**wrong.groupdict())
        elif message.startswith(_MISSING):
            message = f"something is missing: write {self._in_order()}"
        super().error(message)

    def _wrong_choice(self, of: str, typed: str, known: str) -> str:
        words = re.findall(r"[\w.-]+", known)
        near = _meant(typed, words)
        if of == "COMMAND" or of.startswith("-"):
            of = of.replace("COMMAND", "command")
            return f"there is no {of} {typed}{near or '; there are ' + ', '.join(words)}"
        return f"{typed} cannot stand there{near or f': write {self._in_order()}'}"

    def _in_order(self) -> str:
        """What has to be typed, in its order, for instance "peerassist letters SESSION -o FOLDER"."""
        needed = sorted((one for one in self._actions if one.required), key=lambda one: bool(one.option_strings))
        return " ".join([self.prog, *map(_as_typed, needed)])


def _as_typed(needed: Action) -> str:
    """How something that a command needs is typed: a word, or one of several, or an option with its word."""
    words = needed.metavar if isinstance(needed.metavar, str) else "|".join(needed.choices or (needed.dest.upper(),))
    return " ".join([*needed.option_strings[:1], words])


def _unknown(typed: str, options: Iterable[str]) -> str:
    return f"there is no option {typed}{_meant(typed, options)}" if typed.startswith("-") else f"too much: {typed}"


def _meant(typed: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches  # which no start waits for

    near = get_close_matches(typed.partition("=")[0], [*known], 1, _NEAR)
    return f"; did you mean {near[0]}?" if near else ""
