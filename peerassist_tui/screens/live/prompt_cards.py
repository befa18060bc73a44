"""Prompt cards: the situations on top, the card of the one under the cursor below."""

from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerassist_tui.content.cards import Card, cards
from peerassist_tui.language import N_, NC_, _
from peerassist_tui.readings.hints import role_words
from peerassist_tui.screens.live.hints import ROLE_STYLES
from peerassist_tui.screens.shell.dialog import Dialog
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.read_only_list import ReadOnlyList
from peerassist_tui.widgets.stream import Entry, Stream


class CardsScreen(Dialog[None]):
    """What one sees, what to do, and three sentences that help."""

    DEFAULT_CSS = """
    CardsScreen > Vertical { width: 96; max-width: 100%; height: 96%; padding: 1 1 0 1; }
    CardsScreen ReadOnlyList { height: 1fr; min-height: 4; background: $panel; }
    CardsScreen #card { height: 10; margin: 1 0 0 0; }
    CardsScreen #faults { height: auto; padding: 0 1; color: $text-warning; display: none; }
    CardsScreen #faults.-some { display: block; }
    """
    HELP_TEXT: ClassVar[str] = N_(
        "A card for each situation that often goes wrong: what one sees, what to do, three sentences that help. Cards "
        "of your own are TOML files in the folder cards of your settings."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape,Q",
            "dismiss",
            NC_("key", "back"),
            key_display="esc",
            id="cards.back",
            tooltip=N_("Back to the meeting"),
        ),
    ]

    def __init__(self, name: str = "") -> None:
        """`name` is the card to begin with, else the first one."""
        super().__init__()
        told = cards()
        self._cards = {card.name: card for card in told.found}
        self._faults, self._begin = told.faults, name

    def compose_body(self) -> ComposeResult:
        with Vertical():
            yield ReadOnlyList(id="cards", follow=False)
            yield ReadOnlyList(id="card", follow=False)
            yield Static(" ".join(self._faults), id="faults", markup=False, classes="-some" if self._faults else "")
            yield KeyBar()

    def on_mount(self) -> None:
        listed = self.query_one("#cards", Stream)
        listed.show([
            Entry(card.name, Content.styled(f"{role_words(card.role):<17}", ROLE_STYLES[card.role]), card.title)
            for card in self._cards.values()
        ])  # fmt: skip
        listed.move_to(self._begin)
        self.set_focus(listed)

    @on(Stream.Moved, "#cards")
    def show_card(self, event: Stream.Moved) -> None:
        """Show the card under the cursor."""
        card = self._cards.get(str(event.key))
        self.query_one("#card", Stream).show(list(_lines(card)) if card else [])


def _lines(card: Card) -> Iterator[Entry]:
    see, do, say = _("You see"), _("Do"), _("Say")
    cells = max(map(len, (see, do, say))) + 2
    yield Entry("see", Content.styled(f"{see:<{cells}}", "$foreground-muted"), card.see)
    yield Entry("do", Content.styled(f"{do:<{cells}}", "$foreground-muted"), card.do)
    for place, sentence in enumerate(card.say):
        yield Entry(place, Content.styled(f"{'' if place else say:<{cells}}", "$text-success"), sentence)
