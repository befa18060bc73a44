"""Where a command puts a document: into a file, or, where it is a text, to standard output."""

import sys
from argparse import Namespace
from dataclasses import dataclass
from pathlib import Path

from peerassist_tui.commands.shared import say
from peerassist_tui.commands.standard_output import writing_out
from peerassist_tui.errors import Refused
from peerassist_tui.exports.formats import TEXTS
from peerassist_tui.files import write_file
from peerassist_tui.language import _

STANDARD = "-"
"""In the place of a file's name: standard output."""
USUAL = ".md"
"""The format in which standard output is written where none is asked for."""


@dataclass(frozen=True)
class Output:
    """A `file`, or None for standard output; and the `ending` of the format."""

    file: Path | None
    ending: str

    def write(self, content: bytes, *, private: bool = False) -> None:
        """Write the document, a `private` one for the user's eyes only; of a file it is said that it was written.

        Raises:
            Refused: it cannot be written.
        """
        if self.file is None:
            with writing_out():
                sys.stdout.flush()
                sys.stdout.buffer.write(content)
                sys.stdout.buffer.flush()
        else:
            write_file(self.file, content, private=private)
            say(_("Wrote {file}", file=self.file))


def output_of(arguments: Namespace) -> Output:
    """What is meant by `-o` and `--format`.

    Raises:
        Refused: standard output is to be something else than a text, or name and format say two things.
    """
    wanted = arguments.format
    if arguments.output == STANDARD:
        return Output(None, as_text(wanted or USUAL))
    path = Path(arguments.output)
    said = path.suffix.lower()
    if wanted and said and said != wanted:
        both = _("The file's name says {ending}, --format says {other}; give one of them.", ending=said, other=wanted)
        raise Refused(both)
    return Output(path if said or not wanted else path.with_name(path.name + wanted), said or wanted or "")


def as_text(ending: str) -> str:
    """The ending of a format that can go to standard output.

    Raises:
        Refused: it is no text.
    """
    if ending not in TEXTS:
        known = " ".join(TEXTS)
        refused = _(
            "A {ending} is no text: name a file for it, or choose --format {formats}.", ending=ending, formats=known
        )
        raise Refused(refused)
    return ending
