"""What a person decided about the names of a file, kept on this machine across restarts, and sealed by the file itself.

One SQLite file for all sessions and processes, a row a decision. Rows are encrypted (Fernet) with a key made of the file's
bytes, and found by a hash of them: whoever has the store and not the file reads neither names nor places, nor when they were
decided. Only one who opens the very same file gets them back.
"""

from __future__ import annotations

import base64
import json
import os
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

import platformdirs
from cryptography.fernet import Fernet, InvalidToken

from geo.errors import NotKept
from geo.places.decisions import Decision, Key

DATA_VARIABLE = "DEFECTOR_ROUTES_DATA"
FILE_NAME = "decisions-s1.sqlite"  # raise the number with every change of the table
_PATIENCE = 10.0  # seconds to wait for another process's write
_TABLE = (
    "CREATE TABLE IF NOT EXISTS decision "
    "(file TEXT, name TEXT, sealed BLOB NOT NULL, PRIMARY KEY (file, name)) WITHOUT ROWID"
)
_T = TypeVar("_T")


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
    """Make the seal of a file's bytes; the id does not lead to the secret (BLAKE2b, personalised)."""
    secret = blake2b(content, digest_size=32, person=b"kept secret").digest()
    return Seal(blake2b(content, digest_size=16, person=b"kept id").hexdigest(), secret)


class KeptDecisions:
    """The store; one object may serve all threads, and any number of objects and processes the same file."""

    def __init__(self, folder: Path | None = None) -> None:
        """Name the folder, as in ``kept_folder``; nothing is opened yet."""
        self.path = kept_folder(folder) / FILE_NAME

    def read(self, data: bytes) -> dict[Key, Decision]:
        """Give what is kept for a file of these bytes, by name and country hint; a row that is not ours is left out.

        Raises
        ------
        NotKept
            The store can't be read; the message says what to do.

        """
        if not self.path.exists():
            return {}
        seal = seal_of(data)
        query = "SELECT sealed FROM decision WHERE file = ? ORDER BY name"
        rows = self._do(lambda connection: connection.execute(query, (seal.id,)).fetchall())
        found = (_opened(seal, token) for (token,) in rows)
        return {one.key: one for one in found if one is not None}

    def write(self, data: bytes, decided: Iterable[Decision], dropped: Iterable[Key] = ()) -> None:
        """Keep decisions about names of a file, and drop others; what else is kept for it stays.

        So two sessions may decide about one file at once: of decisions about one name, the later one stays.

        Raises
        ------
        NotKept
            The store can't be written; the message says what to do.

        """
        seal = seal_of(data)
        gone = [(seal.id, seal.hidden(*key)) for key in dropped]
        rows = [
            (seal.id, seal.hidden(*one.key), seal.close(json.dumps(asdict(one)).encode())) for one in decided
        ]

        def change(connection: sqlite3.Connection) -> None:
            connection.executemany("DELETE FROM decision WHERE file = ? AND name = ?", gone)
            connection.executemany("INSERT OR REPLACE INTO decision VALUES (?, ?, ?)", rows)

        self._do(change)

    def forget(self, data: bytes) -> None:
        """Delete all that is kept for a file.

        Raises
        ------
        NotKept
            The store can't be written; the message says what to do.

        """
        if self.path.exists():
            statement = "DELETE FROM decision WHERE file = ?"
            self._do(lambda connection: connection.execute(statement, (seal_of(data).id,)))

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
                f"The decisions kept in {self.path} can't be used ({error}). Free some space there, delete that file, or name "
                f"another folder in the environment variable {DATA_VARIABLE}; or download the decisions to keep them."
            ) from error


def _opened(seal: Seal, token: object) -> Decision | None:
    content = seal.open(token) if isinstance(token, bytes) else None
    try:
        return Decision(**json.loads(content)) if content is not None else None
    except (ValueError, TypeError):  # of another version of this program
        return None
