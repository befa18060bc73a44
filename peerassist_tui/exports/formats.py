"""What can be written, by the ending of its file: whatever offers, names or refuses a format reads it off here."""

PAPERS: dict[str, str] = {".docx": "docx_paper", ".html": "html_paper", ".md": "markdown_paper"}
"""Each file ending with the module whose `write` turns a paper (a report, a plan, a letter …) into such a file.

The first is the one that is offered; new ones go to the end.
"""

DATA: dict[str, str] = {".json": "json_document"}
"""Each file ending with the module whose `write` tells programs of a session."""

_FIRST = (".md", ".html")
FORMATS: tuple[str, ...] = (*_FIRST, *(ending for ending in PAPERS if ending not in _FIRST), *DATA)
"""What a report can be written as; the first one is the one that is offered, whatever comes to the others."""

TABLE = ".csv"
CALENDAR = ".ics"
HANDOUTS = (TABLE, CALENDAR)
"""The endings that mean no report, but what is taken from one into other programs (`exports.handouts`)."""
