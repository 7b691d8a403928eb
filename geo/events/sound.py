"""Records that the check found sound → a table of text, by pandas' reader in C.

In: the text of a file and the positions of its sound, full records. Out: a table of ``str``, one column a cell.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

import numpy as np
import pandas as pd

from geo.events.layout import Text


def read_sound(text: Text, good: np.ndarray, width: int, over: Callable[[], bool]) -> pd.DataFrame:
    """Read the records at the positions ``good``, each of ``width`` cells."""
    columns = list(range(width))
    if not len(good):
        return pd.DataFrame({at: pd.Series([], dtype="str") for at in columns})
    data = _bytes_of(text, good)
    dialect = text.dialect
    frame = pd.read_csv(
        io.BytesIO(data),
        header=None,
        names=columns,
        index_col=False,
        dtype="str",
        na_filter=False,
        sep=dialect.delimiter,
        quotechar=dialect.quote or '"',
        quoting=csv.QUOTE_MINIMAL if dialect.quote else csv.QUOTE_NONE,
        doublequote=not dialect.escape,
        escapechar=dialect.escape or None,
        skipinitialspace=dialect.skip_space,
        encoding="utf-8",
        encoding_errors="replace",
    )
    if len(frame) == len(good):
        return frame
    return pd.DataFrame([text.cells(int(at)) for at in good], columns=columns, dtype="str")


def _bytes_of(text: Text, good: np.ndarray) -> bytes | memoryview:
    """Cut the sound records out of the file, as one piece where nothing stands between them."""
    start, end = text.records.start, text.records.end
    breaks = np.flatnonzero(np.diff(good) != 1)
    firsts = good[np.concatenate([[0], breaks + 1])]
    lasts = good[np.concatenate([breaks, [len(good) - 1]])]
    view = memoryview(text.data)
    pieces = [view[start[first] : end[last]] for first, last in zip(firsts, lasts, strict=True)]
    return pieces[0] if len(pieces) == 1 else b"\n".join(pieces)
