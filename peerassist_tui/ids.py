"""Ids as people meet them, and those by which an example is known."""

from uuid import UUID


def short_id(row_id: UUID | str) -> str:
    """The beginning of an id, by which people can name it on the command line."""
    return str(row_id)[:8]


EXAMPLES = {
    "01-patients-who-stop-coming": UUID("1f042acb-7633-5608-bcff-7396c17938bd"),
    "02-from-gauge-to-last-house": UUID("6169c25f-1206-5db7-8b27-7647b318dafa"),
}
"""Every example that ever came with the program, by the name of its script, with the id that its session has in every
store: the version 5 UUID of “peerassist:example:” and that name, in the namespace of URLs."""
EXAMPLE_IDS = frozenset(EXAMPLES.values())
_HEX = frozenset(one.hex for one in EXAMPLE_IDS)


def is_example(session_id: UUID | str) -> bool:
    """Whether a session came with the program as an example; its id also as text, with dashes or without."""
    return str(session_id).replace("-", "") in _HEX
