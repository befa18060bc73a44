"""Shell completion: a script that lets a shell complete commands, options and files."""

from argparse import Action, ArgumentParser, Namespace, _SubParsersAction
from collections.abc import Iterator
from typing import Any

from peerassist_tui.commands.standard_output import write_out
from peerassist_tui.language import N_, _

SHELLS = ("bash", "zsh", "tcsh", "fish", "powershell")
"""As shtab has them, which is not imported for `--help`; a test compares."""
_FILES, _FOLDERS = (N_("FILE"), N_("PATH"), N_("SCRIPT")), (N_("FOLDER"),)


def completion_argument(parser: ArgumentParser) -> None:
    """Let a parser write the script for itself."""
    what = _("write what lets a shell complete commands: {shells}", shells=", ".join(SHELLS))
    parser.add_argument("--print-completion", action=PrintCompletion, choices=SHELLS, metavar=_("SHELL"), help=what)


class PrintCompletion(Action):
    """Writes the script for a shell to standard output, and ends."""

    def __call__(self, parser: ArgumentParser, _namespace: Namespace, shell: Any, _option: str | None = None) -> None:
        import shtab

        completed = {_(name): shtab.FILE for name in _FILES} | {_(name): shtab.DIRECTORY for name in _FOLDERS}
        for action in _actions(parser):
            if action.metavar in completed:
                setattr(action, "complete", completed[action.metavar])  # noqa: B010
        write_out(shtab.complete(parser, shell) + "\n")
        parser.exit()


def _actions(parser: ArgumentParser) -> Iterator[Action]:
    for action in parser._actions:
        yield action
        if isinstance(action, _SubParsersAction):
            for command in action.choices.values():
                yield from _actions(command)
