"""What two laptops changed differently is named in words: every column has them."""

from peerassist_tui.exchange.column_words import _WORDS, column_words
from peerassist_tui.models import TABLES


def test_every_column_has_words() -> None:
    columns = set().union(*(model.model_fields for model in TABLES.values())) - {"id", "session_id"}
    assert (columns - _WORDS.keys(), _WORDS.keys() - columns) == (set(), set())
    assert column_words("person_id") == "person"
    assert column_words("holds_when") == "holds when"
