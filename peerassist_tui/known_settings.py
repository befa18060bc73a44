"""Every key of the user's settings: what it takes, what holds without it, and what it is for."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from peerassist_tui.language import N_


class Setting(NamedTuple):
    """One key of `settings.toml`."""

    table: str
    """Under which heading it stands; empty for the top of the file."""
    name: str
    takes: type
    wanted: str
    """What it has to be, as it is told of one that is not."""
    usual: str
    """What holds where it is left out; said by `_(usual, name="{name}")`."""
    meaning: str

    @property
    def place(self) -> str:
        """As it stands in the file, in one line."""
        return f"[{self.table}] {self.name}" if self.table else self.name


_PATH, _TEXT, _YES_NO = N_("the path of a folder in quotation marks"), N_("a text"), N_("true or false")
SETTINGS: Sequence[Setting] = (
    Setting("", "language", str, N_('the code of a language in quotation marks, such as "fr"'), N_("your system's"),
            N_("what the program speaks, from its next start on")),
    Setting("", "theme", str, N_("the name of a theme in quotation marks"), "peerassist-dark",
            N_("how the console looks")),
    Setting("queue", "more_orders", bool, _YES_NO, "false", N_("offer the contested queue orders too")),
    Setting("follow_up", "months", int, N_("a whole number"), N_("1, 3 and 6"),
            N_("a check-in so long after the meeting")),
    Setting("follow_up", "what", str, _TEXT, N_("three questions"), N_("what is looked at then")),
    Setting("documents", "format", str, N_('the format of a document in quotation marks, such as ".docx"'),
            N_("the first"), N_("the format that is offered first; the console writes it")),
    Setting("documents", "font_size", int, N_("a whole number from 8 to 24"), N_("10 or 11"),
            N_("how big the text of documents is, in points")),
    Setting("letters", "salutation", str, _TEXT, N_("Dear {name},"), N_("how a letter begins")),
    Setting("letters", "closing", str, _TEXT, N_("With kind regards,"), N_("how it ends")),
    Setting("letters", "signature", str, _TEXT, N_("the facilitator, else the hosts"), N_("who signs it")),
    Setting("keys", "layout", str, N_("the name of a keyboard layout in quotation marks"), N_("known by its letters"),
            N_("what the keyboard writes")),
    Setting("keys", "function_keys", bool, _YES_NO, "true", N_("whether the keyboard has F-keys")),
    Setting("keys", "commands", dict, N_("a table: [keys.commands]"), N_("none"),
            N_("other keys for commands, by their ids")),
    Setting("backups", "folder", str, _PATH, N_("beside each store"), N_("where the backups of all stores lie")),
    Setting("backups", "automatic", bool, _YES_NO, "true",
            N_("make a backup each day, and when a session is finished")),
)  # fmt: skip
TABLES: Mapping[str, tuple[type, str]] = {
    "queue": (dict, N_("a table: [queue]")),
    "hints": (dict, N_("a table: [hints]")),
    "follow_up": (list, N_("sections headed follow_up in double brackets")),
    "documents": (dict, N_("a table: [documents]")),
    "letters": (dict, N_("a table: [letters]")),
    "backups": (dict, N_("a table: [backups]")),
    "keys": (dict, N_("a table: [keys]")),
}
"""The headings; what stands under `[hints]` are the fields of its `Limits`, which are worth loading only for those."""


def known_in(table: str) -> Mapping[str, tuple[type, str]]:
    """What may stand under a heading, or at the top of the file: by name, what it takes, in words too."""
    own = {one.name: (one.takes, one.wanted) for one in SETTINGS if one.table == table}
    return own if table else own | dict(TABLES)
