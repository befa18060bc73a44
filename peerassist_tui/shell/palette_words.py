"""The words that people type into the palette, beside those that stand on the screen."""

from collections.abc import Mapping

OTHER_WORDS: Mapping[str, str] = {
    "help": "help keys shortcuts manual how what question",
    "keys": "keys keyboard layout shortcuts rebind remap azerty qwertz russian arabic greek hebrew",
    "settings": "settings preferences options configuration signature salutation closing backup folder hints limits",
    "theme": "theme dark light colour color colours contrast mono appearance",
    "Write documents": "print save export email mail document word docx pdf letters report invitation send",
    "Show the board": "projector screen beamer room",
    "screenshot": "picture image photo",
    "undo": "back mistake wrong oops revert",
    "redo": "again forward",
    "quit": "exit close end stop leave save",
    "leave": "exit close back home library sessions",
    "leave.sessions": "exit close back home library save",
    "library.new": "create add start prepare session meeting",
    "library.look_at_examples": "demo sample try learn rehearse practice tutorial",
    "library.rehearse": "rehearse practice try learn train exercise tutorial",
    "library.discard": "delete remove trash throw away",
    "library.empty": "delete remove trash purge erase",
    "library.bin": "trash deleted removed restore",
    "library.carry": "export save copy backup usb share send laptop bundle",
    "library.bring_in": "import load open receive bundle file",
    "library.search": "find look",
    "library.find": "find show only narrow",
    "library.learned": "lessons knowledge",
    "library.everybody": "contacts participants experts",
    "library.over_time": "statistics charts trends numbers",
    "library.due": "todo tasks overdue deadlines reminders",
    "preparation.write": "print save export invitation invite briefing plan document word docx pdf mail calendar",
    "report.write": "print save export document word docx pdf html mail letters csv",
    "report.anonymous": "names hide chatham privacy",
    "review.write": "print save export drawings svg charts",
    "over_time.write": "print save export drawings svg charts",
    "messages": "mail remind reminder email send",
    "meeting.pause": "break stop wait",
    "meeting.finish": "close stop over",
    "option.add": "pass none idea proposal advice",
    "agenda.next": "next forward continue",
    "agenda.extend": "more time longer",
    "agenda.shorten": "less time shorter",
    "agenda.save": "late behind overrun shorten",
    "floor.next": "start begin speaker call",
    "roll.call": "attendance who present absent guest",
    "roll.come_or_go": "arrive leave late",
    "note.telling": "write note record",
    "note.park": "parking later off topic",
    "note.remove": "delete remove",
    "row.add": "new add insert create",
    "row.remove": "delete remove",
    "board.show": "projector screen beamer room",
    "gap.next": "missing todo incomplete",
    "gap.mend": "repair missing",
    "person.read": "import csv excel list file",
    "agenda.template": "pattern example model",
    "wrap_up.finish": "close done end complete",
}
"""By the id of a command; those of Textual's own go by their title."""

OF_SESSIONS: Mapping[str, str] = {
    "Write documents": "Open a session first: F8 there writes report, invitation and letters, to print or e-mail.",
    "Show the board": "Open a session first: in its meeting B chooses what the projector shows to the room.",
}
"""What is found in a session alone, and the sentence that leads there; its words are found too."""

LOOKS_ONLY = (
    "help", "menu", "stage.", "flipchart.", "view", "theme", "settings", "agenda.open", "hint.all", "cards.open",
    "turns.look_back", "turns.all", "library.search", "library.find", "library.due", "library.learned",
    "library.everybody", "library.over_time", "library.bin", "library.sort", "library.report",
    "review.", "action.history", "gap.next", "due.find", "due.ahead", "learned.", "everybody.", "search.",
)  # fmt: skip
"""How the ids begin of what shows something and changes nothing."""
