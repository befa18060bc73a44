"""A console's writes stand in one queue, whoever waits for them."""

import asyncio
from threading import Event

import pytest

from peerassist_tui.errors import Refused, StoreHeldError
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


async def test_nobody_waits_for_what_will_not_be_written_any_more() -> None:
    writes = Writes(shown=lambda done: None, told=lambda sentence: None, held=lambda: None)

    def held() -> None:
        raise StoreHeldError("held")

    assert await writes.write(held, lambda: "the first step")
    answer = asyncio.create_task(writes.answer(lambda: None, lambda: "the second step"))
    await asyncio.sleep(0)
    await writes.give_up()
    async with asyncio.timeout(5):
        with pytest.raises(Refused, match=r"Not saved: the second step\."):
            await answer
        assert not await writes.write(list, lambda: "the third step")
        assert await writes.settle() == writes.missing == ["the first step", "the second step", "the third step"]
