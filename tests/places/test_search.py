"""Names told with what they lie in, looked up in the real index."""

from __future__ import annotations

import pandas as pd
import pytest
from geopy.distance import geodesic
from hypothesis import given
from hypothesis import strategies as st

from geo.places import SqliteGazetteer, resolve_places
from geo.places import search as search_module
from geo.places.borne import borne
from geo.places.place import Place
from geo.places.search import LookUp

YANJI, HYESAN, SHENYANG, KUNMING, VIENTIANE, ONSONG, MAE_SAI, DANDONG = (
    (42.90, 129.51), (41.40, 128.18), (41.80, 123.43), (25.04, 102.71), (17.97, 102.61), (42.96, 129.99), (20.43, 99.88), (40.12, 124.38),
)  # fmt: skip
"""Degrees WGS 84, from general atlases, rounded."""

TOLD = {
    YANJI: "吉林省延吉市|吉林延吉|中国吉林省延吉市|吉林省延边朝鲜族自治州延吉市|중국 지린성 옌지시|길림성 연길시|중국 연변 연길시|"
           "Jilin Province Yanji City|China's Yanji|Yanji City, Jilin Province, China|China, Jilin, Yanji|провинция Цзилинь, Яньцзи",
    HYESAN: "양강도 혜산시|량강도 혜산시|북한 혜산|Hyesan North Korea|北朝鮮の恵山市|양강도혜산시",
    SHENYANG: "중국 선양|중국의 선양|遼寧省瀋陽市|Китай, Шэньян|랴오닝성 선양",
    KUNMING: "云南省昆明市|中國雲南省昆明|윈난성 쿤밍시|Kunming Yunnan|провинция Юньнань, Куньмин",
    VIENTIANE: "라오스 비엔티안|老挝万象|ラオスのビエンチャン|Vientiane Laos|Лаос, Вьентьян",
    ONSONG: "함경북도 온성군|함북 온성군|함경북도온성군|북한 함경북도 온성군",
    MAE_SAI: "จังหวัดเชียงราย อำเภอแม่สาย|อำเภอแม่สาย จังหวัดเชียงราย|Mae Sai Thailand|태국 매사이",
    DANDONG: "辽宁省丹东市|遼寧省丹東|랴오닝성 단둥시|중국 단둥",
}  # fmt: skip


def found(names: list[str], gazetteer: SqliteGazetteer) -> pd.DataFrame:
    groups = [str(number) for number in range(len(names))]
    return resolve_places(pd.DataFrame({"name": names, "group": groups}), gazetteer=gazetteer)


def test_a_name_told_with_its_country_or_province_is_that_town(gazetteer: SqliteGazetteer) -> None:
    told = [(name, point) for point, names in TOLD.items() for name in names.split("|")]
    places = found([name for name, _ in told], gazetteer)
    far = [
        (name, place.place)
        for (name, point), place in zip(told, places.itertuples(), strict=True)
        if not (place.lat == place.lat and geodesic((place.lat, place.lon), point).km < 25)
    ]
    assert far == []
    assert set(places["method"]) <= {"overlay", "gazetteer", "generated"}


@pytest.mark.parametrize(
    "name", ["함경북도 회령시 오산덕동", "황북 개성시", "서울 강남구 이름없는동", "沈阳市铁西区保工街"]
)
def test_what_is_known_only_by_what_holds_it_is_for_a_person_to_look_over(
    name: str, gazetteer: SqliteGazetteer
) -> None:
    place = found([name], gazetteer).iloc[0]
    assert place["method"] == "similar"
    assert place["place"] in {"Hoeryong", "Kaesong", "Gangnam-gu", "Tiexi Qu"}


@pytest.mark.parametrize(
    ("name", "point"),
    [
        ("전남 진도", (34.48, 126.26)),  # no town of that sound by rule
        ("Khasansky District", (42.43, 130.65)),
        ("Хасанский район", (42.43, 130.65)),
        ("Уссурийский район", (43.80, 131.95)),
    ],
)
def test_a_name_with_its_region_in_it_is_that_place(
    name: str, point: tuple[float, float], gazetteer: SqliteGazetteer
) -> None:
    place = found([name], gazetteer).iloc[0]
    assert geodesic((place["lat"], place["lon"]), point).km < 25


LONG_XUYEN, NGHIA_LO, GROZNY, ZHENGDING = (10.37, 105.42), (21.60, 104.51), (43.32, 45.69), (38.15, 114.57)
"""Degrees WGS 84, from general atlases, rounded."""


@pytest.mark.parametrize(
    ("name", "point"),
    [
        ("Long Xuyên, An Giang", LONG_XUYEN),  # a province until 2025
        ("Nghĩa Lộ, Yên Bái", NGHIA_LO),  # the province is gone, and its town is not
        ("Kon Tum, Kon Tum", (14.35, 108.00)),
        ("New York, New York", (40.71, -74.01)),
        ("Jilin, Jiaohe", (43.72, 127.35)),  # in the province, however near the city of its name
        ("内蒙古呼伦贝尔市满洲里市", (49.60, 117.43)),
        ("沈阳市铁西区", (41.80, 123.36)),
        ("Замын-Үүд сум, Дорноговь аймаг", (43.72, 111.91)),
        ("Дорноговь аймгийн Сайншанд сум", (44.89, 110.14)),
        ("Республика Бурятия, Улан-Удэ", (51.83, 107.58)),
        ("Приморский край, посёлок Хасан", (42.43, 130.65)),
        ("ကချင်ပြည်နယ် မြစ်ကြီးနား", (25.38, 97.40)),
        ("Tumen, Yanji", (42.97, 129.84)),  # a county-level city beside its prefecture's seat
        ("河北省石家庄市正定县", ZHENGDING),
        ("Grozny, Chechnya, Russia", GROZNY),
    ],
)
def test_a_name_told_with_a_county_or_a_larger_town_is_that_town(
    name: str, point: tuple[float, float], gazetteer: SqliteGazetteer
) -> None:
    place = found([name], gazetteer).iloc[0]
    assert geodesic((place["lat"], place["lon"]), point).km < 25
    assert place["method"] != "similar"


@pytest.mark.parametrize(
    ("name", "held"),
    [
        ("Zzorp, Ohio", "Ohio"),
        ("Zzorp, Yunnan, China", "Yunnan"),
        ("Zzorp, Ko Zzip, Loei", "Loei Province"),
        ("Ohio, Zzorp", "Ohio"),
        ("ເມືອງຮຮຮຮ ແຂວງຜົ້ງສາລີ", "Phongsaly"),
        ("อำเภอฮฮฮฮ จังหวัดแม่ฮ่องสอน", "Mae Hong Son Province"),
    ],
)
def test_an_unknown_place_of_a_known_region_is_shown_as_that_region_for_review(
    name: str, held: str, gazetteer: SqliteGazetteer
) -> None:
    place = found([name], gazetteer).iloc[0]
    assert (place["place"], place["precision"], place["method"]) == (held, "region", "similar")
    assert "Look it over" in place["reason"]


def test_a_name_in_other_letters_in_the_region_that_it_is_told_with_is_that_place(
    gazetteer: SqliteGazetteer,
) -> None:
    """Altanshiree of Dornogovi, which the gazetteer has in Latin letters only; once with a letter left out."""
    names = ["Дорноговь аймгийн Алтанширээ сум", "Дорноговь аймгийн Алтаншрээ сум"]
    places = found(names, gazetteer)
    assert all(
        geodesic(point, (45.55, 110.38)).km < 25 for point in zip(places["lat"], places["lon"], strict=True)
    )
    assert list(places["method"]) == ["generated", "similar"]


@pytest.mark.parametrize(
    "name", ["off the coast of Libya", "coast of Libya", "Off Libya", "the border of Libya"]
)
def test_what_lies_off_a_country_is_shown_at_it_for_review(name: str, gazetteer: SqliteGazetteer) -> None:
    place = found([name], gazetteer).iloc[0]
    assert (place["place"], place["country"], place["method"]) == ("Libya", "LY", "similar")


@pytest.mark.parametrize("name", ["Zzorp, China", "Smith, John", "Zzorp, Zzip", "Zzorp,"])
def test_a_country_or_a_town_says_too_little_of_an_unknown_place(
    name: str, gazetteer: SqliteGazetteer
) -> None:
    assert found([name], gazetteer).iloc[0]["method"] == "none"


@pytest.mark.parametrize(("name", "country"), [("중국 선양", "KP"), ("Hyesan North Korea", "CN")])
def test_a_country_in_the_name_does_not_overrule_the_one_that_is_said(
    name: str, country: str, gazetteer: SqliteGazetteer
) -> None:
    assert all(place.country == country for place in LookUp(gazetteer).search(name, country).places)


@given(
    st.lists(
        st.sampled_from(["中国", "吉林省", "북한 ", "Jilin ", "China's ", "延吉", "쀍"]),
        min_size=1,
        max_size=12,
    )
)
def test_names_made_of_countries_and_provinces_end(gazetteer: SqliteGazetteer, parts: list[str]) -> None:
    LookUp(gazetteer).search("".join(parts).strip(), "")


class Heard:
    """A gazetteer of two towns: one bears the first syllables of a name, the other sounds like all of it."""

    part = Place("Salaqi", "CN", "20", 40.57, 110.51, "town", 0, "CN/20/1", "test")
    whole = Place("Saratov", "RU", "67", 51.54, 46.01, "town", 0, "RU/67/2", "test", "similar")

    def candidates(self, name: str) -> tuple[Place, ...]:
        return (self.part,) if name == "사라" else ()

    def similar(self, name: str, country: str = "") -> tuple[Place, ...]:
        return (self.whole,) if name == "사라토프" and country in {"", "RU"} else ()


@pytest.mark.parametrize("country", ["", "RU"])
def test_the_first_syllables_of_a_name_are_not_the_town_that_it_lies_in(country: str) -> None:
    assert LookUp(Heard()).similar("사라토프", country).places == (Heard.whole,)


def test_a_town_may_hold_what_is_told_apart_from_it() -> None:
    assert [place.path for place in LookUp(Heard()).similar("사라 토프", "").places] == [Heard.part.path]
    assert LookUp(Heard()).similar("사라 토프", "RU").places == ()


@pytest.mark.parametrize(
    "name",
    ["中国吉林省延吉中国吉林省延吉中国吉林省延吉龘龘", "가나다라마바사아자차카타파하거너더러머버서어저처"],
)
def test_each_part_of_a_name_is_looked_up_once(
    name: str, gazetteer: SqliteGazetteer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """24 letters can be parted in thousands of ways, of some 300 parts; these took seconds."""
    asked: list[tuple[str, str]] = []

    def counted(part: str, gazetteer: SqliteGazetteer, country: str) -> tuple[Place, ...]:
        asked.append((part, country))
        return borne(part, gazetteer, country)

    monkeypatch.setattr(search_module, "borne", counted)
    look_up = LookUp(gazetteer)
    look_up.search(name, "")
    look_up.similar(name, "")
    assert len(asked) == len(set(asked)) > len(name)
