"""One of a few values by the mouse."""

from textual.app import App, ComposeResult
from textual.widgets import Input

from peerassist_tui.widgets.fields.choice import Choice


class Asking(App[None]):
    """Shows one choice below a line that has the keys."""

    def compose(self) -> ComposeResult:
        yield Choice((("host", "host"), ("peer", "peer"), ("ليلى", "ليلى")), "host")


async def test_only_a_click_on_an_arrow_changes_a_value() -> None:
    async with Asking().run_test() as pilot:
        choice = pilot.app.query_one(Choice)
        values = []
        for cell in (3, 60, len("◂ host "), len("◂ peer "), 0, 60):
            await pilot.click(Choice, offset=(cell, 0))
            values.append(choice.value)
        assert values == ["host", "host", "peer", "ليلى", "peer", "peer"]
        assert choice.has_focus


class AskingWhom(App[None]):
    """Shows more people than there are digits, one with a name in Latin letters behind the other."""

    def compose(self) -> ComposeResult:
        people = tuple((name, name) for name in ("Amina", "ليلى (Layla)", *"bcdefghij"))
        yield Choice(people, "Amina")


async def test_a_letter_jumps_to_a_name_also_to_the_latin_one_behind_it() -> None:
    async with AskingWhom().run_test() as pilot:
        pilot.app.query_one(Choice).focus()
        await pilot.press("l")
        assert pilot.app.query_one(Choice).value == "ليلى (Layla)"


class AskingNarrow(App[None]):
    """Shows a choice of two values in a line that has hardly more room than for one of them."""

    CSS = "Choice { width: 16; }"

    def compose(self) -> ComposeResult:
        yield Choice((("a", "a long value"), ("b", "beta"), ("c", "gamma")), "a")


async def test_what_the_digits_take_is_said_where_there_is_room_and_never_cut() -> None:
    async with AskingNarrow().run_test() as pilot:
        choice = pilot.app.query_one(Choice)
        choice.focus()
        await pilot.pause()
        assert choice.render().plain == "◂ a long value ▸"
        choice.styles.width = 40
        await pilot.pause()
        assert choice.render().plain.rstrip() == "◂ a long value ▸  1-3 choose"


class AskingFurther(App[None]):
    """Shows three values beside a line that has the keys, with room for what the digits take."""

    def compose(self) -> ComposeResult:
        yield Input()
        yield Choice((("", "no answer yet"), ("adopt", "adopt"), ("adapt", "adapt")), "", id="answer")


async def test_a_click_on_what_a_digit_takes_takes_it_but_not_the_click_before_it_could_be_read() -> None:
    async with AskingFurther().run_test() as pilot:
        choice = pilot.app.query_one(Choice)
        there = len("◂ no answer yet ▸  1 adopt · 2 ad")
        await pilot.click(Choice, offset=(there, 0))
        assert (choice.value, choice.has_focus) == ("", True)
        assert "2 adapt" in choice.render().plain
        await pilot.click(Choice, offset=(there, 0))
        assert choice.value == "adapt"
        pilot.app.query_one(Input).focus()
        await pilot.pause()
        await pilot.press("tab")
        await pilot.click(Choice, offset=(len("◂ adapt ▸  1"), 0))
        assert choice.value == "adopt"


async def test_both_arrows_stand_beside_a_value_that_is_longer_than_the_line() -> None:
    async with AskingNarrow().run_test() as pilot:
        choice = pilot.app.query_one(Choice)
        choice.styles.width = 10
        await pilot.pause()
        assert choice.render().plain == "◂ a lon… ▸"
        await pilot.click(Choice, offset=(9, 0))
        assert choice.value == "b"
