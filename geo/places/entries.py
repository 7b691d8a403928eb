"""A table of places of ours, a row an entry: the regions, and the districts that countries list."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from geo.errors import GazetteerError
from geo.places.place import Entry


def read_entries(path: Path, entry: Callable[[Mapping[str, str]], Entry]) -> Iterator[Entry]:
    """Read a CSV made by our scripts, in the order of the file.

    Parameters
    ----------
    path
        A UTF-8 CSV with a header.
    entry
        What makes an entry of a row; it may raise ``ValueError``, ``KeyError``, ``TypeError`` or ``AttributeError``.

    Raises
    ------
    GazetteerError
        The file is missing, or a row can't be used.

    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            yield from map(entry, csv.DictReader(file))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, csv.Error) as error:
        raise GazetteerError(f"Can't read {path} ({error!r}); restore it from the repository.") from error


def alternatives(row: Mapping[str, str]) -> Iterator[str]:
    """Give the further names of a row, joined by ``|`` there."""
    return filter(None, row["alternatives"].split("|"))
