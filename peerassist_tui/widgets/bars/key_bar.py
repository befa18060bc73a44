"""The foot of a screen: the keys that work now, in one row or two."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate, groupby
from typing import Any, NamedTuple

from rich.cells import cell_len
from textual.binding import ActiveBinding, Binding
from textual.content import Content
from textual.events import Click
from textual.geometry import Size
from textual.screen import Screen
from textual.widget import Widget

from peerassist_tui.language import _, pgettext
from peerassist_tui.text import clean_line, clip
from peerassist_tui.widgets.key_word import key_sentence, key_word
from peerassist_tui.widgets.named_keys import named_keys

_GAP = 3
_LABELS = range(36, 11, -4)
"""The most cells that a label may take, tried one after the other until all hints fit; longer ones are the short.

What is longer than the most of them is cut to that.
"""
_TWO_ROWS = Size(78, 20)
"""So large a terminal has room for a second row, where the screen has one."""
_RANGE = re.compile(r"\d-\d")
_BACK = ("←", "◂", "↑", "[", "K")
"""The keys of a pair that come first and lead back; its label stands for the other one."""
_MENU = {"full_stop": ".", "f10": "F10"}
"""The keys that open the menu, where all stand for which the bar has no room."""
_DIGITS = frozenset("123456789")
_SHORT = {"⏎": "enter", **{f"f{number}": f"F{number}" for number in range(1, 13)}}


class KeyHint(NamedTuple):
    """A key as the bar shows it; `press` is what a click on it presses, empty for a run of keys.

    `short` is the label where there is no room for the usual one.
    """

    shown: str
    label: str
    enabled: bool
    press: str
    action: str
    short: str

    @property
    def text(self) -> str:
        """Key and label."""
        return f"{self.shown} {self.label}".rstrip()


def _typed(focused: Widget | None, binding: Binding, shown: str) -> bool:
    # Textual knows that an input takes a letter, but not that it takes "plus", "minus" or "slash"
    typeable = len(shown) == 1 and shown.isascii()
    return focused is not None and typeable and focused.check_consume_key(binding.key, shown)


def _collapsed(hints: Iterable[KeyHint]) -> Iterator[KeyHint]:
    # neighbouring digits with one label differ from their places by the same number
    def run(item: tuple[int, KeyHint]) -> object:
        place, hint = item
        return (hint.label, hint.enabled, int(hint.shown) - place) if hint.shown in _DIGITS else place

    for _same, group in groupby(enumerate(hints), run):
        _, *between, last = [None, *(hint for _, hint in group)]
        yield last._replace(shown=f"{between[0].shown}-{last.shown}", press="") if between else last


def _shortened(hint: KeyHint, cells: int) -> KeyHint:
    return hint if cell_len(hint.label) <= cells else hint._replace(label=clip(hint.short, cells))


def _is_one_of_many(hint: KeyHint) -> bool:
    return hint.shown in _DIGITS and bool(hint.short)


def _fitting(hints: list[KeyHint], width: int) -> list[KeyHint]:
    # long labels give way to short ones first, digits of a kind to their run, then hints from the right,
    # but never the last one, nor the menu's
    for cells in _LABELS:
        clipped = [_shortened(hint, cells) for hint in hints]
        if sum(cell_len(hint.text) + _GAP for hint in clipped) <= width + _GAP:
            return clipped
    *others, last = clipped
    menu = next(filter(_opens_menu, others), None)
    tail = [menu, last] if menu and cell_len(menu.text) + _GAP + cell_len(last.text) <= width else [last]
    room = width - sum(cell_len(hint.text) + _GAP for hint in tail) + _GAP
    others = [hint for hint in others if hint is not menu]
    ends = accumulate(cell_len(hint.text) + _GAP for hint in others)
    shown = [*others[: sum(end <= room for end in ends)], *tail]
    runs = list(_collapsed(hint._replace(label=hint.short) if _is_one_of_many(hint) else hint for hint in hints))
    is_parted = len(runs) < len(hints) and any(_is_one_of_many(hint) for hint in clipped if hint not in shown)
    return _fitting(runs, width) if is_parted else shown


def _told(run: str, last: ActiveBinding) -> str:
    """What to press, and what that does, where somebody clicks on all the digits at once."""
    does = key_sentence(last.tooltip)
    return _("Press the number that you mean, {run}: {does}.", run=run, does=does[:1].lower() + does[1:])


def _opens_menu(hint: KeyHint) -> bool:
    return hint.press in _MENU and "menu" in hint.action


def _parted(hints: list[KeyHint], second: str) -> list[list[KeyHint]]:
    # the first row is what stands before the action of that name
    at = next((at for at, hint in enumerate(hints) if hint.action == second), len(hints))
    return [hints[:at], hints[at:]] if 0 < at < len(hints) else [hints]


def _placed(hints: list[KeyHint], width: int) -> list[tuple[int, KeyHint]]:
    sizes = [cell_len(hint.text) for hint in hints]
    starts = list(accumulate((size + _GAP for size in sizes), initial=0))[: len(hints)]
    starts[-1:] = [max(0, width - size) for size in sizes[-1:]]
    return list(zip(starts, hints, strict=True))


class KeyBar(Widget):
    """Shows the active bindings of its screen; `key_label(action)` of the screen may word one of them anew,
    in the language that is spoken.

    Where the screen names an action in `SECOND_ROW` and the terminal is large enough, a second row begins with it.

    A binding that is not shown by itself is shown where the screen has words for it.

    What `key_label` answers is asked for again at `refresh_bindings`, which a screen calls when it changed.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES = {"key-bar--key", "key-bar--label"}
    DEFAULT_CSS = """
    KeyBar {
        width: 1fr;
        height: auto;
        text-wrap: nowrap;
        text-overflow: ellipsis;
        & > .key-bar--key { color: $text-accent; text-style: bold; }
        & > .key-bar--label { color: $foreground-muted; }
    }
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._hints: list[KeyHint] = []
        self._places: list[list[tuple[int, KeyHint]]] = []
        self._more: KeyHint | None = None
        self._is_read = False

    @property
    def _second(self) -> str:
        return getattr(self.screen, "SECOND_ROW", "")

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """A second row where the screen has one and there is room."""
        return 2 if self._second and width >= _TWO_ROWS.width and viewport.height >= _TWO_ROWS.height else 1

    def on_mount(self) -> None:
        """Follow the screen's bindings, which change with the focus too."""
        self.screen.bindings_updated_signal.subscribe(self, self._heed, immediate=True)

    def _heed(self, _screen: Screen[Any]) -> None:
        """Read them anew with the next paint, however often they change until then."""
        if self.app.app_focus:
            self._is_read = False
            self.refresh()

    def _follow(self) -> None:
        screen, self._is_read = self.screen, True
        bindings = screen.active_bindings  # asks every command of the screen whether it can be done
        hints = list(_collapsed(self._read(screen, bindings)))
        helps = [hint for hint in hints if hint.action.startswith("help")]
        self._hints = [*(hint for hint in hints if hint not in helps), *helps[-1:]]
        self._more = next(self._menu_keys(screen, bindings), None)
        if self._more and not any(map(_opens_menu, self._hints)):
            self._hints.insert(-1, self._more)

    def _read(self, screen: Screen[Any], bindings: dict[str, ActiveBinding]) -> Iterator[KeyHint]:
        seen = set()
        for node, binding, enabled, _tooltip in bindings.values():
            if (node, binding.action) in seen:
                continue
            shown = self._shown(binding)
            if (label := self._label(screen, binding)) and not _typed(screen.focused, binding, shown):
                seen.add((node, binding.action))
                yield KeyHint(shown, label, enabled, binding.key, binding.action, key_word(binding.description))

    def _menu_keys(self, screen: Screen[Any], bindings: dict[str, ActiveBinding]) -> Iterator[KeyHint]:
        """The keys that open the menu now, where all is that the bar has no room for."""
        more = pgettext("key", "more")
        for key, shown in _MENU.items():
            _node, binding, enabled, _tooltip = bindings.get(key, (None, None, False, ""))
            hint = binding and KeyHint(shown, more, enabled, key, binding.action, more)
            if hint and binding and enabled and _opens_menu(hint) and not _typed(screen.focused, binding, shown):
                yield hint

    def _shown(self, binding: Binding) -> str:
        shown = self.app.get_key_display(binding)
        return _SHORT.get(shown, shown)

    def _label(self, screen: Screen[Any], binding: Binding) -> str:
        key_label = getattr(screen, "key_label", None)
        label = key_label(binding.action) if key_label else None
        if label is None:
            return key_word(binding.description) if binding.show else ""
        return clip(clean_line(label), _LABELS[0])

    def render(self) -> Content:
        """The keys from the left, the last one at the right end; the menu, or "…", stands for those without room."""
        if not self._is_read:
            self._follow()
        parted = _parted(self._hints, self._second) if self.size.height > 1 else [self._hints]
        self._places = [_placed(_fitting(hints, self.size.width), self.size.width) for hints in parted]
        drawn = [self._row(places, hints) for hints, places in zip(parted, self._places, strict=True)]
        return Content("\n").join(drawn)

    def _row(self, places: list[tuple[int, KeyHint]], hints: list[KeyHint]) -> Content:
        """One row, which would have these hints where there was room."""
        parts: list[Content] = []
        at = 0
        is_cut = len(places) < len(hints) and not any(_opens_menu(hint) for _, hint in places)
        for start, hint in places:
            hidden = is_cut and hint is places[-1][1]
            drawn, blank = self._drawn(hint), max(0, start - at - (not hint.enabled))
            parts += [Content((" …" if hidden else "").ljust(blank)[:blank]), drawn]
            at += blank + drawn.cell_length
        return Content.assemble(*parts)

    def _drawn(self, hint: KeyHint) -> Content:
        """Key and label; brackets, which take the blanks beside them, tell what does nothing now without its colour."""
        if not hint.enabled:
            return Content.styled(f"({hint.text})", "$shut")
        return Content.assemble(
            (hint.shown, self.get_visual_style("key-bar--key", partial=True)),
            (hint.text[len(hint.shown) :], self.get_visual_style("key-bar--label", partial=True)),
        )

    def on_click(self, event: Click) -> None:
        """Press the key that was clicked on."""
        offset = event.get_content_offset(self)
        if offset is None or offset.y >= len(self._places):
            return
        for start, hint in self._places[offset.y]:
            if start <= offset.x < start + cell_len(hint.text):
                if hint.enabled:
                    self._clicked(hint, offset.x - start)
                return
        if self._more and self.render_line(offset.y).crop(offset.x, offset.x + 1).text == "…":
            self.app.simulate_key(self._more.press)

    def _clicked(self, hint: KeyHint, cell: int) -> None:
        is_alike = hint in self._hints and _RANGE.fullmatch(hint.shown)  # a run whose keys do the same, each by number
        if key := self._key_at(hint, cell):
            self.app.simulate_key(key)
        elif is_alike and (tell := getattr(self.app, "tell", None)):
            tell(_told(hint.shown, self.screen.active_bindings[hint.shown[-1]]), "information")
        elif self._more and _RANGE.fullmatch(hint.shown):  # in the menu stands what each of them does
            self.app.simulate_key(self._more.press)

    def _key_at(self, hint: KeyHint, cell: int) -> str:
        """The key that stands in that cell of a hint, else the one that its label stands for."""
        bindings = self.screen.active_bindings
        named = [one for one in named_keys(hint.shown) if one.key in bindings]
        if len(named) < 2:
            return hint.press
        there = next((one.key for one in named if one.start <= cell < one.end), "")
        forward = named[1].key if hint.shown.startswith(_BACK) else hint.press
        return there or ("" if _RANGE.fullmatch(hint.shown) else forward)
