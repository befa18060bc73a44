"""What the live screen and the note-taker's console share: the flipchart and the note line."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, ClassVar
from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding

from peerassist_tui.models import NOTHING, Note, Parked, Person, Unsaved, kind_of, mark
from peerassist_tui.readings.flipchart.note_words import note_words
from peerassist_tui.readings.state import holder
from peerassist_tui.screens.flipchart.flipchart_commands import FlipchartCommands
from peerassist_tui.screens.flipchart.flipchart_pane import FlipchartPane
from peerassist_tui.screens.flipchart.kinds import LINE, NEXT_KIND, PARK, Errand, note_purpose, purpose_named
from peerassist_tui.screens.flipchart.line_meaning import line_meaning
from peerassist_tui.screens.shell.commands import command
from peerassist_tui.seat.drafts import Typed
from peerassist_tui.session import Session
from peerassist_tui.widgets.fields.line_input import LineInput
from peerassist_tui.widgets.fields.note_line import Meant, NoteLine, Purpose
from peerassist_tui.widgets.stream import Stream


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
        self._was = ""
        self._errand = ("", "")  # where the text of an errand is kept, and what stood in the line at its beginning
        self._follows_keys = False

    def compose_flipchart(self) -> ComposeResult:
        """The flipchart with its heading."""
        yield FlipchartPane()

    @property
    def line(self) -> NoteLine:
        """The note line."""
        return self.query_one(NoteLine)

    def on_mount(self) -> None:
        if draft := self.console.kept(LINE):
            self._speaker = self.session.get(Person, draft.who)
            self.line.restore(purpose_named(draft.kind), draft.text)
        self._follows_keys = True
        self.watch(self.line.input, "value", self.keep_line, init=False)

    def show_session(self, session: Session) -> None:
        self.flipchart.show(session)
        self._show_speaker(session)

    def _show_speaker(self, session: Session) -> None:
        self.line.meant = self.meaning(session)

    def meaning(self, session: Session) -> Meant:
        """What is shown of the text in the line besides its words."""
        return line_meaning(session, self.line.purpose, self.line.input.value, self._speaker)

    def action_write(self, kind: str) -> None:
        """Open the note line for a note of that kind."""
        self.open_line(note_purpose(kind))

    def action_park(self) -> None:
        """Open the note line for the parking lot."""
        self.open_line(PARK)

    def open_line(self, purpose: Purpose, text: str | None = None) -> None:
        """Open the note line, with `text` in it; a note that was begun is put aside for an errand.

        An errand that was left half written goes on.
        """
        if self.console.is_refused():
            return
        kept = self.console.kept(purpose.place) if purpose.lent and purpose.place else NOTHING
        self._errand = (purpose.place, text or "") if purpose.lent else ("", "")
        self.line.open(purpose, kept.text if kept else text)
        if kept:
            self.app.notify("What you had begun to type here stands in the line again.", markup=False)
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
        about, place = f"change {kind_of(point).name} {point.number}", f"{kind_of(point).name} {point.id}"
        kept = self.console.kept(place)
        is_the_same = not kept or kept.was == mark(point.text)
        self._was = point.text if is_the_same else ""  # else Enter is refused, and once more makes a note of its own
        self.open_line(replace(purpose, about=about, changing=str(point.id), lent=True, place=place), point.text)

    @on(NoteLine.Begun)
    def take_speaker(self) -> None:
        """The speaker is whoever holds the floor at the first key, not at saving."""
        if self.line.purpose and not self.line.purpose.lent:
            self._speaker = holder(self.session)
            self.keep_line()

    @on(NoteLine.Swapped)
    def swap_speaker(self) -> None:
        """The words are of whoever holds the floor by now."""
        self._speaker = holder(self.session)
        self.keep_line()
        self._show_speaker(self.session)

    @on(NoteLine.Typed)
    def show_meaning(self) -> None:
        """Show whom the words name while they are typed."""
        self._show_speaker(self.session)

    @on(NoteLine.Turned)
    def turn_kind(self) -> None:
        """The next kind for what is being written."""
        purpose = self.line.purpose
        if purpose and purpose.name in NEXT_KIND:
            turned = note_purpose(NEXT_KIND[purpose.name])
            self.line.purpose = replace(purpose, name=turned.name, letter=turned.letter, style=turned.style)
            self.keep_line()

    @on(NoteLine.Left)
    def forget_empty(self) -> None:
        """An empty line is for nothing in particular; what was to be changed stays as it was."""
        (place, began_with), self._errand = self._errand, ("", "")
        if began_with:
            self.console.keep(place, NOTHING)
        if not self.line.text:
            self.line.purpose = None
            self._speaker = None
        self._show_speaker(self.session)

    @on(NoteLine.Saved)
    async def save_line(self, event: NoteLine.Saved) -> None:
        """Save what was written; a refused text stands in the line again."""
        speaker = self._speaker
        if not event.purpose.lent:
            self._speaker = None  # the next note may be begun while this one is being saved
        self.line.being_saved = bool(event.purpose.place and not event.purpose.changing)
        if await self.save(event.purpose, event.text, speaker):
            self.line.done()
            self.after_saving(event.purpose)
        else:
            self._speaker = self._speaker or speaker
            self.line.give_back()
        self.keep_line()

    def after_saving(self, purpose: Purpose) -> None:
        """Stay in the line for the next note; leave it after an errand, unless somebody types on in it."""
        if purpose.lent and not self.line.input.value:
            self.line.close()
        self._show_speaker(self.session)

    def errands(self) -> Mapping[str, Errand]:
        """What is done with the line's text for each purpose for which it is lent, by the purpose's name."""
        return {}

    async def save(self, purpose: Purpose, text: str, speaker: Person | None) -> bool:
        """Do what the line was open for; False when it was refused."""
        if purpose.changing:
            return await self._correct(purpose, text)
        if errand := self.errands().get(purpose.name):
            return await errand(text)
        words = note_words(self.session, text)
        who = words.person or speaker
        given: dict[str, Any] = {"text": words.text, "who": str(who.id) if who else None}
        typed = Typed(LINE, Unsaved(text, purpose.name, speaker.id if speaker else None), line=True)
        if purpose.name == PARK.name:
            return await self.do("park", typed, **given)
        aim = {"objective": str(words.objective.id)} if words.objective else {}
        return await self.do("note", typed, kind=purpose.name, **given, **aim)

    def take_back(self, typed: Typed) -> None:
        """Let a text that was refused after all stand again where it was typed, before what has been typed since."""
        if typed.place == LINE:
            self._speaker = self._speaker or self.session.get(Person, typed.draft.who)
            self.line.take_back(purpose_named(typed.draft.kind), typed.draft.text)
            self._show_speaker(self.session)
        else:
            self.line.go_on_with(typed.place, typed.draft.text)

    async def _correct(self, purpose: Purpose, text: str) -> bool:
        typed = Typed(purpose.place, Unsaved(text))
        if purpose.name == PARK.name:
            return await self.do("change_parked", typed, parked=purpose.changing, text=text)
        words = note_words(self.session, text)
        named = {"who": str(words.person.id)} if words.person else {}
        aim = {"objective": str(words.objective.id)} if words.objective else {}
        rest = {"kind": purpose.name, "text": words.text, "was": self._was, **named, **aim}
        return await self.do("change_note", typed, note=purpose.changing, **rest) or self._stands_apart(purpose)

    def _stands_apart(self, purpose: Purpose) -> bool:
        """Words for a note that has become another meanwhile are a note of their own, when Enter is pressed again."""
        note = self.session.get(Note, UUID(purpose.changing))
        if note is None or note.text != self._was:
            self.line.purpose = note_purpose(purpose.name)
            self._speaker = self.session.get(Person, note.person_id) if note else None
        return False

    @on(NoteLine.Split)
    async def split(self, event: NoteLine.Split) -> None:
        """Make two notes of one."""
        parts = {"first": event.first, "rest": event.rest, "was": self._was}
        if await self.do("split_note", note=event.purpose.changing, **parts):
            self.line.close()

    @on(LineInput.PastedLines)
    async def paste_lines(self, event: LineInput.PastedLines) -> None:
        """Several lines become several notes, after asking; else one note."""
        from peerassist_tui.screens.flipchart.note_listing import takes_table

        event.stop()
        is_table = takes_table(self.line.purpose, event.text)
        self.run_worker(self._paste_table(event.text) if is_table else self._paste(event.lines))

    async def _paste_table(self, text: str) -> None:
        from peerassist_tui.screens.flipchart.note_listing import add_notes
        from peerassist_tui.screens.lists.list_taking import in_one_line

        purpose = self.line.purpose or note_purpose("telling")
        begun = f"{self.line.text} {in_one_line(text)}".strip()
        self.console.keep(LINE, self._draft(purpose, begun))
        await add_notes(self, text, purpose.name, self._speaker)
        self.keep_line()  # a table that is left is not put into the line: Enter would make one note of it

    async def _paste(self, lines: tuple[str, ...]) -> None:
        from peerassist_tui.screens.shell.confirm import Confirm

        self.console.keep(LINE, self._draft(self.line.purpose, " ".join((self.line.text, *lines)).strip()))
        several = await self.app.push_screen_wait(
            Confirm(f"{len(lines)} lines were pasted. Make a note of each?", f"{len(lines)} notes", "one note")
        )
        if several and self.line.purpose:
            for place, text in enumerate(lines):
                rest = " ".join((self.line.text, *lines[place + 1 :])).strip()
                self.console.keep(LINE, self._draft(self.line.purpose, rest))
                if not await self.save(self.line.purpose, text, self._speaker):
                    self.line.put(" ".join(lines[place:]))
                    return
        else:
            self.line.put(f"{self.line.text} {' '.join(lines)}".strip())
        self.keep_line()

    def keep_line(self) -> None:
        """Keep what stands in the line and what was put aside for it, until it is saved."""
        if not self._follows_keys:
            return
        begun = {LINE: NOTHING}
        for purpose, text in self.line.begun:
            begun[purpose.place if purpose else LINE] = self._draft(purpose, text)
        for place, draft in begun.items():
            if place:
                self.console.keep(place, draft)

    def _draft(self, purpose: Purpose | None, text: str) -> Unsaved:
        if purpose and purpose.lent:
            was = self._errand[1]
            return Unsaved(text, purpose.name, was=mark(was)) if text != was else NOTHING
        return Unsaved(text, purpose.name if purpose else "", self._speaker.id if self._speaker else None)
