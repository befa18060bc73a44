"""A step that is not done yet, in words."""

from datetime import datetime
from typing import TYPE_CHECKING

from peerassist_tui.errors import Refused
from peerassist_tui.labels import worded
from peerassist_tui.language import N_, NC_, _, pgettext
from peerassist_tui.text import is_quoted_in
from peerassist_tui.widgets.key_word import key_word

if TYPE_CHECKING:
    from peerassist_tui.session import Session
    from peerassist_tui.step import Step


_IN_A_WORD = {"answer_purpose": NC_("key", "turn"), "add_ground_rules": N_("add rule")}


def step_in_a_word(step: "Step") -> str | None:
    """What the key bar calls a step that Enter takes at once on a row; None where it has no word for it."""
    if step.rule == "change_checklist_item":
        return pgettext("key", "tick") if step.given["done"] else pgettext("key", "untick")
    word = _IN_A_WORD.get(step.rule)
    return key_word(word) if word else None


def step_in_words(session: "Session", now: datetime, step: "Step") -> str:
    """What a step would do to the session, as its Change would be called, with all of a text that it would save."""
    from peerassist_tui.rules import perform

    try:
        outcome = perform(session, now, step)
    except Refused:
        outcome = None
    label = worded(outcome.label) if outcome else step.rule.replace("_", " ")
    text = str(step.given.get("text") or "")
    return label if not text or text in label else _("{step}: “{text}”", step=label, text=text)


def with_text(words: str, text: str) -> str:
    """The words of a step with all of the text that was typed for it."""
    return words if not text or is_quoted_in(words, text) else _("{step}: “{text}”", step=words, text=text)
