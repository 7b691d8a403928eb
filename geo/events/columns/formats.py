"""Published collections of events, known by their headers, and what their columns and codes are here.

Column names and codes are those of the codebooks, as public copies and packages quote them: ACLED Codebook (2023) and its guide to the column changes of 2023;
Högbladh, UCDP GED Codebook (version 23.1); START, Global Terrorism Database Codebook (2021); IOM Missing Migrants Project,
methodology and the headers of its exports of 2019, 2022 and 2024. Codes are never made more precise than they are:

- ACLED ``geo_precision`` 1 a town; 2 a part of a region, set at a town; 3 a region. ``time_precision`` 1 the day; 2 some
  time in a week or the like, taken here as three days either side of the day given; 3 a month.
- UCDP ``where_prec`` 1 the place itself; 2 a limited area around it; 3 and 4 a district or province; 5 a part of a country
  or a line; 6 a country; 7 a sea or airspace. ``date_start`` and ``date_end`` already are as wide as ``date_prec`` says.
- GTD ``specificity`` 1 the town itself; 2 and 3 the middle of the smallest region known; 4 of a province; 5 not even that.
- Numbers of dead are no numbers of people on a route: only IOM's dead and missing, who were on their way, become ``people``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from geo.events.headers import fold_header


@dataclass(frozen=True)
class Format:
    """A published format: any of ``marks``, a set of headers, tells it.

    ``columns`` maps our columns and parts to its headers, best first; ``codes`` its codes to our words, ``*`` for all
    others. Its rows are single events, and make no route.
    """

    name: str
    marks: tuple[frozenset[str], ...]
    columns: Mapping[str, tuple[str, ...]]
    says: str
    codes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


IOM = Format(
    "IOM Missing Migrants",
    (
        frozenset({"Minimum Estimated Number of Missing", "Number of Survivors"}),
        frozenset({"Region of Incident", "Total Number of Dead and Missing"}),
        frozenset({"Region of Incident", "UNSD Geographical Grouping"}),
        frozenset({"Reported Date", "Total Number of Dead and Missing"}),
        frozenset({"Reported Date", "Total Dead and Missing"}),
    ),
    {
        "event": ("Main ID", "Web ID", "Incident ID"),
        "date": ("Incident Date", "Reported Date"),
        "place": ("Location of Incident", "Location of Death", "Location Description"),
        "country": ("Country of Incident",),
        "people": ("Total Number of Dead and Missing", "Total Dead and Missing"),
        "lat lon": ("Coordinates", "Location Coordinates"),
        "source": ("Information Source",),
        "url": ("URL", "Link"),
        "date year": ("Incident Year", "Reported Year"),
        "date month": ("Month", "Reported Month"),
    },
    "people are the dead and missing of the incident",
)
ACLED = Format(
    "ACLED",
    (frozenset({"event_id_cnty"}), frozenset({"event_date", "sub_event_type", "actor1"})),
    {
        "event": ("event_id_cnty",),
        "date": ("event_date",),
        "date precision": ("time_precision",),
        "kind": ("sub_event_type",),
        "country": ("country",),
        "place": ("location",),
        "lat": ("latitude",),
        "lon": ("longitude",),
        "precision": ("geo_precision",),
        "source": ("source",),
        "note": ("notes",),
    },
    "time_precision makes dates as wide as they are known, geo_precision 2 and 3 are regions, arrests are kind arrest",
    {
        "date precision": {"1": "day", "2": "week", "3": "month"},
        "precision": {"1": "town", "2": "region", "3": "region"},
        "kind": {"arrests": "arrest", "*": "other"},
    },
)
UCDP = Format(
    "UCDP GED",
    (frozenset({"where_prec", "date_start"}), frozenset({"relid", "type_of_violence"})),
    {
        "event": ("id", "relid"),
        "date start": ("date_start",),
        "date end": ("date_end",),
        "place": ("where_coordinates", "where_description", "adm_1"),
        "country": ("country",),
        "lat": ("latitude",),
        "lon": ("longitude",),
        "precision": ("where_prec",),
        "source": ("source_original",),
        "via": ("source_office",),
        "note": ("source_headline",),
    },
    "date_start and date_end are one interval, where_prec 1 is a town, 6 a country, all else a region",
    {"precision": dict.fromkeys("23457", "region") | {"1": "town", "6": "country"}},
)
GTD = Format(
    "Global Terrorism Database",
    (frozenset({"eventid", "iyear", "country_txt"}), frozenset({"eventid", "country_txt", "specificity"})),
    {
        "event": ("eventid",),
        "date year": ("iyear", "year"),
        "date month": ("imonth", "month"),
        "date day": ("iday", "day"),
        "place": ("city", "provstate"),
        "country": ("country_txt",),
        "lat": ("latitude",),
        "lon": ("longitude",),
        "precision": ("specificity",),
        "source": ("scite1",),
        "via": ("dbsource",),
        "note": ("summary",),
    },
    "specificity 1 is a town, 5 a country, all else a region; a month or day 0 is not known",
    {"precision": dict.fromkeys("234", "region") | {"1": "town", "5": "country"}},
)
FORMATS = (IOM, ACLED, UCDP, GTD)


def known_format(headers: Sequence[str]) -> Format | None:
    """Tell which published format a file's headers are of, None for none."""
    have = {fold_header(header) for header in headers}
    for known in FORMATS:
        if any({fold_header(mark) for mark in marks} <= have for marks in known.marks):
            return known
    return None


def format_columns(known: Format, headers: Sequence[str]) -> dict[str, str]:
    """Map the headers of a file of a published format to our columns and parts."""
    by_fold = {fold_header(header): header for header in reversed(headers)}
    found: dict[str, str] = {}
    for column, names in known.columns.items():
        header = next((by_fold[fold_header(name)] for name in names if fold_header(name) in by_fold), None)
        if header is not None and header not in found:
            found[header] = column
    return found
