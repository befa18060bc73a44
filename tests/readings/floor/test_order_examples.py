"""Every queue order does what docs/queue-orders.md has of it for instance; how an example is read stands there."""

import re
from pathlib import Path
from typing import Any

import pytest

from peerassist_tui.models import HAND_KINDS, HAND_TAGS, STANCES
from peerassist_tui.readings.floor.orders import ORDERS
from tests.helpers.meeting import Meeting
from tests.readings.floor.queues import people

DOCS = Path(__file__).parents[3] / "docs" / "queue-orders.md"
ITEM = [{"title": "All of it", "phase": "asking", "minutes": 20}]
MEANINGS: dict[str, tuple[str, ...]] = {"kind": HAND_KINDS, "stance": STANCES, "tag": HAND_TAGS}
"""What may be said of a hand, and in which words."""
AS_ASKED = ("first_come", "free_talk")


def examples() -> dict[str, str]:
    """The example in the row of each order."""
    rows = re.findall(r"^\| `(\w+)` \| .* \| `([^`]+ → [^`]+)` \|", DOCS.read_text(encoding="utf-8"), re.MULTILINE)
    return dict(rows)


def hand(asked: str) -> dict[str, Any]:
    """Whose hand it is, and what is said of it."""
    who, _, word = asked.partition(":")
    said = {meaning: word for meaning, words in MEANINGS.items() if word in words}
    assert bool(word) == bool(said), f"nobody can say {word!r} of a hand"
    return {"who": who, **said}


@pytest.mark.parametrize("order", ORDERS)
def test_an_order_does_what_its_example_says(order: str) -> None:
    assert order in examples(), f"the row of {order} in docs/queue-orders.md has no example"
    given, _, called = examples()[order].partition(" → ")
    heard, _, asked = given.rpartition("; ")
    hands, wanted = [hand(one) for one in asked.split()], called.split()
    names = sorted(set(re.findall(r"[hp]\d", examples()[order])))
    hosts, peers = (" ".join(name for name in names if name[0] == side) for side in "hp")
    meeting = Meeting(queue=order, people=people(hosts, peers), agenda=ITEM)
    meeting.do("next_item")
    for who, seconds in re.findall(r"(\w+) (\d+)", heard):
        meeting.spoke(who, float(seconds))
    for one in hands:
        meeting.do("raise_hand", **one)
    assert meeting.queue == wanted
    is_as_asked = wanted == [one["who"] for one in hands]
    assert is_as_asked == (order in AS_ASKED), "an example in which all come as they asked shows nothing of an order"
