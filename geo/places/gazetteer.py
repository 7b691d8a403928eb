"""Name → the places that it may mean. ``Gazetteer`` is the seam: anything with ``candidates`` will do."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol

from geo.errors import GazetteerError
from geo.places.index import FIELDS, GENERATED, GIVEN, Progress, connect, ensure_index
from geo.places.names import normalise
from geo.places.place import Place
from geo.places.similar import Sounds

_LOOK_UP = f"""
    SELECT {", ".join(f"place.{field}" for field in FIELDS)}, name.kind
    FROM name JOIN place ON place.id = name.place WHERE name.name = ?
"""  # noqa: S608  field names of ours


_BY_NUMBER = f"SELECT {', '.join(FIELDS)} FROM place WHERE id = ?"  # noqa: S608


class Gazetteer(Protocol):
    """What ``resolve_places`` asks for names."""

    def candidates(self, name: str) -> Sequence[Place]:
        """Give every place that bears this name, in any of its spellings, the same order every time."""
        ...

    def similar(self, name: str, country: str = "") -> Sequence[Place]:
        """Give places whose name is like this one, for a person to look over; method ``similar``.

        With a country (its code), those in it only.
        """
        ...


class SqliteGazetteer:
    """The index of place names; one may serve all threads."""

    def __init__(self, path: Path) -> None:
        """Open the index at ``path``, as ``ensure_index`` gives it.

        Raises
        ------
        GazetteerError
            There is no index that can be read.

        """
        self._path = path
        # One connection under a lock: Streamlit starts a thread for every rerun, and a look-up takes 20 µs.
        self._lock = threading.Lock()
        self._sounds: Sounds | None = None  # made at the first name that nothing bears
        try:
            self._connection = connect(path)
            self._connection.execute(_LOOK_UP, ("",)).fetchall()
        except (sqlite3.Error, OSError) as error:
            raise self._unreadable(error) from error

    def candidates(self, name: str) -> tuple[Place, ...]:
        """Give every place that bears this name: the overlay's first, then the most populous.

        Parameters
        ----------
        name
            As someone wrote it; it is normalised here.

        Returns
        -------
        tuple of Place
            Degrees WGS 84; empty when no place bears the name. Countries are not among them.

        Raises
        ------
        GazetteerError
            The index can't be read any more.

        """
        key = normalise(name)
        if not key:
            return ()
        try:
            with self._lock:
                rows = self._connection.execute(_LOOK_UP, (key,)).fetchall()
        except sqlite3.Error as error:
            raise self._unreadable(error) from error
        return tuple(sorted([_place(*row) for row in rows], key=_rank))

    def similar(self, name: str, country: str = "") -> tuple[Place, ...]:
        """Give places of these routes' countries whose name sounds like this one, the likest first, method ``similar``.

        With a country, the surest way that leads to a place in it counts.

        Raises
        ------
        GazetteerError
            The index can't be read any more.

        """
        try:
            with self._lock:
                if self._sounds is None:
                    self._sounds = Sounds(
                        self._connection.execute("SELECT key, place FROM sound ORDER BY key, place")
                    )
                ways = (self._numbered(numbers) for numbers in self._sounds.ways(name))
                inside = ([place for place in way if country in {"", place.country}] for way in ways)
                found = next(filter(None, inside), [])
        except sqlite3.Error as error:
            raise self._unreadable(error) from error
        return tuple(replace(place, method="similar") for place in found)

    def _numbered(self, numbers: Sequence[int]) -> list[Place]:
        return [
            Place(*self._connection.execute(_BY_NUMBER, (number,)).fetchone())
            for number in dict.fromkeys(numbers)
        ]

    @property
    def version(self) -> str:
        """What changes with the place names that are known."""
        return self._path.name

    def close(self) -> None:
        """Close the file; a look-up after that raises ``GazetteerError``."""
        with self._lock:
            self._connection.close()

    def _unreadable(self, error: Exception) -> GazetteerError:
        return GazetteerError(
            f"The index of place names {self._path} can't be read ({error}); "
            "delete that file and start again: it is then built anew."
        )


def _place(*row: Any) -> Place:
    *fields, kind = row
    if kind == GIVEN:
        fields[-1] = "gazetteer"  # a spelling that only the gazetteer has goes before no other place
    elif kind == GENERATED:
        fields[-1] = "generated"
    return Place(*fields)


def _rank(place: Place) -> tuple[bool, bool, int, str]:
    return place.method != "overlay", place.method == "generated", -place.population, place.path


def open_gazetteer(folder: Path | None = None, *, progress: Progress | None = None) -> SqliteGazetteer:
    """Open the index of place names, built first when there is none.

    Parameters
    ----------
    folder, progress
        As in ``geo.places.index.ensure_index``.

    Raises
    ------
    GazetteerError
        The index can't be built or read; the message says what to do.

    """
    return SqliteGazetteer(ensure_index(folder, progress=progress))
