"""The index of place names: an SQLite file that is built at first use and then only read.

Tables: ``place`` (one row a place, the fields of ``Place``), ``name`` (normalised name → place), ``meta``. The file is
written aside under a name of its own and renamed when whole, so that there is never half an index: after a crash there
is none, and of two builders at once the later wins while readers keep the file that they have open.
"""

from __future__ import annotations

import gc
import os
import sqlite3
import threading
import time
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from operator import attrgetter
from pathlib import Path

import platformdirs

from geo.errors import GazetteerError
from geo.places.han import simplified
from geo.places.names import normalise
from geo.places.place import Entry
from geo.places.similar import sounds_of
from geo.places.source import Source, default_source

Progress = Callable[[float, str], None]

CACHE_VARIABLE = "DEFECTOR_ROUTES_CACHE"
FIELDS = (
    "name", "country", "admin1", "lat", "lon", "precision", "population", "path", "source", "method"
)  # fmt: skip
PREFERRED, GIVEN, GENERATED = range(3)
"""Kinds of spelling: our overlay's, the gazetteer's, and those made by rule."""
_SCHEMA = 3  # raise it with every change of the tables
_STALE_SECONDS = 24 * 3600
_CACHE_KB = 16_000
_READING = "Reading the place names of the world (once only)"
_TABLES = f"""
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    PRAGMA locking_mode = EXCLUSIVE;
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE place (id INTEGER PRIMARY KEY, {", ".join(FIELDS)});
    CREATE TABLE name (name TEXT, place INTEGER, kind INTEGER, PRIMARY KEY (name, place)) WITHOUT ROWID;
    CREATE TABLE sound (key TEXT, place INTEGER);
"""
# The edges of both tables and the row that is written last: three reads, where counting would scan the file.
_CHECK = "SELECT (SELECT max(id) FROM place) || '|' || (SELECT max(name) FROM name) = value FROM meta WHERE key = 'whole'"

_values = attrgetter(*FIELDS)
_one_build = threading.Lock()


def ensure_index(
    folder: Path | None = None, *, progress: Progress | None = None, source: Source | None = None
) -> Path:
    """Find the index of place names, and build it when there is none that is whole.

    Parameters
    ----------
    folder
        Where to keep it. None: the folder that the environment variable ``DEFECTOR_ROUTES_CACHE`` names, else the
        user's cache folder.
    progress
        Called with a fraction, 0 to 1, and a sentence for a person. What it raises ends the build.
    source
        Where the rows come from; None: GeoNames and our overlay.

    Returns
    -------
    Path
        The SQLite file.

    Raises
    ------
    GazetteerError
        The folder can't be written, the disk is full, or the rows can't be read; the message says what to do.

    """
    report = progress or _no_report
    source = source or default_source()
    path = _path(folder, source)
    with _one_build:
        if not is_whole(path):
            _build_at(path, source, report)
    report(1.0, "The place names are ready.")
    return path


def ready_index(folder: Path | None = None) -> Path | None:
    """Find the index when it is there, and build nothing."""
    path = _path(folder, default_source())
    return path if is_whole(path) else None


def is_whole(path: Path) -> bool:
    """Tell whether an index is there and looks complete: its size, its last row, the edges of its tables."""
    try:
        with closing(connect(path)) as connection:
            pages = connection.execute("PRAGMA page_count").fetchone()[0]
            size = connection.execute("PRAGMA page_size").fetchone()[0]
            row = connection.execute(_CHECK).fetchone()
            return bool(pages * size == path.stat().st_size and row == (1,))
    except (sqlite3.Error, OSError):
        return False


def connect(path: Path) -> sqlite3.Connection:
    """Open an index to read; usable from any thread, one at a time.

    Raises
    ------
    sqlite3.Error
        It can't be opened.

    """
    # Immutable: no locks and no looking for changes, since a whole index is only ever replaced.
    uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KB}")  # look-ups jump about the file
    return connection


def _no_report(_fraction: float, _sentence: str) -> None:
    pass


def _path(folder: Path | None, source: Source) -> Path:
    return _folder(folder) / f"places-{source.key}-s{_SCHEMA}.sqlite"


def _folder(folder: Path | None) -> Path:
    named = os.environ.get(CACHE_VARIABLE)
    if folder is not None:
        return folder
    return Path(named) if named else platformdirs.user_cache_path("defector-transit-routes")


def _build_at(path: Path, source: Source, report: Progress) -> None:
    aside = path.with_name(f"{path.stem}-{os.getpid()}-{uuid.uuid4().hex}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _no_collection():
            _write(aside, source, report)
        aside.replace(path)
    except (OSError, sqlite3.Error) as error:
        raise GazetteerError(
            f"The index of place names can't be written to {path.parent} ({error}). It needs 60 MB there: free some "
            f"space, or name another folder in the environment variable {CACHE_VARIABLE}."
        ) from error
    finally:
        with suppress(OSError):
            aside.unlink()
    _clean_up(path)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep Python from looking for circles among a million rows that have none: an eighth of the time."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


def _write(path: Path, source: Source, report: Progress) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript(_TABLES)
        connection.execute("BEGIN")
        spellings: list[str] = []
        sounds: list[tuple[str, int]] = []
        _insert(connection, "place", len(FIELDS) + 1, _places(source, spellings, sounds, report))
        _insert(connection, "sound", 2, sounds)
        report(0.7, "Sorting the place names")
        spellings.sort()  # in the order of the table, each row lands at the end of the file
        report(0.8, "Writing the place names")
        _insert(connection, "name", 3, (line.split("\0") for line in spellings))
        whole = "SELECT 'whole', (SELECT max(id) FROM place) || '|' || (SELECT max(name) FROM name)"
        connection.execute(f"INSERT INTO meta {whole}")
        connection.execute("COMMIT")
    with path.open("rb+") as file:
        os.fsync(file.fileno())  # else a power cut may leave the new name with an empty file


def _insert(connection: sqlite3.Connection, table: str, width: int, rows: Iterable[Sequence[object]]) -> None:
    marks = ", ".join("?" * width)
    connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608  names of ours


def _places(
    source: Source, spellings: list[str], sounds: list[tuple[str, int]], report: Progress
) -> Iterator[tuple[object, ...]]:
    """Give the rows of ``place``, and gather those of ``name`` and ``sound`` on the way."""
    for number, entry in enumerate(source.entries(), start=1):
        if number % 10_000 == 1:
            report(min(0.7 * number / source.size, 0.7), _READING)
        # One string a row, not a tuple: half the memory and the time to sort. No name holds a NUL after folding.
        spellings += [f"{name}\0{number}\0{kind}" for name, kind in _folded(entry).items() if name]
        sounds += [(key, number) for key in sounds_of(entry)]
        yield (number, *_values(entry.place))


def _folded(entry: Entry) -> dict[str, int]:
    """Give each spelling its kind; of two kinds, the surer."""
    kinds = ((GENERATED, entry.generated), (GIVEN, entry.names), (PREFERRED, entry.preferred))
    folded = {normalise(name): kind for kind, names in kinds for name in names}
    for name in [name for name in folded if not name.isascii()]:
        folded.setdefault(simplified(name), folded[name])
    return folded


def _clean_up(path: Path) -> None:
    """Remove the indexes of other versions, and what builds that crashed long ago left."""
    stale = time.time() - _STALE_SECONDS
    for other in path.parent.glob("places-*"):
        with suppress(OSError):
            old_index = other.suffix == ".sqlite" and other != path
            if old_index or (other.suffix == ".tmp" and other.stat().st_mtime < stale):
                other.unlink()
