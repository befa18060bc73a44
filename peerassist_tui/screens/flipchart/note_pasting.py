"""Several lines that are pasted into the note line: a note of each, one note of all, or the notes of a table."""

from peerassist_tui.language import _
from peerassist_tui.screens.flipchart.kinds import LINE
from peerassist_tui.screens.flipchart.line_handler import WrittenLine
from peerassist_tui.screens.flipchart.writing import Writing
from peerassist_tui.widgets.fields.line_input import LineInput


async def paste(writing: Writing, pasted: LineInput.PastedLines) -> None:
    """Take in what was pasted, after asking. To be asked in a worker."""
    from peerassist_tui.screens.flipchart.note_listing import takes_table

    if takes_table(writing.line.purpose, pasted.text):
        await _paste_table(writing, pasted.text)
    else:
        await _paste_lines(writing, pasted.lines)
    writing.keep()


async def _paste_table(writing: Writing, text: str) -> None:
    from peerassist_tui.screens.flipchart.note_listing import add_notes
    from peerassist_tui.screens.lists.list_taking import in_one_line

    kind = writing.handler.name if writing.handler else "telling"
    # a table that is left is not put into the line: Enter would make one note of it
    _keep(writing, f"{writing.line.text} {in_one_line(text)}".strip())
    await add_notes(writing.screen, text, kind, writing.speaker)


async def _paste_lines(writing: Writing, lines: tuple[str, ...]) -> None:
    from peerassist_tui.screens.shell.confirm import Confirm

    line = writing.line
    _keep(writing, " ".join((line.text, *lines)).strip())
    asked = _("{number} lines were pasted. Make a note of each?", number=len(lines))
    question = Confirm(asked, _("{number} notes", number=len(lines)), _("one note"))
    several = await writing.screen.console.push_screen_wait(question)
    if several and writing.handler:
        await _save_each(writing, lines)
    else:
        line.input.put(f"{line.text} {' '.join(lines)}".strip())


async def _save_each(writing: Writing, lines: tuple[str, ...]) -> None:
    """Save a note of each line; from one that is refused on, all stand in the line."""
    for place, text in enumerate(lines):
        _keep(writing, " ".join((writing.line.text, *lines[place + 1 :])).strip())
        if not (writing.handler and await writing.handler.save(WrittenLine(text, writing.speaker))):
            writing.line.input.put(" ".join((writing.line.text, *lines[place:])).strip())
            return


def _keep(writing: Writing, text: str) -> None:
    writing.screen.console.drafts.keep(LINE, writing.draft(writing.line.purpose, text))
