"""CSVs to start from: the names of our columns, and example rows that name no real person."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from types import MappingProxyType

from geo.events import NAMES

_WHO = {"people": "3", "status": "reported", "source": "Example source", "reported": "2020-05-20"}
_JOURNEY = {
    "group": "Example group", "event": "e1", "date": "2020-05-03", "place": "Yanji", "country": "CN",
    "to_place": "Shenyang", "to_country": "CN", "kind": "transit", "mode": "road", **_WHO, "note": "An example: replace this row",
}  # fmt: skip
_EVENT = {"date": "2020-05", "place": "Kunming", "country": "CN", "kind": "arrest", **_WHO, "note": "An example: replace this row"}  # fmt: skip
_STOPS = (
    {"group": "Example group", "stop": "1", "place": "Yanji", "country": "CN", "date": "2020-05-03"},
    {"group": "Example group", "stop": "2", "place": "Shenyang", "country": "CN", "date": "2020-05-06"},
)


@dataclass(frozen=True)
class Template:
    """A CSV to start from: what it is for, its columns, and its example rows."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[dict[str, str], ...]

    @property
    def data(self) -> bytes:
        """The CSV, UTF-8 with a mark."""
        sheet = io.StringIO(newline="")
        writer = csv.DictWriter(sheet, self.columns, restval="")
        writer.writeheader()
        writer.writerows(self.rows)
        return sheet.getvalue().encode("utf-8-sig")


TEMPLATES = MappingProxyType(
    {
        "journeys": Template("Journeys of groups", NAMES, (_JOURNEY,)),
        "events": Template(
            "Single events", tuple(name for name in NAMES if name not in ("group", "event")), (_EVENT,)
        ),
        "stops": Template("One row a stop", (*_STOPS[0], "source", "reported", "note"), _STOPS),
    }
)
"""Name of a file, without its ending, to its template."""
