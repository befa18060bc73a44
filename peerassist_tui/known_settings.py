"""Every key of the user's settings: what it takes, what holds without it, and what it is for."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Setting(NamedTuple):
    """One key of `settings.toml`."""

    table: str
    """Under which heading it stands; empty for the top of the file."""
    name: str
    takes: type
    wanted: str
    """What it has to be, as it is told of one that is not."""
    usual: str
    """What holds where it is left out."""
    meaning: str

    @property
    def place(self) -> str:
        """As it stands in the file, in one line."""
        return f"[{self.table}] {self.name}" if self.table else self.name


_PATH, _TEXT, _YES_NO = "the path of a folder in quotation marks", "a text", "true or false"
SETTINGS: Sequence[Setting] = (
    Setting("", "theme", str, "the name of a theme in quotation marks", "peerassist-dark", "how the console looks"),
    Setting("queue", "more_orders", bool, _YES_NO, "false", "offer the contested queue orders too"),
    Setting("follow_up", "months", int, "a whole number", "1, 3 and 6", "a check-in so long after the meeting"),
    Setting("follow_up", "what", str, _TEXT, "three questions", "what is looked at then"),
    Setting("documents", "format", str, 'the format of a document in quotation marks, such as ".docx"',
            "the first", "the format that is offered first; the console writes it"),
    Setting("documents", "font_size", int, "a whole number from 8 to 24", "10 or 11",
            "how big the text of documents is, in points"),
    Setting("letters", "salutation", str, _TEXT, "Dear {name},", "how a letter begins"),
    Setting("letters", "closing", str, _TEXT, "With kind regards,", "how it ends"),
    Setting("letters", "signature", str, _TEXT, "the facilitator, else the hosts", "who signs it"),
    Setting("keys", "layout", str, "the name of a keyboard layout in quotation marks", "known by its letters",
            "what the keyboard writes"),
    Setting("keys", "function_keys", bool, _YES_NO, "true", "whether the keyboard has F-keys"),
    Setting("keys", "commands", dict, "a table: [keys.commands]", "none", "other keys for commands, by their ids"),
    Setting("backups", "folder", str, _PATH, "beside each store", "where the backups of all stores lie"),
    Setting("backups", "automatic", bool, _YES_NO, "true", "make a backup each day, and when a session is finished"),
)  # fmt: skip
TABLES: Mapping[str, tuple[type, str]] = {
    "queue": (dict, "a table: [queue]"),
    "hints": (dict, "a table: [hints]"),
    "follow_up": (list, "sections headed follow_up in double brackets"),
    "documents": (dict, "a table: [documents]"),
    "letters": (dict, "a table: [letters]"),
    "backups": (dict, "a table: [backups]"),
    "keys": (dict, "a table: [keys]"),
}
"""The headings; what stands under `[hints]` are the fields of its `Limits`, which are worth loading only for those."""


def known_in(table: str) -> Mapping[str, tuple[type, str]]:
    """What may stand under a heading, or at the top of the file: by name, what it takes, in words too."""
    own = {one.name: (one.takes, one.wanted) for one in SETTINGS if one.table == table}
    return own if table else own | dict(TABLES)
