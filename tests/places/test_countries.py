from __future__ import annotations

from pathlib import Path

import pytest

from geo.errors import GazetteerError
from geo.places.countries import country_code, country_name, country_named, country_place, read_countries
from geo.places.country_names import VARIANTS

SPELLINGS = {
    "KP": ("KP", "kp", "PRK", "North Korea", "DPRK", "D.P.R.K.", "N. Korea", "Korea, North", "북한", "朝鲜",
           "Democratic People's Republic of Korea", "Korea (Democratic People's Republic of)"),
    "KR": ("KOR", "South Korea", "ROK", "Republic of Korea", "한국", "대한민국", "韩国"),
    "CN": ("CHN", "China", "PRC", "the People's Republic of China", "중국", "中国"),
    "LA": ("LA", "LAO", "Laos", "LAOS", "Lao PDR", "라오스", "老挝"),
    "VN": ("Vietnam", "Viet Nam", "Việt Nam", "베트남", "越南"),
    "TH": ("Thailand", "태국", "泰国"),
    "MN": ("Mongolia", "몽골", "蒙古"),
    "RU": ("Russia", "Russian Federation", "러시아"),
    "MM": ("Burma", "Myanmar"),
    "US": ("USA", "U.S.", "United States", "the United States of America"),
    "GB": ("UK", "U.K.", "United Kingdom", "Great Britain"),
    "TR": ("Türkiye", "Turkey"),
    "CZ": ("Czechia", "Czech Republic"),
    "CI": ("Côte d’Ivoire", "Cote d'Ivoire", "Ivory Coast"),
    "BA": ("Bosnia and Herzegovina",),
}  # fmt: skip


@pytest.mark.parametrize(
    ("code", "text"), [(code, text) for code, texts in SPELLINGS.items() for text in texts]
)
def test_a_country_is_read_as_people_write_it(code: str, text: str) -> None:
    assert country_code(text) == code


@pytest.mark.parametrize("text", ["", " ", "Ruritania", "Korea", "Congo", "XX", "\ud800", "a" * 10_000])
def test_what_is_no_country_or_may_be_two_is_none(text: str) -> None:
    assert country_code(text) is None


def test_every_country_of_the_table_is_known_by_name_and_code() -> None:
    for code, place in read_countries().items():
        assert country_code(place.name) == code
        assert country_code(code) == code


def test_no_variant_means_two_countries() -> None:
    for code, names in VARIANTS.items():
        assert [country_code(name) for name in names] == [code] * len(names)


@pytest.mark.parametrize(
    ("text", "code"),
    [("LA", None), ("Prk", None), ("PRK", "KP"), ("Laos", "LA"), ("USA", "US"), ("Pai", None)],
)
def test_of_codes_only_capitals_of_three_name_a_place(text: str, code: str | None) -> None:
    assert country_named(text) == code


def test_a_country_is_a_place_of_its_own_precision() -> None:
    laos = country_place("LA")
    assert laos is not None
    assert (laos.path, laos.precision, laos.method) == ("LA", "country", "country")
    assert 14 < laos.lat < 22.5
    assert 100 < laos.lon < 108


def test_an_unknown_code_has_no_place_and_is_its_own_name() -> None:
    assert country_place("XX") is None
    assert country_name("XX") == "XX"
    assert country_name("KP") == "North Korea"


@pytest.mark.parametrize("text", ["code,name\nLA,Laos\n", "code,name,lat,lon\nLA,Laos,north,102\n"])
def test_a_table_that_is_damaged_is_said(tmp_path: Path, text: str) -> None:
    (tmp_path / "countries.csv").write_text(text, encoding="utf-8")
    with pytest.raises(GazetteerError, match=r"countries\.csv.*restore"):
        read_countries(tmp_path / "countries.csv")


def test_a_table_that_is_missing_is_said(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match="restore"):
        read_countries(tmp_path / "countries.csv")
