"""The commands that keep the store safe."""

from argparse import Namespace
from pathlib import Path

from peerassist_tui.commands.shared import progress_of, say, say_waiting
from peerassist_tui.errors import Refused
from peerassist_tui.language import _
from peerassist_tui.settings import store_path
from peerassist_tui.store.disk.file import Version, inspect


def backup_command(arguments: Namespace) -> int:
    """A consistent copy of the store, into a file or among its backups; or what backups there are."""
    from peerassist_tui.store.backup import back_up
    from peerassist_tui.store.backups.making import back_up_now
    from peerassist_tui.timing.clock import wall_clock

    path = store_path(getattr(arguments, "store", None))
    if arguments.list:
        return _list_backups(path, as_json=arguments.json)
    tell = progress_of(_("Copying"))
    if arguments.file:
        file = Path(arguments.file)
        back_up(path, file, tell, replace=arguments.force)
    elif inspect(path) is Version.ABSENT:
        raise Refused(_("There is no store {file} yet.", file=path))
    else:
        file = back_up_now(path, "by-hand", wall_clock(), tell).path
    tell(1, 1)
    say(_("Wrote {file}", file=file))
    return 0


def _list_backups(path: Path, *, as_json: bool) -> int:
    from peerassist_tui.commands.backup_list import backups_json, backups_text
    from peerassist_tui.store.backups.place import backups_of, folder_of
    from peerassist_tui.timing.clock import wall_clock

    folder, backups = folder_of(path), backups_of(path)
    say(backups_json(folder, backups) if as_json else backups_text(folder, backups, wall_clock().astimezone()))
    return 0


def restore_command(arguments: Namespace) -> int:
    """Put a copy back in the store's place."""
    from peerassist_tui.store.backup import restore as put_back
    from peerassist_tui.store.backups.place import backup_called
    from peerassist_tui.timing.clock import wall_clock

    path = store_path(getattr(arguments, "store", None))
    file = backup_called(path, arguments.file)
    tell = progress_of(_("Copying"))
    aside = put_back(path, file, wall_clock(), tell, say_waiting)
    tell(1, 1)
    say(_("The store {store} is what {file} held.", store=path, file=file))
    if aside:
        say(_("What it was before is in {file}; `peerassist restore {file}` brings that back.", file=aside))
    return 0
