"""The words that people type into the palette, beside those that stand on the screen."""

from collections.abc import Mapping

from peerassist_tui.language import N_, NC_, is_english, pgettext

OTHER_WORDS: Mapping[str, str] = {
    "help": NC_("typed", "help keys shortcuts manual how what question"),
    "keys": NC_("typed", "keys keyboard layout shortcuts rebind remap azerty qwertz russian arabic greek hebrew"),
    "settings": NC_(
        "typed", "settings preferences options configuration signature salutation closing backup folder hints limits"
    ),
    "theme": NC_("typed", "theme dark light colour color colours contrast mono appearance"),
    "Write documents": NC_(
        "typed", "print save export email mail document word docx pdf letters report invitation send"
    ),
    "Show the board": NC_("typed", "projector screen beamer room"),
    "screenshot": NC_("typed", "picture image photo"),
    "undo": NC_("typed", "back mistake wrong oops revert"),
    "redo": NC_("typed", "again forward"),
    "quit": NC_("typed", "exit close end stop leave save"),
    "leave": NC_("typed", "exit close back home library sessions"),
    "leave.sessions": NC_("typed", "exit close back home library save"),
    "library.new": NC_("typed", "create add start prepare session meeting"),
    "library.look_at_examples": NC_("typed", "demo sample try learn rehearse practice tutorial"),
    "library.rehearse": NC_("typed", "rehearse practice try learn train exercise tutorial"),
    "library.discard": NC_("typed", "delete remove trash throw away"),
    "library.empty": NC_("typed", "delete remove trash purge erase"),
    "library.bin": NC_("typed", "trash deleted removed restore"),
    "library.carry": NC_("typed", "export save copy backup usb share send laptop bundle"),
    "library.bring_in": NC_("typed", "import load open receive bundle file"),
    "library.search": NC_("typed", "find look"),
    "library.find": NC_("typed", "find show only narrow"),
    "library.learned": NC_("typed", "lessons knowledge"),
    "library.everybody": NC_("typed", "contacts participants experts"),
    "library.over_time": NC_("typed", "statistics charts trends numbers"),
    "library.due": NC_("typed", "todo tasks overdue deadlines reminders"),
    "preparation.write": NC_(
        "typed", "print save export invitation invite briefing plan document word docx pdf mail calendar"
    ),
    "report.write": NC_("typed", "print save export document word docx pdf html mail letters csv"),
    "report.anonymous": NC_("typed", "names hide chatham privacy"),
    "review.write": NC_("typed", "print save export drawings svg charts"),
    "over_time.write": NC_("typed", "print save export drawings svg charts"),
    "messages": NC_("typed", "mail remind reminder email send"),
    "meeting.pause": NC_("typed", "break stop wait"),
    "meeting.finish": NC_("typed", "close stop over"),
    "option.add": NC_("typed", "pass none idea proposal advice"),
    "agenda.next": NC_("typed", "next forward continue"),
    "agenda.extend": NC_("typed", "more time longer"),
    "agenda.shorten": NC_("typed", "less time shorter"),
    "agenda.save": NC_("typed", "late behind overrun shorten"),
    "floor.next": NC_("typed", "start begin speaker call"),
    "roll.call": NC_("typed", "attendance who present absent guest"),
    "roll.come_or_go": NC_("typed", "arrive leave late"),
    "note.telling": NC_("typed", "write note record"),
    "note.park": NC_("typed", "parking later off topic"),
    "note.remove": NC_("typed", "delete remove"),
    "row.add": NC_("typed", "new add insert create"),
    "row.remove": NC_("typed", "delete remove"),
    "board.show": NC_("typed", "projector screen beamer room"),
    "gap.next": NC_("typed", "missing todo incomplete"),
    "gap.mend": NC_("typed", "repair missing"),
    "person.read": NC_("typed", "import csv excel list file"),
    "agenda.template": NC_("typed", "pattern example model"),
    "wrap_up.finish": NC_("typed", "close done end complete"),
}
"""By the id of a command; those of Textual's own go by their title."""


def other_words(id_: str) -> str:
    """The words of a command, in English and in the language that is spoken."""
    english = OTHER_WORDS.get(id_, "")
    return english if is_english() or not english else f"{english} {pgettext('typed', english)}"


OF_SESSIONS: Mapping[str, str] = {
    N_("Write documents"): N_(
        "Open a session first: F8 there writes report, invitation and letters, to print or e-mail."
    ),
    N_("Show the board"): N_("Open a session first: in its meeting B chooses what the projector shows to the room."),
}
"""What is found in a session alone, and the sentence that leads there; its words are found too."""

LOOKS_ONLY = (
    "help", "menu", "stage.", "flipchart.", "view", "theme", "settings", "agenda.open", "hint.all", "cards.open",
    "turns.look_back", "turns.all", "library.search", "library.find", "library.due", "library.learned",
    "library.everybody", "library.over_time", "library.bin", "library.sort", "library.report",
    "review.", "action.history", "gap.next", "due.find", "due.ahead", "learned.", "everybody.", "search.",
)  # fmt: skip
"""How the ids begin of what shows something and changes nothing."""
