"""A text with marks of bytes that are no text → the one known text that it can have been."""

from __future__ import annotations

import re
from collections.abc import Iterable

from geo.events.decoding.utf_8 import MARK


def only_known(damaged: str, known: Iterable[str]) -> str:
    """Return the one known text that the damaged one can have been: each run of marks stands for 0 to 2 characters."""
    if len(damaged.replace(MARK, "")) < 3:
        return ""
    pattern = re.compile(".{0,2}".join(re.escape(part) for part in re.split(f"{MARK}+", damaged)), re.DOTALL)
    fits = [each for each in known if MARK not in each and pattern.fullmatch(each)]
    return fits[0] if len(fits) == 1 else ""
