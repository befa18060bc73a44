"""A list of entries for reading and choosing: one widget, however many entries there are."""

from __future__ import annotations

from functools import partial
from typing import Any

from textual.binding import Binding
from textual.events import Click

from peerassist_tui.language import N_, NC_
from peerassist_tui.widgets.column import Entry as Entry
from peerassist_tui.widgets.entry_view import EntryMessage, EntryView
from peerassist_tui.widgets.first_click import FirstClick
from peerassist_tui.widgets.named_keys import press

_Key = partial(Binding, show=False, priority=True)
"""With priority: a key that is pressed right after finds the cursor where this one has put it."""


class Stream(EntryView, can_focus=True, inherit_bindings=False):
    """A list in which keys and clicks move a cursor and choose an entry."""

    BINDINGS = [
        _Key("up", "step(-1)", NC_("key", "up"), tooltip=N_("The entry before"), id="stream.up"),
        _Key("down", "step(1)", NC_("key", "down"), tooltip=N_("The entry after"), id="stream.down"),
        _Key(
            "pageup",
            "step(-1, True)",
            NC_("key", "page up"),
            tooltip=N_("A screen back"),
            id="stream.page_up",
        ),
        _Key(
            "pagedown",
            "step(1, True)",
            NC_("key", "page down"),
            tooltip=N_("A screen on"),
            id="stream.page_down",
        ),
        _Key("home", "edge(-1)", NC_("key", "first"), tooltip=N_("The first entry"), id="stream.first"),
        _Key("end", "edge(1)", NC_("key", "last"), tooltip=N_("The last entry"), id="stream.last"),
        _Key(
            "enter",
            "choose",
            NC_("key", "open"),
            show=True,
            tooltip=N_("Open this entry"),
            id="stream.choose",
        ),
    ]

    class Chosen(EntryMessage):
        """An entry is to be opened: enter, or a click where the cursor stands; any click where one chooses."""

    class Steered(EntryMessage):
        """Somebody steers the cursor with the keys, also where there is nothing further."""

    def __init__(
        self, *, empty: str = "", follow: bool = True, keys_mean: str = "", one_click: bool = False, **options: Any
    ) -> None:
        """`empty` stands where no entry is; `follow`: begin and stay at the end; `keys_mean`: what the band says here.

        Without a meaning of its own, keys mean here what they mean on the screen. `one_click` chooses.
        """
        super().__init__(empty=empty, follow=follow, **options)
        self.keys_mean = keys_mean
        self._one_click = one_click
        self._first_click = FirstClick(self)
        self._clicked = -1

    def watch_has_focus(self, has_focus: bool) -> None:
        """Light the cursor up or dim it; the click that brings the focus chooses nothing."""
        super().watch_has_focus(has_focus)
        if has_focus:
            self._first_click.focused()
        self._clicked = -1
        self.refresh()

    def on_mouse_down(self) -> None:
        """See whether this is the click that brings the focus."""
        self._first_click.pressed()

    def on_click(self, event: Click) -> None:
        """Put the cursor on the entry; a click on the one where it stands chooses it, in a quick list any click.

        The end of a double click chooses what its beginning has put the cursor on, and nothing else.
        A click on a key that the entry names presses that.
        """
        offset = event.get_content_offset(self)
        line = self._column.height if offset is None else offset.y + self.scroll_offset.y
        index = self._column.at(line)
        if line < self._column.height and not self._column.entries[index].heading:
            is_here = index == self._cursor and not self._first_click.is_it
            again = is_here and (event.chain == 1 or index == self._clicked)
            self._clicked = index
            self._place(index)
            if key := self._column.key_at(line, offset.x) if offset else "":
                press(key, self.screen)
            else:
                self.take_click(again or (offset is not None and self._column.entries[index].has_box_at(offset.x)))

    def take_click(self, again: bool) -> None:
        """Do what a click on an entry does; where the cursor stood on it already, it chooses."""
        if again or self._one_click:
            self.action_choose()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave the keys to the screen where there is no entry."""
        here = self._cursor >= 0
        return {"step": here, "edge": here, "choose": here}.get(action, True)

    def action_step(self, lines: int, screens: bool = False) -> None:
        """Move as `step` does, and say that somebody did."""
        self.step(lines, screens)
        self.post_message(self.Steered(self.cursor_key, self))

    def step(self, lines: int, screens: bool = False) -> None:
        """Move so many lines or screens, one entry at least; of one taller than the view show the rest first."""
        lines *= self.size.height if screens else 1
        (top, end), y, height = self._column.span(self._cursor), self.scroll_offset.y, self.size.height
        hidden = end - y - height if lines > 0 else y - top
        if end - top > height and 0 < hidden < end - top:
            self._scroll(y + max(-hidden, min(lines, hidden)))
        else:
            line = max(end, top + lines) if lines > 0 else min(top - 1, top + lines)
            there = self._column.near(self._column.at(line), lines)
            if there == self._cursor:
                self._scroll(y + lines)  # to what stands beyond it and cannot be chosen
            else:
                self._place(there)
                if screens:  # nothing between what was seen and what is seen now is passed over
                    self._scroll(max(y - height, min(self.scroll_offset.y, y + height)))

    def action_edge(self, by: int) -> None:
        """Move to the last (1) or the first entry (-1)."""
        end = self._column.height if by > 0 else 0
        self._place(self._column.near(self._column.at(end), -by))
        self._scroll(end)
        self.post_message(self.Steered(self.cursor_key, self))

    def action_choose(self) -> None:
        """Choose the entry under the cursor."""
        self.post_message(self.Chosen(self.cursor_key, self))
