"""Taking in what others have written: a session script as a session, a table as actions or notes of one.

Everything is taken in or nothing, and taking in the same once more changes nothing.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from peerassist_tui.desk import Desk, open_session
from peerassist_tui.errors import Refused, RuleError
from peerassist_tui.intake.choices import PROPOSED, ListChoices
from peerassist_tui.intake.encodings import Decoded
from peerassist_tui.intake.new_rows import new_rows, with_those_here
from peerassist_tui.intake.script import parse
from peerassist_tui.intake.script_player import Player
from peerassist_tui.intake.task_table import TaskTable, read_tasks
from peerassist_tui.intake.text_files import read_list, read_text
from peerassist_tui.language import NC_, _
from peerassist_tui.store.queries.overview import overview_of
from peerassist_tui.store.store import Store
from peerassist_tui.store.transaction import TransactionStore
from peerassist_tui.timing.clock import Clock
from peerassist_tui.timing.zones import to_local


@dataclass(frozen=True)
class Taken:
    """How many rows a table had that are new in the session, and how many are there already."""

    what: str
    new: int
    known: int
    read: Decoded
    table: TaskTable


def read_table(path: Path, today: date, choices: ListChoices = PROPOSED) -> TaskTable:
    """The actions or notes of a table whose first line names the columns; `today` is what its dates are seen from.

    Raises:
        Refused: it cannot be read, or names no columns that are known.
    """
    read = read_list(path, NC_("kind of file", "table"), choices.encoding)
    return read_tasks(read.text, str(path), today, choices)


def take_table(
    store: Store, session_id: UUID, path: Path, clock: Clock, *, dry: bool = False, choices: ListChoices = PROPOSED
) -> Taken:
    """Take a table's rows into a session, all or none; who is not in the room owns an action by name.

    Raises:
        Refused: the table or one of its lines is not right, or the order of its dates is not told; nothing has been
            taken in.
    """
    with (store.reading if dry else store.writing)() as connection:
        desk = open_session(TransactionStore(store, connection), session_id, "facilitator", clock)
        read = read_list(path, NC_("kind of file", "table"), choices.encoding)
        today = to_local(clock(), desk.session.info.timezone).date()
        table = read_tasks(read.text, str(path), today, replace(choices, language=desk.session.info.language))
        if table.question and not dry:
            raise Refused(_("{path}: {question} Nothing has been taken in.", path=path, question=table.question))
        fresh, table = new_rows(desk.session, table), with_those_here(desk.session, table)
        if not dry:
            _take(desk, table.rule, fresh, path)
    return Taken(table.rule, len(fresh), len(table.rows) - len(fresh), read, table)


def _take(desk: Desk, rule: str, rows: Iterable[tuple[int, Mapping[str, Any]]], path: Path) -> None:
    for number, given in rows:
        try:
            desk.do(rule, **given)
        except RuleError as refused:
            raise Refused(_("{path}, line {number}: {refusal}", path=path, number=number, refusal=refused)) from None


def take_script(store: Store, path: Path, *, dry: bool = False) -> tuple[UUID, str, bool]:
    """Play a session script into the store, whole or not at all; its session's id and title, and whether it is new.

    Raises:
        Refused: the script cannot be read, or one of its lines is wrong; nothing has been taken in.
    """
    text = read_text(path, NC_("kind of file", "session script"))
    session_id = uuid5(NAMESPACE_URL, f"peerassist:script:{hashlib.sha256(text.encode()).hexdigest()}")
    for discarded in (False, True):
        if known := overview_of(store.path, session_id, discarded=discarded):
            return session_id, known.title, False
    try:
        with store.writing() as connection:
            player = Player(TransactionStore(store, connection), parse(text.splitlines()), session_id)
            player.play_all()
            if dry:
                raise _Looked
    except _Looked:
        pass
    return session_id, player.desk.session.info.title, True


class _Looked(Exception):  # noqa: N818 - takes everything back after a look
    """Ends a dry run: everything has been checked, nothing is kept."""
