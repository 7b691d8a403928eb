"""What the distinct cells of one column mean: the common result of all that reads values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Note:
    """A statement on how some cells of a column were read: a code, those cells, and how the sentence goes on.

    ``cells`` are distinct texts; the first that the file has is the example. ``says`` is put after “Column x: n cells …”.
    """

    code: str
    cells: tuple[str, ...]
    says: str


@dataclass(frozen=True)
class Understood:
    """The distinct texts of one column, read.

    ``values`` maps each text that was understood to its value. ``faults`` maps the others to what is wrong, ``doubts``
    those that were understood by a guess to a code and a sentence: both are listed for every cell. ``changed`` are the
    texts whose value is not what was written. ``notes`` are listed once.
    """

    values: Mapping[str, object]
    faults: Mapping[str, str] = field(default_factory=dict)
    doubts: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    changed: frozenset[str] = frozenset()
    notes: tuple[Note, ...] = ()
