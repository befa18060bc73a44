"""What a click on a field means: the first one enters it, the second of a row means the word, the third all."""

import re

from textual.message_pump import MessagePump

_WORD = re.compile(r"[\w’'-]+")


def word_at(text: str, place: int) -> tuple[int, int]:
    """Where the word begins and ends that stands at a place of a text; nothing of it where no word is."""
    words = (word.span() for word in _WORD.finditer(text))
    return next((span for span in words if span[0] <= place <= span[1]), (place, place))


class FirstClick:
    """Whether a click is the one that brings the keys; it is told in the order in which things come to its widget."""

    def __init__(self, widget: MessagePump) -> None:
        self._widget, self._has_come = widget, False
        self.is_it = False
        """Whether the button of the mouse went down, the last time, with the keys coming here."""

    def focused(self) -> None:
        """The keys have come; where a click brings them, its button waits right behind this."""
        self._has_come = True
        self._widget.call_later(self._stay)

    def _stay(self) -> None:
        self._has_come = False

    def pressed(self) -> None:
        """The button is down."""
        self.is_it = self._has_come
