"""The keys that the user has chosen in the settings."""

from typing import NamedTuple

from peerassist_tui.settings import section


class ChosenKeys(NamedTuple):
    """The keys that are in force, by the ids of their commands; and why others are not."""

    held: dict[str, str]
    refused: dict[str, str]


def chosen_keys() -> ChosenKeys:
    """What the settings ask for; only where they ask for something, every screen is imported."""
    table = section("keys").get("commands")
    if not isinstance(table, dict) or not table:
        return ChosenKeys({}, {})
    from peerassist_tui.shell.keys.rebinding import rebound

    return ChosenKeys(*rebound(table))
