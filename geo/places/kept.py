"""What a person decided about the names of a file, kept on this machine across restarts, and sealed by the file itself.

A row a decision, in a store of ``geo.sealed``: only one who opens the very same file gets its decisions back.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from geo.places.decisions import Decision, Key
from geo.sealed import SealedStore, kept_folder

FILE_NAME = "decisions-s2.sqlite"  # raise the number with every change of the table


class KeptDecisions:
    """The store; one object may serve all threads, and any number of objects and processes the same file."""

    def __init__(self, folder: Path | None = None) -> None:
        """Name the folder, as in ``kept_folder``; nothing is opened yet."""
        self._store = SealedStore(kept_folder(folder) / FILE_NAME, "decisions")

    def read(self, data: bytes) -> dict[Key, Decision]:
        """Give what is kept for a file of these bytes, by name and country hint; a row that is not ours is left out.

        Raises
        ------
        NotKept
            The store can't be read; the message says what to do.

        """
        found = map(_opened, self._store.read(data))
        return {one.key: one for one in found if one is not None}

    def write(self, data: bytes, decided: Iterable[Decision], dropped: Iterable[Key] = ()) -> None:
        """Keep decisions about names of a file, and drop others; what else is kept for it stays.

        So two sessions may decide about one file at once: of decisions about one name, the later one stays. Raises as
        ``read`` does.
        """
        self._store.write(data, {one.key: json.dumps(asdict(one)).encode() for one in decided}, dropped)

    def forget(self, data: bytes) -> None:
        """Delete all that is kept for a file; raises as ``read`` does."""
        self._store.forget(data)


def _opened(content: bytes) -> Decision | None:
    try:
        return Decision(**json.loads(content))
    except (ValueError, TypeError):  # of another version of this program
        return None
