"""What a person decided about names: kept apart from what the look-up found, and carried as a CSV.

Columns ``name,country,decision,place,lat,lon,precision,path``: name and country hint as they stand in the file; the decision
``place`` (it is this one), or ``unknown`` (it has no place). Degrees WGS 84; ``path`` as in ``geo.places.place``, blank for a
point that someone typed or clicked.
"""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from typing import Literal

import pandas as pd

from geo.errors import UnusableFile
from geo.events import defused, restored
from geo.places.found import Found
from geo.places.place import town_path

Key = tuple[str, str]
"""A name and its country hint, as written."""
MARKED_UNKNOWN = "Marked as unknown by a person."
_PRECISIONS = ("town", "region", "country")


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision; an ``unknown`` one has neither place nor point."""

    name: str
    country: str = ""
    decision: Literal["place", "unknown"] = "unknown"
    place: str = ""
    lat: float | None = None
    lon: float | None = None
    precision: str = ""
    path: str = ""

    @property
    def key(self) -> Key:
        """What it is about."""
        return self.name, self.country

    @property
    def found(self) -> Found:
        """The row that it puts in the place of what was found."""
        if self.lat is None or self.lon is None:
            return Found(reason=MARKED_UNKNOWN)
        path = self.path or f"given/{self.lat:.4f},{self.lon:.4f}"
        code = path[:2] if path[:2].isupper() and path[2:3] in {"", "/"} else ""
        return Found(
            self.lat, self.lon, self.place or self.name, code, self.precision or "town", path, 1.0, "chosen"
        )


Decisions = Mapping[Key, Decision]
HEADER = tuple(field.name for field in fields(Decision))


def point_of(text: str) -> tuple[float, float]:
    """Read typed coordinates such as ``42.97, 129.84``: latitude, longitude, in degrees.

    Raises ``ValueError`` with a sentence when they are none.
    """
    parts = text.replace(";", ",").replace("°", " ").replace(",", " ").split()
    try:
        lat, lon = map(float, parts)
    except ValueError:
        raise ValueError("Write latitude and longitude in degrees, such as 42.97, 129.84.") from None
    if not (abs(lat) <= 90 and abs(lon) <= 180):
        raise ValueError(f"{lat:g}, {lon:g} is not on the globe: latitude ±90, longitude ±180.")
    return lat, lon


def at_point(name: str, country: str, code: str, point: tuple[float, float]) -> Decision:
    """Decide for a point that someone typed or clicked; ``code`` is the country it is said to lie in."""
    lat, lon = (round(degrees, 5) for degrees in point)
    path = town_path(code, "", f"given:{lat:.4f},{lon:.4f}") if code else ""
    return Decision(name, country, "place", name, lat, lon, "town", path)


def write_decisions(decisions: Iterable[Decision]) -> bytes:
    """Write decisions as CSV, UTF-8 with a mark for spreadsheets; formulas are defused."""
    text = io.StringIO()
    writer = csv.DictWriter(text, HEADER, lineterminator="\r\n")
    writer.writeheader()
    for one in decisions:
        cells = asdict(one).items()
        writer.writerow({name: defused(cell) if isinstance(cell, str) else cell for name, cell in cells})
    return text.getvalue().encode("utf-8-sig")


def read_decisions(data: bytes) -> tuple[Decision, ...]:
    """Read decisions from a CSV that ``write_decisions`` wrote, or a person made.

    Raises
    ------
    UnusableFile
        It is no such file, or a row can't be used; the sentence names line, column, value and remedy.

    """
    try:
        rows = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True)
        if not {"name", "decision"} <= set(rows.fieldnames or ()):
            raise UnusableFile(
                f"The file has no columns name and decision; its first line must be {','.join(HEADER)}."
            )
        return tuple(_decision(row, rows.line_num) for row in rows)
    except UnicodeDecodeError as error:
        raise UnusableFile("The file is not in UTF-8; save it as CSV UTF-8.") from error
    except csv.Error as error:
        raise UnusableFile(f"The file is no whole CSV ({error}); save it again.") from error


def _decision(row: Mapping[str, str | None], line: int) -> Decision:
    cells = {name: restored(row.get(name) or "") for name in HEADER}
    if cells["decision"] == "unknown":
        return Decision(cells["name"], cells["country"])
    if cells["decision"] != "place":
        raise UnusableFile(
            f"Line {line}, column decision: “{cells['decision'][:60]}” is neither place nor unknown."
        )
    try:
        lat, lon = point_of(f"{cells['lat']} {cells['lon']}")
    except ValueError as error:
        raise UnusableFile(f"Line {line}, columns lat and lon: {error}") from error
    precision = cells["precision"] if cells["precision"] in _PRECISIONS else "town"
    return Decision(
        cells["name"], cells["country"], "place", cells["place"], lat, lon, precision, cells["path"]
    )


def difference(places: pd.DataFrame, mentions: pd.DataFrame, decisions: Decisions) -> pd.DataFrame:
    """Set what was found beside what was decided: columns ``name, hint, found, decided``, a row a decision in force.

    ``places`` are those found without the decisions, ``mentions`` what they were found for, with the same index.
    """
    rows: dict[Key, dict[str, str]] = {}
    columns = (mentions["name"], mentions["country"], places["place"], places["lat"], places["lon"])
    for name, hint, place, lat, lon in zip(*(column.tolist() for column in columns), strict=True):
        key = name, hint
        if key in decisions and key not in rows:
            decided = decisions[key].found
            rows[key] = {
                "name": name,
                "hint": hint,
                "found": _words(place, lat, lon),
                "decided": _words(decided.place, decided.lat, decided.lon),
            }
    return pd.DataFrame(list(rows.values()), columns=["name", "hint", "found", "decided"], dtype="str")


def _words(place: str, lat: float, lon: float) -> str:
    return "no place" if math.isnan(lat) else f"{place} ({lat:.4f}, {lon:.4f})"
