"""How much of a file is read: a frozen setting, and a watch that tells when the time is over.

In: nothing. Out: ``Limits``. What was read before a limit was reached is kept, and the limit is named as a problem.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Limits:
    """What is read at most: bytes of the file, rows below the header, columns, characters a cell, seconds."""

    bytes: int = 200_000_000
    rows: int = 2_000_000
    columns: int = 2_000
    cell: int = 100_000
    seconds: float = 120.0
    clock: Callable[[], float] = field(default=time.monotonic, compare=False)

    def watch(self) -> Callable[[], bool]:
        """Start the clock; the function returned is true once the time is over."""
        end = self.clock() + self.seconds
        return lambda: self.clock() > end
