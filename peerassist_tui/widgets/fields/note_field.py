"""The field of the note line: its keys, and what it offers while somebody types."""

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive
from textual.suggester import Suggester
from textual.widget import Widget
from textual.widgets import Input

from peerassist_tui.text import clean_line
from peerassist_tui.widgets.fields.line_input import LineInput
from peerassist_tui.widgets.fields.line_prefix import Meant, Purpose


class Completion(Suggester):
    """Offers the rest of what is being typed, as grey letters that the right arrow takes."""

    def __init__(self, completed: Callable[[str], str | None]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._completed = completed

    async def get_suggestion(self, value: str) -> str | None:
        return self._completed(value)


class NoteField(LineInput):
    """The field of the note line; it hands its text over in the order of the keys, however fast they come."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "save", id="line.save", tooltip="Save the note and leave the line"),
        Binding("ctrl+n", "save_and_stay", "save, next", id="line.next", tooltip="Save the note and write the next"),
        Binding("tab", "turn", "kind", id="line.kind", tooltip="Change the kind of note"),
        Binding("ctrl+s", "split", "split here", id="line.split", tooltip="Split the note at the cursor"),
        Binding("ctrl+t", "swap", "the other speaker", id="line.swap", tooltip="Attribute to the other speaker"),
    ]
    changing: reactive[bool] = reactive(False, bindings=True)
    """Whether the field holds a note that stands already."""
    has_kind: reactive[bool] = reactive(False, bindings=True)
    """Whether what is written is of a kind that can be turned."""
    is_lent: reactive[bool] = reactive(False, bindings=True)
    """Whether the line is left once what is handed over is saved."""
    swappable: reactive[bool] = reactive(False, bindings=True)
    """Whether somebody else than the note's speaker has the floor by now."""

    leaves = False
    """Whether Enter leaves the line; else it stays for the next text, as `ctrl+n` does everywhere."""

    is_open = False
    """Whether somebody has opened the line, who answers for what is typed; else nothing can be typed here."""
    being_saved = False
    """Whether what was handed over first is somebody else's to keep."""
    _put_back = 0
    _lent_by: Widget | None = None

    class Closed(Message):
        """The line is left, with what was handed over."""

    class Turned(Message):
        """Another kind was asked for."""

    class Swapped(Message):
        """The other speaker was asked for."""

    class Split(Message):
        """The text was cut at the cursor."""

        def __init__(self, first: str, rest: str) -> None:
            super().__init__()
            self.first, self.rest = first.strip(), rest.strip()

    def allow_focus(self) -> bool:
        """Take keys only where it is known what they are for: else Enter would lose them."""
        return self.is_open

    def take_keys(self, *, lent: bool) -> None:
        """Be open; from an errand, for which the line is `lent`, the keys go back to what had them."""
        if self.screen.focused is not self:
            self._lent_by = self.screen.focused if lent else None
        self.is_open = True
        self.screen.set_focus(self)

    def give_keys_back(self) -> None:
        """Be closed; the keys go back to where an errand was begun, after a note to nothing."""
        back, self._lent_by, self.is_open = self._lent_by, None, False
        self.screen.set_focus(back if back and back.focusable else None)

    def serve(self, purpose: Purpose | None, meant: Meant) -> None:
        """Have the keys that mean something for what is being written."""
        self.changing = bool(purpose and purpose.changing)
        self.is_lent = bool(purpose and purpose.lent)
        self.has_kind = bool(purpose and purpose.has_kind)
        self.swappable = bool(meant.other)
        self.keys_mean = self._meaning()

    @property
    def waiting(self) -> list[str]:
        """What was handed over and nobody else keeps yet, the first first."""
        return list(self.handed)[self.being_saved :]

    def put(self, text: str) -> None:
        """Let that text stand here, without any message."""
        with self.prevent(Input.Changed):
            self.value = clean_line(text)
            self.cursor_position = len(self.value)

    def done(self) -> None:
        """What was handed over first is safe."""
        self.handed.popleft()
        self.being_saved = False

    def take_first(self) -> None:
        """Put what was handed over first before what has been typed since, behind what has been put back already."""
        refused, typed = self.handed[0], self.value
        self.done()
        before, since = typed[: self._put_back].strip(), typed[self._put_back :].strip()
        back = f"{before} {refused}".strip()
        self._put_back = len(back) if self.handed else 0
        self.put(f"{back} {since}")
        if not since:
            self.insert_text_at_cursor(" ")  # the next word may come at any moment

    def _meaning(self) -> str:
        """What the band says of keys while somebody writes here."""
        if self.is_lent:
            return "Letters go into the line · Enter takes it · Esc leaves it"
        enter = "Enter saves and leaves" if self.leaves else "Enter saves, next note"
        return f"Letters go into the note · {enter} · Esc, Tab: the notes"

    async def action_submit(self) -> None:
        """Hand the text over, and leave the line unless one stays in it."""
        await super().action_submit()
        if self.leaves and not self.is_lent:
            self.post_message(self.Closed())

    async def action_save_and_stay(self) -> None:
        """Hand the text over, and stay for the next one."""
        if self.value.strip():
            await super().action_submit()

    def action_turn(self) -> None:
        """Ask for another kind."""
        self.post_message(self.Turned())

    def action_swap(self) -> None:
        """Ask for the other speaker."""
        self.post_message(self.Swapped())

    def action_split(self) -> None:
        """Cut the text at the cursor."""
        self.post_message(self.Split(self.value[: self.cursor_position], self.value[self.cursor_position :]))

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action; nothing of a key that turns no kind, or does what Enter does here."""
        if action == "turn":
            return None if self.has_kind else ""
        stays = not self.leaves and not self.is_lent
        return {"submit": "save, next", "save_and_stay": ""}.get(action) if stays else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what means something for this text."""
        if action == "turn":
            return self.has_kind or None  # refused, and not left to Tab's other meaning
        offered = {"split": self.changing, "swap": self.swappable, "save_and_stay": not self.is_lent}
        return offered.get(action, True)
