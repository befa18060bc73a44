"""The hint that the end is squeezed, and catching up."""

import pytest

from peerassist_tui.readings.agenda.recover_time import recover_time
from peerassist_tui.readings.proposal import Proposal
from tests.helpers.meeting import Meeting
from tests.readings.hints.test_hints import LONG, at_item, seen


@pytest.mark.parametrize(
    ("late", "offered", "left"),
    [(5, "catch up", None), (50, "catch up 10 of 50 min", Proposal("see agenda", command="agenda"))],
)
def test_once_it_is_caught_up_nothing_eats_the_feedback_and_what_cannot_be_leads_to_the_agenda(
    late: int, offered: str, left: Proposal | None
) -> None:
    long = Meeting(agenda=LONG)
    at_item(long, "A3", 2400).at(2400 + 60 * (40 + late))
    assert [one.act for one in seen(long, "eats_the_end")] == [Proposal(offered, command="catch_up")]
    offer = recover_time(long.session, long.now)
    long.do("set_lengths", lengths=[{"item": str(one.item.id), "minutes": one.proposed} for one in offer.paying])
    assert [one.act for one in seen(long, "eats_the_end")] == ([left] if left else [])
    if not left:
        assert not seen(long.at(2400 + 60 * (41 + late)), "eats_the_end"), "a minute more is no hint"
