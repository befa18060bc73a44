"""“Ends by” in the meeting: the promised end beside the one that the agenda comes to."""

import pytest

from tests.helpers.console import Console
from tests.helpers.meeting import step


@pytest.mark.parametrize(
    ("promised", "outlook", "whole", "catching_up"),
    [
        ("11:10", "2 min late, “Ends by” 11:10", "That is 8 min before “Ends by” 11:10.", ", 8 min before “"),
        ("11:02", "2 min late, “Ends by” 11:02", "That is just in time for “Ends by” 11:02.", ", just in time for “"),
        ("11:00", "2 min late", "If it must end at 11:00 (“Ends by”): f", ", 2 min after “"),
        ("", "2 min late", "planned 11:00: 2 min late", "2 min after its plan (11:00). To catch up"),
    ],
)  # fmt: skip
async def test_the_promised_end_stands_beside_the_planned_one(
    live: Console, promised: str, outlook: str, whole: str, catching_up: str
) -> None:
    await live.later(12 * 60)
    assert await live.app.writer.do(step("describe", ends_by=promised))
    assert outlook in live.text()
    await live.press("A")
    assert whole in " ".join(live.text().split())
    await live.press("C")
    assert catching_up in " ".join(live.text().split())
    assert promised or "Ends by" not in live.text()
