"""What is kept on this machine across restarts, sealed by the very content that it is about.

One SQLite file for all sessions and processes. Rows are encrypted (Fernet) with a key made of the content's bytes, and found by a
hash of them: whoever has the store and not the content reads neither what is kept nor when. Only one who has the same content
gets it back.
"""

from __future__ import annotations

import base64
import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

import platformdirs
from cryptography.fernet import Fernet, InvalidToken

from geo.errors import NotKept

DATA_VARIABLE = "DEFECTOR_ROUTES_DATA"
_PATIENCE = 10.0  # seconds to wait for another process's write
_TABLE = (
    "CREATE TABLE IF NOT EXISTS kept "
    "(content TEXT, name TEXT, sealed BLOB NOT NULL, PRIMARY KEY (content, name)) WITHOUT ROWID"
)
_T = TypeVar("_T")
Name = tuple[str, ...]
"""What a row is called within its content; it is not readable in the store."""


def kept_folder(folder: Path | None = None) -> Path:
    """Name the folder for what is kept: ``kept`` in what ``DEFECTOR_ROUTES_DATA`` names, else in the user's data folder."""
    named = os.environ.get(DATA_VARIABLE)
    base = folder or (Path(named) if named else platformdirs.user_data_path("defector-transit-routes"))
    return base / "kept"


def make_private(folder: Path) -> None:
    """Make a folder that only its owner may look into."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)


@dataclass(frozen=True)
class Seal:
    """What only the content itself gives: the id that its rows are found by, and the secret that opens them."""

    id: str
    secret: bytes

    def close(self, content: bytes) -> bytes:
        """Encrypt; the token tells no time."""
        return self._fernet.encrypt_at_time(content, 0)

    def open(self, token: bytes) -> bytes | None:
        """Decrypt; None when it was sealed by something else, or changed."""
        try:
            return self._fernet.decrypt(token)
        except InvalidToken:
            return None

    def hidden(self, *words: str) -> str:
        """Give a name for words by which nobody finds out the words."""
        return blake2b(json.dumps(words).encode(), key=self.secret, digest_size=16).hexdigest()

    @property
    def _fernet(self) -> Fernet:
        return Fernet(base64.urlsafe_b64encode(self.secret))


def seal_of(content: bytes) -> Seal:
    """Make the seal of some bytes; the id does not lead to the secret (BLAKE2b, personalised)."""
    secret = blake2b(content, digest_size=32, person=b"kept secret").digest()
    return Seal(blake2b(content, digest_size=16, person=b"kept id").hexdigest(), secret)


class SealedStore:
    """A file of sealed rows; one object may serve all threads, and any number of objects and processes the same file."""

    def __init__(self, path: Path, what: str) -> None:
        """Name the file, and what is kept in it, for messages; nothing is opened yet."""
        self.path, self._what = path, what

    def read(self, content: bytes) -> list[bytes]:
        """Give what is kept for a content, in an order that tells nothing; a row that is not ours is left out.

        Raises
        ------
        NotKept
            The store can't be read; the message says what to do.

        """
        if not self.path.exists():
            return []
        seal = seal_of(content)
        query = "SELECT sealed FROM kept WHERE content = ? ORDER BY name"
        rows = self._do(lambda connection: connection.execute(query, (seal.id,)).fetchall())
        found = (seal.open(token) if isinstance(token, bytes) else None for (token,) in rows)
        return [row for row in found if row is not None]

    def write(self, content: bytes, rows: Mapping[Name, bytes], dropped: Iterable[Name] = ()) -> None:
        """Keep rows for a content by their names, and drop others; what else is kept for it stays.

        So two sessions may write at once: of two rows of one name, the later one stays. Raises as ``read`` does.
        """
        seal = seal_of(content)
        gone = [(seal.id, seal.hidden(*name)) for name in dropped]
        fresh = [(seal.id, seal.hidden(*name), seal.close(row)) for name, row in rows.items()]

        def change(connection: sqlite3.Connection) -> None:
            connection.executemany("DELETE FROM kept WHERE content = ? AND name = ?", gone)
            connection.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", fresh)

        self._do(change)

    def forget(self, content: bytes) -> None:
        """Delete all that is kept for a content; raises as ``read`` does."""
        if self.path.exists():
            statement = "DELETE FROM kept WHERE content = ?"
            self._do(lambda connection: connection.execute(statement, (seal_of(content).id,)))

    def _do(self, work: Callable[[sqlite3.Connection], _T]) -> _T:
        """Do work in one transaction, which is whole or not at all."""
        try:
            make_private(self.path.parent)
            self.path.touch(mode=0o600)
            with closing(sqlite3.connect(self.path, timeout=_PATIENCE, isolation_level=None)) as connection:
                connection.execute("PRAGMA secure_delete = ON")
                connection.execute("BEGIN IMMEDIATE")
                connection.execute(_TABLE)
                result = work(connection)
                connection.execute("COMMIT")
                return result
        except (sqlite3.Error, OSError) as error:
            raise NotKept(
                f"The {self._what} kept in {self.path} can't be used ({error}). Free some space there, delete that file, or name "
                f"another folder in the environment variable {DATA_VARIABLE}; or download the {self._what} to keep them."
            ) from error
