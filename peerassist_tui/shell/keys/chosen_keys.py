"""The keys that the user has chosen in the settings."""

from typing import NamedTuple

from peerassist_tui.settings import section


class ChosenKeys(NamedTuple):
    """The keys that are in force, by the ids of their commands; and why others are not."""

    held: dict[str, str]
    refused: dict[str, str]


def chosen_keys() -> ChosenKeys:
    """What the settings ask for; only where they ask for something, every screen is imported."""
    keys = section("keys")
    table, has_none = keys.get("commands"), keys.get("function_keys") is False
    if not has_none and not (isinstance(table, dict) and table):
        return ChosenKeys({}, {})
    from peerassist_tui.shell.keys.rebinding import rebound, without_function_keys

    begin = without_function_keys() if has_none else {}
    return ChosenKeys(*rebound(table if isinstance(table, dict) else {}, begin))
