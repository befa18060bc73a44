"""A console's writes stand in one queue, whoever waits for them."""

import asyncio
from threading import Event

import pytest

from peerassist_tui.seat.writes import Writes


async def test_what_was_asked_for_is_written_also_when_nobody_waits_for_its_answer_any_more() -> None:
    goes_on, written = Event(), list[str]()
    writes = Writes(shown=lambda done: None, told=written.append, held=lambda: None)

    def first() -> None:
        goes_on.wait(10)
        written.append("first")

    asked = asyncio.create_task(writes.answer(first, lambda: "the first step"))
    await asyncio.sleep(0)
    asked.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asked
    goes_on.set()
    await writes.answer(lambda: written.append("second"), lambda: "the second step")
    assert (written, writes.missing) == (["first", "second"], [])
