"""The command that proves that the store is whole, and makes anew what can be made anew."""

import json
from argparse import Namespace
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from peerassist_tui.commands.shared import progress_of, say, store_of, store_to_write, writing_to
from peerassist_tui.errors import Refused, StoreError
from peerassist_tui.language import _, ngettext, spoken, written_in
from peerassist_tui.language_files import ENGLISH
from peerassist_tui.settings import store_path
from peerassist_tui.store.backups.place import backups_of
from peerassist_tui.store.disk.file import Version, inspect, open_reading
from peerassist_tui.store.queries.overview import overviews

if TYPE_CHECKING:
    from peerassist_tui.store.checking.integrity import Fault


def check_command(arguments: Namespace) -> int:
    """Prove that the store is whole; where it is not and that is asked for, repair it."""
    path = store_path(getattr(arguments, "store", None))
    try:
        if inspect(path) is Version.ABSENT:
            raise Refused(_("There is no store {file} yet.", file=path))
        path = store_to_write(arguments) if arguments.repair else store_of(arguments)
        before = now = _faults(path, for_programs=arguments.json)
        copy = _repaired(path) if before and arguments.repair else None
    except StoreError as error:
        raise Refused(f"{error}{_way_back(path)}") from None
    if copy is not None:
        now = _faults(path, for_programs=arguments.json)
    _tell(path, arguments, [fault for fault in before if fault not in now], now, copy)
    if now:
        raise Refused(f"{_not_whole(now, is_repaired=arguments.repair)}{_way_back(path)}")
    return 0


def _not_whole(faults: "list[Fault]", *, is_repaired: bool) -> str:
    said = [_("The store is not whole."), faults[0].sentence]
    if len(faults) > 1:
        said.append(_("{number} more: check --json lists them.", number=len(faults) - 1))
    if is_repaired:
        said.append(_("What is left cannot be made anew."))
    else:
        said.append(_("“check --repair” makes anew what it can."))
    return " ".join(said)


def _faults(path: Path, *, for_programs: bool) -> "list[Fault]":
    """What is not whole; in English where programs read it."""
    from peerassist_tui.store.checking.integrity import check
    from peerassist_tui.store.store import Store

    tell = progress_of(_("Checking"))
    with closing(Store(path)) as store, written_in(ENGLISH if for_programs else spoken().code):
        found = [*check(store, tell)]
    tell(1, 1)
    return found


def _repaired(path: Path) -> Path:
    """Repair the store; answers with the copy of what it was before."""
    from peerassist_tui.store.backup import nobody_may_be_there
    from peerassist_tui.store.backups.making import put_aside
    from peerassist_tui.store.checking.repairing import repair
    from peerassist_tui.timing.clock import wall_clock

    def must_be_alone() -> None:
        with closing(open_reading(path)) as connection:
            nobody_may_be_there(connection, wall_clock())

    must_be_alone()
    tell = progress_of(_("Copying"))
    copy = put_aside(path, "before-repair", tell)
    tell(1, 1)
    tell = progress_of(_("Repairing"))
    with writing_to(path, backs_up=False) as store:
        repair(store, must_be_alone, tell)
    tell(1, 1)
    return copy


def _tell(path: Path, arguments: Namespace, repaired: "list[Fault]", left: "list[Fault]", copy: Path | None) -> None:
    sessions = len(overviews(path)) + len(overviews(path, discarded=True))
    if arguments.json:
        told = {"whole": not left, "sessions": sessions, "faults": _told(left)}
        more = {"repaired": _told(repaired), "copy": copy and str(copy)} if arguments.repair else {}
        say(json.dumps({**told, **more}, ensure_ascii=False, indent=1))
        return
    for fault in repaired:
        say(_("Repaired: {fault}", fault=fault.sentence))
    if copy:
        say(_("The store as it was before is in {file}", file=copy))
    if not left:
        say(
            ngettext(
                "The store is whole: {count} session, each of them what its changes add up to.",
                "The store is whole: {count} sessions, each of them what its changes add up to.",
                sessions,
            )
        )


def _told(faults: "list[Fault]") -> list[dict[str, str | None]]:
    return [{"session": fault.session_id or None, "fault": fault.sentence} for fault in faults]


def _way_back(path: Path) -> str:
    """How to go back to a backup, where there is one of before."""
    earlier = [one for one in backups_of(path) if one.reason != "before-repair"]
    if not earlier:
        return ""
    name = earlier[0].path.name
    return " " + _(
        "“peerassist restore {name}” brings back the newest backup; “peerassist backup --list” shows all.", name=name
    )
