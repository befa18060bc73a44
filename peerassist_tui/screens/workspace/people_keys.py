"""The keys of the page on which people are added and of its table, and what they mean in each of its lines."""

from typing import Literal

from textual.binding import Binding

from peerassist_tui.models import Party
from peerassist_tui.screens.lists.people_listing import PARTY_WORDS

LETTERS: dict[str, Party] = {"h": "host", "p": "peer", "f": "facilitator", "n": "note_taker"}
"""By which letter somebody gets a role."""
EXAMPLE = (
    "For instance:\n"
    "   Dr. Amina Khan <amina@example.org>, County Water Office\n"
    "   Host: Zoë Parc (Institut de l'Eau); Bao Li\n"
    "Lines of a spreadsheet can be pasted with their column titles."
)
HELP_TEXT = (
    "Paste or type a list of people: names, e-mail addresses, or a table from a spreadsheet. The table shows who "
    "was found; h, p, f and n say what the person under the cursor is in the meeting, o that they are an outsider, "
    "and Delete leaves them out. Tab goes back to the text. Enter adds all at once, and u takes them back at once. "
    "Nothing is saved before Enter; what you leave with Esc stands here again."
)
"""What the page is for."""
PAGE_KEYS = (
    Binding("enter", "add", "add", id="found.add", priority=True, tooltip="Add everybody in the table"),
    Binding("tab", "change_over", "text", id="found.text", tooltip="Go to the text and back"),
    Binding("escape", "back", "back", id="found.back", tooltip="Go back; your list is kept"),
)  # fmt: skip
"""What the keys of the page do."""
TABLE_KEYS = (
    *(
        Binding(letter, f"say('{party}')", PARTY_WORDS[party], id=f"found.{party}", show=False,
                tooltip=f"Take part as {PARTY_WORDS[party]}")
        for letter, party in LETTERS.items()
    ),
    Binding("o", "outsider", "outsider", id="found.outsider", show=False, tooltip="An outsider, or not"),
    Binding("space", "turn", "next", id="found.turn", show=False,
            tooltip="Change the role, or the column's meaning"),
    Binding("delete,backspace", "leave_out", "leave out", key_display="del", id="found.out",
            tooltip="Leave this person out, or back in"),
    Binding("c", "turn_column", "column", id="list.column", tooltip="Change the column's meaning"),
    Binding("ctrl+d", "fill_column", "fill down", id="list.fill",
            tooltip="Fill empty cells from the cell above, or not"),
    Binding("e", "turn_encoding", "encoding", id="list.encoding", tooltip="Change the encoding"),
)  # fmt: skip
"""What the keys do to what the cursor of the table stands on."""
Under = Literal["text", "person", "here", "column", "merged", "nothing"]
"""Where the keys go: into the text, or what the cursor of the table stands on."""
_ROLES = " · ".join(f"{letter} {PARTY_WORDS[party]}" for letter, party in LETTERS.items())
_MEANS: dict[Under, str] = {
    "text": "",
    "person": f"{_ROLES} · o outsider",
    "here": "This person is in the session already and stays as they are",
    "column": "space: another meaning for this column",
    "merged": "space: another meaning for this column · ctrl+d: fill from above",
    "nothing": "Nothing to choose in this line",
}


def keys_mean(under: Under) -> str:
    """What keys mean now, in a few words."""
    return _MEANS[under]


def bar_words(action: str, adds: str, *, in_text: bool) -> str | None:
    """What the key bar says of an action of the page; `adds` says how many people Enter adds."""
    return {"add": adds, "choose": adds, "change_over": "table" if in_text else "text"}.get(action)
