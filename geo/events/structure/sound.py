"""Records that the check found sound → a table of text, by pandas' reader in C.

In: the text of a file and the positions of its sound, full records. Out: a table of ``str``, one column a cell.
"""

from __future__ import annotations

import csv
import io

import numpy as np
import pandas as pd

from geo.events.structure.dialect import Dialect
from geo.events.structure.parsing import read
from geo.events.structure.text import Text

_LINE_END = 2
"""Bytes of the longest line end."""


def read_sound(text: Text, good: np.ndarray, width: int) -> pd.DataFrame:
    """Read the records at the positions ``good``, each of ``width`` cells."""
    columns = list(range(width))
    if not len(good):
        return pd.DataFrame({at: pd.Series([], dtype="str") for at in columns})
    data = _bytes_of(text, good)
    if text.dialect.escape:  # pandas takes an escape outside quotes for one, too
        found = [row for row in read(bytes(data).decode("utf-8", "replace"), text.dialect) if row]
        if len(found) == len(good) and all(len(row) == width for row in found):
            return pd.DataFrame(found, columns=columns, dtype="str")
    else:
        try:
            frame = _by_pandas(data, text.dialect, columns)
        except ValueError:  # pandas' own errors are of this kind
            frame = None
        if frame is not None and len(frame) == len(good):
            return frame
    rows = [[*text.cells(int(at)), *[""] * width][:width] for at in good]
    return pd.DataFrame(rows, columns=columns, dtype="str")


def _by_pandas(data: bytes | memoryview, dialect: Dialect, columns: list[int]) -> pd.DataFrame:
    return pd.read_csv(
        io.BytesIO(data),
        header=None,
        names=columns,
        index_col=False,
        dtype="str",
        na_filter=False,
        sep=dialect.delimiter,
        quotechar=dialect.quote or '"',
        quoting=csv.QUOTE_MINIMAL if dialect.quote else csv.QUOTE_NONE,
        skipinitialspace=dialect.skip_space,
        encoding="utf-8",
        encoding_errors="replace",
    )


def _bytes_of(text: Text, good: np.ndarray) -> bytes | memoryview:
    """Cut the sound records out of the file, as one piece where only a line end is between them."""
    start, end = text.records.start, text.records.end
    breaks = np.flatnonzero(start[good[1:]] - end[good[:-1]] > _LINE_END)
    firsts = good[np.concatenate([[0], breaks + 1])]
    lasts = good[np.concatenate([breaks, [len(good) - 1]])]
    view = memoryview(text.data)
    pieces = [view[start[first] : end[last]] for first, last in zip(firsts, lasts, strict=True)]
    return pieces[0] if len(pieces) == 1 else b"\n".join(pieces)
