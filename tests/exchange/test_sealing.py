"""A bundle with a passphrase may travel by e-mail: nobody else opens it, and what cannot be opened is one sentence."""

import io
import os
import stat
import sys
from pathlib import Path

import pexpect  # type: ignore[import-untyped]
import pyrage
import pytest

from peerassist_tui.cli import main
from peerassist_tui.errors import Refused
from peerassist_tui.exchange import sealing
from peerassist_tui.exchange.bundle import export_bundle
from peerassist_tui.exchange.reading import Bundle
from peerassist_tui.exchange.sealing import PassphraseNeeded, is_sealed, seal, unsealed
from peerassist_tui.store.queries.overview import overviews
from peerassist_tui.store.store import Store
from tests.helpers.bundles import example
from tests.helpers.sealed import LIGHT, WORDS
from tests.helpers.stores import new_desk
from tests.helpers.terminal import PATIENCE_SECONDS

NAME = b"manifest.json"


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A bundle as it is without a passphrase."""
    store = Store(tmp_path_factory.mktemp("plain") / "store.db")
    content = example(store)
    store.close()
    return content


@pytest.fixture(scope="module")
def sealed(plain: bytes) -> bytes:
    """The same with a passphrase, which takes a second."""
    return seal(plain, WORDS)


@pytest.fixture
def file(sealed: bytes, tmp_path: Path) -> Path:
    """A file of it."""
    path = tmp_path / "storm.age"
    path.write_bytes(sealed)
    return path


@pytest.fixture
def light(tmp_path: Path) -> Path:
    """A file that is no bundle, and opened at once."""
    path = tmp_path / "storm.age"
    path.write_bytes(LIGHT)
    return path


def test_it_is_a_file_of_age_and_tells_nothing(plain: bytes, sealed: bytes, file: Path) -> None:
    assert is_sealed(file)
    assert NAME in plain
    assert NAME not in sealed
    assert sealed.startswith(b"age-encryption.org/v1\n-> scrypt ")


def test_an_accent_may_come_as_two_characters(light: Path, tmp_path: Path) -> None:
    before = set(tmp_path.rglob("*"))
    assert unsealed(light, WORDS.replace("é", "e\u0301"), 10_000).startswith(b"PK")
    assert set(tmp_path.rglob("*")) == before, "nothing of it comes onto the disk"


def test_another_passphrase_or_none_is_told_apart_from_damage(light: Path) -> None:
    with pytest.raises(PassphraseNeeded, match=r"storm\.age needs its passphrase\.$"):
        Bundle(light)
    with pytest.raises(PassphraseNeeded, match=r"^That is not the passphrase of .*storm\.age\.$"):
        Bundle(light, "another one")


@pytest.mark.parametrize("length", [22, 60, 100, 150, -1])
def test_a_file_that_ends_early_is_refused(light: Path, length: int) -> None:
    light.write_bytes(LIGHT[:length])
    with pytest.raises(Refused, match="is damaged, or cut off; nothing has been taken") as told:
        Bundle(light, WORDS)
    assert not isinstance(told.value, PassphraseNeeded)


def test_a_strangers_file_is_refused_before_it_costs_anything(light: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    head, stanza, rest = LIGHT.split(b"\n", 2)
    bomb = b"\n".join((head, stanza.rpartition(b" ")[0] + b" 25", rest))
    for_a_key = pyrage.encrypt(b"x", [pyrage.x25519.Identity.generate().to_public()])
    for content, sentence in (
        (bomb, "would need too much memory"),
        (for_a_key, "is sealed for somebody's key"),
        (b"-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n", "is a sealed file written as text"),
        (b"", "is damaged, or no bundle"),
        (b"Dear diary", "is damaged, or no bundle"),
    ):
        light.write_bytes(content)
        with pytest.raises(Refused, match=sentence):
            Bundle(light, WORDS)
    monkeypatch.setattr("peerassist_tui.exchange.reading.MOST_BYTES", 100)
    light.write_bytes(LIGHT)
    with pytest.raises(Refused, match="is too big for a bundle"):
        Bundle(light, WORDS)


def test_what_is_sealed_is_believed_no_more_than_a_bundle(light: Path) -> None:
    with pytest.raises(Refused, match="is damaged, or no bundle of peerassist"):
        Bundle(light, WORDS)


def test_a_short_passphrase_is_refused() -> None:
    with pytest.raises(Refused, match="needs 8 characters at least"):
        seal(b"x", "  short  ")


def asked(home: Path, *arguments: str) -> "pexpect.spawn[str]":
    """A command that asks at a terminal."""
    environment = {**os.environ, "HOME": str(home), "PEERASSIST_STORE": str(home / "store.db")}
    command = ["-m", "peerassist_tui", *arguments]
    return pexpect.spawn(sys.executable, command, env=environment, encoding="utf-8", timeout=PATIENCE_SECONDS)


def test_it_is_asked_for_twice_unseen_and_up_to_three_times_to_read_it(store: Store, light: Path) -> None:
    home, file = store.path.parent, store.path.parent / "bells.age"
    new_desk(store)
    writing = asked(home, "export", "Storm", "-o", str(file), "--passphrase")
    for question in ("Passphrase for the bundle: ", "Once more: "):
        writing.expect_exact(question)
        writing.sendline(WORDS)
    writing.expect_exact(f"Wrote {file}")
    writing.expect(pexpect.EOF)
    assert "quiet" not in (writing.before or "")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert is_sealed(file)
    reading = asked(home, "import", str(light))
    seen = ""
    for words in ("wrong one", "another one", WORDS):
        reading.expect_exact("Passphrase of storm.age: ")
        seen += reading.before
        reading.sendline(words)
    reading.expect_exact("is damaged, or no bundle")
    assert seen.count(f"peerassist: That is not the passphrase of {light}.") == 2
    assert "quiet" not in seen + (reading.before or "")


def test_where_nobody_can_be_asked_a_file_holds_it(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    store, key = file.with_name("new.db"), file.with_name("key")
    assert main(["--store", str(store), "import", str(file)]) == 1
    assert "needs its passphrase. --passphrase-file FILE names a file that holds it." in capsys.readouterr().err
    key.write_text(f"{WORDS}\nmore\n", encoding="utf-8")
    assert main(["--store", str(store), "import", str(file), "--passphrase-file", str(key)]) == 0
    assert [one.title for one in overviews(store)] == ["Storm [/b] warnings"]
    assert main(["--store", str(store), "export", "Storm", "-o", str(file), "--passphrase"]) == 1
    assert "A passphrase is asked for at a terminal" in capsys.readouterr().err
    for output, option in (("x.peerassist", ["--passphrase"]), ("x.age", [])):
        assert main(["--store", str(store), "export", "Storm", "-o", output, *option]) == 1
        assert "one with --passphrase ends in .age" in capsys.readouterr().err


def test_the_library_is_imported_only_when_it_is_needed(store: Store) -> None:
    desk = new_desk(store)
    before = sys.modules.pop("pyrage", None)
    export_bundle(store, [desk.session.id])
    assert "pyrage" not in sys.modules
    assert sealing.SHORTEST == 8
    if before:
        sys.modules["pyrage"] = before
