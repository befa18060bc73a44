"""What the tests of the search start from."""

import pytest

from peerassist_tui.desk import Desk
from peerassist_tui.store.store import Store
from tests.helpers.stores import new_desk
from tests.store.search.written import TEXTS


@pytest.fixture
def desk(store: Store) -> Desk:
    """A session with a note for each of the texts."""
    desk = new_desk(store)
    desk.do("start")
    for text in TEXTS:
        desk.do("note", kind="telling", text=text, who="Amina")
    return desk
