"""Myanmar's towns, as the Myanmar Information Management Unit lists them."""

import csv
import re
from collections.abc import Iterator

from unit import Unit

FILE = "myanmar-townships.csv"
ADDRESS = (
    "https://raw.githubusercontent.com/kyawthura-gg/myanmar-geography-json/dd7b566994e3c86636aa20d064b4f52deb568b85/"
    "csv/townships.csv"
)
# GeoNames' codes of the first level, by the unit's.
_CODES = (
    "001=04 002=06 003=05 004=02 005=10 006=12 007=16 008=16 009=15 010=08 011=13 012=01 013=17 014=11 015=11 016=11 017=03 "
    "018=18"
)
ADMIN1 = dict(pair.split("=") for pair in _CODES.split())
PARTS = ("East", "West", "North", "South", "Seikkan")
_TOWN = re.compile(r" Town$")
_ALSO = re.compile(r"^(.+?) \((.+)\)$")


def units(text: str) -> Iterator[Unit]:
    """Read the towns of the unit's table, in the order of their codes."""
    for row in sorted(csv.DictReader(text.splitlines()), key=lambda row: row["Town_Pcode"]):
        name = _TOWN.sub("", row["Town_Name_Eng"]).strip()
        also = _ALSO.match(name)
        if also and also[2] in PARTS:
            spelled = [f"{also[1]} {also[2]}", name]
        else:
            spelled = [also[1], also[2], name] if also else [name]
        yield Unit(
            code=row["Town_Pcode"],
            country="MM",
            admin1=ADMIN1[row["SR_Pcode"].removeprefix("MMR")],
            lat=float(row["Latitude"]),
            lon=float(row["Longitude"]),
            spelled=[one.strip() for one in spelled],
            local=[*filter(None, [row["Town_Name_MMR"].strip()])],
        )
