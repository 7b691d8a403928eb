"""The columns of an event CSV, their vocabularies, and the header aliases that are taken for them.

A row is a *report*: one source's statement about one event. ``COLUMNS`` is the one list that reading, documents
and export follow.
"""

from __future__ import annotations

import re
import unicodedata
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
    """One column: its name, what a cell may hold, other headers that mean it, and a line for the documents."""

    name: str
    shape: Shape
    meaning: str
    allowed: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


COLUMNS: tuple[Column, ...] = (
    Column("group", "text", "the people who travel together; blank: the row makes no route",
           aliases=("route", "case", "party", "group name", "group id", "route id")),
    Column("event", "text", "same group and event: the same event told by several sources",
           aliases=("event id", "event name", "incident", "step")),
    Column("date", "date", "when it happened, EDTF (ISO 8601-2)",
           aliases=("event date", "when", "day", "date of event", "occurred")),
    Column("place", "text", "where, as the source writes it; the origin of a movement",
           aliases=("location", "origin", "from", "from place", "place name", "city", "town", "where")),
    Column("country", "text", "ISO 3166 code or name, a hint", aliases=("from country", "origin country", "nation")),
    Column("precision", "vocabulary", "how precisely the place is known; blank: derived", PRECISIONS,
           aliases=("geo precision", "geoprecision")),
    Column("to_place", "text", "for a movement: where to",
           aliases=("to", "destination", "destination place", "to location", "to city")),
    Column("to_country", "text", "ISO 3166 code or name, a hint", aliases=("destination country",)),
    Column("kind", "vocabulary", "what happened", KINDS, aliases=("type", "event type", "category")),
    Column("mode", "vocabulary", "how they travelled", MODES, aliases=("transport", "means", "mode of transport")),
    Column("people", "count", "how many, an integer of 0 or more",
           aliases=("number", "count", "persons", "number of people", "defectors", "headcount")),
    Column("status", "vocabulary", "this source's stance; blank: reported", STATUSES,
           aliases=("stance", "verification", "certainty")),
    Column("source", "text", "who states it: the person or body, not the newspaper; blank: a source of its own",
           aliases=("stated by", "said by", "source name")),
    Column("via", "text", "the outlet that carried it", aliases=("outlet", "publisher", "newspaper", "medium")),
    Column("reported", "moment", "when the source said it, EDTF, may carry a time; blank: always known",
           aliases=("date reported", "reported on", "report date", "published")),
    Column("url", "text", "where to read it", aliases=("link", "source url", "address")),
    Column("note", "text", "anything else", aliases=("notes", "comment", "comments", "remark", "description")),
    Column("lat", "latitude", "degrees, WGS 84; overrides the look-up", aliases=("latitude", "from lat", "y")),
    Column("lon", "longitude", "degrees, WGS 84; overrides the look-up",
           aliases=("lng", "long", "longitude", "from lon", "x")),
    Column("to_lat", "latitude", "degrees, WGS 84; overrides the look-up", aliases=("destination lat", "to latitude")),
    Column("to_lon", "longitude", "degrees, WGS 84; overrides the look-up",
           aliases=("destination lon", "to lng", "to longitude")),
    Column("reliability", "code", "Admiralty code of the source", tuple("ABCDEF")),
    Column("credibility", "code", "Admiralty code of the information", tuple("123456")),
    Column("sensitivity", "code", "1 withheld, 2 country, 3 region, 4 town: the finest that may be published",
           tuple("1234")),
    Column("release_after", "date", "nothing of the row is published before this day", aliases=("embargo",)),
)  # fmt: skip

COLUMN_OF = MappingProxyType({column.name: column for column in COLUMNS})
NAMES = tuple(COLUMN_OF)


def fold_header(header: str) -> str:
    """Fold case, width, and what joins the words of a header: ``To-Place`` and ``to_place`` are the same."""
    folded = unicodedata.normalize("NFKC", header).casefold()
    return re.sub(r"[\s_\-./]+", " ", folded).strip()


_HEADERS = {fold_header(name): column.name for column in COLUMNS for name in (column.name, *column.aliases)}


def match_headers(headers: list[str]) -> dict[str, str]:
    """Match a file's headers to our columns.

    Parameters
    ----------
    headers
        As the file has them. A header that bears a column's own name is preferred to one that bears an alias.

    Returns
    -------
    dict
        Header to column name; headers that mean nothing to us are left out, each column appears at most once.

    """
    matched: dict[str, str] = {}
    own_first = sorted(headers, key=lambda header: fold_header(header) not in {fold_header(n) for n in NAMES})
    for header in own_first:
        column = _HEADERS.get(fold_header(header))
        if column is not None and column not in matched.values():
            matched[header] = column
    return {header: matched[header] for header in headers if header in matched}
