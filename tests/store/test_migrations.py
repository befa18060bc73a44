"""Bringing an older store up to date: a copy aside first, then all of it or nothing."""

import stat
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlmodel import SQLModel

from peerassist_tui.desk import open_session
from peerassist_tui.errors import StoreError
from peerassist_tui.models import Note, Turn
from peerassist_tui.progress import Progress
from peerassist_tui.store.disk.file import REVISIONS, inspect
from peerassist_tui.store.engine import engine_for
from peerassist_tui.store.migrate import SCRIPTS, bring_up_to_date
from peerassist_tui.store.search.search import Search
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.meeting import START
from tests.helpers.stores import TOY, as_the_first_schema_had_it, contents, new_desk, toy_scripts

ADD_A_COLUMN = """with op.batch_alter_table("note") as batch:
        batch.add_column(sa.Column("colour", sa.String(), nullable=False, server_default="blue"))"""


@pytest.fixture
def older(store: Store) -> Path:
    """A store of the present version with a note in it."""
    new_desk(store).do("note", kind="telling", text="Ring the bell", who="Amina")
    store.close()
    return store.path


def copies(path: Path) -> list[Path]:
    return sorted(path.parent.glob("*.bak.db"))


def test_the_revisions_are_those_of_the_migrations() -> None:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    oldest_first = reversed(list(ScriptDirectory.from_config(config).walk_revisions()))
    assert tuple(script.revision for script in oldest_first) == REVISIONS


def test_a_migrated_store_has_the_schema_of_the_models(store: Store) -> None:
    engine = engine_for(store.path)
    with engine.connect() as connection:
        but_the_index = {"include_name": lambda name, sort, _: sort != "table" or not name.startswith("search_")}
        context = MigrationContext.configure(connection, opts=but_the_index)
        assert compare_metadata(context, SQLModel.metadata) == []
    engine.dispose()


def test_an_older_store_is_copied_aside_and_brought_up_to_date(older: Path, tmp_path: Path) -> None:
    before = contents(older)
    bring_up_to_date(older, TOY, toy_scripts(tmp_path / "scripts", ADD_A_COLUMN))
    after = "\n".join(contents(older))
    assert "colour" in after
    assert "'blue'" in after
    assert "Ring the bell" in after
    assert f"INSERT INTO \"alembic_version\" VALUES('{TOY}')" in after
    (copy,) = copies(older)
    assert contents(copy) == before
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_a_session_of_the_first_schema_goes_on_and_can_still_be_undone(tmp_path: Path, store: Store) -> None:
    desk = new_desk(store)
    desk.do("start")
    desk.do("give_floor", who="Amina")
    desk.do("note", kind="telling", text="Ring the bell")
    first = as_the_first_schema_had_it(store.path, tmp_path / "first.db")
    older = open_session(Store(first), desk.session.id, "facilitator", ManualClock(START))
    assert [turn.person_id for turn in older.session.all(Turn)] == [older.session.person("Amina").id]
    older.undo()
    older.undo()
    assert (older.session.all(Note), older.session.all(Turn)) == ([], [])
    older.do("note", kind="asking", text="Who rings it?", who="Bao")
    assert older.session.all(Note)[0].marks == []


def test_a_store_that_is_up_to_date_stays_as_it_is(older: Path) -> None:
    before = contents(older)
    Store(older).close()
    assert contents(older) == before
    assert copies(older) == []


@pytest.mark.parametrize(
    ("upgrade", "sentence"),
    [
        (ADD_A_COLUMN + '\n    op.execute("ALTER TABLE nowhere ADD x")', "could not be brought up to date"),
        ('op.execute("DELETE FROM person")', "holds rows that name missing ones; it stays as it was"),
    ],
    ids=["it fails", "it loses a row that another names"],
)
def test_a_migration_that_fails_leaves_the_store_as_it_was(
    older: Path, tmp_path: Path, upgrade: str, sentence: str
) -> None:
    before = contents(older)
    with pytest.raises(StoreError, match=sentence):
        bring_up_to_date(older, TOY, toy_scripts(tmp_path / "scripts", upgrade))
    assert contents(older) == before
    assert [contents(copy) for copy in copies(older)] == [before]
    inspect(older)


def test_an_upgrade_says_how_far_it_is_and_secures_and_indexes_only_what_is_not_yet(
    tmp_path: Path, store: Store
) -> None:
    new_desk(store)
    first = as_the_first_schema_had_it(store.path, tmp_path / "first.db")
    scripts = toy_scripts(tmp_path / "scripts", ADD_A_COLUMN)
    told: list[tuple[str, int, int]] = []

    def telling(words: str) -> Progress:
        return lambda done, total: told.append((words, done, total))

    for path, long in ((first, ["Securing the history", "Indexing what was written"]), (store.path, [])):
        told.clear()
        bring_up_to_date(path, TOY, scripts, telling)
        said = [*dict.fromkeys(words for words, _, _ in told)]
        assert said == ["Putting a copy of the store aside", "Bringing the store up to date", *long]
        assert [words for words, done, total in told if done == total] == said[:2]
        *_, found = Search(path).find("storm")
        assert found.count == 1


def test_a_copy_aside_that_is_stopped_leaves_nothing(older: Path, tmp_path: Path) -> None:
    def stopped(done: int, total: int) -> None:
        raise KeyboardInterrupt

    before = contents(older)
    with pytest.raises(KeyboardInterrupt):
        bring_up_to_date(older, TOY, toy_scripts(tmp_path / "scripts", ADD_A_COLUMN), lambda words: stopped)
    assert (copies(older), contents(older)) == ([], before)


def test_a_store_that_cannot_be_made_whole_is_not_made(tmp_path: Path) -> None:
    path = tmp_path / "new" / "store.db"
    scripts = toy_scripts(tmp_path / "scripts", 'op.execute("ALTER TABLE nowhere ADD x")')
    with pytest.raises(StoreError):
        bring_up_to_date(path, TOY, scripts)
    assert list(path.parent.iterdir()) == []


def test_a_folder_with_strange_letters_holds_a_store_too(tmp_path: Path) -> None:
    path = tmp_path / "100% das? #1 ü" / "store.db"
    store = Store(path)
    new_desk(store)
    store.close()
    assert {file.name for file in path.parent.parent.iterdir()} == {path.parent.name}
    assert [file.name for file in path.parent.iterdir()] == ["store.db"]
    Store(path).close()
