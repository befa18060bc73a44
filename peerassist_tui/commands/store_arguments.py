"""What the commands take that keep the store, and those about the people in it."""

from argparse import ArgumentParser
from collections.abc import Callable

Add = Callable[[str, str], ArgumentParser]
"""Adds a command by its name, with what it does."""


def store_commands(add: Add) -> None:
    """The store as a file."""
    backup = add("backup", "a consistent copy of the store, also while it is in use; without FILE, among its backups")
    backup.add_argument("file", nargs="?", metavar="FILE", help="the file to write")
    backup.add_argument("--force", action="store_true", help="replace the file if it is there")
    backup.add_argument("--list", action="store_true", help="only say which backups there are, the newest first")
    backup.add_argument("--json", action="store_true", help="with --list, for programs")
    add("restore", "put a copy of the store back; what is there now is kept").add_argument(
        "file", metavar="FILE", help="what backup wrote, or the name of a backup"
    )
    check = add("check", "prove that the store is whole")
    check.add_argument("--json", action="store_true", help="for programs")
    check.add_argument("--repair", action="store_true", help="make anew what can be made anew, after a backup")
    add("locate", "where the store, its backups, the settings and all else of yours lie").add_argument(
        "--json", action="store_true", help="for programs"
    )
    add("demo", "put the example sessions into the store and open the console")


def people_arguments(command: ArgumentParser) -> None:
    """What can be asked about somebody, and done."""
    command.add_argument("name", nargs="?", metavar="NAME", help="a name or an e-mail address; without it, everybody")
    command.add_argument("--json", action="store_true", help="for programs")
    command.add_argument("--session", metavar="SESSION", help="the one of that name who is in this session")
    does = command.add_mutually_exclusive_group()
    does.add_argument("--export", metavar="FILE", help="write everything about NAME into a file of JSON")
    does.add_argument("--erase", action="store_true", help="take NAME out of every session, history included")
    does.add_argument("--rename", metavar="NEW", help="give NAME another name in every session, history included")
    command.add_argument("--as", dest="as_", metavar="NEW", help="with --erase: what stands there (default: Somebody)")
    command.add_argument(
        "--keep", action="append", default=[], metavar="WORD", help="leave this part of the name where it stands alone"
    )
    command.add_argument(
        "--remove-copies",
        action="store_true",
        help="delete the copies of the store that stand beside it; with NAME, those and the backups that hold it",
    )
    command.add_argument("--yes", action="store_true", help="do not ask")
