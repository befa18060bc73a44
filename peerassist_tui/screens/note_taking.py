"""What the live screen and the note-taker's console share: the flipchart and the note line."""

from dataclasses import replace
from typing import Any, ClassVar
from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding

from peerassist_tui.models import Note, Parked, Person
from peerassist_tui.readings.circle import called
from peerassist_tui.readings.note_words import note_words
from peerassist_tui.readings.state import holder
from peerassist_tui.screens.commands import command
from peerassist_tui.screens.flipchart_commands import FlipchartCommands
from peerassist_tui.screens.flipchart_pane import FlipchartPane
from peerassist_tui.screens.kinds import LETTERS, NEXT_KIND, PARK, note_purpose
from peerassist_tui.session import Session
from peerassist_tui.widgets.line_input import LineInput
from peerassist_tui.widgets.note_line import NoteLine, Purpose
from peerassist_tui.widgets.stream import Stream

IDLE = "t telling · a asking · z analyzing · k parking lot     @name sets the speaker, #OB1 the objective"


class NoteTakingScreen(FlipchartCommands, inherit_bindings=False):
    """A screen on which notes are written."""

    NOTE_KEYS: ClassVar[list[Binding]] = [
        command(
            "t", "write('telling')", "note", "Write down what somebody tells", id="note.telling", key_display="t a z"
        ),
        command("a", "write('asking')", "asking", "Write down a question", id="note.asking", show=False),
        command("z", "write('analyzing')", "analyzing", "Write down an analysis", id="note.analyzing", show=False),
        command("tab", "flipchart", "flipchart", "Into the notes and out", id="note.flipchart", show=False),
        command("delete", "remove_note", "take out", "Take the note out", id="note.remove", show=False),
    ]
    PARK_KEY: ClassVar[Binding] = command("k", "park", "park", "Put a side topic into the parking lot", id="note.park")

    def __init__(self) -> None:
        super().__init__()
        self._speaker: Person | None = None
        self._kept_draft = ""

    def compose_flipchart(self) -> ComposeResult:
        """The flipchart with its heading."""
        yield FlipchartPane()

    @property
    def point(self) -> UUID | None:
        """The id of the note or parked point under the cursor, while somebody is in the flipchart."""
        stream = self.flipchart.stream
        return stream.cursor_key if self.focused is stream and isinstance(stream.cursor_key, UUID) else None

    @property
    def line(self) -> NoteLine:
        """The note line."""
        return self.query_one(NoteLine)

    def on_mount(self) -> None:
        self.set_interval(1.0, self.keep_draft)
        if draft := self.console.draft:
            self.line.purpose = note_purpose("telling")
            self.line.put(draft)
            self._kept_draft = draft
            self.console.tell("What you were typing when the console stopped stands in the note line.")

    def show_session(self, session: Session) -> None:
        self.flipchart.show(session)
        self._show_speaker(session)

    def _show_speaker(self, session: Session) -> None:
        line = self.line
        writing = line.purpose is not None and line.purpose.name in LETTERS
        person = self._speaker or holder(session)
        line.speaker = called(person) if writing and person and not (line.purpose and line.purpose.changing) else ""

    def action_write(self, kind: str) -> None:
        """Open the note line for a note of that kind."""
        self.open_line(note_purpose(kind))

    def action_park(self) -> None:
        """Open the note line for the parking lot."""
        self.open_line(PARK)

    def open_line(self, purpose: Purpose) -> None:
        """Open the note line for something else; what was begun for a note stays for a note."""
        was = self.line.purpose
        keep = was is None or (was.name in (*LETTERS, "park") and not was.changing)
        self.line.open(purpose, None if keep else "")
        self._show_speaker(self.session)

    def action_flipchart(self) -> None:
        """Into the notes, and out of them again."""
        stream = self.flipchart.stream
        if self.focused is stream:
            self.set_focus(None)
        else:
            stream.focus()

    async def action_remove_note(self) -> None:
        """Take out the note under the cursor."""
        if self.point:
            await self.do("remove", what=str(self.point))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if self.typing and action in ("write", "flipchart", "remove_note", "park"):
            return False
        return super().check_action(action, parameters)

    @on(Stream.Chosen)
    def change_note(self, event: Stream.Chosen) -> None:
        """Open the note line on a point that stands already."""
        key = event.key if isinstance(event.key, UUID) else None
        if note := self.session.get(Note, key):
            self._change(note_purpose(note.kind), note)
        elif parked := self.session.get(Parked, key):
            self._change(PARK, parked)

    def _change(self, purpose: Purpose, point: Note | Parked) -> None:
        about = f"change {point.NAME} {point.number}"
        self.line.open(replace(purpose, about=about, changing=str(point.id)), point.text)
        self.line.add_class("-begun")
        self._show_speaker(self.session)

    @on(NoteLine.Begun)
    def take_speaker(self) -> None:
        """The speaker is whoever holds the floor at the first key, not at saving."""
        self._speaker = holder(self.session)
        self._show_speaker(self.session)

    @on(NoteLine.Turned)
    def turn_kind(self) -> None:
        """The next kind for what is being written."""
        purpose = self.line.purpose
        if purpose and purpose.name in NEXT_KIND:
            turned = note_purpose(NEXT_KIND[purpose.name])
            self.line.purpose = Purpose(turned.name, turned.letter, turned.style, purpose.about, purpose.changing)

    @on(NoteLine.Left)
    def forget_empty(self) -> None:
        """An empty line is for nothing in particular."""
        if not self.line.text:
            self.line.purpose = None
            self._speaker = None

    @on(NoteLine.Saved)
    async def save_line(self, event: NoteLine.Saved) -> None:
        """Save what was written; a refused text stands in the line again."""
        speaker, self._speaker = self._speaker, None
        if await self.save(event.purpose, event.text, speaker):
            self.line.done()
            self.keep_draft()
            self.after_saving(event.purpose)
        else:
            self._speaker = speaker
            self.line.give_back()

    def after_saving(self, purpose: Purpose) -> None:
        """Stay in the line for the next note; leave it after a correction."""
        if purpose.changing:
            self.leave_line()
        else:
            self._show_speaker(self.session)

    def leave_line(self) -> None:
        """Close the note line; it is for nothing in particular then."""
        self.line.purpose = None
        self.line.close()

    async def save(self, purpose: Purpose, text: str, speaker: Person | None) -> bool:
        """Do what the line was open for; False when it was refused."""
        words = note_words(self.session, text)
        named = {"who": str(words.person.id)} if words.person else {}
        aim = {"objective": str(words.objective.id)} if words.objective else {}
        if purpose.changing and purpose.name == "park":
            return await self.do("change_parked", parked=purpose.changing, text=text)
        if purpose.changing:
            return await self.do(
                "change_note", note=purpose.changing, kind=purpose.name, text=words.text, **named, **aim
            )
        who: dict[str, Any] = named or {"who": str(speaker.id) if speaker else None}
        if purpose.name == "park":
            return await self.do("park", text=words.text, **who)
        return await self.do("note", kind=purpose.name, text=words.text, **who, **aim)

    @on(LineInput.PastedLines)
    async def paste_lines(self, event: LineInput.PastedLines) -> None:
        """Several lines become several notes, after asking; else one note."""
        event.stop()
        self.run_worker(self._paste(event.lines))

    async def _paste(self, lines: tuple[str, ...]) -> None:
        from peerassist_tui.screens.confirm import Confirm

        several = await self.app.push_screen_wait(
            Confirm(f"{len(lines)} lines were pasted. Make a note of each?", f"{len(lines)} notes", "one note")
        )
        if several and self.line.purpose:
            for place, text in enumerate(lines):
                if not await self.save(self.line.purpose, text, self._speaker):
                    self.line.put(" ".join(lines[place:]))
                    return
        else:
            self.line.put(f"{self.line.text} {' '.join(lines)}".strip())

    def keep_draft(self) -> None:
        """Keep what stands in the line, if it has changed."""
        purpose = self.line.purpose
        text = self.line.text if purpose and not purpose.changing else ""
        if text != self._kept_draft:
            self._kept_draft = text
            self.run_worker(self.console.keep_draft(text), group="draft")
