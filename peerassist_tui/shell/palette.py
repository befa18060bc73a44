"""The palette: what the keys of a screen do, to be found by its words."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from textual.app import SystemCommand
from textual.screen import Screen


def commands_of(screen: Screen[Any]) -> Iterator[SystemCommand]:
    """Whatever a key would do now on that screen."""
    for active in screen.active_bindings.values():
        binding = active.binding
        if binding.tooltip and active.enabled:
            run = partial(screen.app.run_action, binding.action, active.node)
            yield SystemCommand(binding.description.capitalize(), binding.tooltip, run)
