"""What Changes are called stands in English in the store, and is said in the language that is spoken."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from peerassist_tui import language, language_files
from peerassist_tui.labels import called, called_several, worded
from peerassist_tui.language import Language, written_in
from peerassist_tui.language_files import CHANGES, ENGLISH, WORDS, catalogue

PHRASES: dict[str | tuple[str, ...], str | tuple[str, ...]] = {
    "Paused": "En pause",
    "Skipped {what}": "{what} sauté",
    "Put {what} under {heading}": "{what} mis sous {heading}",
    "note {number}": "la note {number}",
    ("Added {count} person", "Added {count} people"): ("{count} personne ajoutée", *["{count} personnes ajoutées"] * 2),
    "Took back {step}": "Annulé : {step}",
    "Marked {name}: {words}": "{name} : {words}",
    "invited": "invitation envoyée",
    "{kind} {number}": "{kind} n° {number}",
    "Answered “{word}”": "Répondu à « {word} »",
}
SAID: dict[str | tuple[str, ...], str | tuple[str, ...]] = {"“{text}”": "«{text}»", "Is it so?": "En est-il ainsi ?"}


@pytest.fixture(autouse=True)
def _french(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """French as it says these phrases."""
    (tmp_path / "fr" / "LC_MESSAGES").mkdir(parents=True)
    monkeypatch.setattr(language_files, "FOLDER", tmp_path)
    for name, phrases in ((CHANGES, PHRASES), (WORDS, SAID)):
        with catalogue("fr", name).open("wb") as file:
            made = Catalog(locale="fr")
            for said, translated in phrases.items():
                made.add(said, translated)
            made.add("note", "note", context="kind of row")
            write_po(file, made)
    monkeypatch.setattr(language, "_spoken", Language("fr"))


def test_it_is_kept_in_english() -> None:
    assert called("Put {what} under {heading}", what="note 3", heading="“Money”") == "Put note 3 under “Money”"
    assert called_several("Added {count} person", "Added {count} people", 2) == "Added 2 people"
    assert called_several("Added {count} person", "Added {count} people", 1) == "Added 1 person"


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        ("Paused", "En pause"),
        ("Skipped “Questions”", "«Questions» sauté"),
        ("Skipped “Put it under that”", "«Put it under that» sauté"),
        ("Put note 3 under “Money”", "la note 3 mis sous «Money»"),
        ("Put “a {b}\nc” under “d”", "«a {b}\nc» mis sous «d»"),
        ("Added 1 person", "1 personne ajoutée"),
        ("Added 12 people", "12 personnes ajoutées"),
        ("Took back “Skipped ‘Questions’”", "Annulé : «‘Questions’ sauté»"),
        ("Took back “Took back ‘Paused’”", "Annulé : «Annulé : ‘Paused’»"),
        ("Marked Paused: invited, Paused", "Paused : invitation envoyée, En pause"),
        ("Marked invited: invited", "invited : invitation envoyée"),
        ("Skipped draft 7", "draft n° 7 sauté"),
        ("Answered “Is it so?”", "Répondu à « En est-il ainsi ? »"),
        ("Added many people", "Added many people"),
        ("Something that an older version said", "Something that an older version said"),
        ("", ""),
    ],
)
def test_it_is_said_in_the_language_that_is_spoken(kept: str, said: str) -> None:
    assert worded(kept) == said


def test_in_english_it_is_said_as_it_is_kept() -> None:
    with written_in(ENGLISH):
        assert worded("Skipped “Questions”") == "Skipped “Questions”"
