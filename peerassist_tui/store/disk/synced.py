"""Whether a store lies in a folder that a service copies to other computers, file by file and whenever it likes."""

import os
from pathlib import Path

_FOLDERS = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "drivefs": "Google Drive",
    "icloud": "iCloud",
    "mobile documents": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "syncthing": "Syncthing",
}
"""How the folders of the services begin, in small letters: "OneDrive - Water Board" is one, "GoogleDrive-me@x" too."""

_MARKERS = {
    ".stfolder": "Syncthing",
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".tmp.drivedownload": "Google Drive",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
}
"""What the services leave at the top of a folder that they copy."""
_ENDS_A_NAME = (" ", "-", "_", "(", "~", "")


def service_of(path: Path) -> str:
    """The service that copies the folder of the file at `path`; empty where none is known to."""
    place = Path(os.path.realpath(path))
    return next((found for folder in place.parents if (found := _service(folder))), "")


def _service(folder: Path) -> str:
    for marker, service in _MARKERS.items():
        # in the home itself these are the services' own settings
        if folder != Path.home() and (folder / marker).exists():
            return service
    name = folder.name.casefold()
    return next((said for start, said in _FOLDERS.items() if _is_of(name, start)), "")


def _is_of(name: str, start: str) -> bool:
    return name.startswith(start) and (name[len(start) :][:1] in _ENDS_A_NAME or name.startswith("icloud"))
