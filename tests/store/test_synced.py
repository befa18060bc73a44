"""Folders that a service copies to other computers are known by their names and by what the services leave there."""

from pathlib import Path

import pytest

from peerassist_tui.settings import first_warning_of
from peerassist_tui.store.disk.synced import service_of


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - Water Board", "OneDrive"),
        ("Dropbox (Team)/work", "Dropbox"),
        ("Google Drive/My Drive", "Google Drive"),
        ("Library/CloudStorage/GoogleDrive-me@example.org", "Google Drive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("iCloudDrive", "iCloud"),
        ("Nextcloud", "Nextcloud"),
        ("work", ""),
        ("dropboxes", ""),
        ("my dropbox notes", ""),
    ],
)
def test_by_name(tmp_path: Path, folder: str, service: str) -> None:
    assert service_of(tmp_path / folder / "store.db") == service


@pytest.mark.parametrize(("marker", "service"), [(".stfolder", "Syncthing"), (".dropbox.cache", "Dropbox")])
def test_by_what_is_left_there(tmp_path: Path, marker: str, service: str) -> None:
    (tmp_path / "shared" / "below").mkdir(parents=True)
    (tmp_path / "shared" / marker).mkdir()
    assert service_of(tmp_path / "shared" / "below" / "store.db") == service


def test_the_warning_comes_once_for_each_store(tmp_path: Path) -> None:
    one, two = tmp_path / "one.db", tmp_path / "two.db"
    assert [first_warning_of(path) for path in (one, two, one, two)] == [True, True, False, False]
