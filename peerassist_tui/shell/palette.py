"""The palette: what can be done on a screen, to be found by its words and by those that people type instead."""

from collections.abc import Awaitable, Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, cast

from textual.app import SystemCommand
from textual.binding import Binding
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from peerassist_tui.keyboard.retyping import retyped, retypings
from peerassist_tui.language import N_, NC_, _
from peerassist_tui.screens.menu.menu_lines import short_key
from peerassist_tui.shell.palette_words import LOOKS_ONLY, OF_SESSIONS, other_words
from peerassist_tui.widgets.key_word import key_sentence, key_word

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console

FIND = N_("Find a command")
PALETTE_KEY = Binding(
    "ctrl+p", "command_palette", NC_("key", "find a command"), show=False, priority=True, tooltip=FIND
)
THEME = N_("Choose theme")
THEME_HELP = N_("Dark, light or the terminal's colours; the cursor shows it, Enter keeps it")
_OF_TEXTUAL = (
    N_("Minimize"),
    N_("Maximize"),
    N_("Maximize the focused widget"),
    N_("Screenshot"),
    N_("Save an SVG 'screenshot' of the current screen"),
)
"""What Textual offers, for the catalogues."""


def with_theme(offered: Iterable[SystemCommand]) -> Iterator[SystemCommand]:
    """What Textual offers, with what our way of choosing a theme is called."""
    yield from (one._replace(title=THEME, help=THEME_HELP) if one.title == "Theme" else one for one in offered)


class PaletteLine(NamedTuple):
    """Something that the palette offers."""

    id: str
    title: str
    sentence: str
    key: str
    """Its key as it is pressed; empty where it has none."""
    run: Callable[[], Awaitable[object] | None]

    @property
    def changes_something(self) -> bool:
        """Whether it may do more than show something."""
        return not self.id.startswith(LOOKS_ONLY)

    @property
    def prompt(self) -> Content:
        """Its title and its key."""
        return Content.assemble(self.title, ("   " + self.key if self.key else "", "$text-accent"))

    @property
    def words(self) -> str:
        """All by which it is found."""
        return " ".join((self.title, self.sentence, other_words(self.id)))


class ConsoleCommands(Provider):
    """Whatever a key would do now, and what every Textual app offers."""

    def _all(self) -> Iterator[PaletteLine]:
        seen, there = set(), set()
        for node, binding, enabled, _tooltip in self.screen.active_bindings.values():
            if binding.tooltip and enabled and binding.id != "find" and (binding.action, binding.tooltip) not in seen:
                seen.add((binding.action, binding.tooltip))
                there.add(binding.description.capitalize())
                run = partial(self.app.run_action, binding.action, node)
                title, sentence = key_word(binding.description).capitalize(), key_sentence(binding.tooltip)
                yield PaletteLine(binding.id or "", title, sentence, pressed(binding), run)
        yield from self._of_sessions()
        for title, sentence, run_it, *_more in with_theme(self.app.get_system_commands(self.screen)):
            if title not in ("Quit", "Keys", *there):  # which have a key of ours
                yield PaletteLine(title.casefold(), _(title), _(sentence), "", run_it)

    def _of_sessions(self) -> Iterator[PaletteLine]:
        """While none is open: what is found in a session alone, and where that is."""
        if any(hasattr(screen, "STAGE") for screen in self.app.screen_stack):
            return
        for title, sentence in OF_SESSIONS.items():
            run = partial(cast("Console", self.app).tell, _(sentence), "information")
            yield PaletteLine(title, _(title), _(sentence), "", run)

    async def discover(self) -> Hits:
        """All there is; what changes nothing first, since Enter does the first."""
        for found in sorted(self._all(), key=lambda one: (one.id != "help", one.changes_something)):
            yield DiscoveryHit(found.prompt, found.run, found.title, found.sentence)

    async def search(self, query: str) -> Hits:
        """What is called so, or is meant by it; else what is called as the same keys write on another layout."""
        lines = [*self._all()]
        meant = map(partial(retyped, query), retypings())
        for typed in (query, *meant):
            if hits := [*self._called(typed, lines)]:
                for hit in hits:
                    yield hit
                return

    def _called(self, query: str, lines: Iterable[PaletteLine]) -> Iterator[Hit]:
        matcher = self.matcher(query)
        for found in lines:
            by_title, by_words = matcher.match(found.title), matcher.match(found.words)
            if score := max(2 * by_title, by_words * (query.casefold() in found.words.casefold())):
                yield Hit(score, found.prompt, found.run, found.title, found.sentence)


def pressed(binding: Binding) -> str:
    """How a key is pressed, in a few cells: `.d` is the key of the menu and then a letter."""
    return binding.key_display if binding.key_display and len(binding.key_display) == 1 else short_key(binding.key)
