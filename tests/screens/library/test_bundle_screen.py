"""Carrying a session to another laptop and back, by what a person presses and sees."""

from pathlib import Path
from uuid import UUID

import pytest

from peerassist_tui.desk import open_session
from peerassist_tui.exchange.bundle import export_bundle
from peerassist_tui.models import Action, Note
from peerassist_tui.screens.library.library import LibraryScreen
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session


def laptop(path: Path, *, bundle: bytes, notes: tuple[str, ...] = (), title: str = "") -> bytes:
    """Another laptop that took the bundle in and went on; answers with its own bundle."""
    from peerassist_tui.exchange.import_bundle import import_bundle
    from peerassist_tui.exchange.reading import Bundle

    file = path.with_suffix(".peerassist")
    file.write_bytes(bundle)
    store, clock = Store(path), ManualClock(TEN)
    opened = Bundle(file)
    import_bundle(store, opened, {}, TEN)
    desk = open_session(store, opened.sessions[0].id, "facilitator", clock)
    for text in notes:
        clock.advance(1)
        desk.do("note", kind="telling", text=text, who=None)
    if title:
        clock.advance(1)
        desk.do("describe", title=title)
    content = export_bundle(store, [one.id for one in opened.sessions])
    store.close()
    return content


def written_by(path: Path, session_id: UUID) -> bytes:
    store = Store(path)
    content = export_bundle(store, [session_id])
    store.close()
    return content


def told(opened: Console) -> list[str]:
    """What the console has said in its corner."""
    return opened.told


async def ask_for(opened: Console, file: Path) -> None:
    """Press I and type the file."""
    await opened.pilot.press("full_stop", "I")
    while "Import which file" not in opened.text():
        await opened.pilot.pause()
    await opened.type(str(file))
    await opened.press("enter")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_what_the_other_laptop_wrote_comes_in_after_a_look(tmp_path: Path, size: tuple[int, int]) -> None:
    path, clock = tmp_path / "store.db", ManualClock(TEN)
    session_id = new_session(path, clock)
    file = tmp_path / "back.peerassist"
    file.write_bytes(laptop(tmp_path / "other.db", bundle=written_by(path, session_id), notes=("Bells", "Boats")))
    async with console(path, clock=clock, size=size) as opened:
        await ask_for(opened, file)
        assert "is newer than what is here: 2 changes, 2 notes" in " ".join(opened.text().replace("▌", "").split())
        await opened.pilot.click("#state", offset=(2, 0))
        await opened.settle()
        assert isinstance(opened.app.screen, LibraryScreen)
        await ask_for(opened, file)
        assert "is here already, the same" in opened.text()
        assert "Nothing in it is new." in opened.text()
        await opened.press(".", "t", "escape")
    store = Store(path)
    assert [note.text for note in store.load(session_id).all(Note)] == ["Bells", "Boats"]
    store.close()


@pytest.mark.parametrize(("keys", "title"), [(("enter",), "Here"), (("down", "enter"), "There [/b]")])
async def test_what_both_changed_is_decided_by_a_person(tmp_path: Path, keys: tuple[str, ...], title: str) -> None:
    path, clock = tmp_path / "store.db", ManualClock(TEN)
    session_id = new_session(path, clock)
    file = tmp_path / "back.peerassist"
    file.write_bytes(laptop(tmp_path / "other.db", bundle=written_by(path, session_id), title="There [/b]"))
    store = Store(path)
    clock.advance(0.5)
    open_session(store, session_id, "facilitator", clock).do("describe", title="Here")
    async with console(path, clock=clock, size=(80, 24)) as opened:
        await ask_for(opened, file)
        assert "session: title" in opened.text()
        assert "here: “Here”" in opened.text()
        assert "there: “There [/b]”" in opened.text()
        await opened.press(".", "t")
        assert "Not now." in opened.text()
        await opened.press("escape")
        assert "1 to be decided" in opened.text()
        await opened.press("down", *keys)
        assert "t takes it in" in opened.text()
        await opened.press(".", "t")
        assert title in opened.text()
    desk = open_session(store, session_id, "facilitator", clock)
    assert desk.session.info.title == title
    if title == "Here":
        assert desk.undo_label == "Decided 1 difference between two laptops"
    store.close()


async def test_somebody_who_types_keeps_the_line_and_sees_what_came_in(tmp_path: Path) -> None:
    path, clock = tmp_path / "store.db", ManualClock(TEN)
    session_id = new_session(path, clock, is_on=True)
    theirs = laptop(tmp_path / "other.db", bundle=written_by(path, session_id), notes=("From there",))
    clock.advance(10)
    async with console(path, session_id, clock=clock) as opened:
        await opened.press(".", "t")
        await opened.type("Half a sen")
        laptop_store(path, theirs)
        opened.app.follower.poll()
        await opened.settle()
        assert "From there" in opened.text()
        assert "Half a sen" in opened.text()
        await opened.type("tence")
        await opened.press("enter")
        texts = [note.text for note in opened.session.all(Note)]
        assert texts == ["From there", "Half a sentence"]
        assert [note.number for note in opened.session.all(Note)] == [1, 2]


def laptop_store(path: Path, bundle: bytes) -> None:
    """Another process of this laptop takes a bundle in."""
    from peerassist_tui.exchange.import_bundle import import_bundle
    from peerassist_tui.exchange.reading import Bundle

    file = path.with_name("in.peerassist")
    file.write_bytes(bundle)
    store = Store(path)
    import_bundle(store, Bundle(file), {}, TEN)
    store.close()


async def test_a_table_comes_into_the_session_under_the_cursor(tmp_path: Path) -> None:
    path, clock = tmp_path / "store.db", ManualClock(TEN)
    session_id = new_session(path, clock)
    file = tmp_path / "actions.csv"
    file.write_bytes("Action;Owner;Due\r\nBuy a bell;Namuna Rahman;2026-12-24\r\nÜben;The mayor;\r\n".encode("cp1252"))
    async with console(path, clock=clock) as opened:
        await ask_for(opened, file)
        assert "2 actions would come into “Nine products or one message?”." in " ".join(opened.text().split())
        await opened.press("enter")
        assert "2 open actions" in opened.text()
    store = Store(path)
    assert [(row.text, row.owner) for row in store.load(session_id).all(Action)] == [
        ("Buy a bell", ""),
        ("Üben", "The mayor"),
    ]
    store.close()


async def test_a_session_is_written_for_another_laptop(tmp_path: Path) -> None:
    path, clock = tmp_path / "store.db", ManualClock(TEN)
    new_session(path, clock)
    async with console(path, clock=clock) as opened:
        await opened.press(".", "w")
        assert "Without your private log." in opened.text()
        await opened.press("tab", "tab", "ctrl+u")
        await opened.type(str(tmp_path / "carried.peerassist"))
        await opened.press("enter")
        assert f"✓Wrote{tmp_path}/carried.peerassist" in "".join(opened.text().split())
    assert (tmp_path / "carried.peerassist").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("x.peerassist", b"PK\x03\x04 and so on", "is damaged, or no bundle"),
        ("x.csv", b"a,b\n1,2\n", "has no column that is called"),
        ("x.jsonl", b"{", "this is not JSON"),
        ("x.doc", b"", "cannot be imported; its name has to end in"),
    ],
)
async def test_a_file_that_is_none_of_these_is_refused(
    tmp_path: Path, name: str, content: bytes, sentence: str
) -> None:
    path, clock = tmp_path / "store.db", ManualClock(TEN)
    new_session(path, clock)
    (tmp_path / name).write_bytes(content)
    async with console(path, clock=clock) as opened:
        await ask_for(opened, tmp_path / name)
        (said,) = told(opened)
        assert sentence in said
