"""Which key a line names where somebody clicks."""

import pytest

from peerassist_tui.widgets.named_keys import key_at, named_keys


@pytest.mark.parametrize(
    ("line", "keys"),
    [
        ("Skipped “a · n next” · u undoes", "u"),
        ("Digits: hands · space: next · t: note · Tab: notes · . more · ? help", "space t tab full_stop question_mark"),
        ("◂ ▸ value", "left right"),
        ("↑ ↓ move · Enter opens · . more · ? help · ctrl+q leaves", "up down enter full_stop question_mark ctrl+q"),
        ("QUEUE: ↑ ↓ go · K J move · Enter gives the floor · q or Esc leaves", "up down K J enter q escape"),
        ("✓ nothing is missing: Esc, then .E finishes the wrap-up", "escape leader+E"),
        ("1-9, Enter or a second click choose · letters do nothing · Esc leaves", "1 9 enter escape"),
        ("HINT  leading · Commit would have 3 of 5 min   d catch up  G why +2  D not now", "d G D"),
        ("FLOOR  space starts the meeting", "space"),
        ("✓ ready: F3 goes live", "f3"),
        ("! nobody is invited  ctrl+f mark all as invited", "ctrl+f"),
        ("t tell · a ask · z analyse · k park · @name: speaker · #OB1: objective", "t a z k"),
        ("h host · p peer · f facilitator · n note-taker", "h p f n"),
        ("The meeting is on. F9 shows all sessions.", "f9"),
        ("Nobody is on the list; N adds a guest.", "N"),
        ("Your unfinished text is back: go on, or ctrl+u empties the line.", "ctrl+u"),
        ("Press t, a or z and type", "t a z"),
        ("A line holds 10,000 characters: the last 3 were left out.", ""),
        ("Gave the floor to a guest. I am here", ""),
        ("[ ] item", "left_square_bracket right_square_bracket"),
        ("> < faster", "greater_than_sign less_than_sign"),
        (".L Show lessons of all sessions", "leader+L"),
    ],
)
def test_a_line_names_keys(line: str, keys: str) -> None:
    assert " ".join(one.key for one in named_keys(line)) == keys


def test_the_words_that_say_what_a_key_does_belong_to_it_and_nothing_else() -> None:
    line = "会议 moved · u undoes · . more"
    cells = {word: len("会议") + line.index(word) for word in ("moved", "u undoes", "undoes", ". more", "more")}
    pressed = {word: key_at(line, cell) for word, cell in cells.items()}
    assert pressed == {"moved": "", "u undoes": "u", "undoes": "u", ". more": "full_stop", "more": "full_stop"}
    assert key_at(line, cells[". more"] - 2) == ""
