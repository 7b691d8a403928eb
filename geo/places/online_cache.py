"""Answers of online servers, kept on disk, and whose turn it is to ask.

One SQLite file for all processes. Tables: ``answer`` (question → answer and its date), ``turn`` (server → when it may be
asked next). A question is kept as a hash, and its answer sealed by it (``geo.sealed``): the names that no gazetteer has tell the most of
people, and whoever has the file and not the name reads neither. Every piece of work opens the file, takes its write lock at once, and closes it: no thread or process holds
it while a server is asked.
"""

from __future__ import annotations

import json
import sqlite3
import threading
import uuid
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from geo.errors import OnlineOutage
from geo.places.index import CACHE_VARIABLE, _folder
from geo.places.online_answer import Answer, degrees
from geo.places.place import Place
from geo.sealed import Seal, seal_of

FILE_NAME = "online-s2.sqlite"  # raise the number with every change of the tables
_IN_CLEAR = "online-s1.sqlite"
"""What earlier versions kept, with the names to be read; it is deleted."""
LONGEST_HOLD = 600.0  # seconds; a longer wait is a clock that was set back
_FOUND = timedelta(days=365)
_NOT_FOUND = timedelta(days=30)
_CLOCK_ERROR = timedelta(days=1)
_PATIENCE = 10.0  # seconds to wait for another process's write
_ANSWERS = (
    "CREATE TABLE IF NOT EXISTS answer "
    "(question TEXT PRIMARY KEY, fetched TEXT NOT NULL, sealed BLOB NOT NULL) WITHOUT ROWID"
)
_TURNS = "CREATE TABLE IF NOT EXISTS turn (server TEXT PRIMARY KEY, free REAL NOT NULL) WITHOUT ROWID"
# Not a database, malformed, or tables of another shape. Locked, full or not to be opened is no damage.
_DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR})

Clock = Callable[[], datetime]
_T = TypeVar("_T")
_setting_aside = threading.Lock()


class Question(NamedTuple):
    """What an answer is kept under."""

    service: str
    url: str
    name: str  # normalised
    country: str  # ISO 3166-1 alpha-2, "" for any


class AnswerCache:
    """The file; one object may serve all threads, and any number of objects and processes the same file."""

    def __init__(self, folder: Path | None = None, *, keep: bool = True) -> None:
        """Name the folder, as in ``ensure_index``, and whether answers may be kept; nothing is opened yet."""
        self._path = _folder(folder) / FILE_NAME
        self._keep = keep

    def get(self, question: Question, now: datetime) -> Answer | None:
        """Give the answer that is kept: of places for a year, of "not found" for 30 days; None when there is none.

        Raises
        ------
        OnlineOutage
            The file can't be opened; a damaged one is set aside, and there is no answer.

        """
        if not self._keep:
            return None
        query, seal = "SELECT fetched, sealed FROM answer WHERE question = ?", _seal(question)
        row = self._do(lambda connection: connection.execute(query, (seal.id,)).fetchone())
        answer = _read(row, seal) if row else None
        return answer if answer and _is_fresh(answer, now) else None

    def put(self, question: Question, answer: Answer) -> None:
        """Keep an answer, where that is allowed, and drop those that are older than a year.

        Raises
        ------
        OnlineOutage
            The file can't be written.

        """
        if not self._keep:
            return
        seal = _seal(question)
        row = seal.id, _stamp(answer.fetched), seal.close(_packed(answer))

        def write(connection: sqlite3.Connection) -> None:
            connection.execute("DELETE FROM answer WHERE fetched < ?", (_stamp(answer.fetched - _FOUND),))
            connection.execute("INSERT OR REPLACE INTO answer VALUES (?, ?, ?)", row)

        self._do(write)

    def take_turn(self, server: str, gap: float, clock: Clock) -> float:
        """Take the next turn at a server, among all threads and processes.

        Parameters
        ----------
        server
            Its host.
        gap
            Least seconds between two turns.
        clock
            Asked once the file is ours.

        Returns
        -------
        float
            0 when the turn is taken; else the seconds after which to try again.

        Raises
        ------
        OnlineOutage
            The file can't be written.

        """

        def take(connection: sqlite3.Connection) -> float:
            now = clock().timestamp()
            wait = _free(connection, server) - now
            if 0 < wait <= max(LONGEST_HOLD, gap):
                return wait
            _set_free(connection, server, now + gap)
            return 0.0

        return self._do(take)

    def hold(self, server: str, seconds: float, clock: Clock) -> None:
        """Let nobody ask a server for some seconds, 600 at most.

        Raises
        ------
        OnlineOutage
            The file can't be written.

        """

        def write(connection: sqlite3.Connection) -> None:
            until = clock().timestamp() + min(seconds, LONGEST_HOLD)
            _set_free(connection, server, max(until, _free(connection, server)))

        self._do(write)

    def _do(self, work: Callable[[sqlite3.Connection], _T]) -> _T:
        try:
            return self._attempt(work)
        except sqlite3.Error as error:
            if not _is_damage(error):
                raise self._unusable(error) from error
        except OSError as error:
            raise self._unusable(error) from error
        return self._repaired(work)

    def _repaired(self, work: Callable[[sqlite3.Connection], _T]) -> _T:
        try:
            with _setting_aside:
                if self._is_damaged():  # else another thread or process has set it aside meanwhile
                    self._set_aside()
            return self._attempt(work)
        except (sqlite3.Error, OSError) as error:
            raise self._unusable(error) from error

    def _attempt(self, work: Callable[[sqlite3.Connection], _T]) -> _T:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._path.touch(mode=0o600)  # what was asked for is nobody else's business
        self._path.with_name(_IN_CLEAR).unlink(missing_ok=True)
        with closing(sqlite3.connect(self._path, timeout=_PATIENCE, isolation_level=None)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            for table in (_ANSWERS, _TURNS):
                connection.execute(table)
            result = work(connection)
            connection.execute("COMMIT")
            return result

    def _is_damaged(self) -> bool:
        def check(connection: sqlite3.Connection) -> bool:
            connection.execute("SELECT question, fetched, sealed FROM answer").fetchall()
            connection.execute("SELECT server, free FROM turn").fetchall()
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",))

        try:
            return self._attempt(check)
        except sqlite3.Error as error:
            return _is_damage(error)

    def _set_aside(self) -> None:
        # Its journal first: left behind, it would be played back into the new file.
        with suppress(FileNotFoundError):
            self._path.with_name(f"{FILE_NAME}-journal").unlink()
        aside = self._path.with_name(f"{self._path.stem}-{uuid.uuid4().hex}.damaged")
        with suppress(FileNotFoundError):
            self._path.replace(aside)

    def _unusable(self, error: Exception) -> OnlineOutage:
        return OnlineOutage(
            f"Answers can't be kept in {self._path} ({error}), so that no server is asked. Free some space there, or name "
            f"another folder in the environment variable {CACHE_VARIABLE}."
        )


def _is_damage(error: sqlite3.Error) -> bool:
    # The low byte is the primary code; an error of Python's own, such as text that is not UTF-8, has none.
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF in _DAMAGE


def _free(connection: sqlite3.Connection, server: str) -> float:
    row = connection.execute("SELECT free FROM turn WHERE server = ?", (server,)).fetchone()
    return row[0] if row and isinstance(row[0], float) else 0.0


def _set_free(connection: sqlite3.Connection, server: str, free: float) -> None:
    connection.execute("INSERT OR REPLACE INTO turn VALUES (?, ?)", (server, free))


def _seal(question: Question) -> Seal:
    return seal_of(json.dumps(question).encode())


def _stamp(when: datetime) -> str:
    return when.astimezone(UTC).isoformat(timespec="microseconds")  # in text order


def _packed(answer: Answer) -> bytes:
    return json.dumps([answer.source, [asdict(place) for place in answer.places]]).encode()


def _read(row: tuple[Any, ...], seal: Seal) -> Answer | None:
    """Read a row; None when it is not as we write it."""
    try:
        fetched, sealed = row
        source, told = json.loads(seal.open(sealed) or b"")
        places = tuple(_place(fields) for fields in told)
        return Answer(places, datetime.fromisoformat(fetched).astimezone(UTC), str(source))
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError):
        return None


def _place(fields: dict[str, Any]) -> Place:
    lat, lon = degrees(fields["lat"], 90), degrees(fields["lon"], 180)
    return Place(**{**fields, "lat": lat, "lon": lon})


def _is_fresh(answer: Answer, now: datetime) -> bool:
    age = now - answer.fetched
    return -_CLOCK_ERROR <= age < (_FOUND if answer.places else _NOT_FOUND)
