"""The keys of the page on which people are added and of its table, and what they mean in each of its lines."""

from typing import Literal

from textual.binding import Binding

from peerassist_tui.language import N_, NC_, pgettext
from peerassist_tui.models import Party
from peerassist_tui.screens.lists.people_listing import PARTY_WORDS
from peerassist_tui.widgets.key_word import key_sentence

LETTERS: dict[str, Party] = {"h": "host", "p": "peer", "f": "facilitator", "n": "note_taker"}
"""By which letter somebody gets a role."""
EXAMPLE = N_(
    "For instance:\n"
    "   Dr. Amina Khan <amina@example.org>, County Water Office\n"
    "   Host: Zoë Parc (Institut de l'Eau); Bao Li\n"
    "Lines of a spreadsheet can be pasted with their column titles."
)
HELP_TEXT = N_(
    "Paste or type a list of people: names, e-mail addresses, or a table from a spreadsheet. The table shows who "
    "was found; h, p, f and n say what the person under the cursor is in the meeting, o that they are an outsider, "
    "and Delete leaves them out. Tab goes back to the text. Enter adds all at once, and u takes them back at once. "
    "Nothing is saved before Enter; what you leave with Esc stands here again."
)
"""What the page is for."""
PAGE_KEYS = (
    Binding("enter", "add", N_("add"), id="found.add", priority=True, tooltip=N_("Add everybody in the table")),
    Binding("tab", "change_over", NC_("key", "text"), id="found.text", tooltip=N_("Go to the text and back")),
    Binding("escape", "back", NC_("key", "back"), id="found.back", tooltip=N_("Go back; your list is kept")),
)  # fmt: skip
"""What the keys of the page do."""
TAKE_PART: dict[Party, str] = {
    "host": N_("Take part as host"),
    "peer": N_("Take part as peer"),
    "facilitator": N_("Take part as facilitator"),
    "note_taker": N_("Take part as note-taker"),
}
TABLE_KEYS = (
    *(
        Binding(letter, f"say('{party}')", PARTY_WORDS[party], id=f"found.{party}", show=False,
                tooltip=TAKE_PART[party])
        for letter, party in LETTERS.items()
    ),
    Binding("o", "outsider", N_("outsider"), id="found.outsider", show=False, tooltip=N_("An outsider, or not")),
    Binding("space", "turn", NC_("key", "next"), id="found.turn", show=False,
            tooltip=N_("Change the role, or the column's meaning")),
    Binding("delete,backspace", "leave_out", N_("leave out"), key_display="del", id="found.out",
            tooltip=N_("Leave this person out, or back in")),
    Binding("c", "turn_column", N_("column"), id="list.column", tooltip=N_("Change the column's meaning")),
    Binding("ctrl+d", "fill_column", N_("fill down"), id="list.fill",
            tooltip=N_("Fill empty cells from the cell above, or not")),
    Binding("e", "turn_encoding", N_("encoding"), id="list.encoding", tooltip=N_("Change the encoding")),
)  # fmt: skip
"""What the keys do to what the cursor of the table stands on."""
Under = Literal["text", "person", "here", "column", "merged", "nothing"]
"""Where the keys go: into the text, or what the cursor of the table stands on."""
_MEANS: dict[Under, str] = {
    "text": "",
    "person": N_("h host · p peer · f facilitator · n note-taker · o outsider"),
    "here": N_("This person is in the session already and stays as they are"),
    "column": N_("space: another meaning for this column"),
    "merged": N_("space: another meaning for this column · ctrl+d: fill from above"),
    "nothing": N_("Nothing to choose in this line"),
}


def keys_mean(under: Under) -> str:
    """What keys mean now, in a few words."""
    return key_sentence(_MEANS[under])


def bar_words(action: str, adds: str, *, in_text: bool) -> str | None:
    """What the key bar says of an action of the page; `adds` says how many people Enter adds."""
    over = pgettext("key", "table") if in_text else pgettext("key", "text")
    return {"add": adds, "choose": adds, "change_over": over}.get(action)
