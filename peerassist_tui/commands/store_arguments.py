"""What the commands take that keep the store, and those about the people in it."""

from argparse import ArgumentParser
from collections.abc import Callable

from peerassist_tui.language import _

Add = Callable[[str, str], ArgumentParser]
"""Adds a command by its name, with what it does."""


def store_commands(add: Add) -> None:
    """The store as a file."""
    backup = add(
        "backup", _("a consistent copy of the store, also while it is in use; without FILE, among its backups")
    )
    backup.add_argument("file", nargs="?", metavar=_("FILE"), help=_("the file to write"))
    backup.add_argument("--force", action="store_true", help=_("replace the file if it is there"))
    backup.add_argument("--list", action="store_true", help=_("only say which backups there are, the newest first"))
    backup.add_argument("--json", action="store_true", help=_("with --list, for programs"))
    add("restore", _("put a copy of the store back; what is there now is kept")).add_argument(
        "file", metavar=_("FILE"), help=_("what backup wrote, or the name of a backup")
    )
    check = add("check", _("prove that the store is whole"))
    check.add_argument("--json", action="store_true", help=_("for programs"))
    check.add_argument("--repair", action="store_true", help=_("make anew what can be made anew, after a backup"))
    add("locate", _("where the store, its backups, the settings and all else of yours lie")).add_argument(
        "--json", action="store_true", help=_("for programs")
    )
    add("demo", _("put the example sessions into the store and open the console"))


def people_arguments(command: ArgumentParser) -> None:
    """What can be asked about somebody, and done."""
    command.add_argument(
        "name", nargs="?", metavar=_("NAME"), help=_("a name or an e-mail address; without it, everybody")
    )
    command.add_argument("--json", action="store_true", help=_("for programs"))
    command.add_argument("--session", metavar=_("SESSION"), help=_("the one of that name who is in this session"))
    does = command.add_mutually_exclusive_group()
    does.add_argument("--export", metavar=_("FILE"), help=_("write everything about NAME into a file of JSON"))
    does.add_argument("--erase", action="store_true", help=_("take NAME out of every session, history included"))
    does.add_argument("--rename", metavar=_("NEW"), help=_("give NAME another name in every session, history included"))
    command.add_argument(
        "--as", dest="as_", metavar=_("NEW"), help=_("with --erase: what stands there (default: Somebody)")
    )
    command.add_argument(
        "--keep",
        action="append",
        default=[],
        metavar=_("WORD"),
        help=_("leave this part of the name where it stands alone"),
    )
    command.add_argument(
        "--remove-copies",
        action="store_true",
        help=_("delete the copies of the store that stand beside it; with NAME, those and the backups that hold it"),
    )
    command.add_argument("--yes", action="store_true", help=_("do not ask"))
