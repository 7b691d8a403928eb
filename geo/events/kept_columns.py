"""What a person took columns for, kept on this machine for files with the same headers, and sealed by the headers.

In: the headers of a file. Out: the column of each, as it was confirmed. A store of ``geo.sealed``: no header stands in it, and
only who has the same ones gets the answer. Headers can be guessed more easily than a file: whoever has the store can try common
ones, and learns of those what they were taken for, and nothing of any row.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from geo.events.headers import folded_or_own, in_key_order
from geo.events.schema import TARGETS
from geo.sealed import SealedStore, kept_folder

FILE_NAME = "columns-s1.sqlite"  # raise the number with every change of what a row holds
_ROW = ("columns",)


class KeptColumns:
    """The store; one object may serve all threads, and any number of objects and processes the same file."""

    def __init__(self, folder: Path | None = None) -> None:
        """Name the folder, as in ``geo.sealed.kept_folder``; nothing is opened yet."""
        self._store = SealedStore(kept_folder(folder) / FILE_NAME, "meanings of columns")

    def read(self, headers: Iterable[str]) -> dict[str, str] | None:
        """Give the column of each header, blank for none; None when nothing is kept for these.

        Case, joints and the order of the headers do not matter, as in ``headers_key``, so that of headers that differ in
        these alone nothing is kept. Raises ``NotKept``.
        """
        ordered = in_key_order(headers)
        if _are_alike(ordered):
            return None
        for row in self._store.read(_content(ordered)):
            known = json.loads(row)
            if len(known) == len(ordered) and set(known) <= {"", *TARGETS}:
                return dict(zip(ordered, known, strict=True))
        return None

    def write(self, headers: Iterable[str], columns: Mapping[str, str]) -> None:
        """Keep the column of each header, unless two headers are alike; raises ``NotKept``."""
        ordered = in_key_order(headers)
        if _are_alike(ordered):
            return
        row = json.dumps([columns.get(header, "") for header in ordered]).encode()
        self._store.write(_content(ordered), {_ROW: row})

    def forget(self, headers: Iterable[str]) -> None:
        """Delete what is kept for these headers; raises ``NotKept``."""
        self._store.forget(_content(in_key_order(headers)))


def _are_alike(ordered: Collection[str]) -> bool:
    return len(set(map(folded_or_own, ordered))) < len(ordered)


def _content(ordered: Iterable[str]) -> bytes:
    return json.dumps([*map(folded_or_own, ordered)]).encode("utf-8", "surrogatepass")
