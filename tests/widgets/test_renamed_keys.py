"""Lines that name keys name those that the user has now."""

import pytest
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.content import Content

from peerassist_tui.widgets.named_keys import drawn_with_renamed, with_renamed
from peerassist_tui.widgets.panel import Panel

RENAMED = {"u": "ctrl+u", "f9": "leader+9", "n": "ж", "plus": "f12", "leader+d": "leader+x"}


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Wrote note 1 · u undoes", "Wrote note 1 · ctrl+u undoes"),
        ("The meeting is on. F9 shows all sessions.", "The meeting is on. .9 shows all sessions."),
        ("n: next · + more", "ж: next · F12 more"),
        (".d shows it, n goes on", ".x shows it, ж goes on"),
        ("“u undoes” was said", "“u undoes” was said"),
        ("p pauses", "p pauses"),
        ("F10, then d, draws one", "F10, then x, draws one"),
        ("F10 d, or u", "F10 x, or ctrl+u"),
    ],
)
def test_a_line_names_the_keys_in_force(line: str, shown: str) -> None:
    assert with_renamed(line, RENAMED) == shown
    assert with_renamed(line, {}) == line


def test_the_key_in_force_looks_as_the_usual_one_did() -> None:
    line = Content.assemble("said · ", ("u", "bold"), (" undoes", "dim"))
    drawn = drawn_with_renamed(line, RENAMED)
    assert drawn.plain == "said · ctrl+u undoes"
    assert [(drawn.plain[span.start : span.end], span.style) for span in drawn.spans] == [
        ("ctrl+u", "bold"),
        (" undoes", "dim"),
    ]


class Named(Panel):
    """A panel that names a key."""

    NAMES_KEYS = True

    def lines(self, width: int) -> list[Content]:
        return [Content("u undoes")]


class Rebound(App[None]):
    """An app in which undoing has another key."""

    BINDINGS = [Binding("u", "undo", "undo", id="undo")]
    usual_keys = {"undo": ["u"]}

    def compose(self) -> ComposeResult:
        yield Named()

    def on_mount(self) -> None:
        self.set_keymap({"undo": "ctrl+u"})
        self.query_one(Named).face = "there"


async def test_a_panel_that_names_keys_draws_those_in_force() -> None:
    app = Rebound()
    async with app.run_test() as pilot:
        await pilot.pause()
        assert app.query_one(Named).render_line(0).text.strip() == "ctrl+u undoes"
