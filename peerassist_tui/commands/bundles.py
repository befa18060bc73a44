"""The commands that carry sessions to and fro."""

import sys
from argparse import Namespace
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from peerassist_tui.commands.shared import progress_of, say, store_of, store_to_write, writing_to
from peerassist_tui.errors import Refused
from peerassist_tui.ids import short_id
from peerassist_tui.store.queries.overview import find_session
from peerassist_tui.text import plural

if TYPE_CHECKING:
    from peerassist_tui.store.store import Store
    from peerassist_tui.timing.days import DateOrder

_ORDERS: dict[str | None, "DateOrder"] = {"day-first": "day first", "month-first": "month first"}


def export_command(arguments: Namespace) -> int:
    """Write whole sessions into a bundle."""
    from peerassist_tui.commands.passphrases import new_passphrase
    from peerassist_tui.exchange.bundle import ENDING, export_bundle
    from peerassist_tui.exchange.sealing import SEALED, seal
    from peerassist_tui.files import write_file
    from peerassist_tui.store.store import Store

    path, target = store_of(arguments), Path(arguments.output)
    is_to_be_sealed = bool(arguments.passphrase or arguments.passphrase_file)
    if target.suffix.lower() != (SEALED if is_to_be_sealed else ENDING):
        raise Refused(f"A bundle is a file that ends in {ENDING}; one with --passphrase ends in {SEALED}.")
    sessions = [UUID(find_session(path, one).id) for one in arguments.sessions]
    passphrase = new_passphrase(arguments.passphrase_file) if is_to_be_sealed else ""
    store = Store(path)
    try:
        content = export_bundle(store, sessions, with_log=arguments.with_log, progress=progress_of("Writing"))
    finally:
        store.close()
    if passphrase:
        content = seal(content, passphrase)
    write_file(target, content, private=True)
    progress_of("Writing")(1, 1)
    say(f"Wrote {target}")
    return 0


def import_command(arguments: Namespace) -> int:
    """Take in bundles, tables and session scripts, each by its ending."""
    from peerassist_tui.timing.clock import wall_clock

    path = store_to_write(arguments)
    into = UUID(find_session(path, arguments.into).id) if arguments.into else None
    with writing_to(path) as store:
        for name in arguments.files:
            _import_one(store, Path(name), into, arguments, wall_clock())
    return 0


def _import_one(store: "Store", file: Path, into: UUID | None, arguments: Namespace, now: datetime) -> None:
    from peerassist_tui.exchange.bundle import ENDING
    from peerassist_tui.exchange.sealing import SEALED
    from peerassist_tui.intake.text_files import TABLES

    ending = file.suffix.lower()
    if ending in (ENDING, SEALED):
        _import_bundle(store, file, arguments, now)
    elif ending in TABLES:
        _import_table(store, file, into, arguments, now)
    elif ending == ".jsonl":
        _import_script(store, file, arguments)
    else:
        raise Refused(f"{file} cannot be taken in; its name has to end in {ENDING} {SEALED} {' '.join(TABLES)} .jsonl.")


def _import_bundle(store: "Store", file: Path, arguments: Namespace, now: datetime) -> None:
    from peerassist_tui.commands.passphrases import opened
    from peerassist_tui.exchange.conflict_words import STATES, conflict_words
    from peerassist_tui.exchange.import_bundle import import_bundle, preview_import

    bundle, tell = opened(file, arguments.passphrase_file), progress_of(f"Reading {file.name}")
    found = preview_import(store, bundle, tell)
    tell(1, 1)
    decisions = {(one.id, each.place): arguments.keep for one in found for each in one.conflicts if arguments.keep}
    undecided = [one for one in found if one.conflicts] if not arguments.keep else []
    if arguments.dry_run or undecided:
        for one in found:
            counted = f"{one.changes:>6,} changes  {one.notes:>5,} notes"
            say(f"{short_id(one.id)}  {STATES[one.state]:<10}  {counted}  {one.title}")
            for each in one.conflicts:
                what, mine, theirs = conflict_words(each, one.names)
                say(f"          differs: {what}: here {mine}; there {theirs}")
    if undecided and not arguments.dry_run:
        raise Refused(
            f"“{undecided[0].title}” was changed differently on both laptops; say --keep mine or --keep theirs, or "
            "decide one by one in the console (I in the library). Nothing has been taken in."
        )
    if not arguments.dry_run:
        for one in import_bundle(store, bundle, decisions, now, progress_of("Taking in")):
            came = f"{one.changes:>6,} {plural(one.changes, 'change')} came in"
            say(f"{short_id(one.id)}  {STATES[one.state]:<10}  {came:<22}  {one.title}")


def _import_table(store: "Store", file: Path, into: UUID | None, arguments: Namespace, now: datetime) -> None:
    from peerassist_tui.intake.choices import ListChoices
    from peerassist_tui.intake.intake import take_table
    from peerassist_tui.intake.look import columns_called, look_at_tasks, look_lines

    if into is None:
        raise Refused(f"Say into which session {file} is to be taken: --into SESSION.")
    choices = ListChoices(order=_ORDERS.get(arguments.dates))
    looked = take_table(store, into, file, lambda: now, dry=True, choices=choices)
    if arguments.fill_down:
        choices = replace(choices, filled=columns_called(looked.table.columns, arguments.fill_down))
        looked = take_table(store, into, file, lambda: now, dry=True, choices=choices)
    if looked.table.question and not arguments.dry_run:
        raise Refused(
            f"{file}: {looked.table.question} Nothing has been taken in; say --dates day-first or month-first."
        )
    taken = looked if arguments.dry_run else take_table(store, into, file, lambda: now, choices=choices)
    verb = "would come in" if arguments.dry_run else "came in"
    were = plural(taken.known, "was", "were")
    say(f"{taken.new} {plural(taken.new, taken.what)} {verb}, {taken.known} {were} there already")
    for line in look_lines(look_at_tasks(taken.table, taken.read)):
        sys.stderr.write(f"{line}\n")


def _import_script(store: "Store", file: Path, arguments: Namespace) -> None:
    from peerassist_tui.intake.intake import take_script

    session_id, title, is_new = take_script(store, file, dry=arguments.dry_run)
    state = "was there already" if not is_new else "would come in" if arguments.dry_run else "came in"
    say(f"{short_id(session_id)}  {title}  {state}")
