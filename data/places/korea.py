"""South Korea's cities, counties and wards of 2023, by province, in Hangul: our own knowledge; points as `listed` has them.

Where the list at hand has none, the point is our own knowledge too, good to about 3 km.
"""

from collections.abc import Iterator, Mapping, Sequence

from unit import Unit

from geo.places.korean_roman import romanisations
from geo.places.names import normalise

KINDS = {"시": ("-si", " City"), "군": ("-gun", " County"), "구": ("-gu", " District")}
# ISO 3166-2 of the province, GeoNames' code of it, and what it has.
PROVINCES = """
11 11 종로구 중구 용산구 성동구 광진구 동대문구 중랑구 성북구 강북구 도봉구 노원구 은평구 서대문구 마포구 양천구 강서구 구로구 금천구 영등포구 동작구 관악구 서초구 강남구 송파구 강동구
26 10 중구 서구 동구 영도구 부산진구 동래구 남구 북구 해운대구 사하구 금정구 강서구 연제구 수영구 사상구 기장군
27 15 중구 동구 서구 남구 북구 수성구 달서구 달성군 군위군
28 12 중구 동구 미추홀구 연수구 남동구 부평구 계양구 서구 강화군 옹진군
29 18 동구 서구 남구 북구 광산구
30 19 동구 중구 서구 유성구 대덕구
31 21 중구 남구 동구 북구 울주군
41 13 수원시 성남시 의정부시 안양시 부천시 광명시 평택시 동두천시 안산시 고양시 과천시 구리시 남양주시 오산시 시흥시 군포시 의왕시 하남시 용인시 파주시 이천시 안성시 김포시 화성시 광주시 양주시 포천시 여주시 연천군 가평군 양평군
42 06 춘천시 원주시 강릉시 동해시 태백시 속초시 삼척시 홍천군 횡성군 영월군 평창군 정선군 철원군 화천군 양구군 인제군 고성군 양양군
43 05 청주시 충주시 제천시 보은군 옥천군 영동군 증평군 진천군 괴산군 음성군 단양군
44 17 천안시 공주시 보령시 아산시 서산시 논산시 계룡시 당진시 금산군 부여군 서천군 청양군 홍성군 예산군 태안군
45 03 전주시 군산시 익산시 정읍시 남원시 김제시 완주군 진안군 무주군 장수군 임실군 순창군 고창군 부안군
46 16 목포시 여수시 순천시 나주시 광양시 담양군 곡성군 구례군 고흥군 보성군 화순군 장흥군 강진군 해남군 영암군 무안군 함평군 영광군 장성군 완도군 진도군 신안군
47 14 포항시 경주시 김천시 안동시 구미시 영주시 영천시 상주시 문경시 경산시 의성군 청송군 영양군 영덕군 청도군 고령군 성주군 칠곡군 예천군 봉화군 울진군 울릉군
48 20 창원시 진주시 통영시 사천시 김해시 밀양시 거제시 양산시 의령군 함안군 창녕군 고성군 남해군 하동군 산청군 함양군 거창군 합천군
49 01 제주시 서귀포시
50 22 세종시
"""
# Revised Romanisation, latitude and longitude, by province and name.
OWN = {
    ("26", "동구"): ("Dong", 35.129, 129.045), ("26", "부산진구"): ("Busanjin", 35.163, 129.053),
    ("26", "연제구"): ("Yeonje", 35.176, 129.080), ("27", "남구"): ("Nam", 35.846, 128.597),
    ("27", "북구"): ("Buk", 35.886, 128.583), ("27", "군위군"): ("Gunwi", 36.243, 128.573),
    ("28", "중구"): ("Jung", 37.474, 126.621), ("28", "동구"): ("Dong", 37.474, 126.643),
    ("28", "미추홀구"): ("Michuhol", 37.464, 126.650), ("28", "남동구"): ("Namdong", 37.447, 126.731),
    ("28", "계양구"): ("Gyeyang", 37.538, 126.738), ("28", "서구"): ("Seo", 37.545, 126.676),
    ("28", "강화군"): ("Ganghwa", 37.747, 126.488), ("28", "옹진군"): ("Ongjin", 37.447, 126.637),
    ("29", "동구"): ("Dong", 35.146, 126.923), ("29", "서구"): ("Seo", 35.152, 126.890),
    ("29", "남구"): ("Nam", 35.133, 126.902), ("29", "북구"): ("Buk", 35.174, 126.912),
    ("30", "동구"): ("Dong", 36.312, 127.455), ("30", "중구"): ("Jung", 36.325, 127.421),
    ("30", "대덕구"): ("Daedeok", 36.347, 127.416), ("41", "동두천시"): ("Dongducheon", 37.904, 127.061),
    ("41", "용인시"): ("Yongin", 37.241, 127.178), ("41", "여주시"): ("Yeoju", 37.298, 127.637),
    ("41", "연천군"): ("Yeoncheon", 38.096, 127.075), ("42", "영월군"): ("Yeongwol", 37.184, 128.462),
    ("44", "당진시"): ("Dangjin", 36.890, 126.646), ("48", "통영시"): ("Tongyeong", 34.854, 128.433),
    ("47", "청송군"): ("Cheongsong", 36.436, 129.057), ("48", "함양군"): ("Hamyang", 35.520, 127.725),
}  # fmt: skip


def units(listed: Mapping[str, Sequence[tuple[str, float, float]]]) -> Iterator[Unit]:
    """Read the provinces; ``listed`` has the names and points of a list by ISO 3166-2 code.

    Raises ``LookupError`` for a place that neither has.
    """
    for line in PROVINCES.strip().splitlines():
        province, admin1, *names = line.split()
        for at, name in enumerate(names):
            roman, lat, lon = OWN.get((province, name)) or _listed(name, listed[province])
            yield Unit(
                f"KR-{province}{at + 1:02}", "KR", admin1, lat, lon, _spelled(roman, name), _local(name)
            )


def _listed(name: str, rows: Sequence[tuple[str, float, float]]) -> tuple[str, float, float]:
    """Find a place of a province by what its name is in Latin letters; with the word for its kind before without."""
    kind = KINDS[name[-1]][0]
    forms = romanisations(name[:-1])
    for ending in (kind, ""):
        for roman, lat, lon in rows:
            short = roman.removesuffix(ending) if ending else roman
            if short + ending == roman and normalise(short) in forms:
                return short, lat, lon
    raise LookupError(f"no point of {name}")


def _spelled(roman: str, name: str) -> tuple[str, ...]:
    """Give the names in Latin letters, as ``_local`` does those in Hangul; a ward is Jung-gu, a city Suncheon."""
    kinds = tuple(roman + kind for kind in KINDS[name[-1]])
    if name[-1] == "구":
        return (*kinds, roman) if len(name) > 2 else kinds
    return (roman, *kinds)


def _local(name: str) -> tuple[str, ...]:
    """Give the names in Hangul: with the word for a ward, whose bare name may be none, as 중 of 중구; without it for others.

    A city or county that is known as 순천시 would hide the one of that name in the North.
    """
    if name[-1] == "구":
        return (name, name[:-1]) if len(name) > 2 else (name,)
    return (name[:-1],)
