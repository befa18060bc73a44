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
from peerassist_tui.language import _, ngettext
from peerassist_tui.store.queries.overview import find_session

if TYPE_CHECKING:
    from peerassist_tui.exchange.import_bundle import Incoming
    from peerassist_tui.intake.intake import Taken
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
        refused = _(
            "A bundle is a file that ends in {ending}; one with --passphrase ends in {sealed}.",
            ending=ENDING,
            sealed=SEALED,
        )
        raise Refused(_(refused, ending=ENDING, sealed=SEALED))
    sessions = [UUID(find_session(path, one).id) for one in arguments.sessions]
    passphrase = new_passphrase(arguments.passphrase_file) if is_to_be_sealed else ""
    store = Store(path)
    try:
        content = export_bundle(store, sessions, with_log=arguments.with_log, progress=progress_of(_("Writing")))
    finally:
        store.close()
    if passphrase:
        content = seal(content, passphrase)
    write_file(target, content, private=True)
    progress_of(_("Writing"))(1, 1)
    say(_("Wrote {file}", file=target))
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
        known = " ".join([ENDING, SEALED, *TABLES, ".jsonl"])
        raise Refused(_("{file} cannot be taken in; its name has to end in {endings}.", file=file, endings=known))


def _import_bundle(store: "Store", file: Path, arguments: Namespace, now: datetime) -> None:
    from peerassist_tui.commands.passphrases import opened
    from peerassist_tui.exchange.conflict_words import state_word
    from peerassist_tui.exchange.import_bundle import import_bundle, preview_import

    bundle, tell = opened(file, arguments.passphrase_file), progress_of(_("Reading {file}", file=file.name))
    found = preview_import(store, bundle, tell)
    tell(1, 1)
    decisions = {(one.id, each.place): arguments.keep for one in found for each in one.conflicts if arguments.keep}
    undecided = [one for one in found if one.conflicts] if not arguments.keep else []
    if arguments.dry_run or undecided:
        for one in found:
            _tell_preview(one)
    if undecided and not arguments.dry_run:
        raise Refused(
            _(
                "“{title}” was changed differently on both laptops; say --keep mine or --keep theirs, or decide one by "
                "one in the console (I in the library). Nothing has been taken in.",
                title=undecided[0].title,
            )
        )
    if not arguments.dry_run:
        for one in import_bundle(store, bundle, decisions, now, progress_of(_("Taking in"))):
            number = f"{one.changes:>6,}"
            came = ngettext("{changes} change came in", "{changes} changes came in", one.changes, changes=number)
            say(f"{short_id(one.id)}  {state_word(one.state):<10}  {came:<22}  {one.title}")


def _tell_preview(one: "Incoming") -> None:
    """Say how much of a session there is in a bundle, and where it differs from the one that is here."""
    from peerassist_tui.exchange.conflict_words import conflict_words, state_word

    changes, notes = _("{number} changes", number=f"{one.changes:>6,}"), _("{number} notes", number=f"{one.notes:>5,}")
    say(f"{short_id(one.id)}  {state_word(one.state):<10}  {changes}  {notes}  {one.title}")
    for each in one.conflicts:
        what, mine, theirs = conflict_words(each, one.names)
        said = _("differs: {what}: here {mine}; there {theirs}", what=what, mine=mine, theirs=theirs)
        say(f"          {said}")


def _import_table(store: "Store", file: Path, into: UUID | None, arguments: Namespace, now: datetime) -> None:
    from peerassist_tui.intake.choices import ListChoices
    from peerassist_tui.intake.intake import take_table
    from peerassist_tui.intake.look import columns_called, look_at_tasks, look_lines

    if into is None:
        raise Refused(_("Say into which session {file} is to be taken: --into SESSION.", file=file))
    choices = ListChoices(order=_ORDERS.get(arguments.dates))
    looked = take_table(store, into, file, lambda: now, dry=True, choices=choices)
    if arguments.fill_down:
        choices = replace(choices, filled=columns_called(looked.table.columns, arguments.fill_down))
        looked = take_table(store, into, file, lambda: now, dry=True, choices=choices)
    if looked.table.question and not arguments.dry_run:
        raise Refused(
            _(
                "{file}: {question} Nothing has been taken in; say --dates day-first or month-first.",
                file=file,
                question=looked.table.question,
            )
        )
    taken = looked if arguments.dry_run else take_table(store, into, file, lambda: now, choices=choices)
    say(f"{_came(taken, dry=arguments.dry_run)}, {_were_there(taken)}")
    for line in look_lines(look_at_tasks(taken.table, taken.read)):
        sys.stderr.write(f"{line}\n")


def _came(taken: "Taken", *, dry: bool) -> str:
    new = taken.new
    if taken.what == "action" and dry:
        return ngettext("{new} action would come in", "{new} actions would come in", new, new=new)
    if taken.what == "action":
        return ngettext("{new} action came in", "{new} actions came in", new, new=new)
    if dry:
        return ngettext("{new} note would come in", "{new} notes would come in", new, new=new)
    return ngettext("{new} note came in", "{new} notes came in", new, new=new)


def _were_there(taken: "Taken") -> str:
    known = taken.known
    return ngettext("{known} was there already", "{known} were there already", known, known=known)


def _import_script(store: "Store", file: Path, arguments: Namespace) -> None:
    from peerassist_tui.intake.intake import take_script

    session_id, title, is_new = take_script(store, file, dry=arguments.dry_run)
    state = _("was there already") if not is_new else _("would come in") if arguments.dry_run else _("came in")
    say(f"{short_id(session_id)}  {title}  {state}")
