"""The columns of an event CSV, and their vocabularies. Other words for them are in ``data/words``, see ``geo.events.lexicon``.

A row is a *report*: one source's statement about one event. ``COLUMNS`` is the one list that reading, documents
and export follow; ``PARTS`` are the pieces that a column may come in, such as a start and an end for a date.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Shape = Literal["text", "date", "moment", "vocabulary", "count", "latitude", "longitude", "code"]

STATUSES = ("confirmed", "reported", "claimed", "denied", "unknown")
"""Stances of a source. An event may also be ``contested``, which no single source can say."""

EVENT_STATUSES = ("confirmed", "reported", "claimed", "contested", "denied", "unknown")
KINDS = (
    "departure",
    "crossing",
    "transit",
    "arrest",
    "detention",
    "release",
    "deportation",
    "repatriation",
    "arrival",
    "sighting",
    "other",
)
MODES = ("foot", "road", "rail", "river", "sea", "air", "unknown")
PRECISIONS = ("town", "region", "country")


@dataclass(frozen=True)
class Column:
    """One column: its name, what a cell may hold, and a line for the documents."""

    name: str
    shape: Shape
    meaning: str
    allowed: tuple[str, ...] = ()


COLUMNS: tuple[Column, ...] = (
    Column("group", "text", "the people who travel together; blank: the row makes no route"),
    Column("event", "text", "same group and event: the same event told by several sources"),
    Column("date", "date", "when it happened, EDTF (ISO 8601-2)"),
    Column("place", "text", "where, as the source writes it; the origin of a movement"),
    Column("country", "text", "ISO 3166 code or name, a hint"),
    Column("precision", "vocabulary", "how precisely the place is known; blank: derived", PRECISIONS),
    Column("to_place", "text", "for a movement: where to"),
    Column("to_country", "text", "ISO 3166 code or name, a hint"),
    Column("kind", "vocabulary", "what happened", KINDS),
    Column("mode", "vocabulary", "how they travelled", MODES),
    Column("people", "count", "how many, an integer of 0 or more"),
    Column("status", "vocabulary", "this source's stance; blank: reported", STATUSES),
    Column(
        "source", "text", "who states it: the person or body, not the newspaper; blank: a source of its own"
    ),
    Column("via", "text", "the outlet that carried it"),
    Column("reported", "moment", "when the source said it, EDTF, may carry a time; blank: always known"),
    Column("url", "text", "where to read it"),
    Column("note", "text", "anything else"),
    Column("lat", "latitude", "degrees, WGS 84; overrides the look-up"),
    Column("lon", "longitude", "degrees, WGS 84; overrides the look-up"),
    Column("to_lat", "latitude", "degrees, WGS 84; overrides the look-up"),
    Column("to_lon", "longitude", "degrees, WGS 84; overrides the look-up"),
    Column("reliability", "code", "Admiralty code of the source", tuple("ABCDEF")),
    Column("credibility", "code", "Admiralty code of the information", tuple("123456")),
    Column(
        "sensitivity",
        "code",
        "1 withheld, 2 country, 3 region, 4 town: the finest that may be published",
        tuple("1234"),
    ),
    Column("release_after", "date", "nothing of the row is published before this day"),
)

COLUMN_OF = MappingProxyType({column.name: column for column in COLUMNS})
NAMES = tuple(COLUMN_OF)

FURTHER, ROUTE = "further one", "whole route"
"""A further value of what another header holds (Place 2, a place on the way, another source), and a cell of several places."""

PARTS = (
    "lat lon",
    "lon lat",
    "to_lat to_lon",
    "date start",
    "date end",
    "date year",
    "date month",
    "date day",
    "start year",
    "start month",
    "start day",
    "end year",
    "end month",
    "end day",
    "date precision",
    "place from",
    FURTHER,
    ROUTE,
    "stop",
)
"""Pieces of columns that a header may stand for.

One cell that holds both coordinates (in the order of the name), the start and end of a date, its year, month and day, and
those of its start and its end, how precisely it is known (day, week, month, year), and the number of a stop within its journey.
"""

TARGETS = (*NAMES, *PARTS)
"""What a header can be mapped to."""
