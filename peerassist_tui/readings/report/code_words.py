"""How documents call what rows hold in a word of the program's: phases, kinds of notes, answers, states."""

from collections.abc import Mapping

from peerassist_tui.language import NC_, ngettext, pgettext
from peerassist_tui.models import ActionStatus, LessonStatus, NoteKind, Party, Phase, Response

_RESPONSES: dict[Response | None, str] = {
    "adopt": NC_("the hosts’ answer to an option", "adopt"),
    "adapt": NC_("the hosts’ answer to an option", "adapt"),
    "explore": NC_("the hosts’ answer to an option", "explore"),
    "park": NC_("the hosts’ answer to an option", "park"),
    None: NC_("the hosts’ answer to an option", "open"),
}
_STATUS: dict[ActionStatus | LessonStatus, str] = {
    "done": NC_("state of an action or a lesson", "done"),
    "changed": NC_("state of an action or a lesson", "changed"),
    "dropped": NC_("state of an action or a lesson", "dropped"),
    "open": NC_("state of an action or a lesson", "open"),
    "draft": NC_("state of an action or a lesson", "draft"),
    "checked": NC_("state of an action or a lesson", "checked"),
    "shared": NC_("state of an action or a lesson", "shared"),
    "retired": NC_("state of an action or a lesson", "retired"),
}
_KINDS: dict[NoteKind, str] = {
    "telling": NC_("kind of a note", "telling"),
    "asking": NC_("kind of a note", "asking"),
    "analyzing": NC_("kind of a note", "analysing"),
}
_PHASES: dict[Phase, str] = {
    "welcome": NC_("phase of a meeting", "welcome"),
    "telling": NC_("phase of a meeting", "telling"),
    "asking": NC_("phase of a meeting", "asking"),
    "analyzing": NC_("phase of a meeting", "analysing"),
    "reflect": NC_("phase of a meeting", "reflect"),
    "confer": NC_("phase of a meeting", "confer"),
    "feedback": NC_("phase of a meeting", "feedback"),
    "commit": NC_("phase of a meeting", "commit"),
    "close": NC_("phase of a meeting", "close"),
    "break": NC_("phase of a meeting", "break"),
}


def response_words(response: Response | None) -> str:
    """What the hosts answered to an option, in a word."""
    return pgettext("the hosts’ answer to an option", _RESPONSES[response])


def phase_words(phase: Phase) -> str:
    """A phase as documents call it."""
    return pgettext("phase of a meeting", _PHASES[phase])


def kind_words(kind: NoteKind) -> str:
    """A kind of note as documents call it."""
    return pgettext("kind of a note", _KINDS[kind])


def kind_counts(counts: Mapping[NoteKind, int]) -> str:
    """How many notes of each kind there are, of which there are any: "3 telling, 1 asking"."""
    return ", ".join(_kind_count(kind, count) for kind, count in counts.items() if count)


def _kind_count(kind: NoteKind, count: int) -> str:
    if kind == "telling":
        return ngettext("{count} telling", "{count} telling", count)
    if kind == "asking":
        return ngettext("{count} asking", "{count} asking", count)
    return ngettext("{count} analysing", "{count} analysing", count)


def status_words(status: ActionStatus | LessonStatus) -> str:
    """How it stands with an action or a lesson, in a word."""
    return pgettext("state of an action or a lesson", _STATUS[status])


def party_count(party: Party, count: int) -> str:
    """How many of one role there are, for instance "2 hosts"."""
    if party == "host":
        return ngettext("{count} host", "{count} hosts", count)
    if party == "peer":
        return ngettext("{count} peer", "{count} peers", count)
    if party == "facilitator":
        return ngettext("{count} facilitator", "{count} facilitators", count)
    return ngettext("{count} note-taker", "{count} note-takers", count)
