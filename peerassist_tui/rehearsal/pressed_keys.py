"""Which keys were pressed in a rehearsal, and how often each did something."""

from collections import Counter
from collections.abc import Mapping, Sequence

from peerassist_tui.language import N_, _, ngettext
from peerassist_tui.models import Change

KEYS: Mapping[str, str] = {
    "start": N_("space next"),
    "give_floor": N_("space next"),
    "raise_hand": N_("1-9 hand"),
    "lower_hand": N_("1-9 hand"),
    "release_floor": N_("r release"),
    "next_item": N_("n item"),
    "park": N_("k park"),
    "intervene": N_("I log"),
    "log_interruption": N_("! interrupted"),
    "crosstalk": N_("x crosstalk"),
    "note": N_("t a z note"),
    "protect_turn": N_("P let finish"),
    "point_at_ground_rule": N_("R rules"),
    "skip": N_("e pass over"),
    "put_back": N_("b put back"),
    "last_word": N_("L last word"),
    "close_queue": N_("X close queue"),
    "open_queue": N_("X close queue"),
    "skip_item": N_("s skip next"),
    "since": N_("c correct"),
    "arrive": N_("S came, left"),
    "leave": N_("S came, left"),
    "call_roll": N_("V roll call"),
    "stop_timer": N_("Z timer"),
    "start_timer": N_("Z timer"),
    "set_lengths": N_("C catch up"),
    "ask_inside": N_("i question"),
    "pause": N_("p pause"),
    "resume": N_("p pause"),
    "extend_item": N_("+ 5 min"),
    "set_queue": N_("o order"),
    "option": N_("O option"),
    "mark_note": N_("m mark"),
    "reword": N_("w challenge"),
    "conclude_item": N_("Y conclusion"),
    "question": N_("F ask of option"),
    "set_reminder": N_("* remind me"),
    "show_message": N_("M message"),
    "finish": N_("E end"),
    "undo": N_("u undo"),
}
"""The key that is pressed for a rule, with its word in the key bar and the menu."""


def pressed(changes: Sequence[Change]) -> tuple[str, ...]:
    """The keys that did something with how often, the most often pressed first.

    The key that starts the meeting starts its first item too.
    """
    own = [change for change in changes if change.seat == "facilitator"]
    pairs = zip(own, (None, *own), strict=False)
    mine = (one.rule for one, before in pairs if one.rule != "next_item" or before is None or before.rule != "start")
    counted = Counter(KEYS[rule] for rule in mine if rule in KEYS)
    return tuple(_("{name}: {words}", name=_(key), words=_how_often(count)) for key, count in counted.most_common())


def _how_often(count: int) -> str:
    if count == 2:
        return _("twice")
    return _("once") if count == 1 else ngettext("{times} time", "{times} times", count, times=count)
