"""Places that were found for many names, kept on this machine, so that they are not looked up again after a restart.

Only for many names: those of a small file are found sooner than a kept answer is read. A file a table, sealed as decisions
are (``geo.sealed``), by all that the answer depends on: the mentions, the index, and the code of the look-up.
"""

from __future__ import annotations

import json
import uuid
import zlib
from contextlib import suppress
from pathlib import Path

import pandas as pd

from geo.places.found import COLUMNS, Found, table_of
from geo.places.version import lookup_version
from geo.sealed import Seal, kept_folder, make_private, seal_of

MANY = 5000
"""So many mentions take about half a second."""
MOST_KEPT = 8
_ASKED = ("name", "country", "precision", "lat", "lon", "group", "order")


class KeptPlaces:
    """The folder of them; a whole file or none, so that any number of sessions and processes may share it."""

    def __init__(self, folder: Path | None = None) -> None:
        """Name the folder, as in ``kept_folder``; nothing is opened yet."""
        self._folder = kept_folder(folder)

    def get(self, mentions: pd.DataFrame, index: str) -> pd.DataFrame | None:
        """Give what ``resolve_places`` gave for these mentions, without decisions and with nobody asked online.

        Parameters
        ----------
        mentions
            As in ``resolve_places``.
        index
            A name that changes with the place names that are known.

        Returns
        -------
        DataFrame
            As ``resolve_places`` gives it; None when it is not kept, or can't be read.

        """
        if len(mentions) < MANY:
            return None
        seal = _seal(mentions, index)
        try:
            content = seal.open(self._path(seal).read_bytes())
            return _unpacked(content, mentions.index) if content is not None else None
        except (OSError, ValueError, TypeError, zlib.error):
            return None

    def put(self, mentions: pd.DataFrame, index: str, places: pd.DataFrame) -> None:
        """Keep what was found for many mentions, and drop the oldest of more than eight; few are not kept.

        What can't be written is not kept: it is only found again then.
        """
        if len(mentions) < MANY:
            return
        seal = _seal(mentions, index)
        with suppress(OSError):
            make_private(self._folder)
            aside = self._folder / f"places-{uuid.uuid4().hex}.tmp"
            aside.touch(mode=0o600)
            try:
                aside.write_bytes(seal.close(_packed(places)))
                aside.replace(self._path(seal))
            finally:
                aside.unlink(missing_ok=True)
            self._drop_oldest()

    def forget(self) -> None:
        """Delete all that is kept: it can be found again, and what was kept with other files open tells of this one too."""
        with suppress(OSError):
            for path in self._folder.glob("places-*.sealed"):
                path.unlink(missing_ok=True)

    def _path(self, seal: Seal) -> Path:
        return self._folder / f"places-{seal.id}.sealed"

    def _drop_oldest(self) -> None:
        kept = sorted(self._folder.glob("places-*.sealed"), key=lambda path: path.stat().st_mtime)
        for path in kept[:-MOST_KEPT]:
            path.unlink(missing_ok=True)


def _seal(mentions: pd.DataFrame, index: str) -> Seal:
    asked = mentions[[column for column in _ASKED if column in mentions.columns]]
    return seal_of(f"{index}\n{lookup_version()}\n{asked.to_json(orient='split', index=False)}".encode())


def _packed(places: pd.DataFrame) -> bytes:
    columns = [places[column].tolist() for column in COLUMNS]
    return zlib.compress(json.dumps(columns).encode(), 1)


def _unpacked(content: bytes, index: pd.Index) -> pd.DataFrame:
    columns = dict(zip(COLUMNS, json.loads(zlib.decompress(content)), strict=True))
    columns["alternatives"] = [tuple(texts) for texts in columns["alternatives"]]
    rows = [Found(*cells) for cells in zip(*columns.values(), strict=True)]
    return table_of(rows, index)
