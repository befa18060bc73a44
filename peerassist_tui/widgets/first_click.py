"""Whether a click is the one that brings the keys to what it is on."""

from textual.message_pump import MessagePump


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
