"""An end that is still to come, where a column tells last days: “present”, “ongoing”, 현재, 至今 → an open end, ``..``."""

from __future__ import annotations

from dataclasses import replace

from geo.events.dates.forms import fold_date
from geo.events.values.understood import Note, Understood

_STILL = frozenset(
    [
        "present",
        "the present",
        "present day",
        "to present",
        "till present",
        "to date",
        "now",
        "until now",
        "today",
        "ongoing",
        "on-going",
        "on going",
        "continuing",
        "continues",
        "current",
        "currently",
        "still there",
        "in progress",
        "현재",
        "현재까지",
        "지금",
        "지금까지",
        "진행중",
        "진행 중",
        "계속",
        "계속중",
        "체류중",
        "체류 중",
        "至今",
        "到现在",
        "到現在",
        "现在",
        "現在",
        "目前",
        "进行中",
        "進行中",
        "actualidad",
        "en curso",
        "à ce jour",
        "en cours",
        "bis heute",
        "heute",
        "laufend",
        "по настоящее время",
        "н.в.",
    ]
)


def lasts_still(cell: str) -> bool:
    """Whether a cell says that something lasts still.

    >>> lasts_still("(ongoing)"), lasts_still("2013")
    (True, False)
    """
    return fold_date(cell).strip("() ") in _STILL


def with_open_ends(read: Understood) -> Understood:
    """Read as open what says that something lasts still, where the cells of a column are last days."""
    cells = tuple(cell for cell in read.faults if lasts_still(cell))
    if not cells:
        return read
    note = Note("date-form", cells, "say that it lasts still; the end was left open. Check one.")
    return replace(
        read,
        values={**read.values, **dict.fromkeys(cells, "..")},
        faults={cell: fault for cell, fault in read.faults.items() if cell not in cells},
        changed=read.changed | frozenset(cells),
        notes=(*read.notes, note),
    )
