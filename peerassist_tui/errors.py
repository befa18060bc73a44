"""What the program says when it cannot do what was asked: one sentence, never a traceback."""

from peerassist_tui.language import N_, _

DEBUG = "PEERASSIST_DEBUG"
"""The variable by which programmers ask for tracebacks after all, with the data in them; `--debug` sets it."""


_OF_THE_SYSTEM = (
    N_("File exists"),
    N_("File name too long"),
    N_("Input/output error"),
    N_("Is a directory"),
    N_("No such file or directory"),
    N_("No space left on device"),
    N_("Not a directory"),
    N_("Operation not permitted"),
    N_("Permission denied"),
    N_("Read-only file system"),
)
"""What systems say most often, for the catalogues."""


class Refused(Exception):  # noqa: N818 - a refusal is an answer, not a fault
    """A request that was refused; its text is one sentence on which a person can act."""


class RuleError(Refused):
    """A rule of the meeting refused; nothing has changed."""


class StoreError(Refused):
    """The store cannot be opened, read or written; what was in it before is still there."""


class StoreHeldError(StoreError):
    """Another program held the store for as long as was waited; nothing has been written."""


class ScriptError(Refused):
    """A session script has a line that cannot be played; what stood before it has been played."""


def why(error: OSError) -> str:
    """What the system says of an error."""
    return _(error.strerror) if error.strerror else ""
