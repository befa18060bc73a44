"""Entries below each other as a widget paints them, whichever of them the cursor is on."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from peerassist_tui.widgets.column import Column, Entry
from peerassist_tui.widgets.entry_painter import EntryPainter, Part
from peerassist_tui.widgets.named_keys import renamed_on, with_renamed
from peerassist_tui.widgets.thumb import Thumb


@dataclass
class EntryMessage(Message):
    """What a list says of an entry."""

    key: Hashable
    stream: EntryView

    @property
    def control(self) -> EntryView:
        """The list that says so, which the selector of `@on` looks at."""
        return self.stream


class Nothing:
    """What stands where no entry is, as an entry that names the keys that the user has now."""

    def __init__(self, words: str) -> None:
        self.words = words
        self.entry = Entry(None, Content(), words, heading=True)

    def named(self, view: Widget) -> Entry:
        """The entry for a list, anew where its words have become others."""
        words = with_renamed(self.words, renamed_on(view.screen)) if view.is_attached else self.words
        if words != self.entry.text:
            self.entry = Entry(None, Content(), words, heading=True)
        return self.entry


class EntryView(ScrollView, inherit_bindings=False):
    """Shows entries, of which one can be marked by the cursor, and follows the end while it stands there."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES = {"stream--cursor", "stream--mark", "stream--quiet", "stream--heading"}
    DEFAULT_CSS = """
    EntryView {
        overflow-x: hidden; scrollbar-gutter: stable; scrollbar-size-vertical: 1;
        & > .stream--mark, & > .stream--quiet, & > .stream--heading { color: $foreground-muted; }
        & > .stream--heading { text-style: bold; }
        &:focus > .stream--cursor {
            background: $block-cursor-blurred-background; text-style: $block-cursor-blurred-text-style; }
        &:focus > .stream--mark { color: $border; }
        &:ansi:blur > .stream--mark { text-style: dim; }
    }
    """

    virtual_size: var[Size] = var(Size(0, 0))
    """Without a layout of the whole screen, for which the list asks where its own room or its scroll bar follows."""

    class Moved(EntryMessage):
        """The cursor stands on another entry, by a key, a click, or a change of the list; None: on none."""

    def __init__(self, *, empty: str = "", follow: bool = True, **options: Any) -> None:
        """`empty` stands where no entry is; `follow`: begin and stay at the end."""
        super().__init__(**options)
        self._follow = follow
        self._nothing = Nothing(empty)
        self._column, self._area = Column([self._nothing.entry]), Size()
        self._cursor, self._at_end = -1, True
        self._thumb, self._painter = Thumb(), EntryPainter(self)

    @property
    def NAMES_KEYS(self) -> bool:  # noqa: N802 - as other widgets have it for good
        """Whether no entry is shown, but what is to be done about that, which names keys."""
        return self._column.entries[0] is self._nothing.entry

    @property
    def cursor_key(self) -> Hashable:
        """The key of the entry under the cursor, None when there is none."""
        return self._column.entries[self._cursor].key if self._cursor >= 0 else None

    def show(self, entries: Sequence[Entry]) -> None:
        """Show these entries; only what differs from those before is measured and painted."""
        key, was = self.cursor_key, self._cursor
        moved = self._rearrange(partial(self._column.show, entries or [self._nothing.named(self)]))
        # the cursor stays with its key, or in its place when that is gone; at first it stands at an end
        found = self._column.find(key, was, was + moved) if was >= 0 else -1
        start = was if was >= 0 else len(entries) * self._follow
        self._set_cursor(found if found >= 0 else self._column.near(start, 1), key)

    def say_when_empty(self, words: str) -> None:
        """What stands where no entry is, from the next time on that none is shown."""
        self._nothing.words = words

    def move_to(self, key: Hashable) -> None:
        """Put the cursor on the entry with this key and into view; an unknown key changes nothing."""
        index = self._column.find(key, self._cursor, len(self._column.entries) - 1)  # the newest is last
        if index >= 0 and (place := self._column.near(index, 1)) >= 0:
            self._place(place)

    def on_show(self) -> None:
        """Paint all of it: while it was hidden it had no size, so that nothing of it was painted."""
        self.refresh()

    def on_resize(self) -> None:
        """Wrap anew when the width is another; keep in place what is in view, at first the beginning."""
        is_first, self._area = not self._area.width, self.scrollable_content_region.size
        self._rearrange(partial(self._column.fit, self._area.width - 1))
        if is_first and not self._follow and self._cursor >= 0:
            self._scroll(_in_view(self._column, self._cursor, 0, self.size.height))

    def _rearrange(self, change: Callable[[], tuple[int, int]]) -> int:
        # the end stays in view when it was there, else the cursor's entry, or the one on top, where it stood
        size, height = len(self._column.entries), self._column.height
        key, index, place = self._column.pin(self._cursor, self.scroll_offset.y, self.size.height)
        first, end = change()
        self._take_size(Size(self._area.width, self._column.height))
        self._repaint(first, end if height == self._column.height else max(height, self._column.height))
        found = self._column.find(key, index, index + len(self._column.entries) - size)
        stay = self._column.span(found)[0] - place if found >= 0 else self.scroll_offset.y
        self._scroll(self._column.height if self._follow and self._at_end else stay)
        self._at_end = self.scroll_offset.y >= self.max_scroll_y
        self._show_thumb()
        return len(self._column.entries) - size

    def _take_size(self, size: Size) -> None:
        room, before = self.container_size.height, self.virtual_size.height
        self.virtual_size = size
        if self.styles.auto_dimensions or (size.height > room) != (before > room):
            self.refresh(layout=True)

    def _scroll(self, y: int) -> None:
        self.scroll_to(y=y, animate=False, force=True)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Remember whether the end is in view, which a later change of size would hide."""
        if round(old_value) != round(new_value):
            self.refresh()
        self._at_end = round(new_value) >= self.max_scroll_y
        self._show_thumb()

    def _show_thumb(self) -> None:
        if self.show_vertical_scrollbar:
            room, lines = self.container_size.height, self.virtual_size.height
            self._thumb.show(self.vertical_scrollbar, lines, room, self.scroll_y)

    def _repaint(self, first: int, end: int) -> None:
        lines = Region(0, first - self.scroll_offset.y, self._area.width, end - first)
        if seen := lines.intersection(self.size.region):
            self.refresh(seen)

    def _set_cursor(self, index: int, former: Hashable) -> None:
        before, self._cursor = self._cursor, index
        for place in {before, index}.intersection(range(len(self._column.entries))):
            self._repaint(*self._column.span(place))
        if self.cursor_key != former:
            self.post_message(self.Moved(self.cursor_key, self))
        if (before < 0) != (index < 0):
            self.refresh_bindings()

    def _place(self, index: int) -> None:
        self._set_cursor(index, self.cursor_key)
        self._scroll(_in_view(self._column, index, self.scroll_offset.y, self.size.height))

    def render_line(self, y: int) -> Strip:
        """Draw one line of the view."""
        line, column = y + self.scroll_offset.y, self._column
        # a new border or padding changes the room inside without a Resize
        if y == 0 and self._area != self.scrollable_content_region.size:
            self.call_next(self.on_resize)
        if line >= column.height:
            return Strip.blank(self._area.width, self.rich_style)
        index = column.at(line)
        return self._painter.line(column, index, line, self._area.width, self._part_of(index))

    def _part_of(self, index: int) -> Part | None:
        if index == self._cursor:
            return "cursor"
        entry = self._column.entries[index]
        return "quiet" if entry is self._nothing.entry else "heading" if entry.heading else None

    def notify_style_update(self) -> None:
        """Draw anew what was drawn in other colours."""
        self._painter.forget()
        super().notify_style_update()


def _in_view(column: Column, index: int, y: int, height: int) -> int:
    """Where a view that begins at `y` is to begin, so that as much of the entry, and of a heading above it, fits."""
    top, end = column.span(index)
    if index and column.entries[index - 1].heading and end - top < height:
        top = column.span(index - 1)[0]
    return min(max(y, end - height), top)
