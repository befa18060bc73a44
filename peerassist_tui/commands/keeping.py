"""The commands that keep the store safe."""

from argparse import Namespace
from pathlib import Path

from peerassist_tui.commands.shared import progress_of, say, say_waiting
from peerassist_tui.errors import Refused
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
    tell = progress_of("Copying")
    if arguments.file:
        file = Path(arguments.file)
        back_up(path, file, tell, replace=arguments.force)
    elif inspect(path) is Version.ABSENT:
        raise Refused(f"There is no store {path} yet.")
    else:
        file = back_up_now(path, "by-hand", wall_clock(), tell).path
    tell(1, 1)
    say(f"Wrote {file}")
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
    tell = progress_of("Copying")
    aside = put_back(path, file, wall_clock(), tell, say_waiting)
    tell(1, 1)
    say(f"The store {path} is what {file} held.")
    if aside:
        say(f"What it was before is in {aside}; `peerassist restore {aside}` brings that back.")
    return 0
