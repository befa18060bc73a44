"""Who speaks next in the examples of the orders' own sources, and why."""

from collections.abc import Callable

import pytest

from peerassist_tui.errors import RuleError
from peerassist_tui.readings.floor.orders import quota_left
from tests.helpers.meeting import Meeting
from tests.readings.floor.queues import HOUR, asking, people, reasons, said


def r0() -> Meeting:
    return asking("first_come", people("", "a b c")).raised("a", "b", "c")


def r2() -> Meeting:
    meeting = r0()
    meeting.do("change_hand", who="b", kind="reply")
    meeting.do("set_queue", replies_next=True)
    return meeting


def r3() -> Meeting:
    return asking("not_heard_first", people("", "x y")).spoke("x", 40).raised("x", "y")


def r4() -> Meeting:
    meeting = asking("fewest_turns", people("", "Stefan Paul Kerstin"))
    for who in ("Paul", "Paul", "Kerstin", "Stefan"):
        meeting.spoke(who, 10)
    return meeting.raised("Stefan", "Paul", "Kerstin")


def r5() -> Meeting:
    meeting = asking("least_heard", people("", "a b c")).spoke("a", 31).spoke("b", 29).spoke("c", 5)
    return meeting.raised("a", "b", "c")


def r6() -> Meeting:
    return asking("zip", people("a0 a1 a2 a3", "b1")).spoke("a0", 5).raised("a1", "a2", "a3", "b1")


def r8() -> Meeting:
    meeting = asking("for_against", people("", "f1 f2 g n"))
    return said(meeting, ("f1", {"stance": "for"}), ("f2", {"stance": "for"}), ("g", {"stance": "against"}), ("n", {}))


def r9() -> Meeting:
    item = [{**HOUR[0], "minutes": 20}]
    return asking("quota", people("h", "p"), agenda=item).spoke("h", 320).raised("h", "p")


def r10() -> Meeting:
    meeting = asking("progressive", people("", "none fresh tagged both")).spoke("none", 5).spoke("tagged", 5)
    tag = {"tag": "affected"}
    return said(meeting, ("none", {}), ("fresh", {}), ("tagged", tag), ("both", {"tag": "new_here"}))


def r11() -> Meeting:
    return asking("round", people("", "s1 s2 s3 s4 s5")).raised("s5", "s4", "s3", "s2", "s1")


@pytest.mark.parametrize(
    ("meeting", "expected"),
    [
        (r0, {"a": "not heard yet", "b": "not heard yet", "c": "not heard yet"}),
        (r2, {"b": "reply next, not heard yet", "a": "not heard yet", "c": "not heard yet"}),
        (r3, {"y": "not heard yet", "x": "already heard"}),
        (r4, {"Stefan": "1 turn", "Kerstin": "1 turn", "Paul": "2 turns"}),
        (r5, {"b": "spoke 0:29", "c": "spoke 0:05", "a": "spoke 0:31"}),
        (r6, {"b1": "peer side, not heard yet", **dict.fromkeys(("a1", "a2", "a3"), "host side, not heard yet")}),
        (r8, {who: f"{said}, not heard yet" for who, said in
              (("f1", "for"), ("g", "against"), ("n", "neutral"), ("f2", "for"))}),
        (r9, {"p": "peers 15:00 left, not heard yet", "h": "hosts 0:20 over"}),
        (r10, {"both": "new here, not heard yet", "tagged": "affected, already heard", "fresh": "not heard yet",
               "none": "already heard"}),
        (r11, {f"s{n}": f"seat {n}, not heard yet" for n in range(1, 6)}),
    ],
    ids=lambda value: value.__name__ if callable(value) else "",
)  # fmt: skip
def test_the_order_of_the_source_with_what_decided(meeting: Callable[[], Meeting], expected: dict[str, str]) -> None:
    """The examples of the orders' sources, each entry with its reason."""
    held = meeting()
    assert dict(zip(held.queue, reasons(held), strict=True)) == expected
    assert held.queue == list(expected)


def test_the_same_for_all_gives_every_side_what_one_has_gone_over() -> None:
    meeting = r9()
    assert quota_left(meeting.session, meeting.now) == {"host": -20, "peer": 900}
    meeting.do("same_for_all")
    assert quota_left(meeting.session, meeting.now) == {"host": 0, "peer": 920}
    with pytest.raises(RuleError, match="No side has used more than its part"):
        meeting.do("same_for_all")
