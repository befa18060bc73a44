"""What is typed is known at once and written soon; what could not be written stays owed."""

import pytest

from peerassist_tui.drafts import Drafts
from peerassist_tui.errors import StoreError
from peerassist_tui.models import NOTHING, Unsaved


class Disk:
    """Takes what is written to it, unless it is full."""

    def __init__(self) -> None:
        self.full, self.written = False, list[dict[str, Unsaved]]()

    def write(self, moved: dict[str, Unsaved]) -> None:
        if self.full:
            raise StoreError("Nothing was saved: the disk is full.")
        self.written.append(dict(moved))


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def drafts(disk: Disk) -> Drafts:
    return Drafts(disk.write)  # type: ignore[arg-type]


def test_only_what_is_new_is_written_and_only_once(drafts: Drafts, disk: Disk) -> None:
    assert drafts.keep("line", Unsaved("Ring"))
    assert drafts.keep("line", Unsaved("Ring the bell"))
    assert not drafts.keep("line", Unsaved("Ring the bell"))
    drafts.write()
    drafts.write()
    assert disk.written == [{"line": Unsaved("Ring the bell")}]


def test_a_place_that_was_always_empty_is_not_written(drafts: Drafts, disk: Disk) -> None:
    assert not drafts.keep("line", Unsaved(who=None, kind="telling"))
    drafts.write()
    assert disk.written == []


def test_an_emptied_place_is_forgotten_in_the_store(drafts: Drafts, disk: Disk) -> None:
    drafts.keep("line", Unsaved("Ring"))
    drafts.keep("line", NOTHING)
    drafts.write()
    assert disk.written == [{"line": NOTHING}]
    assert drafts["line"] == NOTHING


def test_what_cannot_be_written_stays_owed_and_the_newest_wins(drafts: Drafts, disk: Disk) -> None:
    drafts.keep("line", Unsaved("Ring"))
    drafts.keep("option", Unsaved("Two bells"))
    disk.full = True
    with pytest.raises(StoreError):
        drafts.write()
    drafts.keep("line", Unsaved("Ring the bell"))
    assert sorted(drafts.owed) == ["Ring the bell", "Two bells"]
    disk.full = False
    drafts.write()
    assert disk.written == [{"line": Unsaved("Ring the bell"), "option": Unsaved("Two bells")}]
    assert drafts.owed == []


def test_what_is_owed_wins_over_what_the_store_has(drafts: Drafts) -> None:
    drafts.keep("line", Unsaved("newer"))
    drafts.read({"line": Unsaved("older"), "option": Unsaved("of another console")})
    assert (drafts["line"].text, drafts["option"].text) == ("newer", "of another console")
