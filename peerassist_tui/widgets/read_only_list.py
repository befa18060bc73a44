"""A list that can only be read; nothing in it can be opened."""

from peerassist_tui.widgets.stream import Stream


class ReadOnlyList(Stream):
    """A stream without Enter; a second click does nothing."""

    DEFAULT_CSS = """
    ReadOnlyList > .stream--heading { color: $text-accent; text-style: bold; }
    """

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return False if action == "choose" else super().check_action(action, parameters)

    def action_choose(self) -> None:
        """A second click does nothing."""
