"""Places as their countries list them: the file, and that each is one place with what else is known of it."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pandas as pd
import pytest
from geopy.distance import geodesic

from geo.errors import GazetteerError
from geo.places import SqliteGazetteer, resolve_places
from geo.places.districts import DISTRICTS_FILE, is_district, read_districts
from geo.places.overlay import read_overlay
from geo.places.place import Entry

ENTRIES = list(read_districts())

SEATS = {
    "临邑县": (37.19, 116.87), "宁蒗彝族自治县": (27.28, 100.85), "宁蒗县": (27.28, 100.85), "前郭尔罗斯蒙古族自治县": (45.12, 124.82),
    "莫力达瓦达斡尔族自治旗": (48.48, 124.52), "彰武县": (42.39, 122.54), "法库县": (42.50, 123.41), "建昌县": (40.82, 119.84),
    "庄河市": (39.68, 122.97), "辽宁省铁岭市昌图县": (42.79, 124.11), "河口瑶族自治县": (22.53, 103.94), "马關縣": (23.01, 104.39),
    "云南省文山壮族苗族自治州富宁县": (23.63, 105.63), "广西壮族自治区百色市那坡县": (23.39, 105.83), "莒县": (35.58, 118.84),
    "沈阳市铁西区": (41.80, 123.36), "北京市朝阳区": (39.92, 116.44),
}  # fmt: skip
"""Degrees WGS 84 of the seats, from general atlases, rounded."""


TOWNS = {
    "Hpakant": (25.61, 96.31), "ဖားကန့်": (25.61, 96.31), "Waingmaw, Kachin State": (25.35, 97.44), "ဝိုင်းမော်": (25.35, 97.44),
    "Chipwi": (25.89, 98.13), "ကချင်ပြည်နယ် ချီဖွေ": (25.89, 98.13), "Kunlong": (23.42, 98.65), "Bawlake": (19.17, 97.34),
}  # fmt: skip
"""Degrees WGS 84 of towns in Myanmar, from general atlases, rounded."""

WARDS = {
    "영등포구": (37.53, 126.90), "서울특별시 강남구": (37.50, 127.05), "부산 해운대구": (35.16, 129.16), "진도군": (34.48, 126.26),
    "거창군": (35.69, 127.91), "단양군": (36.98, 128.37), "Hoengseong County": (37.49, 127.98), "서귀포시": (33.25, 126.56),
    "Jung-gu, Seoul": (37.56, 127.00), "전라북도 고창군": (35.44, 126.70), "경상남도 고성군": (34.97, 128.32), "울릉군": (37.48, 130.90),
}  # fmt: skip
"""Degrees WGS 84 of places in South Korea, from general atlases, rounded."""

REST = {
    ("Huyện Lục Ngạn", "VN"): (21.38, 106.57), ("Ba Bể", "VN"): (22.41, 105.72), ("Muang Khôngxédôn", "LA"): (15.57, 105.82),
    ("Krŏng Chbar Mon", "KH"): (11.45, 104.52), ("Seryshevskiy Rayon", "RU"): (51.10, 128.38), ("Phon Sawan", "TH"): (17.47, 104.42),
}  # fmt: skip
"""The same of places that GeoNames lacks in other countries."""

PLACES = [
    *((name, "CN", point) for name, point in SEATS.items()),
    *((name, "MM", point) for name, point in TOWNS.items()),
    *((name, "KR", point) for name, point in WARDS.items()),
    *((name, country, point) for (name, country), point in REST.items()),
]


@pytest.mark.parametrize(("name", "country", "point"), PLACES)
def test_a_district_is_found_by_its_names(
    name: str, country: str, point: tuple[float, float], gazetteer: SqliteGazetteer
) -> None:
    found = resolve_places(pd.DataFrame({"name": [name], "country": [country]}), gazetteer=gazetteer).iloc[0]
    assert geodesic((found["lat"], found["lon"]), point).km < 25
    assert found["method"] != "similar"


@pytest.mark.parametrize(
    ("name", "point", "precision"),
    [  # about the middle of each, or its seat
        ("ຍອດອູ", (22.1, 101.8), "region"),
        ("Nhommalath", (17.6, 105.17), "town"),
        ("ເມືອງບົວລະພາ", (17.3, 105.8), "region"),
        ("ສຳພັນ", (21.6, 102.4), "region"),
        ("Muang Phiang", (19.0, 101.5), "region"),
        ("Muang Hongsa", (19.7, 101.33), "town"),
    ],
)
def test_a_district_of_laos_is_at_its_seat_or_known_to_the_region_only(
    name: str, point: tuple[float, float], precision: str, gazetteer: SqliteGazetteer
) -> None:
    found = resolve_places(pd.DataFrame({"name": [name], "country": ["LA"]}), gazetteer=gazetteer).iloc[0]
    assert geodesic((found["lat"], found["lon"]), point).km < 25
    assert found["precision"] == precision
    assert found["method"] != "similar"


def test_korean_spellings_are_made_for_them(gazetteer: SqliteGazetteer) -> None:
    found = resolve_places(
        pd.DataFrame({"name": ["창무현", "장우현"], "country": ["CN", "CN"]}), gazetteer=gazetteer
    )
    assert list(found["place"]) == ["Zhangwu", "Zhangwu"]
    assert list(found["method"]) == ["generated", "generated"]


def test_no_two_have_one_code_or_one_point() -> None:
    """The index takes what lies on one point for one place, and would lose a county."""
    towns = [entry.place for entry in ENTRIES if entry.place.precision == "town"]
    assert max(Counter(entry.place.path for entry in ENTRIES).values()) == 1
    assert max(Counter((round(one.lat * 1000), round(one.lon * 1000)) for one in towns).values()) == 1
    assert all(is_district(entry.place) for entry in ENTRIES)


def test_what_the_overlay_lists_too_has_the_overlay_s_point() -> None:
    countries = {entry.place.country for entry in ENTRIES}
    ours = [entry for entry in read_overlay() if entry.place.country in countries]
    apart = [
        (entry.place.name, other.place.name)
        for entry in ENTRIES
        for other in ours
        if not set(entry.names).isdisjoint(other.preferred)
        and 0.1 < distance(entry, other) < 25
        and entry.place.precision == other.place.precision == "town"
    ]
    assert apart == []


def distance(one: Entry, other: Entry) -> float:
    if abs(one.place.lat - other.place.lat) > 1:
        return 1000.0
    return float(geodesic((one.place.lat, one.place.lon), (other.place.lat, other.place.lon)).km)


def test_the_codes_are_those_of_their_province() -> None:
    """The first two digits are the province's, and so is GeoNames' code: 22 is Jilin, 05."""
    with DISTRICTS_FILE.open(encoding="utf-8", newline="") as file:
        pairs = {(row["code"][:2], row["admin1"]) for row in csv.DictReader(file) if row["country"] == "CN"}
    assert len(pairs) == len({code for code, _ in pairs}) == len({admin1 for _, admin1 in pairs}) == 31
    assert {("22", "05"), ("53", "29"), ("21", "19"), ("45", "16"), ("23", "08"), ("15", "20")} <= pairs


@pytest.mark.parametrize(
    "row", ["1,Yi,CN,05,x,119,town,", "1,Yi,CN,05", "code,name,country,admin1,lat,lon,precision,alternatives"]
)
def test_a_row_that_can_t_be_used_is_reported(tmp_path: Path, row: str) -> None:
    file = tmp_path / "districts.csv"
    file.write_text(f"code,name,country,admin1,lat,lon,precision,alternatives\n{row}\n", encoding="utf-8")
    with pytest.raises(GazetteerError, match="restore it"):
        list(read_districts(file))


def test_a_missing_file_is_reported(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match="restore it"):
        list(read_districts(tmp_path / "none.csv"))
