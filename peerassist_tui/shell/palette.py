"""The palette: what the keys of a screen do, to be found by its words."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from textual.app import SystemCommand
from textual.screen import Screen

THEME, THEME_HELP = "Choose a theme", "Dark, light or the terminal's own colours; the cursor shows it, Enter keeps it"


def with_theme(offered: Iterable[SystemCommand]) -> Iterator[SystemCommand]:
    """What Textual offers, with what our way of choosing a theme is called."""
    yield from (one._replace(title=THEME, help=THEME_HELP) if one.title == "Theme" else one for one in offered)


def commands_of(screen: Screen[Any]) -> Iterator[SystemCommand]:
    """Whatever a key would do now on that screen."""
    for active in screen.active_bindings.values():
        binding = active.binding
        if binding.tooltip and active.enabled:
            run = partial(screen.app.run_action, binding.action, active.node)
            yield SystemCommand(binding.description.capitalize(), binding.tooltip, run)
