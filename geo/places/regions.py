"""Regions of the first and second level, ``data/places/regions.csv``: what lies between a country and its towns.

Columns ``country,admin1,level,name,lat,lon,population,alternatives``: ISO 3166-1 alpha-2, GeoNames' admin-1 code, 1 or 2,
degrees WGS 84 of a town in its middle, the people of its towns, further names joined by ``|``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from geo.places.entries import alternatives, read_entries
from geo.places.names import normalise
from geo.places.place import Entry, Place

REGIONS_FILE = Path(__file__).parents[2] / "data" / "places" / "regions.csv"
_SOURCE = "GeoNames, the middle of its towns"


def read_regions(path: Path = REGIONS_FILE) -> Iterator[Entry]:
    """Read the regions, in the order of the file; raises as ``read_entries``."""
    return read_entries(path, _entry)


def _entry(row: Mapping[str, str]) -> Entry:
    name, country, admin1 = row["name"], row["country"], row["admin1"]
    area = f"{country}/{admin1}"
    path = area if row["level"] == "1" else f"{area}/area-{normalise(name).replace(' ', '-')}"
    point = float(row["lat"]), float(row["lon"])
    place = Place(name, country, admin1, *point, "region", int(row["population"]), path, _SOURCE)
    more = alternatives(row)
    return Entry(place, tuple(dict.fromkeys((name, bare(name), *more))))


def bare(name: str) -> str:
    """Leave out the words for the kind of region, which writers leave out too: ``Jilin Sheng`` is Jilin.

    A county keeps its word: without it, it would be mistaken for the towns of its name.
    """
    words = [word for word in _KIND_OF.sub("", name).split() if normalise(word) not in _KINDS]
    text = " ".join(words) or name
    for ending in _ENDINGS:
        text = text.removesuffix(ending)
    return text


_KINDS = frozenset(
    [
        "province",
        "prefecture",
        "sheng",
        "shi",
        "oblast",
        "kray",
        "krai",
        "governorate",
        "changwat",
        "tinh",
        "khoueng",
        "aimag",
        "zizhiqu",
    ]
)
_ENDINGS = ("-do", "-to", "-si", " Region", " State", " Department", " District")
# As GeoNames writes them before the name: Province of Pangasinan, Département de l'Ain, Tinh Binh Phuoc.
_KIND_OF = re.compile(
    "^(?:(?:Province|State|County|Region|District|Prefecture) of (?:the )?|"
    "(?:Provincia|Departamento|Estado|Municipio|Distrito|Región|Comarca) (?:de la |de los |de las |del |de |di )|"
    "(?:Province|Département|Departement|Région|Region|Préfecture) (?:de la |de l'|du |des |de |d')|"
    "(?:Muhafazat|Regierungsbezirk|Landkreis|Changwat|Amphoe|Huyen|Tinh|Tỉnh|Okres|Nomos|Powiat|Wilayat|Ostan-e) )"
)
