"""The command that tells the keys."""

from argparse import Namespace
from importlib import import_module

from peerassist_tui.commands.output import output_of
from peerassist_tui.commands.shared import say
from peerassist_tui.language import N_


def keys_command(arguments: Namespace) -> int:
    """All keys as they are in force: as text with the ids of their commands, or as a page to print."""
    from peerassist_tui.exports.formats import module_of
    from peerassist_tui.shell.keys.chosen_keys import chosen_keys
    from peerassist_tui.shell.keys.keys_list import keys_paper, keys_text

    held = chosen_keys().held
    if not arguments.output:
        say(keys_text(held))
        return 0
    output = output_of(arguments)
    writer = module_of(output.ending, N_("A page of keys"))
    module = import_module(f"peerassist_tui.exports.{writer}")
    output.write(module.write(keys_paper(held)))
    return 0
