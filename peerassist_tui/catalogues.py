"""The catalogues of a language as translators write them, compiled once and kept for the next start."""

import struct
from contextlib import suppress
from gettext import GNUTranslations
from io import BytesIO
from os import getpid
from pathlib import Path
from zlib import crc32

from platformdirs import user_cache_path


def phrases(catalogue: Path) -> GNUTranslations:
    """The phrases of a catalogue, from the user's cache where the same has been compiled before."""
    written = catalogue.read_bytes()
    language, name = catalogue.parent.parent.name, catalogue.stem
    kept = cache_path() / f"{language}-{name}-{crc32(written):08x}.mo"
    with suppress(OSError, ValueError, struct.error):  # never compiled, or only a part of it was kept
        return GNUTranslations(BytesIO(kept.read_bytes()))
    compiled = _compiled(written, language)
    with suppress(OSError):  # the next start compiles it again
        _keep(kept, compiled)
    return GNUTranslations(BytesIO(compiled))


def cache_path() -> Path:
    """The user's own folder for what can be made again."""
    return user_cache_path("peerassist", appauthor=False)


def _compiled(written: bytes, language: str) -> bytes:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(written), locale=language))
    return compiled.getvalue()


def _keep(kept: Path, compiled: bytes) -> None:
    """Put it there whole, in the place of what an older version of the program has left."""
    kept.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    for older in kept.parent.glob(f"{kept.name.rpartition('-')[0]}-*.mo"):
        older.unlink()
    fresh = kept.with_suffix(f".{getpid()}")
    fresh.write_bytes(compiled)
    fresh.replace(kept)
