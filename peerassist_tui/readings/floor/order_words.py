"""The words of the queue: what its orders are called, and what is said of a hand in it."""

from collections.abc import Mapping

from peerassist_tui.language import NC_, pgettext
from peerassist_tui.models import HandKind, QueueOrder

KIND_WORD: Mapping[HandKind, str] = {
    "process": NC_("kind of a hand", "process point"),
    "question": NC_("kind of a hand", "question"),
    "reply": NC_("kind of a hand", "reply"),
    "new": NC_("kind of a hand", "new thread"),
}
_ORDERS: Mapping[QueueOrder, str] = {
    "first_come": NC_("order of the queue", "first come"),
    "free_talk": NC_("order of the queue", "free talk"),
    "kinds": NC_("order of the queue", "kinds"),
    "not_heard_first": NC_("order of the queue", "not heard first"),
    "fewest_turns": NC_("order of the queue", "fewest turns"),
    "least_heard": NC_("order of the queue", "least heard"),
    "round": NC_("order of the queue", "round"),
    "zip": NC_("order of the queue", "zip"),
    "quota": NC_("order of the queue", "quota"),
    "for_against": NC_("order of the queue", "for against"),
    "progressive": NC_("order of the queue", "progressive"),
}
_STANCES: Mapping[str, str] = {
    "for": NC_("stance of a hand", "for"),
    "against": NC_("stance of a hand", "against"),
    "neutral": NC_("stance of a hand", "neutral"),
}
_TAGS: Mapping[str, str] = {
    "affected": NC_("what somebody says of themselves", "affected"),
    "new_here": NC_("what somebody says of themselves", "new here"),
}


def order_name(order: QueueOrder) -> str:
    """What a queue order is called."""
    return pgettext("order of the queue", _ORDERS[order])


def hand_kind_words(kind: HandKind) -> str:
    """What a hand is up for."""
    return pgettext("kind of a hand", KIND_WORD[kind])


def stance_words(stance: str) -> str:
    """Whether somebody is for it, against it, or neutral; empty where none of these was said."""
    return pgettext("stance of a hand", _STANCES[stance]) if stance in _STANCES else ""


def tag_words(tag: str) -> str:
    """What people may say of themselves, by consent; empty where nothing was said."""
    return pgettext("what somebody says of themselves", _TAGS[tag]) if tag in _TAGS else ""
