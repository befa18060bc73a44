"""The line above the keys: what keys mean now, and what the console answers."""

from collections.abc import Iterator
from typing import Literal, Protocol, cast

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Input, TextArea

from peerassist_tui.language import N_, NC_, _, pgettext
from peerassist_tui.text import clip
from peerassist_tui.widgets.bars.said import Said, Severity
from peerassist_tui.widgets.column import wrap
from peerassist_tui.widgets.named_keys import renamed_keys, with_renamed

Mode = Literal["LEAD", "WRITE", "CHOOSE"]
MODES = N_("LEAD: letters are commands · WRITE: they are text · CHOOSE: neither")
"""What the first word of the line says, for help."""
_MODE_WORDS: dict[Mode, str] = {
    "LEAD": NC_("where keys go", "LEAD"),
    "WRITE": NC_("where keys go", "WRITE"),
    "CHOOSE": NC_("where keys go", "CHOOSE"),
}
MOST_LINES = 5
"""So many lines a long sentence may take; it is cut beyond."""
_SAID_STYLES: dict[Severity, str] = {"information": "", "warning": "$text-warning", "error": "bold $text-error"}
_SIGNS: dict[Severity, str] = {"information": "", "warning": "! ", "error": "‼ "}
_TURNS = {
    ("undo", "WRITE"): ("ctrl+z", N_("undoes")),
    ("undo", "LEAD"): ("u", N_("undoes")),
    ("redo", "LEAD"): ("U", N_("does it again")),
}


class Sentences(Protocol):
    """What the console has said."""

    def drop_old(self) -> None:
        """Say no longer what was said before the last key."""


class Teller(Protocol):
    """The app, as a band knows it."""

    answers: Sentences


class Band(Widget):
    """One line, always there: LEAD, WRITE or CHOOSE, then what the console has said, else what keys mean now.

    What was said is the app's `told`. What keys mean is told by what has the focus, else by the screen, both as
    `keys_mean`, marked and said here; the screen's `MODE` is LEAD or CHOOSE. A longer sentence takes more lines:
    nothing of the screen is ever covered by one.
    """

    ALLOW_SELECT = False
    NAMES_KEYS = True
    DEFAULT_CSS = """
    Band { width: 1fr; height: 1; background: $surface; text-wrap: nowrap; }
    """
    told: reactive[tuple[Said, ...]] = reactive((), init=False)
    """What the console says."""

    def __init__(self) -> None:
        super().__init__()
        self._keys: tuple[Mode, str] = "LEAD", ""

    def on_mount(self) -> None:
        """Follow what is said, and where the keys go."""
        self.watch(self.app, "told", self._take)
        self.watch(self.screen, "focused", self._focus_moved)

    def _take(self, told: tuple[Said, ...]) -> None:
        self.told = told

    def _focus_moved(self) -> None:
        was, mode = self._keys, self.mode
        self._keys = mode, "" if mode == "WRITE" else self.meaning
        if self._keys != was:
            cast(Teller, self.app).answers.drop_old()
        self.refresh()

    @property
    def mode(self) -> Mode:
        """Where keys go: a letter is a command, or text, or nothing at all."""
        if isinstance(self.screen.focused, Input | TextArea):
            return "WRITE"
        return cast(Mode, getattr(self.screen, "MODE", "LEAD"))

    @property
    def meaning(self) -> str:
        """What keys mean now, in a few words."""
        focused = _told_by(self.screen.focused)
        means = focused if focused or self.mode == "WRITE" else _told_by(self.screen)
        return with_renamed(means, renamed_keys(self.screen))

    @property
    def mode_word(self) -> str:
        """Where keys go, as a person reads it."""
        return pgettext("where keys go", _MODE_WORDS[self.mode])

    @property
    def text(self) -> str:
        """What is said, else what keys mean now."""
        return "\n".join(map(self._words, self.told)) or self.meaning

    def _words(self, said: Said) -> str:
        return with_renamed(f"{said.sentence}{self._turn(said)}", renamed_keys(self.screen))

    def _turn(self, said: Said) -> str:
        key, does = _TURNS.get((said.turned, self.mode), ("", ""))
        in_force = renamed_keys(self.screen).get(key, key)
        return f" · {key} {_(does)}" if key and in_force in self.screen.active_bindings else ""

    def watch_told(self) -> None:
        """Take as many lines as are needed."""
        self._fit()

    def on_resize(self) -> None:
        """Another width has room for other words."""
        self._fit()

    def _fit(self) -> None:
        lines = max(1, min(MOST_LINES, len([*self._lines()])))
        if self.styles.height is None or self.styles.height.value != lines:
            self.styles.height = lines

    def _lines(self) -> Iterator[tuple[str, str]]:
        """The lines with their styles."""
        width = max(10, self.size.width - len(self.mode_word) - 4)
        for one in self.told:
            sign = _SIGNS[one.severity]
            for place, line in enumerate(wrap(self._words(one), width - len(sign))):
                yield (" " * len(sign) if place else sign) + line, _SAID_STYLES[one.severity]
        if not self.told:
            yield clip(self.meaning, width), "$foreground-muted"

    def render(self) -> Content:
        """The mode, and the words beside it."""
        word = self.mode_word
        indent = " " * (len(word) + 3)
        parts: list[Content] = [Content.styled(f" {word} ", f"$mode-{self.mode}"), Content(" ")]
        for place, (line, style) in enumerate([*self._lines()][:MOST_LINES]):
            parts += [Content("\n" + indent if place else ""), Content.styled(line, style)]
        return Content.assemble(*parts)


def _told_by(node: object) -> str:
    """What a widget or a screen says of its keys; what its class has for good is a phrase, which is said here."""
    told = getattr(node, "keys_mean", "")
    return _(told) if told and told == getattr(type(node), "keys_mean", "") else str(told)
