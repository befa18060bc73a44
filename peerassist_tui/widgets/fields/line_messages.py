"""What a note line says to the screen that it stands on."""

from dataclasses import dataclass

from textual.message import Message

from peerassist_tui.widgets.fields.line_prefix import Purpose


class LineBegun(Message):
    """The first key of a new text was pressed."""


class LineTyped(Message):
    """The text is another."""


@dataclass
class LineSaved(Message):
    """Enter was pressed on `text`."""

    purpose: Purpose
    text: str


@dataclass
class LineAsked(Message):
    """What was begun for that purpose is to be gone on with."""

    purpose: Purpose


@dataclass
class LineLeft(Message):
    """The line was left, which was open for that purpose."""

    purpose: Purpose | None
