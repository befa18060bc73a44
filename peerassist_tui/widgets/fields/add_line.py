"""The line that adds a row, and above it those rows that are known from elsewhere and begin as what is typed."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any, ClassVar, NamedTuple

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from peerassist_tui.language import N_, _
from peerassist_tui.text import clip
from peerassist_tui.widgets.fields.line_input import LineInput


class Offer(NamedTuple):
    """A row that could be taken: its key, its text and a quiet tail."""

    key: Hashable
    text: str
    tail: str = ""


class Offers(NamedTuple):
    """What is offered, best first, and which of it Enter takes; -1: the text as it is typed, which means `meaning`.

    `refusal` says why the text would not be taken.
    """

    rows: tuple[Offer, ...] = ()
    at: int = -1
    meaning: str = ""
    refusal: str = ""

    @property
    def are_none(self) -> bool:
        """Whether there is nothing to be shown."""
        return not (self.rows or self.meaning or self.refusal)


TEXT_CELLS = 36
"""So much of a text leaves room for its tail on the smallest screen."""
NO_OFFERS = Offers()


class AddLine(LineInput):
    """Asks at every key what is offered for its text; the text alone decides, so that no fast key is overtaken."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "choose(1)", N_("next suggestion"), show=False, id="offer.next", tooltip=N_("Next suggestion")),
        Binding("up", "choose(-1)", N_("previous suggestion"), show=False, id="offer.before",
                tooltip=N_("Previous suggestion")),
    ]  # fmt: skip

    @dataclass
    class Offering(Message):
        """Something else is offered, or another one chosen."""

        offers: Offers

    @dataclass
    class Typed(Message):
        """This text, which has been handed over, is to be added at the place that the line stood for."""

        text: str
        place: Hashable

    @dataclass
    class Taken(Message):
        """The offer `key` is to be added in the place of what was typed, which has been handed over."""

        key: Hashable
        typed: str

    def __init__(self, offered: Callable[[str], Offers], **options: Any) -> None:
        """`offered` answers for a text, faster than a key may take."""
        super().__init__(compact=True, multiline_paste=True, hands_over=True, **options)
        self._offered, self._offers = offered, NO_OFFERS
        self.place: Hashable = None
        """Before which row comes what is typed; None: at the end."""

    def watch_value(self, value: str) -> None:
        """Offer what begins as the text does."""
        self.offer()

    def watch_has_focus(self, has_focus: bool) -> None:
        """Offer only to whom types."""
        super().watch_has_focus(has_focus)
        self.offer()

    def offer(self) -> None:
        """Ask anew what is offered."""
        self._show(self._offered(self.value) if self.has_focus and self.value.strip() else NO_OFFERS)

    def _show(self, offers: Offers) -> None:
        if offers != self._offers:
            self._offers = offers
            self.post_message(self.Offering(offers))

    def action_choose(self, by: int) -> None:
        """Choose another offer, or the text as it is typed."""
        at = min(max(self._offers.at + by, -1), len(self._offers.rows) - 1)
        self._show(self._offers._replace(at=at))

    async def action_submit(self) -> None:
        """Hand the chosen offer over, else the text."""
        rows, at = self._offers.rows, self._offers.at
        typed = self.hand_over()
        self.post_message(self.Typed(typed, self.place) if at < 0 else self.Taken(rows[at].key, typed))

    def stand_for(self, place: Hashable) -> None:
        """Take another place, for what is typed from now on."""
        self.call_later(setattr, self, "place", place)  # keys that were pressed before may still wait


class OfferList(Static):
    """Shows what is offered, hidden while that is nothing."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    OfferList { height: auto; text-wrap: nowrap; text-overflow: ellipsis; display: none; }
    OfferList.-open { display: block; }
    OfferList.-telling { text-wrap: wrap; }
    """

    def __init__(self, heading: str) -> None:
        """`heading` says what the offers are."""
        super().__init__("", markup=False)
        self._heading = heading

    def show(self, offers: Offers) -> None:
        """Show these offers."""
        self.set_class(not offers.are_none, "-open")
        self.set_class(not offers.rows, "-telling")
        if not offers.rows:
            adds = Content.assemble((_("⏎ adds") + "  ", "$text-accent"), offers.meaning)
            self.update(Content.styled(offers.refusal, "$foreground-muted") if offers.refusal else adds)
            return
        keys = _("⏎ takes it, ↑ does not") if offers.at >= 0 else _("↓ chooses")
        heading = Content.assemble(
            (_("{name}:", name=self._heading) + " ", "$foreground-muted bold"), (keys, "$text-accent")
        )
        rows = (_line(offer, place == offers.at) for place, offer in enumerate(offers.rows))
        self.update(Content("\n").join((heading, *rows)))


def _line(offer: Offer, chosen: bool) -> Content:
    text = Content.styled(clip(offer.text, TEXT_CELLS), "bold" if chosen else "")
    return Content.assemble(("▸ " if chosen else "  ", "$text-accent"), text, (f"  {offer.tail}", "$foreground-muted"))
