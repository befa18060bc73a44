"""The first line of a screen: what it is about on the left, where one stands on the right."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from peerassist_tui.text import clip


class TitleBar(Widget):
    """One line; the left text gives way when both do not fit."""

    DEFAULT_CSS = """
    TitleBar { height: 1; padding: 0 1; background: $panel; color: $foreground; text-style: bold; }
    """

    left: reactive[str] = reactive("")
    right: reactive[str] = reactive("")
    lasting: reactive[str] = reactive("")
    """What stands before that as long as the program runs; the app's `lasting` where it has one."""

    def on_mount(self) -> None:
        self.lasting = getattr(self.app, "lasting", "")

    def render(self) -> Content:
        width = self.content_size.width
        right = clip(" · ".join(filter(None, (self.lasting, self.right))), width * 2 // 3)
        room = width - Content(right).cell_length - 2
        left = clip(self.left, max(0, room))
        gap = " " * max(1, width - Content(left).cell_length - Content(right).cell_length)
        return Content.assemble((left, "bold"), gap, (right, "not bold"))
