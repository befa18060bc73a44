"""How the command line tells what there is: commands in groups, examples, and what a wrong word may have meant."""

import argparse
from argparse import (
    Action,
    ArgumentError,
    ArgumentParser,
    Namespace,
    RawDescriptionHelpFormatter,
    _SubParsersAction,
)
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NoReturn

from peerassist_tui.language import N_, _, spoken

GROUPS: Mapping[str, Sequence[str]] = {
    N_("prepare"): ("open", "invite"),
    N_("run"): ("notes", "board"),
    N_("wrap up"): ("show", "report", "letters", "lesson", "mail", "hints"),
    N_("across sessions"): ("list", "search", "due", "lessons", "figures", "people"),
    N_("keep"): ("export", "import", "backup", "restore", "check", "locate"),
    N_("practice"): ("guide", "keys", "rehearse", "demo", "play"),
}
"""All commands, by what one is about when one needs them."""
EXAMPLES = N_("""Without a command: the console, on the library of sessions.

examples:
  peerassist notes                         take notes in the meeting that is on
  peerassist report "Two w" -o wells.docx  the report of the session whose title begins so
  peerassist search wells --since 2026     what was written about wells since then""")
_NEAR = 0.7
"""How much of a word has to be as another is, of 1, for that to have been meant."""

_MISSING = "the following arguments are required: "
OF_ARGPARSE = (
    N_("usage: "),
    N_("options"),
    N_("positional arguments"),
    N_("show this help message and exit"),
    N_("%(prog)s: error: %(message)s\n"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("invalid %(type)s value: %(value)r"),
    N_("expected one argument"),
    N_("expected at least one argument"),
    N_("not allowed with argument %s"),
    N_("ignored explicit argument %r"),
    N_("ambiguous option: %(option)s could match %(matches)s"),
)
"""What argparse itself says; a wrong choice, and what is missing, is said here."""


def let_argparse_speak() -> None:
    """Let argparse take its words from the program's catalogue: it asks for them by these two functions of gettext."""
    words = spoken().words
    vars(argparse).update(_=words.gettext, ngettext=words.ngettext)


class GroupedHelp(RawDescriptionHelpFormatter):
    """The help of the program itself: the commands stand in their groups."""

    def add_argument(self, action: Action) -> None:
        """Tell of an argument; of the commands, group by group."""
        if not isinstance(action, _SubParsersAction):
            super().add_argument(action)
            return
        commands = {command.dest: command for command in action._get_subactions()}
        for group, names in GROUPS.items():
            self.start_section(_(group))
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
        if message.startswith(_MISSING):
            message = _("something is missing: write {usage}", usage=self._in_order())
        super().error(message)

    def _check_value(self, action: Action, value: Any) -> None:
        """As ever, in other words."""
        if action.choices is not None and value not in action.choices:
            raise ArgumentError(None, self._wrong_choice(action, str(value)))

    def _wrong_choice(self, action: Action, typed: str) -> str:
        known = [*map(str, action.choices or ())]
        near, there_are = _meant(typed, known), _("; there are {known}", known=", ".join(known))
        if isinstance(action, _SubParsersAction):
            return _("there is no command {typed}", typed=typed) + (near or there_are)
        if action.option_strings:
            option = "/".join(action.option_strings)
            return _("there is no {option} {typed}", option=option, typed=typed) + (near or there_are)
        return _("{typed} cannot stand there", typed=typed) + (near or _(": write {usage}", usage=self._in_order()))

    def _in_order(self) -> str:
        """What has to be typed, in its order, for instance "peerassist letters SESSION -o FOLDER"."""
        needed = sorted((one for one in self._actions if one.required), key=lambda one: bool(one.option_strings))
        return " ".join([self.prog, *map(_as_typed, needed)])


def _as_typed(needed: Action) -> str:
    """How something that a command needs is typed: a word, or one of several, or an option with its word."""
    words = needed.metavar if isinstance(needed.metavar, str) else "|".join(needed.choices or (needed.dest.upper(),))
    return " ".join([*needed.option_strings[:1], words])


def _unknown(typed: str, options: Iterable[str]) -> str:
    if typed.startswith("-"):
        return _("there is no option {typed}", typed=typed) + _meant(typed, options)
    return _("too much: {typed}", typed=typed)


def _meant(typed: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches  # which no start waits for

    near = get_close_matches(typed.partition("=")[0], [*known], 1, _NEAR)
    return _("; did you mean {word}?", word=near[0]) if near else ""
