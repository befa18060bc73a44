"""The band: its first word, what keys mean, and what is said, whole also where it is long."""

import pytest
from textual.app import ComposeResult
from textual.widgets import Input

from peerassist_tui.shell.guard import Guarded
from peerassist_tui.widgets.bars.band import Band
from tests.helpers.textual_seam import lines


class Alone(Guarded[None]):
    """A field and the band."""

    def compose(self) -> ComposeResult:
        yield Input()
        yield Band()


async def shown(app: Alone) -> list[str]:
    return [line.rstrip() for line in lines(app.screen)[3:] if line.strip()]


async def test_it_says_write_as_soon_as_letters_go_into_a_text_and_lead_when_they_do_not() -> None:
    app = Alone()
    async with app.run_test(size=(60, 12)) as pilot:
        app.set_focus(app.query_one(Input))
        await pilot.pause()
        assert (await shown(app))[0].startswith(" WRITE")
        app.set_focus(None)
        await pilot.pause()
        assert (await shown(app))[0].startswith(" LEAD")


@pytest.mark.parametrize("sentence", ["[b]Skipped[/b] “Questions”", "No [/] room for this"])
async def test_what_is_said_is_never_markup(sentence: str) -> None:
    app = Alone()
    async with app.run_test(size=(60, 12)) as pilot:
        app.set_focus(None)
        app.tell(sentence)
        await pilot.pause()
        assert (await shown(app)) == [f" LEAD  ! {sentence}"]


async def test_a_long_sentence_takes_more_lines_and_gives_them_back() -> None:
    app = Alone()
    async with app.run_test(size=(60, 12)) as pilot:
        app.set_focus(None)
        app.tell("The store was moved, and a copy of all that was saved until then is kept beside it. " * 2)
        await pilot.pause()
        assert len(await shown(app)) > 2
        app.answers.hush()
        await pilot.pause()
        assert app.query_one(Band).size.height == 1


async def test_what_textual_says_by_itself_stands_there_too() -> None:
    app = Alone()
    async with app.run_test(size=(60, 12)) as pilot:
        app.set_focus(None)
        app.notify("Press ctrl+q to quit")
        await pilot.pause()
        assert (await shown(app)) == [" LEAD  Press ctrl+q to quit"]
