"""What is typed is known at once and written soon; what could not be written stays owed."""

from collections.abc import Callable, Mapping
from threading import Thread

import pytest

from peerassist_tui.errors import StoreError
from peerassist_tui.models import NOTHING, Unsaved
from peerassist_tui.seat.drafts import Drafts, EndsDraft, Typed


class Disk:
    """Takes what is written to it, unless it is full."""

    def __init__(self) -> None:
        self.full, self.written = False, list[dict[str, Unsaved]]()
        self.has = dict[str, Unsaved]()
        self.meanwhile: Callable[[], None] = lambda: None
        """What happens while something is being written."""

    def read(self) -> dict[str, Unsaved]:
        return dict(self.has)

    def write(self, moved: Mapping[str, Unsaved]) -> None:
        if self.full:
            raise StoreError("Nothing was saved: the disk is full.")
        self.meanwhile()
        self.written.append(dict(moved))
        self.has.update(moved)

    def put(self, connection: object, moved: Mapping[str, Unsaved]) -> None:
        assert connection is self
        self.write(moved)


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def drafts(disk: Disk) -> Drafts:
    return Drafts(disk)


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


def test_what_is_owed_wins_over_what_the_store_has(drafts: Drafts, disk: Disk) -> None:
    drafts.keep("line", Unsaved("newer"))
    disk.has = {"line": Unsaved("older"), "option": Unsaved("of another console")}
    assert drafts.read() == {"line", "option"}
    assert (drafts["line"].text, drafts["option"].text) == ("newer", "of another console")


def test_what_is_just_being_written_is_not_lost_to_somebody_who_reads(drafts: Drafts, disk: Disk) -> None:
    reader = Thread(target=drafts.read)

    def read_meanwhile() -> None:
        reader.start()
        reader.join(0.1)

    drafts.keep("line", Unsaved("Ring the bell"))
    disk.meanwhile = read_meanwhile
    drafts.write()
    reader.join()
    assert drafts["line"].text == "Ring the bell"


def saved(connection: Disk) -> Callable[[EndsDraft], object]:
    """A step that is written, and whatever is to be written beside it."""
    return lambda beside: beside(connection)


def test_a_text_that_is_being_saved_stays_a_draft_before_what_is_typed_since(drafts: Drafts, disk: Disk) -> None:
    note = Typed("line", Unsaved("First", "asking"), line=True)
    drafts.keep("line", Unsaved("First", "asking"))
    drafts.hand_over(note)
    drafts.keep("line", Unsaved("Second", "telling"))
    drafts.write()
    assert disk.written == [{"line": Unsaved("First Second", "asking")}]
    assert drafts["line"] == Unsaved("Second", "telling")


def test_what_is_saved_is_forgotten_in_the_same_transaction(drafts: Drafts, disk: Disk) -> None:
    yes, again = (Typed("line", Unsaved(text), line=True) for text in ("Yes", "Yes, again"))
    for note in (yes, again):
        drafts.keep("line", note.draft)
        drafts.hand_over(note)
    drafts.keep("line", Unsaved("Yes, but"))
    drafts.save(yes, saved(disk))
    drafts.save(again, saved(disk))
    drafts.write()
    assert [moved["line"].text for moved in disk.written] == ["Yes, again Yes, but", "Yes, but"]


def test_what_is_refused_stands_before_what_has_been_typed_since(drafts: Drafts) -> None:
    note = Typed("line", Unsaved("First", "asking"), line=True)
    drafts.hand_over(note)
    drafts.keep("line", Unsaved("Second"))
    drafts.take_back(note)
    assert drafts["line"] == Unsaved("First Second", "asking")
    assert drafts.owed == ["First Second"]


def test_a_field_is_a_draft_until_it_is_saved_and_what_is_typed_since_stays(drafts: Drafts, disk: Disk) -> None:
    name = Typed("people/name", Unsaved("Amina"))
    drafts.keep("people/name", Unsaved("Amina", was="mark"))
    drafts.hand_over(name)
    assert drafts["people/name"].text == "Amina"
    drafts.save(name, saved(disk))
    assert (drafts["people/name"], disk.written) == (NOTHING, [{"people/name": NOTHING}])
    drafts.keep("people/name", Unsaved("Amina O", was="mark"))
    drafts.save(name, saved(disk))
    assert drafts["people/name"].text == "Amina O"


def test_what_waits_in_a_step_is_told_with_it_and_only_the_rest_besides(drafts: Drafts) -> None:
    drafts.hand_over(Typed("line", Unsaved("First"), line=True))
    drafts.keep("line", Unsaved("No"))
    drafts.keep("people/name", Unsaved("Amina"))
    assert drafts.owed_beside(["Wrote note 1: “First”", "Called Nobody “Amina”"]) == ["No"]
