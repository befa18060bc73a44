"""Does a flipchart of 10,000 notes feel like one of 10? Each step of the live screen at both, in one run.

Run from the project's folder: `.venv/bin/python -m benchmarks.notes`.
"""

import asyncio
import statistics
import sys
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path
from time import perf_counter
from uuid import UUID

from benchmarks.make_store import make
from peerassist_tui.models import Note
from peerassist_tui.store.queries.overview import overviews
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console

SIZES = (10, 1_000, 10_000)
ROUNDS = 15
Step = Callable[[Console], Awaitable[None]]


async def add_a_note(opened: Console) -> None:
    """Enter, until the note is durable and painted."""
    await opened.press("enter")


async def type_a_letter(opened: Console) -> None:
    await opened.type("x")


async def let_a_second_pass(opened: Console) -> None:
    await opened.later(1)


async def page_up(opened: Console) -> None:
    await opened.press("pageup")


async def median(step: Step, opened: Console, before: Step | None = None) -> float:
    """The median milliseconds of a step."""
    took = []
    for _ in range(ROUNDS):
        if before:
            await before(opened)
        begun = perf_counter()
        await step(opened)
        took.append(1000 * (perf_counter() - begun))
    return statistics.median(took)


async def measured(size: int) -> dict[str, float]:
    """Milliseconds of each step on a flipchart of that many notes."""
    path = Path(tempfile.mkdtemp()) / "store.db"
    make(path, 1, size)
    (one,) = overviews(path)
    begun = perf_counter()
    async with console(path, UUID(one.id), clock=ManualClock(TEN)) as opened:
        found = {"open": 1000 * (perf_counter() - begun)}
        await opened.press("f3", "space", "enter", "t")
        found["letter"] = await median(type_a_letter, opened)
        found["note added"] = await median(add_a_note, opened, type_a_letter)
        assert len(opened.session.all(Note)) == size + ROUNDS
        await opened.press("escape")
        found["second"] = await median(let_a_second_pass, opened)
        await opened.press("tab")
        found["page up"] = await median(page_up, opened)
    return found


async def main() -> None:
    tables = {size: await measured(size) for size in SIZES}
    sys.stdout.write(f"{'milliseconds, median':22}" + "".join(f"{size:>10,}" for size in SIZES) + "     last/first\n")
    for step in tables[SIZES[0]]:
        row = [tables[size][step] for size in SIZES]
        sys.stdout.write(f"{step:22}" + "".join(f"{one:10.1f}" for one in row) + f"{row[-1] / row[0]:15.2f}\n")


if __name__ == "__main__":
    asyncio.run(main())
